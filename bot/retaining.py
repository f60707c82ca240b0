"""The operator's command `retention`: what would go by now, or away with it."""

import argparse
from contextlib import closing
from datetime import UTC, datetime

from bot.config import Config
from bot.forgetting import forget, sweep, times
from bot.run import CannotStart, open_database
from bot.store import open_store
from models import retention
from models.db import Database


def arguments(command: argparse.ArgumentParser) -> None:
    """Without any it does at once what the running bot does every hour."""
    command.add_argument("--dry-run", action="store_true", help="only say what would go, by table")
    command.add_argument(
        "--vacuum",
        action="store_true",
        help="also write the SQLite file anew, once after an update from a version that did not overwrite",
    )


async def retain(config: Config, options: argparse.Namespace) -> int:
    """Works beside a running bot."""
    keep, now = times(config.keep), datetime.now(UTC)
    async with open_database(config.database_url, alone=False) as database:
        if options.dry_run:
            for rule in retention.RULES:
                async with database.begin() as session:
                    count = await retention.count(session, rule, now, keep)
                limit = f"keep.{rule.setting} = {getattr(config.keep, rule.setting)}"
                print(f"{count:>8}  {rule.table:<18} would be {rule.fate}  ({limit})")
            count = await _files(database, config, only_count=True)
            print(f"{count:>8}  {'files':<18} would be deleted (a day old, and nothing refers to them)")
            return 0
        gone = await forget(database, keep, now)
        for table, count in sorted(gone.items()):
            print(f"{count:>8}  {table}")
        is_gone = await database.scrub(whole=options.vacuum)
        files = await _files(database, config)
        print(f"{gone.total()} rows were emptied or deleted, {files} files were deleted.")
    if not is_gone:
        print("Somebody was reading: the journal of SQLite (-wal) still holds old pages. The bot empties it later.")
    return 0


async def _files(database: Database, config: Config, *, only_count: bool = False) -> int:
    try:
        with closing(open_store(config.files)) as store:
            return await sweep(database, store, datetime.now(UTC), only_count=only_count)
    except OSError as error:
        raise CannotStart(f"the files cannot be looked through: {error}") from None
