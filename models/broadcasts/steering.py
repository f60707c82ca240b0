"""Whoever wrote or approved a broadcast pauses, resumes and stops it; its screens show how it goes."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, outbox
from models.broadcasts.composing import one
from models.broadcasts.sending import FAR, SOON, counts, is_quiet, minutes_left
from models.broadcasts.tables import APPROVED, DONE, PAUSED, SENDING, STOPPED, Broadcast
from models.broadcasts.wording import PAID_PER_SECOND
from models.errors import Refused
from models.outbox import REMINDER, Button, Message, OutboxRow
from models.people import Person
from models.provinces import Province
from models.reminders import Quiet

# Telegram's free pace, to say how long it takes. Every edit of a screen is a message of that pace.
PER_SECOND = 30
SHOW_EVERY = timedelta(seconds=5)
MENU = Button("common-menu", "start.menu")


async def steered(session: AsyncSession, person: Person, number: int) -> Broadcast:
    """An approved broadcast, locked, for whoever wrote or approved it."""
    row = await one(session, person, number, locked=True)
    if not may_steer(row, person):
        raise Refused("broadcasts-not-yours")
    if row.state not in APPROVED:
        raise Refused("broadcasts-decided-already")
    return row


def may_steer(row: Broadcast, person: Person) -> bool:
    return person.id in (row.author_id, row.approved_by)


async def pause(session: AsyncSession, person: Person, number: int, now: datetime) -> Broadcast:
    """Nothing more goes out until it is resumed; what is in line waits."""
    row = await steered(session, person, number)
    if row.state == SENDING and row.finished_at is None:
        row.state = PAUSED
        await outbox.postpone(session, row.outbox_topic, FAR, before=now + SOON)
        await audit.note(session, person, "paused", f"broadcast:{row.id}", now)
    return row


async def resume(session: AsyncSession, person: Person, number: int, now: datetime) -> Broadcast:
    """It goes on where it was."""
    row = await steered(session, person, number)
    if row.state == PAUSED:
        row.state = SENDING
        await outbox.postpone(session, row.outbox_topic, now, since=FAR)
        await audit.note(session, person, "resumed", f"broadcast:{row.id}", now)
    return row


async def stop(session: AsyncSession, person: Person, number: int, now: datetime) -> Broadcast:
    """It ends here, for good; what is in line is taken back."""
    row = await steered(session, person, number)
    if row.state in (SENDING, PAUSED) and row.finished_at is None:
        row.state, row.expanded_at = STOPPED, row.expanded_at or now
        await outbox.cancel(session, row.outbox_topic, now)
        await audit.note(session, person, "stopped", f"broadcast:{row.id}", now)
    return row


async def progress(session: AsyncSession, row: Broadcast, *, sleeps: bool = False) -> dict[str, Any]:
    """How it goes, in numbers; `sleeps`: it waits for the morning."""
    found = await counts(session, row)
    total = max(row.expected, sum(found.values()) - found["read"])
    speed = PAID_PER_SECOND if row.paid else PER_SECOND
    state = "asleep" if sleeps and row.state == SENDING and row.finished_at is None else row.state
    return {
        "number": row.id,
        "state": state,
        "total": total,
        "done": sum(found[one] for one in found if one not in ("planned", "read")),
        **found,
        "must": "yes" if row.must_read else "no",
        "minutes": minutes_left(row, found, speed),
    }


def screen(values: Mapping[str, Any]) -> dict[str, Any]:
    """The same as a message of its own needs it: the state above the numbers."""
    return {**values, "numbers": {"key": "broadcasts-numbers", "values": dict(values)}}


def buttons(row: Broadcast) -> tuple[Button, ...]:
    """What whoever steers it may do now."""
    card = Button("broadcasts-open-card", f"broadcasts.card:{row.id}")
    if row.finished_at is not None or row.state in (DONE, STOPPED):
        return (card,)
    go = (
        Button("broadcasts-resume", f"broadcasts.resume:{row.id}")
        if row.state == PAUSED
        else Button("broadcasts-pause", f"broadcasts.pause:{row.id}")
    )
    return (go, Button("broadcasts-stop", f"broadcasts.stop:{row.id}"), card)


async def screens(session: AsyncSession, row: Broadcast, now: datetime, *, sleeps: bool = False) -> None:
    """One message for each of the two, which then changes as it goes."""
    values = await progress(session, row, sleeps=sleeps)
    message = Message("broadcasts-progress", screen(values), ways=buttons(row))
    for person in await _both(session, row):
        key = row.key("screen", person.id)
        await outbox.enqueue(session, person.telegram_id, message, now, dedup_key=key)


async def show(session: AsyncSession, provinces: Mapping[str, Province], quiet: Quiet, now: datetime) -> int:
    """Change the screens whose numbers are others now, each at most every five seconds; returns how many."""
    rows = await session.scalars(
        select(Broadcast)
        .where(Broadcast.state.in_((SENDING, PAUSED, STOPPED, DONE)))
        .where(or_(Broadcast.shown_at.is_(None), Broadcast.shown_at <= now - SHOW_EVERY))
        .where(or_(Broadcast.finished_at.is_(None), Broadcast.shown_at.is_(None)))
        .order_by(Broadcast.id)
        .with_for_update(skip_locked=True)
    )
    changed = 0
    for row in rows:
        values = await progress(session, row, sleeps=is_quiet(row.segment, provinces, quiet, now))
        if values != row.shown or row.shown_at is None:
            changed += await _show(session, row, values, now)
            row.shown = values
        row.shown_at = now
    return changed


async def _show(session: AsyncSession, row: Broadcast, values: dict[str, Any], now: datetime) -> int:
    topic = f"{row.outbox_topic}:screen"
    await outbox.cancel(session, topic, now)  # an older state that has not left yet
    changed = 0
    for person in await _both(session, row):
        query = select(OutboxRow.message_id).where(
            OutboxRow.dedup_key == row.key("screen", person.id), OutboxRow.state == outbox.SENT
        )
        if (shown := await session.scalar(query)) is not None:
            message = Message("broadcasts-progress", screen(values), ways=buttons(row), edit=shown)
            # Among the reminders: an edit repeated after a lost line would show an older state again.
            await outbox.enqueue(session, person.telegram_id, message, now, lane=REMINDER, topic=topic)
            changed += 1
    return changed


async def _both(session: AsyncSession, row: Broadcast) -> list[Person]:
    found = await session.scalars(
        select(Person).where(Person.id.in_((row.author_id, row.approved_by or 0))).order_by(Person.id)
    )
    return list(found)
