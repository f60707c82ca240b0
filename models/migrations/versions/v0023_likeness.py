"""What a picture among the documents of a proposal looks like, to find it again resized or recompressed."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("proposal_documents", sa.Column("likeness", sa.String(32), nullable=True))
