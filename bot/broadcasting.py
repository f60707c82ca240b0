"""Broadcasts go on: a batch in each transaction, so that between two of them everybody else has the database."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from handlers.turn import Content
from models.broadcasts import correcting, reading, sending, steering
from models.broadcasts.segments import Rules
from models.db import Database
from models.reminders import Quiet


async def carry_on(database: Database, content: Content, quiet: Quiet, now: datetime) -> int:
    """Put the next people in line, write down what became of others, and show how it goes; how much was done."""
    known = Rules(content.monthly, content.provinces, content.workdays)
    verbs: tuple[Callable[[AsyncSession], Awaitable[int]], ...] = (
        lambda session: sending.hold(session, now),
        lambda session: sending.collect(session, now),
        lambda session: sending.feed(session, known, quiet, now),
        lambda session: reading.send_nudges(session, now),
        lambda session: correcting.change_sent(session, now),
    )
    moved = 0
    for verb in verbs:
        batch = 1
        while batch:
            async with database.begin() as session:
                batch = await verb(session)
            moved += batch
    async with database.begin() as session:
        moved += await sending.finish(session, now)
        moved += await steering.show(session, content.provinces, quiet, now)
    return moved
