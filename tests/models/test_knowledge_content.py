"""Our own articles: none is lost, none becomes surer than its sources, and each is safe and kind to read."""

import re
from collections.abc import Iterable
from pathlib import Path
from statistics import mean

import pytest

from models.knowledge import Article
from tests import once

CATALOGUE, KNOWLEDGE = once.content().catalogue, once.content().knowledge
ARTICLES = KNOWLEDGE.articles
EVERY = tuple(ARTICLES.values())

# Each question of the domain facts with its certainty and its sources; further articles have ids of their own.
EXPECTED = Path(__file__).with_name("articles.txt").read_text(encoding="utf-8").splitlines()
OF_THE_FACTS = tuple(line.split()[0] for line in EXPECTED)

MARKUP = re.compile(r"[<>*`_]|\]\(")
SENTENCE = re.compile(r"(?<=[.?!])\s+")
SENT_ON = re.compile(r"\b(tanya|konfirmasi).*\b(dinas|Ditjen)\b", re.IGNORECASE)
WARNED = re.compile(r"\b(jangan|tidak|bukan|hati-hati|curiga\w*)\b", re.IGNORECASE)
SECRET = re.compile(r"\b(OTP|PIN|kata sandi)\b|\bkirim\w* (NIK|foto KTP|nomor rekening)")
PROMISE = re.compile(r"\b(pasti|dijamin|dipastikan) (lolos|diterima|dapat|disetujui|cair)", re.IGNORECASE)
OTHER_YOU = re.compile(r"\b(kamu|kalian|loe?|gue?|elu|anda)\b")
"""How nobody is addressed here: "Anda" it is, and with a capital."""


def sentences(article: Article) -> list[str]:
    return SENTENCE.split(article.answer)


def test_no_question_of_the_facts_is_missing_and_none_has_become_surer() -> None:
    """Certainty and sources are those that the facts name: an edit of an answer never makes a rumour a rule."""
    found = {f"{one.id} {one.certainty} {' '.join(one.sources)}" for one in EVERY}
    assert tuple(f"F{number:03}" for number in range(1, 106)) == OF_THE_FACTS
    assert set(EXPECTED) - found == set()
    assert {name for name in ARTICLES if name.startswith("F")} == set(OF_THE_FACTS)


def test_what_an_article_names_is_there() -> None:
    """Sources to show, programmes and related questions to open."""
    programmes = {*CATALOGUE.programmes, *CATALOGUE.references}
    assert {name for one in EVERY for name in one.sources} <= set(CATALOGUE.sources)
    assert {name for one in EVERY for name in one.programmes} <= programmes
    assert {name for one in EVERY for name in one.see_also} <= set(ARTICLES)
    assert all(2 <= len(ARTICLES[name].see_also) <= 4 for name in OF_THE_FACTS)


def test_each_is_asked_in_words_of_its_own() -> None:
    """Three to six phrasings, four on average; no two articles are asked in the same words, in whatever order."""
    assert all(3 <= len(ARTICLES[name].phrasings) <= 6 for name in OF_THE_FACTS)
    assert mean(len(ARTICLES[name].phrasings) for name in OF_THE_FACTS) >= 4
    assert said_by_another(EVERY) == []


def said_by_another(articles: Iterable[Article]) -> list[tuple[str, str, str]]:
    """Pairs of articles with the text of the second whose words, in whatever order, the first is asked in too."""
    spoken: dict[frozenset[str], str] = {}
    said = [(one.id, text, frozenset(KNOWLEDGE.words.said(text).split())) for one in articles for text in one.texts]
    return [(spoken[words], name, text) for name, text, words in said if spoken.setdefault(words, name) != name]


def test_an_answer_is_short_plain_and_polite() -> None:
    """It fits on a phone, has no markup, and says "Anda"."""
    assert [one.id for one in EVERY if not 0 < len(one.answer) <= 600] == []
    assert [one.id for one in EVERY if MARKUP.search(one.answer)] == []
    assert [one.id for one in EVERY if OTHER_YOU.search(one.answer)] == []


def test_what_the_facts_are_not_sure_of_ends_with_whom_to_ask() -> None:
    """One region, past years, or not found: the last sentence names who knows."""
    unsure = [one for one in EVERY if one.id in OF_THE_FACTS and one.certainty in ("L", "UN")]
    assert len(unsure) == 6
    assert [one.id for one in unsure if not SENT_ON.search(sentences(one)[-1])] == []


def test_an_answer_asks_for_no_secret_and_promises_nothing() -> None:
    """Codes, NIK and pictures of a KTP are named only to say that they are never sent; acceptance is never sure."""
    said = [(one.id, sentence) for one in EVERY for sentence in sentences(one) if not WARNED.search(sentence)]
    assert [(name, sentence) for name, sentence in said if SECRET.search(sentence)] == []
    assert [(name, sentence) for name, sentence in said if PROMISE.search(sentence)] == []


def test_only_what_the_facts_date_comes_and_goes() -> None:
    """An article is withdrawn on the day that the facts name, and no other is ever lost by the calendar."""
    dated = {one.id: (one.valid_from, one.valid_until) for one in EVERY if one.id in OF_THE_FACTS}
    assert {name: f"{since or ''}/{until or ''}" for name, (since, until) in dated.items() if since or until} == {
        "F032": "/2026-12-31",
        "F041": "2025-12-12/",
        "F049": "2026-10-18/",
        "F063": "2026-01-01/",
        "F104": "/2029-12-31",
    }


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_the_bot_suggests_to_ask_it_can_answer(language: str) -> None:
    """Every question that a text gives as an example has a sure answer, or in English at least a choice."""
    words = Path(f"bot/texts/{language}.ftl").read_text(encoding="utf-8")
    examples = set(re.findall(r"(?:Contoh|Example|misalnya|for example):? <i>([^<{]+\?)</i>", words))
    assert len(examples) >= 3
    missed = {one: found.outcome for one in examples if (found := KNOWLEDGE.index.search(one)).outcome != "sure"}
    assert set(missed.values()) <= (set() if language == "id" else {"choose"}), missed
