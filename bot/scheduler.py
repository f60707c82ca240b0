"""Which periodic verb runs when. Every verb may run twice, late, or in several processes at once."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.sender import Sender
from handlers.turn import Content
from models import conversations, inbox, outbox, reminders
from models.db import Database
from models.reminders import Quiet

log = structlog.get_logger()
IDLE_ANSWERS = timedelta(days=30)
GRACE_SECONDS = 6 * 3600


class Timekeeper:
    """The periodic verbs of the bot. Deadlines live in our own tables; a job only asks what is due now."""

    def __init__(
        self,
        database: Database,
        content: Callable[[], Content],
        clock: Clock,
        sender: Sender,
        *,
        quiet: Quiet,
        keep: timedelta,
        wanted: Callable[[], None],
    ) -> None:
        self._database = database
        self._content = content
        self._clock = clock
        self._sender = sender
        self._quiet = quiet
        self._keep = keep
        self._wanted = wanted

    async def remind(self) -> int:
        """Put every reminder whose moment has come into the outbox."""
        content = self._content()
        async with self._database.begin() as session:
            sent = await reminders.sweep(
                session, content.monthly, content.provinces, content.workdays, self._quiet, self._clock.now()
            )
        if sent:
            log.info("reminders are due", count=sent)
            self._wanted()
        return sent

    async def forget(self) -> None:
        """Empty what was said long ago, and drop dialogues that nobody went on with."""
        now = self._clock.now()
        async with self._database.begin() as session:
            updates = await inbox.empty_old(session, now - self._keep)
            messages = await outbox.empty_old(session, now - self._keep)
            dialogues = await conversations.drop_idle(session, now - IDLE_ANSWERS)
        if updates or messages or dialogues:
            log.info("old content was emptied", updates=updates, messages=messages, dialogues=len(dialogues))

    async def recover(self) -> None:
        await self._sender.recover()
        self._wanted()

    async def everything(self) -> None:
        """All verbs at once: at the start, and when the simulator's clock has jumped."""
        for verb in (self.recover, self.remind, self.forget):
            await verb()

    def start(self) -> AsyncIOScheduler:
        scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "misfire_grace_time": GRACE_SECONDS, "max_instances": 1}
        )
        self._every(scheduler, self.remind, 30)
        self._every(scheduler, self.recover, 15)
        self._every(scheduler, self.forget, 3600)
        scheduler.start()
        return scheduler

    def _every(self, scheduler: AsyncIOScheduler, verb: Callable[[], Awaitable[object]], seconds: int) -> None:
        async def run() -> None:
            try:
                await verb()
            except Exception:
                log.exception("a periodic verb failed; it runs again", verb=getattr(verb, "__name__", "?"))

        scheduler.add_job(run, "interval", seconds=seconds, id=getattr(verb, "__name__", None))
