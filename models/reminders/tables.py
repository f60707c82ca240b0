"""The ledger: which step of which occasion each person was reminded of, and who has passed an occasion on.

What became of the message itself stands in its row of the outbox: waiting, leased, sent, refused or unknown.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base, BigId

PLANNED, DROPPED, DONE = "planned", "dropped", "done"


class Reminder(Base):
    """One step of an occasion for one person; several of one morning share a message (`outbox_id`).

    Without a message it is planned for its `moment`, or was `dropped_at` a later one because it was stale.
    `closed_at`: the work is done; `edited`: the message says so. `again` counts the administrators' "send again".
    """

    __tablename__ = "reminders"
    __table_args__ = (
        UniqueConstraint("person_id", "occasion", "step"),
        Index("ix_reminders_occasion", "occasion"),
        Index("ix_reminders_outbox_id", "outbox_id"),
        Index(
            "ix_reminders_planned",
            "moment",
            sqlite_where=text("outbox_id IS NULL AND dropped_at IS NULL AND closed_at IS NULL"),
            postgresql_where=text("outbox_id IS NULL AND dropped_at IS NULL AND closed_at IS NULL"),
        ),
        Index(
            "ix_reminders_open",
            "occasion",
            sqlite_where=text("closed_at IS NULL AND dropped_at IS NULL"),
            postgresql_where=text("closed_at IS NULL AND dropped_at IS NULL"),
        ),
        Index(
            "ix_reminders_to_edit",
            "closed_at",
            sqlite_where=text("closed_at IS NOT NULL AND edited = 0"),
            postgresql_where=text("closed_at IS NOT NULL AND NOT edited"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    occasion: Mapped[str] = mapped_column(String(80))
    step: Mapped[str] = mapped_column(String(32))
    province: Mapped[str | None] = mapped_column(String(2))
    moment: Mapped[datetime]
    outbox_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id"))
    dropped_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    edited: Mapped[bool] = mapped_column(default=False)
    again: Mapped[int] = mapped_column(default=0)

    @property
    def key(self) -> str:
        """The key of its message; sent again on purpose it is another one."""
        return f"{self.occasion}:{self.step}:{self.person_id}" + (f":{self.again}" if self.again else "")


class Handing(Base):
    """An officer said "not me" and named a colleague; `accepted` is what the colleague said."""

    __tablename__ = "handings"
    __table_args__ = (UniqueConstraint("occasion", "giver_id", "taker_id"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    occasion: Mapped[str] = mapped_column(String(80))
    province: Mapped[str] = mapped_column(String(2))
    giver_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    taker_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    accepted: Mapped[bool | None]
