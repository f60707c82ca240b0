"""The sums of the overview, made by the database: one statement whatever the size, the same on both kinds.

An activity belongs to the year of its first month, as its pagu does, and reports no month of another. So only the
reports of the year are looked at, however many years there are.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import (
    CTE,
    BigInteger,
    BindParameter,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    SQLColumnExpression,
    and_,
    bindparam,
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
from models.db import UTCDateTime, plain_rows, written
from models.overview.calendar import Asked, Calendar
from models.overview.tally import Output, Tally
from models.reports import RETURNED, SUBMITTED, VERIFIED, Report

Key = TypeVar("Key", bound=Hashable)
COUNTED = (SUBMITTED, VERIFIED)
SUMMED = ("pagu", "spent", "progress_hundredths", "came", "on_time", "waiting", "returned", "rows")
# Putting a statement together costs as much as a small province does to sum up: so many are kept, the last used.
KEPT = 64
BEYOND = 10**16  # rupiah: more than can be entered; twelve times that is still a 64-bit number
Only = int | BindParameter[int] | None


@dataclass(frozen=True)
class Course:
    """An activity with what its reports add up to."""

    activity: Activity
    tally: Tally


@dataclass(frozen=True)
class _Joined:
    """Tables joined, and the columns with what an activity adds to each sum; nothing where it has no report."""

    tables: FromClause
    sums: Mapping[str, SQLColumnExpression[int]]
    output: SQLColumnExpression[int]
    first: ColumnElement[str]
    last: ColumnElement[str]


async def years(session: AsyncSession, scope: Sequence[str]) -> range:
    """From the first year with an activity in these provinces to the last; empty when there is none."""
    ends = select(func.min(Activity.first_period), func.max(Activity.first_period))
    first, last = (await session.execute(ends.where(Activity.province.in_(scope)))).one()
    return range(int(first[:4]), int(last[:4]) + 1) if first else range(0)


async def by_province(session: AsyncSession, scope: Sequence[str], calendar: Calendar) -> dict[str, Tally]:
    """What each of some provinces adds up to; one without activities in the year is not there."""
    rows = await plain_rows(session, _provinces(tuple(scope), calendar.asked, is_sqlite(session)))
    return {code: _tally(list(alike), calendar) for code, alike in groupby(rows, key=itemgetter(0))}


async def activities_of(
    session: AsyncSession, province: str, calendar: Calendar, only: int | None = None
) -> list[Course]:
    """The activities of a province in the order of their making (or one of them), each with its own sums."""
    query = _activities(province, calendar.asked, only is not None, is_sqlite(session))
    rows = await session.execute(query, {} if only is None else {"only": only})
    return [Course(activity, _tally([row], calendar)) for activity, *row in rows]


@lru_cache(KEPT)
def _provinces(scope: Sequence[str], asked: Asked, on_sqlite: bool) -> Select[*tuple[Any, ...]]:
    """A row for all activities of a province that share unit and first month."""
    joined = _joined(scope, asked, on_sqlite)
    grouped = (Activity.province, Activity.unit, Activity.first_period)
    return (
        select(
            *grouped,
            func.min(joined.first),
            func.max(joined.last),
            func.sum(joined.output),
            func.sum(Activity.target),
            func.count(),
            *(func.sum(joined.sums[name]) for name in SUMMED),
        )
        .select_from(joined.tables)
        .where(*of_year(scope, asked))
        .group_by(*grouped)
        .order_by(*grouped)
    )


@lru_cache(KEPT)
def _activities(province: str, asked: Asked, is_one: bool, on_sqlite: bool) -> Select[*tuple[Any, ...]]:
    """A row for each activity: itself, and the columns of `_provinces`."""
    only = bindparam("only", type_=Integer) if is_one else None
    joined = _joined([province], asked, on_sqlite, only)
    return (
        select(
            Activity,
            Activity.province,
            Activity.unit,
            Activity.first_period,
            joined.first,
            joined.last,
            joined.output,
            Activity.target,
            literal(1),
            *(joined.sums[name] for name in SUMMED),
        )
        .select_from(joined.tables)
        .where(*of_year([province], asked, only))
        .order_by(Activity.id)
    )


def _tally(rows: Sequence[Sequence[Any]], calendar: Calendar) -> Tally:
    """What rows of the same province add up to; their columns are those of `_provinces`."""
    due, outputs = 0, dict[str, Output]()
    for province, unit, begun, _, _, made, target, count, *_ in rows:
        due += count * calendar.due(province, begun)
        outputs[unit] = outputs.get(unit, Output()) + Output(int(made or 0), int(target))
    columns = list(zip(*rows, strict=True))
    sums = [sum(map(int, filter(None, column))) for column in columns[7:]]
    first, last = min(filter(None, columns[3]), default=None), max(filter(None, columns[4]), default=None)
    return Tally(
        **dict(zip(("activities", *SUMMED), sums, strict=True)), due=due, first=first, last=last, outputs=outputs
    )


def of_year(scope: Sequence[str], asked: Calendar | Asked, only: Only = None) -> list[ColumnElement[bool]]:
    """The activities of a year in some provinces (or one of them)."""
    return [_begun_in(asked), *_within(scope, asked, only), *_by_then(Activity.created_at, asked)]


def counts(report: type[Report]) -> ColumnElement[bool]:
    """Whether a report is sent or verified."""
    return report.state.in_([written(state) for state in COUNTED])


def is_in(report: type[Report], asked: Calendar | Asked) -> ColumnElement[bool]:
    """Whether a report counts: sent or verified. Given back only after the moment of a past calendar, it did then."""
    counted = counts(report)
    if asked.moment is None:
        return counted
    return and_(report.submitted_at <= asked.moment, or_(counted, report.decided_at > asked.moment))


def is_sqlite(session: AsyncSession) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def _sent_in(scope: Sequence[str], asked: Asked, on_sqlite: bool, only: Only) -> list[ColumnElement[bool]]:
    """The reports of a year's activities: their own month says it all.

    SQLite is told the activities, too, and so reads the reports of each together instead of all by month. PostgreSQL
    would take both for rare, expect a fraction of the rows, and look each of them up; by month and state it has an
    index that leads to just these, so earlier years cost nothing.
    """
    told = [Report.activity_id.in_(select(Activity.id).where(_begun_in(asked)))] if on_sqlite else []
    return [*told, _of_months(Report, asked), *_within(scope, asked, only)]


def of_its_year(report: type[Report], asked: Asked, on_sqlite: bool) -> list[ColumnElement[bool]]:
    """Nothing new, as an activity reports no month of another year; but it leads PostgreSQL past all earlier years.

    SQLite would leave the reports of each activity for all of each month.
    """
    return [] if on_sqlite else [_of_months(report, asked)]


def _of_months(report: type[Report], asked: Asked) -> ColumnElement[bool]:
    return report.period.between(written(f"{asked.year:04}-01"), written(f"{asked.year:04}-12"))


def _begun_in(asked: Calendar | Asked) -> ColumnElement[bool]:
    return Activity.first_period.between(written(f"{asked.year:04}-01"), written(f"{asked.year:04}-12"))


def _within(scope: Sequence[str], asked: Calendar | Asked, only: Only) -> list[ColumnElement[bool]]:
    places = [] if len(scope) == asked.provinces else [Activity.province.in_(scope)]
    return [*places, *([] if only is None else [Activity.id == only])]


def _waits(asked: Asked) -> ColumnElement[bool]:
    """Whether a report that counts was not decided yet."""
    waits = Report.state == SUBMITTED
    return waits if asked.moment is None else or_(waits, Report.decided_at > asked.moment)


def _by_then(column: InstrumentedAttribute[Any], asked: Calendar | Asked) -> list[ColumnElement[bool]]:
    return [] if asked.moment is None else [column <= asked.moment]


def _joined(scope: Sequence[str], asked: Asked, on_sqlite: bool, only: Only = None) -> _Joined:
    """The activities of a year beside what their reports add up to."""
    sent = _sent_in(scope, asked, on_sqlite, only)
    months, back = _months(scope, asked, sent), _given_back(asked, sent)
    joined = outerjoin(Activity, months, months.c.activity_id == Activity.id).outerjoin(
        back, back.c.activity_id == Activity.id
    )
    sums = {name: months.c[name] for name in ("progress_hundredths", "spent", "came", "on_time", "waiting", "rows")}
    # What was given back and is in again has a revision that counts, and is not the first.
    returned = func.coalesce(back.c.ever, 0) - func.coalesce(months.c.again, 0)
    summed = {**sums, "pagu": Activity.pagu, "returned": returned}
    return _Joined(joined, summed, months.c.output, months.c.first, months.c.last)


def _months(scope: Sequence[str], asked: Asked, sent: Sequence[ColumnElement[bool]]) -> CTE:
    """What the reports of each activity that are in add up to, in one pass; of each month at most one is in.

    Spending is cumulative: it is that of the latest month, which is the largest with its number written before it.
    """
    month = func.substr(Report.period, 6).cast(BigInteger) * literal(BEYOND, BigInteger)
    return (
        select(
            Report.activity_id,
            func.count().label("rows"),
            func.sum(Report.progress_hundredths).label("progress_hundredths"),
            func.sum(Report.output).label("output"),
            (func.max(month + Report.spent) - func.max(month)).label("spent"),
            func.sum(case((_waits(asked), 1), else_=0)).label("waiting"),
            func.min(Report.period).label("first"),
            func.max(Report.period).label("last"),
            func.sum(case((_is_over(scope, asked), 1), else_=0)).label("came"),
            func.sum(case((_first_at() < _end(scope, asked), 1), else_=0)).label("on_time"),
            func.sum(case((Report.revision > 1, 1), else_=0)).label("again"),
        )
        .join(Activity, Activity.id == Report.activity_id)
        .where(*sent, is_in(Report, asked))
        .group_by(Report.activity_id)
        .cte("months")
    )


def _given_back(asked: Asked, sent: Sequence[ColumnElement[bool]]) -> CTE:
    """How many months of each activity were ever given back: their first revision says so."""
    returned, first = Report.state == written(RETURNED), Report.revision == written(1)
    return (
        select(Report.activity_id, func.count().label("ever"))
        .join(Activity, Activity.id == Report.activity_id)
        .where(*sent, returned, first, *_by_then(Report.decided_at, asked))
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


def _is_over(scope: Sequence[str], asked: Asked) -> ColumnElement[bool]:
    """Whether the last day of a report is over: for all provinces at once where that is the same months."""
    return or_(
        *(_of(codes, scope) & Report.period.in_(periods) for periods, codes in _alike(scope, asked, _periods)),
        false(),
    )


def _end(scope: Sequence[str], asked: Asked) -> ColumnElement[datetime]:
    """The end of the last day of a report that is over.

    Provinces that were told the same days are looked up together: a few comparisons, not a table of all of them.
    """
    groups = [
        (_of(codes, scope), case({period: literal(end, UTCDateTime) for period, end in ends}, value=Report.period))
        for ends, codes in _alike(scope, asked, _ends)
    ]
    return case(*groups) if groups else null().cast(UTCDateTime)


def _of(codes: Sequence[str], scope: Sequence[str]) -> ColumnElement[bool]:
    return true() if len(codes) == len(scope) else Activity.province.in_(codes)


def _periods(ends: Mapping[str, datetime]) -> tuple[str, ...]:
    return tuple(sorted(ends))


def _ends(ends: Mapping[str, datetime]) -> tuple[tuple[str, datetime], ...]:
    return tuple(sorted(ends.items()))


def _alike(
    scope: Sequence[str], asked: Asked, by: Callable[[Mapping[str, datetime]], Key]
) -> list[tuple[Key, list[str]]]:
    """The provinces in groups that have the same last days over, by the months or by the days."""
    days: dict[str, dict[str, datetime]] = {}
    for code, period, end in asked.over:
        if code in scope:
            days.setdefault(code, {})[period] = end
    alike: dict[Key, list[str]] = {}
    for code, ends in days.items():
        alike.setdefault(by(ends), []).append(code)
    return list(alike.items())
