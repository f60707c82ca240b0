"""What inbox and outbox share: states, and the order within a chat."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql import ColumnElement, Insert

WAITING, LEASED, DONE, PARKED = "waiting", "leased", "done", "parked"


def pause(attempts: int, pauses: tuple[float, ...]) -> timedelta:
    """How long to wait after the given number of failed attempts (1 = the first)."""
    return timedelta(seconds=pauses[min(attempts, len(pauses)) - 1])


def nothing_before(earlier: Any, row: Any, order: str, same: tuple[str, ...], unfinished: ColumnElement[bool]) -> Any:
    """True for the rows of `row` that no unfinished row of the same chat (and lane) precedes; `earlier` is an alias."""
    position: InstrumentedAttribute[int] = getattr(earlier, order)
    matches = [getattr(earlier, name) == getattr(row, name) for name in same]
    return ~exists(select(1).where(*matches, unfinished, position < getattr(row, order)))


def insert_new(session: AsyncSession, table: Any, **values: Any) -> Insert:
    """An INSERT that does nothing when a unique key is already there, on both databases."""
    dialect = session.get_bind().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return insert(table).values(**values).on_conflict_do_nothing()


def later(now: datetime, seconds: float) -> datetime:
    return now + timedelta(seconds=seconds)
