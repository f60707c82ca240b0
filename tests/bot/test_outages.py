"""Reminders through kills: nobody gets two, everybody is accounted for, and what is unknown can be decided."""

import asyncio
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.db import Database
from models.outbox import REFUSED, SENT, UNKNOWN
from tests.databases import Postgres, Sqlite
from tests.deciding import decide
from tests.outages import LINES, LONG, Machine, Run, figures, morning, people_the_office

pytestmark = pytest.mark.process
MANY, ROUNDS, SQLITE_ROUNDS = (2000, 20, 2) if LONG else (60, 1, 1)
# An administrator who decides about hundreds presses more quickly here than anybody can.
SETTINGS = LINES | {"SINKRON_FLOOD__UPDATES": "0"}


async def killed_once(run: Run, machine: Machine, rng: random.Random, *, again: bool) -> None:
    """At any moment: while it plans, while it sends, or at the end; then it may be started again."""
    moment = rng.choice((-rng.random(), rng.random(), rng.random() * 0.9 + 0.05))
    await run.until_left(moment)
    await asyncio.sleep(rng.random() / 20)
    await run.kill(machine)
    if again:
        await machine.start(until_running=True)


async def through(run: Run, machines: list[Machine], rng: random.Random) -> None:
    """Each is killed once; all is accounted for, and after the administrator's word nothing is open."""
    for machine in machines:
        await machine.start()
    first, last = machines[0], machines[-1]
    await asyncio.gather(*(killed_once(run, one, rng, again=LONG or one is last) for one in machines))
    found = await run.until_over()
    assert found[SENT] + found[REFUSED] + found[UNKNOWN] == run.many
    died = await run.died()
    assert died <= run.flying
    assert found[REFUSED] <= run.refusing
    await run.agree()
    decided = await decide(run)
    if LONG or first is last:
        assert await first.stop() == 0
    await first.start(until_running=True)
    after = await run.until_over()
    assert not after[UNKNOWN]
    assert after[SENT] + after[REFUSED] == run.many
    assert after[REFUSED] == run.refusing
    await run.agree()
    figures("kills", run, found, f"unknown by kills {died}; had it, had not: {decided}")
    for machine in machines:
        assert await machine.stop() == 0


@pytest.fixture(scope="module")
def office(postgres_server: Postgres) -> Iterator[str]:
    """A database full of people, to be copied for each round."""
    with postgres_server.database() as url:

        async def fill() -> None:
            database = Database(url)
            await people_the_office(database, MANY)
            await database.close()

        asyncio.run(fill())
        yield url.rpartition("/")[2].partition("?")[0]


@pytest.mark.postgres
@pytest.mark.long
@pytest.mark.parametrize("seed", range(ROUNDS))
async def test_both_processes_are_killed_while_many_are_reminded(
    postgres_server: Postgres, office: str, tmp_path: Path, seed: int
) -> None:
    """kill -9 of each of two processes: nobody gets two, and no more is unknown than was in flight."""
    with postgres_server.database(office) as url:
        async with morning(url, tmp_path, MANY) as run:
            await through(run, [run.machine(**SETTINGS), run.machine(**SETTINGS)], random.Random(seed))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(SQLITE_ROUNDS))
async def test_the_only_process_is_killed(sqlite_template: Sqlite, tmp_path: Path, seed: int) -> None:
    """The same for one process on SQLite, which is started again."""
    async with morning(sqlite_template.copy(tmp_path / "one.db"), tmp_path, MANY) as run:
        await people_the_office(run.database, MANY)
        await through(run, [run.machine(**SETTINGS)], random.Random(seed))
