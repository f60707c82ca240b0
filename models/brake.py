"""Who sends so much at once that nothing of it is read for a while: told by what has come of late."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.inbox import InboxRow, sent_by
from models.queue import BRAKED, WAITING


@dataclass(frozen=True)
class Lately:
    """How many updates of somebody have come of late, and how many of these were not read."""

    came: int
    unread: int


async def lately(session: AsyncSession, telegram_id: int, since: datetime) -> Lately:
    """Looks through what was answered since then, of everybody: asked about few people, and seldom."""
    recent = or_((InboxRow.finished_at >= since) & InboxRow.payload.is_not(None), InboxRow.state == WAITING)
    unread = func.sum(case((InboxRow.state == BRAKED, 1), else_=0))
    row = (
        await session.execute(
            select(func.count(), unread).where(recent, InboxRow.received_at >= since, sent_by(telegram_id))
        )
    ).one()
    return Lately(row[0], row[1] or 0)


async def unread_since(session: AsyncSession, since: datetime) -> set[int]:
    """Of whom updates were left unread since then."""
    return set(await session.scalars(select(InboxRow.chat_id).where(_unread(since)).distinct()))


async def count_since(session: AsyncSession, since: datetime) -> int:
    """How many updates were left unread since then."""
    return await session.scalar(select(func.count()).where(_unread(since))) or 0


def _unread(since: datetime) -> ColumnElement[bool]:
    return (InboxRow.finished_at >= since) & InboxRow.payload.is_not(None) & (InboxRow.state == BRAKED)
