"""Whether what came from Telegram is what the Bot API says it is, before anything is done with it."""

import math
import types
import typing
from collections.abc import Callable, Hashable
from dataclasses import is_dataclass
from functools import cache
from typing import Any, cast

from handlers.turn import Incoming

# What reading an update raises that is not as the Bot API describes it.
MALFORMED = (AttributeError, LookupError, TypeError, ValueError, OverflowError, RecursionError)
BITS = 63
"""A larger number fits into no column of either database; Telegram's ids have at most 52 bits."""
Test = Callable[[Any], bool]


class Unreadable(Exception):
    """An update is not as the Bot API describes it. No person can make one like that, and trying again is of no use."""


def is_whole(value: Any) -> bool:
    """True for a whole number that can be stored; `True` is none."""
    return type(value) is int and value.bit_length() <= BITS


def number_of(update: Any) -> int | None:
    """The number of an update; None where there is none, which the Bot API rules out."""
    number = update.get("update_id", -1) if isinstance(update, dict) else -1
    return int(number) if is_whole(number) and number >= 0 else None


def readable(update: dict[str, Any]) -> dict[str, Any]:
    """The same, if what is looked at before it is answered is there: whose it is, and when it was sent.

    Raises TypeError. Queries over all that is kept rely on ids that are numbers: PostgreSQL would refuse them for all.
    """
    for part in (one for name, one in update.items() if name != "update_id"):
        sender = part.get("from", {})
        if not isinstance(sender, dict) or not all(
            is_whole(value) for value in (sender.get("id", 0), part.get("date", 0), part.get("edit_date", 0))
        ):
            raise TypeError("no sender, or no moment")
    return update


def checked(incoming: Incoming) -> Incoming:
    """The same, if every field holds what it is declared to hold; a library that makes objects of JSON does not look.

    Raises TypeError.
    """
    if not _holds(incoming):
        raise TypeError("a field of an update is of another kind")
    return incoming


def _holds(value: object) -> bool:
    return all(fits(getattr(value, name)) for name, fits in _tests(cast(Hashable, type(value))))


@cache
def _tests(kind: Any) -> tuple[tuple[str, Test], ...]:
    return tuple((name, _test(hint)) for name, hint in typing.get_type_hints(kind).items())


def _test(hint: Any) -> Test:
    """How to see that a value is of that kind."""
    plain: dict[Any, Test] = {
        int: is_whole,
        str: lambda value: isinstance(value, str),
        bool: lambda value: isinstance(value, bool),
        float: lambda value: type(value) in (int, float) and math.isfinite(value),
        types.NoneType: lambda value: value is None,
    }
    if hint in plain:
        return plain[hint]
    parts, origin = typing.get_args(hint), typing.get_origin(hint)
    if origin is typing.Literal:
        return lambda value: value in parts
    if origin is tuple:  # of any length, all of one kind
        one = _test(parts[0])
        return lambda value: isinstance(value, tuple) and all(one(each) for each in value)
    if origin in (types.UnionType, typing.Union):
        tests = [_test(part) for part in parts]
        return lambda value: any(fits(value) for fits in tests)
    if is_dataclass(hint):
        return lambda value: isinstance(value, cast(type, hint)) and _holds(value)
    raise NotImplementedError(hint)
