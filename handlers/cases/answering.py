"""An officer answers a case, asks back, cites an article, or closes it with a reason."""

from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.cases import parts
from handlers.cases.desk import LIST, offices_only
from handlers.cases.opening import MENU
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn, localized
from handlers.words import said
from models import cases, receipts
from models.cases import Case, Part, telling
from models.errors import Denied
from models.knowledge import Article
from models.outbox import Button

CASE, HOW = "_case", "_how"
REASONS = ("answered", "not_ours", "elsewhere")
REASON_MOST = 300
ARTICLES_MOST = 5
WORDS_MOST = 200
AGAIN = "again"


async def answer(turn: Turn, case: int) -> None:
    turn.afresh()  # the card stays in view while the answer is written
    await engine.start_afresh(turn, FLOW, f"{case}")


async def ask(turn: Turn, case: int) -> None:
    turn.afresh()
    await engine.start_afresh(turn, FLOW, f"{case}-ask")


async def cite(turn: Turn, case: int) -> None:
    turn.afresh()
    await engine.start_afresh(turn, CITING, f"{case}")


async def close(turn: Turn, case: int) -> None:
    turn.afresh()
    await engine.start_afresh(turn, CLOSING, f"{case}")


async def send(turn: Turn, case_id: int, part: Part, how: cases.How = "answer") -> None:
    """Send the citizen what an officer says, and tell the officer what became of it."""
    case, reached = await cases.answer(
        turn.session, turn.person, case_id, part, turn.content.offices, turn.now, how=how
    )
    end = Button("cases-close", f"case.close:{case.id}", {"number": case.id})
    article = (Button("cases-make-article", f"flow.start:article:c{case.id}"),) if how == "answer" else ()
    ways = () if turn.incoming.group else (end, *article, LIST, MENU)
    await turn.say(
        "cases-sent",
        number=case.id,
        how=how,
        reached="yes" if reached else "no",
        ways=ways,
        topic=telling.office_topic(case.id),
        fresh=True,
    )


# Answering and asking back.


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    number, _, how = argument.partition("-")
    case = await _workable(turn, number)
    return {CASE: case.id, HOW: "ask" if how == "ask" else "answer"}


async def _about(turn: Turn, answers: Answers) -> dict[str, Any]:
    case = await cases.workable(turn.session, turn.person, answers[CASE], turn.content.offices)
    return {"number": case.id, "how": answers.get(HOW, "answer"), "question": case.question or said("cases-file-only")}


def _next(answers: Answers, content: Content) -> Question | None:
    return questions.first_missing(answers, (parts.question("part", "cases-ask-answer", _about),))


async def _finish(turn: Turn, answers: Answers) -> None:
    for part in parts.load(answers["part"]):
        await send(turn, answers[CASE], part, answers[HOW])


# Citing an article.


async def _begin_citing(turn: Turn, argument: str) -> dict[str, Any] | None:
    case = await _workable(turn, argument)
    return {CASE: case.id, "_asked": case.question[:WORDS_MOST]}


def _next_citing(answers: Answers, content: Content) -> Question | None:
    return questions.first_missing(answers, (_words(answers), _article(answers, content), _sure(content)))


def _words(answers: Answers) -> Question:
    """What to search for: the citizen's own words are one tap away."""
    theirs = answers.get("_asked")
    choices = (Choice("theirs", "cases-cite-theirs", theirs),) if theirs else ()
    return questions.text("words", "cases-ask-words", most=WORDS_MOST, choices=choices, values=_about)


def _article(answers: Answers, content: Content) -> Question:
    hits = content.knowledge.index.ranked(answers["words"])[:ARTICLES_MOST] if "words" in answers else ()
    found = [content.knowledge.articles[hit.article_id] for hit in hits]
    choices = tuple(Choice(one.id, localized(one.question)) for one in found)

    def read(incoming: Incoming, shown: Asked) -> Any:
        return Misread("question-choose")

    async def values(turn: Turn, answers: Answers) -> dict[str, Any]:
        return {"words": answers["words"], "count": len(found)}

    return Question("article", questions.asked("cases-ask-article", values, choices), read)


def _sure(content: Content) -> Question:
    async def values(turn: Turn, answers: Answers) -> dict[str, Any]:
        article = content.knowledge.articles.get(answers["article"])
        if article is None:  # withdrawn meanwhile
            raise Denied("cases-article-gone")
        about = await _about(turn, answers)
        return {"number": about["number"], "question": about["question"], "article": said_of(article, content)}

    return questions.confirm("sure", "cases-ask-cite", "cases-cite-send", values)


async def _finish_citing(turn: Turn, answers: Answers) -> None:
    article = turn.content.knowledge.articles.get(answers["article"])
    if article is None:
        raise Denied("cases-article-gone")
    part = Part("article", article=article.id, said=said_of(article, turn.content))
    await send(turn, answers[CASE], part)


def said_of(article: Article, content: Content) -> dict[str, Any]:
    """An article as the citizen reads it, with its sources."""
    named = [one for name in article.sources if (one := content.source(name)) is not None]
    sources = [said("cases-article-source", name=dict(one.name), date=one.date or "none") for one in named]
    return said("cases-article", question=article.question, answer=article.answer, sources=sources or "")


# Closing.


async def _begin_closing(turn: Turn, argument: str) -> dict[str, Any] | None:
    return {CASE: (await _workable(turn, argument)).id}


def _next_closing(answers: Answers, content: Content) -> Question | None:
    choices = [Choice(one, "cases-reason", values={"reason": one}) for one in REASONS]
    reason = questions.text("reason", "cases-ask-reason", most=REASON_MOST, choices=choices, values=_about)
    return questions.first_missing(answers, (questions.checked(reason, _needs_words),))


def _needs_words(reason: str, shown: Asked) -> Misread | None:
    enough = sum(letter.isalpha() for letter in reason) >= 5
    return None if enough else Misread("verification-reason-short")


async def _finish_closing(turn: Turn, answers: Answers) -> None:
    case = await cases.close(
        turn.session, turn.person, answers[CASE], answers["reason"], turn.content.offices, turn.now
    )  # fmt: skip
    receipt = receipts.line(turn.session, f"case:{case.id}")
    await turn.say(
        "cases-closed", number=case.id, receipt=receipt, ways=(LIST, MENU), topic=telling.office_topic(case.id)
    )


async def _workable(turn: Turn, number: str) -> Case:
    if not (number.isascii() and number.isdigit() and len(number) < 18):
        raise Denied("cases-unknown", number=0)
    return await cases.workable(turn.session, turn.person, int(number), turn.content.offices)


FLOW = Flow("answering", _next, _finish, _begin, allowed=offices_only)
CITING = Flow("citing", _next_citing, _finish_citing, _begin_citing, allowed=offices_only)
CLOSING = Flow("closing", _next_closing, _finish_closing, _begin_closing, allowed=offices_only)
