"""A month of every activity, as it is typed into the official entry (fields of the SAKTI guide 2022, T)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, func, outerjoin, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.activities import Activity
from models.attachments import Attachment
from models.deadlines import Month
from models.overview import Calendar, percent
from models.overview.sums import COUNTED, of_year
from models.reports import RETURNED, Report

NOT_SENT = "missing"


@dataclass(frozen=True)
class Entry:
    """A month that is in: what it added, what it brings the activity to, and what was said of it."""

    report: int
    spent: int
    added_output: int
    added_progress: Decimal
    output: int
    progress: Decimal
    absorbed: Decimal | None
    files: int
    reference: str | None
    explanation: str | None
    note: str


@dataclass(frozen=True)
class MonthRow:
    """An activity that has begun by the month; without an `entry` where none is in: never sent, or given back."""

    province: str
    name: str
    code: str | None
    unit: str
    target: int
    pagu: int
    state: str
    entry: Entry | None


async def month(session: AsyncSession, scope: Sequence[str], calendar: Calendar, period: Month) -> list[MonthRow]:
    """The activities of the calendar's year in these provinces that have begun by the month; one statement."""
    at = str(period)
    begun = [*of_year(scope, calendar), Activity.first_period <= at]
    sums = (
        select(
            Report.activity_id,
            func.sum(Report.progress_hundredths).label("progress"),
            func.sum(Report.output).label("output"),
        )
        .join(Activity, Activity.id == Report.activity_id)
        .where(*begun, Report.period <= at, Report.state.in_(COUNTED))
        .group_by(Report.activity_id)
        .cte("sums")
    )
    files = (
        select(Attachment.report_id, func.count().label("files"))
        .join(Report, Report.id == Attachment.report_id)
        .where(Report.period == at)
        .group_by(Attachment.report_id)
        .cte("files")
    )
    later = aliased(Report)
    replaced = (
        select(later.id)
        .where(later.activity_id == Report.activity_id, later.period == at, later.revision > Report.revision)
        .exists()
    )
    joined = (
        outerjoin(Activity, Report, and_(Report.activity_id == Activity.id, Report.period == at, ~replaced))
        .outerjoin(sums, sums.c.activity_id == Activity.id)
        .outerjoin(files, files.c.report_id == Report.id)
    )
    query = (
        select(
            Activity.province, Activity.name, Activity.output_code, Activity.unit, Activity.target, Activity.pagu,
            Report.id, Report.state, Report.spent, Report.output.label("added_output"),
            Report.progress_hundredths.label("added_progress"), Report.reference, Report.explanation, Report.note,
            sums.c.output, sums.c.progress, files.c.files,
        )
        .select_from(joined)
        .where(*begun)
        .order_by(Activity.province, Activity.id)
    )  # fmt: skip
    return [_row(row) for row in await session.execute(query)]


def _row(row: Any) -> MonthRow:
    is_in = row.state is not None and row.state != RETURNED
    return MonthRow(
        row.province,
        row.name,
        row.output_code,
        row.unit,
        row.target,
        row.pagu,
        row.state or NOT_SENT,
        _entry(row) if is_in else None,
    )


def _entry(row: Any) -> Entry:
    return Entry(
        report=row.id,
        spent=row.spent,
        added_output=row.added_output,
        added_progress=_points(row.added_progress),
        output=int(row.output),
        progress=_points(row.progress),
        absorbed=percent(row.spent, row.pagu),
        files=row.files or 0,
        reference=row.reference,
        explanation=row.explanation,
        note=row.note,
    )


def _points(hundredths: Any) -> Decimal:
    return Decimal(int(hundredths)) / 100
