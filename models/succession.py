"""An officer leaves and a colleague of the same office takes the work over: all of it, in one confirmed step.

Most work belongs to the office and needs no moving: months to report, reminders, what waits untaken. What bears the
officer's name does: half-written dialogues, proposals in the office's hands, citizens' questions that were taken. What
was sent stays as it was sent; what is decided about it is told to whoever has the work now (`in_place_of`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, String, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, aliased, mapped_column
from sqlalchemy.types import JSON

from models import audit, delegations, outbox, people
from models.activities import Activity
from models.cases.tables import ANSWERED, ASKED, TAKEN, Case, CaseEvent
from models.conversations import Conversation
from models.db import Base, BigId
from models.errors import Denied, Refused
from models.outbox.tables import OutboxRow
from models.people import HEAD, OFFICER, Grant, Person, Rights
from models.proposals import DRAFT, RETURNED, SUBMITTED, Proposal
from models.reminders.steps import DUTY, REPORT
from models.reports.table import RETURNED as BACK
from models.reports.table import SUBMITTED as WAITS
from models.reports.table import Report

# The dialogues of an office's work; those of a citizen (a check, a question of one's own) are nobody else's business.
DIALOGUES = (
    "reporting", "stages", "proposal", "proposal-part", "proposal-cost", "proposal-paper",
    "answering", "citing", "closing",
)  # fmt: skip


class Succession(Base):
    """`moved` counts what went over, by kind (`Work`)."""

    __tablename__ = "successions"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    province: Mapped[str] = mapped_column(String(2))
    leaver_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    successor_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    done_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    done_at: Mapped[datetime]
    moved: Mapped[dict[str, Any]] = mapped_column(JSON)


@dataclass(frozen=True)
class Work:
    """What an officer has in hand. `kept` are half-written dialogues of a kind that the successor is in as well."""

    returned: int = 0
    waiting: int = 0
    proposals: int = 0
    cases: int = 0
    drafts: int = 0
    kept: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """By kind, without what there is nothing of."""
        every = {one.name: getattr(self, one.name) for one in fields(self)}
        return {kind: count for kind, count in every.items() if count}


def may(rights: Rights, province: str) -> bool:
    """An administrator anywhere, the head in the own office."""
    return rights.is_administrator or (rights.is_head and province in rights.headed)


async def leavers(session: AsyncSession, person: Person, province: str) -> list[Person]:
    """The officers whose work this person may hand over; nobody ends the own right."""
    if not may(await people.rights(session, person), province):
        raise Denied("access-denied")
    return [one for one in await delegations.officers(session, province) if one.id != person.id]


async def successors(session: AsyncSession, province: str, leaver_id: int) -> list[Person]:
    """Who may take it over: the other officers of the office, in their own right."""
    return [one for one in await delegations.officers(session, province) if one.id != leaver_id]


async def left_by(session: AsyncSession, person: Person, grant_id: int) -> tuple[str, int] | None:
    """The province and the officer behind a right that ended, for whoever may hand over what was left behind."""
    ended = await session.get(Grant, grant_id)
    if ended is None or ended.role != OFFICER or ended.province is None or ended.revoked_at is None:
        return None
    if not may(await people.rights(session, person), ended.province):
        return None
    return (ended.province, ended.person_id) if await _has_left(session, ended.province, ended.person_id) else None


async def unfinished(session: AsyncSession, person: Person, province: str) -> list[Grant]:
    """The ended rights of officers who left work in their name that nobody has taken over, the oldest first.

    Only for whoever may hand it over. What they sent and waits is told to the office anyway: that alone is no work.
    """
    if not may(await people.rights(session, person), province):
        return []
    lent = select(delegations.Delegation.grant_id).where(delegations.Delegation.grant_id.is_not(None))
    rows = await session.scalars(
        select(Grant)
        .where(Grant.role == OFFICER, Grant.province == province, Grant.revoked_at.is_not(None), Grant.id.not_in(lent))
        .order_by(Grant.revoked_at)
    )
    last = {one.person_id: one for one in rows if one.person_id != person.id}
    return [
        one
        for one in last.values()
        if await _has_left(session, province, one.person_id)
        and set((await work(session, province, one.person_id)).counts) - {"waiting"}
    ]


async def work(session: AsyncSession, province: str, leaver_id: int, successor_id: int | None = None) -> Work:
    """What the officer has in hand, counted."""
    moving, kept = await _dialogues(session, province, leaver_id, successor_id)
    reports = await _reports(session, province, leaver_id)
    return Work(
        returned=sum(state == BACK for state in reports),
        waiting=sum(state == WAITS for state in reports),
        proposals=len(await _proposals(session, province, leaver_id)),
        cases=len((await session.scalars(select(Case.id).where(_held(province, leaver_id)))).all()),
        drafts=len(moving),
        kept=len(kept),
    )


async def hand_over(
    session: AsyncSession, person: Person, province: str, leaver_id: int, successor_id: int, now: datetime
) -> Succession:
    """All of it in one step: the work goes over, the right ends, and it is written down."""
    if not may(await people.rights(session, person), province):
        raise Denied("access-denied")
    if leaver_id in (person.id, successor_id):
        raise Refused("access-revoke-own")
    rows = await session.scalars(select(Grant).where(_office(province, leaver_id)).with_for_update())
    held = [one for one in rows.all() if one.revoked_at is None]
    if not held and not await _has_left(session, province, leaver_id):
        raise Denied("succession-done-already")
    if successor_id not in {one.id for one in await successors(session, province, leaver_id)}:
        raise Denied("succession-nobody-now")
    found = await work(session, province, leaver_id, successor_id)
    await _move(session, person, province, leaver_id, successor_id, now)
    for one in held:
        await people.revoke(session, person, one.id, now)
    row = Succession(
        province=province, leaver_id=leaver_id, successor_id=successor_id, done_by=person.id, done_at=now,
        moved=found.counts,
    )  # fmt: skip
    session.add(row)
    await session.flush()
    await audit.note(
        session, person, "handed_over", f"succession:{row.id}", now,
        role=OFFICER, province=province, leaver=leaver_id, successor=successor_id,
    )  # fmt: skip
    return row


async def waiting_dialogues(session: AsyncSession, row: Succession) -> list[str]:
    """The half-written dialogues that have just come to the successor, by name."""
    rows = await session.scalars(
        select(Conversation.flow)
        .where(Conversation.person_id == row.successor_id, Conversation.flow.in_(DIALOGUES))
        .where(Conversation.touched_at == row.done_at, Conversation.finished.is_(False))
        .order_by(Conversation.flow)
    )
    return list(rows)


async def heads(session: AsyncSession, row: Succession) -> list[Person]:
    """Who else of the office is to know."""
    involved = (row.done_by, row.leaver_id, row.successor_id)
    return [one for one in await people.holders(session, HEAD, row.province) if one.id not in involved]


async def in_place_of(session: AsyncSession, province: str, person_id: int) -> int:
    """Who has somebody's work in an office now; the same person when it was not handed over, or taken back since."""
    rows = await session.scalars(select(Succession).where(Succession.province == province).order_by(Succession.id))
    heirs = {one.leaver_id: one.successor_id for one in rows.all()}
    serving = {one.id for one in await people.holders(session, OFFICER, province)} if heirs else set()
    passed = set()
    while person_id in heirs and person_id not in serving and person_id not in passed:
        passed.add(person_id)
        person_id = heirs[person_id]
    return person_id


