"""What waits for a verifier: the list, longest waiting first, and the card of one report."""

from typing import Any

from handlers import pages
from handlers.turn import Turn
from handlers.words import said
from models import attachments, receipts, reports
from models.activities import Activity
from models.errors import Denied
from models.outbox import Button
from models.reports import Report, cards, decisions

MENU = Button("common-menu", "start.menu")
QUEUE = Button("verification-queue-button", "verification.queue")
SHOWN = 10  # a line each


async def start(turn: Turn, argument: str) -> None:
    """`/verifikasi`: the queue; `/verifikasi 7`: one report."""
    if argument.isascii() and argument.isdigit() and len(argument) < 18:
        await show(turn, int(argument))
    else:
        await queue(turn)


async def queue(turn: Turn, number: int = 0) -> None:
    """What waits, longest waiting first, in pages; the days count the ministry's own time only."""
    await verifiers_only(turn)
    waiting = await decisions.waiting(turn.session, turn.person)
    if not waiting:
        await turn.say("verification-empty", ways=(MENU,))
        return
    page = pages.page(waiting, number, SHOWN)
    shown = [
        values(turn, report, activity) | {"days": (turn.now - report.waits_since).days}
        for report, activity in page.part
    ]
    await turn.say(
        "verification-queue",
        count=len(waiting),
        lines=[said("verification-queue-line", place=place, **one) for place, one in enumerate(shown, 1)],
        choices=[Button("verification-item", f"verification.show:{one['report']}", one) for one in shown],
        listed=True,
        ways=(*page.ways(lambda other: f"verification.queue:{other}"), MENU),
        **page.values,
    )


async def show(turn: Turn, report: int) -> None:
    """One report with the figures beside last month's standing, and beside what was given back of it."""
    await verifiers_only(turn)
    await decisions.open_for_decision(turn.session, turn.person, report)
    found, activity = await reports.seen(turn.session, turn.person, report)
    card = await cards.card(turn.session, found, activity, turn.content.provinces, turn.two_above)
    await turn.say(
        "verification-card",
        choices=card.buttons,
        ways=(receipts.of_report(found.id), QUEUE, MENU),
        photo=card.photo,
        document=card.document,
        **card.values,
    )


async def files(turn: Turn, report: int) -> None:
    """The further photos and documents of a report."""
    await verifiers_only(turn)
    await reports.seen(turn.session, turn.person, report)
    found = await attachments.of_report(turn.session, report)
    if len(found) < 2:
        await turn.say("verification-no-files", report=report, fresh=True)
    for place, one in enumerate(found[1:], 2):
        photo, document = (one.file_id, None) if one.kind == "photo" else (None, one.file_id)
        shown: dict[str, Any] = {"report": report, "place": place, "count": len(found)}
        await turn.say("verification-file", photo=photo, document=document, fresh=True, **shown)


async def verifiers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_verifier:
        raise Denied("access-denied")


def values(turn: Turn, report: Report, activity: Activity) -> dict[str, Any]:
    province = turn.content.provinces[activity.province].name
    return {"report": report.id, "name": activity.name, "province": province, "period": report.period}
