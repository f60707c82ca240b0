"""When the work is done its reminders stop: those in line are taken back, those on phones say so."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities, outbox, reports
from models.activities import Activity
from models.deadlines import Month
from models.outbox import CANCELLED, SENT, UNFINISHED, UNKNOWN, Message, OutboxRow
from models.queue import LEASED, WAITING
from models.reminders.steps import occasion
from models.reminders.tables import Reminder
from models.reminders.words import about, named, received

HUNG = timedelta(hours=1)


async def work_done(session: AsyncSession, province: str, period: Month, now: datetime) -> bool:
    """A report came in: reminders of it, anybody's, name only what is still missing, or say that it is received.

    True when every report of the province is in.
    """
    left = await reports.missing(session, await activities.of_provinces(session, [province]), period)
    name = occasion(period, province)
    if not left:
        await close(session, name, now)
    else:
        await _shorten(session, await _open(session, name), left, name, now)
    return not left


async def close(session: AsyncSession, name: str, now: datetime) -> None:
    """An occasion is over: what waits is taken back, and what is on phones says so."""
    for row in await _open(session, name):
        row.closed_at = now
        row.edited = row.outbox_id is None
    await session.flush()
    await settle(session, now, name)


async def withdraw(session: AsyncSession, prefix: str, now: datetime) -> None:
    """Nobody is to be reminded of these occasions any more: what waits is taken back, what was sent stays as it is."""
    rows = await session.execute(
        select(Reminder, OutboxRow.state)
        .outerjoin(OutboxRow, OutboxRow.id == Reminder.outbox_id)
        .where(Reminder.occasion.startswith(prefix), Reminder.closed_at.is_(None), Reminder.dropped_at.is_(None))
        .order_by(Reminder.id)
        .with_for_update(of=Reminder)
    )
    for row, state in rows.all():
        row.closed_at, row.edited = now, state != WAITING
    await session.flush()
    await settle(session, now)


async def _open(session: AsyncSession, name: str) -> Sequence[Reminder]:
    rows = await session.scalars(
        select(Reminder)
        .where(Reminder.occasion == name, Reminder.closed_at.is_(None), Reminder.dropped_at.is_(None))
        .order_by(Reminder.id)
        .with_for_update()
    )
    return rows.all()


async def settle(session: AsyncSession, now: datetime, name: str | None = None) -> None:
    """Bring the messages of what is done up to date; those that were on their way meanwhile follow with a sweep."""
    query = select(Reminder.outbox_id).where(Reminder.closed_at.is_not(None), ~Reminder.edited)
    if name is not None:
        query = query.where(Reminder.occasion == name)
    for number in sorted({one for one in await session.scalars(query) if one is not None}):
        await _settle(session, number, now)


async def _settle(session: AsyncSession, number: int, now: datetime) -> None:
    message = await session.get(OutboxRow, number, with_for_update=True, populate_existing=True)
    rows = (await session.scalars(select(Reminder).where(Reminder.outbox_id == number).order_by(Reminder.id))).all()
    is_over = all(row.closed_at is not None for row in rows)
    if message is None:
        return
    if message.state in (LEASED, UNKNOWN) and is_over:
        message.is_dropped = True  # not tried again if it fails; edited once it has arrived
    if message.state == LEASED or (message.state == UNKNOWN and _may_be_known(message, now)):
        return
    closed = [row for row in rows if row.closed_at is not None]
    if message.state in UNFINISHED:
        if is_over:
            message.state, message.finished_at = CANCELLED, now
        else:
            message.content = _without(message.content, {row.occasion for row in closed})
    elif message.state == SENT and message.message_id is not None:
        await _edit(session, message, closed, now, is_over=is_over)
    for row in closed:
        row.edited = True
    await session.flush()


def _may_be_known(message: OutboxRow, now: datetime) -> bool:
    """A process that was thought dead, and only hung, may still say what became of it."""
    return message.finished_at is not None and now < message.finished_at + HUNG


async def _edit(
    session: AsyncSession, message: OutboxRow, closed: Sequence[Reminder], now: datetime, *, is_over: bool
) -> None:
    """The message on the phone says what was received; of several duties it keeps those that are left."""
    if is_over:
        said = received([about(name) for name in sorted({row.occasion for row in closed})], now.isoformat())
    elif message.content is not None:
        said = Message.load(_without(message.content, {row.occasion for row in closed}) or {})
    else:
        return
    key = f"received:{message.id}:{len(closed)}"
    await outbox.enqueue(
        session, message.chat_id, replace(said, edit=message.message_id), now, dedup_key=key, topic=message.topic
    )


async def _shorten(
    session: AsyncSession, rows: Sequence[Reminder], left: Sequence[Activity], name: str, now: datetime
) -> None:
    """What is not sent yet names only what is missing; the newest message of each chat is changed to do so."""
    newest: dict[int, OutboxRow] = {}
    for number in sorted({row.outbox_id for row in rows if row.outbox_id is not None}):
        message = await session.get(OutboxRow, number, with_for_update=True, populate_existing=True)
        if message is None or message.content is None:
            continue
        if message.state in UNFINISHED:
            message.content = _with(message.content, name, left)
        elif message.state == SENT and message.message_id is not None:
            newest[message.chat_id] = message
    for chat, message in sorted(newest.items()):
        said = replace(Message.load(_with(message.content, name, left)), edit=message.message_id)
        await outbox.enqueue(
            session, chat, said, now, dedup_key=f"shorter:{message.id}:{len(left)}:{now.timestamp():.0f}",
            topic=message.topic,
        )  # fmt: skip
    await session.flush()


def _with(content: dict[str, Any] | None, name: str, left: Sequence[Activity]) -> dict[str, Any]:
    """With what is missing now."""
    content = content or {}
    values = dict(content.get("values") or {})
    if "activities" in values:
        values |= named(left)
    else:
        values["lines"] = [
            {**one, "values": {**one["values"], "count": len(left)}} if one["values"].get("occasion") == name else one
            for one in values.get("lines", ())
        ]
    return {**content, "values": values}


def _without(content: dict[str, Any] | None, names: set[str]) -> dict[str, Any] | None:
    """Without the lines of some occasions."""
    if content is None:
        return None
    values = dict(content.get("values") or {})
    if "lines" in values:
        values["lines"] = [one for one in values["lines"] if one["values"].get("occasion") not in names]
    return {**content, "values": values}
