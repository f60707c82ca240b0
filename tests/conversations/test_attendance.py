"""A class and what comes of it: present by code or tick, counted in a report, asked months later, shown as sums."""

import io
import secrets
from datetime import UTC, date, datetime
from typing import Any

from openpyxl import load_workbook
from sqlalchemy import func, select

from models.attachments import Attachment
from models.attendance import Attendance, AttendanceCode
from models.classes import CHOSEN, Registration, TrainingClass
from models.outcomes import Outcome
from models.papers import PaperRow
from models.people import Person
from tests.conversations.test_record import code_in
from tests.conversations.test_reporting import activity, officer, sent
from tests.conversations.test_returning import latest, marks
from tests.world import FakePerson, World

FIRST, LAST = date(2026, 11, 3), date(2026, 11, 4)


async def training(world: World, activity_id: int, chosen: list[FakePerson], province: str = "32") -> int:
    """A class of two days whose participants have been chosen."""
    async with world.app.database.begin() as session:
        made = TrainingClass(
            activity_id=activity_id, province=province, title="Kelas keripik", place="Bandung", first_on=FIRST,
            last_on=LAST, until=FIRST, quota=20, code=secrets.token_hex(4), opened_by=1, opened_at=world.clock.now(),
        )  # fmt: skip
        session.add(made)
        await session.flush()
        for fake in chosen:
            person = await session.scalar(select(Person.id).where(Person.telegram_id == fake.id))
            now = world.clock.now()
            session.add(
                Registration(class_id=made.id, person_id=person, name=fake.name, state=CHOSEN, registered_at=now)
            )
            await session.flush()
        return made.id


async def seat(world: World, fake: FakePerson) -> int:
    """The number of somebody's registration."""
    async with world.app.database.begin() as session:
        person = await session.scalar(select(Person.id).where(Person.telegram_id == fake.id))
        found = await session.scalar(select(Registration.id).where(Registration.person_id == person))
        assert found is not None
        return found


async def code_of(world: World) -> str:
    """The code shown last."""
    async with world.app.database.begin() as session:
        found = await session.scalar(select(AttendanceCode.code).order_by(AttendanceCode.id.desc()).limit(1))
        assert found is not None
        return found


