"""A morning on which many are reminded, in real processes; what became of each, on both sides."""

import asyncio
import contextlib
import os
import time
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import case, func, insert, select
from sqlalchemy.exc import SQLAlchemyError

from models import provinces
from models.activities import Activity
from models.db import Database
from models.outbox import REFUSED, REMINDER, SENT, UNFINISHED, UNKNOWN, OutboxRow
from models.people import ADMINISTRATOR, OFFICER, Grant, Person
from models.queue import LEASED
from models.reminders.tables import DROPPED, PLANNED, Reminder
from tests import crowd
from tests.processes import TOKEN, Bot, Simulator, simulator

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
# A working day in all provinces, on which officers are reminded of the report of February, due on 5 March.
MORNING = datetime(2027, 3, 2, 3, 0, tzinfo=UTC)
MONTH = "2027-02"
ENDED = (SENT, REFUSED, UNKNOWN)
BLOCKED = 20  # every twentieth has blocked the bot
LONG = os.environ.get("SINKRON_LONG") == "1"
# Messages on their way at once: as configured. A short run would be over before anything happens to it.
LINES = {} if LONG else {"SINKRON_WORK__SENDERS": "4"}


def shift_to(moment: datetime) -> float:
    """By how many seconds that is later than now."""
    return moment.timestamp() - time.time()


async def people_the_office(database: Database, many: int, *, owes: bool = True) -> None:
    """Officers in all provinces, each with a report to send; the last person is an administrator instead."""
    codes = list(provinces.load())
    async with database.begin() as session:
        session.add_all(
            [
                Activity(province=code, name="Bimtek (demo)", kind="people", unit="orang", target=40, pagu=320_000_000,
                         first_period=MONTH, created_at=LONG_AGO)
                for code in codes if owes
            ]
        )  # fmt: skip
        await session.execute(
            insert(Person),
            [
                {"telegram_id": crowd.FIRST + place, "name": f"Orang {place} (demo)", "language": "id",
                 "created_at": LONG_AGO}
                for place in range(many + 1)
            ],
        )  # fmt: skip
        await session.flush()
        ids = (await session.scalars(select(Person.id).order_by(Person.telegram_id))).all()
        grants = [
            {"person_id": number, "role": OFFICER, "province": codes[place % len(codes)], "granted_at": LONG_AGO}
            for place, number in enumerate(ids[:many])
        ]
        await session.execute(insert(Grant), grants)
        await session.execute(
            insert(Grant).values(person_id=ids[many], role=ADMINISTRATOR, province=None, granted_at=LONG_AGO)
        )


class Machine(Bot):
    """A bot on a machine of its own, whose clock can be set wrong; what it says is kept."""

    def __init__(self, telegram: Simulator, url: str, directory: Path, shift: float, **more: str) -> None:
        self.clock = directory / f"clock-{id(self)}"
        self.clock.write_text("0")
        env = {"SINKRON_TEST_SHIFT": str(shift), "SINKRON_TEST_CLOCK": str(self.clock), "SINKRON_LOG__FORMAT": "json"}
        super().__init__(telegram, url, directory, more=env | more, module="tests.clocked")
        self.said: deque[bytes] = deque(maxlen=500)

    def is_wrong_by(self, seconds: float) -> None:
        new = self.clock.with_suffix(".new")
        new.write_text(str(seconds))
        new.replace(self.clock)

    async def start(self, *, until_running: bool = False, until: bytes = b"") -> None:
        await super().start(until_running=until_running, until=until)
        assert self._process is not None
        self._listening = asyncio.create_task(self._listen(self._process.stderr))

    async def _listen(self, stream: asyncio.StreamReader) -> None:
        """A pipe that nobody empties holds the bot up."""
        while line := await stream.readline():
            self.said.append(line)

    async def kill(self) -> None:
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, 9)
            await self._process.wait()
            await self._listening

    async def stop(self) -> int:
        assert self._process is not None
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(15)
        code = await asyncio.wait_for(self._process.wait(), 60)
        await self._listening
        return code


