"""From a leaflet to a place in a class: the office opens, people of that place are told once, register and withdraw."""

import re
from datetime import timedelta

from sqlalchemy import func, select

from models import people, profiles, watchers
from models.activities import Activity
from models.classes import Registration, TrainingClass
from models.outbox import OutboxRow
from models.people import OFFICER
from tests.conversations.test_record import code_in
from tests.world import FakePerson, World

FITS = {"province": "32", "regency": "Kabupaten Garut", "product_category": "makanan_kering", "has_nib": False}


async def activity(world: World, province: str = "32", name: str = "Bimtek WUB Garut") -> int:
    async with world.app.database.begin() as session:
        row = Activity(
            province=province, name=name, kind="people", unit="orang", target=20, pagu=100_000_000,
            first_period="2026-01", created_at=world.clock.now(),
        )  # fmt: skip
        session.add(row)
        await session.flush()
        return row.id


async def keeps(world: World, who: FakePerson, **answers: object) -> None:
    """A check whose answers the person has agreed to have kept."""
    content = world.app.content
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, who.id)
        assert person is not None
        await profiles.save(session, person, FITS | answers, content.catalogue, world.clock.now(), wanted="training")


async def watches(world: World, who: FakePerson, province: str) -> None:
    content = world.app.content
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, who.id)
        assert person is not None
        await watchers.watch(session, person, content.catalogue, content.provinces, "WUB", province, world.clock.now())


async def opens(world: World, oka: FakePerson, quota: str = "1") -> str:
    """A class opened in the chat; its link."""
    first = world.clock.now().date() + timedelta(days=10)
    await oka.says("/kelas")
    await oka.presses("Buka kelas")
    await oka.sees("classes-ask-title")
    await oka.says(
        "WUB keripik", "Balai Desa Sukaregang", f"{first:%d-%m-%Y} s.d. {first + timedelta(days=2):%d-%m-%Y}"
    )
    await oka.sees("classes-ask-until")
    await oka.says(f"{first - timedelta(days=1):%d-%m-%Y}", quota)
    await oka.sees("classes-ask-topics")
    await oka.says("1. Pengemasan dan label\n2. Izin edar, SPP-IRT", "KTP, NIB")
    await oka.sees("classes-ask-programme")
    name = world.app.content.catalogue.programmes["WUB"].name["id"]
    await oka.says(name)
    await oka.presses("Tanpa pesan")
    await oka.sees("classes-confirm", title="WUB keripik", quota=int(quota), has_programme="yes")
    await oka.presses("Buka kelas ini")
    await oka.sees("classes-opened", title="WUB keripik")
    await oka.presses("Tautan dan kode QR")
    shown = await oka.sees("classes-forward")
    assert shown.photo
    return str((shown.values or {})["link"])


async def told(world: World) -> int:
    async with world.app.database.begin() as session:
        return await session.scalar(select(func.count()).where(OutboxRow.dedup_key.like("class:%:news:%"))) or 0


