"""How facts stand in a table, and how one comparison of a rule is made for all its rows at once."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial, reduce

import polars as pl

from models.comparisons import KBLI
from models.facts import Fact
from models.rules import Leaf, Pair, Share, Test

BAR = "|"
"""Parts several values of one cell. A set is kept as "|a|b|", the empty set as "|": so a value is found whole."""
COMPARED = {
    "below": pl.Expr.lt, "above": pl.Expr.gt, "at_most": pl.Expr.le, "at_least": pl.Expr.ge,
    "equals": pl.Expr.eq, "not_equals": pl.Expr.ne,
    "equals_fact": pl.Expr.eq, "at_most_fact": pl.Expr.le, "at_least_fact": pl.Expr.ge,
}  # fmt: skip
ENUMS = ("choice", "province")
FEW = 3
TRIED = 1_000  # so few combinations of values are quicker tried than looked for
LOOKED_AT, MOST_LISTS = 1_000, 8  # the first rows show which lists a file has, if they are few
LOOKED_UP = 1_000_000  # combinations of values, each with a place in a list


def dtype(fact: Fact) -> pl.DataType:
    """The type of this fact's column."""
    match fact.kind:
        case "yes_no":
            return pl.Boolean()
        case "integer" | "money":
            return pl.Int64()
        case "date":
            return pl.Date()
        case kind if kind in ENUMS:
            return pl.Enum([choice.value for choice in fact.choices])
    return pl.String()


def table(people: Sequence[Mapping[str, object]], facts: Mapping[str, Fact]) -> pl.DataFrame:
    """The answers of many people as a table: one row each, one column for each fact that anybody answered."""
    named = {name for answers in people for name in answers}
    return pl.DataFrame(
        {
            name: pl.Series(name, [_cell(answers.get(name)) for answers in people], dtype(fact), strict=True)
            for name, fact in facts.items()
            if name in named
        },
        height=len(people),
    )


def _cell(value: object) -> object:
    return f"{BAR}{''.join(f'{one}{BAR}' for one in value)}" if isinstance(value, list | tuple) else value


def compared(leaf: Leaf, facts: Mapping[str, Fact]) -> pl.Expr:
    """True, false, or null where the comparison is not known; exactly what `leaf.holds` says of each row."""
    match leaf:
        case Test(name, operator, limit):
            found = _test(leaf, facts[name], operator, limit)
        case Pair(name, operator, other) if _alike(facts[name], facts[other]) and operator in COMPARED:
            found = COMPARED[operator](pl.col(name), pl.col(other))
        case Pair(name, "one_of_fact", other) if facts[name].kind in ENUMS and facts[other].kind == "choices":
            found = _in_a_list(leaf, facts)
        case Share(amount, rate, operator, limit) if operator in COMPARED:
            # 128 bits: a percentage of the largest amount times a hundred does not fit into 64.
            found = COMPARED[operator](pl.col(amount).cast(pl.Int128) * pl.col(rate), limit * 100)
        case _:
            found = None
    return _asked(leaf, facts) if found is None else found


def _test(leaf: Leaf, fact: Fact, operator: str, limit: object) -> pl.Expr | None:
    column = pl.col(fact.name)
    match fact.kind:
        case "yes_no":
            return _of_values(leaf, column, [True, False])
        case "choice" | "province":
            return _of_values(leaf, column, [choice.value for choice in fact.choices])
        case "integer" | "money":
            return _number(column, operator, limit)
        case "date" if operator in COMPARED and isinstance(limit, str) and "equals" not in operator:
            return COMPARED[operator](column, pl.lit(date.fromisoformat(limit)))
        case "choices" if operator == "includes":
            return column.str.contains(f"{BAR}{limit}{BAR}", literal=True)
        case "text" if operator in KBLI and isinstance(limit, list):
            division = column.str.extract(r"^\s*(\d\d)\d\d\d\s*$", 1).cast(pl.Int64, strict=False)
            return division.is_between(*limit) if operator == "division_between" else division.is_in(limit)
    return None


def _of_values(leaf: Leaf, column: pl.Expr, values: Sequence[object]) -> pl.Expr | None:
    """Of a fact with few values the rule itself says which of them pass."""
    outcomes = {value: leaf.holds(value) for value in values}
    if None in outcomes.values():
        return None
    passing = [value for value, passes in outcomes.items() if passes]
    failing = [value for value, passes in outcomes.items() if not passes]
    if len(failing) < len(passing):
        return ~_one_of(column, failing)
    return _one_of(column, passing)


