"""Presence is proved on its day only, counted once whatever is sent again, and asked about once for each moment."""

import secrets
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities, attendance, outcomes, people, reports
from models.activities import Activity
from models.attendance import Attendance, Presence, codes
from models.classes import CHOSEN, Registration, TrainingClass
from models.db import Database
from models.deadlines import Month
from models.errors import Denied, Refused
from models.outbox import OutboxRow
from models.outcomes import Answer
from models.overview import FEW
from models.overview.participants import Participants, Said, summed
from models.people import Person
from models.reminders import Quiet
from models.reports import Figures, Report, decisions
from tests import once

PROVINCES = once.content().provinces
START = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)
PAPUA = "91"  # WIT: its day ends at 15:00 UTC
FIRST, LAST = date(2026, 11, 3), date(2026, 11, 4)


@pytest.mark.parametrize(
    "typed, code",
    [
        ("K7M3", "K7M3"), (" k7m3 ", "K7M3"), ("K7-M3", "K7M3"), ("k 7 m 3", "K7M3"), ("K7M3.", "K7M3"),
        ("semua", None), ("SAYA", None), ("K7M", None), ("K7M33", None), ("", None),
    ],
)  # fmt: skip
def test_a_code_is_read_however_it_is_typed_and_a_word_is_none(typed: str, code: str | None) -> None:
    """Small letters, spaces and hyphens do not matter; "hadir semua" is no try."""
    assert codes.read(typed) == code


DAYS = st.dates(date(2026, 9, 1), date(2026, 12, 31))
PEOPLE = st.lists(st.tuples(st.one_of(st.none(), st.integers(1, 4)), DAYS), max_size=12)


@given(PEOPLE, st.lists(st.booleans(), min_size=4, max_size=4))
def test_nobody_is_counted_twice_over_the_months(came: list[tuple[int | None, date]], sent: list[bool]) -> None:
    """Month by month, some of them sent: each person is in one report at most, and in one in the end if all are."""
    rows = [Presence(number, person, day, counted=False) for number, (person, day) in enumerate(came, 1)]
    taken: list[int] = []
    for month, is_sent in zip((9, 10, 11, 12), sent, strict=True):
        until = Month(2026, month).next().first_day - timedelta(days=1)
        now = [Presence(one.registration, one.person, one.first_day, one.registration in taken) for one in rows]
        found = attendance.on_offer(now, until)
        assert all(rows[number - 1].first_day <= until for number in found)
        taken += found if is_sent else []
    keys = [rows[number - 1].person or -number for number in taken]
    assert len(keys) == len(set(keys))
    if sent[-1]:
        assert set(keys) == {one.person or -one.registration for one in rows}


@pytest.mark.parametrize(
    "last, months, day",
    [
        (date(2026, 11, 4), 3, date(2027, 2, 4)), (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)), (date(2026, 12, 31), 12, date(2027, 12, 31)),
    ],
)  # fmt: skip
def test_the_day_of_asking(last: date, months: int, day: date) -> None:
    """Months later on the same day, or the last of a shorter month; for sixty days, and not one before or after."""
    assert outcomes.asked_on(last, months) == day
    due = [day + timedelta(days=n) for n in (-1, 0, 60, 61)]
    assert [outcomes.is_due(last, months, one) for one in due] == [False, True, True, False]


SAID = st.builds(
    Said,
    st.sampled_from((3, 12)),
    st.sampled_from((None, True, False)),
    st.sampled_from((None, True, False)),
    st.sampled_from((None, 1, 5)),
)


@given(st.lists(st.tuples(st.booleans(), st.one_of(st.none(), SAID)), max_size=9))
def test_sums_are_those_by_hand_and_few_answers_stay_closed(group: list[tuple[bool, Said | None]]) -> None:
    """Answers of whoever was never present are none; below three nothing of what was said can be read."""
    found = summed(group)
    said = [one for there, one in group if there and one]
    assert (found.chosen, found.present, found.answered) == (len(group), sum(there for there, _ in group), len(said))
    if len(said) < FEW:
        assert (found.shown, found.with_nib, found.producing, found.workers) == (0, 0, 0, 0)
    else:
        assert found.shown == len(said)
        assert found.with_nib == len([one for one in said if one.has_nib])
        assert found.workers == sum(one.workers or 0 for one in said)
    assert found + Participants() == found


