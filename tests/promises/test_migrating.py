"""Several processes may start on one empty database at the same moment."""

import asyncio

import pytest

from bot.migrate import migrate, pending
from models.db import Database
from tests.databases import Postgres


@pytest.mark.postgres
async def test_two_processes_migrate_one_empty_database_at_once(postgres_server: Postgres) -> None:
    """The second waits for the first and finds everything in place."""
    with postgres_server.empty_database() as url:
        both = [Database(url) for _ in range(4)]
        await asyncio.gather(*(migrate(one) for one in both))
        assert not await pending(both[0])
        for one in both:
            await one.close()
