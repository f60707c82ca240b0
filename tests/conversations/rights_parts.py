"""A world in which every table holds a row of two offices, and a way to try anything in it that changes nothing."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from inspect import signature
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, String, Table, event, func, insert, select
from sqlalchemy.types import TypeDecorator

from handlers import CONTENTS, dispatch
from handlers.dispatch import Action
from handlers.turn import Incoming, Turn
from models import conversations, invitations, people
from models.db import Base
from models.due_dates import ministry_day
from models.errors import Denied, Refused
from models.outbox import OutboxRow
from models.people import ADMINISTRATOR, DIRECTOR, HEAD, OFFICER, VERIFIER, Grant, Person
from tests import once
from tests.world import World

# Everything of the one office has this number in every table, everything of the other one that: a forged button needs
# no more than a number, and a new feature's table is filled like the others.
OWN, OTHER = 55, 77
PROVINCE = {OWN: "32", OTHER: "95"}
SECRET = {OWN: "Terang55", OTHER: "Rahasia77"}
REVOKED, CITIZEN = "revoked", "citizen"
# Who tries: the number of the person, and the right they have (of an office: in the own one).
CAST = {
    CITIZEN: (101, None, None), REVOKED: (107, None, None), OFFICER: (102, OFFICER, "32"), HEAD: (103, HEAD, "32"),
    VERIFIER: (104, VERIFIER, None), DIRECTOR: (105, DIRECTOR, None), ADMINISTRATOR: (106, ADMINISTRATOR, None),
}  # fmt: skip
MINISTRY = (VERIFIER, DIRECTOR, ADMINISTRATOR)
# Not filled: the record and what leaves have a life of their own.
LEFT_OUT = {"audit", "audit_heads", "outbox", "pace", "papers", "picture_bands"}
# What columns must hold for an action to have something to act on. A new feature adds its own here.
FILLED: dict[str, Any] = {
    "language": "id", "role": OFFICER, "first_period": "2026-08", "period": "2026-08", "starts": "2027-03",
    "ends": "2027-04", "kind": "people", "flow": "cek", "revision": 1, "target": 40, "quota": 20,
    "programme": "wub", "rule": "monthly", "topic": "wub", "purpose": "plan", "at_desk": False, "how": "ticked",
    "indicative": 10**12, "total": 0, "file_state": "stored",
    "workers": 1, "article": "nib-biaya", "costs": [], "lessons": [],
}  # fmt: skip
ARTICLE = {"question": "?", "answer": "!", "certainty": "A", "topic": "nib"}
FILLED_OF: dict[str, Any] = {
    "reports.state": "submitted", "proposals.state": "submitted", "cases.state": "waiting", "inbox.state": "parked",
    "registrations.state": "chosen", "article_versions.state": "proposed", "article_versions.content": ARTICLE,
    "attachments.state": "stored", "attachments.kind": "photo", "proposal_documents.kind": "document",
    "proposal_documents.state": "received", "proposal_versions.outcome": None, "case_messages.kind": "text",
    "case_messages.side": "office", "cases.holder_id": None, "delegations.grant_id": None, "grants.granted_by": None,
    "invitations.created_by": None, "attachments.replaces": None, "attachments.likeness": None,
    "proposal_documents.likeness": None,
    "report_findings.field": "spent",
    "reports.first_by": None, "reports.for_id": None, "openings.provinces": None, "conversations.finished": True,
    "classes.documents": [f"Berkas {place}" for place in range(OTHER + 1)],  # a button names one by its place
    "reminders.outbox_id": None, "reminders.dropped_at": None, "reminders.occasion": "report-due:2026-08:32",
    "handings.occasion": "report-due:2026-08:32",
    "proposals.activity_id": None, "inbox.chat_id": None,
    "broadcasts.state": "waiting", "broadcasts.who": "offices", "broadcasts.topic": "events",
    "broadcast_people.state": "refused",
}  # fmt: skip
# Rights that ended, things that were decided: none of that has happened yet.
OPEN = re.compile(r"(revoked|ended|decided|closed|undone|finished|blocked|confirmed|answered|delivered|told)_(at|by)$")
NO_RIGHT = re.compile(r"-(denied|unknown|not-officer|done-already)$|^delegations-over$")
# What is a person's own, or everybody's: tried by everybody, so that it changes nothing of an office.
PERSONAL = {
    "outbox", "conversations", "questions", "looks", "profiles", "watchers", "notices", "persons", "outcome_stops",
    "attendance_tries", "uploads", "picture_bands",
    "quiet_hours", "mutes", "own_dates",
}  # fmt: skip
WRITES = re.compile(r'^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)', re.IGNORECASE)


@dataclass(frozen=True)
class Outcome:
    """What came of it: the refusal, if it was one, the tables that were written, and all that was said to anybody."""

    refused: Refused | None
    written: frozenset[str]
    said: str
    keys: tuple[str, ...]

    @property
    def has_no_right(self) -> bool:
        return isinstance(self.refused, Denied) and bool(NO_RIGHT.search(self.refused.key))


async def scene(world: World) -> None:
    """A row of every table for each of the two offices, and the people who try."""
    now = world.clock.now()
    async with world.app.database.begin() as session:
        for number in (OWN, OTHER):
            await session.execute(insert(Person), [_row(Person.__table__, number, now)])
        for number, role, province in CAST.values():
            session.add(Person(id=number, telegram_id=number, name=f"Dia {number}", language="id", created_at=now))
            await session.flush()
            if role is not None:
                session.add(Grant(id=number, person_id=number, role=role, province=province, granted_at=now))
        ended = {"revoked_at": now, "revoked_by": 106}
        await session.flush()
        session.add(Grant(id=107, person_id=107, role=OFFICER, province=PROVINCE[OTHER], granted_at=now, **ended))
        await session.flush()
        for table in Base.metadata.sorted_tables:
            if table.name not in LEFT_OUT | {"persons"}:
                for number in (OWN, OTHER):
                    await session.execute(insert(table), [_row(table, number, now)])


def _row(table: Any, number: int, now: datetime) -> dict[str, Any]:
    return {one.name: _value(table, one, number, now) for one in table.columns}


def _value(table: Table, column: Column[Any], number: int, now: datetime) -> Any:
    """What was said above, else by the column's name, else by its kind."""
    name, kind = column.name, column.type
    full = f"{table.name}.{name}"
    if full in FILLED_OF:
        return FILLED_OF[full] if FILLED_OF[full] is not None or column.nullable else number
    if name == "id" or (column.foreign_keys and not OPEN.search(name)):
        return number
    if "province" in name and isinstance(kind, String):
        return PROVINCE[number]
    if name == "year":  # of a plan there is one for each year
        return 2028 if (table.name, number) == ("plans", OTHER) else 2027
    if OPEN.search(name) and column.nullable:
        return None
    return FILLED[name] if name in FILLED else _of_kind(column, number, now)


