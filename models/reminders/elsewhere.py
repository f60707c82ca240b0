"""Duties done elsewhere (SAKTI, a letter): which of them people are reminded of, and which are done.

We cannot see whether such a duty is done: whoever it concerns says so, and may take that back. Nobody is reminded of a
rule until an administrator has switched it on.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import ForeignKey, String, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import audit, due_dates, people
from models.db import Base, BigId
from models.deadlines import PERIODS, Period, Rule, due_on
from models.due_dates import Due, Published
from models.errors import Denied, Refused
from models.offices import CAPITAL
from models.people import ADMINISTRATOR, DIRECTOR, HEAD, OFFICER, VERIFIER, Person, Rights
from models.provinces import Province
from models.queue import add_id
from models.reminders import done
from models.reminders.steps import DUTY, MINISTRY, Step, duty_steps
from models.workdays import Workdays

ROLES = {"office": (OFFICER, HEAD), "ministry": (VERIFIER, DIRECTOR), "administrators": (ADMINISTRATOR,)}
# Periods that may have a date near today: "second month after period", put off by some months, is the furthest.
BACK, AHEAD = timedelta(days=150), timedelta(days=60)
NEAR = timedelta(days=45)  # what is further away needs no look at every province
ALL = "all"  # the place that stands for every province
Duties = Mapping[str, Rule]


class DutySwitch(Base):
    """People are reminded of a rule since `on_at`; gone: they are not."""

    __tablename__ = "duty_switches"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    duty: Mapped[str] = mapped_column(String(32), unique=True)
    on_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    on_at: Mapped[datetime]


class DutyDone(Base):
    """Somebody of a place has said that a duty of a period is done; `province` None is the ministry."""

    __tablename__ = "duties_done"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    occasion: Mapped[str] = mapped_column(String(80), unique=True)
    province: Mapped[str | None] = mapped_column(String(2))
    done_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    done_at: Mapped[datetime]


@dataclass(frozen=True)
class Duty:
    """What one place has to do for one period; of all provinces together (`ALL`) the ministry only looks at it."""

    rule: Rule
    period: Period
    place: str

    @property
    def occasion(self) -> str:
        return f"{DUTY}{self.rule.id}:{self.period}:{self.place}"

    @property
    def province(self) -> str | None:
        return None if self.place in (MINISTRY, ALL) else self.place

    def concerns(self, rights: Rights) -> bool:
        """True for whoever is told of it, and may say that it is done."""
        if self.province is not None:
            return self.province in rights.own
        return self.place == MINISTRY and bool(rights.roles & set(ROLES[self.rule.told or ""]))

    def seen_by(self, rights: Rights) -> bool:
        return rights.sees(self.province) if self.province is not None else rights.is_ministry


def duty_of(duties: Duties, provinces: Collection[str], rule: str, period: str, place: str) -> Duty:
    """The duty that a button names; Refused for one that is no more, or never was."""
    found = duties.get(rule)
    if found is None or place not in ((*provinces, ALL) if found.told == "office" else (MINISTRY,)):
        raise Refused("elsewhere-gone")
    try:
        duty = Duty(found, PERIODS[found.period].parse(period), place)
    except ValueError:
        raise Refused("elsewhere-gone") from None
    if not found.applies_to(duty.period):
        raise Refused("elsewhere-gone")
    return duty


def near(rule: Rule, dates: Published, workdays: Workdays, today: date) -> list[Period]:
    """The periods whose date may be near: by computation, or because one was published."""
    kind, other = PERIODS[rule.period], {period for period, _ in dates}
    period, last, found = kind.of(today - BACK), kind.of(today + AHEAD), list[Period]()
    while period <= last:
        if rule.applies_to(period):
            is_near = abs(due_on(rule, period, workdays.within(None)) - today) <= NEAR
            found += [period] if is_near or str(period) in other else []
        period = period.next()
    return found


def places(rule: Rule, groups: Collection[str]) -> list[str]:
    """Whose duty a rule is: of each province that runs Tugas Pembantuan, or the ministry's."""
    return sorted(groups) if rule.told == "office" else [MINISTRY]


def falls_on(dates: Published, duty: Duty, workdays: Workdays) -> Due:
    """The last day, published or computed; the ministry works where it sits."""
    code = CAPITAL if duty.place == MINISTRY else duty.province
    return due_dates.falls_on(dates, duty.rule, duty.period, code, workdays)


async def switched(session: AsyncSession, *, locked: bool = False) -> dict[str, DutySwitch]:
    """The rules that are on. `locked`: nobody switches one, or says that it is done, until we are through."""
    query = select(DutySwitch).order_by(DutySwitch.duty)
    rows = await session.scalars(query.with_for_update(read=True) if locked else query)
    return {row.duty: row for row in rows}


async def done_of(session: AsyncSession, duties: Collection[Duty]) -> dict[str, DutyDone]:
    """Those of these that are done, by occasion."""
    rows = await session.scalars(select(DutyDone).where(DutyDone.occasion.in_([one.occasion for one in duties])))
    return {row.occasion: row for row in rows}


