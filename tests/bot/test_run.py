"""The start: Telegram is waited for, an unknown token is explained, and nobody else may read what the bot keeps."""

import asyncio
import os
import stat
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from structlog.testing import capture_logs

from bot.config import Config
from bot.run import CannotStart, connect, open_database
from models import people
from models.db import Database
from tests.databases import Sqlite
from tests.processes import TOKEN, Bot, Simulator, free_port, simulator

pytestmark = pytest.mark.process
PAUSES = (0.01, 0.02, 0.03)
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
STRANGE = "987654321:" + "S" * 35


@pytest.fixture
async def database(sqlite_template: Sqlite) -> AsyncIterator[Database]:
    with sqlite_template.database() as url:
        opened = Database(url)
        yield opened
        await opened.close()


@pytest.fixture
def open_to_all() -> Iterator[None]:
    """A machine on which new files can be read by everybody, as on most."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def config_for(address: str, files: Path) -> Config:
    telegram = {"base_url": f"{address}/bot", "base_file_url": f"{address}/file/bot", "timeout_seconds": 5}
    return Config(telegram=telegram, files={"directory": files})


async def test_the_bot_starts_once_telegram_is_there(database: Database, tmp_path: Path) -> None:
    """Nobody answers at first: it tries again after growing pauses, the last of them for ever, and then it is there."""
    port = free_port()
    config = config_for(f"http://127.0.0.1:{port}", tmp_path)
    with capture_logs() as logged:
        starting = asyncio.create_task(connect(config, TOKEN, database, pauses=PAUSES))
        async with asyncio.timeout(30):
            while len(logged) < 5:
                assert not starting.done(), starting.exception()
                await asyncio.sleep(0.01)
        async with simulator(port):
            app = await asyncio.wait_for(starting, 30)
            assert app.client.username == "SinkronIKMBot"
            await app.client.shutdown()
    assert {one["event"] for one in logged} == {"Telegram is out of reach"}
    assert [one["again_in_seconds"] for one in logged][:5] == [*PAUSES, PAUSES[-1], PAUSES[-1]]


@pytest.mark.parametrize("trouble", ["502", "500", "cut_before"])
async def test_a_telegram_in_trouble_is_waited_for_too(database: Database, tmp_path: Path, trouble: str) -> None:
    """It answers, but with an error of its own, or breaks off: that passes."""
    async with simulator() as telegram:
        await telegram.fault(trouble, method="getMe", times=2)
        with capture_logs() as logged:
            app = await connect(config_for(telegram.address, tmp_path), TOKEN, database, pauses=PAUSES)
        assert len(logged) == 2
        assert app.client.username == "SinkronIKMBot"
        await app.client.shutdown()


async def test_a_flood_wait_at_the_start_is_kept(database: Database, tmp_path: Path) -> None:
    """Too many starts: Telegram says how long to wait, and the bot waits as long."""
    async with simulator() as telegram:
        await telegram.fault("429", method="getMe", times=1, retry_after=1)
        with capture_logs() as logged:
            app = await connect(config_for(telegram.address, tmp_path), TOKEN, database, pauses=PAUSES)
        assert [one["again_in_seconds"] for one in logged] == [1]
        await app.client.shutdown()


async def test_a_refused_start_is_not_tried_for_ever(database: Database, tmp_path: Path) -> None:
    """An address that is no Bot API answers 400: waiting would not help."""
    async with simulator() as telegram:
        await telegram.fault("400", method="getMe", times=1)
        with pytest.raises(CannotStart, match=r"telegram\.base_url"):
            await connect(config_for(telegram.address, tmp_path), TOKEN, database, pauses=PAUSES)


async def test_an_unknown_token_is_not_tried_again(database: Database, tmp_path: Path) -> None:
    """No waiting would help: it says at once what to do."""
    async with simulator() as telegram:
        with capture_logs() as logged, pytest.raises(CannotStart, match=r"copy it again from @BotFather"):
            await connect(config_for(telegram.address, tmp_path), STRANGE, database, pauses=PAUSES)
        assert not logged


async def test_the_operator_reads_why_an_unknown_token_stops_the_start(tmp_path: Path) -> None:
    """`run` ends with code 1 and one line that says what is wrong and how to mend it, without the token."""
    async with simulator() as telegram:
        bot = Bot(telegram, f"sqlite:///{tmp_path}/bot.db", tmp_path, token=STRANGE)
        await bot.start()
        code, said = await bot.ends()
    assert code == 1
    assert said.splitlines()[-1] == (
        "Not started: Telegram does not know this bot token; copy it again from @BotFather."
    )
    assert STRANGE not in said and "Traceback" not in said


async def test_a_bot_started_before_the_network_is_there_answers_later(tmp_path: Path) -> None:
    """The whole bot, started by itself: what was said to it after Telegram came up is answered."""
    port = free_port()
    async with httpx.AsyncClient() as nobody:
        bot = Bot(Simulator(f"http://127.0.0.1:{port}", nobody), f"sqlite:///{tmp_path}/bot.db", tmp_path)
        await bot.start(until=b"Telegram is out of reach")
    async with simulator(port) as telegram:
        siti = await telegram.person("Siti (demo)")
        await telegram.says(siti, "/start")
        async with asyncio.timeout(30):
            while not await telegram.messages(siti):
                await asyncio.sleep(0.05)
        assert await bot.stop() == 0


async def test_nobody_else_may_read_the_database(open_to_all: None, tmp_path: Path) -> None:
    """Chats of the last days are in it: file, log, lock and folder are the owner's only."""
    folder = tmp_path / "data"
    async with open_database(f"sqlite+aiosqlite:///{folder}/bot.db") as database:
        async with database.begin() as session:
            await people.meet(session, 1, "Siti (demo)", None, "id", LONG_AGO)
        modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in folder.iterdir()}
        assert set(modes) == {"bot.db", "bot.db-wal", "bot.db-shm", "bot.db.lock"}
        assert set(modes.values()) == {0o600}
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
