"""Webhook: Telegram brings updates to us; each is in the inbox, committed, before it is told 200.

Any number of processes may stand behind one address: whichever gets an update stores it, and what is stored already is
known by its number. TLS ends at a proxy in front (docs/webhook.md).
"""

import asyncio
import hashlib
import hmac
import itertools
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import structlog
from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter

from bot.brake import Brake
from bot.client import ALLOWED, Client
from bot.clock import Clock
from bot.config import Telegram
from bot.receiver import PAUSES, keep, pause, seconds
from bot.shapes import number_of
from models.db import Database

log = structlog.get_logger()
HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST_BYTES = 2**20  # Telegram's updates are a few kilobytes
BODY_SECONDS = 10
# Telegram heeds it; without it, it waits longer after every failure (WebhookActor.cpp in tdlib/telegram-bot-api).
AGAIN_SECONDS = "5"
FINISH_SECONDS = 5  # for requests under way when the bot is told to stop
LOOK_SECONDS = 300.0
MENTION_SECONDS = 60  # a stranger who knocks all the time fills no disk

Json = dict[str, Any]


class NoWebhook(Exception):
    """Why updates cannot come this way, in words for the operator."""


class Webhook:
    """The receiving end of a webhook, instead of a `Receiver`."""

    def __init__(
        self,
        database: Database,
        client: Client,
        clock: Clock,
        arrived: Callable[[], None],
        settings: Telegram,
        brake: Brake,
    ) -> None:
        self._client = client
        self._settings = settings
        self._secret = secret_of(settings)
        self._mentioned_at = -float(MENTION_SECONDS)

        async def store(updates: list[Json]) -> None:
            if await keep(database, updates, clock, client, brake):
                arrived()

        self._together = Together(store, database)

    async def run(self, stop: asyncio.Event) -> None:
        """Listen, tell Telegram where, and go on until told to stop; what is under way then is stored and answered.

        The webhook stays set: others may stand behind the same address, and Telegram keeps what comes meanwhile.
        """
        async with self.listening():
            await self.register(stop)
            while not stop.is_set():
                await pause(LOOK_SECONDS, stop)
                await self._look()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[int]:
        """Take requests meanwhile; gives the port, which is any free one if 0 is configured."""
        app = web.Application(client_max_size=LARGEST_BYTES)
        app.router.add_post(urlsplit(self._settings.webhook_url).path or "/", self._receive)
        app.on_response_prepare.append(_nameless)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=FINISH_SECONDS)
        await runner.setup()
        listen, port = self._settings.webhook_listen, self._settings.webhook_port
        try:
            await web.TCPSite(runner, listen, port).start()
        except OSError as error:
            await runner.cleanup()
            raise NoWebhook(
                f"nothing can listen on {listen}, port {port}: {error.strerror}. Give each process a port of its own "
                "(telegram.webhook_port, telegram.webhook_listen)."
            ) from None
        try:
            yield runner.addresses[0][1]
        finally:
            await runner.cleanup()

    async def register(self, stop: asyncio.Event) -> None:
        """Set the webhook, as soon as Telegram can be reached; it drops nothing that waits."""
        for failures in itertools.count():
            if stop.is_set():
                return
            try:
                await self._client.set_webhook(
                    self._settings.webhook_url,
                    secret_token=self._secret,
                    allowed_updates=ALLOWED,
                    max_connections=self._settings.webhook_connections,
                )
                log.info("the webhook is set", host=urlsplit(self._settings.webhook_url).netloc)
                return
            except InvalidToken:
                raise
            except BadRequest as error:
                raise NoWebhook(f"Telegram refuses the webhook: {error}. See telegram.webhook_url.") from None
            except RetryAfter as wait:  # several processes start at once
                await pause(seconds(wait), stop)
            except NetworkError as error:
                log.warning("the webhook is not set yet", error=str(error))
                await pause(PAUSES[min(failures, len(PAUSES) - 1)], stop)

    async def _look(self) -> None:
        """Say it when somebody else has taken the updates. Who started last may be right, so nothing is taken back."""
        try:
            if (await self._client.get_webhook_info()).url != self._settings.webhook_url:
                log.error("Telegram does not send updates here any more; see: python -m bot check")
        except InvalidToken:
            raise
        except (NetworkError, RetryAfter) as error:
            log.warning("Telegram is out of reach", error=str(error))

    async def _receive(self, request: web.Request) -> web.Response:
        if not self._is_telegram(request):
            return self._stranger()
        try:
            async with asyncio.timeout(BODY_SECONDS):
                update = read(await request.read())
        except TimeoutError:
            return web.Response(status=408)
        if update is None:
            return web.Response(status=400)
        try:
            await self._together.keep(update)
        except (SQLAlchemyError, OSError) as error:
            log.warning("an update could not be stored; Telegram will repeat it", error=type(error).__name__)
            return web.Response(status=503, headers={"Retry-After": AGAIN_SECONDS})
        return web.Response()

    def _is_telegram(self, request: web.Request) -> bool:
        given = request.headers.get(HEADER, "").encode("utf-8", "surrogateescape")
        return hmac.compare_digest(given, self._secret.encode())

    def _stranger(self) -> web.Response:
        now = asyncio.get_running_loop().time()
        if now - self._mentioned_at >= MENTION_SECONDS:
            self._mentioned_at = now
            log.warning("a request to the webhook without the right secret token was refused")
        return web.Response(status=401)


