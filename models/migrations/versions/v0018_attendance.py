"""Attendance of classes, participants counted in a report, what became of them, and own files that stay."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("papers", sa.Column("stays", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "attendance_codes",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("class_id", BIG_ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("made_by", BIG_ID, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["class_id"], ["classes.id"], name=op.f("fk_attendance_codes_class_id")),
        sa.ForeignKeyConstraint(["made_by"], ["persons.id"], name=op.f("fk_attendance_codes_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance_codes")),
    )
    op.create_index("ix_attendance_codes_class_id_day", "attendance_codes", ["class_id", "day"])
    op.create_index(op.f("ix_attendance_codes_code"), "attendance_codes", ["code"])
    op.create_table(
        "attendance",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("class_id", BIG_ID, nullable=False),
        sa.Column("registration_id", BIG_ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("how", sa.String(length=8), nullable=False),
        sa.Column("noted_by", BIG_ID, nullable=True),
        sa.Column("noted_at", MOMENT, nullable=False),
        sa.Column("undone_by", BIG_ID, nullable=True),
        sa.Column("undone_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["class_id"], ["classes.id"], name=op.f("fk_attendance_class_id")),
        sa.ForeignKeyConstraint(["registration_id"], ["registrations.id"], name=op.f("fk_attendance_registration_id")),
        sa.ForeignKeyConstraint(["noted_by"], ["persons.id"], name=op.f("fk_attendance_noted_by")),
        sa.ForeignKeyConstraint(["undone_by"], ["persons.id"], name=op.f("fk_attendance_undone_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
    )
    op.create_index(
        "uq_attendance_counted",
        "attendance",
        ["registration_id", "day"],
        unique=True,
        sqlite_where=sa.text("undone_at IS NULL"),
        postgresql_where=sa.text("undone_at IS NULL"),
    )
    op.create_index("ix_attendance_class_id_day", "attendance", ["class_id", "day"])
    op.create_table(
        "attendance_tries",
        sa.Column("person_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_attendance_tries_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_attendance_tries")),
    )
    op.create_table(
        "attendance_counted",
        sa.Column("registration_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("report_id", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registrations.id"], name=op.f("fk_attendance_counted_registration_id")
        ),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_attendance_counted_report_id")),
        sa.PrimaryKeyConstraint("registration_id", name=op.f("pk_attendance_counted")),
    )
    op.create_index(op.f("ix_attendance_counted_report_id"), "attendance_counted", ["report_id"])
    op.create_table(
        "outcomes",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("class_id", BIG_ID, nullable=False),
        sa.Column("registration_id", BIG_ID, nullable=False),
        sa.Column("moment", sa.Integer(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("reminded_at", MOMENT, nullable=True),
        sa.Column("has_nib", sa.Boolean(), nullable=True),
        sa.Column("producing", sa.Boolean(), nullable=True),
        sa.Column("workers", sa.Integer(), nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["class_id"], ["classes.id"], name=op.f("fk_outcomes_class_id")),
        sa.ForeignKeyConstraint(["registration_id"], ["registrations.id"], name=op.f("fk_outcomes_registration_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcomes")),
        sa.UniqueConstraint("registration_id", "moment", name=op.f("uq_outcomes_registration_id_moment")),
    )
    op.create_index(op.f("ix_outcomes_class_id"), "outcomes", ["class_id"])
    op.create_table(
        "outcome_stops",
        sa.Column("person_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("stopped_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_outcome_stops_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_outcome_stops")),
    )
