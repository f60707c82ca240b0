"""Which periodic verb runs when. Every verb may run twice, late, or in several processes at once."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy.exc import InterfaceError, OperationalError

from bot import broadcasting, forgetting
from bot.clock import Clock
from bot.content import Shelf
from bot.rounds import Rounds
from bot.sender import Sender
from bot.watching import Watch, at_hangup, renew
from handlers import menu
from models import (
    cases,
    delegations,
    due_dates,
    heads,
    inbox,
    notices,
    outcomes,
    reminders,
    rule_changes,
    watchers,
    weeks,
)
from models.articles import telling
from models.attendance import mornings
from models.classes import telling as class_news
from models.db import Database
from models.programmes import Catalogue
from models.reminders import Quiet, ledger, personal
from models.retention import Keep

log = structlog.get_logger()
Verb = Callable[[], Awaitable[object]]
BEGIN_PAUSES = (1, 2, 5, 10, 30)
FORGET_SECONDS = 3600
WALK_EVERY = timedelta(hours=23)
SWEEP_SECONDS = 24 * 3600  # it lists all files


class Timekeeper:
    """The periodic verbs of the bot. Deadlines live in our own tables; a job only asks what is due now."""

    def __init__(
        self,
        database: Database,
        shelf: Shelf,
        words: Watch[Any],
        clock: Clock,
        sender: Sender,
        *,
        quiet: Quiet,
        keep: Keep,
        sweep: Verb,
        wanted: Callable[[], None],
    ) -> None:
        self._database = database
        self._shelf = shelf
        self._words = words
        self._clock = clock
        self._sender = sender
        self._quiet = quiet
        self._keep = keep
        self._sweep = sweep
        self._wanted = wanted
        self._is_scrubbed = True
        self._walked_at: datetime | None = None
        self._announced: Catalogue | None = None

    async def remind(self) -> int:
        """Put every reminder whose moment has come into the outbox, a few hundred people in each transaction."""
        content, now = self._shelf.content, self._clock.now()
        back = 1
        while back:
            async with self._database.begin() as session:
                back = await reminders.take_back(session, content.provinces, content.workdays, self._quiet, now)
        sent, batch = 0, 1
        while batch:
            async with self._database.begin() as session:
                batch = await reminders.sweep(
                    session,
                    content.monthly,
                    content.provinces,
                    content.workdays,
                    self._quiet,
                    now,
                    content.duties,
                )
            sent += batch
        if sent:
            log.info("reminders are due", count=sent)
            self._wanted()
        return sent

    async def tell_lost(self) -> int:
        """Tell administrators of reminders of which nobody knows whether they arrived."""
        async with self._database.begin() as session:
            told = await ledger.tell(session, self._clock.now())
        if told:
            log.warning("reminders may be lost; administrators are asked", people=told)
            self._wanted()
        return told

    async def send_head(self) -> int:
        """Send where the chain of the record ends to the ministry head, once a day."""
        async with self._database.begin() as session:
            sent = await heads.sweep(session, self._shelf.content.provinces, self._quiet, self._clock.now())
        if sent:
            log.info("the head of the record goes out", people=sent)
            self._wanted()
        return sent

    async def tell_week(self) -> int:
        """Send the page of the week to the ministry head, on its first working morning."""
        content = self._shelf.content
        async with self._database.begin() as session:
            sent = await weeks.sweep(
                session, content.monthly, content.provinces, content.workdays, self._quiet, self._clock.now()
            )
        if sent:
            log.info("the page of the week goes out", people=sent)
            self._wanted()
        return sent

    async def tell_changes(self) -> int:
        """Tell people whose kept results are others by the rules of today, a few in each transaction."""
        content, now = self._shelf.content, self._clock.now()
        if content.catalogue is not self._announced:
            async with self._database.begin() as session:
                await rule_changes.announce(session, content.catalogue, now)
            self._announced = content.catalogue
        told, last = 0, 0
        while True:
            async with self._database.begin() as session:
                swept = await rule_changes.sweep(
                    session, content.catalogue, content.provinces, self._quiet, now, after=last
                )
            told += swept.told
            if swept.last is None:
                break
            last = swept.last
        if told:
            log.info("results have changed", people=told)
            self._wanted()
        return told

    async def announce(self) -> int:
        """Tell whoever asked what has been opened, people their days; ask participants what became of it."""
        content, now = self._shelf.content, self._clock.now()
        told, batch = 0, 1
        while batch:
            async with self._database.begin() as session:
                batch = await watchers.sweep(session, content.catalogue, content.provinces, self._quiet, now)
            async with self._database.begin() as session:
                batch += await notices.sweep(session, content.provinces, self._quiet, now)
            async with self._database.begin() as session:
                batch += await class_news.sweep(session, content.catalogue, content.provinces, self._quiet, now)
            async with self._database.begin() as session:
                batch += await outcomes.sweep(session, content.provinces, self._quiet, now)
            async with self._database.begin() as session:
                batch += await personal.sweep(session, content.catalogue, content.provinces, self._quiet, now)
            async with self._database.begin() as session:
                batch += await mornings.sweep(session, content.provinces, self._quiet, now)
            told += batch
        if told:
            log.info("openings and days were announced", people=told)
            self._wanted()
        return told

    async def broadcast(self) -> int:
        """Put the next people of broadcasts in line, and see to all that has become of others."""
        moved = await broadcasting.carry_on(self._database, self._shelf.content, self._quiet, self._clock.now())
        if moved:
            self._wanted()
        return moved

    async def hand_over(self) -> int:
        """Move questions that waited too long, and see to answers that did not arrive; a few in each transaction."""
        offices, now = self._shelf.content.offices, self._clock.now()
        moved = 0
        for verb in (cases.release, cases.deserted, cases.return_overdue, cases.delivered, cases.again, cases.daily,
                     cases.settle):  # fmt: skip
            async with self._database.begin() as session:
                moved += await verb(session, offices, now)
        if moved:
            log.info("questions handed over were seen to", count=moved)
            self._wanted()
        return moved

    async def lend(self) -> int:
        """Begin and end what colleagues do in each other's place, and set their command lists anew."""
        now = self._clock.now()
        async with self._database.begin() as session:
            moved = await delegations.sweep(session, self._shelf.content.provinces, now)
            for one in moved:
                await menu.changed(session, one, now)
        if moved:
            log.info("delegations began or ended", count=len(moved))
            self._wanted()
        return len(moved)

    async def think_again(self) -> int:
        """Look again at reminders that were dropped while the clock was ahead."""
        async with self._database.begin() as session:
            return await reminders.undo_future(session, self._clock.now())

    async def forget(self) -> None:
        """Empty and delete what is kept for a time only, on the disk as well."""
        now = self._clock.now()
        walk = self._walked_at is None or now - self._walked_at >= WALK_EVERY
        gone = await forgetting.forget(self._database, self._keep, now, walk=walk)
        self._walked_at = now if walk else self._walked_at
        if not gone and self._is_scrubbed:
            return
        self._is_scrubbed = await self._database.scrub()
        log.info("old content was emptied", **gone)

    async def renew(self) -> None:
        """Take up changed content and texts."""
        if await renew((self._shelf.watch, self._words), self._database, self._clock.now()):
            self._wanted()

    async def edit(self) -> None:
        """Take up articles that editors have approved or taken back, here or in another process."""
        async with self._database.begin() as session:
            await self._shelf.edit(session)

    async def tell_of_articles(self) -> int:
        """Tell people that their question has an answer now, and owners that an article ends."""
        content, now = self._shelf.content, self._clock.now()
        async with self._database.begin() as session:
            answers = content.on(due_dates.ministry_day(now)).knowledge
            told = await telling.tell_askers(session, answers, content.provinces, self._quiet, now)
            told += await telling.warn_owners(session, content.knowledge, now)
        if told:
            log.info("news of articles", people=told)
            self._wanted()
        return told

    async def recover(self) -> None:
        """Free what a process that died, or a clock that was fast, has left behind."""
        await self._sender.recover()
        async with self._database.begin() as session:
            await inbox.from_the_future(session, self._clock.now())
        self._wanted()

    async def begin(self) -> None:
        """All verbs at the start, but for what may take long and nobody waits for: that comes soon.

        A database that is restarted just then is waited for.
        """
        for pause in BEGIN_PAUSES:
            try:
                await self.everything(but=(self.forget,))
                return
            except (OperationalError, InterfaceError, OSError) as error:
                log.warning("the database is away", error=type(error).__name__, again_in_seconds=pause)
                await asyncio.sleep(pause)
        await self.everything(but=(self.forget,))

    async def everything(self, but: Sequence[Verb] = ()) -> None:
        """All verbs at once: at the start, and when the simulator's clock has jumped."""
        for verb in (
            self.follow,
            self.recover,
            self.renew,
            self.edit,
            self.think_again,
            self.remind,
            self.tell_lost,
            self.send_head,
            self.tell_week,
            self.tell_changes,
            self.announce,
            self.tell_of_articles,
            self.broadcast,
            self.hand_over,
            self.lend,
            self.forget,
        ):
            if verb not in but:
                await verb()

    async def follow(self) -> None:
        """Look at the time that all processes on this database share."""
        await self._clock.follow(self._database)

    def start(self) -> Rounds:
        rounds = Rounds()
        rounds.every(600, self.think_again)
        rounds.every(30, self.remind)
        rounds.every(60, self.tell_lost)
        rounds.every(60, self.send_head)
        rounds.every(60, self.tell_week)
        rounds.every(self._sender.look_seconds, self.recover)
        rounds.every(10, self.follow)
        rounds.every(60, self.renew)
        rounds.every(5, self.edit)
        rounds.every(60, self.tell_changes)
        rounds.every(30, self.announce)
        rounds.every(60, self.tell_of_articles)
        rounds.every(2, self.broadcast)
        rounds.every(30, self.hand_over)
        rounds.every(60, self.lend)
        rounds.every(FORGET_SECONDS, self.forget, first=60)
        rounds.every(SWEEP_SECONDS, self._sweep, first=120)
        at_hangup(lambda: rounds.now(self.renew))
        rounds.start()
        return rounds
