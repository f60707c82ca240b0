"""A broadcast through kills: everybody gets it once, and what is shown of each agrees with what Telegram knows."""

import asyncio
import random
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models import people
from models.broadcasts import Broadcast, Recipient, sending
from models.broadcasts.tables import DUTY, PLANNED, SENDING, WITHHELD
from models.outbox import BULK, REFUSED, SENT, UNKNOWN, OutboxRow
from models.people import Person
from tests.outages import ENDED, LINES, LONG, LONG_AGO, Machine, Run, morning, people_the_office

pytestmark = [pytest.mark.process, pytest.mark.long]
MANY = 2000 if LONG else 190


async def approve(run: Run) -> None:
    """To all officers, written and approved already."""
    async with run.database.begin() as session:
        author = await people.by_telegram(session, run.administrator)
        assert author is not None
        session.add(
            Broadcast(
                author_id=author.id, state=SENDING, who="officers", topic=DUTY, body="Rapat besok pukul 09.00 (demo).",
                buttons=[], created_at=LONG_AGO, approved_by=author.id, decided_at=LONG_AGO, expected=run.many,
            )
        )  # fmt: skip


async def left(run: Run) -> int:
    """Of how many it is known what became of them."""
    ended = select(func.count()).where(OutboxRow.lane == BULK, OutboxRow.state.in_(ENDED))
    async with run.database.begin() as session:
        return await session.scalar(ended) or 0


async def killed_once(run: Run, machine: Machine, share: float) -> None:
    while await left(run) < share * run.many:
        await asyncio.sleep(0.02)
    await run.kill(machine, BULK)
    await machine.start(until_running=True)


async def until_finished(run: Run) -> dict[str, int]:
    """How many people stand how, as the ministry is shown it."""
    async with asyncio.timeout(200):
        while True:
            async with run.database.begin() as session:
                row = (await session.scalars(select(Broadcast))).one()
                if row.finished_at is not None:
                    return await sending.counts(session, row)
            await asyncio.sleep(0.2)


async def test_a_broadcast_through_kills(database_url: str, tmp_path: Path) -> None:
    """kill -9 of each process while it goes out: nobody gets two, and what is unknown is not sent again by itself."""
    rng = random.Random(7)
    async with morning(database_url, tmp_path, MANY) as run:
        await people_the_office(run.database, MANY, owes=False)
        await approve(run)
        machines = await run.start(**LINES)
        await asyncio.gather(*(killed_once(run, one, 0.1 + rng.random() * 0.8) for one in machines))
        found = await until_finished(run)
        print(f"\na broadcast: {found}, in flight at the kills {run.kills}", flush=True)  # noqa: T201
        assert found[SENT] + found[REFUSED] + found[UNKNOWN] == MANY
        assert not found[PLANNED] + found[WITHHELD]
        assert found[UNKNOWN] <= run.flying
        assert found[REFUSED] <= run.refusing
        await run.agree(BULK)
        async with run.database.begin() as session:
            rows = await session.execute(
                select(Recipient.state, OutboxRow.state)
                .join(Person, Person.id == Recipient.person_id)
                .join(OutboxRow, (OutboxRow.chat_id == Person.telegram_id) & (OutboxRow.lane == BULK))
            )
            assert all(shown == became for shown, became in rows)
        for one in machines:
            assert await one.stop() == 0
