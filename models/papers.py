"""Files that the bot itself makes, such as the picture of a result: kept until they have been sent, then deleted.

One that belongs to a report as evidence stays.
"""

import mimetypes
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import LargeBinary, String, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base, BigId

# No file id of Telegram has a colon in it.
MADE = "made:"


class PaperRow(Base):
    __tablename__ = "papers"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    mime: Mapped[str] = mapped_column(String(80))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(index=True)
    stays: Mapped[bool] = mapped_column(default=False)


@dataclass(frozen=True)
class Paper:
    """A file as it goes to Telegram."""

    name: str
    mime: str
    content: bytes


async def keep(session: AsyncSession, name: str, content: bytes, now: datetime, *, stays: bool = False) -> str:
    """Keep a file until it is sent, or for good; returns what to pass as `photo` or `document` of a message: "made:17".

    The ending of the name says what kind of file it is; ValueError for one that nobody knows.
    """
    mime, _ = mimetypes.guess_type(name)
    if mime is None:
        raise ValueError(f"the name of a file must say its kind, as in result.png: {name!r}")
    row = PaperRow(name=name, mime=mime, content=content, created_at=now, stays=stays)
    session.add(row)
    await session.flush()
    return f"{MADE}{row.id}"


def is_made(reference: str | None) -> bool:
    """True for a file of our own, False for one that lies at Telegram."""
    return reference is not None and reference.startswith(MADE)


async def found(session: AsyncSession, references: Collection[str]) -> dict[str, Paper]:
    """The files behind these references; what has been deleted is left out."""
    if not references:
        return {}
    rows = await session.scalars(select(PaperRow).where(PaperRow.id.in_(_ids(references))))
    return {f"{MADE}{row.id}": Paper(row.name, row.mime, row.content) for row in rows}


async def drop(session: AsyncSession, references: Collection[str]) -> None:
    """Delete these files at once."""
    if references:
        await session.execute(delete(PaperRow).where(PaperRow.id.in_(_ids(references)), ~PaperRow.stays))


def _ids(references: Collection[str]) -> list[int]:
    return [int(one.removeprefix(MADE)) for one in references]
