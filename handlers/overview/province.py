"""One province: its sums, and its activities, those with late reports first."""

from typing import Any

from handlers import pages
from handlers.overview import people
from handlers.overview.looking import ALL, MENU, View, in_short, sums, view
from handlers.turn import Turn, localized
from handlers.words import said
from models import overview
from models.outbox import Button
from models.overview import Course

SHOWN = 10  # a line each; their names may be long


async def show(turn: Turn, code: str, year: int = 0, number: int = 0) -> None:
    """The sums of a province and its activities, in pages."""
    found = await view(turn, year)
    found.check(code)
    courses = await overview.activities_of(turn.session, code, found.calendar)
    name = turn.content.provinces[code].name
    ways = _ways(found, code)
    if not courses:
        await turn.say("overview-province-none", province=name, year=str(found.year), ways=ways)
        return
    page = pages.page(sorted(courses, key=lambda one: -one.tally.missing), number, SHOWN)
    beside = page.ways(lambda other: f"overview.province:{code}:{found.year}:{other}")
    source = Button("overview-source-button", f"overview.source-province:{code}:{found.year}")
    download = Button("overview-download-button", f"overview.download:{code}:{found.year}")
    curve = Button("overview-curve-button", f"new:overview.curve:{code}:{found.year}")
    await turn.say(
        "overview-province",
        province=name,
        year=str(found.year),
        lines=[_line(place, one) for place, one in enumerate(page.part, 1)],
        choices=[Button(localized(one.activity.name), f"overview.activity:{one.activity.id}") for one in page.part],
        listed=True,
        ways=(*beside, curve, download, source, *ways),
        **page.values,
        activities=len(courses),
        sums=sums(overview.total(one.tally for one in courses)),
        people=people.shown(await people.read(turn, found, code)),
    )


def _line(place: int, course: Course) -> dict[str, Any]:
    return said("overview-line", place=place, name=course.activity.name, **in_short(course.tally))


def _ways(found: View, code: str) -> tuple[Button, ...]:
    several = [Button("overview-all-button", ALL)] if len(found.scope) > 1 else []
    return (*found.year_ways(f"overview.province:{code}"), *several, MENU)
