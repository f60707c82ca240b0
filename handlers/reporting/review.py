"""The read-back of a month: what changed, what is unusual with its reference code, the keterangan, one tap to send."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from handlers import questions
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.reporting import fixing, places, staging
from handlers.reporting.months import Entry, entry_of
from handlers.reporting.present import to_count
from handlers.turn import Incoming, Turn
from models.attendance import LIST
from models.people import Person
from models.reports import CODES, NEED_REFERENCE, OTHER, Figures, cards, concerns, needs_reference
from models.reports.checks import read_reference, says
from models.reports.places import shown


def steps(answers: Answers) -> tuple[Question, ...]:
    """The read-back, after the words that it asked for: of another reference, of the stages that are done."""
    found = [Question("confirm", _show, _read, reviews=True)]
    if "_words" in answers:
        none = Choice("none", "reporting-words-none", None, word="no")
        words = questions.text("words", "reporting-ask-words", most=300, choices=(none,))
        found.insert(0, questions.checked(words, _needs_words))
    if answers.get("reference") == OTHER:
        explanation = questions.text("explanation", "reporting-ask-explanation", most=300)
        found.insert(0, questions.checked(explanation, _needs_words))
    return tuple(found)


def settle(answers: Answers) -> Answers:
    """What was chosen at the read-back besides sending becomes an answer of its own, and the read-back comes again."""
    chosen = answers.get("confirm")
    if not isinstance(chosen, Mapping):
        return answers
    rest = {name: value for name, value in answers.items() if name != "confirm"}
    if chosen.get("whole"):
        return fixing.whole(rest)
    if chosen.get("words"):
        return {name: value for name, value in rest.items() if name != "words"} | {"_words": True}
    return {name: value for name, value in rest.items() if name != "explanation"} | dict(chosen)


def figures_of(turn: Turn, entry: Entry, answers: Answers) -> Figures:
    """The report that these answers make up; a reference is kept only where one is needed."""
    fixing.check(entry, answers)
    answers = fixing.merged(answers)
    files = _sent(answers["evidence"])
    progress = Decimal(answers["progress"])
    figures = Figures(answers["spent"], progress, answers["output"], answers["obstacles"], files)
    figures = replace(figures, stages=staging.told(entry, answers), place=places.of(answers))
    figures = replace(figures, note=note(turn, entry, figures, answers))
    if not needs_reference(concerns(entry.activity, entry.before, figures)):
        return figures
    return replace(figures, reference=answers.get("reference"), explanation=answers.get("explanation"))


def note(turn: Turn, entry: Entry, figures: Figures, answers: Answers) -> str:
    """The keterangan, in the language of the official entry.

    It is good enough when it repeats period, cumulative PCRO and RVRO, equal to the figures, and tells the stages done
    (SAKTI guide 2022, T). So the bot writes the first half from the figures, where nobody can mistype it, and what was
    added in the month stands behind the stages that are done, until the officer writes better words.
    """
    after, activity = entry.before.after(figures), entry.activity
    added = {"progress": str(figures.progress), "output": figures.output, "unit": activity.unit}
    done: Any = {"key": "reporting-note-added", "values": added}
    if figures.stages:
        names = staging.said(turn, entry.stages, figures.stages)
        done = {"key": "reporting-note-staged", "values": {"stages": names, "added": done}} if names else done
    done = answers.get("words") or done
    if answers.get("nil") and not figures.progress and not figures.output and "words" not in answers:
        reason = {"key": "reporting-nil-reason", "values": {"reason": answers["nil"]}}
        done = {"key": "reporting-note-nil", "values": {"reason": reason}}
    return turn.phrases.plain(
        "id",
        "reporting-note",
        {
            "period": entry.period,
            "progress": str(after.progress),
            "output": after.output,
            "target": activity.target,
            "unit": activity.unit,
            "done": done,
        },
    )


async def _values(turn: Turn, answers: Answers) -> dict[str, Any]:
    entry = await entry_of(turn, answers)
    figures = figures_of(turn, entry, answers)
    unusual = concerns(entry.activity, entry.before, figures)
    missing = needs_reference(unusual) and figures.reference is None
    answers = fixing.merged(answers)
    compared = cards.compared(entry.activity, entry.before, figures)
    there = len(await to_count(turn, entry.activity, entry.period, answers, entry.returned, figures.output))
    if there:
        compared["concerns"] = [cards.attended(there, figures.output, entry.activity.unit), *compared["concerns"]]
    return {
        **compared,
        "period": entry.period,
        "evidence": _evidence(answers["evidence"]),
        "place": shown(figures.place),
        "behalf": await _behalf(turn, entry),
        "ask": "reference" if missing else "sure" if set(unusual) - NEED_REFERENCE else "send",
    }


async def _behalf(turn: Turn, entry: Entry) -> Any:
    if entry.for_id is None:
        return ""
    giver = await turn.session.get_one(Person, entry.for_id)
    return {"key": "reporting-behalf", "values": {"giver": giver.name}}


async def _show(turn: Turn, answers: Answers) -> Asked:
    """Ready to send, or the codes to choose from: each under its own number, last month's once more ("sama")."""
    values = await _values(turn, answers)
    words = Choice("words", "reporting-words-button", {"words": True}, word="words")  # stays below the other
    whole = [Choice("whole", "reporting-fix-whole", {"whole": True}, word="whole")] if fixing.is_fixing(answers) else []
    choices = [Choice("yes", "reporting-confirm-yes", True, word="yes"), words, *whole]
    if values["ask"] == "reference":
        choices = [
            Choice(one, "reporting-reference", {"reference": one}, {"reference": f"code-{one}"}) for one in CODES
        ]
        last = (await entry_of(turn, answers)).before.latest_reference
        if last not in (None, OTHER):
            choices.append(Choice("same", "reporting-reference-same", {"reference": last}, {"code": last}, word="same"))
    return Asked("reporting-confirm", values, tuple(choices))


def _read(incoming: Incoming, shown: Asked) -> Any:
    """Where a code is asked for, it may be typed: "06", or "99" with its words."""
    if shown.values["ask"] != "reference":
        return Misread("question-confirm")
    found = read_reference(incoming.text)
    if found is None:
        return Misread("reporting-reference-needed")
    return {"reference": found[0]} | ({"explanation": found[1]} if found[1] else {})


def _needs_words(words: str, shown: Asked) -> Misread | None:
    return None if says(words) else Misread("reporting-words-short")


def _sent(evidence: Mapping[str, Any] | None) -> tuple[Mapping[str, Any], ...]:
    """The files that the officer sends; an attendance list kept of an earlier revision is made anew."""
    files = evidence["files"] if evidence else ()
    return tuple(one for one in files if not str(one["unique_id"]).startswith(LIST))


def _evidence(evidence: Mapping[str, Any] | None) -> dict[str, Any]:
    """An album is not counted yet: its further photos may still be on their way."""
    if not evidence or not _sent(evidence):
        return {"key": "reporting-evidence-none"}
    if evidence["album"]:
        return {"key": "reporting-evidence-album"}
    return {"key": "reporting-evidence-count", "values": {"count": len(_sent(evidence))}}
