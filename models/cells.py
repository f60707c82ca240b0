"""The values of a fact that rules can tell apart: one of each kind stands for all others of it.

A rule that compares workers with 19 sees only "19 or fewer" and "20 or more", so two values are enough to try
everything that could come of an answer.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain, combinations

from models.facts import Fact
from models.rules import Leaf, Pair, Share, Test

FAR = 10**12
MOST_TOGETHER = 5
# Two days far apart, so that what compares two dates finds one before the other.
EARLY, LATE = "2020-01-01", "2030-01-01"
# Two words that no list of anybody holds: they equal themselves and not each other.
STRANGE = ("-", "?")


def of(fact: Fact, leaves: Iterable[Leaf], others: Iterable[Fact] = ()) -> tuple[object, ...]:
    """One value for each way in which these comparisons can come out, as far as this fact alone decides them.

    Where a comparison needs another fact too, every value tried is kept, those at the edges of the `others` included.
    """
    mine = [leaf for leaf in leaves if fact.name in leaf.names]
    singles = [leaf for leaf in mine if len(leaf.names) == 1]
    seen: dict[object, object] = {}
    for value in chain(_tried(fact, mine), *(_tried(other, leaves) for other in others)):
        if not fact.allows(value):
            continue
        outcomes: object = tuple(leaf.holds(value) for leaf in singles)
        seen.setdefault(outcomes if len(singles) == len(mine) else (outcomes, str(value)), value)
    return tuple(seen.values())


def of_each(facts: Mapping[str, Fact], leaves: Sequence[Leaf]) -> dict[str, tuple[object, ...]]:
    """The cells of every fact that the comparisons name."""
    by_name: dict[str, list[Leaf]] = {}
    for leaf in leaves:
        for name in leaf.names:
            by_name.setdefault(name, []).append(leaf)
    found = {
        name: of(fact, by_name[name], _compared_with(fact, by_name[name], facts))
        for name, fact in facts.items()
        if name in by_name
    }
    for leaf in leaves:
        if isinstance(leaf, Pair) and leaf.operator == "one_of_fact" and leaf.fact in found:
            found[leaf.other] = ([], [*found[leaf.fact]])  # an office's list: it holds the value, or it does not
    return found


def _compared_with(fact: Fact, leaves: Iterable[Leaf], facts: Mapping[str, Fact]) -> list[Fact]:
    """The facts whose values decide together with this one's: their edges matter for this one too."""
    pairs = [leaf for leaf in leaves if isinstance(leaf, Pair) and leaf.operator != "one_of_fact"]
    names = {name for leaf in pairs for name in leaf.names} - {fact.name}
    return [facts[name] for name in sorted(names) if name in facts]


def _tried(fact: Fact, leaves: Iterable[Leaf]) -> Iterator[object]:
    limits = list(chain.from_iterable(_limits(leaf) for leaf in leaves if fact.name in leaf.names))
    words = list(dict.fromkeys(limit for limit in limits if isinstance(limit, str)))
    numbers = [limit for limit in limits if isinstance(limit, int)]
    match fact.kind:
        case "yes_no":
            yield from (True, False)
        case "choice" | "province":
            yield from (choice.value for choice in fact.choices)
        case "choices":
            yield from _lists([choice.value for choice in fact.choices], words)
        case "integer" | "money":
            edges = [fact.low or 0, fact.high if fact.high is not None else FAR]
            yield from sorted({near for limit in [*numbers, *edges] for near in (limit - 1, limit, limit + 1)})
        case "date":
            for word in words:
                yield from (str(date.fromisoformat(word) + timedelta(days=days)) for days in (-1, 0, 1))
            yield from (EARLY, LATE)
        case "text":
            yield from words
            divisions = {number + near for number in numbers for near in (-1, 0, 1)}
            yield from (f"{division:02}000" for division in sorted(divisions) if 0 < division < 100)
            yield from STRANGE if fact.digits is None else (digit * fact.digits for digit in "09")


def _lists(allowed: Sequence[str], named: Sequence[str]) -> Iterator[list[str]]:
    """Every combination of the values that rules name, or of so many of them, with and without one that none names."""
    unnamed = [value for value in allowed if value not in named][:1]
    most = len(named) if len(named) <= MOST_TOGETHER else 2
    for size in range(most + 1):
        for some in combinations(named, size):
            yield [*some]
            yield [*some, *unnamed]
    yield [*named]


def _limits(leaf: Leaf) -> Iterator[object]:
    match leaf:
        case Test(_, _, list() as several):
            yield from several
        case Test(_, _, value):
            yield value
        case Share(_, _, _, limit):
            yield from (limit, limit * 100, 1, 30)
