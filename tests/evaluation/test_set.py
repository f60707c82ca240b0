"""The questions that measure the search: enough, in every way of writing, of every article, and copied from none."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from bot.config import Config
from bot.evaluation import prepared
from bot.evaluation.sets import Asked
from models.knowledge import Lexicon
from models.knowledge.search import Searched

STYLES = ("formal", "keyword", "mixed", "slang", "typo")
"""`mixed`: a story with its question at the end, two sentences, words of a region, another language."""
DOCUMENT = Path(__file__).parents[2] / "docs" / "evaluation.md"
SIZES = re.compile(r"^\d+ articles, (\d+) questions that they answer, (\d+) that they do not;", re.MULTILINE)


@pytest.fixture(scope="module")
def content() -> tuple[Sequence[Searched], Lexicon, list[Asked]]:
    """Our own articles, words and questions; that every id is an article of ours is told on the way."""
    return prepared(Config(), None, None)


@pytest.fixture(scope="module")
def asked(content: tuple[Sequence[Searched], Lexicon, list[Asked]]) -> list[Asked]:
    return content[2]


def test_there_are_enough_in_every_style(asked: list[Asked]) -> None:
    """At least 400 that an article answers and 100 that none does, and of neither a style is missing or rare."""
    inside = Counter(one.style for one in asked if one.article is not None)
    outside = Counter(one.style for one in asked if one.article is None)
    assert (inside.total() >= 400, outside.total() >= 100) == (True, True)
    assert (sorted(inside), sorted(outside)) == ([*STYLES], [*STYLES])
    assert (min(inside.values()) >= 60, min(outside.values()) >= 10) == (True, True)


def test_nearly_every_article_is_asked_for(content: tuple[Sequence[Searched], Lexicon, list[Asked]]) -> None:
    """Nine of ten, so that new articles may come first; none is asked for so often that it decides the figures."""
    articles, _, asked = content
    times = Counter(one.article for one in asked if one.article is not None)
    assert len(times) >= 0.9 * len(articles)
    assert max(times.values()) <= 6


def test_no_question_is_copied_from_an_article(content: tuple[Sequence[Searched], Lexicon, list[Asked]]) -> None:
    """Nor the same words in chat spelling, with other endings or with "kak" and "dong" around them."""
    articles, words, asked = content
    written = _said(words, (text for one in articles for text in (one.question, *one.phrasings)))
    assert [(one.id, one.text, written[said]) for one in asked if (said := words.said(one.text)) in written] == []


def test_no_question_is_asked_twice(content: tuple[Sequence[Searched], Lexicon, list[Asked]]) -> None:
    """Every line tells something of its own."""
    _, words, asked = content
    assert len(_said(words, (one.text for one in asked))) == len(asked)


def test_the_table_in_the_document_is_of_this_set(asked: list[Asked]) -> None:
    """Whoever adds or takes away a question measures again."""
    shown = SIZES.search(DOCUMENT.read_text(encoding="utf-8"))
    inside = sum(one.article is not None for one in asked)
    assert shown is not None
    assert shown.groups() == (str(inside), str(len(asked) - inside))


def _said(words: Lexicon, texts: Iterable[str]) -> Mapping[str, str]:
    return {words.said(text): text for text in texts}
