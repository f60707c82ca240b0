"""Puts a backup into an empty database of either kind, all of it or nothing; the backup is checked before."""

import hashlib
import json
import tarfile
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import IO

from sqlalchemy import Connection, Table, create_engine, delete, event, func, insert, select, text
from sqlalchemy.exc import DBAPIError

from bot.backup import CHUNK, FORMAT, MANIFEST, Manifest, dump, rows_of, sync_url, table_named
from bot.run import CannotStart
from bot.store import Missing, Store
from models.audit import AuditHead
from models.db import Base


class NotRestored(CannotStart):
    """Why nothing was restored, in words for the operator."""

    said = "Not restored"


def check(source: Path, head: str) -> Manifest:
    """Read the backup from end to end: every member is there, whole, and of this schema."""
    found: dict[str, str] = {}
    rows: dict[str, int] = {}
    said: dict[str, object] | None = None
    for name, content in members(source):
        if name == MANIFEST:
            said = json.load(content)
            continue
        digest, lines = _digest(content)
        found[name] = digest
        if name.startswith("tables/"):
            rows[name.removeprefix("tables/").removesuffix(".jsonl")] = lines
    if said is None:
        raise NotRestored(f"{source} has no {MANIFEST}: it is no backup of Sinkron, or its end is missing.")
    if said.get("format") != FORMAT:
        raise NotRestored(f"{source} has format {said.get('format')}; this version of Sinkron reads {FORMAT}.")
    manifest = Manifest(**said)  # type: ignore[arg-type]
    wrong = sorted(name for name in manifest.sha256.keys() | found if manifest.sha256.get(name) != found.get(name))
    wrong += sorted(name for name in manifest.rows.keys() | rows if manifest.rows.get(name) != rows.get(name))
    if wrong:
        raise NotRestored(f"{source} is damaged: {', '.join(wrong[:5])} is not what the manifest says. Take another.")
    if manifest.revision != head:
        raise NotRestored(
            f"{source} has schema {manifest.revision}, this version of Sinkron has {head}. Restore it with the version "
            "that made it, then start this one: it brings the database up to date."
        )
    return manifest


def members(source: Path) -> Iterator[tuple[str, IO[bytes]]]:
    """Each member with its content; a name that leaves its folder, or a link, is no backup of ours."""
    try:
        with tarfile.open(source, "r|gz") as archive:
            for entry in archive:
                content = archive.extractfile(entry) if entry.isreg() else None
                if content is None or not _is_ours(entry.name):
                    raise NotRestored(f"{source} holds {entry.name!r}, which no backup of Sinkron does.")
                yield entry.name, content
    except (tarfile.TarError, EOFError, zlib.error, json.JSONDecodeError) as error:
        raise NotRestored(f"{source} is damaged or cut off ({error}). Take another backup.") from None
    except OSError as error:
        raise NotRestored(f"{source} cannot be read ({error}).") from None


def _is_ours(name: str) -> bool:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        return False
    return name == MANIFEST or path.parts[0] == "files" or table_named(name) is not None


def _digest(content: IO[bytes]) -> tuple[str, int]:
    digest, lines = hashlib.sha256(), 0
    while block := content.read(1 << 20):
        digest.update(block)
        lines += block.count(b"\n")
    return digest.hexdigest(), lines


def fill(url: str, files: Store, source: Path) -> None:
    """Rows in one transaction, committed last; a file too many, left by a restore that failed, harms nobody."""
    engine = create_engine(sync_url(url), hide_parameters=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=FULL"))
    try:
        with engine.begin() as connection:
            refuse_full(connection)
            _refuse_other_files(files, source)
            connection.execute(delete(AuditHead))  # the migration begins the record; the backup brings its own
            for name, content in members(source):
                table = table_named(name)
                if table is not None:
                    _insert(connection, table, content)
                elif name != MANIFEST:
                    files.put(name.removeprefix("files/"), content.read())
            _finish(connection)
    except DBAPIError as error:
        reason = str(error.orig).strip().partition("\n")[0]
        raise NotRestored(f"the database refused it, and stays empty: {reason}.") from None
    except OSError as error:  # a full disk, a folder that may not be written
        raise NotRestored(f"a file cannot be written ({error}); the database stays empty.") from None
    finally:
        engine.dispose()


def refuse_full(connection: Connection) -> None:
    """Only what a migration leaves behind may be there: the empty record."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("LOCK TABLE inbox, persons, audit, audit_heads IN ACCESS EXCLUSIVE MODE"))
    for table in Base.metadata.sorted_tables:
        rows = select(func.count()).select_from(table)
        if table.name == AuditHead.__tablename__:
            rows = rows.where(table.c.number > 0)
        count = connection.execute(rows).scalar_one()
        if count:
            raise NotRestored(
                f"the database is not empty: {table.name} has {count} rows. Nothing was changed. Give it an empty one "
                "(database.url in config.toml; without a token, simulator.database_url)."
            )


def _refuse_other_files(files: Store, source: Path) -> None:
    for name, content in members(source):
        if not name.startswith("files/"):
            continue
        with suppress(Missing):
            there = files.get(name.removeprefix("files/"))
            if there != content.read():
                raise NotRestored(
                    f"{name.removeprefix('files/')} is in {files.where} already with other content. Give an empty "
                    "folder or bucket (files.directory, files.bucket_url)."
                )


def _insert(connection: Connection, table: Table, content: IO[bytes]) -> None:
    rows = rows_of(table, iter(content))
    while some := list(islice(rows, CHUNK)):
        connection.execute(insert(table), some)


def _finish(connection: Connection) -> None:
    """What refers to something finds it, and new rows get new numbers."""
    if connection.dialect.name == "sqlite":
        broken = connection.execute(text("PRAGMA foreign_key_check")).first()
        if broken:
            raise NotRestored(f"a row of {broken[0]} refers to one of {broken[2]} that is not there; nothing was kept.")
        return
    for table in Base.metadata.sorted_tables:
        for key in table.primary_key.columns:
            name = connection.execute(select(func.pg_get_serial_sequence(table.name, key.name))).scalar()
            last = connection.execute(select(func.max(key))).scalar() if name else None
            if last is not None:
                connection.execute(select(func.setval(name, last)))


def compare(url: str, source: Path) -> None:
    """Write the restored rows once more: they must be the same, byte by byte."""
    engine = create_engine(sync_url(url), hide_parameters=True)
    try:
        with engine.connect() as connection:
            for name, content in members(source):
                table = table_named(name)
                if table is None:
                    continue
                with tempfile.TemporaryFile() as again:
                    dump(connection, table, again)
                    again.seek(0)
                    if _digest(again)[0] != _digest(content)[0]:
                        raise NotRestored(f"{table.name} came back changed from {source}.")
    finally:
        engine.dispose()
