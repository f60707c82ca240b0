"""A class that an office has opened for entrepreneurs, and who registered for it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from models.db import Base, BigId

REGISTERED, CHOSEN, WAITING, REFUSED, WITHDRAWN = "registered", "chosen", "waiting", "refused", "withdrawn"
STATES = (REGISTERED, CHOSEN, WAITING, REFUSED, WITHDRAWN)


class TrainingClass(Base):
    """A class of an activity: where, on which days (both inclusive), for how many (`quota`), until when to register.

    `topics` (None: not said) and the `documents` that it wants to see are in the office's own words; `programme` is the
    one of the catalogue whose conditions apply (None: not said). `code` stands in links: who knows it sees the class
    and gains no right by it.
    """

    __tablename__ = "classes"
    __table_args__ = (Index("ix_classes_province_until", "province", "until"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id"), index=True)
    province: Mapped[str] = mapped_column(String(2))
    title: Mapped[str] = mapped_column(String(200))
    place: Mapped[str] = mapped_column(String(200))
    first_on: Mapped[date]
    last_on: Mapped[date]
    until: Mapped[date]
    quota: Mapped[int]
    topics: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    documents: Mapped[list[Any]] = mapped_column(JSON, default=list)
    programme: Mapped[str | None] = mapped_column(String(32))
    note: Mapped[str] = mapped_column(Text, default="")
    code: Mapped[str] = mapped_column(String(32), unique=True)
    opened_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    opened_at: Mapped[datetime]
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    closed_at: Mapped[datetime | None]
    demo: Mapped[bool] = mapped_column(default=False)


class Registration(Base):
    """Somebody who registered, with what they allowed the office to see: a name, a phone, answers of the check.

    `waiting_at` orders the waiting list. `seen` are the documents that the office has seen, each with who and when;
    the documents themselves are never kept. Somebody who had everything deleted stays as a row without a person.
    """

    __tablename__ = "registrations"
    __table_args__ = (
        UniqueConstraint("class_id", "person_id"),
        Index("ix_registrations_class_state", "class_id", "state"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    class_id: Mapped[int] = mapped_column(ForeignKey("classes.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    phone: Mapped[str | None] = mapped_column(String(20))
    shared: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    state: Mapped[str] = mapped_column(String(16), default=REGISTERED)
    reason: Mapped[str] = mapped_column(Text, default="")
    registered_at: Mapped[datetime]
    waiting_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    decided_at: Mapped[datetime | None]
    seen: Mapped[list[Any]] = mapped_column(JSON, default=list)
