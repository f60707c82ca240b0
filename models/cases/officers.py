"""What an office does with a case: takes it, answers, asks back, passes it on, closes it. One officer at a time."""

from datetime import datetime
from typing import Literal

from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, codes
from models.cases import seeing, steps, telling
from models.cases.parts import Part, check
from models.cases.tables import ANSWERED, ASKED, CLOSED, WAITING, Case
from models.errors import Denied, Refused
from models.offices import Offices
from models.outbox import Message
from models.people import Person

REASON_MOST = 500
How = Literal["answer", "ask"]


async def look(session: AsyncSession, officer: Person, case_id: int) -> Case:
    """A case that this officer, or the head of the office, may see, with all its words."""
    return await seeing.looked_at(session, officer, case_id)


async def take(session: AsyncSession, officer: Person, case_id: int, offices: Offices, now: datetime) -> Case:
    """Have a case to oneself; whoever comes second is told who has it and since when."""
    case = await seeing.for_office(session, officer, case_id)
    await _mine_or_free(session, case, officer, offices)
    if case.holder_id != officer.id or case.state == WAITING:
        steps.hold(case, officer, offices, now)
        steps.note(session, case, officer, "taken", now)
    return case


async def workable(session: AsyncSession, officer: Person, case_id: int, offices: Offices) -> Case:
    """A case that this officer may answer now; otherwise Denied says who has it, or that it is over."""
    case = await seeing.for_office(session, officer, case_id)
    await _mine_or_free(session, case, officer, offices)
    return case


async def answer(
    session: AsyncSession,
    officer: Person,
    case_id: int,
    part: Part,
    offices: Offices,
    now: datetime,
    *,
    how: How = "answer",
) -> tuple[Case, bool]:
    """Answer the citizen, or ask back; the clock stops. False when the citizen has stopped the bot for now."""
    check(part)
    case = await take(session, officer, case_id, offices, now)
    asks = how == "ask"
    case.state, case.due_at, case.stage_at = (ASKED if asks else ANSWERED), None, now
    reached = await steps.to_citizen(
        session, case, officer, part, telling.answered(case, part, offices, asks=asks), now
    )
    steps.note(session, case, officer, "asked_back" if asks else "answered", now, kind=part.kind, article=part.article)
    return case, reached


async def pass_on(
    session: AsyncSession, officer: Person, case_id: int, to: int | None, offices: Offices, now: datetime
) -> Case:
    """Hand a case to a colleague of the same office (their person id), or (None) to the ministry's desk.

    At the desk None gives it back to the office of the province.
    """
    case = await workable(session, officer, case_id, offices)
    case.rounds = 0
    if to is not None:
        await _to_colleague(session, case, officer, to, offices, now)
        return case
    if case.at_desk:
        if case.province is None or not await steps.somebody(session, case.province):
            raise Refused("cases-nobody-there")
        case.at_desk = False
        await steps.queue(session, case, offices, now, "passed")
    else:
        await steps.to_desk(session, case, offices, now, "passed")
    steps.note(session, case, officer, "passed", now, office=case.office)
    case.promised_at = offices.promised(case.office, now)
    await telling.tell_citizen(session, case, moved(case, offices, "passed"), now)
    return case


async def close(
    session: AsyncSession, officer: Person, case_id: int, reason: str, offices: Offices, now: datetime
) -> Case:
    """End a case with a reason, which the citizen is told; writing again still reopens it."""
    case = await workable(session, officer, case_id, offices)
    words = " ".join(reason.split())
    if not words or len(words) > REASON_MOST:
        raise Refused("question-text-long", most=REASON_MOST, length=len(words))
    was_answered = case.state == ANSWERED
    case.state, case.due_at, case.stage_at = CLOSED, None, now
    case.holder_id, case.reason = officer.id, words
    steps.note(session, case, officer, "closed", now, by="office")
    await audit.note(session, officer, "closed", f"case:{case.id}", now)
    if not (was_answered and words == "answered"):  # the answer itself has said it all
        said = {"key": "cases-reason", "values": {"reason": words}}
        office = telling.office_name(offices, case.office)
        code = audit.receipt(session, f"case:{case.id}")
        receipt = {"key": "record-receipt", "values": {"code": codes.spelt(code or "")}}
        values = {"number": case.id, "office": office, "reason": said, "receipt": receipt}
        message = Message("cases-closed-by-office", values)
        await telling.tell_citizen(session, case, message, now)
    return case


def moved(case: Case, offices: Offices, why: str) -> Message:
    """The citizen hears who answers now, and by when."""
    values = {
        "number": case.id,
        "office": telling.office_name(offices, case.office),
        "why": why,
        "by": case.promised_at.isoformat(),
        "zone": offices.zone(case.province),
    }
    return Message("cases-moved", values)


async def colleagues(session: AsyncSession, officer: Person, case: Case) -> list[Person]:
    """Who else serves at the office that has a case, and can be reached."""
    found = await telling.serving(session, case.office)
    return [one for one in found if one.id != officer.id and one.blocked_at is None]


async def _to_colleague(
    session: AsyncSession, case: Case, officer: Person, to: int, offices: Offices, now: datetime
) -> None:
    other = next((one for one in await colleagues(session, officer, case) if one.id == to), None)
    if other is None:
        raise Refused("cases-nobody-there")
    steps.hold(case, other, offices, now)
    steps.note(session, case, officer, "passed", now, to=other.id)
    await session.flush()
    await telling.tell_chat(session, case, other.telegram_id, telling.card(case, offices, "passed", other.name), now)


async def _mine_or_free(session: AsyncSession, case: Case, officer: Person, offices: Offices) -> None:
    since = {"number": case.id, "at": case.stage_at.isoformat(), "zone": offices.zone(case.office)}
    if case.state == CLOSED:
        raise Denied("cases-closed-already", **since)
    if case.holder_id in (None, officer.id) or case.state == WAITING:
        return
    holder = await session.get_one(Person, case.holder_id)
    if not await steps.still_serves(session, case):
        return
    raise Denied("cases-taken-already", by=holder.name, state=case.state, **since)
