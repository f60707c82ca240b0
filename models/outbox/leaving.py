"""Messages leave: leased by one sender at a time, and what became of each is written down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Float,
    Integer,
    Select,
    bindparam,
    case,
    func,
    select,
    update,
)
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.db import UTCDateTime
from models.outbox.tables import CANCELLED, INSTANT, PAID, REPLY, UNFINISHED, UNKNOWN, OutboxRow
from models.pace import ChatPace
from models.papers import Paper, is_made
from models.people import Person
from models.queue import LEASED, WAITING, nothing_before


@dataclass(frozen=True)
class Parcel:
    """One leased row, free of the session that leased it. `slot` is the wall-clock second at which it may leave.

    `paper` is the file of our own that goes with it.
    """

    row_id: int
    chat_id: int
    lane: int
    verb: str
    content: dict[str, Any]
    attempts: int
    language: str
    blocked: bool
    slot: float = 0.0
    paper: Paper | None = None

    @property
    def made(self) -> str | None:
        """The reference to that file."""
        return made_of(self.content)


async def lease(
    session: AsyncSession, now: datetime, wall: float, limit: int, *, holder: str, seconds: float
) -> list[Parcel]:
    """Take up to `limit` messages, one per chat and lane, whose time has come and whose chat may be written to.

    `now` is the bot's time (when messages are due), `wall` the real one (how long a lease lasts).
    """
    rows = await session.execute(_to_leave(), {"now": now, "wall": wall, "most": limit})
    parcels = [_parcel(row, language, blocked_at is not None) for row, language, blocked_at in rows.all()]
    if parcels:
        await session.execute(
            update(OutboxRow)
            .where(OutboxRow.id.in_([parcel.row_id for parcel in parcels]))
            .values(state=LEASED, lease_ends=wall + seconds, leased_by=holder)
        )
    return parcels


@cache
def _to_leave() -> Select[OutboxRow, str, datetime | None]:
    """What may leave `now`, at most `most`; put together once, as that takes longer than asking."""
    now, wall = bindparam("now", type_=UTCDateTime), bindparam("wall", type_=Float)
    earlier = aliased(OutboxRow)
    # What waits for a later day holds nothing back; what Telegram turned away for a moment does.
    in_front = earlier.state.in_(UNFINISHED) & ((earlier.due_at <= now) | (earlier.attempts > 0))
    before = nothing_before(earlier, OutboxRow, "id", ("chat_id", "lane"), in_front)
    return (
        select(OutboxRow, Person.language, Person.blocked_at)
        .outerjoin(Person, Person.telegram_id == OutboxRow.chat_id)
        .outerjoin(ChatPace, ChatPace.chat_id == OutboxRow.chat_id)
        .where(OutboxRow.state == WAITING, OutboxRow.due_at <= now, before)
        .where(OutboxRow.lane < PAID)  # those have a pace of their own (`models/outbox/paid.py`)
        .where((OutboxRow.lane == INSTANT) | (func.coalesce(ChatPace.free_at, 0.0) <= wall))
        .order_by(OutboxRow.lane, OutboxRow.id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(of=OutboxRow, skip_locked=True)
    )


async def anything_due(session: AsyncSession, now: datetime) -> bool:
    """True when a message would leave now, were it not for the pace."""
    return await session.scalar(_due(), {"now": now}) is not None


@cache
def _due() -> Select[int]:
    due = OutboxRow.due_at <= bindparam("now", type_=UTCDateTime)
    return select(OutboxRow.id).where(OutboxRow.state == WAITING, due).limit(1)


async def note(session: AsyncSession, row_id: int, **values: Any) -> None:
    """Write down what became of a leased message; one taken back meanwhile is not put in line again."""
    if values.get("state") == WAITING:
        values["state"] = case((OutboxRow.is_dropped, CANCELLED), else_=WAITING)
    await session.execute(
        update(OutboxRow).where(OutboxRow.id == row_id).values(lease_ends=None, leased_by=None, **values)
    )


async def recover(session: AsyncSession, wall: float, now: datetime) -> tuple[int, int]:
    """Free the leases of a sender that died: answers go again, all else is *unknown* and never blindly repeated."""
    expired = (OutboxRow.state == LEASED) & (OutboxRow.lease_ends < wall)
    replies = await session.execute(
        update(OutboxRow).where(expired, OutboxRow.lane == REPLY).values(state=WAITING, lease_ends=None, leased_by=None)
    )
    others = await session.execute(
        update(OutboxRow)
        .where(expired, OutboxRow.lane != REPLY)
        .values(state=UNKNOWN, lease_ends=None, leased_by=None, finished_at=now, error="the sender died while sending")
    )
    assert isinstance(replies, CursorResult) and isinstance(others, CursorResult)  # noqa: PT018 -- one fact
    return replies.rowcount, others.rowcount


async def in_state(session: AsyncSession, state: str, limit: int = 100) -> Sequence[OutboxRow]:
    """The messages in a state, oldest first: `refused` and `unknown` ones are for an operator to look at."""
    rows = await session.scalars(select(OutboxRow).where(OutboxRow.state == state).order_by(OutboxRow.id).limit(limit))
    return rows.all()


def made_of(content: Mapping[str, Any]) -> str | None:
    """The reference to a file of our own that a message carries."""
    return next((content[part] for part in ("photo", "document") if is_made(content.get(part))), None)


def _parcel(row: OutboxRow, language: str | None, blocked: bool) -> Parcel:
    return Parcel(row.id, row.chat_id, row.lane, row.verb, row.content or {}, row.attempts, language or "id", blocked)
