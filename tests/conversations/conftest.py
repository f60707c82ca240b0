"""Every conversation is held on SQLite, a part of them also on PostgreSQL; with --long all, with --fast a few."""

import os
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

import pytest

HERE = Path(__file__).parent
# Of so many conversations one is held on PostgreSQL too. Which ones follows from their names, so a run can be repeated;
# what may differ between the databases (locks, races, times) is tested on both in tests/models and tests/bot.
OF = 4
# Of so many one is held in the fast run.
FAST = 6


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the others out, unless everything or something of its own was asked for."""
    if os.environ.get("SINKRON_LONG") or config.option.keyword or _named(config.args):
        return
    fast = bool(os.environ.get("SINKRON_FAST"))
    left_out = [one for one in items if HERE in one.path.parents and _is_left_out(one, fast)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        gone = set(map(id, left_out))
        items[:] = [one for one in items if id(one) not in gone]


def _is_left_out(item: pytest.Item, fast: bool) -> bool:
    lot = crc32(item.nodeid.encode())
    on_postgres = item.get_closest_marker("postgres") is not None
    in_a_world = "database_url" in getattr(item, "fixturenames", ())  # the others take no time
    return bool((on_postgres and lot % OF) or (fast and in_a_world and lot % FAST))


def _named(arguments: Iterable[str]) -> bool:
    """Whether single files or tests were asked for."""
    return any(".py" in one for one in arguments)
