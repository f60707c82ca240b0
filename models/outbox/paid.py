"""Messages that are paid for leave beside all others: leased apart, as they have a pace of their own."""

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.outbox.leaving import Parcel
from models.outbox.tables import PAID, UNFINISHED, OutboxRow
from models.pace import ChatPace
from models.people import Person
from models.queue import LEASED, WAITING, nothing_before


async def lease_paid(
    session: AsyncSession, now: datetime, wall: float, limit: int, *, holder: str, seconds: float
) -> list[Parcel]:
    """As `lease`, of what is paid for."""
    earlier = aliased(OutboxRow)
    before = nothing_before(earlier, OutboxRow, "id", ("chat_id", "lane"), earlier.state.in_(UNFINISHED))
    rows = await session.execute(
        select(OutboxRow, Person.language, Person.blocked_at)
        .outerjoin(Person, Person.telegram_id == OutboxRow.chat_id)
        .outerjoin(ChatPace, ChatPace.chat_id == OutboxRow.chat_id)
        .where(OutboxRow.lane == PAID, OutboxRow.state == WAITING, OutboxRow.due_at <= now, before)
        .where(func.coalesce(ChatPace.free_at, 0.0) <= wall)
        .order_by(OutboxRow.id)
        .limit(limit)
        .with_for_update(of=OutboxRow, skip_locked=True)
    )
    parcels = [
        Parcel(
            row.id, row.chat_id, row.lane, row.verb, row.content or {}, row.attempts, language or "id", away is not None
        )
        for row, language, away in rows.all()
    ]
    if parcels:
        await session.execute(
            update(OutboxRow)
            .where(OutboxRow.id.in_([one.row_id for one in parcels]))
            .values(state=LEASED, lease_ends=wall + seconds, leased_by=holder)
        )
    return parcels
