"""A clock that was wrong for a while: once it is right again nothing waits for it, and nothing stays dropped."""

import time
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.clock import Clock
from models import inbox, outbox, pace
from models.db import Database
from models.outbox import Message, OutboxRow
from models.people import OFFICER
from models.reminders import undo_future
from tests.databases import Postgres
from tests.models.test_reminders import DUE, JABAR, Office, at

WEEKS = timedelta(weeks=3)


async def test_what_a_clock_weeks_ahead_dropped_is_said_when_it_is_right_again(database: Database) -> None:
    """Steps that were dropped at a moment that has not come are looked at again, each once; a real drop stays."""
    office = Office(database)
    await office.person("Dedi", OFFICER, JABAR)
    await office.activity("Bimtek")
    now = at(DUE, 9)
    assert await office.sweep(now + WEEKS) == 0
    (dropped,) = await office.ledger()  # the last of the ladder
    assert dropped.dropped_at == now + WEEKS
    assert await office.sweep(now) == 1
    last = at(date.fromisoformat(dropped.step), 9)
    assert await office.sweep(last) == 0, "else this test shows nothing"
    async with database.begin() as session:
        assert await undo_future(session, last) == 1
    assert [await office.sweep(last), await office.sweep(last)] == [1, 0]
    async with database.begin() as session:
        assert not await undo_future(session, last)
    assert await office.sweep(last + timedelta(days=60)) == 0
    async with database.begin() as session:
        assert not await undo_future(session, last + timedelta(days=60))


async def test_what_came_while_the_clock_was_fast_does_not_wait_for_it(database: Database) -> None:
    """An update and a message of an hour ahead are due at once when the clock is right; what is planned stays so."""
    now = at(DUE, 9)
    ahead, planned = now + timedelta(hours=1), now + timedelta(hours=9)
    async with database.begin() as session:
        await inbox.store(session, [inbox.Arrival(1, 5, {"update_id": 1, "message": {}})], ahead)
        await outbox.enqueue(session, 5, Message("start-welcome"), ahead)
        await outbox.enqueue(session, 6, Message("start-welcome"), now, due_at=planned)
    async with database.begin() as session:
        assert not await inbox.claim(session, now, 9)
        assert not await outbox.anything_due(session, now)
        await inbox.from_the_future(session, now)
        await outbox.recover(session, 0.0, now)
        assert len(await inbox.claim(session, now, 9)) == 1
        due = (await session.scalars(select(OutboxRow.due_at).order_by(OutboxRow.chat_id))).all()
    assert due == [now, planned]


async def test_a_pause_of_before_the_clock_was_set_back_holds_nobody_up(database: Database) -> None:
    """An hour back: everybody may be written to at once, and from then on in the right pace."""
    wall = 1_000_000.0
    async with database.begin() as session:
        await outbox.enqueue(session, 5, Message("start-welcome"), at(DUE))
        window = await pace.Window.locked(session, 30.0)
        window.take({1: wall + 3600}, wall + 3600)
        await window.keep(session)
        await pace.set_free(session, {5: wall + 3600})
    async with database.begin() as session:
        window = await pace.Window.locked(session, 30.0)
        assert window.openings(wall, 0.25, 1) == [wall]
        assert await outbox.lease(session, at(DUE), wall, 5, holder="a", seconds=60)
        await pace.set_free(session, {5: wall + 1})
    async with database.begin() as session:
        free = (await session.scalars(select(pace.ChatPace.free_at).where(pace.ChatPace.chat_id == 5))).one()
    assert free == wall + 1


async def test_processes_share_the_time_of_their_database(database: Database) -> None:
    """Two machines whose clocks differ agree on one PostgreSQL; a clock set back moves the time of no lease."""

    class Wrong(Clock):
        by = 60.0

        def machine(self) -> float:
            return super().machine() + self.by

    one, two = Clock(), Wrong()
    await one.follow(database)
    await two.follow(database)
    if one._shared is not None:
        assert abs(one._shared - (time.time() - time.monotonic())) < 0.00005, "beside each other they agree"
    apart = abs(two.wall() - one.wall())
    assert apart > 59 if database.is_sqlite else apart < 1
    before = two.wall()
    two.by = -3600
    assert before <= two.wall() < before + 5
    if not database.is_sqlite:
        assert abs((two.now() - one.now()).total_seconds()) < 1


@pytest.mark.postgres
async def test_a_slow_answer_does_not_change_a_time_that_was_known_better(postgres_server: Postgres) -> None:
    """A machine that slept in the middle of the question: off by half of it, it would forget leases of others.

    Nor when the time that was known is itself not exact; and what is known better corrects it.
    """

    class Slow(Clock):
        there = back = 0.0

        def machine(self) -> float:
            return super().machine() + 60

        async def _seconds(self, session: AsyncSession) -> float:
            time.sleep(self.there)  # noqa: ASYNC251 -- the whole process is held up
            found = await super()._seconds(session)
            time.sleep(self.back)  # noqa: ASYNC251
            return found

    with postgres_server.database() as url:
        database, clock = Database(url), Slow()
        try:
            right = time.time() - time.monotonic()
            clock.there = 0.2
            await clock.follow(database)
            before = clock.wall() - time.monotonic()
            assert abs(before - right) > 0.05
            clock.there, clock.back = 0.0, 0.5
            await clock.follow(database)
            assert clock.wall() - time.monotonic() == pytest.approx(before, abs=0.02)
            clock.back = 0.0
            await clock.follow(database)
            assert abs(clock.wall() - time.monotonic() - right) < 0.05
        finally:
            await database.close()
