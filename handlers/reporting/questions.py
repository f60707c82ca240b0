"""The questions of a monthly report: spent so far, progress and output added, obstacles, evidence, a read-back."""

from dataclasses import replace
from typing import Any

from handlers import questions
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.reporting import fixing, photos, places, review, shortcuts
from handlers.reporting.entering import NOTHING, nothing_new, values_of
from handlers.reporting.months import entry_of, open_months, picked
from handlers.reporting.staging import FILL
from handlers.turn import Content, Incoming, Turn
from models import attachments
from models.reports import OpenMonth
from models.reports.incoming import GET


def next_question(answers: Answers, content: Content) -> Question | None:
    """The activity where there are several, then its figures, obstacles and evidence, and a read-back."""
    if fixing.is_fixing(answers):
        return questions.first_missing(
            answers, (*places.steps(answers), *fixing.steps(answers), *photos.steps(answers), *review.steps(answers))
        )
    if "_activity" not in answers and "activity" not in answers:
        shown = questions.asked("reporting-ask-activity", None, _activity_choices)
        return Question("activity", shown, _read_activity, at_once=10, ways=(GET,))
    return questions.first_missing(answers, _steps(answers))


def prune(answers: Answers, content: Content) -> Answers:
    """Figures given before the activity was chosen belong to another one; what the read-back asked for is taken in."""
    answers = review.settle(answers)
    names = list(answers)
    if "activity" not in names:
        return shortcuts.expand(answers)
    since = (*names[names.index("activity") :], "_line", "_among", photos.SENT)
    return photos.settle(shortcuts.expand({name: answers[name] for name in names if name in since}))


def _steps(answers: Answers) -> tuple[Question, ...]:
    obstacles = questions.text(
        "obstacles", "reporting-ask-obstacles", most=500, choices=_obstacles_choices, values=values_of
    )
    return (
        *places.steps(answers),
        *shortcuts.steps(answers),
        _or_none(questions.checked(obstacles, _needs_words)),
        _or_none(questions.evidence("evidence", "reporting-ask-evidence", choices=_evidence_choices, values=values_of)),
        *photos.steps(answers),
        *review.steps(answers),
    )


async def _activity_choices(turn: Turn, answers: Answers) -> list[Choice]:
    """The open months; those that a line may have meant, with its figures for each of them."""
    said, among = answers.get("_line"), answers.get("_among")
    found = [one for one in await open_months(turn) if among is None or one.activity.id in among]
    return [
        Choice(
            str(one.activity.id),
            "reporting-activity-choice",
            picked(one) | await _more(turn, one, said, nil=NOTHING in answers),
            {"name": one.activity.name, "period": one.period, "returned": "yes" if one.returned else "no"},
        )
        for one in found
    ]


async def _more(turn: Turn, month: OpenMonth, said: str | None, *, nil: bool) -> dict[str, Any]:
    """What is known of a month besides: the figures of a line, or what is kept of a report that came back in part."""
    known = await (shortcuts.fill_of(turn, month, said) if said else fixing.seeds(turn, month))
    if nil:
        known = {**known, **await nothing_new(turn, {"_activity": picked(month)})}
    return {FILL: known} if known else {}


def _read_activity(incoming: Incoming, shown: Asked) -> Any:
    """A part of the name is enough where only one activity has it; a lone number is that of a button."""
    said = incoming.text.casefold().strip()
    names = any(letter.isalpha() for letter in said)
    meant = [one for one in shown.choices if names and said in str((one.values or {})["name"]).casefold()]
    return meant[0].meaning if len(meant) == 1 else Misread("question-choose")


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


def _or_none(question: Question) -> Question:
    """Whoever writes "no" or "nothing" has no obstacles to report, or no evidence."""

    def read(incoming: Incoming, shown: Asked) -> Any:
        return None if incoming.word in ("no", "none", "skip") else question.read(incoming, shown)

    return replace(question, read=read)


def _needs_words(obstacles: str, shown: Asked) -> Misread | None:
    enough = sum(letter.isalpha() for letter in obstacles) >= 4
    return None if enough else Misread("reporting-obstacles-short")
