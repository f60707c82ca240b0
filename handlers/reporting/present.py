"""Participants who were present as output of a month: offered, counted once, listed as evidence ("daftar hadir")."""

import asyncio
import hashlib
from collections.abc import Sequence
from functools import partial
from typing import Any

from handlers.questions import Answers
from handlers.turn import Turn
from handlers.words import said
from models import attachments, attendance, papers
from models.activities import Activity
from models.attendance import Line, counting
from models.exports import Column, Group, Table, workbook
from models.reports import Report
from models.reports.findings import OUTPUT

PRESENT = "_present"  # who was on offer when the officer took the number from the attendance
COLUMNS = (
    ("number", "count", 6),
    ("name", "text", 34),
    ("class", "text", 34),
    ("days", "text", 40),
    ("sum", "count", 12),
)


async def on_offer(turn: Turn, activity: Activity, period: str) -> list[int]:
    """Whom the month may count: none where the output is no people."""
    if not counting.counts_people(activity):
        return []
    read = partial(attendance.offer, turn.session, activity.id, period)
    return await turn.once(("present", activity.id, period), read)


async def in_words(turn: Turn, activity: Activity, period: str) -> dict[str, Any] | str:
    """How many may be counted, and the rule by which; nothing where there is nobody."""
    there = await on_offer(turn, activity, period)
    return said("reporting-present-line", count=len(there), unit=activity.unit) if there else ""


async def count(turn: Turn, report: Report, activity: Activity, answers: Answers, returned: Report | None) -> int:
    """Count them in a report just sent, and attach their list; how many they are.

    Output that is typed, another number than was offered, counts all who were on offer too: nobody is offered twice.
    A month without output counts nobody.
    """
    chosen = await to_count(turn, activity, report.period, answers, returned, report.output)
    taken = await attendance.count(turn.session, report, chosen)
    if taken:
        await _attach(turn, report, activity, await attendance.lines(turn.session, taken))
    return len(taken)


async def to_count(
    turn: Turn, activity: Activity, period: str, answers: Answers, returned: Report | None, output: int
) -> list[int]:
    """The participants that a month will count if it is sent with this output."""
    if output <= 0:
        return []
    if returned is not None and _is_kept(answers):
        return await attendance.counted(turn.session, returned.id)
    there = await on_offer(turn, activity, period)
    chosen = answers.get(PRESENT)
    return there if chosen is None else [one for one in there if one in chosen]


def _is_kept(answers: Answers) -> bool:
    """True when only some things came back, and the output was none of them."""
    fixes = answers.get("_fixes")
    return fixes is not None and OUTPUT not in {one["item"] for one in fixes}


async def _attach(turn: Turn, report: Report, activity: Activity, lines: Sequence[Line]) -> None:
    """The list lies in our own database: no photo of a paper with identity numbers is needed."""
    content = await asyncio.to_thread(workbook.xlsx, _table(turn, report, activity, lines))
    name = f"daftar-hadir-{report.period}-{activity.id}.xlsx"
    made = await papers.keep(turn.session, name, content, turn.now, stays=True)
    unique = f"{attendance.LIST}{hashlib.sha256(content).hexdigest()[:40]}"
    file = {"kind": "document", "file_id": made, "unique_id": unique}
    await attachments.want(turn.session, report.id, [file], turn.now)


def _table(turn: Turn, report: Report, activity: Activity, lines: Sequence[Line]) -> Table:
    """In Indonesian whoever sends it, as the official entry wants it; without NIK, which is kept nowhere."""

    def words(key: str, **values: Any) -> str:
        return turn.phrases.plain("id", key, values)

    rows = [
        (
            place,
            one.name or words("attendance-file-forgotten"),
            one.title,
            ", ".join(words("attendance-file-day", day=day.isoformat()) for day in one.days),
            len(one.days),
        )
        for place, one in enumerate(lines, 1)
    ]
    province = turn.content.provinces[activity.province].name
    values = {"name": activity.name, "province": province, "period": report.period, "count": len(lines)}
    return Table(
        words("attendance-file-title", **values),
        [Column(words("attendance-file-column", column=name), kind, width) for name, kind, width in COLUMNS],  # type: ignore[arg-type]
        [Group("", rows)],
        [words("attendance-file-rule"), words("attendance-file-made")],
    )
