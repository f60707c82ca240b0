"""Who is reminded when: once each whatever restarts or runs twice, at eight in the morning of their own place."""

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models import deadlines, due_dates, foreseen, outbox, overview, people, provinces, reminders, reports
from models.activities import Activity
from models.db import Database
from models.deadlines import Month
from models.errors import Denied, Refused
from models.outbox import OutboxRow, leaving
from models.people import ADMINISTRATOR, HEAD, OFFICER, VERIFIER, Person
from models.provinces import local_time
from models.reminders import Quiet, Reminder, acts
from models.reports import Figures, Report, decisions
from models.workdays import LocalDay, Workdays

RULE = next(rule for rule in deadlines.load() if rule.id == deadlines.MONTHLY_REPORT)
PROVINCES = provinces.load()
WORKDAYS = Workdays()
# The report of February 2027 is due on Friday 5 March: reminders on 26 February, 2, 4 and 5 March, all working days.
FEBRUARY = Month(2027, 2)
DUE = date(2027, 3, 5)
BEFORE = datetime(2027, 2, 20, tzinfo=UTC)
JABAR, SULSEL, PAPUA = "32", "73", "95"


def at(day: date, hour: int = 8, minute: int = 0, province: str = JABAR) -> datetime:
    """The moment at which the clocks of a province show this."""
    return local_time(PROVINCES[province], day, time(hour, minute))


@dataclass
class Office:
    """People and activities in a database, and the sweep."""

    database: Database

    async def person(self, name: str, role: str, province: str | None = None, now: datetime = BEFORE) -> Person:
        async with self.database.begin() as session:
            person = await people.meet(session, abs(hash(name)) % 10**9, name, None, "id", now)
            await people.grant(session, None, person, role, province, now)
        return person

    async def activity(
        self, name: str, province: str = JABAR, now: datetime = BEFORE, first: Month = FEBRUARY
    ) -> Activity:
        async with self.database.begin() as session:
            activity = Activity(
                province=province, name=name, kind="people", unit="orang", target=40, pagu=320_000_000,
                first_period=str(first), created_at=now,
            )  # fmt: skip
            session.add(activity)
        return activity

    async def sweep(self, now: datetime, quiet: Quiet | None = None) -> int:
        async with self.database.begin() as session:
            return await reminders.sweep(session, RULE, PROVINCES, WORKDAYS, quiet or Quiet(), now)

    async def submit(self, officer: Person, activity: Activity, now: datetime) -> Report:
        """A report comes in, as the dialogue sends it."""
        async with self.database.begin() as session:
            return await send_report(session, officer, activity, now)

    async def publish(self, by: Person, day: date, now: datetime, province: str | None = None) -> None:
        async with self.database.begin() as session:
            known = await session.get_one(Person, by.id)
            await due_dates.publish(session, known, RULE, FEBRUARY, day, "Surat edaran", now, province)

    async def ledger(self) -> Sequence[Reminder]:
        async with self.database.begin() as session:
            return (await session.scalars(select(Reminder).order_by(Reminder.id))).all()

    async def wants_later(self, person: Person, now: datetime) -> None:
        """Press "later" below the newest reminder, if there is one, and choose the first hour."""
        async with self.database.begin() as session:
            known = await session.get_one(Person, person.id)
            newest = await session.scalar(select(func.max(Reminder.id)).where(Reminder.person_id == person.id))
            if newest is not None:
                place = PROVINCES[(await session.get_one(Reminder, newest)).province or ""]
                (first, *_) = acts.hours_for(place, WORKDAYS, Quiet(), now)
                await acts.later(session, known, newest, first, PROVINCES, WORKDAYS, Quiet(), now)

    async def put(self, **values: Any) -> None:
        """What a sender would write down of every message."""
        async with self.database.begin() as session:
            await session.execute(update(OutboxRow).values(**values))

    async def rows(self) -> Sequence[OutboxRow]:
        async with self.database.begin() as session:
            return (await session.scalars(select(OutboxRow).order_by(OutboxRow.id))).all()


