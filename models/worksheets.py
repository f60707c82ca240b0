"""Cells of a spreadsheet in which what people wrote stays text, whatever it begins with."""

from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font

WRAPPED = Alignment(wrap_text=True, vertical="top")
PLAIN, BOLD = Font(bold=False), Font(bold=True)
# What a spreadsheet takes for the beginning of a formula.
LIVE = ("=", "+", "-", "@", "\t", "\r")


def text_cell(sheet: Any, text: str, *, bold: bool = False) -> Any:
    """A new cell with text, wrapped."""
    cell = WriteOnlyCell(sheet)
    cell.alignment = WRAPPED
    cell.font = BOLD if bold else PLAIN
    return write_text(cell, text)


def write_text(cell: Any, text: str) -> Any:
    """Text, never a formula: neither when the file is opened nor when somebody edits the cell and leaves it."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(LIVE)
    return cell
