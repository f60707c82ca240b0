"""Messages are put in line together, and nobody can tell it from one by one."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import event, select

from models import outbox
from models.db import Database
from models.outbox import Button, Message, OutboxRow
from models.outbox.seen import TOGETHER

NOW = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)
HELLO = Message("start-hello", {"name": "Sari"}, (Button("menu-lapor", "go:lapor"),))


@contextmanager
def inserted(database: Database) -> Iterator[list[str]]:
    """Every statement that puts something into the outbox meanwhile."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("INSERT INTO outbox"):
            seen.append(statement)

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    yield seen
    event.remove(database.engine.sync_engine, "before_cursor_execute", note)


async def chats(database: Database) -> list[int]:
    async with database.begin() as session:
        return list(await session.scalars(select(OutboxRow.chat_id).order_by(OutboxRow.id)))


async def test_the_messages_of_a_transaction_are_one_statement_in_their_order(database: Database) -> None:
    with inserted(database) as statements:
        async with database.begin() as session:
            for chat in (7, 3, 5, 3):
                await outbox.enqueue(session, chat, HELLO, NOW)
        assert len(statements) == 1
    assert await chats(database) == [7, 3, 5, 3]


async def test_a_message_with_a_key_comes_behind_those_before_it(database: Database) -> None:
    async with database.begin() as session:
        await outbox.enqueue(session, 1, HELLO, NOW)
        assert await outbox.enqueue(session, 2, HELLO, NOW, dedup_key="once")
        await outbox.enqueue(session, 3, HELLO, NOW)
        assert not await outbox.enqueue(session, 4, HELLO, NOW, dedup_key="once")
    assert await chats(database) == [1, 2, 3]


async def test_what_was_put_in_line_can_be_taken_back_in_the_same_transaction(database: Database) -> None:
    async with database.begin() as session:
        await outbox.enqueue(session, 1, HELLO, NOW, topic="report:1")
        assert await outbox.cancel(session, "report:1", NOW) == 1
        assert (await session.scalars(select(OutboxRow.state))).all() == [outbox.CANCELLED]


async def test_of_a_transaction_that_fails_nothing_is_said(database: Database) -> None:
    with suppress(LookupError):
        async with database.begin() as session:
            await outbox.enqueue(session, 1, HELLO, NOW)
            raise LookupError
    assert await chats(database) == []


@pytest.mark.parametrize("message", [HELLO, Message("x", edit=4, callback="9", paid=True), Message("y")])
async def test_a_message_comes_out_as_it_was_put_in(database: Database, message: Message) -> None:
    async with database.begin() as session:
        await outbox.enqueue(session, 1, message, NOW)
    async with database.begin() as session:
        content = await session.scalar(select(OutboxRow.content))
    assert Message.load(content or {}) == message


async def test_each_chat_has_its_own_messages_in_view_the_newest_first(database: Database) -> None:
    many = list(range(1, 2 * TOGETHER + 4))
    async with database.begin() as session:
        for name in [*"abcdefghij"]:
            for chat in many:
                await outbox.enqueue(session, chat, replace(HELLO, values={"name": f"{name}{chat}"}), NOW)
    async with database.begin() as session:
        seen = await outbox.shown(session, [*many, 999])
    said = {chat: [(one.message.values or {})["name"] for one in rows] for chat, rows in seen.items()}
    assert said == {chat: [f"{name}{chat}" for name in "jihgfedc"] for chat in many} | {999: []}
