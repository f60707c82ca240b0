"""Messages are put in line, follow a chat that moved, and are changed or taken back before they leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    select,
    update,
)
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession

from models.db import line_up
from models.outbox.messages import Message
from models.outbox.tables import CANCELLED, REPLY, TABLE, UNFINISHED, OutboxRow
from models.queue import LEASED, WAITING, add_all_new, add_new


async def enqueue(
    session: AsyncSession,
    chat_id: int,
    message: Message,
    now: datetime,
    *,
    lane: int = REPLY,
    verb: str = "say",
    due_at: datetime | None = None,
    dedup_key: str | None = None,
    topic: str | None = None,
) -> bool:
    """Put a message in line; False when its `dedup_key` has been used before, whatever became of it."""
    row: dict[str, Any] = {
        "chat_id": chat_id,
        "lane": lane,
        "verb": verb,
        "state": WAITING,
        "content": message.dump(),
        "asks": bool(message.choices or message.ways),
        "is_dropped": False,
        "created_at": now,
        "due_at": due_at or now,
        "attempts": 0,
        "dedup_key": dedup_key,
        "topic": topic,
    }
    if dedup_key is not None:
        return await add_new(session, OutboxRow, **row)
    line_up(session, TABLE, row)
    return True


@dataclass(frozen=True)
class Letter:
    """One copy of a message that goes to many: to which chat, under which key, from when on."""

    chat_id: int
    dedup_key: str
    due_at: datetime


async def enqueue_many(
    session: AsyncSession, letters: Sequence[Letter], message: Message, now: datetime, *, lane: int, topic: str
) -> None:
    """Put the same message in line for many with one statement; a key that has been used before is passed over."""
    same = {
        "lane": lane,
        "verb": "say",
        "state": WAITING,
        "content": message.dump(),
        "asks": bool(message.choices or message.ways),
        "is_dropped": False,
        "created_at": now,
        "attempts": 0,
        "topic": topic,
    }
    rows = [same | {"chat_id": one.chat_id, "due_at": one.due_at, "dedup_key": one.dedup_key} for one in letters]
    await add_all_new(session, OutboxRow, rows)


async def cancel(session: AsyncSession, topic: str, now: datetime) -> int:
    """Take back what has not left yet about a topic; what is on its way just now is not tried again if it fails."""
    await session.execute(
        update(OutboxRow).where(OutboxRow.topic == topic, OutboxRow.state == LEASED).values(is_dropped=True)
    )
    result = await session.execute(
        update(OutboxRow)
        .where(OutboxRow.topic == topic, OutboxRow.state == WAITING)
        .values(state=CANCELLED, finished_at=now)
    )
    assert isinstance(result, CursorResult)
    return result.rowcount


async def postpone(
    session: AsyncSession,
    topic: str,
    until: datetime,
    *,
    before: datetime | None = None,
    since: datetime | None = None,
) -> int:
    """Let what has not left yet about a topic wait until then; what is on its way just now goes.

    Only what is due `before` one moment, or `since` another, when given.
    """
    waiting = (OutboxRow.topic == topic) & (OutboxRow.state == WAITING)
    if before is not None:
        waiting &= OutboxRow.due_at < before
    if since is not None:
        waiting &= OutboxRow.due_at >= since
    result = await session.execute(update(OutboxRow).where(waiting).values(due_at=until))
    assert isinstance(result, CursorResult)
    return result.rowcount


async def withdraw(session: AsyncSession, chat_id: int, keys: ColumnElement[bool], now: datetime) -> int:
    """Take back what a chat is no longer to hear and has not left yet: the messages whose dedup key is meant."""
    mine = (OutboxRow.chat_id == chat_id) & keys
    await session.execute(update(OutboxRow).where(mine, OutboxRow.state == LEASED).values(is_dropped=True))
    waiting = update(OutboxRow).where(mine, OutboxRow.state == WAITING).values(state=CANCELLED, finished_at=now)
    result = await session.execute(waiting)
    assert isinstance(result, CursorResult)
    return result.rowcount


async def move(session: AsyncSession, old: int, new: int) -> int:
    """A group has become a supergroup under another id: what still waits for it goes there.

    Messages are numbered afresh there, so nothing may change or answer one by its old number.
    """
    rows = await session.scalars(
        select(OutboxRow).where(OutboxRow.chat_id == old, OutboxRow.state.in_(UNFINISHED)).with_for_update()
    )
    moved = 0
    for row in rows:
        row.chat_id = new
        content = {name: value for name, value in (row.content or {}).items() if name not in ("edit", "reply_to")}
        row.content = content if row.content is not None else None
        moved += 1
    return moved


async def amend(session: AsyncSession, topic: str, values: Mapping[str, Any]) -> None:
    """Change values of what has not left yet about a topic."""
    rows = await session.scalars(
        select(OutboxRow).where(OutboxRow.topic == topic, OutboxRow.state.in_(UNFINISHED)).with_for_update()
    )
    for row in rows:
        row.content = {**(row.content or {}), "values": {**(row.content or {}).get("values", {}), **values}}
