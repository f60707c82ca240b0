"""A reminder that could not leave for hours or weeks is taken back out of line, and the sweep decides anew.

Its words count the days as they were; it would wake people, or say what is over. Nothing of it has left yet.
"""

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.db import written
from models.offices import CAPITAL
from models.outbox import CANCELLED, REMINDER, OutboxRow
from models.people import Person
from models.provinces import Province
from models.queue import WAITING
from models.reminders import hours
from models.reminders.owing import Sight
from models.reminders.quiet import Quiet
from models.reminders.steps import DUTY, REPORT
from models.reminders.tables import Reminder
from models.workdays import Workdays

log = logging.getLogger(__name__)
AGED = timedelta(minutes=15)  # before that it leaves as it is
# So many at the front of the line are looked at, more than leave between two sweeps; so many go in one transaction.
FRONT, BATCH = 1000, 100


async def take_back(
    session: AsyncSession, provinces: Mapping[str, Province], workdays: Workdays, quiet: Quiet, now: datetime
) -> int:
    """Of the front of the line, what was composed on another day, or whose reader is left in peace now; how many."""
    rows = await session.execute(
        select(Reminder, OutboxRow, Person)
        .join(OutboxRow, OutboxRow.id == Reminder.outbox_id)
        .join(Person, Person.id == Reminder.person_id)
        .where(OutboxRow.state == written(WAITING), OutboxRow.lane == REMINDER)
        .where(Reminder.occasion.startswith(REPORT) | Reminder.occasion.startswith(DUTY))
        .where(OutboxRow.created_at < now - AGED, OutboxRow.due_at <= now)
        .order_by(OutboxRow.id)
        .limit(FRONT)
        .with_for_update(of=(Reminder, OutboxRow), skip_locked=True)
    )
    found = [(reminder, message, person) for reminder, message, person in rows]
    sight = Sight(provinces, workdays, quiet, now, {}, own=await hours.own_of(session, {one.id for *_, one in found}))
    lines: dict[int, list[Reminder]] = defaultdict(list)
    messages: dict[int, OutboxRow] = {}
    for reminder, message, person in found:
        if message.id in messages or (len(messages) < BATCH and _has_aged(sight, reminder, message, person)):
            messages[message.id] = message
        lines[message.id].append(reminder)
    taken = await _whole(session, list(messages.values()), lines)
    for message in taken:
        # Its key is free for the message that the sweep puts in its place.
        message.state, message.finished_at, message.dedup_key = CANCELLED, now, None
        for reminder in lines[message.id]:
            await _forget(session, reminder)
    if taken:
        log.warning("%d reminders could not leave for long and are composed anew", len(taken))
    return len(taken)


def _has_aged(sight: Sight, reminder: Reminder, message: OutboxRow, person: Person) -> bool:
    """By the clocks of the place; an official sits at the capital, and is left in peace by either."""
    code = reminder.province or CAPITAL
    then = message.created_at.astimezone(sight.provinces[code].tz).date()
    return then != sight.today(code) or any(sight.sleeps(person.id, place) for place in (code, CAPITAL))


async def _whole(
    session: AsyncSession, messages: Sequence[OutboxRow], lines: Mapping[int, Sequence[Reminder]]
) -> list[OutboxRow]:
    """Those of which we hold every line: of another one somebody is just sending a report."""
    counted = await session.execute(
        select(Reminder.outbox_id, func.count())
        .where(Reminder.outbox_id.in_([one.id for one in messages]))
        .group_by(Reminder.outbox_id)
    )
    every = {number: count for number, count in counted if number is not None}
    return [one for one in messages if every.get(one.id) == len(lines[one.id])]


async def _forget(session: AsyncSession, reminder: Reminder) -> None:
    """As if it had never been said; what somebody wished for, or sends again, stays planned."""
    if reminder.closed_at is not None:
        reminder.outbox_id, reminder.edited = None, True
    elif reminder.again or reminder.step.startswith("later:"):
        reminder.outbox_id = None
    else:
        await session.delete(reminder)