@dataclass
class Run:
    """One database, one Telegram, and the machines that work on both."""

    database: Database
    telegram: Simulator
    many: int
    url: str
    directory: Path
    shift: float
    machines: list[Machine] = field(default_factory=list)
    flying: int = 0
    kills: list[int] = field(default_factory=list)

    @property
    def administrator(self) -> int:
        return crowd.FIRST + self.many

    @property
    def refusing(self) -> int:
        return len(range(0, self.many, BLOCKED))

    def machine(self, **more: str) -> Machine:
        """One more; what still runs on it at the end is killed."""
        self.machines.append(Machine(self.telegram, self.url, self.directory, self.shift, **more))
        return self.machines[-1]

    async def start(self, **more: str) -> list[Machine]:
        """As many machines as the database allows for; two at most."""
        machines = [self.machine(**more) for _ in range(1 if self.database.is_sqlite else 2)]
        await asyncio.gather(*(one.start(until_running=True) for one in machines))
        return machines

    async def moves_to(self, moment: datetime) -> None:
        """It is later: at Telegram at once, on machines that are started from now on."""
        self.shift = shift_to(moment)
        (await self.telegram.http.get("/crowd/clock", params={"shift": self.shift})).raise_for_status()

    async def states(self, month: str = MONTH) -> Counter[str]:
        """Of every officer, where the reminder of a month stands; those that are not in the ledger yet are missing."""
        state = case((Reminder.dropped_at.is_not(None), DROPPED), else_=func.coalesce(OutboxRow.state, PLANNED))
        async with self.database.begin() as session:
            rows = await session.execute(
                select(state, func.count(func.distinct(Reminder.person_id)))
                .select_from(Reminder)
                .outerjoin(OutboxRow, OutboxRow.id == Reminder.outbox_id)
                .where(Reminder.occasion.startswith(f"report-due:{month}:"))
                .group_by(state)
            )
            return Counter(dict(rows.all()))

    async def kill(self, machine: Machine, lane: int = REMINDER) -> int:
        """kill -9; how many messages it had on their way at that moment."""
        pid = machine.pid
        await machine.kill()
        query = select(func.count()).where(OutboxRow.state == LEASED, OutboxRow.lane == lane)
        async with self.database.begin() as session:
            held = await session.scalar(query.where(OutboxRow.leased_by.like(f"{pid}-%"))) or 0
        self.flying += held
        self.kills.append(held)
        return held

    async def died(self, lane: int = REMINDER) -> int:
        """How many are unknown because of a kill: on a busy machine the line may be too slow for others."""
        mine = (OutboxRow.state == UNKNOWN) & (OutboxRow.lane == lane) & OutboxRow.error.contains("died")
        async with self.database.begin() as session:
            return await session.scalar(select(func.count()).where(mine)) or 0

    async def unknown(self) -> Counter[str]:
        """Why nobody knows whether messages arrived."""
        async with self.database.begin() as session:
            return Counter(
                str(one) for one in await session.scalars(select(OutboxRow.error).where(OutboxRow.state == UNKNOWN))
            )

    async def heard(self, chat: int, least: int, seconds: float = 120) -> list[str]:
        """What the bot has said to somebody, once it has said so much."""
        async with asyncio.timeout(seconds):
            while len(said := (await self.sent())[chat]) < least:
                await asyncio.sleep(0.1)
        return said

    async def until_left(self, share: float, seconds: float = 300) -> None:
        """Until this share of the reminders has come to an end (below zero: until so many are planned only)."""
        async with asyncio.timeout(seconds):
            while True:
                found: Counter[str] = Counter()
                with contextlib.suppress(SQLAlchemyError, OSError):  # the database may be away
                    found = await self.states()
                done = sum(found[one] for one in ENDED) if share >= 0 else sum(found.values())
                if done >= abs(share) * self.many:
                    return
                await asyncio.sleep(0.02)

    async def until_over(self, seconds: float = 300, month: str = MONTH) -> Counter[str]:
        """Until nothing is on its way any more; what became of all."""
        found: Counter[str] = Counter()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while sum(found.values()) < self.many or any(found[one] for one in (*UNFINISHED, PLANNED)):
                    await asyncio.sleep(0.1)
                    with contextlib.suppress(SQLAlchemyError, OSError):
                        found = await self.states(month)
                return found
        raise AssertionError(f"it does not end: {found}")

    async def sent(self) -> dict[int, list[str]]:
        """What each person was sent, as Telegram knows it."""
        answer = await self.telegram.http.get("/crowd")
        return {int(chat): texts for chat, texts in answer.raise_for_status().json().items()}

    async def doubled(self, most: int = 1) -> list[int]:
        """The officers who have the same words twice, or more than so many messages."""
        said = {chat: texts for chat, texts in (await self.sent()).items() if self.is_officer(chat)}
        return [chat for chat, texts in said.items() if len(texts) > min(most, len(set(texts)))]

    def is_officer(self, chat: int) -> bool:
        return crowd.FIRST <= chat < crowd.FIRST + self.many

    async def agree(self, lane: int = REMINDER, most: int = 1) -> None:
        """The ledger and Telegram tell the same of everybody: what is sent arrived, what is refused did not."""
        sent = await self.sent()
        async with self.database.begin() as session:
            rows = (
                await session.execute(select(OutboxRow.chat_id, OutboxRow.state).where(OutboxRow.lane == lane))
            ).all()
        states: dict[int, Counter[str]] = defaultdict(Counter)
        for chat, state in rows:
            states[chat][state] += 1
        assert not await self.doubled(most)
        for chat in filter(self.is_officer, states):
            mine = states[chat]
            assert mine[SENT] <= len(sent[chat]) <= mine[SENT] + mine[UNKNOWN], (chat, mine, sent[chat])
        assert len([chat for chat in states if self.is_officer(chat)]) == self.many


@asynccontextmanager
async def morning(url: str, directory: Path, many: int, moment: datetime = MORNING) -> AsyncIterator[Run]:
    """A database with people in it, and their Telegram; no bot runs yet."""
    database, shift = Database(url), shift_to(moment)
    more = ("--people", str(many + 1), "--blocked", str(BLOCKED), "--shift", str(shift))
    async with simulator(token=TOKEN, module="tests.crowd", more=more) as telegram:
        run = Run(database, telegram, many, url, directory, shift)
        try:
            yield run
        finally:
            for machine in run.machines:
                await machine.kill()
            await database.close()


def figures(name: str, run: Run, found: Counter[str], more: Any = "") -> None:
    """One line for the report, shown by `pytest -s`."""
    told = {one: found[one] for one in (SENT, REFUSED, UNKNOWN)}
    print(f"\n{name}: {told}, in flight at the kills {run.kills} {more}", flush=True)  # noqa: T201
