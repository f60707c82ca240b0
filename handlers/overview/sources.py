""" "Dari mana angka ini?": each figure of a screen with its formula, its period, its rows and the moment."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from handlers.overview import activity, people
from handlers.overview.looking import MENU, View, figures, view
from handlers.turn import Turn
from handlers.words import said
from models import overview
from models.offices import CAPITAL
from models.outbox import Button
from models.overview import Participants, Tally

NOBODY = Participants()


async def of_all(turn: Turn, year: int) -> None:
    """The figures of all provinces that the person may see."""
    found = await view(turn, year)
    tallies = await overview.by_province(turn.session, found.scope, found.calendar)
    where = said("overview-where-all", count=len(found.scope))
    back = Button("overview-back", f"overview.all:{found.year}")
    there = await people.everywhere(turn, found)
    await _explain(turn, found, overview.total(tallies.values()), where, back, there)


async def of_province(turn: Turn, code: str, year: int) -> None:
    """The figures of one province."""
    found = await view(turn, year)
    found.check(code)
    tallies = await overview.by_province(turn.session, [code], found.calendar)
    where = turn.content.provinces[code].name
    back = Button("overview-back", f"overview.province:{code}:{found.year}")
    there = await people.read(turn, found, code)
    await _explain(turn, found, overview.total(tallies.values()), where, back, there)


async def of_activity(turn: Turn, number: int) -> None:
    """The figures of one activity."""
    found, course = await activity.look(turn, number)
    back = Button("overview-back", f"overview.activity:{number}")
    there = await people.read(turn, found, course.activity.province, number)
    await _explain(turn, found, course.tally, course.activity.name, back, there)


async def _explain(
    turn: Turn,
    found: View,
    tally: Tally,
    where: str | Mapping[str, Any],
    back: Button,
    there: Participants = NOBODY,
) -> None:
    months = said("overview-no-months")
    if tally.first is not None:
        months = said("overview-months", first=tally.first, last=tally.last, several=tally.first != tally.last)
    await turn.say(
        "overview-source",
        where=where,
        year=str(found.year),
        points=str(Decimal(tally.progress_hundredths) / 100),
        months=months,
        rows=tally.rows,
        at=turn.now.isoformat(),
        zone=turn.content.offices.zone(CAPITAL),
        people=people.source(there),
        ways=(back, MENU),
        **figures(tally),
    )
