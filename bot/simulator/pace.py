"""Telegram's speed limits, off until a test wants them."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.simulator.errors import too_many


@dataclass
class Pace:
    """At most so many messages per second in all, per chat, and per minute in a group; counts what it lets through."""

    overall_per_second: int = 30
    chat_per_second: int = 1
    group_per_minute: int = 20
    paid_per_second: int = 1000
    accepted: int = 0
    refused: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None
    _all: deque[datetime] = field(default_factory=deque)
    _paid: deque[datetime] = field(default_factory=deque)
    _chats: defaultdict[int, deque[datetime]] = field(default_factory=lambda: defaultdict(deque))
    _groups: defaultdict[int, deque[datetime]] = field(default_factory=lambda: defaultdict(deque))

    def check(self, chat_id: int, now: datetime, *, paid: bool = False) -> None:
        """Count a message, or refuse it with the time to wait; paid ones are counted apart."""
        overall = (self._paid, 1, self.paid_per_second) if paid else (self._all, 1, self.overall_per_second)
        windows = [overall, (self._chats[chat_id], 1, self.chat_per_second)]
        if chat_id < 0:
            windows.append((self._groups[chat_id], 60, self.group_per_minute))
        for sent, seconds, most in windows:
            while sent and sent[0] <= now - timedelta(seconds=seconds):
                sent.popleft()
            if len(sent) >= most:
                self.refused += 1
                wait = sent[0] + timedelta(seconds=seconds) - now
                raise too_many(max(1, math.ceil(wait.total_seconds())))
        for sent, _, _ in windows:
            sent.append(now)
        self.accepted += 1
        self.first_at, self.last_at = self.first_at or now, now

    def as_json(self) -> dict[str, object]:
        """What a test wants to know of it; the moments are in seconds since 1970."""
        moments = (at and at.timestamp() for at in (self.first_at, self.last_at))
        return {"accepted": self.accepted, "refused": self.refused, "first_last": list(moments)}
