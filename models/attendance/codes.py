"""Codes that prove presence: shown in class by an officer, typed by a participant, good for minutes of one day.

A code is four signs that are not mixed up when read from a board. It is no secret to those in the room, so it changes:
whoever hears of it later, elsewhere, finds it ended. Who tries codes is stopped after a few.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.attendance import days
from models.attendance.tables import CODE, Attendance, AttendanceCode, AttendanceTry
from models.classes import CHOSEN, Registration, TrainingClass
from models.codes import SIGNS
from models.errors import Denied
from models.people import Person
from models.provinces import Province, local_time
from models.queue import add_new

LENGTH = 4
LASTS = timedelta(minutes=20)  # ours: a full room with slow phones, and no evening at home
# 31 ** 4 codes, one of which is right for a class: five tries an hour find it in some twenty years.
WRONG_MOST, WRONG_WITHIN = 5, timedelta(hours=1)
SHAPE = re.compile(rf"[A-Z0-9]{{{LENGTH}}}")


@dataclass(frozen=True)
class Entered:
    """What became of a typed code: `noted`, `already`, `wrong`, `not-chosen`, `other-day`, `ended` or `too-many`."""

    outcome: str
    training: TrainingClass | None = None
    code: AttendanceCode | None = None


def read(text: str) -> str | None:
    """What was typed as a code, without spaces and hyphens; None when it does not look like one."""
    plain = re.sub(r"[\s–—.-]", "", text).upper()
    return plain if SHAPE.fullmatch(plain) and any(sign.isdigit() for sign in plain) else None


async def show(
    session: AsyncSession,
    officer: Person,
    class_id: int,
    provinces: Mapping[str, Province],
    now: datetime,
    *,
    anew: bool = False,
) -> tuple[TrainingClass, AttendanceCode]:
    """The code of today for a class of the officer's province: the one that runs, or a new one that ends it."""
    training = await days.of_officer(session, officer, class_id, lock=True)
    province = provinces[training.province]
    today = days.today(province, now)
    if not training.first_on <= today <= training.last_on:
        raise Denied("attendance-not-today", first=training.first_on.isoformat(), last=training.last_on.isoformat())
    running = (AttendanceCode.class_id == training.id) & (AttendanceCode.ends_at > now)
    found = await session.scalar(select(AttendanceCode).where(running).order_by(AttendanceCode.id.desc()).limit(1))
    if found is not None and not anew:
        return training, found
    await session.execute(update(AttendanceCode).where(running).values(ends_at=now))
    midnight = local_time(province, today + timedelta(days=1), time(0))
    made = AttendanceCode(
        class_id=training.id,
        day=today,
        code=await _unused(session),
        made_by=officer.id,
        made_at=now,
        ends_at=min(now + LASTS, midnight),
    )
    session.add(made)
    await session.flush()
    return training, made


async def enter(
    session: AsyncSession, person: Person, text: str, provinces: Mapping[str, Province], now: datetime
) -> Entered:
    """A person types a code. Nothing is stored but the presence it proves, or that one more try went wrong.

    The caller's update has locked the person, so that tries cannot run side by side.
    """
    tries = await session.get(AttendanceTry, person.id, populate_existing=True)
    if tries is not None and tries.since <= now - WRONG_WITHIN:
        await session.delete(tries)
        await session.flush()
        tries = None
    if tries is not None and tries.count >= WRONG_MOST:
        return Entered("too-many")
    entered = await _entered(session, person, read(text), provinces, now)
    if entered.outcome in ("wrong", "not-chosen", "other-day"):
        if tries is None:
            session.add(AttendanceTry(person_id=person.id, count=1, since=now))
        else:
            tries.count += 1
        await session.flush()
    return entered


async def _entered(
    session: AsyncSession, person: Person, code: str | None, provinces: Mapping[str, Province], now: datetime
) -> Entered:
    row = None
    if code is not None:
        newest = select(AttendanceCode).where(AttendanceCode.code == code).order_by(AttendanceCode.id.desc()).limit(1)
        row = await session.scalar(newest)
    if row is None:
        return Entered("wrong")
    training = await session.get_one(TrainingClass, row.class_id)
    registration = await session.scalar(
        select(Registration).where(
            Registration.class_id == training.id, Registration.person_id == person.id, Registration.state == CHOSEN
        )
    )
    if registration is None:
        return Entered("not-chosen")  # of which class the code is, is not for others to learn
    if row.day != days.today(provinces[training.province], now):
        return Entered("other-day", training, row)
    if row.ends_at <= now:
        return Entered("ended", training, row)
    noted = await add_new(
        session, Attendance, class_id=training.id, registration_id=registration.id, day=row.day, how=CODE, noted_at=now
    )
    return Entered("noted" if noted else "already", training, row)


async def _unused(session: AsyncSession) -> str:
    """A code with a letter and a digit in it that no class has ever been shown, as far as there are any left."""
    while True:
        code = "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
        if code.isalpha() or code.isdigit():
            continue
        if await session.scalar(select(AttendanceCode.id).where(AttendanceCode.code == code).limit(1)) is None:
            return code
