"""`/buka`: what is open or coming, for administrators; each of it can be changed and closed."""

from typing import Any

from handlers import flow as engine
from handlers import pages
from handlers.openings.opening import FLOW
from handlers.turn import Turn
from handlers.words import said
from models import openings, receipts, watchers
from models.openings import Opening
from models.outbox import Button

MENU = Button("common-menu", "start.menu")
LIST = Button("openings-back", "go:buka")


async def start(turn: Turn, argument: str) -> None:
    """`/buka WUB` begins with that programme at once."""
    if argument:
        await engine.start(turn, FLOW, argument.strip().upper())
    else:
        await listed(turn)


async def listed(turn: Turn, number: int = 0) -> None:
    """What is open or coming, the newest first."""
    found = await openings.seen_by(turn.session, turn.person, turn.now)
    page = pages.page(found, number)
    lines = [_line(turn, one, place) for place, one in enumerate(page.part, 1)]
    looks = [Button("openings-look", f"openings.one:{one.id}", {"name": _name(turn, one)}) for one in page.part]
    await turn.say(
        "openings-list",
        count=len(found),
        lines=lines,
        paged=said("common-page", **page.values) if page.last else "",
        choices=looks,
        ways=(
            Button("openings-open", "flow.start:openings"),
            *page.ways(lambda other: f"openings.list:{other}"),
            MENU,
        ),
    )


async def one(turn: Turn, opening_id: int) -> None:
    """One opening with all its terms, and how many people heard of it."""
    found = await openings.one(turn.session, turn.person, opening_id, turn.now)
    choices = (
        Button("openings-change", f"openings.change:{found.id}"),
        Button("openings-close", f"openings.close:{found.id}"),
    )
    told = await watchers.told(turn.session, found.id)
    await turn.say("openings-one", told=told, choices=choices, ways=(LIST, MENU), **_described(turn, found))


async def change(turn: Turn, opening_id: int) -> None:
    """Set other terms: the read-back of the terms as they are, with every answer to change."""
    await openings.one(turn.session, turn.person, opening_id, turn.now)
    await engine.start_afresh(turn, FLOW, str(opening_id))


async def ask_to_close(turn: Turn, opening_id: int) -> None:
    """Closing cannot be undone: say what it means, and ask."""
    found = await openings.one(turn.session, turn.person, opening_id, turn.now)
    sure = Button("openings-close-yes", f"openings.closed:{found.id}")
    back = Button("common-back", f"openings.one:{found.id}")
    told = await watchers.told(turn.session, found.id)
    await turn.say("openings-close-ask", told=told, choices=(sure,), ways=(back, MENU), **_described(turn, found))


async def close(turn: Turn, opening_id: int) -> None:
    """The administrator is sure."""
    found, stopped = await openings.close(turn.session, turn.person, opening_id, turn.now)
    receipt = receipts.line(turn.session, f"opening:{found.id}")
    await turn.say("openings-closed", stopped=stopped, name=_name(turn, found), receipt=receipt, ways=(LIST, MENU))


def _line(turn: Turn, found: Opening, place: int) -> dict[str, Any]:
    when = "now" if found.runs_on(turn.content.today) else "soon"
    return said("openings-line", place=place, when=when, **_described(turn, found))


def _described(turn: Turn, found: Opening) -> dict[str, Any]:
    terms = openings.said(found, turn.content.catalogue)
    return {"name": _name(turn, found), "where": watchers.where(found, turn.content.provinces), **terms}


def _name(turn: Turn, found: Opening) -> Any:
    programme = turn.content.catalogue.programmes.get(found.programme)
    return programme.name if programme else found.programme
