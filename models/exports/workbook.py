"""A table as a spreadsheet: numbers are numbers, text is text, and the same table gives the same bytes."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from models.exports.table import Column, Group, Kind, Row, Table, Value
from models.worksheets import BOLD, PLAIN, text_cell, write_text

FORMATS: dict[Kind, str] = {"rupiah": "#,##0", "count": "#,##0", "percent": "0.00"}
TOP = Alignment(vertical="top")
HEAD = Alignment(wrap_text=True, vertical="center", horizontal="center")
SHADE = PatternFill("solid", start_color="FFE3ECE6")
A4 = 9  # as the format numbers paper
SMALL = Font(size=9, italic=True)
PROVINCE_WIDTH = 20
MADE = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def xlsx(table: Table) -> bytes:
    """One sheet with its headings on top; they stay in view, and so does the name of the activity."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("data")
    columns = _columns(table)
    sheet.freeze_panes = f"{get_column_letter(_frozen(columns) + 1)}2"
    for place, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    _print(sheet, table)
    sheet.append([_head(sheet, one.heading) for one in columns])
    cells = [(_empty(sheet, one.kind), text_cell(sheet, "")) for one in columns]
    for row in _rows(table):
        sheet.append([_filled(*pair, value) for pair, value in zip(cells, row, strict=True)])
    if table.total is not None:
        total = [*([None] if table.group_heading else []), *table.total]
        bold = [(_empty(sheet, one.kind, bold=True), text_cell(sheet, "", bold=True)) for one in columns]
        sheet.append([_filled(*pair, value) for pair, value in zip(bold, total, strict=True)])
    sheet.append([])
    for text in (table.title, *table.foot):
        sheet.append([_note(sheet, text)])
    out = io.BytesIO()
    book.save(out)
    return _timeless(out.getvalue())


def _columns(table: Table) -> list[Column]:
    province = [Column(table.group_heading, "text", PROVINCE_WIDTH)] if table.group_heading else []
    return [*province, *table.columns]


def _frozen(columns: list[Column]) -> int:
    """How many columns come before the first number: those that say what a row is about."""
    return next((place for place, one in enumerate(columns) if one.kind != "text"), 0)


def _rows(table: Table) -> Iterator[Row]:
    for group in table.groups:
        for row in group.rows:
            yield [*_named(table, group), *row]


def _named(table: Table, group: Group) -> list[Value]:
    return [group.name] if table.group_heading else []


def _print(sheet: Any, table: Table) -> None:
    """Landscape A4, as wide as the paper, the headings on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    sheet.oddHeader.left.text = table.title.replace("&", "&&")
    sheet.oddFooter.right.text = "&P / &N"


def _head(sheet: Any, text: str) -> Any:
    cell = text_cell(sheet, text, bold=True)
    cell.alignment = HEAD
    cell.fill = SHADE
    return cell


def _empty(sheet: Any, kind: Kind, *, bold: bool = False) -> Any:
    cell = WriteOnlyCell(sheet)
    cell.number_format = FORMATS.get(kind, "General")
    cell.alignment = TOP
    cell.font = BOLD if bold else PLAIN
    return cell


def _filled(number: Any, text: Any, value: Value) -> Any:
    """One of a column's two cells with the value of a row. A row is written when it is appended, so they serve again.

    New cells for each row would take five times as long: each has to find its style.
    """
    if value is None:
        return None
    if isinstance(value, str):
        return write_text(text, value)
    number.value = value
    return number


def _note(sheet: Any, text: str) -> Any:
    """A line below the table, as long as it is: wrapped it would make its column's cell a tower."""
    cell = text_cell(sheet, text)
    cell.alignment = TOP
    cell.font = SMALL
    return cell


def _timeless(content: bytes) -> bytes:
    """The file without the moments at which its parts were written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = MADE.sub(rb"\g<1>1980-01-01T00:00:00Z", old.read(name))
            new.writestr(zipfile.ZipInfo(name, LONG_AGO), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()
