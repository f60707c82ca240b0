"""The year as pictures: a map of tiles, the S-curve, and where work and money part; the same in words below each."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from handlers.overview import activity
from handlers.overview.looking import MENU, View, share, view
from handlers.turn import Turn
from handlers.words import said
from models import overview, papers
from models.drawing import charts
from models.drawing.canvas import Shape
from models.drawing.charts import Bar, Curve, Tile, Words
from models.offices import CAPITAL
from models.outbox import Button
from models.overview import Step, Tally
from models.overview.places import PLACES

SHAPES: tuple[Shape, ...] = ("good", "middle", "bad", "none")
URGENCY: tuple[Shape, ...] = ("bad", "middle", "good", "none")


async def tile_map(turn: Turn, year: int, dark: int = 0) -> None:
    """All provinces that the person may see, each with the share of its reports that is in."""
    found = await view(turn, year)
    tallies = await overview.by_province(turn.session, found.scope, found.calendar)
    standing = {code: _shape(tallies.get(code)) for code in found.scope}
    tiles = [
        Tile(*PLACES[code][:2], PLACES[code][2], _value(turn, tallies.get(code)), standing[code])
        for code in found.scope
    ]
    legend = [(shape, turn.words("overview-shape", shape=shape)) for shape in SHAPES]
    words = _words(turn, found, "overview-map-title", turn.words("overview-where-all", count=len(found.scope)))
    lines = [
        said(
            "overview-map-line",
            name=turn.content.provinces[code].name,
            completeness=share(tallies[code].completeness if code in tallies else None),
            shape=said("overview-shape", shape=standing[code]),
        )
        for code in sorted(found.scope, key=lambda code: URGENCY.index(standing[code]))
    ]
    picture = charts.tile_map(words, tiles, legend, dark=bool(dark))
    again = f"overview.map:{found.year}:{int(not dark)}"
    await _send(
        turn, "overview-map", picture, again, dark, f"overview.all:{found.year}", year=str(found.year), lines=lines
    )


async def gaps(turn: Turn, year: int, dark: int = 0) -> None:
    """Progress minus PPA of every province, the most lagging first."""
    found = await view(turn, year)
    tallies = await overview.by_province(turn.session, found.scope, found.calendar)
    known = sorted(
        ((one.gap, turn.content.provinces[code].name) for code, one in tallies.items() if one.gap is not None),
    )
    lines = [said("overview-gap-line", name=name, gap=str(gap), sign=_sign(gap)) for gap, name in known]
    about = [turn.words(f"overview-gap-{name}") for name in ("about", "behind", "ahead")]
    words = _words(turn, found, "overview-gap-title", *about)
    bars = [
        Bar(name, float(gap), turn.words("overview-gap-points", gap=str(gap), sign=_sign(gap))) for gap, name in known
    ]
    picture = charts.gaps(words, bars, dark=bool(dark))
    again = f"overview.gaps:{found.year}:{int(not dark)}"
    await _send(
        turn, "overview-gap", picture, again, dark, f"overview.all:{found.year}", year=str(found.year),
        lines=lines or said("overview-no-months"),
    )  # fmt: skip


async def curve(turn: Turn, code: str, year: int, dark: int = 0) -> None:
    """The S-curve of a province; of everything the person may see with `all`."""
    found = await view(turn, year)
    if code == "all":
        scope, where = found.scope, turn.words("overview-where-all", count=len(found.scope))
        back = f"overview.all:{found.year}"
    else:
        found.check(code)
        scope, where = (code,), turn.content.provinces[code].name
        back = f"overview.province:{code}:{found.year}"
    tally = overview.total((await overview.by_province(turn.session, scope, found.calendar)).values())
    steps = await overview.series(turn.session, scope, found.calendar, tally)
    await _curve(turn, found, steps, where, f"overview.curve:{code}:{found.year}:{int(not dark)}", dark, back)


async def curve_of_activity(turn: Turn, number: int, dark: int = 0) -> None:
    """The S-curve of one activity."""
    found, course = await activity.look(turn, number)
    one = course.activity
    steps = await overview.series(turn.session, [one.province], found.calendar, course.tally, one.id)
    again = f"overview.curve-activity:{number}:{int(not dark)}"
    await _curve(turn, found, steps, one.name, again, dark, f"overview.activity:{number}")


async def _curve(turn: Turn, found: View, steps: Sequence[Step], where: str, again: str, dark: int, back: str) -> None:
    plan = _plan(turn)
    months = [turn.words("overview-month-name", month=month) for month in range(1, 13)]
    words = _words(turn, found, "overview-curve-title", where)
    picture = charts.curves(
        words,
        months,
        Curve(turn.words("overview-curve-plan"), tuple(plan)),
        Curve(turn.words("overview-curve-work"), tuple(float(one.progress) for one in steps)),
        Curve(turn.words("overview-curve-money"), tuple(float(one.absorbed) for one in steps)),
        dark=bool(dark),
    )
    lines = [
        said(
            "overview-curve-line",
            period=one.period,
            progress=share(one.progress),
            absorbed=share(one.absorbed),
        )
        for one in steps
    ]
    milestones = [
        said("overview-curve-milestone", period=f"{found.year:04}-{month:02}", percent=str(round(value)))
        for month, value in enumerate(plan, 1)
        if value is not None
    ]
    await _send(
        turn, "overview-curve", picture, again, dark, back, where=where, year=str(found.year),
        lines=lines or said("overview-no-months"), milestones=milestones,
    )  # fmt: skip


def _plan(turn: Turn) -> list[float | None]:
    """What is to be spent by the end of each quarter, as the rule of the content says; by month."""
    rule = turn.content.milestones
    quarters = rule.milestones if rule is not None else ()
    plan: list[float | None] = [None] * 12
    for quarter, percent in enumerate(quarters, 1):
        plan[3 * quarter - 1] = float(percent)
    return plan


def _words(turn: Turn, found: View, title: str, *about: str) -> Words:
    drawn = turn.words("overview-drawn", at=turn.now.isoformat(), zone=turn.content.offices.zone(CAPITAL))
    return Words(f"{turn.words(title)} {found.year}", about, (drawn,))


async def _send(turn: Turn, key: str, picture: bytes, again: str, dark: int, back: str, **values: Any) -> None:
    """As a photo that stays, with the numbers in words for who cannot see it."""
    photo = await papers.keep(turn.session, "pantau.png", picture, turn.now)
    other = Button("overview-light" if dark else "overview-dark", again)
    ways = (other, Button("overview-back", f"new:{back}"), Button(MENU.label, f"new:{MENU.data}"))
    await turn.say(key, photo=photo, ways=ways, **values)


def _shape(tally: Tally | None) -> Shape:
    """By what is known, without a threshold of ours: all in time, all in, something missing, nothing due."""
    if tally is None or not tally.due:
        return "none"
    return "bad" if tally.missing else "middle" if tally.came > tally.on_time else "good"


def _value(turn: Turn, tally: Tally | None) -> str:
    percent = None if tally is None or tally.completeness is None else tally.completeness
    if percent is None:
        return turn.words("overview-no-share")
    return turn.words("overview-share", percent=str(int(percent)))


def _sign(gap: Decimal) -> str:
    return "plus" if gap > 0 else "none"
