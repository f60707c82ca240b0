"""The files of a year: the same sums as on the screen, one statement each, and nothing in them is a formula."""

import asyncio
import io
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession

from models import exports, overview, reports
from models.db import Database
from models.deadlines import Month, Quarter
from models.exports import NOT_SENT, Column, Group, Table, pages, workbook
from models.overview import Output
from models.reports import Figures, decisions
from tests.conftest import LONG
from tests.models.test_overview import AT_END, CONTENT, PLACES, START, UNSHRUNK, Undone, _live, calendar_of, made, staff

MONTHS = [Month(2026, number) for number in range(1, 11)]


@pytest.mark.thorough
@given(seed=st.integers(0, 10**9))
@settings(max_examples=8 if LONG else 2, phases=UNSHRUNK, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_sums_of_increments_are_those_of_the_files(database_url: str, seed: int) -> None:
    """Whatever is sent, given back and sent again: increments of all months = the running quarter = the screen."""

    async def example() -> None:
        database = Database(database_url)
        try:
            with suppress(Undone):
                async with database.begin() as session:
                    await _live(session, Random(seed))
                    await _compare(session)
                    raise Undone  # every example begins with an empty database
        finally:
            await database.close()

    asyncio.run(example())


async def _compare(session: AsyncSession) -> None:
    calendar = await calendar_of(session)
    shown = await overview.by_province(session, PLACES, calendar)
    months = [row for one in MONTHS for row in await exports.month(session, PLACES, calendar, one)]
    quarter = await exports.quarter(session, PLACES, calendar, Quarter(2026, 4))
    for code in PLACES:
        entries = [row.entry for row in months if row.province == code and row.entry]
        tally = overview.total(row.tally for row in quarter if row.province == code)
        screen = shown[code]
        assert sum(one.added_progress for one in entries) * 100 == screen.progress_hundredths
        assert len(entries) == screen.rows
        made_by_unit = {
            unit: sum(
                row.entry.added_output for row in months if (row.province, row.unit) == (code, unit) and row.entry
            )
            for unit in screen.outputs
        }
        assert made_by_unit == {unit: output.made for unit, output in screen.outputs.items()}
        assert (tally.pagu, tally.spent, tally.progress, tally.absorbed, tally.outputs) == (
            screen.pagu, screen.spent, screen.progress, screen.absorbed, screen.outputs
        )  # fmt: skip


async def test_a_month_is_a_row_for_each_activity_that_has_begun(database: Database) -> None:
    """In, given back or never sent; only what is in has figures, and what it was brought to counts earlier months."""
    async with database.begin() as session:
        ministry, officers = await staff(session)
        one = await made(session, ministry)
        await made(session, ministry, province="95")
        await made(session, ministry, first_period="2026-03")
        await made(session, ministry, province="95", first_period="2025-12")
        now = START + timedelta(days=60)
        for period, output in (("2026-01", 3), ("2026-02", -1)):
            figures = Figures(30_000_000, Decimal("7.25"), output, "Hujan", note="Ada", reference="06")
            await reports.submit(session, officers["32"], one.id, period, figures, Month(2026, 2), now)
        calendar = await calendar_of(session)
        rows = await exports.month(session, PLACES, calendar, Month(2026, 2))
        assert [(row.province, row.state) for row in rows] == [("32", "submitted"), ("95", NOT_SENT)]
        entry = rows[0].entry
        assert entry is not None
        assert (entry.added_output, entry.output, entry.added_progress) == (-1, 2, Decimal("7.25"))
        assert (entry.progress, entry.absorbed, entry.spent) == (Decimal("14.5"), Decimal(10), 30_000_000)
        await decisions.give_back(session, ministry, entry.report, "Angka keliru", now)
        (row,) = await exports.month(session, ["32"], calendar, Month(2026, 2))
        assert (row.state, row.entry) == ("returned", None)
        (course,) = await exports.quarter(session, ["95"], calendar, Quarter(2026, 1))
        assert (course.tally.spent, course.months, course.obstacles) == (0, (), ())
        first, begun = await exports.quarter(session, ["32"], calendar, Quarter(2026, 1))
        assert (first.months, first.obstacles) == (("2026-01",), (("2026-01", "Hujan"),))
        assert first.tally.outputs == {"orang": Output(3, 40)}
        assert begun.tally.spent == 0


async def test_one_statement_for_all_provinces(database: Database) -> None:
    said: list[str] = []
    event.listen(database.engine.sync_engine, "before_cursor_execute", lambda *given: said.append(given[2]))
    async with database.begin() as session:
        ministry, _ = await staff(session)
        for code in PLACES:
            await made(session, ministry, province=code)
        calendar = await calendar_of(session, now=AT_END)
        everywhere = tuple(CONTENT.provinces)
        said.clear()
        assert len(await exports.month(session, everywhere, calendar, Month(2026, 10))) == 2
        assert len(await exports.quarter(session, everywhere, calendar, Quarter(2026, 4))) == 2
        assert len(said) == 2


LIVE = ('=HYPERLINK("http://a")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "=1\x00+1", "<b>&amp;</b>")


def _table(*more: str) -> Table:
    columns = [Column("Nama", "text", 20), Column("Pagu", "rupiah", 16), Column("%", "percent", 8)]
    rows = [(text, 10**14, Decimal("12.34")) for text in (*LIVE, *more)]
    return Table("Judul", columns, [Group("=Jawa", rows)], ("@kaki",), "Provinsi", total=("-", 7 * 10**14, None))


def test_text_of_people_is_never_a_formula() -> None:
    """Not when it is opened, nor when somebody edits the cell and leaves it; numbers are numbers."""
    sheet = load_workbook(io.BytesIO(workbook.xlsx(_table()))).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert "f" not in {cell.data_type for cell in cells}
    live = [cell for cell in cells if str(cell.value).startswith(("=", "+", "-", "@"))]
    assert len(live) >= len(LIVE) - 2 + len(LIVE)
    assert all(cell.quotePrefix for cell in live)
    assert [sheet.cell(2, place).value for place in (3, 4)] == [10**14, 12.34]
    assert sheet.cell(2, 3).number_format == "#,##0"
    assert (sheet.freeze_panes, sheet.page_setup.orientation, sheet.print_title_rows) == ("C2", "landscape", "$1:$1")


def test_the_same_table_gives_the_same_bytes() -> None:
    """Also with words that are longer than a page, or have no place to break."""
    assert workbook.xlsx(_table()) == workbook.xlsx(_table())
    long = ("panjang " * 2000, "baris\n" * 500, "x" * 5000, "")
    assert pages.pdf(_table(*long)) == pages.pdf(_table(*long))
