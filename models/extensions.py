"""An office asks for more time for one month, with a reason; a verifier gives it a day or says why not.

What is given is a date of that province for that month like one that is published (`due_dates`): reminders, `/tenggat`
and the overview's timeliness count against it, because it is what the office was told. Sources leave room for this:
the treasury opens extra periods (SAKTI guide 2022, T); who may put off reports of Tugas Pembantuan was not found.
"""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import audit, due_dates, people
from models.db import Base, BigId
from models.deadlines import Month, Rule
from models.errors import Denied, Refused
from models.people import Person
from models.workdays import Workdays


class Extension(Base):
    """`wanted` is the day that was asked for, `due` the one that was given; neither is decided without `decided_by`."""

    __tablename__ = "extensions"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    rule: Mapped[str] = mapped_column(String(32))
    period: Mapped[str] = mapped_column(String(10))
    province: Mapped[str] = mapped_column(String(2), index=True)
    wanted: Mapped[date]
    reason: Mapped[str] = mapped_column(Text)
    asked_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    asked_at: Mapped[datetime]
    due: Mapped[date | None]
    remark: Mapped[str | None] = mapped_column(Text)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    decided_at: Mapped[datetime | None]

    @property
    def is_open(self) -> bool:
        return self.decided_by is None


async def ask(
    session: AsyncSession,
    person: Person,
    rule: Rule,
    period: Month,
    province: str,
    wanted: date,
    reason: str,
    workdays: Workdays,
    now: datetime,
) -> Extension:
    """An officer or the head of the office asks; one request at a time for a month."""
    if province not in (await people.rights(session, person)).own:
        raise Denied("access-denied")
    await _check_day(session, rule, period, province, wanted, workdays, now)
    open_ones = select(Extension.id).where(
        Extension.province == province, Extension.period == str(period), Extension.decided_by.is_(None)
    )
    if await session.scalar(open_ones) is not None:
        raise Refused("extensions-asked-already", period=str(period))
    row = Extension(
        rule=rule.id, period=str(period), province=province, wanted=wanted, reason=reason,
        asked_by=person.id, asked_at=now,
    )  # fmt: skip
    session.add(row)
    await session.flush()
    await audit.note(session, person, "asked", _subject(row), now, period=row.period, wanted=wanted.isoformat())
    return row


async def grant(
    session: AsyncSession, verifier: Person, number: int, day: date, rule: Rule, workdays: Workdays, now: datetime
) -> Extension:
    """The office has until this day, for this month alone."""
    row = await to_decide(session, verifier, number, locked=True)
    period = Month.parse(row.period)
    await _check_day(session, rule, period, row.province, day, workdays, now)
    await due_dates.put_off(session, verifier, rule, period, day, row.reason, row.province, now)
    row.due, row.decided_by, row.decided_at = day, verifier.id, now
    await audit.note(session, verifier, "extended", _subject(row), now, period=row.period, due=day.isoformat())
    return row


async def refuse(session: AsyncSession, verifier: Person, number: int, remark: str, now: datetime) -> Extension:
    """The day stays, and the office is told why."""
    row = await to_decide(session, verifier, number, locked=True)
    row.remark, row.decided_by, row.decided_at = remark, verifier.id, now
    await audit.note(session, verifier, "declined", _subject(row), now, period=row.period)
    return row


async def to_decide(session: AsyncSession, verifier: Person, number: int, *, locked: bool = False) -> Extension:
    """A request that waits for this verifier; nobody decides about an own one, and the second is told who decided."""
    if not (await people.rights(session, verifier)).is_verifier:
        raise Denied("access-denied")
    row = await session.get(Extension, number, with_for_update=locked or None, populate_existing=True)
    if row is None:
        raise Denied("access-denied")
    if row.decided_by is not None:
        decider = await session.get_one(Person, row.decided_by)
        raise Denied("extensions-decided-already", by=decider.name, given="yes" if row.due else "no")
    if row.asked_by == verifier.id:
        raise Denied("extensions-own")
    return row


async def waiting(session: AsyncSession, verifier: Person) -> Sequence[Extension]:
    """What waits for this verifier, the oldest first."""
    rows = await session.scalars(
        select(Extension)
        .where(Extension.decided_by.is_(None), Extension.asked_by != verifier.id)
        .order_by(Extension.id)
    )
    return rows.all()


async def of_provinces(session: AsyncSession, provinces: frozenset[str]) -> Sequence[Extension]:
    """The last requests of some offices, the newest first."""
    rows = await session.scalars(
        select(Extension).where(Extension.province.in_(provinces)).order_by(Extension.id.desc()).limit(8)
    )
    return rows.all()


async def _check_day(
    session: AsyncSession, rule: Rule, period: Month, province: str, day: date, workdays: Workdays, now: datetime
) -> None:
    due_dates.check_day(period, day, due_dates.ministry_day(now))
    holds = await due_dates.due(session, rule, period, province, workdays)
    if day <= holds.day:
        raise Refused("extensions-day-no-gain", due=holds.day.isoformat())


def _subject(row: Extension) -> str:
    return f"extension:{row.id}"
