"""Cost lines of a proposal: what, how many, of which unit, at which price; read from one line of chat."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from models import numbers
from models.errors import Refused

LINES_MOST = 100
NAME_MOST, UNIT_MOST = 80, 20
QUANTITY_MOST = 1_000_000
SUM_MOST = 10**13  # ten trillion rupiah; no single activity comes near it
TIMES = re.compile(r"\s*(?:\bx\b|×|\*|@|\bkali\b)\s*", re.IGNORECASE)
SPLIT = re.compile(r"\s*[;|\t]\s*")
QUANTITY = re.compile(r"(?P<what>.*[^\W\d_].*)[\s,:]+(?P<count>\d[\d.]*)\s*(?P<unit>[^\W\d_][^\d]*)?", re.DOTALL)
FACTOR = re.compile(r"(?P<count>\d[\d.]*)\s*(?P<unit>[^\W\d_][^\d]*)?")


@dataclass(frozen=True)
class Cost:
    """`quantity` in `unit`, each at `price` whole rupiah."""

    what: str
    quantity: int
    unit: str
    price: int

    @property
    def sum(self) -> int:
        return self.quantity * self.price

    def dump(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Unclear:
    """A line that is no cost; `why` says what of it is missing: the shape, the quantity or the price."""

    why: str


def load(kept: Iterable[Any]) -> list[Cost]:
    """The cost lines as the database keeps them."""
    return [Cost(**one) for one in kept]


def total(costs: Iterable[Cost]) -> int:
    return sum(one.sum for one in costs)


def check(costs: Sequence[Cost]) -> None:
    """Refuse what no proposal can hold."""
    if len(costs) > LINES_MOST:
        raise Refused("proposals-costs-many", most=LINES_MOST)
    if total(costs) > SUM_MOST:
        raise Refused("proposals-costs-huge")


def read(text: str) -> Cost | Unclear:
    """ "Narasumber 10 OJ x 900 ribu", "Makan 40 orang x 3 hari x 50rb", or "Narasumber; 10; OJ; 900.000".

    Numbers must have one reading each: a line with a doubtful one is asked again, never guessed.
    """
    parts = [part for part in SPLIT.split(text.strip()) if part]
    if len(parts) == 4:
        what, quantity, unit, price = parts
        return made(what, quantity, unit, price)
    pieces = TIMES.split(text.strip()) if len(parts) == 1 else parts
    if len(pieces) < 2:
        return Unclear("shape")
    head, *factors, price = pieces
    found = QUANTITY.fullmatch(head.strip())
    if found is None:
        return Unclear("quantity")
    matches = [found, *(FACTOR.fullmatch(one) for one in factors)]
    counts, units = [], []
    for one in matches:
        count = numbers.read_integer(one["count"]) if one else numbers.NotANumber()
        if one is None or not isinstance(count, numbers.Exact):
            return Unclear("quantity")
        counts.append(count.value)
        units.append((one["unit"] or "").strip())
    return made(found["what"], str(math.prod(counts)), " ".join(filter(None, units)), price)


def made(what: str, quantity: str, unit: str, price: str) -> Cost | Unclear:
    """A cost from four texts, as they stand in a line or in the cells of a row."""
    what, unit = " ".join(what.split())[:NAME_MOST], " ".join(unit.split())[:UNIT_MOST] or "paket"
    if not any(letter.isalpha() for letter in what):
        return Unclear("shape")
    count = numbers.read_integer(quantity)
    if not isinstance(count, numbers.Exact) or not 0 < count.value <= QUANTITY_MOST:
        return Unclear("quantity")
    each = numbers.read_money(price)
    if not isinstance(each, numbers.Exact) or not 0 < each.value <= SUM_MOST:
        return Unclear("price")
    return Cost(what, count.value, unit, each.value)
