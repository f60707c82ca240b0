"""An administrator's look ahead: which office is reminded when in the next two weeks, before it happens."""

from typing import Any

from handlers import pages
from handlers.turn import Turn
from models import foreseen
from models.errors import Denied
from models.foreseen import Coming, Outlook
from models.outbox import Button

PROVINCES = 4  # on a page: with as many reminders and as long names as can be, they fit into one message
REMINDERS = 8  # of one province; further ones are counted
NAMES, LETTERS = 3, 40


async def show(turn: Turn, number: int = 0) -> None:
    """By province: who, when, which month, how many days before the last one, how many reports are missing."""
    if not (await turn.rights()).is_administrator:
        raise Denied("access-denied")
    content = turn.content
    found = await foreseen.foresee(
        turn.session, content.monthly, content.provinces, content.workdays, content.quiet, turn.now
    )
    page = pages.page(found, number, PROVINCES)
    ways = (
        *page.ways(lambda other: f"foreseen.show:{other}"),
        Button("menu-tenggat", "go:tenggat"),
        Button("common-menu", "start.menu"),
    )
    await turn.say(
        "foreseen-list",
        count=len(found),
        days=foreseen.AHEAD.days,
        until=(turn.now + foreseen.AHEAD).date().isoformat(),
        parts=[part for one in page.part for part in ("", _place(one))],
        ways=ways,
        **page.values,
    )


def _place(one: Outlook) -> dict[str, Any]:
    names = [_short(officer.name) for officer in one.officers]
    lines = [_line(one, coming) for coming in one.coming[:REMINDERS]]
    if len(one.coming) > REMINDERS:
        lines.append({"key": "foreseen-more", "values": {"count": len(one.coming) - REMINDERS}})
    values = {
        "province": one.province.name,
        "names": ", ".join(names[:NAMES]),
        "count": len(names),
        "more": max(0, len(names) - NAMES),
        "lines": lines,
    }
    return {"key": "foreseen-place", "values": values}


def _line(one: Outlook, coming: Coming) -> dict[str, Any]:
    values = {
        "at": coming.moment.isoformat(),
        "zone": one.province.zone,
        "period": str(coming.period),
        "days": coming.days_left,
        "over": max(0, -coming.days_left),
        "missing": coming.missing,
        "published": "yes" if coming.due.published else "no",
    }
    return {"key": "foreseen-line", "values": values}


def _short(name: str) -> str:
    return name if len(name) <= LETTERS else name[: LETTERS - 1] + "…"


COMMANDS: dict[str, Any] = {}
ACTIONS = {"foreseen.show": show}
FLOWS = ()
