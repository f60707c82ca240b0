"""A process that hangs loses what it held, and doubles nothing when it goes on."""

import asyncio
import random
import signal
import socket
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot import receiver
from bot.line import within
from bot.receiver import Receiver
from bot.sender import Sender
from bot.speech import Speech
from models import db, outbox, pace
from models.db import Database
from models.outbox import REMINDER, REPLY, Message, OutboxRow
from tests.bot.test_durability import CITIZEN, feed, until_answered, until_begun
from tests.databases import Postgres
from tests.processes import Bot, Simulator, simulator
from tests.world import FakePerson, World

HELLO = Message("start-menu")
PAST = timedelta(seconds=61)  # a lease


def another(world: World) -> Sender:
    app = world.app
    return Sender(
        app.database, app.client, Speech(app.texts), app.clock, pace.Limits(0, 0, 0), most=4, lease_seconds=60
    )


async def say(world: World, person: FakePerson, lane: int = REPLY) -> int:
    async with world.app.database.begin() as session:
        await outbox.enqueue(session, person.id, HELLO, world.clock.now(), lane=lane)
    return (await world.rows(person.id))[-1].id


async def state(world: World, row: int) -> str:
    async with world.app.database.begin() as session:
        return (await session.get_one(OutboxRow, row)).state


async def test_who_hung_before_sending_sends_nothing_that_another_has(world: World) -> None:
    """Stopped between taking a message and sending it, for longer than the lease: another sends it, once."""
    siti = await world.person("Siti")
    row = await say(world, siti)
    before = len(siti.messages)
    hung, other = world.app.sender, another(world)
    (parcel,) = await hung._exchange([])
    await world.clock.advance(PAST)
    await other.recover()
    assert await other.drain() == 1
    await hung._note([await hung._send(parcel)])
    await hung.drain()
    assert await state(world, row) == "sent"
    assert len(siti.messages) == before + 1


@pytest.mark.parametrize("lane", [REPLY, REMINDER])
async def test_who_hung_after_sending_still_says_so(world: World, lane: int) -> None:
    """It has left and nobody has taken it since: it is written down as sent, and nobody sends it again."""
    siti = await world.person("Siti")
    row = await say(world, siti, lane)
    before = len(siti.messages)
    hung, other = world.app.sender, another(world)
    outcomes = [await hung._send(parcel) for parcel in await hung._exchange([])]
    await world.clock.advance(PAST)
    await other.recover()
    assert await state(world, row) == ("waiting" if lane == REPLY else "unknown")
    await hung._note(outcomes)
    await other.drain()
    assert await state(world, row) == "sent"
    assert len(siti.messages) == before + 1


@pytest.mark.parametrize("fault, became", [("403", "refused"), (None, "waiting")])
async def test_who_hung_and_sent_nothing_says_so(world: World, fault: str | None, became: str) -> None:
    """Thought to be unknown meanwhile: it was refused, or it has not left and leaves now, once."""
    siti = await world.person("Siti")
    row = await say(world, siti, REMINDER)
    before = len(siti.messages)
    hung, other = world.app.sender, another(world)
    if fault:
        world.telegram.faults.add(fault, method="sendMessage")
    parcels = await hung._exchange([])
    if not fault:
        await world.clock.advance(PAST)
    outcomes = [await hung._send(parcel) for parcel in parcels]
    if fault:
        await world.clock.advance(PAST)
    await other.recover()
    assert await state(world, row) == "unknown"
    await hung._note(outcomes)
    assert await state(world, row) == became
    await other.drain()
    assert len(siti.messages) == before + (became == "waiting")


async def test_who_is_held_up_takes_the_answer_that_came_meanwhile() -> None:
    """The answer and the end of the time come in the same moment: the answer counts. Without one the time ends."""
    loop = asyncio.get_running_loop()
    near, far = socket.socketpair()
    near.setblocking(False)

    def sleep() -> None:
        far.send(b"yes")
        time.sleep(0.1)

    with near, far:
        async with within(0.05):
            loop.call_later(0.01, sleep)
            assert await loop.sock_recv(near, 3) == b"yes"
        with pytest.raises(TimeoutError):
            async with within(0.05):
                await loop.sock_recv(near, 3)


async def test_a_lost_lease_changes_nothing_of_the_next_one(world: World) -> None:
    """A line that broke for the first must not put in line again what the second is sending, or has sent."""
    siti = await world.person("Siti")
    row = await say(world, siti)
    hung, other = world.app.sender, another(world)
    world.telegram.faults.add("cut_before", method="sendMessage")
    outcomes = [await hung._send(parcel) for parcel in await hung._exchange([])]
    assert [one.state for one in outcomes] == ["waiting"]
    await world.clock.advance(PAST)
    await other.recover()
    parcels = await other._exchange([])
    await hung._note(outcomes)
    assert await state(world, row) == "leased"
    await other._note([await other._send(parcel) for parcel in parcels])
    await hung._note(outcomes)
    assert await state(world, row) == "sent"


