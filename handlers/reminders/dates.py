"""Days that people want to be reminded of: the end of a certificate, an application to be asked about."""

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from handlers import questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from handlers.words import said
from models import profiles
from models.dates import NotADay, read_day
from models.outbox import Button
from models.provinces import ZONES
from models.reminders import personal
from models.reminders.personal import OwnDate

MENU = Button("common-menu", "start.menu")
LIST = Button("dates-list", "dates.list")


async def listed(turn: Turn) -> None:
    """What there is, each with the button that forgets it, and the ways to more."""
    found = await personal.of(turn.session, turn.person)
    choices = [Button("dates-forget", f"dates.forget:{one.id}", {"what": _what(turn, one)}) for one in found]
    ways = (Button("dates-add-paper", "flow.start:paper"), Button("dates-add-applied", "flow.start:applied"), MENU)
    await turn.say(
        "dates-mine",
        lines=[_line(turn, one) for one in found] or [said("dates-none")],
        count=len(found),
        choices=choices,
        ways=ways,
    )


async def forget(turn: Turn, number: int) -> None:
    await personal.forget(turn.session, turn.person, number, turn.now)
    await listed(turn)


async def got(turn: Turn, number: int, answer: str) -> None:
    """Did you get it? "Not yet" is asked once more at the second date; the others end it."""
    row = await personal.mine(turn.session, turn.person, number)
    name = _what(turn, row)
    if answer not in ("yes", "no", "stop") or row.programme is None:
        await turn.say("common-button-unknown", fresh=True)
        return
    more = row.next_on
    if answer != "no" or more is None:
        await personal.forget(turn.session, turn.person, number, turn.now)
    ways = (Button("menu-petugas", "go:petugas"), LIST, MENU) if answer == "no" else (LIST, MENU)
    again = more.isoformat() if more is not None and answer == "no" else "none"
    await turn.say("dates-got-answer", answer=answer, programme=name, again=again, ways=ways)


async def _today(turn: Turn) -> date:
    """The day where the person said that they live, else in Jakarta."""
    profile = await profiles.of(turn.session, turn.person)
    place = turn.content.provinces.get(str(profile.values.get("province"))) if profile else None
    return turn.now.astimezone(place.tz if place else ZoneInfo(ZONES["WIB"])).date()


def _what(turn: Turn, one: OwnDate) -> Any:
    if one.programme is None:
        return said("dates-kind", kind=one.kind)
    known = turn.content.catalogue.programmes.get(one.programme)
    return dict(known.name) if known else one.programme


def _line(turn: Turn, one: OwnDate) -> dict[str, Any]:
    upcoming = one.next_on.isoformat() if one.next_on else "none"
    paper = "no" if one.programme else "yes"
    return said("dates-line", what=_what(turn, one), day=one.on_day.isoformat(), next=upcoming, paper=paper)


def _paper_next(answers: Answers, content: Content) -> Question | None:
    kinds = [Choice(one, "dates-kind", values={"kind": one}) for one in personal.PAPERS]
    day = Question("day", questions.asked("dates-ask-end", _ends, ()), _read)
    return questions.first_missing(answers, (questions.choice("kind", "dates-ask-kind", kinds), day))


async def _ends(turn: Turn, answers: Answers) -> dict[str, Any]:
    today = await _today(turn)
    last = today + timedelta(days=365 * personal.YEARS_MOST)
    return {"kind": answers["kind"], "first": (today + timedelta(days=1)).isoformat(), "last": last.isoformat()}


def _applied_next(answers: Answers, content: Content) -> Question | None:
    programme = Question(
        "programme", questions.asked("dates-ask-programme", None, _programmes), _read_programme, at_once=8
    )
    day = Question("day", questions.asked("dates-ask-applied", _applied, _applied_days), _read)
    return questions.first_missing(answers, (programme, day))


async def _programmes(turn: Turn, answers: Answers) -> list[Choice]:
    """By name; background that nobody applies for is left out."""
    known = [one for one in turn.content.catalogue.programmes.values() if not one.reference]
    return [Choice(one.id, dict(one.name)) for one in sorted(known, key=lambda one: one.name["id"].casefold())]


def _read_programme(incoming: Incoming, shown: Asked) -> Any:
    """A part of the name is enough where only one has it."""
    wanted = incoming.text.casefold().strip()
    names = {one.value: " ".join(one.label.values()) for one in shown.choices if not isinstance(one.label, str)}
    meant = [code for code, name in names.items() if len(wanted) > 2 and wanted in name.casefold()]
    return meant[0] if len(meant) == 1 else Misread("question-choose")


async def _applied(turn: Turn, answers: Answers) -> dict[str, Any]:
    today = await _today(turn)
    return {"first": (today - personal.BACK_MOST).isoformat(), "last": today.isoformat()}


async def _applied_days(turn: Turn, answers: Answers) -> list[Choice]:
    return [Choice((await _today(turn)).isoformat(), "dates-today")]


def _read(incoming: Incoming, shown: Asked) -> str | Misread:
    """A day within those that make sense; without a year, the first such day from the first of them on."""
    first, last = (date.fromisoformat(str(shown.values[name])) for name in ("first", "last"))
    day = read_day(incoming.text, first)
    if isinstance(day, NotADay):
        return Misread("dates-day-unclear", {"text": incoming.text[:40]})
    return day.isoformat() if first <= day <= last else Misread("dates-day-wrong")


async def _paper(turn: Turn, answers: Answers) -> None:
    await _keep(turn, answers["kind"], answers["day"])


async def _apply(turn: Turn, answers: Answers) -> None:
    await _keep(turn, f"{personal.APPLIED}{answers['programme']}", answers["day"])


async def _keep(turn: Turn, kind: str, day: str) -> None:
    today = await _today(turn)
    row = await personal.keep(turn.session, turn.person, kind, date.fromisoformat(day), today, turn.now)
    ahead = [one.isoformat() for one in sorted(personal.steps(kind, row.on_day)) if one > today]
    days = [said("dates-step", day=one) for one in ahead or [one.isoformat() for one in (row.next_on,) if one]]
    await turn.say("dates-kept", what=_what(turn, row), day=day, days=days, count=len(days), ways=(LIST, MENU))


PAPER = Flow("paper", _paper_next, _paper)
APPLIED = Flow("applied", _applied_next, _apply)
