"""SQLite without hand-overs: what takes a moment is done at once, what may take longer on a thread of its own.

aiosqlite visits a thread for the cursor, for the statement, for its rows and for closing: four hand-overs, each dearer
than the statement itself, of which most take some 20 microseconds. Here a statement is run and read where it is asked
for, unless it was seen to take longer. What waits (for the disk, for a write lock that another process has) is done in
a visit to the thread; where nothing was begun nothing is ended.

This connection and its cursor have the shape that SQLAlchemy expects of aiosqlite's.
"""

import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Self

import aiosqlite
from sqlalchemy import URL

CHUNK = 64
"""aiosqlite's own default; nothing here reads in chunks."""
LONG = 0.005
"""Seconds. Whoever writes to the bot does not notice a shorter pause of everything else."""
TIMES = 10
"""So often more a statement was long than short: on a busy machine any is seen to take long once."""
WAIT = 60_000
"""Milliseconds for the write lock: SQLite has no queue, so a command beside a busy bot gets it by chance."""


class Connection(aiosqlite.Connection):
    """An aiosqlite connection whose cursors make one trip at most; they are entered, and never awaited."""

    def __init__(self, connector: Callable[[], sqlite3.Connection], long: dict[str, int]) -> None:
        super().__init__(connector, CHUNK)
        self._long = long
        self._begins = False
        self._is_busy = False

    def begin_immediate(self) -> None:
        """Take the write lock with the next statement: a later one that wants it could fail as "database is locked"."""
        self._begins = True

    async def commit(self) -> None:
        await self._end("commit")

    async def rollback(self) -> None:
        await self._end("rollback")

    async def _end(self, how: str) -> None:
        self._begins = False
        if self._is_busy or self.raw.in_transaction:
            await self.visit(getattr(self.raw, how))

    def cursor(self) -> "Cursor":  # type: ignore[override]
        return Cursor(self)

    async def visit(self, function: Callable[..., None], *arguments: Any) -> None:
        """Do this on the thread of the connection."""
        self._is_busy = True  # and so it stays when the visitor is torn away: the thread is at work until the next one
        await self._execute(function, *arguments)  # type: ignore[no-untyped-call]
        self._is_busy = False

    async def do(self, statement: str, function: Callable[..., None], *arguments: Any) -> None:
        """Do this at once where the statement takes a moment, else on the thread."""
        seen = self._long.get(statement, 0)
        if self._is_busy or seen >= TIMES or not self._is_begun():
            await self.visit(function, *arguments)
            return
        started = time.perf_counter()
        function(*arguments)
        if time.perf_counter() - started > LONG:
            self._long[statement] = seen + 1
        elif seen:
            self._long[statement] = seen - 1

    def _is_begun(self) -> bool:
        """Begin now what was announced, if nobody else writes."""
        if self._begins:
            self.raw.execute("PRAGMA busy_timeout=0")
            try:
                self.begun()
            except sqlite3.OperationalError:
                return False  # whatever it was: the thread will wait for it, or fail and say why
            finally:
                self.raw.execute(f"PRAGMA busy_timeout={WAIT}")
        return True

    def begun(self) -> sqlite3.Connection:
        """The connection with the transaction that was announced."""
        if self._begins:
            self.raw.execute("BEGIN IMMEDIATE")
            self._begins = False
        return self.raw

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection itself, to be used while nothing else is."""
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
        await self._connection.do(sql, self._all, "execute", sql, parameters)

    async def executemany(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        await self._connection.do(sql, self._all, "executemany", sql, parameters)

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


def connect(url: URL, long: dict[str, int]) -> Connection:
    """A connection to be awaited; its thread does not hold up the end of the process.

    `long` tells how often statements of this database were seen to take long: connections share what they learn.
    """
    (database,), options = url.get_dialect()().create_connect_args(url)
    connection = Connection(partial(sqlite3.connect, database, **{**options, "check_same_thread": False}), long)
    connection._thread.daemon = True
    return connection
