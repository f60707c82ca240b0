"""`/pantau`: all provinces at a glance, down to a photo in three taps, and nobody sees a neighbour's figures."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from models import activities, people, reports
from models.deadlines import Month
from models.people import OFFICER, VERIFIER
from models.reports import Figures
from tests.conversations.test_verification import sends, setting
from tests.world import FakePerson, World

pytestmark = pytest.mark.thorough


async def activity(world: World, vera: FakePerson, province: str, **changed: Any) -> int:
    fields: dict[str, Any] = {
        "name": f"Bimtek {province}", "kind": "people", "unit": "orang", "target": 40, "pagu": 320_000_000,
        "first_period": "2026-08",
    }  # fmt: skip
    async with world.app.database.begin() as session:
        ministry = await people.by_telegram(session, vera.id)
        assert ministry is not None
        made = await activities.create(
            session, ministry, province=province, **(fields | changed), now=world.clock.now()
        )
        return made.id


async def report(world: World, oka: FakePerson, activity_id: int, period: str, figures: Figures) -> int:
    async with world.app.database.begin() as session:
        officer = await people.by_telegram(session, oka.id)
        assert officer is not None
        sent = await reports.submit(
            session,
            officer,
            activity_id,
            period,
            replace(figures, note="Sesuai rencana", reference="06"),
            Month.parse(period),
            world.clock.now(),
        )
        return sent.id


async def test_from_all_provinces_to_the_photo_in_three_taps(world: World) -> None:
    """Late ones first, each with a number; province, activity, report with its photo."""
    vera, oka = await setting(world, ("32", "33"))
    number = await sends(oka, photos=1)
    await vera.says("/pantau")
    await vera.sees("overview-all", year="2026", provinces=38, activities=2)
    await vera.sees("overview-sums", due=4, came=1, on_time=0, waiting=1, spent=45_000_000, pagu=640_000_000)
    await vera.sees("overview-line", place=1, name="Jawa Tengah", missing=2, due=2)
    await vera.sees("overview-line", place=2, name="Jawa Barat", missing=1)
    await vera.sees("overview-group", group="none", count=36)
    await vera.presses("Jawa Barat")
    await vera.sees("overview-province", province="Jawa Barat", activities=1)
    await vera.presses("Bimtek 32")
    await vera.sees("overview-month", place=1, period="2026-08", in_time="no", state="submitted")
    await vera.sees("overview-month-missing", period="2026-09", over="yes")
    await vera.sees("overview-month-missing", period="2026-10", over="no")
    await vera.presses("Agu 2026")
    await vera.sees("overview-report", report=number, period="2026-08", spent=45_000_000, progress="10", output=5)
    assert vera.messages[-1].photo
    await vera.presses("Ke kegiatan")
    await vera.sees("overview-activity", name="Bimtek 32")
    assert vera.messages[-2].photo, "the photo stays"


async def test_all_38_provinces_fit_into_one_message(world: World) -> None:
    """With long names and large numbers, in both languages, and every province has its button."""
    vera = await world.person("Vera", VERIFIER)
    eve = await world.person("Eve", VERIFIER, language="en")
    for code in world.app.content.provinces:
        for unit in range(7):
            await activity(
                world, vera, code, first_period="2026-01", pagu=10**14, target=1_000_000, unit=f"satuan panjang {unit}"
            )
    for reader in (vera, eve):
        await reader.says("/pantau")
        await reader.sees("overview-all", provinces=38)
        assert len(reader.text.encode("utf-16-le")) // 2 < 4096
        assert "…" not in reader.text
        assert [label for label in reader.buttons if label.isdecimal()] == [str(place) for place in range(1, 39)]


async def test_an_officer_sees_the_own_province_only(world: World) -> None:
    """The command leads there at once; forged numbers and codes of others are refused, as if they did not exist."""
    _, oka = await setting(world, ("32", "33"))
    oti = await world.person("Oti", OFFICER, "33")
    number = await sends(oka, photos=2)
    await oti.says("/pantau")
    await oti.sees("overview-province", province="Jawa Tengah")
    for data, key in (
        ("overview.province:32:2026", "access-denied"),
        ("overview.province:32:2026:0", "access-denied"),
        ("overview.source-province:32:2026", "access-denied"),
        ("overview.activity:1", "reporting-activity-unknown"),
        ("overview.activity:99", "reporting-activity-unknown"),
        ("overview.source-activity:1", "reporting-activity-unknown"),
        (f"overview.report:{number}", "reporting-unknown"),
        (f"overview.files:{number}", "reporting-unknown"),
        ("overview.report:999", "reporting-unknown"),
    ):
        await oti.forges(data)
        await oti.sees(key)
        assert "Jawa Barat" not in oti.text
    await oti.says("/pantau jabar")
    await oti.sees("access-denied")
    await oti.forges("overview.all:2026")
    await oti.sees("overview-province", province="Jawa Tengah")
    await oka.forges(f"overview.files:{number}")
    await oka.sees("verification-file", report=number, place=2)


async def test_nobody_without_an_office_sees_anything(world: World) -> None:
    """A citizen's command and forged buttons are refused."""
    siti = await world.person("Siti")
    await siti.says("/pantau")
    await siti.sees("access-denied")
    for data in ("overview.all:2026", "overview.province:32:2026", "overview.source:2026"):
        await siti.forges(data)
        await siti.sees("access-denied")


