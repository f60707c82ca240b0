"""Writing: a new article, another sentence in one, or taking one away; each goes before a second person."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from handlers import questions
from handlers.editing import clusters, proposals, screens
from handlers.editing.screens import DESK, MENU, draft_of, editors_only, short
from handlers.flow import SEED, Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn, localized
from models import articles
from models.articles import Draft, OwnSource, checks
from models.articles.differences import between, sentences, with_sentence
from models.dates import read_day
from models.errors import Denied, Refused
from models.knowledge.articles import LONGEST
from models.outbox import Button

QUESTION_MOST, SOURCE_MOST, WHY_MOST = 200, 300, 200
WHOLE, REMOVED = "all", ""
CERTAINTIES = ("Q", "R", "L")
NO_SOURCE = "UN"
AHEAD = timedelta(days=5 * 366)
NONE = Choice("none", "editing-none-of-it", None, word="none")


# A new article.


async def _officials_only(turn: Turn) -> None:
    """Officers too may write what they know; nothing of it is live before an editor has approved it."""
    held = await turn.rights()
    if not (articles.may_edit(held) or held.is_officer):
        raise Denied("editing-denied")


async def _begin_article(turn: Turn, argument: str) -> dict[str, Any] | None:
    """From nothing, from questions (`q12`), or from an answer that an officer gave in a case (`c7`)."""
    kind, number = argument[:1], argument[1:]
    if not (number.isascii() and number.isdigit() and len(number) < 18):
        return {}
    if kind == "q":
        await editors_only(turn)
        return await clusters.of_questions(turn, int(number))
    return await clusters.of_case(turn, int(number)) if kind == "c" else {}


def _next_article(answers: Answers, content: Content) -> Question | None:
    return questions.first_missing(answers, _article_steps(answers, content))


def _article_steps(answers: Answers, content: Content) -> tuple[Question, ...]:
    sourced = answers.get("source") is not None
    asked = (
        questions.text("question", "editing-ask-question", most=QUESTION_MOST),
        questions.text("answer", "editing-ask-answer", most=LONGEST),
        questions.text("source", "editing-ask-source", most=SOURCE_MOST, choices=(NONE,)),
        *((_link(), _certainty()) if sourced else ()),
        _topic(content),
        _programme(content),
        _until(content),
    )
    return (*asked, questions.confirm("confirm", "editing-confirm-article", "editing-send", _read_back))


def _link() -> Question:
    def read(incoming: Incoming, shown: Asked) -> str | Misread:
        link = incoming.text.strip()
        good = link.startswith(("http://", "https://")) and len(link) <= SOURCE_MOST and " " not in link
        return link if good else Misread("editing-link")

    return Question("link", questions.asked("editing-ask-link", None, (NONE,)), read)


def _certainty() -> Question:
    choices = [Choice(one, "editing-certainty", values={"certainty": one}) for one in CERTAINTIES]
    return questions.choice("certainty", "editing-ask-certainty", choices)


def _topic(content: Content) -> Question:
    topics = sorted(content.knowledge.topics.values(), key=lambda one: one.name["id"])
    choices = [Choice(one.topic, dict(one.name)) for one in topics]
    return replace(questions.choice("topic", "editing-ask-topic", choices), at_once=8)


def _programme(content: Content) -> Question:
    known = {**content.catalogue.programmes, **content.catalogue.references}
    choices = [Choice("none", "editing-general", None, word="none")]
    choices += [Choice(one.id, dict(one.name)) for one in sorted(known.values(), key=lambda one: one.name["id"])]
    return replace(questions.choice("programme", "editing-ask-programme", choices), at_once=8)


def _until(content: Content) -> Question:
    def read(incoming: Incoming, shown: Asked) -> str | Misread:
        day = read_day(incoming.text, content.today)
        if not isinstance(day, date):
            return Misread(
                "question-day",
                {"text": incoming.text[:60], "example": (content.today + timedelta(days=30)).isoformat()},
            )
        sensible = content.today < day <= content.today + AHEAD
        return day.isoformat() if sensible else Misread("editing-until-wrong", {"today": content.today.isoformat()})

    forever = Choice("none", "editing-forever", None, word="none")
    return Question("until", questions.asked("editing-ask-until", None, (forever,)), read)


def _drafted(answers: Answers) -> Draft:
    told = OwnSource(answers["source"], answers.get("link") or "") if answers.get("source") else None
    return Draft(
        question=answers["question"],
        answer=answers["answer"],
        certainty=answers.get("certainty") or NO_SOURCE,
        topic=answers["topic"],
        phrasings=tuple(answers.get(f"{SEED}phrasings", ())),
        programmes=(answers["programme"],) if answers.get("programme") else (),
        own_sources=(told,) if told else (),
        valid_until=date.fromisoformat(answers["until"]) if answers.get("until") else None,
    )


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"lines": screens.lines(between(None, _drafted(answers)), turn.content)}


async def _send_article(turn: Turn, answers: Answers) -> None:
    draft = _drafted(answers)
    await propose(turn, None, draft, "", origin=answers.get(f"{SEED}origin"), asked=answers.get(f"{SEED}asked", ()))


# Another sentence.


async def _begin_named(turn: Turn, argument: str) -> dict[str, Any] | None:
    """The article as it is now, to be corrected, extended or withdrawn."""
    draft = draft_of(turn.content.knowledge, argument)
    if draft is None:
        await turn.say("editing-unknown", article=short(argument, 20), ways=(DESK, MENU))
        return None
    return {"_article": argument, "_question": draft.question, "_answer": draft.answer}


def _next_correction(answers: Answers, content: Content) -> Question | None:
    parts = sentences(answers["_answer"])
    which = [Choice(str(place), localized(part)) for place, part in enumerate(parts)]
    if len(parts) > 1:
        which.append(Choice(WHOLE, "editing-whole", word="all"))
    remove = Choice("remove", "editing-remove-sentence", REMOVED)
    chosen = answers.get("sentence")
    removable = (remove,) if len(parts) > 1 and chosen != WHOLE else ()
    steps = (
        questions.choice("sentence", "editing-ask-sentence", which),
        questions.text("words", "editing-ask-sentence-words", most=LONGEST, choices=removable, values=_old_sentence),
        questions.text("why", "editing-ask-why", most=WHY_MOST),
        questions.confirm("confirm", "editing-confirm-correction", "editing-send", _correction_read_back),
    )
    return questions.first_missing(answers, steps)


async def _old_sentence(turn: Turn, answers: Answers) -> dict[str, Any]:
    whole = answers["sentence"] == WHOLE
    return {"before": answers["_answer"] if whole else sentences(answers["_answer"])[int(answers["sentence"])]}


def _corrected(answers: Answers) -> str:
    if answers["sentence"] == WHOLE:
        return str(answers["words"])
    return with_sentence(answers["_answer"], int(answers["sentence"]), answers["words"])


async def _correction_read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"before": answers["_answer"], "after": _corrected(answers)}


async def _send_correction(turn: Turn, answers: Answers) -> None:
    name = answers["_article"]
    draft = draft_of(turn.content.knowledge, name)
    if draft is None or draft.answer != answers["_answer"]:
        raise Refused("editing-overtaken", article=name)
    await propose(turn, name, replace(draft, answer=_corrected(answers)), answers["why"])


# Taking one away.


def _next_withdrawal(answers: Answers, content: Content) -> Question | None:
    async def which(turn: Turn, answers: Answers) -> dict[str, Any]:
        return {"question": answers["_question"]}

    why = questions.text("why", "editing-ask-withdrawal", most=WHY_MOST, values=which)
    return questions.first_missing(answers, (why,))


async def _send_withdrawal(turn: Turn, answers: Answers) -> None:
    await propose(turn, answers["_article"], None, answers["why"])


# Letting one hold for longer, or only until a day.


def _next_extension(answers: Answers, content: Content) -> Question | None:
    why = questions.text("why", "editing-ask-why", most=WHY_MOST)
    return questions.first_missing(answers, (_until(content), why))


async def _send_extension(turn: Turn, answers: Answers) -> None:
    draft = draft_of(turn.content.knowledge, answers["_article"])
    if draft is None:
        raise Refused("editing-overtaken", article=answers["_article"])
    until = date.fromisoformat(answers["until"]) if answers["until"] else None
    await propose(turn, answers["_article"], replace(draft, valid_until=until), answers["why"])


async def propose(
    turn: Turn,
    name: str | None,
    draft: Draft | None,
    why: str,
    *,
    origin: str | None = None,
    asked: Sequence[int] = (),
) -> None:
    """Put it before the other editors, unless it breaks a rule for articles."""
    if draft is not None:
        for one in checks.faults(draft)[:1]:
            raise Refused("editing-fault", part=one.part, what=one.what, right=one.right)
        if taken := checks.clash(name, draft, turn.content.knowledge):
            raise Refused("editing-clash", text=taken[0], article=taken[1])
    version = await articles.propose(
        turn.session, turn.person, name, draft, turn.now, why=why, origin=origin, asked=asked
    )
    await proposals.announce(turn, version)
    look = Button("editing-look", f"editing.proposal:{version.id}")
    await turn.say("editing-proposed", article=version.article, choices=(look,), ways=(MENU,))


EXTENSION = Flow("extension", _next_extension, _send_extension, begin=_begin_named, allowed=editors_only)
ARTICLE = Flow("article", _next_article, _send_article, begin=_begin_article, allowed=_officials_only)
CORRECTION = Flow("correction", _next_correction, _send_correction, begin=_begin_named, allowed=editors_only)
WITHDRAWAL = Flow("withdrawal", _next_withdrawal, _send_withdrawal, begin=_begin_named, allowed=editors_only)
