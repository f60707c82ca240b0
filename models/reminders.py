"""Monthly reminders: who is due when, once each, and never after the work is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities, due_dates, outbox, people, reports
from models.activities import Activity
from models.deadlines import Month, Rule, reminder_days
from models.due_dates import LATEST, Due, Published
from models.outbox import Button, Message
from models.provinces import Province, local_time
from models.reports import RETURNED, Report
from models.workdays import Workdays

MORNING = time(8)
NAMED = 10  # more activities than this are counted, not named


@dataclass(frozen=True)
class Quiet:
    """The hours, in a person's own time, in which no reminder is sent."""

    start: time = time(21)
    end: time = time(7)

    def holds(self, local: time) -> bool:
        if self.start <= self.end:
            return self.start <= local < self.end
        return local >= self.start or local < self.end


@dataclass(frozen=True)
class Step:
    """One reminder of one month's deadline in one province: the moment at which it was to go out."""

    period: Month
    due: Due
    moment: datetime
    days_left: int


def moments(day: date, province: Province, workdays: Workdays) -> list[datetime]:
    """When officers of a province are reminded: 7, 3, 1 days before and on the day, 08:00 of their time."""
    return [local_time(province, when, MORNING) for when in reminder_days(day, workdays.within(province.code))]


async def sweep(
    session: AsyncSession,
    rule: Rule,
    provinces: Mapping[str, Province],
    workdays: Workdays,
    quiet: Quiet,
    now: datetime,
) -> int:
    """Put every reminder whose moment has come into the outbox, once; returns how many were new.

    May run at any time, any number of times, in any number of processes. After an outage only the latest step
    of each deadline is sent, and none after its day. Who joined, what was created and what was given back
    after a step's moment waits for the next step: nobody is reminded out of the blue in the afternoon.
    """
    published = await due_dates.published(session, rule)
    sent = 0
    for code, group in (await by_province(session)).items():
        province = provinces[code]
        if quiet.holds(now.astimezone(province.tz).time()):
            continue
        for step in _steps(published, rule, province, workdays, now):
            sent += await _remind(session, province, group, step, now)
    return sent


async def next_moment(
    session: AsyncSession, rule: Rule, provinces: Mapping[str, Province], workdays: Workdays, now: datetime
) -> datetime | None:
    """The next moment at which somebody may be reminded, for people who want to watch it happen."""
    published = await due_dates.published(session, rule)
    found = []
    for code in await by_province(session):
        for period in periods(now, provinces[code], ahead=1):
            day = due_dates.falls_on(published, rule, period, code, workdays).day
            found += [moment for moment in moments(day, provinces[code], workdays) if moment > now]
    return min(found, default=None)


async def work_done(session: AsyncSession, province: str, period: Month, now: datetime) -> bool:
    """A report came in: a reminder that has not left yet is taken back, or names only what is still missing.

    True when every report of the province is in.
    """
    left = await reports.missing(session, await activities.of_provinces(session, [province]), period)
    if left:
        await outbox.amend(session, _topic(period, province), _listed(left))
    else:
        await outbox.cancel(session, _topic(period, province), now)
    return not left


def last_closed_month(now: datetime, province: Province) -> Month:
    """The latest month that may be reported: one that is over in the province's time (SAKTI guide 2022)."""
    return Month.of(now.astimezone(province.tz).date()).previous()


async def _remind(
    session: AsyncSession, province: Province, group: Sequence[Activity], step: Step, now: datetime
) -> int:
    missing = await _owed(session, group, step)
    if not missing:
        return 0
    message = _message(province, step, missing)
    topic = _topic(step.period, province.code)
    sent = 0
    for officer in await people.holders(session, people.OFFICER, province.code, since=step.moment):
        key = f"{topic}:{step.moment.astimezone(province.tz).date()}:{officer.id}"
        sent += await outbox.enqueue(
            session, officer.telegram_id, message, now, lane=outbox.REMINDER, dedup_key=key, topic=topic
        )
    return sent


async def _owed(session: AsyncSession, group: Sequence[Activity], step: Step) -> list[Activity]:
    """The activities whose report was missing when the step was due, and is missing still."""
    ids = [activity.id for activity in group]
    # A report that comes in meanwhile waits for us, and then takes our reminder back (`work_done`).
    await session.execute(
        select(Activity.id).where(Activity.id.in_(ids)).order_by(Activity.id).with_for_update(read=True)
    )
    given_back_later = await session.scalars(
        select(Report.activity_id).where(
            Report.activity_id.in_(ids),
            Report.period == str(step.period),
            Report.state == RETURNED,
            Report.submitted_at <= step.moment,
            Report.decided_at > step.moment,
        )
    )
    was_in = set(given_back_later)
    missing = await reports.missing(session, group, step.period)
    return [one for one in missing if one.created_at <= step.moment and one.id not in was_in]


def _message(province: Province, step: Step, missing: Sequence[Activity]) -> Message:
    values = {
        "province": province.name,
        "period": str(step.period),
        "due": step.due.day.isoformat(),
        "days": step.days_left,
        "published": "yes" if step.due.published else "no",
        "reason": step.due.reason or "",
        **_listed(missing),
    }
    return Message("reminders-report-due", values, ways=(Button("reminders-report-now", "go:lapor"),))


def _listed(missing: Sequence[Activity]) -> dict[str, Any]:
    """The activities of a reminder by name, with a last line for those that are too many to name."""
    lines: list[Any] = [{"key": "reminders-item", "values": {"name": one.name}} for one in missing[:NAMED]]
    if len(missing) > NAMED:
        lines.append({"key": "reminders-more", "values": {"count": len(missing) - NAMED}})
    return {"activities": lines, "count": len(missing)}


def _steps(published: Published, rule: Rule, province: Province, workdays: Workdays, now: datetime) -> list[Step]:
    """The latest step of every deadline that is near and not over, in the province's own time."""
    today = now.astimezone(province.tz).date()
    found = []
    for period in periods(now, province):
        due = due_dates.falls_on(published, rule, period, province.code, workdays)
        passed = [
            moment
            for moment in moments(due.day, province, workdays)
            if moment <= now and (due.since is None or due.since <= moment)
        ]
        if passed and today <= due.day:
            found.append(Step(period, due, max(passed), (due.day - today).days))
    return found


def periods(now: datetime, province: Province, ahead: int = 0) -> list[Month]:
    """The months whose deadline may be near: this one and those before it, in the province's own time."""
    month = Month.of(now.astimezone(province.tz).date())
    for _ in range(ahead):
        month = month.next()
    found = []
    for _ in range(LATEST + 1 + ahead):
        found.append(month)
        month = month.previous()
    return found


async def by_province(session: AsyncSession) -> dict[str, list[Activity]]:
    found: dict[str, list[Activity]] = {}
    for activity in await activities.everywhere(session):
        found.setdefault(activity.province, []).append(activity)
    return found


def _topic(period: Month, province: str) -> str:
    return f"report-due:{period}:{province}"
