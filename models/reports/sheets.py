"""The open month of an officer's activities as a spreadsheet that was filled: read as the chat reads numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any

from models import numbers, spreadsheets
from models.activities import LARGEST_PAGU
from models.reports.checks import OTHER, read_reference
from models.reports.figures import Figures
from models.spreadsheets import Cell, Row, Unreadable, Wrong

SHEET = "laporan"
NUMBER, NAME, PERIOD = "no", "kegiatan", "bulan"
SPENT, PROGRESS, OUTPUT = "realisasi_kumulatif", "tambahan_pcro", "tambahan_rvro"
OBSTACLES, FOLLOW_UP, REFERENCE, WORDS = "kendala", "tindak_lanjut", "referensi", "keterangan_tahapan"
# In the order of the sheet, each with its width in letters; every figure stands beside what it was.
WIDTHS: Mapping[str, int] = {
    NUMBER: 8, NAME: 28, PERIOD: 10, "pagu": 16, "realisasi_lalu": 16, SPENT: 18, "pcro_lalu": 10, PROGRESS: 12,
    "rvro_lalu": 10, OUTPUT: 12, "target": 9, "satuan": 10, OBSTACLES: 26, FOLLOW_UP: 26, REFERENCE: 14, WORDS: 30,
}  # fmt: skip
COLUMNS = tuple(WIDTHS)
FILLED = (SPENT, PROGRESS, OUTPUT, OBSTACLES, FOLLOW_UP, REFERENCE, WORDS)
NEEDED = (NUMBER, NAME, PERIOD, *FILLED)
EXAMPLES = {
    SPENT: "45000000", PROGRESS: "12,5", OUTPUT: "5", REFERENCE: "06", PERIOD: "2026-10",
    OBSTACLES: "Mesin terlambat datang", FOLLOW_UP: "Diganti penyedia", WORDS: "Peserta dipilih, narasumber siap",
}  # fmt: skip
LONGEST = {OBSTACLES: 300, FOLLOW_UP: 180, WORDS: 300}  # together within what the questions in chat take
EXAMPLE = "contoh"  # in the first column: a row to look at, never read
LEAST_SPENT = 1000  # rupiah; less was hardly meant as rupiah, as in the chat


@dataclass(frozen=True)
class Filled:
    """A row that says something clear; whether it may be sent is judged later."""

    number: int
    period: str
    figures: Figures
    words: str | None
    row: Row


@dataclass(frozen=True)
class Faulty:
    """A row that cannot be taken, and its wrong cells."""

    row: Row
    wrong: tuple[Wrong, ...]


@dataclass(frozen=True)
class Reading:
    """The rows of a sheet; `empty` ones have an activity and nothing filled in."""

    filled: tuple[Filled, ...] = ()
    faulty: tuple[Faulty, ...] = ()
    empty: int = 0


def parse(content: bytes) -> Reading | Unreadable:
    """What a sheet says; takes a while, so it is not called within a transaction."""
    try:
        return read(content)
    except Unreadable as refused:
        return refused


def read(content: bytes) -> Reading:
    sheets = spreadsheets.opened(content)
    title = SHEET if SHEET in sheets else next(iter(sheets), "")
    rows = spreadsheets.named(title, sheets.get(title, []), NEEDED)
    joined = spreadsheets.merged(content)
    if joined is not None:
        raise Unreadable("spreadsheet-merged", cells=joined)
    live = {f"{title}!{cell}" for sheet, cell in spreadsheets.formulas(content) if sheet == title}
    found = [_read(row, live) for row in rows if row[NUMBER].text.casefold() != EXAMPLE]
    if not found:
        raise Unreadable("spreadsheet-no-rows")
    filled = tuple(one for one in found if isinstance(one, Filled))
    return Reading(filled, tuple(one for one in found if isinstance(one, Faulty)), found.count(None))


def obstacles_of(row: Row) -> str | None:
    """The obstacle and what is done about it: one text, as the chat asks for it."""
    parts = [row[name].text.rstrip(". ") for name in (OBSTACLES, FOLLOW_UP) if row[name].text]
    return ". ".join(parts) or None


def _read(row: Row, live: set[str]) -> Filled | Faulty | None:
    """A row; None where nothing was filled in. What a formula came to counts, one that came to nothing is told."""
    if not any(row[name].text or row[name].name in live for name in FILLED):
        return None
    wrong: list[Wrong] = []

    def value(name: str, read_one: Callable[[Cell], Any]) -> Any:
        cell = row[name]
        found = cell.wrong("formula", EXAMPLES[name]) if not cell.text and cell.name in live else read_one(cell)
        if isinstance(found, Wrong):
            wrong.append(found)
            return None
        return found

    number, period = value(NUMBER, _number), value(PERIOD, _period)
    spent, progress, output = value(SPENT, _spent), value(PROGRESS, _progress), value(OUTPUT, _output)
    reference = value(REFERENCE, _reference)
    for name in LONGEST:
        value(name, partial(_words, LONGEST[name]))
    if wrong:
        return Faulty(row, tuple(wrong))
    figures = Figures(spent, progress, output, obstacles_of(row))
    if reference:
        figures = replace(figures, reference=reference[0], explanation=reference[1])
    return Filled(number, period, figures, row[WORDS].text or None, row)


def _number(cell: Cell) -> int | Wrong:
    is_number = cell.text.isascii() and cell.text.isdecimal() and len(cell.text) < 18
    return int(cell.text) if is_number else cell.wrong("number" if cell.text else "empty", "12")


def _period(cell: Cell) -> str | Wrong:
    """A month such as 2026-10, also where the spreadsheet has made a day of it."""
    text = cell.text[:7]
    year, _, month = text.partition("-")
    is_month = len(text) == 7 and text.isascii() and year.isdecimal() and month.isdecimal() and 0 < int(month) < 13
    return text if is_month else cell.wrong("unknown" if cell.text else "empty", EXAMPLES[PERIOD])


def _spent(cell: Cell) -> int | Wrong:
    found = _exact(cell, numbers.read_money(cell.text, negatives=True), SPENT)
    if isinstance(found, Wrong):
        return found
    if found < 0:
        return cell.wrong("negative", EXAMPLES[SPENT])
    if 0 < found < LEAST_SPENT:
        return cell.wrong("number", str(int(found) * numbers.JUTA))
    return int(found) if found <= LARGEST_PAGU else cell.wrong("huge", EXAMPLES[SPENT])


def _progress(cell: Cell) -> Decimal | Wrong:
    found = _exact(cell, numbers.read_percent(cell.text, negatives=True), PROGRESS)
    if isinstance(found, Wrong):
        return found
    return cell.wrong("places", EXAMPLES[PROGRESS]) if found * 100 % 1 else Decimal(found)


def _output(cell: Cell) -> int | Wrong:
    """Whole units: decimals are refused with an example (validation 12)."""
    if numbers.is_fraction(cell.text):
        return cell.wrong("decimals", EXAMPLES[OUTPUT])
    found = _exact(cell, numbers.read_integer(cell.text, negatives=True), OUTPUT)
    return found if isinstance(found, Wrong) else int(found)


def _reference(cell: Cell) -> tuple[str, str | None] | Wrong | None:
    if not cell.text:
        return None
    found = read_reference(cell.text)
    if found is None:
        return cell.wrong("reference-unknown", EXAMPLES[REFERENCE])
    return cell.wrong("reference-words", OTHER) if found[0] == OTHER and not found[1] else found


def _words(most: int, cell: Cell) -> str | Wrong:
    return cell.text if len(cell.text) <= most else cell.wrong("long", str(most))


def _exact(cell: Cell, reading: numbers.Reading[Any], name: str) -> Any:
    """The number as the chat reads it; where several may be meant, the likeliest is the example of what is right."""
    if isinstance(reading, numbers.Exact):
        return reading.value
    if not cell.text:
        return cell.wrong("empty", "0" if name == OUTPUT else EXAMPLES[name])
    right = numbers.written(reading.candidates[0]) if isinstance(reading, numbers.Ambiguous) else EXAMPLES[name]
    return cell.wrong("number", right)
