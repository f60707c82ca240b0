"""Who must act: offices that owe a report or a correction, and the ministry for what waits for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.activities import Activity
from models.overview import Calendar
from models.overview.sums import is_in, of_year
from models.proposals import RETURNED, SUBMITTED, Proposal, Version
from models.provinces import Province
from models.reports import RETURNED as BACK
from models.reports import SUBMITTED as SENT
from models.reports import Report

LATE, CORRECT, MEND, VERIFY, REVIEW = "late", "correct", "mend", "verify", "review"


@dataclass(frozen=True)
class Waiting:
    """`count` things of a kind that wait, the oldest for so many `days`."""

    kind: str
    count: int
    days: int


@dataclass(frozen=True)
class Acting:
    """`offices` are the provinces that must act, who has made others wait longest first; `ministry` its own part."""

    offices: Mapping[str, Sequence[Waiting]] = field(default_factory=dict)
    ministry: Sequence[Waiting] = ()


async def acting(
    session: AsyncSession, scope: Sequence[str], calendar: Calendar, provinces: Mapping[str, Province]
) -> Acting:
    """Everybody who must act now. Days are those of the office's own calendar; the ministry's clock stands still
    while an office corrects a report.
    """
    found: dict[str, list[Waiting]] = {}
    for code, waiting in (
        *await _late(session, scope, calendar, provinces),
        *await _to_correct(session, scope, calendar),
        *await _to_mend(session, scope, calendar.now),
    ):
        found.setdefault(code, []).append(waiting)
    order = sorted(found, key=lambda code: (-max(one.days for one in found[code]), code))
    ministry = [
        one
        for one in (await _to_verify(session, scope, calendar), await _to_review(session, scope, calendar.now))
        if one.count
    ]
    return Acting({code: found[code] for code in order}, ministry)


async def _late(
    session: AsyncSession, scope: Sequence[str], calendar: Calendar, provinces: Mapping[str, Province]
) -> list[tuple[str, Waiting]]:
    """Reports that are due and not in; the days since the first of them was to come."""
    began = await session.execute(
        select(Activity.province, Activity.first_period, func.count())
        .where(*of_year(scope, calendar))
        .group_by(Activity.province, Activity.first_period)
    )
    reported = await session.execute(
        select(Activity.province, Report.period, func.count())
        .join(Activity, Activity.id == Report.activity_id)
        .where(*of_year(scope, calendar), is_in(Report, calendar))
        .group_by(Activity.province, Report.period)
    )
    owed: dict[tuple[str, str], int] = {}
    for province, first, count in began:
        for period in calendar.months(first):
            if calendar.is_over(province, period):
                owed[province, period] = owed.get((province, period), 0) + count
    for province, period, count in reported:
        if (province, period) in owed:
            owed[province, period] -= count
    missing: dict[str, list[tuple[date, int]]] = {}
    for (province, period), count in owed.items():
        if count > 0:
            missing.setdefault(province, []).append((calendar.days[province, period], count))
    return [
        (
            code,
            Waiting(LATE, sum(count for _, count in some), (_today(calendar.now, provinces[code]) - min(some)[0]).days),
        )
        for code, some in missing.items()
    ]


async def _to_correct(session: AsyncSession, scope: Sequence[str], calendar: Calendar) -> list[tuple[str, Waiting]]:
    """Months that were given back and not sent again."""
    later = aliased(Report)
    again = select(later.id).where(
        later.activity_id == Report.activity_id, later.period == Report.period, later.revision > Report.revision
    )
    rows = await session.execute(
        select(Activity.province, func.count(), func.min(Report.decided_at))
        .join(Activity, Activity.id == Report.activity_id)
        .where(*of_year(scope, calendar), Report.state == BACK, ~again.exists())
        .group_by(Activity.province)
    )
    return [(code, Waiting(CORRECT, count, _days(oldest, calendar.now))) for code, count, oldest in rows]


async def _to_mend(session: AsyncSession, scope: Sequence[str], now: datetime) -> list[tuple[str, Waiting]]:
    """Proposals that the ministry gave back; a version that was taken back by the office is not looked at."""
    last = (
        select(func.max(Version.decided_at))
        .where(Version.proposal_id == Proposal.id, Version.outcome == RETURNED)
        .correlate(Proposal)
        .scalar_subquery()
    )
    rows = await session.execute(
        select(Proposal.province, func.count(), func.min(last))
        .where(Proposal.state == RETURNED, Proposal.province.in_(scope))
        .group_by(Proposal.province)
    )
    return [(code, Waiting(MEND, count, _days(oldest, now))) for code, count, oldest in rows]


async def _to_verify(session: AsyncSession, scope: Sequence[str], calendar: Calendar) -> Waiting:
    oldest = func.min(func.coalesce(Report.clock_from, Report.submitted_at))
    query = select(func.count(), oldest).join(Activity, Activity.id == Report.activity_id)
    count, since = (await session.execute(query.where(*of_year(scope, calendar), Report.state == SENT))).one()
    return Waiting(VERIFY, count, _days(since, calendar.now))


async def _to_review(session: AsyncSession, scope: Sequence[str], now: datetime) -> Waiting:
    query = select(func.count(), func.min(Proposal.submitted_at))
    query = query.where(Proposal.state == SUBMITTED, Proposal.province.in_(scope))
    count, since = (await session.execute(query)).one()
    return Waiting(REVIEW, count, _days(since, now))


def _today(now: datetime, province: Province) -> date:
    return now.astimezone(province.tz).date()


def _days(since: datetime | None, now: datetime) -> int:
    return (now - since).days if since is not None else 0
