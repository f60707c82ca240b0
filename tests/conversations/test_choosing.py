"""The office chooses the participants of a class: each is told once, the list moves up, the sheet runs no words."""

import io
from datetime import timedelta
from typing import Any

from openpyxl import load_workbook
from sqlalchemy import select

from models import people
from models.activities import Activity
from models.audit import AuditRow
from models.classes import Registration, TrainingClass, choosing
from models.people import OFFICER, VERIFIER
from tests.conversations.test_record import code_in
from tests.world import FakePerson, World

SHARED = {"province": "32", "regency": "Kabupaten Garut", "product_category": "makanan_kering", "has_nib": True}


async def a_class(world: World, quota: int = 1, **changed: Any) -> int:
    """A class of Jawa Barat a week from now, opened by whoever is called Oka."""
    now = world.clock.now()
    day = now.date() + timedelta(days=7)
    async with world.app.database.begin() as session:
        oka = await session.scalar(select(people.Person).where(people.Person.name == "Oka"))
        assert oka is not None
        activity = Activity(
            province="32", name="Bimtek WUB Garut", kind="people", unit="orang", target=20, pagu=100_000_000,
            first_period="2026-01", created_at=now,
        )  # fmt: skip
        session.add(activity)
        await session.flush()
        fields = {
            "activity_id": activity.id, "province": "32", "title": "WUB keripik", "place": "Balai Desa",
            "first_on": day, "last_on": day + timedelta(days=2), "until": day, "quota": quota, "documents": ["KTP"],
            "programme": "WUB", "note": "", "code": f"k-{activity.id}", "opened_by": oka.id, "opened_at": now,
        }  # fmt: skip
        made = TrainingClass(**(fields | changed))
        session.add(made)
        await session.flush()
        return made.id


async def registers(world: World, who: FakePerson, class_id: int, **changed: Any) -> int:
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, who.id)
        assert person is not None
        fields = {
            "class_id": class_id, "person_id": person.id, "name": who.name, "state": "registered", "reason": "",
            "seen": [], "registered_at": world.clock.now(),
        }  # fmt: skip
        row = Registration(**(fields | changed))
        session.add(row)
        await session.flush()
        return row.id


async def states(world: World) -> dict[str, str]:
    async with world.app.database.begin() as session:
        return {row.name: row.state for row in await session.scalars(select(Registration).order_by(Registration.id))}


async def withdraws(world: World, number: int) -> None:
    async with world.app.database.begin() as session:
        row = await session.get_one(Registration, number)
        row.state = "withdrawn"
        await choosing.move_up(session, row.class_id, world.clock.now())
    await world.settle()


