"""What either side of a case is told: by rows of the outbox only, and never with the name of a citizen.

What goes to the citizen has the topic `case:7`, what goes to the office `case-desk:7`: a reply to such a message
belongs to the case.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox, people
from models.cases import groups
from models.cases.parts import Part
from models.cases.tables import ANSWERED, ASKED, CLOSED, RUMOUR, TAKEN, WAITING, Case
from models.offices import Offices
from models.outbox import Button, Message
from models.people import ADMINISTRATOR, OFFICER, VERIFIER, Person

FACTS_SHOWN, LINES_SHOWN = 8, 6
MENU = Button("common-menu", "start.menu")
CITIZEN_TOPIC, OFFICE_TOPIC = "case", "case-desk"


def citizen_topic(case_id: int) -> str:
    return f"{CITIZEN_TOPIC}:{case_id}"


def office_topic(case_id: int) -> str:
    return f"{OFFICE_TOPIC}:{case_id}"


async def serving(session: AsyncSession, office: str | None) -> list[Person]:
    """Who answers there now: the officers of a province, or the ministry's desk."""
    if office is not None:
        return list(await people.holders(session, OFFICER, office))
    found = {one.id: one for role in (VERIFIER, ADMINISTRATOR) for one in await people.holders(session, role)}
    return list(found.values())


async def chats(session: AsyncSession, case: Case) -> list[int]:
    """Where the office is told of a case: in its staff group, else its holder, else everybody who serves there."""
    group = await groups.of_province(session, case.office) if case.office else None
    if group is not None:
        return [group.chat_id]
    holder = await session.get(Person, case.holder_id) if case.holder_id else None
    return [one.telegram_id for one in ([holder] if holder else await serving(session, case.office))]


async def tell_office(
    session: AsyncSession, case: Case, message: Message, now: datetime, *, key: str | None = None
) -> None:
    for chat_id in await chats(session, case):
        await tell_chat(session, case, chat_id, message, now, key=f"{key}:{chat_id}" if key else None)


async def tell_chat(
    session: AsyncSession, case: Case, chat_id: int, message: Message, now: datetime, *, key: str | None = None
) -> None:
    """Tell one of the office's chats."""
    await outbox.enqueue(session, chat_id, message, now, topic=office_topic(case.id), dedup_key=key)


async def tell_citizen(
    session: AsyncSession, case: Case, message: Message, now: datetime, *, key: str | None = None
) -> None:
    person = await citizen(session, case)
    if person is not None:
        await outbox.enqueue(
            session, person.telegram_id, message, now, topic=citizen_topic(case.id), dedup_key=key
        )  # fmt: skip


async def citizen(session: AsyncSession, case: Case) -> Person | None:
    """Who asked, unless they asked to be forgotten."""
    return await session.get(Person, case.person_id) if case.person_id else None


def answered(case: Case, part: Part, offices: Offices, *, asks: bool) -> Message:
    """An answer of the office, or its question, for the citizen."""
    words = {"number": case.id, "office": office_name(offices, case.office), "words": _words(part)}
    add = Button("cases-add", f"case.add:{case.id}")
    done = () if asks else (Button("cases-thanks", f"case.thanks:{case.id}"),)
    photo, document = _file(part)
    key = "cases-asked" if asks else "cases-answered"
    return Message(key, words, ways=(*done, add), photo=photo, document=document)


def added(case: Case, part: Part, offices: Offices, *, again: bool) -> Message:
    """What the citizen has added, for the office; the buttons to go on with are below it."""
    photo, document = _file(part)
    words = {"number": case.id, "words": _words(part), "again": "yes" if again else "no"}
    return Message("cases-added", words, ways=desk_buttons(case), photo=photo, document=document)


def card(case: Case, offices: Offices, why: str = "new", holder: str = "") -> Message:
    """A case on one screen; `why` it is shown: new, again, passed, desk, asked_for."""
    return Message("cases-card", card_values(case, offices, why, holder), ways=desk_buttons(case))


def card_values(case: Case, offices: Offices, why: str, holder: str = "") -> dict[str, Any]:
    shared = case.shared or {}
    facts = shared.get("facts", [])
    more = len(facts) - FACTS_SHOWN
    lines = [*facts[:FACTS_SHOWN], *([{"key": "cases-more-facts", "values": {"count": more}}] if more > 0 else [])]
    sections = [
        ("facts", lines),
        ("check", shared.get("check", [])[:LINES_SHOWN]),
        ("missing", shared.get("missing", [])[:LINES_SHOWN]),
        ("asked", shared.get("asked", [])[:3]),
    ]
    said = [
        {"key": "cases-section", "values": {"section": name, "lines": found}} for name, found in sections if found
    ]  # fmt: skip
    return {
        "number": case.id,
        "why": why,
        "state": case.state,
        "about": case.topic,
        "place": place_name(offices, case.province),
        "question": case.question or {"key": "cases-file-only", "values": {}},
        "shared": said or [{"key": "cases-nothing-shared", "values": {}}],
        "holder": holder,
        "opened": case.opened_at.isoformat(),
        "due": case.due_at.isoformat() if case.due_at else "",
        "due_known": "yes" if case.due_at else "no",
        "zone": offices.zone(case.office),
    }


def desk_buttons(case: Case) -> tuple[Button, ...]:
    """What an officer may do with a case as it stands; the number is in each, for there may be several cards."""
    values = {"number": case.id}
    take = Button("cases-take", f"case.take:{case.id}", values)
    answer = Button("cases-answer", f"case.answer:{case.id}", values)
    cite = Button("cases-cite", f"case.cite:{case.id}", values)
    ask = Button("cases-ask", f"case.ask:{case.id}", values)
    on = Button("cases-pass", f"case.pass:{case.id}", values)
    close = Button("cases-close", f"case.close:{case.id}", values)
    more = Button("cases-history", f"case.history:{case.id}", values)
    by_state = {
        WAITING: (take, answer, cite, ask, on, close, more),
        TAKEN: (answer, cite, ask, on, close, more),
        ASKED: (answer, cite, on, close, more),
        ANSWERED: (answer, close, more),
        CLOSED: (more,),
    }
    return by_state[case.state]


def office_name(offices: Offices, code: str | None) -> dict[str, Any]:
    """The office in words: by its name where that is known."""
    if code is None or code not in offices.provinces:
        return {"key": "cases-desk", "values": {}}
    province = offices.provinces[code]
    return {"key": "cases-office", "values": {"province": province.name}}


def place_name(offices: Offices, code: str | None) -> Any:
    if code is None or code not in offices.provinces:
        return {"key": "cases-place-unknown", "values": {}}
    return offices.provinces[code].name


def is_rumour(case: Case) -> bool:
    return case.topic == RUMOUR


def _words(part: Part) -> Any:
    if part.said is not None:
        note = [part.text, ""] if part.text else []
        return [*note, part.said]
    return part.text or {"key": "cases-file-only", "values": {}}


def _file(part: Part) -> tuple[str | None, str | None]:
    photo = part.file_id if part.kind == "photo" else None
    return photo, part.file_id if part.kind == "document" else None


async def names_of(session: AsyncSession, ids: Sequence[int]) -> dict[int, str]:
    """The names of officers, for their colleagues."""
    found = [await session.get(Person, one) for one in set(ids)]
    return {one.id: one.name for one in found if one is not None}
