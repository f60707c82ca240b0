"""The rows of a month or a quarter in the reader's words, in the order of the official fields."""

from collections.abc import Sequence
from itertools import groupby

from handlers.turn import Turn
from models import kro, overview
from models.deadlines import Month, Quarter
from models.exports import Column, Group, MonthRow, QuarterRow, Table
from models.exports.table import Kind, Row
from models.offices import CAPITAL
from models.overview import Output, Tally

# In the order of SAKTI's entry (guide 2022, T; government.md 2.2): name, kind, width in letters.
MONTH: tuple[tuple[str, Kind, int], ...] = (
    ("period", "text", 15), ("kro", "text", 11), ("ro", "text", 6), ("activity", "text", 38),
    ("pagu", "rupiah", 17), ("spent", "rupiah", 17),
    ("absorbed", "percent", 9), ("target", "count", 9), ("unit", "text", 11), ("output-added", "count", 12),
    ("progress-added", "percent", 12), ("output", "count", 12), ("progress", "percent", 12), ("evidence", "text", 24),
    ("reference", "text", 14), ("note", "text", 50), ("state", "text", 14),
)  # fmt: skip
# As in the quarterly tables of regional offices (C): ceiling, spending, share, rest, progress, output, obstacles.
QUARTER: tuple[tuple[str, Kind, int], ...] = (
    ("activity", "text", 32), ("pagu", "rupiah", 17), ("spent", "rupiah", 17), ("absorbed", "percent", 8),
    ("left", "rupiah", 17), ("physical", "percent", 8), ("target", "count", 9), ("made", "count", 9),
    ("unit", "text", 10), ("months", "count", 8), ("obstacles", "text", 42),
)  # fmt: skip

# On paper a line for each province: all activities of all of them would be more than a hundred pages.
PROVINCES: tuple[tuple[str, Kind, int], ...] = (
    ("province", "text", 24), ("activities", "count", 9), ("pagu", "rupiah", 19), ("spent", "rupiah", 19),
    ("absorbed", "percent", 8), ("left", "rupiah", 19), ("physical", "percent", 8), ("outputs", "text", 40),
    ("troubled", "count", 11),
)  # fmt: skip


def of_month(turn: Turn, where: str, month: Month, rows: Sequence[MonthRow], *, is_one: bool) -> Table:
    """A month of one province, or of several with their names in a column of their own."""
    period = turn.words("activities-month", period=str(month))
    states = {state: turn.words("overview-file-state", state=state) for state in {row.state for row in rows}}
    title = turn.words("overview-file-month-title", where=where, period=period)
    groups = [
        Group(turn.content.provinces[code].name, [_entry(turn, one, period, states[one.state]) for one in some])
        for code, some in groupby(rows, key=lambda row: row.province)
    ]
    return Table(
        title,
        _columns(turn, MONTH),
        groups,
        _foot(turn, "month"),
        group_heading=None if is_one else turn.words("overview-file-column", column="province"),
    )


def _entry(turn: Turn, row: MonthRow, period: str, state: str) -> Row:
    """Without an entry the figures are empty: there is nothing to type yet."""
    one, code = row.entry, kro.parts(row.code)
    which = (period, code.kro or None, code.ro or None, row.name)
    if one is None:
        return (*which, row.pagu, None, None, row.target, row.unit, *(None,) * 7, state)
    reference = ": ".join(filter(None, (one.reference, one.explanation)))
    return (
        *which, row.pagu, one.spent, one.absorbed, row.target, row.unit, one.added_output,
        one.added_progress, one.output, one.progress,
        turn.words("overview-file-evidence", count=one.files, report=one.report), reference or None, one.note, state,
    )  # fmt: skip


def of_quarter(turn: Turn, where: str, quarter: Quarter, rows: Sequence[QuarterRow], *, is_one: bool) -> Table:
    """A quarter of one province, or of several, each with its sums; and the sums of all."""
    period = turn.words("overview-quarter", number=quarter.number, year=str(quarter.year))
    months = {one for row in rows for one in row.months}
    names = {one: turn.words("activities-month", period=one) for one in months}
    groups = [
        Group(turn.content.provinces[code].name, [_course(row, names) for row in some])
        for code, some in groupby(rows, key=lambda row: row.province)
    ]
    return Table(
        turn.words("overview-file-quarter-title", where=where, period=period),
        _columns(turn, QUARTER),
        groups,
        _foot(turn, "quarter"),
        group_heading=None if is_one else turn.words("overview-file-column", column="province"),
        total=_sums(turn, overview.total(row.tally for row in rows)),
        comma=turn.person.language != "en",
    )


def of_provinces(turn: Turn, where: str, quarter: Quarter, rows: Sequence[QuarterRow]) -> Table:
    """A quarter of several provinces, a line each."""
    period = turn.words("overview-quarter", number=quarter.number, year=str(quarter.year))
    lines = [
        _province(turn.content.provinces[code].name, list(some))
        for code, some in groupby(rows, key=lambda row: row.province)
    ]
    words = turn.words("overview-file-total-provinces", count=len(lines))
    return Table(
        turn.words("overview-file-quarter-title", where=where, period=period),
        _columns(turn, PROVINCES),
        [Group("", lines)],
        _foot(turn, "quarter"),
        total=_province(words, rows),
        comma=turn.person.language != "en",
    )


def _province(name: str, rows: Sequence[QuarterRow]) -> Row:
    """Its sums; output for each unit, and how many activities told an obstacle."""
    tally = overview.total(row.tally for row in rows)
    units = sorted(tally.outputs.items(), key=lambda one: (-one[1].target, one[0]))
    outputs = ", ".join(f"{output.made}/{output.target} {unit}" for unit, output in units)
    return (name, tally.activities, *_figures(tally), outputs, sum(bool(row.obstacles) for row in rows))


def _course(row: QuarterRow, names: dict[str, str]) -> Row:
    tally, output = row.tally, row.tally.outputs[row.unit]
    obstacles = "\n".join(f"{names[period]}: {' '.join(words.split())}" for period, words in row.obstacles)
    return (row.name, *_figures(tally), output.target, output.made, row.unit, len(row.months), obstacles or None)


def _sums(turn: Turn, tally: Tally) -> Row:
    """Output has a sum where all have the same unit: people and machines make none."""
    unit, output = next(iter(tally.outputs.items())) if len(tally.outputs) == 1 else (None, Output())
    made = (output.target, output.made, unit) if unit else (None, None, None)
    words = turn.words("overview-file-total", count=tally.activities)
    return (words, *_figures(tally), *made, None, None)


def _figures(tally: Tally) -> Row:
    return (tally.pagu, tally.spent, tally.absorbed, tally.pagu - tally.spent, tally.progress)


def _columns(turn: Turn, columns: Sequence[tuple[str, Kind, int]]) -> list[Column]:
    return [Column(turn.words("overview-file-column", column=name), kind, width) for name, kind, width in columns]


def _foot(turn: Turn, about: str) -> list[str]:
    drawn = turn.words("overview-drawn", at=turn.now.isoformat(), zone=turn.content.offices.zone(CAPITAL))
    return [
        turn.words("overview-file-layout", about=about),
        turn.words("overview-file-source", about=about),
        " ".join((turn.words("overview-file-counted", about=about), f"{drawn}.")),
    ]
