"""How editors read articles, changes and their states."""

from collections.abc import Sequence
from typing import Any

from handlers.turn import Turn
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


def change(version: Version, knowledge: Knowledge) -> dict[str, Any]:
    """A change beside what people see now."""
    before, after = draft_of(knowledge, version.article), version.draft
    what = "withdrawal" if after is None else "change" if before else "new"
    question = (after or before or Draft("", "", "UN", "")).question
    return {
        "what": what,
        "article": version.article,
        "question": question,
        "lines": lines(between(before, after)) if after else said("editing-withdrawal-line"),
        "why": version.why or "none",
    }


def lines(differences: Sequence[Difference]) -> list[dict[str, Any]]:
    """Each part that differs, before and after."""
    return [
        said(
            "editing-difference",
            part=one.part,
            before=_short(one.before) or "none",
            after=_short(one.after) or "none",
        )
        for one in differences
        if not (one.part == "owner" and not one.before)
    ]


def short(text: str, most: int = 60) -> str:
    """The beginning of a text, for a line of a list."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _short(text: str) -> str:
    return short(text, SHOWN)
