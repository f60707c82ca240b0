"""What an administrator looks after: updates that could not be answered."""

from typing import Any

from handlers.flow import Flow
from handlers.turn import Turn
from models import audit, inbox
from models.errors import Denied, Refused
from models.inbox import InboxRow
from models.outbox import Button

MENU = Button("common-menu", "start.menu")
SHOWN = 10


async def parked(turn: Turn, argument: str) -> None:
    """`/parkir`: number, time and kind of error of each parked update; never what it said."""
    await show(turn)


async def show(turn: Turn) -> None:
    """The same, from a button."""
    await _administrators_only(turn)
    rows = await inbox.parked(turn.session)
    kept = [row for row in rows if row.payload is not None]
    if not kept:
        await turn.say("admin-parked-none", emptied=len(rows), ways=(MENU,))
        return
    choices = [Button("admin-again", f"admin.again:{row.update_id}", _line(row)) for row in kept[:SHOWN]]
    lines = [{"key": "admin-parked-line", "values": _line(row)} for row in kept[:SHOWN]]
    for key, count in (("more", len(kept) - SHOWN), ("emptied", len(rows) - len(kept))):
        lines += [{"key": f"admin-parked-{key}", "values": {"count": count}}] if count > 0 else []
    await turn.say("admin-parked", count=len(kept), lines=lines, choices=choices, ways=(MENU,))


async def again(turn: Turn, number: int) -> None:
    """Answer a parked update once more, after what was broken has been mended."""
    await _administrators_only(turn)
    if not await inbox.run_again(turn.session, number, turn.now):
        raise Refused("admin-not-parked", number=str(number))
    await audit.note(turn.session, turn.person, "ran again", f"update:{number}", turn.now)
    ways = (Button("menu-parkir", "go:parkir"), MENU)
    await turn.say("admin-run-again", number=str(number), ways=ways)


async def _administrators_only(turn: Turn) -> None:
    if not (await turn.rights()).is_administrator:
        raise Denied("access-denied")


def _line(row: InboxRow) -> dict[str, Any]:
    """The kind of error only: its words may quote what the person wrote."""
    return {
        "number": str(row.update_id),
        "at": row.received_at.isoformat(),
        "error": (row.error or "?").partition(":")[0],
    }


COMMANDS = {"parkir": parked}
ACTIONS = {"admin.again": again}
FLOWS: tuple[Flow, ...] = ()
