"""A table in words that are ready to be read, before it becomes a sheet or pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["text", "rupiah", "count", "percent"]
Value = str | int | Decimal | None
Row = Sequence[Value]


@dataclass(frozen=True)
class Column:
    """`width` is in letters; `percent` has two decimals, the other numbers none."""

    heading: str
    kind: Kind
    width: int


@dataclass(frozen=True)
class Group:
    """The rows of a province."""

    name: str
    rows: Sequence[Row]


@dataclass(frozen=True)
class Table:
    """`group_heading` is over the names of the groups; without it the names stand nowhere; paper never has them.

    `total` sums all groups. `foot` must be read with the table: sources, certainty, the moment. On paper numbers are
    written 1.234,50, or without `comma` 1,234.50.
    """

    title: str
    columns: Sequence[Column]
    groups: Sequence[Group]
    foot: Sequence[str]
    group_heading: str | None = None
    total: Row | None = None
    comma: bool = True
