"""Who did what and when, written once and never changed."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base, BigId

if TYPE_CHECKING:
    from models.people import Person


class AuditRow(Base):
    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    at: Mapped[datetime]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    verb: Mapped[str] = mapped_column(String(32))
    subject: Mapped[str] = mapped_column(String(64), index=True)
    details: Mapped[dict[str, Any]]


async def note(
    session: AsyncSession, person: Optional["Person"], verb: str, subject: str, now: datetime, **details: Any
) -> None:
    """One line of the record; `person` None is the operator, `subject` is `kind:id`, details hold ids and numbers."""
    session.add(AuditRow(at=now, person_id=person.id if person else None, verb=verb, subject=subject, details=details))
