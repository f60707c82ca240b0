"""A statement goes to a thread when it is long, not when the machine is busy."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import make_url

from models.sqlite import LONG, connect


def _work() -> None:
    until = time.thread_time() + 2 * LONG
    while time.thread_time() < until:
        pass


@pytest.mark.parametrize("act, is_long", [(lambda: time.sleep(4 * LONG), False), (_work, True)])
async def test_only_what_takes_the_processor_long_is_long(
    tmp_path: Path, act: Callable[[], None], is_long: bool
) -> None:
    slow: set[str] = set()
    connection = connect(make_url(f"sqlite+aiosqlite:///{tmp_path / 'one.db'}"), slow)
    async with connection:
        await connection.do("SELECT", act)
    assert slow == ({"SELECT"} if is_long else set())
