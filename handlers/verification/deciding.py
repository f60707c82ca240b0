"""A report is verified by one or by two, and whoever is concerned is told."""

from collections.abc import Sequence
from typing import Any

from handlers.turn import Turn
from handlers.verification.queue import MENU, QUEUE, values
from models import people, receipts, reports, succession
from models.activities import Activity
from models.outbox import Button
from models.people import Person
from models.reports import SUBMITTED, Report, cards, decisions


async def verify(turn: Turn, report: int) -> None:
    """The ministry accepts a report; the officer is told at once. Of two verifiers the first only consents."""
    decided = await decisions.verify(turn.session, turn.person, report, turn.now, turn.two_above)
    _, activity = await reports.seen(turn.session, turn.person, report)
    told = values(turn, decided, activity) | {"receipt": receipts.line(turn.session, f"report:{decided.id}")}
    if decided.state == SUBMITTED:
        await _consented(turn, decided, activity, told)
        return
    for officer in await officers(turn, decided, activity):
        await turn.tell(officer, "verification-told-verified", ways=(MENU,), **told)
    await tell_first(turn, decided, told)
    await say_decided(turn, "verification-verified", told)


async def tell_first(turn: Turn, report: Report, told: dict[str, Any]) -> None:
    """The first of two verifiers hears what the second has decided."""
    if report.first_by in (None, turn.person.id):
        return
    first = await turn.session.get_one(Person, report.first_by)
    if (await people.rights(turn.session, first)).is_verifier:
        about = {name: told[name] for name in ("report", "name", "province", "period", "receipt")}
        await turn.tell(
            first, "verification-told-first", ways=(MENU,), state=report.state, by=turn.person.name, **about
        )


async def officers(turn: Turn, report: Report, activity: Activity) -> Sequence[Person]:
    """Who sent the report, or has that person's work now; else everybody of the province."""
    return await succession.told(turn.session, activity.province, report.officer_id)


async def say_decided(turn: Turn, key: str, told: dict[str, Any]) -> None:
    """What was decided, and the way to the next report."""
    waiting = await decisions.waiting(turn.session, turn.person)
    first = [report.id for report, _ in waiting[:1]]
    choices = [Button("verification-next", f"verification.show:{one}", {"report": one}) for one in first]
    await turn.say(key, left=len(waiting), choices=choices, ways=(QUEUE, MENU), **told)


async def _consented(turn: Turn, report: Report, activity: Activity, told: dict[str, Any]) -> None:
    """The officer hears that one more is needed, the other verifiers get the card with the consent on it."""
    for officer in await officers(turn, report, activity):
        await turn.tell(officer, "verification-told-consented", ways=(MENU,), **told)
    card = await cards.card(turn.session, report, activity, turn.content.provinces, turn.two_above)
    involved = {turn.person.id, *await decisions.senders(turn.session, report)}
    others = [one for one in await people.holders(turn.session, people.VERIFIER) if one.id not in involved]
    for other in others:
        await turn.tell(
            other, "verification-card", ways=card.buttons, photo=card.photo, document=card.document, **card.values
        )
    await say_decided(turn, "verification-consented", told | {"others": len(others)})