async def test_from_the_leaflet_to_a_place_and_back(world: World) -> None:
    """Told are those of the province whose check fits or who asked; the link leads to it; what is shared is chosen."""
    oka = await world.person("Oka", OFFICER, "32")
    siti, wati, dewi, budi = [await world.person(name) for name in ("Siti", "Wati", "Dewi", "Budi")]
    await activity(world)
    await keeps(world, siti)
    await watches(world, wati, "32")
    await keeps(world, dewi, province="33")
    link = await opens(world, oka)
    for _ in range(4):  # whatever hour it is, some of them are not quiet
        await world.later(hours=6)
    assert await told(world) == 2
    await siti.sees("classes-news", title="WUB keripik", has_topics="yes")
    siti.sees_text("Materi:\n• Pengemasan dan label\n• Izin edar, SPP-IRT")
    await wati.sees("classes-news")
    await dewi.does_not_see("classes-news")
    code = re.search(r"start=(.+)$", link)
    assert code is not None
    await budi.says(f"/start {code[1]}")
    await budi.sees("classes-page", title="WUB keripik", state="open", mine="none", quota=1)
    await budi.presses("Daftar")
    await budi.sees("joining-ask-name")
    await budi.presses("Budi")
    await budi.says("besok saja")
    await budi.sees("joining-phone-unclear")
    await budi.says("0812 3456-7890")
    await budi.sees("joining-confirm", phone="+6281234567890", shared="no")
    await budi.presses("Daftar")
    await budi.sees("joining-done", title="WUB keripik")
    await siti.presses("Lihat kelas")
    await siti.presses("Daftar")
    await siti.presses("Siti")
    await siti.presses("Tanpa nomor")
    await siti.sees("joining-ask-share")
    await siti.sees("choosing-told-fact")
    await siti.presses("Ya, boleh")
    await siti.presses("Daftar")
    await siti.sees("joining-done")
    await siti.forges("flow.start:joining:1")
    await siti.sees("classes-registered-already")
    await oka.says("/peserta")
    await oka.sees("choosing-class", registered=2)
    await oka.forges("choosing.choose:1")
    await oka.forges("choosing.wait:2")
    await siti.forgets()
    await budi.says("/kelas")
    await budi.sees("classes-own-line", state="chosen")
    await budi.presses("WUB keripik")
    await budi.presses("Mundur dari kelas ini")
    await budi.presses("Ya, mundur")
    await budi.sees("classes-left")
    await siti.sees("choosing-told", state="chosen")
    async with world.app.database.begin() as session:
        rows = (await session.scalars(select(Registration).order_by(Registration.id))).all()
        assert [(one.state, bool(one.shared), one.phone) for one in rows] == [
            ("withdrawn", False, "+6281234567890"),
            ("chosen", True, None),
        ]
    await budi.says("/dataku")
    await budi.sees("mydata-kind", kind="registrations", count=1)


async def test_changed_called_off_and_what_others_cannot_do(world: World) -> None:
    """Another office, a citizen and a forged link change nothing; who registered hears of changes and of the end."""
    oka, wira = await world.person("Oka", OFFICER, "32"), await world.person("Wira", OFFICER, "33")
    siti = await world.person("Siti")
    await activity(world)
    await activity(world, "33", "Bimtek Semarang")
    await opens(world, oka)
    for who in (wira, siti):
        for data in ("flow.start:classes:1", "classes.close:1", "classes.closed:1", "classes.flyer:1"):
            await who.forges(data)
            await who.does_not_see("classes-forward")
            await who.does_not_see("classes-closed")
    await siti.says("/start kelas-dikarangsaja")
    await siti.sees("classes-link-unknown")
    await siti.forges("classes.page:77")
    await siti.sees("classes-link-unknown")
    await siti.forges("classes.page:1")
    await siti.presses("Daftar")
    await siti.presses("Siti")
    await siti.presses("Tanpa nomor")
    await siti.presses("Daftar")
    await siti.sees("joining-done")
    await oka.forges("flow.start:classes:1")
    await oka.sees("classes-confirm")
    await oka.presses("Ubah jawaban")
    await oka.presses("Tempat")
    await oka.says("Aula Dinas")
    await oka.presses("Simpan perubahan")
    await oka.sees("classes-changed")
    await siti.sees("classes-moved", place="Aula Dinas")
    await oka.forges("classes.close:1")
    await oka.presses("Ya, batalkan")
    await siti.sees("classes-called-off")
    assert code_in(siti) == code_in(oka)
    await siti.says(code_in(siti))
    await siti.sees("record-what-other", verb="class-closed", title="WUB keripik")
    await siti.forges("flow.start:joining:1")
    async with world.app.database.begin() as session:
        row = await session.get_one(TrainingClass, 1)
        assert (row.province, row.place, row.closed_at is not None) == ("32", "Aula Dinas", True)
