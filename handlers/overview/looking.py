"""What every screen of the overview begins with: who may see what, which year, and the sums in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from typing import Any

from handlers.turn import Turn
from handlers.words import said
from models import due_dates, overview
from models.errors import Denied
from models.outbox import Button
from models.overview import Calendar, Tally

MENU = Button("common-menu", "start.menu")
ALL = "go:pantau"
UNITS = 5  # more units of output than this are counted, not named


@dataclass(frozen=True)
class View:
    """The provinces that the person may see, the years there are, and the calendar of the one looked at."""

    scope: tuple[str, ...]
    years: range
    calendar: Calendar

    @property
    def year(self) -> int:
        return self.calendar.year

    def check(self, code: str) -> None:
        """Denied for a province of others, and for one that is none."""
        if code not in self.scope:
            raise Denied("access-denied")

    def year_ways(self, data: str) -> list[Button]:
        """Buttons to the years beside this one; `data` is what they mean, up to the year."""
        near = (self.year - 1, self.year + 1)
        return [_year(year, data) for year in near if year in self.years]


def _year(year: int, data: str) -> Button:
    return Button("overview-year", f"{data}:{year}", {"year": str(year)})


async def view(turn: Turn, year: int = 0) -> View:
    """What the person may see of a year; of one that is not there (forged, or 0), this year or the last there is."""
    content = turn.content
    scope = overview.visible(await turn.rights(), content.provinces)
    years = await overview.years(turn.session, scope)
    chosen = year if year in years else _usual(years, due_dates.ministry_day(turn.now).year)
    calendar = await overview.calendar(
        turn.session, content.monthly, content.provinces, content.workdays, chosen, turn.now
    )
    return View(scope, years, calendar)


def _usual(years: Sequence[int], this: int) -> int:
    return this if this in years or not years else years[-1]


def sums(tally: Tally) -> dict[str, Any]:
    """The sums of a screen, a line each."""
    return said("overview-sums", **figures(tally))


def figures(tally: Tally) -> dict[str, Any]:
    """The sums one by one."""
    return {
        "activities": tally.activities,
        "pagu": tally.pagu,
        "spent": tally.spent,
        "due": tally.due,
        "came": tally.came,
        "on_time": tally.on_time,
        "waiting": tally.waiting,
        "returned": tally.returned,
        "completeness": share(tally.completeness),
        "timeliness": share(tally.timeliness),
        "progress": share(tally.progress),
        "absorbed": share(tally.absorbed),
        "outputs": outputs(tally),
    }


def in_short(tally: Tally) -> dict[str, Any]:
    """The sums in brackets behind a name, in whole percent: rounded down, so that only all is 100 %."""
    return {
        "due": tally.due,
        "missing": tally.missing,
        "late": tally.came - tally.on_time,
        "progress": _whole(tally.progress),
        "absorbed": _whole(tally.absorbed),
    }


def outputs(tally: Tally) -> list[dict[str, Any]]:
    """A line for each unit of output, the largest target first."""
    units = sorted(tally.outputs.items(), key=lambda one: (-one[1].target, one[0]))
    lines = [
        said("overview-output", unit=unit, made=output.made, target=output.target) for unit, output in units[:UNITS]
    ]
    return [*lines, *([said("overview-output-more", count=len(units) - UNITS)] if len(units) > UNITS else [])]


def share(percent: Decimal | None) -> dict[str, Any]:
    """A percentage in words; a dash where there is nothing to take a share of."""
    return said("overview-no-share") if percent is None else said("overview-share", percent=str(percent))


def _whole(percent: Decimal | None) -> dict[str, Any]:
    return share(None if percent is None else percent.quantize(Decimal(1), ROUND_DOWN))
