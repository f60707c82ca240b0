"""One file that holds everything: all rows of one moment and the files of people, in a form that fits both databases.

A .tar.gz of `tables/NAME.jsonl` (a row per line), `files/...` and, last, `manifest.json` with the schema revision, the
rows of each table and the SHA-256 of every member: a file that was cut off has no manifest. Rejected: pg_dump and a
copy of the SQLite file; they need programs of the right version and cannot go from one kind of database to the other.

The number of the store of files stays out of it: a copy of the database that is started beside the first one must not
take the files of that one for its own, and clear away what it knows nothing of.
"""

import base64
import hashlib
import io
import json
import os
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any

from alembic.migration import MigrationContext
from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Date,
    Engine,
    LargeBinary,
    String,
    Table,
    collate,
    create_engine,
    literal,
    null,
    select,
)
from sqlalchemy.exc import DBAPIError

import models.tables
from bot.run import CannotStart, sqlite_path
from bot.store import MARK, Missing, Store
from models.db import Base, UTCDateTime
from models.stored import FileStore

__all__ = ["Manifest", "NotBackedUp", "dump", "rows_of", "sync_url", "table_named", "write"]

FORMAT = 1
MANIFEST = "manifest.json"
CHUNK = 500
"""Rows in memory at a time."""
assert models.tables.TABLES  # every table is declared before the first is read


class NotBackedUp(CannotStart):
    """Why there is no backup, in words for the operator."""

    said = "Not backed up"


@dataclass
class Manifest:
    """What a backup says it holds."""

    revision: str
    made_at: str
    rows: dict[str, int] = field(default_factory=dict)
    sha256: dict[str, str] = field(default_factory=dict)
    format: int = FORMAT


def write(url: str, files: Store, target: Path, head: str) -> Manifest:
    """Write the backup beside its name first: what bears the name is whole. `head` is the revision this code knows."""
    if target.exists():
        raise NotBackedUp(f"{target} is there already; give another name.")
    part = target.with_name(target.name + ".part")
    try:
        with _owners_only(part) as stream, snapshot(url) as connection:
            manifest = _archive(connection, files, stream, head)
        part.replace(target)
    except (OSError, DBAPIError, sqlite3.Error) as error:
        raise NotBackedUp(f"{str(getattr(error, 'orig', error)).strip().partition(chr(10))[0]}.") from None
    finally:
        part.unlink(missing_ok=True)
    return manifest


@contextmanager
def _owners_only(path: Path) -> Iterator[IO[bytes]]:
    """Names and photos are in it: nobody else on this machine may read it, and a power cut may not shorten it."""
    path.unlink(missing_ok=True)
    path.touch(0o600, exist_ok=False)
    with path.open("wb") as stream:
        yield stream
        stream.flush()
        os.fsync(stream.fileno())


def sync_url(url: str) -> str:
    """The same database for a plain connection; psycopg is one driver for both ways."""
    return url.replace("sqlite+aiosqlite:", "sqlite:", 1)


@contextmanager
def snapshot(url: str) -> Iterator[Connection]:
    """The whole database as it is at one moment, while a bot works on it."""
    path = sqlite_path(url)
    if path is None:
        with _engine(sync_url(url)) as engine, engine.connect() as connection:
            connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            yield connection.execution_options(stream_results=True)
        return
    if not path.exists():
        raise NotBackedUp(f"there is no database {path}; `check` says which setting names it.")
    with tempfile.TemporaryDirectory(prefix="sinkron-") as folder:
        copy = Path(folder) / "copy.db"
        running, copied = sqlite3.connect(path, timeout=15), sqlite3.connect(copy)
        running.backup(copied)
        running.close()
        copied.close()
        with _engine(f"sqlite:///{copy}") as engine, engine.connect() as connection:
            yield connection


@contextmanager
def _engine(url: str) -> Iterator[Engine]:
    engine = create_engine(url, hide_parameters=True)
    try:
        yield engine
    finally:
        engine.dispose()