async def send_report(session: AsyncSession, officer: Person, activity: Activity, now: datetime) -> Report:
    known = await session.get_one(Person, officer.id)
    figures = Figures(spent=1_000_000, progress=Decimal(5), output=1, note="Ada")
    report = await reports.submit(session, known, activity.id, str(FEBRUARY), figures, FEBRUARY, now)
    await reminders.work_done(session, activity.province, FEBRUARY, now)
    return report


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


async def test_reminders_go_out_on_four_days_at_eight_of_the_place(office: Office) -> None:
    """WIT wakes two hours before WIB: each province has its own four moments, to the minute."""
    for code in (JABAR, SULSEL, PAPUA):
        await office.person(f"Petugas {code}", OFFICER, code)
        await office.activity(f"Bimtek {code}", code)
    days = (date(2027, 2, 26), date(2027, 3, 2), date(2027, 3, 4), DUE)
    for day in days:
        for code in (PAPUA, SULSEL, JABAR):
            assert await office.sweep(at(day, 7, 59, code)) == 0
            assert await office.sweep(at(day, 8, 0, code)) == 1
    values = [row.content["values"] for row in await office.rows() if row.content]
    assert [one["days"] for one in values[::3]] == [7, 3, 1, 0]
    assert {one["province"] for one in values} == {PROVINCES[code].name for code in (JABAR, SULSEL, PAPUA)}


async def test_a_step_on_a_day_off_moves_before_it_and_merges(office: Office) -> None:
    """November 2026 is due on Monday 7 December: "one day before" is a Sunday, so it merges with Friday's."""
    now = datetime(2026, 11, 20, tzinfo=UTC)
    await office.activity("Bimtek", now=now, first=Month(2026, 11))
    await office.person("Petugas", OFFICER, JABAR, now=now)
    sent = [day for day in range(16) if await office.sweep(at(date(2026, 11, 22) + timedelta(days=day), 8))]
    assert [date(2026, 11, 22) + timedelta(days=day) for day in sent] == [
        date(2026, 11, 30), date(2026, 12, 4), date(2026, 12, 7),
    ]  # fmt: skip


