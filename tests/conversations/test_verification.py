"""The ministry decides about reports: told at once, one tap to verify, a reason to give back, nothing twice."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from models import activities, people, reports
from models.deadlines import Month
from models.reports import Figures, Report
from tests.world import FakePerson, World


async def setting(
    world: World, provinces: tuple[str, ...] = ("32",), first: str = "2026-08"
) -> tuple[FakePerson, FakePerson]:
    """A verifier and an officer of the first province, and one activity for each province."""
    vera = await world.person("Vera", "verifier")
    oka = await world.person("Oka", "officer", provinces[0])
    async with world.app.database.begin() as session:
        ministry = await people.by_telegram(session, vera.id)
        assert ministry is not None
        for code in provinces:
            await activities.create(
                session, ministry, province=code, name=f"Bimtek {code}", kind="people", unit="orang", target=40,
                pagu=320_000_000, first_period=first, now=world.clock.now(),
            )  # fmt: skip
    return vera, oka


async def sends(oka: FakePerson, *, photos: int = 0) -> int:
    """A report of the next month by conversation; its number."""
    await oka.says("/lapor", "45 juta", "10", "5", "tidak")
    if photos:
        await oka.sends_photo(count=photos)
    else:
        await oka.says("lewati")
    await oka.says("ya")
    return int(oka.text.partition("no. ")[2].partition(" ")[0])


async def slipped_in(world: World, fake: FakePerson, *periods: str) -> list[int]:
    """Reports put straight into the database, for the length of a queue; their numbers."""
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, fake.id)
        assert person is not None
        (one,) = await activities.of_provinces(session, ["32"])
        found = [
            await reports.submit(session, person, one.id, period, Figures(0, Decimal(0), 0, note="Nihil"),
                                 Month(2028, 1), world.clock.now())
            for period in periods
        ]  # fmt: skip
        return [report.id for report in found]


async def state(world: World, number: int) -> tuple[str, str | None]:
    async with world.app.database.begin() as session:
        report = await session.get_one(Report, number)
        return report.state, report.reason


async def test_every_verifier_gets_a_card_with_the_photo_at_once(world: World) -> None:
    """The card stands there before anybody asked, with figures, photo, and buttons that carry the number."""
    vera, oka = await setting(world)
    vito = await world.person("Vito", "verifier")
    number = await sends(oka, photos=1)
    for verifier in (vera, vito):
        await verifier.sees(
            "verification-card", report=number, province="Jawa Barat", period="2026-08", spent=45_000_000
        )
        assert verifier.messages[-1].photo
        assert verifier.buttons == [f"Verifikasi no. {number}", f"Kembalikan no. {number}"]


async def test_one_tap_verifies_and_the_officer_is_told(world: World) -> None:
    """The card changes in place, its photo stays, and its buttons are gone."""
    vera, oka = await setting(world)
    number = await sends(oka, photos=1)
    await oka.forgets()
    await vera.presses(f"Verifikasi no. {number}")
    await vera.sees("verification-verified", report=number, left=0)
    assert vera.messages[-1].photo
    assert vera.buttons == ["Daftar tunggu", "Menu utama"]
    await oka.sees("verification-told-verified", report=number, period="2026-08")
    assert await state(world, number) == ("verified", None)


async def test_a_report_is_given_back_with_a_reason_and_sent_again(world: World) -> None:
    """Reason by button; the officer is told at once, chooses the same figures, and the new number replaces the old."""
    vera, oka = await setting(world)
    number = await sends(oka, photos=2)
    await oka.forgets()
    await vera.presses(f"Kembalikan no. {number}")
    await vera.presses("Kembalikan semuanya")
    await vera.sees("verification-ask-reason", report=number)
    await vera.presses("Foto tidak jelas")
    await vera.sees("verification-returned", report=number)
    await oka.sees("verification-told-returned", report=number)
    await oka.sees("verification-reason-words", reason="photo")
    oka.sees_text("Foto tidak jelas")
    await oka.presses("Perbaiki dan kirim lagi")
    await oka.sees("reporting-ask-spent", period="2026-08", returned="yes")
    await oka.presses("Seperti yang dikembalikan: Rp45.000.000")
    await oka.presses("Seperti yang dikembalikan: 10")
    await oka.presses("Seperti yang dikembalikan: 5 orang")
    await oka.presses("Tidak ada kendala")
    await oka.presses("Pakai bukti yang tadi (2 berkas)")
    await oka.presses("Kirim laporan")
    await oka.sees("reporting-thanks", period="2026-08", files=2)
    await vera.sees("verification-card", revision=2, files=2, spent=45_000_000)
    assert await state(world, number) == ("returned", "photo")


async def test_the_reason_may_be_own_words(world: World) -> None:
    """The officer reads exactly what was written, and a lone number is no reason."""
    vera, oka = await setting(world)
    number = await sends(oka)
    await vera.says(f"kembalikan no. {number}", "9")
    await vera.sees("verification-reason-short")
    await vera.says("Peserta 5 & daftar hadir <3> berbeda")
    await vera.sees("verification-returned")
    assert await state(world, number) == ("returned", "Peserta 5 & daftar hadir <3> berbeda")
    oka.sees_text("Peserta 5 & daftar hadir <3> berbeda")


async def test_giving_back_can_be_left(world: World) -> None:
    """After "batal" the report still waits."""
    vera, oka = await setting(world)
    number = await sends(oka)
    await vera.presses(f"Kembalikan no. {number}")
    await vera.says("bantuan")
    await vera.sees("verification-help", question="wrong")
    await vera.says("batal")
    assert await state(world, number) == ("submitted", None)


async def test_the_second_verifier_is_told_who_was_first(world: World) -> None:
    """Verified already: by whom and when; the same for a reason that was still being written."""
    vera, oka = await setting(world)
    vito = await world.person("Vito", "verifier")
    number = await sends(oka)
    await vito.presses(f"Kembalikan no. {number}")
    await vera.presses(f"Verifikasi no. {number}")
    moment = world.clock.now().isoformat()
    await vito.says("angkanya tidak cocok")
    await vito.sees("verification-decided-already", report=number, state="verified", by="Vera")
    await vito.presses(f"Verifikasi no. {number}")
    await vito.sees("verification-decided-already", by="Vera", at=moment)
    assert await state(world, number) == ("verified", None)
    await vito.says("halo")
    await vito.does_not_see("verification-decided-already")


async def test_the_queue_is_oldest_first_and_leads_from_one_to_the_next(world: World) -> None:
    """List, card, decision, next, until nothing is left."""
    vera, oka = await setting(world)
    first, second = await slipped_in(world, oka, "2026-08", "2026-09")
    await vera.says("/verifikasi")
    await vera.sees("verification-queue", count=2, pages=1)
    vera.sees_text(f"1. No. {first} · Jawa Barat · Agustus 2026")
    await vera.says("1")
    await vera.sees("verification-card", report=first, spent_before=0)
    await vera.says("1")
    await vera.sees("verification-verified", report=first, left=1)
    await vera.presses(f"Berikutnya: no. {second}")
    await vera.sees("verification-card", report=second)
    await vera.presses(f"Verifikasi no. {second}")
    await vera.presses("Daftar tunggu")
    await vera.sees("verification-empty")


async def test_a_long_queue_is_shown_in_parts(world: World) -> None:
    """Ten at a time, back and forth."""
    vera, oka = await setting(world, first="2026-01")
    await slipped_in(world, oka, *(str(Month(2026, number)) for number in range(1, 13)))
    await vera.says("/verifikasi")
    await vera.sees("verification-queue", count=12, page=1, pages=2)
    assert len(vera.buttons) == 12
    await vera.presses("Berikutnya ›")
    await vera.sees("verification-queue", page=2)
    vera.sees_text("1. No. 11 · Jawa Barat · November 2026\n2. No. 12 · Jawa Barat · Desember 2026")
    await vera.says("sebelumnya", "10")
    await vera.sees("verification-card", period="2026-10")


async def test_one_report_by_its_number(world: World) -> None:
    """`/verifikasi 1` shows the card; a number that is no report is said to be none."""
    vera, oka = await setting(world)
    number = await sends(oka)
    await vera.says(f"/verifikasi {number}")
    await vera.sees("verification-card", report=number)
    await vera.says("/verifikasi 99")
    await vera.sees("reporting-unknown", report=99)


async def test_the_card_compares_with_last_month(world: World) -> None:
    """Old and new figures, cumulative, with the share of the pagu and the gap."""
    vera, oka = await setting(world)
    await sends(oka)
    await oka.says("/lapor", "96 juta", "30", "10", "hujan terus", "lewati", "ya")
    await vera.sees(
        "verification-card", spent_before=45_000_000, spent=96_000_000, absorbed="30.00", progress_before="10",
        progress="40", progress_added="30", output_before=5, output=15, gap="10.00", obstacles="hujan terus",
    )  # fmt: skip


async def test_further_photos_are_one_button_away(world: World) -> None:
    """The card holds the first of three photos; the others come as messages of their own."""
    vera, oka = await setting(world)
    number = await sends(oka, photos=3)
    before = len(vera.messages)
    await vera.presses(f"Lihat 2 bukti lain no. {number}")
    assert [bool(message.photo) for message in vera.messages[before:]] == [True, True]
    await vera.sees("verification-file", place=2, count=3)
    await vera.sees("verification-file", place=3, count=3)


async def test_a_card_in_the_middle_of_something_is_not_hit_by_a_number(world: World) -> None:
    """A verifier who is choosing by number while a card arrives verifies nothing by chance."""
    vera, oka = await setting(world)
    await vera.says("/kegiatan", "tambah kegiatan", "Banten", "Pameran IKM Banten")
    number = await sends(oka)
    await vera.says("1")
    await vera.sees("activities-ask-unit")
    assert await state(world, number) == ("submitted", None)


async def test_only_verifiers_decide(world: World) -> None:
    """Forged buttons of officers, administrators and entrepreneurs are refused politely and change nothing."""
    _, oka = await setting(world)
    number = await sends(oka)
    administrator, siti = await world.person("Adi", "administrator"), await world.person("Siti")
    for person in (oka, administrator, siti):
        for verb in ("verify", "return", "show", "files"):
            await person.forges(f"verification.{verb}:{number}")
            await person.sees("access-denied")
        await person.forges("verification.queue")
        await person.sees("access-denied")
        await person.says("/verifikasi")
        await person.sees("access-denied")
    assert await state(world, number) == ("submitted", None)


async def test_forged_numbers_are_answered_politely(world: World) -> None:
    """What is no number, or no report, is never an accident of the database."""
    vera, _ = await setting(world)
    for data in ("verification.verify:x", "verification.verify", "verification.verify:1:2", "verification.show:--1"):
        await vera.forges(data)
        await vera.sees("common-button-unknown")
    for number in (0, -1, 10**16):
        await vera.forges(f"verification.verify:{number}")
        await vera.sees("reporting-unknown", report=number)


async def test_a_verifier_whose_right_ended_cannot_use_old_cards(world: World) -> None:
    """The card is still in the chat; its button is not worth anything any more."""
    vera, oka = await setting(world)
    number = await sends(oka)
    async with world.app.database.begin() as session:
        for grant, person in await people.grants_in_force(session):
            if person.telegram_id == vera.id:
                await people.revoke(session, None, grant.id, world.clock.now())
    await vera.presses(f"Verifikasi no. {number}")
    await vera.sees("access-denied")
    assert await state(world, number) == ("submitted", None)


async def test_an_officer_who_left_is_not_told_but_the_colleagues_are(world: World) -> None:
    """The news goes to whoever serves the province now."""
    vera, oka = await setting(world)
    ola = await world.person("Ola", "officer", "32")
    number = await sends(oka)
    await world.later(minutes=1)
    async with world.app.database.begin() as session:
        for grant, person in await people.grants_in_force(session):
            if person.telegram_id == oka.id:
                await people.revoke(session, None, grant.id, world.clock.now() + timedelta(seconds=1))
    await oka.forgets()
    await ola.forgets()
    await vera.presses(f"Verifikasi no. {number}")
    await ola.sees("verification-told-verified", report=number)
    await oka.does_not_see("verification-told-verified")


async def test_in_english(world: World) -> None:
    """Card, reason and news in the reader's own language, whatever language the writer uses."""
    vera, oka = await setting(world)
    eve = await world.person("Eve", "verifier", language="en")
    number = await sends(oka)
    eve.sees_text("Progress minus PPA")
    await eve.says(f"give back no. {number}", "give back all of it", "photo is not clear")
    oka.sees_text("Foto tidak jelas")
    assert await numbers(world) == [number]
    await vera.does_not_see("verification-told-returned")


