"""What time alone does with cases: back to the queue, on to the ministry, a daily line, what was not delivered.

Every verb may run at any time, any number of times, in any number of processes: what it does changes the row by which
it found the case, which is locked meanwhile, or has a key.
"""

from datetime import datetime, time, timedelta
from typing import cast

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox
from models.cases import groups, officers, seeing, steps, telling
from models.cases.parts import Kind, Part
from models.cases.tables import ANSWERED, ASKED, CLOSED, TAKEN, WAITING, WITH_OFFICE, Case, CaseMessage
from models.offices import Offices
from models.outbox import Button, Message, OutboxRow
from models.people import Person

BATCH = 25  # cases in one transaction: on SQLite everybody else waits for it
MORNING = time(8)
# An answer that nobody thanked for was enough; a question of the office that nobody answered needs none any more.
QUIET_AFTER = {ANSWERED: timedelta(days=7), ASKED: timedelta(days=14)}
# What could not be delivered waits so long for the citizen to come back.
WAITS = timedelta(days=30)


async def return_overdue(session: AsyncSession, offices: Offices, now: datetime) -> int:
    """Move what waited too long: to everybody of its office, the second time to the ministry's desk. How many."""
    rows = await session.scalars(
        select(Case)
        .where(Case.state.in_(WITH_OFFICE), Case.due_at <= now)
        .order_by(Case.due_at)
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    found = rows.all()
    for case in found:
        await _overdue(session, case, offices, now)
    return len(found)


async def release(session: AsyncSession, offices: Offices, now: datetime) -> int:
    """Give back at once what somebody holds whose right has ended, or whom nobody can reach. How many."""
    held = await session.execute(
        select(Case.id, Case.holder_id, Case.at_desk, Case.province).where(Case.state == TAKEN)
    )  # fmt: skip
    places: dict[str | None, set[int]] = {}
    gone = []
    for case_id, holder, at_desk, province in held.all():
        office = None if at_desk else province
        if office not in places:
            found = await telling.serving(session, office)
            has_group = office is not None and await groups.of_province(session, office) is not None
            places[office] = {one.id for one in found if has_group or one.blocked_at is None}
        if holder not in places[office]:
            gone.append(case_id)
    for case_id in gone[:BATCH]:
        case = await session.get_one(Case, case_id, with_for_update=True, populate_existing=True)
        if case.state == TAKEN and not await steps.still_serves(session, case):
            steps.note(session, case, None, "released", now)
            await steps.queue(session, case, offices, now, "again")
    return len(gone[:BATCH])


async def deserted(session: AsyncSession, offices: Offices, now: datetime) -> int:
    """Bring to the ministry's desk what waits at an office where nobody serves any more. How many."""
    rows = await session.scalars(select(Case.province).where(Case.state == WAITING, ~Case.at_desk).distinct())
    empty = [one for one in rows.all() if one is not None and not await steps.somebody(session, one)]
    cases = await session.scalars(
        select(Case)
        .where(Case.state == WAITING, ~Case.at_desk, Case.province.in_(empty))
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    found = cases.all()
    for case in found:
        steps.note(session, case, None, "deserted", now)
        await steps.to_desk(session, case, offices, now, "desk")
    return len(found)


async def settle(session: AsyncSession, offices: Offices, now: datetime) -> int:
    """End what is answered and was not thanked for, and what was asked back and never answered. How many."""
    done = or_(*((Case.state == state) & (Case.stage_at <= now - after) for state, after in QUIET_AFTER.items()))
    rows = await session.scalars(select(Case).where(done).limit(BATCH).with_for_update(skip_locked=True))
    found = rows.all()
    for case in found:
        reason = "answered" if case.state == ANSWERED else "no_reply"
        steps.note(session, case, None, "closed", now, reason=reason)
        if case.state == ASKED:
            said = {"key": "cases-reason", "values": {"reason": reason}}
            office = telling.office_name(offices, case.office)
            message = Message("cases-closed-by-office", {"number": case.id, "office": office, "reason": said})
            await telling.tell_citizen(session, case, message, now)
        case.state, case.reason, case.due_at, case.stage_at = CLOSED, reason, None, now
    return len(found)


async def delivered(session: AsyncSession, offices: Offices, now: datetime) -> int:
    """See what became of answers on their way; an officer hears of one that did not arrive. How many are known now."""
    rows = await session.execute(
        select(CaseMessage, OutboxRow.state)
        .join(OutboxRow, OutboxRow.dedup_key == CaseMessage.delivery)
        .where(CaseMessage.delivery.is_not(None), CaseMessage.delivered.is_(None))
        .where(OutboxRow.state.not_in(outbox.UNFINISHED))
        .order_by(CaseMessage.id)
        .limit(BATCH)
        .with_for_update(of=CaseMessage, skip_locked=True)
    )
    found = rows.all()
    for row, state in found:
        row.delivered = state == outbox.SENT
        if row.delivered:
            row.delivery = None
        else:
            case = await session.get_one(Case, row.case_id)
            await telling.tell_office(session, case, Message("cases-not-delivered", {"number": case.id}), now)
    return len(found)


async def again(session: AsyncSession, offices: Offices, now: datetime) -> int:
    """Send what could not be delivered to whoever has come back to the bot, in its order. How many."""
    rows = await session.execute(
        select(CaseMessage, Case)
        .join(Case, Case.id == CaseMessage.case_id)
        .join(Person, Person.id == Case.person_id)
        .where(CaseMessage.delivery.is_not(None), CaseMessage.delivered.is_(False), CaseMessage.at > now - WAITS)
        .where(Person.blocked_at.is_(None))
        .order_by(CaseMessage.id)
        .limit(BATCH)
        .with_for_update(of=CaseMessage, skip_locked=True)
    )
    found = rows.all()
    for row, case in found:
        _, number, times = (row.delivery or "").split(":")
        row.delivery, row.delivered = f"case-message:{number}:{int(times) + 1}", None
        part = Part(cast(Kind, row.kind), row.text, row.file_id, article=row.article, said=row.said)
        message = telling.answered(case, part, offices, asks=case.state == ASKED)
        await telling.tell_citizen(session, case, message, now, key=row.delivery)
    return len(found)


async def daily(session: AsyncSession, offices: Offices, now: datetime) -> int:
    """One line in the morning of each office's own place on working days, where something waits. To how many."""
    rows = await session.execute(
        select(Case.at_desk, Case.province).where(Case.state.in_(WITH_OFFICE)).distinct()
    )  # fmt: skip
    places = {None if at_desk else province for at_desk, province in rows.all()}
    told = 0
    for office in sorted(places, key=str):
        local = now.astimezone(offices.place(office).tz)
        if local.time() >= MORNING and offices.is_open(office, now):
            told += await _line(session, office, offices, local.date().isoformat(), now)
    return told


async def _overdue(session: AsyncSession, case: Case, offices: Offices, now: datetime) -> None:
    was_held = case.holder_id if case.state == TAKEN else None
    steps.note(session, case, None, "overdue", now, state=case.state, office=case.office, holder=was_held)
    case.promised_at = offices.promised(case.office, now)
    if case.at_desk or case.rounds == 0:
        case.rounds += 1
        await steps.queue(session, case, offices, now, "late" if was_held else "again")
    else:
        await steps.to_desk(session, case, offices, now, "desk")
        case.promised_at = offices.promised(case.office, now)
    if not case.told_late:
        case.told_late = True
        await telling.tell_citizen(session, case, officers.moved(case, offices, "late"), now)


async def _line(session: AsyncSession, office: str | None, offices: Offices, day: str, now: datetime) -> int:
    untaken, unanswered = await seeing.waiting(session, office)
    values = {"untaken": untaken, "unanswered": unanswered, "office": telling.office_name(offices, office)}
    message = Message("cases-daily", values, ways=(Button("menu-kasus", "go:kasus"),))
    told = 0
    for one in await telling.serving(session, office):
        key = f"cases-day:{office or 'desk'}:{day}:{one.id}"
        told += await outbox.enqueue(
            session, one.telegram_id, message, now, lane=outbox.REMINDER, dedup_key=key
        )  # fmt: skip
    return told
