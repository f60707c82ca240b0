"""The row of one message on its way, its lanes and its states."""

from datetime import datetime
from typing import Any, cast

from sqlalchemy import (
    BigInteger,
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from models.db import Base, BigId
from models.queue import LEASED, WAITING

# Lanes: an answer overtakes a reminder, a reminder overtakes a broadcast.
# What is of no use a moment later overtakes all, and is never tried again.
# What is paid for has a pace of its own.
INSTANT, REPLY, REMINDER, BULK, PAID = -1, 0, 1, 2, 3
SENT, REFUSED, UNKNOWN, CANCELLED = "sent", "refused", "unknown", "cancelled"
UNFINISHED = (WAITING, LEASED)


class OutboxRow(Base):
    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_waiting",
            "lane",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_outbox_unfinished",
            "chat_id",
            "lane",
            "id",
            sqlite_where=text("state IN ('waiting', 'leased')"),
            postgresql_where=text("state IN ('waiting', 'leased')"),
        ),
        # As SQLAlchemy writes it: SQLite takes a partial index only for these very words.
        Index("ix_outbox_shown", "chat_id", "id", sqlite_where=text("asks = 1"), postgresql_where=text("asks")),
        Index("ix_outbox_message", "chat_id", "message_id"),
        Index(
            "ix_outbox_said",
            "chat_id",
            "id",
            sqlite_where=text("verb = 'say'"),
            postgresql_where=text("verb = 'say'"),
        ),
        Index(
            "ix_outbox_full",
            "finished_at",
            sqlite_where=text("content IS NOT NULL"),
            postgresql_where=text("content IS NOT NULL"),
        ),
        Index(
            "ix_outbox_leases",
            "lease_ends",
            sqlite_where=text("lease_ends IS NOT NULL"),
            postgresql_where=text("lease_ends IS NOT NULL"),
        ),
        Index(
            "ix_outbox_unknown",
            "id",
            sqlite_where=text("state = 'unknown'"),
            postgresql_where=text("state = 'unknown'"),
        ),
        Index("ix_outbox_topic", "topic"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    lane: Mapped[int] = mapped_column(SmallInteger, default=REPLY)
    verb: Mapped[str] = mapped_column(String(16), default="say")
    state: Mapped[str] = mapped_column(String(16), default=WAITING)
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    asks: Mapped[bool] = mapped_column(default=False)
    is_dropped: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    lease_ends: Mapped[float | None]
    leased_by: Mapped[str | None] = mapped_column(String(40))
    attempts: Mapped[int] = mapped_column(default=0)
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    dedup_key: Mapped[str | None] = mapped_column(String(200), unique=True)
    topic: Mapped[str | None] = mapped_column(String(120))
    error: Mapped[str | None] = mapped_column(Text)


TABLE = cast(Table, OutboxRow.__table__)
