"""The ministry decides about proposals: returns the wrong parts with a reason each, or approves within the ceiling."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities, audit, people, planning
from models.activities import Activity
from models.errors import Denied, Refused
from models.people import Person
from models.planning import ActivityType
from models.proposals import RETURNED, SUBMITTED, checklist, parts, subject, version
from models.proposals.parts import OTHER, REASONS, Remark
from models.proposals.tables import ACCEPTED, APPROVED, EXPIRED, MISSING, RECEIVED, UNREADABLE, Proposal, Version

STATE_OF = {"unreadable": UNREADABLE, "outdated": EXPIRED}  # any other reason leaves the document missing


@dataclass(frozen=True)
class Room:
    """A province's ceiling and what is allotted of it, in rupiah; `ceiling` None: the ministry has loaded none."""

    ceiling: int | None
    stage: str | None
    allotted: int

    @property
    def left(self) -> int:
        return (self.ceiling or 0) - self.allotted


async def room(session: AsyncSession, year: int, province: str, *, locked: bool = False) -> Room:
    """What may still be allotted. Every activity of the year counts, also one that was never proposed here."""
    ceiling = await planning.ceiling(session, year, province, locked=locked)
    allotted = await session.scalar(
        select(func.coalesce(func.sum(Activity.pagu), 0)).where(
            Activity.province == province, Activity.first_period.like(f"{year}-%")
        )
    )
    return Room(ceiling.amount if ceiling else None, ceiling.stage if ceiling else None, int(allotted or 0))


async def open_for_decision(session: AsyncSession, verifier: Person, number: int) -> Proposal:
    """A proposal that this verifier may decide now, locked; the second of two is told that it is decided."""
    if not (await people.rights(session, verifier)).is_verifier:
        raise Denied("access-denied")
    proposal = await session.get(Proposal, number, with_for_update=True, populate_existing=True)
    if proposal is None or not proposal.revision:
        raise Denied("proposals-unknown")
    if proposal.state != SUBMITTED:
        latest = await version(session, proposal, proposal.revision)
        decider = await session.get(Person, latest.decided_by) if latest.decided_by else None
        at = latest.decided_at.isoformat() if latest.decided_at else "none"
        by = decider.name if decider else "none"
        raise Denied("proposals-decided-already", number=str(number), state=proposal.state, by=by, at=at)
    if verifier.id in await senders(session, proposal):
        raise Denied("proposals-own-sent", number=str(number))
    return proposal


async def senders(session: AsyncSession, proposal: Proposal) -> frozenset[int]:
    """Who wrote a proposal or has sent it at any time: none of them decides about it."""
    found = await session.scalars(select(Version.sent_by).where(Version.proposal_id == proposal.id))
    return frozenset([proposal.officer_id, *found])


def needs_two(proposal: Proposal, limit: int) -> bool:
    """True when a proposal asks for more than `limit` rupiah; 0: never."""
    return bool(limit) and proposal.total > limit


async def give_back(
    session: AsyncSession, verifier: Person, number: int, remarks: Sequence[Remark], now: datetime
) -> Proposal:
    """Return the wrong parts. A document that is not among them is accepted: it need not be looked at again."""
    proposal = await open_for_decision(session, verifier, number)
    listed = await checklist.of(session, proposal)
    known = {*parts.PARTS, *(parts.of_document(one.wanted.id) for one in listed.items)}
    if not remarks or any(one.part not in known or one.reason not in (*REASONS, OTHER) for one in remarks):
        raise Denied("proposals-unknown")
    reasons = {one.part: one.reason for one in remarks}
    for item in listed.items:
        part = parts.of_document(item.wanted.id)
        if item.document is None:
            continue
        if part in reasons:
            item.document.state = STATE_OF.get(reasons[part], MISSING)
        elif item.document.state == RECEIVED:
            item.document.state = ACCEPTED
    await _decide(session, proposal, verifier, RETURNED, remarks, now)
    return proposal


async def approve(
    session: AsyncSession, verifier: Person, number: int, now: datetime, limit: int = 0
) -> Activity | None:
    """Allot a proposal: it becomes an activity. The row of the ceiling is locked, so that two verifiers who approve
    two proposals of a province at once cannot pass it together.

    One that asks for more than `limit` rupiah needs two: None when this was the first, and it still waits.
    """
    proposal = await open_for_decision(session, verifier, number)
    left = await room(session, proposal.year, proposal.province, locked=True)
    if left.ceiling is None:
        raise Refused("proposals-no-ceiling", year=str(proposal.year))
    if proposal.total > left.left:
        raise Refused(
            "proposals-over-ceiling",
            number=str(proposal.id),
            over=proposal.total - left.left,
            total=proposal.total,
            ceiling=left.ceiling,
            allotted=left.allotted,
        )
    latest = await version(session, proposal, proposal.revision)
    if needs_two(proposal, limit):
        if latest.first_by == verifier.id:
            raise Denied("proposals-second-needed", number=str(number))
        if latest.first_by is None:
            latest.first_by, latest.first_at = verifier.id, now
            await audit.note(session, verifier, "consented", subject(proposal), now, revision=proposal.revision)
            return None
    of = await session.get_one(ActivityType, proposal.type_id)
    activity = await activities.create(
        session,
        verifier,
        province=proposal.province,
        name=proposal.name,
        kind=of.kind,
        unit=of.unit,
        target=proposal.volume,
        pagu=proposal.total,
        first_period=proposal.starts,
        now=now,
        priority=of.priority,
        output_code=of.output,
    )
    activity.demo, proposal.activity_id = proposal.demo, activity.id
    for item in (await checklist.of(session, proposal)).items:
        if item.document is not None and item.document.state == RECEIVED:
            item.document.state = ACCEPTED
    first = {"first": latest.first_by} if latest.first_by not in (None, verifier.id) else {}
    await _decide(session, proposal, verifier, APPROVED, (), now, **first)
    return activity


async def _decide(
    session: AsyncSession,
    proposal: Proposal,
    verifier: Person,
    state: str,
    remarks: Sequence[Remark],
    now: datetime,
    **details: int | None,
) -> None:
    latest = await version(session, proposal, proposal.revision)
    proposal.state = latest.outcome = state
    latest.remarks, latest.decided_by, latest.decided_at = [one.dump() for one in remarks], verifier.id, now
    await audit.note(session, verifier, state, subject(proposal), now, revision=proposal.revision, **details)
