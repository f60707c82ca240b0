"""A broadcast, whom it goes to and what became of each, and its corrections.

None of the persons is a foreign key: a row for somebody would then lock that person, whose own chat may be waiting for
the broadcast at that moment.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from models.db import Base, BigId
from models.reminders import hours

# What becomes of a broadcast, and of the message to one person.
DRAFT, WAITING, SENDING, PAUSED, STOPPED, DONE, DROPPED = (
    "draft", "waiting", "sending", "paused", "stopped", "done", "dropped",
)  # fmt: skip
PLANNED, SENT, REFUSED, UNKNOWN, WITHHELD = "planned", "sent", "refused", "unknown", "withheld"
APPROVED = (SENDING, PAUSED, STOPPED, DONE)
# A duty of the office cannot be muted; news can, by topic (`reminders.hours`).
DUTY = "duty"
TOPICS = hours.BROADCAST


@dataclass(frozen=True)
class Segment:
    """Whom a broadcast is for. `who` is a group of `segments.GROUPS`, `provinces` None for all of them.

    `programme` is the one that entrepreneurs asked to hear of (None: any), `late` leaves only officers of provinces
    whose month is late.
    """

    who: str
    provinces: tuple[str, ...] | None = None
    programme: str | None = None
    late: bool = False


class Broadcast(Base):
    """`buttons` hold a label and a `url` or a `command` each, `file` its kind and Telegram's file id.

    `revision` grows with every change before the approval, so that what was seen is what is approved. `cursor` is the
    last person for whom a message was put in line, `expected` how many were counted at the approval. `correction` is
    the number of the last approved correction.
    """

    __tablename__ = "broadcasts"
    __table_args__ = (Index("ix_broadcasts_state", "state"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    author_id: Mapped[int] = mapped_column(BigId)
    state: Mapped[str] = mapped_column(String(16), default=DRAFT)
    who: Mapped[str] = mapped_column(String(16))
    provinces: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    programme: Mapped[str | None] = mapped_column(String(32))
    late: Mapped[bool] = mapped_column(default=False)
    topic: Mapped[str] = mapped_column(String(16))
    body: Mapped[str] = mapped_column(Text)
    file: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    buttons: Mapped[list[Any]] = mapped_column(JSON)
    must_read: Mapped[bool] = mapped_column(default=False)
    paid: Mapped[bool] = mapped_column(default=False)
    revision: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    approved_by: Mapped[int | None] = mapped_column(BigId)
    decided_at: Mapped[datetime | None]
    expected: Mapped[int] = mapped_column(default=0)
    cursor: Mapped[int] = mapped_column(BigInteger, default=0)
    expanded_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    correction: Mapped[int] = mapped_column(default=0)
    nudged_at: Mapped[datetime | None]
    shown: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    shown_at: Mapped[datetime | None]

    @property
    def segment(self) -> Segment:
        places = tuple(self.provinces) if self.provinces is not None else None
        return Segment(self.who, places, self.programme, self.late)

    @property
    def is_news(self) -> bool:
        return self.topic != DUTY

    @property
    def outbox_topic(self) -> str:
        return f"broadcast:{self.id}"

    def key(self, what: str, person_id: int | None) -> str:
        """The dedup key of one message about it: whatever dies, nobody gets it twice."""
        return f"broadcast:{self.id}:{what}:{person_id}"


class Recipient(Base):
    """One person of one broadcast, with what became of the message.

    `person_id` is None once the person has had their data deleted; the count stays. `version` is the correction that
    the message shows (0: none), `pressed_at` the first press of any of its buttons.
    """

    __tablename__ = "broadcast_people"
    __table_args__ = (
        UniqueConstraint("broadcast_id", "person_id"),
        Index("ix_broadcast_people_state", "broadcast_id", "state", "id"),
        Index("ix_broadcast_people_person_id", "person_id"),
        Index(
            "ix_broadcast_people_open",
            "id",
            sqlite_where=text("state IN ('planned', 'unknown')"),
            postgresql_where=text("state IN ('planned', 'unknown')"),
        ),
        Index("ix_broadcast_people_version", "broadcast_id", "version"),
        Index(
            "ix_broadcast_people_not_nudged",
            "broadcast_id",
            sqlite_where=text("nudged_at IS NULL AND read_at IS NULL"),
            postgresql_where=text("nudged_at IS NULL AND read_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    broadcast_id: Mapped[int] = mapped_column(ForeignKey("broadcasts.id"))
    person_id: Mapped[int | None] = mapped_column(BigId)
    province: Mapped[str | None] = mapped_column(String(2))
    state: Mapped[str] = mapped_column(String(16), default=PLANNED)
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    planned_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    pressed_at: Mapped[datetime | None]
    read_at: Mapped[datetime | None]
    nudged_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=0)


class Correction(Base):
    """Other words for a broadcast that has gone out: wanted by one person, approved by another."""

    __tablename__ = "broadcast_corrections"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    broadcast_id: Mapped[int] = mapped_column(ForeignKey("broadcasts.id"), index=True)
    number: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    author_id: Mapped[int] = mapped_column(BigId)
    created_at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(BigId)
    decided_at: Mapped[datetime | None]
    approved: Mapped[bool | None]
