"""Only what is wrong comes back, is asked again, and shown old beside new; a large sum needs two verifiers."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from models import attachments, people
from models.audit import AuditRow
from models.reports import Report
from tests.conversations.test_record import code_in
from tests.conversations.test_verification import sends, setting, state
from tests.world import FakePerson, World


async def marks(vera: FakePerson, number: int, *parts: str) -> None:
    """Mark parts of a report as wrong and go on to their reasons."""
    await vera.presses(f"Kembalikan no. {number}")
    for part in parts:
        await vera.presses(part)
    await vera.presses(f"Lanjut dengan {len(parts)} tanda")


async def latest(world: World) -> tuple[Report, list[str]]:
    """The newest report and the ids of its files at Telegram."""
    async with world.app.database.begin() as session:
        report = (await session.scalars(select(Report).order_by(Report.id.desc()).limit(1))).one()
        return report, [one.unique_id for one in await attachments.of_report(session, report.id)]


async def test_only_what_is_wrong_is_asked_again(world: World) -> None:
    """A figure and a photo come back with their reasons; two answers later the month is in, all else as it was."""
    vera, oka = await setting(world)
    number = await sends(oka, photos=2)
    _, before = await latest(world)
    await oka.forgets()
    await marks(vera, number, "Output bulan ini 5 orang", "Foto 2")
    await vera.sees("verification-ask-why")
    await vera.says("Daftar hadir hanya 4 orang")
    await vera.presses("Tidak terbaca")
    await vera.sees("verification-return-confirm", report=number, words="none")
    await vera.says("Terima kasih atas kiriman cepatnya")
    await vera.sees("verification-return-confirm", words="Terima kasih atas kiriman cepatnya")
    await vera.presses("Kembalikan 2 bagian")
    await vera.sees("verification-returned-parts", report=number, count=2)
    told = await oka.sees("verification-told-parts", report=number, count=2)
    assert len((told.values or {})["lines"]) == 2
    assert oka.messages[-1].photo  # the one that comes back
    for words in ("Output bulan ini 5 orang: keliru (“Daftar hadir hanya 4 orang”)", "Foto 2: tidak terbaca"):
        oka.sees_text(words)
    oka.sees_text("Terima kasih atas kiriman cepatnya")

    await oka.presses("Perbaiki dan kirim lagi")
    await oka.sees("reporting-fix", item="output", place=1, count=2)
    await oka.says("bantuan")
    await oka.sees("reporting-fix-help", item="output")
    await oka.says("4")
    await oka.sees("reporting-fix", item="file", place=2)
    await oka.says("kembali", "4")
    await oka.sends_photo()
    await oka.sees("reporting-confirm", spent=45_000_000, progress="10", output=4)
    await oka.sees("reporting-evidence-count", count=2)
    await vera.forgets()
    await oka.presses("Kirim laporan")
    await oka.sees("reporting-thanks", files=2)

    report, after = await latest(world)
    assert (report.revision, report.spent, report.progress, report.output) == (2, 45_000_000, Decimal(10), 4)
    assert after[0] == before[0] and after[1] not in before
    await vera.sees("verification-card", report=report.id, revision=2)
    texts = "\n".join(str(message.text or message.caption) for message in vera.messages[-3:])
    assert "🔁 Output bulan ini 5 orang, keliru (“Daftar hadir hanya 4 orang”) → 4 orang" in texts
    assert "🔁 Foto 2, tidak terbaca → diganti (1 berkas)" in texts
    await vera.presses(f"Bandingkan lama dan baru no. {report.id}")
    await vera.sees("verification-old", place=2, reason="unreadable", instead=1)
    await vera.sees("verification-new", place=2)
    assert all(message.photo for message in vera.messages[-2:])
    await oka.forges(f"overview.report:{number}")
    await oka.sees("verification-finding", words="Daftar hadir hanya 4 orang")


async def test_missing_evidence_is_added_and_a_used_photo_taken_out(world: World) -> None:
    """What is missing needs no reason, joins the rest, and an album is one answer to it."""
    vera, oka = await setting(world)
    number = await sends(oka, photos=2)
    _, before = await latest(world)
    await marks(vera, number, "Foto 1", "Bukti yang belum ada")
    await vera.presses("Sudah dipakai sebelumnya")
    await vera.presses("Kembalikan 2 bagian")
    oka.sees_text("Bukti yang belum ada: belum ada")
    await oka.presses("Perbaiki dan kirim lagi")
    await oka.presses("Hapus tanpa pengganti")
    await oka.sees("reporting-fix", item="evidence")
    await oka.sends_photo(count=2)
    await oka.sends_photo()
    await oka.sees("reporting-evidence-count", count=4)
    await oka.says("ya")
    report, after = await latest(world)
    assert report.revision == 2 and after[0] == before[1] and len(after) == 4
    await vera.sees("verification-now", item="file", count=0)
    await vera.sees("verification-now", item="evidence", count=3)


async def test_each_photo_gets_its_own_replacement(world: World) -> None:
    """Two photos came back: what is sent for the second does not join the first, and an album for one is one answer."""
    vera, oka = await setting(world)
    number = await sends(oka, photos=3)
    _, before = await latest(world)
    await marks(vera, number, "Foto 1", "Foto 3")
    await vera.presses("Keliru")
    await vera.presses("Tidak terbaca")
    await vera.presses("Kembalikan 2 bagian")
    await oka.presses("Perbaiki dan kirim lagi")
    await oka.sends_photo(count=2)
    await oka.sees("reporting-fix", place=2)
    await oka.sends_photo()
    await oka.sees("reporting-evidence-count", count=4)
    await oka.says("ya")
    _, after = await latest(world)
    assert len(after) == 4 and after[2] == before[1] and not {before[0], before[2]} & set(after)
    await vera.presses(f"Bandingkan lama dan baru no. {number + 1}")
    await vera.sees("verification-old", place=1, instead=2)
    await vera.sees("verification-old", place=3, instead=1)


async def test_the_note_keeps_its_words_and_the_reference_its_code(world: World) -> None:
    """What the officer wrote in the keterangan stays when a photo comes back, and so does the reference."""
    vera, oka = await setting(world)
    await oka.says("/lapor", "90 juta", "1", "0", "tidak", "lewati", "06", "tulis tahapan di keterangan")
    await oka.says("kontrak ditandatangani", "ya")
    await marks(vera, 1, "Kendala")
    await vera.presses("Belum ada")
    await vera.presses("Kembalikan 1 bagian")
    await oka.presses("Perbaiki dan kirim lagi")
    await oka.says("vendor terlambat", "ya")
    report, _ = await latest(world)
    assert (report.revision, report.reference, report.obstacles) == (2, "06", "vendor terlambat")
    assert report.note.endswith("kontrak ditandatangani")
    await vera.sees("verification-now", item="obstacles", text="vendor terlambat")


async def test_the_officer_may_change_more(world: World) -> None:
    """From the read-back the whole month is one button away; what was corrected already stays."""
    vera, oka = await setting(world)
    number = await sends(oka)
    await marks(vera, number, "Realisasi Rp45.000.000")
    await vera.presses("Keliru")
    await vera.presses("Kembalikan 1 bagian")
    await oka.presses("Perbaiki dan kirim lagi")
    await oka.says("55 juta")
    await oka.presses("Ubah jawaban")
    await oka.presses("Realisasi Rp45.000.000")
    await oka.says("54 juta")
    await oka.presses("Ubah bagian lain juga")
    await oka.sees("reporting-ask-progress")
    await oka.says("12", "6", "tidak", "lewati", "ya")
    report, _ = await latest(world)
    assert (report.spent, report.progress, report.output) == (54_000_000, Decimal(12), 6)
    await vera.sees("verification-change", reason="none")


async def test_marks_are_taken_off_and_the_way_back_is_open(world: World) -> None:
    """A second tap takes a mark off; without one there is nothing to go on with; help and cancel work."""
    vera, oka = await setting(world)
    number = await sends(oka)
    await vera.presses(f"Kembalikan no. {number}")
    await vera.presses("Kendala")
    await vera.sees("verification-ask-wrong", marked=1)
    assert "1 tanda" in " ".join(vera.buttons)
    await vera.presses("✓ Kendala")
    await vera.sees("verification-ask-wrong", marked=0)
    assert not vera.offers("Lanjut dengan 1 tanda")
    await vera.presses("Keterangan")
    await vera.presses("Lanjut dengan 1 tanda")
    await vera.says("bantuan")
    await vera.sees("verification-help", question="why")
    await vera.says("kembali")
    await vera.sees("verification-ask-wrong", marked=1)
    await vera.presses("Realisasi Rp45.000.000")
    await vera.presses("Lanjut dengan 2 tanda")
    await vera.presses("Keliru")
    await vera.presses("Belum ada")
    await vera.presses("Ubah jawaban")
    assert [label.partition(". ")[2] for label in vera.buttons[:3]] == [
        "Yang ditandai", "Realisasi Rp45.000.000", "Keterangan"
    ]  # fmt: skip
    await vera.presses("Keterangan")
    await vera.presses("Keliru")
    await vera.sees("verification-return-confirm")
    vera.sees_text("Keterangan: keliru")
    await vera.says("batal")
    assert await state(world, number) == ("submitted", None)


async def test_forged_marks_and_foreign_files_gain_nothing(world: World) -> None:
    """A mark that was not offered is an old button; a file of another report is refused by the model too."""
    vera, oka = await setting(world)
    number = await sends(oka, photos=1)
    await vera.presses(f"Kembalikan no. {number}")
    run = vera.messages[-1].buttons[0][0].data.rpartition(":")[2]
    for data in ("wrong:file99", "wrong:secret", "wrong:done", "why-spent:wrong"):
        await vera.forges(f"verification:{data}:{run}")
        await vera.sees("flow-outdated-question")
    await oka.forges(f"verification:wrong:spent:{run}")
    await oka.sees("access-denied")
    for verb in ("compare", "twins"):
        await oka.forges(f"verification.{verb}:{number}")
        await oka.sees("access-denied")
    assert await state(world, number) == ("submitted", None)


async def test_what_came_back_twice_makes_old_answers_void(world: World) -> None:
    """A colleague was faster, and the month came back again for another thing: nothing is mixed."""
    vera, oka = await setting(world)
    ola = await world.person("Ola", "officer", "32")
    number = await sends(oka)
    await marks(vera, number, "Realisasi Rp45.000.000")
    await vera.presses("Keliru")
    await vera.presses("Kembalikan 1 bagian")
    await oka.presses("Perbaiki dan kirim lagi")
    await oka.says("54 juta")
    await ola.says("/lapor", "50 juta", "ya")
    await marks(vera, number + 1, "Kendala")
    await vera.presses("Belum ada")
    await vera.presses("Kembalikan 1 bagian")
    await oka.says("ya")
    await oka.sees("reporting-fix-old")
    await oka.says("/lapor")
    await oka.sees("reporting-fix", item="obstacles")
    await oka.says("hujan terus", "ya")
    report, _ = await latest(world)
    assert (report.revision, report.spent, report.obstacles) == (3, 50_000_000, "hujan terus")


async def test_the_ministrys_clock_stands_still_while_the_officer_corrects(world: World) -> None:
    """Two days waited, five days with the officer, one more waited: three days in the queue and in /tugas."""
    vera, oka = await setting(world)
    number = await sends(oka)
    await world.later(days=2)
    await marks(vera, number, "Kendala")
    await vera.presses("Belum ada")
    await vera.presses("Kembalikan 1 bagian")
    await world.later(days=5)
    await oka.presses("Perbaiki dan kirim lagi")
    await oka.says("hujan terus", "ya")
    await world.later(days=1)
    await vera.says("/verifikasi")
    assert vera.buttons[0].endswith("Agustus 2026 · 3 hari")
    await vera.says("/tugas")
    await vera.sees("duties-waits", days=3)


async def test_in_english(world: World) -> None:
    """Marks, reasons and the question in the reader's own language."""
    vera = await world.person("Vera", "verifier", language="en")
    _, oka = await setting(world)
    number = await sends(oka)
    await vera.says(f"give back no. {number}", "spent rp45,000,000", "go on with 1 mark", "wrong")
    await vera.says("give back 1 part")
    await oka.sees("verification-told-parts")
    oka.sees_text("Realisasi Rp45.000.000: keliru")
    await oka.says("/bahasa en", "/lapor")
    oka.sees_text("spent since the beginning")
    oka.sees_text("Spent Rp45,000,000: wrong")


