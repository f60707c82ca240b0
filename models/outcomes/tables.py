"""The tables of what became of participants: a row for each time somebody is asked, and who wants no such question."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base, BigId


class Outcome(Base):
    """One question after a class, `moment` months (3 or 12) after its last day, and its answers.

    The row is there from the moment of asking, so that nobody is asked twice; without `answered_at` nothing was said.
    `workers` counts people who work in the business, the owner included.
    """

    __tablename__ = "outcomes"
    __table_args__ = (UniqueConstraint("registration_id", "moment"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    class_id: Mapped[int] = mapped_column(ForeignKey("classes.id"), index=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registrations.id"))
    moment: Mapped[int]
    asked_at: Mapped[datetime]
    reminded_at: Mapped[datetime | None]
    has_nib: Mapped[bool | None]
    producing: Mapped[bool | None]
    workers: Mapped[int | None]
    answered_at: Mapped[datetime | None]


class OutcomeStop(Base):
    """Somebody who does not want to be asked any more, after whatever class."""

    __tablename__ = "outcome_stops"

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), primary_key=True, autoincrement=False)
    stopped_at: Mapped[datetime]
