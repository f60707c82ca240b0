"""`/artikel`: an answer is corrected in the chat, by two people, and every step can be seen and undone."""

import io
import re
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select

from models import articles, people
from models.articles import Version
from models.articles.differences import sentences
from models.articles.sheets import COLUMNS
from models.people import ADMINISTRATOR, OFFICER, VERIFIER
from tests.conversations.test_record import code_in
from tests.world import FakePerson, World

NAME = "F007"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def editors(world: World) -> tuple[FakePerson, FakePerson]:
    return await world.person("Ani (demo)", VERIFIER), await world.person("Budi (demo)", ADMINISTRATOR)


def answer(world: World, name: str = NAME) -> str:
    """What people are answered now."""
    return world.app.content.knowledge.articles[name].answer


async def correct(who: FakePerson, text: str, *, why: str = "biaya berubah (demo)") -> None:
    """Correct the first sentence of the article."""
    await who.says(f"/artikel {NAME}")
    await who.presses("Perbaiki jawaban")
    await who.says("1", text, why)
    await who.presses("Ajukan")


async def versions(world: World) -> list[Version]:
    async with world.app.database.begin() as session:
        return list(await session.scalars(select(Version).order_by(Version.id)))


async def test_a_sentence_is_corrected_by_two_people(world: World) -> None:
    """The author proposes, the other is told at once, sees before and after, approves; then people are answered so."""
    ani, budi = await editors(world)
    first, *rest = sentences(answer(world))
    await correct(ani, "Membuat NIB tidak dipungut biaya (demo).")
    await ani.sees("editing-proposed", article=NAME)
    await ani.does_not_see("editing-wanted")
    await budi.sees("editing-wanted", article=NAME, who="Ani (demo)")
    assert first in answer(world)
    await budi.presses("Lihat usulan")
    await budi.sees("editing-difference", part="answer", before=" ".join([first, *rest]))
    await budi.presses("Setujui")
    await budi.sees("editing-approved", article=NAME)
    await ani.sees("editing-told-approved", article=NAME)
    code, siti = code_in(ani), await world.person("Siti")
    assert code == code_in(budi)
    await world.tick()
    assert answer(world) == " ".join(["Membuat NIB tidak dipungut biaya (demo).", *rest])
    await budi.presses("Tarik kembali")
    await budi.sees("editing-taken-back", article=NAME)
    assert code_in(budi) != code
    await ani.says(code)
    await ani.sees("record-what-other", verb="article-approved", number=NAME)
    await siti.says(code)
    await siti.sees("record-unknown")
    await world.tick()
    assert answer(world) == " ".join([first, *rest])


async def test_nobody_approves_the_own_change(world: World) -> None:
    """The author is not offered to; with a forged button the change still waits."""
    ani, budi = await editors(world)
    await correct(ani, "Gratis (demo).")
    (version,) = await versions(world)
    await ani.presses("Lihat usulan")
    assert not ani.offers("Setujui")
    await ani.forges(f"editing.approve:{version.id}")
    await ani.sees("editing-second-person")
    assert [one.state for one in await versions(world)] == [articles.PROPOSED]
    await ani.says(f"/artikel {NAME}")
    await budi.presses("Lihat usulan")
    await budi.presses("Setujui")
    assert [one.state for one in await versions(world)] == [articles.APPROVED]


async def test_citizens_and_officers_never_reach_the_desk(world: World) -> None:
    """Neither by command nor by any button or link, real or forged."""
    ani, _ = await editors(world)
    await correct(ani, "Gratis (demo).")
    (version,) = await versions(world)
    officer, citizen = await world.person("Siti (demo)", OFFICER, "32"), await world.person("Wati (demo)")
    forged = (
        "editing.home", f"editing.article:{NAME}", f"editing.history:{NAME}", f"editing.version:{version.id}",
        f"editing.proposal:{version.id}", f"editing.approve:{version.id}", "editing.waiting", "editing.download",
        f"editing.back:{version.id}", "editing.batch:1", "editing.approve-batch:1:1", "editing.send-batch:1",
        "editing.drop-batch:1", f"flow.start:correction:{NAME}", f"flow.start:withdrawal:{NAME}", "flow.start:lookup",
        f"flow.start:refusal:{version.id}", "flow.start:sheet", f"editing.recall:{version.id}",
    )  # fmt: skip
    for person in (officer, citizen):
        await person.says("/artikel")
        await person.sees("editing-denied")
        for data in forged:
            await person.forges(data)
            with pytest.raises(AssertionError):
                await person.sees("editing-card")
            await person.does_not_see("editing-proposal")
            await person.does_not_see("editing-home")
    assert [one.state for one in await versions(world)] == [articles.PROPOSED]


