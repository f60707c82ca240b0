"""A person's own registrations: shown to them, and emptied when they ask for it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.classes import choosing
from models.classes.tables import CHOSEN, WITHDRAWN, Registration, TrainingClass
from models.people import Person


async def of_person(session: AsyncSession, person: Person) -> Sequence[tuple[Registration, TrainingClass]]:
    """What somebody registered for, the oldest first."""
    rows = await session.execute(
        select(Registration, TrainingClass)
        .join(TrainingClass, TrainingClass.id == Registration.class_id)
        .where(Registration.person_id == person.id)
        .order_by(Registration.id)
    )
    return [(registration, training) for registration, training in rows]


async def forget(session: AsyncSession, person: Person, now: datetime) -> int:
    """Empty the registrations of somebody: that there was one stays, for the office's numbers; how many.

    A place that they had goes to the next of the waiting list.
    """
    found = [one for one, _ in await of_person(session, person)]
    had = [one.class_id for one in found if one.state == CHOSEN]
    await session.execute(
        update(Registration)
        .where(Registration.person_id == person.id)
        .values(person_id=None, name="", phone=None, shared=None, state=WITHDRAWN, reason="", seen=[])
    )
    for class_id in had:
        await choosing.move_up(session, class_id, now)
    return len(found)
