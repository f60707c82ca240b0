"""Own quiet hours, topics of news that nobody wants, and the exceptions to quiet hours."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0021"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "quiet_hours",
        sa.Column("person_id", BIG_ID, sa.ForeignKey("persons.id"), primary_key=True, autoincrement=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "mutes",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("person_id", BIG_ID, sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("topic", sa.String(16), nullable=False),
        sa.Column("muted_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("person_id", "topic"),
    )
    op.create_table(
        "quiet_overrides",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_by", BIG_ID, sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
    )
