"""Anything can be asked in one's own words: answered with its source, offered to choose from, or honestly not known."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from models.db import Database
from models.questions import Question
from tests.conversations.articles import HALAL, KUR, LONG, MEREK, NIB, SKU, WUB, shelf
from tests.conversations.checks import asked, tells
from tests.world import FakePerson, World

SENTENCE = "saya bikin keripik di Garut, 3 karyawan, belum ada NIB"


@pytest.fixture
async def world(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    opened = await World.open(database, tmp_path / "files", known=shelf())
    yield opened
    await opened.app.client.shutdown()


async def kept(world: World) -> list[Question]:
    """All questions, as they are in the database."""
    async with world.app.database.begin() as session:
        return list(await session.scalars(select(Question).order_by(Question.id)))


async def answered(person: FakePerson, question: str) -> None:
    await person.sees("knowledge-answer", question=question)


async def test_a_question_is_answered_with_its_source(world: World) -> None:
    """The answer as it was written, its sources with their names and dates, and how certain that is."""
    siti = await world.person("Siti (demo)")
    await siti.says("kak, bikin NIB bayar gak?")
    message = await siti.sees("knowledge-answer", question=NIB.question, answer=NIB.answer)
    await siti.sees("knowledge-source", certainty="R")
    siti.sees_text("Menurut informasi terakhir")
    siti.sees_text("DPMPTSP")
    labels = [button.label for button in (*message.choices, *message.ways)]
    assert labels[0] == {"id": SKU.question, "en": SKU.question}
    assert {"knowledge-check", "knowledge-sheet", "knowledge-good", "knowledge-not-this"} <= {
        label for label in labels if isinstance(label, str)
    }


async def test_what_holds_only_for_a_while_says_so(world: World) -> None:
    """An answer with a last day names it."""
    siti = await world.person("Siti (demo)")
    await siti.says("berapa biaya sertifikat halal")
    await answered(siti, HALAL.question)
    siti.sees_text("Berlaku sampai 31 Desember 2026")


async def test_the_answer_stays_when_one_goes_on_from_it(world: World) -> None:
    """The check, the programme and related questions come in new messages below."""
    siti = await world.person("Siti (demo)")
    await siti.says("syarat wub apa aja")
    await answered(siti, WUB.question)
    answer = siti.messages[-1].id
    await siti.presses("Apa program ini?")
    await siti.sees("eligibility-how-to")
    await siti.presses("Cek syarat saya", at=answer)
    assert await asked(siti)
    assert WUB.answer in next(one.text for one in siti.messages if one.id == answer)


async def test_related_questions_are_one_tap_away(world: World) -> None:
    """What belongs to an answer stands below it, and is answered the same way."""
    siti = await world.person("Siti (demo)")
    await siti.says("apakah membuat nib berbayar?")
    await siti.says(SKU.question.lower())
    await answered(siti, SKU.question)
    siti.sees_text("Dicari, tidak ditemukan")


async def test_an_unclear_question_offers_the_nearest(world: World) -> None:
    """Two that fit equally well are offered; the chosen one is answered in place of the list."""
    siti = await world.person("Siti (demo)")
    await siti.says("sertifikat")
    message = await siti.sees("knowledge-choose")
    assert {HALAL.question, MEREK.question} == {dict(one.label)["id"] for one in message.choices[:-1]}  # type: ignore[arg-type]  # content, no key
    await siti.presses(MEREK.question)
    await answered(siti, MEREK.question)
    (question,) = await kept(world)
    assert (question.outcome, question.chosen, question.is_open) == ("choose", MEREK.id, True)


async def test_a_person_is_one_tap_away(world: World) -> None:
    """Below an answer, a choice and an honest "not known": an officer gets the question as it was asked."""
    siti = await world.person("Siti (demo)")
    for said, label in (
        ("syarat wub apa aja", "Tanya petugas"),
        ("sertifikat", "Bicara dengan petugas"),
        ("resep rendang padang", "Bicara dengan petugas"),
    ):
        await siti.says(said)
        assert any(label in one for one in siti.buttons)
    await siti.presses("Bicara dengan petugas")
    await siti.does_not_see("common-button-unknown")
    assert siti.buttons


async def test_a_long_question_can_be_read_to_its_end(world: World) -> None:
    """A phone cuts a long button; the list above it does not."""
    siti = await world.person("Siti (demo)")
    await siti.says("syarat wub apa aja")
    assert any(label.endswith("…") for label in siti.buttons)
    siti.sees_text(LONG.question)


async def test_none_of_the_offered_is_no_dead_end(world: World) -> None:
    """Who finds nothing among the offered is told honestly, and offered a way on; editors see the question."""
    siti = await world.person("Siti (demo)")
    await siti.says("sertifikat", "bukan semuanya")
    await siti.sees("knowledge-unknown")
    assert siti.buttons
    (question,) = await kept(world)
    assert (question.outcome, question.is_open) == ("none", True)


@pytest.mark.parametrize(
    "said", ["resep rendang padang yang enak", "siapa juara liga inggris musim lalu", "asdfgh jkl"]
)
async def test_what_is_not_known_is_not_invented(world: World, said: str) -> None:
    """One friendly sentence, a way on, and the question is kept for the editors."""
    siti = await world.person("Siti (demo)")
    await siti.says(said)
    await siti.sees("knowledge-unknown")
    assert siti.buttons
    (question,) = await kept(world)
    assert (question.text, question.outcome, question.offered) == (said, "none", [])


@pytest.mark.parametrize("said", ["???", "1000", "🙂", "/ ", "8", "<b>", "x" * 4000])
async def test_signs_alone_are_no_question(world: World, said: str) -> None:
    """Nothing is kept of it; an example shows how to ask."""
    siti = await world.person("Siti (demo)")
    await siti.says("/dataku", said)
    await siti.sees("knowledge-unreadable")
    assert not await kept(world)


async def test_a_good_answer_is_thanked_for_in_place(world: World) -> None:
    """👍 leaves the answer where it is and takes the two buttons away."""
    siti = await world.person("Siti (demo)")
    await siti.says("syarat kur apa aja")
    before = siti.messages[-1].id
    await siti.presses("👍 Membantu")
    await siti.sees("knowledge-answer", remark="thanks")
    assert siti.messages[-1].id == before
    assert not siti.offers("👍 Membantu") and not siti.offers("Bukan ini")
    (question,) = await kept(world)
    assert (question.feedback, question.is_open) == ("good", False)


async def test_not_this_asks_which_and_notes_the_words(world: World) -> None:
    """The next nearest are offered; the one that was meant is answered, and the words are a proposal for it."""
    siti = await world.person("Siti (demo)")
    await siti.says("berapa biaya sertifikat halal merek")
    if not [one for one in siti.buttons if "Bukan ini" in one]:
        await siti.presses(HALAL.question)
    await siti.presses("Bukan ini")
    await siti.sees("knowledge-which", question=HALAL.question)
    await siti.presses(MEREK.question)
    await siti.sees("knowledge-answer", question=MEREK.question, remark="noted")
    (question,) = await kept(world)
    assert (question.chosen, question.feedback, question.is_open) == (MEREK.id, "not_this", True)


async def test_not_this_was_a_slip(world: World) -> None:
    """Back shows the answer again, and nothing is held against it."""
    siti = await world.person("Siti (demo)")
    await siti.says("syarat kur apa aja", "bukan ini")
    await siti.sees("knowledge-which")
    await siti.presses("Kembali")
    await siti.sees("knowledge-answer", question=KUR.question, remark="none")
    assert (await kept(world))[0].feedback is None


async def test_a_wrong_answer_can_be_reported(world: World) -> None:
    """The right question with a wrong answer: thanked for, kept for the editors."""
    siti = await world.person("Siti (demo)")
    await siti.says("syarat kur apa aja", "bukan ini", "jawabannya keliru")
    await siti.sees("knowledge-wrong")
    (question,) = await kept(world)
    assert (question.feedback, question.is_open) == ("wrong", True)


@pytest.mark.parametrize("data", [
    "knowledge.good:1", "knowledge.not:1", "knowledge.back:1", "knowledge.meant:1:T003", "knowledge.wrong:1",
    "knowledge.none:1", "knowledge.good:0", "knowledge.good:-1", "knowledge.good:99999999999999999999",
    "knowledge.good:99999999999999999", "knowledge.read:T999", "knowledge.topic:xyz", "knowledge.topic:xyz:-9",
    "eligibility.sheet:XYZ", "new:", "new:new:start.menu", "new:knowledge.good:1",
])  # fmt: skip
async def test_forged_buttons_gain_nothing(world: World, data: str) -> None:
    """Nobody judges, reads or answers another person's question."""
    siti, budi = await world.person("Siti (demo)"), await world.person("Budi (demo)")
    await siti.says("syarat kur apa aja")
    await budi.forges(data)
    await budi.sees("common-button-unknown")
    (question,) = await kept(world)
    assert (question.feedback, question.chosen, question.outcome) == (None, None, "sure")


