"""How progress and spending grew month by month, summed by the database in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.activities import Activity
from models.overview.calendar import Calendar
from models.overview.sums import counts, of_year
from models.overview.tally import Tally, percent
from models.reports import Report


@dataclass(frozen=True)
class Step:
    """Where things stand after a month: mean progress and PPA in percent."""

    period: str
    progress: Decimal
    absorbed: Decimal


async def series(
    session: AsyncSession, scope: Sequence[str], calendar: Calendar, tally: Tally, only: int | None = None
) -> list[Step]:
    """One step for each month of the year, up to the last of which there is a report; the last is the `tally`.

    A month that was not reported adds nothing; what was spent meanwhile shows in the next. What was reported for months
    after the year is in its December.
    """
    growth = Report.spent - func.lag(Report.spent, 1, 0).over(partition_by=Report.activity_id, order_by=Report.period)
    months = (
        select(Report.period, Report.progress_hundredths, growth.label("spent"))
        .join(Activity, Activity.id == Report.activity_id)
        .where(*of_year(scope, calendar, only), counts(Report))
        .subquery()
    )
    rows = await session.execute(
        select(months.c.period, func.sum(months.c.progress_hundredths), func.sum(months.c.spent)).group_by(
            months.c.period
        )
    )
    added: dict[str, tuple[int, int]] = {}
    december = f"{calendar.year:04}-12"
    for period, progress, spent in rows:
        month = min(period, december)
        before = added.get(month, (0, 0))
        added[month] = before[0] + int(progress), before[1] + int(spent)
    return _steps(added, calendar, tally)


def _steps(added: dict[str, tuple[int, int]], calendar: Calendar, tally: Tally) -> list[Step]:
    done, spent, steps = 0, 0, []
    for period in calendar.months(f"{calendar.year:04}-01"):
        if not added or period > max(added):
            break
        more = added.get(period, (0, 0))
        done, spent = done + more[0], spent + more[1]
        progress = percent(done, tally.activities * 10_000)
        absorbed = percent(spent, tally.pagu)
        steps.append(Step(period, progress or Decimal(0), absorbed or Decimal(0)))
    return steps
