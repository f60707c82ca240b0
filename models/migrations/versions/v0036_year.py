"""The reports of a year are found at once, however many years there are."""

from alembic import op

revision = "0036"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_reports_period_state_activity_id", "reports", ["period", "state", "activity_id"])
    op.drop_index("ix_reports_period", "reports")
