"""The operator's command `parked`: what could not be answered or sent, why, and once more after the mending.

Only the kind of an error is shown: its words may quote what a person wrote. The log has them, masked, by number.
"""

import argparse
import sys
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.config import Config
from bot.run import open_database
from models import inbox, outbox

REASONS = {
    "blocked": "the person has blocked the bot",
    "gone": "the chat is gone",
    "markup": "Telegram does not take its markup: a fault of ours",
    "words": "it could not be put into words: a fault of ours",
    "file": "the file that it should carry has been deleted",
    "refused": "Telegram refused it",
    "unknown": "nobody knows whether it arrived; sent again it may come twice",
}
ALL = "all"
Again = Callable[[AsyncSession, int, datetime], Awaitable[bool]]


def arguments(command: argparse.ArgumentParser) -> None:
    """Without any of them everything is listed."""
    named: dict[str, Any] = {"type": _which, "metavar": "NUMBER|all", "default": argparse.SUPPRESS}
    command.add_argument("--again", help="answer this update once more, or all", **named)
    said = "send this message once more, or all that a fault of ours kept back"
    command.add_argument("--send", help=said, **named)


def _which(given: str) -> int | None:
    """A number, or None for all."""
    return None if given == ALL else int(given)


async def parked(config: Config, options: argparse.Namespace) -> int:
    """Works beside a running bot, which takes up at once what is put in line again."""
    async with open_database(config.database_url, alone=False) as database, database.begin() as session:
        updates = [row for row in await inbox.parked(session) if row.payload is not None]
        messages = await outbox.undelivered(session)
        if "again" in options:
            of = [row.update_id for row in updates]
            return await _run(session, inbox.run_again, "parked update", options.again, of)
        if "send" in options:
            of = [one.number for one in messages if one.is_ours]
            return await _run(session, outbox.send_again, "message not sent", options.send, of)
        for row in updates:
            print(f"update  {row.update_id}  {row.received_at:%Y-%m-%d %H:%M} UTC  {inbox.kind_of(row)}")
        for one in messages:
            print(f"message {one.number}  {one.at:%Y-%m-%d %H:%M} UTC  {REASONS[one.reason]}")
    print(f"{len(updates)} parked updates, {len(messages)} messages not sent.")
    if updates:
        print("When the cause is mended: --again NUMBER, or --again all.")
    if messages:
        print("When the cause is mended: --send NUMBER, or --send all for those that a fault of ours kept back.")
    return 0


async def _run(session: AsyncSession, again: Again, what: str, number: int | None, of: Sequence[int]) -> int:
    now = datetime.now(UTC)
    done = [one for one in (of if number is None else (number,)) if await again(session, one, now)]
    if number is not None and not done:
        print(f"There is no {what} {number} whose content is still kept.", file=sys.stderr)
        return 1
    print(f"{len(done)} put in line again; the bot takes them up as soon as it runs.")
    return 0
