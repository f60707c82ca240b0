"""Who wants to hear when a programme opens: each is told once of each opening for their province, nobody else."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    cast,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import openings, outbox
from models.db import Base, BigId
from models.errors import Refused
from models.openings import Opening
from models.outbox import CANCELLED, Button, Message, OutboxRow
from models.people import Person
from models.programmes import Catalogue
from models.provinces import ZONES, Province
from models.queue import add_new
from models.reminders import Quiet, hours

BATCH = 50  # people in one transaction: on SQLite everybody else waits for it
WIB = "WIB"  # the time of whoever did not name a province


class Watcher(Base):
    """Somebody who asked to be told when a programme opens in a province (None: anywhere)."""

    __tablename__ = "watchers"
    __table_args__ = (
        UniqueConstraint("person_id", "programme"),
        Index("ix_watchers_programme_province", "programme", "province"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    programme: Mapped[str] = mapped_column(String(32))
    province: Mapped[str | None] = mapped_column(String(2))
    agreed_at: Mapped[datetime]


async def watch(
    session: AsyncSession,
    person: Person,
    catalogue: Catalogue,
    provinces: Mapping[str, Province],
    programme: str,
    province: str | None,
    now: datetime,
) -> None:
    """Ask to be told; a second time only changes the province."""
    if programme not in catalogue.programmes or (province is not None and province not in provinces):
        raise Refused("openings-nothing")
    values = {"person_id": person.id, "programme": programme, "province": province, "agreed_at": now}
    if not await add_new(session, Watcher, **values):
        row = await _row(session, person, programme)
        if row is not None:
            row.province, row.agreed_at = province, now


async def unwatch(session: AsyncSession, person: Person, programme: str, now: datetime) -> bool:
    """Ask to be told no more, not even what is already in line; False when nothing was asked."""
    row = await _row(session, person, programme)
    if row is not None:
        await session.delete(row)
        await session.flush()
        opened = await session.scalars(select(Opening.id).where(Opening.programme == programme))
        keys = [_key(number, person) for number in opened]
        await outbox.withdraw(session, person.telegram_id, OutboxRow.dedup_key.in_(keys), now)
    return row is not None


async def watched(session: AsyncSession, person: Person) -> Sequence[Watcher]:
    """What a person wants to hear of, in the order in which they asked."""
    rows = await session.scalars(select(Watcher).where(Watcher.person_id == person.id).order_by(Watcher.id))
    return rows.all()


async def drop(session: AsyncSession, person: Person) -> int:
    """Forget all that a person asked for; how much it was."""
    gone = await session.scalars(delete(Watcher).where(Watcher.person_id == person.id).returning(Watcher.id))
    return len(gone.all())


async def to_tell(
    session: AsyncSession, programme: str, provinces: Sequence[str] | None, opening_id: int | None = None
) -> dict[str | None, int]:
    """How many people would (or, of one that is there, will still) be told of an opening, by their province."""
    rows = await session.execute(
        select(Watcher.province, func.count())
        .join(Person, Person.id == Watcher.person_id)
        .where(Watcher.programme == programme, Person.blocked_at.is_(None), _within(provinces))
        .where(_untold(opening_id or 0))
        .group_by(Watcher.province)
        .order_by(Watcher.province)
    )
    return dict(rows.all())


async def told(session: AsyncSession, opening_id: int) -> int:
    """How many people have been told of an opening, or are about to be."""
    found = select(func.count()).where(OutboxRow.topic == openings.topic(opening_id), OutboxRow.state != CANCELLED)
    return await session.scalar(found) or 0


async def sweep(
    session: AsyncSession, catalogue: Catalogue, provinces: Mapping[str, Province], quiet: Quiet, now: datetime
) -> int:
    """Put the announcements to the next people into the outbox; returns how many (0: everybody is told).

    May run at any time, any number of times, in any number of processes: the key of each message forbids a second
    one. Who is asleep, or has stopped the bot, is told later, if it is still open then.
    """
    sent = 0
    for zone, name in ZONES.items():
        local = now.astimezone(ZoneInfo(name))
        if quiet.holds(local.time()):
            continue
        places = [code for code, one in provinces.items() if one.zone == zone]
        for opening in await openings.live(session, local.date()):
            if opening.programme not in catalogue.programmes:
                continue
            for watcher, person in await _not_told(session, opening, places, zone, local.time(), BATCH - sent):
                sent += await _tell(session, catalogue, provinces, opening, watcher, person, now)
    return sent


async def _row(session: AsyncSession, person: Person, programme: str) -> Watcher | None:
    found: Watcher | None = await session.scalar(
        select(Watcher).where(Watcher.person_id == person.id, Watcher.programme == programme).with_for_update()
    )
    return found


async def _not_told(
    session: AsyncSession, opening: Opening, places: Sequence[str], zone: str, local: time, most: int
) -> Sequence[tuple[Watcher, Person]]:
    """The next people of a time zone who wait for this opening."""
    here = Watcher.province.in_(places)
    query = (
        select(Watcher, Person)
        .join(Person, Person.id == Watcher.person_id)
        .where(Watcher.programme == opening.programme, _within(opening.provinces), Person.blocked_at.is_(None))
        .where(or_(here, Watcher.province.is_(None)) if zone == WIB else here)
        .where(_untold(opening.id), hours.may_hear(Person.id, "openings", local))
        .order_by(Watcher.id)
        .limit(most)
        .with_for_update(of=Watcher, skip_locked=True)
    )
    return [(watcher, person) for watcher, person in (await session.execute(query)).all()]


def _untold(opening_id: int) -> ColumnElement[bool]:
    """The watchers for whom no announcement of this opening was ever put in line."""
    key = literal(f"{openings.topic(opening_id)}:") + cast(Watcher.person_id, String)
    return ~exists(select(OutboxRow.id).where(OutboxRow.dedup_key == key))


def _within(provinces: Sequence[str] | None) -> ColumnElement[bool]:
    """The watchers whom an opening for these provinces concerns; who named none wants to hear of all."""
    if provinces is None:
        return Watcher.id.is_not(None)
    return or_(Watcher.province.is_(None), Watcher.province.in_(provinces))


async def _tell(
    session: AsyncSession,
    catalogue: Catalogue,
    provinces: Mapping[str, Province],
    opening: Opening,
    watcher: Watcher,
    person: Person,
    now: datetime,
) -> bool:
    programme = opening.programme
    values = {
        "name": dict(catalogue.programmes[programme].name),
        "where": where(opening, provinces, watcher.province),
        **openings.said(opening, catalogue),
    }
    ways = (
        Button("openings-check", f"go:cek:{programme}"),
        Button("openings-stop", f"openings.unwatch:{programme}"),
    )
    return await outbox.enqueue(
        session,
        person.telegram_id,
        Message("openings-announced", values, ways=ways),
        now,
        lane=outbox.BULK,
        dedup_key=_key(opening.id, person),
        topic=openings.topic(opening.id),
    )


def where(opening: Opening, provinces: Mapping[str, Province], province: str | None = None) -> dict[str, Any]:
    """Where something is open, in words: in the province that matters to the reader, in all, or in those."""
    if province is None and opening.provinces is None:
        return {"key": "openings-everywhere", "values": {}}
    codes = [province] if province else opening.provinces or []
    return {"key": "openings-places", "values": {"names": ", ".join(provinces[code].name for code in codes)}}


def _key(opening_id: int, person: Person) -> str:
    return f"{openings.topic(opening_id)}:{person.id}"
