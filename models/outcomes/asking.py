"""Three and twelve months after a class: who is asked what became of it, once for each moment, and reminded once.

May run at any time, any number of times, in any number of processes: the row that says somebody was asked is made in
the transaction that puts the question in line. A bot that slept asks late, but not later than `LATE`.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models import outbox
from models.attendance import Attendance
from models.classes import CHOSEN, Registration, TrainingClass
from models.deadlines import Month
from models.outbox import Button, Message
from models.outcomes.tables import Outcome, OutcomeStop
from models.people import Person
from models.provinces import ZONES, Province
from models.queue import add_new
from models.reminders import MORNING, Quiet, hours

MOMENTS = (3, 12)  # months after the last day of a class
LATE = timedelta(days=60)  # ours: later the answer would say nothing about its moment
AGAIN_AFTER = timedelta(days=14)
APART = timedelta(days=14)  # somebody who was in several classes is not asked of all of them at once
BATCH = 50  # people in one transaction: on SQLite everybody else waits for it


def asked_on(last_on: date, months: int) -> date:
    """The day so many months after a class; the last of the month where that month is shorter."""
    month = Month.of(last_on)
    for _ in range(months):
        month = month.next()
    end = month.next().first_day - timedelta(days=1)
    return min(month.first_day + timedelta(days=last_on.day - 1), end)


def is_due(last_on: date, months: int, today: date) -> bool:
    """True from that day on, until it is too late."""
    day = asked_on(last_on, months)
    return day <= today <= day + LATE


async def sweep(session: AsyncSession, provinces: Mapping[str, Province], quiet: Quiet, now: datetime) -> int:
    """Ask, or remind, the next participants in the morning of the class's place; returns how many (0: nobody)."""
    sent = 0
    for zone, name in ZONES.items():
        local = now.astimezone(ZoneInfo(name))
        if local.time() < MORNING or quiet.holds(local.time()):
            continue
        places = [code for code, one in provinces.items() if one.zone == zone]
        for moment in MOMENTS:
            sent += await _ask(session, places, moment, local, now, BATCH - sent)
        sent += await _remind(session, places, now, BATCH - sent)
    return sent


async def _ask(
    session: AsyncSession, places: Sequence[str], moment: int, local: datetime, now: datetime, most: int
) -> int:
    """Everybody who was present, wants to be asked, and has not been asked of this moment."""
    classes = await _due_classes(session, places, moment, local.date())
    if not classes or most <= 0:
        return 0
    asked = select(Outcome.id).where(Outcome.registration_id == Registration.id, Outcome.moment == moment)
    was_there = select(Attendance.id).where(
        Attendance.registration_id == Registration.id, Attendance.undone_at.is_(None)
    )
    rows = await session.execute(
        select(Registration, Person)
        .join(Person, Person.id == Registration.person_id)
        .where(
            Registration.class_id.in_([one.id for one in classes]),
            Registration.state == CHOSEN,
            was_there.exists(),
            ~asked.exists(),
            _may_be_asked(),
            ~_asked_lately(now),
            hours.may_hear(Person.id, "outcomes", local.time()),
        )
        .order_by(Person.id, Registration.id)
        .limit(most)
        .with_for_update(of=Person, skip_locked=True)
    )
    titles = {one.id: one for one in classes}
    sent, told = 0, set()
    for registration, person in rows.all():
        if person.id in told:
            continue  # their other class waits
        added = await add_new(
            session,
            Outcome,
            class_id=registration.class_id,
            registration_id=registration.id,
            moment=moment,
            asked_at=now,
        )
        if added:
            told.add(person.id)
            sent += await _tell(session, person, registration, titles[registration.class_id], moment, now, again=False)
    return sent


async def _due_classes(
    session: AsyncSession, places: Sequence[str], moment: int, today: date
) -> Sequence[TrainingClass]:
    most = timedelta(days=31 * moment) + LATE
    rows = await session.scalars(
        select(TrainingClass)
        .where(TrainingClass.province.in_(places), TrainingClass.last_on.between(today - most, today))
        .order_by(TrainingClass.id)
    )
    return [one for one in rows if is_due(one.last_on, moment, today)]


async def _remind(session: AsyncSession, places: Sequence[str], now: datetime, most: int) -> int:
    """Once, kindly, whoever did not answer; not those whom the bot would remind long after."""
    if most <= 0:
        return 0
    rows = await session.execute(
        select(Outcome, Registration, Person, TrainingClass)
        .join(Registration, Registration.id == Outcome.registration_id)
        .join(Person, Person.id == Registration.person_id)
        .join(TrainingClass, TrainingClass.id == Outcome.class_id)
        .where(
            TrainingClass.province.in_(places),
            Outcome.answered_at.is_(None),
            Outcome.reminded_at.is_(None),
            Outcome.asked_at.between(now - AGAIN_AFTER - LATE, now - AGAIN_AFTER),
            Registration.state == CHOSEN,
            _may_be_asked(),
        )
        .order_by(Person.id, Outcome.id)
        .limit(most)
        .with_for_update(of=Outcome, skip_locked=True)
    )
    sent = 0
    for outcome, registration, person, training in rows.all():
        outcome.reminded_at = now
        sent += await _tell(session, person, registration, training, outcome.moment, now, again=True)
    return sent


async def _tell(
    session: AsyncSession,
    person: Person,
    registration: Registration,
    training: TrainingClass,
    moment: int,
    now: datetime,
    *,
    again: bool,
) -> bool:
    ways = (
        Button("outcomes-answer", f"flow.start:outcomes:{registration.id}-{moment}"),
        Button("outcomes-stop", "outcomes.stop"),
    )
    values = {"title": training.title, "months": moment, "again": "yes" if again else "no"}
    key = f"outcome:{person.id}:{registration.id}:{moment}:{'again' if again else 'first'}"
    message = Message("outcomes-ask", values, ways=ways)
    return await outbox.enqueue(
        session, person.telegram_id, message, now, lane=outbox.REMINDER, dedup_key=key, topic=topic(person)
    )


def topic(person: Person) -> str:
    """What all questions to one person have in common, so that they can be taken back."""
    return f"outcomes:{person.id}"


def _may_be_asked() -> ColumnElement[bool]:
    stopped = select(OutcomeStop.person_id).where(OutcomeStop.person_id == Person.id)
    return Person.blocked_at.is_(None) & ~stopped.exists()


def _asked_lately(now: datetime) -> ColumnElement[bool]:
    other = aliased(Registration)
    lately = or_(Outcome.asked_at > now - APART, Outcome.reminded_at > now - APART)
    return (
        select(Outcome.id)
        .join(other, other.id == Outcome.registration_id)
        .where(other.person_id == Person.id, lately)
        .exists()
    )
