"""The same bot in the simulator: a local Bot API, people to be, a clock to move, and a chat page in the browser."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import structlog
import uvicorn
from starlette.applications import Starlette

from bot import demo
from bot.app import App, build
from bot.cast import CAST
from bot.clock import MovableClock
from bot.config import Config
from bot.run import CannotStart, open_database, sqlite_path
from bot.simulator.app import create_app
from bot.simulator.telegram import Telegram
from models import outbox, provinces, reminders
from models.db import Database

log = structlog.get_logger()
HOST = "127.0.0.1"


class SimulatorClock(MovableClock):
    """A clock that the chat page can move, also to the next moment at which somebody is reminded."""

    app: App | None = None

    async def next_deadline(self) -> datetime | None:
        if self.app is None:
            return None
        content = self.app.content
        async with self.app.database.begin() as session:
            return await reminders.next_moment(
                session, content.monthly, content.provinces, content.workdays, self.now(), content.duties
            )


async def simulate(config: Config) -> None:
    """Run the simulator and the bot together until told to stop."""
    config = config.without_token()
    path = sqlite_path(config.database_url)
    folder = (path.parent if path else Path("data")) / "simulator"
    folder.mkdir(parents=True, exist_ok=True)
    clock = SimulatorClock(folder / "clock")
    async with open_database(config.database_url) as database:
        await _prepare(database, clock)
        telegram = _telegram(clock, folder)
        page = create_app(telegram, clock, lambda chat, message: _describe(database, chat, message))
        try:
            async with _serving(page, telegram, config.simulator.port) as address:
                await _run(config, database, clock, telegram, address)
        finally:
            await telegram.close()


async def _prepare(database: Database, clock: MovableClock) -> None:
    async with database.begin() as session:
        try:
            await demo.load(session, provinces.load(), clock.now())
        except demo.NotEmpty as error:
            raise CannotStart(f"the simulator does not start: {error} (simulator.database_url)") from None


def _telegram(clock: MovableClock, folder: Path) -> Telegram:
    telegram = Telegram(now=clock.now, state=folder / "telegram.json")
    known = {person.id for person in telegram.people}
    for actor in CAST:
        if actor.telegram_id not in known:
            telegram.add_person(actor.name, id=actor.telegram_id, label=actor.label, role=actor.role or "pengusaha")
    return telegram


async def _run(config: Config, database: Database, clock: SimulatorClock, telegram: Telegram, address: str) -> None:
    settings = config.telegram.model_copy(
        update={"base_url": f"{address}/bot", "base_file_url": f"{address}/file/bot", "poll_seconds": 20}
    )
    app = await build(config.model_copy(update={"telegram": settings}), telegram.token, clock, database=database)
    clock.app = app
    clock.when_moved(app.timekeeper.everything)
    print(f"Simulator: open {address} in a browser (Ctrl+C stops it).", flush=True)
    try:
        await app.run()
    finally:
        await app.close()


async def _describe(database: Database, chat_id: int, message_id: int) -> str | None:
    """What a message of the bot is in a test: its key and its plain values."""
    async with database.begin() as session:
        message = await outbox.find_sent(session, chat_id, message_id)
    if message is None:
        return None
    plain = {name: value for name, value in (message.values or {}).items() if isinstance(value, int | str)}
    values = "".join(f", {name}={value!r}" for name, value in plain.items() if name.isidentifier())
    return f'sees("{message.key}"{values})'


@asynccontextmanager
async def _serving(page: Starlette, telegram: Telegram, port: int) -> AsyncIterator[str]:
    """The simulator on 127.0.0.1 only; the next free port when the wanted one is taken."""
    listener = _listen(port)
    server = _Server(
        uvicorn.Config(page, log_config=None, access_log=False, timeout_graceful_shutdown=1, lifespan="on")
    )
    task = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started and not task.done():  # noqa: ASYNC110 -- uvicorn offers no event to wait for
        await asyncio.sleep(0.02)
    try:
        yield f"http://{HOST}:{listener.getsockname()[1]}"
    finally:
        telegram.stop()  # ends what waits: long polls, the event streams of open pages
        server.should_exit = True
        with contextlib.suppress(asyncio.CancelledError):
            await task


class _Server(uvicorn.Server):
    """Leaves the signals to the bot, which stops both."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _listen(port: int) -> socket.socket:
    for wanted in (port, 0):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, wanted))
        except OSError:
            listener.close()
            continue
        if wanted != port:
            print(f"Port {port} is taken, so another one is used.", flush=True)
        return listener
    raise CannotStart(f"no port is free on {HOST}; choose one with simulator.port")
