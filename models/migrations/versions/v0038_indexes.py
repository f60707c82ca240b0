"""What is looked for again and again is found by an index, however much was said and done before."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_outbox_shown", "outbox")
    _partial("ix_outbox_shown", "outbox", ["chat_id", "id"], "asks", "asks = 1")
    _partial("ix_outbox_said", "outbox", ["chat_id", "id"], "verb = 'say'")
    _partial("ix_outbox_leases", "outbox", ["lease_ends"], "lease_ends IS NOT NULL")
    op.drop_index("ix_reminders_to_edit", "reminders")
    to_edit = "closed_at IS NOT NULL AND {}"
    _partial(
        "ix_reminders_to_edit", "reminders", ["closed_at"], to_edit.format("NOT edited"), to_edit.format("edited = 0")
    )
    _partial("ix_reminders_open", "reminders", ["occasion"], "closed_at IS NULL AND dropped_at IS NULL")
    _partial("ix_broadcast_people_open", "broadcast_people", ["id"], "state IN ('planned', 'unknown')")
    op.create_index("ix_broadcast_people_version", "broadcast_people", ["broadcast_id", "version"])
    _partial(
        "ix_broadcast_people_not_nudged", "broadcast_people", ["broadcast_id"], "nudged_at IS NULL AND read_at IS NULL"
    )


def _partial(name: str, table: str, columns: list[str], where: str, on_sqlite: str = "") -> None:
    """SQLite takes a partial index only for the very words of the question."""
    op.create_index(name, table, columns, sqlite_where=sa.text(on_sqlite or where), postgresql_where=sa.text(where))
