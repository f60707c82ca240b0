"""Periodic verbs, each again and again; on a clock that nobody can set back."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger()
Verb = Callable[[], Awaitable[object]]
# A stop waits at most so long for verbs under way.
FINISH_SECONDS = 3.0


class Rounds:
    """What is done every few seconds until the end. A verb is never done twice at once, and its failure ends nothing.

    APScheduler was here before: it counts by the machine's clock, so that an hour by which that was set back was an
    hour in which nothing was done, no lease of a dead process freed and no reminder sent.
    """

    def __init__(self) -> None:
        self._tasks: list[asyncio.Task[None]] = []
        self._woken: dict[Verb, asyncio.Event] = {}
        self._is_over = False

    def every(self, seconds: float, verb: Verb, first: float | None = None) -> None:
        """Every so many seconds, for the first time after `first`."""
        self._woken[verb] = asyncio.Event()
        self._tasks.append(asyncio.create_task(self._again(verb, seconds, seconds if first is None else first)))

    def now(self, verb: Verb) -> None:
        """Do this at once."""
        self._woken[verb].set()

    async def shutdown(self) -> None:
        """Begin nothing more; what takes too long is rolled back, and done by the next process."""
        self._is_over = True
        for woken in self._woken.values():
            woken.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=FINISH_SECONDS)
            for task in late:
                task.cancel()

    async def _again(self, verb: Verb, seconds: float, first: float) -> None:
        await self._pause(verb, first)
        while not self._is_over:
            try:
                await verb()
            except Exception:
                log.exception("a periodic verb failed; it runs again", verb=getattr(verb, "__name__", "?"))
            await self._pause(verb, seconds)

    async def _pause(self, verb: Verb, seconds: float) -> None:
        woken = self._woken[verb]
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(woken.wait(), seconds)
        woken.clear()
