"""The operator's commands `backup` and `restore`."""

import argparse
import asyncio
import os
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import make_url

from bot import backup, restoring
from bot.config import Config
from bot.migrate import head
from bot.run import open_database
from bot.store import Folder, open_store


def arguments(kept: argparse.ArgumentParser, back: argparse.ArgumentParser) -> None:
    """Both name a file; `--verify` restores it where it harms nobody."""
    kept.add_argument("file", type=Path, metavar="FILE", help="the backup to write, for example sinkron.tar.gz")
    kept.add_argument("--verify", action="store_true", help="restore it into a temporary database and compare")
    back.add_argument("file", type=Path, metavar="FILE", help="a backup, of either kind of database")
    back.add_argument(
        "--verify", action="store_true", help="only restore it into a temporary database, and compare; changes nothing"
    )


async def keep(config: Config, options: argparse.Namespace) -> int:
    """Works beside a running bot. A token that is missing here only must not pass the simulator off as the bot."""
    if config.is_simulated:
        where = make_url(config.database_url).render_as_string()
        print(f"No bot token is set here: this is the simulator's database, {where}.", file=sys.stderr)
    with closing(open_store(config.files)) as store:
        made = await asyncio.to_thread(backup.write, config.database_url, store, options.file, head())
    print(f"{options.file}: {_holds(made)}, schema {made.revision}.")
    if options.verify:
        await _verify(options.file)
    return 0


async def restore(config: Config, options: argparse.Namespace) -> int:
    """No bot may be running on an SQLite file; a PostgreSQL one is empty, so none has been."""
    if options.verify:
        await _verify(options.file)
        return 0
    os.umask(0o077)
    holds = await asyncio.to_thread(restoring.check, options.file, head())
    with closing(open_store(config.files)) as store:
        async with open_database(config.database_url):
            await asyncio.to_thread(restoring.fill, config.database_url, store, options.file)
            await asyncio.to_thread(restoring.compare, config.database_url, options.file)
    print(f"Restored and compared: {_holds(holds)}.")
    return 0


async def _verify(file: Path) -> None:
    holds = await asyncio.to_thread(restoring.check, file, head())
    with tempfile.TemporaryDirectory(prefix="sinkron-") as folder:
        url = f"sqlite+aiosqlite:///{folder}/verified.db"
        async with open_database(url):
            await asyncio.to_thread(restoring.fill, url, Folder(Path(folder) / "files"), file)
            await asyncio.to_thread(restoring.compare, url, file)
    print(f"Verified by restoring: {_holds(holds)}.")


def _holds(manifest: backup.Manifest) -> str:
    files = sum(name.startswith("files/") for name in manifest.sha256)
    return f"{sum(manifest.rows.values())} rows of {len(manifest.rows)} tables and {files} files"
