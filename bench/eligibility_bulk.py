"""Enterprises a second judged on WUB, HAL and KUR: by our rules, by hand-written polars, OpenFisca-core, zen-engine.

    python -m bench.eligibility_bulk --rows 1000000 4400000 --peers ENVIRONMENT/bin/python

Each measurement is a process of its own on the same random file, three rounds of all candidates in turn; the figures
are medians, the ratios medians of each round's ratio ("times ours" above 1: slower than ours); `of it` is the memory
that judging added to the table read before. `ours-all` also works out repairs, reasons, known_fit and what
is missing. `command` is `python -m bot target` as a whole, file to file. States of ours and hand-written are compared;
those of the peers, who have no unknowns, on a file of their own in which everything is known.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from statistics import median

import polars as pl

from bench import bulk_by_hand
from models import catalogue, cells
from models.facts import Fact
from models.programmes import Catalogue, Programme
from models.targeting import columns, report
from models.targeting.compile import compile_all

NAMES = ("WUB", "HAL", "KUR")
DAY = date(2026, 11, 22)
UNKNOWN = 30  # percent of the cells
KNOWN = 50_000  # rows without unknowns, on which the peers must say what we say
ITSELF = (sys.executable, "-m", "bench.eligibility_bulk")
Figures = dict[str, float]


@cache
def rules() -> tuple[Catalogue, list[Programme]]:
    now = catalogue.load().on(DAY)
    return now, [now.programmes[name] for name in NAMES]


def generate(rows: int, path: Path, unknown: int = UNKNOWN) -> None:
    """A file in which every limit is met from both sides, independent of one another."""
    now, programmes = rules()
    leaves = [leaf for one in programmes for it in one.conditions for leaf in it.rule.leaves()]
    values = cells.of_each(now.facts, leaves)
    asked = [(now.facts[name], some) for name, some in values.items() if some]
    made = [_column(fact, some, rows, seed, unknown) for seed, (fact, some) in enumerate(asked)]
    table = pl.DataFrame(made)
    table.write_parquet(path)
    outside = [_outside(column, now.facts[column.name]) for column in table]
    pl.DataFrame(outside).write_parquet(_for_command(path))


def _for_command(path: Path) -> Path:
    return path.with_suffix(".outside.parquet")


def _outside(column: pl.Series, fact: Fact) -> pl.Series:
    """The column as the ministry has it: provinces by name, the values of a set parted by a bar."""
    if fact.kind == "choices":
        return column.str.strip_chars(columns.BAR).replace("", "-")
    if fact.kind == "province":
        return column.cast(pl.String).replace_strict({choice.value: choice.label["id"] for choice in fact.choices})
    return column.cast(pl.String) if fact.kind == "choice" else column


def _column(fact: Fact, values: tuple[object, ...], rows: int, seed: int, unknown: int) -> pl.Series:
    if fact.kind == "province":
        values = tuple(choice.value for choice in fact.choices)
    cell = columns.table([{fact.name: value} for value in values], {fact.name: fact})[fact.name]
    chance = pl.select(
        (pl.int_range(rows, dtype=pl.UInt64).hash(seed) % (len(values) * 100)).cast(pl.UInt32)
    ).to_series()
    return cell.gather(chance % len(values)).set(chance // len(values) < unknown, None).alias(fact.name)


def ours(frame: pl.DataFrame) -> pl.DataFrame:
    now, programmes = rules()
    return report.states(frame.lazy(), compile_all(programmes, now.facts, frame.columns)).collect()


def ours_all(frame: pl.DataFrame) -> pl.DataFrame:
    now, programmes = rules()
    verdicts = compile_all(programmes, now.facts, frame.columns)
    return pl.concat(report.judged(part, verdicts)[:0] for part in frame.iter_slices(200_000))


def by_hand(frame: pl.DataFrame) -> pl.DataFrame:
    return bulk_by_hand.states(frame.lazy()).collect()


PEERS = ("openfisca", "zen")
WORKERS: dict[str, Callable[[pl.DataFrame], pl.DataFrame]] = {"ours": ours, "ours-all": ours_all, "by-hand": by_hand}


def work(candidate: str, path: Path) -> None:
    """One measurement in this process: the file is read and the catalogue loaded before the clock starts."""
    frame = pl.read_parquet(path)
    WORKERS[candidate](frame[:1000])  # also loads the catalogue
    before, started, cpu = _peak(), time.perf_counter(), time.process_time()
    WORKERS[candidate](frame)
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    print(json.dumps({"seconds": seconds, "cpu": cpu, "megabytes": _peak(), "more": _peak() - before}))


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def measure(candidate: str, path: Path, peers: str | None) -> Figures:
    if candidate == "command":
        return _command(path)
    words = [*ITSELF, "--work", candidate, "--file", str(path)]
    if candidate in PEERS:
        words = [*_peer(candidate, peers), str(path)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    found: Figures = json.loads(done.stdout.splitlines()[-1])
    return found


def _peer(name: str, python: str | None) -> list[str]:
    return [str(python), str(Path(__file__).with_name(f"bulk_{name}.py"))]


def _command(path: Path) -> Figures:
    chosen = [word for name in NAMES for word in ("--programme", name)]
    words = [
        sys.executable,
        "-m",
        "bot",
        "target",
        str(_for_command(path)),
        *chosen,
        "--out",
        str(path.with_suffix(".out.parquet")),
    ]
    started = time.perf_counter()
    process = subprocess.Popen([*words, "--on", DAY.isoformat()], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode or path.with_suffix(".out.parquet.bad.csv").exists():
        raise SystemExit("the command failed")
    seconds, cpu = time.perf_counter() - started, used.ru_utime + used.ru_stime
    return {"seconds": seconds, "cpu": cpu, "megabytes": used.ru_maxrss // 1024, "more": 0}


def compare(path: Path) -> int:
    """How many states of the hand-written rules differ from ours."""
    frame = pl.read_parquet(path)
    return _differing(ours(frame), by_hand(frame))


def compare_peer(name: str, python: str, path: Path) -> int:
    """How many of a peer's states differ from ours, where everything is known."""
    states = path.with_suffix(f".{name}.parquet")
    subprocess.run([*_peer(name, python), str(path), str(states)], capture_output=True, check=True)
    return _differing(ours(pl.read_parquet(path)), pl.read_parquet(states).select(pl.all().cat.to(report.STATE)))


