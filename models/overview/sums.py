"""The sums of the overview, made by the database: one statement whatever the size, the same on both kinds.

An activity belongs to the year of its first month, as its pagu does; its reports count wherever their month lies.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CTE, ColumnElement, Row, String, and_, case, column, func, select, values
from sqlalchemy.ext.asyncio import AsyncSession

from models.activities import Activity
from models.db import UTCDateTime
from models.overview.calendar import Calendar
from models.overview.tally import Output, Tally
from models.reports import SUBMITTED, VERIFIED, Report

COUNTED = (SUBMITTED, VERIFIED)
NAMES = ("spent", "progress", "output", "came", "on_time", "waiting", "returned", "rows")


@dataclass(frozen=True)
class Course:
    """An activity with what its reports add up to."""

    activity: Activity
    tally: Tally


async def years(session: AsyncSession, scope: Sequence[str]) -> range:
    """From the first year with an activity in these provinces to the last; empty when there is none."""
    ends = select(func.min(Activity.first_period), func.max(Activity.first_period))
    first, last = (await session.execute(ends.where(Activity.province.in_(scope)))).one()
    return range(int(first[:4]), int(last[:4]) + 1) if first else range(0)


async def by_province(session: AsyncSession, scope: Sequence[str], calendar: Calendar) -> dict[str, Tally]:
    """What each of some provinces adds up to; one without activities in the year is not there."""
    courses = _courses(scope, calendar)
    grouped = (Activity.province, Activity.unit, Activity.first_period)
    summed = [func.coalesce(func.sum(courses.c[name]), 0).label(name) for name in NAMES]
    rows = await session.execute(
        select(
            *grouped,
            func.count().label("activities"),
            func.sum(Activity.pagu).label("pagu"),
            func.sum(Activity.target).label("target"),
            func.min(courses.c.first).label("first"),
            func.max(courses.c.last).label("last"),
            *summed,
        )
        .outerjoin(courses, courses.c.activity_id == Activity.id)
        .where(*of_year(scope, calendar))
        .group_by(*grouped)
        .order_by(*grouped)
    )
    found: dict[str, Tally] = {}
    for row in rows:
        found[row.province] = found.get(row.province, Tally()) + _tally(row, row, calendar)
    return found


async def activities_of(
    session: AsyncSession, province: str, calendar: Calendar, only: int | None = None
) -> list[Course]:
    """The activities of a province in the order of their making (or one of them), each with its own sums."""
    courses = _courses([province], calendar, only)
    query = (
        select(Activity, courses)
        .outerjoin(courses, courses.c.activity_id == Activity.id)
        .where(*of_year([province], calendar, only))
        .order_by(Activity.id)
    )
    return [Course(row.Activity, _tally(row.Activity, row, calendar)) for row in await session.execute(query)]


def _tally(one: Any, row: Row[Any], calendar: Calendar) -> Tally:
    """The sums of a row; `one` is what it is about: an activity, or several of the same province, unit and month."""
    sums = {name: int(getattr(row, name) or 0) for name in NAMES}
    count = getattr(row, "activities", 1)
    return Tally(
        activities=count,
        pagu=int(one.pagu),
        spent=sums["spent"],
        progress_hundredths=sums["progress"],
        due=count * calendar.due(one.province, one.first_period),
        came=sums["came"],
        on_time=sums["on_time"],
        waiting=sums["waiting"],
        returned=sums["returned"],
        rows=sums["rows"],
        first=row.first,
        last=row.last,
        outputs={one.unit: Output(sums["output"], int(one.target))},
    )


def of_year(scope: Sequence[str], calendar: Calendar, only: int | None = None) -> list[ColumnElement[bool]]:
    """The activities of a year in some provinces (or one of them)."""
    span = Activity.first_period.between(f"{calendar.year:04}-01", f"{calendar.year:04}-12")
    wanted = [] if only is None else [Activity.id == only]
    return [Activity.province.in_(scope), span, *wanted]


def _courses(scope: Sequence[str], calendar: Calendar, only: int | None = None) -> CTE:
    """A row for each activity that has any report."""
    due, months = _due(scope, calendar), _months(scope, calendar, only)
    month = months.c
    is_latest = and_(month.is_in == 1, month.place == 1)
    return (
        select(
            month.activity_id,
            func.sum(month.is_in).label("rows"),
            func.sum(month.progress).label("progress"),
            func.sum(month.output).label("output"),
            func.sum(case((is_latest, month.spent), else_=0)).label("spent"),
            func.sum(month.waiting).label("waiting"),
            func.sum(1 - month.is_in).label("returned"),
            func.min(case((month.is_in == 1, month.period))).label("first"),
            func.max(case((month.is_in == 1, month.period))).label("last"),
            func.sum(case((due.c.end.is_not(None), month.is_in), else_=0)).label("came"),
            func.sum(case((month.first_at < due.c.end, month.is_in), else_=0)).label("on_time"),
        )
        .outerjoin(due, and_(due.c.province == month.province, due.c.period == month.period))
        .group_by(month.activity_id)
        .cte("courses")
    )


def _months(scope: Sequence[str], calendar: Calendar, only: int | None) -> CTE:
    """A row for each month of each activity, whatever its revisions; at most one of them counts.

    `place` is 1 for the latest month that is in, whose spending is that of the activity: it is reported cumulatively.
    """
    counts = Report.state.in_(COUNTED)
    is_in = func.max(case((counts, 1), else_=0))
    order = func.row_number().over(partition_by=Report.activity_id, order_by=(is_in.desc(), Report.period.desc()))
    return (
        select(
            Report.activity_id,
            Activity.province,
            Report.period,
            is_in.label("is_in"),
            func.min(Report.submitted_at).label("first_at"),
            func.sum(case((counts, Report.progress_hundredths), else_=0)).label("progress"),
            func.sum(case((counts, Report.output), else_=0)).label("output"),
            func.sum(case((counts, Report.spent), else_=0)).label("spent"),
            func.sum(case((Report.state == SUBMITTED, 1), else_=0)).label("waiting"),
            order.label("place"),
        )
        .join(Activity, Activity.id == Report.activity_id)
        .where(*of_year(scope, calendar, only))
        .group_by(Report.activity_id, Activity.province, Report.period)
        .cte("months")
    )


def _due(scope: Sequence[str], calendar: Calendar) -> CTE:
    """The last days that are over, as a table; never an empty one, which no database knows."""
    wanted = set(scope)
    rows = [one for one in calendar.over if one[0] in wanted] or [("", "", calendar.now)]
    columns = column("province", String(2)), column("period", String(7)), column("end", UTCDateTime())
    return values(*columns, name="due").data(rows).cte("due")
