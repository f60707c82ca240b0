"""Duties done elsewhere: of which people are reminded, and which are done."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "duty_switches",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("duty", sa.String(32), nullable=False, unique=True),
        sa.Column("on_by", BIG_ID, sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("on_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "duties_done",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("occasion", sa.String(80), nullable=False, unique=True),
        sa.Column("province", sa.String(2), nullable=True),
        sa.Column("done_by", BIG_ID, sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
    )