async def test_a_refusal_says_why_and_the_author_may_try_again(world: World) -> None:
    """The author reads the reason; nothing has changed; a second decision is refused."""
    ani, budi = await editors(world)
    before = answer(world)
    await correct(ani, "Bayar satu juta (demo).")
    await budi.presses("Lihat usulan")
    await budi.presses("Tolak")
    await budi.sees("editing-ask-reason")
    await budi.says("tidak ada sumbernya")
    await ani.sees("editing-told-refused", reason="tidak ada sumbernya")
    await world.tick()
    assert answer(world) == before
    (version,) = await versions(world)
    await budi.forges(f"editing.proposal:{version.id}")
    await budi.sees("editing-proposal", state="refused")
    assert not budi.offers("Setujui")
    await budi.forges(f"editing.approve:{version.id}")
    await budi.sees("editing-decided-already", state="refused")


async def test_an_author_takes_the_own_proposal_back(world: World) -> None:
    """Nobody has to decide about it any more."""
    ani, budi = await editors(world)
    await correct(ani, "Gratis (demo).")
    (version,) = await versions(world)
    await budi.forges(f"editing.recall:{version.id}")
    await budi.sees("editing-proposal", state=articles.PROPOSED)
    await ani.presses("Lihat usulan")
    await ani.presses("Tarik usulan saya")
    await ani.sees("editing-recalled", article=NAME)
    await budi.says("/artikel")
    await budi.sees("editing-home", waiting=0)


async def test_the_right_to_edit_ends_in_the_middle_of_a_correction(world: World) -> None:
    """Who was an editor when the dialogue began and is none at its end has changed nothing."""
    ani, _ = await editors(world)
    await ani.says(f"/artikel {NAME}")
    await ani.presses("Perbaiki jawaban")
    await ani.says("1")
    async with world.app.database.begin() as session:
        for grant, person in await people.grants_in_force(session):
            if person.telegram_id == ani.id:
                await people.revoke(session, None, grant.id, world.clock.now())
    await ani.says("Gratis (demo).")
    await ani.sees("editing-denied")
    assert await versions(world) == []


async def new_article(who: FakePerson, question: str) -> None:
    await who.says("/artikel")
    await who.presses("Artikel baru")
    await who.says(question, "Hubungi dinas Anda (demo).")
    await who.sees("editing-ask-source")
    await who.says("Surat Edaran 5/2026 (demo)")
    await who.says("bukan tautan")
    await who.sees("editing-link")
    await who.says("https://example.go.id/5")
    await who.presses("Dari pengumuman, situs dinas, atau berita")
    await who.sees("editing-ask-topic")
    await who.says("1")
    await who.presses("Umum, semua program")
    await who.presses("Tidak ditentukan")
    await who.sees("editing-confirm-article")
    await who.presses("Ajukan")


async def test_a_new_article_is_asked_for_its_source_and_answers_people_once_approved(world: World) -> None:
    """The source from the chat stands with the article, as those of the files do."""
    ani, budi = await editors(world)
    question = "Bolehkah membawa kucing ke pameran demo?"
    await new_article(ani, question)
    (version,) = await versions(world)
    await budi.presses("Lihat usulan")
    await budi.presses("Setujui")
    await world.tick()
    found = world.app.content.knowledge.index.search("boleh bawa kucing ke pameran demo").hits[0]
    assert found.article_id == version.article
    article = world.app.content.knowledge.articles[version.article]
    source = world.app.content.source(article.sources[0])
    assert source is not None
    assert (source.name["id"], source.address) == ("Surat Edaran 5/2026 (demo)", ("https://example.go.id/5",))


async def test_an_article_without_a_source_is_marked_as_not_confirmed(world: World) -> None:
    """Certainty is not asked then: there is none."""
    ani, _ = await editors(world)
    await ani.says("/artikel")
    await ani.presses("Artikel baru")
    await ani.says("Bolehkah membawa kucing ke pameran demo?", "Belum diketahui (demo). Tanyakan dinas Anda.")
    await ani.presses("Belum ada")
    await ani.sees("editing-ask-topic")
    await ani.says("1")
    await ani.presses("Umum, semua program")
    await ani.presses("Tidak ditentukan")
    await ani.presses("Ajukan")
    (version,) = await versions(world)
    assert version.draft is not None
    assert version.draft.certainty == "UN"


