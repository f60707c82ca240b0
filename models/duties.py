"""What somebody has to do now: collected afresh from all that waits for them, each with the days that are left.

A head of an office sees besides what only a head can mend, and what the office owes: nobody else reminds the officers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities, cases, delegations, extensions, invitations, overview, people, planning, succession
from models.activities import Activity
from models.cases.tables import ASKED, WAITING, WITH_OFFICE, Case
from models.deadlines import Month, Rule
from models.offices import CAPITAL, Offices
from models.overview import Calendar
from models.people import Person, Rights
from models.proposals import DRAFT, Proposal, Version, not_consented
from models.proposals import RETURNED as BACK
from models.proposals import SUBMITTED as WAITS
from models.provinces import Province
from models.reports import RETURNED, SUBMITTED, Report, decisions


@dataclass(frozen=True)
class Duty:
    """`count` things of a kind; `day` is when the first of them is due, `left` the days until then (below 0: late).

    Without a `day` nobody set one; `since` is then how long the oldest waits. `target` is what the button leads to.
    """

    kind: str
    count: int
    target: str
    province: str | None = None
    period: str | None = None
    day: date | None = None
    left: int | None = None
    since: int | None = None


async def of(session: AsyncSession, person: Person, rule: Rule, offices: Offices, now: datetime) -> list[Duty]:
    """Everything that waits for a person, the most urgent first."""
    rights = await people.rights(session, person)
    found = await _asked_back(session, person)
    for code in sorted(rights.provinces if rights.is_officer else ()):
        found += await _reports(session, offices.provinces[code], rule, offices, now)
        found += await _proposals(session, code, now)
    if rights.is_verifier:
        found += await _to_verify(session, person, now)
        found += await _to_review(session, person, now)
        found += await _extensions(session, person, now)
    for code in sorted(rights.own):
        found += await _of_colleagues(session, person, offices.provinces[code], now)
    for code in sorted(rights.headed):
        found += await _of_head(session, person, offices.provinces[code], now)
        if not rights.serves(code):
            found += _of_office(await _reports(session, offices.provinces[code], rule, offices, now))
    found += await _invitations(session, person, offices, now)
    found += await _cases(session, person, rights, offices, now)
    return sorted(found, key=lambda one: (one.left is None, one.left or 0))


async def _reports(
    session: AsyncSession, province: Province, rule: Rule, offices: Offices, now: datetime
) -> list[Duty]:
    """What the office has to send, and what came back to it."""
    today = now.astimezone(province.tz).date()
    last = Month.of(today).previous()
    calendar = await overview.calendar(session, rule, offices.provinces, offices.workdays, last.year, now)
    known = await activities.of_provinces(session, [province.code])
    wanted = [one for one in known if one.year == last.year]
    rows = await session.execute(
        select(Report.activity_id, Report.period, Report.state).where(
            Report.activity_id.in_([one.id for one in wanted])
        )
    )
    sent = {
        (activity, period): state != RETURNED for activity, period, state in sorted(rows.all(), key=_returned_first)
    }
    back = [key for key, is_in in sent.items() if not is_in]
    owed = [
        (period, one)
        for one in wanted
        for period in calendar.months(one.first_period)
        if period <= str(last) and (one.id, period) not in sent
    ]
    return [*_returned(province, back, calendar, today), *_owed(province, owed, calendar, today)]


def _returned_first(row: Sequence[object]) -> bool:
    """A month that was given back and sent again is in: what counts comes last and wins."""
    return row[2] != RETURNED


def _returned(province: Province, back: Sequence[tuple[int, str]], calendar: Calendar, today: date) -> list[Duty]:
    if not back:
        return []
    activity, period = min(back, key=lambda one: one[1])
    day = calendar.days.get((province.code, period))
    return [Duty("returned", len(back), f"reporting.again:{activity}", province.code, period, day, _left(day, today))]


def _owed(province: Province, owed: Sequence[tuple[str, Activity]], calendar: Calendar, today: date) -> list[Duty]:
    """One duty for all that is late, and one for each month whose day is still to come."""
    months: dict[str, int] = {}
    for period, _ in sorted(owed, key=lambda one: one[0]):
        months[period] = months.get(period, 0) + 1
    late = [period for period in months if calendar.is_over(province.code, period)]
    found = []
    if late:
        day = calendar.days[province.code, late[0]]
        total = sum(months[period] for period in late)
        found.append(Duty("late", total, "go:lapor", province.code, late[0], day, _left(day, today)))
    for period in (one for one in months if one not in late):
        day = calendar.days[province.code, period]
        found.append(Duty("report", months[period], "go:lapor", province.code, period, day, _left(day, today)))
    return found


async def _to_verify(session: AsyncSession, verifier: Person, now: datetime) -> list[Duty]:
    """`since` counts the ministry's own time: the days in which an officer corrected something are not in it."""
    waits = func.min(func.coalesce(Report.clock_from, Report.submitted_at))
    query = select(func.count(), waits).where(Report.state == SUBMITTED, decisions.for_decision(verifier.id))
    count, oldest = (await session.execute(query)).one()
    return [Duty("verify", count, "go:verifikasi", since=(now - oldest).days)] if count else []


