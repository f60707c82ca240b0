"""`/perpanjangan`: an office asks for more time for one month; a verifier gives a day or says why not."""

from datetime import date
from typing import Any

from handlers import days, questions
from handlers import flow as engine
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from models import activities, due_dates, extensions, people, receipts, reports
from models.deadlines import Month
from models.errors import Denied
from models.extensions import Extension
from models.outbox import Button
from models.people import Person

NAME, DECIDING = "extending", "granting"
MENU = Button("common-menu", "start.menu")


async def start(turn: Turn, argument: str) -> None:
    """What waits for a verifier; for an office its own requests, and a new one."""
    rights = await turn.rights()
    if rights.is_verifier:
        await _queue(turn)
    elif rights.own:
        await engine.start(turn, ASK)
    else:
        raise Denied("access-denied")


async def _queue(turn: Turn) -> None:
    found = await extensions.waiting(turn.session, turn.person)
    choices = [Button("extensions-item", f"extending.show:{one.id}", _values(turn, one)) for one in found[:10]]
    own = (Button("extensions-new", f"flow.start:{NAME}"),) if (await turn.rights()).own else ()
    await turn.say("extensions-queue", count=len(found), choices=choices, ways=(*own, MENU))


async def show(turn: Turn, number: int) -> None:
    """One request, ready to be decided."""
    row = await extensions.to_decide(turn.session, turn.person, number)
    await turn.say("extensions-card", ways=(*_verdicts(turn, row), MENU), **await _card(turn, row))


async def grant(turn: Turn, number: int) -> None:
    """The day that was asked for."""
    row = await extensions.to_decide(turn.session, turn.person, number)
    await _grant(turn, number, row.wanted)


async def _grant(turn: Turn, number: int, day: date) -> None:
    content = turn.content
    row = await extensions.grant(turn.session, turn.person, number, day, content.monthly, content.workdays, turn.now)
    await _told(turn, row, "extensions-granted")


async def _told(turn: Turn, row: Extension, key: str) -> None:
    """Both sides hear the same, with the receipt: the verifier, whoever asked, and the officers of that office."""
    values = _values(turn, row) | {"receipt": receipts.line(turn.session, f"extension:{row.id}")}
    await turn.say(key, ways=(Button("extensions-button", "go:perpanjangan"), MENU), **values)
    told = [*await people.holders(turn.session, people.OFFICER, row.province)]
    asker = await turn.session.get_one(Person, row.asked_by)
    if asker.id not in {one.id for one in told} and row.province in (await people.rights(turn.session, asker)).own:
        told.append(asker)
    for one in told:
        await turn.tell(one, key, ways=(Button("menu-tenggat", "go:tenggat"),), **values)


def _verdicts(turn: Turn, row: Extension) -> tuple[Button, ...]:
    return (
        Button("extensions-grant", f"extending.grant:{row.id}", _values(turn, row)),
        Button("extensions-other", f"flow.start:{DECIDING}:{row.id}", _values(turn, row)),
    )


def _values(turn: Turn, row: Extension) -> dict[str, Any]:
    return {
        "number": row.id,
        "province": turn.content.provinces[row.province].name,
        "period": row.period,
        "wanted": row.wanted.isoformat(),
        "reason": row.reason,
        "due": (row.due or row.wanted).isoformat(),
        "remark": row.remark or "",
    }


async def _card(turn: Turn, row: Extension) -> dict[str, Any]:
    month = Month.parse(row.period)
    now = await due_dates.due(turn.session, turn.content.monthly, month, row.province, turn.content.workdays)
    known = await activities.of_provinces(turn.session, [row.province])
    asker = await turn.session.get_one(Person, row.asked_by)
    return _values(turn, row) | {
        "now": now.day.isoformat(),
        "by": asker.name,
        "missing": len(await reports.missing(turn.session, known, month)),
    }


# Asking.


async def _office_only(turn: Turn) -> None:
    if not (await turn.rights()).own:
        raise Denied("access-denied")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    """The months that can still be put off and are not all in, province by province."""
    rights = await turn.rights()
    known = await extensions.of_provinces(turn.session, rights.own)
    asked = {(one.province, one.period) for one in known if one.is_open}
    months = [(code, str(month)) for code in sorted(rights.own) for month in await _months(turn, code)]
    found = [[code, month] for code, month in months if (code, month) not in asked]
    lines = [{"key": "extensions-line", "values": _values(turn, one) | {"state": _state(one)}} for one in known]
    if not found:
        await turn.say(
            "extensions-none", lines=lines, count=len(lines), ways=(Button("menu-tenggat", "go:tenggat"), MENU)
        )
        return None
    return {"_month": found[0]} if len(found) == 1 else {"_months": found}


def _state(row: Extension) -> str:
    return "open" if row.is_open else "given" if row.due else "refused"


async def _months(turn: Turn, code: str) -> list[Month]:
    """Closed months with a report missing whose date may still be moved, the oldest first."""
    today = due_dates.ministry_day(turn.now)
    month = Month.of(turn.now.astimezone(turn.content.provinces[code].tz).date()).previous()
    known = await activities.of_provinces(turn.session, [code])
    found = []
    while due_dates.range_of(month)[1] > today:
        if await reports.missing(turn.session, known, month):
            found.append(month)
        month = month.previous()
    return found[::-1]


