"""One message to many: written by one person of the ministry, approved by another, followed, corrected, read."""

import re
from datetime import timedelta

from sqlalchemy import func, select

from models import people, watchers
from models.broadcasts import Broadcast, Recipient
from models.outbox import OutboxRow
from models.people import ADMINISTRATOR, HEAD, OFFICER, VERIFIER
from tests.world import FakePerson, World


async def writes(rina: FakePerson, *answers: str, words: str, must: str = "Tidak perlu", buttons: str = "") -> None:
    """A broadcast from the desk to its card; `answers` say to whom and of what kind."""
    await rina.says("/siaran")
    await rina.presses("Tulis siaran")
    for answer in answers:
        await rina.presses(answer)
    await rina.sees("broadcasts-ask-content")
    await rina.says(words)
    await (rina.says(buttons) if buttons else rina.presses("Tanpa tombol"))
    await rina.presses(must)
    await rina.sees("broadcasts-confirm")
    await rina.presses("Lihat seperti penerima")


async def approved(rina: FakePerson, budi: FakePerson) -> None:
    await rina.presses("Minta persetujuan")
    await rina.sees("broadcasts-submitted")
    await budi.presses("Lihat")
    await budi.presses("Setujui dan kirim")
    await budi.sees("broadcasts-approved")


async def states(world: World, number: int = 1) -> dict[str, int]:
    async with world.app.database.begin() as session:
        query = select(Recipient.state, func.count()).where(Recipient.broadcast_id == number).group_by(Recipient.state)
        return dict((await session.execute(query)).all())


async def watches(world: World, who: FakePerson, province: str) -> None:
    content = world.app.content
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, who.id)
        assert person is not None
        await watchers.watch(session, person, content.catalogue, content.provinces, "WUB", province, world.clock.now())


