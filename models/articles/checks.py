"""What an article must be before anybody is asked to approve it."""

from dataclasses import dataclass

from pydantic import ValidationError

from models.articles import Draft
from models.knowledge import Article, Knowledge
from models.mistakes import explain


@dataclass(frozen=True)
class Fault:
    """The part of an article that breaks a rule, what is wrong with it, and what is right."""

    part: str
    what: str
    right: str


def faults(draft: Draft) -> list[Fault]:
    """What breaks the rules for every article, such as its length."""
    values = {part: value for part, value in vars(draft).items() if part != "own_sources"}
    try:
        Article(**values, id="N000")
    except ValidationError as error:
        found = explain(error, {"": Article})
        return [Fault(str(path[0]) if path else "id", one.what, one.example or "") for path, one in found]
    return []


def clash(article: str | None, draft: Draft, knowledge: Knowledge) -> tuple[str, str] | None:
    """A question or phrasing that another article has already, with the id of that one: nobody could tell them apart.

    `article` is the id of the draft's own article, None for a new one.
    """
    said = {knowledge.words.said(text): text for text in (draft.question, *draft.phrasings)}
    for other in knowledge.articles.values():
        for text in other.texts if other.id != article else ():
            if knowledge.words.said(text) in said:
                return said[knowledge.words.said(text)], other.id
    return None
