"""The comparisons that a rule may make of one answer with one fixed value; None where they do not fit."""

from collections.abc import Callable, Mapping, Sequence


def _number(value: object) -> int | float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _plain(value: object) -> object:
    # People type names in any case; a rule must not depend on it.
    return " ".join(value.split()).casefold() if isinstance(value, str) else value


def _compare(holds: Callable[[float, float], bool]) -> Callable[[object, object], bool | None]:
    def test(value: object, limit: object) -> bool | None:
        left, right = _number(value), _number(limit)
        return None if left is None or right is None else holds(left, right)

    return test


def listed(value: object, allowed: object) -> bool | None:
    """Is the value one of those allowed?"""
    return _plain(value) in [_plain(one) for one in allowed] if isinstance(allowed, Sequence) else None


def _negated(test: Callable[[object, object], bool | None]) -> Callable[[object, object], bool | None]:
    def negation(value: object, wanted: object) -> bool | None:
        outcome = test(value, wanted)
        return None if outcome is None else not outcome

    return negation


def _equal(value: object, wanted: object) -> bool | None:
    return type(value) is type(wanted) and _plain(value) == _plain(wanted)


def _includes(value: object, wanted: object) -> bool | None:
    return wanted in value if isinstance(value, Sequence) and not isinstance(value, str) else None


def _between(value: object, limits: object) -> bool | None:
    number = _number(value)
    if number is None or not isinstance(limits, Sequence):
        return None
    return bool(limits[0] <= number <= limits[1])


def _division_between(value: object, limits: object) -> bool | None:
    """A KBLI code belongs to the division that its first two digits name."""
    code = str(value).strip()
    return _between(int(code[:2]), limits) if len(code) == 5 and code.isdecimal() else None


OPERATORS: Mapping[str, Callable[[object, object], bool | None]] = {
    "equals": _equal,
    "not_equals": _negated(_equal),
    "below": _compare(lambda value, limit: value < limit),
    "above": _compare(lambda value, limit: value > limit),
    "at_most": _compare(lambda value, limit: value <= limit),
    "at_least": _compare(lambda value, limit: value >= limit),
    "between": _between,
    "division_between": _division_between,
    "one_of": listed,
    "none_of": _negated(listed),
    "includes": _includes,
}
NUMERIC = frozenset({"below", "above", "at_most", "at_least", "between"})
LISTING = frozenset({"one_of", "none_of"})
PAIRS = frozenset({"between", "division_between"})
