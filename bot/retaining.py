"""The operator's command `retention`: what would go by now, or away with it."""

import argparse
from datetime import UTC, datetime

from bot.config import Config
from bot.forgetting import forget, times
from bot.run import open_database
from models import retention


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
            return 0
        gone = await forget(database, keep, now)
        for table, count in sorted(gone.items()):
            print(f"{count:>8}  {table}")
        is_gone = await database.scrub(whole=options.vacuum)
        print(f"{gone.total()} rows were emptied or deleted.")
    if not is_gone:
        print("Somebody was reading: the journal of SQLite (-wal) still holds old pages. The bot empties it later.")
    return 0
