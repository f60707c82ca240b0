"""From bot to person: handed over, answered, asked back, thanked, passed on, and nobody sees who the other is."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from models import people
from models.cases import CLOSED, TAKEN, WAITING, Case, CaseMessage
from models.people import Grant
from tests import once
from tests.conversations.checks import NO_BUSINESS_YET, tells
from tests.world import FakePerson, Reader, World

QUESTION = "Apakah mesin bekas boleh untuk restrukturisasi?"


async def setting(world: World) -> tuple[FakePerson, FakePerson, FakePerson]:
    """A citizen and two officers of Jawa Barat."""
    siti = await world.person("Siti")
    oka = await world.person("Oka", "officer", "32")
    ode = await world.person("Ode", "officer", "32")
    return siti, oka, ode


async def hands_over(who: FakePerson, text: str = QUESTION, province: str = "Jawa Barat") -> int:
    """The plain way: province, question, send; the number."""
    await who.says("/petugas", province, text, "Kirim")
    message = await who.sees("cases-opened")
    assert message.values
    return int(message.values["number"])


async def stored(world: World, number: int) -> Case:
    async with world.app.database.begin() as session:
        return await session.get_one(Case, number)


async def test_a_case_that_waits_alone_is_opened_by_its_number(world: World) -> None:
    """The list shows "1 · baru · ...": who types what stands there is understood, however it is typed."""
    siti, oka, _ = await setting(world)
    number = await hands_over(siti)
    for typed in (f"{number}", f"no. {number}", f"No {number}"):
        await oka.says("/kasus", typed)
        await oka.sees("cases-card", number=number)
    await oka.says("/kasus", f"{number + 1}")
    await oka.does_not_see("cases-card")


async def ends_rights(world: World, who: FakePerson) -> None:
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, who.id)
        assert person is not None
        for grant in await session.scalars(select(Grant.id).where(Grant.person_id == person.id)):
            await people.revoke(session, None, grant, world.clock.now())


async def replies(world: World, who: FakePerson, text: str, *, to: int | None = None) -> None:
    """Reply to a message of the bot (the newest one when not said)."""
    await who.forgets()
    world.telegram.say(who.id, text, reply_to=to or who.messages[-1].id)
    await world.settle()


async def test_a_question_goes_to_the_office_with_number_office_and_moment(world: World) -> None:
    """Tuesday 09.00: four office hours to take it and four to answer are over on Wednesday at 09.30, local time."""
    siti, oka, ode = await setting(world)
    far = await world.person("Sule", "officer", "73")
    for one in (oka, ode, far):
        await one.forgets()
    number = await hands_over(siti)
    await siti.sees("cases-opened", number=number, by=datetime(2026, 11, 4, 2, 30, tzinfo=UTC).isoformat(), zone="WIB")
    siti.sees_text("4 November 2026 09.30 WIB")
    siti.sees_text("dinas perindustrian Jawa Barat")
    for one in (oka, ode):
        await one.sees("cases-card", number=number, why="new", question=QUESTION, place="Jawa Barat")
    await far.does_not_see("cases-card")


async def test_the_moment_is_in_the_citizens_own_time(world: World) -> None:
    """Three zones, one moment each by the clock of the place."""
    siti = await world.person("Siti")
    for province, code, shown in (
        ("Sulawesi Selatan", "73", "4 November 2026 10.30 WITA"), ("Papua", "91", "4 November 2026 11.30 WIT"),
    ):  # fmt: skip
        await world.person(f"Petugas {province}", "officer", code)
        await hands_over(siti, province=province)
        siti.sees_text(shown)


async def test_nothing_known_asks_province_and_question_only(world: World) -> None:
    """With a misspelt province offered for choice, a way back, and help."""
    siti, *_ = await setting(world)
    await siti.says("petugas")
    await siti.sees("cases-ask-province")
    await siti.says("bantuan")
    await siti.sees("cases-help", question="province")
    await siti.says("jawa barta")
    await siti.presses("Jawa Barat")
    await siti.sees("cases-ask-question")
    await siti.says("kembali", "Jawa Barat", QUESTION)
    await siti.sees("cases-ask-share", has="no", question=QUESTION)
    await siti.presses("Ubah jawaban")
    await siti.presses("Pertanyaan")
    await siti.says("Yang lain saja", "ya")
    await siti.sees("cases-opened")


@pytest.mark.parametrize("word", ["petugas", "admin", "operator", "CS", "orang", "bicara dengan petugas", "human"])
async def test_words_that_mean_a_person(world: World, word: str) -> None:
    """However people call it."""
    siti = await world.person("Siti")
    await siti.says(word)
    await siti.sees("cases-ask-province")


async def test_without_an_officer_the_ministrys_desk_answers(world: World) -> None:
    """A province without officers, or "to the ministry"."""
    siti, oka, _ = await setting(world)
    vera = await world.person("Vera", "verifier")
    boss = await world.person("Adi", "administrator")
    for province in ("Aceh", "Ke Kementerian saja"):
        await vera.forgets()
        await boss.forgets()
        await oka.forgets()
        await hands_over(siti, province=province)
        await siti.sees("cases-desk")
        await vera.sees("cases-card")
        await boss.sees("cases-card")
        await oka.does_not_see("cases-card")


async def test_taken_answered_and_thanked(world: World) -> None:
    """One tap, one answer, "makasih": over, with the clock stopped and the officer told."""
    siti, oka, ode = await setting(world)
    number = await hands_over(siti)
    await oka.presses(f"Ambil no. {number}")
    await oka.sees("cases-card", holder="Oka", state=TAKEN)
    await ode.presses(f"Ambil no. {number}")
    await ode.sees("cases-taken-already", by="Oka", number=number)
    await oka.presses(f"Jawab no. {number}")
    await oka.sees("cases-ask-answer", number=number, question=QUESTION)
    await oka.says("Boleh, asal <bukan> lebih dari 5 tahun & ada kuitansi.")
    await oka.sees("cases-sent", reached="yes")
    await siti.sees("cases-answered", number=number)
    siti.sees_text("Boleh, asal <bukan> lebih dari 5 tahun & ada kuitansi.")
    await siti.says("makasih banyak ya pak!")
    await siti.sees("cases-thanked", number=number)
    await oka.sees("cases-over", reason="thanks")
    assert (await stored(world, number)).state == CLOSED


async def test_neither_side_sees_who_the_other_is_in_telegram(world: World) -> None:
    """No name, no user name, no number of the citizen at the office; none of the officer at the citizen."""
    siti = await world.person("Siti Rahasia")
    oka = await world.person("Oka Tersembunyi", "officer", "32")
    number = await hands_over(siti)
    await oka.says(f"/kasus {number}")
    await oka.presses("Riwayat")
    await oka.presses("Kembali")
    await oka.presses(f"Jawab no. {number}")
    await oka.says("Boleh.")
    await siti.says("/kasus", "1")
    for seen, hidden in ((oka, ("Siti", str(siti.id))), (siti, ("Oka", str(oka.id)))):
        shown = "\n".join(
            str(one.text or one.caption) for one in seen.messages if "Selamat datang" not in str(one.text)
        )
        shown = shown.replace(f"Halo, {seen.name}", "")
        assert not [one for one in hidden if one in shown]


async def test_files_go_both_ways_by_their_number_and_are_never_fetched(world: World) -> None:
    """A photo with words, a document, an album; nothing is downloaded."""
    siti, oka, _ = await setting(world)
    await siti.says("/petugas", "Jawa Barat")
    await siti.sends_photo(caption="Label saya begini, sudah benar?")
    await siti.says("ya")
    message = await siti.sees("cases-opened")
    number = int((message.values or {})["number"])
    assert oka.messages[-1].photo
    oka.sees_text("Label saya begini")
    await siti.presses("Tambah pesan atau berkas")
    await siti.sends_document(b"%PDF-1.4 demo", "daftar-bahan.pdf", "application/pdf")
    await siti.sees("cases-passed", number=number)
    await oka.sees("cases-added", number=number)
    assert oka.messages[-1].document
    await siti.presses("Tambah pesan atau berkas")
    await siti.sends_photo(count=3)
    assert len([one for one in oka.messages if one.photo]) == 4
    await oka.presses(f"Jawab no. {number}")
    await oka.sends_document(b"%PDF-1.4 contoh", "contoh-label.pdf", "application/pdf")
    await siti.sees("cases-answered", number=number)
    assert siti.messages[-1].document
    await oka.says(f"/kasus {number}")
    await oka.presses("Riwayat")
    await oka.presses("Lihat 6 berkas")
    assert not [call for call in world.telegram.calls if call.method == "getFile"]


async def test_identity_cards_are_kindly_refused(world: World) -> None:
    """By their caption or file name; the office never sees them, and nothing is fetched or kept."""
    siti, oka, _ = await setting(world)
    await siti.says("/petugas", "Jawa Barat")
    await siti.sends_photo(caption="ini foto KTP saya")
    await siti.sees("cases-identity")
    await siti.says(QUESTION, "ya")
    number = int(((await siti.sees("cases-opened")).values or {})["number"])
    await siti.presses("Tambah pesan atau berkas")
    await siti.sends_document(b"%PDF-1.4", "kartu_keluarga.pdf", "application/pdf")
    await siti.sees("cases-identity")
    await siti.says("tidak ada, hanya ini", "batal")
    await replies(world, oka, "Kirim fotonya")
    await siti.sends_photo(caption="KTP asli")  # right below the answer
    await siti.sees("cases-identity")
    assert not [one for one in oka.messages if one.photo or one.document]
    assert not [call for call in world.telegram.calls if call.method == "getFile"]
    async with world.app.database.begin() as session:
        kept = (await session.scalars(select(CaseMessage.file_id).where(CaseMessage.case_id == number))).all()
        assert set(kept) == {None}


async def message_of(world: World, who: Reader, key: str, **values: Any) -> int:
    """The Telegram number of the newest message with this key and these values."""
    rows = [row for row in await world.rows(who.id) if row.content and row.content.get("key") == key]
    told = [(row, (row.content or {}).get("values", {})) for row in rows]
    rows = [row for row, said in told if all(said.get(name) == value for name, value in values.items())]
    return rows[-1].message_id or 0


async def test_what_may_be_shown_is_on_one_screen_and_is_what_the_officer_sees(world: World) -> None:
    """Saved answers and the last check, with what is not met; "question only" shows none of it."""
    siti, oka, _ = await setting(world)
    await siti.says("/cek WUB")
    await tells(siti, {**NO_BUSINESS_YET, "in_dtsen_poor": "ya"})
    await siti.says("/petugas")
    await siti.sees("cases-ask-question")  # the province is known from the check
    await siti.says(QUESTION)
    asked = await siti.sees("cases-ask-share", has="yes")
    await siti.sees("cases-section", section="facts")
    await siti.presses("Ya, kirim dengan data itu")
    card = await oka.sees("cases-card")
    assert (card.values or {})["shared"][0]["values"]["lines"][0] == (asked.values or {})["shared"][0]["values"][
        "lines"
    ][0]
    await oka.sees("cases-checked")
    await siti.says("/petugas", "Satu lagi")
    await siti.presses("Kirim pertanyaannya saja")
    await oka.sees("cases-nothing-shared")


async def test_a_reply_to_the_card_answers_and_a_reply_to_the_answer_reopens(world: World) -> None:
    """No button needed, on either side; the number stays the same."""
    siti, oka, ode = await setting(world)
    number = await hands_over(siti)
    await replies(world, oka, "Boleh.")
    await oka.sees("cases-sent", number=number)
    await siti.sees("cases-answered", number=number)
    answer, card = siti.messages[-1].id, await message_of(world, ode, "cases-card")
    await siti.says("terima kasih")
    await siti.sees("cases-thanked")
    await world.later(days=5)
    await replies(world, siti, "Kalau mesin sewa?", to=answer)
    await siti.sees("cases-passed-again", number=number)
    await oka.sees("cases-added", number=number, again="yes", words="Kalau mesin sewa?")
    await replies(world, ode, "Tidak boleh.", to=card)
    await ode.sees("cases-taken-already", by="Oka")
    await siti.does_not_see("cases-answered")
    assert (await stored(world, number)).state == TAKEN


async def test_what_is_written_right_below_an_answer_is_meant_for_the_officer(world: World) -> None:
    """Until something else came in between: then the bot answers again."""
    siti, oka, _ = await setting(world)
    number = await hands_over(siti)
    await oka.presses("Tanya balik")
    await oka.says("Berapa karyawannya?")
    await siti.sees("cases-asked", number=number)
    await siti.says("2")  # no button of an older list
    await siti.sees("cases-passed", number=number)
    await oka.sees("cases-added", words="2", number=number)
    await siti.says("oh ya, semuanya perempuan")
    await oka.sees("cases-added", words="oh ya, semuanya perempuan")
    await siti.says("menu")
    await siti.sees("start-greeting")
    await oka.forgets()
    await siti.says("halo bot")
    await oka.does_not_see("cases-added")


async def test_the_bot_can_be_used_meanwhile(world: World) -> None:
    """After handing over, words go to the bot; a reply goes to the officer, also in the middle of a check."""
    siti, oka, _ = await setting(world)
    number = await hands_over(siti)
    opened = siti.messages[-1].id
    await oka.forgets()
    await siti.says("/cek WUB")
    await replies(world, siti, "Mesinnya mixer roti", to=opened)
    await siti.sees("cases-passed", number=number)
    await oka.sees("cases-added", words="Mesinnya mixer roti")
    await siti.says("Jawa Barat")
    await siti.does_not_see("cases-passed")
    await oka.forgets()
    await siti.says("bingung")
    await oka.does_not_see("cases-added")


async def test_a_refused_reply_does_not_end_what_the_officer_is_doing(world: World) -> None:
    """A colleague was quicker; the dialogue in progress goes on."""
    siti, oka, ode = await setting(world)
    number = await hands_over(siti)
    card = await message_of(world, ode, "cases-card")
    await oka.presses(f"Ambil no. {number}")
    await ode.says("/cek WUB")
    await replies(world, ode, "Boleh", to=card)
    await ode.sees("cases-taken-already", by="Oka")
    await ode.says("Jawa Barat")
    await ode.does_not_see("start-not-understood")
    async with world.app.database.begin() as session:
        person = await people.by_telegram(session, ode.id)
        assert person is not None
    assert any(row.content and "cek:" in str(row.content) for row in (await world.rows(ode.id))[-2:])


async def test_an_article_is_found_and_cited(world: World) -> None:
    """By the citizen's own words or others; shown before it is sent, with its sources."""
    siti, oka, _ = await setting(world)
    number = await hands_over(siti, "Apakah membuat NIB berbayar?")
    await oka.presses("Pakai artikel")
    await oka.sees("cases-ask-words", number=number)
    await oka.says("qwertyuiop")
    await oka.sees("cases-ask-article", count=0)
    await oka.presses("Kembali")
    await oka.presses("Cari dengan kata-kata warga")
    await oka.sees("cases-ask-article")
    await oka.says("1")
    await oka.sees("cases-ask-cite", number=number)
    await oka.sees("cases-article")
    await oka.presses("Kirim ke warga")
    await siti.sees("cases-answered", number=number)
    await siti.sees("cases-article-source")
    async with world.app.database.begin() as session:
        cited = await session.scalar(select(CaseMessage.article).where(CaseMessage.article.is_not(None)))
    assert cited in once.content().knowledge.articles


