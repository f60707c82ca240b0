"""Telegram's limits are used fully and never exceeded, however a line, a machine or a process hesitates."""

import asyncio
import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.client import ENOUGH, SharedPace
from bot.pacing import SHARE
from bot.sender import AHEAD
from bot.simulator.errors import ApiError
from bot.simulator.pace import Pace
from models import outbox
from models.db import Database
from models.outbox import REMINDER, Message
from models.pace import PAID, PATIENCE, Window
from tests.databases import Postgres
from tests.processes import Bot, simulator
from tests.world import World

NEAR, FAR = 0.002, 0.05  # seconds to Telegram, and as many back, at least
START = 1_800_000_000.0


def arrivals(
    rng: random.Random, window: Window, count: int, hesitation: float, trips: Sequence[float] = (NEAR,)
) -> list[float]:
    """When messages come to Telegram, sent in turn by processes at these distances, which share one row of a database.

    Every step of the way takes longer at random: up to the `hesitation` for one in ten, a tenth of it for the others.
    """

    def delay() -> float:
        return rng.random() * (hesitation if rng.random() < 0.1 else hesitation / 10)

    found = list[float]()
    under_way: list[tuple[float, int, float]] = []
    wall, number = START, 0
    while len(found) < count:
        for answered, message, slot in [one for one in under_way if one[0] <= wall]:
            window.counted(message, max(slot, answered - SHARE * 2 * trips[message % len(trips)]))
        under_way = [one for one in under_way if one[0] > wall]
        openings = window.openings(wall, AHEAD, 16 * len(trips) - len(under_way))
        window.take({number + place: slot for place, slot in enumerate(openings)}, wall)
        for slot in openings:
            trip = trips[number % len(trips)]
            arrived = max(slot, wall) + delay() + trip + delay()
            under_way.append((arrived + delay() + trip + delay(), number, slot))
            found.append(arrived)
            number += 1
        wall += 0.005 + delay()
    return sorted(found)


def refused(moments: list[float], per_second: int) -> int:
    """How many of them a strict Telegram would refuse; each is to another chat."""
    pace, count = Pace(overall_per_second=per_second), 0
    for place, moment in enumerate(moments):
        try:
            pace.check(place + 1, datetime.fromtimestamp(moment, UTC))
        except ApiError:
            count += 1
    return count


@given(
    st.integers(0, 10**6),
    st.sampled_from([0.0, 0.03, 0.2]),
    st.sampled_from([1, 4, 30, 120, 500]),
    st.sampled_from([(NEAR,), (FAR,), (NEAR, FAR), (FAR, FAR, NEAR)]),
)
def test_no_hesitation_draws_a_429(seed: int, hesitation: float, rate: int, trips: Sequence[float]) -> None:
    """Lines, machines and processes that hesitate at every step, near and far, never let one too many arrive."""
    assert refused(arrivals(random.Random(seed), Window(0, rate), 100, hesitation, trips), rate) == 0


@pytest.mark.parametrize("rate, hesitation", [(30, 0.0), (30, 0.05), (120, 0.05), (1000, 0.0)])
def test_the_limit_is_used_fully(rate: int, hesitation: float) -> None:
    """At least 95 % of it, also when every step takes up to 5 ms longer and some up to 50."""
    moments = arrivals(random.Random(1), Window(0, rate), 1200, hesitation)
    assert len(moments) / (moments[-1] - moments[0]) > 0.95 * rate


def test_what_never_left_does_not_count() -> None:
    """A message to somebody who has blocked the bot makes room at once; one of a dead process after a while."""
    window = Window(0, 2)
    first = window.openings(START, AHEAD, 9)
    window.take({7: first[0]}, START)
    window.take({8: START + 0.1}, START)
    assert window.openings(START + 0.5, AHEAD, 9) == []
    window.counted(8, None)
    assert len(window.openings(START + 0.5, AHEAD, 9)) == 1
    assert len(window.openings(START + 1 + PATIENCE, AHEAD, 9)) == 1  # the other half a second later


