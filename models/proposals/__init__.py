"""Proposals (usulan) of provinces: written by an officer, sent, returned in parts or approved into the allotment."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, people, planning
from models.activities import LARGEST_TARGET
from models.deadlines import Month
from models.errors import Denied, Refused
from models.people import Person, Rights
from models.planning import ActivityType, Indicator
from models.proposals import checklist, costs, parts
from models.proposals.checklist import Checklist
from models.proposals.costs import Cost
from models.proposals.parts import FIELDS, PARTS, REASONS, Remark
from models.proposals.tables import APPROVED, DRAFT, DROPPED, RETURNED, SUBMITTED, Document, Proposal, Version

__all__ = [
    "APPROVED", "DRAFT", "DROPPED", "FIELDS", "PARTS", "REASONS", "RETURNED", "SUBMITTED", "Checklist", "Cost",
    "Document", "Proposal", "Remark", "Version",
]  # fmt: skip

RECALLED = "recalled"


def subject(proposal: Proposal) -> str:
    return f"proposal:{proposal.id}"


async def seen(session: AsyncSession, person: Person, number: int) -> Proposal:
    """A proposal, if this person may see it. The ministry sees what was sent once; a draft is the office's own."""
    found = await session.get(Proposal, number)
    rights = await people.rights(session, person)
    if found is None or found.state == DROPPED or not may_see(rights, found):
        raise Denied("proposals-unknown")
    return found


def may_see(rights: Rights, proposal: Proposal) -> bool:
    """True for the office, and for the ministry once it was sent."""
    return proposal.province in rights.own or (rights.is_ministry and proposal.revision > 0)


async def of_provinces(session: AsyncSession, year: int, provinces: frozenset[str]) -> Sequence[Proposal]:
    """The proposals of an office for a year, those to be mended first."""
    query = (
        select(Proposal)
        .where(Proposal.year == year, Proposal.province.in_(provinces), Proposal.state != DROPPED)
        .order_by(Proposal.id)
    )
    order = (RETURNED, DRAFT, SUBMITTED, APPROVED)
    return sorted((await session.scalars(query)).all(), key=lambda one: order.index(one.state))


async def waiting(session: AsyncSession, person: Person) -> Sequence[Proposal]:
    """The proposals that wait for the ministry, oldest first; not what this person has consented to already."""
    query = select(Proposal).where(Proposal.state == SUBMITTED, not_consented(person.id))
    return (await session.scalars(query.order_by(Proposal.submitted_at, Proposal.id))).all()


def not_consented(person_id: int) -> ColumnElement[bool]:
    """Not a sending of which this person is the first of two verifiers."""
    latest = (Version.proposal_id == Proposal.id) & (Version.revision == Proposal.revision)
    return ~select(Version.id).where(latest, Version.first_by == person_id).exists()


async def create(
    session: AsyncSession, officer: Person, province: str, type_id: int, fields: Mapping[str, Any], now: datetime
) -> Proposal:
    """An officer begins a proposal for the year in planning; nobody else sees it before it is sent."""
    if not (await people.rights(session, officer)).serves(province):
        raise Denied("access-denied")
    year = await planning.current(session)
    if year is None:
        raise Denied("proposals-no-year")
    of = await session.get(ActivityType, type_id)
    if of is None or of.year != year or of.dropped:
        raise Denied("proposals-type-gone")
    proposal = Proposal(
        year=year, province=province, type_id=type_id, costs=[], officer_id=officer.id, created_at=now, state=DRAFT,
        total=0, revision=0,
    )  # fmt: skip
    for part in FIELDS:
        await _put(session, proposal, part, fields[part])
    session.add(proposal)
    await session.flush()
    await audit.note(session, officer, "created", subject(proposal), now, province=province)
    return proposal


async def open_for_writing(session: AsyncSession, officer: Person, number: int, part: str | None = None) -> Proposal:
    """A proposal that this officer may change now, locked. Of one that was returned only the returned parts are
    open: what the ministry found right stays as it was found.
    """
    rights = await people.rights(session, officer)
    proposal = await session.get(Proposal, number, with_for_update=True, populate_existing=True)
    if proposal is None or proposal.state == DROPPED or proposal.province not in rights.own:
        raise Denied("proposals-unknown")
    if not rights.serves(proposal.province):
        raise Denied("access-denied")
    if proposal.state not in (DRAFT, RETURNED):
        raise Denied("proposals-closed", number=str(proposal.id), state=proposal.state)
    if part is not None and part not in await open_parts(session, proposal):
        raise Denied("proposals-part-closed", number=str(proposal.id))
    return proposal


async def open_parts(session: AsyncSession, proposal: Proposal) -> list[str]:
    """The parts that may be changed now. Of a returned proposal first those that were returned, then what hangs
    together with them, and the documents: a new sum needs a new RAB, and one that is sent anew is looked at anew.
    """
    if proposal.state not in (DRAFT, RETURNED):
        return []
    papers = [parts.of_document(one.wanted.id) for one in (await checklist.of(session, proposal)).items]
    if proposal.state == DRAFT:
        return [*PARTS, *papers]
    named = [one.part for one in await remarks(session, proposal)]
    tied = [other for one in named for other in parts.TIED.get(one, ())]
    return list(dict.fromkeys((*named, *tied, *papers)))


