"""Duties done elsewhere: what the preview says is what the sweep does, and what is done stops, whoever is quicker."""

import asyncio
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from models import deadlines, reminders
from models.activities import Activity
from models.db import Database
from models.deadlines import Quarter
from models.due_dates import PublishedDeadline
from models.outbox import OutboxRow
from models.people import ADMINISTRATOR, HEAD, OFFICER, VERIFIER, Person
from models.provinces import local_time
from models.reminders import Quiet, Reminder, agenda, elsewhere
from models.reminders.elsewhere import Duty
from models.reminders.steps import MINISTRY
from models.workdays import LocalDay, Workdays
from tests.models.test_reminders import JABAR, PAPUA, PROVINCES, RULE, SULSEL, Office

RULES = {rule.id: rule for rule in deadlines.load() if rule.told is not None}
FORM_C, FORM_A = RULES["PP39-TP-PROV"], RULES["PP39-KL-A"]
THIRD = Quarter(2026, 3)
DUE = date(2026, 10, 7)  # Form-C and Form-A alike: steps on 30 September, 2, 6 and 7 October
START = datetime(2026, 9, 26, 3, tzinfo=UTC)


class Elsewhere(Office):
    """An office whose only report is far away, so that nothing else is reminded of."""

    async def setting(self, *provinces: str) -> Person:
        for code in provinces:
            async with self.database.begin() as session:
                session.add(
                    Activity(
                        province=code, name="Bimtek", kind="people", unit="orang", target=40, pagu=1_000_000,
                        first_period="2027-12", created_at=START,
                    )
                )  # fmt: skip
        return await self.person("Rina", ADMINISTRATOR, now=START)

    async def switch(self, rina: Person, *rules: str, on: bool = True, now: datetime = START) -> None:
        async with self.database.begin() as session:
            known = await session.get_one(Person, rina.id)
            verb = elsewhere.switch_on if on else elsewhere.switch_off
            for rule in rules:
                await verb(session, known, RULES[rule], now)

    async def tick(self, now: datetime, workdays: Workdays | None = None) -> int:
        async with self.database.begin() as session:
            return await reminders.sweep(session, RULE, PROVINCES, workdays or Workdays(), Quiet(), now, RULES)


@pytest.fixture
def office(database: Database) -> Elsewhere:
    return Elsewhere(database)


def morning(day: date, minute: int = 0, province: str = JABAR) -> datetime:
    return local_time(PROVINCES[province], day, time(8, minute))


async def test_what_is_foreseen_is_what_the_sweep_does(office: Elsewhere) -> None:
    """The days and the people of every place, over two weeks: published dates, a local day off, an office without
    officers, a head who hears less, and the ministry."""
    rina = await office.setting(JABAR, SULSEL, PAPUA)
    for name, role, province in (
        ("Dedi", OFFICER, JABAR), ("Ani", OFFICER, JABAR), ("Kadis", HEAD, JABAR), ("Kepala", HEAD, PAPUA),
        ("Papua", OFFICER, PAPUA), ("Vera", VERIFIER, None),
    ):  # fmt: skip
        await office.person(name, role, province, START)
    local = LocalDay(date(2026, 10, 2), works=False, reason="Libur daerah", author="administrator", province=PAPUA)
    workdays = Workdays.of([local])
    async with office.database.begin() as session:
        row = {"rule": FORM_C.id, "period": str(THIRD), "province": JABAR, "due": date(2026, 10, 9), "reason": "Surat"}
        session.add(PublishedDeadline(**row, published_by=rina.id, published_at=START))
    ahead = timedelta(days=14)
    async with office.database.begin() as session:
        groups = await reminders.by_province(session)
        found = [
            one
            for rule in (FORM_C, FORM_A)
            for one in await agenda.foresee(session, rule, PROVINCES, workdays, groups, START, ahead)
        ]
    await office.switch(rina, FORM_C.id, FORM_A.id)
    for hours in range(1, 14 * 24 + 1):
        now = START + timedelta(hours=hours)
        if now.hour <= 4:
            await office.tick(now, workdays)
    told: dict[str, Counter[int]] = {}
    days: dict[str, set[str]] = {}
    for line in await office.ledger():
        assert line.outbox_id is not None
        told.setdefault(line.occasion, Counter())[line.person_id] += 1
        days.setdefault(line.occasion, set()).add(line.step)
    assert {one.duty.place for one in found} == {JABAR, SULSEL, PAPUA, MINISTRY}
    for one in found:
        ids = {each for every in one.people.values() for each in every}
        assert ids == set(told.get(one.duty.occasion, ()))
        if ids:
            assert {day.isoformat() for day in one.days} == days[one.duty.occasion]
    by_place = {one.duty.place: one for one in found}
    assert by_place[JABAR].days == tuple(date(2026, 10, day) for day in (2, 6, 8, 9))
    assert by_place[PAPUA].due.day == date(2026, 10, 8)
    assert not any(by_place[SULSEL].people.values())
    assert {role: len(ids) for role, ids in by_place[JABAR].people.items()} == {OFFICER: 2, HEAD: 1}


