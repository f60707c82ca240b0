"""Which messages still count at Telegram, so that no second has one too many."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("pace", sa.Column("recent", sa.JSON(), nullable=True))
