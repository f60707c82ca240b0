"""The queue of updates: numbered, kept 24 hours, handed out until confirmed by a higher offset."""

import asyncio
import random
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from bot.simulator.errors import Refusal, conflict

Json = dict[str, Any]

KEPT = timedelta(hours=24)
REMEMBERED = 10_000  # delivered updates that requeue can still find
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
_ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True)
class Pending:
    """An update nobody has confirmed yet."""

    update: Json
    at: datetime


def first_id() -> int:
    """A number that no earlier run of the box has reached, even one that kept no state."""
    return time.time_ns() // 1_000  # no run brings more than one update in a microsecond


class Updates:
    """Updates in order of arrival, one reader at a time."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.next_id = first_id()
        self.pending: OrderedDict[int, Pending] = OrderedDict()
        self.allowed: frozenset[str] = frozenset()
        self._delivered: OrderedDict[int, Json] = OrderedDict()
        self._again: deque[Json] = deque()
        self._late: set[int] = set()
        self._last_batch: list[int] = []
        self._reader: asyncio.Future[str] | None = None
        self.on_arrival: Callable[[], None] | None = None

    def add(self, content: Json) -> int:
        """Queue an update (without its id); its number. Kinds nobody asked for are numbered and dropped."""
        number = self.next_id
        self.next_id += 1
        if self._wanted(next(iter(content), "")):
            self.pending[number] = Pending({"update_id": number, **content}, self._now())
            self._wake("arrived")
        return number

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in _ONLY_ON_REQUEST

    def allow(self, kinds: Any) -> None:
        """Remember which kinds are wanted; an empty list means the usual ones."""
        if isinstance(kinds, list):
            self.allowed = frozenset(map(str, kinds))

    async def fetch(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """What getUpdates answers; waits up to `timeout` seconds, and yields to a newer reader."""
        self._wake("other")
        self._confirm(offset)
        batch = self._batch(limit)
        if not batch and timeout > 0 and await self._wait(timeout) == "arrived":
            batch = self._batch(limit)
        return batch

    async def _wait(self, timeout: float) -> str:
        reader: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._reader = reader
        try:
            async with asyncio.timeout(timeout):
                reason = await reader
        except TimeoutError:
            return "timeout"
        finally:
            if self._reader is reader:
                self._reader = None
        if reason == "other":
            raise conflict(OTHER_POLLER)
        if reason == "webhook":
            raise conflict("terminated by setWebhook request")
        return reason

    def _wake(self, reason: str) -> None:
        if self._reader is not None and not self._reader.done():
            self._reader.set_result(reason)
        if reason == "arrived" and self.on_arrival is not None:
            self.on_arrival()

    @property
    def has_reader(self) -> bool:
        """Whether a getUpdates is waiting."""
        return self._reader is not None

    def stop_reader(self, reason: str = "stopped") -> None:
        """End a waiting getUpdates: with an empty answer, or with a conflict if `reason` is webhook."""
        self._wake(reason)

    def _confirm(self, offset: int) -> None:
        if offset > self.next_id + 10:
            return  # in the future: the real server does not believe it and hands out what it has
        if offset < 0:
            for number in list(self.pending)[:offset]:
                del self.pending[number]
            return
        if self._late:
            for number in [n for n in self.pending if n < offset and n not in self._late]:
                del self.pending[number]
            return
        while self.pending and (number := next(iter(self.pending))) < offset:
            del self.pending[number]

    def _expire(self) -> None:
        oldest = self._now() - KEPT
        while self.pending and next(iter(self.pending.values())).at < oldest:
            self.pending.popitem(last=False)

    def _batch(self, limit: int) -> list[Json]:
        self._expire()
        batch = [self._again.popleft() for _ in range(min(limit, len(self._again)))]
        for number, waiting in self.pending.items():
            if len(batch) >= limit:
                break
            batch.append(waiting.update)
            self.delivered(number, waiting.update)
        if batch:
            self._last_batch = [update["update_id"] for update in batch]
        return batch

    def delivered(self, number: int, update: Json) -> None:
        """Note that an update was handed out."""
        self._late.discard(number)
        self._delivered[number] = update
        if len(self._delivered) > REMEMBERED:
            self._delivered.popitem(last=False)

    def requeue(self, number: int) -> None:
        """Deliver an update again, with the same id, before all others; KeyError if it never went out."""
        if number not in self._delivered:
            raise Refusal(f"update {number} was never delivered")
        self._again.append(self._delivered[number])
        self._wake("arrived")

    def requeue_last(self) -> None:
        """Deliver the batch that went out last once more."""
        for number in self._last_batch:
            self.requeue(number)

    def shuffle(self, seed: int) -> None:
        """Put what is pending into another order; an offset does not swallow what was not yet handed out."""
        numbers = list(self.pending)
        random.Random(seed).shuffle(numbers)
        self._late |= set(numbers) - set(self._delivered)
        self.pending = OrderedDict((number, self.pending[number]) for number in numbers)

    def upcoming(self, most: int) -> list[tuple[Json, bool]]:
        """The next updates for a webhook, and whether each was delivered before; they stay until `done`."""
        self._expire()
        again = [(update, True) for update in self._again]
        return again + [(waiting.update, False) for waiting in islice(self.pending.values(), most)]

    def done(self, update: Json, *, is_again: bool) -> None:
        """A webhook has taken this update."""
        if is_again:
            with suppress(ValueError):  # cleared meanwhile
                self._again.remove(update)
        elif self.pending.pop(update["update_id"], None):
            self.delivered(update["update_id"], update)

    def clear(self) -> None:
        self.pending.clear()
        self._again.clear()
        self._late.clear()
