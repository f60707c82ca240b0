"""What inbox and outbox share: states, and the order within a chat."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import exists, inspect, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql import ColumnElement

from models.db import Base

WAITING, LEASED, DONE, PARKED = "waiting", "leased", "done", "parked"


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
    dialect = session.get_bind().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    key = inspect(table).primary_key[0]
    # RETURNING tells whether there is a new row; the count of rows does not, on PostgreSQL.
    added = insert(table).values(**values).on_conflict_do_nothing().returning(key)
    return (await session.execute(added)).first() is not None


def later(now: datetime, seconds: float) -> datetime:
    return now + timedelta(seconds=seconds)