class Together:
    """Stores what arrives during a commit with the next one: all lines of Telegram share one connection."""

    def __init__(self, store: Callable[[list[Json]], Any], database: Database) -> None:
        self._store = store
        self._database = database
        self._waiting: list[tuple[Json, asyncio.Future[Exception | None]]] = []
        self._turn = asyncio.Lock()

    async def keep(self, update: Json) -> None:
        """Come back when it is committed; raises what kept it from that."""
        outcome: asyncio.Future[Exception | None] = asyncio.get_running_loop().create_future()
        self._waiting.append((update, outcome))
        async with self._turn:
            if not outcome.done():  # else somebody before us took it along
                await self._commit()
        if error := await outcome:
            raise error

    async def _commit(self) -> None:
        batch, self._waiting = self._waiting, []
        try:
            error = await self._tried([update for update, _ in batch])
            if error is None or len(batch) == 1 or not await self._database.is_there():
                _settle(batch, error)
            for update, outcome in batch:  # one of them is to blame, and must take nobody else with it
                if not outcome.done():
                    outcome.set_result(await self._tried([update]))
        finally:
            _settle(batch, ConnectionAbortedError("stopped"))

    async def _tried(self, updates: list[Json]) -> Exception | None:
        try:
            await self._store(updates)
        except Exception as error:  # noqa: BLE001 -- told to each of those who wait for it
            return error
        return None


def secret_of(settings: Telegram) -> str:
    """The configured secret, else one made from the token: the same in all processes, and no way back to the token."""
    if settings.webhook_secret is not None:
        return settings.webhook_secret.get_secret_value()
    token = settings.token.get_secret_value() if settings.token else ""
    return hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()


def read(body: bytes) -> Json | None:
    """The update in a request; None if there is none in it."""
    try:
        update = json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return None
    return update if number_of(update) is not None else None


def _no_number(name: str) -> None:
    raise ValueError(name)  # NaN and Infinity are no JSON, and PostgreSQL does not take them


def _settle(batch: list[tuple[Json, asyncio.Future[Exception | None]]], error: Exception | None) -> None:
    for _, outcome in batch:
        if not outcome.done():
            outcome.set_result(error)


async def _nameless(_: web.Request, response: web.StreamResponse) -> None:
    """Nobody outside needs to know what runs here."""
    response.headers["Server"] = "-"
