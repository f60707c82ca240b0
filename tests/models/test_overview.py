"""The sums of the overview are those that somebody gets who adds the rows by hand."""

import asyncio
from collections import Counter, defaultdict
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities, due_dates, overview, people, reports, weeks
from models.activities import Activity
from models.db import Database
from models.deadlines import Month
from models.due_dates import PublishedDeadline
from models.errors import Denied, Refused
from models.overview import Calendar, Output, Tally
from models.people import Person, Rights
from models.reports import RETURNED, SUBMITTED, Figures, Report, decisions
from tests import once
from tests.conftest import LONG

START = datetime(2026, 2, 2, 2, 0, tzinfo=UTC)
AT_END = datetime(2026, 11, 28, 2, 0, tzinfo=UTC)
CONTENT = once.content()
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)  # a smaller seed is no simpler year
PLACES = ("32", "95")  # West and east: their days end two hours apart.


class Undone(Exception):
    """Ends a transaction without leaving anything behind."""


async def staff(session: AsyncSession) -> tuple[Person, dict[str, Person]]:
    """Somebody of the ministry, and an officer of each province."""
    ministry = await people.meet(session, 1, "Kementerian", None, "id", START)
    await people.grant(session, None, ministry, people.VERIFIER, None, START)
    await people.grant(session, None, ministry, people.ADMINISTRATOR, None, START)
    officers = {}
    for place, code in enumerate(PLACES, 2):
        officers[code] = await people.meet(session, place, f"Petugas {code}", None, "id", START)
        await people.grant(session, None, officers[code], people.OFFICER, code, START)
    return ministry, officers


async def made(session: AsyncSession, ministry: Person, **changed: Any) -> Activity:
    fields: dict[str, Any] = {
        "province": "32", "name": "Bimtek", "kind": "people", "unit": "orang", "target": 40, "pagu": 300_000_000,
        "first_period": "2026-01", "now": START,
    }  # fmt: skip
    return await activities.create(session, ministry, **(fields | changed))


async def calendar_of(session: AsyncSession, year: int = 2026, now: datetime = AT_END) -> Calendar:
    return await overview.calendar(session, CONTENT.monthly, CONTENT.provinces, CONTENT.workdays, year, now)