def _differing(one: pl.DataFrame, other: pl.DataFrame) -> int:
    return sum(int((one[name].cast(pl.String) != other[name].cast(pl.String)).sum()) for name in NAMES)


def table(rows: int, found: dict[str, list[Figures]]) -> None:
    print(f"\n{rows} enterprises, {UNKNOWN} % of the cells unknown")
    heads = f"{'seconds':>8} {'CPU s':>7} {'rows per s':>11} {'peak MB':>8} {'of it':>6} {'times ours':>10} {'CPU':>6}"
    print(f"{'candidate':10} {heads}")
    for name, rounds in found.items():
        middle = {key: median(one[key] for one in rounds) for key in ("seconds", "cpu", "megabytes", "more")}
        time_ratio, cpu_ratio = (
            median(one[key] / our[key] for one, our in zip(rounds, found["ours"], strict=True))
            for key in ("seconds", "cpu")
        )
        print(
            f"{name:10} {middle['seconds']:8.3f} {middle['cpu']:7.3f} {rows / middle['seconds']:11,.0f} "
            f"{middle['megabytes']:8.0f} {middle['more']:6.0f} {time_ratio:10.2f} {cpu_ratio:6.2f}"
        )


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--rows", type=int, nargs="+", default=[1_000_000, 4_400_000])
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--peers", help="the Python of an environment with OpenFisca-core, zen-engine, numpy, polars")
    options.add_argument("--prepare", type=int, help=argparse.SUPPRESS)
    options.add_argument("--compare", action="store_true", help=argparse.SUPPRESS)
    options.add_argument("--work", choices=WORKERS, help=argparse.SUPPRESS)
    options.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.prepare:
        generate(chosen.prepare, chosen.file)
        print(f"states that differ between ours and hand-written: {compare(chosen.file)} of {3 * chosen.prepare:,}")
        return
    if chosen.compare:
        generate(KNOWN, chosen.file, 0)
        differ = {name: compare_peer(name, chosen.peers, chosen.file) for name in PEERS}
        print(f"states that differ from ours where everything is known: {differ} of {3 * KNOWN:,}")
        return
    if chosen.work:
        work(chosen.work, chosen.file)
        return
    candidates = [*WORKERS, *(PEERS if chosen.peers else ()), "command"]
    with tempfile.TemporaryDirectory() as folder:
        if chosen.peers:
            words = ["--compare", "--peers", chosen.peers, "--file", str(Path(folder) / "known.parquet")]
            subprocess.run([*ITSELF, *words], check=True)
        for rows in chosen.rows:
            path = Path(folder) / f"{rows}.parquet"
            # In a process of its own: a child begins with the peak of its parent, which would hide the child's own.
            subprocess.run([*ITSELF, "--prepare", str(rows), "--file", str(path)], check=True)
            found: dict[str, list[Figures]] = {name: [] for name in candidates}
            for _ in range(chosen.rounds):
                for name in candidates:
                    found[name].append(measure(name, path, chosen.peers))
            table(rows, found)


if __name__ == "__main__":
    main()
