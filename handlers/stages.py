"""`/tahapan`: the office sets the stages of an activity and their weights, which add up to 100."""

from collections.abc import Sequence
from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from models import activities
from models.activities import Activity
from models.errors import Denied
from models.outbox import Button
from models.reports import stages
from models.reports.stages import MOST, NAME_MOST, USUAL, WHOLE, Unclear, Weights

NAME = "stages"
MENU = Button("common-menu", "start.menu")


async def start(turn: Turn, argument: str) -> None:
    """`/tahapan`: for officers and the head of an office."""
    await engine.start(turn, FLOW, argument if argument.isdecimal() else "")


async def _office_only(turn: Turn) -> None:
    if not (await turn.rights()).own:
        raise Denied("access-denied")


async def _own(turn: Turn) -> Sequence[Activity]:
    return await activities.of_provinces(turn.session, (await turn.rights()).own)


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    found = await _own(turn)
    if not found:
        await turn.say("reporting-no-activities", ways=(MENU,))
        return None
    meant = [one for one in found if str(one.id) == argument] or found
    return {"_activity": meant[0].id} if len(meant) == 1 else {}


def _next(answers: Answers, content: Content) -> Question | None:
    if "_activity" not in answers and "activity" not in answers:
        shown = questions.asked("stages-ask-activity", None, _choices)
        return Question("activity", shown, _read_activity, at_once=10)
    usual = Choice("usual", "stages-usual", [[name, str(weight)] for name, weight in USUAL], {"weights": _line(USUAL)})
    weights = Question("weights", questions.asked("stages-ask", _values, (usual,), "stages-ask-again"), _read_weights)
    return questions.first_missing(
        answers, (weights, questions.confirm("confirm", "stages-confirm", "stages-confirm-yes", _values))
    )


async def _choices(turn: Turn, answers: Answers) -> list[Choice]:
    return [Choice(str(one.id), "stages-activity", one.id, {"name": one.name}) for one in await _own(turn)]


def _read_activity(incoming: Incoming, shown: Asked) -> Any:
    """A part of the name is enough where only one activity has it."""
    said = incoming.text.casefold().strip()
    meant = [one for one in shown.choices if said and said in str((one.values or {})["name"]).casefold()]
    return meant[0].meaning if len(meant) == 1 else Misread("question-choose")


def _read_weights(incoming: Incoming, shown: Asked) -> Any:
    found = stages.parse(incoming.text)
    if not isinstance(found, Unclear):
        return [[name, str(weight)] for name, weight in found]
    off = WHOLE - found.total
    over = {"problem": "over" if off < 0 else "under", "total": str(found.total), "off": str(abs(off))}
    if found.problem == "sum":
        return Misread("stages-sum", over)
    return Misread("stages-unclear", {"problem": found.problem, "piece": found.piece, "most": MOST, "long": NAME_MOST})


async def _values(turn: Turn, answers: Answers) -> dict[str, Any]:
    number = answers.get("activity") or answers["_activity"]
    activity = await activities.seen_by(turn.session, turn.person, number)
    known = await stages.of_activity(turn.session, activity.id)
    weights = _weights(answers) if "weights" in answers else ()
    return {
        "name": activity.name,
        "known": _lines([(one.name, one.weight) for one in known]),
        "count": len(known),
        "weights": _lines(weights),
    }


def _weights(answers: Answers) -> Weights:
    return stages.read(answers["weights"])


def _lines(weights: Weights) -> list[dict[str, Any]]:
    return [{"key": "stages-line", "values": {"name": name, "weight": str(weight)}} for name, weight in weights]


def _line(weights: Weights) -> str:
    return ", ".join(f"{name} {weight}" for name, weight in weights)


async def _finish(turn: Turn, answers: Answers) -> None:
    number = answers.get("activity") or answers["_activity"]
    values = await _values(turn, answers)
    await stages.put(turn.session, turn.person, number, _weights(answers), turn.now)
    more = Button("stages-another", "go:tahapan")
    await turn.say("stages-kept", name=values["name"], ways=(Button("menu-lapor", "go:lapor"), more, MENU))


FLOW = Flow(NAME, _next, _finish, allowed=_office_only, begin=_begin)
COMMANDS = {"tahapan": start}
ACTIONS: dict[str, Any] = {}
FLOWS = (FLOW,)
