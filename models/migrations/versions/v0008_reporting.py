"""Keterangan and reference code of a report, and activities of national priority."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("reports", sa.Column("note", sa.Text(), nullable=False, server_default=""))
    op.add_column("reports", sa.Column("reference", sa.String(length=2), nullable=True))
    op.add_column("reports", sa.Column("explanation", sa.Text(), nullable=True))
    op.add_column("activities", sa.Column("priority", sa.Boolean(), nullable=False, server_default=sa.false()))
