"""The sheet of a month that an officer sent: read back with what differs, sent when they say so, the rest returned."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox, papers, people, reminders, spreadsheets, uploads
from models.deadlines import Month
from models.outbox import Button, Message
from models.people import Person
from models.provinces import Provinces
from models.reports.checks import gap_limit, needs_reference
from models.reports.figures import Figures, absorption
from models.reports.judging import Judged, Ready, judge
from models.reports.sheet_pages import again
from models.reports.sheets import NAME, NUMBER, Faulty, Reading
from models.spreadsheets import Unreadable
from models.uploads import READ, REFUSED

PURPOSE = "months"
AGAIN = "lapor-perbaikan.xlsx"
# So many rows stand in one message, and so many wrong cells: the sheet that comes with them has them all.
AT_ONCE, SHOWN = 12, 8
MENU = Button("common-menu", "start.menu")
GET = Button("reporting-sheet-get", "reporting.sheet")
SEND = Button("reporting-sheet-send", "new:flow.start:months")


async def last_months(session: AsyncSession, person: Person, provinces: Provinces, now: datetime) -> dict[str, Month]:
    """Of each province that somebody serves the latest month that is over there; none for who is no officer."""
    rights = await people.rights(session, person)
    return {code: reminders.last_closed_month(now, provinces[code]) for code in rights.provinces if rights.serves(code)}


async def take(
    session: AsyncSession, upload: uploads.Wanted, found: Reading | Unreadable, provinces: Provinces, now: datetime
) -> None:
    """Show the officer what was read. Right rows wait for one confirmation, wrong ones do not hold them up."""
    refused = isinstance(found, Unreadable)
    person = await uploads.close(session, upload.id, REFUSED if refused else READ)
    if person is None:
        return
    if isinstance(found, Unreadable):
        problem = {"key": found.key, "values": found.values}
        told = [Message("editing-sheet-refused", {"problem": problem}, ways=(GET, SEND, MENU))]
    else:
        judged = await judge(session, found.filled, await last_months(session, person, provinces, now))
        faulty = sorted([*found.faulty, *judged.faulty], key=_place)
        told = _read(upload.id, judged, faulty, found.empty)
        if judged.ready:
            content = {"rows": [kept(one) for one in judged.ready]}
            await uploads.keep(session, upload.id, person, PURPOSE, content, now)
        told = [*await _returned(session, faulty, now), *told]
    for place, message in enumerate(told):
        key = f"upload:{upload.id}:{place}"
        await outbox.enqueue(session, person.telegram_id, message, now, dedup_key=key)


def kept(one: Ready) -> dict[str, Any]:
    """A row as it waits for the officer's word. A reference is kept only where one is needed."""
    figures, filled = one.filled.figures, one.filled
    explains = needs_reference(one.unusual)
    return {
        "activity": filled.number,
        "period": filled.period,
        "spent": figures.spent,
        "progress": str(figures.progress),
        "output": figures.output,
        "obstacles": figures.obstacles,
        "words": filled.words,
        "reference": figures.reference if explains else None,
        "explanation": figures.explanation if explains else None,
    }


def figures_of(row: dict[str, Any]) -> Figures:
    """The figures of a kept row, without the keterangan."""
    return Figures(
        row["spent"],
        Decimal(row["progress"]),
        row["output"],
        row["obstacles"],
        reference=row["reference"],
        explanation=row["explanation"],
    )


def _place(one: Faulty) -> tuple[int, str]:
    """As the rows follow each other in the sheet: "laporan!A9" before "laporan!A10"."""
    name = one.row[NUMBER].name
    return len(name), name


def _read(number: int, judged: Judged, faulty: Sequence[Faulty], empty: int) -> list[Message]:
    """The read-back in as many messages as it needs; the last one has the button."""
    count = len(judged.ready)
    rest = {"known": judged.known, "wrong": len(faulty), "empty": empty}
    values = {"count": count, "rest": {"key": "reporting-sheet-rest", "values": rest}}
    if not judged.ready:
        return [Message("reporting-sheet-none", values, ways=(GET, SEND, MENU))]
    lines = [_line(one) for one in judged.ready]
    parts = [lines[place : place + AT_ONCE] for place in range(0, count, AT_ONCE)]
    use = Button("reporting-sheet-use", f"reporting.use-sheet:{number}", {"count": count})
    return [
        *(Message("reporting-sheet-part", {"lines": part}) for part in parts[:-1]),
        Message("reporting-sheet-read", {**values, "lines": parts[-1]}, choices=(use,), ways=(MENU,)),
    ]


def _line(one: Ready) -> dict[str, Any]:
    """A row beside what was: as in the read-back of a single month, in one or two lines."""
    after = one.before.after(one.filled.figures)
    values = {
        "name": one.activity.name[:60],
        "period": one.filled.period,
        "spent_before": one.before.spent,
        "spent": after.spent,
        "absorbed": str(absorption(one.activity, after.spent)),
        "progress_before": str(one.before.progress),
        "progress": str(after.progress),
        "output_before": one.before.output,
        "output": after.output,
        "unit": one.activity.unit,
        "concerns": [
            {"key": "reporting-concern", "values": {"concern": name, "limit": str(gap_limit(one.activity))}}
            for name in one.unusual
        ],
        "unusual": len(one.unusual),
    }
    return {"key": "reporting-sheet-line", "values": values}


async def _returned(session: AsyncSession, faulty: Sequence[Faulty], now: datetime) -> list[Message]:
    """The wrong rows as a small sheet, and the wrong cells by name."""
    if not faulty:
        return []
    every = [(one.row[NAME].text, wrong) for one in faulty for wrong in one.wrong]
    lines = [
        {
            "key": "reporting-sheet-cell",
            "values": {"name": name[:40], "cell": wrong.cell.partition("!")[2], **_told(wrong)},
        }
        for name, wrong in every[:SHOWN]
    ]
    made = await papers.keep(session, AGAIN, again(faulty), now)
    values = {"rows": len(faulty), "count": len(every), "more": max(len(every) - SHOWN, 0), "lines": lines}
    return [Message("reporting-sheet-wrong", values, document=made, ways=(SEND,))]


def _told(wrong: spreadsheets.Wrong) -> dict[str, Any]:
    return {"kind": wrong.kind, "what": wrong.what, "right": wrong.right}
