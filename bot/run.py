"""Starts a bot on a database: one process per SQLite file, any number on PostgreSQL, and stops it cleanly."""

import asyncio
import itertools
import os
import signal
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path

import structlog
from alembic.util import CommandError
from filelock import FileLock, Timeout
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter

from bot.app import App, build
from bot.clock import Clock
from bot.config import Config
from bot.migrate import migrate
from bot.webhook import NoWebhook
from models import people
from models.db import Database

log = structlog.get_logger()
PAUSES = (1, 2, 5, 10, 30)


class CannotStart(Exception):
    """Why the bot does not start, in words for the operator."""

    said = "Not started"


class CannotGoOn(CannotStart):
    """Why a running bot stops, in words for the operator."""

    said = "Stopped"


async def run(config: Config) -> None:
    """Run the real bot until it is told to stop."""
    token = config.telegram.token
    assert token is not None
    async with open_database(config.database_url) as database:
        await refuse_simulated(database)
        app = await connect(config, token.get_secret_value(), database)
        log.info("the bot is running", bot=app.client.username)
        try:
            await app.run()
        except ExceptionGroup as ends:
            if (refused := ends.subgroup(NoWebhook)) is not None:
                raise CannotStart(str(refused.exceptions[0])) from None
            if ends.subgroup(InvalidToken) is None:
                raise
            raise CannotGoOn(
                "Telegram does not know this bot token any more; copy the new one from @BotFather."
            ) from None
        finally:
            await app.close()


async def connect(config: Config, token: str, database: Database, *, pauses: Sequence[float] = PAUSES) -> App:
    """Put the bot together as soon as Telegram can be reached; a token that it does not know never will do.

    `pauses` are the seconds between attempts; the last one is repeated.
    """
    for attempt in itertools.count():
        try:
            return await build(config, token, Clock(), database=database)
        except InvalidToken:
            raise CannotStart("Telegram does not know this bot token; copy it again from @BotFather.") from None
        except BadRequest as error:
            raise CannotStart(f"Telegram refuses this start: {error}. Is telegram.base_url right?") from None
        except (NetworkError, RetryAfter) as error:
            pause = pauses[min(attempt, len(pauses) - 1)]
            if isinstance(error, RetryAfter):
                pause = max(pause, _seconds(error.retry_after))
            log.warning("Telegram is out of reach", error=str(error), again_in_seconds=pause)
            await asyncio.sleep(pause)
    raise AssertionError("unreachable")


def _seconds(time: int | timedelta) -> float:
    return time.total_seconds() if isinstance(time, timedelta) else time


@asynccontextmanager
async def open_database(url: str, *, alone: bool = True) -> AsyncIterator[Database]:
    """A migrated database; with `alone`, an SQLite file that no other bot is running on."""
    path = sqlite_path(url)
    try:
        lock = _taken(path, alone) if path else None
    except OSError as error:
        raise CannotStart(_unusable(url, str(error))) from None
    database = Database(url)
    try:
        await _bring_up_to_date(database, url)
        yield database
    finally:
        await database.close()
        if lock:
            lock.release()


def _taken(path: Path, alone: bool) -> FileLock | None:
    """Make room for an SQLite file; with `alone`, no other bot may run on it."""
    os.umask(0o077)  # chats of the last days are in it: nobody else on this machine may read them
    path.parent.mkdir(parents=True, exist_ok=True)
    if not alone:
        return None
    lock = FileLock(f"{path}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise CannotStart(
            f"another bot is already running on {path}. Stop it first, or use PostgreSQL to run several "
            "(database.url in config.toml)."
        ) from None
    return lock


async def _bring_up_to_date(database: Database, url: str) -> None:
    try:
        before, after = await migrate(database)
    except CommandError:
        raise CannotStart(
            "a newer version of Sinkron has changed this database. Start that version, or give this one another "
            "database (database.url in config.toml; without a token, simulator.database_url)."
        ) from None
    except (DBAPIError, OSError) as error:
        raise CannotStart(_unusable(url, str(getattr(error, "orig", error)))) from None
    if before != after:
        log.info("the database was migrated", before=before or "empty", after=after)


def _unusable(url: str, reason: str) -> str:
    """What is wrong with a database, and what to do about it; the address may hold a password and is not shown."""
    first = reason.strip().partition("\n")[0].rstrip(".")
    todo = "Give another file" if sqlite_path(url) else "See that the server runs and that the address is right"
    return (
        f"the database cannot be used: {first}. {todo} (database.url in config.toml; without a token, "
        "simulator.database_url)."
    )


async def refuse_simulated(database: Database) -> None:
    """Demo people must never be written to, or counted, by a real bot."""
    async with database.begin() as session:
        count = await people.simulated(session)
    if count:
        raise CannotStart(
            f"this database holds {count} simulated or demo people, so the real bot does not start on it. "
            "Give it a database of its own (database.url in config.toml)."
        )


async def until_stopped(work: Coroutine[None, None, int]) -> int:
    """Run a command until it ends or SIGINT or SIGTERM comes; then what is under way is finished first."""
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(name, task.cancel)
    try:
        return await task
    except asyncio.CancelledError:
        return 0


def sqlite_path(url: str) -> Path | None:
    """The file of an SQLite address, else None."""
    address = make_url(url)
    return Path(address.database) if address.get_backend_name() == "sqlite" and address.database else None
