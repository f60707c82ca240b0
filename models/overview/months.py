"""The months of one activity: what was sent last for each, and when it was first sent."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.reports import Report


@dataclass(frozen=True)
class Sent:
    """The latest revision of a month, and the moment of the first: that one decides whether it was in time."""

    report: Report
    first_at: datetime


async def months_of(session: AsyncSession, activity_id: int) -> dict[str, Sent]:
    """By month, in their order."""
    rows = await session.scalars(
        select(Report).where(Report.activity_id == activity_id).order_by(Report.period, Report.revision)
    )
    found: dict[str, Sent] = {}
    for row in rows:
        earlier = found.get(row.period)
        found[row.period] = Sent(row, earlier.first_at if earlier else row.submitted_at)
    return found
