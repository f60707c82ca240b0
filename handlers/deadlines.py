"""When reports are due, where each date comes from, and how an administrator publishes another one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from handlers import days, pages, questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from models import due_dates, outbox, people, receipts
from models.deadlines import Month, NthWorkingDay
from models.due_dates import Due
from models.errors import Denied
from models.outbox import Button, Message
from models.people import Rights

NAME = "deadlines"
ALL = "all"
EVERYWHERE = (Choice(ALL, "deadlines-all", word="all"),)
MENU = Button("common-menu", "start.menu")
LIST = Button("menu-tenggat", "go:tenggat")
AT_ONCE = 5  # more provinces with dates of their own are counted, and listed in pages


@dataclass(frozen=True)
class OwnDate:
    """A province whose reports of a month are due on a day of its own."""

    period: Month
    province: str
    due: Due


# Looking.


async def show(turn: Turn, argument: str) -> None:
    """`/tenggat`: the deadline of the month that is over, and of the one that is running."""
    rights = await turn.rights()
    if not rights.roles:
        raise Denied("access-denied")
    ministry = _is_ministry(rights)
    places: Sequence[str | None] = [None] if ministry else sorted(rights.own)
    own = await _own_dates(turn) if ministry else []
    parts = [part for code in places for part in ("", await _place(turn, code, own))]
    choices = [Button("deadlines-publish", "flow.start:deadlines")] if rights.is_administrator else []
    others = [Button("deadlines-own-button", "deadlines.own", {"count": len(own)})] if len(own) > AT_ONCE else []
    if rights.is_administrator:
        others.append(Button("deadlines-foreseen", "foreseen.show"))
    report = [Button("menu-lapor", "go:lapor")] if rights.is_officer else []
    ways = (*others, *report, Button("elsewhere-list", "elsewhere.list"), MENU)
    disputed = "yes" if turn.content.monthly.conflicts_with else "no"
    await turn.say("deadlines-list", parts=parts, disputed=disputed, choices=choices, ways=ways)


async def own_dates(turn: Turn, number: int = 0) -> None:
    """The provinces that have dates of their own, in pages."""
    if not _is_ministry(await turn.rights()):
        raise Denied("access-denied")
    own = await _own_dates(turn)
    page = pages.page(own, number)
    lines: list[dict[str, Any]] = []
    for period, group in groupby(page.part, lambda one: one.period):
        lines += [{"key": "deadlines-own-month", "values": {"period": str(period)}}, *map(_own_line, group)]
    ways = (*page.ways(lambda other: f"deadlines.own:{other}"), LIST, MENU)
    await turn.say("deadlines-own", count=len(own), lines=lines, ways=ways, **page.values)


def _is_ministry(rights: Rights) -> bool:
    return rights.is_ministry


async def _place(turn: Turn, code: str | None, own: Sequence[OwnDate]) -> dict[str, Any]:
    """What holds in one province, or (None) in all; `own` are the provinces that have other dates."""
    today = due_dates.ministry_day(turn.now)
    if code is not None:
        today = turn.now.astimezone(turn.content.provinces[code].tz).date()
    lines: list[dict[str, Any]] = []
    for period in _shown_months(today):
        content = turn.content
        due = await due_dates.due(turn.session, content.monthly, period, code, content.workdays)
        lines.append({"key": "deadlines-line", "values": _line(turn, period, due, today)})
        lines += _exceptions([one for one in own if one.period == period], in_full=len(own) <= AT_ONCE)
    name = turn.content.provinces[code].name if code else "none"
    zone = turn.content.provinces.zone_of(code) if code else ""
    return {"key": "deadlines-place", "values": {"province": name, "zone": zone, "lines": lines}}


def _shown_months(today: date) -> tuple[Month, Month]:
    """The month that is over, and the one that is running."""
    running = Month.of(today)
    return running.previous(), running


async def _own_dates(turn: Turn) -> list[OwnDate]:
    found = []
    for period in _shown_months(due_dates.ministry_day(turn.now)):
        others = await due_dates.exceptions(turn.session, turn.content.monthly, period, turn.content.workdays)
        found += [OwnDate(period, turn.content.provinces[code].name, due) for code, due in sorted(others.items())]
    return found


def _exceptions(own: Sequence[OwnDate], *, in_full: bool) -> list[dict[str, Any]]:
    """A line for each province of a month, or how many they are."""
    if in_full or not own:
        return [_own_line(one) for one in own]
    return [{"key": "deadlines-exceptions", "values": {"count": len(own)}}]


def _own_line(one: OwnDate) -> dict[str, Any]:
    values = {
        "province": one.province,
        "due": one.due.day.isoformat(),
        "published": "yes" if one.due.published else "no",
        "reason": one.due.reason or "",
    }
    return {"key": "deadlines-exception", "values": values}


def _line(turn: Turn, period: Month, due: Due, today: date) -> dict[str, Any]:
    left = (due.day - today).days
    when = "over" if left < 0 else "today" if left == 0 else "coming"
    return {
        "period": str(period),
        "due": due.day.isoformat(),
        "when": when,
        "days": abs(left),
        "source": _source(turn, due),
    }


def _source(turn: Turn, due: Due) -> dict[str, Any]:
    """Where a date comes from, and how sure it is, in words."""
    if due.published:
        return {"key": "deadlines-source-published", "values": {"reason": due.reason}}
    rule = turn.content.monthly
    nth = rule.due.nth_working_day if isinstance(rule.due, NthWorkingDay) else 0
    known = turn.content.workdays.knows_leave_of(due.day.year)
    return {
        "key": "deadlines-source-computed",
        "values": {"nth": nth, "provisional": "no" if known else "yes", "local": due.reason or "none"},
    }


# Publishing another date.


async def allowed(turn: Turn) -> None:
    """Administrators only."""
    if not (await turn.rights()).is_administrator:
        raise Denied("access-denied")


def next_question(answers: Answers, content: Content) -> Question | None:
    """Where, for which month, which day, why, and a read-back."""
    return questions.first_missing(answers, _steps(content))


def _steps(content: Content) -> tuple[Question, ...]:
    return (
        Question(
            "scope",
            questions.asked("deadlines-ask-scope", None, EVERYWHERE),
            questions.reads_province(content.provinces),
        ),
        questions.choice("period", "deadlines-ask-period", _months),
        Question("day", questions.asked("deadlines-ask-day", _before, ()), _read_day),
        days.reason("reason", "deadlines-ask-reason"),
        questions.confirm("confirm", "deadlines-confirm", "deadlines-confirm-yes", _read_back),
    )


async def _months(turn: Turn, answers: Answers) -> list[Choice]:
    """From the last month that can still be put off to the next one."""
    month = Month.of(due_dates.ministry_day(turn.now))
    earliest = month
    for _ in range(due_dates.LATEST):
        earliest = earliest.previous()
    found = [earliest]
    while found[-1] <= month:
        found.append(found[-1].next())
    return [Choice(str(one), "deadlines-month", values={"period": str(one)}) for one in found]


async def _before(turn: Turn, answers: Answers) -> dict[str, Any]:
    """The date that holds now, and what is needed to read the new one."""
    period = Month.parse(answers["period"])
    due = await due_dates.due(turn.session, turn.content.monthly, period, _province(answers), turn.content.workdays)
    today = due_dates.ministry_day(turn.now)
    after = turn.content.workdays.within(_province(answers)).nth_working_day_after(max(due.day, today), 1)
    example = min(after, due_dates.range_of(period)[1])
    known = {"due": due.day, "example": example, "today": today}
    return {"period": str(period)} | {name: day.isoformat() for name, day in known.items()}


def _read_day(incoming: Incoming, shown: Asked) -> str | Misread:
    """The day as ISO text."""
    period, today = Month.parse(shown.values["period"]), date.fromisoformat(shown.values["today"])
    read = days.read(incoming, shown, period.first_day, lambda day: due_dates.check_day(period, day, today))
    return read if isinstance(read, Misread) else read.isoformat()


def prune(answers: Answers, content: Content) -> Answers:
    """A day that cannot belong to a changed month is asked again."""
    if "period" not in answers or "day" not in answers:
        return answers
    first, last = due_dates.range_of(Month.parse(answers["period"]))
    fits = first <= date.fromisoformat(answers["day"]) <= last
    return answers if fits else {name: value for name, value in answers.items() if name != "day"}


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    day = date.fromisoformat(answers["day"])
    before = await _before(turn, answers)
    return {
        **_values(turn, answers),
        "before": before["due"],
        "off": "no" if turn.content.workdays.within(_province(answers)).is_working_day(day) else "yes",
        "officers": len(await _concerned(turn, answers)),
    }


async def finish(turn: Turn, answers: Answers) -> None:
    """The date holds from now on; the officers concerned are told."""
    officers = await _concerned(turn, answers)
    row = await due_dates.publish(
        turn.session,
        turn.person,
        turn.content.monthly,
        Month.parse(answers["period"]),
        date.fromisoformat(answers["day"]),
        answers["reason"],
        turn.now,
        _province(answers),
    )
    values = {**_values(turn, answers), "receipt": receipts.line(turn.session, f"deadline:{row.id}")}
    await turn.say("deadlines-published", officers=len(officers), ways=(LIST, MENU), **values)
    message = Message("deadlines-announced", values, ways=(LIST,))
    for officer in officers:  # in the lane of reminders: nobody's answer waits behind an announcement
        await outbox.enqueue(turn.session, officer.telegram_id, message, turn.now, lane=outbox.REMINDER)


async def _concerned(turn: Turn, answers: Answers) -> Sequence[people.Person]:
    return await people.holders(turn.session, people.OFFICER, _province(answers))


def _province(answers: Answers) -> str | None:
    return None if answers["scope"] == ALL else str(answers["scope"])


def _values(turn: Turn, answers: Answers) -> dict[str, Any]:
    code = _province(answers)
    return {
        "scope": "province" if code else ALL,
        "province": turn.content.provinces[code].name if code else "",
        "period": answers["period"],
        "due": answers["day"],
        "reason": answers["reason"],
    }


FLOW = Flow(NAME, next_question, finish, allowed=allowed, prune=prune)
COMMANDS = {"tenggat": show}
ACTIONS = {"deadlines.own": own_dates}
FLOWS = (FLOW,)