async def test_only_what_was_offered_can_be_meant(world: World) -> None:
    """A forged choice of one's own question proposes nothing to the editors."""
    siti = await world.person("Siti (demo)")
    await siti.says("syarat kur apa aja")
    await siti.forges(f"knowledge.meant:{(await kept(world))[0].id}:{SKU.id}")
    await siti.sees("common-button-unknown")
    assert (await kept(world))[0].chosen is None


async def test_what_was_just_looked_at_gives_a_short_question_its_meaning(world: World) -> None:
    """ "Syaratnya apa?" after a programme is about that programme; after a while it is not any more."""
    siti = await world.person("Siti (demo)")
    for programme, article in (("KUR", KUR), ("WUB", WUB)):
        await siti.forges(f"eligibility.sheet:{programme}")
        await siti.says("syaratnya apa?")
        await siti.sees("knowledge-answer", question=article.question)
    await world.later(minutes=31)
    await siti.says("syaratnya apa?")
    assert WUB.answer not in siti.text


async def test_a_finished_check_is_what_was_looked_at(world: World) -> None:
    """After the result of a programme, "syaratnya apa?" is about that one."""
    siti = await world.person("Siti (demo)")
    await siti.says("/cek WUB")
    await tells(siti, {})
    await siti.sees("eligibility-programme")
    await siti.says("syaratnya apa?")
    await siti.sees("knowledge-answer", question=WUB.question)