async def coming(
    session: AsyncSession,
    duties: Duties,
    provinces: Mapping[str, Province],
    workdays: Workdays,
    groups: Collection[str],
    now: datetime,
) -> dict[str, list[Step]]:
    """The steps of what is on and not done, by occasion. A step before it was switched on is told to nobody."""
    on = await switched(session, locked=True)
    found: dict[str, list[Step]] = {}
    for name in on.keys() & duties.keys():
        since = on[name].on_at
        for duty, steps in await steps_of(session, duties[name], provinces, workdays, groups, now):
            found[duty.occasion] = [
                replace(one, due=replace(one.due, since=max(since, one.due.since or since))) for one in steps
            ]
    return found


async def steps_of(
    session: AsyncSession,
    rule: Rule,
    provinces: Mapping[str, Province],
    workdays: Workdays,
    groups: Collection[str],
    now: datetime,
) -> list[tuple[Duty, list[Step]]]:
    """All steps of a rule near today, except of what is done."""
    today, dates = due_dates.ministry_day(now), await due_dates.published(session, rule)
    every = [
        Duty(rule, period, place) for period in near(rule, dates, workdays, today) for place in places(rule, groups)
    ]
    over = await done_of(session, every)
    found = list[tuple[Duty, list[Step]]]()
    for duty in every:
        if duty.occasion not in over:
            due, province = falls_on(dates, duty, workdays), provinces[duty.province or CAPITAL]
            found.append((duty, duty_steps(rule, duty.period, province, due, workdays, ROLES[rule.told or ""])))
    return found


async def mark(session: AsyncSession, person: Person, duty: Duty, now: datetime) -> str:
    """It is done: nobody of that place is reminded of it any more. Returns the subject of the receipt."""
    await _concerned_only(session, person, duty)
    new = {"occasion": duty.occasion, "province": duty.province, "done_by": person.id, "done_at": now}
    number = await add_id(session, DutyDone, **new)
    if number is None:
        raise Refused("elsewhere-done-already")
    await done.close(session, duty.occasion, now)
    return await _said(session, person, "marked", number, duty, now)


async def unmark(session: AsyncSession, person: Person, duty: Duty, now: datetime) -> str:
    """It is not done after all: the step that the mark has held back is told now, and those to come."""
    await _concerned_only(session, person, duty)
    gone = delete(DutyDone).where(DutyDone.occasion == duty.occasion).returning(DutyDone.id)
    number: int | None = await session.scalar(gone)
    if number is None:
        raise Refused("elsewhere-not-done")
    return await _said(session, person, "unmarked", number, duty, now)


async def _said(session: AsyncSession, person: Person, verb: str, number: int, duty: Duty, now: datetime) -> str:
    subject = f"duty:{number}"
    await audit.note(session, person, verb, subject, now, rule=duty.rule.id, province=duty.province)
    return subject


async def _concerned_only(session: AsyncSession, person: Person, duty: Duty) -> None:
    """Locks the switch too: a sweep is through before, or sees what is done now."""
    if not duty.concerns(await people.rights(session, person)):
        raise Denied("access-denied")
    await session.execute(select(DutySwitch.id).where(DutySwitch.duty == duty.rule.id).with_for_update())


async def switch_on(session: AsyncSession, administrator: Person, rule: Rule, now: datetime) -> str:
    """From now on people are reminded of it; returns the subject of the receipt."""
    await _administrators_only(session, administrator)
    number = await add_id(session, DutySwitch, duty=rule.id, on_by=administrator.id, on_at=now)
    if number is None:
        raise Refused("elsewhere-on-already")
    return await _noted(session, administrator, "on", number, rule, now)


async def switch_off(session: AsyncSession, administrator: Person, rule: Rule, now: datetime) -> str:
    """Nobody is reminded of it any more; what is in line already is taken back."""
    await _administrators_only(session, administrator)
    gone = delete(DutySwitch).where(DutySwitch.duty == rule.id).returning(DutySwitch.id)
    number: int | None = await session.scalar(gone)
    if number is None:
        raise Refused("elsewhere-off-already")
    await done.withdraw(session, f"{DUTY}{rule.id}:", now)
    return await _noted(session, administrator, "off", number, rule, now)


async def _noted(session: AsyncSession, person: Person, verb: str, number: int, rule: Rule, now: datetime) -> str:
    subject = f"switch:{number}"
    await audit.note(session, person, verb, subject, now, rule=rule.id)
    return subject


async def _administrators_only(session: AsyncSession, person: Person) -> None:
    if not (await people.rights(session, person)).is_administrator:
        raise Denied("access-denied")


def next_up(found: Sequence[Step], provinces: Mapping[str, Province], now: datetime) -> datetime | None:
    """When somebody is told next."""
    every = (one.moment(role, provinces) for one in found for role in one.roles)
    return min((one for one in every if one > now), default=None)
