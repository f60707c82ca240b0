"""SQLite in one trip: a statement is run, read and closed in a single visit to the thread that owns the connection.

aiosqlite visits that thread for the cursor, for the statement, for its rows and for closing: four hand-overs, each
dearer than the statement itself. This connection and its cursor have the shape that SQLAlchemy expects of aiosqlite's.
A transaction begins in the visit of its first statement, and where nothing was begun nothing is ended.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Self

import aiosqlite
from sqlalchemy import URL

CHUNK = 64
"""aiosqlite's own default; nothing here reads in chunks."""


class Connection(aiosqlite.Connection):
    """An aiosqlite connection whose cursors make one trip; they are entered, and never awaited."""

    _begins = False

    def begin_immediate(self) -> None:
        """Take the write lock with the next statement: a later one that wants it could fail as "database is locked"."""
        self._begins = True

    async def commit(self) -> None:
        await self._end("commit")

    async def rollback(self) -> None:
        await self._end("rollback")

    async def _end(self, how: str) -> None:
        self._begins = False
        if self.raw.in_transaction:
            await self.visit(getattr(self.raw, how))

    def cursor(self) -> "Cursor":  # type: ignore[override]
        return Cursor(self)

    async def visit(self, function: Callable[..., None], *arguments: Any) -> None:
        """Do this on the thread of the connection."""
        await self._execute(function, *arguments)  # type: ignore[no-untyped-call]

    def begun(self) -> sqlite3.Connection:
        """The connection, on its thread, with the transaction that was announced."""
        if self._begins:
            self.raw.execute("BEGIN IMMEDIATE")
            self._begins = False
        return self.raw

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection itself, to be used on its thread only."""
        return self._conn


class Cursor:
    """The result of one statement, all of it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        await self._connection.visit(self._all, "execute", sql, parameters)

    async def executemany(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        await self._connection.visit(self._all, "executemany", sql, parameters)

    async def fetchall(self) -> list[Any]:
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        """Closed it is since it was read."""

    def _all(self, how: str, sql: str, parameters: Any) -> None:
        cursor: sqlite3.Cursor = getattr(self._connection.begun(), how)(sql, parameters)
        self._rows = cursor.fetchall()
        # Only now: with RETURNING the number of rows is known when all are read.
        self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid
        cursor.close()


def connect(url: URL) -> Connection:
    """A connection to be awaited; its thread does not hold up the end of the process."""
    (database,), options = url.get_dialect()().create_connect_args(url)
    connection = Connection(partial(sqlite3.connect, database, **options), CHUNK)
    connection._thread.daemon = True
    return connection