async def test_however_often_it_runs_each_reminder_goes_out_once(office: Office) -> None:
    """Every half minute, after restarts, all day long: one reminder."""
    await office.person("Petugas", OFFICER, JABAR)
    await office.activity("Bimtek")
    counts = [await office.sweep(at(DUE, 8 + step // 2, 30 * (step % 2))) for step in range(24)]
    assert counts == [1, *[0] * 23]


async def test_two_processes_at_once_remind_once(office: Office) -> None:
    """Two sweeps in two transactions at the same moment leave one reminder for each officer."""
    for code in list(PROVINCES)[:6]:
        await office.activity(f"Bimtek {code}", code)
        await office.person(f"Petugas {code}", OFFICER, code)
    counts = await asyncio.gather(*(office.sweep(at(DUE, 10)) for _ in range(4)))
    assert sum(counts) == 6
    assert len({row.chat_id for row in await office.rows()}) == len(await office.rows()) == 6


async def test_nobody_is_reminded_once_the_report_is_in(office: Office) -> None:
    """With every report in there is no reminder; with one of two missing, only that one is named."""
    dedi = await office.person("Dedi", OFFICER, JABAR)
    first, second = await office.activity("Bimtek"), await office.activity("Mesin")
    await office.submit(dedi, first, at(date(2027, 3, 1), 12))
    await office.sweep(at(date(2027, 3, 2)))
    (row,) = await office.rows()
    assert row.content and [one["values"]["name"] for one in row.content["values"]["activities"]] == ["Mesin"]
    await office.submit(dedi, second, at(date(2027, 3, 3), 12))
    assert await office.sweep(at(date(2027, 3, 4))) == await office.sweep(at(DUE)) == 0


async def test_a_reminder_on_its_way_is_taken_back(office: Office) -> None:
    """A reminder that waits for Telegram when the report comes in never arrives, or names only what is missing."""
    dedi = await office.person("Dedi", OFFICER, JABAR)
    first, second = await office.activity("Bimtek"), await office.activity("Mesin")
    now = at(date(2027, 3, 2))
    await office.sweep(now)
    await office.submit(dedi, first, now + timedelta(minutes=1))
    (row,) = await office.rows()
    assert row.state == "waiting" and row.content and row.content["values"]["count"] == 1
    assert [one["values"]["name"] for one in row.content["values"]["activities"]] == ["Mesin"]
    await office.submit(dedi, second, now + timedelta(minutes=2))
    assert [row.state for row in await office.rows()] == ["cancelled"]
    assert await office.sweep(now + timedelta(minutes=3)) == 0


async def test_a_reminder_on_its_way_says_what_was_received_once_it_has_arrived(office: Office) -> None:
    """The report came in between the lease and the note of the sender: the next sweep changes the message."""
    dedi = await office.person("Dedi", OFFICER, JABAR)
    activity = await office.activity("Bimtek")
    now = at(date(2027, 3, 2))
    await office.sweep(now)
    await office.put(state="leased")
    await office.submit(dedi, activity, now + timedelta(minutes=1))
    (row,) = await office.rows()
    assert row.is_dropped
    await office.put(state="sent", message_id=7)
    for minutes in (2, 3):
        assert await office.sweep(now + timedelta(minutes=minutes)) == 0
    _, change = await office.rows()
    assert change.content and (change.content["key"], change.content["edit"]) == ("reminders-received", 7)


@pytest.mark.parametrize("state", ["sent", "waiting"])
async def test_what_a_hung_process_says_late_reminds_nobody_of_what_is_done(office: Office, state: str) -> None:
    """The report came in while nobody knew: a reminder that has arrived says so, one that has not stays away."""
    dedi = await office.person("Dedi", OFFICER, JABAR)
    activity = await office.activity("Bimtek")
    now = at(date(2027, 3, 2))
    await office.sweep(now)
    await office.put(state="unknown", error=leaving.DIED, finished_at=now)
    (row,) = await office.rows()
    await office.submit(dedi, activity, now + timedelta(minutes=1))
    assert await office.sweep(now + timedelta(minutes=2)) == 0
    late = leaving.Note(row.id, 0.0, state, message_id=7)
    async with office.database.begin() as session:
        await leaving.note(session, [late], now + timedelta(minutes=3), holder="one that hung")
    await office.sweep(now + timedelta(minutes=4))
    first, *changes = await office.rows()
    assert first.state == {"sent": "sent", "waiting": "cancelled"}[state]
    found = [(one.content["key"], one.content["edit"]) for one in changes if one.content]
    assert found == ([("reminders-received", 7)] if state == "sent" else [])


async def test_a_report_and_a_sweep_at_once_never_leave_a_reminder(office: Office) -> None:
    """A sweep that begins while a report is being sent waits for it, and then finds nothing missing."""
    dedi = await office.person("Dedi", OFFICER, JABAR)
    activity = await office.activity("Bimtek")
    now = at(date(2027, 3, 2))
    async with office.database.begin() as session:
        await send_report(session, dedi, activity, now)
        sweep = asyncio.create_task(office.sweep(now))
        await asyncio.wait({sweep}, timeout=0.3)  # as far as it gets before the report is committed
    assert await sweep == 0
    assert not await office.rows()


async def test_a_report_given_back_counts_as_missing_from_the_next_step_on(office: Office) -> None:
    """It was in when the last reminder was due, so nothing arrives at once; the next morning step names it."""
    dedi, vera = await office.person("Dedi", OFFICER, JABAR), await office.person("Vera", VERIFIER)
    report = await office.submit(dedi, await office.activity("Bimtek"), at(date(2027, 3, 1), 9))
    assert await office.sweep(at(date(2027, 3, 2))) == 0
    async with office.database.begin() as session:
        known = await session.get_one(Person, vera.id)
        await decisions.give_back(session, known, report.id, "Foto kurang jelas", at(date(2027, 3, 3), 15))
    assert await office.sweep(at(date(2027, 3, 3), 15, 1)) == 0
    assert await office.sweep(at(date(2027, 3, 4))) == 1


async def test_who_came_later_waits_for_the_next_step(office: Office) -> None:
    """A new officer, or a new activity, is not reminded in the afternoon of a step that was before their time."""
    await office.person("Lama", OFFICER, JABAR)
    await office.activity("Lama")
    assert await office.sweep(at(date(2027, 3, 2))) == 1
    noon = at(date(2027, 3, 2), 12)
    await office.activity("Baru", now=noon)
    assert await office.sweep(noon + timedelta(minutes=1)) == 0
    await office.person("Baru", OFFICER, JABAR, now=noon)
    assert await office.sweep(noon + timedelta(minutes=2)) == 0
    assert await office.sweep(at(date(2027, 3, 4))) == 2


async def test_after_an_outage_the_late_ones_are_one(office: Office) -> None:
    """Three steps were missed: one reminder, for the latest, with the days that are left now."""
    await office.person("Petugas", OFFICER, JABAR)
    await office.activity("Bimtek")
    assert await office.sweep(at(date(2027, 3, 4), 13)) == 1
    (row,) = await office.rows()
    assert row.content and row.content["values"]["days"] == 1
    assert await office.sweep(at(date(2027, 3, 4), 14)) == 0
    assert await office.sweep(at(DUE)) == 1


async def test_what_is_late_says_so_and_what_is_stale_is_dropped_and_logged(office: Office) -> None:
    """A day late it says so; a month after the ladder nobody is told, and the ledger says what was dropped."""
    await office.person("Petugas", OFFICER, JABAR)
    await office.activity("Bimtek")
    assert await office.sweep(at(date(2027, 3, 3), 10)) == 1
    (row,) = await office.rows()
    assert row.content and row.content["values"]["notes"] == [
        {"key": "reminders-late", "values": {"day": "2027-03-02"}}
    ]  # fmt: skip
    for day in (date(2027, 3, 27), date(2027, 3, 29)):
        assert await office.sweep(at(day)) == 0
    assert [(one.step, one.dropped_at is not None) for one in await office.ledger()] == [
        ("2027-03-02", False), ("2027-03-18", True),
    ]  # fmt: skip


async def test_after_the_day_there_is_none(office: Office) -> None:
    """An outage that lasts over the deadline is not made up for, in each province by its own midnight."""
    for code in (JABAR, PAPUA):
        await office.person(f"Petugas {code}", OFFICER, code)
        await office.activity(f"Bimtek {code}", code)
    everything = Quiet(time(0), time(0))
    assert await office.sweep(at(DUE, 23, 59, JABAR), everything) == 1  # in Papua it is tomorrow already
    assert await office.sweep(at(DUE + timedelta(days=1), 0, 0), everything) == 0
    assert await office.sweep(at(DUE + timedelta(days=1), 8)) == 0


async def test_quiet_hours_are_kept_in_the_time_of_the_place(office: Office) -> None:
    """What is late in the evening waits for the morning; at 20.30 in Jakarta it is quiet in Papua already."""
    for code in (JABAR, PAPUA):
        await office.person(f"Petugas {code}", OFFICER, code)
        await office.activity(f"Bimtek {code}", code)
    evening = at(date(2027, 3, 2), 20, 30)
    assert await office.sweep(evening) == 1
    assert await office.sweep(evening + timedelta(hours=4)) == 0
    assert await office.sweep(at(date(2027, 3, 3), 6, 59, PAPUA)) == 0
    assert await office.sweep(at(date(2027, 3, 3), 7, 0, PAPUA)) == 1


@pytest.mark.parametrize(
    "quiet, hour, held",
    [
        (Quiet(), 21, True), (Quiet(), 3, True), (Quiet(), 6, True), (Quiet(), 7, False), (Quiet(), 20, False),
        (Quiet(time(1), time(5)), 3, True), (Quiet(time(1), time(5)), 5, False), (Quiet(time(1), time(5)), 23, False),
        (Quiet(time(0), time(0)), 12, False),
    ],
)  # fmt: skip
def test_quiet_hours_may_span_midnight(quiet: Quiet, hour: int, held: bool) -> None:
    """From the start until just before the end; the same hour twice means no quiet at all."""
    assert quiet.holds(time(hour)) is held


async def test_a_published_date_replaces_the_computed_one(office: Office) -> None:
    """Put off to 16 March: the steps of the old date are silent, those of the new one speak, with the reason."""
    rina = await office.person("Rina", ADMINISTRATOR)
    await office.person("Petugas", OFFICER, JABAR)
    await office.activity("Bimtek")
    await office.publish(rina, date(2027, 3, 16), BEFORE)
    days = [date(2027, 2, 26) + timedelta(days=more) for more in range(22)]
    sent = [day for day in days if await office.sweep(at(day))]
    # 8 to 15 March are Nyepi, Idul Fitri, their collective leave and weekends: three steps meet on the fifth.
    assert sent == [date(2027, 3, 5), date(2027, 3, 16), date(2027, 3, 17), date(2027, 3, 19)]
    first = (await office.rows())[0]
    assert first.content and first.content["values"]["published"] == "yes"
    assert first.content["values"]["reason"] == "Surat edaran"


async def test_a_date_published_for_one_province_leaves_the_others(office: Office) -> None:
    """The own date of a province goes before the date for all; the latest publication counts."""
    rina = await office.person("Rina", ADMINISTRATOR)
    await office.publish(rina, date(2027, 3, 18), BEFORE, JABAR)
    await office.publish(rina, date(2027, 3, 10), BEFORE)
    await office.publish(rina, date(2027, 3, 11), BEFORE + timedelta(days=1))
    async with office.database.begin() as session:
        found = [(await due_dates.due(session, RULE, FEBRUARY, code, WORKDAYS)).day for code in (JABAR, PAPUA, None)]
        other = await due_dates.due(session, RULE, FEBRUARY.next(), JABAR, WORKDAYS)
        own = await due_dates.exceptions(session, RULE, FEBRUARY, WORKDAYS)
    assert found == [date(2027, 3, 18), date(2027, 3, 11), date(2027, 3, 11)]
    assert not other.published and other.day == date(2027, 4, 7)
    assert {code: due.day for code, due in own.items()} == {JABAR: date(2027, 3, 18)}


async def test_a_date_published_today_brings_no_reminder_of_yesterday(office: Office) -> None:
    """A date moved nearer in the afternoon is announced; its morning step is over and is not sent in the afternoon."""
    rina = await office.person("Rina", ADMINISTRATOR)
    await office.person("Petugas", OFFICER, JABAR)
    await office.activity("Bimtek")
    await office.publish(rina, date(2027, 3, 3), at(date(2027, 3, 2), 13))
    assert await office.sweep(at(date(2027, 3, 2), 13, 1)) == 0
    assert await office.sweep(at(date(2027, 3, 3))) == 1


async def test_a_month_before_the_activity_began_is_not_missed(office: Office) -> None:
    """An activity is due from its first month on."""
    await office.person("Petugas", OFFICER, JABAR)
    await office.activity("Nanti", first=FEBRUARY.next())
    assert await office.sweep(at(DUE)) == 0


async def test_everybody_of_the_province_is_reminded_and_nobody_else(office: Office) -> None:
    """Two officers of one province both are; one of two provinces hears of each; a former officer hears nothing."""
    vera = await office.person("Vera", VERIFIER)
    for code in (JABAR, PAPUA):
        await office.activity(f"Bimtek {code}", code)
    both = await office.person("Both", OFFICER, JABAR)
    async with office.database.begin() as session:
        await people.grant(session, None, await session.get_one(Person, both.id), OFFICER, PAPUA, BEFORE)
    one = await office.person("One", OFFICER, JABAR)
    former = await office.person("Former", OFFICER, JABAR)
    async with office.database.begin() as session:
        grants = [grant for grant, person in await people.grants_in_force(session) if person.id == former.id]
        await people.revoke(session, None, grants[0].id, BEFORE)
    await office.sweep(at(DUE, 8))
    told = sorted(row.chat_id for row in await office.rows())
    assert told == sorted([both.telegram_id, one.telegram_id])  # of two provinces in one message
    (row,) = [row for row in await office.rows() if row.chat_id == both.telegram_id]
    assert row.content and [line["values"]["province"] for line in row.content["values"]["lines"]] == [
        "Jawa Barat", "Papua Pegunungan"
    ]  # fmt: skip
    assert vera.telegram_id not in told


async def test_many_activities_are_counted_not_listed(office: Office) -> None:
    """A reminder of a province with a long list still fits into a message."""
    await office.person("Petugas", OFFICER, JABAR)
    for number in range(14):
        await office.activity(f"Kegiatan {number}")
    await office.sweep(at(DUE))
    (row,) = await office.rows()
    assert row.content and row.content["values"]["count"] == 14
    assert row.content["values"]["activities"][-1] == {"key": "reminders-more", "values": {"count": 4}}


async def test_the_next_moment_is_known(office: Office) -> None:
    """For the time machine: the next reminder of any province that has activities, wherever it is earliest."""
    async with office.database.begin() as session:
        assert await _next(session, BEFORE) is None
    for code in (JABAR, PAPUA):
        await office.activity(f"Bimtek {code}", code)
    async with office.database.begin() as session:
        first = await _next(session, BEFORE)
        assert first == at(date(2027, 2, 26), 8, 0, PAPUA)
        assert await _next(session, first) == at(date(2027, 2, 26), 8, 0, JABAR)
        assert await _next(session, at(DUE)) == at(date(2027, 3, 16), 8, 0, PAPUA)  # late, past Nyepi and Idul Fitri
        assert await _next(session, at(date(2027, 3, 19))) == at(date(2027, 3, 31), 8, 0, PAPUA)


async def _next(session: AsyncSession, now: datetime) -> datetime | None:
    return await reminders.next_moment(session, RULE, PROVINCES, WORKDAYS, now)


async def test_only_an_administrator_publishes(office: Office) -> None:
    """A verifier, an officer or nobody in particular is refused by the verb itself."""
    for name, role, province in (("Vera", VERIFIER, None), ("Dedi", OFFICER, JABAR)):
        person = await office.person(name, role, province)
        with pytest.raises(Denied, match="access-denied"):
            await office.publish(person, date(2027, 3, 10), BEFORE)


@pytest.mark.parametrize(
    "day, today, key",
    [
        (date(2027, 2, 28), date(2027, 2, 20), "deadlines-day-early"),
        (date(2027, 3, 1), date(2027, 3, 2), "deadlines-day-past"),
        (date(2027, 6, 1), date(2027, 3, 2), "deadlines-day-late"),
    ],
)
def test_a_date_that_makes_no_sense_is_refused(day: date, today: date, key: str) -> None:
    """Before the month may be reported, over already, or so far away that the year must be wrong."""
    with pytest.raises(Refused, match=key):
        due_dates.check_day(FEBRUARY, day, today)
    due_dates.check_day(FEBRUARY, date(2027, 3, 1), date(2027, 2, 20))
    due_dates.check_day(FEBRUARY, date(2027, 5, 31), date(2027, 3, 2))


async def test_a_date_put_off_for_three_months_is_still_watched(office: Office) -> None:
    """As January to March 2026 were: the last reminder goes out on the day, three months later."""
    rina = await office.person("Rina", ADMINISTRATOR)
    await office.person("Petugas", OFFICER, JABAR)
    activity = await office.activity("Bimtek")
    await office.publish(rina, date(2027, 5, 31), BEFORE)
    await office.sweep(at(date(2027, 5, 31)))
    (row,) = await office.rows()  # with May's, whose first step a holiday has moved here
    assert row.content and activity.id
    assert [line["values"]["period"] for line in row.content["values"]["lines"]] == [str(FEBRUARY), "2027-05"]


def test_reminders_leave_after_answers() -> None:
    """A reminder never holds back an answer."""
    assert outbox.REPLY < outbox.REMINDER < outbox.BULK


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 12))])
async def test_sweeps_at_any_moments_in_any_order_tell_each_step_once(office: Office, seed: int) -> None:
    """Also two at once, with the clock going back, and somebody wanting it later: each key has at most one message."""
    chance = random.Random(seed)
    officers = [
        await office.person(f"Petugas {place}", OFFICER, code) for place, code in enumerate((JABAR, JABAR, PAPUA))
    ]
    await office.person("Kadis", HEAD, JABAR)
    await office.person("Vera", VERIFIER)
    for code in (JABAR, PAPUA):
        await office.activity(f"Bimtek {code}", code)
    moments = [at(date(2027, 2, 24), 0) + timedelta(minutes=chance.randrange(30 * 24 * 60)) for _ in range(24)]
    moments += [at(day, 8, chance.randrange(60)) for day in (DUE, date(2027, 3, 16), date(2027, 3, 18))]
    chance.shuffle(moments)
    for now in moments:
        await asyncio.gather(*(office.sweep(now) for _ in range(chance.choice((1, 1, 2)))))
        if chance.random() < 0.2:
            await office.wants_later(chance.choice(officers), now)
    ledger, messages = await office.ledger(), await office.rows()
    keys = Counter((row.person_id, row.occasion, row.step) for row in ledger)
    assert ledger and set(keys.values()) == {1}
    assert Counter(row.id for row in messages) == Counter({row.outbox_id for row in ledger if row.outbox_id})
    assert len({row.step for row in ledger if row.outbox_id}) > 2
    told = [(row.chat_id, (row.content or {})["values"].get("period"), row.created_at) for row in messages]
    assert len(told) == len(set(told))  # nobody gets two at one moment
    last = max(moments) + timedelta(days=8)
    for now in (last, *moments):  # first what somebody wanted later
        await office.sweep(now)
    assert not [now for now in moments if await office.sweep(now)]
    assert set(Counter((row.person_id, row.occasion, row.step) for row in await office.ledger()).values()) == {1}


