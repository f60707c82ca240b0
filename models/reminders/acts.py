"""What people do about a reminder: choose another hour, or say that it is a colleague's."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, people
from models.errors import Denied, Refused
from models.people import HEAD, OFFICER, Person
from models.provinces import Province, local_time
from models.queue import add_new
from models.reminders.quiet import Quiet
from models.reminders.steps import REPORT
from models.reminders.tables import Handing, Reminder
from models.workdays import Workdays

# The hours that are offered; ours. Any other moment of a forged button that keeps the rules is as good.
HOURS = (time(8), time(10), time(13), time(15, 30))
OFFERED = 4
SOON = timedelta(minutes=20)
FURTHEST = timedelta(days=14)  # past the longest holidays: there is always an hour to choose


async def mine(session: AsyncSession, person: Person, number: int) -> Sequence[Reminder]:
    """The occasions of a message of one's own, those not done; Denied for a forged or forwarded button."""
    row = await session.get(Reminder, number)
    rights = await people.rights(session, person)
    if row is None or row.person_id != person.id or not rights.serves(row.province or ""):
        raise Denied("access-denied")
    beside = Reminder.outbox_id == row.outbox_id if row.outbox_id is not None else Reminder.id == row.id
    rows = await session.scalars(
        select(Reminder).where(beside, Reminder.person_id == person.id).order_by(Reminder.id).with_for_update()
    )
    found = [one for one in rows if one.closed_at is None and rights.serves(one.province or "")]
    if not found:
        raise Refused("reminders-over")
    return found


def hours_for(province: Province, workdays: Workdays, quiet: Quiet, now: datetime) -> list[datetime]:
    """The next moments that may be chosen: on working days, outside quiet hours."""
    today = now.astimezone(province.tz).date()
    days = [today + timedelta(days=more) for more in range(FURTHEST.days + 1)]
    every = [local_time(province, day, hour) for day in days for hour in HOURS]
    return [one for one in every if may_be(one, province, workdays, quiet, now)][:OFFERED]


def may_be(moment: datetime, province: Province, workdays: Workdays, quiet: Quiet, now: datetime) -> bool:
    """Whether somebody may be reminded then."""
    local = moment.astimezone(province.tz)
    works = workdays.within(province.code).is_working_day(local.date())
    return works and not quiet.holds(local.time()) and now + SOON <= moment <= now + FURTHEST


async def later(
    session: AsyncSession,
    person: Person,
    number: int,
    moment: datetime,
    provinces: Mapping[str, Province],
    workdays: Workdays,
    quiet: Quiet,
    now: datetime,
) -> Sequence[Reminder]:
    """Be reminded once then; another choice replaces it."""
    rows = await mine(session, person, number)
    if not all(may_be(moment, provinces[one.province or ""], workdays, quiet, now) for one in rows):
        raise Refused("reminders-hour-wrong")
    for occasion, province in {(one.occasion, one.province) for one in rows}:
        await _forget_planned(session, person.id, occasion)
        key = {"person_id": person.id, "occasion": occasion, "step": f"later:{moment.astimezone(UTC):%Y%m%dT%H%M}"}
        await add_new(session, Reminder, **key, province=province, moment=moment, edited=False, again=0)
    return rows


async def colleagues(session: AsyncSession, person: Person, province: str) -> list[Person]:
    """Whose it may be: the other officers of the same office."""
    return [one for one in await people.holders(session, OFFICER, province) if one.id != person.id]


async def hand(session: AsyncSession, person: Person, number: int, taker_id: int, now: datetime) -> list[Handing]:
    """Say that it is a colleague's. Until that one agrees, nothing changes."""
    rows = await mine(session, person, number)
    province = rows[0].province or ""
    if taker_id not in {one.id for one in await colleagues(session, person, province)}:
        raise Denied("access-denied")
    found = []
    # A duty done elsewhere is the whole office's.
    own = {one.occasion for one in rows if one.province == province and one.occasion.startswith(REPORT)}
    if not own:
        raise Denied("access-denied")
    for occasion in sorted(own):
        same = {"occasion": occasion, "giver_id": person.id, "taker_id": taker_id}
        if not await add_new(session, Handing, **same, province=province, asked_at=now):
            raise Refused("reminders-asked-already")
        row = await session.scalar(select(Handing).filter_by(**same))
        assert row is not None
        found.append(row)
        await audit.note(session, person, "handed", f"handing:{row.id}", now, occasion=occasion, taker=taker_id)
    return found


async def answer(session: AsyncSession, person: Person, number: int, *, accepts: bool, now: datetime) -> Handing:
    """The colleague says whether it is theirs. Whoever takes it is reminded of it, whatever they passed on before."""
    row = await session.get(Handing, number, with_for_update=True, populate_existing=True)
    rights = await people.rights(session, person)
    if row is None or row.taker_id != person.id or not rights.serves(row.province):
        raise Denied("access-denied")
    if row.answered_at is not None:
        raise Refused("reminders-answered-already")
    row.answered_at, row.accepted = now, accepts
    if accepts:
        await session.execute(delete(Handing).where(Handing.occasion == row.occasion, Handing.giver_id == person.id))
        await _forget_planned(session, row.giver_id, row.occasion)
    await session.flush()
    await audit.note(session, person, "took" if accepts else "declined", f"handing:{row.id}", now)
    return row


async def heads(session: AsyncSession, row: Handing) -> list[Person]:
    """Who is told that an occasion has passed from one officer to another."""
    every = await people.holders(session, HEAD, row.province)
    return [one for one in every if one.id not in (row.giver_id, row.taker_id)]


async def _forget_planned(session: AsyncSession, person_id: int, occasion: str) -> None:
    await session.execute(
        delete(Reminder).where(
            Reminder.person_id == person_id, Reminder.occasion == occasion, Reminder.step.like("later:%"),
            Reminder.outbox_id.is_(None), Reminder.dropped_at.is_(None),
        )
    )  # fmt: skip
