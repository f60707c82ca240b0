"""Periodic verbs: again and again, whatever fails, and whatever becomes of the machine's clock."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest

from bot import rounds as module
from bot.rounds import Rounds


class Verbs:
    """Counts how often it was done."""

    def __init__(self) -> None:
        self.done = 0
        self.came = asyncio.Event()

    async def work(self) -> None:
        self.done += 1
        self.came.set()

    async def fail(self) -> None:
        await self.work()
        raise ValueError("no matter")

    async def take_long(self) -> None:
        await self.work()
        await asyncio.sleep(3600)

    async def is_done(self) -> None:
        await asyncio.wait_for(self.came.wait(), 10)
        self.came.clear()


async def test_a_verb_is_done_again_after_it_failed() -> None:
    rounds, failing = Rounds(), Verbs()
    rounds.every(0.05, failing.fail)
    rounds.start()
    await failing.is_done()
    await failing.is_done()
    await rounds.shutdown()
    done = failing.done
    await asyncio.sleep(0.2)
    assert failing.done == done >= 2


async def test_what_is_wanted_now_is_done_now() -> None:
    rounds, verb = Rounds(), Verbs()
    rounds.every(3600, verb.work)
    rounds.start()
    rounds.now(verb.work)
    await verb.is_done()
    await rounds.shutdown()


async def test_a_stop_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Verbs under way have a moment to end; then they are cancelled."""
    monkeypatch.setattr(module, "FINISH_SECONDS", 0.1)
    rounds, verb = Rounds(), Verbs()
    rounds.every(3600, verb.take_long, first=0.1)
    rounds.start()
    await verb.is_done()
    await asyncio.wait_for(rounds.shutdown(), 5)
    assert verb.done == 1


async def test_a_clock_that_is_set_back_holds_nothing_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scheduler, which reads the machine's clock, would wait for an hour otherwise."""
    ahead = timedelta(0)

    class Machine(datetime):
        @classmethod
        def now(cls, tz: object = None) -> "Machine":
            return cls.fromtimestamp((datetime.now(UTC) + ahead).timestamp(), UTC)

    real = time.time
    monkeypatch.setattr("apscheduler.schedulers.base.datetime", Machine)
    monkeypatch.setattr("bot.rounds.datetime", Machine)
    monkeypatch.setattr("bot.rounds.time.time", lambda: real() + ahead.total_seconds())
    monkeypatch.setattr(module, "LOOK_SECONDS", 0.2)
    rounds, verb = Rounds(), Verbs()
    rounds.every(0.5, verb.work)
    rounds.start()
    await verb.is_done()
    ahead = timedelta(hours=-1)
    await asyncio.sleep(0.3)
    for _ in range(3):
        await verb.is_done()
    await rounds.shutdown()
