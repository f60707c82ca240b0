"""Who sees which provinces in the overview: asked here and nowhere else, afresh for every screen."""

from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncSession

from models.activities import Activity
from models.errors import Denied
from models.people import Rights
from models.reports import Report


def visible(rights: Rights, provinces: Iterable[str]) -> tuple[str, ...]:
    """The provinces whose figures somebody with these rights may see: the ministry all, an office its own.

    Denied for everybody else.
    """
    own = tuple(code for code in provinces if rights.sees(code))
    if not own:
        raise Denied("access-denied")
    return own


async def activity_seen(session: AsyncSession, scope: Iterable[str], activity_id: int) -> Activity:
    """An activity of the provinces in `scope`; nobody learns whether there is another one."""
    activity = await session.get(Activity, activity_id)
    if activity is None or activity.province not in scope:
        raise Denied("reporting-activity-unknown")
    return activity


async def report_seen(session: AsyncSession, scope: Iterable[str], report_id: int) -> tuple[Report, Activity]:
    """A report of the provinces in `scope`, with its activity."""
    report = await session.get(Report, report_id)
    activity = await session.get(Activity, report.activity_id) if report is not None else None
    if report is None or activity is None or activity.province not in scope:
        raise Denied("reporting-unknown", report=report_id)
    return report, activity