async def test_a_question_that_another_article_answers_is_not_taken_twice(world: World) -> None:
    """The editor is told which article has it, keeps what was written, and can change the question."""
    ani, _ = await editors(world)
    await new_article(ani, world.app.content.knowledge.articles[NAME].question)
    await ani.sees("editing-clash", article=NAME)
    assert await versions(world) == []
    await ani.presses("Pertanyaan")
    await ani.says("Bolehkah membawa kucing ke pameran demo?")
    await ani.presses("Ajukan")
    assert len(await versions(world)) == 1


async def test_an_article_is_withdrawn_by_two_people(world: World) -> None:
    """Afterwards it is not found any more; taken back, it is there again."""
    ani, budi = await editors(world)
    await ani.says(f"/artikel {NAME}")
    await ani.presses("Cabut artikel")
    await ani.says("programnya berakhir (demo)")
    await budi.presses("Lihat usulan")
    await budi.sees("editing-withdrawal-line")
    await budi.presses("Setujui")
    await world.tick()
    assert NAME not in world.app.content.knowledge.articles
    await budi.presses("Tarik kembali")
    await world.tick()
    assert NAME in world.app.content.knowledge.articles


async def test_the_history_tells_who_changed_what(world: World) -> None:
    """Newest first, with the state of each version."""
    ani, budi = await editors(world)
    for text in ("Satu (demo).", "Dua (demo)."):
        await correct(ani, text)
        await budi.presses("Lihat usulan")
        await budi.presses("Setujui")
        await world.later(minutes=1)
    assert answer(world).startswith("Dua (demo).")
    await ani.says(f"/artikel {NAME}")
    await ani.presses("Riwayat")
    first, second = [one.id for one in await versions(world)]
    await ani.sees("editing-version-line", number=second, state="live", who="Ani (demo)")
    await ani.sees("editing-version-line", number=first, state="approved")
    await ani.presses(f"Lihat versi {first}")
    await ani.sees("editing-one-version", number=first, state="approved")
    assert not ani.offers("Tarik kembali")


async def test_articles_are_found_by_words(world: World) -> None:
    """Also in a dialogue; what nobody has written about gets a way on."""
    ani, _ = await editors(world)
    await ani.says("/artikel")
    await ani.presses("Cari artikel")
    await ani.says(world.app.content.knowledge.articles[NAME].question.casefold())
    await ani.sees("editing-found")
    assert any(world.app.content.knowledge.articles[NAME].question in one for one in ani.buttons)
    await ani.says("/artikel x99999x")
    await ani.sees("editing-nothing-found")


# ---- the spreadsheet ---------------------------------------------------------------------------------------------


async def downloaded(world: World, who: FakePerson) -> openpyxl.Workbook:
    await who.says("/artikel")
    await who.presses("Lembar kerja (XLSX)")
    await who.sees("editing-sheet-out")
    document = next(one.document for one in reversed(who.messages) if one.document)
    book: openpyxl.Workbook = openpyxl.load_workbook(
        io.BytesIO(world.telegram.files.by_id[document["file_id"]].content)
    )
    return book


def cell(book: openpyxl.Workbook, name: str, column: str) -> Any:
    sheet = book["articles"]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == name)
    return row[COLUMNS.index(column)]


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


async def send(who: FakePerson, content: bytes) -> None:
    await who.presses("Kirim lembar yang sudah diubah")
    await who.sends_document(content, "artikel.xlsx", XLSX)
    await who.world.settle()


async def test_a_sheet_shows_its_differences_and_is_live_after_a_second_person(world: World) -> None:
    """What comes back changed is shown, proposed as one, approved as one; nothing before that."""
    ani, budi = await editors(world)
    book = await downloaded(world, ani)
    cell(book, NAME, "answer").value = "Gratis (demo)."
    cell(book, "F008", "valid_until").value = "2099-12-31"
    await send(ani, saved(book))
    await ani.sees("editing-sheet-read", changes=2, wrong=0)
    await budi.does_not_see("editing-wanted")
    await ani.presses("Ajukan 2 perubahan")
    await budi.sees("editing-wanted", count=2)
    await budi.presses("Lihat usulan")
    await budi.presses("Setujui semua (2)")
    await budi.sees("editing-approved-batch", count=2)
    await ani.sees("editing-told-batch", count=2)
    assert len({*re.findall(r"🧾 [^:]+: (\S+)", ani.text)}) == 2, "one for each article"
    await world.tick()
    assert answer(world) == "Gratis (demo)."


