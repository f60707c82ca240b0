"""Telling of a new class: once to everybody of that place whose kept check fits, or who asked to hear of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any

from sqlalchemy import ColumnElement, String, cast, exists, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox
from models.classes.opening import topic
from models.classes.tables import Registration, TrainingClass
from models.outbox import Button, Message, OutboxRow
from models.people import Person
from models.profiles import Profile
from models.programmes import Catalogue
from models.provinces import Province
from models.reminders import Quiet, hours
from models.watchers import Watcher

BATCH = 50  # people in one transaction, as for openings
MAY_FIT = ("memenuhi", "memenuhi_bersyarat", "konfirmasi_dinas")


async def sweep(
    session: AsyncSession, catalogue: Catalogue, provinces: Mapping[str, Province], quiet: Quiet, now: datetime
) -> int:
    """Put the news of open classes to the next people into the outbox; returns how many (0: everybody is told).

    May run at any time, any number of times, in any number of processes: the key of each message forbids a second.
    """
    sent = 0
    rows = await session.scalars(
        select(TrainingClass)
        .where(
            TrainingClass.closed_at.is_(None), TrainingClass.until >= now.date(), TrainingClass.programme.is_not(None)
        )
        .order_by(TrainingClass.id)
    )
    for training in rows:
        province = provinces.get(training.province)
        if province is None or quiet.holds(now.astimezone(province.tz).time()):
            continue
        if training.until < now.astimezone(province.tz).date() or training.programme not in catalogue.programmes:
            continue
        for person in await _not_told(session, training, now.astimezone(province.tz).time(), BATCH - sent):
            sent += await _tell(session, training, province, catalogue, person, now)
    return sent


async def count(session: AsyncSession, province: str, programme: str | None) -> int:
    """How many people would be told of a class that is opened now."""
    if programme is None:
        return 0
    query = select(Person.id).where(Person.blocked_at.is_(None), _concerned(province, programme))
    return len((await session.scalars(query)).all())


async def _not_told(session: AsyncSession, training: TrainingClass, local: time, most: int) -> Sequence[Person]:
    key = literal(f"{topic(training.id)}:news:") + cast(Person.id, String)
    here = exists(
        select(Registration.id).where(Registration.person_id == Person.id, Registration.class_id == training.id)
    )
    rows = await session.scalars(
        select(Person)
        .where(Person.blocked_at.is_(None), _concerned(training.province, training.programme or ""), ~here)
        .where(hours.may_hear(Person.id, "classes", local))
        .where(~exists(select(OutboxRow.id).where(OutboxRow.dedup_key == key)))
        .order_by(Person.id)
        .limit(max(most, 0))
    )
    return rows.all()


def _concerned(province: str, programme: str) -> ColumnElement[bool]:
    """Who keeps answers of a check that name this province and a result that may fit, or who asked to be told."""
    lives = Profile.answers[("province", "value")].as_string() == province
    verdict = Profile.verdicts
    may = verdict[(programme, "state")].as_string().in_(MAY_FIT) & verdict[(programme, "known_fit")].as_boolean()
    fits = exists(select(Profile.person_id).where(Profile.person_id == Person.id, lives, may))
    asked = exists(
        select(Watcher.id).where(
            Watcher.person_id == Person.id,
            Watcher.programme == programme,
            or_(Watcher.province == province, Watcher.province.is_(None)),
        )
    )
    return or_(fits, asked)


async def _tell(
    session: AsyncSession,
    training: TrainingClass,
    province: Province,
    catalogue: Catalogue,
    person: Person,
    now: datetime,
) -> bool:
    values: dict[str, Any] = {
        "title": training.title,
        "place": training.place,
        "province": province.name,
        "first": training.first_on.isoformat(),
        "last": training.last_on.isoformat(),
        "until": training.until.isoformat(),
        "quota": training.quota,
        "topics": [{"key": "classes-item", "values": {"name": one}} for one in training.topics or ()],
        "has_topics": "yes" if training.topics else "no",
        "programme": dict(catalogue.programmes[training.programme or ""].name),
    }
    message = Message("classes-news", values, ways=(Button("classes-look", f"classes.page:{training.id}"),))
    return await outbox.enqueue(
        session,
        person.telegram_id,
        message,
        now,
        lane=outbox.BULK,
        dedup_key=f"{topic(training.id)}:news:{person.id}",
        topic=topic(training.id),
    )