@pytest.fixture
async def strict(database: Any, tmp_path: Any) -> Any:
    """A ministry that wants two verifiers above 40 juta in a month."""
    world = await World.open(database, tmp_path, verification={"two_verifiers_above": 40_000_000})
    yield world
    await world.app.client.shutdown()


async def test_above_the_sum_two_verify(strict: World) -> None:
    """The first consents, the second sees it and verifies; each is told, and the record and receipt name both."""
    vera, oka = await setting(strict)
    vito = await strict.person("Vito", "verifier")
    number = await sends(oka)
    await vera.sees("verification-two", limit=40_000_000)
    await vito.forgets()
    await oka.forgets()
    await vera.presses(f"Verifikasi no. {number}")
    await vera.sees("verification-consented", report=number, others=1, left=0)
    await oka.sees("verification-told-consented", report=number)
    await vito.sees("verification-card", report=number)
    await vito.sees("verification-first", by="Vera")
    assert await state(strict, number) == ("submitted", None)
    await vera.says("/verifikasi")
    await vera.sees("verification-empty")
    await vera.forges(f"verification.verify:{number}")
    await vera.sees("verification-second-needed", report=number)
    await vera.forgets()
    await oka.forgets()
    await vito.presses(f"Verifikasi no. {number}")
    await vito.sees("verification-verified", report=number)
    assert await state(strict, number) == ("verified", None)
    await oka.sees("verification-told-verified", report=number)
    await vera.sees("verification-told-first", state="verified", by="Vito")
    code = code_in(vito)
    for who, first in ((vera, "you"), (vito, "Vera"), (oka, "none")):
        await who.says(f"/tanda {code}")
        await who.sees("record-what", verb="verified", two="yes", first=first)
    assert "Vera" not in oka.text
    async with strict.app.database.begin() as session:
        rows = (await session.scalars(select(AuditRow).where(AuditRow.subject == f"report:{number}"))).all()
        known = await people.by_telegram(session, vera.id)
        assert known is not None
        verbs = [row.verb for row in sorted(rows, key=lambda one: one.number)]
        assert verbs == ["submitted", "consented", "verified"]
        assert rows[-1].details["first"] == known.id


