"""Which files something refers to, and the number of the store in which they lie."""

import uuid
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import String, select, text, union
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.attachments import Attachment
from models.db import Base, BigId
from models.proposals.tables import Document
from models.queue import add_new

SWEEPING = 0x53494E4B46494C45
"""The lock of whoever deletes files or looks whether one is still there; any number, ours alone."""


class FileStore(Base):
    """One row: the number that the store bears as well."""

    __tablename__ = "file_store"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    number: Mapped[str] = mapped_column(String(36))
    made_at: Mapped[datetime]


async def number(session: AsyncSession) -> str | None:
    """The store in which the files of this database lie; None when no bot has run yet."""
    return await session.scalar(select(FileStore.number))


async def claim(session: AsyncSession, now: datetime) -> str:
    """The number of the store; a new one where there is none yet."""
    await add_new(session, FileStore, id=1, number=str(uuid.uuid4()), made_at=now)
    claimed = await number(session)
    assert claimed is not None
    return claimed


async def alone(session: AsyncSession) -> None:
    """Nobody else deletes files, or looks whether one is there, until the end of the transaction."""
    if session.get_bind().dialect.name == "postgresql":  # SQLite has one writer anyway
        await session.execute(text(f"SELECT pg_advisory_xact_lock({SWEEPING})"))


async def referred(session: AsyncSession, digests: Collection[str]) -> set[str]:
    """Those of these files that something refers to."""
    rows = await session.scalars(
        union(
            select(Attachment.sha256).where(Attachment.sha256.in_(digests)),
            select(Document.sha256).where(Document.sha256.in_(digests)),
        )
    )
    return {one for one in rows if one}
