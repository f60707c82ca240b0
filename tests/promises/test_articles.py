"""What an article of the files owes its reader: somebody to ask where it is not sure, and the year where it is old."""

import re
from datetime import date

import pytest

from models import knowledge
from models.knowledge import Knowledge
from models.knowledge.articles import Article
from models.programmes import Catalogue, first_day
from tests import once

SENT_ON = re.compile(r"\b(tanya|pastikan|hubungi)", re.IGNORECASE)
"""How an answer sends people on to somebody who knows."""
YEAR = re.compile(r"\b(19|20)\d\d\b")


@pytest.fixture(scope="module")
def content() -> Catalogue:
    return once.content().catalogue


@pytest.fixture(scope="module")
def articles(content: Catalogue) -> Knowledge:
    return knowledge.load(content)


def test_who_is_not_sure_names_somebody_to_ask(articles: Knowledge) -> None:
    """What holds in one region, held in past years or was not found ends with whom to ask."""
    unsure = [one for one in articles.articles.values() if one.certainty in ("L", "UN")]
    assert [one.id for one in unsure if not SENT_ON.search(_end(one))] == []


def test_old_reports_say_their_year(articles: Knowledge, content: Catalogue) -> None:
    """Nobody takes a figure of years ago for today's. What was not found at all has no year."""
    told = [one for one in articles.articles.values() if one.certainty != "UN" and _is_old(one, content)]
    assert [one.id for one in told if not YEAR.search(one.answer)] == []


def test_every_programme_has_articles(articles: Knowledge, content: Catalogue) -> None:
    """Whoever asks about a programme is not turned away for want of a text."""
    told = {name for article in articles.articles.values() for name in article.programmes}
    assert told >= {*content.programmes, *content.references}


def _end(article: Article) -> str:
    return " ".join(re.split(r"(?<=[.!?])\s+", article.answer)[-2:])


def _is_old(article: Article, content: Catalogue) -> bool:
    """Does all of it rest on reports from more than two years before the facts were put together?"""
    limit = content.compiled.replace(year=content.compiled.year - 2)
    sources = [content.sources[name] for name in article.sources]
    reports = [first_day(one.date) if one.date else date.max for one in sources if one.kind != "regulation"]
    return bool(reports) and len(reports) == len(sources) and max(reports) < limit
