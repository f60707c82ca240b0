"""A quarter of every activity: what PP 39/2006 has monitored, absorption, output and obstacles (T)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, func, join, outerjoin, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.activities import Activity
from models.db import plain_rows, written
from models.deadlines import Month, Quarter
from models.overview import Calendar, Output, Tally
from models.overview.calendar import Asked
from models.overview.sums import KEPT, counts, is_sqlite, of_its_year, of_year
from models.reports import Report


class QuarterRow(NamedTuple):
    """An activity that has begun by the end of the quarter, with all that is in by then.

    `months` are those of the quarter that are in; `obstacles` those of them that told any, with the words.
    """

    province: str
    name: str
    unit: str
    target: int
    pagu: int
    spent: int
    hundredths: int
    made: int
    months: tuple[str, ...]
    obstacles: tuple[tuple[str, str], ...]

    @property
    def tally(self) -> Tally:
        return Tally(
            activities=1,
            pagu=self.pagu,
            spent=self.spent,
            progress_hundredths=self.hundredths,
            outputs={self.unit: Output(self.made, self.target)},
        )


async def quarter(session: AsyncSession, scope: Sequence[str], calendar: Calendar, period: Quarter) -> list[QuarterRow]:
    """The activities of the calendar's year that have begun by the end of the quarter; one statement."""
    return list(_rows(await plain_rows(session, _statement(tuple(scope), calendar.asked, period, is_sqlite(session)))))


@lru_cache(KEPT)
def _statement(scope: Sequence[str], asked: Asked, period: Quarter, on_sqlite: bool) -> Select[*tuple[Any, ...]]:
    """A row for each month of the quarter that is in, or one for an activity without any."""
    first, last = written(str(Month.of(period.first_day))), written(str(Month.of(period.last_day)))
    begun = [*of_year(scope, asked), Activity.first_period <= last]
    by_then = and_(
        Report.activity_id == Activity.id, Report.period <= last, *of_its_year(Report, asked, on_sqlite), counts(Report)
    )
    sums = (
        select(
            Activity.id.label("activity_id"),
            func.sum(Report.progress_hundredths).label("progress"),
            func.sum(Report.output).label("output"),
            func.max(Report.period).label("latest"),
        )
        .select_from(outerjoin(Activity, Report, by_then))
        .where(*begun)
        .group_by(Activity.id)
        .cte("sums")
    )
    latest, told = aliased(Report), aliased(Report)
    is_latest = and_(
        latest.activity_id == Activity.id,
        latest.period == sums.c.latest,
        *of_its_year(latest, asked, on_sqlite),
        counts(latest),
    )
    is_told = and_(told.activity_id == Activity.id, told.period.between(first, last), counts(told))
    joined = (
        # From the sums to the activities: the other way round SQLite would look through all sums for each activity.
        join(sums, Activity, Activity.id == sums.c.activity_id).outerjoin(latest, is_latest).outerjoin(told, is_told)
    )
    return (
        select(
            Activity.id, Activity.province, Activity.name, Activity.unit, Activity.target, Activity.pagu,
            func.coalesce(latest.spent, 0), func.coalesce(sums.c.progress, 0), func.coalesce(sums.c.output, 0),
            told.period, told.obstacles,
        )
        .select_from(joined)
        .order_by(Activity.province, Activity.id, told.period)
    )  # fmt: skip


def _rows(found: Sequence[Any]) -> Iterator[QuarterRow]:
    """The months of an activity follow each other."""
    for _, group in groupby(found, key=itemgetter(0)):
        rows = list(group)
        told = [row[9:] for row in rows if row[9] is not None]
        months, obstacles = tuple(one[0] for one in told), tuple(one for one in told if one[1])
        yield QuarterRow._make((*rows[0][1:9], months, obstacles))
