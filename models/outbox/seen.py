"""What a chat has seen: which button was meant, which message was replied to."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from typing import Any

from sqlalchemy import (
    BigInteger,
    CompoundSelect,
    Select,
    Text,
    bindparam,
    cast,
    select,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession

from models.db import written
from models.outbox.messages import Message
from models.outbox.tables import CANCELLED, REFUSED, OutboxRow

# How many messages back somebody may mean one, and for how many chats one statement looks.
MOST = 8
TOGETHER = 16


@dataclass(frozen=True)
class Shown:
    """A message with buttons that a chat has seen; most are never looked at closely."""

    row_id: int
    written: str
    created_at: datetime

    @cached_property
    def content(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.written)
        return found

    @cached_property
    def message(self) -> Message:
        return Message.load(self.content)


async def shown(session: AsyncSession, chats: Collection[int]) -> dict[int, list[Shown]]:
    """The latest messages with buttons that each chat has seen, newest first: what "2" or "ya" may refer to.

    What was said in this very transaction nobody has seen.
    """
    found: dict[int, list[Shown]] = {chat: [] for chat in chats}
    connection, every = await session.connection(), list(found)
    for some in (every[start : start + TOGETHER] for start in range(0, len(every), TOGETHER)):
        size = 1 << (len(some) - 1).bit_length()  # so that there are few different statements; 0 is nobody's chat
        named = {f"chat{place}": chat for place, chat in enumerate(some + [0] * (size - len(some)))}
        for chat, *row in await connection.execute(_seen(size), named):
            found[chat].append(Shown(*row))
    return {chat: sorted(rows, key=lambda one: -one.row_id) for chat, rows in found.items()}


async def latest_of(session: AsyncSession, chat_id: int, flow: str) -> list[Shown]:
    """The latest message that a chat has seen with a button of this dialogue."""
    # What people wrote cannot look like this: its quotation marks are escaped.
    mine = cast(OutboxRow.content, Text).contains(f'"data": "{flow}:', autoescape=True)
    rows = await (await session.connection()).execute(_of_one("chat", 1).where(mine), {"chat": chat_id})
    return [Shown(*row) for _, *row in rows]


@cache
def _seen(chats: int) -> CompoundSelect[*tuple[Any, ...]]:
    """Of each chat by its index; put together once, as that takes longer than asking."""
    return union_all(*(select(_of_one(f"chat{place}", MOST).subquery()) for place in range(chats)))


def _of_one(chat: str, most: int) -> Select[*tuple[Any, ...]]:
    return (
        select(OutboxRow.chat_id, OutboxRow.id, cast(OutboxRow.content, Text), OutboxRow.created_at)
        .where(OutboxRow.chat_id == bindparam(chat, type_=BigInteger), OutboxRow.asks)
        .where(OutboxRow.content.is_not(None), OutboxRow.state.not_in((CANCELLED, REFUSED)))
        .order_by(OutboxRow.id.desc())
        .limit(most)
    )


def has_changed(seen: Sequence[Shown], message_id: int, pressed: str, since: datetime) -> bool:
    """True when this very button has changed its message since then and is not there any more: it was tapped twice."""
    changes = (one for one in seen if one.created_at >= since and one.content.get("edit") == message_id)
    latest = next(changes, None)
    if latest is None or latest.content.get("pressed") != pressed:
        return False
    return all(button.data != pressed for button in (*latest.message.choices, *latest.message.ways))


async def find_sent(session: AsyncSession, chat_id: int, message_id: int) -> Message | None:
    """What the bot said in a message of a chat, the last time it changed it."""
    content = await session.scalar(
        select(OutboxRow.content)
        .where(OutboxRow.chat_id == chat_id, OutboxRow.message_id == message_id)
        .order_by(OutboxRow.id.desc())
        .limit(1)
    )
    return Message.load(content) if content else None


async def topic_of(session: AsyncSession, chat_id: int, message_id: int) -> str | None:
    """What a message of the bot was about, as it was sent with `topic`; also after its words have been emptied."""
    found: str | None = await session.scalar(
        select(OutboxRow.topic)
        .where(OutboxRow.chat_id == chat_id, OutboxRow.message_id == message_id, OutboxRow.topic.is_not(None))
        .order_by(OutboxRow.id.desc())
        .limit(1)
    )
    return found


async def last_said(session: AsyncSession, chat_id: int) -> tuple[Message, str | None] | None:
    """The newest words of the bot in a chat, while they are kept, and what they are about."""
    found = (
        await session.execute(
            select(OutboxRow.content, OutboxRow.topic)
            .where(OutboxRow.chat_id == chat_id, OutboxRow.verb == written("say"))
            .where(OutboxRow.state.not_in((CANCELLED, REFUSED)))
            .order_by(OutboxRow.id.desc())
            .limit(1)
        )
    ).first()
    return (Message.load(found.content), found.topic) if found is not None and found.content else None
