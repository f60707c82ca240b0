"""A question handed over survives kill -9: every message of either side arrives once, at the right person, in order."""

import asyncio
import random
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from models import people
from models.cases import CITIZEN, OFFICE, Case, CaseEvent, CaseMessage
from models.db import Database
from models.outbox import OutboxRow
from tests.bot.test_durability import LONG, until_answered
from tests.processes import Bot, Simulator, simulator

pytestmark = pytest.mark.process
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
CITIZENS, KILLS = (6, 3) if LONG else (3, 2)
FIRST = ("/start", "/petugas", "Jawa Barat", "Pertanyaan {n}", "Kirim")


async def _officers(telegram: Simulator, database: Database) -> list[int]:
    found = []
    async with database.begin() as session:
        for name in ("Oka (demo)", "Ode (demo)"):
            number = await telegram.person(name)
            person = await people.meet(session, number, name, None, "id", LONG_AGO)
            await people.grant(session, None, person, people.OFFICER, "32", LONG_AGO)
            found.append(number)
    return found


async def _all_say(telegram: Simulator, scripts: dict[int, list[str]], rng: random.Random) -> None:
    """Everybody sends their whole script in its order, all mixed together."""
    turns = [who for who, script in scripts.items() for _ in script]
    rng.shuffle(turns)
    said: Counter[int] = Counter()
    for who in turns:
        await telegram.says(who, scripts[who][said[who]])
        said[who] += 1
        await asyncio.sleep(0.01)


async def _through_kills(bot: Bot, database: Database, count: int, rng: random.Random) -> None:
    """Kill it in the middle of work, again and again; then let it finish."""
    for _ in range(KILLS):
        await bot.start(until_running=True)
        await asyncio.sleep(0.2 + rng.random())
        await bot.kill()
    await bot.start(until_running=True)
    await until_answered(database, count)
    assert await bot.stop() == 0


@pytest.mark.parametrize(
    "database_url",
    ["sqlite", pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.long])],
    indirect=True,
)
async def test_both_sides_through_kills(database_url: str, tmp_path: Path) -> None:
    """Everybody asks; two officers answer every question at once; the bot is killed all the while.

    Each citizen gets exactly one officer's answers, to the own question; the other officer is told who was quicker.
    """
    rng, database = random.Random(4), Database(database_url)
    async with simulator() as telegram:
        bot = Bot(telegram, database_url, tmp_path)
        officers = await _officers(telegram, database)
        citizens = [await telegram.person(f"Warga {place} (demo)") for place in range(CITIZENS)]
        for who in officers:  # the bot may not write to anybody who has not started it
            await telegram.says(who, "/start")
        asked = {who: [one.format(n=place) for one in FIRST] for place, who in enumerate(citizens)}
        await _all_say(telegram, asked, rng)
        count = len(officers) + sum(len(script) for script in asked.values())
        await _through_kills(bot, database, count, rng)

        async with database.begin() as session:
            cases = {case.id: case.question for case in (await session.scalars(select(Case))).all()}
        assert sorted(cases.values()) == [f"Pertanyaan {place}" for place in range(CITIZENS)]
        answers: dict[int, list[str]] = {
            officer: [line for number in cases for line in (f"/kasus {number}", f"Jawab no. {number}",
                                                            f"Jawaban {number} dari {place}")]
            for place, officer in enumerate(officers)
        }  # fmt: skip
        await _all_say(telegram, answers, rng)
        count += sum(len(script) for script in answers.values())
        await _through_kills(bot, database, count, rng)

        async with database.begin() as session:
            said = (await session.scalars(select(CaseMessage).order_by(CaseMessage.id))).all()
            steps = (await session.scalars(select(CaseEvent))).all()
            states = Counter((await session.scalars(select(OutboxRow.state))).all())
        events = Counter((one.case_id, one.verb) for one in steps)
        assert Counter(one.side for one in said) == {CITIZEN: CITIZENS, OFFICE: CITIZENS}
        assert set(states) == {"sent"}
        assert all(events[(number, "opened")] == 1 and events[(number, "answered")] == 1 for number in cases)
        by_question = {question: number for number, question in cases.items()}
        for place, who in enumerate(citizens):
            number = by_question[f"Pertanyaan {place}"]
            heard = [str(one.get("text")) for one in await telegram.messages(who)]
            shown = {text for text in heard if "Jawaban untuk pertanyaan" in text}
            expected = next(one.text for one in said if one.case_id == number and one.side == OFFICE)
            assert len(shown) == 1, "one answer, though it may have left twice when the bot died while sending"
            assert expected in shown.pop()
            others = [f"Jawaban {other} dari" for other in cases if other != number]
            assert not [text for text in heard if any(one in text for one in others)]
    await database.close()
