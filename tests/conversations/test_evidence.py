"""Photos of a report: too small is said kindly, used before is shown to the verifier, an album may be a whole line."""

import io

from PIL import Image
from sqlalchemy import select

from models.attachments import Attachment
from models.reports import Report
from tests.conversations.test_reporting import activity
from tests.conversations.test_returning import latest, marks
from tests.conversations.test_verification import sends, setting
from tests.world import World, picture


def again(content: bytes, width: int = 900, height: int = 675) -> bytes:
    """The same picture as somebody passes it on: other size, other compression."""
    out = io.BytesIO()
    Image.open(io.BytesIO(content)).resize((width, height)).save(out, "JPEG", quality=45)
    return out.getvalue()


async def test_a_photo_too_small_to_read_is_asked_for_as_a_file(world: World) -> None:
    """Its size is said, nothing is refused, and a file sent after it counts beside it without further words."""
    _, oka = await setting(world)
    await oka.says("/lapor", "45 juta", "10", "5", "tidak")
    await oka.sends_photo(picture(7, (320, 240)))
    await oka.sees("reporting-ask-small", width=320, height=240)
    await oka.says("bantuan")
    await oka.sees("reporting-help", question="small")
    await oka.sends_document(b"%PDF-1.4 daftar hadir", "hadir.pdf", "application/pdf")
    await oka.sees("reporting-evidence-count", count=2)
    await oka.says("ya")
    assert len((await latest(world))[1]) == 2


async def test_the_small_photo_may_be_kept(world: World) -> None:
    """One tap, and it is not asked again; a photo that is large enough is not asked about at all."""
    _, oka = await setting(world)
    await oka.says("/lapor", "45 juta", "10", "5", "tidak")
    await oka.sends_photo(picture(7, (320, 240)))
    await oka.presses("Pakai foto ini saja")
    await oka.sees("reporting-confirm")
    await oka.says("kembali")
    await oka.sees("reporting-ask-small")
    await oka.says("lewati", "ya")
    await oka.sees("reporting-thanks", files=1)
    await oka.says("/lapor", "45 juta", "1", "0", "tidak")
    await oka.sends_photo(picture(8, (600, 450)))
    await oka.sees("reporting-confirm")


async def test_a_small_replacement_is_asked_about_too(world: World) -> None:
    """Where a photo came back as unreadable, a file sent for the small new one joins it."""
    vera, oka = await setting(world)
    number = await sends(oka, photos=1)
    await marks(vera, number, "Foto 1")
    await vera.presses("Tidak terbaca")
    await vera.presses("Kembalikan 1 bagian")
    await oka.presses("Perbaiki dan kirim lagi")
    await oka.sends_photo(picture(7, (320, 240)))
    await oka.sees("reporting-ask-small")
    await oka.sends_document(b"%PDF-1.4 daftar hadir", "hadir.pdf", "application/pdf")
    await oka.sees("reporting-evidence-count", count=2)
    await oka.says("ya")
    await oka.sees("reporting-thanks", files=2)


async def test_the_same_picture_elsewhere_is_shown_to_the_verifier_alone(world: World) -> None:
    """Another province, size and compression: found when fetched, on the card, with the earlier one beside it."""
    vera, oka = await setting(world, ("32", "33"))
    oti = await world.person("Oti", "officer", "33")
    content = picture(99)
    await oka.says("/lapor", "45 juta", "10", "5", "tidak")
    await oka.sends_photo(content)
    await oka.says("ya")
    await oka.sees("reporting-thanks")
    await vera.forgets()
    await oti.says("/lapor", "45 juta", "10", "5", "tidak")
    await oti.sends_photo(again(content))
    await oti.forgets()
    await oti.says("ya")
    await world.settle()
    await vera.sees("verification-twin-found", report=2)
    await vera.says("/verifikasi 2")
    await vera.sees("verification-twin", place=1, number=1, province="Jawa Barat", period="2026-08")
    await vera.presses("Lihat gambar yang sama no. 2")
    await vera.sees("verification-same", report=2, place=1)
    await vera.sees("verification-twin", number=1)
    assert all(message.photo for message in vera.messages[-2:])
    await vera.presses("Buka laporan no. 1")
    await vera.sees("overview-report", report=1)
    for key in ("verification-twin", "verification-twin-found"):
        await oti.does_not_see(key)
    await oti.forges("verification.twins:2")
    await oti.sees("access-denied")
    await vera.says("/verifikasi 1")
    await vera.does_not_see("verification-twin")
    await marks(vera, 2, "Kendala")
    await vera.presses("Belum ada")
    await vera.presses("Kembalikan 1 bagian")
    await oti.presses("Perbaiki dan kirim lagi")
    await vera.forgets()
    await oti.says("hujan terus", "ya")
    await vera.sees("verification-twin", number=1)  # on the card at once: the photo is known by now
    await vera.does_not_see("verification-twin-found")