async def test_passed_on_to_a_colleague_and_to_the_desk(world: World) -> None:
    """The colleague gets the card; the citizen hears when another office answers, and by when."""
    siti, oka, ode = await setting(world)
    vera = await world.person("Vera", "verifier")
    number = await hands_over(siti)
    await oka.presses("Teruskan")
    await oka.sees("cases-pass-whom", number=number)
    await oka.presses("Ode")
    await ode.sees("cases-card", why="passed", number=number)
    await siti.does_not_see("cases-moved")
    await ode.presses("Teruskan")
    await ode.presses("meja layanan Kementerian Perindustrian")
    await vera.sees("cases-card", number=number, why="passed")
    await siti.sees("cases-moved", why="passed", number=number)
    await ode.says(f"/kasus {number}")
    await ode.sees("cases-unknown")
    await vera.presses("Teruskan")
    await vera.presses("dinas perindustrian Jawa Barat")
    await oka.sees("cases-card", number=number)


async def test_closed_with_a_reason_that_the_citizen_reads(world: World) -> None:
    """A choice or own words; a lone number is no reason; writing again reopens."""
    siti, oka, _ = await setting(world)
    number = await hands_over(siti)
    await oka.presses(f"Tutup no. {number}")
    await oka.says("7")
    await oka.sees("verification-reason-short")
    await oka.says("Sudah saya jelaskan di kantor pagi ini")
    await oka.sees("cases-closed", number=number)
    await siti.sees("cases-closed-by-office", number=number)
    siti.sees_text("Sudah saya jelaskan di kantor pagi ini")
    await replies(world, siti, "Belum jelas")
    await siti.sees("cases-passed-again", number=number)
    await oka.presses(f"Tutup no. {number}")
    await oka.presses("Alasan: ini bukan urusan kantor kami.")
    await siti.sees("cases-reason", reason="not_ours")


