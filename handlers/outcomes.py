"""What became of a class, three and twelve months later: three short questions, any of which may stay unanswered."""

from typing import Any

from handlers import questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Turn
from models import outcomes
from models.outbox import Button
from models.outcomes import WORKERS_MOST, Answer

NAME = "outcomes"
MENU = Button("common-menu", "start.menu")
SKIP = Choice("skip", "outcomes-skip", None, word="skip")
YES_NO = (Choice("yes", "common-yes", True, word="yes"), Choice("no", "outcomes-not-yet", False, word="no"), SKIP)
WORKERS = (
    Choice("1", "outcomes-alone", 1),
    *(Choice(str(count), "outcomes-people", count, {"count": count}) for count in (2, 3)),
    SKIP,
)


async def stop(turn: Turn) -> None:
    """ "Jangan tanya lagi": nothing more about any class."""
    await outcomes.stop(turn.session, turn.person, turn.now)
    await turn.say("outcomes-stopped", choices=(Button("outcomes-resume", "outcomes.resume"),), ways=(MENU,))


async def resume(turn: Turn) -> None:
    """It was a slip, or they changed their mind."""
    await outcomes.resume(turn.session, turn.person)
    await turn.say("outcomes-resumed", ways=(MENU,))


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    """Only what this person was asked: another number is nobody's."""
    registration, _, moment = argument.partition("-")
    whole = all(one.isascii() and one.isdigit() and len(one) < 18 for one in (registration, moment))
    if not whole:
        await turn.say("common-button-unknown", fresh=True)
        return None
    _, training = await outcomes.own(turn.session, turn.person, int(registration), int(moment))
    return {"_registration": int(registration), "_moment": int(moment), "_title": training.title}


def _next(answers: Answers, content: Content) -> Question | None:
    steps = [
        questions.choice("nib", "outcomes-ask-nib", YES_NO, _values),
        questions.choice("producing", "outcomes-ask-producing", YES_NO, _values),
    ]
    if answers.get("producing"):
        workers = questions.whole("workers", "outcomes-ask-workers", choices=WORKERS, values=_values)
        steps.append(questions.checked(workers, _sensible))
    return questions.first_missing(answers, steps)


async def _values(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"title": answers["_title"]}


def _sensible(workers: Any, shown: Asked) -> Misread | None:
    return None if 1 <= workers <= WORKERS_MOST else Misread("outcomes-workers-wrong", {"most": WORKERS_MOST})


def _prune(answers: Answers, content: Content) -> Answers:
    if answers.get("producing"):
        return answers
    return {name: value for name, value in answers.items() if name != "workers"}


async def _finish(turn: Turn, answers: Answers) -> None:
    given = Answer(answers["nib"], answers["producing"], answers.get("workers"))
    await outcomes.answer(turn.session, turn.person, answers["_registration"], answers["_moment"], given, turn.now)
    helps = [Button("outcomes-nib-help", "go:tanya:cara membuat NIB")] if given.has_nib is False else []
    await turn.say(
        "outcomes-thanks",
        nib=_said(given.has_nib),
        producing=_said(given.producing),
        workers=given.workers or 0,
        choices=helps,
        ways=(Button("mydata-open", "mydata.show"), Button("outcomes-stop", "outcomes.stop"), MENU),
    )


def _said(answer: bool | None) -> str:
    return "unsaid" if answer is None else "yes" if answer else "no"


COMMANDS: dict[str, Any] = {}
ACTIONS = {"outcomes.stop": stop, "outcomes.resume": resume}
FLOWS = (Flow(NAME, _next, _finish, _begin, _prune),)
