"""The days of a class, and who of its participants was present on which: noted and undone by its officers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, people
from models.attendance.tables import TICKED, Attendance, Counted
from models.classes import CHOSEN, Registration, TrainingClass
from models.errors import Denied, Refused
from models.people import Person
from models.provinces import Province
from models.queue import add_new
from models.reports.table import RETURNED, Report

RECENT = timedelta(days=45)  # so long after its last day a class is still listed to be filled in


@dataclass(frozen=True)
class Seat:
    """A chosen participant on one day; `how` is None for whoever was not there."""

    registration: Registration
    how: str | None


def today(province: Province, now: datetime) -> date:
    """The day it is where the class is held."""
    return now.astimezone(province.tz).date()


async def of_officer(session: AsyncSession, officer: Person, class_id: int, *, lock: bool = False) -> TrainingClass:
    """A class whose attendance this person may keep: an officer of its province. Others do not learn that it is."""
    found = await session.get(TrainingClass, class_id, with_for_update=lock or None, populate_existing=lock)
    if found is None or not (await people.rights(session, officer)).serves(found.province):
        raise Denied("attendance-unknown")
    if found.closed_at is not None:
        raise Denied("attendance-called-off")
    return found


async def running(session: AsyncSession, provinces: Sequence[str], now: datetime) -> Sequence[TrainingClass]:
    """The classes of some provinces that have begun, or begin within a day anywhere; none long over or called off."""
    around = now.date()
    rows = await session.scalars(
        select(TrainingClass)
        .where(
            TrainingClass.province.in_(provinces),
            TrainingClass.closed_at.is_(None),
            TrainingClass.first_on <= around + timedelta(days=1),
            TrainingClass.last_on >= around - RECENT,
        )
        .order_by(TrainingClass.last_on.desc(), TrainingClass.id.desc())
    )
    return rows.all()


async def seats(session: AsyncSession, training: TrainingClass, day: date) -> list[Seat]:
    """The chosen participants in the order of their registration, with who was there on a day."""
    rows = await session.execute(
        select(Registration, Attendance.how)
        .outerjoin(
            Attendance,
            (Attendance.registration_id == Registration.id) & (Attendance.day == day) & Attendance.undone_at.is_(None),
        )
        .where(Registration.class_id == training.id, Registration.state == CHOSEN)
        .order_by(Registration.id)
    )
    return [Seat(registration, how) for registration, how in rows.all()]


async def present(session: AsyncSession, training: TrainingClass) -> int:
    """How many participants of a class were there on at least one day."""
    count = func.count(Registration.person_id.distinct())
    query = select(count).join(Attendance, Attendance.registration_id == Registration.id)
    query = query.where(
        Registration.class_id == training.id, Registration.state == CHOSEN, Attendance.undone_at.is_(None)
    )
    return await session.scalar(query) or 0


async def tick(
    session: AsyncSession, officer: Person, registration_id: int, day: date, province: Province, now: datetime
) -> bool:
    """An officer notes that somebody was there; False when that was known already."""
    registration, training = await _theirs(session, officer, registration_id, day, province, now)
    noted = await add_new(
        session,
        Attendance,
        class_id=training.id,
        registration_id=registration.id,
        day=day,
        how=TICKED,
        noted_by=officer.id,
        noted_at=now,
    )
    if noted:
        await audit.note(session, officer, "noted-present", f"registration:{registration.id}", now, day=day.isoformat())
    return noted


async def undo(
    session: AsyncSession, officer: Person, registration_id: int, day: date, province: Province, now: datetime
) -> bool:
    """It was a mistake: the row stays with who undid it, and counts no more. False when there was nothing to undo.

    Refused when a report that is in has counted this participant by that day alone.
    """
    registration, _ = await _theirs(session, officer, registration_id, day, province, now)
    rows = await session.scalars(
        select(Attendance)
        .where(Attendance.registration_id == registration.id, Attendance.undone_at.is_(None))
        .with_for_update()
    )
    every = rows.all()
    mine = [one for one in every if one.day == day]
    if not mine:
        return False
    period = await session.scalar(
        select(Report.period)
        .join(Counted, Counted.report_id == Report.id)
        .where(Counted.registration_id == registration.id, Report.state != RETURNED)
    )
    if period is not None and len(every) == 1:
        raise Refused("attendance-counted", period=period)
    mine[0].undone_by, mine[0].undone_at = officer.id, now
    await audit.note(session, officer, "noted-absent", f"registration:{registration.id}", now, day=day.isoformat())
    return True


async def _theirs(
    session: AsyncSession, officer: Person, registration_id: int, day: date, province: Province, now: datetime
) -> tuple[Registration, TrainingClass]:
    """A chosen participant of a class of the officer's province, on a day of the class that has come."""
    registration = await session.get(Registration, registration_id, with_for_update=True, populate_existing=True)
    if registration is None:
        raise Denied("attendance-unknown")
    training = await of_officer(session, officer, registration.class_id)
    if registration.state != CHOSEN:
        raise Refused("attendance-not-participant")
    if not training.first_on <= day <= min(training.last_on, today(province, now)):
        raise Refused("attendance-not-its-day", first=training.first_on.isoformat(), last=training.last_on.isoformat())
    return registration, training