async def test_the_citizen_gives_up(world: World) -> None:
    """The card's buttons then do nothing but say so."""
    siti, oka, _ = await setting(world)
    number = await hands_over(siti)
    await siti.presses("Pertanyaan saya")
    await siti.presses(f"No. {number} · menunggu petugas")
    await siti.sees("cases-own", number=number, state=WAITING)
    await siti.presses("Tidak perlu dijawab lagi")
    await siti.sees("cases-given-up")
    await oka.presses(f"Ambil no. {number}")
    await oka.sees("cases-closed-already", number=number)
    await oka.presses(f"Jawab no. {number}")
    await oka.sees("cases-closed-already", number=number)


async def test_late_it_moves_and_the_citizen_is_told_once(world: World) -> None:
    """Untaken, then before everybody again, then at the ministry's desk; by the real scheduler's verbs."""
    siti, oka, ode = await setting(world)
    vera = await world.person("Vera", "verifier")
    number = await hands_over(siti)
    await world.until(datetime(2026, 11, 3, 7, 1, tzinfo=UTC))  # 14.01
    await oka.sees("cases-card", why="again", number=number)
    await siti.sees("cases-moved", why="late")
    siti.sees_text("tidak hilang")
    await siti.forgets()
    await world.until(datetime(2026, 11, 4, 4, 30, tzinfo=UTC))
    await vera.sees("cases-card", number=number)
    await siti.does_not_see("cases-moved")
    await ode.presses(f"Ambil no. {number}")
    await ode.sees("cases-unknown")
    await vera.presses(f"Jawab no. {number}")
    await vera.says("Maaf lama. Boleh.")
    await siti.sees("cases-answered")


