"""The year to take along: the month to type into SAKTI, and the quarter as a sheet or on paper."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from handlers.overview import tables
from handlers.overview.looking import MENU, View, view
from handlers.turn import Turn
from handlers.words import said
from models import due_dates, exports, papers
from models.deadlines import Month, Quarter
from models.exports import pages, workbook
from models.outbox import Button

ALL = "all"
EVERYWHERE = "nasional"
EARLIEST = 2000  # a year before any of ours; forged buttons name others


@dataclass(frozen=True)
class Taken:
    """What is taken along: which provinces, how they are called on a screen and in the name of a file."""

    code: str
    scope: tuple[str, ...]
    where: Any
    title: str
    slug: str


async def offer(turn: Turn, code: str, year: int) -> None:
    """The last month and the last quarter that are over, in a year."""
    month = _newest(turn)
    year = max(year, EARLIEST)
    over = Quarter.of(month.next().first_day).previous()
    await _offer(turn, code, min(month, Month(year, 12)), min(over, Quarter(year, 4)))


async def offer_of(turn: Turn, code: str, month: str, quarter: str) -> None:
    """Another month or quarter."""
    await _offer(turn, code, _month(turn, month), _quarter(turn, quarter))


async def _offer(turn: Turn, code: str, month: Month, quarter: Quarter) -> None:
    found = await view(turn, month.year)
    taken = _taken(turn, found, code)
    choices = (
        Button("overview-download-month", f"overview.month-file:{taken.code}:{month}", {"period": str(month)}),
        Button("overview-download-sheet", f"overview.quarter-file:{taken.code}:{quarter}:xlsx", _named(quarter)),
        Button("overview-download-paper", f"overview.quarter-file:{taken.code}:{quarter}:pdf", _named(quarter)),
    )
    months = [
        Button(
            "overview-download-other",
            f"overview.download-of:{taken.code}:{one}:{quarter}",
            {"period": said("activities-month", period=str(one))},
        )
        for one in (month.previous(), month.next())
        if one.year in found.years and one <= _newest(turn)
    ]
    quarters = [
        Button(
            "overview-download-other",
            f"overview.download-of:{taken.code}:{month}:{one}",
            {"period": said("overview-quarter", **_named(one))},
        )
        for one in (quarter.previous(), quarter.next())
        if one.year in found.years and one <= Quarter.of(_newest(turn).first_day)
    ]
    await turn.say(
        "overview-download",
        where=taken.where,
        choices=choices,
        ways=(*months, *quarters, Button("overview-back", _screen(taken, found.year)), MENU),
    )


async def month_file(turn: Turn, code: str, period: str) -> None:
    """A month in the columns of SAKTI."""
    month = _month(turn, period)
    found = await view(turn, month.year)
    taken = _taken(turn, found, code)
    rows = await exports.month(turn.session, taken.scope, found.calendar, month) if found.year == month.year else []
    name = f"sakti-{month}-{taken.slug}.xlsx"
    ways = _ways(taken, month, Quarter.of(month.first_day))
    if not rows:
        await _nothing(turn, taken, said("activities-month", period=str(month)), ways)
        return
    table = tables.of_month(turn, taken.title, month, rows, is_one=taken.code != ALL)
    content = await asyncio.to_thread(workbook.xlsx, table)  # a second for all provinces: others need not wait
    await turn.say(
        "overview-month-file",
        document=await papers.keep(turn.session, name, content, turn.now),
        where=taken.where,
        period=str(month),
        activities=len(rows),
        filled=sum(row.entry is not None for row in rows),
        ways=_fresh(ways),
    )


async def quarter_file(turn: Turn, code: str, period: str, form: str) -> None:
    """A quarter as a sheet (`xlsx`) or on paper (`pdf`)."""
    quarter = _quarter(turn, period)
    found = await view(turn, quarter.year)
    taken = _taken(turn, found, code)
    rows = (
        await exports.quarter(turn.session, taken.scope, found.calendar, quarter) if found.year == quarter.year else []
    )
    form = "pdf" if form == "pdf" else "xlsx"
    name = f"triwulan-{str(quarter).lower()}-{taken.slug}.{form}"
    ways = _ways(taken, min(Month.of(quarter.last_day), _newest(turn)), quarter)
    if not rows:
        await _nothing(turn, taken, said("overview-quarter", **_named(quarter)), ways)
        return
    if form == "pdf" and taken.code == ALL:
        table = tables.of_provinces(turn, taken.title, quarter, rows)
    else:
        table = tables.of_quarter(turn, taken.title, quarter, rows, is_one=taken.code != ALL)
    content = await asyncio.to_thread(pages.pdf if form == "pdf" else workbook.xlsx, table)
    await turn.say(
        "overview-quarter-file",
        document=await papers.keep(turn.session, name, content, turn.now),
        where=taken.where,
        period=said("overview-quarter", **_named(quarter)),
        activities=len(rows),
        running="yes" if Month.of(quarter.last_day) > _newest(turn) else "no",
        ways=_fresh(ways),
    )


async def _nothing(turn: Turn, taken: Taken, period: Any, ways: Sequence[Button]) -> None:
    await turn.say("overview-download-none", where=taken.where, period=period, ways=ways)


def _taken(turn: Turn, found: View, code: str) -> Taken:
    """Denied for a province of others; of all, what the person may see."""
    if code == ALL and len(found.scope) > 1:
        whole = len(found.scope) == len(turn.content.provinces)
        slug = EVERYWHERE if whole else f"{len(found.scope)}-provinsi"
        where = said("overview-where-all", count=len(found.scope))
        return Taken(ALL, found.scope, where, turn.words("overview-where-all", count=len(found.scope)), slug)
    code = found.scope[0] if code == ALL else code
    found.check(code)
    name = turn.content.provinces[code].name
    return Taken(code, (code,), name, name, re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"))


def _newest(turn: Turn) -> Month:
    """The last month that is over at the ministry."""
    return Month.of(due_dates.ministry_day(turn.now)).previous()


def _month(turn: Turn, text: str) -> Month:
    """A month that is over; the last one for what is none."""
    newest = _newest(turn)
    try:
        return max(min(Month.parse(text), newest), Month(EARLIEST, 1))
    except ValueError:
        return newest


def _quarter(turn: Turn, text: str) -> Quarter:
    """A quarter of which a month is over; the last one for what is none."""
    newest = Quarter.of(_newest(turn).first_day)
    try:
        return max(min(Quarter.parse(text), newest), Quarter(EARLIEST, 1))
    except ValueError:
        return newest


def _named(quarter: Quarter) -> dict[str, Any]:
    return {"number": quarter.number, "year": str(quarter.year)}


def _screen(taken: Taken, year: int) -> str:
    return f"overview.all:{year}" if taken.code == ALL else f"overview.province:{taken.code}:{year}"


def _ways(taken: Taken, month: Month, quarter: Quarter) -> tuple[Button, ...]:
    return (Button("overview-back", f"overview.download-of:{taken.code}:{month}:{quarter}"), MENU)


def _fresh(ways: Sequence[Button]) -> tuple[Button, ...]:
    """On from a file, which stays."""
    return tuple(Button(one.label, f"new:{one.data}") for one in ways)
