"""What an administrator sees of reminders: how many stand how, and those of which nobody knows whether they arrived.

Such a message is *unknown* (the process died between sending and noting, or the line broke): it is never repeated
blindly, because nobody should get one twice. A person decides, after asking the reader.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, people
from models.errors import Denied, Refused
from models.outbox import CANCELLED, SENT, UNKNOWN, OutboxRow
from models.people import Person
from models.queue import WAITING
from models.reminders import personal
from models.reminders.tables import DONE, DROPPED, PLANNED, Reminder

SHOWN_FOR = timedelta(days=30)


@dataclass(frozen=True)
class Lost:
    """A message of which nobody knows: for whom, when, and of which occasions."""

    number: int
    person: Person
    at: datetime
    occasions: tuple[str, ...]


async def counts(session: AsyncSession, administrator: Person, now: datetime) -> dict[str, int]:
    """The steps of the last thirty days by what became of their message."""
    await _administrators_only(session, administrator)
    return await totals(session, now)


async def totals(session: AsyncSession, now: datetime) -> dict[str, int]:
    """The same figures for whoever watches over the machine: they tell of nobody."""
    rows = await session.execute(
        select(OutboxRow.state, Reminder.dropped_at.is_not(None), Reminder.closed_at.is_not(None), func.count())
        .select_from(Reminder)
        .outerjoin(OutboxRow, OutboxRow.id == Reminder.outbox_id)
        .where(Reminder.moment > now - SHOWN_FOR)
        .group_by(OutboxRow.state, Reminder.dropped_at.is_not(None), Reminder.closed_at.is_not(None))
    )
    found = Counter[str]()
    for state, is_dropped, is_closed, count in rows.all():
        found[_state(state, is_dropped=is_dropped, is_closed=is_closed)] += count
    return dict(found)


async def lost(session: AsyncSession, administrator: Person) -> list[Lost]:
    """The unknown ones whose work is not done, oldest first."""
    await _administrators_only(session, administrator)
    rows = await session.execute(
        select(OutboxRow, Reminder.occasion, Person)
        .join(Reminder, Reminder.outbox_id == OutboxRow.id)
        .join(Person, Person.id == Reminder.person_id)
        .where(OutboxRow.state == UNKNOWN, Reminder.closed_at.is_(None))
        .order_by(OutboxRow.id, Reminder.id)
    )
    found: dict[int, Lost] = {}
    for row, occasion, person in rows.all():
        before = found[row.id].occasions if row.id in found else ()
        found[row.id] = Lost(row.id, person, row.finished_at or row.created_at, (*before, occasion))
    return list(found.values())


async def arrived(session: AsyncSession, administrator: Person, number: int, now: datetime) -> Person:
    """The reader says that it came: it counts as sent from now on."""
    message, rows = await _take(session, administrator, number)
    message.state = SENT
    await audit.note(session, administrator, "confirmed", f"message:{number}", now)
    return await session.get_one(Person, rows[0].person_id)


async def send_again(session: AsyncSession, administrator: Person, number: int, now: datetime) -> Person:
    """It did not come: the sweep composes it afresh under a key of its own, unless the work is done by then."""
    message, rows = await _take(session, administrator, number)
    message.error = f"sent again on purpose: {message.error or ''}"[:500]
    for row in rows:
        row.outbox_id, row.again, row.moment = None, row.again + 1, now
        if row.occasion.startswith("date:"):
            await personal.again(session, row, now)
    await session.flush()
    await audit.note(session, administrator, "sent again", f"message:{number}", now)
    return await session.get_one(Person, rows[0].person_id)


async def _take(session: AsyncSession, administrator: Person, number: int) -> tuple[OutboxRow, Sequence[Reminder]]:
    """Locked, so that two administrators do not both decide."""
    await _administrators_only(session, administrator)
    message = await session.get(OutboxRow, number, with_for_update=True, populate_existing=True)
    rows = await session.scalars(
        select(Reminder).where(Reminder.outbox_id == number).order_by(Reminder.id).with_for_update()
    )
    found = rows.all()
    if message is None or message.state != UNKNOWN or not found:
        raise Refused("reminders-not-lost")
    return message, found


async def _administrators_only(session: AsyncSession, person: Person) -> None:
    if not (await people.rights(session, person)).is_administrator:
        raise Denied("access-denied")


def _state(state: str | None, *, is_dropped: bool, is_closed: bool) -> str:
    if is_dropped:
        return DROPPED
    if state is None or state in (WAITING, CANCELLED):
        return DONE if is_closed else PLANNED
    return state
