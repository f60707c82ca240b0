"""What inbox and outbox share: states, and the order within a chat."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any, cast

from sqlalchemy import Table, exists, inspect, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql import ColumnElement

from models.db import Base

WAITING, LEASED, DONE, PARKED = "waiting", "leased", "done", "parked"
BRAKED = "braked"  # one of too many of the same person: never read
# What is dated later than this from now was written while a clock was wrong; those of two machines differ by less.
DOUBTFUL = timedelta(minutes=10)


def pause(attempts: int, pauses: tuple[float, ...]) -> timedelta:
    """How long to wait after the given number of failed attempts (1 = the first)."""
    return timedelta(seconds=pauses[min(attempts, len(pauses)) - 1])


def nothing_before(earlier: Any, row: Any, order: str, same: tuple[str, ...], unfinished: ColumnElement[bool]) -> Any:
    """True for the rows of `row` that no unfinished row of the same chat (and lane) precedes; `earlier` is an alias."""
    position: InstrumentedAttribute[int] = getattr(earlier, order)
    matches = [getattr(earlier, name) == getattr(row, name) for name in same]
    return ~exists(select(1).where(*matches, unfinished, position < getattr(row, order)))


async def add_new(session: AsyncSession, table: type[Base], **values: Any) -> bool:
    """Insert a row unless one of its unique keys is there already; True when it was inserted. On both databases."""
    added = _adding(table, session.get_bind().dialect.name)
    return (await session.execute(added, values)).first() is not None


async def add_all_new(session: AsyncSession, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> int:
    """The same for many rows in one statement; returns how many were inserted."""
    if not rows:
        return 0
    connection = await session.connection()
    return len((await connection.execute(_adding(table, connection.dialect.name), rows)).all())


async def add_id(session: AsyncSession, table: type[Base], **values: Any) -> int | None:
    """The same; the number of the row that was inserted, None when one of its unique keys is there already."""
    added = await session.execute(_adding(table, session.get_bind().dialect.name), values)
    number: int | None = added.scalar()
    return number


@cache
def _adding(table: type[Base], dialect: str) -> Any:
    """Put together once, as that takes longer than inserting."""
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    # RETURNING tells whether there is a new row; the count of rows does not, on PostgreSQL.
    return insert(cast(Table, table.__table__)).on_conflict_do_nothing().returning(inspect(table).primary_key[0])


def later(now: datetime, seconds: float) -> datetime:
    return now + timedelta(seconds=seconds)
