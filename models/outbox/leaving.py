"""Messages leave: leased by one sender at a time, and what became of each is written down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Float,
    Integer,
    Select,
    String,
    Text,
    and_,
    bindparam,
    case,
    or_,
    select,
    update,
)
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.db import UTCDateTime, written
from models.outbox.tables import CANCELLED, INSTANT, PAID, REMINDER, REPLY, SENT, TABLE, UNFINISHED, UNKNOWN, OutboxRow
from models.pace import ChatPace, is_free
from models.papers import Paper, is_made
from models.people import Person
from models.queue import DOUBTFUL, LEASED, WAITING, nothing_before

DIED = "the sender died while sending"


@dataclass(frozen=True)
class Parcel:
    """One leased row, free of the session that leased it. `slot` is the wall-clock second at which it may leave.

    `until` is the one at which the lease ends, and tells this lease from every later one. `paper` is the file of our
    own that goes with it.
    """

    row_id: int
    chat_id: int
    lane: int
    verb: str
    content: dict[str, Any]
    attempts: int
    language: str
    blocked: bool
    until: float = 0.0
    slot: float = 0.0
    paper: Paper | None = None

    @property
    def made(self) -> str | None:
        """The reference to that file."""
        return made_of(self.content)


async def lease(
    session: AsyncSession,
    now: datetime,
    wall: float,
    limit: int,
    *,
    holder: str,
    seconds: float,
    is_paid: bool = False,
) -> list[Parcel]:
    """Take up to `limit` messages, one per chat and lane, whose time has come and whose chat may be written to.

    `now` is the bot's time (when messages are due), `wall` the real one (how long a lease lasts). Messages that are
    paid for have a pace of their own and are leased apart.
    """
    connection = await session.connection()  # what is leased here is changed nowhere as an object
    rows = await connection.execute(_to_leave(is_paid), {"now": now, "wall": wall, "most": limit})
    until = wall + seconds
    parcels = [
        Parcel(row_id, chat_id, lane, verb, content or {}, attempts, language or "id", blocked_at is not None, until)
        for row_id, chat_id, lane, verb, content, attempts, language, blocked_at in rows
    ]
    if parcels:
        taken = {"rows": [parcel.row_id for parcel in parcels], "until": until, "holder": holder}
        await connection.execute(_taken(), taken)
    return parcels


@cache
def _taken() -> Any:
    rows = OutboxRow.id.in_(bindparam("rows", expanding=True))
    until, holder = bindparam("until", type_=Float), bindparam("holder", type_=String)
    return update(TABLE).where(rows).values(state=LEASED, lease_ends=until, leased_by=holder)


@cache
def _to_leave(is_paid: bool) -> Select[*tuple[Any, ...]]:
    """What may leave `now`, at most `most`; put together once, as that takes longer than asking."""
    now, wall = bindparam("now", type_=UTCDateTime), bindparam("wall", type_=Float)
    earlier = aliased(OutboxRow)
    # What waits for a later day holds nothing back; what Telegram turned away for a moment does.
    in_front = earlier.state.in_([written(state) for state in UNFINISHED]) & (
        (earlier.due_at <= now) | (earlier.attempts > 0)
    )
    before = nothing_before(earlier, OutboxRow, "id", ("chat_id", "lane"), in_front)
    return (
        select(
            OutboxRow.id,
            OutboxRow.chat_id,
            OutboxRow.lane,
            OutboxRow.verb,
            OutboxRow.content,
            OutboxRow.attempts,
            Person.language,
            Person.blocked_at,
        )
        .outerjoin(Person, Person.telegram_id == OutboxRow.chat_id)
        .outerjoin(ChatPace, ChatPace.chat_id == OutboxRow.chat_id)
        .where(OutboxRow.state == written(WAITING), OutboxRow.due_at <= now, before)
        .where(OutboxRow.lane == PAID if is_paid else OutboxRow.lane < PAID)
        .where((OutboxRow.lane == INSTANT) | is_free(ChatPace.free_at, wall))
        .order_by(OutboxRow.lane, OutboxRow.id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(of=OutboxRow, skip_locked=True)
    )


async def anything_due(session: AsyncSession, now: datetime) -> bool:
    """True when a message would leave now, were it not for the pace."""
    return await (await session.connection()).scalar(_due(), {"now": now}) is not None


@cache
def _due() -> Select[int]:
    due = OutboxRow.due_at <= bindparam("now", type_=UTCDateTime)
    return select(OutboxRow.id).where(OutboxRow.state == written(WAITING), due).limit(1)


@dataclass(frozen=True)
class Note:
    """What became of a leased message: sent as `message_id`, ended otherwise, or to be tried again at `due_at`.

    `until` is when its lease ends.
    """

    row_id: int
    until: float
    state: str
    error: str | None = None
    message_id: int | None = None
    due_at: datetime | None = None


async def note(session: AsyncSession, notes: Sequence[Note], now: datetime, *, holder: str) -> None:
    """Write down what became of leased messages; one taken back meanwhile is not put in line again.

    Whoever has hung and lost the lease changes nothing any more, as another may be sending it: only that it has left,
    where nobody has taken it since, so that nobody does; or what
    else became of it, where it was thought to be unknown.
    """
    connection = await session.connection()
    left, ended, again = [], [], []
    for one in notes:
        lease = {"row": one.row_id, "why": one.error, "until": one.until, "holder": holder}
        if one.state == SENT:
            left.append(lease | {"message": one.message_id, "now": now})
        elif one.state == WAITING:
            again.append(lease | {"due": one.due_at or now})
        else:
            ended.append(lease | {"ended": one.state, "now": now})
    for rows, statement in ((left, _left()), (ended, _ended()), (again, _again())):
        if rows:
            await connection.execute(statement, rows)


@cache
def _left() -> Any:
    nobodys = OutboxRow.leased_by.is_(None) & or_(OutboxRow.state == WAITING, OutboxRow.state == UNKNOWN)
    return _noted(or_(_ours(), nobodys)).values(
        state=SENT,
        message_id=bindparam("message", type_=BigInteger),
        finished_at=bindparam("now", type_=UTCDateTime),
    )


@cache
def _ended() -> Any:
    return _noted(or_(_ours(), _thought_lost())).values(
        state=bindparam("ended", type_=String),
        finished_at=bindparam("now", type_=UTCDateTime),
    )


@cache
def _again() -> Any:
    # Of a broadcast it has been shown already that nobody knows.
    return _noted(or_(_ours(), _thought_lost() & (OutboxRow.lane <= REMINDER))).values(
        finished_at=None,
        state=case((OutboxRow.is_dropped, CANCELLED), else_=WAITING),
        due_at=bindparam("due", type_=UTCDateTime),
        attempts=OutboxRow.attempts + 1,
    )


def _ours() -> ColumnElement[bool]:
    until, holder = bindparam("until", type_=Float), bindparam("holder", type_=String)
    return and_(OutboxRow.state == LEASED, OutboxRow.leased_by == holder, OutboxRow.lease_ends == until)


def _thought_lost() -> ColumnElement[bool]:
    """Nobody has decided about it yet."""
    return and_(OutboxRow.leased_by.is_(None), OutboxRow.state == UNKNOWN, OutboxRow.error == DIED)


def _noted(which: ColumnElement[bool]) -> Any:
    row, why = bindparam("row", type_=BigInteger), bindparam("why", type_=Text)
    return update(TABLE).where(OutboxRow.id == row, which).values(lease_ends=None, leased_by=None, error=why)


async def recover(session: AsyncSession, wall: float, now: datetime) -> tuple[int, int]:
    """Free the leases of a sender that died: answers go again, all else is *unknown* and never blindly repeated."""
    expired = (OutboxRow.state == LEASED) & (OutboxRow.lease_ends < wall)
    replies = await session.execute(
        update(OutboxRow).where(expired, OutboxRow.lane == REPLY).values(state=WAITING, lease_ends=None, leased_by=None)
    )
    others = await session.execute(
        update(OutboxRow)
        .where(expired, OutboxRow.lane != REPLY)
        .values(state=UNKNOWN, lease_ends=None, leased_by=None, finished_at=now, error=DIED)
    )
    assert isinstance(replies, CursorResult) and isinstance(others, CursorResult)  # noqa: PT018 -- one fact
    await _from_the_future(session, now)
    return replies.rowcount, others.rowcount


async def give_back(session: AsyncSession, holder: str, under_way: Sequence[int]) -> None:
    """What a sender has leased and never sent, as it did not hear that it has it, leaves as if nothing had been."""
    mine = (OutboxRow.state == LEASED) & (OutboxRow.leased_by == holder) & OutboxRow.id.not_in(under_way)
    back = case((OutboxRow.is_dropped, CANCELLED), else_=WAITING)
    await session.execute(update(OutboxRow).where(mine).values(state=back, lease_ends=None, leased_by=None))


async def _from_the_future(session: AsyncSession, now: datetime) -> None:
    """What a clock that was fast has put in line is due now that it is right again, not when it says so."""
    wrong = (OutboxRow.state == WAITING) & (OutboxRow.created_at > now + DOUBTFUL)
    await session.execute(update(OutboxRow).where(wrong).values(created_at=now, due_at=now))


async def in_state(session: AsyncSession, state: str, limit: int = 100) -> Sequence[OutboxRow]:
    """The messages in a state, oldest first: `refused` and `unknown` ones are for an operator to look at."""
    rows = await session.scalars(select(OutboxRow).where(OutboxRow.state == state).order_by(OutboxRow.id).limit(limit))
    return rows.all()


def made_of(content: Mapping[str, Any]) -> str | None:
    """The reference to a file of our own that a message carries."""
    return next((content[part] for part in ("photo", "document") if is_made(content.get(part))), None)
