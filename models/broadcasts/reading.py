"""What recipients do with a broadcast: press, say that they read it, want no more of its topic."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, case, func, select, update
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, outbox, people
from models.broadcasts import wording
from models.broadcasts.composing import one
from models.broadcasts.segments import WATCHERS
from models.broadcasts.steering import steered
from models.broadcasts.tables import APPROVED, PLANNED, REFUSED, SENT, TOPICS, WITHHELD, Broadcast, Recipient
from models.errors import Denied, Refused
from models.outbox import BULK, Button, Message, OutboxRow
from models.people import Grant, Person
from models.reminders import hours

BATCH = 100


async def of(session: AsyncSession, person: Person, number: int) -> tuple[Broadcast, Recipient] | None:
    """A broadcast that this person got; None for whoever did not, whatever number they forge."""
    if not 0 < number < 2**62:
        return None
    found = await session.execute(
        select(Broadcast, Recipient)
        .join(Recipient, Recipient.broadcast_id == Broadcast.id)
        .where(Broadcast.id == number, Recipient.person_id == person.id, Broadcast.state.in_(APPROVED))
    )
    row = found.first()
    return (row[0], row[1]) if row is not None else None


async def pressed(session: AsyncSession, person: Person, number: int, now: datetime) -> None:
    """Remember that one of its buttons was pressed: such a person hears of a correction."""
    found = await of(session, person, number)
    if found is not None and found[1].pressed_at is None:
        found[1].pressed_at = now


async def read(
    session: AsyncSession, person: Person, number: int, below: int | None, now: datetime
) -> tuple[Broadcast, bool] | None:
    """The person says that they have read it; None for whoever did not get it.

    True when it was said below the broadcast itself. Said below a nudge, the broadcast is changed from here.
    """
    found = await of(session, person, number)
    if found is None:
        return None
    row, mine = found
    mine.pressed_at = mine.pressed_at or now
    mine.read_at = mine.read_at or now
    is_there = below is not None and mine.message_id in (None, below)
    if not is_there and mine.message_id is not None:
        message = wording.message(row, is_read=True, edit=mine.message_id)
        await outbox.enqueue(session, person.telegram_id, message, now)
    return row, is_there


# News that is muted.


async def muted(session: AsyncSession, person: Person) -> frozenset[str]:
    """The topics of broadcasts that the person does not want."""
    return (await hours.settings(session, person)).muted & set(TOPICS)


async def mute(session: AsyncSession, person: Person, topic: str, now: datetime) -> None:
    """No more news of that topic; a duty cannot be muted."""
    if topic not in TOPICS:
        raise Refused("broadcasts-duty-stays")
    await hours.mute(session, person, topic, now)


async def unmute(session: AsyncSession, person: Person, topic: str) -> None:
    if topic in TOPICS:
        await hours.unmute(session, person, topic)


async def got(session: AsyncSession, person: Person) -> Sequence[tuple[Broadcast, Recipient]]:
    """The broadcasts that this person got, the oldest first."""
    rows = await session.execute(
        select(Broadcast, Recipient)
        .join(Recipient, Recipient.broadcast_id == Broadcast.id)
        .where(Recipient.person_id == person.id)
        .order_by(Broadcast.id)
    )
    return [(row, mine) for row, mine in rows.all()]


# Who has not read it, and who could not be reached.


@dataclass(frozen=True)
class Place:
    """Of the recipients of one province (None: of no province): how many are meant, of how many."""

    province: str | None
    count: int
    of: int


def _not_read() -> ColumnElement[bool]:
    return (Recipient.state == SENT) & Recipient.read_at.is_(None)


async def unread(session: AsyncSession, person: Person, number: int) -> tuple[Broadcast, list[Place]]:
    """Who has it and has not said that they read it, by province, the most first."""
    row = await one(session, person, number)
    return row, await _by_province(session, row, _not_read(), Recipient.state == SENT)


async def unreachable(session: AsyncSession, person: Person, number: int) -> tuple[Broadcast, list[Place]]:
    """Whom Telegram refused, by province."""
    row = await one(session, person, number)
    return row, await _by_province(session, row, Recipient.state == REFUSED, Recipient.state != WITHHELD)


async def _by_province(
    session: AsyncSession, row: Broadcast, which: ColumnElement[bool], among: ColumnElement[bool]
) -> list[Place]:
    meant = func.sum(case((which, 1), else_=0))
    rows = await session.execute(
        select(Recipient.province, meant, func.count())
        .where(Recipient.broadcast_id == row.id, among)
        .group_by(Recipient.province)
        .having(meant > 0)
        .order_by(meant.desc(), Recipient.province)
    )
    return [Place(code, int(number), total) for code, number, total in rows.all()]


async def names(session: AsyncSession, person: Person, number: int, province: str, *, refused: bool) -> list[str]:
    """The staff of a province meant by these lists, for the ministry; entrepreneurs are never named."""
    row = await one(session, person, number)
    if row.who == WATCHERS:
        return []
    which = Recipient.state == REFUSED if refused else _not_read()
    return await _names(session, (Recipient.broadcast_id == row.id) & which, [province])


async def unreachable_of_office(session: AsyncSession, person: Person) -> list[str]:
    """The colleagues of the own office whom the last broadcasts did not reach; of others nothing is told."""
    held = await people.rights(session, person)
    if not held.own:
        raise Denied("access-denied")
    # Who has written since can be reached again.
    away = select(Person.id).where(Person.blocked_at.is_not(None))
    return await _names(session, (Recipient.state == REFUSED) & Recipient.person_id.in_(away), sorted(held.own))


async def _names(session: AsyncSession, which: ColumnElement[bool], provinces: Sequence[str]) -> list[str]:
    """By their right of today: who has left the office is no longer its matter."""
    rows = await session.scalars(
        select(Person.name)
        .join(Recipient, Recipient.person_id == Person.id)
        .join(Grant, Grant.person_id == Person.id)
        .where(which, Grant.province.in_(provinces), Grant.revoked_at.is_(None))
        .order_by(Person.name)
        .distinct()
        .limit(200)
    )
    return list(rows)


# One nudge.


async def nudge(session: AsyncSession, person: Person, number: int, now: datetime) -> Broadcast:
    """Remind those who have not read it, once in its life."""
    row = await steered(session, person, number)
    if not row.must_read or row.finished_at is None:
        raise Refused("broadcasts-nudge-early")
    if row.nudged_at is not None:
        raise Refused("broadcasts-nudged-already")
    row.nudged_at = now
    await audit.note(session, person, "nudged", f"broadcast:{row.id}", now)
    return row


async def send_nudges(session: AsyncSession, now: datetime) -> int:
    """Put the next nudges in line; returns how many people were seen to."""
    found = await session.execute(
        select(Recipient, Broadcast, Person.telegram_id)
        .join(Broadcast, Broadcast.id == Recipient.broadcast_id)
        .join(Person, Person.id == Recipient.person_id)
        .where(Recipient.broadcast_id.in_(select(Broadcast.id).where(Broadcast.nudged_at.is_not(None))))
        .where(Recipient.nudged_at.is_(None), _not_read())
        .order_by(Recipient.broadcast_id, Recipient.id)
        .limit(BATCH)
        .with_for_update(of=Recipient, skip_locked=True)
    )
    rows = found.all()
    for mine, row, telegram_id in rows:
        mine.nudged_at = now
        message = Message(
            "broadcasts-nudge",
            {"number": row.id, "body": row.body[:200]},
            ways=(Button("broadcasts-read", f"broadcasts.read:{row.id}"),),
            reply_to=mine.message_id,
        )
        await outbox.enqueue(
            session, telegram_id, message, now,
            lane=BULK, dedup_key=row.key("nudge", mine.person_id), topic=f"{row.outbox_topic}:nudge",
        )  # fmt: skip
    return len(rows)


async def forget(session: AsyncSession, person: Person, now: datetime) -> int:
    """Part the news from the person; that somebody got it still counts. What was a duty is the office's."""
    news = select(Broadcast.id).where(Broadcast.topic.in_(TOPICS))
    mine = (Recipient.person_id == person.id) & Recipient.broadcast_id.in_(news)
    numbers = await session.scalars(select(Recipient.broadcast_id).where(mine, Recipient.state == PLANNED))
    keys = [f"broadcast:{number}:to:{person.id}" for number in numbers]
    await outbox.withdraw(session, person.telegram_id, OutboxRow.dedup_key.in_(keys), now)
    result = await session.execute(
        update(Recipient)
        .where(mine)
        .values(
            person_id=None,
            message_id=None,
            state=case((Recipient.state == PLANNED, WITHHELD), else_=Recipient.state),
        )
        .execution_options(synchronize_session=False)
    )
    assert isinstance(result, CursorResult)
    return result.rowcount
