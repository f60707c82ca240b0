"""A citizen hands a question over: where from, what about, what the officer may see; then a number and a moment."""

from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.cases import parts, sharing
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from handlers.words import said
from models import cases
from models import questions as kept
from models.cases import Part, telling
from models.outbox import Button

NAME = "cases"
PROVINCE, QUESTION, SHARE = "province", "question", "share"
ASKED_AS = "_question_id"
MENU = Button("common-menu", "start.menu")
MINE = Button("cases-mine-button", "case.mine")
DESK = "desk"


async def start(turn: Turn, argument: str) -> None:
    """`/petugas`."""
    await engine.start(turn, FLOW, argument)


async def open_(turn: Turn, question: int = 0) -> None:
    """ "Bicara dengan petugas" below an answer: the question is known already."""
    turn.afresh()
    await engine.start_afresh(turn, FLOW, str(question or ""))


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    """What is known beforehand stands among the answers, so that it can be changed."""
    known: dict[str, Any] = {}
    province = await sharing.province(turn)
    if province is not None:
        known[PROVINCE] = province
    asked = await _asked_before(turn, argument)
    if asked is not None and asked.text:
        known[ASKED_AS] = asked.id
        known[QUESTION] = {"parts": [parts.dump(Part(text=asked.text))]}
    return known


def _next(answers: Answers, content: Content) -> Question | None:
    steps = (_province(content), parts.question(QUESTION, "cases-ask-question"), _share(content))
    return questions.first_missing(answers, steps)


def _province(content: Content) -> Question:
    nowhere = Choice(DESK, "cases-ask-desk", DESK)

    def read(incoming: Incoming, shown: Asked) -> Any:
        return questions.province(incoming.text, content.provinces)

    return Question(PROVINCE, questions.asked("cases-ask-province", None, (nowhere,)), read)


def _share(content: Content) -> Question:
    """One screen: what is asked, of whom, and what goes with it."""

    async def show(turn: Turn, answers: Answers) -> Asked:
        shared = await sharing.lines(turn, answers.get(ASKED_AS))
        sections = [said("cases-section", section=name, lines=part) for name, part in shared.items()]
        yes = Choice("yes", "cases-share-yes", True, word="yes")
        no = Choice("no", "cases-share-no" if shared else "cases-share-send", False, word="no" if shared else "yes")
        values = {
            "office": telling.office_name(content.offices, _code(answers)),
            "question": _first_words(answers),
            "files": len([one for one in answers[QUESTION]["parts"] if one["file_id"]]),
            "shared": sections,
            "has": "yes" if shared else "no",
        }
        return Asked("cases-ask-share", values, (yes, no) if shared else (no,))

    return Question(SHARE, show, lambda incoming, shown: Misread("question-confirm"), reviews=True)


async def _finish(turn: Turn, answers: Answers) -> None:
    first, *more = parts.load(answers[QUESTION])
    case = await cases.open(
        turn.session,
        turn.person,
        first,
        turn.content.offices,
        turn.now,
        province=_code(answers),
        question_id=answers.get(ASKED_AS),
        shared=await sharing.lines(turn, answers.get(ASKED_AS)) if answers[SHARE] else None,
    )
    for part in more:
        await cases.add(turn.session, turn.person, case.id, part, turn.content.offices, turn.now)
    asked = await _asked_before(turn, str(answers.get(ASKED_AS, "")))
    if asked is not None:
        asked.case_id = case.id
    await turn.say(
        "cases-opened",
        number=case.id,
        office=telling.office_name(turn.content.offices, case.office),
        by=case.promised_at.isoformat(),
        zone=turn.content.offices.zone(case.province),
        fresh=True,
        topic=telling.citizen_topic(case.id),
        ways=(Button("cases-add", f"case.add:{case.id}"), MINE, MENU),
    )


def _code(answers: Answers) -> str | None:
    code: str = answers[PROVINCE]
    return None if code == DESK else code


def _first_words(answers: Answers) -> Any:
    words = [one["text"] for one in answers[QUESTION]["parts"] if one["text"]]
    return words[0] if words else said("cases-file-only")


async def _asked_before(turn: Turn, argument: str) -> kept.Question | None:
    """The person's own question with this number; anything else is asked for."""
    is_number = argument.isascii() and argument.isdigit() and len(argument) < 18
    return await kept.of(turn.session, turn.person, int(argument)) if is_number else None


FLOW = Flow(NAME, _next, _finish, _begin)