async def test_taken_and_forgotten_it_goes_back_to_the_colleagues(world: World) -> None:
    """On a Friday evening nothing moves; the weekend does not count."""
    siti, oka, ode = await setting(world)
    number = await hands_over(siti)
    await oka.presses(f"Ambil no. {number}")
    await ode.forgets()
    await world.until(datetime(2026, 11, 3, 6, 59, tzinfo=UTC))
    await ode.does_not_see("cases-card")
    await world.until(datetime(2026, 11, 3, 7, 1, tzinfo=UTC))
    await ode.sees("cases-card", why="late", number=number)
    await ode.presses(f"Jawab no. {number}")
    await ode.says("Boleh.")
    await siti.sees("cases-answered")


async def test_one_line_a_morning_where_something_waits(world: World) -> None:
    """At eight of the own place, to every officer there; nobody else, and nothing on a quiet day."""
    siti, oka, ode = await setting(world)
    far = await world.person("Sule", "officer", "73")
    await hands_over(siti)
    await world.until(datetime(2026, 11, 4, 0, 59, tzinfo=UTC))
    await oka.does_not_see("cases-daily")
    await world.until(datetime(2026, 11, 4, 1, 0, tzinfo=UTC))
    await world.later(minutes=1)
    for one in (oka, ode):
        lines = [row for row in await world.rows(one.id) if row.content and row.content.get("key") == "cases-daily"]
        assert len(lines) == 1
    await far.does_not_see("cases-daily")
    await oka.presses("Pertanyaan warga")
    await oka.sees("cases-list", count=1, waiting=1)


