"""How fast the bot may speak to Telegram: one pace for all processes, because it lives in the database."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import BigInteger, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.queue import add_new

EVERYBODY = 0
# The pace of paid messages. Ids of chats have at most 52 bits (Bot API 10.1), so that no chat has this one.
PAID = 2**60


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
    """From which wall-clock second on a chat may be written to; the row of chat 0 stands for all chats together."""

    __tablename__ = "pace"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    free_at: Mapped[float] = mapped_column(default=0.0)


async def room(
    session: AsyncSession, wall: float, limits: Limits, ahead: float, *, row: int = EVERYBODY
) -> tuple[int, float]:
    """How many messages may be planned now, at most `ahead` seconds into the future, and when the first may leave.

    Locks the overall pace until the transaction ends, so two processes never plan the same moment.
    """
    if not limits.overall_per_second:
        return 1_000_000, wall
    await add_new(session, ChatPace, chat_id=row, free_at=0.0)
    free_at = await session.scalar(select(ChatPace.free_at).where(ChatPace.chat_id == row).with_for_update())
    start = max(wall, free_at or 0.0)
    return max(0, int((wall + ahead - start) * limits.overall_per_second)), start


async def plan(
    session: AsyncSession, chats: Sequence[int], start: float, limits: Limits, *, row: int = EVERYBODY
) -> list[float]:
    """Give each message its moment, in order, from `start` on, and remember when the next one may go."""
    step = 1 / limits.overall_per_second if limits.overall_per_second else 0.0
    slots = [start + step * place for place in range(len(chats))]
    for chat_id, slot in zip(chats, slots, strict=True):
        if gap := limits.gap(chat_id):
            await hold(session, chat_id, slot + gap)
    if step and slots:
        await hold(session, row, slots[-1] + step)
    return slots


async def hold(session: AsyncSession, chat_id: int, until: float) -> None:
    """Write nothing to a chat (0: to nobody) before that wall-clock second."""
    await add_new(session, ChatPace, chat_id=chat_id, free_at=0.0)
    await session.execute(
        update(ChatPace).where(ChatPace.chat_id == chat_id, ChatPace.free_at < until).values(free_at=until)
    )
