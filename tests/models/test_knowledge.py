"""Articles: an editor is told every mistake at once, with its line; what is sound can be asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from models import catalogue, knowledge
from models.catalogue import CatalogueErrors
from models.rules import Mistake
from tests import once
from tests.models import catalogue_parts
from tests.models.catalogue_parts import NIB, WORDS, replaced


@dataclass(frozen=True)
class Slip:
    """A slip of the pen, the words on whose line it must be found, and what must be said about it."""

    old: str
    new: str
    at: str
    what: str
    right: str = ""
    file: str = NIB


SLIPS = {
    "an unknown key": Slip("certainty =", "certanty =", "certanty", "certanty: unknown key", "certainty"),
    "an impossible certainty": Slip('"UN"', '"UK"', '"UK"', "certainty: 'UK' is impossible", "'Q', 'R', 'L' or 'UN'"),
    "no question": Slip('question = "Siapa yang boleh ikut pameran?"\n', "", "[[articles]]", "question: is missing"),
    "a blank question": Slip('"Siapa yang boleh ikut pameran?"', '" "', "question", "question: has no words"),
    "a blank phrasing": Slip('"bikin nib brp biaya"', '""', "phrasings", "phrasings: has no words"),
    "a long answer": Slip(
        "Tidak ada catatannya; tanyakan dinas.", "a" * 601, "answer", "601 characters are too many", "at most 600"
    ),
    "markup": Slip("tanyakan dinas", "<b>tanyakan</b> dinas", "<b>", "plain text has no '<b>'"),
    "an unknown source": Slip('"S01"', '"S09"', "S09", "unknown source 'S09'"),
    "no source": Slip('sources = ["S01"]\n', "", "[[articles]]", "certainty R needs a source"),
    "an unknown programme": Slip('["ONE"]', '["ONES"]', "ONES", "unknown programme 'ONES'", "ONE"),
    "an unknown neighbour": Slip('["F002"]', '["F020"]', "F020", "unknown article 'F020'", "see_also"),
    "a neighbour that is itself": Slip('["F002"]', '["F001"]', "see_also", "names itself"),
    "days the wrong way round": Slip("2026-12-31", "2024-12-31", "2024-12-31", "ends before it begins"),
    "a month that is no day": Slip("2026-12-31", '"Mei"', "Mei", "valid_until"),
    "the same id": Slip('id = "F003"', 'id = "F001"', "F001", "the id 'F001' is used twice"),
    "the same phrasing in other spelling": Slip(
        "Siapa yang boleh ikut pameran?", "Buat NIB berapa biaya??", "berapa biaya", "is asked by F001 too"
    ),
    "a spelling of nothing": Slip("[chat]", "[chats]", "chats", "chats: unknown key", "chat", WORDS),
}  # fmt: skip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return catalogue_parts.write(tmp_path / "content")


Load = Callable[[], knowledge.Knowledge]


@pytest.fixture
def load(content: Path) -> Load:
    return lambda: knowledge.load(catalogue.load(content), content)


def mistakes(load: Load) -> tuple[Mistake, ...]:
    with pytest.raises(CatalogueErrors) as wrong:
        load()
    return wrong.value.mistakes


@pytest.mark.parametrize("slip", SLIPS.values(), ids=list(SLIPS))
def test_each_slip_is_told_with_its_line_and_what_is_right(content: Path, load: Load, slip: Slip) -> None:
    """One slip, one mistake; it stands on the line that is named."""
    replaced(content, slip.file, slip.old, slip.new)
    found = mistakes(load)
    assert len(found) == 1, [(one.line, one.what) for one in found]
    (mistake,) = found
    assert mistake.file == slip.file
    assert slip.what in mistake.what
    assert slip.right in mistake.example
    line = (content / slip.file).read_text(encoding="utf-8").splitlines()[mistake.line - 1]
    assert slip.at in line, f"line {mistake.line} is {line!r}"


def test_all_slips_at_once(content: Path, load: Load) -> None:
    """Also those of the programmes; what is broken there does not hide what is wrong with the articles."""
    replaced(content, NIB, '["F002"]', '["F020"]')
    replaced(content, NIB, '"UN"', '"UK"')
    replaced(content, WORDS, "[chat]", "[chats]")
    assert {(one.file, one.line) for one in mistakes(load)} == {(NIB, 14), (NIB, 20), (WORDS, 1)}


def test_what_holds_on_a_day(load: Load) -> None:
    """An article past its date is not found; without any change of articles nothing is made anew."""
    loaded = load()
    assert loaded.on(date(2026, 1, 1)) is loaded
    later = loaded.on(date(2027, 1, 1))
    assert set(later.articles) == {"F001", "F003"}
    assert later is loaded.on(date(2028, 1, 1))
    assert later.index.search("siapa yang boleh ikut pameran").outcome != "sure"


def test_a_question_finds_its_article(load: Load) -> None:
    """In the words of the chat; what has nothing to do with any article finds none."""
    index = load().index
    assert index.search("brp biaya bikin nib").hits[0].article_id == "F001"
    assert index.search("siapa yang boleh ikut pameran?").outcome == "sure"
    assert index.search("cuaca besok hujan").outcome == "none"
    assert index.owner("NIB gratis tidak sih??") == "F001"


def test_our_own_articles() -> None:
    """They are sound, and each is found by its own question."""
    own = once.content().knowledge
    for name, article in own.articles.items():
        assert own.index.search(article.question).ranked[0].article_id == name
