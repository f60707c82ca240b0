"""What a citizen does with a case: opens it, adds to it, says thanks, gives it up, and comes back to it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox
from models.cases import seeing, steps, telling
from models.cases.parts import Part, check
from models.cases.tables import ANSWERED, ASKED, CLOSED, QUESTION, TAKEN, WAITING, Case, CaseEvent, CaseMessage
from models.errors import Denied
from models.offices import Offices
from models.outbox import Message
from models.people import Person

# An office that is asked the same thing ten times answers none of it sooner.
OPEN_MOST = 5
# Whoever writes again within this time comes back to the same number.
REOPENS_WITHIN = timedelta(days=14)
ALBUM_WITHIN = timedelta(minutes=2)


async def open(
    session: AsyncSession,
    person: Person,
    part: Part,
    offices: Offices,
    now: datetime,
    *,
    province: str | None = None,
    topic: str = QUESTION,
    question_id: int | None = None,
    shared: Mapping[str, Any] | None = None,
) -> Case:
    """Hand a question over to the office of a province (None, or a rumour: the ministry's desk), which gets a card.

    `shared` are the lines that the person allowed the officer to see. The caller tells the person the number.
    """
    check(part)
    await _room(session, person)
    place = province if province in offices.provinces else None
    at_desk = place is None or topic != QUESTION or not await steps.somebody(session, place)
    case = Case(
        person_id=person.id,
        province=place,
        topic=topic,
        question=part.text,
        question_id=question_id,
        shared=dict(shared) if shared else None,
        state=WAITING,
        at_desk=at_desk,
        rounds=0,
        told_late=False,
        opened_at=now,
        stage_at=now,
        promised_at=now,
    )
    case.promised_at = offices.promised(case.office, now)
    session.add(case)
    await session.flush()
    await steps.from_citizen(session, case, person, part, now)
    steps.note(session, case, person, "opened", now, office=case.office, topic=topic, shared=bool(shared))
    await steps.queue(session, case, offices, now, "new")
    if part.file_id:
        await telling.tell_office(session, case, telling.added(case, part, offices, again=False), now)
    return case


async def add(
    session: AsyncSession, person: Person, case_id: int, part: Part, offices: Offices, now: datetime
) -> tuple[Case, bool]:
    """Say something more; what was answered or over begins again under the same number. True when it did."""
    check(part)
    case = await seeing.for_citizen(session, person, case_id)
    if case.state == CLOSED and case.stage_at + REOPENS_WITHIN < now:
        raise Denied("cases-too-old", number=case.id)
    again = case.state in (ANSWERED, CLOSED)
    await steps.from_citizen(session, case, person, part, now)
    steps.note(session, case, person, "reopened" if again else "added", now, kind=part.kind)
    if again or case.state == ASKED:
        await _begin_again(session, case, offices, now)
    elif case.state == TAKEN and not await steps.still_serves(session, case):
        await steps.queue(session, case, offices, now, "again")
    await telling.tell_office(session, case, telling.added(case, part, offices, again=again), now)
    return case, again


async def thank(session: AsyncSession, person: Person, case_id: int, now: datetime) -> Case:
    """The answer was enough: the case is over, and whoever answered hears of it."""
    case = await seeing.for_citizen(session, person, case_id)
    if case.state != CLOSED:
        if case.state != ANSWERED:
            raise Denied("cases-not-answered", number=case.id)
        await _close(session, case, person, "thanks", now)
    return case


async def give_up(session: AsyncSession, person: Person, case_id: int, now: datetime) -> Case:
    """The citizen needs no answer any more."""
    case = await seeing.for_citizen(session, person, case_id)
    if case.state != CLOSED:
        await _close(session, case, person, "given_up", now)
    return case


async def forget(session: AsyncSession, person: Person, now: datetime) -> int:
    """Delete what this person asked and was told, wherever it stands. Number and steps stay, and name nobody.

    The office hears of what it still had to do with. How many cases they were.
    """
    rows = await session.scalars(select(Case).where(Case.person_id == person.id).with_for_update())
    found = rows.all()
    for case in found:
        for topic in (telling.citizen_topic(case.id), telling.office_topic(case.id)):
            await outbox.cancel(session, topic, now)
            await outbox.empty_about(session, topic)
        if case.state != CLOSED:
            await telling.tell_office(session, case, Message("cases-forgotten", {"number": case.id}), now)
            steps.note(session, case, None, "forgotten", now)
        case.state, case.due_at, case.person_id, case.stage_at = CLOSED, None, None, now
    await session.flush()
    ids = [case.id for case in found]
    for table in (CaseMessage, CaseEvent):
        await session.execute(
            update(table).where(table.case_id.in_(ids), table.person_id == person.id).values(person_id=None)
        )
    return await steps.emptied(session, ids)


async def album_of(session: AsyncSession, person: Person, album: str, now: datetime) -> CaseMessage | None:
    """The part of an album that this person has just sent into a case: the next one belongs there too."""
    found: CaseMessage | None = await session.scalar(
        select(CaseMessage)
        .where(CaseMessage.person_id == person.id, CaseMessage.album == album, CaseMessage.at > now - ALBUM_WITHIN)
        .order_by(CaseMessage.id.desc())
        .limit(1)
    )
    return found


async def _room(session: AsyncSession, person: Person) -> None:
    """Locked by the caller's person: one chat goes in order."""
    count = await session.scalar(
        select(func.count()).select_from(Case).where(Case.person_id == person.id, Case.state.not_in((ANSWERED, CLOSED)))
    )
    if (count or 0) >= OPEN_MOST:
        raise Denied("cases-too-many", most=OPEN_MOST)


async def _begin_again(session: AsyncSession, case: Case, offices: Offices, now: datetime) -> None:
    """Back to whoever answered, if they still serve; else before everybody of the office."""
    case.told_late, case.rounds = False, 0
    case.promised_at = offices.promised(case.office, now)
    holder = await session.get(Person, case.holder_id) if case.holder_id else None
    if holder is not None and await steps.still_serves(session, case):
        steps.hold(case, holder, offices, now)
    else:
        await steps.queue(session, case, offices, now, "again")


async def _close(session: AsyncSession, case: Case, person: Person, reason: str, now: datetime) -> None:
    held = case.holder_id is not None
    case.state, case.reason, case.due_at, case.stage_at = CLOSED, reason, None, now
    steps.note(session, case, person, "closed", now, reason=reason)
    if held:
        await telling.tell_office(
            session, case, Message("cases-over", {"number": case.id, "reason": reason}), now
        )  # fmt: skip
