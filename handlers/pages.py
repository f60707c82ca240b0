"""Long lists in parts: the part to be shown, and the buttons that lead to the parts beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from models.outbox import Button

T = TypeVar("T")
MOST = 8  # entries of several lines each that fit into one message, however long their names are


@dataclass(frozen=True)
class Page(Generic[T]):
    """One part of a list; `number` and `last` count from 0."""

    part: Sequence[T]
    number: int
    last: int

    @property
    def values(self) -> dict[str, Any]:
        """What a text needs to say where in the list this is."""
        return {"page": self.number + 1, "pages": self.last + 1}

    def ways(self, data: Callable[[int], str]) -> list[Button]:
        """The buttons to the parts before and after; `data` is what the button to a number means."""
        before = [Button("common-page-before", data(self.number - 1))] if self.number > 0 else []
        after = [Button("common-page-after", data(self.number + 1))] if self.number < self.last else []
        return before + after


def page(found: Sequence[T], number: int, most: int = MOST) -> Page[T]:
    """The part with this number; one that is not there (the list grew shorter, forged data) is the nearest."""
    last = max(0, len(found) - 1) // most
    number = min(max(number, 0), last)
    return Page(found[number * most : (number + 1) * most], number, last)
