"""Two workers on one PostgreSQL: people who write in several groups at once never make them wait for each other."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event, func, select

from bot.worker import Worker
from handlers import CONTENTS
from handlers.dispatch import Hook
from handlers.turn import Turn
from models.db import Database
from models.inbox import InboxRow
from models.queue import WAITING
from tests.databases import Postgres
from tests.world import FakeGroup, FakePerson, World

pytestmark = pytest.mark.postgres

NAME = "@SinkronIKMBot"
PAIR_SECONDS = 0.5  # how long one worker waits for the other to hold its first person, too


@pytest.fixture
async def world(postgres_server: Postgres, tmp_path: Path) -> AsyncIterator[World]:
    with postgres_server.database() as url:
        database = Database(url)
        opened = await World.open(database, tmp_path / "files")
        yield opened
        await opened.app.client.shutdown()
        await database.close()


def worker(world: World, batch: int, hook: Hook, door: asyncio.Lock | None = None) -> Worker:
    app = world.app
    return Worker(
        app.database, app.client, app.texts, lambda: app.content, app.clock, pauses=(1.0,), batch=batch,
        patience=30, sender=app.sender, answered=app.puzzled.set, contents=replace(CONTENTS, in_group=hook), door=door,
    )  # fmt: skip


async def waiting(world: World) -> int:
    async with world.app.database.begin() as session:
        return await session.scalar(select(func.count()).where(InboxRow.state == WAITING)) or 0


async def gathered(world: World, people: int, groups: int) -> tuple[list[FakePerson], list[FakeGroup]]:
    members = [await world.person(f"Orang {place} (demo)") for place in range(people)]
    return members, [await world.group(f"Grup {place} (demo)", members) for place in range(groups)]


async def test_two_batches_with_the_same_people_do_not_lock_each_other(world: World) -> None:
    """One batch holds A then B, the other B then A: each is locked in the order of Telegram ids, so nobody starves.

    Both workers pause with their first person locked. Locked in the order of arrival, PostgreSQL would end one of the
    two for a deadlock, and its updates would be answered a second time.
    """
    (ani, budi), groups = await gathered(world, 2, 4)
    heard: list[tuple[str, int, int]] = []
    holding = {"first": asyncio.Event(), "second": asyncio.Event()}

    def pausing(name: str, other: str) -> Hook:
        async def listen(turn: Turn) -> None:
            heard.append((name, turn.person.telegram_id, turn.incoming.chat_id))
            if not holding[name].is_set():
                holding[name].set()
                async with asyncio.timeout(None) as patience:
                    patience.reschedule(asyncio.get_running_loop().time() + PAIR_SECONDS)
                    await holding[other].wait()

        async def patient(turn: Turn) -> None:
            try:
                await listen(turn)
            except TimeoutError:  # the other waits for our person: then it holds nobody that we want
                return

        return patient

    for group, who in zip(groups, (ani, budi, budi, ani), strict=True):
        world.telegram.say(who.id, f"{NAME} halo", chat_id=group.id)
    while await world.app.receiver.poll():
        pass
    pair = worker(world, 2, pausing("first", "second")), worker(world, 2, pausing("second", "first"))
    async with asyncio.timeout(30):
        assert await asyncio.gather(*(one.work() for one in pair)) == [2, 2]
    assert not await waiting(world)
    for name in holding:
        assert [person for who, person, _ in heard if who == name] == sorted([ani.id, budi.id])
    assert Counter(chat for _, _, chat in heard) == {group.id: 1 for group in groups}


async def test_many_people_in_many_groups_at_once(world: World) -> None:
    """Eight people in eight groups, in every order: all is heard once, by two workers side by side."""
    people, groups = await gathered(world, 8, 8)
    heard: Counter[tuple[int, int]] = Counter()

    async def listen(turn: Turn) -> None:
        heard[turn.incoming.chat_id, turn.person.telegram_id] += 1
        await turn.say("group-write-privately")

    for place, group in enumerate(groups):
        for step in range(len(people)):
            turned = (place * 3 + step * (1 if place % 2 else -1)) % len(people)
            world.telegram.say(people[turned].id, f"{NAME} halo", chat_id=group.id)
    while await world.app.receiver.poll():
        pass

    async def drain(one: Worker) -> None:
        while await waiting(world):
            await one.work()

    async with asyncio.timeout(60):
        await asyncio.gather(*(drain(worker(world, 4, listen)) for _ in range(2)))
    assert heard == {(group.id, person.id): 1 for group in groups for person in people}
    async with world.app.database.begin() as session:
        assert not await session.scalar(select(func.count()).where(InboxRow.attempts > 0))


@asynccontextmanager
async def at_work(world: World, count: int, batch: int, hook: Hook) -> AsyncIterator[None]:
    """So many workers behind one door, who look by themselves only after a minute; their first look is over."""
    stop, door = asyncio.Event(), asyncio.Lock()
    workers = [worker(world, batch, hook, door) for _ in range(count)]
    loops = [asyncio.create_task(one.run(world.app.arrived, stop, 60)) for one in workers]
    await asyncio.sleep(0.3)
    try:
        yield
        stop.set()
        world.app.arrived.set()
        async with asyncio.timeout(10):
            await asyncio.gather(*loops)
    finally:
        for loop in loops:
            loop.cancel()
        await asyncio.gather(*loops, return_exceptions=True)


async def test_what_arrives_wakes_one_worker(world: World) -> None:
    """The others stay where they are, instead of asking the database for nothing."""
    (ani,), (group,) = await gathered(world, 1, 1)
    heard, begun = list[int](), [0]

    async def listen(turn: Turn) -> None:
        heard.append(turn.person.telegram_id)

    async with at_work(world, 4, 8, listen):
        world.telegram.say(ani.id, f"{NAME} halo", chat_id=group.id)
        await world.app.receiver.poll()
        event.listen(world.app.database.engine.sync_engine, "begin", lambda _: begun.__setitem__(0, begun[0] + 1))
        await asyncio.sleep(0.5)
        assert heard == [ani.id]
        assert begun[0] <= 2  # the answer, and one look for what may have come meanwhile


async def test_more_than_one_can_take_wakes_the_next(world: World) -> None:
    """Three updates, workers who take one each: while the first is still at work the others begin."""
    people, groups = await gathered(world, 3, 3)
    together, free = list[int](), asyncio.Event()

    async def listen(turn: Turn) -> None:
        together.append(turn.person.telegram_id)
        await free.wait()

    async with at_work(world, 4, 1, listen):
        for person, group in zip(people, groups, strict=True):
            world.telegram.say(person.id, f"{NAME} halo", chat_id=group.id)
        await world.app.receiver.poll()
        async with asyncio.timeout(5):
            while len(together) < 3:
                await asyncio.sleep(0.01)
        free.set()
        await asyncio.sleep(0.2)
    assert not await waiting(world)
    assert sorted(together) == sorted(person.id for person in people)