async def test_the_sender_of_a_sheet_cannot_approve_it(world: World) -> None:
    """Neither at once nor one by one."""
    ani, _ = await editors(world)
    book = await downloaded(world, ani)
    cell(book, NAME, "answer").value = "Gratis (demo)."
    await send(ani, saved(book))
    await ani.presses("Ajukan 1 perubahan")
    (version,) = await versions(world)
    await ani.forges(f"editing.approve-batch:{version.batch}:1")
    await ani.sees("editing-second-person")
    assert [one.state for one in await versions(world)] == [articles.PROPOSED]


async def test_a_sheet_belongs_to_its_sender_until_it_is_proposed(world: World) -> None:
    """Another editor neither sends nor drops it, not even by a forged button."""
    ani, budi = await editors(world)
    book = await downloaded(world, ani)
    cell(book, NAME, "answer").value = "Gratis (demo)."
    await send(ani, saved(book))
    (version,) = await versions(world)
    await budi.forges(f"editing.send-batch:{version.batch}")
    await budi.sees("editing-sheet-sent", count=0)
    await budi.forges(f"editing.drop-batch:{version.batch}")
    await budi.sees("editing-sheet-dropped", count=0)
    assert [one.state for one in await versions(world)] == [articles.KEPT]


async def test_a_sheet_that_takes_the_question_of_another_article_is_not_proposed(world: World) -> None:
    """The clash is named; only throwing it away is offered."""
    ani, _ = await editors(world)
    book = await downloaded(world, ani)
    cell(book, "F008", "question").value = world.app.content.knowledge.articles[NAME].question
    await send(ani, saved(book))
    await ani.sees("editing-sheet-clash", article=NAME)
    assert not [one for one in ani.buttons if "Ajukan" in one]
    await ani.presses("Jangan pakai")


async def test_all_of_a_sheet_is_approved_only_as_it_was_seen(world: World) -> None:
    """One of its changes was refused in between: the button of before approves nothing, and shows what is left."""
    ani, budi = await editors(world)
    book = await downloaded(world, ani)
    cell(book, NAME, "answer").value = "Gratis (demo)."
    cell(book, "F008", "valid_until").value = "2099-12-31"
    await send(ani, saved(book))
    await ani.presses("Ajukan 2 perubahan")
    first, _ = await versions(world)
    await ani.forges(f"editing.recall:{first.id}")
    await budi.forges(f"editing.approve-batch:{first.batch}:2")
    await budi.sees("editing-batch", count=1)
    assert articles.APPROVED not in {one.state for one in await versions(world)}


async def test_wrong_cells_are_named_and_right_ones_kept(world: World) -> None:
    """With an example of right; a sheet can also be thrown away."""
    ani, _ = await editors(world)
    book = await downloaded(world, ani)
    cell(book, NAME, "answer").value = "Gratis (demo)."
    cell(book, "F008", "certainty").value = "mungkin"
    await send(ani, saved(book))
    await ani.sees("editing-sheet-read", changes=1, wrong=1)
    await ani.sees("editing-sheet-wrong", kind="rule")
    await ani.presses("Jangan pakai")
    await ani.sees("editing-sheet-dropped", count=1)
    assert await versions(world) == []


async def test_what_is_no_sheet_is_said_plainly(world: World) -> None:
    """A photo, a text, a broken file: each is told what is wanted, and nothing is lost."""
    ani, _ = await editors(world)
    await downloaded(world, ani)
    await ani.presses("Kirim lembar yang sudah diubah")
    await ani.says("ini lembarnya")
    await ani.sees("editing-sheet-missing")
    await ani.sends_photo()
    await ani.sees("editing-sheet-missing")
    await ani.sends_document(b"id;question", "artikel.csv", "text/csv")
    await world.settle()
    await ani.sees("editing-sheet-refused")
    await ani.sees("spreadsheet-text")
