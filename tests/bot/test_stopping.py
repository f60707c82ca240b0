"""SIGTERM: what is held is finished within ten seconds, the rest is given back, and the next start takes it at once."""

import asyncio
import os
import random
import time
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from models.db import Database
from models.outbox import REMINDER, OutboxRow
from tests.bot.test_durability import feed, gather, proved, said_by_now, until_answered
from tests.processes import Bot, simulator

pytestmark = pytest.mark.process
LONG = os.environ.get("SINKRON_LONG") == "1"
TEN_SECONDS = 10
# Without --long nobody waits for the real time; that it is kept is shown with it.
SHORT = None if LONG else {"bot.sender:FINISH_SECONDS": 0.5}
LEASE = {"SINKRON_WORK__LEASE_SECONDS": "60"}


async def states(database: Database) -> Counter[str]:
    async with database.begin() as session:
        return Counter((await session.scalars(select(OutboxRow.state))).all())


async def until_leased(database: Database, count: int) -> None:
    async with asyncio.timeout(60):
        while (await states(database))["leased"] < count:
            await asyncio.sleep(0.05)


async def stopped(bot: Bot) -> float:
    began = time.monotonic()
    assert await bot.stop() == 0
    return time.monotonic() - began


@pytest.mark.parametrize(
    "database_url", ["sqlite", pytest.param("postgres", marks=(pytest.mark.postgres, pytest.mark.long))], indirect=True
)
async def test_what_cannot_be_finished_is_given_back(database_url: str, tmp_path: Path) -> None:
    """A line that hangs keeps nobody: the answer is in line again and leaves at the next start, not a lease later."""
    database = Database(database_url)
    async with simulator() as telegram:
        siti, budi = await telegram.person("Siti (demo)"), await telegram.person("Budi (demo)")
        await telegram.fault("slow", method="sendMessage", chat_id=siti, seconds=60)
        bot = Bot(telegram, database_url, tmp_path, more=LEASE, altered=SHORT)
        await bot.start(until_running=True)
        await telegram.says(siti, "/start")
        await telegram.says(budi, "/start")
        await until_leased(database, 1)
        while not await telegram.messages(budi):
            await asyncio.sleep(0.05)
        assert await stopped(bot) < TEN_SECONDS
        assert await states(database) == {"sent": 1, "waiting": 1}
        await bot.start(until_running=True)
        await until_answered(database, 2, seconds=20)
        assert await bot.stop() == 0
        assert len(await telegram.messages(budi)) == 1
    await database.close()


@pytest.mark.long
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_reminder_on_its_way_becomes_unknown(database_url: str, tmp_path: Path) -> None:
    """It may have arrived: it is not repeated blindly, and the administrator is asked."""
    database = Database(database_url)
    async with simulator() as telegram:
        siti = await telegram.person("Siti (demo)")
        bot = Bot(telegram, database_url, tmp_path, more=LEASE, altered=SHORT)
        await bot.start(until_running=True)
        await telegram.says(siti, "/start")
        await until_answered(database, 1)
        await telegram.fault("slow", method="sendMessage", seconds=60)
        async with database.begin() as session:
            row = (await session.scalars(select(OutboxRow))).one()
            row.lane, row.state = REMINDER, "waiting"
        await until_leased(database, 1)
        assert await stopped(bot) < TEN_SECONDS
        assert await states(database) == {"unknown": 1}
    await database.close()


@pytest.mark.long
async def test_a_stop_amid_traffic_and_slow_replies(database_url: str, tmp_path: Path) -> None:
    """Three stops while everybody writes and each reply takes two seconds: nothing lost or doubled."""
    database = Database(database_url)
    async with simulator() as telegram:
        scripts = await gather(telegram, database, 8)
        bot = Bot(telegram, database_url, tmp_path, more=LEASE)
        await telegram.fault("slow", method="sendMessage", seconds=2, times=10_000)
        feeding = asyncio.create_task(feed(telegram, scripts, random.Random(3)))
        for _ in range(3):
            await bot.start(until_running=True)
            while not await said_by_now(database):
                await asyncio.sleep(0.05)
            await asyncio.sleep(random.Random(4).uniform(0.5, 2))
            assert await stopped(bot) < TEN_SECONDS
            assert not (await states(database))["leased"]
        await bot.start(until_running=True)
        await feeding
        await until_answered(database, sum(map(len, scripts.values())))
        assert await bot.stop() == 0
        await proved(telegram, database, scripts)
        async with database.begin() as session:
            rows = (await session.execute(select(OutboxRow.verb, OutboxRow.attempts))).all()
        heard = sum([len(await telegram.messages(person)) for person in scripts])
        assert heard == sum(verb == "say" for verb, _ in rows)
        assert {attempts for _, attempts in rows} == {0}
    await database.close()
