"""The sheet of a month as it goes out: a row for each activity, an example, hints beside the cells, a page of words."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from models.activities import Activity
from models.reports.checks import CODES
from models.reports.figures import Standing
from models.reports.sheets import (
    COLUMNS,
    EXAMPLE,
    EXAMPLES,
    FILLED,
    FOLLOW_UP,
    LONGEST,
    NAME,
    NUMBER,
    OBSTACLES,
    OUTPUT,
    PERIOD,
    PROGRESS,
    REFERENCE,
    SHEET,
    SPENT,
    WIDTHS,
    WORDS,
    Faulty,
)  # fmt: skip
from models.spreadsheets import Row
from models.worksheets import BOLD, PLAIN, WRAPPED, write_text

GUIDE = "petunjuk"
WANTED, AMISS, GREY = (PatternFill("solid", start_color=one) for one in ("FFFFF6D6", "FFFFC7BF", "FFEFEFEF"))
HINT = Font(italic=True, color="FF777777")
TOP = Alignment(vertical="top")
# The row of an example; of an empty cell the guide shows nothing.
SHOWN: Mapping[str, Any] = {
    NUMBER: EXAMPLE, NAME: "Bimtek WUB pangan", PERIOD: "2026-10", "pagu": 320_000_000, "realisasi_lalu": 30_000_000,
    SPENT: 45_000_000, "pcro_lalu": "10%", PROGRESS: "12,5", "rvro_lalu": 10, OUTPUT: 5, "target": 40,
    "satuan": "orang", REFERENCE: "", **{name: EXAMPLES[name] for name in (OBSTACLES, FOLLOW_UP, WORDS)},
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """An activity in its open month: a row to be filled."""

    activity: Activity
    period: str
    before: Standing


@dataclass(frozen=True)
class Guide:
    """The words around a sheet, in a person's language: of each column what it wants, and how the guide is headed."""

    columns: Mapping[str, str] = field(default_factory=dict)
    heading: tuple[str, str, str] = ("", "", "")


def written(lines: Sequence[Line], guide: Guide) -> bytes:
    """The sheet to be filled, a row of an example first, and a page that explains the columns."""
    rows = [SHOWN, *(_row(one) for one in lines)]
    book, sheet = _book(rows, guide)
    for place in range(1, len(COLUMNS) + 1):
        cell = sheet.cell(2, place)
        cell.font, cell.fill = HINT, GREY
    page = book.create_sheet(GUIDE)
    for place, width in enumerate((24, 70, 24), 1):
        page.column_dimensions[get_column_letter(place)].width = width
    explained = [
        (one.replace("_", " "), guide.columns[one], str(SHOWN[one])) for one in COLUMNS if one in guide.columns
    ]
    for number, texts in enumerate((guide.heading, *explained), 1):
        for place, text in enumerate(texts, 1):
            cell = write_text(page.cell(number, place), text)
            cell.font, cell.alignment = (BOLD if number == 1 else PLAIN), WRAPPED
    return _bytes(book)


def again(faulty: Sequence[Faulty]) -> bytes:
    """The rows that could not be taken, and only those, as they came; the wrong cells are coloured."""
    book, sheet = _book([{name: _value(one.row, name) for name in COLUMNS} for one in faulty], Guide())
    for number, one in enumerate(faulty, 2):
        names = {wrong.cell for wrong in one.wrong}
        for place, name in enumerate(COLUMNS, 1):
            if name in one.row and one.row[name].name in names:
                sheet.cell(number, place).fill = AMISS
    return _bytes(book)


def _row(line: Line) -> dict[str, Any]:
    one, before = line.activity, line.before
    progress = f"{before.progress.normalize():f}".replace(".", ",") + "%"
    return {
        NUMBER: one.id, NAME: one.name, PERIOD: line.period, "pagu": one.pagu, "realisasi_lalu": before.spent,
        "pcro_lalu": progress, "rvro_lalu": before.output, "target": one.target, "satuan": one.unit,
    }  # fmt: skip


def _value(row: Row, name: str) -> Any:
    """What stood in a cell: as a number where it was surely one and is not to be filled."""
    text = row[name].text if name in row else ""
    is_number = text.isascii() and text.isdecimal() and len(text) < 15
    return int(text) if is_number and name not in (PROGRESS, REFERENCE, PERIOD) else text


def _book(rows: Sequence[Mapping[str, Any]], guide: Guide) -> tuple[Workbook, Any]:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = SHEET
    sheet.freeze_panes = "C2"
    for place, name in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(place)].width = WIDTHS[name]
        head = write_text(sheet.cell(1, place), name.replace("_", " "))
        head.font, head.alignment = BOLD, WRAPPED
        for number, row in enumerate(rows, 2):
            _write(sheet.cell(number, place), name, row.get(name, ""))
        if name in FILLED:
            cells = f"{get_column_letter(place)}2:{get_column_letter(place)}{len(rows) + 1}"
            sheet.add_data_validation(_validation(name, cells, guide.columns.get(name, "")))
    return book, sheet


def _write(cell: Any, name: str, value: Any) -> None:
    """A cell of a row. What is to be filled is yellow.

    Progress and reference are text, whatever is typed: a spreadsheet makes 0.12 of "12%", 125 of "12,5" where it counts
    in English, and 6 of "06".
    """
    if isinstance(value, int):
        cell.value, cell.number_format = value, "#,##0"
    elif value:
        write_text(cell, str(value))
    if name in (SPENT, OUTPUT):
        cell.number_format = "#,##0"
    elif name in FILLED or name == PERIOD:
        cell.number_format = "@"
    if name == NUMBER:
        cell.number_format = "0"
    cell.alignment = TOP if isinstance(value, int) else WRAPPED
    if name in FILLED:
        cell.fill = WANTED


def _validation(name: str, cells: str, hint: str) -> DataValidation:
    """What a spreadsheet asks while a cell is filled: it warns and hinders nobody, as we also read "1,5 jt"."""
    if name == REFERENCE:
        kind: dict[str, Any] = {"type": "list", "formula1": f'"{",".join(CODES)}"'}
    elif name in (SPENT, OUTPUT):
        least = "0" if name == SPENT else "-1000000"
        kind = {"type": "decimal" if name == SPENT else "whole", "operator": "greaterThanOrEqual", "formula1": least}
    else:
        most = LONGEST.get(name, 20)
        kind = {"type": "textLength", "operator": "lessThanOrEqual", "formula1": str(most)}
    made = DataValidation(sqref=cells, allow_blank=True, errorStyle="warning", showErrorMessage=True, **kind)
    if hint:
        made.promptTitle, made.prompt, made.showInputMessage = name.replace("_", " ")[:32], hint[:255], True
    return made


def _bytes(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
