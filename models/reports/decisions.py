"""What the ministry decides about reports: verified by one or by two, or given back with what is wrong."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models import audit, people
from models.activities import Activity
from models.errors import Denied
from models.people import Person
from models.reports import RETURNED, SUBMITTED, VERIFIED, Report, findings, standing
from models.reports.findings import Finding


async def verify(session: AsyncSession, verifier: Person, report_id: int, now: datetime, limit: int = 0) -> Report:
    """The ministry accepts a report. One that spends more than `limit` in its month needs a second verifier.

    It then still waits, with the consent of the first (`first_by`).
    """
    report = await _to_decide(session, verifier, report_id)
    if await needs_two(session, report, limit):
        if report.first_by == verifier.id:
            raise Denied("verification-second-needed", report=report.id)
        if report.first_by is None:
            report.first_by, report.first_at = verifier.id, now
            await audit.note(session, verifier, "consented", f"report:{report.id}", now)
            return report
    first = {"first": report.first_by} if report.first_by not in (None, verifier.id) else {}
    await _decide(session, verifier, report, VERIFIED, None, now, **first)
    return report


async def give_back(
    session: AsyncSession,
    verifier: Person,
    report_id: int,
    reason: str | None,
    now: datetime,
    wrong: Sequence[Finding] = (),
) -> Report:
    """The ministry returns what is wrong with a report, or all of it for a reason; the officer sends the month again.

    With `wrong`, `reason` is a further word to the officer, or None.
    """
    report = await _to_decide(session, verifier, report_id)
    await findings.add(session, report.id, wrong)
    await _decide(session, verifier, report, RETURNED, reason, now, **({"parts": len(wrong)} if wrong else {}))
    return report


async def needs_two(session: AsyncSession, report: Report, limit: int) -> bool:
    """True when what the month itself spends (not the sum since the beginning) is above `limit` rupiah; 0: never."""
    if not limit:
        return False
    before = await standing(session, report.activity_id, report.period)
    return report.spent - before.spent > limit


async def open_for_decision(session: AsyncSession, verifier: Person, report_id: int) -> Report:
    """A report that waits for a decision, locked, for a verifier to look at; anything else is refused."""
    if not (await people.rights(session, verifier)).is_verifier:
        raise Denied("access-denied")
    report = await session.get(Report, report_id, with_for_update=True, populate_existing=True)
    if report is None:
        raise Denied("reporting-unknown", report=report_id)
    if report.state != SUBMITTED:
        assert report.decided_by is not None and report.decided_at is not None  # noqa: PT018 -- written together
        decider = await session.get_one(Person, report.decided_by)
        raise Denied(
            "verification-decided-already",
            report=report.id,
            state=report.state,
            by=decider.name,
            at=report.decided_at.isoformat(),
        )
    return report


async def senders(session: AsyncSession, report: Report) -> frozenset[int]:
    """Who has sent this month, in this or an earlier revision: what was kept of one is theirs too.

    None of them decides about it.
    """
    found = await session.scalars(
        select(Report.officer_id).where(Report.activity_id == report.activity_id, Report.period == report.period)
    )
    return frozenset(found)


async def waiting(session: AsyncSession, verifier: Person) -> Sequence[tuple[Report, Activity]]:
    """The reports that wait for this verifier, those that have waited longest first."""
    rows = await session.execute(
        select(Report, Activity)
        .join(Activity, Activity.id == Report.activity_id)
        .where(Report.state == SUBMITTED, for_decision(verifier.id))
        .order_by(func.coalesce(Report.clock_from, Report.submitted_at), Report.id)
    )
    return [(report, activity) for report, activity in rows.all()]


def for_decision(verifier_id: int) -> ColumnElement[bool]:
    """Not an own month, and not one to which this verifier has consented already."""
    sent = aliased(Report)
    own = select(sent.id).where(
        sent.activity_id == Report.activity_id, sent.period == Report.period, sent.officer_id == verifier_id
    )
    return ~own.exists() & or_(Report.first_by.is_(None), Report.first_by != verifier_id)


async def _to_decide(session: AsyncSession, verifier: Person, report_id: int) -> Report:
    report = await open_for_decision(session, verifier, report_id)
    if verifier.id in await senders(session, report):
        raise Denied("verification-own", report=report.id)
    return report


async def _decide(
    session: AsyncSession,
    verifier: Person,
    report: Report,
    state: str,
    reason: str | None,
    now: datetime,
    **details: int | None,
) -> None:
    report.state, report.reason, report.decided_by, report.decided_at = state, reason, verifier.id, now
    await audit.note(session, verifier, state, f"report:{report.id}", now, **details)
