"""An answer with its source; a few questions to choose from; or the plain word that it is not known. Never invented."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from handlers import sourced
from handlers.knowledge.places import province_of
from handlers.turn import Turn, localized
from handlers.words import said
from models import questions
from models.knowledge import Article, Found
from models.outbox import Button
from models.questions import Asked, Question

MENU = Button("common-menu", "start.menu")
CHECK = Button("menu-cek", "go:cek")
TOPICS = Button("knowledge-topics-button", "knowledge.topics")
RELATED = 2


def search(turn: Turn, said: str, context: tuple[str, ...]) -> Found:
    """What the articles hold about it."""
    return turn.content.knowledge.index.search(said[: questions.LONGEST], context)


async def give(turn: Turn, text: str, found: Found, context: Sequence[str]) -> None:
    """What was found: an answer, a choice, or neither."""
    question = await kept(turn, Asked(text, found.outcome, known_in(turn, found), context))
    await conclude(turn, question, found)


async def conclude(turn: Turn, question: Question, found: Found) -> None:
    """Answer a question with what was found."""
    known = known_in(turn, found)
    questions.answered(question, found.outcome, known)
    if found.outcome == questions.SURE and known:
        await show(turn, question, turn.content.knowledge.articles[known[0]])
    elif found.outcome == questions.CHOOSE:
        await choose(turn, question)
    else:
        await unknown(turn, question)


def known_in(turn: Turn, found: Found) -> list[str]:
    """The articles that were found and are still in force."""
    return [hit.article_id for hit in found.hits if hit.article_id in turn.content.knowledge.articles]


async def kept(turn: Turn, asked: Asked) -> Question:
    """The question as it is remembered, with the person's province."""
    placed = replace(asked, province=await province_of(turn))
    return await questions.ask(turn.session, turn.person, placed, turn.now)


async def show(turn: Turn, question: Question, article: Article, remark: str = "none") -> None:
    """The answer; `remark` says what has become of it: thanks for a feedback, a note taken."""
    await turn.look(article.id, *article.programmes)
    ways = (*_onward(turn, article), *_feedback(turn, question, remark))
    await _say(turn, "knowledge-answer", _related(turn, article), ways, remark=remark, **told(turn, article))


async def briefly(turn: Turn, text: str, found: Found, context: Sequence[str]) -> None:
    """The answer in the middle of a dialogue, whose question follows; without anything to choose."""
    article = turn.content.knowledge.articles[found.hits[0].article_id]
    question = await kept(turn, Asked(text, found.outcome, [article.id], context, place=questions.ASIDE))
    await turn.say("knowledge-answer", ways=_feedback(turn, question, "none")[:2], remark="aside",
                   **told(turn, article))  # fmt: skip


async def choose(turn: Turn, question: Question) -> None:
    """The nearest questions, to choose from."""
    neither = Button("knowledge-none-of-them", f"knowledge.none:{question.id}")
    offered = to_choose(turn, question, question.offered)
    await _say(turn, "knowledge-choose", (*offered, neither), (*person(turn, question), MENU))


async def unknown(turn: Turn, question: Question) -> None:
    """It is not known, which is said, and who else can be asked."""
    asks = person(turn, question)
    others = (*asks, TOPICS, *await to_check(turn))
    await _say(turn, "knowledge-unknown", others, (MENU,), person="yes" if asks else "no")


async def unreadable(turn: Turn) -> None:
    """Nothing but signs or figures: there is no question in it."""
    await turn.say("knowledge-unreadable", choices=(TOPICS, *await to_check(turn)), ways=(MENU,))


async def _say(turn: Turn, key: str, choices: Sequence[Button], ways: Sequence[Button], **values: Any) -> None:
    """Nothing is numbered while a dialogue is in progress: a number that is typed then answers its question."""
    if turn.active is not None:
        choices, ways = (), (*choices, *ways)
    await turn.say(key, choices=choices, ways=ways, **values)


def told(turn: Turn, article: Article) -> dict[str, Any]:
    """What is told of an article: the question as it is understood, the answer, and where that comes from."""
    cited = sourced.unremarked(article.sources)
    return {
        "question": article.question,
        "answer": article.answer,
        "source": said("knowledge-source", **sourced.origin(article.certainty, cited, turn.content.source)),
        "until": article.valid_until.isoformat() if article.valid_until else "",
        "ends": "yes" if article.valid_until else "no",
    }


def to_choose(turn: Turn, question: Question, articles: Sequence[str]) -> list[Button]:
    """A button for each of these articles, named by its question."""
    known = [turn.content.knowledge.articles[one] for one in articles if one in turn.content.knowledge.articles]
    return [Button(localized(one.question), f"knowledge.meant:{question.id}:{one.id}") for one in known]


def person(turn: Turn, question: Question | None = None, label: str = "common-officer") -> tuple[Button, ...]:
    """The way to somebody who knows more, where there is one."""
    if "case.open" not in turn.actions:
        return ()
    return (Button(label, f"case.open:{question.id}" if question is not None else "case.open"),)


async def to_check(turn: Turn) -> tuple[Button, ...]:
    """The check, for whoever has a business rather than an office."""
    return () if (await turn.rights()).roles else (CHECK,)


def _related(turn: Turn, article: Article) -> list[Button]:
    """What belongs to it, to be read in new messages: an answer is something to keep."""
    known = turn.content.knowledge.articles
    related = [known[one] for one in article.see_also if one in known]
    return [Button(localized(one.question), f"new:knowledge.read:{one.id}") for one in related[:RELATED]]


def _onward(turn: Turn, article: Article) -> tuple[Button, ...]:
    """The programme that it is about: whether one may join, and what it is."""
    known = turn.content.catalogue.programmes
    programme = next((known[one] for one in article.programmes if one in known), None)
    if programme is None:
        return ()
    check = Button("knowledge-check", f"new:go:cek:{programme.id}")
    return check, Button("knowledge-sheet", f"new:eligibility.sheet:{programme.id}")


def _feedback(turn: Turn, question: Question, remark: str) -> tuple[Button, ...]:
    good = Button("knowledge-good", f"knowledge.good:{question.id}")
    other = Button("knowledge-not-this", f"knowledge.not:{question.id}")
    asks = person(turn, question, "knowledge-officer")
    return asks if remark == "thanks" else (good, other, *asks)
