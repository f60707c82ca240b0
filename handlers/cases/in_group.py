"""In a staff group: take with one tap, answer by replying; what needs more screens goes on in the private chat."""

from handlers.cases import desk
from handlers.turn import Turn
from models import cases
from models.cases import telling
from models.people import Person


async def take(turn: Turn, case: int) -> None:
    await desk.take(turn, case)


async def by_reply(turn: Turn, case: int) -> None:
    """How to answer here."""
    found = await cases.workable(turn.session, turn.person, case, turn.content.offices)
    await turn.say("cases-group-reply", number=found.id, name=turn.person.name, fresh=True)


async def in_private(turn: Turn, case: int) -> None:
    """The card once more, in the officer's own chat, where its buttons lead on."""
    found = await cases.look(turn.session, turn.person, case)
    holder = await turn.session.get(Person, found.holder_id) if found.holder_id else None
    card = telling.card(found, turn.content.offices, "shown", holder.name if holder else "")
    await telling.tell_chat(turn.session, found, turn.person.telegram_id, card, turn.now)
    await turn.say("cases-group-privately", number=found.id, name=turn.person.name, fresh=True)
