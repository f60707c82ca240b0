"""Officers report a month of an activity: spent so far, progress and output added, obstacles, evidence, done."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from models import activities, attachments, due_dates, people, reminders, reports
from models.activities import Activity
from models.deadlines import Month
from models.errors import Denied
from models.outbox import Button
from models.reports import Figures, OpenMonth, Report, Room, Standing, cards

NAME = "reporting"
MENU = Button("common-menu", "start.menu")


@dataclass(frozen=True)
class Entry:
    """The month being reported, as things stand now."""

    activity: Activity
    period: str
    before: Standing
    room: Room
    returned: Report | None


async def start(turn: Turn, argument: str) -> None:
    """`/lapor`: the next month that is open. What was left in the middle and has been sent meanwhile is dropped."""
    left = turn.conversations.get(NAME)
    if left is not None and not left.finished and not await _still_open(turn, left.answers):
        engine.give_up(left)
    await engine.start(turn, FLOW, argument)


async def start_from_button(turn: Turn) -> None:
    """The same, from a reminder."""
    await start(turn, "")


async def again(turn: Turn, activity: int) -> None:
    """A month that was given back, from the message that says so."""
    await start(turn, str(activity))


async def _officers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_officer:
        raise Denied("reporting-not-officer")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    found = await _open(turn)
    found = [one for one in found if str(one.activity.id) == argument] or found
    if not found:
        await _nothing_open(turn)
        return None
    return {"_activity": _picked(found[0])} if len(found) == 1 else {}


async def _open(turn: Turn) -> list[OpenMonth]:
    """What this officer can report now; months end at midnight of each province's own time."""
    rights = await turn.rights()
    found: list[OpenMonth] = []
    for code in sorted(rights.provinces):
        group = await activities.of_provinces(turn.session, [code])
        found += await reports.open_months(turn.session, group, _last_month(turn, code))
    return sorted(found, key=lambda one: one.returned is None)


def _last_month(turn: Turn, province: str) -> Month:
    return reminders.last_closed_month(turn.now, turn.content.provinces[province])


async def _nothing_open(turn: Turn) -> None:
    rights = await turn.rights()
    group = await activities.of_provinces(turn.session, rights.provinces)
    if not group:
        await turn.say("reporting-no-activities", ways=(MENU,))
        return
    code = group[0].province
    month = max(_last_month(turn, code).next(), min(Month.parse(one.first_period) for one in group))
    content = turn.content
    due = await due_dates.due(turn.session, content.monthly, month, code, content.workdays)
    await turn.say(
        "reporting-all-in",
        period=str(month),
        opens=month.next().first_day.isoformat(),
        due=due.day.isoformat(),
        ways=(Button("menu-kegiatan", "go:kegiatan"), MENU),
    )


def _picked(month: OpenMonth) -> dict[str, Any]:
    return {"id": month.activity.id, "period": month.period}


async def _entry(turn: Turn, answers: Answers) -> Entry:
    """Read afresh for every question: rights may be gone, a colleague may have sent the month."""
    picked = answers.get("activity") or answers["_activity"]
    activity = await activities.seen_by(turn.session, turn.person, picked["id"])
    if not (await turn.rights()).serves(activity.province):
        raise Denied("access-denied")
    found = await reports.open_months(turn.session, [activity], _last_month(turn, activity.province))
    if not found or found[0].period != picked["period"]:
        raise Denied("reporting-period-in", period=picked["period"], activity=activity.name)
    before = await reports.standing(turn.session, activity.id, picked["period"])
    room = await reports.room(turn.session, activity, picked["period"])
    return Entry(activity, picked["period"], before, room, found[0].returned)


async def _still_open(turn: Turn, answers: Answers) -> bool:
    if "activity" not in answers and "_activity" not in answers:
        return False
    try:
        await _entry(turn, answers)
    except Denied:
        return False
    return True


# The questions.


async def _activity_choices(turn: Turn, answers: Answers) -> list[Choice]:
    return [
        Choice(
            str(one.activity.id),
            "reporting-activity-choice",
            _picked(one),
            {"name": one.activity.name, "period": one.period, "returned": "yes" if one.returned else "no"},
        )
        for one in await _open(turn)
    ]


def _read_activity(incoming: Incoming, shown: Asked) -> Any:
    """A part of the name is enough where only one activity has it; a lone number is that of a button."""
    said = incoming.text.casefold().strip()
    names = any(letter.isalpha() for letter in said)
    meant = [one for one in shown.choices if names and said in str((one.values or {})["name"]).casefold()]
    return meant[0].meaning if len(meant) == 1 else Misread("question-choose")


async def _values(turn: Turn, answers: Answers) -> dict[str, Any]:
    entry = await _entry(turn, answers)
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
    entry = await _entry(turn, answers)
    if entry.returned is not None:
        spent = entry.returned.spent
        return [Choice("again", "reporting-again-money", spent, {"amount": spent}, word="same")]
    if entry.before.spent:
        return [Choice("same", "reporting-spent-same", entry.before.spent, {"amount": entry.before.spent}, word="same")]
    return [Choice("none", "reporting-spent-none", 0, word="no")]


