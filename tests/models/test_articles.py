"""Articles change by two people, one step can be taken back, and a sheet never makes anything live."""

import asyncio
import io
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncSession

from models import articles, people, spreadsheets
from models.articles import Draft, OwnSource, Version, sheets
from models.articles.differences import between, sentences, with_sentence
from models.db import Database
from models.errors import Denied, Refused
from models.people import ADMINISTRATOR, OFFICER, VERIFIER, Person
from models.spreadsheets import Unreadable

NOW = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)
NIB = Draft(
    question="Apakah membuat NIB berbayar?",
    answer="Tidak. NIB dibuat sendiri lewat oss.go.id, tanpa biaya.",
    certainty="R",
    topic="nib",
    phrasings=("bikin nib bayar ga",),
    sources=("S14",),
)


async def somebody(session: AsyncSession, number: int, role: str | None, province: str | None = None) -> Person:
    person = await people.meet(session, number, f"Orang {number} (demo)", None, "id", NOW)
    if role:
        await people.grant(session, None, person, role, province, NOW)
    return person


async def two_editors(session: AsyncSession) -> tuple[Person, Person]:
    return await somebody(session, 1, VERIFIER), await somebody(session, 2, ADMINISTRATOR)


async def test_nothing_is_live_before_a_second_person_has_approved_it(database: Database) -> None:
    """The author cannot approve the own change; another editor can, and then people see it."""
    async with database.begin() as session:
        ani, budi = await two_editors(session)
        before = await articles.edits(session)
        wanted = await articles.propose(session, ani, "F007", NIB, NOW)
        assert (await articles.edits(session)).articles == {}
        with pytest.raises(Refused, match="editing-second-person"):
            await articles.approve(session, ani, wanted.id, NOW)
        await articles.approve(session, budi, wanted.id, NOW)
        after = await articles.edits(session)
        live = after.articles["F007"]
    assert live is not None
    assert live.answer == NIB.answer and live.version == wanted.id
    assert before.stamp != after.stamp


async def test_only_editors_decide_and_only_officials_propose(database: Database) -> None:
    """An officer may propose a good answer; a citizen may nothing, also with a number that was guessed."""
    async with database.begin() as session:
        officer, citizen = await somebody(session, 3, OFFICER, "32"), await somebody(session, 4, None)
        wanted = await articles.propose(session, officer, None, NIB, NOW)
        assert wanted.article == f"N{wanted.id:03}"
        for attempt in (
            articles.propose(session, citizen, None, NIB, NOW),
            articles.approve(session, citizen, wanted.id, NOW),
            articles.approve(session, officer, wanted.id, NOW),
            articles.refuse(session, citizen, wanted.id, "x", NOW),
            articles.take_back(session, officer, wanted.id, NOW),
            articles.one(session, citizen, wanted.id),
            articles.one(session, citizen, 2**70),
        ):
            with pytest.raises(Denied):
                await attempt


async def test_a_change_is_taken_back_in_one_step(database: Database) -> None:
    """What was approved before it is live again; in the end the article of the files."""
    async with database.begin() as session:
        ani, budi = await two_editors(session)
        numbers = []
        for answer in ("Pertama.", "Kedua."):
            wanted = await articles.propose(session, ani, "F007", replace(NIB, answer=answer), NOW)
            numbers.append((await articles.approve(session, budi, wanted.id, NOW)).id)
        with pytest.raises(Refused, match="editing-not-live"):
            await articles.take_back(session, ani, numbers[0], NOW)
        seen = []
        for number in reversed(numbers):
            await articles.take_back(session, ani, number, NOW)
            live = (await articles.edits(session)).articles.get("F007")
            seen.append(live.answer if live else None)
    assert seen == ["Pertama.", None]


async def test_withdrawing_takes_an_article_of_the_files_away(database: Database) -> None:
    """A withdrawal is a change like any other: approved by a second person, and taken back in one step."""
    async with database.begin() as session:
        ani, budi = await two_editors(session)
        wanted = await articles.propose(session, ani, "F007", None, NOW)
        await articles.approve(session, budi, wanted.id, NOW)
        assert (await articles.edits(session)).articles == {"F007": None}


async def test_a_change_never_overwrites_one_that_was_approved_meanwhile(database: Database) -> None:
    """Two corrections of the same article: the second has to be looked at anew."""
    async with database.begin() as session:
        ani, budi = await two_editors(session)
        first = await articles.propose(session, ani, "F007", NIB, NOW)
        second = await articles.propose(session, ani, "F007", replace(NIB, answer="Lain."), NOW)
        await articles.approve(session, budi, first.id, NOW)
        with pytest.raises(Refused, match="editing-overtaken"):
            await articles.approve(session, budi, second.id, NOW)
        await articles.refuse(session, ani, second.id, "ditarik", NOW)
        with pytest.raises(Refused, match="editing-decided-already"):
            await articles.approve(session, budi, second.id, NOW)


