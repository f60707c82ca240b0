"""An administrator publishes another last day for what is done elsewhere, for all provinces or one."""

from datetime import date
from typing import Any

from handlers import days, questions
from handlers.flow import SEED, Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from models import due_dates, outbox, receipts, reminders
from models.errors import Denied, Refused
from models.outbox import Button, Message
from models.reminders import elsewhere, moving
from models.reminders.elsewhere import ALL, Duty
from models.reminders.steps import MINISTRY
from models.reminders.words import in_words, place

NAME = "moving"
MENU = Button("common-menu", "start.menu")
EVERYWHERE = (Choice(ALL, "deadlines-all", word="all"),)
RULE, PERIOD = SEED + "rule", SEED + "period"


async def _allowed(turn: Turn) -> None:
    if not (await turn.rights()).is_administrator:
        raise Denied("access-denied")


async def _begin(turn: Turn, argument: str) -> dict[str, Any]:
    """Of which rule and period ("RPD-Q:2027-TW1") the button tells; a rule of the ministry has one place."""
    rule, _, period = argument.partition(":")
    found = turn.content.duties.get(rule)
    if found is None:
        raise Refused("elsewhere-gone")
    where = ALL if found.told == "office" else MINISTRY
    duty = elsewhere.duty_of(turn.content.duties, turn.content.provinces, rule, period, where)
    _, last = moving.range_of(duty, turn.content.workdays)
    if last < due_dates.ministry_day(turn.now):
        raise Refused("moving-over", last=last.isoformat())
    return {RULE: rule, PERIOD: period} | ({} if where == ALL else {"scope": MINISTRY})


def _next_question(answers: Answers, content: Content) -> Question | None:
    steps = (
        Question(
            "scope",
            questions.asked("moving-ask-scope", _about, EVERYWHERE),
            questions.reads_province(content.provinces),
        ),
        Question("day", questions.asked("moving-ask-day", _before, ()), _read_day),
        days.reason("reason", "deadlines-ask-reason"),
        questions.confirm("confirm", "moving-confirm", "deadlines-confirm-yes", _read_back),
    )
    return questions.first_missing(answers, steps)


def _duty(turn: Turn, answers: Answers) -> Duty:
    """The rule may have changed since the dialogue began."""
    where = answers.get("scope", ALL)
    content = turn.content
    return elsewhere.duty_of(content.duties, content.provinces, answers[RULE], answers[PERIOD], where)


async def _about(turn: Turn, answers: Answers) -> dict[str, Any]:
    duty = _duty(turn, answers)
    return {"what": dict(duty.rule.what), "period": in_words(duty.period)}


async def _before(turn: Turn, answers: Answers) -> dict[str, Any]:
    """The date that holds now, and what is needed to read the new one."""
    duty, workdays, today = _duty(turn, answers), turn.content.workdays, due_dates.ministry_day(turn.now)
    due = elsewhere.falls_on(await due_dates.published(turn.session, duty.rule), duty, workdays)
    first, last = moving.range_of(duty, workdays)
    after = workdays.within(duty.province).nth_working_day_after(max(due.day, today), 1)
    known = {"due": due.day, "example": min(after, last), "today": today, "first": first, "last": last}
    return await _about(turn, answers) | {name: day.isoformat() for name, day in known.items()}


def _read_day(incoming: Incoming, shown: Asked) -> str | Misread:
    first, last, today, due = (date.fromisoformat(shown.values[name]) for name in ("first", "last", "today", "due"))
    read = days.read(incoming, shown, due, lambda day: moving.check_day((first, last), day, today))
    return read if isinstance(read, Misread) else read.isoformat()


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    duty, before = _duty(turn, answers), await _before(turn, answers)
    told = await moving.concerned(turn.session, duty, await reminders.by_province(turn.session))
    day = date.fromisoformat(answers["day"])
    return {
        **_values(duty, answers),
        "before": before["due"],
        "off": "no" if turn.content.workdays.within(duty.province).is_working_day(day) else "yes",
        "on": "yes" if duty.rule.id in await elsewhere.switched(turn.session) else "no",
        "count": len(told),
    }


async def _finish(turn: Turn, answers: Answers) -> None:
    """The date holds from now on; whoever is reminded of it is told."""
    duty, day = _duty(turn, answers), date.fromisoformat(answers["day"])
    told = await moving.concerned(turn.session, duty, await reminders.by_province(turn.session))
    row = await moving.move(turn.session, turn.person, duty, day, answers["reason"], turn.content.workdays, turn.now)
    receipt = receipts.line(turn.session, f"deadline:{row.id}")
    ways = (Button("moving-again", _start(duty)), Button("elsewhere-look", _card(duty)), MENU)
    await turn.say("moving-published", count=len(told), receipt=receipt, ways=ways, **_values(duty, answers))
    for person, own in told:  # in the lane of reminders: nobody's answer waits behind an announcement
        values = _values(own, answers) | {"receipt": receipt}
        message = Message("moving-announced", values, ways=(Button("elsewhere-look", _card(own)),))
        await outbox.enqueue(turn.session, person.telegram_id, message, turn.now, lane=outbox.REMINDER)


def _start(duty: Duty) -> str:
    return f"flow.start:{NAME}:{duty.rule.id}:{duty.period}"


def _card(duty: Duty) -> str:
    return f"elsewhere.card:{duty.rule.id}:{duty.period}:{duty.place}"


def _values(duty: Duty, answers: Answers) -> dict[str, Any]:
    return {
        "what": dict(duty.rule.what),
        "period": in_words(duty.period),
        "province": place(duty.place),
        "due": answers["day"],
        "reason": answers["reason"],
    }


FLOW = Flow(NAME, _next_question, _finish, begin=_begin, allowed=_allowed)
COMMANDS: dict[str, Any] = {}
ACTIONS: dict[str, Any] = {}
FLOWS = (FLOW,)