async def staff(session: AsyncSession, province: str = PAPUA) -> tuple[Person, Person, Activity]:
    """The ministry, an officer, and an activity that counts people."""
    ministry = await people.meet(session, 1, "Kementerian", None, "id", START)
    await people.grant(session, None, ministry, people.VERIFIER, None, START)
    officer = await people.meet(session, 2, "Petugas", None, "id", START)
    await people.grant(session, None, officer, people.OFFICER, province, START)
    made = await activities.create(
        session, ministry, province=province, name="Bimtek", kind="people", unit="orang", target=40, pagu=10**8,
        first_period="2026-11", now=START,
    )  # fmt: skip
    return ministry, officer, made


async def test_a_code_is_good_on_its_day_there_and_is_not_found_by_trying(database: Database) -> None:
    """The day ends at midnight of the place; five wrong codes in an hour, and even the right one is not taken."""
    async with database.begin() as session:
        _, officer, activity = await staff(session)
        (siti,), training = await room(session, activity, 1)
        evening = datetime(2026, 11, 3, 14, 55, tzinfo=UTC)  # 23:55 in Papua
        with pytest.raises(Denied, match="attendance-not-today"):
            await attendance.show(session, officer, training.id, PROVINCES, START)
        _, shown = await attendance.show(session, officer, training.id, PROVINCES, evening)
        assert shown.ends_at == datetime(2026, 11, 3, 15, 0, tzinfo=UTC)
        late = await attendance.enter(session, siti, shown.code, PROVINCES, evening + timedelta(minutes=6))
        assert late.outcome == "other-day"
        morning = evening + timedelta(hours=10)
        _, again = await attendance.show(session, officer, training.id, PROVINCES, morning)
        for _ in range(codes.WRONG_MOST):
            assert (await attendance.enter(session, siti, "2222A", PROVINCES, morning)).outcome == "wrong"
        assert (await attendance.enter(session, siti, again.code, PROVINCES, morning)).outcome == "too-many"
        assert not (await session.scalars(select(Attendance))).all()
        hour = morning + timedelta(hours=1)
        _, third = await attendance.show(session, officer, training.id, PROVINCES, hour)
        assert (await attendance.enter(session, siti, third.code, PROVINCES, hour)).outcome == "noted"
        training.closed_at = hour
        with pytest.raises(Denied, match="attendance-called-off"):
            await attendance.show(session, officer, training.id, PROVINCES, hour)
        assert not await attendance.running(session, [PAPUA], hour)
        training.closed_at = None
        hers, after = await seat(session, siti), LAST + timedelta(days=1)
        with pytest.raises(Refused, match="attendance-not-its-day"):
            await attendance.tick(session, officer, hers, after, PROVINCES[PAPUA], hour)


async def test_a_report_given_back_sets_its_participants_free_and_counts_them_again(database: Database) -> None:
    """Two classes, one person in both: one unit. Sent, given back, sent again: in the report that is in, once."""
    async with database.begin() as session:
        ministry, officer, activity = await staff(session)
        (siti, budi), training = await room(session, activity, 2)
        second = await held(session, activity)
        session.add(await registered(session, second, siti))
        await session.flush()
        at = datetime(2026, 11, 5, 2, 0, tzinfo=UTC)
        for registration in await session.scalars(select(Registration)):
            await attendance.tick(session, officer, registration.id, FIRST, PROVINCES[PAPUA], at)
        there = await attendance.offer(session, activity.id, "2026-11")
        assert len(there) == 2
        assert await attendance.offer(session, activity.id, "2026-10") == []
        first = await report(session, officer, activity, "2026-11", 2)
        assert await attendance.count(session, first, [*there, 10**6]) == there
        assert await attendance.offer(session, activity.id, "2026-12") == []
        await decisions.give_back(session, ministry, first.id, "figures", at)
        again = await report(session, officer, activity, "2026-11", 2)
        assert await attendance.count(session, again, await attendance.offer(session, activity.id, "2026-11")) == there
        assert await attendance.counted(session, first.id) == []
        assert await attendance.offer(session, activity.id, "2026-12") == []
        with pytest.raises(Refused, match="attendance-counted"):
            await attendance.undo(session, officer, there[1], FIRST, PROVINCES[PAPUA], at)
        assert budi.id and training.id


