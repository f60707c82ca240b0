"""Every third conversation is held, on one database; with --long all on both, with --fast a few on SQLite."""

import os
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

import pytest

HERE = Path(__file__).parent
# Of so many conversations one is held on PostgreSQL, the others on SQLite. Which ones follows from their names, so a
# run can be repeated. What may differ between the databases (locks, races, times) is tested on both in tests/models and
# tests/bot.
OF = 12
# Of so many one is held, the others are left to --long: the usual run has ten minutes. Those about rights are all held.
HELD = 3
RIGHTS = ("matrix", "rights", "revoked", "ladder", "access", "mydata", "succession")
# Of so many one is held in the fast run.
FAST = 12


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
    callspec = getattr(item, "callspec", None)
    kind = callspec.params.get("database_url") if callspec else None
    if kind is None:
        return False  # no world: takes no time
    lot = crc32(item.nodeid.replace("postgres", "").replace("sqlite", "").encode())
    if fast:
        return kind == "postgres" or bool(lot % FAST)
    about_rights = item.path.stem.removeprefix("test_") in RIGHTS
    left = not about_rights and bool(lot // OF % HELD)
    return left or bool((lot % OF == 0) == (kind == "sqlite"))


def _named(arguments: Iterable[str]) -> bool:
    """Whether single files or tests were asked for."""
    return any(".py" in one for one in arguments)
