"""Periodic verbs, each again and again; no clock that is set back holds them up."""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = structlog.get_logger()
Verb = Callable[[], Awaitable[object]]
# A stop waits at most so long for verbs under way.
FINISH_SECONDS = 3.0
# A job that finds itself late by less is done all the same.
GRACE_SECONDS = 6 * 3600
# How often it is looked whether the machine's clock was set, and from how many seconds on that matters.
LOOK_SECONDS, JUMP_SECONDS = 5.0, 2.0


class Rounds:
    """What is done every few seconds until the end. A verb is never done twice at once, and its failure ends nothing.

    APScheduler counts by the machine's clock. After that was set back by an hour nothing would be done for an hour, no
    lease of a dead process freed and no reminder sent; so its jobs are set anew as soon as the clock has jumped.
    """

    def __init__(self) -> None:
        jobs = {"coalesce": True, "misfire_grace_time": GRACE_SECONDS, "max_instances": 1}
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults=jobs)
        self._jobs: dict[Verb, Job] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._guard: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to count."""
        self._scheduler.start()
        self._guard = asyncio.create_task(self._watch_clock())

    def every(self, seconds: float, verb: Verb, first: float | None = None) -> None:
        """Every so many seconds, for the first time after `first`."""
        begin = datetime.now(UTC) + timedelta(seconds=seconds if first is None else first)
        self._jobs[verb] = self._scheduler.add_job(
            self._run, "interval", (verb,), seconds=seconds, start_date=begin, id=getattr(verb, "__name__", None)
        )

    def now(self, verb: Verb) -> None:
        """Do this at once."""
        self._jobs[verb].modify(next_run_time=datetime.now(UTC))

    async def shutdown(self) -> None:
        """Begin nothing more; what takes too long is rolled back, and done by the next process."""
        self._scheduler.pause()
        if self._guard:
            self._guard.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._guard
        if self._running:
            await asyncio.wait(self._running, timeout=FINISH_SECONDS)
        self._scheduler.shutdown()

    async def _run(self, verb: Verb) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._running.add(task)
        try:
            await verb()
        except Exception:
            log.exception("a periodic verb failed; it runs again", verb=getattr(verb, "__name__", "?"))
        finally:
            self._running.discard(task)

    async def _watch_clock(self) -> None:
        """Do everything at once when the machine's clock was set; all verbs may run at any time."""
        ahead = time.time() - time.monotonic()
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            before, ahead = ahead, time.time() - time.monotonic()
            if abs(ahead - before) > JUMP_SECONDS:
                log.warning("the machine's clock was set", seconds=round(ahead - before))
                for verb in self._jobs:
                    self.now(verb)
