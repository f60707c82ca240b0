"""Photos and documents that belong to reports: wanted, fetched, kept by content hash outside the database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, Select, String, Text, bindparam, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base, BigId, UTCDateTime

WANTED, STORED, REFUSED = "wanted", "stored", "refused"
TRIES = 5


class Attachment(Base):
    __tablename__ = "attachments"
    __table_args__ = (
        Index(
            "ix_attachments_wanted",
            "due_at",
            sqlite_where=text("state = 'wanted'"),
            postgresql_where=text("state = 'wanted'"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    file_id: Mapped[str] = mapped_column(Text)
    unique_id: Mapped[str] = mapped_column(String(64), index=True)
    state: Mapped[str] = mapped_column(String(16), default=WANTED)
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime]
    sha256: Mapped[str | None] = mapped_column(String(64), index=True)
    mime: Mapped[str | None] = mapped_column(String(80))
    size: Mapped[int | None]
    error: Mapped[str | None] = mapped_column(Text)
    replaces: Mapped[int | None] = mapped_column(ForeignKey("attachments.id"))
    likeness: Mapped[str | None] = mapped_column(String(32))


@dataclass(frozen=True)
class Wanted:
    """A file still to be fetched from Telegram."""

    id: int
    file_id: str
    attempts: int


async def want(session: AsyncSession, report_id: int, files: Sequence[Mapping[str, Any]], now: datetime) -> None:
    """Ask for the files of a report; `files` are the references an officer sent (kind, file_id, unique_id).

    `replaces` is the id of the file of an earlier revision in whose place one comes. What was fetched before (a file
    that is kept from an earlier revision) is known for what it is at once.
    """
    names = [file["unique_id"] for file in files]
    rows = await session.scalars(
        select(Attachment)
        .where(Attachment.unique_id.in_(names), Attachment.sha256.is_not(None))
        .order_by(Attachment.id)
    )
    known = {one.unique_id: (one.sha256, one.likeness) for one in rows}
    session.add_all(
        Attachment(
            report_id=report_id,
            kind=file["kind"],
            file_id=file["file_id"],
            unique_id=file["unique_id"],
            replaces=file.get("replaces"),
            sha256=known.get(file["unique_id"], (None, None))[0],
            likeness=known.get(file["unique_id"], (None, None))[1],
            state=WANTED,
            due_at=now,
        )
        for file in files
    )


async def of_report(session: AsyncSession, report_id: int) -> Sequence[Attachment]:
    rows = await session.scalars(select(Attachment).where(Attachment.report_id == report_id).order_by(Attachment.id))
    return rows.all()


async def due(session: AsyncSession, now: datetime, until: datetime, limit: int = 10) -> list[Wanted]:
    """Files to fetch now; they are not offered again before `until`, so two processes do not fetch the same one."""
    rows = (await session.scalars(_to_fetch(), {"now": now, "most": limit})).all()
    for row in rows:
        row.due_at, row.attempts = until, row.attempts + 1
    return [Wanted(row.id, row.file_id, row.attempts) for row in rows]


@cache
def _to_fetch() -> Select[Attachment]:
    return (
        select(Attachment)
        .where(Attachment.state == WANTED, Attachment.due_at <= bindparam("now", type_=UTCDateTime))
        .order_by(Attachment.due_at)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True)
    )


async def stored(session: AsyncSession, attachment_id: int, sha256: str, mime: str, size: int) -> bool:
    """The file is there; True when nothing was known of it before."""
    known = await session.scalar(select(Attachment.sha256).where(Attachment.id == attachment_id))
    await session.execute(
        update(Attachment)
        .where(Attachment.id == attachment_id)
        .values(state=STORED, sha256=sha256, mime=mime, size=size, error=None)
    )
    return known is None


async def refused(session: AsyncSession, attachment_id: int, error: str) -> None:
    """This file will never be had: too big, not a picture or document, or gone at Telegram."""
    await session.execute(update(Attachment).where(Attachment.id == attachment_id).values(state=REFUSED, error=error))
