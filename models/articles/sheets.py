"""Articles as a spreadsheet, out and in again: read cell by cell, every mistake named, nothing live by it."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from models.articles import AT_ONCE, Draft
from models.articles.checks import faults
from models.articles.differences import Difference, between
from models.spreadsheets import Unreadable, opened, plain
from models.worksheets import text_cell

COLUMNS = (
    "id", "topic", "question", "phrasings", "answer", "programmes", "certainty", "sources", "see_also", "valid_from",
    "valid_until",
)  # fmt: skip
WIDE = {"question": 40, "phrasings": 40, "answer": 80}
LISTS = ("phrasings", "programmes", "sources", "see_also")
DATES = ("valid_from", "valid_until")
NEEDED = ("topic", "question", "answer", "certainty")


@dataclass(frozen=True)
class Wrong:
    """A cell that cannot be taken: where, what kind of mistake, what stands there or is wrong, and what is right."""

    cell: str
    kind: Literal["unknown", "twice", "empty", "day", "rule"]
    what: str = ""
    right: str = ""


@dataclass(frozen=True)
class Change:
    """One row that differs from what people see now; a new article has no id yet."""

    row: int
    article: str | None
    draft: Draft
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class Reading:
    """What a sheet wants changed, and what of it cannot be taken."""

    changes: tuple[Change, ...]
    wrong: tuple[Wrong, ...]
    same: int


def written(drafts: Mapping[str, Draft]) -> bytes:
    """A sheet of all articles: a row each, what is a list has a line for each part."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("articles")
    sheet.freeze_panes = "C2"
    for place, name in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(place)].width = WIDE.get(name, 14)
    sheet.append([text_cell(sheet, name, bold=True) for name in COLUMNS])
    for name, draft in drafts.items():
        values = {**draft.dump(), "id": name}
        sheet.append([text_cell(sheet, _text(values[column])) for column in COLUMNS])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(content: bytes, now: Mapping[str, Draft]) -> Reading:
    """What the sheet changes of the articles as they are `now`; `Unreadable` where it is none."""
    rows = _rows(content)
    columns = _header(next(rows, ()))
    changes: list[Change] = []
    wrong: list[Wrong] = []
    seen: dict[str, int] = {}
    same = 0
    for number, row in enumerate(rows, 2):
        cells = {name: plain(row[place]) if place < len(row) else "" for name, place in columns.items()}
        if not any(cells.values()):
            continue
        found = _change(number, cells, columns, now, seen)
        if isinstance(found, Change):
            changes.append(found)
        elif found:
            wrong += found
        else:
            same += 1
    if len(changes) > AT_ONCE:
        raise Unreadable("editing-sheet-too-much", count=len(changes), most=AT_ONCE)
    return Reading(tuple(changes), tuple(wrong), same)


def _change(
    number: int, cells: Mapping[str, str], columns: Mapping[str, int], now: Mapping[str, Draft], seen: dict[str, int]
) -> Change | list[Wrong]:
    """The change of one row; an empty list where it changes nothing."""

    def at(column: str, kind: Any, what: str = "", right: str = "") -> Wrong:
        return Wrong(f"{get_column_letter(columns.get(column, 0) + 1)}{number}", kind, what[:80], right)

    name = cells["id"] or None
    if name is not None and name not in now:
        return [at("id", "unknown", name)]
    if name is not None and name in seen:
        return [at("id", "twice", name, str(seen[name]))]
    if name is not None:
        seen[name] = number
    before = now.get(name) if name else None
    wrong = [at(column, "empty", column, EXAMPLES[column]) for column in NEEDED if not cells[column]]
    wrong += [at(column, "day", cells[column], "2026-12-31") for column in DATES if _bad_day(cells.get(column, ""))]
    if wrong:
        return wrong
    draft = _drafted(cells, before)
    told = faults(draft)
    if told:
        return [at(one.part, "rule", one.what, one.right) for one in told]
    differences = between(before, draft)
    return Change(number, name, draft, differences) if differences else []


def _drafted(cells: Mapping[str, str], before: Draft | None) -> Draft:
    """The article that a row describes; columns that the sheet does not have stay as they are."""
    values: dict[str, Any] = {column: _lines(cell) if column in LISTS else cell for column, cell in cells.items()}
    del values["id"]
    values |= {name: date.fromisoformat(cells[name]) if cells[name] else None for name in DATES if name in cells}
    return replace(before, **values) if before else Draft(**values)


EXAMPLES = {
    "topic": "nib",
    "question": "Apakah membuat NIB berbayar?",
    "answer": "Tidak. NIB dibuat sendiri lewat oss.go.id, tanpa biaya.",
    "certainty": "Q, R, L or UN",
}


def _rows(content: bytes) -> Iterator[Sequence[Any]]:
    sheets = opened(content)
    return iter(sheets.get("articles") or next(iter(sheets.values()), []))


def _header(row: Iterable[Any]) -> dict[str, int]:
    """Where each column stands."""
    found = {plain(cell).casefold(): place for place, cell in reversed(list(enumerate(row)))}
    missing = [name for name in ("id", *NEEDED) if name not in found]
    if missing:
        raise Unreadable("editing-sheet-columns", missing=", ".join(missing))
    return {name: found[name] for name in COLUMNS if name in found}


def _text(value: Any) -> str:
    return "\n".join(value) if isinstance(value, list | tuple) else str(value or "")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _bad_day(text: str) -> bool:
    try:
        date.fromisoformat(text or "2026-01-01")
    except ValueError:
        return True
    return False