def _next(answers: Answers, content: Content) -> Question | None:
    steps = [
        Question("day", questions.asked("extensions-ask-day", _asked, ()), _read_day),
        days.reason("reason", "extensions-ask-reason"),
        questions.confirm("confirm", "extensions-confirm", "extensions-confirm-yes", _read_back),
    ]
    if "_month" not in answers:
        steps.insert(0, questions.choice("month", "extensions-ask-month", _month_choices))
    return questions.first_missing(answers, steps)


def _month(answers: Answers) -> tuple[str, Month]:
    code, month = answers.get("month") or answers["_month"]
    return str(code), Month.parse(month)


async def _month_choices(turn: Turn, answers: Answers) -> list[Choice]:
    return [
        Choice(f"{code}-{month}", "extensions-month", [code, month], {"period": month, "province": _name(turn, code)})
        for code, month in answers["_months"]
    ]


def _name(turn: Turn, code: str) -> str:
    return turn.content.provinces[code].name


async def _asked(turn: Turn, answers: Answers) -> dict[str, Any]:
    """The day that holds, and what is needed to read another."""
    code, month = _month(answers)
    return await _days(turn, code, month)


async def _days(turn: Turn, code: str, month: Month) -> dict[str, Any]:
    content = turn.content
    holds = (await due_dates.due(turn.session, content.monthly, month, code, content.workdays)).day
    today, last = due_dates.ministry_day(turn.now), due_dates.range_of(month)[1]
    example = min(content.workdays.within(code).nth_working_day_after(max(holds, today), 3), last)
    known = {"due": holds, "today": today, "example": example}
    return {"period": str(month), "province": _name(turn, code)} | {key: one.isoformat() for key, one in known.items()}


def _read_day(incoming: Incoming, shown: Asked) -> str | Misread:
    """Later than the day that holds, and one that can be kept."""
    month = Month.parse(shown.values["period"])
    today, holds = (date.fromisoformat(shown.values[name]) for name in ("today", "due"))
    day = days.read(incoming, shown, month.first_day, lambda day: due_dates.check_day(month, day, today))
    if isinstance(day, Misread):
        return day
    return Misread("extensions-day-no-gain", {"due": holds.isoformat()}) if day <= holds else day.isoformat()


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {**await _asked(turn, answers), "wanted": answers["day"], "reason": answers["reason"]}


async def _finish(turn: Turn, answers: Answers) -> None:
    code, month = _month(answers)
    content, wanted = turn.content, date.fromisoformat(answers["day"])
    row = await extensions.ask(
        turn.session, turn.person, content.monthly, month, code, wanted, answers["reason"], content.workdays, turn.now
    )
    receipt = receipts.line(turn.session, f"extension:{row.id}")
    await turn.say("extensions-asked", receipt=receipt, ways=(MENU,), **_values(turn, row))
    card = await _card(turn, row)
    for verifier in await people.holders(turn.session, people.VERIFIER):
        if verifier.id != turn.person.id:
            await turn.tell(verifier, "extensions-card", ways=_verdicts(turn, row), **card)


# Deciding with another day, or with a reason against it.


async def _verifiers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_verifier:
        raise Denied("access-denied")


async def _begin_deciding(turn: Turn, argument: str) -> dict[str, Any] | None:
    number = int(argument) if argument.isdecimal() and len(argument) < 18 else 0
    row = await extensions.to_decide(turn.session, turn.person, number)
    return {"_number": row.id}


def _next_deciding(answers: Answers, content: Content) -> Question | None:
    refuse = Choice("refuse", "extensions-refuse", "refuse", word="no")
    day = Question("day", questions.asked("extensions-ask-other", _deciding, (refuse,)), _read_day)
    why = days.reason("remark", "extensions-ask-remark")
    return questions.first_missing(answers, (day, why) if answers.get("day") == "refuse" else (day,))


async def _deciding(turn: Turn, answers: Answers) -> dict[str, Any]:
    row = await extensions.to_decide(turn.session, turn.person, answers["_number"])
    known = await _days(turn, row.province, Month.parse(row.period))
    return {**known, "wanted": row.wanted.isoformat()}


async def _decided(turn: Turn, answers: Answers) -> None:
    if answers["day"] != "refuse":
        await _grant(turn, answers["_number"], date.fromisoformat(answers["day"]))
        return
    row = await extensions.refuse(turn.session, turn.person, answers["_number"], answers["remark"], turn.now)
    await _told(turn, row, "extensions-refused")


ASK = Flow(NAME, _next, _finish, allowed=_office_only, begin=_begin)
DECIDE = Flow(DECIDING, _next_deciding, _decided, allowed=_verifiers_only, begin=_begin_deciding)
COMMANDS = {"perpanjangan": start}
ACTIONS = {"extending.show": show, "extending.grant": grant}
FLOWS = (ASK, DECIDE)
