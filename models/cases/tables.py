"""Questions that a person of an office answers: each with all that was said and done, none of it ever changed."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from models.db import Base, BigId

# Nobody has it; somebody has it; the citizen was asked back; the citizen has an answer; it is over.
WAITING, TAKEN, ASKED, ANSWERED, CLOSED = "waiting", "taken", "asked", "answered", "closed"
WITH_OFFICE = (WAITING, TAKEN)
CITIZEN, OFFICE = "citizen", "office"
QUESTION, RUMOUR = "question", "rumour"


class Case(Base):
    """One question handed over. `at_desk` once it is with the ministry's desk; else its province's officers have it.

    `due_at` is the end of the stage it is in (None while it is the citizen's turn, or at the last stop), `rounds` how
    often it came back to its queue. `shared` are the lines that the citizen allowed the officer to see, as they were
    then. A case whose citizen asked to be forgotten has no person and no words any more.
    """

    __tablename__ = "cases"
    __table_args__ = (
        Index("ix_cases_due_at", "due_at"),
        Index("ix_cases_person_id", "person_id"),
        Index("ix_cases_state_province", "state", "province"),
        Index("ix_cases_holder_id", "holder_id"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    province: Mapped[str | None] = mapped_column(String(2))
    topic: Mapped[str] = mapped_column(String(16))
    question: Mapped[str] = mapped_column(Text)
    question_id: Mapped[int | None] = mapped_column(BigInteger)
    shared: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    state: Mapped[str] = mapped_column(String(16), default=WAITING)
    at_desk: Mapped[bool]
    holder_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    rounds: Mapped[int] = mapped_column(default=0)
    told_late: Mapped[bool] = mapped_column(default=False)
    opened_at: Mapped[datetime]
    stage_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    promised_at: Mapped[datetime]
    reason: Mapped[str | None] = mapped_column(Text)

    @property
    def office(self) -> str | None:
        """The province whose office has it; None: the ministry's desk."""
        return None if self.at_desk else self.province


class CaseMessage(Base):
    """What one side said to the other; `said` is an article as it was shown.

    `delivery` is the outbox key of an answer on its way to the citizen.

    `delivered` is None while nobody knows, and False when the citizen could not be reached: then it waits for them.
    """

    __tablename__ = "case_messages"
    __table_args__ = (
        Index("ix_case_messages_case_id", "case_id"),
        Index("ix_case_messages_person_id_at", "person_id", "at"),
        Index(
            "ix_case_messages_undelivered",
            "id",
            sqlite_where=text("delivery IS NOT NULL"),
            postgresql_where=text("delivery IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    at: Mapped[datetime]
    side: Mapped[str] = mapped_column(String(8))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    kind: Mapped[str] = mapped_column(String(16))
    text: Mapped[str] = mapped_column(Text)
    file_id: Mapped[str | None] = mapped_column(Text)
    article: Mapped[str | None] = mapped_column(String(32))
    said: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    album: Mapped[str | None] = mapped_column(String(64))
    delivery: Mapped[str | None] = mapped_column(String(64))
    delivered: Mapped[bool | None]


class CaseEvent(Base):
    """One step of a case: who did what and when; `person_id` None is the clock."""

    __tablename__ = "case_events"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    verb: Mapped[str] = mapped_column(String(32))
    details: Mapped[dict[str, Any]]