async def count(world: World, table: type[Any]) -> int:
    async with world.app.database.begin() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def test_present_by_code_and_by_tick_becomes_the_output_with_its_list(world: World) -> None:
    """Code, wrong code, old code, stranger, tick and undo; then the month offers the number and carries the list."""
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    siti, budi, tono = [await world.person(name) for name in ("Siti", "Budi", "Tono")]
    number = await activity(world)
    room = await training(world, number, [siti, budi])

    await oka.says("/hadir")
    await oka.presses("Kelas keripik")
    await oka.sees("attendance-day", nth=1, days=2, present=0, count=2)
    await oka.presses("Tampilkan kode")
    first = await code_of(world)
    await oka.sees("attendance-code", code=first, present=0, count=2)

    await tono.says(f"hadir {first}")  # not chosen
    await tono.sees("attendance-entered", outcome="not-chosen", title="")
    await siti.says("hadir ZZZ9")
    await siti.sees("attendance-entered", outcome="wrong")
    await siti.says(f"hadir {first.lower()}")
    await siti.sees("attendance-entered", outcome="noted", title="Kelas keripik", day="2026-11-03")
    await siti.says(f"/hadir {first}")
    await siti.sees("attendance-entered", outcome="already")
    await oka.presses("Ganti kode")
    await world.tick()
    await world.tick()
    assert len([one for one in budi.messages if "Hari ini kelas" in one.text]) == 1
    await budi.presses("Saya hadir")
    await budi.says(first)  # asked for, then typed alone
    await budi.sees("attendance-entered", outcome="ended")
    await budi.says("/hadir", "hadir semua", f"hadir {first}", "halo")  # with its word: the question is over, too
    await budi.does_not_see("attendance-code-shape")
    assert await count(world, Attendance) == 1

    await oka.presses("Centang nama")
    await oka.sees("attendance-seat", place=1, name="Siti", how="code")
    shown = oka.messages[-1].id
    await oka.presses("2")
    await oka.sees("attendance-seat", place=2, name="Budi", how="ticked")
    await oka.sees("attendance-noted", name="Budi")
    await oka.presses("2")
    await oka.sees("attendance-day", present=1)
    undone = code_in(oka)
    await oka.presses("2")
    await oka.sees("attendance-day", present=2)
    assert oka.messages[-1].id == shown, "one message that edits itself"
    await budi.says(undone)
    await budi.sees("record-what-other", verb="registration-noted-absent", title="Kelas keripik", day="2026-11-03")
    await siti.says(undone)
    await siti.sees("record-unknown")
    kept = await rows(world)
    assert [(one.how, one.undone_at is None) for one in kept] == [("code", True), ("ticked", False), ("ticked", True)]
    assert kept[1].noted_by == kept[1].undone_by is not None

    await world.until(datetime(2026, 12, 2, 2, tzinfo=UTC))
    await oka.says("/lapor", "0", "10")  # October: nobody was present yet
    assert not oka.offers("2 orang hadir, pakai")
    await oka.says("0", "tidak", "lewati", "ya", "/lapor", "0", "10")
    await oka.sees("reporting-present-line", count=2)
    await oka.presses("2 orang hadir, pakai")
    await oka.says("tidak", "lewati")
    await oka.sees("reporting-attended", count=2, reported=2, same="yes")
    await oka.says("ya")
    await oka.sees("reporting-thanks", files=1)
    await vera.sees("verification-card", files=1, output_added=2)
    await vera.sees("reporting-attended", count=2, same="yes")
    assert (await sent(world))[-1].output == 2
    async with world.app.database.begin() as session:
        (paper,) = await session.scalars(select(PaperRow).where(PaperRow.stays))
    sheet = load_workbook(io.BytesIO(paper.content))["data"]
    assert paper.name == f"daftar-hadir-2026-11-{number}.xlsx"
    assert [row[1].value for row in sheet.iter_rows(min_row=2, max_row=3)] == ["Siti", "Budi"]

    await marks(vera, 2, "Realisasi Rp0")
    await vera.presses("Keliru")
    await vera.presses("Kembalikan 1 bagian")
    await oka.presses("Perbaiki dan kirim lagi")
    await oka.says("5 juta")
    await oka.sees("reporting-attended", count=2, reported=2, same="yes")
    await oka.says("ya")
    report, files = await latest(world)
    assert (report.revision, report.output, len(files)) == (2, 2, 1), "still theirs, with one list"

    await oka.forges(f"attendance.undo:{await seat(world, siti)}:1:0:{room}")
    await oka.sees("attendance-counted", period="2026-11")
    await world.until(datetime(2027, 1, 2, 2, tzinfo=UTC))
    await vera.forges(f"overview.report:{(await sent(world))[-1].id}")
    assert vera.messages[-1].document, "the list is still there after what was said has been forgotten"
    async with world.app.database.begin() as session:
        stored = (await session.scalars(select(Attachment))).all()
    assert {(one.state, one.mime) for one in stored} == {("stored", "application/zip")}
    assert len({one.sha256 for one in stored}) == 1, "the same list, sent again"
    await oka.says("/lapor", "0", "10")
    assert not any("hadir, pakai" in label for label in oka.buttons), "nobody is offered twice"


