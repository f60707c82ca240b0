"""From the outbox to Telegram: lease, render, send, and write down what became of it.

With `bot/outcome.py` the only place that knows Telegram's pace and what its errors mean.
"""

import asyncio
import os
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from telegram.error import InvalidToken, TelegramError, TimedOut

from bot.client import Client
from bot.clock import Clock
from bot.line import within
from bot.outcome import Outcome, classify, complain, notes, stopped
from bot.pacing import Pacing
from bot.speech import Speech
from handlers.dispatch import Move
from handlers.groups import nothing_to_move
from models import outbox, pace, papers, people
from models.db import Database, at_last, put_down
from models.outbox import PAID, REFUSED, SENT, Parcel
from models.pace import Window
from models.queue import WAITING

log = structlog.get_logger()
# Seconds of messages that may be planned ahead, beside those that planning takes: so long an answer may have to wait.
AHEAD, FURTHEST = 0.25, 1.0
# Seconds between two visits to the database, while nobody waits for an answer.
REST = 0.1
# Of the messages on their way at once, so many may be paid ones: replies find a line at any time.
PAID_SHARE = 0.75
# The part of a lease in which a message must be on its way; the rest is for writing down what became of it.
IN_LEASE = 0.8
# A stop waits at most so long for what is on its way.
FINISH_SECONDS = 7.0


