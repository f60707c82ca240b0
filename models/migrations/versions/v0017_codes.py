"""Codes of outputs (KRO, RO) on activities and their types, and the kinds of pembinaan of a planning year."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "coaching_kinds",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("english", sa.String(length=200), nullable=True),
        sa.Column("dropped", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_kinds")),
        sa.UniqueConstraint("year", "code", name=op.f("uq_coaching_kinds_year_code")),
    )
    # Not in a batch: that would drop and copy tables which others refer to.
    op.add_column("activities", sa.Column("output_code", sa.String(length=20), nullable=True))
    op.add_column("activity_types", sa.Column("output_code", sa.String(length=20), nullable=True))
