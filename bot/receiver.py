"""Long polling: updates are in the inbox, committed, before Telegram is told that they arrived."""

import asyncio
import contextlib
import json
import re
from collections.abc import Callable, Coroutine
from typing import Any

import structlog
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter

from bot.brake import Brake
from bot.client import Client
from bot.clock import Clock
from bot.incoming import chat_of
from bot.overheard import only_ours
from bot.shapes import MALFORMED, number_of, readable
from models import inbox
from models.db import Database
from models.masks import mask_update

log = structlog.get_logger()
Updates = list[dict[str, Any]]
PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)


# What PostgreSQL and UTF-8 cannot hold. Telegram is not known to send it; as JSON writes it, and as it is here.
UNSTORABLE, UNSTORABLE_JSON = re.compile("[\x00\ud800-\udfff]"), re.compile(r"\\u0000|\\ud[89a-f]")

# Any number that no other program on the server uses; it stands for "this database's polling receiver".
POLLING = 0x51_4B_4D
# Seconds beyond a poll in which whoever polls must show a sign of life; then the server lets another one poll.
HANGING_SECONDS = 60
# PostgreSQL 14 and newer can.
WATCHED = """SELECT set_config('idle_session_timeout', '{seconds}s', false)
WHERE current_setting('server_version_num')::int >= 140000"""


class Receiver:
    """One poller per bot: Telegram allows no more."""

    def __init__(
        self, database: Database, client: Client, clock: Clock, arrived: Callable[[], None], brake: Brake
    ) -> None:
        self._database = database
        self._client = client
        self._clock = clock
        self._arrived = arrived
        self._brake = brake
        self._offset: int | None = None

    async def run(self, poll_seconds: int, stop: asyncio.Event) -> None:
        """Poll until told to stop. Of several processes on one PostgreSQL one polls; another follows when it ends."""
        if self._database.is_sqlite:
            await self._poll_on(poll_seconds, stop)
            return
        while not stop.is_set():
            try:
                async with self._database.engine.connect() as connection:
                    if await connection.scalar(text(f"SELECT pg_try_advisory_lock({POLLING})")):
                        await connection.execute(text(WATCHED.format(seconds=poll_seconds + HANGING_SECONDS)))
                        await connection.commit()
                        await self._poll_on(poll_seconds, stop, connection)
            except SQLAlchemyError as error:
                log.warning("the database is away", error=type(error).__name__)
            await pause(PAUSES[1], stop)

    async def _poll_on(self, poll_seconds: int, stop: asyncio.Event, lock: AsyncConnection | None = None) -> None:
        """Trouble on the line is waited out, a wrong token ends the bot, a lost lock ends the polling."""
        failures = 0
        is_ready = False
        while not stop.is_set():
            if lock is not None:
                await lock.execute(text("SELECT 1"))
                await lock.commit()
            try:
                is_ready = is_ready or await self.prepare()
                await self.poll(poll_seconds, stop)
                failures = 0
            except InvalidToken:
                raise
            except RetryAfter as wait:
                await pause(seconds(wait), stop)
            except Conflict as error:
                log.warning("another process is polling this bot", error=str(error))
                await pause(PAUSES[2], stop)
            except NetworkError as error:
                log.warning("no updates from Telegram", error=str(error))
                await pause(PAUSES[min(failures, len(PAUSES) - 1)], stop)
                failures += 1
            except Exception:
                log.exception("receiving failed")
                await pause(PAUSES[min(failures, len(PAUSES) - 1)], stop)
                failures += 1

    async def prepare(self) -> bool:
        """Telegram hands out no updates while a webhook is set; what waits for it is not dropped."""
        return await self._client.delete_webhook(drop_pending_updates=False)

    async def poll(self, poll_seconds: int = 0, stop: asyncio.Event | None = None) -> int:
        """Fetch what is there, keep it, and only then move on; returns how many updates were new.

        `stop` ends the waiting for updates, never the keeping of them.
        """
        updates = await _unless(stop, self._client.raw_updates(self._offset, poll_seconds))
        if not updates:
            return 0
        new = await keep(self._database, updates, self._clock, self._client, self._brake)
        ids = [number for update in updates if (number := number_of(update)) is not None]
        if not ids:
            raise ValueError("Telegram has sent updates without a number")
        # A late or repeated update may come alone and moves nothing back. But after a quiet week Telegram begins anew
        # at any number: then none of a batch is known, and all lie below.
        begins_anew = new == len(ids) and max(ids) < (self._offset or 0)
        self._offset = max(ids) + 1 if begins_anew else max(self._offset or 0, max(ids) + 1)
        if new:
            self._arrived()
            await asyncio.sleep(0)  # whoever answers begins before the next request is put together
        return new


async def keep(database: Database, updates: list[dict[str, Any]], clock: Clock, client: Client, brake: Brake) -> int:
    """Store updates, masked, in one commit; returns how many were not known yet.

    Of what people say in groups without meaning the bot not even a word is written: only that an update came.
    """
    arrivals = []
    for raw in updates:
        number = number_of(raw)
        if number is None:
            log.error("an update without a number was left out")
        else:
            arrivals.append(_arrival(number, raw, client))
    try:
        async with database.begin() as session:
            now = clock.now()
            return await inbox.store(session, await brake.sift(session, arrivals, now), now)
    except BaseException:
        brake.doubt()
        raise


def _arrival(number: int, raw: dict[str, Any], client: Client) -> inbox.Arrival:
    """One update as it is kept. One that is not as the Bot API describes it is set aside, and takes no other with it.

    Nothing of it is stored then: what cannot be read cannot be masked either.
    """
    try:
        ours = only_ours(readable(storable(raw)), client.username, client.id)
        if ours is None:
            return inbox.Arrival(number)
        payload, masked = mask_update(ours)
        return inbox.Arrival(number, chat_of(payload), payload, masked)
    except MALFORMED as error:
        kind = type(error).__name__  # its words may quote people
        log.error("an update cannot be read and was set aside", update=number, kind=kind)  # noqa: TRY400
        return inbox.Arrival(number, error=f"Unreadable: {type(error).__name__}")


def storable(raw: dict[str, Any]) -> dict[str, Any]:
    """An update with a mark in place of each character that a database refuses; ValueError where it is no JSON."""
    if not UNSTORABLE_JSON.search(json.dumps(raw, allow_nan=False)):
        return raw
    clean: dict[str, Any] = _clean(raw)
    return clean


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return UNSTORABLE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_clean(name): _clean(one) for name, one in value.items()}
    return [_clean(one) for one in value] if isinstance(value, list) else value


async def _unless(stop: asyncio.Event | None, request: Coroutine[Any, Any, Updates]) -> Updates:
    """The answer to a request, or nothing when the stop comes first."""
    if stop is None:
        return await request
    asked, told = asyncio.create_task(request), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({asked, told}, return_when=asyncio.FIRST_COMPLETED)
        return asked.result() if asked.done() else []
    finally:
        told.cancel()
        asked.cancel()


async def pause(seconds: float, stop: asyncio.Event) -> None:
    """Wait, but not longer than until told to stop."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)


def seconds(wait: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    after = wait.retry_after
    return after.total_seconds() if not isinstance(after, int | float) else float(after)