async def test_a_question_in_the_middle_of_a_dialogue(world: World) -> None:
    """It is answered briefly, and the dialogue's question stands below it; nothing of the dialogue is lost."""
    siti = await world.person("Siti (demo)")
    await siti.says("/cek KUR")
    before = await asked(siti)
    assert before
    await siti.says("bikin NIB bayar gak?")
    message = await siti.sees("knowledge-answer", question=NIB.question, remark="aside")
    assert not message.choices
    assert await asked(siti) == before
    await siti.says("tidak tahu")
    assert await asked(siti) not in (None, before)
    assert (await kept(world))[0].place == "aside"


async def test_an_unreadable_answer_is_no_question(world: World) -> None:
    """What is neither an answer nor surely a question is asked back as ever."""
    siti = await world.person("Siti (demo)")
    await siti.says("/cek MRK")
    before = await asked(siti)
    for said in ("sertifikat dong kak", "hmm gimana ya", "kur", "wkwkwk"):
        await siti.says(said)
        await siti.sees("flow-misread")
        assert await asked(siti) == before
    assert not await kept(world)


async def test_the_own_business_goes_to_the_check(world: World) -> None:
    """A sentence about the business is read back by the check, without the command."""
    siti = await world.person("Siti (demo)")
    await siti.says(SENTENCE)
    await siti.sees("eligibility-heard")
    siti.sees_text("Garut")
    await siti.presses("Ya, benar")
    await siti.sees("eligibility-wanted-still")


async def test_a_story_joins_a_check_left_in_the_middle(world: World) -> None:
    """Nothing that was told is lost: the sentence is read back, and the earlier answers still count."""
    siti = await world.person("Siti (demo)")
    await siti.says("/cek KUR")
    first = await asked(siti)
    await siti.says("500 juta", "/batal", SENTENCE)
    await siti.sees("eligibility-heard")
    await siti.presses("Ya, benar")
    await siti.says("KUR")
    assert first is not None
    assert await asked(siti) not in (first, "has_nib", None)


