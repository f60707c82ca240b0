"""Photos for months that came by a sheet: from a button for each month, or an album first and then of what it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.reporting import photos
from handlers.turn import Content, Turn
from models.activities import Activity
from models.errors import Denied
from models.outbox import Button
from models.reports import Report, adding

NAME = "photos"
REPORT = "_report"  # the month whose button was pressed
AT_ONCE = 6
MENU = Button("common-menu", "start.menu")


async def listen(turn: Turn) -> bool:
    """Photos sent while nothing is asked: perhaps of a month that has none yet; of which is asked."""
    sent = turn.incoming
    if sent.kind != "photo" or sent.group is not None or turn.active is not None:
        return False
    if not await waiting(turn):
        return False
    await engine.start_afresh(turn, FLOW)
    return True


async def waiting(turn: Turn) -> Sequence[tuple[Report, Activity]]:
    """The own months without evidence."""
    return await adding.bare(turn.session, turn.person)


def buttons(found: Sequence[tuple[Report, Activity]]) -> tuple[Button, ...]:
    """One for each month; where they are too many, one for all: the photos come first then."""
    if len(found) > AT_ONCE:
        return (Button("photos-any", f"new:flow.start:{NAME}"),)
    return tuple(
        Button("photos-one", f"new:flow.start:{NAME}:{report.id}", {"name": activity.name, "period": report.period})
        for report, activity in found
    )


async def _officers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_officer:
        raise Denied("reporting-not-officer")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    if argument.isdecimal() and len(argument) < 18:
        report, _ = await adding.open_to(turn.session, turn.person, int(argument))
        return {REPORT: report.id}
    if not await waiting(turn):
        await turn.say("photos-none", ways=(MENU,))
        return None
    found = _PHOTOS.read(turn.incoming, Asked("", {}))  # sent before anything was asked
    return {} if isinstance(found, Misread) else {"photos": found}


def _next(answers: Answers, content: Content) -> Question | None:
    """With a button the read-back comes last: an album's further photos may still be on their way."""
    if REPORT in answers:
        last = questions.confirm("confirm", "photos-confirm", "photos-yes", _values)
    else:
        last = Question("report", questions.asked("photos-which", _values, _months), _read_month, at_once=AT_ONCE)
    return questions.first_missing(answers, (_PHOTOS, *photos.steps(answers), last))


async def _values(turn: Turn, answers: Answers) -> dict[str, Any]:
    album = isinstance(answers.get("photos"), Mapping) and answers["photos"]["album"]
    values = {"count": len(_files(answers)), "album": "yes" if album else "no"}
    number = answers.get(REPORT)
    if number is None:
        return {**values, "report": 0, "name": "", "period": "2000-01"}
    report, activity = await adding.open_to(turn.session, turn.person, number)
    return {**values, "report": number, "name": activity.name, "period": report.period}


async def _months(turn: Turn, answers: Answers) -> list[Choice]:
    return [
        Choice(str(report.id), "photos-one", report.id, {"name": activity.name, "period": report.period})
        for report, activity in await waiting(turn)
    ]


def _read_month(incoming: Any, shown: Asked) -> Any:
    """A part of the name is enough where only one has it."""
    typed = incoming.text.casefold().strip()
    meant = [one for one in shown.choices if typed and typed in str((one.values or {})["name"]).casefold()]
    return meant[0].meaning if len(meant) == 1 else Misread("question-choose")


def _files(answers: Answers) -> list[Mapping[str, Any]]:
    found = [answers.get("photos"), answers.get(photos.SMALL)]
    return [file for one in found if isinstance(one, Mapping) for file in one["files"]]


async def _finish(turn: Turn, answers: Answers) -> None:
    number = answers.get(REPORT) or answers["report"]
    report, activity, count = await adding.add(turn.session, turn.person, number, _files(answers), turn.now)
    left = await waiting(turn)
    await turn.say(
        "photos-done",
        report=report.id,
        name=activity.name,
        period=report.period,
        count=count,
        left=len(left),
        choices=buttons(left),
        ways=(MENU,),
    )


_PHOTOS = questions.evidence("photos", "photos-ask", choices=(), values=_values)
FLOW = Flow(NAME, _next, _finish, begin=_begin, allowed=_officers_only)
