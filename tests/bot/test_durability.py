"""What was promised survives: processes are killed for real, in the middle of work."""

import asyncio
import os
import random
import sqlite3
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from models import people, provinces
from models.activities import Activity
from models.conversations import Conversation
from models.db import Database
from models.deadlines import Month
from models.inbox import InboxRow
from models.outbox import OutboxRow
from models.people import Person
from models.reports import Report
from tests.databases import Postgres
from tests.processes import Bot, Simulator, simulator

pytestmark = pytest.mark.process
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
LONG = os.environ.get("SINKRON_LONG") == "1"
# What people send, one after another and without waiting for answers: ten updates each.
UNKNOWN = "don't know"
CITIZEN = ("/start", "/bahasa", "English", "/cek LEG", "yes", UNKNOWN, UNKNOWN, "back", UNKNOWN, UNKNOWN)
OFFICER = ("/start", "/lapor", "45 juta", "12,5", "kembali", "10", "dua puluh", "Tidak ada kendala", "Tanpa foto",
           "Kirim laporan")  # fmt: skip
CHATS, KILLS = (50, 12) if LONG else (10, 2)


async def until_answered(database: Database, count: int, seconds: float = 120) -> None:
    """Until the inbox holds that many updates, all done, and nothing is left to say."""
    states: Counter[str] = Counter()
    unsent: Counter[str] = Counter()
    for _ in range(int(seconds / 0.2)):
        async with database.begin() as session:
            states = Counter((await session.scalars(select(InboxRow.state))).all())
            unsent = Counter((await session.scalars(select(OutboxRow.state))).all())
        if states == {"done": count} and set(unsent) == {"sent"}:
            return
        await asyncio.sleep(0.2)
    raise AssertionError(f"not answered: inbox {states}, outbox {unsent}")


async def until_begun(database: Database, least: int, seconds: float = 60) -> None:
    """Until so many updates are answered, and more are on their way."""
    for _ in range(int(seconds / 0.05)):
        async with database.begin() as session:
            if (await session.scalar(select(func.count()).where(InboxRow.state == "done")) or 0) >= least:
                return
        await asyncio.sleep(0.05)
    raise AssertionError(f"not even {least} updates were answered")


async def gather(telegram: Simulator, database: Database, chats: int = CHATS) -> dict[int, tuple[str, ...]]:
    """People and what they are going to send; every second one is an officer of a province of their own."""
    codes = [code for code in provinces.load() for _ in range(2)]
    scripts: dict[int, tuple[str, ...]] = {}
    async with database.begin() as session:
        for place in range(chats):
            telegram_id = await telegram.person(f"Orang {place} (demo)")
            scripts[telegram_id] = CITIZEN if place % 2 else OFFICER
            if scripts[telegram_id] is OFFICER:
                person = await people.meet(session, telegram_id, f"Orang {place} (demo)", None, "id", LONG_AGO)
                await people.grant(session, None, person, people.OFFICER, codes[place], LONG_AGO)
                session.add(
                    Activity(
                        province=codes[place], name="Bimtek (demo)", kind="people", unit="orang", target=40,
                        pagu=320_000_000, first_period=str(Month.of(datetime.now(UTC).date()).previous()),
                        created_at=LONG_AGO,
                    )
                )  # fmt: skip
    return scripts


async def feed(telegram: Simulator, scripts: dict[int, tuple[str, ...]], rng: random.Random) -> None:
    """Everybody sends their whole script, in their own order, all mixed together."""
    turns = [person for person, script in scripts.items() for _ in script]
    rng.shuffle(turns)
    said: Counter[int] = Counter()
    for person in turns:
        await telegram.says(person, scripts[person][said[person]])
        said[person] += 1
        await asyncio.sleep(0.01)


async def outcome(database: Database) -> dict[int, tuple[dict[str, Any], list[str]]]:
    """For each person: the answers stored, and every message in the order in which it was decided."""
    async with database.begin() as session:
        found = {}
        for person in (await session.scalars(select(Person))).all():
            answers = await session.scalar(select(Conversation.answers).where(Conversation.person_id == person.id))
            query = select(OutboxRow.content).where(OutboxRow.chat_id == person.telegram_id).order_by(OutboxRow.id)
            keys = [(content or {}).get("key", "") for content in (await session.scalars(query)).all()]
            found[person.telegram_id] = (answers or {}, keys)
        return found


async def proved(telegram: Simulator, database: Database, scripts: dict[int, tuple[str, ...]]) -> None:
    """Every update took effect exactly once, in order, and everybody has the answer to what they said last."""
    found = await outcome(database)
    citizens = [found[person] for person, script in scripts.items() if script is CITIZEN]
    officers = [found[person] for person, script in scripts.items() if script is OFFICER]
    assert [list(answers.values()) for answers, _ in citizens] == [["LEG", True, None, None, None]] * len(citizens)
    assert all(answers == citizens[0][0] for answers, _ in citizens)
    assert [answers for answers, _ in officers] == [{}] * len(officers)
    assert all(keys == citizens[0][1] for _, keys in citizens)  # as many messages, and the same ones
    assert all(keys == officers[0][1] for _, keys in officers)
    assert len(citizens[0][1]) == len(CITIZEN) + 1  # and the menu of the new language
    async with database.begin() as session:
        sent = (await session.execute(select(Report.spent, Report.progress_hundredths, Report.output))).all()
    assert sorted(tuple(row) for row in sent) == [(45_000_000, 1000, 20)] * len(officers)
    for person, script in scripts.items():
        last = (await telegram.messages(person))[-1]["text"]
        assert ("laporan" in last.casefold() and "no. " in last) if script is OFFICER else "question" in last, last