async def test_from_the_list_to_the_cpcl(world: World) -> None:
    """One is chosen, one waits, one is refused with a reason; the one who waits moves up when the first withdraws."""
    oka = await world.person("Oka", OFFICER, "32")
    siti, budi, ani = [await world.person(name) for name in ("Siti", "Budi", "=Ani()")]
    number = await a_class(world, topics=["Izin edar", "=Label"])
    first = await registers(world, siti, number, shared=SHARED, phone="+628123456789")
    await registers(world, budi, number, phone="+628123456789")
    await registers(world, ani, number)
    await oka.says("/peserta")
    await oka.sees("choosing-class", title="WUB keripik", registered=3, chosen=0, quota=1)
    await oka.presses("WUB keripik")
    await oka.sees("choosing-line", place=1, name="Siti", alike="yes")
    await oka.presses("Siti")
    await oka.sees("choosing-card", name="Siti", has_phone="yes")
    await oka.sees("choosing-told-fact")
    await oka.sees("choosing-condition")
    await oka.sees("choosing-alike", name="Budi")
    await oka.presses("Sudah dilihat: KTP")
    await oka.sees("choosing-document", name="KTP", seen="yes")
    await siti.forgets()
    await oka.presses("Pilih")
    decided = await oka.sees("choosing-decided", state="chosen", told="yes")
    assert (decided.values or {})["receipt"]
    await siti.sees("choosing-told", state="chosen", title="WUB keripik")
    await oka.presses("Berikutnya: Budi")
    await oka.presses("Pilih")
    await oka.sees("choosing-full", quota=1)
    await oka.says("/peserta")
    await oka.presses("WUB keripik")
    await oka.presses("Budi")
    await oka.presses("Daftar tunggu")
    await budi.sees("choosing-told", state="waiting")
    await oka.presses("Daftar pendaftar")
    await oka.presses("=Ani()")
    await oka.presses("Tolak, dengan alasan")
    await oka.sees("choosing-ask-reason", name="=Ani()")
    await oka.presses("Dokumennya belum lengkap")
    await ani.sees("choosing-told", state="refused", reason="Dokumennya belum lengkap")
    await budi.forgets()
    await oka.forgets()
    await withdraws(world, first)
    await budi.sees("choosing-told", state="chosen")
    await oka.sees("choosing-moved-up", name="Budi")
    await siti.says(code_in(ani))
    await siti.sees("record-unknown")
    await ani.says(code_in(ani))
    await ani.sees("record-what-other", verb="registration-declined", number="3", title="WUB keripik")
    assert "Oka" not in ani.text
    await budi.says(code_in(budi))
    await budi.sees("record-what-other", verb="registration-moved-up")
    assert await states(world) == {"Siti": "withdrawn", "Budi": "chosen", "=Ani()": "refused"}
    await oka.presses("Daftar pendaftar")
    await oka.presses("Unduh CPCL (XLSX)")
    await oka.sees("choosing-file", count=3)
    document = next(one.raw["document"] for one in reversed(oka.messages) if one.raw.get("document"))
    book = load_workbook(io.BytesIO(world.telegram.files.by_id[document["file_id"]].content))
    assert ("materi", "Izin edar; =Label") in list(book["kelas"].values)
    sheet = book["CPCL"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:4] == ["no", "nama", "nik", "lokasi"]
    by_name = {str(row[1]).lstrip("'"): row for row in rows[1:]}
    assert by_name["Siti"][3] == "Kabupaten Garut" and by_name["Siti"][10] == "KTP"
    assert not any(row[2] for row in rows[1:]), "the NIK column stays empty"
    assert sheet.cell([row[1] for row in rows].index("=Ani()") + 1, 2).data_type == "s", "words of people never run"


async def test_nobody_of_another_office_learns_or_decides(world: World) -> None:
    """Other offices, the ministry, and whoever forges a button change nothing; the second is told who decided."""
    oka, other = await world.person("Oka", OFFICER, "32"), await world.person("Wira", OFFICER, "33")
    hani, vera = await world.person("Hani", OFFICER, "32"), await world.person("Vera", VERIFIER)
    siti = await world.person("Siti")
    number = await a_class(world)
    row = await registers(world, siti, number)
    for who in (other, vera, siti):
        for data in (
            f"choosing.list:{number}", f"choosing.one:{row}", f"choosing.choose:{row}", f"choosing.wait:{row}",
            f"choosing.saw:{row}:0", f"flow.start:refusing:{row}", "choosing.one:999", f"choosing.saw:{row}:9",
        ):  # fmt: skip
            await who.forges(data)
            await who.does_not_see("choosing-card")
            await who.does_not_see("choosing-decided")
    assert await states(world) == {"Siti": "registered"}
    await other.forges(f"choosing.file:{number}")
    await other.sees("choosing-unknown")
    await vera.forges(f"choosing.file:{number}")
    await vera.sees("choosing-file", count=1)
    await oka.forges(f"choosing.choose:{row}")
    await hani.forges(f"choosing.choose:{row}")
    await hani.sees("choosing-decided-already", by="Oka", state="chosen")
    async with world.app.database.begin() as session:
        noted = await session.scalars(select(AuditRow.verb).where(AuditRow.subject == f"registration:{row}"))
        assert noted.all() == ["chosen"]
    assert await states(world) == {"Siti": "chosen"}
