"""From a draft to an approval: written by one person of the ministry, approved by another, never by its author."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, people
from models.broadcasts import segments
from models.broadcasts.segments import GROUPS, WATCHERS, Rules
from models.broadcasts.tables import DRAFT, DROPPED, DUTY, SENDING, TOPICS, WAITING, Broadcast, Segment
from models.errors import Denied, Refused
from models.people import Person


@dataclass(frozen=True)
class Content:
    """What a broadcast says, to whom, and how."""

    segment: Segment
    topic: str
    body: str
    file: dict[str, Any] | None
    buttons: Sequence[dict[str, str]]
    must_read: bool


async def allowed(session: AsyncSession, person: Person) -> None:
    """Raises Denied for whoever is not of the ministry now."""
    if not (await people.rights(session, person)).is_ministry:
        raise Denied("access-denied")


async def one(session: AsyncSession, person: Person, number: int, *, locked: bool = False) -> Broadcast:
    """A broadcast for somebody of the ministry; a draft only for its author."""
    await allowed(session, person)
    found = await find(session, number, locked=locked)
    if found is None or (found.state in (DRAFT, DROPPED) and found.author_id != person.id):
        raise Refused("broadcasts-gone")
    return found


async def find(session: AsyncSession, number: int, *, locked: bool = False) -> Broadcast | None:
    if not 0 < number < 2**62:
        return None
    found: Broadcast | None = await session.get(
        Broadcast, number, with_for_update=True if locked else None, populate_existing=locked
    )
    return found


async def listed(session: AsyncSession, person: Person) -> Sequence[Broadcast]:
    """Those that the person may look at, the newest first."""
    await allowed(session, person)
    visible = or_(Broadcast.state.not_in((DRAFT, DROPPED)), Broadcast.author_id == person.id)
    rows = await session.scalars(
        select(Broadcast).where(visible, Broadcast.state != DROPPED).order_by(Broadcast.id.desc()).limit(100)
    )
    return rows.all()


async def draft(
    session: AsyncSession, person: Person, content: Content, now: datetime, number: int | None = None
) -> Broadcast:
    """Keep what was written, as a new draft or in place of an own one."""
    await allowed(session, person)
    _check(content)
    if number is None:
        row = Broadcast(author_id=person.id, state=DRAFT, created_at=now, paid=False, revision=0)
        session.add(row)
    else:
        row = await _own(session, person, number, DRAFT)
    row.who, row.programme, row.late = content.segment.who, content.segment.programme, content.segment.late
    row.provinces = None if content.segment.provinces is None else list(content.segment.provinces)
    row.topic, row.body, row.file = content.topic, content.body, content.file
    row.buttons, row.must_read = list(content.buttons), content.must_read
    row.revision += 1
    await session.flush()
    return row


def _check(content: Content) -> None:
    if content.segment.who not in GROUPS or content.topic not in (DUTY, *TOPICS):
        raise Refused("broadcasts-gone")
    if content.segment.who == WATCHERS and content.topic == DUTY:
        raise Refused("broadcasts-no-duty")


async def set_paid(session: AsyncSession, person: Person, number: int, paid: bool) -> Broadcast:
    """Have the own draft sent fast for Stars, or not; whoever approves sees the price."""
    row = await _own(session, person, number, DRAFT)
    if row.paid != paid:
        row.paid, row.revision = paid, row.revision + 1
    return row


async def submit(session: AsyncSession, person: Person, number: int, now: datetime) -> Broadcast:
    """Put the own draft before the others."""
    row = await _own(session, person, number, DRAFT)
    row.state = WAITING
    await audit.note(session, person, "proposed", f"broadcast:{row.id}", now, revision=row.revision)
    return row


async def recall(session: AsyncSession, person: Person, number: int) -> Broadcast:
    """Take it back before anybody decided: a draft again."""
    row = await _own(session, person, number, WAITING)
    row.state = DRAFT
    return row


async def drop(session: AsyncSession, person: Person, number: int) -> Broadcast:
    """Throw the own draft away, with its words."""
    row = await _own(session, person, number, DRAFT)
    row.state, row.body, row.file, row.buttons = DROPPED, "", None, []
    return row


async def approve(
    session: AsyncSession, person: Person, number: int, revision: int, rules: Rules, now: datetime
) -> Broadcast:
    """A second person agrees to exactly what they have seen: it begins to go out."""
    row = await _to_decide(session, person, number)
    if row.revision != revision:
        raise Refused("broadcasts-changed")
    where = await segments.places(session, row.segment, rules, now)
    row.expected = (await segments.count(session, row.segment, row.topic, where, samples=0)).count
    if not row.expected:
        raise Refused("broadcasts-nobody")
    row.state, row.approved_by, row.decided_at = SENDING, person.id, now
    await audit.note(
        session, person, "approved", f"broadcast:{row.id}", now,
        revision=revision, people=row.expected, paid=row.paid,
    )  # fmt: skip
    return row


async def refuse(session: AsyncSession, person: Person, number: int, now: datetime) -> Broadcast:
    """A second person says no: it is its author's draft again."""
    row = await _to_decide(session, person, number)
    row.state = DRAFT
    await audit.note(session, person, "refused", f"broadcast:{row.id}", now, revision=row.revision)
    return row


async def _to_decide(session: AsyncSession, person: Person, number: int) -> Broadcast:
    row = await one(session, person, number, locked=True)
    if row.state != WAITING:
        raise Refused("broadcasts-decided-already")
    if row.author_id == person.id:
        raise Refused("broadcasts-second-person")
    return row


async def _own(session: AsyncSession, person: Person, number: int, state: str) -> Broadcast:
    row = await one(session, person, number, locked=True)
    if row.author_id != person.id:
        raise Refused("broadcasts-not-yours")
    if row.state != state:
        raise Refused("broadcasts-decided-already")
    return row
