"""The page of the week goes to the ministry head on Monday morning, or on the first working day after it."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox, people
from models.deadlines import Rule
from models.outbox import CANCELLED, REFUSED, OutboxRow
from models.people import Person
from models.provinces import Province, Provinces, local_time
from models.reminders import MORNING, Quiet
from models.weeks.page import page, place
from models.workdays import Workdays

DAYS = 7
TOPIC = "week:"


async def sweep(
    session: AsyncSession, rule: Rule, provinces: Provinces, workdays: Workdays, quiet: Quiet, now: datetime
) -> int:
    """Put the page of this week into the outbox, once for each ministry head; how many were new.

    May run at any time, any number of times, in any number of processes. After an outage it comes later in the week. A
    week without any (an outage, a week of holidays, a blocked bot) is told with the next one, which begins where the
    last page ended, so that nothing is left out and nothing told twice.
    """
    sent = 0
    for person in await people.holders(session, people.DIRECTOR):
        here = place(await people.rights(session, person), provinces)
        local = now.astimezone(here.tz)
        monday = local.date() - timedelta(days=local.weekday())
        moment = local_time(here, workdays.working_day_from(monday), MORNING)
        if now < moment or quiet.holds(local.time()) or person.blocked_at is not None:
            continue
        sent += await _tell(session, person, here, monday, moment, rule, provinces, workdays, now)
    return sent


def week_before(here: Province, day: date) -> datetime:
    """The beginning of the day a week before, in the time of a place."""
    return local_time(here, day - timedelta(days=DAYS), time(0))


async def _tell(
    session: AsyncSession,
    person: Person,
    here: Province,
    monday: date,
    moment: datetime,
    rule: Rule,
    provinces: Provinces,
    workdays: Workdays,
    now: datetime,
) -> bool:
    last = await _last(session, person)
    if last is not None and last[0] >= monday:
        return False
    if person not in await people.holders(session, people.DIRECTOR, since=moment):
        return False  # whoever began later in the week waits for the next Monday
    since = last[1] if last is not None else week_before(here, monday)
    merged = (monday - last[0]).days // DAYS if last is not None else 1
    message = await page(session, person, rule, provinces, workdays, since, now, merged)
    key = f"{TOPIC}{monday}:{person.id}"
    return await outbox.enqueue(session, person.telegram_id, message, now, lane=outbox.REMINDER, dedup_key=key)


async def _last(session: AsyncSession, person: Person) -> tuple[date, datetime] | None:
    """The Monday of the last page of a person, and the moment until which it told."""
    row = (
        await session.execute(
            select(OutboxRow.dedup_key, OutboxRow.created_at)
            .where(
                OutboxRow.chat_id == person.telegram_id,
                OutboxRow.dedup_key.like(f"{TOPIC}%:{person.id}"),
                OutboxRow.state.not_in((REFUSED, CANCELLED)),
            )
            .order_by(OutboxRow.created_at.desc())
            .limit(1)
        )
    ).one_or_none()
    return (date.fromisoformat(str(row[0]).split(":")[1]), row[1]) if row is not None else None
