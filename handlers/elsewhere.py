"""Deadlines of what is done elsewhere (SAKTI, a letter): what is due, that it is done, and who is reminded of it."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby
from typing import Any

from handlers import pages
from handlers.flow import Flow
from handlers.turn import Turn
from handlers.words import said
from models import due_dates, people, receipts, reminders
from models.deadlines import Rule, Words
from models.errors import Denied, Refused
from models.outbox import Button
from models.people import Person
from models.reminders import agenda, elsewhere, moving
from models.reminders.agenda import Entry, Outlook
from models.reminders.elsewhere import ALL, Duty
from models.reminders.words import certainty, in_words, place

MENU = Button("common-menu", "start.menu")
HOME = Button("menu-tenggat", "go:tenggat")
LIST = Button("elsewhere-list", "elsewhere.list")
RULES = Button("elsewhere-rules", "elsewhere.rules")
AHEAD = timedelta(days=14)
PLACES = 40  # on a page of the preview: all provinces of one last day
NAMED = 12  # provinces that are named; further ones are counted


# Looking, and saying that it is done.


async def show(turn: Turn, number: int = 0) -> None:
    """What is due soon, of the own office or of the ministry; each with a button to its card."""
    rights = await turn.rights()
    if not rights.roles:
        raise Denied("access-denied")
    content, today = turn.content, due_dates.ministry_day(turn.now)
    found = await agenda.of_person(turn.session, content.duties, content.workdays, rights, today)
    page = pages.page(found, number)
    several = rights.is_ministry or len(rights.own) > 1
    await turn.say(
        "elsewhere-agenda",
        count=len(found),
        lines=[_line(turn, nth, one, several=several) for nth, one in enumerate(page.part, 1)],
        choices=[Button(dict(one.duty.rule.what), f"elsewhere.card:{_data(one.duty)}") for one in page.part],
        listed=True,
        ways=(
            *page.ways(lambda other: f"elsewhere.list:{other}"),
            *((RULES,) if rights.is_administrator else ()),
            HOME,
            MENU,
        ),
        **page.values,
    )


async def card(turn: Turn, duty: str, period: str, province: str) -> None:
    """Who does what for whom until when, where all that comes from, and whether it is done."""
    found = _meant(turn, duty, period, province)
    rights = await turn.rights()
    if not found.seen_by(rights):
        raise Denied("access-denied")
    entry = await agenda.entry_of(turn.session, found, turn.content.workdays)
    ways = [LIST, MENU]
    if found.concerns(rights):
        key, verb = ("elsewhere-done", "done") if entry.done is None else ("elsewhere-undo", "undo")
        ways.insert(0, Button(key, f"elsewhere.{verb}:{_data(found)}"))
    if rights.is_administrator:
        ways.insert(1, Button("elsewhere-switch", f"elsewhere.switch:{found.rule.id}"))
        if due_dates.ministry_day(turn.now) <= moving.range_of(found, turn.content.workdays)[1]:
            ways.insert(1, Button("moving-button", f"flow.start:moving:{found.rule.id}:{found.period}"))
    rule = found.rule
    await turn.say(
        "elsewhere-card",
        **_about(found),
        **_when(turn, entry),
        who=dict(rule.who),
        to_whom=dict(rule.to_whom),
        basis=_words(rule.basis),
        source=_words(rule.source),
        note=_words(rule.note) if rule.note else "none",
        reason=entry.due.reason or "none",
        on="yes" if entry.is_on else "no",
        state=await _state(turn, entry),
        ways=ways,
    )


async def done(turn: Turn, duty: str, period: str, province: str) -> None:
    """It is done; whoever else was reminded of it is left alone."""
    found = _meant(turn, duty, period, province)
    subject = await elsewhere.mark(turn.session, turn.person, found, turn.now)
    undo = Button("elsewhere-undo", f"elsewhere.undo:{_data(found)}")
    await _noted(turn, "elsewhere-marked", found, subject, undo)


async def undo(turn: Turn, duty: str, period: str, province: str) -> None:
    """It is not; reminders go on with the next step."""
    found = _meant(turn, duty, period, province)
    subject = await elsewhere.unmark(turn.session, turn.person, found, turn.now)
    again = Button("elsewhere-done", f"elsewhere.done:{_data(found)}")
    await _noted(turn, "elsewhere-unmarked", found, subject, again)


async def _noted(turn: Turn, key: str, found: Duty, subject: str, other: Button) -> None:
    receipt = receipts.line(turn.session, subject)
    is_on = found.rule.id in await elsewhere.switched(turn.session)
    on = "yes" if is_on else "no"
    await turn.say(key, **_about(found), on=on, receipt=receipt, ways=(other, LIST, MENU))


def _meant(turn: Turn, duty: str, period: str, province: str) -> Duty:
    return elsewhere.duty_of(turn.content.duties, turn.content.provinces, duty, period, province)


def _data(duty: Duty) -> str:
    return f"{duty.rule.id}:{duty.period}:{duty.place}"


def _about(duty: Duty) -> dict[str, Any]:
    return {"what": dict(duty.rule.what), "period": in_words(duty.period), "province": place(duty.place)}


def _when(turn: Turn, entry: Entry) -> dict[str, Any]:
    code, due = entry.duty.province, entry.due
    today = turn.now.astimezone(turn.content.provinces[code].tz).date() if code else due_dates.ministry_day(turn.now)
    days = (due.day - today).days
    sure = certainty(entry.duty.rule, published=due.published)
    return {"due": due.day.isoformat(), "days": days, "over": max(0, -days), "sure": sure}


def _line(turn: Turn, nth: int, entry: Entry, *, several: bool) -> dict[str, Any]:
    values = {
        "nth": nth,
        **_about(entry.duty),
        **_when(turn, entry),
        "several": "yes" if several else "no",
        "done": "yes" if entry.done is not None else "no",
        "on": "yes" if entry.is_on else "no",
    }
    return said("elsewhere-item", **values)


async def _state(turn: Turn, entry: Entry) -> dict[str, Any]:
    """Who said that it is done, or nobody; of all provinces, which have not."""
    if entry.duty.place != ALL:
        by = await turn.session.get(Person, entry.done.done_by) if entry.done is not None else None
        at = entry.done.done_at.isoformat() if entry.done is not None else ""
        zone = turn.content.provinces.zone_of(entry.duty.province) if entry.duty.province else "WIB"
        return said("elsewhere-state", by=by.name or "–" if by else "none", at=at, zone=zone)
    groups = await reminders.by_province(turn.session)
    every = [Duty(entry.duty.rule, entry.duty.period, code) for code in groups]
    over = await elsewhere.done_of(turn.session, every)
    left = sorted(turn.content.provinces[one.place].name for one in every if one.occasion not in over)
    names = ", ".join(left[:NAMED]) or "none"
    return said("elsewhere-states", done=len(over), every=len(every), names=names, more=max(0, len(left) - NAMED))


# Switching rules on and off.


async def rules(turn: Turn) -> None:
    """Every rule of which people can be reminded, and whether they are."""
    await _administrators_only(turn)
    on = await elsewhere.switched(turn.session)
    every = list(turn.content.duties.values())
    lines = [
        said("elsewhere-rule", nth=nth, what=dict(one.what), told=one.told, on="yes" if one.id in on else "no")
        for nth, one in enumerate(every, 1)
    ]
    choices = [Button(dict(one.what), f"elsewhere.switch:{one.id}") for one in every]
    await turn.say("elsewhere-rules-list", lines=lines, choices=choices, listed=True, ways=(LIST, HOME, MENU))


async def switch(turn: Turn, duty: str, number: int = 0) -> None:
    """Who would get what in the next two weeks, by province; below it the switch."""
    await _administrators_only(turn)
    rule, content = _rule(turn, duty), turn.content
    groups = await reminders.by_province(turn.session)
    found = await agenda.foresee(turn.session, rule, content.provinces, content.workdays, groups, turn.now, AHEAD)
    is_on = rule.id in await elsewhere.switched(turn.session)
    key, verb = ("elsewhere-turn-off", "off") if is_on else ("elsewhere-turn-on", "on")
    page = pages.page(found, number, PLACES)
    nobody = [one for one in found if not any(one.people.values())]
    await turn.say(
        "elsewhere-preview",
        what=dict(rule.what),
        who=dict(rule.who),
        told=rule.told,
        sure=certainty(rule, published=False),
        source=_words(rule.source),
        on="yes" if is_on else "no",
        until=(due_dates.ministry_day(turn.now) + AHEAD).isoformat(),
        count=len(found),
        nobody=len(nobody),
        people=_counted(found),
        lines=_outlooks(page.part),
        ways=(
            Button(key, f"elsewhere.{verb}:{rule.id}"),
            *page.ways(lambda other: f"elsewhere.switch:{rule.id}:{other}"),
            RULES,
            MENU,
        ),
        **page.values,
    )


async def turn_on(turn: Turn, duty: str) -> None:
    rule = _rule(turn, duty)
    await _switched(turn, rule, "yes", await elsewhere.switch_on(turn.session, turn.person, rule, turn.now))


async def turn_off(turn: Turn, duty: str) -> None:
    rule = _rule(turn, duty)
    await _switched(turn, rule, "no", await elsewhere.switch_off(turn.session, turn.person, rule, turn.now))


async def _switched(turn: Turn, rule: Rule, on: str, subject: str) -> None:
    key, verb = ("elsewhere-turn-off", "off") if on == "yes" else ("elsewhere-turn-on", "on")
    ways = (Button(key, f"elsewhere.{verb}:{rule.id}"), RULES, MENU)
    receipt = receipts.line(turn.session, subject)
    await turn.say("elsewhere-switched", what=dict(rule.what), told=rule.told, on=on, receipt=receipt, ways=ways)


async def _administrators_only(turn: Turn) -> None:
    if not (await turn.rights()).is_administrator:
        raise Denied("access-denied")


def _rule(turn: Turn, duty: str) -> Rule:
    found = turn.content.duties.get(duty)
    if found is None:
        raise Refused("elsewhere-gone")
    return found


def _outlooks(found: Sequence[Outlook]) -> list[dict[str, Any]]:
    """A line for each place, below the days that they have in common; those where nobody hears it share one."""
    lines = list[dict[str, Any]]()
    for (period, due, on), alike in groupby(found, lambda one: (one.duty.period, one.due.day, one.days)):
        days = _joined([said("elsewhere-day", day=day.isoformat()) for day in on])
        lines.append(said("elsewhere-outlook", period=in_words(period), due=due.isoformat(), days=days))
        nobody = []
        for one in alike:
            where = place(one.duty.place)
            if any(one.people.values()):
                lines.append(said("elsewhere-outlook-place", province=where, people=_counted([one])))
            else:
                nobody.append(where)
        if nobody:
            lines.append(said("elsewhere-outlook-nobody", places=_joined(nobody)))
    return lines


def _counted(found: Sequence[Outlook]) -> Any:
    """How many people of each role, everybody once."""
    ids = {role: {each for one in found for each in one.people.get(role, ())} for role in people.ROLES}
    counts = [said("elsewhere-people", role=role, count=len(them)) for role, them in ids.items() if them]
    return _joined(counts) if counts else said("elsewhere-nobody")


def _joined(parts: Sequence[Any]) -> Any:
    one, *more = parts
    return said("elsewhere-joined", one=one, more=_joined(more)) if more else one


def _words(words: Words) -> Any:
    return words if isinstance(words, str) else dict(words)


COMMANDS: dict[str, Any] = {}
ACTIONS = {
    "elsewhere.list": show,
    "elsewhere.card": card,
    "elsewhere.done": done,
    "elsewhere.undo": undo,
    "elsewhere.rules": rules,
    "elsewhere.switch": switch,
    "elsewhere.on": turn_on,
    "elsewhere.off": turn_off,
}
FLOWS: tuple[Flow, ...] = ()