async def test_who_marks_while_a_sweep_begins_is_not_reminded(office: Elsewhere) -> None:
    """The sweep waits for whoever says that it is done, and then finds nothing left."""
    rina = await office.setting(JABAR)
    dedi = await office.person("Dedi", OFFICER, JABAR, START)
    await office.person("Ani", OFFICER, JABAR, START)
    await office.switch(rina, FORM_C.id)
    now = morning(DUE)
    async with office.database.begin() as session:
        known = await session.get_one(Person, dedi.id)
        await elsewhere.mark(session, known, Duty(FORM_C, THIRD, JABAR), now)
        sweep = asyncio.create_task(office.tick(now))
        await asyncio.wait({sweep}, timeout=0.3)  # as far as it gets before the mark is committed
    assert await sweep == 0
    assert not await office.rows()


async def test_two_of_an_office_mark_it_at_once(office: Elsewhere) -> None:
    """One is thanked, the other hears that it is done already; four sweeps beside them tell nobody twice."""
    rina = await office.setting(JABAR)
    two = [await office.person(name, OFFICER, JABAR, START) for name in ("Dedi", "Ani")]
    await office.switch(rina, FORM_C.id)
    now = morning(DUE)

    async def mark(person: Person) -> str:
        async with office.database.begin() as session:
            known = await session.get_one(Person, person.id)
            return await elsewhere.mark(session, known, Duty(FORM_C, THIRD, JABAR), now)

    acts = [office.tick(now), mark(two[0]), office.tick(now), mark(two[1]), office.tick(now), office.tick(now)]
    said = await asyncio.gather(*acts, return_exceptions=True)
    assert sorted(type(one).__name__ for one in (said[1], said[3])) == ["Refused", "str"]
    await office.tick(now)
    rows = await office.rows()
    assert len({row.dedup_key for row in rows}) == len(rows)
    assert all(row.state == "cancelled" for row in rows)


@pytest.mark.parametrize("state", ["waiting", "leased", "sent"])
async def test_switched_off_what_waits_is_taken_back_and_what_arrived_stays(office: Elsewhere, state: str) -> None:
    """A message in line goes; one that is on its way or there is left alone, and does not say that it is done."""
    rina = await office.setting(JABAR)
    await office.person("Dedi", OFFICER, JABAR, START)
    await office.switch(rina, FORM_C.id)
    now = morning(DUE)
    assert await office.tick(now) == 1
    await office.put(state=state, message_id=7 if state == "sent" else None)
    await office.switch(rina, FORM_C.id, on=False, now=now)
    if state == "leased":
        await office.put(state="sent", message_id=7)
    assert await office.tick(now + timedelta(minutes=1)) == 0
    (row,) = await office.rows()
    assert row.state == ("cancelled" if state == "waiting" else "sent")


async def test_a_date_put_off_far_is_still_watched(office: Elsewhere) -> None:
    """Two months after the computed day nobody would look there any more."""
    rina = await office.setting(JABAR, SULSEL)
    await office.person("Dedi", OFFICER, JABAR, START)
    await office.person("Sulis", OFFICER, SULSEL, START)
    async with office.database.begin() as session:
        row = {"rule": FORM_C.id, "period": str(THIRD), "province": SULSEL, "due": date(2026, 12, 18), "reason": "x"}
        session.add(PublishedDeadline(**row, published_by=rina.id, published_at=START))
    await office.switch(rina, FORM_C.id)
    assert await office.tick(morning(date(2026, 12, 17))) == 1
    async with office.database.begin() as session:
        (line,) = (await session.scalars(select(Reminder).where(Reminder.outbox_id.is_not(None)))).all()
        content = await session.scalar(select(OutboxRow.content))
    assert line.province == SULSEL
    assert content is not None
    assert content["values"]["due"] == "2026-12-18"


async def test_the_next_moment_is_known(office: Elsewhere) -> None:
    """The page of the simulator can move the clock to it."""
    rina = await office.setting(JABAR)
    rest = (RULE, PROVINCES, Workdays())
    async with office.database.begin() as session:
        before = await reminders.next_moment(session, *rest, START, RULES)
    await office.switch(rina, "GUP")
    async with office.database.begin() as session:
        after = await reminders.next_moment(session, *rest, START, RULES)
    assert (before, after) == (morning(date(2026, 9, 30)), morning(date(2026, 9, 29)))