async def numbers(world: World) -> list[Any]:
    async with world.app.database.begin() as session:
        return list((await session.scalars(select(Report.id).order_by(Report.id))).all())


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_long_card_is_read_to_its_end(world: World, language: str) -> None:
    """What Telegram does not take below a photo stands in a message of its own under it, with the buttons."""
    name, obstacles = "Fasilitasi & pendampingan " * 7 + "wirausaha", "Mesin terlambat <2 minggu>. " * 17 + "Sekian."
    vera = await world.person("Vera", "verifier", language=language)
    oka = await world.person("Oka " * 20 + "Oka", "officer", "32")
    async with world.app.database.begin() as session:
        ministry = await people.by_telegram(session, vera.id)
        assert ministry is not None
        await activities.create(
            session, ministry, province="32", name=name, kind="people", unit="orang yang didampingi", target=40,
            pagu=320_000_000,
            first_period="2026-08", now=world.clock.now(),
        )  # fmt: skip
    await oka.says("/lapor", "45 juta", "10", "5", obstacles)
    await oka.sends_photo(count=2)
    await oka.says("ya")
    await vera.sees("verification-card", obstacles=obstacles)
    photo, card = vera.messages[-2:]
    assert photo.photo
    assert photo.caption == card.text.partition("\n")[0]
    assert obstacles in card.text
    assert name in card.text
    assert not photo.buttons
    assert len(vera.buttons) == 3
    await vera.forges("verification.show:1")
    assert vera.messages[-2].photo
    vera.sees_text(obstacles)
    await vera.forges("verification.verify:1")
    await vera.sees("verification-verified")


async def test_a_long_answer_below_a_photo_becomes_a_message_of_its_own(world: World) -> None:
    """The list of all activities, opened from a card with a photo, is not cut to the length of a caption."""
    vera, oka = await setting(world, ("32", *(str(code) for code in world.app.content.provinces if code != "32")))
    await sends(oka, photos=1)
    await vera.forges("go:kegiatan")
    await vera.sees("activities-overview", provinces=38)
    vera.sees_text("Papua Barat Daya: 1 kegiatan")
    assert not vera.messages[-1].photo