def _archive(connection: Connection, files: Store, stream: IO[bytes], head: str) -> Manifest:
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision != head:
        raise NotBackedUp(
            f"the database has schema {revision or 'none'}, this version of Sinkron knows {head}. Back up with the "
            "version that the bot runs, or bring the database up to date first: python -m bot migrate."
        )
    manifest = Manifest(revision, datetime.now(UTC).isoformat(timespec="seconds"))
    with tarfile.open(fileobj=stream, mode="w:gz", compresslevel=6) as archive:
        for table in Base.metadata.sorted_tables:
            with tempfile.TemporaryFile() as lines:
                manifest.rows[table.name] = dump(connection, table, lines)
                _add(archive, manifest, f"tables/{table.name}.jsonl", lines)
        for one in files.all():
            if one.name == MARK:
                continue
            with suppress(Missing):  # whoever deletes it meanwhile wanted that
                _add(archive, manifest, f"files/{one.name}", io.BytesIO(files.get(one.name)))
        text = json.dumps(vars(manifest), indent=1).encode()
        archive.addfile(_entry(MANIFEST, len(text)), io.BytesIO(text))
    return manifest


def _add(archive: tarfile.TarFile, manifest: Manifest, name: str, content: IO[bytes]) -> None:
    """A file is copied first: what is hashed is what is kept, also of one that is just being written."""
    with tempfile.SpooledTemporaryFile(1 << 20) as copy:
        content.seek(0)
        shutil.copyfileobj(content, copy)
        size = copy.tell()
        copy.seek(0)
        manifest.sha256[name] = hashlib.file_digest(copy, "sha256").hexdigest()
        copy.seek(0)
        archive.addfile(_entry(name, size), copy)


def _entry(name: str, size: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    return entry


def dump(connection: Connection, table: Table, to: IO[bytes]) -> int:
    """Write the rows in the order of their keys, the same on both kinds of database; returns how many."""
    count = 0
    is_postgres = connection.dialect.name == "postgresql"
    keys = [
        collate(key, "C") if is_postgres and isinstance(key.type, String) else key for key in table.primary_key.columns
    ]
    columns = list(table.columns)
    # A JSON null and no value at all read alike; only the database can tell them apart.
    absent = [column.is_(None).label(f"_absent_{column.name}") for column in columns if _may_be_absent(column)]
    rows = select(*columns, *absent).where(literal(table.name != FileStore.__tablename__)).order_by(*keys)
    for row in connection.execute(rows).yield_per(CHUNK):
        gone = iter(row[len(columns) :])
        line = [
            ([] if next(gone) else [value]) if _may_be_absent(column) else _plain(value)
            for column, value in zip(columns, row, strict=False)
        ]
        to.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        count += 1
    return count


def rows_of(table: Table, lines: Iterator[bytes]) -> Iterator[dict[str, Any]]:
    """The rows again, ready to be inserted."""
    columns = list(table.columns)
    for line in lines:
        values = json.loads(line)
        yield {column.name: _value(column, value) for column, value in zip(columns, values, strict=True)}


def table_named(member: str) -> Table | None:
    """The table whose rows this member holds."""
    return Base.metadata.tables.get(member.removeprefix("tables/").removesuffix(".jsonl"))


def _may_be_absent(column: Column[Any]) -> bool:
    return isinstance(column.type, JSON) and bool(column.nullable)


def _plain(value: Any) -> Any:
    if isinstance(value, date):  # and datetime, which is one
        return value.isoformat()
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value


def _value(column: Column[Any], value: Any) -> Any:
    if _may_be_absent(column):
        return value[0] if value else null()
    if value is None:
        return None
    if isinstance(column.type, UTCDateTime):
        return datetime.fromisoformat(value)
    if isinstance(column.type, Date):
        return date.fromisoformat(value)
    return base64.b64decode(value) if isinstance(column.type, LargeBinary) else value
