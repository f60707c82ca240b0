"""A report goes back: only what is wrong with it, each thing with a reason, or all of it with words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.flow import SEED, Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from handlers.verification.deciding import officers, say_decided, tell_first
from handlers.verification.queue import MENU, queue, values, verifiers_only
from models import attachments, receipts, reports
from models.activities import Activity
from models.errors import Denied
from models.outbox import Button
from models.reports import Report, decisions, findings
from models.reports.findings import EVIDENCE, FIELDS, FILE, REASONS, WRONG, Finding

NAME = "verification"
WHOLE = ("figures", "evidence", "photo")  # why all of it goes back, ready to tap
MOST_WORDS = 500
WHY = "why-"


async def start(turn: Turn, report: int) -> None:
    """Ask what is wrong. The card stays in view meanwhile."""
    turn.incoming = replace(turn.incoming, pressed_message=None)
    await engine.start(turn, FLOW, str(report))


def next_question(answers: Answers, content: Content) -> Question | None:
    """What is wrong, why each of it is, and a read-back; with words for all of it there is nothing more to ask."""
    return questions.first_missing(answers, _steps(answers))


def prune(answers: Answers, content: Content) -> Answers:
    """Words instead of marks are the reason for all; reasons of what is not marked any more are dropped."""
    found = dict(answers)
    wrong = found.get("wrong")
    if isinstance(wrong, str):  # all of it; the words came at once, or are asked for
        found = {name: value for name, value in found.items() if not name.startswith(WHY) and name != "confirm"}
        if wrong != "all":
            found |= {"wrong": "all", "reason": wrong}
        return found
    found.pop("reason", None)
    chosen = found.get("confirm")
    if isinstance(chosen, str):
        found["_words"] = chosen
        del found["confirm"]
    marked = wrong or ()
    return {name: value for name, value in found.items() if not name.startswith(WHY) or name[len(WHY) :] in marked}


def _steps(answers: Answers) -> tuple[Question, ...]:
    first = Question("wrong", _show_parts, _read_words, help=_help("wrong"))
    wrong = answers.get("wrong")
    if wrong is None:
        return (first,)
    if wrong == "all":
        choices = [Choice(one, "verification-reason-words", values={"reason": one}) for one in WHOLE]
        reason = questions.text("reason", "verification-ask-reason", most=MOST_WORDS, choices=choices, values=_values)
        return (first, questions.checked(reason, _needs_words))
    why = [_why(item) for item in wrong if _field(item) != EVIDENCE]  # what is not there can only be missing
    return (first, *why, Question("confirm", _show_all, _read_note, reviews=True))


def _help(name: str) -> dict[str, Any]:
    return {"key": "verification-help", "values": {"question": name}}


def _why(item: str) -> Question:
    """Why one thing is wrong: a tap, or words of one's own, which stand for "wrong"."""

    async def shown(turn: Turn, answers: Answers) -> dict[str, Any]:
        return {**await _values(turn, answers), "part": await _part(turn, answers, item)}

    def read(incoming: Incoming, asked: Asked) -> Any:
        words = _read_words(incoming, asked)
        return words if isinstance(words, Misread) else {"reason": WRONG, "words": words}

    reasons = [Choice(one, "verification-why", {"reason": one}, {"reason": one}) for one in REASONS[_field(item)]]
    shows = questions.asked("verification-ask-why", shown, reasons)
    return Question(f"{WHY}{item}", shows, read, help=_help("why"))


async def _show_parts(turn: Turn, answers: Answers) -> Asked:
    """Every field and file to mark, what was marked so far, and the way to send all of it back."""
    report, activity = await _open(turn, answers)
    files = await attachments.of_report(turn.session, report.id)
    picked = answers.get(f"{SEED}wrong", [])
    items = (*(one for one in FIELDS if one != EVIDENCE), *(f"{FILE}{one.id}" for one in files), EVIDENCE)
    offered = [
        Choice(
            item,
            "verification-marked" if item in picked else "verification-mark",
            values={"part": findings.part(item, report, activity, files)},
            toggles=True,
        )
        for item in items
    ]
    marked = [item for item in items if item in picked]
    done = Choice("done", "verification-marked-done", marked, {"count": len(marked)}, word="done")
    whole = Choice("all", "verification-whole", "all", word="whole")
    choices = (*offered, *((done,) if marked else ()), whole)
    return Asked("verification-ask-wrong", await _values(turn, answers) | {"marked": len(marked)}, choices)


async def _show_all(turn: Turn, answers: Answers) -> Asked:
    report, activity = await _open(turn, answers)
    files = await attachments.of_report(turn.session, report.id)
    lines = findings.lines(_wrong(answers), report, activity, files)
    shown = {**await _values(turn, answers), "lines": lines, "words": answers.get("_words", "none")}
    yes = Choice("yes", "verification-return-yes", True, {"count": len(lines)}, word="yes")
    return Asked("verification-return-confirm", shown, (yes,))


