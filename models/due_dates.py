"""When a report is due in a province: the computed day, or the one that the ministry published instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import audit, people
from models.db import Base, BigId
from models.deadlines import Month, Period, Rule, due_on
from models.errors import Denied, Refused
from models.people import Person
from models.provinces import ZONES
from models.workdays import Workdays

# How many months a published date may lie after its month: January to March 2026 were due on 30 April 2026.
LATEST = 3


class PublishedDeadline(Base):
    """A date set by the ministry that replaces the computed one, for one province or (None) for all."""

    __tablename__ = "published_deadlines"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    rule: Mapped[str] = mapped_column(String(32))
    period: Mapped[str] = mapped_column(String(10))
    province: Mapped[str | None] = mapped_column(String(2))
    due: Mapped[date]
    reason: Mapped[str] = mapped_column(Text)
    published_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    published_at: Mapped[datetime]


Published = Mapping[tuple[str, str | None], PublishedDeadline]


@dataclass(frozen=True)
class Due:
    """A deadline as it holds for one province: the last day, and where the date comes from.

    A computed one has a reason when local exceptions moved it. `since` is the moment from which a published date holds.
    """

    day: date
    published: bool
    reason: str | None = None
    since: datetime | None = None


async def publish(
    session: AsyncSession,
    administrator: Person,
    rule: Rule,
    period: Month,
    day: date,
    reason: str,
    now: datetime,
    province: str | None = None,
) -> PublishedDeadline:
    """An administrator sets another date, with a reason. The latest publication counts."""
    if not (await people.rights(session, administrator)).is_administrator:
        raise Denied("access-denied")
    check_day(period, day, ministry_day(now))
    return await keep(session, administrator, rule, period, day, reason, province, now)


async def put_off(
    session: AsyncSession,
    verifier: Person,
    rule: Rule,
    period: Month,
    day: date,
    reason: str,
    province: str,
    now: datetime,
) -> PublishedDeadline:
    """A verifier gives one province another day for one month, because it asked (`extensions`)."""
    if not (await people.rights(session, verifier)).is_verifier:
        raise Denied("access-denied")
    check_day(period, day, ministry_day(now))
    return await keep(session, verifier, rule, period, day, reason, province, now)


async def keep(
    session: AsyncSession,
    person: Person,
    rule: Rule,
    period: Period,
    day: date,
    reason: str,
    province: str | None,
    now: datetime,
) -> PublishedDeadline:
    """Write another date down; whoever calls has checked the day and the right to set it."""
    row = PublishedDeadline(
        rule=rule.id,
        period=str(period),
        province=province,
        due=day,
        reason=reason,
        published_by=person.id,
        published_at=now,
    )
    session.add(row)
    await session.flush()
    await audit.note(session, person, "published", f"deadline:{row.id}", now, due=day.isoformat())
    return row


def check_day(period: Month, day: date, today: date) -> None:
    """Refuse a last day that makes no sense: before the month may be reported, over already, or far away."""
    first, last = range_of(period)
    if day < first:
        raise Refused("deadlines-day-early", period=str(period), first=first.isoformat())
    if day < today:
        raise Refused("deadlines-day-past", day=day.isoformat())
    if day > last:
        raise Refused("deadlines-day-late", period=str(period), last=last.isoformat())


def range_of(period: Month) -> tuple[date, date]:
    """The first and the last day that may be published for a month."""
    latest = period
    for _ in range(LATEST):
        latest = latest.next()
    return period.next().first_day, latest.last_day


def ministry_day(now: datetime) -> date:
    """The day at the ministry, in Jakarta."""
    return now.astimezone(ZoneInfo(ZONES["WIB"])).date()


async def due(session: AsyncSession, rule: Rule, period: Month, province: str | None, workdays: Workdays) -> Due:
    """The deadline of a period: a date published for the province, else for all, else the computed one."""
    return falls_on(await published(session, rule), rule, period, province, workdays)


async def exceptions(session: AsyncSession, rule: Rule, period: Month, workdays: Workdays) -> dict[str, Due]:
    """The provinces that have a date of their own, published or by a local day off, by code."""
    dates = await published(session, rule)
    own = {code for month, code in dates if code and month == str(period)}
    usual = falls_on(dates, rule, period, None, workdays)
    local = {one.province for one in workdays.local if one.province}
    moved = {code for code in local - own if falls_on(dates, rule, period, code, workdays).day != usual.day}
    return {code: falls_on(dates, rule, period, code, workdays) for code in sorted(own | moved)}


async def published(session: AsyncSession, rule: Rule) -> Published:
    """The dates that were published, the latest for each month and province (None: for all)."""
    rows = await session.scalars(
        select(PublishedDeadline).where(PublishedDeadline.rule == rule.id).order_by(PublishedDeadline.id)
    )
    return {(row.period, row.province): row for row in rows}


def falls_on(dates: Published, rule: Rule, period: Period, province: str | None, workdays: Workdays) -> Due:
    """As `due`, for many months and provinces at once."""
    row = dates.get((str(period), province)) or dates.get((str(period), None))
    return _as_due(row) if row is not None else _computed(rule, period, province, workdays)


def _computed(rule: Rule, period: Period, province: str | None, workdays: Workdays) -> Due:
    """Counted on the working days of the province, with the reason of the exceptions that moved it."""
    day = due_on(rule, period, workdays.within(province))
    if not workdays.local or day == due_on(rule, period, Workdays()):
        return Due(day, published=False)
    counted = workdays.exceptions(province, day.replace(day=1), day)  # working days are counted from the first
    return Due(day, published=False, reason="; ".join(one.reason for one in counted))


def _as_due(row: PublishedDeadline) -> Due:
    return Due(row.due, published=True, reason=row.reason, since=row.published_at)
