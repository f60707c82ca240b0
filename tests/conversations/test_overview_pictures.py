"""The year as pictures: photos that a phone shows whole, the same numbers in words, by day and by night."""

import io
from decimal import Decimal

import pytest
from PIL import Image

from models.people import OFFICER, VERIFIER
from models.reports import Figures
from tests.conversations.test_overview import activity, report
from tests.conversations.test_verification import setting
from tests.world import FakePerson, World

pytestmark = pytest.mark.thorough


def drawn(world: World, person: FakePerson) -> Image.Image:
    """The newest photo that somebody got."""
    photo = next(one.photo for one in reversed(person.messages) if one.photo)
    return Image.open(io.BytesIO(world.telegram.files.by_id[photo["file_id"]].content))


def is_legible(picture: Image.Image) -> bool:
    """Telegram shrinks what is longer."""
    return max(picture.size) <= 1280 and min(picture.size) >= 200


async def test_the_map_says_the_same_in_words(world: World) -> None:
    """A photo of all provinces; below it each with its share and how it stands; another one for the night."""
    vera, oka = await setting(world, ("32", "33"))
    await report(world, oka, 1, "2026-08", Figures(45_000_000, Decimal(10), 5))
    await vera.says("/pantau")
    await vera.presses("Peta")
    await vera.sees("overview-map", year="2026")
    await vera.sees("overview-map-line", name="Jawa Barat")
    await vera.sees("overview-share", percent="50.00")
    day = drawn(world, vera)
    assert is_legible(day)
    await vera.presses("Versi gelap")
    night = drawn(world, vera)
    assert night.convert("L").tobytes()[0] < 60
    assert day.convert("L").tobytes()[0] > 200
    await vera.presses("Versi terang")
    await vera.presses("‹ Kembali")
    await vera.sees("overview-all")


async def test_the_curve_of_all_a_province_and_an_activity(world: World) -> None:
    """Progress and spending month by month, beside the milestones of the treasury."""
    vera, oka = await setting(world, ("32", "33"))
    await report(world, oka, 1, "2026-08", Figures(32_000_000, Decimal(10), 5))
    await report(world, oka, 1, "2026-09", Figures(64_000_000, Decimal(20), 5))
    await vera.says("/pantau")
    await vera.presses("Kurva S")
    await vera.sees("overview-curve-line", period="2026-09")
    await vera.sees("overview-share", percent="15.00")  # 30 points over two activities
    await vera.sees("overview-share", percent="10.00")  # 64 of 640 million
    await vera.sees("overview-curve-milestone", period="2026-06", percent="50")
    assert is_legible(drawn(world, vera))
    await vera.says("/pantau jabar")
    await vera.presses("Kurva S")
    await vera.sees("overview-curve", where="Jawa Barat")
    await vera.sees("overview-share", percent="30.00")
    await vera.presses("‹ Kembali")
    await vera.presses("Bimtek 32")
    await vera.presses("Kurva S")
    await vera.sees("overview-curve", where="Bimtek 32")
    assert is_legible(drawn(world, vera))


async def test_where_work_and_money_part(world: World) -> None:
    """The provinces whose money is ahead of the work come first."""
    vera, oka = await setting(world, ("32", "33"))
    await report(world, oka, 1, "2026-08", Figures(160_000_000, Decimal(10), 5))
    await vera.says("/pantau")
    await vera.presses("Selisih")
    await vera.sees("overview-gap-line", name="Jawa Barat", gap="-40.00")
    assert vera.text.index("Jawa Barat") < vera.text.index("Jawa Tengah")
    assert is_legible(drawn(world, vera))


@pytest.mark.parametrize("label", ["Peta", "Kurva S", "Selisih"])
@pytest.mark.parametrize("language", ["id", "en"])
async def test_before_anything_exists(world: World, label: str, language: str) -> None:
    """An empty database has pictures, too, in both languages."""
    vera = await world.person("Vera", VERIFIER, language=language)
    await vera.says("/pantau")
    english = {"Peta": "Map", "Kurva S": "S-curve", "Selisih": "Gaps"}
    await vera.presses(label if language == "id" else english[label])
    assert is_legible(drawn(world, vera))


async def test_an_officer_gets_no_picture_of_others(world: World) -> None:
    """Forged codes and numbers are refused; the map of an officer has the own province only."""
    vera, _ = await setting(world, ("32", "33"))
    await activity(world, vera, "34")
    oti = await world.person("Oti", OFFICER, "33")
    for data, key in (
        ("overview.curve:32:2026", "access-denied"),
        ("overview.curve:32:2026:1", "access-denied"),
        ("overview.curve-activity:1", "reporting-activity-unknown"),
    ):
        await oti.forges(data)
        await oti.sees(key)
    for data in ("overview.map:2026", "overview.gaps:2026", "overview.curve:all:2026"):
        await oti.forges(data)
        assert "Jawa Barat" not in oti.text
        assert "Yogyakarta" not in oti.text
    siti = await world.person("Siti")
    for data in ("overview.map:2026", "overview.gaps:2026", "overview.curve:all:2026", "overview.curve-activity:1"):
        await siti.forges(data)
        await siti.sees("access-denied")
