"""Messages that did not leave: why, without a word of them, and once more after the cause has been mended."""

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession

from models.outbox.tables import REFUSED, REMINDER, REPLY, UNKNOWN, OutboxRow
from models.queue import WAITING

# Why Telegram, or we, did not let it leave; by what its error says. The words of an error may quote a message.
REASONS = {"block": "blocked", "parse": "markup", "chat not found": "gone", "died": "unknown", "deleted": "file"}
# A fault of ours, once mended, is none for any of them; whoever has blocked the bot has not changed their mind.
OURS = ("markup", "words")


@dataclass(frozen=True)
class Undelivered:
    """One of them; `reason` is one of REASONS, words (we could not put it into words), refused or unknown."""

    number: int
    at: datetime
    reason: str

    @property
    def is_ours(self) -> bool:
        return self.reason in OURS


async def undelivered(session: AsyncSession) -> list[Undelivered]:
    """Answers and reminders whose words are still kept, oldest first; broadcasts have a list of their own."""
    rows = await session.execute(
        select(OutboxRow.id, OutboxRow.created_at, OutboxRow.state, OutboxRow.error)
        .where(OutboxRow.state.in_((REFUSED, UNKNOWN)), OutboxRow.lane.in_((REPLY, REMINDER)))
        .where(OutboxRow.content.is_not(None), OutboxRow.verb == "say")
        .order_by(OutboxRow.id)
    )
    return [Undelivered(number, at, _reason(state, error or "")) for number, at, state, error in rows]


async def send_again(session: AsyncSession, number: int, now: datetime) -> bool:
    """Put one of them in line again; False when there is none of that number whose words are still kept."""
    result = await session.execute(
        update(OutboxRow)
        .where(OutboxRow.id == number, OutboxRow.state.in_((REFUSED, UNKNOWN)), OutboxRow.verb == "say")
        .where(OutboxRow.lane.in_((REPLY, REMINDER)), OutboxRow.content.is_not(None))
        .values(state=WAITING, attempts=0, due_at=now, finished_at=None, error=None)
    )
    assert isinstance(result, CursorResult)
    return result.rowcount == 1


def _reason(state: str, error: str) -> str:
    if state == UNKNOWN:
        return "unknown"
    found = next((reason for sign, reason in REASONS.items() if sign in error.casefold()), None)
    return found or ("words" if re.match(r"[A-Z]\w*Error: ", error) else "refused")
