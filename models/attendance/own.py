"""What attendance knows of one person: their days in class, and as an officer what they noted."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.attendance.tables import Attendance, AttendanceCode, AttendanceTry
from models.classes import Registration, TrainingClass
from models.people import Person


async def of(session: AsyncSession, person: Person) -> Sequence[tuple[Attendance, str]]:
    """The days on which somebody was noted as present, with the title of the class; undone ones too."""
    rows = await session.execute(
        select(Attendance, TrainingClass.title)
        .join(Registration, Registration.id == Attendance.registration_id)
        .join(TrainingClass, TrainingClass.id == Attendance.class_id)
        .where(Registration.person_id == person.id)
        .order_by(Attendance.day, Attendance.id)
    )
    return [(one, title) for one, title in rows.all()]


async def work_of(session: AsyncSession, person: Person) -> list[tuple[str, int, datetime]]:
    """What an officer did: codes shown, names ticked, ticks undone; each with its class and moment."""
    every = (
        ("code-shown", AttendanceCode.class_id, AttendanceCode.made_at, AttendanceCode.made_by),
        ("noted-present", Attendance.class_id, Attendance.noted_at, Attendance.noted_by),
        ("noted-absent", Attendance.class_id, Attendance.undone_at, Attendance.undone_by),
    )
    found = []
    for verb, training, at, by in every:
        rows = await session.execute(select(training, at).where(by == person.id).order_by(at))
        found += [(verb, number, moment) for number, moment in rows.all() if moment is not None]
    return found


async def forget(session: AsyncSession, person: Person) -> int:
    """Forget what was typed in vain, and count the days that will be nobody's once the registrations are emptied.

    That somebody was there stays: the office has reported it.
    """
    await session.execute(delete(AttendanceTry).where(AttendanceTry.person_id == person.id))
    return len(await of(session, person))
