"""The ministry decides about reports: look at the queue, verify, or give back with a reason."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from handlers import flow as engine
from handlers import pages, questions
from handlers.flow import Flow
from handlers.questions import Answers, Choice, Question
from handlers.turn import Content, Turn
from models import attachments, people, receipts, reports
from models.activities import Activity
from models.errors import Denied
from models.outbox import Button
from models.people import Person
from models.reports import Report, cards

NAME = "verification"
MENU = Button("common-menu", "start.menu")
QUEUE = Button("verification-queue-button", "verification.queue")
SHOWN = 10  # a line each
REASONS = ("figures", "evidence", "photo")


async def start(turn: Turn, argument: str) -> None:
    """`/verifikasi`: the queue; `/verifikasi 7`: one report."""
    if argument.isascii() and argument.isdigit() and len(argument) < 18:
        await show(turn, int(argument))
    else:
        await queue(turn)


async def queue(turn: Turn, number: int = 0) -> None:
    """What waits, oldest first, in pages."""
    await _verifiers_only(turn)
    waiting = await reports.waiting(turn.session)
    if not waiting:
        await turn.say("verification-empty", ways=(MENU,))
        return
    page = pages.page(waiting, number, SHOWN)
    choices = [
        Button("verification-item", f"verification.show:{report.id}", _values(turn, report, activity))
        for report, activity in page.part
    ]
    ways = (*page.ways(lambda other: f"verification.queue:{other}"), MENU)
    await turn.say("verification-queue", count=len(waiting), choices=choices, ways=ways, **page.values)


async def show(turn: Turn, report: int) -> None:
    """One report with the figures beside last month's standing."""
    await _verifiers_only(turn)
    await reports.open_for_decision(turn.session, turn.person, report)
    found, activity = await reports.seen(turn.session, turn.person, report)
    card = await cards.card(turn.session, found, activity, turn.content.provinces[activity.province])
    await turn.say(
        "verification-card",
        choices=card.buttons,
        ways=(receipts.of_report(found.id), QUEUE, MENU),
        photo=card.photo,
        document=card.document,
        **card.values,
    )


async def verify(turn: Turn, report: int) -> None:
    """The ministry accepts a report; the officer is told at once."""
    decided = await reports.verify(turn.session, turn.person, report, turn.now)
    _, activity = await reports.seen(turn.session, turn.person, report)
    values = _values(turn, decided, activity) | {"receipt": receipts.line(turn.session, f"report:{decided.id}")}
    for officer in await _officers(turn, decided, activity):
        await turn.tell(officer, "verification-told-verified", ways=(MENU,), **values)
    await _decided(turn, "verification-verified", values)


async def files(turn: Turn, report: int) -> None:
    """The further photos and documents of a report."""
    await _verifiers_only(turn)
    await reports.seen(turn.session, turn.person, report)
    found = await attachments.of_report(turn.session, report)
    if len(found) < 2:
        await turn.say("verification-no-files", report=report, fresh=True)
    for place, one in enumerate(found[1:], 2):
        photo, document = (one.file_id, None) if one.kind == "photo" else (None, one.file_id)
        values: dict[str, Any] = {"report": report, "place": place, "count": len(found)}
        await turn.say("verification-file", photo=photo, document=document, fresh=True, **values)


async def give_back(turn: Turn, report: int) -> None:
    """Ask for the reason. The card stays in view while it is written."""
    turn.incoming = replace(turn.incoming, pressed_message=None)
    await engine.start(turn, FLOW, str(report))


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    if not (argument.isascii() and argument.isdigit() and len(argument) < 18):
        await queue(turn)
        return None
    found = await reports.open_for_decision(turn.session, turn.person, int(argument))
    return {"_report": found.id}


async def _reason_values(turn: Turn, answers: Answers) -> dict[str, Any]:
    found = await reports.open_for_decision(turn.session, turn.person, answers["_report"])
    _, activity = await reports.seen(turn.session, turn.person, found.id)
    return _values(turn, found, activity)


def _next(answers: Answers, content: Content) -> Question | None:
    choices = [Choice(one, "verification-reason-words", values={"reason": one}) for one in REASONS]
    reason = questions.text("reason", "verification-ask-reason", most=500, choices=choices, values=_reason_values)
    return questions.first_missing(answers, (questions.checked(reason, _needs_words),))


def _needs_words(reason: str, shown: questions.Asked) -> questions.Misread | None:
    """A lone number is no reason; it was meant as the number of a choice."""
    enough = sum(letter.isalpha() for letter in reason) >= 5
    return None if enough else questions.Misread("verification-reason-short")


async def _return(turn: Turn, answers: Answers) -> None:
    decided = await reports.give_back(turn.session, turn.person, answers["_report"], answers["reason"], turn.now)
    _, activity = await reports.seen(turn.session, turn.person, decided.id)
    values = _values(turn, decided, activity) | {"receipt": receipts.line(turn.session, f"report:{decided.id}")}
    values["reason"] = {"key": "verification-reason-words", "values": {"reason": answers["reason"]}}
    ways = (Button("verification-send-again", f"reporting.again:{activity.id}"), MENU)
    for officer in await _officers(turn, decided, activity):
        await turn.tell(officer, "verification-told-returned", ways=ways, **values)
    await _decided(turn, "verification-returned", values)


async def _verifiers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_verifier:
        raise Denied("access-denied")


def _values(turn: Turn, report: Report, activity: Activity) -> dict[str, Any]:
    province = turn.content.provinces[activity.province].name
    return {"report": report.id, "name": activity.name, "province": province, "period": report.period}


async def _officers(turn: Turn, report: Report, activity: Activity) -> Sequence[Person]:
    """Who sent the report; everybody of the province when that person serves there no more."""
    serving = await people.holders(turn.session, people.OFFICER, activity.province)
    return [one for one in serving if one.id == report.officer_id] or serving


async def _decided(turn: Turn, key: str, values: dict[str, Any]) -> None:
    waiting = await reports.waiting(turn.session)
    first = [report.id for report, _ in waiting[:1]]
    choices = [Button("verification-next", f"verification.show:{one}", {"report": one}) for one in first]
    await turn.say(key, left=len(waiting), choices=choices, ways=(QUEUE, MENU), **values)


FLOW = Flow(NAME, _next, _return, allowed=_verifiers_only, begin=_begin)
COMMANDS = {"verifikasi": start}
ACTIONS = {
    "verification.queue": queue,
    "verification.show": show,
    "verification.verify": verify,
    "verification.files": files,
    "verification.return": give_back,
}
FLOWS = (FLOW,)
