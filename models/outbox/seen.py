"""What a chat has seen: which button was meant, which message was replied to."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Integer,
    Select,
    Text,
    bindparam,
    cast,
    select,
)
from sqlalchemy.ext.asyncio import AsyncSession

from models.db import UTCDateTime
from models.outbox.messages import Message
from models.outbox.tables import CANCELLED, REFUSED, OutboxRow


async def shown(session: AsyncSession, chat_id: int, limit: int = 8, *, flow: str = "") -> list[Message]:
    """The latest messages with buttons that this chat has seen, newest first: what "2" or "ya" may refer to.

    With `flow`, those with a button of that dialogue. What was said in this very transaction nobody has seen.
    """
    query = _seen()
    if flow:  # what people wrote cannot look like this: its quotation marks are escaped
        query = query.where(cast(OutboxRow.content, Text).contains(f'"data": "{flow}:', autoescape=True))
    found = await (await session.connection()).scalars(query, {"chat": chat_id, "most": limit})
    return [Message.load(content) for content in found if content]


@cache
def _seen() -> Select[dict[str, Any] | None]:
    return (
        select(OutboxRow.content)
        .where(OutboxRow.chat_id == bindparam("chat", type_=BigInteger), OutboxRow.asks)
        .where(OutboxRow.content.is_not(None), OutboxRow.state.not_in((CANCELLED, REFUSED)))
        .order_by(OutboxRow.id.desc())
        .limit(bindparam("most", type_=Integer))
    )


async def is_changed_by(session: AsyncSession, chat_id: int, message_id: int, pressed: str, since: datetime) -> bool:
    """True when this very button has changed its message since then and is not there any more: it was tapped twice."""
    rows = await (await session.connection()).scalars(_changing(), {"chat": chat_id, "since": since})
    changes = (Message.load(content) for content in rows if content and content.get("edit") == message_id)
    latest = next(changes, None)
    if latest is None or latest.pressed != pressed:
        return False
    return all(button.data != pressed for button in (*latest.choices, *latest.ways))


@cache
def _changing() -> Select[dict[str, Any] | None]:
    since = bindparam("since", type_=UTCDateTime)
    return (
        select(OutboxRow.content)
        .where(OutboxRow.chat_id == bindparam("chat", type_=BigInteger), OutboxRow.asks, OutboxRow.created_at >= since)
        .order_by(OutboxRow.id.desc())
        .limit(3)
    )


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
            .where(OutboxRow.chat_id == chat_id, OutboxRow.verb == "say")
            .where(OutboxRow.state.not_in((CANCELLED, REFUSED)))
            .order_by(OutboxRow.id.desc())
            .limit(1)
        )
    ).first()
    return (Message.load(found.content), found.topic) if found is not None and found.content else None
