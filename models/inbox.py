"""Updates from Telegram, kept until they have been answered exactly once."""

import typing
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Index,
    Integer,
    Select,
    String,
    Table,
    Text,
    and_,
    bindparam,
    cast,
    exists,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, aliased, mapped_column
from sqlalchemy.types import JSON

from models.db import Base, BigId, UTCDateTime, written
from models.queue import BRAKED, DONE, DOUBTFUL, PARKED, WAITING, add_all_new, later, nothing_before

# Kinds of updates in which a person of a group says or does something; each tells who under "from".
BY_PEOPLE = ("message", "callback_query", "my_chat_member")
FINISHED = (DONE, PARKED, BRAKED)


class InboxRow(Base):
    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_waiting",
            "chat_id",
            "update_id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_inbox_due",
            "update_id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_inbox_full",
            "finished_at",
            sqlite_where=text("payload IS NOT NULL"),
            postgresql_where=text("payload IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    update_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    state: Mapped[str] = mapped_column(String(16), default=WAITING)
    received_at: Mapped[datetime]
    due_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    payload: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    masked: Mapped[bool] = mapped_column(default=False)
    error: Mapped[str | None] = mapped_column(Text)


PLAIN = (
    InboxRow.id,
    InboxRow.update_id,
    InboxRow.chat_id,
    InboxRow.payload,
    InboxRow.masked,
    InboxRow.attempts,
)
TABLE = typing.cast(Table, InboxRow.__table__)


@dataclass(frozen=True)
class Update:
    """One update to be answered, free of the session that fetched it."""

    row_id: int
    update_id: int
    chat_id: int
    payload: dict[str, Any]
    masked: bool
    attempts: int
    is_followed: bool = False
    """Another of the same chat waits behind it."""


@dataclass(frozen=True)
class Arrival:
    """An update as it came in; without a payload only that it came: it was not meant for the bot, or (with an
    `error`) could not be read.

    A `braked` one is one of too many: its payload is empty.
    """

    update_id: int
    chat_id: int = 0
    payload: dict[str, Any] | None = None
    masked: bool = False
    braked: bool = False
    error: str | None = None

    @property
    def state(self) -> str:
        """What is to become of it: an answer, nothing, or an administrator looks at it."""
        if self.braked:
            return BRAKED
        return WAITING if self.payload is not None else PARKED if self.error else DONE


async def store(session: AsyncSession, arrivals: Sequence[Arrival], now: datetime) -> int:
    """Keep updates, in one statement; returns how many were not known yet, whatever became of those that were."""
    rows = [
        {
            "update_id": one.update_id,
            "chat_id": one.chat_id,
            "state": one.state,
            "received_at": now,
            "due_at": now,
            "finished_at": None if one.state == WAITING else now,
            "attempts": 0,
            "payload": one.payload,
            "masked": one.masked,
            "error": one.error,
        }
        for one in arrivals
    ]
    return await add_all_new(session, InboxRow, rows)


async def claim(session: AsyncSession, now: datetime, limit: int) -> list[Update]:
    """Lock the oldest unanswered update of up to `limit` chats until the transaction ends."""
    connection = await session.connection()  # rows of six columns: nobody changes them as objects
    return [Update(*row) for row in await connection.execute(_unanswered(), {"now": now, "most": limit})]


@cache
def _unanswered() -> Select[*tuple[Any, ...]]:
    """The oldest unanswered update of each chat; put together once, as that takes longer than asking."""
    earlier, later_on = aliased(InboxRow), aliased(InboxRow)
    first = nothing_before(earlier, InboxRow, "update_id", ("chat_id",), earlier.state == written(WAITING))
    behind = (later_on.chat_id == InboxRow.chat_id) & (later_on.update_id > InboxRow.update_id)
    is_followed = exists().where(later_on.state == written(WAITING), behind)
    return (
        select(*PLAIN, is_followed)
        .where(InboxRow.state == written(WAITING), InboxRow.due_at <= bindparam("now", type_=UTCDateTime), first)
        .order_by(InboxRow.update_id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True)
    )


async def claim_one(session: AsyncSession, row_id: int) -> Update | None:
    """Lock one update again after a rollback, unless somebody else has finished it meanwhile."""
    row = (
        await session.execute(
            select(*PLAIN).where(InboxRow.id == row_id, InboxRow.state == WAITING).with_for_update(skip_locked=True)
        )
    ).first()
    return None if row is None else Update(*row)


async def done(session: AsyncSession, row_ids: Sequence[int], now: datetime) -> None:
    await (await session.connection()).execute(_done(), {"rows": list(row_ids), "now": now})


@cache
def _done() -> Any:
    finished = bindparam("now", type_=UTCDateTime)
    rows = InboxRow.id.in_(bindparam("rows", expanding=True))
    return update(TABLE).where(rows).values(state=DONE, finished_at=finished, error=None)


async def failed(session: AsyncSession, item: Update, error: str, pauses: Sequence[float], now: datetime) -> bool:
    """Note a failed attempt: answered again after a pause, or parked when the pauses are used up (then True)."""
    attempts = item.attempts + 1
    parked = attempts > len(pauses)
    values: dict[str, Any] = {"attempts": attempts, "error": error}
    if parked:
        values |= {"state": PARKED, "finished_at": now}
    else:
        values |= {"due_at": later(now, pauses[attempts - 1])}
    await session.execute(update(InboxRow).where(InboxRow.id == item.row_id).values(**values))
    return parked


async def parked(session: AsyncSession) -> Sequence[InboxRow]:
    """The updates that could not be answered, oldest first."""
    rows = await session.scalars(select(InboxRow).where(InboxRow.state == PARKED).order_by(InboxRow.update_id))
    return rows.all()


def kind_of(row: InboxRow) -> str:
    """The kind of error only: its words may quote what the person wrote."""
    return (row.error or "?").partition(":")[0]


async def run_again(session: AsyncSession, update_id: int, now: datetime) -> bool:
    """Put a parked update back in line; False when there is none, or its content has been emptied."""
    result = await session.execute(
        update(InboxRow)
        .where(InboxRow.update_id == update_id, InboxRow.state == PARKED, InboxRow.payload.is_not(None))
        .values(state=WAITING, attempts=0, due_at=now, finished_at=None)
    )
    assert isinstance(result, CursorResult)
    return result.rowcount == 1


def sent_by(telegram_id: int) -> ColumnElement[bool]:
    """What somebody sent: all of their private chat, and what they said or pressed in groups."""
    senders = [
        cast(InboxRow.payload[(kind, "from", "id")].as_string(), BigInteger) == telegram_id for kind in BY_PEOPLE
    ]
    return or_(InboxRow.chat_id == telegram_id, and_(InboxRow.chat_id < 0, or_(*senders)))


async def empty_of(session: AsyncSession, telegram_id: int) -> int:
    """Empty at once what one person sent and has been answered; the bare rows stay."""
    result = await session.execute(
        update(InboxRow)
        .where(sent_by(telegram_id), InboxRow.state.in_(FINISHED), InboxRow.payload.is_not(None))
        .values(payload=None, error=None, chat_id=0)
    )
    assert isinstance(result, CursorResult)
    return result.rowcount


async def from_the_future(session: AsyncSession, now: datetime) -> None:
    """What came while a clock was fast is answered now that it is right again, not when that clock says so."""
    wrong = (InboxRow.state == WAITING) & (InboxRow.received_at > now + DOUBTFUL)
    await session.execute(update(InboxRow).where(wrong).values(received_at=now, due_at=now))


async def waiting(session: AsyncSession) -> int:
    """How many updates still wait for an answer."""
    return await session.scalar(select(func.count()).where(InboxRow.state == WAITING)) or 0
