"""`/usulan`: the proposals of one's own office, or the ministry's queue; and the card of one's own proposal."""

from typing import Any

from handlers import pages
from handlers.proposals import cards, desk
from handlers.proposals.cards import LIST, MENU
from handlers.turn import Turn
from handlers.words import said
from models import proposals
from models.errors import Denied
from models.outbox import Button
from models.proposals import APPROVED, DRAFT, RETURNED, SUBMITTED, Proposal, deciding, parts

SHOWN = 8


async def start(turn: Turn, argument: str) -> None:
    """`/usulan`: what waits for the person; `/usulan 7`: one proposal."""
    rights = await turn.rights()
    if not (rights.is_ministry or rights.own):
        raise Denied("proposals-not-yours")
    if argument.isascii() and argument.isdigit() and len(argument) < 18:
        await show(turn, int(argument))
    elif rights.is_ministry:
        await desk.home(turn)
    else:
        await own(turn)


async def own(turn: Turn, number: int = 0) -> None:
    """The proposals of the own office for the year in planning, those to be mended first."""
    rights = await turn.rights()
    if not rights.own:
        raise Denied("access-denied")
    names = " · ".join(turn.content.provinces[code].name for code in sorted(rights.own))
    year = await cards.year(turn)
    if year is None:
        await turn.say("proposals-no-year-yet", province=names, ways=(MENU,))
        return
    found = await proposals.of_provinces(turn.session, year, rights.own)
    rooms = [
        said(
            "proposals-room-of",
            province=turn.content.provinces[code].name,
            room=cards.room(await deciding.room(turn.session, year, code)),
        )
        for code in sorted(rights.own)
    ]
    new = [Button("proposals-new", "proposals.new")] if rights.is_officer else []
    if not found:
        await turn.say("proposals-own-none", year=str(year), rooms=rooms, choices=new, ways=(MENU,))
        return
    page = pages.page(found, number, SHOWN)
    choices = [Button("proposals-item", f"proposals.show:{one.id}", cards.brief(turn, one)) for one in page.part]
    lines = [
        said("proposals-own-line", place=place, **cards.brief(turn, one)) for place, one in enumerate(page.part, 1)
    ]
    await turn.say(
        "proposals-own",
        lines=lines,
        listed=True,
        year=str(year),
        count=len(found),
        rooms=rooms,
        choices=choices,
        ways=(*page.ways(lambda other: f"proposals.own:{other}"), *new, MENU),
        **page.values,
    )


async def show(turn: Turn, number: int) -> None:
    """The card, with what this person can do about it now."""
    proposal = await proposals.seen(turn.session, turn.person, number)
    rights = await turn.rights()
    if proposal.province not in rights.own:
        await desk.show(turn, number)
        return
    buttons = await _buttons(turn, proposal) if rights.serves(proposal.province) else []
    await turn.say("proposals-card", choices=buttons, ways=_ways(proposal, buttons), **await cards.card(turn, proposal))


def _ways(proposal: Proposal, buttons: list[Button]) -> tuple[Button, ...]:
    record = Button("proposals-record-button", f"new:record.proposal:{proposal.id}:0", {"number": str(proposal.id)})
    activity = (Button("menu-kegiatan", "go:kegiatan"),) if proposal.state == APPROVED else ()
    to_papers = f"proposals.papers:{proposal.id}"
    papers = [] if any(one.data == to_papers for one in buttons) else [Button("proposals-papers-button", to_papers)]
    return (*papers, *activity, record, LIST, MENU)


async def _buttons(turn: Turn, proposal: Proposal) -> list[Button]:
    """A draft has its next step first; a returned one a button for each wrong part."""
    number = proposal.id
    label = {"number": str(number)}
    if proposal.state == SUBMITTED:
        return [Button("proposals-recall", f"proposals.recall:{number}", label)]
    if proposal.state == DRAFT:
        return [
            Button("proposals-costs-button", f"proposals.costs:{number}"),
            Button("proposals-papers-fill", f"proposals.papers:{number}"),
            Button("proposals-send", f"proposals.send:{number}", label),
            Button("proposals-change", f"proposals.parts:{number}"),
            Button("proposals-drop", f"proposals.drop:{number}", label),
        ]
    if proposal.state == RETURNED:
        return [*await mending(turn, proposal), Button("proposals-send-again", f"proposals.send:{number}", label)]
    return []


async def mending(turn: Turn, proposal: Proposal) -> list[Button]:
    """A button for each part that may be changed; of a returned one for what was returned and what hangs with it."""
    named = {one.part for one in await proposals.remarks(turn.session, proposal)}
    return [
        Button(
            "proposals-mend" if not named or one in named else "proposals-mend-too",
            f"proposals.change:{proposal.id}:{one}",
            {"part": await cards.part(turn, one)},
        )
        for one in await proposals.open_parts(turn.session, proposal)
        if not named or one in named or not one.startswith(parts.DOC)
    ]


async def change_list(turn: Turn, number: int) -> None:
    """Everything that may be changed, to choose from."""
    proposal = await proposals.open_for_writing(turn.session, turn.person, number)
    back = Button("proposals-back-to", f"proposals.show:{number}", {"number": str(number)})
    await turn.say(
        "proposals-choose-part", choices=await mending(turn, proposal), ways=(back, MENU), number=str(number)
    )


def values(proposal: Proposal) -> dict[str, Any]:
    return {"number": str(proposal.id), "name": proposal.name}
