"""The database takes a lease and is lost before it says so: the message has not left, and is not unknown."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox
from models.outbox import REMINDER, Message, OutboxRow
from models.queue import LEASED
from tests.world import World


async def test_what_was_leased_without_a_word_leaves_soon(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """It leaves once, within seconds and not after its lease."""
    siti = await world.person("Siti")
    async with world.app.database.begin() as session:
        await outbox.enqueue(session, siti.id, Message("start-menu"), world.clock.now(), lane=REMINDER)
    (row,) = [one for one in await world.rows(siti.id) if one.lane == REMINDER]
    begin, lost = world.app.database.begin, [OperationalError("", {}, Exception("gone"))]

    @asynccontextmanager
    async def committed_and_gone() -> AsyncIterator[AsyncSession]:
        async with begin() as session:
            yield session
            state = await session.scalar(select(OutboxRow.state).where(OutboxRow.id == row.id))
        if lost and state == LEASED:
            raise lost.pop()

    monkeypatch.setattr(world.app.database, "begin", committed_and_gone)
    before, stop = len(siti.messages), asyncio.Event()
    running = asyncio.create_task(world.app.sender.run(asyncio.Event(), stop, 0.05))
    async with asyncio.timeout(60):
        while (await world.rows(siti.id))[-1].state != outbox.SENT:
            await asyncio.sleep(0.05)
    stop.set()
    await running
    assert not lost
    assert (await world.rows(siti.id))[-1].id == row.id
    assert len(siti.messages) == before + 1
