"""Why a file cannot be read at all, in words for the operator and without quoting its content."""

import csv
from pathlib import Path

from polars.exceptions import NoDataError

CSV_ENDINGS = (".csv", ".tsv", ".txt")


class Unreadable(Exception):
    """Why a file cannot be used, in words for the operator."""


def separator(path: Path) -> str:
    """What parts the cells: spreadsheets set to Indonesian write semicolons."""
    with path.open(encoding="utf-8", errors="replace") as file:
        head = file.readline(100_000)
    return max(",;\t", key=head.count)


def why(path: Path, wrong: Exception) -> str:
    """The words for what polars or the system says; polars would quote cells, which may be personal."""
    if isinstance(wrong, OSError):
        return f"{path}: {wrong.strerror or 'cannot be opened'}"
    if isinstance(wrong, NoDataError):
        return f"{path.name} is empty: the first line must name the columns"
    if path.suffix.casefold() not in CSV_ENDINGS:
        return f"{path.name} is no Parquet file, or a damaged one"
    said = str(wrong).casefold()
    if "utf-8" in said:
        return f'{path.name} is not in UTF-8: save it as "CSV UTF-8"'
    if "more fields" in said:
        return f"{path.name}: {_too_long(path)}"
    if "escaped" in said:
        return f"{path.name}: a quotation mark is opened and never closed"
    return f"{path.name} is no CSV file, or a damaged one"


def _too_long(path: Path) -> str:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, delimiter=separator(path))
        wanted = len(next(rows, []))
        for number, row in enumerate(rows, 1):
            if len(row) > wanted:
                return f"row {number} has {len(row)} cells, the first line names {wanted} columns; put quotes around it"
    return "a row has more cells than the first line names columns"
