"""Whom a broadcast goes to: staff by role, entrepreneurs only where they asked to hear of a programme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, String, cast, exists, func, null, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import due_dates, reports
from models.activities import Activity
from models.broadcasts.tables import Segment
from models.deadlines import Month, Rule
from models.due_dates import LATEST
from models.people import ADMINISTRATOR, DIRECTOR, HEAD, OFFICER, VERIFIER, Grant, Person
from models.provinces import Province
from models.reminders.hours import Mute
from models.watchers import Watcher
from models.workdays import Workdays

WATCHERS, MINISTRY = "watchers", "ministry"
GROUPS: Mapping[str, tuple[str, ...]] = {
    "officers": (OFFICER,),
    "heads": (HEAD,),
    "offices": (OFFICER, HEAD),
    MINISTRY: (VERIFIER, DIRECTOR, ADMINISTRATOR),
    WATCHERS: (),
}
SAMPLES = 5


@dataclass(frozen=True)
class Rules:
    """What is needed to say whose month is late."""

    monthly: Rule
    provinces: Mapping[str, Province]
    workdays: Workdays


@dataclass(frozen=True)
class Member:
    """Somebody of a segment, as far as the sender of a broadcast needs to know."""

    id: int
    telegram_id: int
    province: str | None
    role: str | None


@dataclass(frozen=True)
class Found:
    """How many there are, and some of them."""

    count: int
    samples: Sequence[Member]


async def late(session: AsyncSession, rules: Rules, now: datetime) -> frozenset[str]:
    """The provinces that owe a monthly report whose day has passed, in their own time."""
    dates = await due_dates.published(session, rules.monthly)
    groups: dict[str, list[Activity]] = {}
    for activity in await session.scalars(select(Activity).order_by(Activity.id)):
        groups.setdefault(activity.province, []).append(activity)
    found = set()
    for code, group in groups.items():
        province = rules.provinces.get(code)
        if province is None:
            continue
        today = now.astimezone(province.tz).date()
        month = Month.of(today)
        for _ in range(LATEST + 1):
            month = month.previous()
            day = due_dates.falls_on(dates, rules.monthly, month, code, rules.workdays).day
            if day < today and await reports.missing(session, group, month):
                found.add(code)
                break
    return frozenset(found)


async def places(session: AsyncSession, segment: Segment, rules: Rules, now: datetime) -> tuple[str, ...] | None:
    """The provinces that a segment means now; None for all of them."""
    if not segment.late:
        return segment.provinces
    owing = await late(session, rules, now)
    return tuple(sorted(owing if segment.provinces is None else owing & set(segment.provinces)))


async def count(
    session: AsyncSession, segment: Segment, topic: str, where: Sequence[str] | None, *, samples: int = SAMPLES
) -> Found:
    """How many people would get it, and some of them, from as many provinces as there are."""
    people = _people(segment, topic, where)
    number = await session.scalar(select(func.count()).select_from(people.subquery())) or 0
    rows = (await session.execute(people.order_by(Person.id).limit(samples * 40))).all()
    every = [Member(*row) for row in rows]
    first = {one.province: one for one in reversed(every)}
    chosen = sorted(first.values(), key=lambda one: one.id)[:samples]
    return Found(number, (chosen + [one for one in every if one not in chosen])[:samples])


async def after(
    session: AsyncSession, segment: Segment, topic: str, where: Sequence[str] | None, last: int, most: int
) -> Sequence[Member]:
    """The next people by their number, as they are now: a right that has ended meanwhile counts no more."""
    query = _people(segment, topic, where).where(Person.id > last).order_by(Person.id).limit(most)
    return [Member(*row) for row in (await session.execute(query)).all()]


def _people(segment: Segment, topic: str, where: Sequence[str] | None) -> Select[int, int, str | None, str | None]:
    """Each person once. Staff who have stopped the bot are in it, so that their office hears of it."""
    roles = GROUPS[segment.who]
    muted = exists(select(Mute.id).where(Mute.person_id == Person.id, Mute.topic == topic))
    if roles:
        query = (
            select(Person.id, Person.telegram_id, func.min(Grant.province), func.min(Grant.role))
            .join(Grant, Grant.person_id == Person.id)
            .where(Grant.role.in_(roles), Grant.revoked_at.is_(None))
        )
        if where is not None:
            query = query.where(Grant.province.in_(where))
    else:
        query = (
            select(Person.id, Person.telegram_id, func.min(Watcher.province), cast(null(), String))
            .join(Watcher, Watcher.person_id == Person.id)
            .where(Person.blocked_at.is_(None))
        )
        if segment.programme is not None:
            query = query.where(Watcher.programme == segment.programme)
        if where is not None:  # who named none wants to hear of all
            query = query.where(or_(Watcher.province.in_(where), Watcher.province.is_(None)))
    return query.where(~muted).group_by(Person.id, Person.telegram_id)
