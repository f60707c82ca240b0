"""The comparisons that a rule may make of one answer with a value; None where they do not fit."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache


def _ordered(value: object) -> int | float | date | None:
    """A number, or the day that a text such as 2025-12-12 names."""
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _plain(value: object) -> object:
    # People type names in any case; a rule must not depend on it.
    return " ".join(value.split()).casefold() if isinstance(value, str) else value


@lru_cache(4096)
def _folded(word: str) -> object:
    """A word of a rule, which comes again and again; what people type is not kept."""
    return _plain(word)


def _compare(holds: Callable[..., bool]) -> Callable[[object, object], bool | None]:
    def test(value: object, limit: object) -> bool | None:
        left, right = _ordered(value), _ordered(limit)
        if left is None or right is None or isinstance(left, date) is not isinstance(right, date):
            return None
        return holds(left, right)

    return test


def listed(value: object, allowed: object) -> bool | None:
    """Is the value one of those allowed?"""
    if not isinstance(allowed, Sequence):
        return None
    if value in tuple(allowed):  # most are choices, spelled as the rule spells them
        return True
    return isinstance(value, str) and _plain(value) in [_folded(one) for one in allowed if isinstance(one, str)]


def _negated(test: Callable[[object, object], bool | None]) -> Callable[[object, object], bool | None]:
    def negation(value: object, wanted: object) -> bool | None:
        outcome = test(value, wanted)
        return None if outcome is None else not outcome

    return negation


def _equal(value: object, wanted: object) -> bool | None:
    return type(value) is type(wanted) and (value == wanted or _plain(value) == _plain(wanted))


def _includes(value: object, wanted: object) -> bool | None:
    return wanted in value if isinstance(value, Sequence) and not isinstance(value, str) else None


def _between(value: object, limits: object) -> bool | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isinstance(limits, Sequence):
        return None
    return bool(limits[0] <= value <= limits[1])


def _division(value: object) -> int | None:
    """A KBLI code belongs to the division that its first two digits name."""
    code = str(value).strip()
    return int(code[:2]) if len(code) == 5 and code.isdecimal() else None


def _division_between(value: object, limits: object) -> bool | None:
    return _between(_division(value), limits)


def _division_one_of(value: object, allowed: object) -> bool | None:
    division = _division(value)
    return None if division is None or not isinstance(allowed, Sequence) else division in allowed


_at_least = _compare(lambda value, limit: value >= limit)
_at_most = _compare(lambda value, limit: value <= limit)
OPERATORS: Mapping[str, Callable[[object, object], bool | None]] = {
    "equals": _equal,
    "not_equals": _negated(_equal),
    "below": _compare(lambda value, limit: value < limit),
    "above": _compare(lambda value, limit: value > limit),
    "at_most": _at_most,
    "at_least": _at_least,
    "between": _between,
    "division_between": _division_between,
    "division_one_of": _division_one_of,
    "one_of": listed,
    "none_of": _negated(listed),
    "includes": _includes,
}
PAIRED: Mapping[str, Callable[[object, object], bool | None]] = {
    "one_of_fact": listed,
    "equals_fact": _equal,
    "at_least_fact": _at_least,
    "at_most_fact": _at_most,
}
"""Comparisons with another fact instead of a fixed value."""
NUMERIC = frozenset({"below", "above", "at_most", "at_least", "between"})
LISTING = frozenset({"one_of", "none_of", "division_one_of"})
PAIRS = frozenset({"between", "division_between"})
KBLI = frozenset({"division_between", "division_one_of"})
