"""The code of the output, given later: for an activity that is there without one, or with a wrong one."""

from typing import Any

from handlers import questions
from handlers.activities.creating import MENU, code_question, ministry_only
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from models import activities, kro, receipts
from models.outbox import Button

NAME = "coding"


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    """The activities of a province."""
    found = await activities.of_provinces(turn.session, [argument]) if argument in turn.content.provinces else ()
    if not found:
        await turn.say("activities-none", ways=(MENU,))
        return None
    return {"_province": argument, **({"activity": found[0].id} if len(found) == 1 else {})}


def _next(answers: Answers, content: Content) -> Question | None:
    shown = questions.asked("activities-ask-coded", None, _choices)
    which = Question("activity", shown, _read_activity, at_once=10)
    return questions.first_missing(answers, (which, code_question(_unit)))


async def _choices(turn: Turn, answers: Answers) -> list[Choice]:
    return [
        Choice(str(one.id), "activities-coded", one.id, {"name": one.name, "code": one.output_code or "none"})
        for one in await activities.of_provinces(turn.session, [answers["_province"]])
    ]


def _read_activity(incoming: Incoming, shown: Asked) -> Any:
    """A part of the name is enough where only one activity has it."""
    said = incoming.text.casefold().strip()
    meant = [one for one in shown.choices if said and said in str((one.values or {})["name"]).casefold()]
    return meant[0].meaning if len(meant) == 1 else Misread("question-choose")


async def _unit(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"unit": (await activities.seen_by(turn.session, turn.person, answers["activity"])).unit}


async def _finish(turn: Turn, answers: Answers) -> None:
    made = await activities.name_output(turn.session, turn.person, answers["activity"], answers["code"], turn.now)
    await turn.say(
        "activities-code-kept",
        name=made.name,
        code=made.output_code or "none",
        usual="yes" if kro.parts(made.output_code).is_usual else "no",
        priority="yes" if made.priority else "no",
        receipt=receipts.line(turn.session, f"activity:{made.id}"),
        ways=(Button("activities-see-province", f"activities.province:{made.province}"), MENU),
    )


FLOW = Flow(NAME, _next, _finish, allowed=ministry_only, begin=_begin)
