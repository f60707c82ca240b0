"""Inbox, outbox and reminders as a machine that does anything in any order, beside a model that says what may be.

Real workers, senders and sweeps of two processes on one database; Telegram, the processes' deaths and time are played.
The model is what people notice: how often each message arrived, which answers were given, whom what was promised.
"""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from telegram import User

from bot.client import connect
from bot.sender import Sender
from bot.worker import Worker
from handlers import CONTENTS
from handlers.dispatch import Contents
from handlers.turn import Turn
from models import inbox, outbox, pace, people, reminders, reports, watchers
from models.activities import Activity
from models.deadlines import Month
from models.errors import Refused
from models.inbox import InboxRow
from models.openings import Opening
from models.outbox import Message, OutboxRow
from models.people import ADMINISTRATOR, OFFICER, Person
from models.reminders import Quiet, Reminder, acts, hours, ledger
from models.reports import Figures
from tests import once
from tests.bot.stateful_line import Killed, Mortal, Post, Process, Said
from tests.databases import STATEMENTS
from tests.world import HandClock

START = datetime(2027, 2, 26, 1, 5, tzinfo=UTC)  # a Friday, five past eight in Jawa Barat: a step has just come
FEBRUARY, PROVINCE = Month(2027, 2), "32"
# Seven, three, one day before 5 March, and the day itself: 08:00 there is 01:00 here.
STEPS = {day: datetime(2027, month, number, 1, tzinfo=UTC)
         for day, month, number in (("2027-02-26", 2, 26), ("2027-03-02", 3, 2), ("2027-03-04", 3, 4),
                                    ("2027-03-05", 3, 5))}  # fmt: skip
LAST = datetime(2027, 3, 5, 16, tzinfo=UTC)  # after that the ladder begins, which other tests climb
LEASE, PAUSES, CHATS = 60.0, (10.0, 20.0), (11, 12, 13)
OFFICERS, BOSS = (11, 12), 13


