"""Days of a person's own: when a certificate ends, and when to ask kindly what became of an application.

Only the kind and the day are kept, for as long as there is something to remind of.
"""

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, ForeignKey, Index, String, UniqueConstraint, delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import outbox
from models.db import Base, BigId
from models.errors import Denied, Refused
from models.outbox import Button, Message, OutboxRow
from models.people import Person
from models.profiles import Profile
from models.programmes import Catalogue
from models.provinces import ZONES, Province
from models.queue import add_new
from models.reminders import hours
from models.reminders.quiet import MORNING, Quiet
from models.reminders.tables import Reminder

log = logging.getLogger(__name__)
PAPERS = ("halal", "pirt", "md", "sni", "tkdn", "merek", "other")
APPLIED = "applied:"  # and the programme
# Days before the end of a certificate; days after an application. Ours, like the rest of these numbers.
BEFORE, AFTER = (60, 30, 7), (30, 90)
MOST, YEARS_MOST, BACK_MOST = 12, 11, timedelta(days=365)
STALE = timedelta(days=14)  # later than that it is dropped
BATCH = 50
WIB = "WIB"  # the time of whoever did not name a province


class OwnDate(Base):
    """One day of a person; of each kind there is one. `next_on` is when to say something next (None: nothing more)."""

    __tablename__ = "own_dates"
    __table_args__ = (UniqueConstraint("person_id", "kind"), Index("ix_own_dates_next_on", "next_on"))

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    kind: Mapped[str] = mapped_column(String(48))
    on_day: Mapped[date]
    next_on: Mapped[date | None]
    created_at: Mapped[datetime]

    @property
    def programme(self) -> str | None:
        """What was applied for; None for a certificate."""
        return self.kind.removeprefix(APPLIED) if self.kind.startswith(APPLIED) else None

    @property
    def occasion(self) -> str:
        return f"date:{self.id}"


def steps(kind: str, on_day: date) -> list[date]:
    """The days on which something is said."""
    if kind.startswith(APPLIED):
        return [on_day + timedelta(days=after) for after in AFTER]
    return [on_day - timedelta(days=before) for before in BEFORE]


def next_step(kind: str, on_day: date, today: date) -> date | None:
    """The first of them to come; for what ends within a week, its last day."""
    ahead = [day for day in steps(kind, on_day) if day > today]
    if ahead or kind.startswith(APPLIED):
        return min(ahead, default=None)
    return on_day if on_day > today and not any(day == today for day in steps(kind, on_day)) else None


async def keep(session: AsyncSession, person: Person, kind: str, on_day: date, today: date, now: datetime) -> OwnDate:
    """Remind of it; a second time for the same kind sets another day."""
    is_paper = kind in PAPERS
    last = today + timedelta(days=366 * YEARS_MOST)
    if not (today < on_day <= last if is_paper else today - BACK_MOST <= on_day <= today):
        raise Refused("dates-day-wrong")
    known = await of(session, person)
    if len(known) >= MOST and kind not in {one.kind for one in known}:
        raise Refused("dates-too-many", most=MOST)
    upcoming = next_step(kind, on_day, today)
    values = {"on_day": on_day, "next_on": upcoming, "created_at": now}
    await session.execute(delete(OwnDate).where(OwnDate.person_id == person.id, OwnDate.kind == kind))
    await add_new(session, OwnDate, person_id=person.id, kind=kind, **values)
    found: OwnDate | None = await session.scalar(
        select(OwnDate).where(OwnDate.person_id == person.id, OwnDate.kind == kind)
    )
    assert found is not None
    return found


async def of(session: AsyncSession, person: Person) -> Sequence[OwnDate]:
    """What a person is reminded of, in the order of the days."""
    rows = await session.scalars(select(OwnDate).where(OwnDate.person_id == person.id).order_by(OwnDate.on_day))
    return rows.all()


async def forget(session: AsyncSession, person: Person, number: int, now: datetime) -> None:
    """Remind of it no more, not even by what is in line already; Denied for somebody else's."""
    row = await mine(session, person, number)
    await outbox.withdraw(session, person.telegram_id, OutboxRow.dedup_key.like(f"{row.occasion}:%"), now)
    await session.execute(delete(Reminder).where(Reminder.person_id == person.id, Reminder.occasion == row.occasion))
    await session.delete(row)
    await session.flush()


async def mine(session: AsyncSession, person: Person, number: int) -> OwnDate:
    row = await session.get(OwnDate, number, with_for_update=True)
    if row is None or row.person_id != person.id:
        raise Denied("dates-unknown")
    return row


async def again(session: AsyncSession, reminder: Reminder, now: datetime) -> None:
    """An administrator sends it again: its line of the ledger is open, its day is now."""
    row = await session.get(OwnDate, int(reminder.occasion.removeprefix("date:")), with_for_update=True)
    if row is not None:
        row.next_on = date.fromisoformat(reminder.step)


