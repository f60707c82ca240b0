"""What is wrong with a report that was given back, the first of two verifiers, the ministry's clock, like pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0009"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "report_findings",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("report_id", BIG_ID, nullable=False),
        sa.Column("field", sa.String(length=16), nullable=False),
        sa.Column("attachment_id", BIG_ID, nullable=True),
        sa.Column("reason", sa.String(length=16), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_report_findings_report_id")),
        sa.ForeignKeyConstraint(["attachment_id"], ["attachments.id"], name=op.f("fk_report_findings_attachment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_findings")),
    )
    op.create_index(op.f("ix_report_findings_report_id"), "report_findings", ["report_id"])
    # Not in a batch: that would drop and copy tables which others refer to.
    op.add_column("reports", sa.Column("clock_from", sa.DateTime(timezone=True), nullable=True))
    op.add_column("reports", _reference("first_by", "persons", "fk_reports_first_by"), inline_references=True)
    op.add_column("reports", sa.Column("first_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column(
        "attachments", _reference("replaces", "attachments", "fk_attachments_replaces"), inline_references=True
    )
    op.add_column("attachments", sa.Column("likeness", sa.String(length=32), nullable=True))
    op.create_index(op.f("ix_attachments_unique_id"), "attachments", ["unique_id"])
    op.create_table(
        "picture_bands",
        sa.Column("band", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("attachment_id", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(["attachment_id"], ["attachments.id"], name=op.f("fk_picture_bands_attachment_id")),
        sa.PrimaryKeyConstraint("band", "value", "attachment_id", name=op.f("pk_picture_bands")),
    )


def _reference(name: str, table: str, constraint: str) -> sa.Column[int]:
    return sa.Column(name, BIG_ID, sa.ForeignKey(f"{table}.id", name=op.f(constraint)), nullable=True)