def _of_kind(column: Column[Any], number: int, now: datetime) -> Any:
    name, kind = column.name, column.type
    plain = kind.impl if isinstance(kind, TypeDecorator) else kind
    if isinstance(plain, String):
        words = invitations.digest(f"{invitations.PREFIX}-{number}") if name == "digest" else SECRET[number]
        return words[: plain.length]
    if isinstance(plain, Date):
        return now.date() + timedelta(days=1 if name in ("last", "last_on", "until") else 0)
    if name in ("expires_at", "ends_at"):
        return now + timedelta(days=2)
    empty = {DateTime: now, Boolean: False, JSON: [] if name.endswith("s") and name != "answers" else {}}
    found = next((value for one, value in empty.items() if isinstance(plain, one)), None)
    return number if found is None else None if column.nullable else found


def forgeries(action: Action, number: int) -> list[list[str]]:
    """The arguments of a button with the numbers of an office: all that can be given, and only what must be."""
    wanted = list(signature(action).parameters.values())[1:]
    every = [_argument(one.name, one.annotation, number) for one in wanted]
    least = sum(one.default is one.empty for one in wanted)
    return [list(one) for one in dict.fromkeys((tuple(every), tuple(every[:least])))]


def _argument(name: str, kind: Any, number: int) -> str:
    if name in ("code", "province", "wanted"):
        return PROVINCE[number]
    known = {"year": "2026", "month": "2026-08", "period": "2026-08", "quarter": "2026-Q3", "form": "xlsx", "dark": "0"}
    known |= {
        "duty": "LPJ-M",
        "nth": "0",
        "part": "volume",
        "language": "id",
        "what": "profile",
        "day": "2027-01-01",
        "verdict": "accept",
    }
    return known.get(name, str(number) if kind is int else "wub")


async def press(world: World, who: str, data: str) -> Outcome:
    """A button, also one that is not there."""
    tid = CAST[who][0]
    return await _tried(world, who, Incoming("button", tid, data=data, callback="1", pressed_message=1, sender_id=tid))


async def type_in(world: World, who: str, command: str, argument: str = "") -> Outcome:
    """A command, or a deep link."""
    tid = CAST[who][0]
    text = f"/{command} {argument}".strip()
    incoming = Incoming("text", tid, text=text, command=command, argument=argument, sender_id=tid)
    return await _tried(world, who, incoming)


class _BackAgainError(Exception):
    """Ends a transaction of which nothing is to stay."""


async def _tried(world: World, who: str, incoming: Incoming) -> Outcome:
    """By the dispatcher itself, in a transaction that is then taken back: thousands of trials need one scene."""
    refused: Refused | None = None
    written: set[str] = set()
    said, keys = "", tuple[str, ...]()
    for explaining in (False, True):
        if explaining and refused is None:
            break
        try:
            async with world.app.database.begin() as session:
                turn = await _turn(world, session, who, incoming)
                before = await session.scalar(select(func.max(OutboxRow.id))) or 0
                with _watched(world) as written:
                    try:
                        if explaining and refused is not None:
                            await dispatch.refuse(turn, CONTENTS, refused)
                        else:
                            await dispatch.answer(turn, CONTENTS)
                    except Refused as refusal:
                        refused = refusal
                        raise _BackAgainError from None
                    await session.flush()
                rows = (await session.scalars(select(OutboxRow).where(OutboxRow.id > before))).all()
                said = json.dumps([row.content for row in rows], ensure_ascii=False)
                keys = tuple(str((row.content or {}).get("key")) for row in rows)
                raise _BackAgainError
        except _BackAgainError:
            pass
    return Outcome(refused, frozenset(written), said, keys)


async def _turn(world: World, session: Any, who: str, incoming: Incoming) -> Turn:
    now = world.clock.now()
    person = await session.get_one(Person, CAST[who][0])
    session.info.pop(people.RIGHTS, None)
    dialogues = await conversations.of(session, person.id)
    content = once.content().on(ministry_day(now))
    return Turn(session, now, person, incoming, content, dialogues, once.texts(), CONTENTS.actions)


@contextmanager
def _watched(world: World) -> Iterator[set[str]]:
    """The tables that are written meanwhile."""
    found: set[str] = set()
    engine = world.app.database.engine.sync_engine

    def see(_c: Any, _u: Any, statement: str, *_: Any) -> None:
        if match := WRITES.match(statement):
            found.add(match[1])

    event.listen(engine, "before_cursor_execute", see)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", see)
