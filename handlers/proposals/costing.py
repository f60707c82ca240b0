"""The costs of a proposal: line by line in chat, each with the new total in words; or all of them by spreadsheet."""

import re
from typing import Any

from handlers import flow as engine
from handlers import pages, questions
from handlers.flow import Flow
from handlers.proposals import cards, home
from handlers.proposals.cards import MENU
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from handlers.words import said
from models import papers, proposals, uploads
from models.errors import Denied, Refused
from models.outbox import Button
from models.proposals import Cost, costs, incoming, parts
from models.proposals.costs import Unclear

NAME = "biaya.xlsx"
LARGEST = 5_000_000
SHOWN = 12
DELETE = re.compile(r"(?:hapus|delete|remove)\s+(?:baris\s+|line\s+)?(\d{1,3})\.?", re.IGNORECASE)


async def ask(turn: Turn, number: int) -> None:
    """Ask for the next cost line, below what is there."""
    await engine.start_afresh(turn, FLOW, str(number))


async def officers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_officer:
        raise Denied("access-denied")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    if not (argument.isascii() and argument.isdigit() and len(argument) < 18):
        await home.start(turn, "")
        return None
    proposal = await proposals.open_for_writing(turn.session, turn.person, int(argument), parts.COSTS)
    return {"_proposal": proposal.id}


async def _lines(turn: Turn, answers: Answers) -> list[Cost]:
    proposal = await proposals.seen(turn.session, turn.person, answers["_proposal"])
    return costs.load(proposal.costs)


async def _values(turn: Turn, answers: Answers) -> dict[str, Any]:
    found = await _lines(turn, answers)
    return {
        "count": len(found),
        "total": costs.total(found),
        "lines": shown(found),
        "number": str(answers["_proposal"]),
    }


def shown(found: list[Cost]) -> list[dict[str, Any]]:
    """The lines with their numbers; of very many the last ones."""
    first = max(0, len(found) - SHOWN)
    told = [said("proposals-cost-line", place=place, **cards.cost(one)) for place, one in enumerate(found, 1)][first:]
    hidden = [said("proposals-costs-more", count=first)] if first else []
    return [*hidden, *told] or [said("proposals-costs-none")]


async def _choices(turn: Turn, answers: Answers) -> list[Choice]:
    sheet = Choice("sheet", "proposals-costs-sheet", {"do": "sheet"})
    if not await _lines(turn, answers):
        return [Choice("done", "proposals-costs-later", {"do": "done"}, word="skip"), sheet]
    return [
        Choice("done", "proposals-costs-done", {"do": "done"}, word="done"),
        Choice("undo", "proposals-costs-undo", {"do": "undo"}),
        sheet,
    ]


def _read(incoming: Incoming, shown: Asked) -> Any:
    delete = DELETE.fullmatch(incoming.text.strip())
    if delete:
        place = int(delete[1])
        there = 0 < place <= shown.values["count"]
        return {"do": "delete", "place": place} if there else Misread("proposals-cost-no-line", {"place": place})
    found = costs.read(incoming.text)
    if isinstance(found, Unclear):
        return Misread("proposals-cost-unclear", {"why": found.why, "text": incoming.text.strip()[:60] or "–"})
    return {"do": "add", **found.dump()}


def _next(answers: Answers, content: Content) -> Question | None:
    line = questions.sheet(
        "line", "proposals-ask-cost", most=LARGEST, values=_values, choices=_choices, otherwise=_read
    )
    return questions.first_missing(answers, (line,))


async def _finish(turn: Turn, answers: Answers) -> None:
    """Each line is kept at once: whoever stops in the middle loses nothing."""
    number, line = answers["_proposal"], answers["line"]
    if isinstance(line, str):
        await uploads.want(turn.session, turn.person, incoming.purpose(number), line, turn.now)
        await turn.say("editing-sheet-reading", ways=(_back(number), MENU))
        return
    given = dict(line)
    do = given.pop("do")
    if do == "done":
        await home.show(turn, number)
    elif do == "sheet":
        await _sheet(turn, number)
    else:
        # Locked before it is read: a colleague may be adding a line at this moment.
        proposal = await proposals.open_for_writing(turn.session, turn.person, number, parts.COSTS)
        found = costs.load(proposal.costs)
        changed = {"add": [*found, Cost(**given)] if do == "add" else found, "undo": found[:-1]}.get(do, found)
        if do == "delete":
            changed = [one for place, one in enumerate(found, 1) if place != given["place"]]
        await proposals.change(turn.session, turn.person, number, parts.COSTS, changed, turn.now)
        await ask(turn, number)


async def _sheet(turn: Turn, number: int) -> None:
    """The lines as a sheet to be filled, and the question again for the filled one."""
    proposal = await proposals.open_for_writing(turn.session, turn.person, number, parts.COSTS)
    made = await papers.keep(turn.session, NAME, incoming.written(costs.load(proposal.costs)), turn.now)
    await turn.say("proposals-costs-sheet-out", document=made, fresh=True, number=str(number))
    await ask(turn, number)


async def look(turn: Turn, number: int, page_number: int = 0) -> None:
    """All lines of a proposal, in pages, with the total in words."""
    proposal = await proposals.seen(turn.session, turn.person, number)
    found = list(enumerate(costs.load(proposal.costs), 1))
    page = pages.page(found, page_number, SHOWN)
    lines = [said("proposals-cost-line", place=place, **cards.cost(one)) for place, one in page.part]
    await turn.say(
        "proposals-costs-look-all",
        number=str(number),
        count=len(found),
        total=proposal.total,
        lines=lines or [said("proposals-costs-none")],
        ways=(*page.ways(lambda other: f"proposals.lines:{number}:{other}"), _back(number), MENU),
        **page.values,
    )


async def use_sheet(turn: Turn, upload: int, number: int) -> None:
    """The lines of a sheet take the place of those there are."""
    await proposals.open_for_writing(turn.session, turn.person, number, parts.COSTS)
    found = await uploads.use(turn.session, turn.person, upload, incoming.purpose(number))
    if found is None:
        raise Refused("proposals-sheet-used")
    await proposals.change(turn.session, turn.person, number, parts.COSTS, costs.load(found["lines"]), turn.now)
    await home.show(turn, number)


def _back(number: int) -> Button:
    return Button("proposals-back-to", f"proposals.show:{number}", {"number": str(number)})


FLOW = Flow("proposal-cost", _next, _finish, allowed=officers_only, begin=_begin)
