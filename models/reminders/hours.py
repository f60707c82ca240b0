"""When nobody wants to be disturbed: a person's own quiet hours, topics of news not wanted, and the one exception."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import ColumnElement, ForeignKey, String, Text, UniqueConstraint, delete, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, Mapped, mapped_column

from models import audit, people
from models.db import Base, BigId
from models.errors import Denied, Refused
from models.people import Person
from models.queue import add_new
from models.reminders.quiet import Quiet

# What is news and no duty: openings, classes, what became of a class, changed results, answers found later.
# Of what the ministry sends to many: programmes, training, exhibitions, general notices.
BROADCAST = ("programmes", "training", "events", "notices")
TOPICS = ("openings", "classes", "outcomes", "results", "answers", *BROADCAST)
# Duties must reach people some time while offices work (07:30 to 16:00, Perpres 21/2023): so many minutes. Ours.
WORK, LEAST = (450, 960), 240
OVERRIDDEN_MOST = timedelta(hours=12)


class OwnHours(Base):
    """A person's own quiet hours, in minutes after midnight of their place; gone: those of the configuration."""

    __tablename__ = "quiet_hours"

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), primary_key=True, autoincrement=False)
    start: Mapped[int]
    until: Mapped[int]
    set_at: Mapped[datetime]

    @property
    def quiet(self) -> Quiet:
        return Quiet(at(self.start), at(self.until))


class Mute(Base):
    """A topic of which a person wants no news."""

    __tablename__ = "mutes"
    __table_args__ = (UniqueConstraint("person_id", "topic"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    topic: Mapped[str] = mapped_column(String(16))
    muted_at: Mapped[datetime]


class Override(Base):
    """Duties go out in quiet hours and on days off until `ends_at`: an administrator said so, and why."""

    __tablename__ = "quiet_overrides"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    reason: Mapped[str] = mapped_column(Text)
    made_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    made_at: Mapped[datetime]
    ends_at: Mapped[datetime]


@dataclass(frozen=True)
class Settings:
    """What a person has set: own hours, or None; and the topics they hear nothing of."""

    own: Quiet | None
    muted: frozenset[str]


async def settings(session: AsyncSession, person: Person) -> Settings:
    row = await session.get(OwnHours, person.id)
    muted = await session.scalars(select(Mute.topic).where(Mute.person_id == person.id))
    return Settings(row.quiet if row else None, frozenset(muted))


async def set_hours(session: AsyncSession, person: Person, start: int, until: int, now: datetime) -> None:
    """Own quiet hours; Refused where no duty could reach the person while offices work."""
    if not (0 <= start < 1440 and 0 <= until < 1440) or awake_at_work(start, until) < LEAST:
        raise Refused("reminders-hours-too-many", hours=LEAST // 60)
    if not await add_new(session, OwnHours, person_id=person.id, start=start, until=until, set_at=now):
        row = await session.get_one(OwnHours, person.id, with_for_update=True, populate_existing=True)
        row.start, row.until, row.set_at = start, until, now


async def usual_hours(session: AsyncSession, person: Person) -> None:
    """Those of the configuration again."""
    await session.execute(delete(OwnHours).where(OwnHours.person_id == person.id))


async def mute(session: AsyncSession, person: Person, topic: str, now: datetime) -> None:
    if topic not in TOPICS:
        raise Refused("reminders-topic-unknown")
    await add_new(session, Mute, person_id=person.id, topic=topic, muted_at=now)


async def unmute(session: AsyncSession, person: Person, topic: str) -> None:
    await session.execute(delete(Mute).where(Mute.person_id == person.id, Mute.topic == topic))


async def drop(session: AsyncSession, person: Person) -> int:
    """Forget what a person has set; how much it was."""
    own = await session.scalars(delete(OwnHours).where(OwnHours.person_id == person.id).returning(OwnHours.person_id))
    gone = await session.scalars(delete(Mute).where(Mute.person_id == person.id).returning(Mute.id))
    return len(own.all()) + len(gone.all())


async def override(session: AsyncSession, administrator: Person, reason: str, ends_at: datetime, now: datetime) -> None:
    """Let duties through until then; the reason stands in each of them."""
    if not (await people.rights(session, administrator)).is_administrator:
        raise Denied("access-denied")
    if not now < ends_at <= now + OVERRIDDEN_MOST:
        raise Refused("reminders-override-long", hours=OVERRIDDEN_MOST // timedelta(hours=1))
    row = Override(reason=reason, made_by=administrator.id, made_at=now, ends_at=ends_at)
    session.add(row)
    await session.flush()
    await audit.note(session, administrator, "overrode quiet", f"override:{row.id}", now, until=ends_at.isoformat())


async def overridden(session: AsyncSession, now: datetime) -> Override | None:
    """The exception in force."""
    found: Override | None = await session.scalar(
        select(Override).where(Override.made_at <= now, Override.ends_at > now).order_by(Override.id.desc()).limit(1)
    )
    return found


async def own_of(session: AsyncSession, people_ids: Collection[int]) -> dict[int, Quiet]:
    """The own hours of these people, where they have set some."""
    rows = await session.scalars(select(OwnHours).where(OwnHours.person_id.in_(people_ids)))
    return {row.person_id: row.quiet for row in rows}


def may_hear(person: InstrumentedAttribute[int], topic: str | None, local: time) -> ColumnElement[bool]:
    """Who wants news of a topic (None: what they asked for themselves) at this time of their place."""
    minute = local.hour * 60 + local.minute
    asleep = or_(
        (OwnHours.start <= OwnHours.until) & (OwnHours.start <= minute) & (OwnHours.until > minute),
        (OwnHours.start > OwnHours.until) & or_(OwnHours.start <= minute, OwnHours.until > minute),
    )
    awake = ~exists(select(OwnHours.person_id).where(OwnHours.person_id == person, asleep))
    if topic is None:
        return awake
    return awake & ~exists(select(Mute.id).where(Mute.person_id == person, Mute.topic == topic))


def awake_at_work(start: int, until: int) -> int:
    """Minutes of the offices' hours that quiet hours leave."""
    quiet = Quiet(at(start), at(until))
    return sum(not quiet.holds(at(minute)) for minute in range(*WORK))


def at(minute: int) -> time:
    return time(minute // 60 % 24, minute % 60)
