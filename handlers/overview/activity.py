"""One activity: its sums, and what became of each month."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from handlers.overview import people
from handlers.overview.looking import MENU, View, sums, view
from handlers.turn import Turn
from handlers.words import said
from models import overview, receipts
from models.activities import Activity
from models.deadlines import Month
from models.outbox import Button
from models.overview import Course, Sent
from models.planning import kinds


async def show(turn: Turn, number: int) -> None:
    """The sums of an activity, and its months, the newest first."""
    found, course = await look(turn, number)
    one = course.activity
    months = await overview.months_of(turn.session, one.id)
    lines, choices = _months(turn, found, one, months)
    await turn.say(
        "overview-activity",
        name=one.name,
        province=turn.content.provinces[one.province].name,
        kind=(await kinds.labels(turn.session)).of(one.year, one.kind),
        lines=lines or said("overview-month-early"),
        choices=choices,
        listed=True,
        ways=(
            Button("overview-curve-button", f"new:overview.curve-activity:{one.id}"),
            receipts.of_activity(one.id),
            Button("overview-source-button", f"overview.source-activity:{one.id}"),
            Button("overview-province-button", f"overview.province:{one.province}:{found.year}"),
            MENU,
        ),
        sums=sums(course.tally),
        people=people.shown(await people.read(turn, found, one.province, one.id)),
    )


async def look(turn: Turn, number: int) -> tuple[View, Course]:
    """An activity with its sums in its own year, if the person may see it."""
    scope = overview.visible(await turn.rights(), turn.content.provinces)
    one = await overview.activity_seen(turn.session, scope, number)
    found = await view(turn, one.year)
    (course,) = await overview.activities_of(turn.session, one.province, found.calendar, one.id)
    return found, course


def _months(
    turn: Turn, found: View, one: Activity, months: dict[str, Sent]
) -> tuple[list[dict[str, Any]], list[Button]]:
    """A line for each month that is over or was sent; those sent bear a number, which their button has too."""
    lines, choices = [], []
    tz = turn.content.provinces[one.province].tz
    today = turn.now.astimezone(tz).date()
    for period in _periods(found, one, months, today):
        sent = months.get(period)
        end = found.calendar.ends.get((one.province, period))
        if sent is None:
            over = end is not None and end <= turn.now
            day = found.calendar.days[one.province, period].isoformat()
            lines.append(said("overview-month-missing", period=period, due=day, over="yes" if over else "no"))
            continue
        choices.append(Button("activities-month-short", f"overview.report:{sent.report.id}", {"period": period}))
        in_time = "unknown" if end is None else "yes" if sent.first_at < end else "no"
        lines.append(
            said(
                "overview-month",
                place=len(choices),
                period=period,
                sent=sent.first_at.astimezone(tz).date().isoformat(),
                in_time=in_time,
                state=sent.report.state,
            )
        )
    return lines, choices


def _periods(found: View, one: Activity, months: dict[str, Sent], today: date) -> Sequence[str]:
    """Newest first: the months of the year that are over, and any others that were sent."""
    this = str(Month.of(today))
    return sorted(
        {*(period for period in found.calendar.months(one.first_period) if period < this), *months}, reverse=True
    )
