"""Everything kept about one person: listed by kind, exported, and deleted as far as it is theirs to delete."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import attendance, audit, cases, classes, inbox, notices, outbox, outcomes, profiles, questions, watchers
from models.broadcasts import reading
from models.codes import SIGNS
from models.conversations import Conversation
from models.due_dates import ministry_day
from models.mydata.kept import (
    ACCOUNT,
    ATTENDANCE,
    BROADCASTS,
    CASES,
    DIALOGUES,
    MESSAGES,
    NAME,
    OUTCOMES,
    PROFILE,
    QUESTIONS,
    REGISTRATIONS,
    WISHES,
    Kept,
)
from models.mydata.office import OFFICE
from models.mydata.own import OWN
from models.outbox import OutboxRow
from models.people import Grant, Person
from models.reminders import hours, personal

__all__ = [
    "ACCOUNT", "MESSAGES", "PROFILE", "Kept", "Receipt", "What", "empty_chat", "erase", "everything",
]  # fmt: skip

What = Literal["profile", "all"]


@dataclass(frozen=True)
class Receipt:
    """Proof of a deletion: its number, its moment, and how many pieces of each kind are gone."""

    number: str
    at: datetime
    deleted: Mapping[str, int]


async def everything(session: AsyncSession, person: Person) -> list[Kept]:
    """All that is kept about a person, kind by kind; kinds of which there is nothing are left out."""
    found = [await find(session, person) for find in (*OWN, *OFFICE)]
    return [kept for kept in found if kept.count]


async def erase(session: AsyncSession, person: Person, what: What, now: datetime) -> Receipt:
    """Delete the profile, or all that is not the office's; the record of it names nobody."""
    deleted = {PROFILE: int(await profiles.forget(session, person, now))}
    if what == "all":
        gone = await session.scalars(
            delete(Conversation).where(Conversation.person_id == person.id).returning(Conversation.flow)
        )
        deleted[DIALOGUES] = len(gone.all())
        deleted[WISHES] = sum(
            [await drop(session, person) for drop in (watchers.drop, notices.drop, hours.drop, personal.drop)]
        )
        deleted[QUESTIONS] = await questions.drop(session, person)
        mine = (f"opening:%:{person.id}", f"notice:{person.id}:%", "class:%", "date:%")
        news = or_(*(OutboxRow.dedup_key.like(one) for one in mine))
        await outbox.withdraw(session, person.telegram_id, news, now)
        deleted[OUTCOMES] = await outcomes.forget(session, person, now)
        deleted[BROADCASTS] = await reading.forget(session, person, now)
        deleted[ATTENDANCE] = await attendance.forget(session, person)
        deleted[REGISTRATIONS] = await classes.forget(session, person, now)  # last: it says whose the others were
        deleted[CASES] = await cases.forget(session, person, now)
        deleted[NAME] = await _forget_name(session, person)
    deleted[MESSAGES] = await empty_chat(session, person)
    number = f"{ministry_day(now):%y%m%d}-{''.join(secrets.choice(SIGNS) for _ in range(6))}"
    await audit.note(session, None, "erased", f"erasure:{number}", now, what=what, **deleted)
    return Receipt(number, now, {kind: count for kind, count in deleted.items() if count})


async def empty_chat(session: AsyncSession, person: Person) -> int:
    """Empty what was said to and by a person before now, which else stays for some days; how many messages."""
    said = await outbox.empty_of(session, person.telegram_id)
    return said + await inbox.empty_of(session, person.telegram_id)


async def _forget_name(session: AsyncSession, person: Person) -> int:
    """Whoever never had a role is known by the number of the chat alone, until they write again."""
    has_role = await session.scalar(select(Grant.id).where(Grant.person_id == person.id).limit(1))
    if has_role is not None or not (person.name or person.username):
        return 0
    person.name, person.username = "", None
    return 1
