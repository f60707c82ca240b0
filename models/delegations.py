"""Somebody of an office acts for an officer from one day to another, and no longer.

The colleague has a right in the same office already (as an officer, or as its head): a delegation lets nobody in. The
head, who cannot report, gets the officer's right for these days; for a fellow officer it only says in whose place a
report stands. It begins and ends by itself, in the province's own time (docs/decisions/0008).
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import audit, outbox, people
from models.activities import Activity
from models.db import Base, BigId
from models.errors import Denied, Refused
from models.outbox import Button, Message
from models.people import HEAD, OFFICER, Grant, Person
from models.provinces import Provinces
from models.reports.table import Report

# Longer than a quarter is no absence but another officer, whom the head invites. Ours.
DAYS_MOST = 92
HOME = Button("delegations-open", "go:wakil")


class Delegation(Base):
    """`taker` acts for `giver`, `first` and `last` day included; `grant_id` is the right that exists for this alone."""

    __tablename__ = "delegations"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    province: Mapped[str] = mapped_column(String(2), index=True)
    giver_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    taker_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    first: Mapped[date]
    last: Mapped[date]
    asked_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    asked_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    grant_id: Mapped[int | None] = mapped_column(ForeignKey("grants.id"))

    def holds_on(self, day: date) -> bool:
        return self.confirmed_at is not None and self.ended_at is None and self.first <= day <= self.last


async def officers(session: AsyncSession, province: str) -> list[Person]:
    """The officers of a province in their own right: who acts for somebody has nothing to pass on."""
    lent = select(Delegation.grant_id).where(Delegation.grant_id.is_not(None))
    rows = await session.scalars(
        select(Person)
        .join(Grant, Grant.person_id == Person.id)
        .where(Grant.role == OFFICER, Grant.province == province, Grant.revoked_at.is_(None), Grant.id.not_in(lent))
        .order_by(Person.id)
        .distinct()
    )
    return list(rows)


async def colleagues(session: AsyncSession, province: str, giver_id: int) -> list[Person]:
    """Whoever may act for an officer: the other officers of the office and its head."""
    found = [*await officers(session, province), *await people.holders(session, HEAD, province)]
    return [one for one in dict.fromkeys(found) if one.id != giver_id]


async def may_give(session: AsyncSession, person: Person, province: str, giver_id: int) -> bool:
    """An officer for the own work; the head of the office for any of its officers."""
    if giver_id not in {one.id for one in await officers(session, province)}:
        return False
    return giver_id == person.id or province in (await people.rights(session, person)).headed


async def ask(
    session: AsyncSession,
    person: Person,
    province: str,
    giver_id: int,
    taker_id: int,
    days: tuple[date, date],
    today: date,
    now: datetime,
) -> Delegation:
    """Ask a colleague to act for an officer. Nothing holds until the colleague has agreed."""
    first, last = days
    if not await may_give(session, person, province, giver_id):
        raise Denied("access-denied")
    if taker_id not in {one.id for one in await colleagues(session, province, giver_id)}:
        raise Denied("access-denied")
    if first < today or last < first or (last - first).days >= DAYS_MOST:
        raise Refused("delegations-days-wrong", most=DAYS_MOST)
    open_ones = await session.scalars(
        select(Delegation).where(
            Delegation.province == province, Delegation.giver_id == giver_id, Delegation.ended_at.is_(None)
        )
    )
    if any(one.first <= last and first <= one.last for one in open_ones):
        raise Refused("delegations-twice")
    row = Delegation(
        province=province, giver_id=giver_id, taker_id=taker_id, first=first, last=last,
        asked_by=person.id, asked_at=now,
    )  # fmt: skip
    session.add(row)
    await session.flush()
    await audit.note(session, person, "delegated", f"delegation:{row.id}", now, giver=giver_id, taker=taker_id)
    if taker_id == person.id:  # a head who takes it over: one act
        await _agree(session, person, row, today, now)
    return row


async def agree(session: AsyncSession, person: Person, number: int, today: date, now: datetime) -> Delegation:
    """The colleague takes it on; within its days it holds at once."""
    row = await _asked(session, person, number)
    if row.confirmed_at is not None:
        raise Refused("delegations-agreed-already")
    if row.last < today or not await _stands(session, row):
        raise Refused("delegations-over")
    await _agree(session, person, row, today, now)
    return row


async def _agree(session: AsyncSession, person: Person, row: Delegation, today: date, now: datetime) -> None:
    row.confirmed_at = now
    await audit.note(session, person, "agreed", f"delegation:{row.id}", now)
    if row.first <= today:
        await _begin(session, row, now)


async def decline(session: AsyncSession, person: Person, number: int, now: datetime) -> Delegation:
    """The colleague does not take it on."""
    row = await _asked(session, person, number)
    if row.confirmed_at is not None:
        raise Refused("delegations-agreed-already")
    await _end(session, row, person, now)
    return row


async def end(session: AsyncSession, person: Person, number: int, now: datetime) -> Delegation:
    """Ended before its time by one of the two, or by the head of the office."""
    row = await session.get(Delegation, number, with_for_update=True, populate_existing=True)
    if row is None or not await may_end(session, person, row):
        raise Denied("access-denied")
    if row.ended_at is not None:
        raise Refused("delegations-over")
    await _end(session, row, person, now)
    return row


async def may_end(session: AsyncSession, person: Person, row: Delegation) -> bool:
    return person.id in (row.giver_id, row.taker_id) or row.province in (await people.rights(session, person)).headed


async def seen_by(session: AsyncSession, person: Person, today: date) -> Sequence[Delegation]:
    """What holds or will hold, of the person's own office: one's own ones, for a head all of them."""
    headed = (await people.rights(session, person)).headed
    rows = await session.scalars(
        select(Delegation)
        .where(Delegation.ended_at.is_(None), Delegation.last >= today)
        .where(
            (Delegation.giver_id == person.id) | (Delegation.taker_id == person.id) | Delegation.province.in_(headed)
        )
        .order_by(Delegation.first, Delegation.id)
    )
    return rows.all()


async def waiting(session: AsyncSession, person: Person, province: str, today: date) -> Sequence[Delegation]:
    """What colleagues of an office were asked and have not answered: one's own, for its head all of it."""
    return [one for one in await seen_by(session, person, today) if not one.confirmed_at and one.province == province]


