"""Evidence for months that were sent without any, as those of a sheet are: added until the ministry looks at them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import attachments, audit, people
from models.activities import Activity
from models.attachments import Attachment
from models.errors import Denied, Refused
from models.people import Person
from models.reports.table import SUBMITTED, Report


async def bare(session: AsyncSession, officer: Person) -> Sequence[tuple[Report, Activity]]:
    """The own months that wait for the ministry without any evidence, in the order in which they were sent."""
    rights = await people.rights(session, officer)
    if not rights.is_officer:
        return []
    has_any = select(Attachment.id).where(Attachment.report_id == Report.id)
    rows = await session.execute(
        select(Report, Activity)
        .join(Activity, Activity.id == Report.activity_id)
        .where(Report.officer_id == officer.id, Report.state == SUBMITTED, Report.first_by.is_(None))
        .where(Activity.province.in_(rights.provinces), ~has_any.exists())
        .order_by(Report.id)
    )
    return [(report, activity) for report, activity in rows.all()]


async def open_to(session: AsyncSession, officer: Person, report_id: int) -> tuple[Report, Activity]:
    """A month of one's own to which evidence may be added, locked: once anybody has decided, it stays as it is.

    That includes the first of two verifiers: what they consented to must be what the second one sees.
    """
    report = await session.get(Report, report_id, with_for_update=True, populate_existing=True)
    activity = await session.get(Activity, report.activity_id) if report else None
    if report is None or activity is None or report.officer_id != officer.id:
        raise Denied("reporting-unknown", report=report_id)
    if not (await people.rights(session, officer)).serves(activity.province):
        raise Denied("reporting-unknown", report=report_id)
    if report.state != SUBMITTED or report.first_by is not None:
        raise Denied("photos-late", report=report_id)
    return report, activity


async def add(
    session: AsyncSession, officer: Person, report_id: int, files: Sequence[Mapping[str, Any]], now: datetime
) -> tuple[Report, Activity, int]:
    """Add evidence to a month; the report, its activity, and how many files it has now. The same file adds nothing."""
    report, activity = await open_to(session, officer, report_id)
    known = {one.unique_id for one in await attachments.of_report(session, report_id)}
    fresh = {one["unique_id"]: one for one in files if one["unique_id"] not in known}
    if not fresh:
        raise Refused("photos-known", report=report_id)
    await attachments.want(session, report_id, list(fresh.values()), now)
    await audit.note(session, officer, "added", f"report:{report_id}", now, files=len(fresh))
    return report, activity, len(known) + len(fresh)
