"""All provinces in one message, those with late reports first."""

from collections.abc import Sequence
from typing import Any

from handlers import questions
from handlers.overview import people, province
from handlers.overview.looking import MENU, View, in_short, sums, view
from handlers.turn import Turn, localized
from handlers.words import said
from models import overview
from models.outbox import Button
from models.overview import Tally

NOTHING = Tally()


async def start(turn: Turn, argument: str) -> None:
    """`/pantau`; with a province (`/pantau NTT`) or a year (`/pantau 2025`), just that."""
    found = await view(turn)  # whoever may see nothing is told so, whatever was typed
    if argument.isascii() and argument.isdigit() and len(argument) == 4:
        await show(turn, int(argument))
        return
    named = questions.province(argument, turn.content.provinces) if argument else None
    if isinstance(named, str):
        found.check(named)
        await province.show(turn, named)
    else:
        await show(turn)


async def show(turn: Turn, year: int = 0) -> None:
    """Everything the person may see; of somebody with one province, that province."""
    found = await view(turn, year)
    if len(found.scope) == 1:
        await province.show(turn, found.scope[0], found.year)
        return
    tallies = await overview.by_province(turn.session, found.scope, found.calendar)
    order = late_first(found.scope, tallies)
    total = overview.total(tallies.values())
    ways = (
        *found.year_ways("overview.all"),
        Button("overview-map-button", f"new:overview.map:{found.year}"),
        Button("overview-curve-button", f"new:overview.curve:all:{found.year}"),
        Button("overview-gap-button", f"new:overview.gaps:{found.year}"),
        Button("overview-download-button", f"overview.download:all:{found.year}"),
        Button("overview-source-button", f"overview.source:{found.year}"),
        MENU,
    )
    await turn.say(
        "overview-all",
        year=str(found.year),
        provinces=len(found.scope),
        lines=_lines(turn, order, tallies),
        choices=[_button(turn, found, code) for code in order],
        listed=True,
        ways=ways,
        activities=total.activities,
        sums=sums(total),
        people=people.shown(await people.everywhere(turn, found)),
    )


def late_first(codes: Sequence[str], tallies: dict[str, Tally]) -> list[str]:
    """First those who owe most reports, then those who sent most too late; those without activities last."""

    def urgency(code: str) -> tuple[bool, int, int]:
        one = tallies.get(code, NOTHING)
        return code not in tallies, -one.missing, one.on_time - one.came

    return sorted(codes, key=urgency)


def _lines(turn: Turn, order: Sequence[str], tallies: dict[str, Tally]) -> list[dict[str, Any]]:
    """A heading in words over each group; the numbers run on, as those of the buttons do."""
    lines: list[dict[str, Any]] = []
    groups = [_group(tallies.get(code)) for code in order]
    for place, (code, group) in enumerate(zip(order, groups, strict=True), 1):
        if place == 1 or group != groups[place - 2]:
            lines.append(said("overview-group", group=group, count=groups.count(group)))
        values = {"place": place, "name": turn.content.provinces[code].name}
        one = tallies.get(code)
        lines.append(said("overview-line-none" if one is None else "overview-line", **values, **_shown(one)))
    return lines


def _group(tally: Tally | None) -> str:
    if tally is None:
        return "none"
    return "missing" if tally.missing else "complete" if tally.due else "early"


def _shown(tally: Tally | None) -> dict[str, Any]:
    return {} if tally is None else in_short(tally)


def _button(turn: Turn, found: View, code: str) -> Button:
    return Button(localized(turn.content.provinces[code].name), f"overview.province:{code}:{found.year}")
