"""The questions of a monthly report: spent so far, progress and output added, obstacles, evidence, a read-back."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from handlers import questions
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.reporting import review
from handlers.reporting.months import entry_of, open_months, picked
from handlers.turn import Content, Incoming, Turn
from models import attachments, numbers
from models.reports import Report


def next_question(answers: Answers, content: Content) -> Question | None:
    """The activity where there are several, then its figures, obstacles and evidence, and a read-back."""
    if "_activity" not in answers and "activity" not in answers:
        shown = questions.asked("reporting-ask-activity", None, _activity_choices)
        return Question("activity", shown, _read_activity, at_once=10)
    return questions.first_missing(answers, _steps(answers))


def prune(answers: Answers, content: Content) -> Answers:
    """Figures given before the activity was chosen belong to another one; what the read-back asked for is taken in."""
    answers = review.settle(answers)
    names = list(answers)
    if "activity" not in names:
        return answers
    since = names[names.index("activity") :]
    return {name: answers[name] for name in names if name in since or name == "_words"}


def _steps(answers: Answers) -> tuple[Question, ...]:
    progress = questions.percent(
        "progress", "reporting-ask-progress", negative=True, values=_values, choices=_progress_choices
    )
    output = _whole_units(
        questions.whole("output", "reporting-ask-output", negative=True, values=_values, choices=_output_choices)
    )
    obstacles = questions.text(
        "obstacles", "reporting-ask-obstacles", most=500, choices=_obstacles_choices, values=_values
    )
    return (
        questions.money("spent", "reporting-ask-spent", least=1000, values=_values, choices=_spent_choices),
        questions.checked(progress, _within_progress),
        questions.checked(output, _within_output),
        _or_none(questions.checked(obstacles, _needs_words)),
        _or_none(questions.evidence("evidence", "reporting-ask-evidence", choices=_evidence_choices, values=_values)),
        *review.steps(answers),
    )


async def _activity_choices(turn: Turn, answers: Answers) -> list[Choice]:
    return [
        Choice(
            str(one.activity.id),
            "reporting-activity-choice",
            picked(one),
            {"name": one.activity.name, "period": one.period, "returned": "yes" if one.returned else "no"},
        )
        for one in await open_months(turn)
    ]


def _read_activity(incoming: Incoming, shown: Asked) -> Any:
    """A part of the name is enough where only one activity has it; a lone number is that of a button."""
    said = incoming.text.casefold().strip()
    names = any(letter.isalpha() for letter in said)
    meant = [one for one in shown.choices if names and said in str((one.values or {})["name"]).casefold()]
    return meant[0].meaning if len(meant) == 1 else Misread("question-choose")


async def _values(turn: Turn, answers: Answers) -> dict[str, Any]:
    entry = await entry_of(turn, answers)
    activity, before, room, returned = entry.activity, entry.before, entry.room, entry.returned
    return {
        "name": activity.name,
        "period": entry.period,
        "unit": activity.unit,
        "target": activity.target,
        "pagu": activity.pagu,
        "spent": before.spent,
        "progress": str(before.progress),
        "output": before.output,
        "least_progress": str(room.least_progress),
        "most_progress": str(room.most_progress),
        "least_output": room.least_output,
        "most_output": room.most_output,
        "returned": "yes" if returned else "no",
        "reason": _reason(returned),
    }


def _reason(returned: Report | None) -> Any:
    values = {"reason": returned.reason or ""} if returned else {"reason": ""}
    return {"key": "verification-reason-words", "values": values}


async def _spent_choices(turn: Turn, answers: Answers) -> list[Choice]:
    entry = await entry_of(turn, answers)
    if entry.returned is not None:
        spent = entry.returned.spent
        return [Choice("again", "reporting-again-money", spent, {"amount": spent}, word="same")]
    if entry.before.spent:
        return [Choice("same", "reporting-spent-same", entry.before.spent, {"amount": entry.before.spent}, word="same")]
    return [Choice("none", "reporting-spent-none", 0, word="no")]


async def _progress_choices(turn: Turn, answers: Answers) -> list[Choice]:
    returned = (await entry_of(turn, answers)).returned
    if returned is None:
        return [Choice("none", "reporting-unchanged", "0", word="same")]
    added = str(returned.progress)
    return [Choice("again", "reporting-again-percent", added, {"amount": added}, word="same")]


async def _output_choices(turn: Turn, answers: Answers) -> list[Choice]:
    entry = await entry_of(turn, answers)
    if entry.returned is None:
        return [Choice("none", "reporting-unchanged", 0, word="same")]
    values = {"amount": entry.returned.output, "unit": entry.activity.unit}
    return [Choice("again", "reporting-again-output", entry.returned.output, values, word="same")]


async def _obstacles_choices(turn: Turn, answers: Answers) -> list[Choice]:
    """None, or those of the report that was given back; if it had none, "same" means none again."""
    returned = (await entry_of(turn, answers)).returned
    if returned is None:
        return [Choice("none", "reporting-obstacles-none", None, word="none")]
    if returned.obstacles is None:
        return [Choice("none", "reporting-obstacles-none", None, word="same")]
    same = Choice("again", "reporting-again-obstacles", returned.obstacles, {"text": returned.obstacles}, word="same")
    return [same, Choice("none", "reporting-obstacles-none", None, word="none")]


async def _evidence_choices(turn: Turn, answers: Answers) -> list[Choice]:
    returned = (await entry_of(turn, answers)).returned
    files = await attachments.of_report(turn.session, returned.id) if returned else ()
    kept = [{"kind": one.kind, "file_id": one.file_id, "unique_id": one.unique_id} for one in files]
    none = Choice("none", "reporting-evidence-none", None, word="skip")
    if not kept:
        return [none]
    same = {"album": None, "files": kept}
    return [Choice("again", "reporting-evidence-again", same, {"count": len(kept)}, word="same"), none]


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
        if numbers.is_fraction(incoming.text, unit):
            return Misread("reporting-output-decimals", {"unit": unit})
        return question.read(incoming, shown)

    return replace(question, read=read)


def _or_none(question: Question) -> Question:
    """Whoever writes "no" or "nothing" has no obstacles to report, or no evidence."""

    def read(incoming: Incoming, shown: Asked) -> Any:
        return None if incoming.word in ("no", "none", "skip") else question.read(incoming, shown)

    return replace(question, read=read)


def _needs_words(obstacles: str, shown: Asked) -> Misread | None:
    enough = sum(letter.isalpha() for letter in obstacles) >= 4
    return None if enough else Misread("reporting-obstacles-short")
