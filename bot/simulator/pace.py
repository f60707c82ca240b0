"""Telegram's speed limits, off until a test wants them."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.simulator.errors import too_many


@dataclass
class Pace:
    """At most so many messages per second in all, per chat, and per minute in a group."""

    overall_per_second: int = 30
    chat_per_second: int = 1
    group_per_minute: int = 20
    paid_per_second: int = 1000
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
                wait = sent[0] + timedelta(seconds=seconds) - now
                raise too_many(max(1, math.ceil(wait.total_seconds())))
        for sent, _, _ in windows:
            sent.append(now)
