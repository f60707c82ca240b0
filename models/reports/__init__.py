"""Monthly progress reports as officers send them; the ministry decides about them in `decisions`.

The entry model is the official one (SAKTI guide *Capaian Output* 2022): months strictly in order, output and progress
as increments of the month, spending cumulative; a sent month is never edited, a correction goes into the next month
and may be negative.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import accumulate

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities as activity_rows
from models import attachments, audit, people
from models.activities import Activity, seen_by
from models.attachments import Attachment
from models.deadlines import Month
from models.errors import Denied
from models.people import Person
from models.reports import places, stages
from models.reports.checks import CODES, NEED_REFERENCE, OTHER, concerns, explained, needs_reference
from models.reports.figures import Figures, Room, Standing, absorption, check
from models.reports.table import RETURNED, SUBMITTED, VERIFIED, Report

__all__ = [
    "CODES", "NEED_REFERENCE", "OTHER", "RETURNED", "SUBMITTED", "VERIFIED", "Figures", "Report", "Room", "Standing",
    "absorption", "check", "concerns", "explained", "needs_reference",
]  # fmt: skip


@dataclass(frozen=True)
class OpenMonth:
    """The month that an activity must report next; `returned` is the report of it that was given back."""

    activity: Activity
    period: str
    returned: Report | None


@dataclass(frozen=True)
class Course:
    """How an activity has gone so far; `latest` is the report sent last, whatever became of it."""

    activity: Activity
    standing: Standing
    latest: Report | None


async def standing(session: AsyncSession, activity_id: int, before: str) -> Standing:
    """The sums of all months before a period that are in."""
    return _sum([row for row in await _in(session, [activity_id]) if row.period < before])


async def room(session: AsyncSession, activity: Activity, period: str) -> Room:
    """What a month may still add. Months after it count too: one in between may be given back and sent again."""
    rows = await _in(session, [activity.id])
    before = _sum([row for row in rows if row.period < period])
    later = sorted((row for row in rows if row.period > period), key=lambda row: row.period)
    progress = list(accumulate((row.progress for row in later), initial=Decimal(0)))
    output = list(accumulate((row.output for row in later), initial=0))
    return Room(
        -before.progress - min(progress),
        100 - before.progress - max(progress),
        -before.output - min(output),
        3 * activity.target - before.output - max(output),
    )


async def open_months(session: AsyncSession, activities: Sequence[Activity], last: Month) -> list[OpenMonth]:
    """The activities with a month to report, up to `last`; those given back come first."""
    rows = await session.execute(
        select(Report.activity_id, Report.period, Report.state, Report.id)
        .where(Report.activity_id.in_([activity.id for activity in activities]))
        .order_by(Report.revision)
    )
    latest: dict[int, dict[str, tuple[str, int]]] = {activity.id: {} for activity in activities}
    for activity_id, period, state, number in rows:
        latest[activity_id][period] = (state, number)
    found = []
    for activity in activities:
        sent = latest[activity.id]
        month = _first_missing(activity, {one for one, (state, _) in sent.items() if state != RETURNED}, last)
        if month is not None:
            back = sent.get(str(month))
            found.append(OpenMonth(activity, str(month), await session.get(Report, back[1]) if back else None))
    return sorted(found, key=lambda one: one.returned is None)


async def reportable(session: AsyncSession, last: Mapping[str, Month]) -> list[OpenMonth]:
    """What can be reported now in some provinces, of each up to its last month; what was given back comes first.

    A month that must wait for another activity's earlier one is not among them.
    """
    found: list[OpenMonth] = []
    for code in sorted(last):
        group = await activity_rows.of_provinces(session, [code])
        months = await open_months(session, group, last[code])
        waiting = {one for one in {one.period for one in months} if await unfilled(session, code, one)}
        found += [one for one in months if one.period not in waiting]
    return sorted(found, key=lambda one: one.returned is None)


async def courses(session: AsyncSession, activities: Sequence[Activity]) -> list[Course]:
    """How each of some activities has gone so far, in their order."""
    ids = [activity.id for activity in activities]
    rows = (await session.scalars(select(Report).where(Report.activity_id.in_(ids)).order_by(Report.id))).all()
    latest = {row.activity_id: row for row in rows}
    counted = defaultdict[int, list[Report]](list)
    for row in rows:
        if row.state != RETURNED:
            counted[row.activity_id].append(row)
    return [Course(one, _sum(counted[one.id]), latest.get(one.id)) for one in activities]


async def next_period(session: AsyncSession, activity: Activity, last: Month) -> Month | None:
    """The first month, up to `last`, whose report is not in; None when all are. Months are reported in order."""
    return _first_missing(activity, {row.period for row in await _in(session, [activity.id])}, last)


async def missing(session: AsyncSession, activities: Sequence[Activity], period: Month) -> list[Activity]:
    """The activities whose report for a month is not in (never sent, or given back)."""
    due = [activity for activity in activities if activity.reports(str(period))]
    reported = {(row.activity_id, row.period) for row in await _in(session, [activity.id for activity in due])}
    return [activity for activity in due if (activity.id, str(period)) not in reported]


async def unfilled(session: AsyncSession, province: str, period: str) -> Activity | None:
    """An activity of the province whose month before this period was never sent; the month must wait for it.

    A month is sent for all outputs of an office or not at all, and the next only after it (validation 7 of the SAKTI
    guide 2022, T). What was sent and given back has been filled: it holds up nobody else; nor does the year before.
    """
    month = Month.parse(period).previous()
    sent = select(Report.activity_id).where(Report.period == str(month))
    query = (
        select(Activity)
        .where(
            Activity.province == province,
            Activity.reports(period),
            Activity.reports(str(month)),
            Activity.id.not_in(sent),
        )
        .order_by(Activity.id)
        .limit(1)
    )
    found: Activity | None = await session.scalar(query)
    return found


async def submit(
    session: AsyncSession,
    officer: Person,
    activity_id: int,
    period: str,
    figures: Figures,
    last: Month,
    now: datetime,
    *,
    for_id: int | None = None,
) -> Report:
    """An officer of the activity's province sends a month, perhaps in somebody's place (`delegations.in_place_of`).

    `last` is the latest month that may be sent yet.
    """
    activity = await seen_by(session, officer, activity_id)
    if not (await people.rights(session, officer)).serves(activity.province):
        raise Denied("access-denied")
    await session.refresh(activity, with_for_update=True)  # two officers of one province may send at once
    expected = await next_period(session, activity, last)
    if expected is None or str(expected) != period:
        raise Denied("reporting-period-in", period=period, activity=activity.name)
    empty = await unfilled(session, activity.province, period)
    if empty is not None:
        raise Denied("reporting-month-unfilled", activity=empty.name, period=str(Month.parse(period).previous()))
    check(await room(session, activity, period), figures)
    explained(concerns(activity, await standing(session, activity.id, period), figures), figures)
    earlier = await _latest(session, activity.id, period)
    report = Report(
        activity_id=activity.id,
        period=period,
        revision=earlier.revision + 1 if earlier else 1,
        officer_id=officer.id,
        for_id=for_id,
        spent=figures.spent,
        progress_hundredths=int(figures.progress * 100),
        output=figures.output,
        obstacles=figures.obstacles,
        note=figures.note,
        reference=figures.reference,
        explanation=figures.explanation,
        state=SUBMITTED,
        submitted_at=now,
        clock_from=now - earlier.waited if earlier and earlier.waited else None,
    )
    session.add(report)
    await session.flush()
    await attachments.want(session, report.id, figures.files, now)
    stages.keep(session, report.id, figures.stages)
    places.keep(session, report.id, figures.place)
    behalf = {"behalf": for_id} if for_id else {}
    await audit.note(
        session, officer, "submitted", f"report:{report.id}", now, period=period, revision=report.revision, **behalf
    )
    return report


async def seen(session: AsyncSession, person: Person, report_id: int) -> tuple[Report, Activity]:
    """A report with its activity, if this person may see it."""
    report = await session.get(Report, report_id)
    if report is None:
        raise Denied("reporting-unknown", report=report_id)
    try:
        return report, await seen_by(session, person, report.activity_id)
    except Denied:
        raise Denied("reporting-unknown", report=report_id) from None


async def sent_with(session: AsyncSession, attachment_id: int) -> tuple[Report, Person]:
    """The report that a file was sent with, and who sent it."""
    row = await session.execute(
        select(Report, Person)
        .join(Attachment, Attachment.report_id == Report.id)
        .join(Person, Person.id == Report.officer_id)
        .where(Attachment.id == attachment_id)
    )
    report, officer = row.one()
    return report, officer


def _first_missing(activity: Activity, reported: Collection[str], last: Month) -> Month | None:
    month = Month.parse(activity.first_period)
    while str(month) in reported:
        month = month.next()
    return month if month <= last and activity.reports(str(month)) else None


def _sum(rows: Sequence[Report]) -> Standing:
    if not rows:
        return Standing()
    latest = max(rows, key=lambda row: row.period)
    progress = sum((row.progress for row in rows), Decimal(0))
    output = sum(row.output for row in rows)
    return Standing(latest.spent, progress, output, latest.progress, latest.output, len(rows), latest.reference)


async def _in(session: AsyncSession, activity_ids: Sequence[int]) -> Sequence[Report]:
    """The reports that count: sent or verified, not given back."""
    rows = await session.scalars(
        select(Report).where(Report.activity_id.in_(activity_ids), Report.state.in_((SUBMITTED, VERIFIED)))
    )
    return rows.all()


async def _latest(session: AsyncSession, activity_id: int, period: str) -> Report | None:
    highest = (
        select(func.max(Report.revision))
        .where(Report.activity_id == activity_id, Report.period == period)
        .scalar_subquery()
    )
    found: Report | None = await session.scalar(
        select(Report).where(Report.activity_id == activity_id, Report.period == period, Report.revision == highest)
    )
    return found