# Looking ahead


async def test_what_is_foreseen_is_what_the_sweep_does(office: Office) -> None:
    """Over two weeks, looked at every hour: the same people at the same moments about the same month.

    With quiet hours until ten, a date published for one province, and a local day off in another.
    """
    start = at(date(2027, 2, 24), 3)
    rina = await office.person("Rina", ADMINISTRATOR)
    for name, province in (("Dedi", JABAR), ("Ani", JABAR), ("Sulis", SULSEL), ("Papua", PAPUA)):
        await office.person(name, OFFICER, province)
    for province in (JABAR, SULSEL, PAPUA):
        await office.activity("Bimtek", province)
    await office.publish(rina, date(2027, 3, 8), BEFORE, SULSEL)
    local = LocalDay(date(2027, 3, 2), works=False, reason="Libur daerah", author="administrator", province=PAPUA)
    workdays, quiet = Workdays.of([local]), Quiet(time(21), time(10))
    async with office.database.begin() as session:
        outlook = await foreseen.foresee(session, RULE, PROVINCES, workdays, quiet, start)
        own = await due_dates.exceptions(session, RULE, FEBRUARY, workdays)
        year = await overview.calendar(session, RULE, PROVINCES, workdays, 2027, start)
    said = {
        (coming.moment, officer.telegram_id, str(coming.period), coming.days_left)
        for one in outlook for coming in one.coming for officer in one.officers
    }  # fmt: skip
    done = set()
    for hours in range(1, 14 * 24 + 1):
        now = start + timedelta(hours=hours)
        if now.hour > 4:  # before 07:00 and after 13:00 of any zone nothing can change
            continue
        async with office.database.begin() as session:
            await reminders.sweep(session, RULE, PROVINCES, workdays, quiet, now)
            rows = (await session.scalars(select(OutboxRow))).all()
        for row in rows:
            values = (row.content or {})["values"]
            done.add((row.created_at, row.chat_id, values["period"], values["days"]))
    assert said == done
    assert [one.province.name for one in outlook] == ["Jawa Barat", "Papua Pegunungan", "Sulawesi Selatan"]
    assert {one.due.day for one in outlook[1].coming} == {date(2027, 3, 16)}  # past Nyepi and Idul Fitri
    assert [len(one.coming) for one in outlook] == [4, 1, 2]
    assert {code: (one.day, one.reason) for code, one in own.items()} == {
        SULSEL: (date(2027, 3, 8), "Surat edaran"), PAPUA: (date(2027, 3, 16), "Libur daerah")
    }  # fmt: skip
    assert [year.days[code, "2027-02"] for code in (JABAR, SULSEL, PAPUA)] == [
        DUE, date(2027, 3, 8), date(2027, 3, 16)
    ]  # fmt: skip
