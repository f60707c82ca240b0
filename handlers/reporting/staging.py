"""Progress told in stages: tap how far each is, the points follow from the weights; typing points still works."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from handlers.questions import Answers, Asked, Choice, Question
from handlers.reporting.months import Entry, entry_of
from handlers.turn import Turn
from models.reports import Report, stages
from models.reports.line import PROGRESS
from models.reports.stages import STATES, Stage

# An answer may bring others with it; `shortcuts.expand` puts them in their places.
FILL = "fill"
# How far the stages are, and the points that these were worth: typed points replace both.
STAGES = "_stages"
PICKED = f"_{PROGRESS}"


def offered(question: Question) -> Question:
    """The question for progress, with a button for each stage where the office has set some."""

    async def show(turn: Turn, answers: Answers) -> Asked:
        shown = await question.show(turn, answers)
        entry = await entry_of(turn, answers)
        return _staged(entry, answers, shown) if entry.stages else shown

    return replace(question, show=show)


def _staged(entry: Entry, answers: Answers, shown: Asked) -> Asked:
    done, started = _done(entry, answers), _started(entry)
    added = _added(entry, done)
    taps = [_tap(one, done.get(one.id, 0), started.get(one.id, 0)) for one in entry.stages]
    rest = list(shown.choices)
    if done != {one.id: entry.done.get(one.id, 0) for one in entry.stages}:
        told = {"added": added, "done": {str(stage): percent for stage, percent in done.items()}}
        fill = {FILL: {PROGRESS: added, STAGES: told}}
        rest = [Choice("take", "reporting-stages-take", fill, {"added": added}, word="yes")]
    lines = [
        {"key": "reporting-stage", "values": {**_values(one, done.get(one.id, 0)), "weight": str(one.weight)}}
        for one in entry.stages
    ]
    total = str(entry.before.progress + Decimal(added))
    values = {**shown.values, "stages": lines, "added": added, "total": total}
    return Asked("reporting-ask-stages", values, (*taps, *rest))


def told(entry: Entry, answers: Answers) -> Mapping[int, int]:
    """How far the stages are, where progress is still what they were worth; nothing where points were typed."""
    told = answers.get(STAGES)
    if not isinstance(told, Mapping) or Decimal(told["added"]) != Decimal(answers[PROGRESS]):
        return {}
    current = {one.id for one in entry.stages}
    return {int(stage): percent for stage, percent in told["done"].items() if int(stage) in current}


def said(turn: Turn, known: Sequence[Stage], done: Mapping[int, int]) -> str:
    """The stages that are done or begun, for the keterangan: in the language of the official entry."""
    begun = [one for one in known if done.get(one.id, 0)]
    return "; ".join(turn.phrases.plain("id", "reporting-stage-said", _values(one, done[one.id])) for one in begun)


def kept(report: Report, done: Mapping[int, int]) -> dict[str, Any]:
    """The stages of a report that came back for something else."""
    if not done:
        return {}
    return {STAGES: {"added": str(report.progress), "done": {str(stage): percent for stage, percent in done.items()}}}


def _started(entry: Entry) -> Mapping[int, int]:
    """What is shown before anything is tapped: the stages of the report that came back, else those of last month."""
    return entry.told or entry.done


def _done(entry: Entry, answers: Answers) -> dict[int, int]:
    picked = dict(one.split("-") for one in answers.get(PICKED, ()))
    started = _started(entry)
    return {one.id: int(picked.get(str(one.id), started.get(one.id, 0))) for one in entry.stages}


def _added(entry: Entry, done: Mapping[int, int]) -> str:
    """Points for the month, kept within what later months leave: one in between may be sent again."""
    points = stages.moved(entry.stages, entry.done, done, entry.before.progress)
    within = min(max(points, entry.room.least_progress), entry.room.most_progress)
    return f"{within.normalize():f}"


def _tap(stage: Stage, now: int, started: int) -> Choice:
    """A button that shows how far a stage is; a tap moves on, and round once it comes back to where it was.

    The value names what the tap leads to: a second tap at once is the same tap, and changes nothing.
    """
    order = [started, *(one for one in STATES if one != started)]
    following = order[(order.index(now) + 1) % len(order)]
    return Choice(
        f"{stage.id}-{following}", "reporting-stage-tap", None, _values(stage, now), toggles=True, group=f"{stage.id}-"
    )


def _values(stage: Stage, done: int) -> dict[str, Any]:
    return {"name": stage.name, "done": done}
