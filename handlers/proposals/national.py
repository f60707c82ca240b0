"""The national picture of the year in planning, in one message: provinces, sums and indicators."""

from typing import Any

from handlers.proposals import cards
from handlers.proposals.cards import MENU
from handlers.proposals.desk import QUEUE
from handlers.turn import Turn
from handlers.words import said
from models.errors import Denied
from models.outbox import Button
from models.proposals import overview

INDICATORS_SHOWN = 10
BACK = Button("proposals-national-button", "proposals.national")


async def show(turn: Turn) -> None:
    """Every province in a line, those that must act first; each line says its state in words, not in colour."""
    year = await _year(turn)
    found = await overview.standings(turn.session, year, turn.content.provinces)
    counted: dict[str, Any] = {state: sum(one.state == state for one in found) for state in overview.ORDER}
    lines = [
        said(
            "proposals-national-line",
            province=turn.content.provinces[one.province].name,
            state=one.state,
            proposals=one.proposals,
            million=(one.asked + one.allotted) // 1_000_000,
            ceiling="none" if one.ceiling is None else one.ceiling // 1_000_000,
            over=-(-one.over // 1_000_000),
        )
        for one in found
    ]
    indicators = Button("proposals-indicators-button", "proposals.indicators")
    await turn.say(
        "proposals-national",
        year=str(year),
        provinces=len(found),
        asked=sum(one.asked for one in found),
        allotted=sum(one.allotted for one in found),
        ceiling=sum(one.ceiling or 0 for one in found),
        lines=lines,
        ways=(indicators, QUEUE, MENU),
        **counted,
    )


async def indicators(turn: Turn) -> None:
    """What the proposals promise of each indicator's target."""
    year = await _year(turn)
    found = await overview.served(turn.session, year)
    lines = [
        said(
            "proposals-indicator-line",
            code=one.indicator.code,
            name=one.indicator.name,
            unit=one.indicator.unit,
            target=one.indicator.target,
            sent=one.sent,
            approved=one.approved,
            bar=cards.bar(min(one.approved, one.indicator.target), max(one.indicator.target, 1)),
        )
        for one in found[:INDICATORS_SHOWN]
    ]
    told = lines or [said("proposals-indicators-none")]
    await turn.say("proposals-indicators", year=str(year), count=len(found), lines=told, ways=(BACK, QUEUE, MENU))


async def _year(turn: Turn) -> int:
    if not (await turn.rights()).is_ministry:
        raise Denied("access-denied")
    year = await cards.year(turn)
    if year is None:
        raise Denied("proposals-no-year")
    return year