async def check(session: AsyncSession, person: Person, province: str, today: date) -> None:
    """Denied when the right to act there was lent, and its days are over: to the day, whatever the clock job does."""
    rows = await session.scalars(
        select(Delegation)
        .join(Grant, Grant.id == Delegation.grant_id)
        .where(Grant.person_id == person.id, Grant.province == province, Grant.revoked_at.is_(None))
    )
    lent = rows.all()
    if lent and not any([one.holds_on(today) and await _stands(session, one) for one in lent]):
        raise Denied("delegations-over")


async def in_place_of(session: AsyncSession, person: Person, activity: Activity, today: date) -> int | None:
    """For whom a report stands: for the officer who usually reports this activity, or for the one whose right it is."""
    rows = await session.scalars(
        select(Delegation)
        .where(Delegation.province == activity.province, Delegation.taker_id == person.id)
        .order_by(Delegation.id)
    )
    found = [one for one in rows if one.holds_on(today)]
    if not found:
        return None
    latest = await session.scalar(
        select(Report).where(Report.activity_id == activity.id).order_by(Report.id.desc()).limit(1)
    )
    usual = latest and (latest.for_id or latest.officer_id)
    usually = [one for one in found if one.giver_id == usual]
    lent = [one for one in found if one.grant_id is not None]
    return next((one.giver_id for one in [*usually, *lent]), None)


async def sweep(session: AsyncSession, provinces: Provinces, now: datetime) -> list[Person]:
    """Begin what begins today and end what is over, or whose people left the office; both are told.

    Returns the colleagues whose rights are others now.
    """
    rows = await session.scalars(
        select(Delegation).where(Delegation.ended_at.is_(None)).order_by(Delegation.id).with_for_update()
    )
    moved: list[Person] = []
    for row in rows.all():
        today = now.astimezone(provinces[row.province].tz).date()
        if row.last < today or not await _stands(session, row):
            await _end(session, row, None, now)
            await _tell(session, row, "delegations-ended", now)
            moved.append(await session.get_one(Person, row.taker_id))
        elif row.holds_on(today) and row.grant_id is None and not await _acts(session, row):
            await _begin(session, row, now)
            await _tell(session, row, "delegations-begun", now)
            moved.append(await session.get_one(Person, row.taker_id))
    return moved


async def names(session: AsyncSession, row: Delegation) -> dict[str, Any]:
    """Who for whom, in words; for people of that office."""
    giver, taker = await session.get_one(Person, row.giver_id), await session.get_one(Person, row.taker_id)
    return {"giver": giver.name, "taker": taker.name, "first": row.first.isoformat(), "last": row.last.isoformat()}


async def _tell(session: AsyncSession, row: Delegation, key: str, now: datetime) -> None:
    for number in (row.giver_id, row.taker_id):
        person = await session.get_one(Person, number)
        you = "taker" if number == row.taker_id else "giver"
        values = {**await names(session, row), "receipt": "", "you": you}
        message = Message(key, values, ways=(HOME,))
        dedup = f"{key}:{row.id}:{person.id}"
        await outbox.enqueue(session, person.telegram_id, message, now, dedup_key=dedup)


async def _asked(session: AsyncSession, person: Person, number: int) -> Delegation:
    row = await session.get(Delegation, number, with_for_update=True, populate_existing=True)
    if row is None or row.taker_id != person.id:
        raise Denied("access-denied")
    if row.ended_at is not None:
        raise Refused("delegations-over")
    return row


async def _stands(session: AsyncSession, row: Delegation) -> bool:
    """Both still belong to the office: the giver as an officer, the colleague as officer or head."""
    taker = {one.id for one in await colleagues(session, row.province, row.giver_id)}
    return row.taker_id in taker and row.giver_id in {one.id for one in await officers(session, row.province)}


async def _acts(session: AsyncSession, row: Delegation) -> bool:
    """True when the colleague has the officer's right there anyway."""
    return await people.holds(session, await session.get_one(Person, row.taker_id), OFFICER, row.province)


async def _begin(session: AsyncSession, row: Delegation, now: datetime) -> None:
    """Lend the right, if the colleague has none of this kind."""
    if await _acts(session, row):
        return
    taker, giver = await session.get_one(Person, row.taker_id), await session.get_one(Person, row.giver_id)
    await people.grant(session, giver, taker, OFFICER, row.province, now)
    await session.flush()
    row.grant_id = await session.scalar(
        select(Grant.id).where(
            Grant.person_id == taker.id,
            Grant.role == OFFICER,
            Grant.province == row.province,
            Grant.revoked_at.is_(None),
        )
    )


async def _end(session: AsyncSession, row: Delegation, person: Person | None, now: datetime) -> None:
    row.ended_at, row.ended_by = now, person.id if person else None
    await audit.note(session, person, "ended", f"delegation:{row.id}", now)
    if row.grant_id is not None:
        grant = await session.get_one(Grant, row.grant_id)
        if grant.revoked_at is None:
            await people.revoke(session, None, row.grant_id, now)
