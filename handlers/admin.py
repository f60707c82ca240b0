"""What an administrator looks after: updates that could not be answered, messages that a fault of ours kept back."""

from typing import Any

from handlers import pages
from handlers.flow import Flow
from handlers.turn import Turn
from models import audit, inbox, outbox
from models.errors import Denied, Refused
from models.inbox import InboxRow
from models.outbox import Button

MENU = Button("common-menu", "start.menu")
SHOWN = 10  # a line each


async def parked(turn: Turn, argument: str) -> None:
    """`/parkir`: number, time and kind of error of each parked update; never what it said."""
    await show(turn)


async def show(turn: Turn, number: int = 0) -> None:
    """A page of the same."""
    await _administrators_only(turn)
    rows = await inbox.parked(turn.session)
    kept = [row for row in rows if row.payload is not None]
    ours = [one for one in await outbox.undelivered(turn.session) if one.is_ours]
    unsent = {"key": "admin-unsent", "values": {"count": len(ours)}}
    send = (Button("admin-send", "admin.send", {"count": len(ours)}),) if ours else ()
    if not kept:
        await turn.say("admin-parked-none", emptied=len(rows), unsent=unsent, ways=(*send, MENU))
        return
    page = pages.page(kept, number, SHOWN)
    choices = [Button("admin-again", f"admin.again:{row.update_id}", _line(row)) for row in page.part]
    lines = [{"key": "admin-parked-line", "values": _line(row)} for row in page.part]
    emptied = len(rows) - len(kept)
    lines += [{"key": "admin-parked-emptied", "values": {"count": emptied}}] if emptied else []
    lines += [unsent] if ours else []
    every = (Button("admin-again-all", "admin.all"),) if len(kept) > 1 else ()
    ways = (*every, *send, *page.ways(lambda other: f"admin.parked:{other}"), MENU)
    await turn.say("admin-parked", count=len(kept), lines=lines, choices=choices, ways=ways, **page.values)


async def again(turn: Turn, number: int) -> None:
    """Answer a parked update once more, after what was broken has been mended."""
    await _administrators_only(turn)
    if not await inbox.run_again(turn.session, number, turn.now):
        raise Refused("admin-not-parked", number=str(number))
    await audit.note(turn.session, turn.person, "ran again", f"update:{number}", turn.now)
    ways = (Button("menu-parkir", "go:parkir"), MENU)
    await turn.say("admin-run-again", number=str(number), ways=ways)


async def again_all(turn: Turn) -> None:
    """All of them, after what was broken has been mended."""
    await _administrators_only(turn)
    parked = [row.update_id for row in await inbox.parked(turn.session) if row.payload is not None]
    for number in parked:
        await inbox.run_again(turn.session, number, turn.now)
        await audit.note(turn.session, turn.person, "ran again", f"update:{number}", turn.now)
    await turn.say("admin-run-again-all", count=len(parked), ways=(Button("menu-parkir", "go:parkir"), MENU))


async def send(turn: Turn) -> None:
    """Send what a fault of ours kept back, after it has been mended."""
    await _administrators_only(turn)
    ours = [one.number for one in await outbox.undelivered(turn.session) if one.is_ours]
    for number in ours:
        await outbox.send_again(turn.session, number, turn.now)
        await audit.note(turn.session, turn.person, "sent again", f"message:{number}", turn.now)
    await turn.say("admin-sent-again", count=len(ours), ways=(Button("menu-parkir", "go:parkir"), MENU))


async def _administrators_only(turn: Turn) -> None:
    if not (await turn.rights()).is_administrator:
        raise Denied("access-denied")


def _line(row: InboxRow) -> dict[str, Any]:
    return {"number": str(row.update_id), "at": row.received_at.isoformat(), "error": inbox.kind_of(row)}


COMMANDS = {"parkir": parked}
ACTIONS = {"admin.again": again, "admin.all": again_all, "admin.send": send, "admin.parked": show}
FLOWS: tuple[Flow, ...] = ()
