"""`/pekan`: what changed and who must act, on Monday morning to the ministry head; what is counted can be added."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from models.people import ADMINISTRATOR, DIRECTOR, HEAD, VERIFIER
from models.reports import Figures
from tests.conversations.test_overview import activity, report
from tests.conversations.test_verification import setting
from tests.world import World

pytestmark = pytest.mark.thorough
# A Monday, two hours after midnight in UTC: 09:00 in Jakarta. The reports of October are due on Friday, 6 November.
MONDAY = datetime(2026, 11, 9, 2, 0, tzinfo=UTC)


async def test_the_week_reaches_the_ministry_head_on_monday(world: World) -> None:
    """Once, in the morning; with what changed since, who must act, and a button into their province."""
    vera, oka = await setting(world, ("32", "33"))  # Tuesday
    dira = await world.person("Dira", DIRECTOR)
    await world.later(hours=1)
    await dira.does_not_see("week-page")  # whoever began on a Tuesday waits for Monday
    await report(world, oka, 1, "2026-08", Figures(45_000_000, Decimal(10), 5))
    await vera.forges("verification.verify:1")
    await report(world, oka, 1, "2026-09", Figures(60_000_000, Decimal(5), 3))
    await world.until(datetime(2026, 11, 9, 0, 30, tzinfo=UTC))
    await dira.does_not_see("week-page")  # 07:30
    await world.until(datetime(2026, 11, 9, 1, 0, tzinfo=UTC))
    await dira.sees("week-page", merged=1, year="2026", **{"from": "2026-11-02", "to": "2026-11-09"})
    await dira.sees("week-reports", received=2, verified=1, returned=0)
    await dira.sees("week-spent", more=60_000_000)
    await dira.sees("week-output", more=8, unit="orang")
    await dira.sees("week-activities", count=2, pagu=640_000_000)
    await dira.sees("week-sums", came=2, due=6, waiting=1, spent=60_000_000, pagu=640_000_000)
    dira.sees_text("Rp60.000.000 dari pagu Rp640.000.000 (9,38%), 2 kegiatan")
    await dira.sees("week-office", place=1, name="Jawa Tengah")
    dira.sees_text("• Kementerian: 1 laporan menunggu verifikasi, terlama 5 hari")
    dira.sees_text("1. Jawa Tengah: 3 laporan terlambat, terlama 63 hari")
    dira.sees_text("2. Jawa Barat: 1 laporan terlambat, terlama 3 hari")
    await dira.presses("1")
    await dira.sees("overview-province", province="Jawa Tengah")
    await world.later(days=1)
    await dira.does_not_see("week-page")
    await world.until(datetime(2026, 11, 16, 2, 0, tzinfo=UTC))
    await dira.sees("week-page", **{"from": "2026-11-09", "to": "2026-11-16"})
    await dira.sees("week-nothing")
    await dira.does_not_see("week-reports")
    for reader in (vera, await world.person("Ada", ADMINISTRATOR)):
        await reader.says("/pekan")
        await reader.sees("week-nothing")
        await reader.sees("week-sums", waiting=1)


async def test_weeks_without_a_page_are_told_together(world: World) -> None:
    """A Monday that is a holiday moves to the next working day; a week without any comes with the next one."""
    _, oka = await setting(world)
    dira = await world.person("Dira", DIRECTOR)
    await world.until(datetime(2027, 3, 1, 2, 0, tzinfo=UTC))
    await dira.sees("week-page", merged=1, **{"from": "2027-02-22"})
    await world.later(hours=1)
    await report(world, oka, 1, "2026-08", Figures(45_000_000, Decimal(10), 5))
    for holiday in (8, 12, 15):  # Nyepi, Idul Fitri and the leave around it
        await world.until(datetime(2027, 3, holiday, 2, 0, tzinfo=UTC))
        await dira.does_not_see("week-page")
    await world.until(datetime(2027, 3, 16, 2, 0, tzinfo=UTC))
    await dira.sees("week-page", merged=2, **{"from": "2027-03-01"})
    await dira.sees("week-reports", received=1, verified=0, returned=0)


async def test_a_head_sees_the_own_office_and_a_citizen_nothing(world: World) -> None:
    """The week of one province, with nothing of another."""
    _, oka = await setting(world, ("33", "32"))
    hana = await world.person("Hana", HEAD, "32")
    await report(world, oka, 1, "2026-08", Figures(45_000_000, Decimal(10), 5))
    await hana.says("/pekan")
    await hana.sees("week-page", where="Jawa Barat")
    await hana.does_not_see("week-reports")
    await hana.sees("week-office-only", name="Jawa Barat")
    assert "Jawa Tengah" not in hana.text
    siti = await world.person("Siti")
    await siti.says("/pekan")
    await siti.sees("access-denied")


async def test_the_page_fits_into_one_message(world: World) -> None:
    """With all provinces late, in both languages: the rest is counted, not named."""
    dira = await world.person("Dira", DIRECTOR)
    eve = await world.person("Eve", DIRECTOR, language="en")
    vera = await world.person("Vera", VERIFIER)
    for code in world.app.content.provinces:
        await activity(world, vera, code, first_period="2026-01", pagu=10**14)
    await world.until(MONDAY)
    for reader in (dira, eve):
        await reader.sees("week-offices-more", count=30)
        assert len(reader.text.encode("utf-16-le")) // 2 < 4096
        assert "…" not in reader.text
