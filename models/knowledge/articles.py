"""An article: a question that people ask, how they type it, and the answer with its sources and its certainty."""

import re
from dataclasses import replace
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic.dataclasses import dataclass as checked

from models.facts import STRICT, Localized
from models.rules import Mistake, Mistaken

Certainty = Literal["Q", "R", "L", "UN"]
"""Q regulation text seen, R reported by others, L one region or past years or inferred, UN not found."""
LONGEST = 600
"""Characters of an answer: what fits on a phone without scrolling."""
MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|\*\*|\[[^\]]+\]\([^)]+\)")
RIGHT_ANSWER = 'answer = "Tidak. NIB dibuat sendiri lewat oss.go.id, tanpa biaya."'


def _written(text: str) -> str:
    if not text.strip():
        raise Mistaken([Mistake("has no words", 'question = "Apakah membuat NIB berbayar?"')])
    return " ".join(text.split())


def _answer(text: str) -> str:
    text = text.strip()
    if not text:
        raise Mistaken([Mistake("has no words", RIGHT_ANSWER)])
    if len(text) > LONGEST:
        what = f"{len(text)} characters are too many"
        raise Mistaken([Mistake(what, f"at most {LONGEST}; what is more goes into an article of its own")])
    if marked := MARKUP.search(text):
        raise Mistaken([Mistake(f"plain text has no {marked[0]!r}", RIGHT_ANSWER)])
    return text


Written = Annotated[str, AfterValidator(_written)]
Answer = Annotated[str, AfterValidator(_answer)]


@checked(frozen=True, kw_only=True, config=STRICT)
class Article:
    """One question with its answer. `programmes` are ids of the catalogue; without any it is general.

    `version` counts what editors changed in the chat; articles of the files have none. The days are both inclusive.
    """

    id: str
    question: Written
    answer: Answer
    certainty: Certainty
    phrasings: tuple[Written, ...] = ()
    programmes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    owner: str = "ministry"
    see_also: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    topic: str = ""
    version: int = 0

    @property
    def texts(self) -> tuple[str, ...]:
        """Every way in which it is asked, its own question first."""
        return (self.question, *self.phrasings)

    def holds_on(self, day: date) -> bool:
        """Is it in force on this day?"""
        return (self.valid_from or date.min) <= day <= (self.valid_until or date.max)


@checked(frozen=True, kw_only=True, config=STRICT)
class Topic:
    """One file: articles about the same thing, under one name."""

    topic: str
    name: Localized
    articles: tuple[Article, ...] = ()

    @property
    def filed(self) -> tuple[Article, ...]:
        """Its articles, each knowing its topic."""
        return tuple(replace(one, topic=self.topic, version=0) for one in self.articles)
