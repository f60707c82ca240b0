"""What the sweep of reminders will do in the next days if nothing changes: who gets which reminder, and when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models import due_dates, people, reminders, reports
from models.deadlines import Month, Rule
from models.due_dates import Due
from models.people import Person
from models.provinces import Province
from models.reminders import Quiet
from models.workdays import Workdays

AHEAD = timedelta(days=14)


@dataclass(frozen=True)
class Coming:
    """One reminder to everybody of a province: `missing` reports, as things stand now."""

    moment: datetime
    period: Month
    due: Due
    days_left: int
    missing: int


@dataclass(frozen=True)
class Outlook:
    """What a province will get, in order of time; nobody gets it where there is no officer."""

    province: Province
    officers: tuple[Person, ...]
    coming: tuple[Coming, ...]


async def foresee(
    session: AsyncSession,
    rule: Rule,
    provinces: Mapping[str, Province],
    workdays: Workdays,
    quiet: Quiet,
    now: datetime,
    ahead: timedelta = AHEAD,
) -> list[Outlook]:
    """By name of the province, those that have something to come. Writes nothing and may be asked at any time."""
    published = await due_dates.published(session, rule)
    found = []
    for code, group in (await reminders.by_province(session)).items():
        province = provinces[code]
        coming: list[Coming] = []
        for period in reminders.periods(now, province, ahead=1):
            due = due_dates.falls_on(published, rule, period, code, workdays)
            sent = _sent(due, period, province, workdays, quiet, now, now + ahead)
            missing = len(await reports.missing(session, group, period)) if sent else 0
            if missing:
                coming += [Coming(at, period, due, _days_left(due, at, province), missing) for at in sent]
        if coming:
            officers = tuple(await people.holders(session, people.OFFICER, code))
            coming.sort(key=lambda one: (one.moment, one.period))
            found.append(Outlook(province, officers, tuple(coming)))
    return sorted(found, key=lambda one: one.province.name)


def _sent(
    due: Due, period: Month, province: Province, workdays: Workdays, quiet: Quiet, now: datetime, until: datetime
) -> list[datetime]:
    """When the steps of one deadline go out: each once quiet hours are over, several at once as one, none too late."""
    found = reminders.moments(due, period, province, workdays)
    awake = {quiet.awake(step, province.tz): step for step in found}
    kept = [
        at for at, step in awake.items() if _days_left(due, at, province) >= 0 or _days_left(due, step, province) < 0
    ]
    return sorted(at for at in kept if now < at <= until)


def _days_left(due: Due, moment: datetime, province: Province) -> int:
    return (due.day - moment.astimezone(province.tz).date()).days
