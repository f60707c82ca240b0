"""Shorter ways through a month: all figures in one line, only what changed, or that nothing changed at all."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from handlers import questions
from handlers.questions import CANDIDATE, Answers, Asked, Choice, Misread, Question
from handlers.reporting.entering import FIGURES, READ, WITHIN, values_of
from handlers.reporting.months import picked
from handlers.reporting.staging import FILL
from handlers.turn import Incoming, Turn
from models import numbers
from models.reports import OpenMonth, line
from models.reports.line import ADDED, OUTPUT, PROGRESS, SPENT, TOTAL, Line

# Why nothing changed in a month, as officers say it; ours, and any other words are as good.
REASONS = ("schedule", "payment", "procurement", "partners")


def steps(answers: Answers) -> tuple[Question, ...]:
    """The three figures; before them what a line left open, after them the reason of a month without any change."""
    found = [_as_said(one) for one in FIGURES.values()]
    found[0] = _in_one_line(found[0])
    if "_basis" in answers:
        choices = [Choice(ADDED, "reporting-basis-added"), Choice(TOTAL, "reporting-basis-total")]
        found.insert(0, questions.choice("basis", "reporting-ask-basis", choices, _doubts))
    if "_nil" in answers:
        reasons = [Choice(one, "reporting-nil-reason", values={"reason": one}) for one in REASONS]
        nil = questions.text("nil", "reporting-ask-nil", most=200, choices=reasons, values=values_of)
        found.append(questions.checked(nil, _needs_words))
    return tuple(found)


def expand(answers: Answers) -> Answers:
    """Answers that brought others with them are taken apart; what was settled needs no question any more."""
    found = dict(answers)
    for name in ("activity", SPENT, PROGRESS, OUTPUT):
        if isinstance(found.get(name), Mapping) and FILL in found[name]:
            rest = {one: value for one, value in found[name].items() if one != FILL}
            more = found.pop(name)[FILL]
            found |= ({name: rest} if rest else {}) | more
    if "basis" in found:
        basis = found.pop("basis")
        for name, doubt in found.pop("_basis", {}).items():
            value = Decimal(doubt["value"]) - (Decimal(doubt["before"]) if basis == TOTAL else 0)
            found[name] = _plain(name, value)
    if "_said" in found:
        found["_said"] = {name: text for name, text in found["_said"].items() if name not in found}
    return found


async def fill_of(turn: Turn, month: OpenMonth, said: str) -> dict[str, Any]:
    """The answers of a line about this month."""
    parsed = line.parse(said, [month.activity.unit]).placed(month.activity.name)
    values = await values_of(turn, {"_activity": picked(month)})
    return fill(turn.incoming, parsed, values)


def fill(incoming: Incoming, parsed: Line, values: Mapping[str, Any]) -> dict[str, Any]:
    """The answers in a line. Its figures are read by their questions; `_said` keeps what these have to ask about.

    The official entry wants what the month added, people often write what it has come to: "60%" after 30 % is asked
    about (`_basis`) unless it can be only one of both, or was written "+30%" or "jadi 60%".
    """
    found: dict[str, Any] = {}
    said: dict[str, str] = {}
    doubts: dict[str, dict[str, str]] = {}
    for name, piece in parsed.pieces.items():
        answer = READ[name].read(replace(incoming, text=piece.text, word=None, files=()), Asked("", values))
        if isinstance(answer, Misread):
            said[name] = piece.text
        elif name == SPENT:
            found[name] = answer
        else:
            value, before = Decimal(answer), Decimal(values[name])
            basis = piece.basis or _basis(name, value, before, values)
            added = _plain(name, value - (before if basis == TOTAL else 0))
            if basis is None:
                doubts[name] = {"value": str(value), "before": str(before)}
            elif WITHIN[name](added, Asked("", values)) is not None:
                said[name] = numbers.written(Decimal(added)) if name == PROGRESS else str(added)
            else:
                found[name] = added
    return found | ({"_said": said} if said else {}) | ({"_basis": doubts} if doubts else {})


def _basis(name: str, value: Decimal, before: Decimal, values: Mapping[str, Any]) -> str | None:
    """Whether a figure can only be what the month added, or only the total; None when both can be."""
    least, most = Decimal(values[f"least_{name}"]), Decimal(values[f"most_{name}"])
    as_total = before > 0 and value >= before and least <= value - before <= most
    as_added = least <= value <= most
    if as_total and as_added:
        return None
    return TOTAL if as_total else ADDED


def _plain(name: str, value: Decimal) -> Any:
    return str(value) if name == PROGRESS else int(value)


def _as_said(question: Question) -> Question:
    """A question that has its answer in a line already, but an unclear one: asked with what is unclear about it."""

    async def show(turn: Turn, answers: Answers) -> Asked:
        shown = await question.show(turn, answers)
        text = answers.get("_said", {}).get(question.name)
        if text is None:
            return shown
        said = replace(turn.incoming, text=text, word=None, files=())
        problem = question.read(said, shown)
        if not isinstance(problem, Misread):
            return shown
        meant = [one for one in problem.choices if _is_read(question, said, one, shown)]
        wrong = {"key": problem.key, "values": dict(problem.values or {})}
        asked = {"key": shown.key, "values": dict(shown.values)}
        return Asked("flow-misread", {**shown.values, "problem": wrong, "question": asked}, (*meant, *shown.choices))

    return replace(question, show=show)


def _is_read(question: Question, said: Incoming, meant: Choice, shown: Asked) -> bool:
    text = meant.value.removeprefix(CANDIDATE)
    return not isinstance(question.read(replace(said, text=text), shown), Misread)


def _in_one_line(question: Question) -> Question:
    """The first question also takes all figures at once: "60 juta +7,5% +3 orang"."""

    def read(incoming: Incoming, shown: Asked) -> Any:
        parsed = line.parse(incoming.text, [str(shown.values["unit"])])
        if not parsed.pieces.keys() & {PROGRESS, OUTPUT}:
            return question.read(incoming, shown)
        filled = fill(incoming, parsed.placed(str(shown.values["name"])), shown.values)
        return {FILL: filled} if filled else question.read(incoming, shown)

    return replace(question, read=read)


async def _doubts(turn: Turn, answers: Answers) -> dict[str, Any]:
    values, unit = await values_of(turn, answers), {PROGRESS: "%", OUTPUT: ""}
    lines = []
    for name, doubt in answers["_basis"].items():
        value, before = Decimal(doubt["value"]), Decimal(doubt["before"])
        shown = {"figure": name, "before": str(before), "value": str(value), "sum": str(before + value)}
        lines.append({"key": "reporting-basis-line", "values": {**shown, "unit": unit[name] or f" {values['unit']}"}})
    return {"name": values["name"], "lines": lines}


def _needs_words(reason: str, shown: Asked) -> Misread | None:
    enough = sum(letter.isalpha() for letter in reason) >= 4
    return None if enough else Misread("reporting-obstacles-short")