async def drop(session: AsyncSession, person: Person) -> int:
    """Forget all days of a person and what is still in line about them; how many they were."""
    gone = await session.scalars(delete(OwnDate).where(OwnDate.person_id == person.id).returning(OwnDate.id))
    found = gone.all()
    await session.execute(
        delete(Reminder).where(Reminder.person_id == person.id, Reminder.occasion.in_([f"date:{one}" for one in found]))
    )
    return len(found)


async def sweep(
    session: AsyncSession, catalogue: Catalogue, provinces: Mapping[str, Province], quiet: Quiet, now: datetime
) -> int:
    """Put what the next people are to hear today into the outbox, one message each; returns how many (0: nobody).

    May run at any time, any number of times, in any number of processes: rows are locked, and the ledger has a key.
    """
    sent = 0
    for zone, name in ZONES.items():
        local = now.astimezone(ZoneInfo(name))
        if local.time() < MORNING or quiet.holds(local.time()):
            continue
        rows = await session.scalars(
            select(OwnDate)
            .join(Person, Person.id == OwnDate.person_id)
            .where(OwnDate.next_on <= local.date(), Person.blocked_at.is_(None), _lives(provinces, zone))
            .where(hours.may_hear(Person.id, None, local.time()))
            .order_by(OwnDate.person_id, OwnDate.on_day, OwnDate.id)
            .limit(BATCH)
            .with_for_update(of=OwnDate, skip_locked=True)
        )
        mine: dict[int, list[OwnDate]] = defaultdict(list)
        for row in rows:
            mine[row.person_id].append(row)
        for number, found in mine.items():
            sent += await _tell(session, catalogue, number, found, local.date(), now)
    return sent


async def _tell(
    session: AsyncSession, catalogue: Catalogue, number: int, found: Sequence[OwnDate], today: date, now: datetime
) -> bool:
    """One message; of several applications one is asked about now, the others on the next days."""
    lines, entered, asked = list[dict[str, Any]](), list[Reminder](), None
    for row in found:
        if row.programme is not None and asked is not None:
            row.next_on = today + timedelta(days=1)
            continue
        step = max((day for day in steps(row.kind, row.on_day) if day <= today), default=row.on_day)
        reminder = await _enter(session, row, step, now)
        row.next_on = next_step(row.kind, row.on_day, today)
        if reminder is None:
            continue
        if max(step, row.on_day if row.programme is None else step) + STALE < today:
            reminder.dropped_at = now
            log.warning("reminder %d of a day of somebody's own was too late and is dropped", reminder.id)
            continue
        entered.append(reminder)
        asked = row if row.programme is not None else asked
        lines.append(_line(row, catalogue, today))
    await session.flush()
    if not entered:
        return False
    person = await session.get_one(Person, number)
    key = entered[0].key
    await outbox.enqueue(
        session, person.telegram_id, _message(lines, asked), now, lane=outbox.REMINDER, dedup_key=key, topic=key
    )
    row_id = await session.scalar(select(OutboxRow.id).where(OutboxRow.dedup_key == key))
    for reminder in entered:
        reminder.outbox_id = row_id
    await session.flush()
    return True


async def _enter(session: AsyncSession, row: OwnDate, step: date, now: datetime) -> Reminder | None:
    """The ledger's line of this step; None when it has been said."""
    values = {"person_id": row.person_id, "occasion": row.occasion, "step": step.isoformat()}
    added = await add_new(session, Reminder, **values, province=None, moment=now, edited=False, again=0)
    found: Reminder | None = await session.scalar(select(Reminder).filter_by(**values))
    return found if added or (found is not None and found.outbox_id is None and found.dropped_at is None) else None


def _lives(provinces: Mapping[str, Province], zone: str) -> ColumnElement[bool]:
    """Who keeps answers that name a province of this time zone; of the others all live in the first one."""
    province = Profile.answers[("province", "value")].as_string()
    elsewhere = [code for code, one in provinces.items() if one.zone != WIB]
    places = [code for code, one in provinces.items() if one.zone == zone]
    kept = select(Profile.person_id).where(Profile.person_id == OwnDate.person_id)
    if zone == WIB:
        return ~exists(kept.where(province.in_(elsewhere)))
    return exists(kept.where(province.in_(places)))


def _line(row: OwnDate, catalogue: Catalogue, today: date) -> dict[str, Any]:
    if row.programme is not None:
        known = catalogue.programmes.get(row.programme)
        name: Any = dict(known.name) if known else row.programme
        values = {"programme": name, "day": row.on_day.isoformat(), "since": (today - row.on_day).days}
        return {"key": "dates-ask", "values": values}
    left = (row.on_day - today).days
    values = {"kind": row.kind, "day": row.on_day.isoformat(), "left": left, "over": max(0, -left)}
    return {"key": "dates-ends", "values": values}


def _message(lines: Sequence[dict[str, Any]], asked: OwnDate | None) -> Message:
    kinds = ("yes", "no", "stop") if asked is not None else ()
    answers = [Button("dates-got", f"dates.got:{asked.id}:{one}", {"answer": one}) for one in kinds if asked]
    return Message("dates-reminder", {"lines": list(lines)}, ways=(*answers, Button("dates-list", "new:dates.list")))