async def _proposals(session: AsyncSession, province: str, now: datetime) -> list[Duty]:
    """Proposals that came back to an office, and those of the year in planning that it began and has not sent.

    Nobody set a day for them; of those that came back it counts since when.
    """
    year = await planning.current(session)
    found = []
    for kind, state in (
        ("proposal", Proposal.state == BACK),
        ("draft", (Proposal.state == DRAFT) & (Proposal.year == year)),
    ):
        query = select(func.count(), func.min(Proposal.id)).where(state, Proposal.province == province)
        count, first = (await session.execute(query)).one()
        target = f"proposals.show:{first}" if count == 1 else "go:usulan"
        since = await _back_since(session, province, now) if kind == "proposal" and count else None
        found += [Duty(kind, count, target, province, since=since)] if count else []
    return found


async def _back_since(session: AsyncSession, province: str, now: datetime) -> int | None:
    """How many days the proposal that came back first has been with its office."""
    query = (
        select(func.min(Version.decided_at))
        .join(Proposal, (Proposal.id == Version.proposal_id) & (Proposal.revision == Version.revision))
        .where(Proposal.state == BACK, Proposal.province == province)
    )
    oldest = await session.scalar(query)
    return (now - oldest).days if oldest else None


async def _to_review(session: AsyncSession, verifier: Person, now: datetime) -> list[Duty]:
    """Proposals that wait for the ministry."""
    query = select(func.count(), func.min(Proposal.submitted_at)).where(
        Proposal.state == WAITS, not_consented(verifier.id)
    )
    count, oldest = (await session.execute(query)).one()
    since = (now - oldest).days if oldest else None
    return [Duty("review", count, "go:usulan", since=since)] if count else []


async def _extensions(session: AsyncSession, verifier: Person, now: datetime) -> list[Duty]:
    """Offices that asked for more time."""
    found = await extensions.waiting(session, verifier)
    since = (now - found[0].asked_at).days if found else None
    return [Duty("extension", len(found), "go:perpanjangan", since=since)] if found else []


async def _of_colleagues(session: AsyncSession, person: Person, province: Province, now: datetime) -> list[Duty]:
    """To act for a colleague: what somebody was asked, and for a head what another has not answered yet."""
    today = now.astimezone(province.tz).date()
    rows = await delegations.waiting(session, person, province.code, today)
    found = []
    for kind, of_kind in (
        ("cover", [one for one in rows if one.taker_id == person.id]),
        ("uncovered", [one for one in rows if person.id not in (one.taker_id, one.giver_id)]),
    ):
        if of_kind:
            day = of_kind[0].first
            left = max((day - today).days, 0)
            found.append(Duty(kind, len(of_kind), "go:wakil", province.code, day=day, left=left))
    return found


async def _of_head(session: AsyncSession, head: Person, province: Province, now: datetime) -> list[Duty]:
    """Work of officers who have left, and more time that the office asked for and nobody has granted yet."""
    left = await succession.unfinished(session, head, province.code)
    asked = [one for one in await extensions.of_provinces(session, frozenset({province.code})) if one.is_open]
    found = []
    if left:
        since = (now - min(one.revoked_at or now for one in left)).days
        found.append(Duty("left-behind", len(left), f"flow.start:succession:{left[0].id}", province.code, since=since))
    if asked:
        since = (now - min(one.asked_at for one in asked)).days
        found.append(Duty("more-time", len(asked), "go:perpanjangan", province.code, since=since))
    return found


def _of_office(found: Sequence[Duty]) -> list[Duty]:
    """What the officers owe, for a head who only looks: what is late, and what came back."""
    return [
        replace(one, kind=f"office-{one.kind}", target=f"overview.province:{one.province}")
        for one in found
        if one.kind in ("late", "returned")
    ]


async def _invitations(session: AsyncSession, person: Person, offices: Offices, now: datetime) -> list[Duty]:
    """Whoever followed a link and may be confirmed or turned away, until the link expires."""
    found = await invitations.waiting_for(session, person, now)
    if not found:
        return []
    tz = offices.provinces[found[0][0].province or CAPITAL].tz
    day = min(one.expires_at for one, _ in found).astimezone(tz).date()
    return [Duty("invitation", len(found), "go:undang", day=day, left=_left(day, now.astimezone(tz).date()))]


async def _cases(session: AsyncSession, person: Person, rights: Rights, offices: Offices, now: datetime) -> list[Duty]:
    """Questions of citizens that nobody has taken, or that this officer has and has not answered."""
    if not (rights.is_officer or cases.is_desk(rights)):
        return []
    found = [one for one in await cases.of_office(session, person) if _is_mine(one, person)]
    if not found:
        return []
    dated = [one for one in found if one.due_at is not None]
    if not dated:
        return [Duty("cases", len(found), "go:kasus", since=(now - min(one.opened_at for one in found)).days)]
    first = min(dated, key=lambda one: one.due_at or now)
    assert first.due_at is not None
    tz = offices.place(first.office).tz
    day = first.due_at.astimezone(tz).date()
    return [Duty("cases", len(found), "go:kasus", day=day, left=_left(day, now.astimezone(tz).date()))]


def _is_mine(case: Case, person: Person) -> bool:
    return case.state == WAITING or (case.state in WITH_OFFICE and case.holder_id == person.id)


async def _asked_back(session: AsyncSession, person: Person) -> list[Duty]:
    """Own questions to which an officer has asked something."""
    count = sum(one.state == ASKED for one in await cases.of_citizen(session, person))
    return [Duty("asked", count, "go:kasus")] if count else []


def _left(day: date | None, today: date) -> int | None:
    return None if day is None else (day - today).days
