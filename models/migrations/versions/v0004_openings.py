"""Programmes that are opened in provinces, who wants to hear of it, and days of which people want to be reminded."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "openings",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("programme", sa.String(length=32), nullable=False),
        sa.Column("provinces", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=True),
        sa.Column("topics", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("bought_from", sa.Date(), nullable=True),
        sa.Column("bought_until", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("opened_by", BIG_ID, nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_by", BIG_ID, nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["closed_by"], ["persons.id"], name=op.f("fk_openings_closed_by")),
        sa.ForeignKeyConstraint(["opened_by"], ["persons.id"], name=op.f("fk_openings_opened_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_openings")),
    )
    op.create_index("ix_openings_last_on", "openings", ["last_on"], unique=False)
    op.create_table(
        "watchers",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("programme", sa.String(length=32), nullable=False),
        sa.Column("province", sa.String(length=2), nullable=True),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_watchers_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watchers")),
        sa.UniqueConstraint("person_id", "programme", name=op.f("uq_watchers_person_id_programme")),
    )
    op.create_index("ix_watchers_programme_province", "watchers", ["programme", "province"], unique=False)
    op.create_table(
        "notices",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("programme", sa.String(length=32), nullable=False),
        sa.Column("fact", sa.String(length=64), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("province", sa.String(length=2), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_notices_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
        sa.UniqueConstraint("person_id", "programme", "fact", name=op.f("uq_notices_person_id_programme_fact")),
    )
    op.create_index("ix_notices_on_day", "notices", ["on_day"], unique=False)
