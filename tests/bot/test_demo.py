"""`load-demo`: a year that might be, the same every time, lawful, and nobody's."""

from collections import defaultdict
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import func, select

from bot import demo
from bot.demo_year import EMPTY_ONE, SILENT_ONE
from models import overview as year
from models import people, provinces
from models.activities import Activity
from models.classes import Registration
from models.db import Database
from models.people import Person
from models.proposals import Proposal, costs, overview
from models.reports import RETURNED, Report
from tests import once
from tests.databases import Sqlite

pytestmark = pytest.mark.thorough

NOW = datetime(2026, 11, 28, 2, 0, tzinfo=UTC)
PLACES = provinces.load()


async def loaded(database: Database, now: datetime = NOW) -> tuple[list[Any], list[Any]]:
    """All activities and reports of the demo year."""
    async with database.begin() as session:
        await demo.load_year(session, PLACES, now)
        activities = list(await session.scalars(select(Activity).order_by(Activity.id)))
        found = list(await session.scalars(select(Report).order_by(Report.activity_id, Report.period, Report.revision)))
    return activities, found


def plain(rows: list[Any]) -> list[dict[str, Any]]:
    return [{column.name: getattr(row, column.name) for column in row.__table__.columns} for row in rows]


async def test_a_year_of_all_provinces_as_the_official_system_would_take_it(database: Database) -> None:
    """Months in order, sums within their limits, one report of a month that counts; marked, and with nobody's name."""
    activities, found = await loaded(database)
    this_year = {one.province for one in activities if one.first_period.startswith("2026")}
    assert this_year == set(PLACES) - {EMPTY_ONE}
    assert {one.province for one in activities if one.first_period.startswith("2025")} == set(PLACES)
    assert all(one.demo and one.name.endswith("(demo)") for one in activities)
    of: dict[int, list[Report]] = defaultdict(list)
    for row in found:
        of[row.activity_id].append(row)
    for one in activities:
        counted = {row.period: row for row in of[one.id] if row.state != RETURNED}
        assert len(counted) == sum(row.state != RETURNED for row in of[one.id])
        periods = [row.period for row in of[one.id]]
        assert periods == sorted(periods)
        assert all(
            0 <= sum([row.progress_hundredths for row in counted.values()][:upto]) <= 10_000 for upto in range(13)
        )
        assert 0 <= sum(row.output for row in counted.values()) <= 3 * one.target
        assert all(row.submitted_at <= NOW for row in of[one.id])
        assert one.province != SILENT_ONE or one.first_period < "2026" or not of[one.id]
    assert {row.state for row in found} == {"submitted", "verified", "returned"}
    assert {row.period[:4] for row in found if row.state == "submitted"} == {"2026"}, "last year is decided"
    async with database.begin() as session:
        names = list(await session.scalars(select(Person.name)))
        assert all(name.endswith("(demo)") for name in names)
        assert len(await people.holders(session, people.OFFICER)) == 3, "nobody writes to those who only sent reports"


async def test_the_next_year_is_proposed(database: Database) -> None:
    """Every state has its proposals, marked; what is approved is an activity, and no ceiling passed. Classes, too."""
    await loaded(database)
    async with database.begin() as session:
        found = (await session.scalars(select(Proposal))).all()
        told = await overview.standings(session, 2027, PLACES)
    assert {one.state for one in found} == {"draft", "submitted", "returned", "approved"}
    assert {one.state for one in told} == set(overview.ORDER)
    assert all(one.demo and one.name.endswith("(demo)") and one.year == 2027 for one in found)
    assert all((one.activity_id is not None) == (one.state == "approved") for one in found)
    assert all(one.ceiling is not None and one.allotted <= one.ceiling for one in told)
    assert all(one.total == costs.total(costs.load(one.costs)) for one in found)
    await _classes(database)


async def _classes(database: Database) -> None:
    """Last year's participants: every sum has something to show, and nobody in it can be written to."""
    content = once.content()
    async with database.begin() as session:
        calendar = await year.calendar(session, content.monthly, PLACES, content.workdays, 2025, NOW)
        came = sum((await year.participants_of(session, list(PLACES), calendar)).values(), year.Participants())
        with_account = select(Person.name).join(Registration, Registration.person_id == Person.id).distinct()
        assert (await session.scalars(with_account)).all() == ["Pembuat Keripik (demo)"]
    assert came.chosen > came.present > came.answered > came.with_nib > 0 < came.producing < came.workers


async def test_twice_adds_nothing(database: Database) -> None:
    """A second call finds the year in place."""
    await loaded(database)
    async with database.begin() as session:
        before = await session.scalar(select(func.count()).select_from(Report))
        assert await demo.load_year(session, PLACES, NOW) == (0, 0, 0)
        assert await session.scalar(select(func.count()).select_from(Report)) == before


async def test_the_same_day_gives_the_same_year(sqlite_template: Sqlite) -> None:
    """Two empty databases are filled alike, so that what was seen once can be shown again."""
    both = []
    for _ in range(2):
        with sqlite_template.database() as url:
            database = Database(url)
            both.append([plain(rows) for rows in await loaded(database)])
            await database.close()
    assert both[0] == both[1]


async def test_in_january_the_year_that_just_ended_is_shown(database: Database) -> None:
    """No month of the new year is over yet."""
    activities, found = await loaded(database, datetime(2027, 1, 4, tzinfo=UTC))
    assert {one.first_period[:4] for one in activities} == {"2025", "2026", "2028"}, "2028: approved proposals"
    assert max(row.period for row in found) in ("2026-11", "2026-12")


async def test_real_people_are_never_mixed_with_it(database: Database) -> None:
    """A database with somebody real in it is refused."""
    async with database.begin() as session:
        await people.meet(session, 1, "Siti", None, "id", NOW)
        with pytest.raises(demo.NotEmpty):
            await demo.load_year(session, PLACES, NOW)
