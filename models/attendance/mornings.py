"""On the first morning of a class its participants hear where it is, with the button "Saya hadir".

One message for each class and person, whatever runs twice: the topic tells that a class has had its turn. A bot that
slept through the morning says it later that day, and not the day after.
"""

from collections.abc import Mapping
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox
from models.attendance.days import today
from models.classes import CHOSEN, Registration, TrainingClass
from models.outbox import Button, Message, OutboxRow
from models.people import Person
from models.provinces import ZONES, Province
from models.reminders import Quiet

EARLY = time(7)  # before classes begin, and when the usual quiet hours end


async def sweep(session: AsyncSession, provinces: Mapping[str, Province], quiet: Quiet, now: datetime) -> int:
    """Tell the participants of one class that begins today; returns how many (0: no class is left to tell)."""
    for training in await _beginning(session, now):
        province = provinces[training.province]
        local = now.astimezone(province.tz).time()
        if training.first_on == today(province, now) and local >= EARLY and not quiet.holds(local):
            sent = await _tell(session, training, now)
            if sent:
                return sent
    return 0


def topic(training: TrainingClass) -> str:
    """What these messages of a class have in common."""
    return f"class-day:{training.id}:{training.first_on}"


async def _beginning(session: AsyncSession, now: datetime) -> list[TrainingClass]:
    """The classes that begin today somewhere in the country, are not closed, and have not had their turn."""
    days = {now.astimezone(ZoneInfo(name)).date() for name in ZONES.values()}
    rows = await session.scalars(
        select(TrainingClass)
        .where(TrainingClass.first_on.in_(days), TrainingClass.closed_at.is_(None))
        .order_by(TrainingClass.id)
    )
    found = rows.all()
    told = await session.scalars(select(OutboxRow.topic).where(OutboxRow.topic.in_([topic(one) for one in found])))
    done = set(told)
    return [one for one in found if topic(one) not in done]


async def _tell(session: AsyncSession, training: TrainingClass, now: datetime) -> int:
    rows = await session.scalars(
        select(Person)
        .join(Registration, Registration.person_id == Person.id)
        .where(Registration.class_id == training.id, Registration.state == CHOSEN, Person.blocked_at.is_(None))
        .order_by(Person.id)
    )
    values = {"title": training.title, "place": training.place, "last": training.last_on.isoformat()}
    ways = (Button("attendance-here-button", "attendance.here"), Button("common-menu", "start.menu"))
    sent = 0
    for person in rows.all():
        sent += await outbox.enqueue(
            session,
            person.telegram_id,
            Message("attendance-today", values, ways=ways),
            now,
            lane=outbox.REMINDER,
            dedup_key=f"{topic(training)}:{person.id}",
            topic=topic(training),
        )
    return sent
