"""The sums of the overview, made by the database: one statement whatever the size, the same on both kinds.

An activity belongs to the year of its first month, as its pagu does; its reports count wherever their month lies.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    and_,
    case,
    false,
    func,
    literal,
    null,
    or_,
    outerjoin,
    select,
    true,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, aliased

from models.activities import Activity
from models.db import UTCDateTime, plain_rows
from models.overview.calendar import Calendar
from models.overview.tally import Output, Tally
from models.reports import RETURNED, SUBMITTED, VERIFIED, Report

Key = TypeVar("Key", bound=Hashable)
COUNTED = (SUBMITTED, VERIFIED)
NAMES = ("spent", "progress", "output", "came", "on_time", "waiting", "returned", "rows")


@dataclass(frozen=True)
class Course:
    """An activity with what its reports add up to."""

    activity: Activity
    tally: Tally


@dataclass(frozen=True)
class _Joined:
    """Tables joined, and the columns with what an activity adds to each sum; nothing where it has no report."""

    tables: FromClause
    sums: Mapping[str, ColumnElement[int] | InstrumentedAttribute[int]]
    first: ColumnElement[str]
    last: ColumnElement[str]


async def years(session: AsyncSession, scope: Sequence[str]) -> range:
    """From the first year with an activity in these provinces to the last; empty when there is none."""
    ends = select(func.min(Activity.first_period), func.max(Activity.first_period))
    first, last = (await session.execute(ends.where(Activity.province.in_(scope)))).one()
    return range(int(first[:4]), int(last[:4]) + 1) if first else range(0)


async def by_province(session: AsyncSession, scope: Sequence[str], calendar: Calendar) -> dict[str, Tally]:
    """What each of some provinces adds up to; one without activities in the year is not there."""
    joined = _joined(scope, calendar)
    grouped = (Activity.province, Activity.unit, Activity.first_period)
    rows = await plain_rows(
        session,
        select(
            *grouped,
            func.count().label("activities"),
            func.sum(Activity.pagu).label("pagu"),
            func.sum(Activity.target).label("target"),
            func.min(joined.first).label("first"),
            func.max(joined.last).label("last"),
            *(func.sum(joined.sums[name]).label(name) for name in NAMES),
        )
        .select_from(joined.tables)
        .where(*of_year(scope, calendar))
        .group_by(*grouped)
        .order_by(*grouped),
    )
    found: dict[str, Tally] = {}
    for row in rows:
        found[row.province] = found.get(row.province, Tally()) + _tally(row, row, calendar)
    return found


async def activities_of(
    session: AsyncSession, province: str, calendar: Calendar, only: int | None = None
) -> list[Course]:
    """The activities of a province in the order of their making (or one of them), each with its own sums."""
    joined = _joined([province], calendar, only)
    sums = [joined.sums[name].label(name) for name in NAMES]
    query = (
        select(Activity, joined.first.label("first"), joined.last.label("last"), *sums)
        .select_from(joined.tables)
        .where(*of_year([province], calendar, only))
        .order_by(Activity.id)
    )
    return [Course(row.Activity, _tally(row.Activity, row, calendar)) for row in await session.execute(query)]


def _tally(one: Any, row: Any, calendar: Calendar) -> Tally:
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
    places = [] if len(scope) == calendar.provinces else [Activity.province.in_(scope)]
    return [span, *places, *wanted, *_by_then(Activity.created_at, calendar)]


def is_in(report: type[Report], calendar: Calendar) -> ColumnElement[bool]:
    """Whether a report counts: sent or verified. Given back only after the moment of a past calendar, it did then."""
    counted = report.state.in_(COUNTED)
    if not calendar.is_past:
        return counted
    return and_(report.submitted_at <= calendar.now, or_(counted, report.decided_at > calendar.now))


def _waits(calendar: Calendar) -> ColumnElement[bool]:
    """Whether a report that counts was not decided yet."""
    waits = Report.state == SUBMITTED
    return or_(waits, Report.decided_at > calendar.now) if calendar.is_past else waits


def _by_then(column: InstrumentedAttribute[Any], calendar: Calendar) -> list[ColumnElement[bool]]:
    return [column <= calendar.now] if calendar.is_past else []


def _joined(scope: Sequence[str], calendar: Calendar, only: int | None = None) -> _Joined:
    """The activities of a year beside what their reports add up to, and the latest month that is in.

    Spending is cumulative: it is that of the latest month.
    """
    months, back = _months(scope, calendar, only), _given_back(scope, calendar, only)
    latest = aliased(Report)
    is_latest = and_(latest.activity_id == Activity.id, latest.period == months.c.last, is_in(latest, calendar))
    joined = (
        outerjoin(Activity, months, months.c.activity_id == Activity.id)
        .outerjoin(back, back.c.activity_id == Activity.id)
        .outerjoin(latest, is_latest)
    )
    sums = {name: months.c[name] for name in ("progress", "output", "came", "on_time", "waiting", "rows")}
    # What was given back and is in again has a revision that counts, and is not the first.
    returned = func.coalesce(back.c.ever, 0) - func.coalesce(months.c.again, 0)
    return _Joined(joined, {**sums, "spent": latest.spent, "returned": returned}, months.c.first, months.c.last)


def _months(scope: Sequence[str], calendar: Calendar, only: int | None) -> CTE:
    """What the reports of each activity that are in add up to, in one pass; of each month at most one is in."""
    return (
        select(
            Report.activity_id,
            func.count().label("rows"),
            func.sum(Report.progress_hundredths).label("progress"),
            func.sum(Report.output).label("output"),
            func.sum(case((_waits(calendar), 1), else_=0)).label("waiting"),
            func.min(Report.period).label("first"),
            func.max(Report.period).label("last"),
            func.sum(case((_is_over(scope, calendar), 1), else_=0)).label("came"),
            func.sum(case((_first_at() < _end(scope, calendar), 1), else_=0)).label("on_time"),
            func.sum(case((Report.revision > 1, 1), else_=0)).label("again"),
        )
        .join(Activity, Activity.id == Report.activity_id)
        .where(*of_year(scope, calendar, only), is_in(Report, calendar))
        .group_by(Report.activity_id)
        .cte("months")
    )


def _given_back(scope: Sequence[str], calendar: Calendar, only: int | None) -> CTE:
    """How many months of each activity were ever given back: their first revision says so."""
    # Written out, not as parameters: else SQLite does not see that its partial index has just these.
    returned = Report.state == literal(RETURNED, literal_execute=True)
    first = Report.revision == literal(1, literal_execute=True)
    return (
        select(Report.activity_id, func.count().label("ever"))
        .join(Activity, Activity.id == Report.activity_id)
        .where(*of_year(scope, calendar, only), returned, first, *_by_then(Report.decided_at, calendar))
        .group_by(Report.activity_id)
        .cte("given_back")
    )


def _first_at() -> ColumnElement[datetime]:
    """When the month was first sent: by this report, or by the first of its revisions."""
    first = aliased(Report)
    sent = (
        select(first.submitted_at)
        .where(first.activity_id == Report.activity_id, first.period == Report.period, first.revision == 1)
        .correlate(Report)
        .scalar_subquery()
    )
    return case((Report.revision == 1, Report.submitted_at), else_=sent)


def _is_over(scope: Sequence[str], calendar: Calendar) -> ColumnElement[bool]:
    """Whether the last day of a report is over: for all provinces at once where that is the same months."""
    return or_(
        *(_of(codes, scope) & Report.period.in_(periods) for periods, codes in _alike(scope, calendar, _periods)),
        false(),
    )


def _end(scope: Sequence[str], calendar: Calendar) -> ColumnElement[datetime]:
    """The end of the last day of a report that is over.

    Provinces that were told the same days are looked up together: a few comparisons, not a table of all of them.
    """
    groups = [
        (_of(codes, scope), case({period: literal(end, UTCDateTime) for period, end in ends}, value=Report.period))
        for ends, codes in _alike(scope, calendar, _ends)
    ]
    return case(*groups) if groups else null().cast(UTCDateTime)


def _of(codes: Sequence[str], scope: Sequence[str]) -> ColumnElement[bool]:
    return true() if len(codes) == len(scope) else Activity.province.in_(codes)


def _periods(ends: Mapping[str, datetime]) -> tuple[str, ...]:
    return tuple(sorted(ends))


def _ends(ends: Mapping[str, datetime]) -> tuple[tuple[str, datetime], ...]:
    return tuple(sorted(ends.items()))


def _alike(
    scope: Sequence[str], calendar: Calendar, by: Callable[[Mapping[str, datetime]], Key]
) -> list[tuple[Key, list[str]]]:
    """The provinces in groups that have the same last days over, by the months or by the days."""
    days: dict[str, dict[str, datetime]] = {}
    for code, period, end in calendar.over:
        if code in scope:
            days.setdefault(code, {})[period] = end
    alike: dict[Key, list[str]] = {}
    for code, ends in days.items():
        alike.setdefault(by(ends), []).append(code)
    return list(alike.items())
