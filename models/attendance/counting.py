"""Participants as output of a report: who was present and is in no report yet, counted once whatever is sent again.

Whoever was chosen and present on one day at least is one unit (a person, a WUB). That rule is ours: the sources name
the unit, not how many days make a participant. So the bot offers the number, says the rule, and the officer decides.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.activities import Activity
from models.attendance.tables import Attendance, Counted
from models.classes import CHOSEN, Registration, TrainingClass
from models.deadlines import Month
from models.queue import add_new
from models.reports.table import RETURNED, Report

# Units of output that are people, one for each participant (government.md: WUB counts persons; "orang" is the usual).
PEOPLE = frozenset({"orang", "wub", "peserta", "wirausaha"})


@dataclass(frozen=True)
class Presence:
    """A chosen participant's first day in a class of an activity; `counted` when a report that is in has them.

    `person` tells that two registrations are the same human being; None where that has been forgotten.
    """

    registration: int
    person: int | None
    first_day: date
    counted: bool


@dataclass(frozen=True)
class Line:
    """A participant on the attendance list: name, class, and the days on which they were there."""

    name: str
    title: str
    days: tuple[date, ...]


def counts_people(activity: Activity) -> bool:
    """True when a participant is one unit of the activity's output."""
    return activity.unit.strip().casefold() in PEOPLE


def on_offer(rows: Iterable[Presence], until: date) -> list[int]:
    """The registrations to count by a day: one for each person, none who has been counted before."""
    every = sorted(rows, key=lambda one: one.registration)
    seen = {_key(one) for one in every if one.counted}
    found = []
    for one in every:
        if one.first_day <= until and _key(one) not in seen:
            seen.add(_key(one))
            found.append(one.registration)
    return found


def _key(one: Presence) -> tuple[str, int]:
    return ("registration", one.registration) if one.person is None else ("person", one.person)


async def offer(session: AsyncSession, activity_id: int, period: str) -> list[int]:
    """The participants whom a month of an activity may count: present by its last day, in no report yet."""
    return on_offer(await _presences(session, activity_id), Month.parse(period).next().first_day - timedelta(days=1))


async def count(session: AsyncSession, report: Report, registrations: Sequence[int]) -> list[int]:
    """Count these participants in a report that has just been sent; those on offer only. Returns who is in it now."""
    free = set(await offer(session, report.activity_id, report.period))
    taken = [one for one in registrations if one in free]
    for one in taken:
        if not await add_new(session, Counted, registration_id=one, report_id=report.id):
            row = await session.get(Counted, one, with_for_update=True, populate_existing=True)
            assert row is not None
            row.report_id = report.id  # that of a report that was given back
    await session.flush()
    return taken


async def counted(session: AsyncSession, report_id: int) -> list[int]:
    """The participants who are in a report."""
    rows = await session.scalars(
        select(Counted.registration_id).where(Counted.report_id == report_id).order_by(Counted.registration_id)
    )
    return list(rows)


async def lines(session: AsyncSession, registrations: Sequence[int]) -> list[Line]:
    """The attendance list of some participants, class by class."""
    rows = await session.execute(
        select(Registration, TrainingClass.title, Attendance.day)
        .join(TrainingClass, TrainingClass.id == Registration.class_id)
        .join(Attendance, Attendance.registration_id == Registration.id)
        .where(Registration.id.in_(registrations), Attendance.undone_at.is_(None))
        .order_by(TrainingClass.id, Registration.id, Attendance.day)
    )
    found: dict[int, tuple[Registration, str, list[date]]] = {}
    for registration, title, day in rows.all():
        found.setdefault(registration.id, (registration, title, []))[2].append(day)
    return [Line(registration.name, title, tuple(on)) for registration, title, on in found.values()]


async def _presences(session: AsyncSession, activity_id: int) -> list[Presence]:
    rows = await session.execute(
        select(Registration.id, Registration.person_id, Registration.state, Attendance.day, Report.state)
        .join(TrainingClass, TrainingClass.id == Registration.class_id)
        .join(Attendance, Attendance.registration_id == Registration.id)
        .outerjoin(Counted, Counted.registration_id == Registration.id)
        .outerjoin(Report, Report.id == Counted.report_id)
        .where(TrainingClass.activity_id == activity_id, Attendance.undone_at.is_(None))
        .order_by(Attendance.day.desc())
    )
    first: dict[int, Presence] = {}
    for number, person, state, day, of_report in rows.all():
        counted = of_report not in (None, RETURNED)
        if counted or state == CHOSEN or person is None:  # whoever had their name deleted was there all the same
            first[number] = Presence(number, person, day, counted)  # the earliest day comes last
    return list(first.values())
