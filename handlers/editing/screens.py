"""How editors read articles, changes and their states."""

from collections.abc import Sequence
from typing import Any

from handlers.turn import Content, Turn
from handlers.words import said
from models import articles
from models.articles import Draft, Version
from models.articles.differences import Difference, between
from models.errors import Denied
from models.knowledge import Article, Knowledge
from models.outbox import Button

MENU = Button("common-menu", "start.menu")
DESK = Button("editing-desk", "editing.home")
# Of a difference as much as can be judged on a phone; the rest is a matter for the sheet.
SHOWN = 700


async def editors_only(turn: Turn) -> None:
    """Raises Denied for whoever is no editor now."""
    if not articles.may_edit(await turn.rights()):
        raise Denied("editing-denied")


def draft_of(knowledge: Knowledge, name: str) -> Draft | None:
    """The article that people see now, as a draft to be changed."""
    found = knowledge.articles.get(name)
    return Draft.of(found, knowledge.own_sources) if found else None


def card(turn: Turn, article: Article) -> dict[str, Any]:
    """An article with all that an editor has to know of it."""
    names = [source.name for one in article.sources if (source := turn.content.source(one))]
    topic = turn.content.knowledge.topics.get(article.topic)
    return {
        "article": article.id,
        "question": article.question,
        "answer": article.answer,
        "certainty": article.certainty,
        "subject": dict(topic.name) if topic else article.topic,
        "sources": [said("editing-source", name=dict(name)) for name in names] or said("editing-no-source"),
        "phrasings": [said("editing-phrasing", text=text) for text in article.phrasings] or said("editing-none"),
        "until": article.valid_until.isoformat() if article.valid_until else "none",
        "edited": "yes" if article.version else "no",
    }


def change(version: Version, content: Content) -> dict[str, Any]:
    """A change beside what people see now."""
    before, after = draft_of(content.knowledge, version.article), version.draft
    what = "withdrawal" if after is None else "change" if before else "new"
    question = (after or before or Draft("", "", "UN", "")).question
    return {
        "what": what,
        "article": version.article,
        "question": question,
        "lines": lines(between(before, after), content) if after else said("editing-withdrawal-line"),
        "why": version.why or "none",
    }


def lines(differences: Sequence[Difference], content: Content) -> list[dict[str, Any]]:
    """Each part that differs, before and after, in words that people know."""
    return [_line(one, content) for one in differences if not (one.part == "owner" and not one.before)]


def _line(one: Difference, content: Content) -> dict[str, Any]:
    """Of phrasings only those that come or go: nobody finds one new line between two lists that are alike."""
    if one.part == "phrasings" and one.before and one.after:
        before, after = one.before.split("\n"), one.after.split("\n")
        gone = [said("editing-phrasing", text=text) for text in before if text not in after]
        new = [said("editing-phrasing", text=text) for text in after if text not in before]
        return said("editing-phrasings", gone=gone or "none", new=new or "none")
    before_and_after = {name: _told(one.part, getattr(one, name), content) for name in ("before", "after")}
    return said("editing-difference", part=one.part, **before_and_after)


def short(text: str, most: int = 60) -> str:
    """The beginning of a text, for a line of a list."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _told(part: str, text: str, content: Content) -> Any:
    """What stands there, or "none"; of what is kept as a code its name."""
    topic = content.knowledge.topics.get(text)
    programme = content.catalogue.programmes.get(text)
    if part == "certainty" and text:
        return said("editing-certainty", certainty=text)
    if part == "topic" and topic:
        return dict(topic.name)
    if part == "programmes" and programme:
        return dict(programme.name)
    return _short(text) or "none"


def _short(text: str) -> str:
    return short(text, SHOWN)
