"""Spreadsheets that people send, opened safely, and those that the bot writes: no formula ever comes of their words."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from models.worksheets import BOLD, PLAIN, WRAPPED, text_cell

# Unpacked a sheet is never larger, nor has it more rows: a small file may hold a flood.
UNPACKED_MOST, ROWS_MOST = 30_000_000, 3_000


class Unreadable(ValueError):
    """The file is no sheet that can be used; `key` says why, in words for whoever sent it."""

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


@dataclass(frozen=True)
class Wrong:
    """A cell that cannot be taken: where it stands, what kind of mistake, what stands there, an example that is right.

    Kinds: empty, unknown, number (none, or not sure which), twice, long.
    """

    cell: str
    kind: str
    what: str = ""
    right: str = ""


@dataclass(frozen=True)
class Cell:
    """A cell as text, and its name: `pagu!C4`."""

    text: str
    name: str

    def wrong(self, kind: str, right: str = "") -> Wrong:
        return Wrong(self.name, kind, self.text[:60], right)


Row = Mapping[str, Cell]


def opened(content: bytes) -> dict[str, list[Sequence[Any]]]:
    """The rows of every sheet by its name in small letters; what a formula came to stands in its place."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(one.file_size for one in packed.infolist())
        if unpacked > UNPACKED_MOST:
            raise Unreadable("editing-sheet-huge")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        found: dict[str, list[Sequence[Any]]] = {
            sheet.title.strip().casefold(): list(sheet.iter_rows(values_only=True, max_row=ROWS_MOST + 1))
            for sheet in book.worksheets
        }
    except (zipfile.BadZipFile, InvalidFileException, KeyError, IndexError, ValueError, OSError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable("editing-sheet-unreadable") from None
    if any(len(rows) > ROWS_MOST for rows in found.values()):
        raise Unreadable("editing-sheet-huge")
    return found


def named(sheet: str, rows: Sequence[Sequence[Any]], needed: Iterable[str]) -> list[Row]:
    """The rows below the header as cells by column; empty ones are left out. Columns may stand in any order."""
    header = [plain(cell).casefold().replace(" ", "_") for cell in (rows[0] if rows else ())]
    missing = [name for name in needed if name not in header]
    if missing:
        raise Unreadable("planning-sheet-columns", sheet=sheet, missing=", ".join(missing))
    places = {name: place for place, name in reversed(list(enumerate(header))) if name}
    found: list[Row] = []
    for number, row in enumerate(rows[1:], 2):
        cells = {
            name: Cell(plain(row[place]) if place < len(row) else "", f"{sheet}!{get_column_letter(place + 1)}{number}")
            for name, place in places.items()
        }
        if any(one.text for one in cells.values()):
            found.append(cells)
    return found


def plain(value: Any) -> str:
    """A cell as text; a day that the spreadsheet made of what was typed is a day again."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()


def told(wrong: Wrong) -> dict[str, Any]:
    """A wrong cell as a line of a message."""
    values = {"cell": wrong.cell, "kind": wrong.kind, "what": wrong.what, "right": wrong.right}
    return {"key": "planning-sheet-cell", "values": values}


def written(sheets: Mapping[str, Sequence[Sequence[Any]]], widths: Mapping[str, int] | None = None) -> bytes:
    """A book of these sheets; the first row of each is its header. Numbers stay numbers, all else is text."""
    book = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        sheet.freeze_panes = "A2"
        for place, name in enumerate(rows[0], 1):
            sheet.column_dimensions[get_column_letter(place)].width = (widths or {}).get(str(name), 16)
        for number, row in enumerate(rows):
            sheet.append([_cell(sheet, value, bold=not number) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(sheet: Any, value: Any, *, bold: bool) -> Any:
    if not isinstance(value, int) or isinstance(value, bool):
        return text_cell(sheet, str(value or ""), bold=bold)
    cell = WriteOnlyCell(sheet, value)
    cell.alignment = WRAPPED
    cell.font = BOLD if bold else PLAIN
    return cell
