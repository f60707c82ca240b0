"""Another last day for what is done elsewhere, published by an administrator for everybody or for one province."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models import due_dates, people
from models.deadlines import due_on
from models.due_dates import PublishedDeadline
from models.errors import Denied, Refused
from models.offices import CAPITAL
from models.people import Holder, Person
from models.reminders.elsewhere import ALL, ROLES, Duty, done_of, switched
from models.reminders.steps import MINISTRY
from models.workdays import Workdays

# How far from the computed day: three months later, as the reports of January to March 2026 were; earlier by a month,
# as a date may be moved before the year ends. Nothing further away is found by `elsewhere.near`.
SOONER, LATER = timedelta(days=30), timedelta(days=90)


def range_of(duty: Duty, workdays: Workdays) -> tuple[date, date]:
    """The first and the last day that may be published."""
    code = CAPITAL if duty.place == MINISTRY else duty.province
    computed = due_on(duty.rule, duty.period, workdays.within(code))
    return computed - SOONER, computed + LATER


def check_day(days: tuple[date, date], day: date, today: date) -> None:
    """Refuse a last day that makes no sense: over already, or far away."""
    first, last = days
    if day < today:
        raise Refused("deadlines-day-past", day=day.isoformat())
    if day < first:
        raise Refused("moving-day-early", first=first.isoformat())
    if day > last:
        raise Refused("moving-day-late", last=last.isoformat())


async def move(
    session: AsyncSession, administrator: Person, duty: Duty, day: date, reason: str, workdays: Workdays, now: datetime
) -> PublishedDeadline:
    """An administrator sets another date, with a reason. The latest publication counts, for steps from now on."""
    if not (await people.rights(session, administrator)).is_administrator:
        raise Denied("access-denied")
    check_day(range_of(duty, workdays), day, due_dates.ministry_day(now))
    place = duty.rule, duty.period, day, reason, duty.province
    return await due_dates.keep(session, administrator, *place, now)


async def concerned(session: AsyncSession, duty: Duty, groups: Collection[str]) -> list[tuple[Holder, Duty]]:
    """Who is told of the new date, each with the duty it is for them: whoever is reminded of it and has not done it.

    Nobody while the rule is off.
    """
    if duty.rule.id not in await switched(session):
        return []
    meant = sorted(groups) if duty.place == ALL else [duty.place]
    every = {place: Duty(duty.rule, duty.period, place) for place in meant if place == MINISTRY or place in groups}
    over = await done_of(session, every.values())
    found: dict[int, tuple[Holder, Duty]] = {}
    for person in await people.holding(session, ROLES[duty.rule.told or ""]):
        own = every.get(MINISTRY) or every.get(person.province or "")
        if own is not None and own.occasion not in over:
            found.setdefault(person.id, (person, own))
    return list(found.values())
