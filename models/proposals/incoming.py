"""The cost lines of a proposal as a spreadsheet, out and in: shown to the sender first, every wrong cell named."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox, spreadsheets, uploads
from models.outbox import Button, Message
from models.proposals import costs
from models.proposals.costs import LINES_MOST, SUM_MOST, Cost, Unclear
from models.spreadsheets import Row, Unreadable, Wrong
from models.uploads import READ, REFUSED

PREFIX = "costs:"
SHEET = "biaya"
COLUMNS = ("uraian", "jumlah", "satuan", "harga_satuan")
EXAMPLES = {"uraian": "Narasumber", "jumlah": "10", "satuan": "OJ", "harga_satuan": "900000"}
SHOWN = 12


@dataclass(frozen=True)
class Reading:
    """The lines of a sheet, and the cells that cannot be taken."""

    lines: tuple[Cost, ...]
    wrong: tuple[Wrong, ...]


def purpose(number: int) -> str:
    return f"{PREFIX}{number}"


def written(lines: Sequence[Cost]) -> bytes:
    """The lines as a sheet; a row of an example where there are none."""
    rows = [[one.what, one.quantity, one.unit, one.price] for one in lines]
    example = [EXAMPLES["uraian"], 10, EXAMPLES["satuan"], 900_000]
    return spreadsheets.written({SHEET: [COLUMNS, *(rows or [example])]}, {"uraian": 40})


def parse(content: bytes) -> Reading | Unreadable:
    """What a sheet says; takes a while, so it is not called within a transaction."""
    try:
        return read(content)
    except Unreadable as refused:
        return refused


def read(content: bytes) -> Reading:
    sheets = spreadsheets.opened(content)
    rows = sheets.get(SHEET) or next(iter(sheets.values()), [])
    found = [_line(row) for row in spreadsheets.named(SHEET, rows, COLUMNS)]
    lines = tuple(one for one in found if isinstance(one, Cost))
    if not found:
        raise Unreadable("proposals-sheet-empty")
    if len(found) > LINES_MOST or costs.total(lines) > SUM_MOST:
        raise Unreadable("proposals-sheet-much", most=LINES_MOST)
    return Reading(lines, tuple(one for one in found if isinstance(one, Wrong)))


def _line(row: Row) -> Cost | Wrong:
    empty = next((name for name in ("uraian", "jumlah", "harga_satuan") if not row[name].text), None)
    if empty is not None:
        return row[empty].wrong("empty", EXAMPLES[empty])
    made = costs.made(*(row[name].text for name in COLUMNS))
    if isinstance(made, Unclear):
        name = {"quantity": "jumlah", "price": "harga_satuan"}.get(made.why, "uraian")
        return row[name].wrong("unknown" if name == "uraian" else "number", EXAMPLES[name])
    return made


async def take(session: AsyncSession, upload: uploads.Wanted, found: Reading | Unreadable, now: datetime) -> None:
    """Show the sender what was read; it takes effect when they say so, and only when every cell is right."""
    refused = isinstance(found, Unreadable)
    person = await uploads.close(session, upload.id, REFUSED if refused else READ)
    if person is None:
        return
    number = upload.purpose.removeprefix(PREFIX)
    back = Button("proposals-back-to", f"proposals.show:{number}", {"number": number})
    if isinstance(found, Unreadable):
        problem = {"key": found.key, "values": found.values}
        message = Message("editing-sheet-refused", {"problem": problem}, ways=(back,))
    elif found.wrong:
        values = {"count": len(found.wrong), "lines": [spreadsheets.told(one) for one in found.wrong[:SHOWN]]}
        message = Message("proposals-sheet-wrong", values, ways=(back,))
    else:
        content = {"lines": [one.dump() for one in found.lines]}
        await uploads.keep(session, upload.id, person, upload.purpose, content, now)
        total = {"count": len(found.lines), "total": costs.total(found.lines), "number": number}
        use = Button("proposals-sheet-use", f"proposals.use-sheet:{upload.id}:{number}", total)
        message = Message("proposals-sheet-read", total, choices=(use,), ways=(back,))
    await outbox.enqueue(session, person.telegram_id, message, now, dedup_key=f"upload:{upload.id}")
