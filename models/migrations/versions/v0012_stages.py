"""Stages of activities with their weights, and how far they were in a report."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0010"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "activity_stages",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("activity_id", BIG_ID, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("weight_hundredths", sa.Integer(), nullable=False),
        sa.Column("dropped", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activities.id"], name=op.f("fk_activity_stages_activity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_stages")),
    )
    op.create_index(op.f("ix_activity_stages_activity_id"), "activity_stages", ["activity_id"])
    op.create_table(
        "report_stages",
        sa.Column("report_id", BIG_ID, nullable=False),
        sa.Column("stage_id", BIG_ID, nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_report_stages_report_id")),
        sa.ForeignKeyConstraint(["stage_id"], ["activity_stages.id"], name=op.f("fk_report_stages_stage_id")),
        sa.PrimaryKeyConstraint("report_id", "stage_id", name=op.f("pk_report_stages")),
    )
