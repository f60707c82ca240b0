"""A month of which only some things came back: just those are asked, the rest of the earlier report is kept.

`_kept` holds the answers of the earlier report, `_fixes` what is asked, `_returned` the report that came back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from handlers import questions
from handlers.flow_screens import given
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.reporting import months, places, staging
from handlers.reporting.entering import FIGURES, values_of
from handlers.reporting.months import Entry, entry_of
from handlers.reporting.photos import SMALL
from handlers.turn import Incoming, Turn
from models import attachments, reports
from models.attachments import Attachment
from models.conversations import Conversation
from models.errors import Denied
from models.outbox import Button
from models.reports import OpenMonth, Report, findings, stages
from models.reports import places as kept_places
from models.reports.findings import EVIDENCE, FILE, NOTE, OBSTACLES, Finding

KEPT, FIXES, RETURNED = "_kept", "_fixes", "_returned"
MORE = "more"  # the answer with evidence that was missing
NUMBERS = findings.FIGURES


async def seeds(turn: Turn, month: OpenMonth) -> dict[str, Any]:
    """What is known beforehand of a month that came back in part; nothing of any other."""
    report = month.returned
    wrong = await findings.of_report(turn.session, report.id) if report else []
    if report is None or not wrong:
        return {}
    files = await attachments.of_report(turn.session, report.id)
    lines = findings.lines(wrong, report, month.activity, files)
    fixes = [{"item": one.item, "line": line} for one, line in zip(wrong, lines, strict=True)]
    return {KEPT: await _kept(turn, month, report, wrong, files), FIXES: fixes, RETURNED: report.id}


def is_fixing(answers: Answers) -> bool:
    return KEPT in answers


def steps(answers: Answers) -> tuple[Question, ...]:
    """One question for each thing that came back, evidence that was missing last: further photos join it."""
    fixes = sorted(answers[FIXES], key=lambda one: one["item"] == EVIDENCE)
    found = [_of(fix["item"]) for fix in fixes]
    return tuple(
        _beside(one, fix, place, len(fixes)) for place, (one, fix) in enumerate(zip(found, fixes, strict=True), 1)
    )


def merged(answers: Answers) -> Answers:
    """The answers of the whole month: what was kept, with what was corrected in its place."""
    if not is_fixing(answers):
        return answers
    kept = answers[KEPT]
    given = {name: value for name, value in answers.items() if name in (*NUMBERS, OBSTACLES, "words")}
    files: list[Mapping[str, Any]] = []
    for file in kept["evidence"]:
        name = f"{FILE}{file['id']}"
        instead = answers.get(name, "kept")  # not asked, or not answered yet
        if instead == "kept":
            files.append(file)
        elif instead is not None:
            files += [{**one, "replaces": file["id"]} for one in instead["files"]]
    for name in (MORE, SMALL):
        more = answers.get(name)
        files += more["files"] if isinstance(more, Mapping) else []
    evidence = {"album": None, "files": files} if files else None
    # A code of reference, and its words, are the officer's choice at the read-back.
    rest = {name: value for name, value in answers.items() if name != KEPT}
    now = {name: rest[name] for name in (staging.STAGES, places.PLACE) if name in rest}
    return {**rest, **kept, **_chosen(answers), **given, **now, "evidence": evidence}


def whole(answers: Answers) -> Answers:
    """The same month asked from its beginning: the officer wants to change more than came back."""
    gone = (KEPT, FIXES, RETURNED, MORE, SMALL)
    return {name: value for name, value in answers.items() if name not in gone and not name.startswith(FILE)}


def changes(left: Conversation) -> list[Button]:
    """The answers to choose from when one is to be changed, each by what came back."""
    parts = {_name(fix["item"]): fix["line"]["values"]["part"] for fix in left.answers[FIXES]}
    found = []
    for name in given(left.answers):
        label = parts.get(name, {"key": "reporting-label", "values": {"question": name}})
        found.append(Button(label["key"], f"{left.flow}:-change:{name}:{left.run}", label["values"]))
    return found


def check(entry: Entry, answers: Answers) -> None:
    """Denied when what came back is no longer what these answers correct."""
    if is_fixing(answers) and (entry.returned is None or entry.returned.id != answers[RETURNED]):
        raise Denied("reporting-fix-old", period=entry.period, activity=entry.activity.name)


async def still_open(turn: Turn, answers: Answers) -> bool:
    """True when these answers can still be gone on with: the month is open, and what came back is still the same."""
    if not await months.still_open(turn, answers):
        return False
    entry = await entry_of(turn, answers)
    return not is_fixing(answers) or (entry.returned is not None and entry.returned.id == answers[RETURNED])


def _chosen(answers: Answers) -> dict[str, Any]:
    return {name: answers[name] for name in ("reference", "explanation") if name in answers}


async def _kept(
    turn: Turn, month: OpenMonth, report: Report, wrong: Sequence[Finding], files: Sequence[Attachment]
) -> dict[str, Any]:
    before = await reports.standing(turn.session, month.activity.id, month.period)
    place = await kept_places.of_report(turn.session, report.id)
    same = not any(one.field in NUMBERS for one in wrong)  # other figures may need another explanation, or none
    return {
        "spent": report.spent,
        "progress": str(report.progress),
        "output": report.output,
        **staging.kept(report, await stages.of_report(turn.session, report.id)),
        **({places.PLACE: place} if place else {}),
        OBSTACLES: report.obstacles,
        "evidence": [
            {"id": one.id, "kind": one.kind, "file_id": one.file_id, "unique_id": one.unique_id} for one in files
        ],
        **({"words": words} if (words := _words(turn, month, report, before, same=same)) else {}),
        **({"reference": report.reference, "explanation": report.explanation} if same else {}),
    }


def _words(turn: Turn, month: OpenMonth, report: Report, before: reports.Standing, *, same: bool) -> str | None:
    """What the officer wrote in the keterangan behind the figures, which the bot writes anew."""
    after, unit = before.after(report.figures), month.activity.unit
    values = {
        "period": month.period,
        "progress": str(after.progress),
        "output": after.output,
        "target": month.activity.target,
        "unit": unit,
    }
    head = turn.phrases.plain("id", "reporting-note", {**values, "done": ""}).rstrip()
    added = {"progress": str(report.progress), "output": report.output, "unit": unit}
    if not report.note.startswith(head):
        return None
    written = report.note[len(head) :].strip()
    nothing = turn.phrases.plain("id", "reporting-note-nil", {"reason": ""}).rstrip(" .")
    is_ours = written.endswith(turn.phrases.plain("id", "reporting-note-added", added))  # also behind stages
    if is_ours or (written.startswith(nothing) and not same):
        return None
    return written or None


def _name(item: str) -> str:
    """The answer that corrects an item."""
    return {NOTE: "words", EVIDENCE: MORE}.get(item, item)


def _of(item: str) -> Question:
    if item in NUMBERS:
        return FIGURES[item]
    if item == OBSTACLES:
        return questions.text(OBSTACLES, "reporting-ask-obstacles", most=500, choices=_obstacles, values=values_of)
    if item == NOTE:
        none = Choice("none", "reporting-words-none", None, word="no")
        return questions.text("words", "reporting-ask-words", most=300, choices=(none,), values=values_of)
    if item == EVIDENCE:
        none = Choice("none", "reporting-evidence-none", None, word="skip")
        return questions.evidence(MORE, "reporting-ask-evidence", choices=(none,), values=values_of)
    drop = Choice("drop", "reporting-fix-drop", None, word="skip")
    same = Choice("same", "reporting-fix-same", "kept", word="same")
    question = questions.evidence(item, "reporting-ask-evidence", choices=(same, drop), values=values_of)
    assert question.absorb is not None
    absorb = question.absorb

    def album_only(incoming: Incoming, answer: Any) -> Any:
        """A photo that comes alone is for the next question."""
        is_part = isinstance(answer, Mapping) and incoming.album is not None and incoming.album == answer["album"]
        return absorb(incoming, answer) if is_part else None

    return replace(question, absorb=album_only)


async def _obstacles(turn: Turn, answers: Answers) -> list[Choice]:
    return [Choice("none", "reporting-obstacles-none", None, word="none")]


def _beside(question: Question, fix: Mapping[str, Any], place: int, count: int) -> Question:
    """A question below what was wrong, and which of how many it is."""
    item = FILE if fix["item"].startswith(FILE) else fix["item"]

    async def show(turn: Turn, answers: Answers) -> Asked:
        entry = await entry_of(turn, answers)
        check(entry, answers)
        shown = await question.show(turn, answers)
        more = {"item": item, "finding": fix["line"], "place": place, "count": count}
        return Asked("reporting-fix", {**shown.values, **more}, shown.choices)

    def read(incoming: Incoming, shown: Asked) -> Any:
        if item == OBSTACLES and incoming.word in ("no", "none", "skip"):
            return None
        answer = question.read(incoming, shown)
        if item in (OBSTACLES, NOTE) and isinstance(answer, str) and sum(one.isalpha() for one in answer) < 4:
            return Misread("reporting-obstacles-short" if item == OBSTACLES else "reporting-words-short")
        return answer

    help_ = {"key": "reporting-fix-help", "values": {"item": item}}
    return replace(question, show=show, read=read, help=help_)
