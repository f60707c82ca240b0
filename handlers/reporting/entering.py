"""The three figures of a month: spent so far, progress and output added; what each may be, and what is offered."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from handlers import questions
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.reporting import staging
from handlers.reporting.months import entry_of
from handlers.reporting.present import PRESENT, in_words, on_offer
from handlers.reporting.staging import FILL
from handlers.turn import Incoming, Turn
from models import numbers
from models.reports import Report
from models.reports.line import OUTPUT, PROGRESS, SPENT

NOTHING = "_nothing"  # said before the activity was chosen: nothing changed in it


async def values_of(turn: Turn, answers: Answers) -> dict[str, Any]:
    entry = await entry_of(turn, answers)
    activity, before, room, returned = entry.activity, entry.before, entry.room, entry.returned
    return {
        "name": activity.name,
        "period": entry.period,
        "unit": activity.unit,
        "target": activity.target,
        "pagu": activity.pagu,
        "months": before.months,
        "spent": before.spent,
        "progress": str(before.progress),
        "output": before.output,
        "least_progress": str(room.least_progress),
        "most_progress": str(room.most_progress),
        "least_output": room.least_output,
        "most_output": room.most_output,
        "returned": "yes" if returned else "no",
        "reason": _reason(returned),
        "from_attendance": await in_words(turn, activity, entry.period),
    }


async def nothing_new(turn: Turn, answers: Answers) -> dict[str, Any]:
    """The answers of a month in which nothing changed; none for one that came back: it says what is to be mended."""
    entry = await entry_of(turn, answers)
    if entry.returned is not None:
        return {}
    still = {"spent": entry.before.spent, "output": 0, "progress": "0"}
    return {**still, "obstacles": None, "evidence": None, "_nil": True}


def _reason(returned: Report | None) -> Any:
    values = {"reason": returned.reason or "parts"} if returned else {"reason": ""}
    return {"key": "verification-reason-words", "values": values}


async def _spent_choices(turn: Turn, answers: Answers) -> list[Choice]:
    entry = await entry_of(turn, answers)
    if entry.returned is not None:
        spent = entry.returned.spent
        return [Choice("again", "reporting-again-money", spent, {"amount": spent}, word="same")]
    spent = entry.before.spent
    still = {"spent": spent, "output": 0}
    nil = Choice("nil", "reporting-nil", {FILL: await nothing_new(turn, answers)}, word="none")
    if not entry.before.months:
        return [Choice("none", "reporting-spent-none", 0, word="no"), nil]
    same = Choice("same", "reporting-spent-same", spent, {"amount": spent}, word="same")
    return [same, Choice("progress", "reporting-only-progress", {FILL: still}, word="progress"), nil]


async def _progress_choices(turn: Turn, answers: Answers) -> list[Choice]:
    returned = (await entry_of(turn, answers)).returned
    if returned is None:
        return [Choice("none", "reporting-unchanged", "0", word="same")]
    added = str(returned.progress)
    return [Choice("again", "reporting-again-percent", added, {"amount": added}, word="same")]


async def _output_choices(turn: Turn, answers: Answers) -> list[Choice]:
    entry = await entry_of(turn, answers)
    there = await on_offer(turn, entry.activity, entry.period)
    counted = {FILL: {OUTPUT: len(there), PRESENT: there}}
    offered = Choice("present", "reporting-output-present", counted, {"count": len(there), "unit": entry.activity.unit})
    first = [offered] if there else []
    if entry.returned is None:
        return [*first, Choice("none", "reporting-unchanged", 0, word="same")]
    values = {"amount": entry.returned.output, "unit": entry.activity.unit}
    return [*first, Choice("again", "reporting-again-output", entry.returned.output, values, word="same")]


def _within_progress(added: str, shown: Asked) -> Misread | None:
    value = Decimal(added)
    most, least = Decimal(shown.values["most_progress"]), Decimal(shown.values["least_progress"])
    if value * 100 % 1:
        return Misread("reporting-progress-decimals")
    if value > most:
        return Misread("reporting-progress-over", {"room": str(most)})
    return Misread("reporting-progress-under", {"least": str(least)}) if value < least else None


def _within_output(added: int, shown: Asked) -> Misread | None:
    most, least = shown.values["most_output"], shown.values["least_output"]
    if added > most:
        return Misread("reporting-output-over", {"room": most})
    return Misread("reporting-output-under", {"least": least}) if added < least else None


def _whole_units(question: Question) -> Question:
    """Decimals are refused with an example (validation 12: "50 orang, bukan 10,5 orang"); output is counted whole."""

    def read(incoming: Incoming, shown: Asked) -> Any:
        unit = str(shown.values["unit"])
        text = incoming.text.strip()
        if text.casefold().endswith(unit.casefold()):  # a unit of their own, such as "kelas"
            incoming = replace(incoming, text=text[: -len(unit)])
        if numbers.is_fraction(incoming.text):
            return Misread("reporting-output-decimals", {"unit": unit})
        return question.read(incoming, shown)

    return replace(question, read=read)


_spent = questions.money(SPENT, "reporting-ask-spent", least=1000, values=values_of, choices=_spent_choices)
_progress = questions.percent(
    PROGRESS, "reporting-ask-progress", negative=True, values=values_of, choices=_progress_choices
)
_output = questions.whole(OUTPUT, "reporting-ask-output", negative=True, values=values_of, choices=_output_choices)
# As they are read, and as they are checked against what the month may still add.
READ = {SPENT: _spent, PROGRESS: staging.offered(_progress), OUTPUT: _whole_units(_output)}
WITHIN: Mapping[str, Callable[[Any, Asked], Misread | None]] = {PROGRESS: _within_progress, OUTPUT: _within_output}
FIGURES = {name: questions.checked(one, WITHIN[name]) if name in WITHIN else one for name, one in READ.items()}
