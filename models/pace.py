"""How fast the bot may speak to Telegram: one pace for all processes, because it lives in the database.

Telegram counts a message when it arrives there, which nobody here sees: only that it was between the moment it left and
the moment the answer came. So a message counts from its answer on, less half of what the quickest trip there and back
has taken; then no hesitation of a line, a machine or a process, near or far, lets one too many arrive within a second.
Moments planned evenly, without looking at the answers, were tried: a hesitation of 40 ms draws a 429, and room for it
costs as much all the time as the hesitations do when they happen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Self, cast

from sqlalchemy import BigInteger, ColumnElement, Float, Table, bindparam, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from models.db import Base
from models.queue import add_new

EVERYBODY = 0
# Seconds. No pause that is kept here is longer: one that is longer was written before a clock was set back, and does
# not count. Telegram's own pauses may be longer: whoever comes too early is told again.
LONGEST = 900.0
# The pace of paid messages. Ids of chats have at most 52 bits (Bot API 10.1), so that no chat has this one.
PAID = 2**60
# Seconds after which a message counts no longer though nobody has said what became of it: its process is dead or hangs.
PATIENCE = 5.0
# After a hesitation messages may follow each other by so much more quickly, until a second is full again.
CATCHING_UP = 1.25
# Clocks are read in steps, and a moment more costs a thousandth.
MARGIN = 0.001
# So many messages are remembered at most; a higher pace is kept within a part of a second instead.
REMEMBERED = 200


@dataclass(frozen=True)
class Limits:
    """Messages a second in all, a second per chat, a minute per group; 0 means no limit.

    Paid messages have a pace of their own beside it (Bot API 10.1, `allow_paid_broadcast`: up to 1,000 a second).
    """

    overall_per_second: float = 30
    chat_per_second: float = 1
    group_per_minute: float = 20
    paid_per_second: float = 1000

    @property
    def paid(self) -> "Limits":
        """The same, with the pace of paid messages in all."""
        return replace(self, overall_per_second=self.paid_per_second)

    def gap(self, chat_id: int) -> float:
        """Seconds between two messages to a chat; a group has a negative id. What goes to no chat has no pace."""
        if chat_id == EVERYBODY:
            return 0.0
        rate = self.group_per_minute / 60 if chat_id < 0 else self.chat_per_second
        return 1 / rate if rate else 0.0


class ChatPace(Base):
    """From which wall-clock second on a chat may be written to; the row of chat 0 stands for all chats together.

    `recent` are, in that row, the messages that still count, each with the second from which on it does not.
    """

    __tablename__ = "pace"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    free_at: Mapped[float] = mapped_column(default=0.0)
    recent: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


TABLE = cast(Table, ChatPace.__table__)


@dataclass
class Window:
    """What counts at Telegram just now, of all chats together, and when others may follow."""

    row: int
    rate: float
    free_at: float = 0.0
    recent: dict[str, float] = field(default_factory=dict)
    is_changed: bool = False

    @classmethod
    async def locked(cls, session: AsyncSession, per_second: float, row: int = EVERYBODY) -> Self:
        """The window as it stands, locked until the transaction ends: two processes never plan the same moment."""
        if not per_second:
            return cls(row, 0.0)
        connection = await session.connection()
        found = (await connection.execute(_locked(), {"row": row})).first()
        if found is None:
            await add_new(session, ChatPace, chat_id=row, free_at=0.0)
            found = (await connection.execute(_locked(), {"row": row})).first()
        return cls(row, per_second, found[0], dict(found[1] or {})) if found else cls(row, per_second)

    @property
    def most(self) -> int:
        """So many messages may count at once."""
        return min(REMEMBERED, max(1, int(self.rate)))

    @property
    def seconds(self) -> float:
        """So long each of them counts."""
        return MARGIN + (max(1.0, 1 / self.rate) if self.rate < REMEMBERED else self.most / self.rate)

    def openings(self, wall: float, ahead: float, limit: int) -> list[float]:
        """The moments, at most `ahead` seconds in the future, at which further messages may leave."""
        if not self.rate:
            return [wall] * limit
        if self.free_at > wall + LONGEST:
            self.free_at, self.recent = wall, {}
        counted = sorted(until for until in self.recent.values() if until > wall)
        found: list[float] = []
        moment = self.free_at
        while len(found) < limit:
            full = len(counted) - self.most
            moment = max(moment, wall, counted[full] if full >= 0 else 0.0)
            if moment > wall + ahead:
                break
            found.append(moment)
            counted.append(moment + self.seconds + PATIENCE)  # later than all others: it stays sorted
            moment += 1 / (self.rate * CATCHING_UP)
        return found

    def take(self, messages: Mapping[int, float], wall: float) -> None:
        """These messages leave at these moments, in this order; until an answer comes they count for a while longer."""
        if not self.rate or not messages:
            return
        self.is_changed = True
        self.recent = {key: until for key, until in self.recent.items() if until > wall}
        for message, moment in messages.items():
            self.recent[str(message)] = moment + self.seconds + PATIENCE
            self.free_at = max(self.free_at, moment + 1 / (self.rate * CATCHING_UP))

    def counted(self, message: int, at: float | None) -> None:
        """Telegram has counted a message at that moment, not later; None: it has never left."""
        if str(message) in self.recent:
            self.is_changed = True
            if at is None:
                del self.recent[str(message)]
            else:
                self.recent[str(message)] = at + self.seconds

    def hold(self, until: float) -> None:
        """Nothing leaves before that moment."""
        self.free_at, self.is_changed = max(self.free_at, until), True

    @classmethod
    async def if_free(cls, session: AsyncSession, per_second: float) -> Self | None:
        """The window of all chats, locked; None while another transaction has it, or before anybody has made it."""
        if not per_second:
            return cls(EVERYBODY, 0.0)
        connection = await session.connection()
        found = (await connection.execute(_locked(is_patient=False), {"row": EVERYBODY})).first()
        return None if found is None else cls(EVERYBODY, per_second, found[0], dict(found[1] or {}))

    async def keep(self, session: AsyncSession) -> None:
        """For the next one, whichever process that is."""
        if self.rate and self.is_changed:
            values = {"row": self.row, "at": self.free_at, "counting": self.recent}
            await (await session.connection()).execute(_kept(), values)


async def set_free(session: AsyncSession, chats: Mapping[int, float]) -> None:
    """From which wall-clock second on each of these chats may be written to, whatever was said before."""
    if chats:
        connection = await session.connection()
        rows = [{"chat_id": chat, "free_at": chats[chat]} for chat in sorted(chats)]
        await connection.execute(_freed(connection.dialect.name), rows)


async def clear(session: AsyncSession) -> None:
    """Forget every pause and all that counts."""
    await session.execute(delete(ChatPace))


def is_free(free_at: Any, wall: Any) -> ColumnElement[bool]:
    """True for chats that may be written to."""
    free: ColumnElement[bool] = (func.coalesce(free_at, 0.0) <= wall) | (free_at > wall + LONGEST)
    return free


@cache
def _locked(*, is_patient: bool = True) -> Any:
    mine = ChatPace.chat_id == bindparam("row", type_=BigInteger)
    return select(ChatPace.free_at, ChatPace.recent).where(mine).with_for_update(skip_locked=not is_patient)


@cache
def _kept() -> Any:
    mine = TABLE.c.chat_id == bindparam("row", type_=BigInteger)
    values = {"free_at": bindparam("at", type_=Float), "recent": bindparam("counting", type_=JSON())}
    return update(TABLE).where(mine).values(values)


@cache
def _freed(dialect: str) -> Any:
    added = postgresql.insert(TABLE) if dialect == "postgresql" else sqlite.insert(TABLE)
    return added.on_conflict_do_update(index_elements=["chat_id"], set_={"free_at": added.excluded.free_at})
