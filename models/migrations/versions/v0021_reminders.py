"""The ledger of reminders, and who passed an occasion on to a colleague."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
PLANNED = sa.text("outbox_id IS NULL AND dropped_at IS NULL AND closed_at IS NULL")
TO_EDIT = sa.text("closed_at IS NOT NULL AND NOT edited")


def upgrade() -> None:
    op.create_table(
        "reminders",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("person_id", BIG_ID, sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("occasion", sa.String(80), nullable=False),
        sa.Column("step", sa.String(32), nullable=False),
        sa.Column("province", sa.String(2), nullable=True),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outbox_id", BIG_ID, sa.ForeignKey("outbox.id"), nullable=True),
        sa.Column("dropped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("edited", sa.Boolean(), nullable=False),
        sa.Column("again", sa.Integer(), nullable=False),
        sa.UniqueConstraint("person_id", "occasion", "step"),
    )
    op.create_index("ix_reminders_occasion", "reminders", ["occasion"])
    op.create_index("ix_reminders_outbox_id", "reminders", ["outbox_id"])
    op.create_index("ix_reminders_planned", "reminders", ["moment"], sqlite_where=PLANNED, postgresql_where=PLANNED)
    op.create_index("ix_reminders_to_edit", "reminders", ["closed_at"], sqlite_where=TO_EDIT, postgresql_where=TO_EDIT)
    op.create_table(
        "handings",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("occasion", sa.String(80), nullable=False),
        sa.Column("province", sa.String(2), nullable=False),
        sa.Column("giver_id", BIG_ID, sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("taker_id", BIG_ID, sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("accepted", sa.Boolean(), nullable=True),
        sa.UniqueConstraint("occasion", "giver_id", "taker_id"),
    )
