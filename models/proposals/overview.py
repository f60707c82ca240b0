"""The national picture of a planning year: provinces ready or not, sums against ceilings, volumes against targets."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import planning
from models.activities import Activity
from models.planning import Indicator
from models.proposals.tables import APPROVED, DROPPED, RETURNED, SUBMITTED, Proposal

MISSING, CORRECTION, WAITING, READY = "missing", "correction", "waiting", "ready"
# Those to whom somebody must write first.
ORDER = (MISSING, CORRECTION, WAITING, READY)


@dataclass(frozen=True)
class Standing:
    """Where a province stands. `asked` are rupiah sent and not decided or returned, `allotted` those approved."""

    province: str
    state: str
    proposals: int
    asked: int
    allotted: int
    ceiling: int | None

    @property
    def over(self) -> int:
        """Rupiah by which all that is asked would pass the ceiling."""
        return max(self.asked + self.allotted - self.ceiling, 0) if self.ceiling is not None else 0


@dataclass(frozen=True)
class Served:
    """An indicator with the volumes, in its own unit, of proposals sent and of those approved."""

    indicator: Indicator
    sent: int
    approved: int


async def standings(session: AsyncSession, year: int, provinces: Iterable[str]) -> list[Standing]:
    """Every province, those that must act first at the top."""
    rows = await session.execute(
        select(Proposal.province, Proposal.state, func.count(), func.sum(Proposal.total))
        .where(Proposal.year == year, Proposal.state != DROPPED, Proposal.revision > 0)
        .group_by(Proposal.province, Proposal.state)
    )
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for province, state, count, total in rows:
        found.setdefault(province, {})[state] = (count, int(total or 0))
    ceilings = await planning.ceilings(session, year)
    pagu = await session.execute(
        select(Activity.province, func.sum(Activity.pagu))
        .where(Activity.first_period.like(f"{year}-%"))
        .group_by(Activity.province)
    )
    allotted = {province: int(total) for province, total in pagu}
    told = [
        Standing(
            code,
            state_of(found.get(code, {})),
            sum(count for count, _ in found.get(code, {}).values()),
            sum(total for state, (_, total) in found.get(code, {}).items() if state in (SUBMITTED, RETURNED)),
            allotted.get(code, 0),
            ceilings[code].amount if code in ceilings else None,
        )
        for code in provinces
    ]
    return sorted(told, key=lambda one: ORDER.index(one.state))


def state_of(states: Mapping[str, object]) -> str:
    """Something returned makes a province one in correction, whatever else it has sent; ready is decided entirely."""
    if RETURNED in states:
        return CORRECTION
    if SUBMITTED in states:
        return WAITING
    return READY if APPROVED in states else MISSING


async def served(session: AsyncSession, year: int) -> Sequence[Served]:
    """Each indicator's target beside the volumes that proposals promise."""
    rows = await session.execute(
        select(Proposal.indicator_id, Proposal.state, func.sum(Proposal.volume))
        .where(Proposal.year == year, Proposal.state != DROPPED, Proposal.revision > 0)
        .group_by(Proposal.indicator_id, Proposal.state)
    )
    found: dict[tuple[int | None, str], int] = {(number, state): int(total) for number, state, total in rows}
    return [
        Served(
            one,
            sum(total for (number, _), total in found.items() if number == one.id),
            found.get((one.id, APPROVED), 0),
        )
        for one in await planning.indicators(session, year)
    ]
