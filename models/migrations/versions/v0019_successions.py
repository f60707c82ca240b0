"""Who took over the work of an officer that left, and how much of it there was."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "successions",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("province", sa.String(length=2), nullable=False),
        sa.Column("leaver_id", BIG_ID, nullable=False),
        sa.Column("successor_id", BIG_ID, nullable=False),
        sa.Column("done_by", BIG_ID, nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("moved", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["leaver_id"], ["persons.id"], name=op.f("fk_successions_leaver_id")),
        sa.ForeignKeyConstraint(["successor_id"], ["persons.id"], name=op.f("fk_successions_successor_id")),
        sa.ForeignKeyConstraint(["done_by"], ["persons.id"], name=op.f("fk_successions_done_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_successions")),
    )
    op.create_index(op.f("ix_successions_leaver_id"), "successions", ["leaver_id"])
