"""A citizen's own questions: their state, what was said, a further message or file, thanks, and giving up."""

from collections.abc import Sequence
from typing import Any

from handlers import flow as engine
from handlers import pages, questions
from handlers.cases import parts
from handlers.cases.opening import MENU, MINE
from handlers.flow import Flow
from handlers.questions import Answers, Question
from handlers.turn import Content, Turn
from handlers.words import said
from models import cases
from models.cases import ANSWERED, CLOSED, Case, CaseMessage, seeing, telling
from models.errors import Denied
from models.outbox import Button

NAME = "adding"
ASK = Button("menu-petugas", "go:petugas")
# Letters of one message in a list of many; the whole of it stands in the chat.
CUT, SHOWN = 240, 8


async def mine(turn: Turn, number: int = 0) -> None:
    """The own questions, the newest first."""
    found = await cases.of_citizen(turn.session, turn.person)
    if not found:
        await turn.say("cases-mine-none", choices=(ASK,), ways=(MENU,))
        return
    page = pages.page(found, number)
    choices = [Button("cases-mine-item", f"case.show:{one.id}", _item(turn, one)) for one in page.part]
    ways = (*page.ways(lambda other: f"case.mine:{other}"), ASK, MENU)
    await turn.say("cases-mine", count=len(found), choices=choices, ways=ways, **page.values)


async def show(turn: Turn, case: int) -> None:
    """One of them with what was said."""
    found = await seeing.for_citizen(turn.session, turn.person, case)
    said_so_far = await cases.messages(turn.session, found.id)
    await turn.say(
        "cases-own",
        lines=history(turn, found, said_so_far),
        ways=_ways(found),
        topic=telling.citizen_topic(found.id),
        **_item(turn, found),
        office=telling.office_name(turn.content.offices, found.office),
        by=found.promised_at.isoformat(),
    )


async def add(turn: Turn, case: int) -> None:
    """ "Tambahan": a further message, photo or document."""
    turn.afresh()
    await engine.start_afresh(turn, FLOW, str(case))


async def thanks(turn: Turn, case: int) -> None:
    """The answer was enough."""
    turn.afresh()  # the answer stays in view
    done = await cases.thank(turn.session, turn.person, case, turn.now)
    await turn.say("cases-thanked", number=done.id, ways=(MINE, MENU), topic=telling.citizen_topic(done.id))


async def give_up(turn: Turn, case: int) -> None:
    """No answer is needed any more."""
    done = await cases.give_up(turn.session, turn.person, case, turn.now)
    await turn.say("cases-given-up", number=done.id, ways=(MINE, MENU), topic=telling.citizen_topic(done.id))


async def put(turn: Turn, case_id: int, part: cases.Part) -> None:
    """Add a part to a case and say what happens with it; a further photo of an album is added without a word."""
    case, again = await cases.add(turn.session, turn.person, case_id, part, turn.content.offices, turn.now)
    await turn.say(
        "cases-passed-again" if again else "cases-passed",
        number=case.id,
        office=telling.office_name(turn.content.offices, case.office),
        by=case.promised_at.isoformat(),
        zone=turn.content.offices.zone(case.province),
        ways=(MINE, MENU),
        topic=telling.citizen_topic(case.id),
        fresh=True,
    )


def history(turn: Turn, case: Case, found: Sequence[CaseMessage]) -> list[Any]:
    """The last messages of a case, each with its moment and side."""
    zone = turn.content.offices.zone(case.province)
    left_out = len(found) - SHOWN
    lines = [said("cases-history-more", count=left_out)] if left_out > 0 else []
    for one in found[-SHOWN:]:
        words = one.text if len(one.text) <= CUT else one.text[: CUT - 1] + "…"
        lines.append(
            said("cases-history-line", side=one.side, at=one.at.isoformat(), zone=zone, kind=one.kind, text=words)
        )
    return lines


def _item(turn: Turn, case: Case) -> dict[str, Any]:
    return {
        "number": case.id,
        "state": case.state,
        "at": case.opened_at.isoformat(),
        "zone": turn.content.offices.zone(case.province),
    }


def _ways(case: Case) -> tuple[Button, ...]:
    add_ = Button("cases-add", f"case.add:{case.id}")
    thank = Button("cases-thanks", f"case.thanks:{case.id}")
    stop = Button("cases-stop", f"case.stop:{case.id}")
    by_state = {ANSWERED: (thank, add_), CLOSED: (add_,)}
    return (*by_state.get(case.state, (add_, stop)), MINE, MENU)


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    if not (argument.isascii() and argument.isdigit() and len(argument) < 18):
        raise Denied("cases-unknown", number=0)
    found = await seeing.for_citizen(turn.session, turn.person, int(argument))
    return {"_case": found.id}


async def _number(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"number": answers["_case"]}


def _next(answers: Answers, content: Content) -> Question | None:
    return questions.first_missing(answers, (parts.question("part", "cases-ask-more", _number),))


async def _finish(turn: Turn, answers: Answers) -> None:
    for part in parts.load(answers["part"]):
        await put(turn, answers["_case"], part)


FLOW = Flow(NAME, _next, _finish, _begin)
