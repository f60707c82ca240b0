"""The first of two verifiers of a proposal, for each sending of it."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    # Not in a batch: that would drop and copy a table which others refer to.
    op.add_column(
        "proposal_versions",
        sa.Column(
            "first_by", BIG_ID, sa.ForeignKey("persons.id", name=op.f("fk_proposal_versions_first_by")), nullable=True
        ),
        inline_references=True,
    )
    op.add_column("proposal_versions", sa.Column("first_at", sa.DateTime(timezone=True), nullable=True))
