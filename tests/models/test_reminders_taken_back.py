"""What could not leave for hours or weeks is not said as it was: its words, its hour and its use are looked at anew."""

from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from models import provinces, reminders
from models.activities import Activity
from models.db import Database
from models.outbox import CANCELLED, SENT, UNKNOWN, OutboxRow
from models.people import ADMINISTRATOR, OFFICER, VERIFIER, Person
from models.queue import LEASED, WAITING
from models.reminders import Quiet, ledger
from models.workdays import Workdays
from tests.models.test_reminders import JABAR, Office, at

# Three days before the last one, and three working days after it, when officials hear of it too.
STEP, LADDER = date(2027, 3, 2), date(2027, 3, 18)
NIGHT = timedelta(hours=13, minutes=30)


class Line(Office):
    """The office, and what stands in line to be sent."""

    siti: Person
    bimtek: Activity

    async def take_back(self, now: datetime) -> int:
        async with self.database.begin() as session:
            return await reminders.take_back(session, provinces.load(), Workdays(), Quiet(), now)

    async def states(self) -> Counter[str]:
        return Counter(row.state for row in await self.rows())

    async def newest(self) -> OutboxRow:
        return (await self.rows())[-1]


@pytest.fixture
async def line(database: Database) -> Line:
    """One reminder in line, of the morning of the step."""
    found = Line(database)
    found.siti = await found.person("Siti", OFFICER, JABAR)
    found.bimtek = await found.activity("Bimtek")
    assert await found.sweep(at(STEP)) == 1
    return found


async def test_on_the_same_day_it_leaves_as_it_is(line: Line) -> None:
    """Telegram was away from eight to three: the words are still true."""
    assert await line.take_back(at(STEP, 15)) == 0
    assert await line.states() == {WAITING: 1}


async def test_on_another_day_it_counts_the_days_anew_and_says_that_it_is_late(line: Line) -> None:
    """One message in line, never two; the one that was taken back leaves no more."""
    await line.take_back(at(STEP + timedelta(days=1)))
    assert await line.sweep(at(STEP + timedelta(days=1))) == 1
    assert await line.states() == {CANCELLED: 1, WAITING: 1}
    content = (await line.newest()).content or {}
    assert content["values"]["days"] == 2
    assert "reminders-late" in str(content["values"]["notes"])
    assert len(await line.ledger()) == 1


@pytest.mark.parametrize("role", [OFFICER, VERIFIER])
async def test_nobody_is_woken(database: Database, role: str) -> None:
    """In quiet hours it does not leave though it was in line before; in the morning it does."""
    line = Line(database)
    await line.person("Rina", role, JABAR if role == OFFICER else None)
    await line.activity("Bimtek")
    day = STEP if role == OFFICER else LADDER
    assert await line.sweep(at(day)) == 1
    assert await line.take_back(at(day) + NIGHT) == 1
    assert await line.sweep(at(day) + NIGHT) == 0
    assert await line.states() == {CANCELLED: 1}
    assert await line.sweep(at(day + timedelta(days=1))) == 1


async def test_after_a_month_it_is_dropped_and_logged(line: Line) -> None:
    """Nothing of it is in line any more, and the ledger says so."""
    back = at(STEP + timedelta(days=30))
    assert await line.take_back(back) == 1
    await line.sweep(back)
    ledger = await line.ledger()
    assert [one.dropped_at is not None for one in ledger if "2027-02" in one.occasion] == [True]
    assert Counter(row.state for row in await line.rows() if "2027-02" in str(row.content)) == {CANCELLED: 1}


@pytest.mark.parametrize("state", [LEASED, SENT])
async def test_what_is_on_its_way_or_has_left_stays(line: Line, state: str) -> None:
    await line.put(state=state)
    assert await line.take_back(at(STEP + timedelta(days=1))) == 0
    assert await line.states() == {state: 1}
    assert len(await line.ledger()) == 1


async def test_the_hour_that_the_reader_wished_for_stays_planned(line: Line) -> None:
    """It was never said, so it is said on the next day."""
    await line.put(state=SENT)
    await line.wants_later(line.siti, at(STEP, 9))
    assert await line.sweep(at(STEP, 16)) == 1
    assert await line.take_back(at(STEP + timedelta(days=1))) == 1
    assert await line.sweep(at(STEP + timedelta(days=1))) == 1
    assert await line.states() == {SENT: 1, CANCELLED: 1, WAITING: 1}


async def test_what_an_administrator_sends_again_stays_planned(line: Line) -> None:
    """Its key is another one than that of the message of which nobody knows."""
    rina = await line.person("Rina", ADMINISTRATOR)
    await line.put(state=UNKNOWN)
    (lost,) = await line.rows()
    async with line.database.begin() as session:
        known = await session.get_one(Person, rina.id)
        await ledger.send_again(session, known, lost.id, at(STEP, 9))
    assert await line.sweep(at(STEP, 9)) == 1
    assert await line.take_back(at(STEP + timedelta(days=1))) == 1
    assert await line.sweep(at(STEP + timedelta(days=1))) == 1
    assert await line.states() == {UNKNOWN: 1, CANCELLED: 1, WAITING: 1}
    assert [one.again for one in await line.ledger()] == [1]


async def test_a_report_in_between_leaves_nothing_in_line(line: Line) -> None:
    """Whichever comes first: the work is done, so nothing is said any more."""
    await line.submit(line.siti, line.bimtek, at(STEP, 12))
    assert await line.take_back(at(STEP + timedelta(days=1))) == 0
    assert await line.sweep(at(STEP + timedelta(days=1))) == 0
    assert await line.states() == {CANCELLED: 1}