async def test_a_citizen_who_blocked_the_bot_gets_everything_on_coming_back(world: World) -> None:
    """The officer is told at once, or as soon as Telegram says so; then nothing is lost and nothing comes twice."""
    siti, oka, _ = await setting(world)
    number = await hands_over(siti)
    world.telegram.block(siti.id)
    await world.settle()
    await oka.presses(f"Jawab no. {number}")
    await oka.says("Boleh.")
    await oka.sees("cases-sent", reached="no")
    world.telegram.unblock(siti.id)
    await siti.says("/start")
    await world.tick()
    answers = [one for one in siti.messages if "Boleh." in str(one.text)]
    assert len(answers) == 1
    await world.tick()
    assert len([one for one in siti.messages if "Boleh." in str(one.text)]) == 1


async def test_a_revoked_officer_sees_and_does_nothing_any_more(world: World) -> None:
    """Old cards, old buttons, replies and a half-written answer: nothing reaches the citizen; the case goes back."""
    siti, oka, ode = await setting(world)
    number = await hands_over(siti)
    await oka.presses(f"Ambil no. {number}")
    await oka.presses(f"Jawab no. {number}")
    await ends_rights(world, oka)
    await oka.says("Ini jawaban saya")
    await oka.sees("cases-unknown")
    await replies(world, oka, "Lewat balasan", to=(await message_of(world, oka, "cases-card")))
    await oka.sees("cases-unknown")
    for data in ("take", "answer", "ask", "cite", "pass", "close", "history", "files", "card"):
        await oka.forges(f"case.{data}:{number}")
        await oka.does_not_see("cases-card")
    await siti.does_not_see("cases-answered")
    await ode.forgets()
    await world.tick()
    await ode.sees("cases-card", number=number, why="again")


