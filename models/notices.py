"""Days of which a person wants to be reminded: once, in the morning of their own place, what is late with the rest."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, ForeignKey, Index, String, UniqueConstraint, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import outbox
from models.db import Base, BigId
from models.due_dates import ministry_day
from models.errors import Refused
from models.outbox import Button, Message
from models.people import Person
from models.provinces import ZONES, Province
from models.queue import add_new
from models.reminders import MORNING, Quiet, hours

BATCH = 50  # people in one transaction: on SQLite everybody else waits for it
YEARS_MOST = 5
WIB = "WIB"  # the time of whoever did not name a province
BUTTONS_MOST = 3


class Notice(Base):
    """One day on which to remind somebody that time has mended a fact for a programme; gone when it is said.

    `key` and `values` are the line that will be said.
    """

    __tablename__ = "notices"
    __table_args__ = (UniqueConstraint("person_id", "programme", "fact"), Index("ix_notices_on_day", "on_day"))

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    programme: Mapped[str] = mapped_column(String(32))
    fact: Mapped[str] = mapped_column(String(64))
    on_day: Mapped[date]
    province: Mapped[str | None] = mapped_column(String(2))
    key: Mapped[str] = mapped_column(String(64))
    values: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]


async def remind(
    session: AsyncSession,
    person: Person,
    programme: str,
    fact: str,
    day: date,
    province: str | None,
    line: Message,
    now: datetime,
) -> None:
    """Remind this person on a day to come; a second time for the same fact only sets another day."""
    today = ministry_day(now)
    if not today < day <= today.replace(year=today.year + YEARS_MOST, day=min(today.day, 28)):
        raise Refused("openings-remind-day", most=YEARS_MOST)
    said = {"on_day": day, "province": province, "key": line.key, "values": dict(line.values or {}), "created_at": now}
    if not await add_new(session, Notice, person_id=person.id, programme=programme, fact=fact, **said):
        row = await _row(session, person, programme, fact)
        if row is not None:
            for name, value in said.items():
                setattr(row, name, value)


async def take_back(session: AsyncSession, person: Person, programme: str, fact: str) -> bool:
    """Remind no more; False when there was nothing to remind of."""
    row = await _row(session, person, programme, fact)
    if row is not None:
        await session.delete(row)
        await session.flush()
    return row is not None


async def of(session: AsyncSession, person: Person) -> Sequence[Notice]:
    """What a person will be reminded of, in the order of the days."""
    rows = await session.scalars(select(Notice).where(Notice.person_id == person.id).order_by(Notice.on_day, Notice.id))
    return rows.all()


async def drop(session: AsyncSession, person: Person) -> int:
    """Forget all days of a person; how many they were."""
    gone = await session.scalars(delete(Notice).where(Notice.person_id == person.id).returning(Notice.id))
    return len(gone.all())


async def sweep(session: AsyncSession, provinces: Mapping[str, Province], quiet: Quiet, now: datetime) -> int:
    """Put the reminders of the next people into the outbox, one message each; returns to how many (0: to nobody).

    May run at any time, any number of times, in any number of processes: a row goes in the transaction that puts its
    message in line, and the message has a key. After an outage all that is late comes in one message, with its days.
    """
    sent = 0
    for zone, name in ZONES.items():
        local = now.astimezone(ZoneInfo(name))
        if local.time() < MORNING or quiet.holds(local.time()):
            continue
        due = _due(local.date(), [code for code, one in provinces.items() if one.zone == zone], zone)
        for person in await _people(session, due, local.time(), BATCH - sent):
            sent += await _tell(session, person, due, local.date(), now)
    return sent


def _due(today: date, places: Sequence[str], zone: str) -> ColumnElement[bool]:
    here = Notice.province.in_(places)
    return (Notice.on_day <= today) & (or_(here, Notice.province.is_(None)) if zone == WIB else here)


async def _people(session: AsyncSession, due: ColumnElement[bool], local: time, most: int) -> Sequence[Person]:
    """The next people to remind. Locked as a whole, so that two processes do not share out one person's lines."""
    rows = await session.scalars(
        select(Person)
        .where(Person.id.in_(select(Notice.person_id).where(due)), Person.blocked_at.is_(None))
        .where(hours.may_hear(Person.id, None, local))
        .order_by(Person.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return rows.all()


async def _tell(session: AsyncSession, person: Person, due: ColumnElement[bool], today: date, now: datetime) -> bool:
    rows = await session.scalars(
        delete(Notice).where(Notice.person_id == person.id, due).returning(Notice).execution_options(
            synchronize_session=False
        )
    )  # fmt: skip
    found = sorted(rows, key=lambda row: (row.on_day, row.id))
    if not found:  # another process was quicker
        return False
    first = found[0]
    return await outbox.enqueue(
        session,
        person.telegram_id,
        _message(found, today),
        now,
        lane=outbox.REMINDER,
        dedup_key=f"notice:{person.id}:{first.programme}:{first.fact}:{first.on_day}",
    )


def _message(found: Sequence[Notice], today: date) -> Message:
    programmes = list(dict.fromkeys(row.programme for row in found))[:BUTTONS_MOST]
    names = {row.programme: row.values.get("name", row.programme) for row in found}
    again = [Button("openings-check-named", f"go:cek:{one}", {"name": names[one]}) for one in programmes]
    return Message(
        "openings-reminder",
        {"lines": [_line(row, today) for row in found]},
        ways=(*again, Button("openings-kabar", "go:kabar")),
    )


def _line(row: Notice, today: date) -> dict[str, Any]:
    line = {"key": row.key, "values": row.values}
    if row.on_day == today:
        return line
    return {"key": "openings-reminder-late", "values": {"line": line, "day": row.on_day.isoformat()}}


async def _row(session: AsyncSession, person: Person, programme: str, fact: str) -> Notice | None:
    found: Notice | None = await session.scalar(
        select(Notice)
        .where(Notice.person_id == person.id, Notice.programme == programme, Notice.fact == fact)
        .with_for_update()
    )
    return found
