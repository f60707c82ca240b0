"""Telegram, the database and the processes of the machine in `test_stateful.py`: what breaks, and who dies when."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from sqlalchemy.ext.asyncio import AsyncSession
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.client import Client
from bot.line import Broke, Unsent
from bot.outcome import Outcome
from bot.sender import Sender
from bot.worker import Worker
from models.db import Database
from models.outbox import Parcel

# How Telegram may answer, and whether the message has arrived then.
WEATHER: dict[str, tuple[TelegramError | None, bool]] = {
    "sent": (None, True),
    "refused": (BadRequest("chat not found"), False),
    "blocked": (Forbidden("bot was blocked by the user"), False),
    "too many": (RetryAfter(30), False),
    "no line": (Unsent("no connection"), False),
    "failed": (NetworkError("Internal Server Error"), False),
    "broke before": (Broke("closed"), False),
    "broke after": (Broke("closed"), True),
}


class Killed(BaseException):
    """kill -9 at this very point; no `except Exception` sees it."""


class Mortal(Database):
    """Dies before or after a commit, when told so: `dies` is the number of the commit from now, and when."""

    dies: tuple[int, str] | None = None

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncSession]:
        number, when = self.dies or (0, "")
        self.dies = (number - 1, when) if number > 1 else None
        async with super().begin() as session:
            yield session
            if number == 1 and when == "before":
                raise Killed
        if number == 1:
            raise Killed


class Post:
    """Telegram: what arrived at whom, and what it answers next."""

    def __init__(self) -> None:
        self.weather = "sent"
        self.arrived = Counter[int]()  # by the number of the row
        self.order: list[Parcel] = []
        self.doubtful = Counter[int]()  # how often nobody could know whether it arrived
        self.blocked: set[int] = set()  # who has stopped the bot at some time

    async def deliver(self, client: Client, parcel: Parcel) -> int:
        error, arrives = WEATHER[self.weather]
        if isinstance(error, Forbidden):
            self.blocked.add(parcel.chat_id)
        if arrives:
            self.arrived[parcel.row_id] += 1
            self.order.append(parcel)
        if error is not None:
            self.doubtful[parcel.row_id] += arrives
            raise error
        return 10_000 + parcel.row_id


@dataclass
class Process:
    """One of the two: what it has leased and not sent, and what it has sent and not written down."""

    database: Mortal
    sender: Sender
    worker: Worker
    leased: list[Parcel] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)


@dataclass
class Said:
    """An update as the model knows it."""

    chat: int
    text: str
