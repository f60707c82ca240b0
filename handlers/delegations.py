"""`/wakil`: somebody of the office acts for an officer from one day to another."""

from datetime import date, timedelta
from typing import Any

from handlers import flow as engine
from handlers import menu, questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from models import delegations, receipts
from models.dates import NotADay, read_day
from models.delegations import DAYS_MOST, Delegation
from models.errors import Denied
from models.outbox import Button
from models.people import Person

NAME = "delegating"
MENU = Button("common-menu", "start.menu")
HOME = delegations.HOME


async def start(turn: Turn, argument: str) -> None:
    """What holds now and will hold, each with a way to end it, and the way to a new one."""
    await _office_only(turn)
    rows = await delegations.seen_by(turn.session, turn.person, turn.content.today)
    lines, ends = [], []
    for row in rows:
        values: dict[str, Any] = await delegations.names(turn.session, row)
        is_open = "no" if row.confirmed_at else "yes"
        lines.append({"key": "delegations-line", "values": {**values, "open": is_open}})
        mine = row.taker_id == turn.person.id and row.confirmed_at is None
        ends += _verdicts(row) if mine else [Button("delegations-end", f"delegating.end:{row.id}", values)]
    new = Button("delegations-new", "flow.start:delegating")
    await turn.say("delegations-list", count=len(rows), lines=lines, choices=(*ends, new), ways=(MENU,))


async def agree(turn: Turn, number: int) -> None:
    """The colleague takes it on."""
    row = await delegations.agree(turn.session, turn.person, number, await _today(turn, number), turn.now)
    await _told(turn, row, "delegations-agreed")
    if row.grant_id is not None:
        await menu.changed(turn.session, turn.person, turn.now)


async def decline(turn: Turn, number: int) -> None:
    """The colleague does not."""
    await _told(turn, await delegations.decline(turn.session, turn.person, number, turn.now), "delegations-declined")


async def end(turn: Turn, number: int) -> None:
    """Over before its time."""
    row = await delegations.end(turn.session, turn.person, number, turn.now)
    await _told(turn, row, "delegations-ended")
    if row.grant_id is not None:
        await menu.changed(turn.session, await turn.session.get_one(Person, row.taker_id), turn.now)


async def _told(turn: Turn, row: Delegation, key: str) -> None:
    values: dict[str, Any] = await delegations.names(turn.session, row)
    receipt = receipts.line(turn.session, f"delegation:{row.id}")
    acts = row.taker_id == turn.person.id and row.holds_on(_day_of(turn, row.province))
    work = (Button("menu-lapor", "go:lapor"),) if acts else ()
    await turn.say(key, receipt=receipt, ways=(*work, HOME, MENU), **_for(row, turn.person.id, values))
    for number in {row.giver_id, row.taker_id, row.asked_by} - {turn.person.id}:
        person = await turn.session.get_one(Person, number)
        await turn.tell(person, key, receipt=receipt, ways=(HOME,), **_for(row, number, values))


def _for(row: Delegation, number: int, values: dict[str, Any]) -> dict[str, Any]:
    """Nobody is told about themselves by name."""
    who = "taker" if number == row.taker_id else "giver" if number == row.giver_id else "none"
    return {**values, "you": who}


async def _office_only(turn: Turn) -> None:
    if not (await turn.rights()).own:
        raise Denied("access-denied")


def _verdicts(row: Delegation) -> list[Button]:
    return [
        Button("delegations-agree", f"delegating.agree:{row.id}"),
        Button("delegations-decline", f"delegating.decline:{row.id}"),
    ]


async def _today(turn: Turn, number: int) -> date:
    row = await turn.session.get(Delegation, number)
    return _day_of(turn, row.province) if row else turn.content.today


def _day_of(turn: Turn, province: str) -> date:
    return turn.now.astimezone(turn.content.provinces[province].tz).date()


# Asking a colleague.


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    """An officer asks for the own work; a head is asked for whom. Nobody there to act: said, with the way out."""
    rights = await turn.rights()
    pairs = [
        (code, one.id)
        for code in sorted(rights.own)
        for one in await delegations.officers(turn.session, code)
        if await delegations.may_give(turn.session, turn.person, code, one.id)
        and await delegations.colleagues(turn.session, code, one.id)
    ]
    if not pairs:
        await turn.say(
            "delegations-nobody", ways=(Button("menu-undang", "go:undang"), MENU) if rights.is_head else (MENU,)
        )
        return None
    return {"_giver": list(pairs[0])} if len(pairs) == 1 else {"_givers": [list(one) for one in pairs]}


