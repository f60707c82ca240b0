"""The start: Telegram is waited for, an unknown token is explained, and nobody else may read what the bot keeps."""

import asyncio
import os
import sqlite3
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
        async with asyncio.timeout(60):
            while len(logged) < 5:
                assert not starting.done(), starting.exception()
                await asyncio.sleep(0.01)
        async with simulator(port):
            app = await asyncio.wait_for(starting, 60)
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


async def test_a_telegram_that_takes_no_descriptions_keeps_nobody_from_an_answer(
    sqlite_template: Sqlite, tmp_path: Path
) -> None:
    """Whoever starts often is told to wait for hours before describing the bot again; it runs all the same."""
    async with simulator() as telegram:
        await telegram.fault("429", method="setMyDescription", times=100, retry_after=3600)
        bot = Bot(telegram, sqlite_template.copy(tmp_path / "one.db"), tmp_path)
        await bot.start(until_running=True)
        siti = await telegram.person("Siti")
        await telegram.says(siti, "/start")
        async with asyncio.timeout(30):
            while not await telegram.messages(siti):
                await asyncio.sleep(0.05)
        assert await bot.stop() == 0


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


async def test_a_token_that_ends_while_the_bot_runs_stops_it_with_a_word(tmp_path: Path) -> None:
    """Revoked at @BotFather: code 1 and one line that says so; nobody has to read a traceback."""
    port = free_port()
    async with simulator(port) as telegram:
        bot = Bot(telegram, f"sqlite:///{tmp_path}/bot.db", tmp_path)
        await bot.start(until_running=True)
    async with simulator(port, token=STRANGE):
        code, said = await bot.ends()
    assert code == 1
    assert said.splitlines()[-1] == (
        "Stopped: Telegram does not know this bot token any more; copy the new one from @BotFather."
    )
    assert TOKEN not in said and "Traceback" not in said


@pytest.mark.parametrize(
    "url, said",
    [
        ("sqlite:///{here}/broken.db", "file is not a database. Give another file"),
        ("sqlite:///{here}/broken.db/below/bot.db", "Give another file"),
        ("sqlite:///{here}/newer.db", "a newer version of Sinkron has changed this database"),
        ("postgresql://sinkron:hidden@127.0.0.1:1/sinkron", "See that the server runs and that the address is right"),
    ],
)
async def test_a_database_that_cannot_be_used_is_explained(tmp_path: Path, url: str, said: str) -> None:
    """No traceback and no password: one line with the reason, what to do, and the setting; `check` says the same."""
    (tmp_path / "broken.db").write_text("This is no database. " * 100)
    with sqlite3.connect(tmp_path / "newer.db") as newer:
        newer.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        newer.execute("INSERT INTO alembic_version VALUES ('9999')")
    async with httpx.AsyncClient() as nobody:
        bot = Bot(Simulator("http://127.0.0.1:1", nobody), url.format(here=tmp_path), tmp_path)
    for command in ("run", "migrate", "check"):
        code, printed = await bot.command(command)
        assert code == 1 and "Traceback" not in printed and "hidden" not in printed
        assert "database.url" in printed
        if command != "check":
            assert printed.startswith("Not started: ") and said in printed and printed.count("\n") == 1


async def test_a_bot_started_before_the_network_is_there_answers_later(tmp_path: Path) -> None:
    """The whole bot, started by itself: what was said to it after Telegram came up is answered."""
    port = free_port()
    async with httpx.AsyncClient() as nobody:
        bot = Bot(Simulator(f"http://127.0.0.1:{port}", nobody), f"sqlite:///{tmp_path}/bot.db", tmp_path)
        await bot.start(until=b"Telegram is out of reach")
    async with simulator(port) as telegram:
        siti = await telegram.person("Siti (demo)")
        await telegram.says(siti, "/start")
        async with asyncio.timeout(60):
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
