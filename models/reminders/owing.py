"""What a sweep reads: whom a step calls, what is owed still, what the office did meanwhile, what else waits there."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models import proposals, reports
from models.activities import Activity
from models.deadlines import Month, Period
from models.extensions import Extension
from models.people import OFFICER, PROVINCIAL, Holder
from models.proposals import Proposal
from models.provinces import Province
from models.reminders.quiet import Quiet
from models.reminders.steps import TOLD, Step, parse_occasion
from models.reminders.tables import Reminder
from models.reminders.words import Also
from models.reports import RETURNED, Report
from models.workdays import Workdays


@dataclass(frozen=True)
class Called:
    """A person to be told of a step, and the moment at which it was to be told; `row` when it was planned before."""

    person: Holder
    role: str
    step: Step
    moment: datetime
    name: str
    row: Reminder | None = None


@dataclass
class Sight:
    """What a sweep has read: the steps of every deadline that may be near, and who has which right since when."""

    provinces: Mapping[str, Province]
    workdays: Workdays
    quiet: Quiet
    now: datetime
    groups: Mapping[str, Sequence[Activity]]
    steps: dict[str, list[Step]] = field(default_factory=dict)
    own: Mapping[int, Quiet] = field(default_factory=dict)
    held: Sequence[Holder] = ()

    def today(self, code: str) -> date:
        return self.now.astimezone(self.provinces[code].tz).date()

    def sleeps(self, person: int, code: str) -> bool:
        """The person's own quiet hours, else those of all, or a day off: duties are for working days."""
        local = self.now.astimezone(self.provinces[code].tz)
        return self.own.get(person, self.quiet).holds(local.time()) or not self.workdays.within(code).is_working_day(
            local.date()
        )

    @cached_property
    def holders(self) -> Mapping[tuple[str, str | None], Sequence[Holder]]:
        """Who has each right where; one of the ministry is for every province (None)."""
        found: dict[tuple[str, str | None], list[Holder]] = defaultdict(list)
        for one in self.held:
            found[one.role, one.province if one.role in PROVINCIAL else None].append(one)
        return found

    def of(self, role: str, code: str) -> Sequence[Holder]:
        return self.holders.get((role, code if role in PROVINCIAL else None), ())

    def roles_there(self, code: str) -> list[str]:
        """Whom the ladder can reach for a province."""
        return [role for role in TOLD if self.of(role, code)]


async def owed(
    session: AsyncSession, sight: Sight, called: Sequence[Called]
) -> dict[tuple[str, str], tuple[Activity, ...]]:
    """The activities whose report was missing when each step was due, and is missing still."""
    wanted = {(one.name, one.step.name): one for one in called if one.step.rule is None}
    by_period: dict[Month, set[str]] = defaultdict(set)
    for one in wanted.values():
        assert isinstance(one.step.period, Month)
        by_period[one.step.period].add(one.step.province.code)
    codes = {code for found in by_period.values() for code in found}
    ids = [one.id for code in codes for one in sight.groups[code]]
    # A report that comes in meanwhile waits for us, and then takes our reminder back (`work_done`).
    await session.execute(
        select(Activity.id).where(Activity.id.in_(ids)).order_by(Activity.id).with_for_update(read=True)
    )
    missing: dict[tuple[Period, str], list[Activity]] = defaultdict(list)
    for period, found in by_period.items():
        for left in await reports.missing(session, [each for code in found for each in sight.groups[code]], period):
            missing[period, left.province].append(left)
    back = await _given_back(session, ids, [str(period) for period in by_period])
    found_owed = {}
    for key, one in wanted.items():
        since = one.moment
        found_owed[key] = tuple(
            each
            for each in missing[one.step.period, one.step.province.code]
            if each.created_at <= since
            and not any(sent <= since < decided for sent, decided in back.get((each.id, str(one.step.period)), ()))
        )
    return found_owed


async def _given_back(
    session: AsyncSession, ids: Collection[int], months: Collection[str]
) -> dict[tuple[int, str], list[tuple[datetime, datetime]]]:
    """From when to when reports that came back were in."""
    rows = await session.execute(
        select(Report.activity_id, Report.period, Report.submitted_at, Report.decided_at).where(
            Report.activity_id.in_(ids), Report.period.in_(months), Report.state == RETURNED
        )
    )
    found: dict[tuple[int, str], list[tuple[datetime, datetime]]] = defaultdict(list)
    for activity, period, sent, decided in rows.all():
        if decided is not None:
            found[activity, period].append((sent, decided))
    return found


async def acted(session: AsyncSession, sight: Sight, called: Sequence[Called]) -> set[tuple[str, str]]:
    """The steps of the ladder before which the office has acted: a report was sent, or more time was asked for."""
    found = set()
    for name, step in {(one.name, one.step) for one in called if one.role != OFFICER and one.step.rule is None}:
        every = sight.steps[name]
        since = max((one.moment(OFFICER, sight.provinces) for one in every if one.day < step.day), default=sight.now)
        period, code = parse_occasion(name)
        sent = select(Report.id).join(Activity, Activity.id == Report.activity_id)
        sent = sent.where(Activity.province == code, Report.period == str(period), Report.submitted_at > since)
        asked = select(Extension.id).where(
            Extension.province == code,
            Extension.period == str(period),
            or_(Extension.decided_at.is_(None), Extension.asked_at > since),
        )
        if await session.scalar(sent.limit(1)) is not None or await session.scalar(asked.limit(1)) is not None:
            found.add((name, step.name))
    return found


async def also(session: AsyncSession, sight: Sight, called: Sequence[Called]) -> dict[str, list[Also]]:
    """What else waits in the offices of those who are told: what came back to them."""
    codes = {one.step.province.code for one in called if one.role == OFFICER}
    found: dict[str, list[Also]] = defaultdict(list)
    back = await session.execute(
        select(Proposal.province, func.count())
        .where(Proposal.state == proposals.RETURNED, Proposal.province.in_(codes))
        .group_by(Proposal.province)
    )
    of = {one.id: one.province for code in codes for one in sight.groups[code]}
    later = aliased(Report)
    is_in = (later.activity_id == Report.activity_id) & (later.period == Report.period) & (later.state != RETURNED)
    returned = await session.scalars(
        select(Report.activity_id).where(
            Report.activity_id.in_(list(of)), Report.state == RETURNED, ~select(later.id).where(is_in).exists()
        )
    )
    counts: dict[str, set[int]] = defaultdict(set)
    for activity in returned:
        counts[of[activity]].add(activity)
    for code, ids in counts.items():
        found[code].append(Also("returned", len(ids)))
    for code, count in back.all():
        found[code].append(Also("proposal", count))
    return found
