"""What is taken along from `/pantau`: files with the figures of the screen, for whoever may see them."""

import io
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import load_workbook

from models.people import OFFICER, VERIFIER
from models.reports import Figures
from tests.conversations.test_overview import activity, report
from tests.conversations.test_verification import setting
from tests.world import FakePerson, World

pytestmark = pytest.mark.thorough


def file(world: World, person: FakePerson) -> tuple[str, bytes]:
    """The name and the bytes of the document that came last."""
    document = next(one.raw["document"] for one in reversed(person.messages) if one.raw.get("document"))
    return document["file_name"], world.telegram.files.by_id[document["file_id"]].content


def sheet(world: World, person: FakePerson) -> tuple[str, list[dict[str, Any]]]:
    """The name of the newest file, and its rows by their headings, without the lines below the table."""
    name, content = file(world, person)
    head, *rows = load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)  # type: ignore[union-attr]
    end = next(place for place, row in enumerate(rows) if not any(row))
    return name, [dict(zip(map(str, head), row, strict=True)) for row in rows[:end]]


async def two_months(world: World) -> tuple[FakePerson, FakePerson]:
    """Two provinces; Jawa Barat has sent August and September, and an activity whose name looks like a formula."""
    vera, oka = await setting(world, ("32", "33"))
    await activity(world, vera, "32", name="=1+1", unit="IKM", first_period="2026-09", output_code="1234.BDI.001")
    await report(world, oka, 1, "2026-08", Figures(32_000_000, Decimal(10), 5, "=cmd()"))
    await report(world, oka, 1, "2026-09", Figures(64_000_000, Decimal("20.5"), -2))
    await report(world, oka, 2 + 1, "2026-09", Figures(1_000_000, Decimal(1), 7))
    return vera, oka


async def test_the_files_of_a_province_sum_to_its_screen(world: World) -> None:
    """Month by month and as a quarter; the way back leads on in a new message, the file stays."""
    _, oka = await two_months(world)
    await oka.says("/pantau")
    await oka.sees("overview-sums", spent=65_000_000, pagu=640_000_000)
    await oka.presses("📄 Unduh")
    await oka.sees("overview-download", where="Jawa Barat")
    await oka.presses("SAKTI Oktober 2026 (XLSX)")
    await oka.sees("overview-month-file", where="Jawa Barat", period="2026-10", activities=2, filled=0)
    name, rows = sheet(world, oka)
    assert name == "sakti-2026-10-jawa-barat.xlsx"
    assert [(row["Kegiatan"], row["Status"], row["Penambahan RVRO"]) for row in rows] == [
        ("Bimtek 32", "belum", None),
        ("=1+1", "belum", None),
    ]
    assert [(row["KRO"], row["RO"]) for row in rows] == [(None, None), ("1234.BDI", "001")]
    added = []
    await oka.presses("‹ Kembali")
    for month, before in (("September 2026", "Agustus 2026"), ("Agustus 2026", None)):
        await oka.presses(month)
        await oka.presses(f"SAKTI {month} (XLSX)")
        name, rows = sheet(world, oka)
        added += rows
        await oka.presses("‹ Kembali")
        assert before is None or oka.offers(before)
    assert name == "sakti-2026-08-jawa-barat.xlsx"
    assert sum(row["Penambahan PCRO (%)"] or 0 for row in added) == 31.5
    assert sum(row["Penambahan RVRO"] or 0 for row in added) == 10
    assert added[0]["Bukti dokumen"] == "0 berkas, laporan no. 2"
    assert (added[0]["RVRO kumulatif"], added[0]["PPA (%)"], added[0]["Referensi"]) == (3, 20, "06")
    await oka.presses("Triwulan III 2026 (XLSX)")
    name, rows = sheet(world, oka)
    assert name == "triwulan-2026-tw3-jawa-barat.xlsx"
    assert (rows[0]["Kendala"], rows[1]["Kegiatan"]) == ("Agustus 2026: =cmd()", "=1+1")
    total = rows[-1]
    assert (total["Pagu (Rp)"], total["Realisasi s.d. periode (Rp)"]) == (640_000_000, 65_000_000)
    assert (total["PPA (%)"], total["Sisa (Rp)"], total["Fisik (%)"]) == (10.16, 575_000_000, 15.75)
    assert total["Satuan"] is None
    await oka.sees("overview-quarter-file", running="no")


async def test_all_provinces_in_one_file(world: World) -> None:
    """With a column for the province; also on paper, and in English."""
    vera, _ = await two_months(world)
    await vera.says("/pantau")
    await vera.presses("📄 Unduh")
    await vera.presses("Triwulan III 2026 (XLSX)")
    name, rows = sheet(world, vera)
    assert name == "triwulan-2026-tw3-nasional.xlsx"
    assert [row["Provinsi"] for row in rows] == ["Jawa Barat", "Jawa Barat", "Jawa Tengah", None]
    assert rows[-1]["Realisasi s.d. periode (Rp)"] == 65_000_000
    eve = await world.person("Eve", VERIFIER, language="en")
    await eve.says("/pantau")
    await eve.presses("📄 Download")
    await eve.presses("Quarter IV 2026")
    await eve.presses("Quarter IV 2026 (PDF)")
    await eve.sees("overview-quarter-file", activities=3, running="yes")
    name, content = file(world, eve)
    assert (name, content[:5]) == ("triwulan-2026-tw4-nasional.pdf", b"%PDF-")
    await eve.presses("‹ Back")
    await eve.presses("SAKTI October 2026 (XLSX)")
    _, rows = sheet(world, eve)
    assert {row["State"] for row in rows} == {"not in"}


async def test_nobody_takes_along_what_is_of_others(world: World) -> None:
    """Forged buttons: another province is refused, all is what one may see, a period that is none is the last."""
    await two_months(world)
    oti = await world.person("Oti", OFFICER, "33")
    sari = await world.person("Sari")
    for data in (
        "overview.download:32:2026",
        "overview.download-of:32:2026-09:2026-TW3",
        "overview.month-file:32:2026-09",
        "overview.quarter-file:32:2026-TW3:pdf",
        "overview.quarter-file:99:2026-TW3:xlsx",
    ):
        for person in (oti, sari):
            await person.forges(data)
            await person.sees("access-denied")
            assert not person.messages[-1].raw.get("document")
    await sari.forges("overview.month-file:all:2026-09")
    await sari.sees("access-denied")
    await oti.forges("overview.month-file:all:2026-09")
    name, rows = sheet(world, oti)
    assert (name, [row["Kegiatan"] for row in rows]) == ("sakti-2026-09-jawa-tengah.xlsx", ["Bimtek 33"])
    for period in ("2031-05", "x", "2026-77"):
        await oti.forges(f"overview.month-file:33:{period}")
        await oti.sees("overview-month-file", period="2026-10")
    for year in ("0", "-5", "99999"):
        await oti.forges(f"overview.download:33:{year}")
        await oti.sees("overview-download")


async def test_where_nothing_is_there_is_no_file(world: World) -> None:
    """Before the first activity, and in a province without any, words instead of an empty sheet."""
    vera, oka = await two_months(world)
    for data in ("overview.month-file:32:2026-07", "overview.month-file:11:2026-09", "overview.month-file:32:0000-01"):
        await vera.forges(data)
        await vera.sees("overview-download-none")
    await oka.forges("overview.quarter-file:32:2026-TW2:pdf")
    await oka.sees("overview-download-none", where="Jawa Barat")
    await oka.presses("‹ Kembali")
    await oka.sees("overview-download")
