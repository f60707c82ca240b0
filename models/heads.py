"""The head of the record goes to the ministry head every morning: kept on a phone, it proves what there was."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models import audit, chain, outbox, people
from models.due_dates import ministry_day
from models.offices import CAPITAL
from models.outbox import Message
from models.provinces import Province, local_time
from models.reminders import MORNING, Quiet, hours


async def sweep(session: AsyncSession, provinces: Mapping[str, Province], quiet: Quiet, now: datetime) -> int:
    """Put today's head into the outbox, once for each ministry head, from 08:00 in Jakarta on; how many were new.

    May run at any time, any number of times, in any number of processes. After an outage over night the day's message
    comes later on that day; a day without any is made up for by the next one, as a head vouches for all before it.
    """
    capital = provinces[CAPITAL]
    moment = local_time(capital, ministry_day(now), MORNING)
    if now < moment or quiet.holds(now.astimezone(capital.tz).time()):
        return 0
    to = await people.holders(session, people.DIRECTOR, since=moment)
    end = await audit.head(session) if to else None
    if end is None or not end.number:
        return 0
    values = {
        "number": end.number,
        "hash": chain.short(end.digest),
        "typed": f"{end.number}:{end.digest[: chain.SHORT]}",
    }
    sent = 0
    own = await hours.own_of(session, [person.id for person in to])
    for person in to:
        if person.id in own and own[person.id].holds(now.astimezone(capital.tz).time()):
            continue
        key = f"record-head:{ministry_day(now)}:{person.id}"
        message = Message("record-head", values)
        sent += await outbox.enqueue(
            session, person.telegram_id, message, now, lane=outbox.REMINDER, dedup_key=key
        )  # fmt: skip
    return sent
