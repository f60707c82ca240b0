""" "Serahkan tugas": an officer leaves, and a colleague of the same office takes everything over in one step."""

from typing import Any

from handlers import menu, questions
from handlers.flow import Flow
from handlers.questions import Answers, Choice, Question
from handlers.turn import Content, Turn
from handlers.words import said
from models import delegations, receipts, succession
from models.errors import Denied
from models.outbox import Button
from models.people import Person
from models.succession import Succession

NAME = "succession"
MENU = Button("common-menu", "start.menu")
LIST = Button("menu-akses", "go:akses")
INVITE = Button("menu-undang", "go:undang")
DUTIES = Button("menu-tugas", "go:tugas")


async def _allowed(turn: Turn) -> None:
    rights = await turn.rights()
    if not (rights.is_administrator or rights.headed):
        raise Denied("access-denied")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    """A head has one office; with the number of a right that has ended, it is known who left."""
    rights = await turn.rights()
    if argument.isascii() and argument.isdigit():
        left = await succession.left_by(turn.session, turn.person, int(argument))
        if left is None:
            raise Denied("succession-done-already")
        return {"_province": left[0], "_leaver": left[1]}
    if not rights.is_administrator and len(rights.headed) == 1:
        code = next(iter(rights.headed))
        if len(await delegations.officers(turn.session, code)) < 2:
            await turn.say("succession-nobody", ways=(INVITE, LIST, MENU))
            return None
        return {"_province": code}
    return {}


def _next(answers: Answers, content: Content) -> Question | None:
    steps = []
    if "_province" not in answers:
        steps.append(
            Question(
                "province",
                questions.asked("succession-ask-province", None, ()),
                questions.reads_province(content.provinces),
            )
        )
    if "_leaver" not in answers:
        steps.append(questions.choice("leaver", "succession-ask-leaver", _leavers, _where))
    steps += [
        questions.choice("successor", "succession-ask-successor", _successors, _who),
        questions.confirm("confirm", "succession-confirm", "succession-confirm-yes", _read_back),
    ]
    return questions.first_missing(answers, steps)


def _province(answers: Answers) -> str:
    return str(answers.get("_province") or answers["province"])


def _leaver(answers: Answers) -> int:
    return int(answers.get("_leaver") or answers["leaver"])


async def _leavers(turn: Turn, answers: Answers) -> list[Choice]:
    found = await succession.leavers(turn.session, turn.person, _province(answers))
    return [Choice(str(one.id), "succession-person", one.id, {"name": one.name}) for one in found]


async def _successors(turn: Turn, answers: Answers) -> list[Choice]:
    await succession.leavers(turn.session, turn.person, _province(answers))  # Denied: nobody of that office is named
    found = await succession.successors(turn.session, _province(answers), _leaver(answers))
    return [Choice(str(one.id), "succession-person", one.id, {"name": one.name}) for one in found]


async def _where(turn: Turn, answers: Answers) -> dict[str, Any]:
    count = len(await succession.leavers(turn.session, turn.person, _province(answers)))
    return {"province": turn.content.provinces[_province(answers)].name, "count": count}


async def _who(turn: Turn, answers: Answers) -> dict[str, Any]:
    count = len(await succession.successors(turn.session, _province(answers), _leaver(answers)))
    return {"leaver": (await turn.session.get_one(Person, _leaver(answers))).name, "count": count}


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    """The summary with its counts, before anything happens."""
    code, leaver, successor = _province(answers), _leaver(answers), int(answers["successor"])
    await succession.leavers(turn.session, turn.person, code)
    found = await succession.work(turn.session, code, leaver, successor)
    return {**await _names(turn, code, leaver, successor), "lines": _lines(found.counts)}


async def _finish(turn: Turn, answers: Answers) -> None:
    code, leaver, successor = _province(answers), _leaver(answers), int(answers["successor"])
    row = await succession.hand_over(turn.session, turn.person, code, leaver, successor, turn.now)
    receipt = receipts.line(turn.session, f"succession:{row.id}")
    values = {**await _names(turn, code, leaver, successor), "lines": _lines(row.moved), "receipt": receipt}
    await turn.say("succession-done", ways=(LIST, MENU), **values)
    await _tell(turn, row, values)


async def _tell(turn: Turn, row: Succession, values: dict[str, Any]) -> None:
    """Each of the two once, and the head once unless it was the head; nobody hears what they have just been told."""
    leaver, successor = await turn.session.get_one(Person, row.leaver_id), await _person(turn, row.successor_id)
    begun = await succession.waiting_dialogues(turn.session, row)
    ways = [DUTIES, *(Button("succession-go-on", f"flow.start:{flow}", {"flow": flow}) for flow in begun)]
    await turn.tell(leaver, "succession-told-leaver", ways=(MENU,), **values)
    await menu.changed(turn.session, leaver, turn.now)
    if successor.id != turn.person.id:
        await turn.tell(successor, "succession-told-successor", ways=tuple(ways), **values)
    for head in await succession.heads(turn.session, row):
        await turn.tell(head, "succession-told-head", ways=(LIST,), **values)


async def _person(turn: Turn, number: int) -> Person:
    return await turn.session.get_one(Person, number)


async def _names(turn: Turn, code: str, leaver: int, successor: int) -> dict[str, Any]:
    return {
        "province": turn.content.provinces[code].name,
        "leaver": (await _person(turn, leaver)).name,
        "successor": (await _person(turn, successor)).name,
    }


def _lines(counts: dict[str, Any]) -> list[dict[str, Any]]:
    return [said("succession-line", kind=kind, count=count) for kind, count in counts.items()] or [
        said("succession-line", kind="none", count=0)
    ]


FLOW = Flow(NAME, _next, _finish, allowed=_allowed, begin=_begin)
COMMANDS: dict[str, Any] = {}
ACTIONS: dict[str, Any] = {}
FLOWS = (FLOW,)