def _read_note(incoming: Incoming, shown: Asked) -> Any:
    """Words at the read-back go to the officer with the list."""
    return _read_words(incoming, shown)


def _read_words(incoming: Incoming, shown: Asked) -> Any:
    """Own words; a lone number is no reason, it was meant as the number of a choice."""
    words = " ".join(incoming.text.split())
    if not words:
        return Misread("question-text-missing")
    if len(words) > MOST_WORDS:
        return Misread("question-text-long", {"most": MOST_WORDS, "length": len(words)})
    return _needs_words(words, shown) or words


def _needs_words(reason: str, shown: Asked) -> Misread | None:
    enough = sum(letter.isalpha() for letter in reason) >= 5
    return None if enough else Misread("verification-reason-short")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    if not (argument.isascii() and argument.isdigit() and len(argument) < 18):
        await queue(turn)
        return None
    found = await decisions.open_for_decision(turn.session, turn.person, int(argument))
    if turn.person.id in await decisions.senders(turn.session, found):
        raise Denied("verification-own", report=found.id)
    return {"_report": found.id}


async def _open(turn: Turn, answers: Answers) -> tuple[Report, Activity]:
    await decisions.open_for_decision(turn.session, turn.person, answers["_report"])
    return await reports.seen(turn.session, turn.person, answers["_report"])


async def _values(turn: Turn, answers: Answers) -> dict[str, Any]:
    return values(turn, *await _open(turn, answers))


async def _part(turn: Turn, answers: Answers, item: str) -> dict[str, Any]:
    report, activity = await _open(turn, answers)
    return findings.part(item, report, activity, await attachments.of_report(turn.session, report.id))


async def _changes(turn: Turn) -> None:
    """What was marked, and each thing with its reason, to choose what to change."""
    left = turn.conversations[NAME]
    choices = [Button("verification-label", f"{NAME}:-change:wrong:{left.run}", {"question": "wrong"})]
    for name in (one for one in left.answers if one.startswith(WHY)):
        part = await _part(turn, left.answers, name.removeprefix(WHY))
        choices.append(Button(part["key"], f"{NAME}:-change:{name}:{left.run}", part["values"]))
    await turn.say("flow-change", choices=choices, ways=(Button("flow-resume", f"{NAME}:-resume::{left.run}"),))


def _field(item: str) -> str:
    return FILE if item.startswith(FILE) else item


def _wrong(answers: Answers) -> list[Finding]:
    """The marks with their reasons."""
    found = []
    for item in answers["wrong"]:
        why = answers.get(f"{WHY}{item}", {"reason": "missing"})
        number = int(item.removeprefix(FILE)) if item.startswith(FILE) else None
        found.append(Finding(_field(item), why["reason"], why.get("words"), number))
    return found


async def _return(turn: Turn, answers: Answers) -> None:
    whole = answers["wrong"] == "all"
    reason = answers["reason"] if whole else answers.get("_words")
    wrong = [] if whole else _wrong(answers)
    decided = await decisions.give_back(turn.session, turn.person, answers["_report"], reason, turn.now, wrong)
    _, activity = await reports.seen(turn.session, turn.person, decided.id)
    told = values(turn, decided, activity) | {"receipt": receipts.line(turn.session, f"report:{decided.id}")}
    ways = (Button("verification-send-again", f"reporting.again:{activity.id}"), MENU)
    if whole:
        told["reason"] = {"key": "verification-reason-words", "values": {"reason": reason}}
        key, done = "verification-told-returned", "verification-returned"
    else:
        files = await attachments.of_report(turn.session, decided.id)
        told |= {
            "lines": findings.lines(wrong, decided, activity, files),
            "count": len(wrong),
            "words": reason or "none",
        }
        key, done = "verification-told-parts", "verification-returned-parts"
    photo, document = await _shown(turn, decided, wrong)
    for officer in await officers(turn, decided, activity):
        await turn.tell(officer, key, ways=ways, photo=photo, document=document, **told)
    await tell_first(turn, decided, told)
    await say_decided(turn, done, told)


async def _shown(turn: Turn, report: Report, wrong: Sequence[Finding]) -> tuple[str | None, str | None]:
    """The photo or document that comes back, when it is just one: nobody has to count which is the second."""
    back = {one.attachment_id for one in wrong if one.field == FILE}
    files = [one for one in await attachments.of_report(turn.session, report.id) if one.id in back]
    if len(files) != 1:
        return None, None
    return (files[0].file_id, None) if files[0].kind == "photo" else (None, files[0].file_id)


FLOW = Flow(NAME, next_question, _return, allowed=verifiers_only, begin=_begin, prune=prune, changes=_changes)
