"""A person's own hand: registering for a class with what they allow to be seen, and withdrawing."""

import re
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, outbox, people
from models.classes import choosing
from models.classes.tables import CHOSEN, REGISTERED, WITHDRAWN, Registration, TrainingClass
from models.errors import Refused
from models.outbox import Button, Message
from models.people import Person
from models.queue import add_new

NAME_MOST = 120
# A mobile number of Indonesia: nine to twelve digits that begin with 8 (section 8 of the facts about government).
MOBILE = re.compile(r"(?:\+?62|0)?(8[1-35-9]\d{7,10})")


def read_phone(text: str) -> str | None:
    """A mobile number as it is typed (0812…, 62812…, +62 812-…), written +62…; None when it is none."""
    found = MOBILE.fullmatch(re.sub(r"[\s().-]", "", text))
    return f"+62{found[1]}" if found else None


async def own(session: AsyncSession, person: Person, class_id: int) -> Registration | None:
    """What this person registered for a class, withdrawn or not."""
    found: Registration | None = await session.scalar(
        select(Registration).where(Registration.class_id == class_id, Registration.person_id == person.id)
    )
    return found


async def taken(session: AsyncSession, class_id: int) -> int:
    """How many have a place already."""
    query = select(func.count()).where(Registration.class_id == class_id, Registration.state == CHOSEN)
    return await session.scalar(query) or 0


def check_open(training: TrainingClass, today: date) -> None:
    """Refused when one can no longer register."""
    if training.closed_at is not None:
        raise Refused("classes-closed-already")
    if training.until < today:
        raise Refused("classes-too-late", until=training.until.isoformat())


async def register(
    session: AsyncSession,
    person: Person,
    training: TrainingClass,
    name: str,
    phone: str | None,
    shared: dict[str, Any] | None,
    today: date,
    now: datetime,
) -> Registration:
    """Register somebody; whoever withdrew may come back, and stands at the end again. Refused when they are in it."""
    check_open(training, today)
    values = {"name": name[:NAME_MOST], "phone": phone, "shared": shared, "registered_at": now}
    fresh: dict[str, Any] = {
        "state": REGISTERED,
        "reason": "",
        "seen": [],
        "waiting_at": None,
        "decided_by": None,
        "decided_at": None,
    }
    new = await add_new(session, Registration, class_id=training.id, person_id=person.id, **fresh, **values)
    row = await own(session, person, training.id)
    assert row is not None
    if not new:
        if row.state != WITHDRAWN:
            raise Refused("classes-registered-already", title=training.title)
        for field, value in (fresh | values).items():
            setattr(row, field, value)
    await audit.note(session, person, "registered", f"registration:{row.id}", now, class_id=training.id)
    return row


async def withdraw(session: AsyncSession, person: Person, class_id: int, now: datetime) -> Registration:
    """They do not come: a place that they had goes to the next of the waiting list, and the office is told."""
    training = await session.get_one(TrainingClass, class_id, with_for_update=True, populate_existing=True)
    row = await own(session, person, class_id)
    if row is None or row.state == WITHDRAWN:
        raise Refused("classes-not-registered")
    had = row.state == CHOSEN
    officer = await session.get_one(Person, row.decided_by or training.opened_by)
    row.state, row.waiting_at, row.decided_at = WITHDRAWN, None, now
    await audit.note(session, person, "withdrew", f"registration:{row.id}", now, class_id=class_id)
    await session.flush()
    moved_up = await choosing.move_up(session, class_id, now) if had else None
    if had and moved_up is None and (await people.rights(session, officer)).serves(training.province):
        message = Message(
            "classes-withdrew-told",
            {"name": row.name, "title": training.title},
            ways=(Button("choosing-list-button", f"choosing.list:{class_id}"),),
        )
        dedup = f"class:{class_id}:{row.id}:withdrew:{now.timestamp():.0f}"
        await outbox.enqueue(session, officer.telegram_id, message, now, dedup_key=dedup)
    return row
