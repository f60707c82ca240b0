"""`/tugas`: one screen of what waits for somebody, with the days that are left and a button for each."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from models.people import ADMINISTRATOR, HEAD, OFFICER
from models.reports import Figures
from tests.conversations.access_parts import link_of
from tests.conversations.test_cases import hands_over
from tests.conversations.test_cases import setting as hands
from tests.conversations.test_overview import activity, report
from tests.conversations.test_reporting import revoke
from tests.conversations.test_verification import setting
from tests.world import World

pytestmark = pytest.mark.thorough


async def test_an_officer_sees_what_is_late_and_what_is_due(world: World) -> None:
    """Late ones first with the days that are over, then the month that is open with the days left; a button each."""
    _, oka = await setting(world, ("32", "33"))
    await oka.says("/tugas")
    await oka.sees("duties-list", count=2)
    await oka.sees("duties-line", place=1, kind="late", count=2, period="2026-08")
    await oka.sees("duties-over", day="2026-09-07", days=57)
    await oka.sees("duties-line", place=2, kind="report", count=1, period="2026-10")
    await oka.sees("duties-left", day="2026-11-06", days=3)
    await oka.presses("Kirim yang terlambat")
    await oka.sees("reporting-ask-spent")


async def test_what_came_back_leads_to_its_correction(world: World) -> None:
    """A report that was given back is a duty of its own, and no longer one to be sent for the first time."""
    vera, oka = await setting(world)
    number = await report(world, oka, 1, "2026-08", Figures(45_000_000, Decimal(10), 5))
    await vera.says("/tugas")
    await vera.sees("duties-line", kind="verify", count=1)
    await vera.presses("Verifikasi")
    await vera.presses("No. 1 · Jawa Barat · Agustus 2026")
    await vera.presses(f"Kembalikan no. {number}")
    await vera.says("angkanya keliru")
    await vera.says("/tugas")
    await vera.sees("duties-none")
    await oka.says("/tugas")
    await oka.sees("duties-line", kind="returned", count=1, period="2026-08")
    await oka.sees("duties-line", kind="late", count=1, period="2026-09")
    await oka.presses("Perbaiki yang dikembalikan")
    await oka.does_not_see("access-denied")
    assert "Agustus" in oka.text


async def test_nothing_of_a_neighbour(world: World) -> None:
    """Duties are those of the own province; of two provinces each line says which."""
    await setting(world, ("32", "33"))
    oti = await world.person("Oti", OFFICER, "34")
    await oti.says("/tugas")
    await oti.sees("duties-none")
    await world.grant(oti, OFFICER, "33")
    await oti.says("/tugas")
    await oti.sees("duties-province", name="Jawa Tengah")
    assert "Jawa Barat" not in oti.text


async def test_citizens_questions_are_duties_of_the_office(world: World) -> None:
    """What nobody has taken is everybody's, what somebody has is theirs alone; asked back, it is the citizen's turn."""
    siti, oka, ode = await hands(world)
    number = await hands_over(siti)
    for officer in (oka, ode):
        await officer.says("/tugas")
        await officer.sees("duties-line", kind="cases", count=1)
        await officer.sees("duties-left")
    await oka.says("/kasus", f"{number}")
    await oka.presses(f"Ambil no. {number}")
    await ode.says("/tugas")
    await ode.sees("duties-none")
    await oka.says("/tugas")
    await oka.sees("duties-line", kind="cases", count=1)
    await oka.presses("Pertanyaan warga")
    await oka.says(f"{number}")
    await oka.presses("Tanya balik")
    await oka.says("Mesin apa yang dimaksud?", "ya")
    await siti.says("/tugas")
    await siti.sees("duties-line", kind="asked", count=1)
    await oka.says("/tugas")
    await oka.sees("duties-none")


async def test_after_new_year_december_is_still_a_duty(world: World) -> None:
    """In January the last month of the old year is due, and nothing of the new one."""
    vera, oka = await setting(world)
    await activity(world, vera, "32", first_period="2026-12", name="Akhir tahun")
    await world.until(datetime(2027, 1, 4, 2, 0, tzinfo=UTC))
    await oka.says("/tugas")
    await oka.sees("duties-line", kind="late", count=4, period="2026-08")
    await oka.sees("duties-line", kind="report", count=2, period="2026-12")


async def test_a_head_sees_what_only_a_head_can_mend(world: World) -> None:
    """What is late, who waits to be let in or covered for, more time that was asked for, and what a leaver left."""
    _, oka = await setting(world)
    head, ani = await world.person("Hani", HEAD, "32"), await world.person("Ani", OFFICER, "32")
    await world.person("Ela", HEAD, "33")
    await head.says("/tugas")
    await head.sees("duties-line", place=1, kind="office-late", count=2, period="2026-08")
    await head.sees("duties-over", days=57, day="2026-09-07")
    await head.presses("Lihat yang terlambat")
    await head.sees("overview-province")
    budi = await world.person("Budi")
    await head.says("/undang")
    await budi.says(f"/start {(await link_of(head)).partition('start=')[2]}")
    await budi.sees("access-followed")
    await oka.says("/wakil")
    await oka.presses("Minta rekan menggantikan")
    await oka.presses("Ani")
    await oka.says("10 November 2026", "12 November 2026", "ya")
    await oka.says("/perpanjangan", "1", "30 November 2026", "banjir di kantor", "ya")
    await oka.says("/lapor", "30 juta", "8")
    await ani.says("/tugas")
    await ani.sees("duties-line", kind="cover", count=1, day="2026-11-10")
    await revoke(world, oka)
    await world.later(days=2)
    await head.says("/tugas")
    await head.sees("duties-line", kind="invitation", count=1)
    await head.sees("duties-line", kind="more-time", count=1)
    await head.sees("duties-line", kind="left-behind", count=1)
    await head.sees("duties-waits", days=2)
    await head.presses("Lihat undangan")
    await head.sees("access-waiting")
    await head.says("/tugas")
    await head.presses("Serahkan pekerjaannya")
    await head.sees("succession-ask-successor")
    for role, province in ((HEAD, "33"), (OFFICER, "33"), (ADMINISTRATOR, None)):
        other = await world.person(f"Lain {role} {province}", role, province)
        await other.says("/tugas")
        await other.sees("duties-none")


async def test_an_administrator_without_work(world: World) -> None:
    """Nothing to do is said."""
    ada = await world.person("Ada", ADMINISTRATOR)
    await ada.says("/tugas")
    await ada.sees("duties-none")
