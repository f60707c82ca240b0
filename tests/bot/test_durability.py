"""What was promised survives: processes are killed for real, in the middle of work."""

import asyncio
import os
import random
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from models.conversations import Conversation
from models.db import Database
from models.inbox import InboxRow
from models.outbox import OutboxRow
from models.people import Person
from tests.processes import Bot, Simulator, simulator

LONG = os.environ.get("SINKRON_LONG") == "1"
# What each person sends, one after another and without waiting for answers.
SCRIPT = ("/start", "/bahasa", "English", "/cek", "1", "Jawa Barat", "don't know", "2", "back", "1")
CHATS, KILLS = (50, 12) if LONG else (12, 3)


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


async def feed(telegram: Simulator, people: list[int], rng: random.Random) -> None:
    """Everybody sends their whole script, in their own order, all mixed together."""
    turns = [person for person in people for _ in SCRIPT]
    rng.shuffle(turns)
    said: Counter[int] = Counter()
    for person in turns:
        await telegram.says(person, SCRIPT[said[person]])
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


@pytest.mark.parametrize("seed", range(3 if LONG else 1))
async def test_killed_at_any_moment_nothing_is_lost_doubled_or_out_of_order(
    database_url: str, tmp_path: Path, seed: int
) -> None:
    """kill -9 at random moments while updates arrive: each takes effect once, in order, and everybody is answered."""
    rng = random.Random(seed)  # noqa: S311 -- a seeded test
    database = Database(database_url)
    async with simulator() as telegram:
        people = [await telegram.person(f"Orang {place} (demo)") for place in range(CHATS)]
        bot = Bot(telegram, database_url, tmp_path)
        feeding = asyncio.create_task(feed(telegram, people, rng))
        for _ in range(KILLS):
            await bot.start()
            await asyncio.sleep(rng.uniform(1.0, 3.5))
            await bot.kill()
        await bot.start()
        await feeding
        await until_answered(database, CHATS * len(SCRIPT))
        assert await bot.stop() == 0
        found = await outcome(database)
        last = {person: (await telegram.messages(person))[-1]["text"] for person in people}
    await database.close()
    reference = found[people[0]]
    assert reference[0] == {"wanted": "start", "province": "32", "in_dtsen_poor": None, "business_stage": "ide"}
    assert len(reference[1]) == len(SCRIPT) + 1  # one message each, and the menu of the new language
    assert all(found[person] == reference for person in people)
    assert len(set(last.values())) == 1


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
async def test_two_bots_on_one_postgresql_share_the_work(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Two processes, one database: every update is answered once, also when the one that polls is killed."""
    with request.getfixturevalue("postgres_server").database() as url:
        database = Database(url)
        rng = random.Random(7)  # noqa: S311 -- a seeded test
        async with simulator() as telegram:
            people = [await telegram.person(f"Orang {place} (demo)") for place in range(CHATS)]
            one, two = Bot(telegram, url, tmp_path), Bot(telegram, url, tmp_path)
            await one.start()
            await two.start()
            feeding = asyncio.create_task(feed(telegram, people, rng))
            await asyncio.sleep(3)
            await one.kill()
            await feeding
            await until_answered(database, CHATS * len(SCRIPT))
            assert await two.stop() == 0
            found = await outcome(database)
        await database.close()
    reference = found[people[0]]
    assert reference[0] == {"wanted": "start", "province": "32", "in_dtsen_poor": None, "business_stage": "ide"}
    assert all(found[person] == reference for person in people)


async def test_a_stop_finishes_what_is_under_way(tmp_path: Path, sqlite_template: Any) -> None:
    """SIGTERM ends the bot within seconds with exit code 0 and no message left half sent."""
    url = sqlite_template.copy(tmp_path / "stop.db")
    async with simulator() as telegram:
        person = await telegram.person("Orang (demo)")
        await telegram.fault("slow", method="sendMessage", seconds=2)
        bot = Bot(telegram, url, tmp_path)
        await bot.start()
        await telegram.says(person, "/start")
        database = Database(url)
        for _ in range(100):
            async with database.begin() as session:
                states = (await session.scalars(select(OutboxRow.state))).all()
            if states == ["leased"]:
                break
            await asyncio.sleep(0.05)
        assert await bot.stop() == 0
        async with database.begin() as session:
            assert (await session.scalars(select(OutboxRow.state))).all() == ["sent"]
        await database.close()
        assert len(await telegram.messages(person)) == 1
