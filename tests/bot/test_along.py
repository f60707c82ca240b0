"""Answers leave with the transaction that made them; where it fails none is lost or doubled."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.sender import Sender
from bot.speech import Speech
from models import outbox, pace
from models.db import at_last
from models.outbox import REMINDER, REPLY, Message, OutboxRow
from models.pace import Window
from models.queue import LEASED
from tests.brittle import Brittle, break_one_command
from tests.world import FakePerson, World

HELLO = Message("start-menu")
SOON = 2  # seconds; the sender looks by itself only after a minute here


class Running:
    """The world's sender at work, as in a process, until it is told to stop."""

    def __init__(self, world: World, limits: pace.Limits | None = None, idle_seconds: float = 60) -> None:
        self.world = world
        app = world.app
        self.sender = app.sender
        if limits is not None:
            self.sender = Sender(
                app.database, app.client, Speech(app.texts), world.clock, limits, most=9, lease_seconds=60
            )
        self.wanted, self.stop = asyncio.Event(), asyncio.Event()
        self.task = asyncio.create_task(self.sender.run(self.wanted, self.stop, idle_seconds))

    async def ends(self) -> None:
        self.stop.set()
        self.wanted.set()
        async with asyncio.timeout(10):
            await self.task

    async def hears(self, person: FakePerson, count: int) -> None:
        """Until they have so many messages, and then no more."""
        async with asyncio.timeout(SOON):
            while len(person.messages) < count:
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.1)
        assert len(person.messages) == count

    async def meets(self, name: str) -> tuple[FakePerson, int]:
        """Somebody to whom everything has been said; how many messages that is."""
        person = await self.world.person(name)
        async with asyncio.timeout(SOON):
            while await states(self.world, person) != {"sent"}:
                await asyncio.sleep(0.01)
        return person, len(person.messages)

    async def answers(self) -> None:
        """The worker answers what has come."""
        await self.world.app.receiver.poll()
        for worker in self.world.app.workers[:1]:
            while await worker.work():
                pass


@pytest.fixture
async def running(world: World) -> AsyncIterator[Running]:
    one = Running(world)
    await asyncio.sleep(0.05)  # its first look is over
    yield one
    await one.ends()


async def states(world: World, person: FakePerson) -> set[str]:
    return {row.state for row in await world.rows(person.id)}


async def test_an_answer_waits_for_one_commit(world: World, running: Running) -> None:
    """Between what somebody says being kept and the answer at Telegram lies one commit, not two."""
    siti = await world.stranger("Siti")
    world.telegram.say(siti.id, "/start")
    await world.app.receiver.poll()
    commits, when = [0], list[int]()
    event.listen(world.app.database.engine.sync_engine, "commit", lambda _: commits.__setitem__(0, commits[0] + 1))
    world.telegram.subscribe(lambda told: when.append(commits[0]) if told["type"] == "message" else None)
    await world.app.workers[0].work()
    await running.hears(siti, 1)
    assert when == [1]
    await running.ends()
    assert await states(world, siti) == {"sent"}


async def test_a_batch_that_fails_sends_each_answer_once(world: World, running: Running) -> None:
    """One person's update fails: what was taken for all of the batch is given up, and then each has one answer."""
    siti, budi = await world.stranger("Siti"), await world.stranger("Budi")
    break_one_command(world, Brittle())
    world.telegram.say(siti.id, "/start")
    world.telegram.say(budi.id, "/rapuh")
    await running.answers()
    await running.hears(siti, 1)
    assert not budi.messages
    assert await states(world, siti) <= {"sent", LEASED}