async def told(session: AsyncSession, province: str, sender_id: int) -> list[Person]:
    """Whom of an office to tell what was decided: the sender, else the successor, else everybody there."""
    serving = await people.holders(session, OFFICER, province)
    now = await in_place_of(session, province, sender_id)
    return [one for one in serving if one.id == now] or list(serving)


async def ask_instead(session: AsyncSession, person: Person) -> tuple[str, str | None] | None:
    """For somebody who has left an office: its province, and the name of whoever has the work now, if somebody has."""
    if (await people.rights(session, person)).roles:
        return None
    row = await session.scalar(
        select(Succession).where(Succession.leaver_id == person.id).order_by(Succession.id.desc()).limit(1)
    )
    if row is None:
        return None
    now = await in_place_of(session, row.province, person.id)
    heir = next((one for one in await people.holders(session, OFFICER, row.province) if one.id == now), None)
    return row.province, heir.name if heir else None


async def _move(
    session: AsyncSession, person: Person, province: str, leaver_id: int, successor_id: int, now: datetime
) -> None:
    """What bears the one name bears the other. A citizen waits no longer for it: the time for an answer runs on."""
    for proposal in await _proposals(session, province, leaver_id):
        proposal.officer_id = successor_id
    for case in (await session.scalars(select(Case).where(_held(province, leaver_id)).with_for_update())).all():
        case.holder_id = successor_id
        session.add(
            CaseEvent(case_id=case.id, at=now, person_id=person.id, verb="passed", details={"to": successor_id})
        )
    await _move_dialogues(session, province, leaver_id, successor_id, now)
    leaver = await session.get_one(Person, leaver_id)
    # The successor has reminders of the same months under an own key.
    of_office = (f"{kind}%:{province}:%:{leaver_id}" for kind in (REPORT, DUTY))
    theirs = or_(*(OutboxRow.dedup_key.like(one) for one in of_office))
    await outbox.withdraw(session, leaver.telegram_id, theirs, now)


