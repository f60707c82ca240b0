"""The database that migrations make is the one that the code declares, on both kinds."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, select
from sqlalchemy.exc import StatementError

from bot.migrate import migrate, pending
from models.db import Base, Database
from models.errors import Refused
from models.inbox import InboxRow
from models.tables import TABLES


async def test_migrations_make_what_the_code_declares(database: Database) -> None:
    """Nothing is missing, nothing is left over, nothing has another type."""
    assert TABLES

    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))

    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    assert not await pending(database)


async def test_migrating_twice_changes_nothing(database: Database) -> None:
    """A second start finds everything in place."""
    before, after = await migrate(database)
    assert before == after


async def test_times_come_back_in_utc(database: Database) -> None:
    """Whatever zone a moment was written in, it is the same moment, aware, in UTC."""
    jayapura = timezone(timedelta(hours=9))
    moment = datetime(2026, 11, 23, 8, 0, tzinfo=jayapura)
    async with database.begin() as session:
        session.add(InboxRow(update_id=1, chat_id=1, received_at=moment, due_at=moment))
    async with database.begin() as session:
        found = await session.scalar(select(InboxRow.received_at))
    assert found == moment
    assert found.tzinfo is UTC


async def test_a_naive_time_never_reaches_the_database(database: Database) -> None:
    """A moment without a zone is a bug, and is refused as one."""
    naive = datetime(2026, 11, 23, 8, 0)  # noqa: DTZ001 -- that is the point
    async with database.begin() as session:
        session.add(InboxRow(update_id=1, chat_id=1, received_at=naive, due_at=naive))
        with pytest.raises(StatementError, match="naive"):
            await session.flush()
        await session.rollback()


async def test_what_raises_is_rolled_back(database: Database) -> None:
    """A transaction that ends in an exception leaves nothing behind."""
    now = datetime(2026, 11, 23, tzinfo=UTC)

    async def half_done() -> None:
        async with database.begin() as session:
            session.add(InboxRow(update_id=1, chat_id=1, received_at=now, due_at=now))
            await session.flush()
            raise Refused("access-denied")

    with pytest.raises(Refused):
        await half_done()
    async with database.begin() as session:
        assert await session.scalar(select(InboxRow.id)) is None
