"""Spreadsheets that people send, opened safely, and those that the bot writes: no formula ever comes of their words."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from models.worksheets import BOLD, PLAIN, WRAPPED, text_cell

# Unpacked a sheet is never larger, nor has it more rows: a small file may hold a flood.
UNPACKED_MOST, ROWS_MOST, COLUMNS_MOST = 30_000_000, 3_000, 100
# What openpyxl raises over files that are no whole sheet: its own, those of zip and XML, those of wrong numbers.
BROKEN = (
    zipfile.BadZipFile, zlib.error, InvalidFileException, SyntaxError, LookupError, ValueError, TypeError,
    AttributeError, OSError, EOFError, NotImplementedError, RuntimeError,
)  # fmt: skip
ZIP, OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")  # how Office names what a password keeps
PART = re.compile(r"xl/worksheets/[^/]+\.xml")
MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([^\"]{1,40})\"")
FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")


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
    """The rows of every sheet by its name in small letters; what a formula came to stands in its place.

    Macros are never looked at. Cells beyond `COLUMNS_MOST` are left out.
    """
    _is_sheet(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(one.file_size for one in packed.infolist())
        if unpacked > UNPACKED_MOST:
            raise Unreadable("editing-sheet-huge")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        found: dict[str, list[Sequence[Any]]] = {
            sheet.title.strip().casefold(): [
                row[:COLUMNS_MOST] for row in sheet.iter_rows(values_only=True, max_row=ROWS_MOST + 1)
            ]
            for sheet in book.worksheets
        }
    except BROKEN as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable("editing-sheet-unreadable") from None
    if any(len(rows) > ROWS_MOST for rows in found.values()):
        raise Unreadable("editing-sheet-huge")
    return found


def _is_sheet(content: bytes) -> None:
    """Says what was sent instead of a sheet, where that can be told: an old or a locked one, or plain text."""
    if content.startswith(OLE):
        raise Unreadable("spreadsheet-locked" if LOCKED in content else "spreadsheet-old")
    if not content.startswith(ZIP):
        is_text = b"\0" not in content[:2000] and any(mark in content[:2000] for mark in (b",", b";", b"\t"))
        is_text = is_text and not content.startswith((b"%PDF", b"{\\rtf"))
        raise Unreadable("spreadsheet-text" if is_text and content.strip() else "editing-sheet-unreadable")


def merged(content: bytes) -> str | None:
    """The first cells that are joined into one, such as "B3:B5"; only for what `opened` has taken."""
    return next((found[1].decode(errors="replace") for part in _parts(content) if (found := MERGED.search(part))), None)


def formulas(content: bytes) -> frozenset[tuple[str, str]]:
    """The cells with a formula, each by its sheet in small letters and its name; only for what `opened` has taken."""
    if not any(FORMULA.search(part) for part in _parts(content)):
        return frozenset()
    try:
        book = load_workbook(io.BytesIO(content), read_only=True)
        return frozenset(
            (sheet.title.strip().casefold(), f"{get_column_letter(place)}{number}")
            for sheet in book.worksheets
            for number, row in enumerate(sheet.iter_rows(max_row=ROWS_MOST), 1)
            for place, cell in enumerate(row[:COLUMNS_MOST], 1)
            if cell.data_type == "f"
        )
    except BROKEN:
        raise Unreadable("editing-sheet-unreadable") from None


def _parts(content: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        yield from (packed.read(name) for name in packed.namelist() if PART.fullmatch(name))


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
    """A cell as text; a day that the spreadsheet made of what was typed is a day again.

    A number with decimals gets its comma: "1.5" in words may be many things, as a number it is one.
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, float):
        return f"{value:.10g}".replace(".", ",")
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
