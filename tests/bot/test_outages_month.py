"""The bot is off for a month: what became stale is dropped and logged, what is late says so, nobody gets two."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from models.outbox import REFUSED, SENT, UNKNOWN, OutboxRow
from models.queue import LEASED, WAITING
from models.reminders.tables import DROPPED
from tests.outages import LINES, LONG, MORNING, Run, figures, morning, people_the_office

pytestmark = [pytest.mark.process, pytest.mark.long]
MANY = 2000 if LONG else 190
# A day between two steps: the one of 29 March has been missed. The report of February is of no use any more.
BACK, NEXT_MONTH = datetime(2027, 4, 1, 3, 0, tzinfo=UTC), "2027-03"


async def off_for_a_month(run: Run) -> None:
    """Both processes die in the middle; people write on the next day, and an hour before they are started again."""
    machines = await run.start(**LINES)
    await run.until_left(0.4)
    await asyncio.gather(*(run.kill(one) for one in machines))
    await run.moves_to(MORNING + timedelta(days=1))
    await run.telegram.says(run.administrator, "/bahasa")
    await run.moves_to(BACK - timedelta(hours=1))
    await run.telegram.says(run.administrator, "/pengingat")
    await run.moves_to(BACK)


async def said_late(run: Run) -> int:
    """How many are told that this should have come before."""
    async with run.database.begin() as session:
        contents = await session.scalars(select(OutboxRow.content).where(OutboxRow.state == SENT))
        return sum("'reminders-late'" in str(content) for content in contents)


async def test_a_month_off(database_url: str, tmp_path: Path) -> None:
    """Of the old month nothing more is said; of the new one everybody hears once. Telegram has kept one day."""
    async with morning(database_url, tmp_path, MANY) as run:
        await people_the_office(run.database, MANY)
        await off_for_a_month(run)
        before = await run.states()
        again = await run.start(**LINES)
        found = await run.until_over(month=NEXT_MONTH)
        old = await run.states()
        figures("a month off", run, found, f"the old month {dict(before)}, then {dict(old)}")
        assert found[SENT] + found[REFUSED] == MANY, await run.unknown()
        assert await said_late(run) == found[SENT]
        assert (old[SENT], old[REFUSED], old[UNKNOWN]) == (before[SENT], before[REFUSED], before[LEASED])
        assert old[UNKNOWN] <= run.flying
        assert old[DROPPED] == MANY, "each is logged"
        assert not old[WAITING]
        await run.agree(most=2)
        news = [f"⚠️ Tidak diketahui apakah {old[UNKNOWN]} pengingat sampai."] if old[UNKNOWN] else []
        heard = [text.splitlines()[0] for text in await run.heard(run.administrator, 1 + len(news))]
        assert [one for one in heard if one.startswith("⚠️")] == news
        assert len(heard) == 1 + len(news), "what was written more than a day before is gone at Telegram"
        for one in again:
            assert await one.stop() == 0
