"""What an officer may report now, and the month being reported as things stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from handlers.questions import Answers
from handlers.turn import Turn
from models import activities, delegations, reminders, reports
from models.activities import Activity
from models.deadlines import Month
from models.errors import Denied
from models.reports import OpenMonth, Report, Room, Standing, stages
from models.reports.stages import Stage


@dataclass(frozen=True)
class Entry:
    """The month being reported, as things stand now.

    `done` tells how far each stage was before it, `told` how far the report that came back had them; `for_id` is for
    whom it is reported.
    """

    activity: Activity
    period: str
    before: Standing
    room: Room
    returned: Report | None
    stages: Sequence[Stage] = ()
    done: Mapping[int, int] = field(default_factory=dict)
    told: Mapping[int, int] = field(default_factory=dict)
    for_id: int | None = None


async def open_months(turn: Turn) -> list[OpenMonth]:
    """What this officer can report now; months end at midnight of each province's own time.

    A month that must wait for another activity's earlier one is not offered.
    """
    provinces = (await turn.rights()).provinces
    return await reports.reportable(turn.session, {code: last_month(turn, code) for code in provinces})


def last_month(turn: Turn, province: str) -> Month:
    """The latest month that is over in a province."""
    return reminders.last_closed_month(turn.now, turn.content.provinces[province])


def _today(turn: Turn, province: str) -> date:
    return turn.now.astimezone(turn.content.provinces[province].tz).date()


def picked(month: OpenMonth) -> dict[str, Any]:
    """An open month as it is kept among the answers."""
    return {"id": month.activity.id, "period": month.period}


async def entry_of(turn: Turn, answers: Answers) -> Entry:
    """The month of these answers, read afresh for every update; Denied when it is not theirs to report any more.

    Rights may be gone, a colleague may have sent the month.
    """
    chosen = answers.get("activity") or answers["_activity"]
    return await turn.once((chosen["id"], chosen["period"]), partial(_entry, turn, chosen))


async def _entry(turn: Turn, chosen: dict[str, Any]) -> Entry:
    activity = await activities.seen_by(turn.session, turn.person, chosen["id"])
    if not (await turn.rights()).serves(activity.province):
        raise Denied("access-denied")
    await delegations.check(turn.session, turn.person, activity.province, _today(turn, activity.province))
    found = await reports.open_months(turn.session, [activity], last_month(turn, activity.province))
    if not found or found[0].period != chosen["period"]:
        raise Denied("reporting-period-in", period=chosen["period"], activity=activity.name)
    empty = await reports.unfilled(turn.session, activity.province, chosen["period"])
    if empty is not None:
        earlier = str(Month.parse(chosen["period"]).previous())
        raise Denied("reporting-month-unfilled", activity=empty.name, period=earlier)
    before = await reports.standing(turn.session, activity.id, chosen["period"])
    room = await reports.room(turn.session, activity, chosen["period"])
    back, known = found[0].returned, await stages.of_activity(turn.session, activity.id)
    done = await stages.before(turn.session, activity, chosen["period"]) if known else {}
    told = await stages.of_report(turn.session, back.id) if known and back else {}
    for_id = await delegations.in_place_of(turn.session, turn.person, activity, _today(turn, activity.province))
    return Entry(activity, chosen["period"], before, room, back, known, done, told, for_id)


async def still_open(turn: Turn, answers: Answers) -> bool:
    """True when the month of these answers can still be reported by this officer."""
    if "activity" not in answers and "_activity" not in answers:
        return False
    try:
        await entry_of(turn, answers)
    except Denied:
        return False
    return True