@pytest.mark.postgres
async def test_a_transaction_that_hangs_is_ended(
    postgres_server: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped while it plans messages, with the pace of all locked: others wait for it no longer than so long."""
    monkeypatch.setattr(db, "HANGING_SECONDS", 1)
    with postgres_server.database() as url:
        hung, database = Database(url), Database(url)
        world = await World.open(database, tmp_path / "files", pace={"overall_per_second": 30, "chat_per_second": 0})
        siti = await world.stranger("Siti")
        world.telegram.say(siti.id, "/start")
        held = hung.begin()
        session = await held.__aenter__()
        await pace.Window.locked(session, 30)
        async with asyncio.timeout(15):
            await world.settle()
        assert siti.messages
        with pytest.raises(Exception, match="terminat"):
            await held.__aexit__(None, None, None)
        await world.app.client.shutdown()
        await hung.close()
        await database.close()


@pytest.mark.postgres
async def test_who_polls_and_hangs_lets_another_poll(
    postgres_server: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock of the polling shows a sign of life with every poll; without one the server gives it away."""
    monkeypatch.setattr(receiver, "HANGING_SECONDS", 1)
    monkeypatch.setattr(receiver, "PAUSES", (0.1,) * 5)
    polls: list[str] = []
    with postgres_server.database() as url:
        database = Database(url)
        world = await World.open(database, tmp_path / "files")
        app, stop = world.app, asyncio.Event()

        def named(name: str, *, hangs: bool) -> Receiver:
            made = Receiver(database, app.client, app.clock, app.arrived.set, app.receiver._brake)

            async def poll(*_: object) -> int:
                polls.append(name)
                await asyncio.sleep(60 if hangs else 0.05)
                return 0

            made.poll = poll  # type: ignore[method-assign, assignment]
            return made

        first = asyncio.create_task(named("first", hangs=True).run(0, stop))
        while not polls:
            await asyncio.sleep(0.02)
        second = asyncio.create_task(named("second", hangs=False).run(0, stop))
        async with asyncio.timeout(15):
            while "second" not in polls:
                await asyncio.sleep(0.05)
        stop.set()
        first.cancel()
        await asyncio.gather(first, second, return_exceptions=True)
        await app.client.shutdown()
        await database.close()


SOON = {"models.db:HANGING_SECONDS": 3.0, "bot.receiver:HANGING_SECONDS": 2.0}
QUICK = {"SINKRON_TELEGRAM__POLL_SECONDS": "1", "SINKRON_WORK__SENDERS": "4"}


async def heard(telegram: Simulator, people: Any) -> int:
    return sum([len(await telegram.messages(person)) for person in people])


@pytest.mark.long
@pytest.mark.process
@pytest.mark.postgres
@pytest.mark.parametrize("seed", range(1))
async def test_a_stopped_process_is_replaced_and_doubles_nothing(
    tmp_path: Path, postgres_server: Postgres, seed: int
) -> None:
    """SIGSTOP the one that polls amid traffic: the other does everything; SIGCONT: it sends nothing of what it held."""
    rng = random.Random(seed)
    with postgres_server.database() as url:
        database = Database(url)
        async with simulator() as telegram:
            names = [f"Orang {place} (demo)" for place in range(8)]
            scripts: dict[int, tuple[str, ...]] = {await telegram.person(name): CITIZEN for name in names}
            one, two = (Bot(telegram, url, tmp_path, more=QUICK, altered=SOON) for _ in range(2))
            await one.start(until_running=True)
            await two.start(until_running=True)
            await telegram.fault("slow", method="sendMessage", seconds=0.2, times=1000)
            feeding = asyncio.create_task(feed(telegram, scripts, rng))
            await until_begun(database, rng.randrange(10, 40))
            one.signal(signal.SIGSTOP)
            async with database.begin() as session:
                held = len((await session.scalars(select(OutboxRow.id).where(OutboxRow.state == "leased"))).all())
            await feeding
            await until_answered(database, 80)
            before = await heard(telegram, scripts)
            one.signal(signal.SIGCONT)
            await asyncio.sleep(4)
            assert await heard(telegram, scripts) == before
            async with database.begin() as session:
                said = len((await session.scalars(select(OutboxRow.id).where(OutboxRow.verb == "say"))).all())
            assert said <= before <= said + held
            assert [await one.stop(), await two.stop()] == [0, 0]
        await database.close()