async def remarks(session: AsyncSession, proposal: Proposal) -> list[Remark]:
    """What the ministry found wrong when it looked last."""
    latest = await _returned_last(session, proposal)
    return [Remark(**one) for one in latest.remarks] if latest else []


async def change(session: AsyncSession, officer: Person, number: int, part: str, value: Any, now: datetime) -> Proposal:
    """An officer gives a part of a proposal anew: a field, or all cost lines."""
    proposal = await open_for_writing(session, officer, number, part)
    await _put(session, proposal, part, value)
    return proposal


async def attach(
    session: AsyncSession, officer: Person, number: int, type_id: int, file: Mapping[str, Any], now: datetime
) -> Document:
    """An officer adds the file for a wanted document."""
    proposal = await open_for_writing(session, officer, number, parts.of_document(type_id))
    return await checklist.put(session, proposal, type_id, file, officer, now)


async def send(session: AsyncSession, officer: Person, number: int, now: datetime) -> Proposal:
    """An officer sends a proposal, or sends it again; it is kept as it was sent."""
    proposal = await open_for_writing(session, officer, number)
    listed = await checklist.of(session, proposal)
    if not listed.is_sendable:
        raise Refused("proposals-incomplete", number=str(proposal.id))
    proposal.revision += 1
    proposal.state, proposal.submitted_at, proposal.officer_id = SUBMITTED, now, officer.id
    session.add(
        Version(
            proposal_id=proposal.id,
            revision=proposal.revision,
            content=parts.content(proposal, listed),
            sent_by=officer.id,
            sent_at=now,
            remarks=[],
        )
    )
    await session.flush()
    await audit.note(session, officer, "submitted", subject(proposal), now, revision=proposal.revision)
    return proposal


async def recall(session: AsyncSession, officer: Person, number: int, now: datetime) -> Proposal:
    """An officer takes back what was sent and not decided yet, to mend it; a slip need not wait for the ministry."""
    rights = await people.rights(session, officer)
    proposal = await session.get(Proposal, number, with_for_update=True, populate_existing=True)
    if proposal is None or proposal.province not in rights.own:
        raise Denied("proposals-unknown")
    if not rights.serves(proposal.province):
        raise Denied("access-denied")
    if proposal.state != SUBMITTED:
        raise Denied("proposals-not-waiting", number=str(proposal.id), state=proposal.state)
    (await version(session, proposal, proposal.revision)).outcome = RECALLED
    proposal.state = RETURNED if await _returned_last(session, proposal) else DRAFT
    await audit.note(session, officer, RECALLED, subject(proposal), now, revision=proposal.revision)
    return proposal


async def drop(session: AsyncSession, officer: Person, number: int, now: datetime) -> Proposal:
    """An officer gives a proposal up that is in their hands."""
    proposal = await open_for_writing(session, officer, number)
    proposal.state = DROPPED
    await audit.note(session, officer, DROPPED, subject(proposal), now)
    return proposal


async def restore(session: AsyncSession, officer: Person, number: int, now: datetime) -> Proposal:
    """What was given up by a slip is there again."""
    proposal = await session.get(Proposal, number, with_for_update=True, populate_existing=True)
    rights = await people.rights(session, officer)
    if proposal is None or proposal.state != DROPPED or not rights.serves(proposal.province):
        raise Denied("proposals-unknown")
    proposal.state = RETURNED if await _returned_last(session, proposal) else DRAFT
    await audit.note(session, officer, "restored", subject(proposal), now)
    return proposal


async def version(session: AsyncSession, proposal: Proposal, revision: int) -> Version:
    """A proposal as it was sent that time."""
    found = await session.scalar(
        select(Version).where(Version.proposal_id == proposal.id, Version.revision == revision)
    )
    if found is None:
        raise Denied("proposals-unknown")
    return found


async def before(session: AsyncSession, proposal: Proposal) -> Version | None:
    """The sending that the ministry returned last: what the latest one is compared with."""
    return await _returned_last(session, proposal)


async def _returned_last(session: AsyncSession, proposal: Proposal) -> Version | None:
    found: Version | None = await session.scalar(
        select(Version)
        .where(Version.proposal_id == proposal.id, Version.outcome == RETURNED)
        .order_by(Version.revision.desc())
        .limit(1)
    )
    return found


async def _put(session: AsyncSession, proposal: Proposal, part: str, value: Any) -> None:
    if part == "volume" and not 0 < value <= LARGEST_TARGET:
        raise Refused("activities-target-wrong", most=LARGEST_TARGET)
    if part == "schedule":
        _schedule(proposal, *value)
    elif part == "indicator":
        known = await session.get(Indicator, value) if value is not None else None
        if value is not None and (known is None or known.year != proposal.year):
            raise Denied("proposals-indicator-gone")
        proposal.indicator_id = value
    elif part == parts.COSTS:
        costs.check(value)
        proposal.costs, proposal.total = [one.dump() for one in value], costs.total(value)
    elif part in FIELDS:
        setattr(proposal, part, value)
    else:
        raise Denied("proposals-unknown")


def _schedule(proposal: Proposal, starts: str, ends: str) -> None:
    first, last = Month.parse(starts), Month.parse(ends)
    if first > last or {first.year, last.year} != {proposal.year}:
        raise Refused("proposals-schedule-wrong", year=str(proposal.year))
    proposal.starts, proposal.ends = starts, ends