@pytest.mark.thorough
@given(seed=st.integers(0, 10**9))
@settings(
    max_examples=12 if LONG else 2,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_sums_of_increments_are_the_totals_shown(database_url: str, seed: int) -> None:
    """Whatever is sent, corrected, verified, given back and sent again, at any time: the totals are those by hand."""

    async def example() -> None:
        database = Database(database_url)
        try:
            with suppress(Undone):
                async with database.begin() as session:
                    stood = await _live(session, Random(seed))
                    await _compare(session)
                    calendar = await calendar_of(session)
                    for moment, then in stood.items():  # also as it stood at any moment before
                        assert await overview.by_province(session, PLACES, calendar.at(moment)) == then
                        await _compare_week(session, calendar, moment, overview.total(then.values()))
                    raise Undone  # every example begins with an empty database
        finally:
            await database.close()

    asyncio.run(example())


async def _live(session: AsyncSession, rng: Random) -> dict[datetime, dict[str, Tally]]:
    """A year of two offices: months sent in and out of time, most of them verified, some given back and sent again.

    Returns how it stood, as it was looked at on the way.
    """
    ministry, officers = await staff(session)
    first = ("2026-01", "2026-03", "2026-01", "2026-06")
    known = [
        await made(session, ministry, province=PLACES[place // 2], first_period=month, unit=("orang", "IKM")[place % 2])
        for place, month in enumerate(first)
    ]
    own = PublishedDeadline(
        rule=CONTENT.monthly.id, period="2026-03", province="95", due=date(2026, 6, 30), reason="Surat",
        published_by=ministry.id, published_at=START,
    )  # fmt: skip
    session.add(own)
    now, stood = START, {}
    while now < AT_END:
        for one in rng.sample(known, 4):
            figures = Figures(
                rng.randint(0, 400) * 1_000_000,
                Decimal(rng.randint(-4, 15)),
                rng.randint(-3, 9),
                note="Ada",
                reference="06",
            )
            if rng.random() < 0.8:
                await _send(session, officers, one, figures, now)
        for report in (await session.scalars(select(Report).where(Report.state == SUBMITTED))).all():
            lot = rng.random()
            if lot < 0.4:
                await decisions.verify(session, ministry, report.id, now)
            elif lot < 0.7:
                await decisions.give_back(session, ministry, report.id, "Angka keliru", now)
        if rng.random() < 0.3:
            stood[now] = await overview.by_province(session, PLACES, await calendar_of(session, now=now))
        now += timedelta(days=rng.randint(3, 24))
    return stood


async def _send(
    session: AsyncSession, officers: dict[str, Person], one: Activity, figures: Figures, now: datetime
) -> None:
    """The next month of an activity, if there is one and the figures may be."""
    last = Month.of(now.date()).previous()
    period = await reports.next_period(session, one, last)
    if period is not None:
        with suppress(Refused):
            await reports.submit(session, officers[one.province], one.id, str(period), figures, last, now)


async def _compare(session: AsyncSession) -> None:
    calendar = await calendar_of(session)
    by_hand: dict[str, Tally] = defaultdict(Tally)
    for one in await activities.everywhere(session):
        found = await _by_hand(session, one)
        by_hand[one.province] += found
        (course,) = await overview.activities_of(session, one.province, calendar, one.id)
        assert course.tally == found
        stands = await reports.standing(session, one.id, "9999-12")
        assert (found.spent, Decimal(found.progress_hundredths) / 100) == (stands.spent, stands.progress)
        assert found.outputs[one.unit].made == stands.output
        steps = await overview.series(session, [one.province], calendar, found, one.id)
        assert bool(steps) == bool(found.rows)
        assert not steps or (steps[-1].progress, steps[-1].absorbed) == (found.progress, found.absorbed)
    assert await overview.by_province(session, PLACES, calendar) == by_hand
    total = overview.total(by_hand.values())
    steps = await overview.series(session, PLACES, calendar, total)
    assert not steps or (steps[-1].progress, steps[-1].absorbed) == (total.progress, total.absorbed)


async def _compare_week(session: AsyncSession, calendar: Calendar, since: datetime, before: Tally) -> None:
    """What the page of the week says has changed lies between the sums that were seen then and those seen now."""
    week = await weeks.changes(session, PLACES, calendar, since)
    after = overview.total((await overview.by_province(session, PLACES, calendar)).values())
    assert (week.before, week.after) == (before, after)
    assert week.received - week.returned == after.rows - before.rows
    assert week.received - week.returned - week.verified == after.waiting - before.waiting
    assert week.spent == after.spent - before.spent
    who = await weeks.acting(session, PLACES, calendar, CONTENT.provinces)
    counts: Counter[str] = Counter()
    for one in (*who.ministry, *(one for some in who.offices.values() for one in some)):
        counts[one.kind] += one.count
    wanted = {"late": after.missing, "correct": after.returned, "verify": after.waiting}
    assert counts == {kind: count for kind, count in wanted.items() if count}


async def _by_hand(session: AsyncSession, one: Activity) -> Tally:
    """Row by row, with nothing of what is tested."""
    rows = (await session.scalars(select(Report).where(Report.activity_id == one.id))).all()
    months: dict[str, list[Report]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.revision):
        months[row.period].append(row)
    counted = {period: sent[-1] for period, sent in months.items() if sent[-1].state != RETURNED}
    province = CONTENT.provinces[one.province]
    due, came, on_time = 0, 0, 0
    for number in range(int(one.first_period[5:]), 13):
        month = Month(2026, number)
        day = (await due_dates.due(session, CONTENT.monthly, month, one.province, CONTENT.workdays)).day
        if AT_END.astimezone(province.tz).date() <= day:
            continue
        due += 1
        if str(month) in counted:
            came += 1
            on_time += months[str(month)][0].submitted_at.astimezone(province.tz).date() <= day
    return Tally(
        activities=1,
        pagu=one.pagu,
        spent=counted[max(counted)].spent if counted else 0,
        progress_hundredths=sum(row.progress_hundredths for row in counted.values()),
        due=due,
        came=came,
        on_time=on_time,
        waiting=sum(row.state == "submitted" for row in counted.values()),
        returned=len(months) - len(counted),
        rows=len(counted),
        first=min(counted, default=None),
        last=max(counted, default=None),
        outputs={one.unit: Output(sum(row.output for row in counted.values()), one.target)},
    )


async def test_one_statement_however_many_years(database: Database) -> None:
    """The sums of all provinces are one statement, with one year of data or with five."""
    said: list[str] = []
    event.listen(database.engine.sync_engine, "before_cursor_execute", lambda *given: said.append(given[2]))
    async with database.begin() as session:
        ministry, _ = await staff(session)
        for year in range(2022, 2027):
            await made(session, ministry, first_period=f"{year}-01")
        calendar = await calendar_of(session)
        said.clear()
        assert (await overview.by_province(session, tuple(CONTENT.provinces), calendar))["32"].activities == 1
        assert len(said) == 1


async def test_a_year_is_that_of_the_first_month(database: Database) -> None:
    """Activities of other years are in neither the sums nor the list; the years run from the first to the last."""
    async with database.begin() as session:
        assert await overview.years(session, PLACES) == range(0)
        ministry, _ = await staff(session)
        for month in ("2024-12", "2026-01", "2026-12"):
            await made(session, ministry, first_period=month)
        assert await overview.years(session, PLACES) == range(2024, 2027)
        assert await overview.years(session, ["95"]) == range(0)
        found = await overview.by_province(session, PLACES, await calendar_of(session))
        assert found["32"].activities == 2
        assert (await overview.by_province(session, PLACES, await calendar_of(session, 2025))) == {}


async def test_a_day_told_to_one_office_counts_there_only(database: Database) -> None:
    """A date that the ministry gave one province makes its reports timely there, and not next door."""
    async with database.begin() as session:
        ministry, officers = await staff(session)
        both = [await made(session, ministry, province=code, first_period="2026-10") for code in PLACES]
        before = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)
        await due_dates.publish(
            session, ministry, CONTENT.monthly, Month(2026, 10), date(2026, 11, 20), "Banjir", before, "95"
        )
        late = datetime(2026, 11, 20, 14, 59, tzinfo=UTC)  # a minute before midnight in Papua
        for one in both:
            figures = Figures(0, Decimal(1), 1, note="Ada")
            await reports.submit(session, officers[one.province], one.id, "2026-10", figures, Month(2026, 10), late)
        found = await overview.by_province(session, PLACES, await calendar_of(session))
        assert [(found[code].due, found[code].came, found[code].on_time) for code in PLACES] == [(1, 1, 0), (1, 1, 1)]


def test_who_sees_what() -> None:
    """The ministry all, an officer the own, everybody else nothing."""
    every = ("32", "33")
    assert overview.visible(Rights(frozenset({"verifier"}), frozenset()), every) == every
    assert overview.visible(Rights(frozenset({"administrator"}), frozenset()), every) == every
    assert overview.visible(Rights(frozenset({"officer"}), frozenset({"33"})), every) == ("33",)
    for nobody in (Rights(frozenset(), frozenset()), Rights(frozenset(), frozenset({"33"}))):
        with pytest.raises(Denied):
            overview.visible(nobody, every)
