"""Opening a class from an activity of one's own office, changing it, closing it, and finding it by its link."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities, audit, outbox, people, receipts
from models.activities import Activity
from models.classes.choosing import of_office
from models.classes.tables import CHOSEN, REGISTERED, WAITING, Registration, TrainingClass
from models.errors import Denied, Refused
from models.outbox import Button, Message
from models.people import Person

PREFIX = "kelas"  # what a code begins with, so that the bot knows what kind of link was followed
QUOTA_MOST = 1_000
DOCUMENTS_MOST = 8
TOPICS_MOST = 12
AHEAD = timedelta(days=366)
LONGEST = timedelta(days=60)


@dataclass(frozen=True)
class Terms:
    """What an office says of a class; days are inclusive, `topics` and `documents` in its own words."""

    title: str
    place: str
    first_on: date
    last_on: date
    until: date
    quota: int
    documents: tuple[str, ...] = ()
    programme: str | None = None
    note: str = ""
    topics: tuple[str, ...] = ()


async def activities_of(session: AsyncSession, officer: Person, year: int) -> Sequence[Activity]:
    """The activities of a year or later from which this officer may open a class, the newest first."""
    rights = await people.rights(session, officer)
    if not rights.is_officer:
        raise Denied("access-denied")
    found = await activities.of_provinces(session, rights.provinces)
    return [one for one in reversed(found) if one.year >= year]


async def open_up(
    session: AsyncSession, officer: Person, activity_id: int, terms: Terms, today: date, now: datetime
) -> TrainingClass:
    """Open a class; whom it may interest is told by the next sweep (`models.classes.telling`)."""
    activity = await session.get(Activity, activity_id)
    if activity is None or not (await people.rights(session, officer)).serves(activity.province):
        raise Denied("choosing-unknown")
    check(terms, today)
    row = TrainingClass(
        activity_id=activity.id,
        province=activity.province,
        code=f"{PREFIX}-{secrets.token_urlsafe(12)}",
        opened_by=officer.id,
        opened_at=now,
        demo=activity.demo,
    )
    _take(row, terms)
    session.add(row)
    await session.flush()
    await audit.note(session, officer, "opened", f"class:{row.id}", now, province=row.province)
    return row


async def change(
    session: AsyncSession, officer: Person, class_id: int, terms: Terms, today: date, now: datetime
) -> TrainingClass:
    """Set other terms. Whoever is registered is told when a day or the place is another."""
    row = await of_office(session, officer, class_id, lock=True)
    if row.closed_at is not None:
        raise Refused("classes-closed-already")
    check(terms, today, begun=row)
    moved = (row.place, row.first_on, row.last_on) != (terms.place, terms.first_on, terms.last_on)
    _take(row, terms)
    await audit.note(session, officer, "changed", f"class:{row.id}", now)
    if moved:
        await _tell_all(session, row, "classes-moved", now)
    return row


async def close(session: AsyncSession, officer: Person, class_id: int, now: datetime) -> TrainingClass:
    """The class will not be held: whoever is registered is told, and news that have not left are taken back."""
    row = await of_office(session, officer, class_id, lock=True)
    if row.closed_at is not None:
        raise Refused("classes-closed-already")
    row.closed_at, row.closed_by = now, officer.id
    await outbox.cancel(session, topic(row.id), now)
    await audit.note(session, officer, "closed", f"class:{row.id}", now)
    await _tell_all(session, row, "classes-called-off", now)
    return row


async def by_code(session: AsyncSession, code: str) -> TrainingClass | None:
    """The class of a link; None for a link that is none. Who knows it may look, and has no other right by it."""
    found: TrainingClass | None = await session.scalar(select(TrainingClass).where(TrainingClass.code == code))
    return found


async def open_in(session: AsyncSession, province: str, today: date) -> Sequence[TrainingClass]:
    """The classes of a province for which one can still register, the next first."""
    rows = await session.scalars(
        select(TrainingClass)
        .where(TrainingClass.province == province, TrainingClass.closed_at.is_(None), TrainingClass.until >= today)
        .order_by(TrainingClass.first_on, TrainingClass.id)
    )
    return rows.all()


def planned(province: str, terms: Terms) -> TrainingClass:
    """What would be opened, to be read back; it belongs to no database yet."""
    row = TrainingClass(province=province)
    _take(row, terms)
    return row


def check(terms: Terms, today: date, begun: TrainingClass | None = None) -> None:
    """Refuse days and numbers that make no sense; a class that has begun keeps its first day."""
    if terms.first_on < today and not (begun and begun.first_on == terms.first_on):
        raise Refused("openings-day-past", day=terms.first_on.isoformat())
    if not terms.first_on <= terms.last_on <= terms.first_on + LONGEST:
        raise Refused("classes-days-wrong", first=terms.first_on.isoformat(), most=LONGEST.days)
    if terms.first_on > today + AHEAD:
        raise Refused("openings-day-far", day=terms.first_on.isoformat())
    if terms.until > terms.last_on:
        raise Refused("classes-until-late", last=terms.last_on.isoformat())
    if not 0 < terms.quota <= QUOTA_MOST:
        raise Refused("openings-quota-wrong", most=QUOTA_MOST)


def topic(class_id: int) -> str:
    """What the news of a class have in common, so that they can be taken back."""
    return f"class:{class_id}"


def link(bot_username: str, row: TrainingClass) -> str:
    """What stands on a leaflet; Telegram opens the bot with it."""
    return f"https://t.me/{bot_username}?start={row.code}"


def _take(row: TrainingClass, terms: Terms) -> None:
    row.title, row.place, row.note = terms.title, terms.place, terms.note
    row.topics = list(terms.topics) or None
    row.first_on, row.last_on, row.until = terms.first_on, terms.last_on, terms.until
    row.quota, row.documents, row.programme = terms.quota, list(terms.documents), terms.programme


async def _tell_all(session: AsyncSession, row: TrainingClass, key: str, now: datetime) -> None:
    """The same to everybody who is registered and has not withdrawn or been refused."""
    people_of = (
        select(Person)
        .join(Registration, Registration.person_id == Person.id)
        .where(Registration.class_id == row.id, Registration.state.in_((REGISTERED, CHOSEN, WAITING)))
        .order_by(Person.id)
    )
    values = {
        "title": row.title,
        "place": row.place,
        "first": row.first_on.isoformat(),
        "last": row.last_on.isoformat(),
        "receipt": receipts.line(session, topic(row.id)),
    }
    for person in await session.scalars(people_of):
        message = Message(key, values, ways=(Button("classes-button", "go:kelas"),))
        dedup = f"{topic(row.id)}:{key}:{now.timestamp():.0f}:{person.id}"
        await outbox.enqueue(session, person.telegram_id, message, now, dedup_key=dedup)
