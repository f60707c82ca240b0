"""Reminders through outages of every kind: nobody gets two, and no more is unknown than was in flight."""

import asyncio
import resource
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.outbox import REFUSED, SENT, UNKNOWN
from tests.cut import wire
from tests.databases import Postgres, Sqlite, postgres
from tests.outages import LONG, Machine, Run, figures, morning, people_the_office

pytestmark = [pytest.mark.process, pytest.mark.long]
# Few at once, so that the bounds say something.
MANY, LINES = (2000, 16) if LONG else (190, 4)
FEW = {"SINKRON_WORK__SENDERS": str(LINES)}
ASLEEP = 6  # seconds: longer than a lease


async def ended(run: Run, machines: list[Machine], name: str, most: int = 0) -> Counter[str]:
    """All is accounted for, on both sides, and at most so many are unknown."""
    found = await run.until_over()
    figures(name, run, found, f"{dict(await run.unknown())}, may be unknown {most}")
    await run.agree()
    assert found[SENT] + found[REFUSED] + found[UNKNOWN] == run.many
    assert found[UNKNOWN] <= most
    assert found[REFUSED] <= run.refusing
    for one in machines:
        assert await one.stop() == 0, b"".join(one.said)[-3000:].decode()
    return found


async def test_who_was_held_up_knows_what_has_left(database_url: str, tmp_path: Path) -> None:
    """A machine that sleeps for longer than a lease takes the answers that came meanwhile.

    Only a connection that Telegram has closed in its sleep may take a message with it.
    """
    async with morning(database_url, tmp_path, MANY) as run:
        await people_the_office(run.database, MANY)
        machine = run.machine(**FEW)
        await machine.start()
        for share in (0.2, 0.4, 0.6):
            await run.until_left(share)
            machine.signal(signal.SIGSTOP)
            await asyncio.sleep(ASLEEP)
            machine.signal(signal.SIGCONT)
        await ended(run, [machine], "held up", 3 * LINES)
        assert set(await run.unknown()) <= {"ServerDisconnectedError"}


async def test_clocks_are_set_an_hour_forward_and_back(database_url: str, tmp_path: Path) -> None:
    """While many are reminded, each machine's at another moment: it changes nothing, and nothing is unknown."""
    async with morning(database_url, tmp_path, MANY) as run:
        await people_the_office(run.database, MANY)
        machines = await run.start(**FEW)
        for share, first, last in ((0.2, 3600, 0), (0.4, -3600, 3600), (0.6, 0, -3600), (0.8, 3600, 0)):
            await run.until_left(share)
            machines[-1].is_wrong_by(last)
            machines[0].is_wrong_by(first)
        await ended(run, machines, "clocks")


async def test_the_network_is_cut(database_url: str, tmp_path: Path) -> None:
    """All connections break, and for seconds none can be made: what had not left yet leaves afterwards."""
    async with morning(database_url, tmp_path, MANY) as run, wire(run.telegram.address) as line:
        await people_the_office(run.database, MANY)
        way = {"SINKRON_TELEGRAM__BASE_URL": f"http://127.0.0.1:{line.port}/bot"}
        machines = await run.start(**FEW, **way)
        for share in (0.2, 0.5):
            await run.until_left(share)
            line.cut()
            await asyncio.sleep(3)
            await line.mend()
        await ended(run, machines, "network cut", 2 * LINES * len(machines))


@pytest.fixture
def own_server() -> Iterator[Postgres]:
    with postgres() as server:
        yield server


@pytest.mark.postgres
async def test_postgresql_is_restarted(own_server: Postgres, tmp_path: Path) -> None:
    """At the start and amid the sending, in good order and as by a power cut: nothing that is known is forgotten."""
    with own_server.database() as url:
        async with morning(url, tmp_path, MANY) as run:
            await people_the_office(run.database, MANY)
            machines = await run.start(**FEW)
            for share, how in ((0.0, "fast"), (0.2, "immediate"), (0.4, "fast"), (0.7, "immediate")):
                await run.until_left(share)
                await asyncio.to_thread(own_server.restart, how)
            await ended(run, machines, "PostgreSQL restarted", 4 * LINES * len(machines))


async def test_the_disk_is_full(sqlite_template: Sqlite, tmp_path: Path) -> None:
    """Nothing can be written for longer than a lease: what has left is written down once there is room again."""
    async with morning(sqlite_template.copy(tmp_path / "one.db"), tmp_path, MANY) as run:
        await people_the_office(run.database, MANY)
        machines = await run.start(**FEW)
        for share in (0.2, 0.5):
            await run.until_left(share)
            _, hard = resource.prlimit(machines[0].pid, resource.RLIMIT_FSIZE)
            resource.prlimit(machines[0].pid, resource.RLIMIT_FSIZE, (4096, hard))  # no file may grow
            await asyncio.sleep(ASLEEP)
            resource.prlimit(machines[0].pid, resource.RLIMIT_FSIZE, (hard, hard))
        assert any(b"stumbled" in line for line in machines[0].said), "the disk was full"
        await ended(run, machines, "disk full")
