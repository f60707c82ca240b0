"""Monthly reminders: who is due when, once each, and never after the work is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import activities, audit, outbox, people, reports
from models.activities import Activity
from models.db import Base, BigId
from models.deadlines import Month, Rule, due_on, reminder_days
from models.errors import Refused
from models.outbox import Button, Message
from models.people import Person
from models.provinces import Province, local_time
from models.workdays import Workdays

MORNING = time(8)
# How many past months are looked at: a published date may move a deadline, hardly by more than this.
LOOK_BACK = 3


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


@dataclass(frozen=True)
class Due:
    """A deadline as it holds for one province: the last day, and where the date comes from."""

    day: date
    published: bool
    reason: str | None = None


@dataclass(frozen=True)
class Quiet:
    """The hours, in a person's own time, in which no reminder is sent."""

    start: time = time(21)
    end: time = time(7)

    def holds(self, local: time) -> bool:
        if self.start <= self.end:
            return self.start <= local < self.end
        return local >= self.start or local < self.end


async def publish(
    session: AsyncSession, administrator: Person, rule: Rule, period: Month, day: date, reason: str, now: datetime,
    province: str | None = None,
) -> PublishedDeadline:  # fmt: skip
    """An administrator sets another date, with a reason. The latest publication counts."""
    if not (await people.rights(session, administrator)).is_administrator:
        raise Refused("access-denied")
    row = PublishedDeadline(
        rule=rule.id, period=str(period), province=province, due=day, reason=reason, published_by=administrator.id,
        published_at=now,
    )  # fmt: skip
    session.add(row)
    await session.flush()
    await audit.note(session, administrator, "published", f"deadline:{row.id}", now, due=day.isoformat())
    return row


async def due(session: AsyncSession, rule: Rule, period: Month, province: str | None, workdays: Workdays) -> Due:
    """The deadline of a period: a date published for the province, else for all, else the computed one."""
    rows = await session.scalars(
        select(PublishedDeadline)
        .where(PublishedDeadline.rule == rule.id, PublishedDeadline.period == str(period))
        .where(PublishedDeadline.province.is_(None) | (PublishedDeadline.province == province))
        .order_by(PublishedDeadline.province.is_(None), PublishedDeadline.id.desc())
        .limit(1)
    )
    row = rows.first()
    if row is not None:
        return Due(row.due, published=True, reason=row.reason)
    return Due(due_on(rule, period, workdays), published=False)


def moments(day: date, province: Province, workdays: Workdays) -> list[datetime]:
    """When officers of a province are reminded of a deadline: 7, 3, 1 days before and on the day, 08:00 of their time."""
    return [local_time(province, when, MORNING) for when in reminder_days(day, workdays)]


async def sweep(
    session: AsyncSession, rule: Rule, provinces: Mapping[str, Province], workdays: Workdays, quiet: Quiet, now: datetime
) -> int:
    """Put every reminder whose moment has come into the outbox, once; returns how many were new.

    May run at any time, any number of times, in any number of processes. After an outage only the latest step of each
    deadline is sent, and none after its day.
    """
    by_province: dict[str, list[Activity]] = {}
    for activity in await activities.everywhere(session):
        by_province.setdefault(activity.province, []).append(activity)
    sent = 0
    for code, group in by_province.items():
        province = provinces[code]
        if not quiet.holds(now.astimezone(province.tz).time()):
            sent += await _sweep_province(session, rule, province, group, workdays, now)
    return sent


async def next_moment(
    session: AsyncSession, rule: Rule, provinces: Mapping[str, Province], workdays: Workdays, now: datetime
) -> datetime | None:
    """The next moment at which somebody may be reminded, for people who want to watch it happen."""
    found = []
    for code in sorted({activity.province for activity in await activities.everywhere(session)}):
        for period in _periods(now, provinces[code], ahead=1):
            day = (await due(session, rule, period, code, workdays)).day
            found += [moment for moment in moments(day, provinces[code], workdays) if moment > now]
    return min(found, default=None)


async def work_done(session: AsyncSession, province: str, period: Month, now: datetime) -> bool:
    """Stop what is still under way about a month once every report of the province is in; True when it was stopped."""
    if await reports.missing(session, await activities.of_provinces(session, [province]), period):
        return False
    await outbox.cancel(session, _topic(period, province), now)
    return True


async def _sweep_province(
    session: AsyncSession, rule: Rule, province: Province, group: Sequence[Activity], workdays: Workdays, now: datetime
) -> int:
    sent = 0
    for period in _periods(now, province):
        deadline = await due(session, rule, period, province.code, workdays)
        step = _current_step(deadline.day, province, workdays, now)
        open_activities = await reports.missing(session, group, period) if step else []
        if step is None or not open_activities:
            continue
        values: dict[str, Any] = {
            "period": str(period), "due": deadline.day.isoformat(), "count": len(open_activities),
            "days": (deadline.day - now.astimezone(province.tz).date()).days, "reason": deadline.reason or "",
            "activities": [{"key": "reminders-item", "values": {"name": one.name}} for one in open_activities],
        }  # fmt: skip
        message = Message("reminders-report-due", values, choices=(Button("reminders-report-now", "reporting.start"),))
        for officer in await people.holders(session, people.OFFICER, province.code):
            key = f"report-due:{period}:{step.isoformat()}:{officer.id}"
            sent += await outbox.enqueue(session, officer.telegram_id, message, now, lane=outbox.REMINDER,
                                         dedup_key=key, topic=_topic(period, province.code))  # fmt: skip
    return sent


def _current_step(day: date, province: Province, workdays: Workdays, now: datetime) -> date | None:
    """The day of the latest reminder whose moment has passed, unless the deadline itself is over."""
    if now.astimezone(province.tz).date() > day:
        return None
    passed = [moment for moment in moments(day, province, workdays) if moment <= now]
    return max(passed).astimezone(province.tz).date() if passed else None


def _periods(now: datetime, province: Province, ahead: int = 0) -> list[Month]:
    """The months whose deadline may be near: this one and a few before it, in the province's own time."""
    month = Month.of(now.astimezone(province.tz).date())
    for _ in range(ahead):
        month = month.next()
    found = []
    for _ in range(LOOK_BACK + ahead):
        found.append(month)
        month = month.previous()
    return found


def _topic(period: Month, province: str) -> str:
    return f"report-due:{period}:{province}"


def last_closed_month(now: datetime, province: Province) -> Month:
    """The latest month that may be reported: one that is over in the province's own time (SAKTI guide 2022)."""
    return Month.of(now.astimezone(province.tz).date()).previous()

