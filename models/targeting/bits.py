"""Columns of yes and no that are worked out once however often they are used, turned into steps for polars.

Rules of many programmes share most of their comparisons. Written straight as polars expressions they would be
repeated thousands of times; here equal parts are one part (an and-inverter graph), what is constant disappears,
and only what several places need becomes a column of its own.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field

import polars as pl

MARK = "\N{SECTION SIGN}"  # begins the name of every helping column, so that none collides with a fact


@dataclass(frozen=True)
class Bits:
    """A column of yes and no, to be combined with &, | and ~; `code` is twice its part's number, plus 1 if inverted."""

    sheet: "Sheet" = field(repr=False, compare=False)
    code: int

    def __and__(self, other: "Bits") -> "Bits":
        return Bits(self.sheet, self.sheet.both(self.code, other.code))

    def __or__(self, other: "Bits") -> "Bits":
        return Bits(self.sheet, self.sheet.both(self.code ^ 1, other.code ^ 1) ^ 1)

    def __invert__(self) -> "Bits":
        return Bits(self.sheet, self.code ^ 1)


@dataclass(frozen=True)
class Given:
    """A column without nulls that the table gives, and its opposite: polars works both out in one step."""

    column: pl.Expr
    opposite: pl.Expr


Part = Given | tuple[int, int]


class Sheet:
    """All parts of one plan. Part 0 is the constant no; every other is a given column or the "and" of two earlier."""

    def __init__(self) -> None:
        self._parts: list[Part] = [Given(pl.lit(False), pl.lit(True))]
        self._known: dict[Hashable, int] = {}
        self._met: dict[str, pl.Expr] = {}
        self._outcomes: dict[str, tuple[Bits, Bits]] = {}
        self.no, self.yes = Bits(self, 0), Bits(self, 1)

    def empty(self, name: str) -> Bits:
        """Where a column of the table has nothing."""
        column = pl.col(name)
        return self._given((name, None), Given(column.is_null(), column.is_not_null()))

    def outcomes(self, key: str, met: Callable[[], pl.Expr]) -> tuple[Bits, Bits]:
        """Where a comparison holds and where it fails; it is made once, and is null where it is not known."""
        if key not in self._outcomes:
            name = f"{MARK}{key}"
            self._met[name] = met().alias(name)
            self._outcomes[key] = (self._is(name, True), self._is(name, False))
        return self._outcomes[key]

    def _is(self, name: str, outcome: bool) -> Bits:
        column = pl.col(name)
        return self._given((name, outcome), Given(column.eq_missing(outcome), column.ne_missing(outcome)))

    def _given(self, key: Hashable, given: Given) -> Bits:
        return Bits(self, 2 * self._part(("given", key), given))

    def both(self, one: int, other: int) -> int:
        """The code of "one and other"."""
        first, second = sorted((one, other))
        if first == 0 or first == second ^ 1:
            return 0
        if first in (1, second):
            return second
        return 2 * self._part((first, second), (first, second))

    def any_of(self, some: Iterable[Bits]) -> Bits:
        """Where one of them is yes."""
        whole = self.no
        for one in some:
            whole = whole | one
        return whole

    def add(self, frame: pl.LazyFrame, wanted: Mapping[str, Bits]) -> pl.LazyFrame:
        """The frame with these columns added, each of them boolean and without nulls."""
        steps = _Steps(self._parts, [bits.code for bits in wanted.values()])
        frame = frame.with_columns(self._met[name] for name in steps.given if name in self._met)
        for columns in steps.layers:
            frame = frame.with_columns(columns)
        return frame.with_columns(steps.column(bits.code).alias(name) for name, bits in wanted.items())

    def _part(self, key: Hashable, part: Part) -> int:
        if key not in self._known:
            self._known[key] = len(self._parts)
            self._parts.append(part)
        return self._known[key]


class _Steps:
    """The columns that several places need, in layers: each layer needs only earlier ones.

    Such a column is kept the way round in which most places need it, for to invert it is a step of its own.
    """

    def __init__(self, parts: list[Part], wanted: list[int]) -> None:
        self._parts = parts
        self._uses = Counter(wanted)
        for number in reversed(range(1, len(parts))):  # a part is made of earlier ones only
            part = parts[number]
            inverted = self._is_inverted(number)
            if self._used(number) and isinstance(part, tuple):
                self._uses.update(code ^ inverted for code in part)
        self._depths: dict[int, int] = {}
        layers: dict[int, list[pl.Expr]] = {}
        for number in range(1, len(parts)):
            if self._used(number):
                depth = self._depths[number] = self._depth(number)
                if self._is_shared(number):
                    kept = self._written(2 * number + self._is_inverted(number))
                    layers.setdefault(depth, []).append(kept.alias(f"{MARK}{number}"))
        used = [part for number, part in enumerate(parts) if self._used(number) and isinstance(part, Given)]
        self.given = list(dict.fromkeys(name for part in used for name in part.column.meta.root_names()))
        self.layers = [layers[depth] for depth in sorted(layers)]

    def column(self, code: int) -> pl.Expr:
        """What a code stands for, by the name of its column where it has one."""
        number = code >> 1
        if not self._is_shared(number):
            return self._written(code)
        column = pl.col(f"{MARK}{number}")
        return column if self._is_inverted(number) == bool(code & 1) else ~column

    def _used(self, number: int) -> int:
        return self._uses[2 * number] + self._uses[2 * number + 1]

    def _is_inverted(self, number: int) -> bool:
        return self._uses[2 * number + 1] > self._uses[2 * number]

    def _is_shared(self, number: int) -> bool:
        return number > 0 and self._used(number) > 1

    def _depth(self, number: int) -> int:
        part = self._parts[number]
        if isinstance(part, Given):
            return 0
        return max(self._depths.get(code >> 1, 0) + self._is_shared(code >> 1) for code in part)

    def _written(self, code: int) -> pl.Expr:
        part = self._parts[code >> 1]
        inverted = code & 1
        if isinstance(part, Given):
            return part.opposite if inverted else part.column
        first, second = part
        if inverted:
            return self.column(first ^ 1) | self.column(second ^ 1)
        return self.column(first) & self.column(second)
