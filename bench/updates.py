"""Handled updates per second and time to answer, of our bot and of others, in the same call: `scripts/bench`."""

import argparse
import asyncio
import json
import os
import platform
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench import table
from bench.candidates import CANDIDATES, Candidate
from bench.databases import Server, postgres
from bench.measuring import Load, Place, Result, measure
from bench.processes import Broken

RESULTS = Path(__file__).with_name("results")
PACKAGES = (
    "python-telegram-bot",
    "aiogram",
    "sqlalchemy",
    "aiosqlite",
    "psycopg",
    "httpx",
    "aiohttp",
    "starlette",
    "uvicorn",
)
OURS = "sinkron-"


@dataclass(frozen=True)
class Row:
    """One bot under one load."""

    name: str
    title: str
    candidate: Candidate
    load: Load


def main() -> int:
    """Measure, print the table, write the figures; exit code 1 when any update was lost or answered wrongly."""
    options = parser().parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that what was started is stopped in any case
    RESULTS.mkdir(exist_ok=True)
    chosen = [one for one in CANDIDATES if not options.bots or one.name in options.bots]
    for one in [one for one in chosen if one.needs and find_spec(one.needs) is None]:
        print(f"left out, {one.needs} is not installed: {one.title}")
        chosen.remove(one)
    plan = rows(
        chosen, [Load(options.people, options.seconds, options.rate, options.open_seconds, one) for one in options.trip]
    )
    try:
        with ExitStack() as stack:
            directory = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
            wanted = any(one.needs_postgres for one in chosen)
            server = stack.enter_context(postgres(directory / "postgres")) if wanted else None
            results = rounds(plan, options.rounds, directory, server, options.profile)
    except Broken as error:
        print(f"Broken off: {error}", file=sys.stderr)
        return 2
    titles = {row.name: row.title for row in plan}
    reference = next((row.name for row in plan if row.name.startswith(OURS)), "")
    print("", *table.lines(results, titles, reference), "", *problems(results), sep="\n")
    print(f"Figures: {write(results, plan)}")
    return int(any(result.lost or result.wrong or result.problems for one in results.values() for result in one))


def parser() -> argparse.ArgumentParser:
    """All options."""
    top = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    top.add_argument("--rounds", type=int, default=3, help="how often each bot is measured, in turn (3)")
    top.add_argument("--people", type=int, default=50, help="how many people write at the same time (50)")
    top.add_argument("--seconds", type=float, default=20, help="length of the closed load (20)")
    top.add_argument("--rate", type=float, default=50, help="updates a second of the open load; 0: leave it out (50)")
    top.add_argument("--open-seconds", type=float, default=10, help="length of the open load (10)")
    top.add_argument(
        "--trip", type=float, nargs="+", default=[0.0],
        help="milliseconds that every request to Telegram takes longer; of several each is measured, in turn (0)",
    )  # fmt: skip
    top.add_argument("--bots", nargs="+", choices=[one.name for one in CANDIDATES], help="only these")
    top.add_argument("--profile", action="store_true", help="run the bots under cProfile; files go to bench/results")
    return top


def rows(chosen: Sequence[Candidate], loads: Sequence[Load]) -> list[Row]:
    """Each bot under each load; the name says which trip where there are several."""
    if len(loads) == 1:
        return [Row(one.name, one.title, one, loads[0]) for one in chosen]
    return [
        Row(f"{one.name}+{load.trip:g}ms", f"{one.title}, {load.trip:g} ms more", one, load)
        for one in chosen
        for load in loads
    ]


def rounds(
    plan: Sequence[Row], count: int, directory: Path, server: Server | None, profile: bool
) -> dict[str, list[Result]]:
    """All bots in turn, then all again: a slow minute of the machine hits each of them once at most."""
    results: dict[str, list[Result]] = {row.name: [] for row in plan}
    for number in range(1, count + 1):
        for row in plan:
            folder = directory / f"{number}-{row.name}"
            folder.mkdir()
            into = str(RESULTS / f"{row.name}-{number}.prof") if profile else ""
            with _database(row.candidate, server) as url:
                place = Place(folder, url, server.pid if server else None, into)
                result = asyncio.run(measure(row.candidate, row.load, place))
            results[row.name].append(result)
            print(f"round {number}: {row.title}: {result.per_second:.1f} per second", flush=True)
    return results


def problems(results: dict[str, list[Result]]) -> list[str]:
    """Whatever was lost, wrong or amiss; or that nothing was."""
    every = [(name, result) for name, found in results.items() for result in found]
    sent = sum(result.sent for _, result in every)
    bad = [
        f"{name}: {result.lost} of {result.sent} updates without an answer, {result.wrong} answered wrongly. "
        + " | ".join(result.problems)
        for name, result in every
        if result.lost or result.wrong or result.problems
    ]
    return bad or [f"Each of {sent} updates was answered once, rightly, and what was to be stored is stored."]


def write(results: dict[str, list[Result]], plan: Sequence[Row]) -> Path:
    """Keep every figure of every round, with the machine they come from and the settings that it was given."""
    now = datetime.now(UTC)
    content: dict[str, Any] = {
        "at": now.isoformat(),
        "loads": {row.name: asdict(row.load) for row in plan},
        "settings": {name: value for name, value in os.environ.items() if name.startswith("SINKRON_WORK__")},
        "machine": {"system": platform.platform(), "cores": os.cpu_count(), "load_average": os.getloadavg()},
        "python": platform.python_version(),
        "packages": {name: version(name) for name in PACKAGES},
        "bots": {name: [asdict(result) for result in found] for name, found in results.items()},
    }
    path = RESULTS / f"{now:%Y%m%d-%H%M%S}.json"
    path.write_text(json.dumps(content, indent=1), encoding="utf-8")
    return path


@contextmanager
def _database(candidate: Candidate, server: Server | None) -> Iterator[str]:
    """A PostgreSQL database of its own, or nothing."""
    if not candidate.needs_postgres or server is None:
        yield ""
        return
    with server.database() as url:
        yield url


if __name__ == "__main__":
    sys.exit(main())