class Shop:
    """Everything under test, and the model's books."""

    def __init__(self, url: str, engine: Any) -> None:
        self.url, self.like = url, engine
        self.clock = HandClock(start=START)
        self.post = Post()
        self.said: dict[int, Said] = {}
        self.failing: set[str] = set()
        self.states: dict[int, str] = {}
        self.keys: dict[int, str] = {}  # under which messages were put in line: whoever takes one back frees its key
        self.again = Counter[tuple[int, str]]()  # by person and step: an administrator's "send again"
        self.done = False
        self.asleep: dict[int, bool] = {}
        self.muted: dict[int, bool] = {}
        self.wished: dict[int, dict[str, datetime]] = {chat: {} for chat in OFFICERS}  # another hour was chosen
        self.opened = 0
        self.client = connect("1:token", "http://nowhere/bot", "http://nowhere/bot", timeout=1, connections=1)
        self.client._bot_user = User(1, "Bot", is_bot=True, username="SinkronIKMBot")
        commands = {"tulis": self._write}
        self.contents: Contents = Contents(commands, {}, {}, CONTENTS.otherwise, CONTENTS.aside)
        self.processes = [self._process(), self._process()]
        self.database = self.processes[0].database

    async def open(self) -> None:
        """Two officers with an activity to report on, who want to hear what opens; an administrator."""
        content = once.content()
        self.programme = next(iter(content.catalogue.programmes))
        async with self.database.begin() as session:
            for chat in CHATS:
                person = await people.meet(session, chat, f"Orang {chat}", None, "id", START - timedelta(days=9))
                role, province = (ADMINISTRATOR, None) if chat == BOSS else (OFFICER, PROVINCE)
                await people.grant(session, None, person, role, province, START - timedelta(days=9))
                if chat != BOSS:
                    known = content.catalogue, content.provinces
                    await watchers.watch(session, person, *known, self.programme, PROVINCE, START)
            session.add(
                Activity(
                    province=PROVINCE, name="Bimtek", kind="people", unit="orang", target=40, pagu=320_000_000,
                    first_period=str(FEBRUARY), created_at=START - timedelta(days=9),
                )
            )  # fmt: skip

    async def close(self) -> None:
        for process in self.processes:
            await process.database.close()

    async def _write(self, turn: Turn, argument: str) -> None:
        await turn.say("admin-run-again", number=argument)
        if argument in self.failing:
            raise LookupError("not mended yet")
        if argument.endswith("r"):
            raise Refused("admin-not-parked", number=argument)

    def _process(self) -> Process:
        database = Mortal(self.url)
        database.engine.sync_engine.dialect = self.like.dialect
        database.engine = database.engine.execution_options(compiled_cache=STATEMENTS.setdefault(self.like.name, {}))
        limits = pace.Limits(0, 0, 0)
        speech: Any = self.post
        sender = Sender(database, self.client, speech, self.clock, limits, most=4, lease_seconds=LEASE)
        sender._wanted = asyncio.Event()  # as while it runs: answers leave along with the worker's commit
        worker = Worker(
            database, self.client, once.texts(), once.content, self.clock, pauses=PAUSES, batch=4, patience=30,
            sender=sender, answered=lambda: None, contents=self.contents,
        )  # fmt: skip
        return Process(database, sender, worker)

    async def dies(self, number: int) -> None:
        """kill -9, and another is started in its place; what it had sent nobody has written down."""
        process = self.processes[number]
        self.post.doubtful.update(one.parcel.row_id for one in process.outcomes)
        await process.database.close()
        self.processes[number] = self._process()
        self.database = self.processes[0].database

    async def survives(self, number: int, work: Any, dies: tuple[int, str] | None) -> bool:
        """Do this in a process that may be killed at a commit; False when it was."""
        process = self.processes[number]
        process.database.dies = dies
        try:
            await work
        except Killed:
            await self.dies(number)
            return False
        finally:
            process.database.dies = None
        return True

    # What happens

    async def arrive(self, update: int, chat: int, text: str) -> int:
        """The receiver keeps an update; how many were new."""
        user = {"id": chat, "is_bot": False, "first_name": f"Orang {chat}"}
        message = {"message_id": update, "date": 1, "from": user, "chat": {"id": chat, "type": "private"}, "text": text}
        payload = {"update_id": update, "message": message}
        async with self.database.begin() as session:
            return await inbox.store(session, [inbox.Arrival(update, chat, payload)], self.clock.now())

    async def answer(self, number: int, weather: str = "sent") -> int:
        """A worker answers, and what it took along leaves; how many updates that were."""
        process = self.processes[number]
        self.post.weather = weather
        count = await process.worker.work()
        process.outcomes += await asyncio.gather(*process.sender._under_way)
        process.sender._under_way.clear()
        return count

    async def lease(self, number: int) -> None:
        """Write down what was sent, and take what may leave."""
        process = self.processes[number]
        process.leased += await process.sender._exchange(process.outcomes, len(process.leased))
        process.outcomes = []

    async def send(self, number: int, weather: str) -> None:
        """The first of what was leased leaves; its outcome is not written down yet."""
        process = self.processes[number]
        self.post.weather = weather
        process.outcomes.append(await process.sender._send(process.leased.pop(0)))

    async def sweep(self, number: int) -> None:
        """What could not leave is composed anew, who is due is reminded, who waits hears what has opened."""
        database, content, now = self.processes[number].database, once.content(), self.clock.now()
        async with database.begin() as session:
            await reminders.take_back(session, content.provinces, content.workdays, Quiet(), now)
        async with database.begin() as session:
            await reminders.sweep(session, content.monthly, content.provinces, content.workdays, Quiet(), now)
        async with database.begin() as session:
            await watchers.sweep(session, content.catalogue, content.provinces, Quiet(), now)

    async def report(self, number: int) -> None:
        """The duty is done."""
        async with self.processes[number].database.begin() as session:
            person = await self._person(session, OFFICERS[0])
            activity = (await session.scalars(select(Activity))).one()
            figures = Figures(spent=1_000_000, progress=Decimal(5), output=1, note="Ada")
            await reports.submit(session, person, activity.id, str(FEBRUARY), figures, FEBRUARY, self.clock.now())
            await reminders.work_done(session, PROVINCE, FEBRUARY, self.clock.now())

    async def rest(self, chat: int, *, asleep: bool) -> None:
        """Own quiet hours until eleven, or those of all."""
        async with self.database.begin() as session:
            person = await self._person(session, chat)
            if asleep:
                await hours.set_hours(session, person, 20 * 60, 11 * 60, self.clock.now())
            else:
                await hours.usual_hours(session, person)

    async def mute(self, chat: int, *, muted: bool) -> None:
        """No news of what opens, or news again."""
        async with self.database.begin() as session:
            person = await self._person(session, chat)
            if muted:
                await hours.mute(session, person, "openings", self.clock.now())
            else:
                await hours.unmute(session, person, "openings")

    async def opens(self) -> None:
        """The programme that the officers wait for opens once more."""
        async with self.database.begin() as session:
            boss, today = await self._person(session, BOSS), self.clock.now().date()
            values = {"programme": self.programme, "first_on": today, "last_on": LAST.date(), "note": ""}
            session.add(Opening(**values, opened_by=boss.id, opened_at=self.clock.now()))
        self.opened += 1

    async def later(self, chat: int, number: int, moment: datetime) -> bool:
        """Another hour is chosen for a reminder, as below its message; False when it is refused."""
        content, now = once.content(), self.clock.now()
        async with self.database.begin() as session:
            person = await self._person(session, chat)
            quiet = (await hours.settings(session, person)).own or Quiet()
            try:
                await acts.later(session, person, number, moment, content.provinces, content.workdays, quiet, now)
            except Refused:
                return False
        return True

    async def _person(self, session: AsyncSession, chat: int) -> Person:
        found = await people.by_telegram(session, chat)
        assert found is not None
        return found

    async def decide(self, row: int, *, arrived: bool) -> None:
        """An administrator says of an unknown one what became of it."""
        async with self.database.begin() as session:
            boss = await self._person(session, BOSS)
            steps = list(await session.scalars(select(Reminder).where(Reminder.outbox_id == row)))
            await (ledger.arrived if arrived else ledger.send_again)(session, boss, row, self.clock.now())
            if not arrived:
                self.again.update((one.person_id, one.step) for one in steps)

    # What is there

    async def messages(self) -> list[OutboxRow]:
        async with self.database.begin() as session:
            return list(await session.scalars(select(OutboxRow).order_by(OutboxRow.id)))

    async def updates(self) -> list[InboxRow]:
        async with self.database.begin() as session:
            return list(await session.scalars(select(InboxRow).order_by(InboxRow.update_id)))

    async def ledger(self) -> list[Reminder]:
        async with self.database.begin() as session:
            return list(await session.scalars(select(Reminder).order_by(Reminder.id)))

    def run(self, work: Any) -> Any:
        return self.loop.run(work)

    def __enter__(self) -> "Shop":
        self.loop = asyncio.Runner()
        self.loop.run(self.open())
        return self

    def __exit__(self, *_: object) -> None:
        self.loop.run(self.close())
        self.loop.close()

    async def enqueue(self, chat: int, lane: int, after: timedelta) -> None:
        """Something else is put in line: news for somebody."""
        async with self.database.begin() as session:
            now = self.clock.now()
            await outbox.enqueue(session, chat, Message("settings-language"), now, lane=lane, due_at=now + after)