async def test_an_officer_of_two_provinces_sees_both(world: World) -> None:
    """The list has these two, and the sums are theirs."""
    await setting(world, ("32", "33", "34"))
    ola = await world.person("Ola", OFFICER, "33")
    await world.grant(ola, OFFICER, "34")
    await ola.says("/pantau")
    await ola.sees("overview-all", provinces=2, activities=2)


async def test_years_are_chosen_with_buttons(world: World) -> None:
    """The years beside; a year that is not there is the present one; an empty one says so."""
    vera = await world.person("Vera", VERIFIER)
    await activity(world, vera, "32", first_period="2024-03", name="Lama")
    await activity(world, vera, "32", first_period="2026-03", name="Baru")
    await vera.says("/pantau")
    await vera.presses("Tahun 2025")
    await vera.sees("overview-all", year="2025", activities=0)
    await vera.sees("overview-group", group="none", count=38)
    await vera.presses("Tahun 2024")
    await vera.sees("overview-sums", due=10, came=0)
    await vera.presses("Jawa Barat")
    await vera.sees("overview-province", year="2024", province="Jawa Barat")
    await vera.presses("Tahun 2025")
    await vera.sees("overview-province-none", year="2025")
    for forged in (9, 99999, -1):
        await vera.forges(f"overview.all:{forged}")
        await vera.sees("overview-all", year="2026")
    await vera.says("/pantau 2024")
    await vera.sees("overview-all", year="2024")


async def test_before_anything_exists(world: World) -> None:
    """An empty database has an empty picture, not an error."""
    vera = await world.person("Vera", VERIFIER)
    await vera.says("/pantau")
    await vera.sees("overview-all", year="2026", activities=0)
    await vera.presses("Dari mana angka ini?")
    await vera.sees("overview-source", rows=0)
    await vera.presses("‹ Kembali")
    await vera.presses("Aceh")
    await vera.sees("overview-province-none", province="Aceh")


async def test_where_every_figure_is_from(world: World) -> None:
    """Formula, period, rows and moment; whoever adds these rows by hand gets the figures."""
    vera, oka = await setting(world, ("32", "33"))
    await world.until(datetime(2026, 11, 26, 2, 0, tzinfo=UTC))
    await report(world, oka, 1, "2026-08", Figures(50_000_000, Decimal("12.5"), 10))
    await report(world, oka, 1, "2026-09", Figures(90_000_000, Decimal("-2.5"), -1))
    given_back = await report(world, oka, 1, "2026-10", Figures(200_000_000, Decimal(60), 30))
    await vera.says(f"/verifikasi {given_back}")
    await vera.presses(f"Kembalikan no. {given_back}")
    await vera.says("angkanya keliru")
    await vera.says("/pantau")
    await vera.presses("Dari mana angka ini?")
    # Two activities of 320 million, three months due each. In: August and September of one.
    await vera.sees(
        "overview-source", came=2, due=6, on_time=0, points="10", activities=2, spent=90_000_000, pagu=640_000_000,
        rows=2,
    )  # fmt: skip
    await vera.sees("overview-months", first="2026-08", last="2026-09")
    await vera.sees("overview-share", percent="33.33")  # 2 of 6
    await vera.sees("overview-share", percent="5.00")  # (12.5 - 2.5) points over two activities
    await vera.sees("overview-share", percent="14.06")  # 90 of 640 million
    await vera.sees("overview-output", unit="orang", made=9, target=80)
    vera.sees_text("26 November 2026 09.00 WIB")
    await vera.presses("‹ Kembali")
    await vera.presses("Jawa Barat")
    await vera.presses("Dari mana angka ini?")
    await vera.sees("overview-source", came=2, due=3, rows=2, pagu=320_000_000)
    await vera.presses("‹ Kembali")
    await vera.presses("Bimtek 32")
    await vera.sees("overview-month", period="2026-10", state="returned")
    await vera.sees("overview-sums", returned=1, waiting=2)
    await vera.presses("Dari mana angka ini?")
    await vera.sees("overview-source", came=2, due=3, rows=2, where="Bimtek 32")


async def test_many_activities_come_in_pages(world: World) -> None:
    """Ten at a time, late ones first, with names as long as may be."""
    vera = await world.person("Vera", VERIFIER)
    for place in range(12):
        await activity(world, vera, "32", name=f"{place} " + "n" * 190, first_period="2026-10" if place else "2026-01")
    await vera.says("/pantau jabar")
    await vera.sees("overview-province", page=1, pages=2, activities=12)
    assert len(vera.text) <= 4096
    assert "1. 0 nnn" in vera.text
    await vera.presses("Berikutnya ›")
    await vera.sees("overview-province", page=2)