def _next(answers: Answers, content: Content) -> Question | None:
    steps = [
        questions.choice("taker", "delegations-ask-taker", _takers, _who),
        Question("first", questions.asked("delegations-ask-first", None, _days), _read_day("today")),
        Question("last", questions.asked("delegations-ask-last", _from, ()), _read_day("from")),
        questions.confirm("confirm", "delegations-confirm", "delegations-confirm-yes", _read_back),
    ]
    if "_giver" not in answers:
        steps.insert(0, questions.choice("giver", "delegations-ask-giver", _givers))
    return questions.first_missing(answers, steps)


def _giver(answers: Answers) -> tuple[str, int]:
    code, number = answers.get("giver") or answers["_giver"]
    return str(code), int(number)


async def _givers(turn: Turn, answers: Answers) -> list[Choice]:
    found = []
    for code, number in answers["_givers"]:
        person = await turn.session.get_one(Person, number)
        values = {"name": person.name, "own": "yes" if number == turn.person.id else "no"}
        found.append(Choice(f"{code}-{number}", "delegations-giver", [code, number], values))
    return found


async def _takers(turn: Turn, answers: Answers) -> list[Choice]:
    code, giver = _giver(answers)
    found = await delegations.colleagues(turn.session, code, giver)
    return [
        Choice(
            str(one.id),
            "delegations-giver",
            one.id,
            {"name": one.name, "own": "yes" if one.id == turn.person.id else "no"},
        )
        for one in found
    ]


async def _who(turn: Turn, answers: Answers) -> dict[str, Any]:
    giver = await turn.session.get_one(Person, _giver(answers)[1])
    return {"giver": giver.name, "own": "yes" if giver.id == turn.person.id else "no"}


async def _days(turn: Turn, answers: Answers) -> list[Choice]:
    today = _day_of(turn, _giver(answers)[0])
    return [
        Choice(day.isoformat(), "delegations-day", day.isoformat(), {"day": day.isoformat(), "which": which})
        for which, day in (("today", today), ("tomorrow", today + timedelta(days=1)))
    ]


async def _from(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"first": answers["first"], "most": DAYS_MOST}


def _read_day(since: str) -> questions.Read:
    """A day that is not over, or not before the first one."""

    def read(incoming: Incoming, shown: Asked) -> str | Misread:
        known = shown.values["first"] if since == "from" else shown.choices[0].value
        earliest = date.fromisoformat(str(known))
        day = read_day(incoming.text, earliest)
        if isinstance(day, NotADay):
            return Misread("delegations-day-unclear", {"text": incoming.text[:40]})
        wrong = day < earliest or (day - earliest).days >= (DAYS_MOST if since == "from" else 366)
        return Misread("delegations-days-wrong", {"most": DAYS_MOST}) if wrong else day.isoformat()

    return read


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    taker = await turn.session.get_one(Person, answers["taker"])
    giver = await turn.session.get_one(Person, _giver(answers)[1])
    return {"giver": giver.name, "taker": taker.name, "first": answers["first"], "last": answers["last"]}


async def _finish(turn: Turn, answers: Answers) -> None:
    code, giver = _giver(answers)
    days = date.fromisoformat(answers["first"]), date.fromisoformat(answers["last"])
    today = _day_of(turn, code)
    row = await delegations.ask(turn.session, turn.person, code, giver, answers["taker"], days, today, turn.now)
    if row.confirmed_at is not None:
        await _told(turn, row, "delegations-agreed")
        await menu.changed(turn.session, turn.person, turn.now)
        return
    values: dict[str, Any] = await delegations.names(turn.session, row)
    await turn.say("delegations-asked", ways=(HOME, MENU), **values)
    taker = await turn.session.get_one(Person, row.taker_id)
    await turn.tell(taker, "delegations-ask", ways=tuple(_verdicts(row)), **values)
    if giver != turn.person.id:
        await turn.tell(await turn.session.get_one(Person, giver), "delegations-asked", ways=(HOME,), **values)


async def again(turn: Turn) -> None:
    """From a button."""
    await engine.start(turn, FLOW)


FLOW = Flow(NAME, _next, _finish, allowed=_office_only, begin=_begin)
COMMANDS = {"wakil": start}
ACTIONS = {"delegating.agree": agree, "delegating.decline": decline, "delegating.end": end}
FLOWS = (FLOW,)