@pytest.mark.parametrize("said, key", [
    ("saya usaha keripik, bikin NIB bayar gak?", "knowledge-"),
    ("belum punya NIB, syarat KUR apa aja?", "knowledge-"),
    ("saya jualan batik di Pekalongan, 5 karyawan, omzet 10 juta sebulan, bisa ikut apa?", "eligibility-heard"),
    ("saya bikin tahu di Sumedang", "eligibility-heard"),
])  # fmt: skip
async def test_a_story_or_a_question(world: World, said: str, key: str) -> None:
    """Who asks is answered; who tells is read back."""
    siti = await world.person("Siti (demo)")
    await siti.says(said)
    last = (await world.rows(siti.id))[-1]
    assert str((last.content or {})["key"]).startswith(key)


async def test_asking_by_command(world: World) -> None:
    """`/tanya` with a question answers it; alone it shows the topics, whose questions can be read."""
    siti = await world.person("Siti (demo)")
    await siti.says("/tanya syarat WUB apa aja")
    await answered(siti, WUB.question)
    await siti.says("/tanya")
    await siti.sees("knowledge-topics")
    await siti.presses("NIB dan izin")
    await siti.sees("knowledge-topic")
    await siti.presses(NIB.question)
    await answered(siti, NIB.question)
    assert [one.text for one in await kept(world)] == ["syarat WUB apa aja", None]


async def test_ways_to_a_person_are_not_kept(world: World) -> None:
    """A telephone number, a mail address and a NIK in a question are hidden before it is kept."""
    siti = await world.person("Siti (demo)")
    await siti.says("tolong hubungi saya 0812 3456 7890 atau siti@contoh.id soal resep rendang NIK 3205123456780001")
    (question,) = await kept(world)
    assert question.text is not None
    assert not any(one in question.text for one in ("0812", "7890", "contoh.id", "3205"))


async def test_questions_are_shown_exported_and_deleted(world: World) -> None:
    """`/dataku` counts them; "hapus semua" deletes them at once, and what was looked at with them."""
    siti, budi = await world.person("Siti (demo)"), await world.person("Budi (demo)")
    for one in (siti, budi):
        await one.says("syarat wub apa aja", "resep rendang padang")
    await siti.says("/dataku")
    siti.sees_text("Pertanyaan Anda: 2")
    await siti.says("unduh data saya")
    await siti.says("/dataku", "hapus semua data saya", "ya, hapus")
    assert [one.text for one in await kept(world)] == ["syarat wub apa aja", "resep rendang padang"]
    await siti.says("syaratnya apa?")
    assert WUB.answer not in siti.text


async def test_words_are_forgotten_in_time(world: World) -> None:
    """Those of an answered question after some days; of an open one only after half a year."""
    siti = await world.person("Siti (demo)")
    await siti.says("syarat wub apa aja", "resep rendang padang yang enak")
    await world.later(hours=71)
    assert all(one.text for one in await kept(world))
    await world.later(hours=2)
    assert [one.text for one in await kept(world)] == [None, "resep rendang padang yang enak"]
    await world.later(days=180)
    assert not await kept(world)


async def test_old_feedback_without_words_still_works(world: World) -> None:
    """After the words are gone, 👍 and "bukan ini" are still answered."""
    siti = await world.person("Siti (demo)")
    await siti.says("bikin nib bayar gak")
    data = {one.text: one.data for row in siti.messages[-1].buttons for one in row}
    await world.later(hours=80)
    await siti.forges(data["Bukan ini"])
    await siti.sees("knowledge-which", question=NIB.question)
    await siti.presses(SKU.question)
    await answered(siti, SKU.question)


async def test_in_english(world: World) -> None:
    """Everything around the answer is in English, and says that answers are in Indonesian."""
    john = await world.person("John (demo)", language="en")
    await john.says("syarat kur apa aja")
    await answered(john, KUR.question)
    john.sees_text("By the regulation")
    john.sees_text("Answers are kept in Indonesian")
    await john.presses("Not this")
    await john.presses("None of these")
    await john.sees("knowledge-unknown")
    john.sees_text("I will not make one up")


async def test_the_greeting_and_the_help_tell_that_one_can_ask(world: World) -> None:
    """A newcomer learns at once that plain words are enough."""
    siti = await world.person("Siti (demo)")
    siti.sees_text("langsung bertanya")
    await siti.says("/bantuan")
    siti.sees_text("Tulis saja pertanyaan Anda")
    siti.sees_text("/tanya")