async def test_two_who_approve_at_once_do_not_both_win(database: Database) -> None:
    """Of two changes of one article that are approved in the same moment, one is told that it was overtaken."""
    async with database.begin() as session:
        ani, budi = await two_editors(session)
        cici = await somebody(session, 5, VERIFIER)
        found = [await articles.propose(session, ani, "F007", replace(NIB, answer=str(n)), NOW) for n in range(2)]
        pairs = [(budi.id, found[0].id), (cici.id, found[1].id)]

    async def approve(person: int, number: int) -> str:
        try:
            async with database.begin() as session:
                await articles.approve(session, await session.get_one(Person, person), number, NOW)
        except Refused as refused:
            return refused.key
        return "approved"

    outcomes = await asyncio.gather(*(approve(*pair) for pair in pairs))
    assert sorted(outcomes) == ["approved", "editing-overtaken"]


async def test_a_source_from_the_chat_goes_with_its_article(database: Database) -> None:
    """It has an id of its own, so that no source of the files is mistaken for it, and is kept through a correction."""
    told = replace(NIB, sources=(), own_sources=(OwnSource("Surat Edaran 5/2026", "https://example.go.id/5", "2026"),))
    async with database.begin() as session:
        ani, budi = await two_editors(session)
        wanted = await articles.propose(session, ani, None, told, NOW)
        await articles.approve(session, budi, wanted.id, NOW)
        edits = await articles.edits(session)
    article = edits.articles[wanted.article]
    assert article is not None
    (source,) = article.sources
    assert edits.sources[source].name["id"] == "Surat Edaran 5/2026"
    assert Draft.of(article, edits.sources).own_sources == (
        OwnSource("Surat Edaran 5/2026", "https://example.go.id/5"),
    )


def test_a_draft_survives_the_database_unchanged() -> None:
    """Dates and lists come back as they went in."""
    full = replace(NIB, valid_until=date(2026, 12, 31), own_sources=(OwnSource("A", "https://a", "2025"),))
    assert Draft.load(full.dump()) == full


@pytest.mark.parametrize(
    "answer,expected",
    [
        ("Tidak. NIB gratis.", ("Tidak.", "NIB gratis.")),
        ("Bayar Rp1.000.000 sekali. Lalu selesai!", ("Bayar Rp1.000.000 sekali.", "Lalu selesai!")),
        ("Lihat Permen No. 5 Tahun 2025. Tanya dinas.", ("Lihat Permen No. 5 Tahun 2025.", "Tanya dinas.")),
        ("Buka oss.go.id\nLalu isi.", ("Buka oss.go.id", "Lalu isi.")),
        ("Bawa KTP, KK, dll. Isi formulir.", ("Bawa KTP, KK, dll. Isi formulir.",)),
        ("Bawa KTP, KK, dll.\nIsi formulir.", ("Bawa KTP, KK, dll.", "Isi formulir.")),
        ("satu kalimat", ("satu kalimat",)),
    ],
)
def test_sentences(answer: str, expected: tuple[str, ...]) -> None:
    """A sum, a number of a regulation or an address is no end of a sentence."""
    assert sentences(answer) == expected


def test_one_sentence_is_replaced_and_the_rest_stays() -> None:
    """Also the line breaks around it; an empty one takes the sentence out."""
    answer = "Buka oss.go.id.\nIsi data. Selesai."
    assert with_sentence(answer, 1, "Isi data usaha.") == "Buka oss.go.id.\nIsi data usaha. Selesai."
    assert with_sentence(answer, 1, "") == "Buka oss.go.id. Selesai."
    assert with_sentence("Isi. Isi. Selesai.", 1, "Kirim.") == "Isi. Kirim. Selesai."


@given(st.text(alphabet="aB1 .!?\n“(", max_size=40))
def test_every_sentence_can_be_replaced(answer: str) -> None:
    """Whatever an editor has written, none of its sentences is lost or taken for another."""
    parts = sentences(answer)
    for place, part in enumerate(parts):
        changed = with_sentence(answer, place, "Ubah")
        assert changed.count("Ubah") == 1
        assert len(changed) == len(answer) - len(part) + len("Ubah")
        assert all(other in changed for other in (*parts[:place], *parts[place + 1 :]))


def test_differences_name_only_what_differs() -> None:
    """Part by part, with what stood there before."""
    (found,) = between(NIB, replace(NIB, answer="Gratis."))
    assert (found.part, found.before, found.after) == ("answer", NIB.answer, "Gratis.")
    assert {one.part for one in between(None, NIB)} >= {"question", "answer", "topic", "sources", "owner"}


# ---- the sheet ---------------------------------------------------------------------------------------------------


