"""A month of every activity, as it is typed into the official entry (fields of the SAKTI guide 2022, T)."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, func, outerjoin, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.activities import Activity
from models.attachments import Attachment
from models.db import plain_rows, written
from models.deadlines import Month
from models.overview import Calendar, percent
from models.overview.calendar import Asked
from models.overview.sums import COUNTED, KEPT, counts, is_sqlite, of_its_year, of_year
from models.reports import Report

NOT_SENT = "missing"


class Entry(NamedTuple):
    """A month that is in: what it added, what it brings the activity to, and what was said of it.

    A tuple in the order of the statement's columns: a frozen dataclass for each row, with its shares worked out
    beforehand, took longer than the database did.
    """

    pagu: int
    report: int
    spent: int
    added_output: int
    added_hundredths: int
    reference: str | None
    explanation: str | None
    note: str
    output: int
    hundredths: int
    files: int

    @property
    def added_progress(self) -> Decimal:
        return Decimal(self.added_hundredths) / 100

    @property
    def progress(self) -> Decimal:
        return Decimal(self.hundredths) / 100

    @property
    def absorbed(self) -> Decimal | None:
        return percent(self.spent, self.pagu)


class MonthRow(NamedTuple):
    """An activity that has begun by the month; without an `entry` where none is in: never sent, or given back."""

    province: str
    name: str
    code: str | None
    unit: str
    target: int
    state: str
    pagu: int
    entry: Entry | None


async def month(session: AsyncSession, scope: Sequence[str], calendar: Calendar, period: Month) -> list[MonthRow]:
    """The activities of the calendar's year in these provinces that have begun by the month; one statement."""
    rows = await plain_rows(session, _statement(tuple(scope), calendar.asked, str(period), is_sqlite(session)))
    return [MonthRow._make((*row[:7], Entry._make(row[6:]) if row[5] in COUNTED else None)) for row in rows]


@lru_cache(KEPT)
def _statement(scope: Sequence[str], asked: Asked, at: str, on_sqlite: bool) -> Select[*tuple[Any, ...]]:
    """The columns of a row, and from its pagu on those of an entry."""
    then = written(at)
    begun = [*of_year(scope, asked), Activity.first_period <= then]
    sums = (
        select(
            Report.activity_id,
            func.sum(Report.progress_hundredths).label("progress"),
            func.sum(Report.output).label("output"),
        )
        .join(Activity, Activity.id == Report.activity_id)
        .where(*begun, Report.period <= then, *of_its_year(Report, asked, on_sqlite), counts(Report))
        .group_by(Report.activity_id)
        .cte("sums")
    )
    files = (
        select(Attachment.report_id, func.count().label("files"))
        .join(Report, Report.id == Attachment.report_id)
        .where(Report.period == then)
        .group_by(Attachment.report_id)
        .cte("files")
    )
    later = aliased(Report)
    replaced = (
        select(later.id)
        .where(later.activity_id == Report.activity_id, later.period == then, later.revision > Report.revision)
        .exists()
    )
    joined = (
        outerjoin(Activity, Report, and_(Report.activity_id == Activity.id, Report.period == then, ~replaced))
        .outerjoin(sums, sums.c.activity_id == Activity.id)
        .outerjoin(files, files.c.report_id == Report.id)
    )
    return (
        select(
            Activity.province, Activity.name, Activity.output_code, Activity.unit, Activity.target,
            func.coalesce(Report.state, NOT_SENT), Activity.pagu, Report.id, Report.spent,
            Report.output.label("added_output"), Report.progress_hundredths.label("added_progress"),
            Report.reference, Report.explanation, Report.note, sums.c.output, sums.c.progress,
            func.coalesce(files.c.files, 0),
        )
        .select_from(joined)
        .where(*begun)
        .order_by(Activity.province, Activity.id)
    )  # fmt: skip
