"""The number of the store in which the files of this database lie."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0035"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "file_store",
        sa.Column("id", BIG_ID, primary_key=True, autoincrement=False),
        sa.Column("number", sa.String(36), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
    )