async def test_questions_go_out_once_in_the_morning_and_not_long_after(database: Database) -> None:
    """Two sweeps ask once; a person in two classes is asked of one now; the other comes later; too late is never."""
    quiet, at = Quiet(), datetime(2027, 2, 4, 1, 0, tzinfo=UTC)  # 10:00 in Papua
    async with database.begin() as session:
        _, officer, activity = await staff(session)
        (siti, budi), _ = await room(session, activity, 2)
        second = await held(session, activity)
        session.add(await registered(session, second, siti))
        await session.flush()
        for registration in await session.scalars(select(Registration)):
            await attendance.tick(session, officer, registration.id, LAST, PROVINCES[PAPUA], at)
        assert await outcomes.sweep(session, PROVINCES, quiet, at - timedelta(hours=3)) == 0
        await outcomes.stop(session, budi, at)
        assert await outcomes.sweep(session, PROVINCES, quiet, at) == 1
        assert await outcomes.sweep(session, PROVINCES, quiet, at) == 0
        await outcomes.answer(session, siti, await seat(session, siti), 3, Answer(True, True, 2), at)
        later = at + timedelta(days=15)
        assert await outcomes.sweep(session, PROVINCES, quiet, later) == 1
        assert await outcomes.sweep(session, PROVINCES, quiet, later + timedelta(days=14)) == 1  # the one reminder
        await outcomes.resume(session, budi)
        assert await outcomes.sweep(session, PROVINCES, quiet, later + timedelta(days=60)) == 0
        rows = (await session.scalars(select(OutboxRow).where(OutboxRow.dedup_key.like("outcome:%")))).all()
        assert len(rows) == 3
        assert {row.chat_id for row in rows} == {siti.telegram_id}


async def room(session: AsyncSession, activity: Activity, count: int) -> tuple[list[Person], TrainingClass]:
    """A class of two days with so many chosen participants."""
    training = await held(session, activity)
    found = [await people.meet(session, 100 + place, f"Peserta {place}", None, "id", START) for place in range(count)]
    for person in found:
        session.add(await registered(session, training, person))
    await session.flush()
    return found, training


async def seat(session: AsyncSession, person: Person) -> int:
    """The first registration of somebody."""
    found = await session.scalar(
        select(Registration.id).where(Registration.person_id == person.id).order_by(Registration.id).limit(1)
    )
    assert found is not None
    return found


async def held(session: AsyncSession, activity: Activity, **changed: Any) -> TrainingClass:
    made = TrainingClass(
        activity_id=activity.id, province=activity.province, title="Kelas", place="Jayapura", first_on=FIRST,
        last_on=LAST, until=FIRST, quota=20, code=secrets.token_hex(4), opened_by=1, opened_at=START, **changed,
    )  # fmt: skip
    session.add(made)
    await session.flush()
    return made


async def registered(session: AsyncSession, training: TrainingClass, person: Person) -> Registration:
    return Registration(class_id=training.id, person_id=person.id, name=person.name, state=CHOSEN, registered_at=START)


async def report(session: AsyncSession, officer: Person, activity: Activity, period: str, output: int) -> Report:
    figures = Figures(0, Decimal(5), output, note="Sesuai rencana", reference="06")
    now = datetime(2026, 12, 2, 2, 0, tzinfo=UTC)
    return await reports.submit(session, officer, activity.id, period, figures, Month(2026, 12), now)