async def test_months_later_people_are_asked_once_and_only_sums_are_seen(world: World) -> None:
    """Asked at three months, reminded once, answered, refused, deleted; the office sees sums of three and more."""
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    jaja = await officer(world, "33", "Jaja")
    people = [await world.person(name) for name in ("Siti", "Budi", "Tono", "Umi", "Wati")]
    siti, budi, tono, umi, wati = people
    number = await activity(world)
    room = await training(world, number, people)
    for one in people[:4]:
        await oka.forges(f"attendance.tick:{await seat(world, one)}:1:0:{room}")

    # Somebody of another province, and participants themselves, can neither look nor tick.
    for other in (jaja, vera, wati):
        for data in (f"day:{room}", f"tick:{await seat(world, wati)}:1:0:{room}", f"code:{room}", f"new:{room}"):
            await other.forges(f"attendance.{data}")
            await other.sees("attendance-unknown")
    assert await count(world, Attendance) == 4
    assert await count(world, AttendanceCode) == 0

    await world.until(datetime(2027, 2, 4, 0, 30, tzinfo=UTC))  # 07:30: too early
    await siti.does_not_see("outcomes-ask")
    await world.until(datetime(2027, 2, 10, 1, 30, tzinfo=UTC))  # the bot slept for some days
    await world.tick()
    assert await count(world, Outcome) == 4, "once each, and not whoever was never there"
    await siti.sees("outcomes-ask", months=3, again="no")
    await wati.does_not_see("outcomes-ask")
    await siti.presses("Jawab (1 menit)")
    await siti.says("ya", "ya", "2")
    await siti.sees("outcomes-thanks", nib="yes", producing="yes", workers=2)
    await budi.presses("Jawab (1 menit)")
    await budi.presses("Belum")
    await budi.presses("Belum")
    await budi.sees("outcomes-thanks", nib="no", workers=0)
    await wati.forges(f"flow.start:outcomes:{await seat(world, siti)}-3")
    await wati.sees("outcomes-unknown")
    await umi.presses("Jangan tanya lagi")
    await umi.sees("outcomes-stopped")

    await oka.says("/pantau")
    await oka.sees("overview-people", chosen=5, present=4, answered=2, shown=0, nib=0)
    await world.until(datetime(2027, 2, 26, 2, tzinfo=UTC))
    await tono.sees("outcomes-ask", again="yes")
    await umi.does_not_see("outcomes-ask")
    await siti.does_not_see("outcomes-ask")
    await tono.presses("Jawab (1 menit)")
    await tono.says("lewati", "ya", "99 ribu", "3")
    await tono.sees("outcomes-thanks", nib="unsaid", workers=3)
    for reader in (oka, vera):
        await reader.says("/pantau 2026", "/pantau Jawa Barat" if reader is vera else "/pantau")
        await reader.sees("overview-people", answered=3, shown=3, nib=1, producing=2, workers=5)
        await reader.presses("Dari mana angka ini?")
        await reader.sees("overview-people-source", chosen=5, present=4, nib=1, workers=5)
    await vera.says("/pantau 2026")
    await vera.sees("overview-all", year="2026")
    await vera.sees("overview-people", chosen=5, present=4, answered=3, shown=3, nib=1, producing=2, workers=5)
    await vera.presses("Dari mana angka ini?")
    await vera.sees("overview-people-source", chosen=5, answered=3, workers=5)
    await jaja.forges(f"overview.activity:{number}")
    await jaja.sees("reporting-activity-unknown")

    await siti.says("/dataku")
    await siti.sees("mydata-kind", kind="outcomes", count=1)
    await siti.sees("mydata-kind", kind="attendance", count=1)
    await siti.presses("Hapus semua data saya")
    await siti.presses("Ya, hapus")
    await siti.sees("mydata-deleted", kind="outcomes", count=1)
    await vera.forges(f"overview.activity:{number}")
    await vera.sees("overview-people", present=4, answered=2, shown=0, nib=0)
    await world.until(datetime(2027, 11, 20, 2, tzinfo=UTC))
    await siti.does_not_see("outcomes-ask")
    await umi.does_not_see("outcomes-ask")
    await budi.sees("outcomes-ask", months=12, again="no")


async def rows(world: World) -> list[Attendance]:
    async with world.app.database.begin() as session:
        return list(await session.scalars(select(Attendance).order_by(Attendance.id)))
