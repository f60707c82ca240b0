"""Documents that somebody sent to be read, such as a spreadsheet: wanted, fetched, read once, never kept.

What was read of one may wait for its sender's word (`ReadSheet`); it is used once.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, Select, String, Text, bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base, BigId, UTCDateTime
from models.people import Person

WANTED, READ, REFUSED = "wanted", "read", "refused"
TRIES = 5


class Upload(Base):
    """One document on its way from Telegram to whoever reads it; `purpose` names the reader."""

    __tablename__ = "uploads"
    __table_args__ = (
        Index(
            "ix_uploads_wanted",
            "due_at",
            sqlite_where=text("state = 'wanted'"),
            postgresql_where=text("state = 'wanted'"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    purpose: Mapped[str] = mapped_column(String(32))
    file_id: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(16), default=WANTED)
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime]
    sent_at: Mapped[datetime]


class ReadSheet(Base):
    """What a sheet would change, until its sender has said what is to become of it; the id is that of the upload."""

    __tablename__ = "read_sheets"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    purpose: Mapped[str] = mapped_column(String(32))
    content: Mapped[dict[str, Any]]
    read_at: Mapped[datetime]


@dataclass(frozen=True)
class Wanted:
    """A document to be fetched and read now."""

    id: int
    person_id: int
    purpose: str
    file_id: str
    attempts: int


async def want(session: AsyncSession, person: Person, purpose: str, file_id: str, now: datetime) -> Upload:
    """Ask for a document that a person has just sent."""
    upload = Upload(
        person_id=person.id, purpose=purpose, file_id=file_id, state=WANTED, attempts=0, due_at=now, sent_at=now
    )
    session.add(upload)
    await session.flush()
    return upload


async def due(session: AsyncSession, now: datetime, until: datetime, limit: int = 5) -> list[Wanted]:
    """Documents to read now; they are not offered again before `until`, so two processes do not read the same one."""
    found = (await session.scalars(_to_read(), {"now": now, "most": limit})).all()
    for row in found:
        row.due_at, row.attempts = until, row.attempts + 1
    return [Wanted(row.id, row.person_id, row.purpose, row.file_id, row.attempts) for row in found]


@cache
def _to_read() -> Select[Upload]:
    return (
        select(Upload)
        .where(Upload.state == WANTED, Upload.due_at <= bindparam("now", type_=UTCDateTime))
        .order_by(Upload.due_at)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True)
    )


async def close(session: AsyncSession, number: int, state: str) -> Person | None:
    """Note that a document has been read, or never will be; whose it is, or None when somebody else was quicker."""
    upload = await session.get(Upload, number, with_for_update=True, populate_existing=True)
    if upload is None or upload.state != WANTED:
        return None
    upload.state = state
    return await session.get(Person, upload.person_id)


async def keep(
    session: AsyncSession, number: int, person: Person, purpose: str, content: dict[str, Any], now: datetime
) -> None:
    """Keep what was read of a sheet until its sender decides."""
    session.add(ReadSheet(id=number, person_id=person.id, purpose=purpose, content=content, read_at=now))
    await session.flush()


async def use(session: AsyncSession, person: Person, number: int, purpose: str) -> dict[str, Any] | None:
    """What was read of a sheet of one's own, once; None when it was used or dropped, or is somebody else's."""
    found = await session.get(ReadSheet, number, with_for_update=True, populate_existing=True)
    if found is None or found.person_id != person.id or found.purpose != purpose:
        return None
    await session.delete(found)
    return found.content