async def test_the_second_may_give_it_back_and_less_needs_one(strict: World) -> None:
    """The first hears of it; the next revision begins without consent. Exactly the sum in a month needs one."""
    vera, oka = await setting(strict)
    vito = await strict.person("Vito", "verifier")
    number = await sends(oka)
    await vera.presses(f"Verifikasi no. {number}")
    await vera.forgets()
    await vito.presses(f"Kembalikan no. {number}")
    await vito.says("angkanya keliru")
    await vera.sees("verification-told-first", state="returned", by="Vito")
    await oka.says("/lapor", "40 juta", "10", "5", "tidak", "lewati", "ya")
    await vera.presses(f"Verifikasi no. {number + 1}")
    await vera.sees("verification-verified", report=number + 1)
    await oka.says("/lapor", "80 juta", "10", "5", "tidak", "lewati", "ya")
    await vera.presses(f"Verifikasi no. {number + 2}")
    await vera.sees("verification-verified", report=number + 2)


async def test_nobody_decides_about_an_own_report(world: World) -> None:
    """Whoever holds both roles gets no card of an own month, not even of one that a colleague has sent again."""
    vera, _ = await setting(world)
    both = await world.person("Beno", "officer", "32")
    await world.grant(both, "verifier")
    number = await sends(both)
    await both.does_not_see("verification-card")
    await both.says("/verifikasi")
    await both.sees("verification-empty")
    for verb in ("verify", "return"):
        await both.forges(f"verification.{verb}:{number}")
        await both.sees("verification-own", report=number)
    await vera.presses(f"Kembalikan no. {number}")
    await vera.says("angkanya keliru")
    ola = await world.person("Ola", "officer", "32")
    await ola.says("/lapor", "sama", "sama", "sama", "sama", "lewati", "ya")
    await both.forges(f"verification.verify:{number + 1}")
    await both.sees("verification-own", report=number + 1)
    assert await state(world, number + 1) == ("submitted", None)
