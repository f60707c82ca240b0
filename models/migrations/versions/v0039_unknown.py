"""Messages of which nobody knows whether they arrived are looked for every minute."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    unknown = sa.text("state = 'unknown'")
    op.create_index("ix_outbox_unknown", "outbox", ["id"], sqlite_where=unknown, postgresql_where=unknown)