async def _progress_choices(turn: Turn, answers: Answers) -> list[Choice]:
    returned = (await _entry(turn, answers)).returned
    if returned is None:
        return [Choice("none", "reporting-unchanged", "0", word="same")]
    added = str(returned.progress)
    return [Choice("again", "reporting-again-percent", added, {"amount": added}, word="same")]


async def _output_choices(turn: Turn, answers: Answers) -> list[Choice]:
    entry = await _entry(turn, answers)
    if entry.returned is None:
        return [Choice("none", "reporting-unchanged", 0, word="same")]
    values = {"amount": entry.returned.output, "unit": entry.activity.unit}
    return [Choice("again", "reporting-again-output", entry.returned.output, values, word="same")]


async def _obstacles_choices(turn: Turn, answers: Answers) -> list[Choice]:
    return [Choice("none", "reporting-obstacles-none", None, word="none")]


async def _evidence_choices(turn: Turn, answers: Answers) -> list[Choice]:
    returned = (await _entry(turn, answers)).returned
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


def _or_none(question: Question) -> Question:
    """Whoever writes "no" or "nothing" has no obstacles to report."""

    def read(incoming: Incoming, shown: Asked) -> Any:
        return None if incoming.word in ("no", "none", "skip") else question.read(incoming, shown)

    return replace(question, read=read)


def _needs_words(obstacles: str, shown: Asked) -> Misread | None:
    enough = sum(letter.isalpha() for letter in obstacles) >= 4
    return None if enough else Misread("reporting-obstacles-short")


def _steps() -> tuple[Question, ...]:
    progress = questions.percent(
        "progress", "reporting-ask-progress", negative=True, values=_values, choices=_progress_choices
    )
    output = questions.whole("output", "reporting-ask-output", negative=True, values=_values, choices=_output_choices)
    obstacles = questions.text(
        "obstacles", "reporting-ask-obstacles", most=500, choices=_obstacles_choices, values=_values
    )
    return (
        questions.money("spent", "reporting-ask-spent", least=1000, values=_values, choices=_spent_choices),
        questions.checked(progress, _within_progress),
        questions.checked(output, _within_output),
        _or_none(questions.checked(obstacles, _needs_words)),
        questions.evidence("evidence", "reporting-ask-evidence", choices=_evidence_choices, values=_values),
        questions.confirm("confirm", "reporting-confirm", "reporting-confirm-yes", _read_back),
    )


def _next(answers: Answers, content: Content) -> Question | None:
    if "_activity" not in answers and "activity" not in answers:
        shown = questions.asked("reporting-ask-activity", None, _activity_choices)
        return Question("activity", shown, _read_activity, at_once=10)
    return questions.first_missing(answers, _steps())


def _prune(answers: Answers, content: Content) -> Answers:
    """Figures given before the activity was chosen belong to another one."""
    names = list(answers)
    if "activity" not in names:
        return answers
    return {name: answers[name] for name in names[names.index("activity") :]}


def _figures(answers: Answers) -> Figures:
    files = tuple(answers["evidence"]["files"]) if answers["evidence"] else ()
    return Figures(answers["spent"], Decimal(answers["progress"]), answers["output"], answers["obstacles"], files)


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    entry, figures = await _entry(turn, answers), _figures(answers)
    values = cards.compared(entry.activity, entry.before, figures)
    return {**values, "period": entry.period, "evidence": _evidence(answers["evidence"])}


def _evidence(evidence: Mapping[str, Any] | None) -> dict[str, Any]:
    """An album is not counted yet: its further photos may still be on their way."""
    if not evidence:
        return {"key": "reporting-evidence-none"}
    if evidence["album"]:
        return {"key": "reporting-evidence-album"}
    return {"key": "reporting-evidence-count", "values": {"count": len(evidence["files"])}}


# Done.


async def _finish(turn: Turn, answers: Answers) -> None:
    entry, figures = await _entry(turn, answers), _figures(answers)
    activity, last = entry.activity, _last_month(turn, entry.activity.province)
    report = await reports.submit(turn.session, turn.person, activity.id, entry.period, figures, last, turn.now)
    await turn.session.flush()
    await reminders.work_done(turn.session, activity.province, Month.parse(entry.period), turn.now)
    await _tell_verifiers(turn, report, activity)
    more = len(await _open(turn))
    choices = (Button("reporting-more", "reporting.start"),) if more else ()
    await turn.say(
        "reporting-thanks",
        report=report.id,
        name=activity.name,
        period=entry.period,
        files=len(figures.files),
        more=more,
        choices=choices,
        ways=(MENU,),
    )


async def _tell_verifiers(turn: Turn, report: Report, activity: Activity) -> None:
    card = await cards.card(turn.session, report, activity, turn.content.provinces[activity.province])
    for verifier in await people.holders(turn.session, people.VERIFIER):
        await turn.tell(
            verifier, "verification-card", ways=card.buttons, photo=card.photo, document=card.document, **card.values
        )


FLOW = Flow(NAME, _next, _finish, allowed=_officers_only, begin=_begin, prune=_prune)
COMMANDS = {"lapor": start}
ACTIONS = {"reporting.start": start_from_button, "reporting.again": again}
FLOWS = (FLOW,)
