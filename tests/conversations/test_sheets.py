"""An officer reports a month of all activities by a spreadsheet: right rows at once, wrong ones come back, named."""

import io
from typing import Any

import openpyxl

from models import people
from tests.conversations.test_overview_downloads import file
from tests.conversations.test_proposals import sends_sheet
from tests.conversations.test_reporting import activity, officer, revoke, sent
from tests.world import World

FILL = {"spent": "realisasi kumulatif", "progress": "tambahan pcro", "output": "tambahan rvro"}


def open_sheet(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def filled(content: bytes, rows: dict[Any, dict[str, Any]]) -> bytes:
    """The sheet with values written below headings, by the number of the activity."""
    book = open_sheet(content)
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        for head, value in rows.get(row[0].value, {}).items():
            row[heads.index(FILL.get(head, head))].value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


async def test_a_month_by_sheet_from_the_button_to_the_numbers(world: World) -> None:
    """Filled and sent back: right rows go on one tap, wrong ones come back alone; the same sheet adds nothing."""
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    one, two, three, _ = [await activity(world, name=name) for name in ("Bimtek A", "Bimtek B", "Bimtek C", "D")]
    await activity(world, province="33", name="Rahasia")
    await oka.says("/lapor")
    await oka.presses("Isi lewat lembar Excel")
    await oka.sees("reporting-sheet-out", count=4)
    empty = file(world, oka)[1]
    assert "Rahasia" not in str([[cell.value for cell in row] for row in open_sheet(empty).worksheets[0]])
    given: dict[Any, dict[str, Any]] = {
        one: {"spent": "45.000.000", "progress": "12,5", "output": "lima orang"},
        two: {"spent": "1,5 jt", "progress": 0.5, "output": 10.5, "kendala": "Mesin rusak", "tindak lanjut": "Diganti"},
        three: {"spent": 200_000_000, "progress": "1", "output": 0},
        "contoh": {"kegiatan": "Rahasia"},
    }
    sheet = filled(empty, given)
    await sends_sheet(world, oka, sheet)
    await oka.sees("reporting-sheet-wrong", rows=2, count=3)
    await oka.sees("reporting-sheet-read", count=1)
    await oka.sees("reporting-sheet-rest", known=0, wrong=2, empty=1)
    oka.sees_text("2 baris dikembalikan. 1 baris masih kosong.")
    assert not await sent(world), "nothing is sent before the officer has said so"
    small = file(world, oka)[1]
    await oka.presses("Kirim 1 laporan")
    (report,) = await sent(world)
    await oka.sees("reporting-sheet-thanks", count=1, left=0, more=3)
    assert (report.spent, report.progress_hundredths, report.output) == (45_000_000, 1250, 5)
    assert report.note.startswith("Sampai Oktober 2026: PCRO 12,5%")
    await vera.sees("reporting-sheet-came", count=1, officer="Oka")
    await sends_sheet(world, oka, filled(empty, {one: given[one]}))
    await oka.sees("reporting-sheet-rest", known=1, wrong=0)
    mended: dict[Any, dict[str, Any]] = {two: {"progress": "0,5%", "output": 10}, three: {"referensi": "6"}}
    await sends_sheet(world, oka, filled(small, mended))
    await oka.sees("reporting-sheet-read", count=2)
    await oka.presses("Kirim 2 laporan")
    _, second, third = await sent(world)
    assert (second.obstacles, third.reference) == ("Mesin rusak. Diganti", "06")
    await world.later(minutes=1)
    await oka.forges("reporting.use-sheet:3")
    await oka.sees("reporting-sheet-used")
    assert len(await sent(world)) == 3


async def test_photos_for_the_months_of_a_sheet(world: World) -> None:
    """A button for each month, or an album and then of which; until somebody has decided, and of one's own alone."""
    oka, eve, vera = await officer(world), await officer(world, "32", "Eve"), await world.person("Vera", "verifier")
    names = ("Bimtek A", "Bimtek B", "Bimtek C")
    rows = {await activity(world, name=name): {"spent": 0, "progress": "5", "output": 1} for name in names}
    await oka.says("/lembar")
    await sends_sheet(world, oka, filled(file(world, oka)[1], dict(rows)))
    await oka.presses("Kirim 3 laporan")
    await oka.sees("reporting-sheet-thanks", count=3, bare=3)
    await oka.presses("📷 Bimtek A, Oktober 2026")
    await oka.sees("photos-ask", name="Bimtek A")
    await oka.sends_photo(count=2)
    await oka.sees("photos-confirm", name="Bimtek A", album="yes")
    await oka.presses("Ya, tambahkan")
    await oka.sees("photos-done", name="Bimtek A", count=2, left=2)
    await oka.says("/menu")
    await oka.sends_photo(count=3)
    await oka.sees("photos-which", album="yes")
    await oka.says("bimtek c")
    await oka.sees("photos-done", name="Bimtek C", count=3, left=1)
    await vera.says("/verifikasi 3")
    await vera.sees("verification-card", report=3, files=3)
    await vera.presses("Siapa mengubah laporan no. 3?")
    await vera.sees("record-what", verb="added")
    await vera.forges("verification.verify:2")
    for who, number, problem in (
        (eve, 1, "reporting-unknown"),
        (oka, 99, "reporting-unknown"),
        (oka, 2, "photos-late"),
    ):
        await who.forges(f"flow.start:photos:{number}")
        await who.sees(problem, report=number)
    await oka.forges("flow.start:photos")
    await oka.sees("photos-none")
    await oka.sends_photo()
    await oka.does_not_see("photos-which")
    await revoke(world, oka)
    await oka.forges("flow.start:photos:1")
    await oka.sees("reporting-not-officer")


async def test_a_sheet_gives_no_right_and_takes_no_other_month(world: World) -> None:
    """Another province's activity, a mixed-up row, a month that is not open; a tap after the right has ended."""
    oka, eve = await officer(world), await officer(world, "33", "Eve")
    one = await activity(world)
    await oka.says("/lembar")
    book = filled(file(world, oka)[1], {one: {"spent": 0, "progress": "5", "output": 1}})
    await sends_sheet(world, eve, book)
    await eve.sees("reporting-sheet-cell", kind="not-yours")
    await eve.sees("reporting-sheet-rest", known=0, wrong=1)
    await sends_sheet(world, oka, filled(book, {one: {"bulan": "2026-12"}}))
    await oka.sees("reporting-sheet-cell", kind="other-month", right="2026-10")
    await sends_sheet(world, oka, filled(book, {one: {"kegiatan": "Pameran"}}))
    await oka.sees("reporting-sheet-cell", kind="other-name")
    await oka.says("/lembar")
    await oka.presses("Kirim lembar yang sudah diisi")
    await oka.sends_document(b"no;sheet\n1;2\n", "lapor.csv", "text/csv")
    await world.settle()
    await oka.sees("editing-sheet-refused", problem={"key": "spreadsheet-text", "values": {}})
    await sends_sheet(world, oka, book)
    await oka.sees("reporting-sheet-read", count=1)
    await eve.forges("reporting.use-sheet:5")
    await eve.sees("reporting-sheet-used")
    async with world.app.database.begin() as session:
        for grant, person in await people.grants_in_force(session):
            if person.telegram_id == oka.id:
                await people.revoke(session, None, grant.id, world.clock.now())
    await oka.presses("Kirim 1 laporan")
    await oka.sees("reporting-not-officer")
    assert not await sent(world)