async def test_a_duty_is_approved_sent_read_corrected_and_nudged(world: World) -> None:
    """With a photo and a button; the author cannot approve; who pressed hears of the correction, nobody else does."""
    rina, budi = await world.person("Rina", ADMINISTRATOR), await world.person("Budi", VERIFIER)
    oka, sari = await world.person("Oka", OFFICER, "32"), await world.person("Sari", HEAD, "32")
    tini = await world.person("Tini", OFFICER, "33")
    world.telegram.block(tini.id)
    await world.settle()
    await rina.says("/siaran")
    await rina.presses("Tulis siaran")
    await rina.presses("Petugas dan kepala dinas")
    await rina.presses("Semua")
    await rina.says("Jabar dan Atlantis")
    await rina.sees("question-province", text="Atlantis")
    await rina.says("semua")
    await rina.presses("Tugas kantor")
    await rina.sends_photo()
    await rina.sees("broadcasts-words-missing")
    await rina.sends_photo(caption="Isi laporan <Oktober> paling lambat 10 November.")
    await rina.says("Isi laporan | /lapr")
    await rina.sees("broadcasts-button-command", text="/lapr")
    await rina.says("Isi laporan | /lapor\nJuknis | https://kemenperin.go.id")
    await rina.presses("Ya, wajib dibaca")
    await rina.sees("broadcasts-confirm", count=3, buttons=2, file="photo")
    await rina.sees("broadcasts-sample", role="officer", province="Jawa Tengah")
    assert "Oka" not in rina.text, "samples name nobody"
    await rina.presses("Lihat seperti penerima")
    preview = await rina.sees("broadcasts-message", number=1, read="asked")
    await rina.presses("Kirim cepat, berbayar")
    await rina.sees("broadcasts-plan", paid="yes", stars="0.3")
    await rina.presses("Kirim biasa, gratis")
    await rina.presses("Minta persetujuan")
    await rina.forges("broadcasts.approve:1:3")
    await rina.sees("broadcasts-second-person")
    await budi.sees("broadcasts-wanted", who="Rina")
    await budi.forges("broadcasts.approve:1:1")
    await budi.sees("broadcasts-changed")
    await budi.presses("Lihat")
    await budi.presses("Jangan setujui")
    await rina.sees("broadcasts-told-refused", who="Budi")
    await rina.presses("Lihat")
    await rina.presses("Minta persetujuan")
    await budi.sees("broadcasts-wanted", who="Rina")
    await budi.presses("Lihat")
    seen = await budi.sees("broadcasts-message")
    assert (seen.values, seen.ways, seen.photo) == (preview.values, preview.ways, preview.photo)
    await budi.presses("Setujui dan kirim")
    await budi.sees("broadcasts-progress", total=3, state="sending")

    await oka.forgets()
    for _ in range(3):
        await world.later(seconds=6)
    got = await oka.sees("broadcasts-message")
    assert (got.values, got.photo) == (preview.values, preview.photo)
    assert await states(world) == {"sent": 2, "refused": 1}
    for one in (rina, budi):
        await one.sees("broadcasts-progress", state="done", sent=2, refused=1)
        assert sum("Diproses" in str(message.text) for message in one.messages) == 1, "one message, edited"
        one.sees_text("Terkirim: 2")
    await oka.presses("Isi laporan")
    await oka.sees("reporting-no-activities")
    await sari.forges("broadcasts.read:2")
    await sari.sees("broadcasts-not-recipient")

    await sari.forgets()
    await rina.presses("Rincian")
    await rina.presses("Koreksi isinya")
    await rina.says("Isi laporan Oktober paling lambat 12 November.")
    await rina.presses("Minta persetujuan")
    await rina.forges("broadcasts.fix-approve:1")
    await rina.sees("broadcasts-second-person")
    await budi.presses("Lihat", at=budi.messages[-1].id)
    await budi.presses("Setujui koreksi")
    await world.later(seconds=6)
    await oka.sees("broadcasts-corrected", number=1)
    await sari.does_not_see("broadcasts-corrected")
    await sari.sees("broadcasts-message", corrected="yes", body="Isi laporan Oktober paling lambat 12 November.")
    captions = [str(one.caption) for one in sari.messages if one.caption]
    assert len(captions) == 1 and "12 November" in captions[0], "changed in place"

    await oka.presses("Sudah dibaca")
    await oka.sees("broadcasts-message", read="yes")
    await rina.says("/siaran")
    await rina.presses("No. 1, selesai: Isi laporan Oktober paling la…")
    await rina.presses("Siapa belum membaca")
    await rina.sees("broadcasts-place", province="Jawa Barat", count=1, of=2)
    await rina.presses("Jawa Barat")
    await rina.sees("broadcasts-name", name="Sari")
    await rina.presses("Kembali")
    await rina.presses("Ingatkan sekali")
    await world.later(seconds=6)
    await sari.sees("broadcasts-nudge")
    await oka.does_not_see("broadcasts-nudge")
    await sari.presses("Sudah dibaca", at=sari.messages[-1].id)
    await sari.sees("broadcasts-message", read="yes")
    await budi.forges("broadcasts.nudge:1")
    await budi.sees("broadcasts-nudged-already")


