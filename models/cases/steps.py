"""How a case moves: the small steps that both the people's verbs and the clock are made of."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from models.cases import groups, telling
from models.cases.parts import Part
from models.cases.tables import CITIZEN, OFFICE, TAKEN, WAITING, Case, CaseEvent, CaseMessage
from models.offices import Offices
from models.outbox import Message
from models.people import Person


def note(session: AsyncSession, case: Case, person: Person | None, verb: str, now: datetime, **details: Any) -> None:
    """One line of the history: ids and numbers, no words."""
    session.add(
        CaseEvent(case_id=case.id, at=now, person_id=person.id if person else None, verb=verb, details=details)
    )  # fmt: skip


async def queue(session: AsyncSession, case: Case, offices: Offices, now: datetime, why: str) -> None:
    """Put a case before everybody of the office that has it; where nobody serves, before the ministry's desk."""
    if case.office is not None and not await somebody(session, case.office):
        case.at_desk, case.rounds = True, 0
    case.state, case.holder_id, case.stage_at = WAITING, None, now
    last_stop = case.at_desk and case.rounds > 0
    case.due_at = None if last_stop else offices.to_take(case.office, now)
    await session.flush()
    await telling.tell_office(session, case, telling.card(case, offices, why), now)


async def to_desk(session: AsyncSession, case: Case, offices: Offices, now: datetime, why: str) -> None:
    case.at_desk, case.rounds = True, 0
    await queue(session, case, offices, now, why)


def hold(case: Case, officer: Person, offices: Offices, now: datetime) -> None:
    """This officer has it from now on; the time for an answer begins."""
    case.state, case.holder_id, case.stage_at = TAKEN, officer.id, now
    case.due_at = offices.to_answer(case.office, now)


async def somebody(session: AsyncSession, province: str) -> bool:
    """True when an office has anybody who could answer; a group alone cannot."""
    return bool(await telling.serving(session, province))


async def still_serves(session: AsyncSession, case: Case) -> bool:
    """True when the holder of a case may still answer it and can be told of it."""
    holder = await session.get(Person, case.holder_id) if case.holder_id else None
    if holder is None or (holder.blocked_at is not None and await _alone(session, case)):
        return False
    return holder.id in {one.id for one in await telling.serving(session, case.office)}


async def from_citizen(session: AsyncSession, case: Case, person: Person, part: Part, now: datetime) -> CaseMessage:
    return await _keep(session, case, CITIZEN, person, part, now)


async def to_citizen(
    session: AsyncSession, case: Case, officer: Person, part: Part, message: Message, now: datetime
) -> bool:
    """Keep what the office says, and send it; False when the citizen has stopped the bot: then it waits for them."""
    row = await _keep(session, case, OFFICE, officer, part, now)
    person = await telling.citizen(session, case)
    if person is None or person.blocked_at is not None:
        row.delivered = False
        row.delivery = f"case-message:{row.id}:0"
        return False
    row.delivery = f"case-message:{row.id}:1"
    await telling.tell_citizen(session, case, message, now, key=row.delivery)
    return True


async def emptied(session: AsyncSession, ids: Sequence[int]) -> int:
    """Take the words and files out of cases; who asked and what was done when stays."""
    await session.execute(
        update(CaseMessage).where(CaseMessage.case_id.in_(ids)).values(text="", file_id=None, said=None, delivery=None)
    )
    await session.execute(update(Case).where(Case.id.in_(ids)).values(question="", shared=None, reason=None))
    return len(ids)


async def _alone(session: AsyncSession, case: Case) -> bool:
    """Without a group an officer who has stopped the bot hears nothing of a case."""
    return case.office is None or await groups.of_province(session, case.office) is None


async def _keep(
    session: AsyncSession, case: Case, side: str, person: Person, part: Part, now: datetime
) -> CaseMessage:  # fmt: skip
    row = CaseMessage(
        case_id=case.id,
        at=now,
        side=side,
        person_id=person.id,
        kind=part.kind,
        text=part.text,
        file_id=part.file_id,
        article=part.article,
        said=dict(part.said) if part.said else None,
        album=part.album,
    )
    session.add(row)
    await session.flush()
    return row
