"""Sheets as they come: numbers as people write them, and files that are no sheet, each told what is wrong where."""

import io
import zipfile
from datetime import UTC, datetime
from decimal import Decimal
from random import Random
from typing import Any

import openpyxl
import pytest

from models.activities import Activity
from models.reports import sheet_pages, sheets
from models.reports.figures import Standing
from models.reports.sheet_pages import Guide, Line
from models.reports.sheets import Faulty, Filled, Reading
from models.spreadsheets import UNPACKED_MOST, Unreadable

GUIDE = Guide({name: f"Isi {name}" for name in sheets.FILLED}, ("Kolom", "Isi", "Contoh"))


def made() -> bytes:
    activity = Activity(
        id=7, province="32", name="=Bimtek WUB", kind="people", unit="orang", target=40, pagu=320_000_000,
        first_period="2026-10", created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    return sheet_pages.written([Line(activity, "2026-10", Standing(30_000_000, Decimal("12.5"), 5))], GUIDE)


def book_of(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def filled(**values: Any) -> bytes:
    """The sheet of one activity with these cells."""
    book = book_of(made())
    for name, value in {sheets.SPENT: "45 juta", sheets.PROGRESS: "12,5", sheets.OUTPUT: 5, **values}.items():
        book.worksheets[0].cell(3, sheets.COLUMNS.index(name) + 1).value = value
    return saved(book)


def only(content: bytes) -> Any:
    """The one row of a sheet."""
    found = sheets.parse(content)
    assert isinstance(found, Reading)
    one: Any = (*found.filled, *found.faulty)[0]
    assert len(found.filled) + len(found.faulty) == 1
    return one


@pytest.mark.parametrize(
    "name, value, expected",
    [
        (sheets.SPENT, "1,5 jt", 1_500_000), (sheets.SPENT, "45.000.000", 45_000_000),
        (sheets.SPENT, "Rp 2 jt", 2_000_000), (sheets.SPENT, 45_000_000.0, 45_000_000), (sheets.SPENT, 0, 0),
        (sheets.PROGRESS, 12.5, Decimal("12.5")), (sheets.PROGRESS, "12%", Decimal(12)),
        (sheets.PROGRESS, -2, Decimal(-2)), (sheets.OUTPUT, "dua puluh lima", 25), (sheets.OUTPUT, "50 orang", 50),
    ],
)  # fmt: skip
def test_numbers_are_read_as_in_the_chat(name: str, value: Any, expected: Any) -> None:
    one = only(filled(**{name: value}))
    assert isinstance(one, Filled)
    parts = {sheets.SPENT: one.figures.spent, sheets.PROGRESS: one.figures.progress, sheets.OUTPUT: one.figures.output}
    assert parts[name] == expected


@pytest.mark.parametrize(
    "name, value, kind, right",
    [
        (sheets.SPENT, "banyak", "number", "45000000"), (sheets.SPENT, "45", "number", "45000000"),
        (sheets.SPENT, "", "empty", "45000000"), (sheets.SPENT, -5_000_000, "negative", "45000000"),
        (sheets.SPENT, "=SUM(A1:A2)", "formula", "45000000"),
        (sheets.OBSTACLES, "=A1", "formula", "Mesin terlambat datang"), (sheets.PROGRESS, "1.5", "number", "1,5%"),
        (sheets.PROGRESS, 0.12, "number", "0,12%"), (sheets.PROGRESS, "1,234", "places", "12,5"),
        (sheets.OUTPUT, "10,5", "decimals", "5"), (sheets.OUTPUT, None, "empty", "0"),
        (sheets.REFERENCE, "12", "reference-unknown", "06"), (sheets.REFERENCE, "99", "reference-words", "99"),
        (sheets.WORDS, "a" * 301, "long", "300"), (sheets.PERIOD, "Oktober", "unknown", "2026-10"),
        (sheets.NUMBER, "7; DROP", "number", "12"),
    ],
)  # fmt: skip
def test_a_wrong_cell_is_named_with_an_example(name: str, value: Any, kind: str, right: str) -> None:
    """By its column and row; the small sheet that comes back holds just that row, and reads the same."""
    content = filled(**{name: value})
    one = only(content)
    assert isinstance(one, Faulty)
    (wrong,) = one.wrong
    place = openpyxl.utils.get_column_letter(sheets.COLUMNS.index(name) + 1)
    assert (wrong.cell, wrong.kind, wrong.right) == (f"laporan!{place}3", kind, right)
    again = book_of(sheet_pages.again([one])).worksheets[0]
    assert again.max_row == 2 and again["B2"].value == "=Bimtek WUB" and again["B2"].data_type == "s"
    coloured = [cell.coordinate for cell in again[2] if cell.fill == sheet_pages.AMISS]
    assert coloured == [f"{place}2"]


def test_what_is_written_is_a_sheet_to_be_filled() -> None:
    """An example that is never read, hints and checks that hinder nobody, progress and codes as text."""
    book = book_of(made())
    page = book.worksheets[0]
    assert (page["A2"].value, page["B3"].value, page["B3"].data_type) == ("contoh", "=Bimtek WUB", "s")
    assert {one.errorStyle for one in page.data_validations.dataValidation} == {"warning"}
    assert len(page.data_validations.dataValidation) == len(sheets.FILLED)
    assert page.cell(3, sheets.COLUMNS.index(sheets.PROGRESS) + 1).number_format == "@"
    assert book["petunjuk"].max_row == len(sheets.FILLED) + 1
    assert sheets.parse(made()) == Reading(empty=1)


def test_columns_may_be_moved_and_macros_are_never_looked_at() -> None:
    book = book_of(filled())
    page = book.worksheets[0]
    page.move_range(f"J1:J{page.max_row}", cols=12)
    one = only(with_part(saved(book), "xl/vbaProject.bin", b"\0macro"))
    assert isinstance(one, Filled) and one.figures.output == 5


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, part)
    return out.getvalue()


def changed(act: Any) -> bytes:
    book = book_of(filled())
    act(book.worksheets[0])
    return saved(book)


def many() -> bytes:
    """50,000 rows below the headings; written as text, as the library would take seven seconds for them."""
    out = io.BytesIO()
    rows = "".join(f'<row r="{one}"><c r="A{one}"><v>{one}</v></c></row>' for one in range(4, 50_004)).encode()
    with zipfile.ZipFile(io.BytesIO(filled())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(b"</sheetData>", rows + b"</sheetData>") if "sheet1" in name else part)
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    "make, key",
    [
        (lambda: changed(lambda page: page.merge_cells("F3:F4")), "spreadsheet-merged"),
        (lambda: changed(lambda page: page.delete_cols(6)), "planning-sheet-columns"),
        (lambda: changed(lambda page: page.delete_rows(1)), "planning-sheet-columns"),
        (lambda: changed(lambda page: page.delete_rows(2, 2)), "spreadsheet-no-rows"),
        (many, "editing-sheet-huge"),
        (lambda: with_part(filled(), "xl/media/x", b"\0" * (UNPACKED_MOST + 1)), "editing-sheet-huge"),
        (lambda: OLE, "spreadsheet-old"),
        (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "spreadsheet-locked"),
        (lambda: b"no;kegiatan\n1;Bimtek\n", "spreadsheet-text"),
        (lambda: b"%PDF-1.4, a page", "editing-sheet-unreadable"),
        (lambda: b"\xff\xd8\xff\xe0 a photo", "editing-sheet-unreadable"),
        (lambda: b"", "editing-sheet-unreadable"),
        (lambda: filled()[:3000], "editing-sheet-unreadable"),
    ],
)
def test_what_is_no_sheet_to_read_is_refused_with_its_reason(make: Any, key: str) -> None:
    found = sheets.parse(make())
    assert isinstance(found, Unreadable) and found.key == key


def test_a_damaged_sheet_is_refused_and_never_a_bug() -> None:
    """Whatever byte of its parts has changed: read, or refused. An error would be tried again and again."""
    rng = Random(7)
    with zipfile.ZipFile(io.BytesIO(filled())) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    for _ in range(60):
        broken = dict(parts)
        name = rng.choice([one for one in sorted(parts) if parts[one]])
        part = bytearray(broken[name])
        for _ in range(rng.randint(1, 6)):
            place = rng.randrange(len(part))
            part[place : place + rng.randint(0, 3)] = bytes(rng.randrange(256) for _ in range(rng.randint(0, 3)))
        broken[name] = bytes(part)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as packed:
            for one, content in broken.items():
                packed.writestr(one, content)
        assert isinstance(sheets.parse(out.getvalue()), Reading | Unreadable)