@pytest.mark.parametrize("seed", range(3 if LONG else 1))
async def test_killed_at_any_moment_nothing_is_lost_doubled_or_out_of_order(
    database_url: str, tmp_path: Path, seed: int
) -> None:
    """kill -9 at random moments while updates arrive: each takes effect once, in order, and everybody is answered."""
    rng = random.Random(seed)
    database = Database(database_url)
    async with simulator() as telegram:
        scripts = await gather(telegram, database)
        bot = Bot(telegram, database_url, tmp_path)
        feeding = asyncio.create_task(feed(telegram, scripts, rng))
        for _ in range(KILLS):
            await bot.start()
            await asyncio.sleep(rng.uniform(1.0, 3.5))
            await bot.kill()
        await bot.start(until_running=True)
        await feeding
        await until_answered(database, sum(len(script) for script in scripts.values()))
        assert await bot.stop() == 0
        await proved(telegram, database, scripts)
    await database.close()


async def test_a_second_bot_on_the_same_file_is_refused(tmp_path: Path, sqlite_template: Any) -> None:
    """Two bots on one SQLite file would fight; the second says so and ends, while operators' commands work."""
    url = sqlite_template.copy(tmp_path / "one.db")
    async with simulator() as telegram:
        person = await telegram.person("Orang (demo)")
        first, second = Bot(telegram, url, tmp_path), Bot(telegram, url, tmp_path)
        await first.start()
        await telegram.says(person, "/start")
        database = Database(url)
        await until_answered(database, 1)
        await second.start()
        code, said = await second.ends()
        assert code == 1
        assert "another bot is already running" in said
        code, said = await first.command("invite", "--role", "administrator")
        assert code == 0
        assert "?start=" in said
        code, said = await first.command("parked")
        assert (code, "0 parked" in said) == (0, True)
        assert await first.stop() == 0
        await database.close()
    with sqlite3.connect(tmp_path / "one.db") as left:
        assert left.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.postgres
async def test_two_bots_on_one_postgresql_share_the_work(tmp_path: Path, postgres_server: Postgres) -> None:
    """Two processes, one database: every update is answered once, also when the one that polls is killed."""
    with postgres_server.database() as url:
        database = Database(url)
        async with simulator() as telegram:
            scripts = await gather(telegram, database)
            one, two = Bot(telegram, url, tmp_path), Bot(telegram, url, tmp_path)
            await one.start()
            await two.start()
            feeding = asyncio.create_task(feed(telegram, scripts, random.Random(7)))
            await until_begun(database, 20)
            await one.kill()
            await feeding
            await until_answered(database, sum(len(script) for script in scripts.values()))
            assert await two.stop() == 0
            await proved(telegram, database, scripts)
        await database.close()


async def test_a_stop_finishes_what_is_under_way(tmp_path: Path, sqlite_template: Any) -> None:
    """SIGTERM ends the bot within seconds with exit code 0 and no message left half sent."""
    url = sqlite_template.copy(tmp_path / "stop.db")
    async with simulator() as telegram:
        person = await telegram.person("Orang (demo)")
        await telegram.fault("slow", method="sendMessage", seconds=3)
        bot = Bot(telegram, url, tmp_path)
        await bot.start(until_running=True)
        await telegram.says(person, "/start")
        database = Database(url)
        states: Any = []
        while states != ["leased"]:
            async with database.begin() as session:
                states = (await session.scalars(select(OutboxRow.state))).all()
            await asyncio.sleep(0.05)
        assert await bot.stop() == 0
        async with database.begin() as session:
            assert (await session.scalars(select(OutboxRow.state))).all() == ["sent"]
        await database.close()
        assert len(await telegram.messages(person)) == 1


@pytest.mark.parametrize("seed", range(10 if LONG else 1))
async def test_a_stop_at_any_moment_leaves_nothing_half_noted(tmp_path: Path, sqlite_template: Any, seed: int) -> None:
    """Whatever moment SIGTERM comes at, what has left is written down as sent: the next start repeats nothing."""
    url = sqlite_template.copy(tmp_path / "stop.db")
    database = Database(url)
    async with simulator() as telegram:
        scripts = await gather(telegram, database)
        bot = Bot(telegram, url, tmp_path)
        await bot.start(until_running=True)
        feeding = asyncio.create_task(feed(telegram, scripts, random.Random(seed)))
        while not await said_by_now(database):
            await asyncio.sleep(0.05)
        await asyncio.sleep(random.Random(seed).uniform(0, 0.5))
        assert await bot.stop() == 0
        await feeding
        async with database.begin() as session:
            assert "leased" not in (await session.scalars(select(OutboxRow.state))).all()
        await bot.start(until_running=True)
        await until_answered(database, sum(len(script) for script in scripts.values()))
        assert await bot.stop() == 0
        await proved(telegram, database, scripts)
        async with database.begin() as session:
            attempts = (await session.scalars(select(OutboxRow.attempts))).all()
        assert set(attempts) == {0}
    await database.close()


async def said_by_now(database: Database) -> int:
    async with database.begin() as session:
        return len((await session.scalars(select(OutboxRow.id).where(OutboxRow.state == "sent"))).all())
