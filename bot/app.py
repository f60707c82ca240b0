"""The composition root: builds everything from the config, runs the loops together, stops them cleanly."""

import asyncio
import contextlib
import gc
from dataclasses import dataclass, replace

import structlog
from telegram.error import InvalidToken, TelegramError
from telegram.request import BaseRequest

from bot import content as contents
from bot import forgetting, health, menus
from bot.assistant import Assistant
from bot.brake import Brake
from bot.client import Client, connect
from bot.clock import Clock
from bot.config import Config
from bot.files import Files
from bot.http import listen, serve
from bot.receiver import Receiver
from bot.scheduler import Timekeeper
from bot.sender import Sender
from bot.speech import Speech
from bot.store import open_store
from bot.texts import TextFaults, Texts, read
from bot.watching import Watch
from bot.webhook import Webhook
from bot.worker import Worker
from handlers import CONTENTS
from handlers.turn import Content, Helper
from models import pace
from models.db import Database
from models.reminders import Quiet

log = structlog.get_logger()
IDLE_SECONDS = 1.0
# A stop ends within ten seconds: in these all loops, in the rest connections and the process.
STOP_SECONDS = 8.5


@dataclass
class App:
    """Every part of one running bot."""

    config: Config
    database: Database
    client: Client
    clock: Clock
    texts: Texts
    shelf: contents.Shelf
    receiver: Receiver
    webhook: Webhook | None
    workers: list[Worker]
    sender: Sender
    files: Files
    timekeeper: Timekeeper
    assistant: Assistant
    arrived: asyncio.Event
    wanted: asyncio.Event
    puzzled: asyncio.Event

    @property
    def content(self) -> Content:
        """What the bot knows now; changed files may make it another at any time."""
        return self.shelf.content

    async def run(self) -> None:
        """Run every loop; a cancel asks them to end, so that none is torn out of a transaction or a half-noted message.

        When one of the loops gives up, all stop.
        """
        gc.freeze()  # texts and rules stay: to look through them for garbage makes everybody wait a third of a second
        stop = asyncio.Event()
        loops = asyncio.create_task(self._loops(stop))
        try:
            await asyncio.shield(loops)
        except asyncio.CancelledError:
            for event in (stop, self.arrived, self.wanted, self.puzzled):
                event.set()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(loops, STOP_SECONDS)
            raise

    async def _loops(self, stop: asyncio.Event) -> None:
        await self.sender.recover_at_start()
        await self.timekeeper.begin()
        rounds = self.timekeeper.start()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._receive(stop))
                group.create_task(self.sender.run(self.wanted, stop, IDLE_SECONDS))
                group.create_task(self.files.run(stop, IDLE_SECONDS))
                group.create_task(self.assistant.run(self.puzzled, stop, IDLE_SECONDS))
                for worker in self.workers:
                    group.create_task(worker.run(self.arrived, stop, IDLE_SECONDS))
                group.create_task(self._introduce())
                if self.config.health.port:
                    group.create_task(self._watched(stop))
        finally:
            await rounds.shutdown()

    async def _receive(self, stop: asyncio.Event) -> None:
        """Updates are brought to us where a webhook is configured, else we fetch them."""
        if self.webhook is not None:
            await self.webhook.run(stop)
        else:
            await self.receiver.run(self.config.telegram.poll_seconds, stop)

    async def close(self) -> None:
        with contextlib.suppress(RuntimeError):
            await self.client.shutdown()
        await self.assistant.close()
        self.files.store.close()
        await self.database.close()

    async def _watched(self, stop: asyncio.Event) -> None:
        """A port that is taken, or needs rights, keeps nobody from an answer: it is said, and the bot goes on."""
        where = self.config.health
        try:
            listener = listen(where.host, where.port)
        except OSError as error:
            log.warning("health.port cannot be opened", port=where.port, error=error.strerror)
            return
        await serve(health.application(self), listener, stop)

    async def _introduce(self) -> None:
        """Menus and descriptions are a courtesy: when Telegram does not take them they are set at the next start."""
        try:
            await menus.introduce(self.client, self.texts)
        except InvalidToken:
            raise
        except TelegramError as error:  # also "too many requests": whoever starts often is told so just here
            log.warning("the command menu was not set", error=str(error))


async def build(
    config: Config,
    token: str,
    clock: Clock,
    *,
    line: BaseRequest | None = None,
    database: Database | None = None,
    texts: Texts | None = None,
    knowledge: Content | None = None,
) -> App:
    """Connect to Telegram (which proves the token) and put the parts together.

    `texts` and `knowledge` may be handed in when they are loaded already.
    """
    telegram, work = config.telegram, config.work
    client = connect(
        token,
        telegram.base_url,
        telegram.base_file_url,
        timeout=telegram.timeout_seconds,
        connections=work.senders + 8,
        line=line,
        wall=clock.wall,
    )
    try:
        await client.initialize()
    except TelegramError:
        await client.shutdown()  # whoever tries again and again must not leave connections open
        raise
    database = database or Database(config.database_url)
    folder = config.content.folder
    quiet = Quiet(config.quiet_hours.start, config.quiet_hours.until)
    texts, knowledge = texts or Texts(config.content.texts), knowledge or contents.load(client.username, folder)
    shelf = contents.Shelf(replace(knowledge, quiet=quiet), folder)
    arrived, wanted, puzzled = asyncio.Event(), asyncio.Event(), asyncio.Event()
    limits = pace.Limits(**config.pace.model_dump())
    sender = Sender(
        database,
        client,
        Speech(texts),
        clock,
        limits,
        most=work.senders,
        lease_seconds=work.lease_seconds,
        moved=CONTENTS.moved,
    )
    files = Files(
        database,
        client,
        clock,
        open_store(config.files),
        config.files.largest_megabytes * 2**20,
        content=shelf,
        wanted=wanted.set,
    )
    words = Watch("texts", texts.folder, "*.ftl", lambda: read(texts.folder), texts.take, (TextFaults,))
    timekeeper = Timekeeper(
        database,
        shelf,
        words,
        clock,
        sender,
        quiet=quiet,
        keep=forgetting.times(config.keep),
        sweep=files.sweep,
        wanted=wanted.set,
    )
    helped = config.assistant
    assistant = Assistant(database, clock, texts, shelf, helped, answered=wanted.set)
    helper = Helper(helped.timeout_seconds, helped.most_per_minute) if helped.address else None

    brake = Brake(config.flood.updates, config.flood.seconds)

    door = asyncio.Lock()
    # One worker at a time on SQLite: it has one writer, and a large batch per commit is what makes it fast.
    count, batch = (1, 4 * work.workers) if database.is_sqlite else (max(1, work.workers // 2), work.workers)
    workers = [
        Worker(
            database,
            client,
            texts,
            shelf,
            clock,
            pauses=work.retry_pauses_seconds,
            batch=batch,
            patience=30,
            sender=sender,
            answered=puzzled.set,
            helper=helper,
            largest_megabytes=config.files.largest_megabytes,
            two_above=config.verification.two_verifiers_above,
            door=door,
        )
        for _ in range(count)
    ]
    return App(
        config,
        database,
        client,
        clock,
        texts,
        shelf,
        Receiver(database, client, clock, arrived.set, brake),
        Webhook(database, client, clock, arrived.set, telegram, brake) if telegram.webhook_url else None,
        workers,
        sender,
        files,
        timekeeper,
        assistant,
        arrived,
        wanted,
        puzzled,
    )