def edited(changes: dict[str, Any], drafts: dict[str, Draft] | None = None, *, row: int = 2) -> bytes:
    """The sheet as an editor sends it back, with these cells changed."""
    book = openpyxl.load_workbook(io.BytesIO(sheets.written(drafts or {"F007": NIB})))
    sheet = book.active
    assert sheet is not None
    for column, value in changes.items():
        sheet.cell(row, sheets.COLUMNS.index(column) + 1).value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_sheet_that_comes_back_unchanged_changes_nothing() -> None:
    """What was written is read as it was."""
    full = replace(
        NIB, valid_until=date(2026, 12, 31), phrasings=("satu dua", "tiga"), answer="Baris satu.\nBaris dua."
    )
    drafts = {"F007": NIB, "F008": full}
    reading = sheets.read(sheets.written(drafts), drafts)
    assert (reading.changes, reading.wrong, reading.same) == ((), (), 2)


def test_a_changed_cell_is_a_difference_and_a_row_without_id_a_new_article() -> None:
    """The rest of the article stays as it is, also what the sheet does not show."""
    told = replace(NIB, own_sources=(OwnSource("Surat (demo)"),))
    reading = sheets.read(edited({"answer": "Gratis."}, {"F007": told}), {"F007": told})
    (change,) = reading.changes
    assert change.draft == replace(told, answer="Gratis.")
    assert [one.part for one in change.differences] == ["answer"]
    new = {"topic": "nib", "question": "Berapa lama?", "answer": "Sehari.", "certainty": "UN"}
    (added,) = sheets.read(edited(new, row=3), {"F007": NIB}).changes
    assert added.article is None and added.draft.answer == "Sehari."


@pytest.mark.parametrize(
    "cells,cell,kind",
    [
        ({"id": "F999"}, "A2", "unknown"),
        ({"answer": ""}, "E2", "empty"),
        ({"question": None}, "C2", "empty"),
        ({"valid_until": "besok"}, "K2", "day"),
        ({"certainty": "Z"}, "G2", "rule"),
        ({"answer": "x" * 601}, "E2", "rule"),
        ({"answer": "<b>tebal</b>"}, "E2", "rule"),
    ],
)
def test_a_wrong_cell_is_named(cells: dict[str, Any], cell: str, kind: str) -> None:
    """Where it stands and what is wrong; nothing of its row is taken."""
    reading = sheets.read(edited(cells), {"F007": NIB})
    assert reading.changes == ()
    assert [(one.cell, one.kind) for one in reading.wrong] == [(cell, kind)]


def test_the_same_article_twice_is_taken_once() -> None:
    """The second row is named."""
    sheet = edited({"id": "F007", "topic": "nib", "question": "x", "answer": "y", "certainty": "UN"}, row=3)
    reading = sheets.read(sheet, {"F007": NIB})
    assert [(one.cell, one.kind, one.right) for one in reading.wrong] == [("A3", "twice", "2")]


def test_text_of_people_is_never_a_formula() -> None:
    """Also when it looks like one."""
    evil = replace(NIB, question='=HYPERLINK("http://x")')
    book = openpyxl.load_workbook(io.BytesIO(sheets.written({"F007": evil})))
    sheet = book.active
    assert sheet is not None
    assert sheet.cell(2, 3).data_type == "s"


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * (spreadsheets.UNPACKED_MOST + 1))
    return out.getvalue()


@pytest.mark.parametrize(
    "content,key",
    [
        (b"", "editing-sheet-unreadable"),
        (b"PK\x03\x04 broken", "editing-sheet-unreadable"),
        (b"id;question\nF007;x", "spreadsheet-text"),
        (bomb(), "editing-sheet-huge"),
    ],
)
def test_what_is_no_sheet_is_refused(content: bytes, key: str) -> None:
    """With what is wrong; a zip bomb is never unpacked."""
    with pytest.raises(Unreadable) as refused:
        sheets.read(content, {})
    assert refused.value.key == key


def test_missing_columns_are_named() -> None:
    """A sheet of another kind says which columns it lacks."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["id", "question"])
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(Unreadable) as refused:
        sheets.read(out.getvalue(), {})
    assert refused.value.values == {"missing": "topic, answer, certainty"}


async def test_a_version_made_for_people_is_a_sound_article(database: Database) -> None:
    """Its number is its version, so that everybody can see which one was read."""
    async with database.begin() as session:
        ani, budi = await two_editors(session)
        wanted = await articles.propose(session, ani, "F007", replace(NIB, valid_until=date(2026, 12, 1)), NOW)
        await articles.approve(session, budi, wanted.id, NOW + timedelta(days=1))
        (version,) = [one for one, _ in await articles.history(session, "F007")]
    assert isinstance(version, Version)
    assert version.made is not None
    assert version.made.valid_until == date(2026, 12, 1)
