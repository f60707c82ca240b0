"""Days of a person's own: the end of a certificate, an application to ask about."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0022"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "own_dates",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("person_id", BIG_ID, sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("kind", sa.String(48), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("person_id", "kind"),
    )
    op.create_index("ix_own_dates_next_on", "own_dates", ["next_on"])
