"""The office's side: the list of what waits, a card on one screen, taking, passing on, what was said so far."""

from typing import Any

from handlers import pages
from handlers.cases import own
from handlers.cases.opening import MENU
from handlers.turn import Turn, localized
from models import cases
from models.cases import Case, officers, telling
from models.errors import Denied
from models.outbox import Button
from models.people import Person

LIST = Button("menu-kasus", "go:kasus")
TO_DESK = 0  # no person has this number
COLLEAGUES_MOST = 8


async def start(turn: Turn, argument: str) -> None:
    """`/kasus`: what waits for the office, for a citizen the own questions; `/kasus 7`: one of them."""
    number = int(argument) if argument.isascii() and argument.isdigit() and len(argument) < 18 else None
    works = bool((await turn.rights()).roles)
    if number is None:
        await (listed(turn) if works else own.mine(turn))
    else:
        await (card(turn, number) if works else own.show(turn, number))


async def listed(turn: Turn, number: int = 0) -> None:
    """What waits, what is taken and what is answered, in pages."""
    found = await cases.of_office(turn.session, turn.person)
    asked = await cases.of_citizen(turn.session, turn.person)
    mine = (Button("cases-mine-button", "case.mine"),) if asked else ()
    if not found:
        await turn.say("cases-list-empty", ways=(*mine, MENU))
        return
    page = pages.page(found, number)
    choices = [Button("cases-list-item", f"case.card:{one.id}", _item(turn, one)) for one in page.part]
    ways = (*page.ways(lambda other: f"case.list:{other}"), *mine, MENU)
    waiting = sum(one.state == cases.WAITING for one in found)
    await turn.say("cases-list", count=len(found), waiting=waiting, choices=choices, ways=ways, **page.values)


async def card(turn: Turn, case: int) -> None:
    """All of a case on one screen."""
    found = await cases.look(turn.session, turn.person, case)
    await show_card(turn, found)


async def show_card(turn: Turn, case: Case) -> None:
    holder = await turn.session.get(Person, case.holder_id) if case.holder_id else None
    values = telling.card_values(case, turn.content.offices, "shown", holder.name if holder else "")
    back = () if turn.incoming.group else (LIST, MENU)
    may_act = cases.may_answer(await turn.rights(), case)
    ways = (*(telling.desk_buttons(case) if may_act else ()), *back)
    await turn.say("cases-card", ways=ways, topic=telling.office_topic(case.id), **values)


async def take(turn: Turn, case: int) -> None:
    """Have it to oneself; the card says so in its place."""
    await show_card(turn, await cases.take(turn.session, turn.person, case, turn.content.offices, turn.now))


async def history(turn: Turn, case: int) -> None:
    """What was said so far, and all that the citizen shared."""
    found = await cases.look(turn.session, turn.person, case)
    said_so_far = await cases.messages(turn.session, found.id)
    files = [one for one in said_so_far if one.file_id]
    facts = (found.shared or {}).get("facts", [])
    see = (Button("cases-files", f"case.files:{found.id}", {"count": len(files)}),) if files else ()
    await turn.say(
        "cases-said",
        number=found.id,
        lines=own.history(turn, found, said_so_far),
        facts=facts or [{"key": "cases-nothing-shared", "values": {}}],
        choices=see,
        ways=(Button("common-back", f"case.card:{found.id}"), LIST, MENU),
        topic=telling.office_topic(found.id),
    )


async def files(turn: Turn, case: int) -> None:
    """Every photo and document of a case once more."""
    found = await cases.look(turn.session, turn.person, case)
    for one in await cases.messages(turn.session, found.id):
        if one.file_id:
            photo, document = (one.file_id, None) if one.kind == "photo" else (None, one.file_id)
            await turn.say(
                "cases-file",
                number=found.id,
                side=one.side,
                photo=photo,
                document=document,
                fresh=True,
                topic=telling.office_topic(found.id),
            )


async def pass_on(turn: Turn, case: int) -> None:
    """To whom? A colleague of the office, or the ministry's desk; from there back to the province."""
    found = await cases.workable(turn.session, turn.person, case, turn.content.offices)
    others = await cases.colleagues(turn.session, turn.person, found)
    choices = [
        Button(localized(one.name), f"case.pass_to:{found.id}:{one.id}") for one in others[:COLLEAGUES_MOST]
    ]  # fmt: skip
    elsewhere = None if found.office else found.province
    if found.office or elsewhere:
        name = telling.office_name(turn.content.offices, elsewhere)
        choices.append(Button("cases-pass-office", f"case.pass_to:{found.id}:{TO_DESK}", {"office": name}))
    ways = (Button("common-back", f"case.card:{found.id}"), LIST, MENU)
    key = "cases-pass-whom" if choices else "cases-nobody-there"
    await turn.say(key, number=found.id, choices=choices, ways=ways)


async def pass_to(turn: Turn, case: int, to: int) -> None:
    """It is somebody else's now; the citizen hears of it when the office has changed."""
    passed = await cases.pass_on(turn.session, turn.person, case, to or None, turn.content.offices, turn.now)
    holder = await turn.session.get(Person, passed.holder_id) if passed.holder_id else None
    office = telling.office_name(turn.content.offices, passed.office)
    whom: Any = holder.name if holder else office
    await turn.say("cases-passed-on", number=passed.id, whom=whom, ways=(LIST, MENU))


async def offices_only(turn: Turn) -> None:
    """Officers and the ministry; whose case it is, each verb looks at by itself."""
    if not (await turn.rights()).roles:
        raise Denied("access-denied")


def _item(turn: Turn, case: Case) -> dict[str, Any]:
    words = case.question or ""
    return {
        "number": case.id,
        "place": telling.place_name(turn.content.offices, case.province),
        "state": case.state,
        "about": case.topic,
        "words": words if len(words) <= own.CUT // 6 else words[: own.CUT // 6 - 1] + "…",
    }


__all__ = ["card", "files", "history", "listed", "officers", "offices_only", "pass_on", "pass_to", "start", "take"]
