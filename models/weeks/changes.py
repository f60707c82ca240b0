"""What changed between two moments: the overview as it stands now beside the overview as it stood then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from models import overview, planning
from models.activities import Activity
from models.overview import Calendar, Tally
from models.overview.sums import of_year
from models.proposals import APPROVED, DROPPED, RETURNED, SUBMITTED, Proposal, Version
from models.reports import RETURNED as BACK
from models.reports import VERIFIED, Report


@dataclass(frozen=True)
class Week:
    """`before` and `after` are the sums of `/pantau` at both moments, so that their difference is what changed.

    Reports and proposals that were `received`, `verified`, … are counted as often as it happened. `standing` is the
    number of proposals in each state now, of the year in planning and of whatever still waits.
    """

    before: Tally
    after: Tally
    received: int
    verified: int
    returned: int
    became_late: tuple[str, ...]
    came_in: tuple[str, ...]
    proposals_sent: int
    proposals_approved: int
    proposals_returned: int
    standing: Mapping[str, int]

    @property
    def activities(self) -> int:
        return self.after.activities - self.before.activities

    @property
    def pagu(self) -> int:
        return self.after.pagu - self.before.pagu

    @property
    def spent(self) -> int:
        return self.after.spent - self.before.spent

    @property
    def outputs(self) -> dict[str, int]:
        """By unit, those that moved."""
        units = {unit: self.after.outputs[unit].made for unit in self.after.outputs}
        for unit, output in self.before.outputs.items():
            units[unit] = units.get(unit, 0) - output.made
        return {unit: more for unit, more in sorted(units.items()) if more}

    @property
    def is_still(self) -> bool:
        """True when nothing changed."""
        moved = (self.received, self.verified, self.returned, self.became_late, self.came_in, self.spent, self.outputs)
        planned = (self.proposals_sent, self.proposals_approved, self.proposals_returned)
        return not any((*moved, *planned, self.activities, self.pagu))


async def changes(session: AsyncSession, scope: Sequence[str], calendar: Calendar, since: datetime) -> Week:
    """What changed in some provinces from `since` to the moment of the calendar."""
    past = calendar.at(since)
    then = await overview.by_province(session, scope, past)
    now = await overview.by_province(session, scope, calendar)
    late = {code for code, one in now.items() if one.missing}
    was_late = {code for code, one in then.items() if one.missing}
    window = (since, calendar.now)
    return Week(
        overview.total(then.values()),
        overview.total(now.values()),
        await _reports(session, scope, calendar, _within(Report.submitted_at, window)),
        await _reports(session, scope, calendar, Report.state == VERIFIED, _within(Report.decided_at, window)),
        await _reports(session, scope, calendar, Report.state == BACK, _within(Report.decided_at, window)),
        tuple(sorted(late - was_late)),
        tuple(sorted(code for code in was_late - late if code in now)),
        await _versions(session, scope, _within(Version.sent_at, window)),
        await _versions(session, scope, Version.outcome == APPROVED, _within(Version.decided_at, window)),
        await _versions(session, scope, Version.outcome == RETURNED, _within(Version.decided_at, window)),
        await _standing(session, scope),
    )


def _within(
    column: InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None], window: tuple[datetime, datetime]
) -> ColumnElement[bool]:
    """After the first moment: what happened just then was told with the week before."""
    return (column > window[0]) & (column <= window[1])


async def _reports(session: AsyncSession, scope: Sequence[str], calendar: Calendar, *which: ColumnElement[bool]) -> int:
    query = select(func.count()).select_from(Report).join(Activity, Activity.id == Report.activity_id)
    return int(await session.scalar(query.where(*of_year(scope, calendar), *which)) or 0)


async def _versions(session: AsyncSession, scope: Sequence[str], *which: ColumnElement[bool]) -> int:
    query = select(func.count()).select_from(Version).join(Proposal, Proposal.id == Version.proposal_id)
    return int(await session.scalar(query.where(Proposal.province.in_(scope), *which)) or 0)


async def _standing(session: AsyncSession, scope: Sequence[str]) -> dict[str, int]:
    year = await planning.current(session) or 0
    wanted = Proposal.state.in_((SUBMITTED, RETURNED)) | (Proposal.year == year)
    rows = await session.execute(
        select(Proposal.state, func.count())
        .where(wanted, Proposal.revision > 0, Proposal.state != DROPPED, Proposal.province.in_(scope))
        .group_by(Proposal.state)
    )
    return dict(rows.all())
