"""Columns of yes and no that are worked out once however often they are used, turned into steps for polars.

Rules of many programmes share most of their comparisons. Written straight as polars expressions they would be
repeated thousands of times; here equal parts are one part (an and-inverter graph), what is constant disappears,
and only what several places need becomes a column of its own.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
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


class Sheet:
    """All parts of one plan. Part 0 is the constant no; every other is a given column or the "and" of two earlier."""

    def __init__(self) -> None:
        self._parts: list[pl.Expr | tuple[int, int]] = [pl.lit(False)]
        self._known: dict[Hashable, int] = {}
        self._met: dict[str, pl.Expr] = {}
        self.no, self.yes = Bits(self, 0), Bits(self, 1)

    def given(self, key: Hashable, column: pl.Expr) -> Bits:
        """A column without nulls that the table gives; the same one for the same key."""
        return Bits(self, 2 * self._part(("given", key), column))

    def outcomes(self, key: str, met: pl.Expr) -> tuple[Bits, Bits]:
        """Where a comparison holds and where it fails; it is made once, and is null where it is not known."""
        name = f"{MARK}{key}"
        self._met[name] = met.alias(name)
        column = pl.col(name)
        return self.given((key, True), column.fill_null(False)), self.given((key, False), (~column).fill_null(False))

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
        steps = _Steps(self._parts, [bits.code >> 1 for bits in wanted.values()])
        frame = frame.with_columns(self._met[name] for name in steps.given if name in self._met)
        for columns in steps.layers:
            frame = frame.with_columns(columns)
        return frame.with_columns(steps.column(bits.code).alias(name) for name, bits in wanted.items())

    def _part(self, key: Hashable, part: pl.Expr | tuple[int, int]) -> int:
        if key not in self._known:
            self._known[key] = len(self._parts)
            self._parts.append(part)
        return self._known[key]


class _Steps:
    """The columns that several places need, in layers: each layer needs only earlier ones."""

    def __init__(self, parts: list[pl.Expr | tuple[int, int]], wanted: list[int]) -> None:
        self._parts = parts
        self._uses = Counter(wanted)
        for number in reversed(range(1, len(parts))):  # a part is made of earlier ones only
            part = parts[number]
            if self._uses[number] and isinstance(part, tuple):
                self._uses.update(code >> 1 for code in part)
        self._depths: dict[int, int] = {}
        layers: dict[int, list[pl.Expr]] = {}
        for number in range(1, len(parts)):
            if self._uses[number]:
                depth = self._depths[number] = self._depth(number)
                if self._is_shared(number):
                    layers.setdefault(depth, []).append(self._written(number, False).alias(f"{MARK}{number}"))
        used = [part for number, part in enumerate(parts) if self._uses[number] and isinstance(part, pl.Expr)]
        self.given = list(dict.fromkeys(name for part in used for name in part.meta.root_names()))
        self.layers = [layers[depth] for depth in sorted(layers)]

    def column(self, code: int) -> pl.Expr:
        """What a code stands for, by the name of its column where it has one."""
        number, inverted = code >> 1, bool(code & 1)
        if not self._is_shared(number):
            return self._written(number, inverted)
        column = pl.col(f"{MARK}{number}")
        return ~column if inverted else column

    def _is_shared(self, number: int) -> bool:
        return number > 0 and self._uses[number] > 1

    def _depth(self, number: int) -> int:
        part = self._parts[number]
        if not isinstance(part, tuple):
            return 0
        return max(self._depths.get(code >> 1, 0) + self._is_shared(code >> 1) for code in part)

    def _written(self, number: int, inverted: bool) -> pl.Expr:
        part = self._parts[number]
        if not isinstance(part, tuple):
            return ~part if inverted else part
        first, second = part
        if inverted:
            return self.column(first ^ 1) | self.column(second ^ 1)
        return self.column(first) & self.column(second)