async def test_a_commit_of_which_nobody_hears_sends_it_once(
    world: World, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is lost while it says that it has committed: it leaves within a second, not after its lease."""
    siti = await world.stranger("Siti")
    world.telegram.say(siti.id, "/start")
    await world.app.receiver.poll()
    begin, lost = world.app.database.begin, [OperationalError("", {}, Exception("gone"))]

    @asynccontextmanager
    async def committed_and_gone() -> AsyncIterator[AsyncSession]:
        state = None
        async with begin() as session:
            yield session

            async def look(session: AsyncSession) -> None:
                nonlocal state
                state = await session.scalar(select(OutboxRow.state).where(OutboxRow.chat_id == siti.id))

            at_last(session, look)
        if lost and state == LEASED:
            raise lost.pop()

    monkeypatch.setattr(world.app.database, "begin", committed_and_gone)
    await running.answers()
    assert not lost
    await running.hears(siti, 1)
    await running.ends()
    assert await states(world, siti) == {"sent"}


async def test_a_reminder_that_was_taken_and_given_up_is_not_unknown(world: World, running: Running) -> None:
    """It never left, and everybody knows that: the next round takes it."""
    siti, before = await running.meets("Siti")
    async with world.app.database.begin() as session:
        await outbox.enqueue(session, siti.id, HELLO, world.clock.now(), lane=REMINDER)
    with suppress(ZeroDivisionError):
        async with world.app.sender.along() as along, world.app.database.begin() as session:
            along.take(session)
            at_last(session, _fails)
    (taken,) = along.tasks
    assert taken.cancelling()
    await running.hears(siti, before + 1)
    await running.ends()
    assert await states(world, siti) == {"sent"}


async def _fails(_: AsyncSession) -> None:
    raise ZeroDivisionError


async def test_a_stop_amid_the_transaction_waits_for_what_leaves_with_it(world: World, running: Running) -> None:
    """Told to stop after the message is taken and before the commit: it is sent and written down before the end."""
    siti, before = await running.meets("Siti")

    async def told_to_stop(_: AsyncSession) -> None:
        running.stop.set()
        running.wanted.set()
        await asyncio.sleep(0.1)

    async with world.app.sender.along() as along, world.app.database.begin() as session:
        await outbox.enqueue(session, siti.id, HELLO, world.clock.now(), lane=REMINDER)
        along.take(session)
        at_last(session, told_to_stop)
    await running.ends()
    assert len(siti.messages) == before + 1
    assert await states(world, siti) == {"sent"}
    # And afterwards nothing is taken that nobody would send.
    async with world.app.sender.along() as along, world.app.database.begin() as session:
        await outbox.enqueue(session, siti.id, HELLO, world.clock.now())
        along.take(session)
    assert not along.tasks


async def test_what_must_wait_for_its_chat_is_looked_for(world: World, running: Running) -> None:
    """Three answers to one chat: the first leaves with the commit, the others after it, in order and without delay."""
    siti, before = await running.meets("Siti")
    async with world.app.sender.along() as along, world.app.database.begin() as session:
        for problem in "abc":
            message = Message("common-refused", {"problem": problem})
            await outbox.enqueue(session, siti.id, message, world.clock.now())
        along.take(session)
    assert len(along.tasks) == 1
    await running.hears(siti, before + 3)
    said = [(row.content or {})["values"]["problem"] for row in (await world.rows(siti.id))[-3:]]
    assert said == ["a", "b", "c"]


async def test_the_pace_holds_for_what_leaves_along(world: World) -> None:
    """As many as one second carries and no more, together with those of other processes; each chat has its pause."""
    siti, budi, wati = [await world.person(name) for name in ("Siti", "Budi", "Wati")]
    own = Running(world, pace.Limits(2, 1, 0))
    await asyncio.sleep(0.05)
    async with own.sender.along() as along, world.app.database.begin() as session:
        for person in (siti, siti, budi, wati):
            await outbox.enqueue(session, person.id, HELLO, world.clock.now())
        along.take(session)
    assert len(along.tasks) == 1  # the next moment of this pace lies further ahead than is planned
    async with world.app.database.begin() as session:
        window = await Window.locked(session, 2)
        (free,) = await session.scalars(select(pace.ChatPace.free_at).where(pace.ChatPace.chat_id == siti.id))
    assert len(window.recent) == 1
    assert free > world.clock.wall()
    await own.ends()


async def test_nobody_waits_for_whoever_holds_the_pace(world: World) -> None:
    """On PostgreSQL another process may hold it: the answers are made, and leave with the next round."""
    if world.app.database.is_sqlite:
        pytest.skip("SQLite has one writer")
    siti = await world.person("Siti")
    own = Running(world, pace.Limits(30, 0, 0))
    await asyncio.sleep(0.2)
    before = len(siti.messages)
    async with world.app.database.begin() as held:
        await Window.locked(held, 30)
        async with asyncio.timeout(SOON), own.sender.along() as along, world.app.database.begin() as session:
            await outbox.enqueue(session, siti.id, HELLO, world.clock.now(), lane=REPLY)
            along.take(session)
        assert not along.tasks
    await own.hears(siti, before + 1)
    await own.ends()


async def test_a_doubt_outlives_the_round_that_is_under_way(world: World) -> None:
    """A round waits for the pace while a transaction that took it is lost sight of: the next one still gives back."""
    if world.app.database.is_sqlite:
        pytest.skip("SQLite has one writer")
    siti = await world.person("Siti")
    own = Running(world, pace.Limits(30, 0, 0), 0.1)
    await asyncio.sleep(0.2)
    before = len(siti.messages)

    async def another_round_begins(_: AsyncSession) -> None:
        own.wanted.set()
        await asyncio.sleep(0.2)

    with suppress(OperationalError):
        async with own.sender.along() as along:
            async with world.app.database.begin() as session:
                await outbox.enqueue(session, siti.id, HELLO, world.clock.now(), lane=REMINDER)
                along.take(session)
                at_last(session, another_round_begins)
            raise OperationalError("", {}, Exception("gone"))
    assert len(along.tasks) == 1
    await own.hears(siti, before + 1)
    await own.ends()
    assert await states(world, siti) == {"sent"}