async def test_news_goes_to_who_asked_can_be_muted_paused_and_stopped(world: World) -> None:
    """Entrepreneurs who asked for it, by province; muted for good by topic; either of the two pauses and stops."""
    rina, budi = await world.person("Rina", ADMINISTRATOR), await world.person("Budi", VERIFIER)
    vera = await world.person("Vera", VERIFIER)
    wati, dewi, joko = [await world.person(name) for name in ("Wati", "Dewi", "Joko")]
    await watches(world, wati, "32")
    await watches(world, dewi, "32")
    audience = ("Pelaku usaha yang minta kabar", "Program apa pun", "Semua provinsi", "Kabar: pameran dan acara")
    await writes(rina, *audience, words="Pameran IKM di Bandung, 20 November.")
    await rina.sees("broadcasts-plan", count=2)
    await approved(rina, budi)
    for data in ("pause", "stop", "stopped", "nudge"):
        await vera.forges(f"broadcasts.{data}:1")
        await vera.sees("broadcasts-not-yours")
    await world.later(seconds=6)
    await wati.sees("broadcasts-message")
    await joko.does_not_see("broadcasts-message")
    await wati.presses("Jangan kirim kabar seperti ini")
    await wati.sees("broadcasts-muted", subject="events")
    await joko.forges("broadcasts.mute:1")
    await joko.sees("broadcasts-not-recipient")

    await writes(rina, *audience, words="Pameran diundur.")
    await rina.sees("broadcasts-plan", count=1)
    await approved(rina, budi)
    await budi.presses("Jeda")
    await budi.sees("broadcasts-progress", state="paused")
    await dewi.forgets()
    await world.later(minutes=5)
    await dewi.does_not_see("broadcasts-message")
    await rina.presses("Lanjutkan")
    await world.later(seconds=6)
    await dewi.sees("broadcasts-message", body="Pameran diundur.")
    await dewi.forgets()

    await wati.says("/siaran")
    await wati.presses("Nyalakan: pameran dan acara")
    await writes(rina, *audience, words="Pameran batal.")
    await approved(rina, budi)
    await world.until(world.clock.now().replace(hour=16))  # 23:00 in Jakarta: nobody is woken
    await dewi.does_not_see("broadcasts-message")
    await rina.sees("broadcasts-progress", state="asleep")
    await rina.presses("Hentikan")
    await rina.presses("Ya, hentikan")
    await world.later(hours=10)
    await dewi.does_not_see("broadcasts-message")
    assert await states(world, 3) == {}

    await wati.says("/dataku")
    await wati.sees("mydata-kind", kind="broadcasts", count=1)
    await wati.presses("Hapus semua data saya")
    await wati.presses("Ya, hapus")
    async with world.app.database.begin() as session:
        left = (await session.scalars(select(Recipient.person_id).where(Recipient.broadcast_id == 1))).all()
        assert sorted(one is None for one in left) == [False, True]


async def test_only_the_ministry_and_each_office_its_own(world: World) -> None:
    """Officers see colleagues whom it did not reach, of their own office only; forged numbers open nothing."""
    rina, budi = await world.person("Rina", ADMINISTRATOR), await world.person("Budi", VERIFIER)
    oka, oki = await world.person("Oka", OFFICER, "32"), await world.person("Oki", OFFICER, "32")
    tini = await world.person("Tini", OFFICER, "33")
    world.telegram.block(oki.id)
    await world.settle()
    await rina.says("/siaran")
    for answer in ("Tulis siaran", "Petugas dinas", "Semua", "Semua provinsi", "Tugas kantor"):
        await rina.presses(answer)
    await rina.sends_document(b"%PDF-1.4 undangan", "undangan.pdf", "application/pdf", caption="Rapat daring besok.")
    for answer in ("Tanpa tombol", "Tidak perlu", "Lihat seperti penerima"):
        await rina.presses(answer)
    await oka.forges("broadcasts.card:1")
    await oka.sees("access-denied")
    await oka.forges("flow.start:broadcasts")
    await oka.sees("access-denied")
    await budi.forges("broadcasts.card:1")
    await budi.sees("broadcasts-gone")
    await approved(rina, budi)
    for _ in range(2):
        await world.later(seconds=6)
    got = await oka.sees("broadcasts-message", body="Rapat daring besok.")
    assert got.document and oka.messages[-1].caption
    code = re.search(
        r"[0-9A-Z]{5}-[0-9A-Z]{5}",
        next(str(one.text) for one in budi.messages if "disetujui untuk" in str(one.text)),
    )
    assert code is not None
    await budi.says(f"/tanda {code[0]}")
    await budi.sees("record-what-other", verb="broadcast-approved", number="1")
    await oka.says("/siaran")
    await oka.presses("Rekan yang tidak terjangkau")
    await oka.sees("broadcasts-name", name="Oki")
    await tini.says("/siaran")
    await tini.presses("Rekan yang tidak terjangkau")
    await tini.sees("broadcasts-away", count=0)
    await tini.forges("broadcasts.hush:duty")
    await tini.sees("broadcasts-duty-stays")
    async with world.app.database.begin() as session:
        row = await session.get_one(Broadcast, 1)
        assert (row.state, row.expected) == ("done", 3)
        query = select(func.count()).where(OutboxRow.dedup_key.like("broadcast:1:to:%"))
        assert await session.scalar(query) == 3
    assert world.clock.now() - row.created_at < timedelta(hours=1)
