"""What an administrator sees of reminders: how many stand how, and those of which nobody knows whether they arrived.

Such a message is *unknown* (the process died between sending and noting, or the line broke): it is never repeated
blindly, because nobody should get one twice. A person decides after asking the reader: of one, or of all that are left.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVarTuple

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, outbox, people
from models.db import written
from models.errors import Denied, Refused
from models.outbox import CANCELLED, SENT, UNKNOWN, Button, Message, OutboxRow
from models.people import Person
from models.queue import WAITING
from models.reminders import personal
from models.reminders.tables import DONE, DROPPED, PLANNED, Reminder

SHOWN_FOR = timedelta(days=30)
AT_ONCE = 500  # decided in one transaction; what is left stays in the list
BOOK = Button("reminders-ledger", "reminders.ledger")
# Written out as in the index of unknown messages: who plans without the value would not take it.
IS_UNKNOWN = OutboxRow.state == written(UNKNOWN)


@dataclass(frozen=True)
class Lost:
    """A message of which nobody knows: for whom, when, and of which occasions; `province` None: of no office."""

    number: int
    person: Person
    province: str | None
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
        _open(select(OutboxRow, Reminder.occasion, Reminder.province, Person))
        .join(Person, Person.id == Reminder.person_id)
        .order_by(OutboxRow.id, Reminder.id)
    )
    found: dict[int, Lost] = {}
    for row, occasion, province, person in rows.all():
        before = found[row.id].occasions if row.id in found else ()
        found[row.id] = Lost(row.id, person, province, row.finished_at or row.created_at, (*before, occasion))
    return list(found.values())


async def tell(session: AsyncSession, now: datetime) -> int:
    """Tell each administrator, once for an hour in which messages became unknown; how many were told."""
    query = _open(select(func.max(OutboxRow.finished_at), func.count(OutboxRow.id.distinct())))
    newest, count = (await session.execute(query)).one()
    if newest is None:
        return 0
    notice, told = Message("reminders-lost-news", {"count": count}, ways=(BOOK,)), 0
    for administrator in await people.holders(session, people.ADMINISTRATOR):
        key = f"reminders-lost:{newest:%Y-%m-%dT%H}:{administrator.id}"
        told += await outbox.enqueue(session, administrator.telegram_id, notice, now, dedup_key=key)
    return told


async def arrived(session: AsyncSession, administrator: Person, number: int, now: datetime) -> Person:
    """The reader says that it came: it counts as sent from now on."""
    _, rows = await _arrived(session, administrator, OutboxRow.id == number, now)
    return await session.get_one(Person, rows[0].person_id)


async def send_again(session: AsyncSession, administrator: Person, number: int, now: datetime) -> Person:
    """It did not come: the sweep composes it afresh under a key of its own, unless the work is done by then."""
    _, rows = await _send_again(session, administrator, OutboxRow.id == number, now)
    return await session.get_one(Person, rows[0].person_id)


async def all_arrived(session: AsyncSession, administrator: Person, last: int, now: datetime) -> int:
    """All in doubt up to this message came; how many they were, at most AT_ONCE."""
    messages, _ = await _arrived(session, administrator, _up_to(last), now)
    return len(messages)


async def send_all_again(session: AsyncSession, administrator: Person, last: int, now: datetime) -> int:
    """All in doubt up to this message are sent again; how many they were, at most AT_ONCE."""
    messages, _ = await _send_again(session, administrator, _up_to(last), now)
    return len(messages)


Columns = TypeVarTuple("Columns")
Taken = tuple[Sequence[OutboxRow], Sequence[Reminder]]


async def _arrived(session: AsyncSession, administrator: Person, which: ColumnElement[bool], now: datetime) -> Taken:
    messages, rows = await _take(session, administrator, which)
    for message in messages:
        message.state = SENT
        await audit.note(session, administrator, "confirmed", f"message:{message.id}", now)
    return messages, rows


async def _send_again(session: AsyncSession, administrator: Person, which: ColumnElement[bool], now: datetime) -> Taken:
    messages, rows = await _take(session, administrator, which)
    for message in messages:
        message.error = f"sent again on purpose: {message.error or ''}"[:500]
        await audit.note(session, administrator, "sent again", f"message:{message.id}", now)
    for row in rows:
        row.outbox_id, row.again, row.moment = None, row.again + 1, now
        if row.occasion.startswith("date:"):
            await personal.again(session, row, now)
    await session.flush()
    return messages, rows


async def _take(session: AsyncSession, administrator: Person, which: ColumnElement[bool]) -> Taken:
    """Locked, so that two administrators do not both decide."""
    await _administrators_only(session, administrator)
    found = await session.scalars(
        select(OutboxRow)
        .where(which, IS_UNKNOWN)
        .order_by(OutboxRow.id)
        .limit(AT_ONCE)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    messages = found.all()
    rows = await session.scalars(
        select(Reminder)
        .where(Reminder.outbox_id.in_([message.id for message in messages]))
        .order_by(Reminder.id)
        .with_for_update()
    )
    taken = rows.all()
    if not taken:
        raise Refused("reminders-not-lost")
    return messages, taken


def _open(query: Select[*Columns]) -> Select[*Columns]:
    """Of unknown messages whose work is not done, with a row for each occasion."""
    return query.join_from(OutboxRow, Reminder, Reminder.outbox_id == OutboxRow.id).where(
        IS_UNKNOWN, Reminder.closed_at.is_(None)
    )


def _up_to(last: int) -> ColumnElement[bool]:
    """What became unknown after somebody looked is not meant by what they decide."""
    return (OutboxRow.id <= last) & OutboxRow.id.in_(_open(select(OutboxRow.id)))


async def _administrators_only(session: AsyncSession, person: Person) -> None:
    if not (await people.rights(session, person)).is_administrator:
        raise Denied("access-denied")


def _state(state: str | None, *, is_dropped: bool, is_closed: bool) -> str:
    if is_dropped:
        return DROPPED
    if state is None or state in (WAITING, CANCELLED):
        return DONE if is_closed else PLANNED
    return state
