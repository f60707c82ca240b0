"""Who acts for an officer from one day to another, and in whose place a report stands."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "delegations",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("province", sa.String(length=2), nullable=False),
        sa.Column("giver_id", BIG_ID, nullable=False),
        sa.Column("taker_id", BIG_ID, nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("asked_by", BIG_ID, nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("confirmed_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("ended_by", BIG_ID, nullable=True),
        sa.Column("grant_id", BIG_ID, nullable=True),
        sa.ForeignKeyConstraint(["giver_id"], ["persons.id"], name=op.f("fk_delegations_giver_id")),
        sa.ForeignKeyConstraint(["taker_id"], ["persons.id"], name=op.f("fk_delegations_taker_id")),
        sa.ForeignKeyConstraint(["asked_by"], ["persons.id"], name=op.f("fk_delegations_asked_by")),
        sa.ForeignKeyConstraint(["ended_by"], ["persons.id"], name=op.f("fk_delegations_ended_by")),
        sa.ForeignKeyConstraint(["grant_id"], ["grants.id"], name=op.f("fk_delegations_grant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegations")),
    )
    op.create_index(op.f("ix_delegations_province"), "delegations", ["province"])
    # Not in a batch: that would drop and copy a table which others refer to.
    op.add_column(
        "reports",
        sa.Column("for_id", BIG_ID, sa.ForeignKey("persons.id", name=op.f("fk_reports_for_id")), nullable=True),
        inline_references=True,
    )
