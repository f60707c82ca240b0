"""The flood brake: who sends more than anybody can read is told once, kindly; then nothing is read until it ends.

Counting is in memory and costs next to nothing; only about those who send a lot the inbox is asked, which all processes
share and which remembers beyond a restart. What is not read is stored without its words, and answered to Telegram like
everything else.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.incoming import sender_of
from models import brake, outbox, people
from models.inbox import Arrival
from models.outbox import Message

log = structlog.get_logger()
# From this share of the limit on, seen by one process, the inbox is asked: so several share the counting.
SUSPICIOUS = 1 / 8
# The brake ends when of late fewer than this share of the limit has come.
QUIET = 1 / 4
# Who has been braked is looked at again after this share of the time.
AGAIN = 1 / 4
# What was sent so long before it came lay at Telegram while the bot was away, and is no flood (seconds).
LATE = 60
# Administrators hear of the same person once in so long (seconds).
SPOKEN_OF = 3600
# What people do. That a chat began, ended or moved is always heard.
BY_PEOPLE = ("message", "edited_message", "callback_query", "inline_query")
EVENTS = ("migrate_to_chat_id", "migrate_from_chat_id")
MOMENT_ZERO = datetime.min.replace(tzinfo=UTC)


class Brake:
    """At most `most` updates of one person in `seconds`; 0: no limit."""

    def __init__(self, most: int, seconds: int) -> None:
        self._most = most
        self._window = timedelta(seconds=seconds)
        self._few = max(1, int(most * SUSPICIOUS))
        self._counts: Counter[int] = Counter()
        self._ask_at: dict[int, int] = {}  # the count at which the inbox is asked next
        self._braked: dict[int, datetime] = {}  # until when nobody asks about them again
        self._ends_at: datetime | None = None  # of this time of counting

    async def sift(self, session: AsyncSession, arrivals: Sequence[Arrival], now: datetime) -> Sequence[Arrival]:
        """The same updates, those of people who flood without their words; tells them, and the administrators."""
        if not self._most:
            return arrivals
        await self._begin(session, now)
        senders = [self._counted(one.payload, now) if one.payload else 0 for one in arrivals]
        suspects = {one for one in senders if one and self._is_suspect(one)}
        if not suspects:
            return arrivals
        room = {one: await self._room(session, one, now) for one in sorted(suspects)}
        sifted = []
        for arrival, sender in zip(arrivals, senders, strict=True):
            is_read = sender not in room or room[sender] > 0
            if sender in room:
                room[sender] -= 1
            if not is_read and sender not in self._braked:
                self._braked[sender] = now + self._window * AGAIN
                await self._tell(session, sender, arrival, now)
            sifted.append(arrival if is_read else Arrival(arrival.update_id, sender, {}, braked=True))
        for sender, left in room.items():
            self._ask_at[sender] = self._counts[sender] + max(1, left // 4)
        return sifted

    def doubt(self) -> None:
        """What was found could not be written down: the inbox is asked again."""
        self._braked = dict.fromkeys(self._braked, MOMENT_ZERO)

    async def _begin(self, session: AsyncSession, now: datetime) -> None:
        """Count anew after a while; at the start, know again who is braked."""
        if self._ends_at is None:
            unread = await brake.unread_since(session, now - self._window)
            self._braked = dict.fromkeys(unread, MOMENT_ZERO)
        elif now < self._ends_at:
            return
        else:
            self._braked = {one: until for one, until in self._braked.items() if until > now - self._window}
        self._counts.clear()
        self._ask_at.clear()
        self._ends_at = now + self._window

    def _counted(self, payload: dict[str, Any], now: datetime) -> int:
        """Whose update this is, if it counts; 0 otherwise."""
        place = next((one for one in BY_PEOPLE if one in payload), None)
        if place is None:
            return 0
        said = payload[place]
        sent_at = said.get("edit_date") or said.get("date") or 0
        if (sent_at and sent_at < (now - self._window).timestamp() - LATE) or any(event in said for event in EVENTS):
            return 0
        sender = sender_of(payload)
        self._counts[sender] += 1
        return sender

    def _is_suspect(self, sender: int) -> bool:
        return sender in self._braked or self._counts[sender] >= self._ask_at.get(sender, self._few)

    async def _room(self, session: AsyncSession, sender: int, now: datetime) -> int:
        """How many more updates of somebody are read now."""
        if self._braked.get(sender, now) > now:
            return 0
        lately = await brake.lately(session, sender, now - self._window)
        if lately.unread and lately.came >= self._most * QUIET:
            self._braked[sender] = now + self._window * AGAIN
            return 0
        self._braked.pop(sender, None)
        return max(0, self._most - lately.came)

    async def _tell(self, session: AsyncSession, sender: int, arrival: Arrival, now: datetime) -> None:
        """One message to the person, one to each administrator: what somebody is, never who."""
        log.warning("somebody floods the bot; nothing of them is read for a while", update=arrival.update_id)
        seconds = int(self._window.total_seconds())
        slow_down = Message("common-slow-down", {"minutes": -(-seconds // 60)})
        key = f"slow-down:{sender}:{int(now.timestamp()) // seconds}"
        await outbox.enqueue(session, arrival.chat_id or sender, slow_down, now, dedup_key=key)
        person = await people.by_telegram(session, sender)
        roles = (await people.rights(session, person)).roles if person else frozenset()
        role = next((one for one in people.ROLES if one in roles), "none")
        notice = Message("admin-flood", {"count": self._most, "seconds": seconds, "role": role})
        for administrator in await people.holders(session, people.ADMINISTRATOR):
            key = f"flood:{sender}:{int(now.timestamp()) // SPOKEN_OF}:{administrator.id}"
            await outbox.enqueue(session, administrator.telegram_id, notice, now, dedup_key=key)
