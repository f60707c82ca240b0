"""What every test may ask for: both databases, and a world to talk in."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")  # before telegram is imported: pauses are timedeltas, without a warning

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import settings

from models.db import Database
from tests.databases import Postgres, Sqlite, open_like, postgres
from tests.world import World

LONG = os.environ.get("SINKRON_LONG") == "1"
# A slow example on a busy machine is no failure: what takes how long is for the benches to say. New examples are looked
# for with --long; otherwise a run can be repeated.
EXAMPLES = 100 if LONG else 10 if os.environ.get("SINKRON_FAST") else 25
settings.register_profile("patient", deadline=None, derandomize=not LONG, max_examples=EXAMPLES)
settings.load_profile("patient")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that wait for processes come first: others fill the time, and none of them is left for the end."""
    items.sort(key=lambda item: item.get_closest_marker("process") is None)


@pytest.fixture(autouse=True)
def plain_logs() -> None:
    """Left alone, structlog draws every local variable of a failure: the whole catalogue, for minutes."""
    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.contextvars.merge_contextvars, plain])


@pytest.fixture(scope="session")
def sqlite_template() -> Iterator[Sqlite]:
    template = Sqlite()
    yield template
    template.clear()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    with postgres() as server:
        yield server


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A migrated, empty database; every test that asks for one runs on both kinds."""
    source: Sqlite | Postgres = request.getfixturevalue(
        "sqlite_template" if request.param == "sqlite" else "postgres_server"
    )
    with source.database() as url:
        yield url


@pytest.fixture
async def database(database_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Database]:
    source = "sqlite_template" if database_url.startswith("sqlite") else "postgres_server"
    opened = open_like(request.getfixturevalue(source).engine, database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def world(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    opened = await World.open(database, tmp_path / "files")
    yield opened
    await opened.app.client.shutdown()
