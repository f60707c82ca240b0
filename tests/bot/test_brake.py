"""Who floods the bot is told once and then not read for a while; nobody else notices, and no honest person is meant."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select

from bot import health
from bot.brake import Brake
from bot.config import Config
from models.db import Database
from models.inbox import InboxRow
from models.people import ADMINISTRATOR, OFFICER
from tests.world import FakePerson, World, picture

MOST, SECONDS = 8, 60


@pytest.fixture
async def world(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    opened = await World.open(database, tmp_path / "files", flood={"updates": MOST, "seconds": SECONDS})
    yield opened
    await opened.app.client.shutdown()


async def floods(world: World, person: FakePerson, times: int) -> None:
    for place in range(times):
        world.telegram.say(person.id, f"halo {place}")
    await world.settle()


async def states(world: World) -> Counter[str]:
    async with world.app.database.begin() as session:
        return Counter((await session.scalars(select(InboxRow.state))).all())


async def said(world: World, person: FakePerson, key: str) -> int:
    return sum((row.content or {}).get("key") == key for row in await world.rows(person.id))


async def test_a_flood_is_answered_once_and_then_not_read(world: World) -> None:
    """Up to the limit all is answered; then one kind message, one to the administrators, and nothing else is done."""
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti Aminah")
    await siti.forgets()
    await floods(world, siti, 3 * MOST)
    await floods(world, siti, MOST)
    assert await said(world, siti, "common-slow-down") == 1
    assert await states(world) == {"done": 2 + MOST - 1, "braked": 3 * MOST + 1}
    notice = await rina.sees("admin-flood", count=MOST, role="none")
    assert "Siti" not in str(notice) and str(siti.id) not in str(notice)
    assert await said(world, rina, "admin-flood") == 1
    async with world.app.database.begin() as session:
        unread = (await session.scalars(select(InboxRow.payload).where(InboxRow.state == "braked"))).all()
    assert set(map(str, unread)) == {"{}"}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nobody_else_waits_for_it(world: World) -> None:
    """Others are answered while somebody floods, in the very same batch."""
    siti, budi = await world.person("Siti"), await world.person("Budi")
    await floods(world, siti, 2 * MOST)
    for _ in range(MOST):
        world.telegram.say(siti.id, "halo")
    await budi.says("/bantuan")
    assert budi.buttons
    assert await said(world, budi, "common-slow-down") == 0


async def test_it_ends_by_itself(world: World) -> None:
    """After a quiet time the person is answered as before; a new flood is a new one, told to them again."""
    rina, siti = await world.person("Rina", ADMINISTRATOR), await world.person("Siti")
    await floods(world, siti, 2 * MOST)
    await world.clock.advance(timedelta(seconds=SECONDS + 1))
    await siti.says("/bahasa")
    await siti.sees("settings-language")
    await world.clock.advance(timedelta(seconds=SECONDS + 1))
    await floods(world, siti, 2 * MOST)
    assert await said(world, siti, "common-slow-down") == 2
    assert await said(world, rina, "admin-flood") == 1  # the same person within the hour


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_who_goes_on_stays_braked(world: World) -> None:
    """As long as it keeps coming it is not read, and nothing more is said."""
    siti = await world.person("Siti")
    await floods(world, siti, 2 * MOST)
    for _ in range(5):
        await world.clock.advance(timedelta(seconds=SECONDS / 2))
        await floods(world, siti, MOST)
    assert await said(world, siti, "common-slow-down") == 1
    assert (await states(world))["braked"] == 2 * MOST - (MOST - 1) + 5 * MOST


async def test_a_restart_and_other_processes_know_it(world: World, database: Database) -> None:
    """The inbox remembers: a process that has just started reads nothing more of a flood, and says nothing more."""
    siti = await world.person("Siti")
    await floods(world, siti, 2 * MOST)
    read = (await states(world))["done"]
    world.app.receiver._brake = Brake(MOST, SECONDS)
    await floods(world, siti, MOST)
    assert (await states(world))["done"] == read
    assert await said(world, siti, "common-slow-down") == 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_two_processes_count_together(world: World) -> None:
    """Behind a balancer each process sees a part of the flood; the inbox has all of it."""
    siti = await world.person("Siti")
    brakes = [Brake(MOST, SECONDS) for _ in range(4)]
    for place in range(3 * MOST):
        world.app.receiver._brake = brakes[place % 4]
        await floods(world, siti, 1)
    assert await said(world, siti, "common-slow-down") == 1
    assert (await states(world))["done"] <= MOST + 4


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_lay_at_telegram_meanwhile_is_no_flood(world: World) -> None:
    """The bot was away for an hour and a person wrote often: all of it is answered when it is back."""
    siti = await world.person("Siti")
    for place in range(3 * MOST):
        world.telegram.say(siti.id, f"halo {place}")
    await world.clock.advance(timedelta(hours=1))
    await world.settle()
    assert set(await states(world)) == {"done"}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_group_is_heard_while_one_of_it_floods(world: World) -> None:
    """Only who floods is not read, and is told in the place of it."""
    siti, budi = await world.person("Siti"), await world.person("Budi")
    group = await world.group("Grup (demo)", [siti, budi])
    for place in range(2 * MOST):
        world.telegram.say(siti.id, f"@SinkronIKMBot halo {place}", chat_id=group.id)
    await world.settle()
    assert sum((row.content or {}).get("key") == "common-slow-down" for row in await world.rows(group.id)) == 1
    await budi.says("@SinkronIKMBot halo", in_group=group)
    assert (await states(world))["braked"] == 2 * MOST - (MOST - 2)  # Start and the invitation count, too
    assert (await states(world))["done"] == MOST + 3


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_by_default_no_honest_person_is_braked(database: Database, tmp_path: Path) -> None:
    """Ten albums at once, a button tapped like mad, a whole dialogue: far below the limit."""
    world = await World.open(database, tmp_path / "files", flood=Config().flood.model_dump())
    siti = await world.person("Siti", OFFICER, "32")
    for place in range(5):
        world.telegram.send_photo(siti.id, [picture(place)] * 10)
    for _ in range(50):
        world.telegram.press(siti.id, siti.messages[-1].id, "start.menu", check=False)
    while await world.app.receiver.poll():
        pass
    assert "braked" not in await states(world)
    await world.app.client.shutdown()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_failed_commit_takes_no_message_with_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database is away at the very moment: the person is told when it is back."""
    siti = await world.person("Siti")

    async def away(*_: object) -> int:
        raise OSError

    for place in range(2 * MOST):
        world.telegram.say(siti.id, f"halo {place}")
    with monkeypatch.context() as broken:
        broken.setattr("models.inbox.store", away)
        with pytest.raises(OSError):
            await world.app.receiver.poll()
    await world.settle()
    assert await said(world, siti, "common-slow-down") == 1


async def test_what_was_not_read_is_counted_and_forgotten(world: World) -> None:
    """The figures tell how much was left unread; after the time of keeping not even whose it was is there."""
    siti = await world.person("Siti")
    await floods(world, siti, 2 * MOST)
    transport = httpx.ASGITransport(health.application(world.app))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as http:
        figures = (await http.get("/metrics")).text
    assert f"sinkron_updates_braked_last_minute {MOST + 1}\n" in figures
    assert f"sinkron_updates_answered_last_minute {MOST}\n" in figures
    await world.later(hours=73)
    async with world.app.database.begin() as session:
        rows = (await session.execute(select(InboxRow.chat_id, InboxRow.payload))).all()
    assert {tuple(row) for row in rows} == {(0, None)}
