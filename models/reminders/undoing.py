"""A clock that was weeks ahead drops steps as stale; once it is right again they count as not said."""

import logging
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queue import DOUBTFUL
from models.reminders import personal
from models.reminders.tables import Reminder

log = logging.getLogger(__name__)


async def undo_future(session: AsyncSession, now: datetime) -> int:
    """Take back what was dropped at a moment that has not come yet; returns how many steps.

    What such a clock has sent cannot be taken back, and is not said again. Rejected: to drop nothing while the clock
    looks doubtful, as after a month's outage a right one looks the same.
    """
    wrong = (Reminder.dropped_at > now + DOUBTFUL) & Reminder.outbox_id.is_(None)
    rows = (await session.scalars(select(Reminder).where(wrong).with_for_update(skip_locked=True))).all()
    for row in rows:
        row.dropped_at = None
        if row.occasion.startswith("date:"):
            await personal.again(session, row, now)
        elif not row.step.startswith("later:"):
            await session.delete(row)
    if rows:
        log.warning("%d reminders were dropped by a clock that was ahead, and are looked at again", len(rows))
    return len(rows)
