"""Below a reminder: another hour for it, or whose it is."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from handlers.turn import Turn, localized
from models.errors import Refused
from models.outbox import Button
from models.people import Person
from models.reminders import Handing, Quiet, Reminder, acts, hours, parse_occasion
from models.reminders.steps import REPORT
from models.reminders.words import ELSEWHERE, about

MENU = Button("common-menu", "start.menu")
WORK = Button("reminders-report-now", "new:reporting.now")


async def later(turn: Turn, number: int) -> None:
    """Which hours there are: on working days, outside quiet hours, in the time of the place."""
    rows = await acts.mine(turn.session, turn.person, number)
    place = turn.content.provinces[rows[0].province or ""]
    found = acts.hours_for(place, turn.content.workdays, await _quiet(turn), turn.now)
    choices = [
        Button("reminders-hour", f"reminders.at:{number}:{_minutes(one)}", {"at": one.isoformat(), "zone": place.zone})
        for one in found
    ]
    await turn.say("reminders-which-hour", lines=_lines(rows), choices=choices, ways=(*_work(rows), MENU))


async def at(turn: Turn, number: int, minutes: int) -> None:
    """Once more then."""
    content = turn.content
    try:
        moment = datetime.fromtimestamp(minutes * 60, UTC)
    except (ValueError, OverflowError, OSError):
        raise Refused("reminders-hour-wrong") from None
    rows = await acts.later(
        turn.session, turn.person, number, moment, content.provinces, content.workdays, await _quiet(turn), turn.now
    )
    zone = content.provinces[rows[0].province or ""].zone
    other = Button("reminders-later", f"reminders.later:{number}")
    lines, ways = _lines(rows), (*_work(rows), other, MENU)
    await turn.say("reminders-later-set", lines=lines, at=moment.isoformat(), zone=zone, ways=ways)


async def not_me(turn: Turn, number: int) -> None:
    """Whose is it then?"""
    rows = await acts.mine(turn.session, turn.person, number)
    found = await acts.colleagues(turn.session, turn.person, rows[0].province or "")
    if not found:
        await turn.say("reminders-no-colleague", ways=(WORK, MENU))
        return
    choices = [Button(localized(one.name or "–"), f"reminders.give:{number}:{one.id}") for one in found]
    await turn.say("reminders-whose", choices=choices, ways=(WORK, MENU))


async def give(turn: Turn, number: int, taker: int) -> None:
    """The colleague is asked."""
    person = await turn.session.get(Person, taker)
    for row in await acts.hand(turn.session, turn.person, number, taker, turn.now):
        assert person is not None
        yes = Button("reminders-mine", f"reminders.take:{row.id}")
        no = Button("reminders-not-mine", f"reminders.decline:{row.id}")
        await turn.tell(person, "reminders-is-it-yours", ways=(yes, no), giver=turn.person.name, **_said(turn, row))
        await turn.say("reminders-asked-colleague", taker=person.name, ways=(WORK, MENU), **_said(turn, row))


async def take(turn: Turn, number: int) -> None:
    """It is: the one who passed it on is told, and the head of the office once."""
    row = await acts.answer(turn.session, turn.person, number, accepts=True, now=turn.now)
    await turn.say("reminders-taken", who="you", taker="", giver="", ways=(WORK, MENU), **_said(turn, row))
    giver = await turn.session.get_one(Person, row.giver_id)
    names: dict[str, Any] = {"taker": turn.person.name, "giver": giver.name}
    await turn.tell(giver, "reminders-taken", who="giver", **names, **_said(turn, row))
    for head in await acts.heads(turn.session, row):
        key = f"handing:{row.id}:{head.id}"
        await turn.tell(head, "reminders-taken", who="head", dedup_key=key, **names, **_said(turn, row))


async def decline(turn: Turn, number: int) -> None:
    """It is not: the reminders stay where they are."""
    row = await acts.answer(turn.session, turn.person, number, accepts=False, now=turn.now)
    await turn.say("reminders-declined", who="you", taker="", ways=(MENU,), **_said(turn, row))
    giver = await turn.session.get_one(Person, row.giver_id)
    await turn.tell(giver, "reminders-declined", who="giver", taker=turn.person.name, ways=(WORK,), **_said(turn, row))


def _lines(rows: Sequence[Reminder]) -> list[dict[str, Any]]:
    """Which reports and duties it is about: the pressed message says so no longer."""
    return [about(one) for one in sorted({row.occasion for row in rows})]


def _work(rows: Sequence[Reminder]) -> list[Button]:
    """Where that is done, or said to be done."""
    reports = sum(row.occasion.startswith(REPORT) for row in rows)
    return [*([WORK] if reports else []), *([ELSEWHERE] if reports < len(rows) else [])]


def _said(turn: Turn, row: Handing) -> dict[str, Any]:
    period, code = parse_occasion(row.occasion)
    return {"period": str(period), "province": turn.content.provinces[code].name}


def _minutes(moment: datetime) -> int:
    return int(moment.timestamp() // 60)


async def _quiet(turn: Turn) -> Quiet:
    return (await hours.settings(turn.session, turn.person)).own or turn.content.quiet
