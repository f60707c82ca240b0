"""The ground every table stands on: engine, sessions, `Base`, and times that are always UTC."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    DateTime,
    Dialect,
    Integer,
    MetaData,
    Select,
    Table,
    event,
    insert,
    literal,
    make_url,
    text,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, ORMExecuteState, Session
from sqlalchemy.types import JSON, TypeDecorator

from models import sqlite

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

LAST = "last"
LINED_UP = "lined up"
# A process that hangs in a transaction loses it, and whatever it has locked, after so long: others wait for that.
HANGING_SECONDS = 30

# FULL: a confirmed update must survive a power cut, not only a crash. secure_delete: what is deleted is overwritten
# with zeros, not only unlinked.
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    f"busy_timeout={sqlite.WAIT}",
    "secure_delete=ON",
)

# SQLite numbers its rows by itself only in a column declared INTEGER.
BigId = BigInteger().with_variant(Integer, "sqlite")


class UTCDateTime(TypeDecorator[datetime]):
    """An aware datetime in, the same moment in UTC out; SQLite would return it naive."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime must not reach the database")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {datetime: UTCDateTime, dict[str, Any]: JSON, list[Any]: JSON}  # noqa: RUF012 -- SQLAlchemy's own attribute


class Database:
    """One database, embedded or shared. `begin()` is the only door to a session; the `bot` ring alone opens it."""

    def __init__(self, url: str, *, pool_size: int = 10) -> None:
        self.is_sqlite = url.startswith("sqlite")
        options: dict[str, Any] = (
            {"async_creator": partial(sqlite.connect, make_url(url), dict[str, int]())}
            if self.is_sqlite
            else {"pool_size": pool_size, "pool_pre_ping": True}
        )
        # hide_parameters: what people wrote must not come out in an error message.
        self.engine: AsyncEngine = create_async_engine(url, hide_parameters=True, **options)
        # SQLite has one writer. Queueing here is fair; its own busy handler sleeps and starves.
        self._writer = asyncio.Lock() if self.is_sqlite else None
        if self.is_sqlite:
            event.listen(self.engine.sync_engine, "connect", _prepare_sqlite)
            event.listen(self.engine.sync_engine, "begin", _begin_immediate)
        else:
            event.listen(self.engine.sync_engine, "connect", _prepare_postgresql)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncSession]:
        """A session in one transaction: committed when the block ends, rolled back when it raises."""
        if self._writer is None:
            async with AsyncSession(self.engine, expire_on_commit=False) as session, session.begin():
                yield session
                await _last(session)
            return
        async with self._writer, AsyncSession(self.engine, expire_on_commit=False) as session, session.begin():
            yield session
            await _last(session)

    async def scrub(self, *, whole: bool = False) -> bool:
        """Let what was deleted be gone from SQLite's files as well; False when somebody was reading, and it is not yet.

        Deleted content is overwritten in the pages, but earlier pages still lie in the journal (-wal) until it is
        emptied. `whole` writes the whole file anew: it may hold what was deleted before this version overwrote.
        """
        path = make_url(str(self.engine.url)).database
        if self._writer is None or not path:
            return True
        async with self._writer:
            return await asyncio.to_thread(_scrub, path, whole)

    async def is_there(self) -> bool:
        """True when the database answers: what went wrong before was then not its absence."""
        try:
            async with self.begin() as session:
                await session.execute(text("SELECT 1"))
        except (OperationalError, InterfaceError, OSError):
            return False
        return True

    async def close(self) -> None:
        await self.engine.dispose()


def at_last(session: AsyncSession, verb: Callable[[AsyncSession], Awaitable[None]]) -> None:
    """Do this once, right before the commit: what takes a lock that everybody wants, to hold it briefly."""
    waiting = session.info.setdefault(LAST, [])
    if verb not in waiting:
        waiting.append(verb)


async def _last(session: AsyncSession) -> None:
    for verb in session.info.pop(LAST, ()):
        await verb(session)


def _scrub(path: str, whole: bool) -> bool:
    """Waits a moment for readers only, as everybody who writes waits with it; it is tried again within the hour."""
    connection = sqlite3.connect(path, timeout=60 if whole else 0.2, isolation_level=None)
    try:
        if whole:
            connection.execute("PRAGMA secure_delete=ON")
            connection.execute("VACUUM")
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
    finally:
        connection.close()


def line_up(session: AsyncSession, table: Table, row: Mapping[str, Any]) -> None:
    """Insert a row, with others of the same table and columns in one statement, before the next question or the commit.

    Objects of the ORM are inserted then, too, but on SQLite each by a statement of its own, to learn its number.
    """
    session.info.setdefault(LINED_UP, {}).setdefault(table, []).append(row)


async def put_down(session: AsyncSession) -> None:
    """Insert now what is lined up, and what the session's objects hold: for a question that goes past the ORM."""
    await session.flush()
    await session.run_sync(_insert_lined_up)


@event.listens_for(Session, "do_orm_execute")
def _before_a_question(asked: ORMExecuteState) -> None:
    _insert_lined_up(asked.session)


@event.listens_for(Session, "before_commit")
def _insert_lined_up(session: Session) -> None:
    for table, rows in session.info.pop(LINED_UP, {}).items():
        session.connection().execute(insert(table), rows)


def _prepare_sqlite(connection: DBAPIConnection, _record: object) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, below
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _prepare_postgresql(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute(f"SET idle_in_transaction_session_timeout = '{HANGING_SECONDS}s'")
    cursor.close()
    connection.commit()


def _begin_immediate(connection: Any) -> None:
    connection.connection.driver_connection.begin_immediate()


def written(value: str | int) -> BindParameter[Any]:
    """For a statement that is asked often about many rows: a value written out, not a parameter.

    PostgreSQL plans what was asked ten times without looking at its parameters, and may then take three times as long.
    """
    return literal(value, literal_execute=True)


async def plain_rows(session: AsyncSession, statement: Select[*tuple[Any, ...]]) -> Sequence[Any]:
    """The rows of a statement that wants columns, not objects: what the ORM does with each row is left out."""
    await session.flush()
    found: Sequence[Any] = (await (await session.connection()).execute(statement)).all()
    return found
