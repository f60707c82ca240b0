"""What people look at of duties done elsewhere: what is due soon, and who would hear of a rule that is switched on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models import due_dates, people
from models.deadlines import Rule
from models.due_dates import Due
from models.people import Rights
from models.provinces import Province
from models.reminders.elsewhere import ALL, Duties, Duty, DutyDone, done_of, falls_on, near, steps_of, switched
from models.reminders.steps import MINISTRY
from models.workdays import Workdays

SHOWN_BEFORE, SHOWN_AFTER = timedelta(days=35), timedelta(days=7)


@dataclass(frozen=True)
class Outlook:
    """What a place will hear in the next days: on which days, and who (by number) of each role that hears it."""

    duty: Duty
    due: Due
    days: tuple[date, ...]
    people: Mapping[str, frozenset[int]]


async def foresee(
    session: AsyncSession,
    rule: Rule,
    provinces: Mapping[str, Province],
    workdays: Workdays,
    groups: Collection[str],
    now: datetime,
    ahead: timedelta,
) -> list[Outlook]:
    """Who gets what until then if the rule is on, as things stand now: by due date, then by province."""
    held = await people.holding(session, people.ROLES)
    found = []
    for duty, every in await steps_of(session, rule, provinces, workdays, groups, now):
        heard = [(role, one) for one in every for role in one.roles if now < one.moment(role, provinces) <= now + ahead]
        if heard:
            there = {
                role: frozenset(person.id for person in held if person.role == role and of(duty, person.province))
                for role in dict.fromkeys(role for role, _ in heard)
            }
            found.append(Outlook(duty, every[0].due, tuple(sorted({one.day for _, one in heard})), there))
    return sorted(found, key=lambda one: (one.due.day, str(one.duty.period), one.days, one.duty.place))


def of(duty: Duty, province: str | None) -> bool:
    """Whether a right for this province is one of the place."""
    return duty.province is None or duty.province == province


@dataclass(frozen=True)
class Entry:
    """A duty as it stands on somebody's list; of all provinces it is never `done`, only by some."""

    duty: Duty
    due: Due
    done: DutyDone | None
    is_on: bool


async def of_person(
    session: AsyncSession, duties: Duties, workdays: Workdays, rights: Rights, today: date
) -> list[Entry]:
    """What is due soon, or was lately and is not done: of the own office, or of the ministry and all provinces."""
    on, found = await switched(session), list[Entry]()
    for rule in duties.values():
        dates = await due_dates.published(session, rule)
        where = _shown_to(rule, rights)
        every = [Duty(rule, period, place) for period in near(rule, dates, workdays, today) for place in where]
        over = await done_of(session, every)
        for duty in every:
            entry = Entry(duty, falls_on(dates, duty, workdays), over.get(duty.occasion), rule.id in on)
            first = today if entry.done is not None else today - SHOWN_AFTER
            found += [entry] if first <= entry.due.day <= today + SHOWN_BEFORE else []
    return sorted(found, key=lambda one: (one.due.day, one.duty.rule.id, one.duty.place))


def _shown_to(rule: Rule, rights: Rights) -> list[str]:
    if rule.told != "office":
        return [MINISTRY] if rights.is_ministry else []
    return [*sorted(rights.own), *([ALL] if rights.is_ministry else [])]


async def entry_of(session: AsyncSession, duty: Duty, workdays: Workdays) -> Entry:
    dates = await due_dates.published(session, duty.rule)
    over = await done_of(session, [duty])
    is_on = duty.rule.id in await switched(session)
    return Entry(duty, falls_on(dates, duty, workdays), over.get(duty.occasion), is_on)
