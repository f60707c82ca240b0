"""`/pertanyaan`: what people asked and nobody could answer well, the same questions as one, most asked first."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from handlers import pages
from handlers.editing import writing
from handlers.editing.clusters import Cluster, clusters, find, phrasings
from handlers.editing.screens import DESK, MENU, draft_of, editors_only, short
from handlers.turn import Turn, localized
from handlers.words import said
from models import questions
from models.outbox import Button

QUOTED, PROVINCES, NEAR, NEW_MOST = 5, 3, 2, 2


async def start(turn: Turn, argument: str) -> None:
    """The list."""
    await page(turn, 0)


async def page(turn: Turn, number: int) -> None:
    """That part of the list."""
    await editors_only(turn)
    found = await clusters(turn)
    part = pages.page(found, number)
    lines = [
        said("editing-cluster-line", place=place, text=short(one.example, 90), **_counts(turn, one))
        for place, one in enumerate(part.part, 1)
    ]
    choices = [Button(localized(short(one.example, 40)), f"editing.cluster:{one.number}") for one in part.part]
    ways = (*part.ways(lambda other: f"editing.asked:{other}"), DESK, MENU)
    total = sum(len(one.questions) for one in found)
    await turn.say("editing-clusters", lines=lines, count=total, choices=choices, ways=ways, **part.values)


async def cluster(turn: Turn, number: int) -> None:
    """One of them: in people's own words, where from, and which articles come near."""
    await editors_only(turn)
    found = await find(turn, number)
    if found is None:
        await turn.say("editing-cluster-gone", choices=(Button("editing-asked", "go:pertanyaan"),), ways=(DESK, MENU))
        return
    quotes = [said("editing-quote", text=short(one.text or "", 200)) for one in found.questions[:QUOTED]]
    near = _near(turn, found)
    known = turn.content.knowledge.articles
    choices = (
        Button("editing-write-answer", f"flow.start:article:q{found.number}"),
        *(
            Button("editing-add-phrasing", f"editing.phrasing:{name}:{found.number}", {"text": known[name].question})
            for name in near
        ),
        Button("editing-dismiss", f"editing.dismiss:{found.number}"),
    )
    ways = (Button("editing-asked", "go:pertanyaan"), DESK, MENU)
    await turn.say("editing-cluster", lines=quotes, choices=choices, ways=ways, **_counts(turn, found))


async def dismiss(turn: Turn, number: int) -> None:
    """It needs no article: it leaves the list, and nobody is told."""
    await editors_only(turn)
    found = await find(turn, number)
    for one in found.questions if found else ():
        questions.settle(one, turn.now)
    again = Button("editing-asked", "go:pertanyaan")
    await turn.say("editing-dismissed", count=len(found.questions) if found else 0, choices=(again,), ways=(DESK, MENU))


async def add_phrasing(turn: Turn, name: str, number: int) -> None:
    """People's words become a way of asking an article that is there; all who asked so are told once it is approved."""
    await editors_only(turn)
    found, draft = await find(turn, number), draft_of(turn.content.knowledge, name)
    if found is None or draft is None:
        await cluster(turn, number)
        return
    words = turn.content.knowledge.words.said
    known = {words(text) for text in (draft.question, *draft.phrasings)}
    new = {words(text): text for text in reversed(phrasings(found)) if words(text) not in known}
    changed = replace(draft, phrasings=(*draft.phrasings, *list(reversed(new.values()))[:NEW_MOST]))
    asked = [one.id for one in found.questions]
    await writing.propose(turn, name, changed, "", origin=f"question:{number}", asked=asked)


def _near(turn: Turn, found: Cluster) -> list[str]:
    """Articles that may be meant: what people said first, then what the search finds."""
    known = turn.content.knowledge.articles
    meant = Counter(one.chosen for one in found.questions if one.chosen in known)
    hits = turn.content.knowledge.index.search(found.example).hits
    names: Sequence[str] = [*(str(name) for name, _ in meant.most_common()), *(hit.article_id for hit in hits)]
    return [name for name in dict.fromkeys(names) if name in known][:NEAR]


def _counts(turn: Turn, found: Cluster) -> dict[str, Any]:
    names = {code: one.name for code, one in turn.content.provinces.items()}
    placed = [said("editing-place", name=names[code], count=count) for code, count in found.places if code in names]
    more = max(0, len(placed) - PROVINCES)
    return {
        "count": len(found.questions),
        "badly": sum(one.feedback in (questions.NOT_THIS, questions.WRONG) for one in found.questions),
        "places": placed[:PROVINCES] or said("editing-nowhere"),
        "more": more,
    }
