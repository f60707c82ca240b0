"""Periodic verbs, each again and again; on a clock that nobody can set back."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger()
Verb = Callable[[], Awaitable[object]]


class Rounds:
    """What is done every few seconds until the end. A verb is never done twice at once, and its failure ends nothing.

    APScheduler was here before: it counts by the machine's clock, so that an hour by which that was set back was an
    hour in which nothing was done, no lease of a dead process freed and no reminder sent.
    """

    def __init__(self) -> None:
        self._tasks: list[asyncio.Task[None]] = []

    def every(self, seconds: float, verb: Verb, first: float | None = None) -> None:
        """Every so many seconds, for the first time after `first`."""
        self._tasks.append(asyncio.create_task(_again(verb, seconds, seconds if first is None else first)))

    def shutdown(self) -> None:
        """Do nothing more; what is under way is rolled back, and done by the next process."""
        for task in self._tasks:
            task.cancel()


async def _again(verb: Verb, seconds: float, first: float) -> None:
    await asyncio.sleep(first)
    while True:
        try:
            await verb()
        except Exception:
            log.exception("a periodic verb failed; it runs again", verb=getattr(verb, "__name__", "?"))
        await asyncio.sleep(seconds)
