"""Medians over the rounds, ratios to our own bot, and the table that shows them."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median

from bench.measuring import Latency, Result

Rounds = Sequence[Result]
Pick = Callable[[Result], float]
BESIDE = ("simulator", "driver")
HEAD = (
    ("", "handled", "times", "update to answer, closed, ms", "update to answer, open, ms", "CPU ms per update", ""),
    (
        "bot",
        "per s",
        "ours",
        "p50 / p95 / p99",
        "p50 / p95 / p99  at per s",
        "bot+db  sim  driver",
        "lost, wrong, amiss",
    ),
)


def ratio(one: Rounds, other: Rounds) -> float:
    """How many times as much as the other, round by round, so that a busy minute of the machine hits both."""
    pairs = [mine.per_second / theirs.per_second for mine, theirs in zip(one, other, strict=True) if theirs.per_second]
    return median(pairs) if pairs else float("nan")


def middle(rounds: Rounds, pick: Pick) -> float:
    return median(pick(result) for result in rounds)


def lines(results: Mapping[str, Rounds], titles: Mapping[str, str], reference: str) -> list[str]:
    """The table, row by row."""
    rows = [*HEAD, *(_row(titles[name], rounds, results.get(reference)) for name, rounds in results.items())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _row(title: str, rounds: Rounds, reference: Rounds | None) -> tuple[str, ...]:
    times = f"{ratio(rounds, reference):.2f}" if reference else "-"
    at = middle(rounds, lambda result: result.open_per_second)
    cpu = [
        middle(rounds, lambda result: sum(spent for name, spent in result.cpu.items() if name not in BESIDE)),
        middle(rounds, lambda result: result.cpu.get("simulator", 0.0)),
        middle(rounds, lambda result: result.cpu.get("driver", 0.0)),
    ]
    amiss = (sum(r.lost for r in rounds), sum(r.wrong for r in rounds), sum(len(r.problems) for r in rounds))
    return (
        title,
        f"{middle(rounds, lambda result: result.per_second):.1f}",
        times,
        _latency(rounds, lambda result: result.closed),
        f"{_latency(rounds, lambda result: result.open)}  at {at:.0f}" if at else "-",
        "  ".join(f"{value:.2f}" for value in cpu),
        "none" if not any(amiss) else "{}, {}, {}".format(*amiss),
    )


def _latency(rounds: Rounds, pick: Callable[[Result], Latency | None]) -> str:
    found = [latency for latency in map(pick, rounds) if latency is not None]
    if not found:
        return "-"
    parts = ([one.p50 for one in found], [one.p95 for one in found], [one.p99 for one in found])
    return " / ".join(f"{median(part):.0f}" for part in parts)
