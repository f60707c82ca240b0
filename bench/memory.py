"""Does the bot grow? Memory and database by the number of updates answered: `python -m bench.memory`."""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression

import psutil  # type: ignore[import-untyped]  # published without types
import psycopg

from bench import ours
from bench.box import simulator
from bench.databases import postgres
from bench.delivery import Crowd
from bench.processes import Program, cpu_seconds, running

# What people say, in turn: a menu, help, a question with sources, a dialogue that is begun.
WORDS = ("/start", "/bantuan", "bikin NIB bayar gak?", "/cek WUB", "menu")

MILLION = 1_000_000


@dataclass(frozen=True)
class Look:
    """After so many updates: MB of the process, bytes of the database, seconds of processor so far."""

    updates: int
    memory: float
    stored: int
    cpu: float


async def measure(people: int, seconds: float, most: int, every: int, folder: Path, url: str) -> list[Look]:
    """People talk on and on, for a time or until they have said so much; the bot is looked at now and then."""
    looks: list[Look] = []
    async with (
        simulator(folder, ("--crowd", str(people))) as box,
        running("bot", ("-m", "bot", "run"), folder, ours.environment(box.address, url, folder)) as bot,
    ):
        await box.until_polled(bot)
        chats = await box.crowd()
        crowd = Crowd(box, [], chats)
        connected = asyncio.Event()
        ears = asyncio.create_task(box.listen(crowd.hear, connected))
        await connected.wait()
        until, place = time.perf_counter() + seconds, 0

        async def talk() -> None:
            nonlocal place
            while time.perf_counter() < until and place < most:
                place += 1
                mine = place
                await crowd.ask(WORDS[mine // people % len(WORDS)])
                if mine % every == 0:
                    looks.append(_look(len(crowd.latencies), bot, url))
                    print(looks[-1], flush=True)

        await asyncio.gather(*(talk() for _ in range(people // 2)))
        looks.append(_look(len(crowd.latencies), bot, url))
        bot.check()
        ears.cancel()
        if crowd.unanswered:
            print(f"{crowd.unanswered} updates were not answered in time")
    return looks


def _look(updates: int, bot: Program, url: str) -> Look:
    resident = psutil.Process(bot.process.pid).memory_info().rss / 2**20
    return Look(updates, resident, _stored(url), cpu_seconds(bot.process.pid))


def _stored(url: str) -> int:
    if url.startswith("sqlite:///"):
        file = Path(url.removeprefix("sqlite:///"))
        return sum(one.stat().st_size for one in file.parent.glob(f"{file.name}*"))
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT pg_database_size(current_database())").fetchone()
    return int(row[0]) if row else 0


def report(looks: list[Look]) -> list[str]:
    """By a line through the second half: what grows at the start (caches, statements) does not go on growing."""
    late = [one for one in looks if one.updates >= looks[-1].updates / 2]
    if len(late) < 3:
        return ["too few looks: give it more seconds, or look more often"]
    updates = [float(one.updates) for one in late]
    memory = linear_regression(updates, [one.memory for one in late]).slope * 1000
    stored = linear_regression(updates, [float(one.stored) for one in late]).slope * 1000
    cpu = 1000 * (late[-1].cpu - late[0].cpu) / (late[-1].updates - late[0].updates)
    last, first = looks[-1], looks[0]
    grown = f"{first.memory:.0f} MB after {first.updates:,}, {last.memory:.0f} at the end"
    each = f"{1024 * memory:+.0f} KB of memory, {stored / 1024:.0f} KB in the database, {cpu:.2f} s of processor"
    said = [f"{last.updates:,} updates; memory {grown}.", f"For 1,000 updates, in the second half: {each}."]
    if last.updates < MILLION:
        times = MILLION / last.updates
        said.append(f"A million would add {1000 * memory:+.0f} MB at that rate: drawn out {times:.1f} times, not seen.")
    return said


def main() -> int:
    """Measure and print."""
    top = argparse.ArgumentParser(prog="python -m bench.memory", description=__doc__)
    top.add_argument("--seconds", type=float, default=300, help="how long at most (300)")
    top.add_argument("--updates", type=int, default=2 * MILLION, help="how many at most (two million)")
    top.add_argument("--people", type=int, default=100, help="half of them speak at any time (100)")
    top.add_argument("--every", type=int, default=1000, help="updates between two looks (1000)")
    top.add_argument("--postgres", action="store_true", help="on PostgreSQL instead of SQLite")
    options = top.parse_args()
    with ExitStack() as stack:
        directory = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        url = f"sqlite:///{directory / 'bot.db'}"
        if options.postgres:
            url = stack.enter_context(stack.enter_context(postgres(directory / "postgres")).database())
        looks = asyncio.run(measure(options.people, options.seconds, options.updates, options.every, directory, url))
    print(*report(looks), f"Load of the machine: {os.getloadavg()[0]:.1f}", sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
