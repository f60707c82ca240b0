"""Pictures side by side: what was given back and what came instead, and the same picture in an earlier report."""

from typing import Any

from handlers.turn import Turn
from handlers.verification.queue import verifiers_only
from models import attachments, reports
from models.attachments import Attachment
from models.outbox import Button
from models.reports import changes
from models.reports import twins as same


async def corrected(turn: Turn, report: int) -> None:
    """Each file that was given back, followed by what came instead of it."""
    await verifiers_only(turn)
    found, _ = await reports.seen(turn.session, turn.person, report)
    pairs = await changes.pairs(turn.session, found)
    if not pairs:
        await turn.say("verification-no-files", report=report, fresh=True)
    for place, why, old, new in pairs:
        about: dict[str, Any] = {"report": report, "place": place, "reason": why.reason, "words": why.words or "none"}
        await _show(turn, "verification-old", old, **about, instead=len(new))
        for one in new:
            await _show(turn, "verification-new", one, report=report, place=place)


async def twins(turn: Turn, report: int) -> None:
    """The earlier pictures that are the same, each with the way to its report."""
    await verifiers_only(turn)
    found, _ = await reports.seen(turn.session, turn.person, report)
    files = await attachments.of_report(turn.session, report)
    pairs = await same.of_report(turn.session, found, files)
    if not pairs:
        await turn.say("verification-no-files", report=report, fresh=True)
    for one in pairs:
        values = one.values(turn.content.provinces)
        number = {"report": one.report.id}
        earlier = Button("verification-earlier", f"new:overview.report:{one.report.id}", number)
        await _show(turn, "verification-same", one.file, report=report, place=one.place)
        await _show(turn, "verification-twin", one.earlier, ways=(earlier,), **values)


async def _show(turn: Turn, key: str, file: Attachment, *, ways: tuple[Button, ...] = (), **values: Any) -> None:
    photo, document = (file.file_id, None) if file.kind == "photo" else (None, file.file_id)
    await turn.say(key, photo=photo, document=document, fresh=True, ways=ways, **values)
