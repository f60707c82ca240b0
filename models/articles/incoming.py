"""A sheet of articles that an editor has sent: its differences are shown to them, and wait for their word."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models import articles, outbox, uploads
from models.articles import Draft
from models.articles.checks import clash
from models.articles.sheets import Reading, read
from models.knowledge import Knowledge
from models.outbox import Button, Message
from models.spreadsheets import Unreadable
from models.uploads import READ, REFUSED

PURPOSE = "articles"
LINES = 12
DESK = Button("editing-desk", "editing.home")


def drafts(knowledge: Knowledge) -> dict[str, Draft]:
    """Every article as people see it now, by name."""
    return {name: Draft.of(one, knowledge.own_sources) for name, one in sorted(knowledge.articles.items())}


def parse(content: bytes, knowledge: Knowledge) -> Reading | Unreadable:
    """What the sheet wants; takes a while, so it is not called within a transaction."""
    try:
        return read(content, drafts(knowledge))
    except Unreadable as refused:
        return refused


async def take(
    session: AsyncSession, number: int, found: Reading | Unreadable, knowledge: Knowledge, now: datetime
) -> None:
    """Show the sender what was found; changes are kept until they say what is to become of them."""
    refused = isinstance(found, Unreadable)
    person = await uploads.close(session, number, REFUSED if refused else READ)
    if person is None:
        return
    if isinstance(found, Unreadable):
        problem = {"key": found.key, "values": found.values}
        message = Message("editing-sheet-refused", {"problem": problem}, ways=(DESK,))
    else:
        await articles.keep_batch(session, person, number, [(one.article, one.draft) for one in found.changes], now)
        message = _shown(number, found, knowledge)
    await outbox.enqueue(session, person.telegram_id, message, now, dedup_key=f"upload:{number}")


def _shown(number: int, found: Reading, knowledge: Knowledge) -> Message:
    lines = [
        {
            "key": "editing-sheet-line",
            "values": {
                "row": one.row,
                "article": one.article or "new",
                "question": one.draft.question[:60],
                "parts": [{"key": "editing-part", "values": {"part": part.part}} for part in one.differences[:4]],
            },
        }
        for one in found.changes[:LINES]
    ]
    wrong = [
        {
            "key": "editing-sheet-wrong",
            "values": {"cell": one.cell, "kind": one.kind, "what": one.what, "right": one.right},
        }
        for one in found.wrong[:LINES]
    ]
    clashes = [taken for one in found.changes if (taken := clash(one.article, one.draft, knowledge))]
    wrong += [
        {"key": "editing-sheet-clash", "values": {"text": text, "article": name}} for text, name in clashes[:LINES]
    ]
    values = {
        "changes": len(found.changes),
        "wrong": len(found.wrong) + len(clashes),
        "same": found.same,
        "lines": lines or {"key": "editing-none", "values": {}},
        "mistakes": wrong or {"key": "editing-none", "values": {}},
    }
    choices = (
        Button("editing-sheet-propose", f"editing.send-batch:{number}", {"count": len(found.changes)}),
        Button("editing-sheet-drop", f"editing.drop-batch:{number}"),
    )
    usable = bool(found.changes) and not clashes
    return Message("editing-sheet-read", values, choices=choices if usable else choices[1:], ways=(DESK,))
