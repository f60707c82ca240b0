"""Where a statement is run: at once, or on a thread when it is long or has to wait."""

import asyncio
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import make_url

from models.sqlite import LONG, TIMES, Connection, connect


@pytest.fixture
def connection(tmp_path: Path) -> Connection:
    return connect(make_url(f"sqlite+aiosqlite:///{tmp_path / 'one.db'}"), {})


def _long() -> None:
    time.sleep(2 * LONG)


def _short() -> None:
    pass


async def _is_at_once(connection: Connection) -> bool:
    threads: list[int] = []
    await connection.do("SELECT", lambda: threads.append(threading.get_ident()))
    return threads == [threading.get_ident()]


@pytest.mark.parametrize(
    "acts, is_at_once",
    [([], True), ([_long] * (TIMES - 1), True), ([_long] * TIMES, False), ([_long, _short] * TIMES, True)],
)
async def test_what_was_mostly_long_goes_to_the_thread(
    connection: Connection, acts: list[Callable[[], None]], is_at_once: bool
) -> None:
    """A busy machine makes any statement look long once: that says nothing."""
    async with connection:
        for act in acts:
            await connection.do("SELECT", act)
        assert await _is_at_once(connection) == is_at_once


async def test_only_a_write_lock_that_is_free_is_taken_at_once(connection: Connection, tmp_path: Path) -> None:
    """While another process writes, everybody else here goes on."""
    async with connection:
        connection.begin_immediate()
        assert await _is_at_once(connection)
        connection.begun()
        await connection.rollback()
        other = sqlite3.connect(tmp_path / "one.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        connection.begin_immediate()
        begun = asyncio.create_task(connection.cursor().execute("SELECT 1"))
        await asyncio.sleep(0.2)
        assert not begun.done()
        other.execute("COMMIT")
        await asyncio.wait_for(begun, 10)
        assert connection.raw.in_transaction
        await connection.rollback()
        other.close()