async def _move_dialogues(
    session: AsyncSession, province: str, leaver_id: int, successor_id: int, now: datetime
) -> None:
    """The answers wait for the successor, in nobody's way; a button of the leaver's run is old from now on."""
    moving, kept = await _dialogues(session, province, leaver_id, successor_id)
    for one in moving:
        mine = await session.get(Conversation, (successor_id, one.flow))
        if mine is None:
            mine = Conversation(person_id=successor_id, flow=one.flow, run=0, answers={}, touched_at=now)
            session.add(mine)
        mine.run, mine.active, mine.finished = max(mine.run + 1, int(now.timestamp())), False, False
        mine.answers, mine.touched_at = dict(one.answers), now
    for one in (*moving, *kept):
        one.active, one.finished, one.answers = False, True, {}


async def _dialogues(
    session: AsyncSession, province: str, leaver_id: int, successor_id: int | None
) -> tuple[list[Conversation], list[Conversation]]:
    """The leaver's half-written dialogues that can go over, and those in whose place the successor has own answers.

    Nobody knows of which office those are of somebody who serves two: they stay.
    """
    served = await session.scalars(
        select(Grant.province).where(
            Grant.person_id == leaver_id, Grant.role == OFFICER, Grant.province != province, Grant.revoked_at.is_(None)
        )
    )
    if served.first() is not None:
        return [], []
    rows = await session.scalars(
        select(Conversation).where(
            Conversation.person_id.in_((leaver_id, successor_id)), Conversation.flow.in_(DIALOGUES)
        )
    )
    begun = [one for one in rows.all() if not one.finished and any(not name.startswith("_") for name in one.answers)]
    taken = {one.flow for one in begun if one.person_id == successor_id}
    theirs = [one for one in begun if one.person_id == leaver_id]
    return [one for one in theirs if one.flow not in taken], [one for one in theirs if one.flow in taken]


async def _reports(session: AsyncSession, province: str, leaver_id: int) -> Sequence[str]:
    """The states of the officer's last sendings that still concern somebody: undecided, or returned."""
    later = aliased(Report)
    superseded = select(later.id).where(
        later.activity_id == Report.activity_id, later.period == Report.period, later.revision > Report.revision
    )
    rows = await session.scalars(
        select(Report.state)
        .join(Activity, Activity.id == Report.activity_id)
        .where(Activity.province == province, Report.officer_id == leaver_id, Report.state.in_((BACK, WAITS)))
        .where(~superseded.exists())
    )
    return rows.all()


async def _proposals(session: AsyncSession, province: str, leaver_id: int) -> Sequence[Proposal]:
    rows = await session.scalars(
        select(Proposal)
        .where(Proposal.province == province, Proposal.officer_id == leaver_id)
        .where(Proposal.state.in_((DRAFT, RETURNED, SUBMITTED)))
        .order_by(Proposal.id)
    )
    return rows.all()


def _held(province: str, leaver_id: int) -> ColumnElement[bool]:
    here = (Case.province == province) & Case.at_desk.is_(False)
    return here & (Case.holder_id == leaver_id) & Case.state.in_((TAKEN, ASKED, ANSWERED))


def _office(province: str, person_id: int) -> ColumnElement[bool]:
    return (Grant.person_id == person_id) & (Grant.role == OFFICER) & (Grant.province == province)


async def _has_left(session: AsyncSession, province: str, person_id: int) -> bool:
    """True for an officer of old whose work nobody has taken over since."""
    rows = (await session.scalars(select(Grant).where(_office(province, person_id)))).all()
    ended = [one.revoked_at for one in rows if one.revoked_at is not None]
    if not ended or len(ended) < len(rows):
        return False
    since = await session.scalar(
        select(Succession.id)
        .where(Succession.province == province, Succession.leaver_id == person_id, Succession.done_at >= max(ended))
        .limit(1)
    )
    return since is None
