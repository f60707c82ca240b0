"""Files of enterprises, batch by batch: each row is read exactly, or told with what is wrong in it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import polars as pl
import polars.selectors as cs
from polars.exceptions import PolarsError

from models.facts import Fact
from models.programmes import Programme
from models.targeting import cells, columns
from models.targeting.broken import CSV_ENDINGS, Unreadable, separator, why
from models.targeting.columns import BAR

ROWS = 100_000  # at once: enough to keep all cores busy, and some hundred megabytes at most
ID = "id"
PROVINCE = "province"
ROW = "row"


@dataclass(frozen=True)
class Unused:
    """A column of the file that is no fact; `nearest` is what may have been meant."""

    column: str
    nearest: str | None
    why: str = "is no fact"


@dataclass(frozen=True)
class Batch:
    """Some rows of the file: `rows` have their number (from 1), their id, and a typed column for each fact.

    `bad` tells the others: row, column, value, right. `read` is how many rows of the file were read so far.
    """

    rows: pl.DataFrame
    bad: pl.DataFrame
    read: int


@dataclass(frozen=True)
class Enterprises:
    """An opened file: `used` are its columns by the fact that each of them holds."""

    path: Path
    scan: pl.LazyFrame
    types: Mapping[str, pl.DataType]
    used: Mapping[str, str]
    id_column: str | None
    unused: tuple[Unused, ...]
    facts: Mapping[str, Fact]
    doubtful: Mapping[str, frozenset[str]]

    @property
    def length(self) -> int:
        """How many rows there are."""
        try:
            return int(self.scan.select(pl.len()).collect(engine="streaming").item())
        except PolarsError as wrong:
            raise Unreadable(why(self.path, wrong)) from None

    @property
    def wanted(self) -> list[str]:
        """The columns of the file that are read at all."""
        return list(dict.fromkeys([*self.used.values(), *([self.id_column] if self.id_column else [])]))

    def read(self, part: pl.DataFrame, before: int) -> Batch:
        """These rows of the file; so many came before them."""
        numbers = pl.Series(ROW, range(before + 1, before + part.height + 1), pl.Int64)
        ids = part[self.id_column].cast(pl.String) if self.id_column else numbers.cast(pl.String)
        found: list[pl.Series] = [numbers, ids.alias(ID)]
        bad: list[pl.DataFrame] = []
        for name, column in self.used.items():
            fact = self.facts[name]
            values, wrong = _typed(part[column], fact)
            if name in self.doubtful:
                wrong = wrong | part[column].cast(pl.String).str.strip_chars().is_in(self.doubtful[name]).fill_null(
                    False
                )
            found.append(values.alias(name))
            if wrong.any():
                bad.append(_told(numbers, part[column], wrong, cells.right(fact)))
        # A fact named like the number or the id would shadow it: facts have other names (see `open_file`).
        rows = pl.DataFrame(found)
        told = pl.concat(bad).sort(ROW, maintain_order=True) if bad else _nothing_bad()
        return Batch(rows.filter(~pl.col(ROW).is_in(told[ROW].implode())) if bad else rows, told, before + part.height)


def open_file(
    path: Path,
    programmes: Collection[Programme],
    facts: Mapping[str, Fact],
    id_column: str | None = None,
    doubtful: Mapping[str, frozenset[str]] | None = None,
) -> Enterprises:
    """A CSV or Parquet file (by its ending) whose columns are named like facts; `Unreadable` says why it is none.

    `doubtful` are texts of a column that mean one thing here and another elsewhere: they make a row bad.
    """
    scan = _scan(path)
    try:
        types = dict(scan.collect_schema())
    except (PolarsError, OSError) as wrong:
        raise Unreadable(why(path, wrong)) from None
    named = {name: name.strip().strip("\ufeff").casefold() for name in types}
    ids = [name for name, plain in named.items() if plain == (id_column or ID).casefold()]
    if id_column and not ids:
        raise Unreadable(f"there is no column {id_column!r}")
    given = {plain: name for name, plain in named.items() if name not in ids[:1]}
    asked = {name for name, fact in facts.items() if fact.derivation is None}
    unused = tuple(_unused(name, plain, facts) for plain, name in given.items() if plain not in asked)
    wanted = _wanted(programmes, facts)
    return Enterprises(
        path,
        scan,
        types,
        {name: given[name] for name in facts if name in wanted and name in given and name in asked},
        ids[0] if ids else None,
        unused,
        facts,
        doubtful or {},
    )


def batches(readings: Sequence[Enterprises], rows: int = ROWS) -> Iterator[tuple[Batch, ...]]:
    """All rows of one file in their order, read in each of these ways; `Unreadable` where the file is broken.

    A file of no rows is one empty batch. A row that is bad in one reading is left out of all.
    """
    wanted = list(dict.fromkeys(name for one in readings for name in one.wanted))
    if not any(one.used for one in readings):
        raise Unreadable("no column of the file is a fact that these programmes ask for")
    scan = readings[0].scan.select(wanted)
    before = 0
    try:
        for part in scan.collect_batches(chunk_size=rows, engine="streaming"):
            yield _together([one.read(part, before) for one in readings])
            before += part.height
        if not before:
            yield tuple(one.read(scan.head(0).collect(), 0) for one in readings)
    except PolarsError as wrong:
        raise Unreadable(why(readings[0].path, wrong)) from None


def _together(found: Sequence[Batch]) -> tuple[Batch, ...]:
    if len(found) == 1 or not any(one.bad.height for one in found):
        return tuple(found)
    bad = pl.concat([one.bad for one in found]).unique(maintain_order=True).sort(ROW, maintain_order=True)
    left_out = pl.col(ROW).is_in(bad[ROW].implode())
    return tuple(Batch(one.rows.filter(~left_out), bad, one.read) for one in found)


def _scan(path: Path) -> pl.LazyFrame:
    try:
        if path.suffix.casefold() == ".parquet":
            return pl.scan_parquet(path)
        if path.suffix.casefold() in CSV_ENDINGS:
            # Every cell as text: polars' guesses about types would drop a leading zero or turn 1.500 into 1,5.
            return pl.scan_csv(path, infer_schema=False, separator=separator(path))
    except (PolarsError, OSError) as wrong:
        raise Unreadable(why(path, wrong)) from None
    raise Unreadable(f"{path.name} is neither .csv nor .parquet")


def _wanted(programmes: Collection[Programme], facts: Mapping[str, Fact]) -> set[str]:
    """What the rules can need, the facts behind a first question included."""
    found: set[str] = {PROVINCE}
    pending = {name for one in programmes for condition in one.conditions for name in condition.rule.facts}
    while pending:
        name = pending.pop()
        found.add(name)
        when = facts[name].asked_when
        pending |= (when.facts if when else frozenset()) - found
    return found


def _unused(column: str, plain: str, facts: Mapping[str, Fact]) -> Unused:
    fact = facts.get(plain)
    if fact is not None and fact.derivation is not None:
        return Unused(column, None, f"is worked out from {', '.join(sorted(fact.derivation.facts))}")
    return Unused(column, next(iter(get_close_matches(plain, facts, 1, 0.75)), None))


def _typed(cells_read: pl.Series, fact: Fact) -> tuple[pl.Series, pl.Series]:
    """The column as the rules need it, and where a cell could not be read."""
    wanted = columns.dtype(fact)
    given = cells_read.dtype
    if given == wanted and fact.kind in ("yes_no", "date"):
        return cells_read, pl.repeat(False, len(cells_read), eager=True)
    if fact.kind == "date" and given == pl.Datetime:
        return cells_read.dt.date(), pl.repeat(False, len(cells_read), eager=True)
    if isinstance(wanted, pl.Int64) and given.is_numeric():
        return _number(cells_read, fact)
    if isinstance(given, pl.List):
        cells_read = _bars(cells_read)
    return _parsed(cells_read.cast(pl.String).str.strip_chars(), fact, wanted)


def _bars(lists: pl.Series) -> pl.Series:
    joined = lists.cast(pl.List(pl.String)).list.join(BAR)
    return joined.set((lists.list.len() == 0).fill_null(False), cells.NONE_OF_THEM)


def _number(numbers: pl.Series, fact: Fact) -> tuple[pl.Series, pl.Series]:
    """Numbers of a Parquet file; a spreadsheet with gaps stores whole numbers as 20.0, which is right."""
    least, most = cells.within(fact)
    numbers = numbers.fill_nan(None) if numbers.dtype.is_float() else numbers
    whole = numbers.cast(pl.Int64, strict=False)
    fits = (whole.cast(numbers.dtype, strict=False) == numbers) & whole.is_between(least, most)
    return whole.set(~fits.fill_null(False), None), numbers.is_not_null() & ~fits.fill_null(False)


def _parsed(texts: pl.Series, fact: Fact, wanted: pl.DataType) -> tuple[pl.Series, pl.Series]:
    if isinstance(wanted, pl.Int64):
        # Nearly all are plain digits, which polars reads; what comes back different is looked at one by one.
        numbers = texts.cast(pl.Int64, strict=False)
        fits = ((numbers.cast(pl.String) == texts) & numbers.is_between(*cells.within(fact))).fill_null(False)
        values, bad = _each_distinct(texts.set(fits, None), fact, wanted)
        return numbers.zip_with(fits, values), bad
    return _each_distinct(texts, fact, wanted)


def _each_distinct(texts: pl.Series, fact: Fact, wanted: pl.DataType) -> tuple[pl.Series, pl.Series]:
    """Read every different text once."""
    distinct = texts.unique().drop_nulls()
    means = cells.meaning(fact)
    known = [text for text in distinct if text.casefold() not in cells.UNKNOWN]
    read = {text: means(text) for text in known}
    table = pl.DataFrame(
        {
            "text": pl.Series(known, dtype=pl.String),
            "value": pl.Series(list(read.values()), dtype=wanted, strict=True),
            "bad": pl.Series([value is None for value in read.values()], dtype=pl.Boolean),
        }
    )
    joined = texts.alias("text").to_frame().join(table, on="text", how="left", maintain_order="left")
    return joined["value"], joined["bad"].fill_null(False)


def _told(numbers: pl.Series, given: pl.Series, wrong: pl.Series, words: str) -> pl.DataFrame:
    return pl.DataFrame(
        {
            ROW: numbers.filter(wrong),
            "column": pl.repeat(given.name, int(wrong.sum()), eager=True),
            "value": _shown(given.filter(wrong)),
            "right": pl.repeat(words, int(wrong.sum()), eager=True),
        }
    )


def _shown(given: pl.Series) -> pl.Series:
    return _bars(given) if isinstance(given.dtype, pl.List) else given.cast(pl.String)


def _nothing_bad() -> pl.DataFrame:
    return pl.DataFrame(schema={ROW: pl.Int64, "column": pl.String, "value": pl.String, "right": pl.String})


def harmless(frame: pl.DataFrame) -> pl.DataFrame:
    """The same with no text that a spreadsheet would take for a formula."""
    texts = cs.string()
    risky = texts.str.contains(r"^\s*[=+\-@]|^[\t\r\n]")
    return frame.with_columns(pl.when(risky).then("'" + texts).otherwise(texts).name.keep())