class Sender:
    """Sends up to `most` messages at once, in order within each chat."""

    def __init__(
        self,
        database: Database,
        client: Client,
        speech: Speech,
        clock: Clock,
        limits: pace.Limits,
        *,
        most: int,
        lease_seconds: float,
        moved: Move = nothing_to_move,
    ) -> None:
        self._database = database
        self._client = client
        self._speech = speech
        self._clock = clock
        self._pacing = Pacing(limits, client)
        self._most = most
        self._lease_seconds = lease_seconds
        self._moved = moved
        self._name = f"{os.getpid()}-{uuid.uuid4().hex[:12]}"
        self._under_way: dict[asyncio.Task[Outcome], Parcel] = {}
        self._ended = asyncio.Event()
        self._wanted: asyncio.Event | None = None  # while running
        self._is_unsure = False
        self._is_anything_due = False
        self._look_for_paid = 0.0
        self._latest = 0.0
        self._took = 0.0
        self._planned = 0.0

    async def run(self, wanted: asyncio.Event, stop: asyncio.Event, idle_seconds: float) -> None:
        """Send until told to stop; what is on its way then is finished and written down first."""
        self._wanted = wanted
        while not stop.is_set():
            try:
                await self._round(wanted, idle_seconds)
            except InvalidToken:
                raise
            except Exception:
                log.exception("the sender stumbled")
                self._is_unsure = True
                await asyncio.sleep(1)
        self._wanted = None
        await self._finish()

    async def _finish(self) -> None:
        """Wait for what is on its way; what is not done in time is given back, so that the next start takes it."""
        if not self._under_way:
            return
        _, late = await asyncio.wait(self._under_way, timeout=FINISH_SECONDS)
        for task in late:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)
        try:
            wall = self._clock.wall()
            await self._note([stopped(task, parcel, wall) for task, parcel in self._under_way.items()])
        except Exception:
            log.exception("what became of messages could not be written down")

    async def drain(self) -> int:
        """Send everything that is due now, and return how many messages left; for tests and for a clean end."""
        sent = 0
        outcomes: list[Outcome] = []
        while parcels := await self._exchange(outcomes):
            outcomes = list(await asyncio.gather(*(self._send(parcel) for parcel in parcels)))
            sent += len(outcomes)
        return sent

    @asynccontextmanager
    async def along(self) -> AsyncIterator["Along"]:
        """Around a transaction that puts answers in line: they are leased in it, and leave as soon as it is committed.

        So an answer waits for one commit less. Where anything is in the way the next round takes them.
        """
        along = Along(self)
        try:
            yield along
        except BaseException:
            for task in along.tasks:
                task.cancel()
                self._under_way.pop(task, None)
            self._is_unsure = self._is_unsure or bool(along.tasks)  # the commit may have come to pass
            raise
        along.is_committed.set()
        if along.is_more:
            self.want()

    def want(self) -> None:
        """Something is in line: look for it soon."""
        if self._wanted is not None:
            self._wanted.set()

    async def lease_along(self, session: AsyncSession) -> tuple[list[Parcel], bool]:
        """Take what may leave now in a transaction that another has begun; True when something else may be due.

        Whoever holds the pace is not waited for: locks are held here that it may want.
        """
        openings_left = self._most - len(self._under_way)
        if self._wanted is None or self._is_unsure or openings_left <= 0:
            return [], True
        await put_down(session)
        window = await Window.if_free(session, self._pacing.limits.overall_per_second)
        now, wall = self._clock.now(), self._clock.wall()
        if window is None or wall < self._latest - pace.PATIENCE:
            return [], True
        openings = window.openings(wall, AHEAD, openings_left)
        parcels = await self._lease(session, now, wall, openings, window)
        await pace.set_free(session, self._pacing.taken(parcels))
        made = await papers.found(session, [parcel.made for parcel in parcels if parcel.made])
        is_more = len(parcels) == len(openings) or await outbox.anything_due(session, now)
        return [replace(parcel, paper=made.get(parcel.made or "")) for parcel in parcels], is_more

    def launch(self, parcel: Parcel, after: asyncio.Event | None = None) -> asyncio.Task[Outcome]:
        """Put a message on its way, at once or when an event has come."""
        task = asyncio.create_task(self._send_after(parcel, after) if after else self._send(parcel))
        task.add_done_callback(lambda _: self._ended.set())
        self._under_way[task] = parcel
        return task

    async def _send_after(self, parcel: Parcel, event: asyncio.Event) -> Outcome:
        await event.wait()
        return await self._send(parcel)

    @property
    def look_seconds(self) -> float:
        """How often to look for leases of senders that died: what they held shall not wait much longer than a lease."""
        return self._lease_seconds / 4

    async def recover(self) -> None:
        """Free the leases of senders that died."""
        async with self._database.begin() as session:
            again, unknown = await outbox.recover(session, self._clock.wall(), self._clock.now())
        if again or unknown:
            log.warning("leases of a dead sender were freed", sent_again=again, unknown=unknown)

    async def recover_at_start(self) -> None:
        """The only process on a database need not wait: every lease there is belongs to one that died."""
        if self._database.is_sqlite:
            async with self._database.begin() as session:
                await outbox.recover(session, float("inf"), self._clock.now())

    async def _round(self, wanted: asyncio.Event, idle_seconds: float) -> None:
        wanted.clear()
        self._ended.clear()
        finished = [task for task in self._under_way if task.done()]
        if finished or len(self._under_way) < self._most:
            parcels = await self._exchange([task.result() for task in finished], len(self._under_way) - len(finished))
            # Only now: a stop in between finds them still under way, and writes them down again.
            for task in finished:
                del self._under_way[task]
            for parcel in parcels:
                self.launch(parcel)
        nap = 0.05 if self._is_anything_due else idle_seconds
        woken, ended = asyncio.create_task(wanted.wait()), asyncio.create_task(self._ended.wait())
        try:
            # What has left, as soon as anything has, or is wanted, or a message's own moment may have come.
            await asyncio.wait({woken, ended}, timeout=nap, return_when=asyncio.FIRST_COMPLETED)
            # What has left can wait, to be written down with others in one commit, while enough is planned.
            rest = min(REST, self._planned - self._clock.wall() - self._took)
            if rest > 0:
                await asyncio.wait({woken}, timeout=rest)
        finally:
            woken.cancel()
            ended.cancel()

    async def _exchange(self, outcomes: list[Outcome], under_way: int = 0) -> list[Parcel]:
        """Write down what became of messages and take what may leave within the next moments, each with its second.

        One commit for both: a commit waits for the disk, and everybody waits with it.
        """
        begun = self._clock.wall()
        is_unsure, self._is_unsure = self._is_unsure, False  # whoever fails meanwhile says so again
        async with self._database.begin() as session:
            now = self._clock.now()
            await outbox.note(session, notes(outcomes, now), now, holder=self._name)
            if is_unsure:  # the database was lost while it answered: some were leased that we know nothing of
                await outbox.give_back(session, self._name, [parcel.row_id for parcel in self._under_way.values()])
            if begun < self._latest - pace.PATIENCE:  # put back: what was planned lies in the future
                await pace.clear(session)
            # Before all else, as it locks the overall pace: two processes must not wait for each other's chats.
            window = await Window.locked(session, self._pacing.limits.overall_per_second)
            now, self._latest = self._clock.now(), self._clock.wall()
            wall = self._latest
            await self._write(session, outcomes, now, wall, window)
            openings = window.openings(wall, min(FURTHEST, AHEAD + self._took), self._most - under_way)
            parcels = await self._lease(session, now, wall, openings, window)
            is_full = len(parcels) == len(openings)
            parcels += await self._paid(session, outcomes, now, wall, under_way + len(parcels))
            await pace.set_free(session, self._pacing.freed(outcomes, wall) | self._pacing.taken(parcels))
            made = await papers.found(session, [parcel.made for parcel in parcels if parcel.made])
            # Short naps while messages wait only for their chat's pace, long ones when there is nothing to do.
            self._is_anything_due = is_full or await outbox.anything_due(session, now)
        self._took = self._clock.wall() - begun
        complain(outcomes)
        return [replace(parcel, paper=made.get(parcel.made or "")) for parcel in parcels]

    async def _paid(
        self, session: AsyncSession, outcomes: list[Outcome], now: datetime, wall: float, under_way: int
    ) -> list[Parcel]:
        """Messages that are paid for have a pace of their own; looked for once a second while there are none."""
        free = int(self._most * PAID_SHARE) - under_way
        were_paid = any(outcome.parcel.lane == PAID for outcome in outcomes)
        if not were_paid and (wall < self._look_for_paid or free <= 0):
            return []
        window = await Window.locked(session, self._pacing.limits.paid_per_second, pace.PAID)
        self._pacing.count(outcomes, window)
        openings = window.openings(wall, AHEAD, free)
        parcels = await self._lease(session, now, wall, openings, window, is_paid=True)
        self._look_for_paid = wall if parcels or not openings else wall + 1
        return parcels

    async def _lease(
        self,
        session: AsyncSession,
        now: datetime,
        wall: float,
        openings: list[float],
        window: Window,
        *,
        is_paid: bool = False,
    ) -> list[Parcel]:
        """As many messages as there are openings, each with its own."""
        parcels = (
            await outbox.lease(
                session, now, wall, len(openings), holder=self._name, seconds=self._lease_seconds, is_paid=is_paid
            )
            if openings
            else []
        )
        parcels = [replace(parcel, slot=slot) for parcel, slot in zip(parcels, openings, strict=False)]
        self._planned = max((parcel.slot for parcel in parcels), default=self._planned)
        window.take({parcel.row_id: parcel.slot for parcel in parcels}, wall)
        await window.keep(session)
        return parcels

    async def _send(self, parcel: Parcel) -> Outcome:
        """One message on its way; every way in which Telegram can answer has its own outcome."""
        with structlog.contextvars.bound_contextvars(message=parcel.row_id):
            if parcel.blocked and parcel.verb != "inline":  # whoever writes again is unblocked before the answer
                return Outcome(parcel, REFUSED, error="blocked by the person")
            if parcel.made and parcel.paper is None:
                return Outcome(parcel, REFUSED, error="the file that it should carry has been deleted")
            left = parcel.until - self._lease_seconds * (1 - IN_LEASE) - self._clock.wall()
            if left <= 0:  # this process has hung, and another may have it by now
                return Outcome(parcel, WAITING, error="its lease had ended")
            outcome = await self._said(parcel, left)
            return replace(outcome, at=self._clock.wall())

    async def _said(self, parcel: Parcel, seconds: float) -> Outcome:
        try:
            async with within(seconds):
                message_id = await self._speech.deliver(self._client, parcel)
            return Outcome(parcel, SENT, message_id)
        except TimeoutError:  # a line so slow that the lease would end, and another sender begin
            return classify(parcel, TimedOut())
        except InvalidToken:
            raise
        except TelegramError as error:
            return classify(parcel, error)
        except Exception as error:
            log.exception("a message could not be put into words")
            return Outcome(parcel, REFUSED, error=f"{type(error).__name__}: {error}"[:500])

    async def _note(self, outcomes: list[Outcome]) -> None:
        """Write down what became of messages, and take no others."""
        async with self._database.begin() as session:
            window = await Window.locked(session, self._pacing.limits.overall_per_second)
            now, wall = self._clock.now(), self._clock.wall()
            await outbox.note(session, notes(outcomes, now), now, holder=self._name)
            await self._write(session, outcomes, now, wall, window)
            await pace.set_free(session, self._pacing.freed(outcomes, wall))
            await window.keep(session)
        complain(outcomes)

    async def _write(
        self, session: AsyncSession, outcomes: list[Outcome], now: datetime, wall: float, window: Window
    ) -> None:
        self._pacing.count(outcomes, window)
        for outcome in outcomes:
            parcel = outcome.parcel
            if outcome.moved_to is not None:
                await outbox.move(session, parcel.chat_id, outcome.moved_to)
                await self._moved(session, parcel.chat_id, outcome.moved_to, now)
            if outcome.hold and self._pacing.told_off_by_several(parcel.chat_id, wall):
                window.hold(wall + min(outcome.hold, pace.LONGEST))
            if outcome.blocked:
                await people.mark_blocked(session, parcel.chat_id, now)


class Along:
    """The messages that leave with somebody else's transaction."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender
        self.tasks: list[asyncio.Task[Outcome]] = []
        self.is_committed = asyncio.Event()
        self.is_more = False

    def take(self, session: AsyncSession) -> None:
        """Take them right before the commit."""
        at_last(session, self._take)

    async def _take(self, session: AsyncSession) -> None:
        parcels, self.is_more = await self._sender.lease_along(session)
        self.tasks = [self._sender.launch(parcel, self.is_committed) for parcel in parcels]