FORGED = ("case.take:{n}", "case.answer:{n}", "case.ask:{n}", "case.cite:{n}", "case.pass:{n}", "case.pass_to:{n}:0",
          "case.pass_to:{n}:1", "case.close:{n}", "case.card:{n}", "case.history:{n}", "case.files:{n}",
          "case.show:{n}",
          "case.add:{n}", "case.thanks:{n}", "case.stop:{n}", "case.link:1", "case.no_link:1", "flow.start:answering",
          "flow.start:citing", "flow.start:closing", "flow.start:adding", "case.open:-1", "case.take:-{n}",
          "case.take:x", "case.take", "case.take:99999999999999999")  # fmt: skip


async def test_forged_buttons_gain_nothing(world: World) -> None:
    """Another citizen and an officer of another province press whatever they like: nothing of the case is said."""
    siti, *_ = await setting(world)
    number = await hands_over(siti, "Rahasia dagang keripik")
    await siti.forgets()
    for name, role, province in (("Tono", None, None), ("Sule", "officer", "73"), ("Vera", "verifier", None)):
        thief = await world.person(name, role, province)
        for data in FORGED:
            await thief.forges(data.format(n=number))
            assert "Rahasia dagang" not in thief.text
            await thief.says("batal")
        await thief.says(f"/kasus {number}")
        assert "Rahasia dagang" not in thief.text
    case = await stored(world, number)
    assert (case.state, case.at_desk, case.holder_id) == (WAITING, False, None)
    assert ((await world.rows(siti.id))[-1].content or {})["key"] == "cases-opened"


async def test_more_than_five_open_questions_are_refused_kindly(world: World) -> None:
    """And adding to one of them is still possible."""
    siti, *_ = await setting(world)
    for place in range(5):
        await siti.says("/petugas")
        await siti.says("Jawa Barat", f"Pertanyaan ke-{place} saya", "Kirim")
    await siti.says("/petugas", "Jawa Barat", "Yang keenam", "Kirim")
    await siti.sees("cases-too-many", most=5)


async def test_dataku_shows_exports_and_deletes_cases(world: World) -> None:
    """Deleted, nothing of it is left in any chat of the office either; the officer hears that it is gone."""
    siti, oka, _ = await setting(world)
    number = await hands_over(siti, "Resep rahasia keripik")
    await oka.presses(f"Ambil no. {number}")
    await siti.says("/dataku")
    await siti.sees("mydata-kind", kind="cases", count=1)
    await siti.presses("Hapus semua data saya")
    await siti.presses("Ya, hapus")
    await siti.sees("mydata-deleted", kind="cases", count=1)
    await oka.sees("cases-forgotten", number=number)
    case = await stored(world, number)
    assert (case.person_id, case.question, case.state) == (None, "", CLOSED)
    rows = await world.rows(oka.id)
    assert "Resep rahasia" not in str([row.content for row in rows])
    await oka.says(f"/kasus {number}")
    await oka.sees("cases-unknown")
    await oka.says("/dataku")
    await oka.sees("mydata-kind", kind="case_work", count=1)


async def test_in_english_the_whole_way(world: World) -> None:
    """Both sides read their own language."""
    ann = await world.person("Ann", language="en")
    oka = await world.person("Oka", "officer", "32")
    await ann.says("/petugas", "Jawa Barat", "May I buy a used machine?", "Send")
    await ann.sees("cases-opened")
    ann.sees_text("4 November 2026 09:30 WIB")
    await replies(world, oka, "Boleh.")
    ann.sees_text("The answer to your question")
    await ann.says("thanks a lot")
    await ann.sees("cases-thanked")


async def test_voice_and_places_cannot_be_passed_on_and_it_is_said(world: World) -> None:
    """A reply that cannot reach the officer is not swallowed."""
    siti, oka, _ = await setting(world)
    await hands_over(siti)
    await siti.presses("Tambah pesan atau berkas")
    await oka.forgets()
    world.telegram.say(siti.id, "x" * 3500)
    await world.settle()
    await siti.sees("question-text-long", most=3000)
    await oka.does_not_see("cases-added")
