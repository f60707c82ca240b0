"""Other words for what has gone out: approved by a second person, then put into every message that was sent."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, outbox
from models.broadcasts import wording
from models.broadcasts.composing import allowed, one
from models.broadcasts.tables import APPROVED, SENT, Broadcast, Correction, Recipient
from models.errors import Refused
from models.outbox import BULK, Message
from models.people import Person

BATCH = 100


async def propose(session: AsyncSession, person: Person, number: int, body: str, now: datetime) -> Correction:
    """Other words, put before a second person; an older proposal that nobody decided is replaced."""
    row = await one(session, person, number, locked=True)
    if row.state not in APPROVED:
        raise Refused("broadcasts-decided-already")
    for other in await _open(session, row.id):
        other.decided_at, other.approved = now, False
    found = Correction(broadcast_id=row.id, number=0, body=body, author_id=person.id, created_at=now)
    session.add(found)
    await session.flush()
    await audit.note(session, person, "fix-proposed", f"broadcast:{row.id}", now, correction=found.id)
    return found


async def seen(session: AsyncSession, person: Person, number: int) -> tuple[Correction, Broadcast]:
    """A correction with what it changes, for somebody of the ministry."""
    await allowed(session, person)
    found = await session.get(Correction, number) if 0 < number < 2**62 else None
    if found is None:
        raise Refused("broadcasts-gone")
    return found, await one(session, person, found.broadcast_id)


async def decide(
    session: AsyncSession, person: Person, number: int, agreed: bool, now: datetime
) -> tuple[Correction, Broadcast]:
    """A second person agrees, or not."""
    found, _ = await seen(session, person, number)
    row = await one(session, person, found.broadcast_id, locked=True)
    await session.refresh(found)
    if found.decided_at is not None:
        raise Refused("broadcasts-decided-already")
    if found.author_id == person.id:
        raise Refused("broadcasts-second-person")
    found.decided_by, found.decided_at, found.approved = person.id, now, agreed
    if agreed:
        row.correction += 1
        found.number, row.body = row.correction, found.body
        await outbox.amend(session, row.outbox_topic, wording.values(row, is_read=False))
    verb = "fix-approved" if agreed else "fix-refused"
    await audit.note(session, person, verb, f"broadcast:{row.id}", now, correction=found.id)
    return found, row


async def change_sent(session: AsyncSession, now: datetime) -> int:
    """Change the next messages that show older words; returns how many.

    Whoever had pressed a button of it may have acted on the old words: a short notice goes to them, and to nobody else.
    What had been said to be read is to be read again.
    """
    corrected = await session.execute(select(Broadcast.id, Broadcast.correction).where(Broadcast.correction > 0))
    # Of each its own people with older words: else all people of all broadcasts would be looked through.
    older = [(Recipient.broadcast_id == number) & (Recipient.version < latest) for number, latest in corrected.all()]
    if not older:
        return 0
    found = await session.execute(
        select(Recipient, Broadcast, Person.telegram_id)
        .join(Broadcast, Broadcast.id == Recipient.broadcast_id)
        .join(Person, Person.id == Recipient.person_id)
        .where(or_(*older), Recipient.state == SENT, Recipient.message_id.is_not(None))
        .order_by(Recipient.broadcast_id, Recipient.id)
        .limit(BATCH)
        .with_for_update(of=Recipient, skip_locked=True)
    )
    rows = found.all()
    for mine, row, telegram_id in rows:
        had_pressed = mine.pressed_at is not None
        mine.version, mine.read_at = row.correction, None
        edit = wording.message(row, edit=mine.message_id)
        fix = f"fix{row.correction}"
        await _say(session, telegram_id, edit, row, fix, mine, now)
        if had_pressed:
            notice = Message("broadcasts-corrected", {"number": row.id}, reply_to=mine.message_id)
            await _say(session, telegram_id, notice, row, f"{fix}-notice", mine, now)
    return len(rows)


async def _say(
    session: AsyncSession, to: int, message: Message, row: Broadcast, what: str, mine: Recipient, now: datetime
) -> None:
    key = row.key(what, mine.person_id)
    await outbox.enqueue(session, to, message, now, lane=BULK, dedup_key=key, topic=f"{row.outbox_topic}:fix")


async def _open(session: AsyncSession, broadcast_id: int) -> Sequence[Correction]:
    mine = (Correction.broadcast_id == broadcast_id) & Correction.decided_at.is_(None)
    return (await session.scalars(select(Correction).where(mine).order_by(Correction.id))).all()
