"""`/tugas`: one screen of what somebody has to do, with the days that are left and a button for each."""

from typing import Any

from handlers.turn import Turn
from handlers.words import said
from models import duties
from models.duties import Duty
from models.outbox import Button

MENU = Button("common-menu", "start.menu")


async def start(turn: Turn, argument: str) -> None:
    """Everything that waits for the person, the most urgent first; nothing to do is said, too."""
    content = turn.content
    found = await duties.of(turn.session, turn.person, content.monthly, content.offices, turn.now)
    if not found:
        await turn.say("duties-none", ways=(MENU,))
        return
    rights = await turn.rights()
    several = len(rights.provinces) > 1
    lines = [_line(turn, place, one, several=several) for place, one in enumerate(found, 1)]
    choices = [
        Button("duties-button", one.target, {"kind": one.kind, "period": one.period or "2000-01"}) for one in found
    ]
    more = (Button("extensions-new", "flow.start:extending"),) if any(one.kind == "late" for one in found) else ()
    await turn.say("duties-list", count=len(found), lines=lines, choices=choices, ways=(*more, MENU))


def _line(turn: Turn, place: int, duty: Duty, *, several: bool) -> dict[str, Any]:
    name = turn.content.provinces[duty.province].name if duty.province and several else None
    return said(
        "duties-line",
        place=place,
        kind=duty.kind,
        count=duty.count,
        period=duty.period or "2000-01",
        day=duty.day.isoformat() if duty.day else "2000-01-01",
        province=said("duties-province", name=name) if name else "",
        when=_when(duty),
    )


def _when(duty: Duty) -> dict[str, Any] | str:
    if duty.left is None or duty.day is None:
        return "" if duty.since is None else said("duties-waits", days=duty.since)
    if duty.left < 0:
        return said("duties-over", days=-duty.left, day=duty.day.isoformat())
    return said("duties-left", days=duty.left, day=duty.day.isoformat())


COMMANDS = {"tugas": start}
ACTIONS: dict[str, Any] = {}
FLOWS = ()
