"""Proves where files lie: what is written can be read back, and all processes of a database see the same store.

The database has a number, the store bears it in a file. A process that finds another number, or none, has another
folder under the same name, or somebody else's: it says so, and nothing is ever deleted there.
"""

import asyncio
import os
import uuid
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bot.config import Config
from bot.finding import Finding
from bot.store import MARK, Folder, Missing, Store, open_store
from models import stored
from models.db import Database


async def files(config: Config) -> AsyncIterator[Finding]:
    """Write, read back and delete; then whether it is the store of the database."""
    with closing(open_store(config.files)) as store:
        async for finding in _proved(config, store):
            yield finding


async def _proved(config: Config, store: Store) -> AsyncIterator[Finding]:
    if isinstance(store, Folder):
        folder = config.files.directory
        mend = f"make {folder} a folder that can be written to, or choose another files.directory"
        if not folder.exists():
            yield Finding("files", can_be_made(folder / "photo"), f"photos go to {folder}", mend)
            return
    else:
        mend = "correct files.bucket_url, .bucket_region, .bucket_key and files.bucket_secret, or start the store"
    try:
        await asyncio.to_thread(_try, store)
        found = await asyncio.to_thread(mark, store)
    except OSError as error:
        yield Finding("files", False, f"nothing can be kept in {store.where}: {error}", mend)
        return
    yield Finding("files", True, f"photos go to {store.where}: written, read back, deleted")
    number = await _number(config)
    if number is not None:
        yield same(store, found, number)


def same(store: Store, found: str | None, number: str) -> Finding:
    """Whether the store that this process sees is the one of the database."""
    return Finding(
        "same files",
        found == number,
        "all processes of this database see the same ones"
        if found == number
        else f"other files lie in {store.where}: it bears {found or 'no number'}, those of the database {number}",
        "give all processes the same files.directory (one disk, mounted on each machine) or files.bucket_url, and each "
        "database its own. If this is the right place, moved here or of a database that is gone, write "
        f"{number} into its file {MARK}",
    )


def can_be_made(path: Path) -> bool:
    """Whether a new file may stand there, its folders made on the way."""
    nearest = next(one for one in path.absolute().parents if one.exists())
    return nearest.is_dir() and os.access(nearest, os.W_OK)


def mark(store: Store) -> str | None:
    """The number that the store bears."""
    try:
        return store.get(MARK).decode("ascii", "replace").strip()
    except Missing:
        return None


async def claim(database: Database, store: Store, now: datetime) -> bool:
    """At the start of a bot: a store without a number gets that of a database without one. True when both are the same.

    A database without a number never takes over that of a store: the files of another one lie there.
    """
    found = await asyncio.to_thread(mark, store)
    async with database.begin() as session:
        is_first = await stored.number(session) is None
        number = await stored.claim(session, now)
    if is_first and found is None:
        await asyncio.to_thread(store.put, MARK, number.encode())
        return True
    return found == number


def _try(store: Store) -> None:
    name, content = f"{MARK}-{uuid.uuid4()}", os.urandom(64)
    store.put(name, content)
    try:
        if store.get(name) != content:
            raise OSError("what is read back is not what was written")
        if next(iter(store.all()), None) is None:
            raise OSError("what was written is not in the list")
    finally:
        store.delete(name)
    if store.has(name):
        raise OSError("what was deleted is still there")


async def _number(config: Config) -> str | None:
    """The number of the database; None when there is no database yet, or no answer (which is said elsewhere)."""
    database = Database(config.database_url)
    try:
        async with database.begin() as session:
            return await stored.number(session)
    except (SQLAlchemyError, OSError):
        return None
    finally:
        await database.close()
