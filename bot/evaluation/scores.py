"""How well questions are understood: each one asked, and the figures over all and over each style."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter, thread_time

from bot.evaluation.sets import Asked
from models.knowledge import Found, Index

Figures = dict[str, float | None]
PARTS = {"p50": 0.5, "p99": 0.99, "max": 1.0}
NAMES = {
    "top_1": "first right",
    "top_3": "in first 3",
    "sure_right": "sure: right",
    "answered": "answered",
    "offered": "offered",
    "sent_away": "sent away",
    "wrong": "wrong answer",
    "refusal_precision": "none: right",
    "refusal_recall": "none: found",
    "out_of_scope_sure": "outside: sure",
}
"""Each figure with the head of its column; what it means stands in docs/evaluation.md."""


@dataclass(frozen=True)
class Result:
    """A question, what was found, and how long that took: by the clock, and of the processor alone."""

    asked: Asked
    found: Found
    milliseconds: float
    processor: float

    @property
    def offered(self) -> tuple[str, ...]:
        return tuple(hit.article_id for hit in self.found.hits)

    @property
    def place(self) -> int:
        """Where the right article stands in the ranking, from 1; 0 if it does not."""
        ranked = [hit.article_id for hit in self.found.ranked]
        return ranked.index(self.asked.article) + 1 if self.asked.article in ranked else 0

    @property
    def is_right(self) -> bool:
        """Is the one article given, or among those offered, the right one?"""
        return self.asked.article in self.offered

    def is_(self, outcome: str) -> bool:
        return self.found.outcome == outcome


def ask(index: Index, questions: Sequence[Asked]) -> list[Result]:
    """Every question, once."""
    return [_asked(index, one) for one in questions]


def _asked(index: Index, one: Asked) -> Result:
    started, worked = perf_counter(), thread_time()
    found = index.search(one.text)
    return Result(one, found, (perf_counter() - started) * 1000, (thread_time() - worked) * 1000)


def figures(results: Sequence[Result]) -> Figures:
    """Shares between 0 and 1; None where there is nothing to divide by."""
    inside = [one for one in results if one.asked.article is not None]
    outside = [one for one in results if one.asked.article is None]
    sure, none = [one for one in results if one.is_("sure")], [one for one in results if one.is_("none")]
    return {
        "top_1": _share(inside, [one.place == 1 for one in inside]),
        "top_3": _share(inside, [1 <= one.place <= 3 for one in inside]),
        "sure_right": _share(sure, [one.is_right for one in sure]),
        "answered": _share(inside, [one.is_("sure") and one.is_right for one in inside]),
        "offered": _share(inside, [one.is_("choose") and one.is_right for one in inside]),
        "sent_away": _share(inside, [one.is_("none") for one in inside]),
        "wrong": _share(results, [one.is_("sure") and not one.is_right for one in results]),
        "refusal_precision": _share(none, [one.asked.article is None for one in none]),
        "refusal_recall": _share(outside, [one.is_("none") for one in outside]),
        "out_of_scope_sure": _share(outside, [one.is_("sure") for one in outside]),
    }


def percent(share: float | None) -> str:
    return "" if share is None else f"{share:.1%}"


def by_style(results: Sequence[Result]) -> Iterator[tuple[str, list[Result]]]:
    """All of them, then each style in the order of the alphabet."""
    yield "all", list(results)
    for style in sorted({one.asked.style for one in results}):
        yield style or "(none)", [one for one in results if one.asked.style == style]


def by_half(results: Sequence[Result]) -> Iterator[tuple[str, list[Result]]]:
    """Those that thresholds may be chosen with, and those that tell what they are worth."""
    for half in "AB":
        yield f"half {half}", [one for one in results if one.asked.half == half]


def latency(results: Sequence[Result]) -> dict[str, float]:
    """Milliseconds that one half, and 99 of 100, stay below; on a busy machine those of the processor tell more."""
    times = _parts([one.milliseconds for one in results])
    return times | {f"processor_{name}": value for name, value in _parts([one.processor for one in results]).items()}


def _parts(times: Sequence[float]) -> dict[str, float]:
    order = sorted(times)
    return {name: round(order[min(len(order) - 1, int(len(order) * part))], 3) for name, part in PARTS.items()}


def _share(of: Sequence[object], hold: Sequence[bool]) -> float | None:
    return sum(hold) / len(of) if of else None