def _one_of(column: pl.Expr, values: Sequence[object]) -> pl.Expr:
    if values == [True]:
        return column
    if not values:
        return column.ne(column)
    if len(values) > FEW:
        return column.is_in(values)
    return reduce(lambda one, other: one | other, (column == pl.lit(value) for value in values))


def _number(column: pl.Expr, operator: str, limit: object) -> pl.Expr | None:
    if operator in COMPARED and type(limit) is int:
        return COMPARED[operator](column, limit)
    if operator == "between" and isinstance(limit, list):
        return column.is_between(*limit)
    return None


def _alike(one: Fact, other: Fact) -> bool:
    return {one.kind, other.kind} <= {"integer", "money"} or one.kind == other.kind == "date"


def _in_a_list(leaf: Leaf, facts: Mapping[str, Fact]) -> pl.Expr:
    """A value looked for in a list of the office, of which a file has few: each of them is one comparison more."""

    values = [choice.value for choice in facts[leaf.names[0]].choices]

    def look(given: pl.Series) -> pl.Series:
        one, lists = given.struct.unnest()
        texts = lists.head(LOOKED_AT).unique().drop_nulls()
        rows = lists.to_frame().select((pl.first() == text).alias(text) for text in texts[:MOST_LISTS])
        if sum(int(column.sum()) for column in rows) + lists.null_count() < len(lists):
            return _asked_of_each(leaf, facts, given)
        found = pl.lit(None, pl.Boolean)
        for text in rows.columns:
            listed = [value for value in values if leaf.holds(value, _value(facts[lists.name], text))]
            found = pl.when(rows[text]).then(one.is_in(listed)).otherwise(found)
        return given.to_frame().select(found.alias("found")).to_series()

    return pl.struct(leaf.names).map_batches(look, return_dtype=pl.Boolean, is_elementwise=True)


def _asked(leaf: Leaf, facts: Mapping[str, Fact]) -> pl.Expr:
    """A comparison that polars has no word for."""
    ask = partial(_asked_of_each, leaf, facts)
    return pl.struct(leaf.names).map_batches(ask, return_dtype=pl.Boolean, is_elementwise=True)


def _asked_of_each(leaf: Leaf, facts: Mapping[str, Fact], given: pl.Series) -> pl.Series:
    """The rule is asked about each distinct combination of values."""
    codes, size = pl.repeat(0, len(given), dtype=pl.UInt64, eager=True), 1
    meanings: list[list[object]] = []
    for column in given.struct.unnest():
        more, values = _numbered(column, facts[column.name])
        codes, size = codes * len(values) + more, size * len(values)
        meanings.append(values)
    found = pl.Series(range(size), dtype=pl.UInt64) if size <= TRIED else codes.unique().drop_nulls()
    outcomes = pl.Series([leaf.holds(*_apart(code, meanings)) for code in found], dtype=pl.Boolean)
    if size > LOOKED_UP:
        return codes.replace_strict(found, outcomes, default=None, return_dtype=pl.Boolean)
    return pl.repeat(None, size, dtype=pl.Boolean, eager=True).scatter(found, outcomes).gather(codes)


def _numbered(column: pl.Series, fact: Fact) -> tuple[pl.Series, list[object]]:
    """The column as numbers from 0, null where it is not known, and the values that the numbers stand for."""
    if isinstance(column.dtype, pl.Enum):
        return column.to_physical().cast(pl.UInt64), column.dtype.categories.to_list()
    # Categories of its own each time: shared ones would keep every text of every file in memory.
    codes = column.cast(pl.String).cast(pl.Categorical(pl.Categories.random())).to_physical().cast(pl.UInt64)
    first = codes.arg_unique()
    values: list[object] = [None] * (int(codes.max() or 0) + 1)  # type: ignore[arg-type]
    for code, cell in zip(codes[first], column[first], strict=True):
        if code is not None:
            values[code] = _value(fact, cell)
    return codes, values


def _apart(code: int, meanings: Sequence[Sequence[object]]) -> list[object]:
    """The values of which this number was made."""
    found: list[object] = []
    for values in reversed(meanings):
        code, place = divmod(code, len(values))
        found.append(values[place])
    return found[::-1]


def _value(fact: Fact, cell: object) -> object:
    """The cell as the JSON value that an answer in chat has."""
    if isinstance(cell, date):
        return cell.isoformat()
    return [one for one in cell.split(BAR) if one] if fact.kind == "choices" and isinstance(cell, str) else cell