async def test_the_quickest_trip_is_known_when_many_were_made() -> None:
    """The first requests of a busy machine are slow: what they took says nothing about the next ones."""
    wall = [START]
    line = SharedPace(lambda: wall[0])

    async def trip(seconds: float) -> bool:
        wall[0] += seconds
        return True

    for number in range(ENOUGH):
        assert line.quickest == 0
        await line.process_request(trip, (0.05 - number / 10_000,), {}, "sendMessage", {}, None)
    assert line.quickest == pytest.approx(0.05 - (ENOUGH - 1) / 10_000, abs=1e-5)


async def test_chats_and_groups_keep_their_own_pace(database: Database, tmp_path: Path) -> None:
    """One a second to a person, 20 a minute to a group: a strict Telegram that sees each a little late refuses none."""
    world = await World.open(database, tmp_path / "files", pace={})
    siti = await world.person("Siti")
    group = await world.group("Grup", [siti])
    await world.later(seconds=60)
    world.telegram.strict_pace()
    async with database.begin() as session:
        for chat in (siti.id, group.id) * 3 + (group.id,) * 18:
            await outbox.enqueue(session, chat, Message("start-menu"), world.clock.now(), lane=REMINDER)
    late = 0.4  # the first ones only, so that the next follow more closely
    while world.telegram.pace is None or world.telegram.pace.accepted < 24:
        outcomes = []
        for parcel in await world.app.sender._exchange([]):
            seconds = max(0.0, parcel.slot - world.clock.wall()) + late
            await world.clock.advance(timedelta(seconds=seconds))
            outcomes.append(await world.app.sender._send(parcel))
        late = 0.0 if outcomes else late
        if outcomes:
            await world.app.sender._note(outcomes)
        await world.clock.advance(timedelta(seconds=0.5))
    assert world.telegram.pace.refused == 0
    await world.app.client.shutdown()


async def test_a_clock_that_is_put_back_keeps_nobody_waiting(database: Database, tmp_path: Path) -> None:
    """What was planned an hour ahead of the new time is forgotten, and the next message leaves at once."""
    world = await World.open(database, tmp_path / "files", pace={})
    siti = await world.person("Siti")
    world.clock._offset -= timedelta(hours=1)
    async with database.begin() as session:
        await outbox.enqueue(session, siti.id, Message("start-menu"), world.clock.now())
    assert await world.app.sender.drain() == 1
    await world.app.client.shutdown()


async def test_paid_and_free_messages_do_not_share_a_window(database: Database) -> None:
    """Each has a row of its own, kept from one process to the next."""
    async with database.begin() as session:
        window = await Window.locked(session, 30)
        window.take({1: START}, START)
        await window.keep(session)
    async with database.begin() as session:
        assert (await Window.locked(session, 30)).recent == {"1": START + window.seconds + PATIENCE}
        assert (await Window.locked(session, 1000, PAID)).recent == {}


@pytest.mark.long
@pytest.mark.postgres
@pytest.mark.process
async def test_two_processes_keep_one_pace(tmp_path: Path, postgres_server: Postgres) -> None:
    """Two senders on one PostgreSQL, a strict Telegram: no 429, and together at least 95 % of what is allowed."""
    count, rate = 900, 30
    with postgres_server.database() as url:
        database = Database(url)
        async with simulator(more=("--crowd", str(count))) as telegram:
            people = [one["id"] for one in (await telegram.http.get("/simulator/people")).json()["people"]]
            await telegram.http.post("/simulator/pace", json={"overall_per_second": rate})
            more = {"SINKRON_PACE__OVERALL_PER_SECOND": str(rate), "SINKRON_PACE__CHAT_PER_SECOND": "1"}
            bots = [Bot(telegram, url, tmp_path / name, more=more) for name in ("one", "two")]
            await asyncio.gather(*(bot.start(until_running=True) for bot in bots))
            async with database.begin() as session:
                for person in people:
                    await outbox.enqueue(
                        session, person, Message("start-menu"), datetime.now(UTC), lane=REMINDER, dedup_key=str(person)
                    )
            found: dict[str, Any] = {"accepted": 0}
            async with asyncio.timeout(120):
                while found["accepted"] < count:
                    await asyncio.sleep(0.1)
                    found = (await telegram.http.get("/simulator/pace")).json()
            for bot in bots:
                await bot.kill()
        await database.close()
    first, last = found["first_last"]
    assert found["refused"] == 0
    assert last - first < count / rate / 0.95