async def test_the_same_month_sent_again_is_no_twin(world: World) -> None:
    """What a report keeps of its earlier revision is no copy, and neither is what was given back elsewhere."""
    vera, oka = await setting(world)
    content = picture(99)
    await oka.says("/lapor", "45 juta", "10", "5", "tidak")
    await oka.sends_photo(content)
    await oka.says("ya")
    await marks(vera, 1, "Kendala")
    await vera.presses("Belum ada")
    await vera.presses("Kembalikan 1 bagian")
    await oka.presses("Perbaiki dan kirim lagi")
    await vera.forgets()
    await oka.says("hujan terus", "ya")
    await vera.sees("verification-card", revision=2)
    await vera.does_not_see("verification-twin")
    await vera.does_not_see("verification-twin-found")
    await oka.says("/lapor", "45 juta", "1", "0", "tidak")
    await oka.sends_photo(again(content), again(content, 800, 600))
    await vera.forgets()
    await oka.says("ya")
    await world.settle()
    await vera.sees("verification-twin-found", report=3)
    await vera.says("/verifikasi 3")
    await vera.sees("verification-twin", number=2)
    assert "laporan no. 1:" not in vera.text and "laporan no. 3:" not in vera.text


async def test_an_album_with_a_line_is_the_line_with_its_photos(world: World) -> None:
    """What the line leaves open is asked; the further photos join in silence wherever the dialogue is."""
    await activity(world)
    oka = await world.person("Oka", "officer", "32")
    await oka.sends_photo(count=3, caption="lapor bimtek 45 juta 10%")
    await oka.sees("reporting-ask-output")
    await oka.does_not_see("flow-misread")
    await oka.says("5", "tidak")
    await oka.sees("reporting-evidence-album")
    await oka.says("ya")
    await oka.sees("reporting-thanks", files=3)
    report, files = await latest(world)
    assert (report.spent, report.output, len(files)) == (45_000_000, 5, 3)


async def test_an_album_with_a_line_waits_for_its_activity(world: World) -> None:
    """Of two activities the officer chooses; the photos go with the choice. One photo with /lapor does the same."""
    await activity(world)
    await activity(world, name="Pameran IKM")
    oka = await world.person("Oka", "officer", "32")
    await oka.sends_photo(count=2, caption="/lapor 45 juta 10% 5 orang")
    await oka.sees("reporting-ask-activity")
    await oka.presses("Oktober 2026: Pameran IKM")
    await oka.says("tidak", "ya")
    await oka.sees("reporting-thanks", name="Pameran IKM", files=2)
    await oka.sends_photo(caption="lapor bimtek 45 juta 10% 5 orang")
    await oka.says("tidak", "ya")
    await oka.sees("reporting-thanks", files=1)
    siti = await world.person("Siti")
    await siti.sends_photo(caption="lapor bimtek 45 juta 10% 5 orang")
    await siti.sees("knowledge-file-unasked")
    async with world.app.database.begin() as session:
        assert len((await session.scalars(select(Report))).all()) == 2
        assert len((await session.scalars(select(Attachment))).all()) == 3
