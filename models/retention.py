"""What is kept for a time only: which rows, for how long, and what becomes of them then.

Each rule says by one query what it is about, so that what `retention --dry-run` counts is what goes. Rows are locked
while they are emptied and skipped where somebody else holds them: two processes share the work, neither waits. The
record of who did what stays whole; it names things by number and holds no words of people.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    SQLColumnExpression,
    Table,
    delete,
    exists,
    func,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from models import cases, pace
from models.attendance.tables import AttendanceTry
from models.broadcasts.tables import Broadcast, Recipient
from models.cases.tables import Case
from models.classes.tables import Registration, TrainingClass
from models.conversations import Conversation
from models.db import Base
from models.inbox import FINISHED, InboxRow
from models.invitations import Invitation
from models.outbox import UNFINISHED, OutboxRow, papers_in_line
from models.pace import ChatPace
from models.papers import PaperRow
from models.people import Grant, Person
from models.profiles import Profile
from models.questions import Look, Question, unanswered
from models.reminders import Reminder
from models.uploads import ReadSheet, Upload

BATCH = 500
"""Rows in one transaction: on SQLite everybody else waits meanwhile, some milliseconds."""
STRETCH = 10_000
"""Rows that one transaction looks at in a table that is walked."""
EMPTIED, DELETED = "emptied", "deleted"
Keys = Sequence[Row[Any]]


@dataclass(frozen=True)
class Keep:
    """For how long; the same names as in the configuration. None of these times is set by a rule that we know."""

    said: timedelta = timedelta(hours=72)
    dialogues: timedelta = timedelta(days=30)
    questions: timedelta = timedelta(days=180)
    cases: timedelta = timedelta(days=180)
    profiles: timedelta = timedelta(days=730)
    traces: timedelta = timedelta(days=90)
    invitations: timedelta = timedelta(days=90)
    classes: timedelta = timedelta(days=400)
    broadcasts: timedelta = timedelta(days=365)


@dataclass(frozen=True)
class Rule:
    """`due` selects the keys of what is too old at a moment; `act` does away with it; `setting` is the time's name.

    `walked` is the number of a large table in which no index leads to what is old: it is gone through once a day, from
    number to number, so that no transaction looks at many rows.
    """

    table: str
    fate: str
    setting: str
    due: Callable[[datetime, Keep], Select[*tuple[Any, ...]]]
    act: Callable[[AsyncSession, Keys], Awaitable[None]]
    walked: SQLColumnExpression[int] | None = None


async def count(session: AsyncSession, rule: Rule, now: datetime, keep: Keep) -> int:
    """How many rows would go now."""
    return await session.scalar(select(func.count()).select_from(rule.due(now, keep).subquery())) or 0


async def batch(session: AsyncSession, rule: Rule, now: datetime, keep: Keep, within: range | None = None) -> int:
    """Do away with some of what is due, at most `BATCH` rows, of a walked table `within` these numbers; how many."""
    due = rule.due(now, keep)
    if rule.walked is not None and within is not None:
        due = due.where(rule.walked >= within.start, rule.walked < within.stop)
    keys = (await session.execute(due.limit(BATCH).with_for_update(skip_locked=True))).all()
    if keys:
        await rule.act(session, keys)
    return len(keys)


async def stretches(session: AsyncSession, rule: Rule) -> list[range]:
    """The numbers of a walked table, piece by piece."""
    if rule.walked is None:
        return []
    first, last = (await session.execute(select(func.min(rule.walked), func.max(rule.walked)))).one()
    return [range(low, low + STRETCH) for low in range(first, last + 1, STRETCH)] if last else []


def _these(columns: Sequence[InstrumentedAttribute[Any]], keys: Keys) -> ColumnElement[bool]:
    if len(columns) == 1:
        return columns[0].in_([key[0] for key in keys])
    return tuple_(*columns).in_([tuple(key) for key in keys])


def _deleted(
    row: type[Base],
    setting: str,
    old: Callable[[datetime, Keep], ColumnElement[bool]],
    *keys: InstrumentedAttribute[Any],
    order: InstrumentedAttribute[Any] | None = None,
    walk: bool = False,
) -> Rule:
    async def act(session: AsyncSession, found: Keys) -> None:
        await session.execute(delete(row).where(_these(keys, found)).execution_options(synchronize_session=False))

    def due(now: datetime, keep: Keep) -> Select[*tuple[Any, ...]]:
        return select(*keys).where(old(now, keep)).order_by(order or keys[0])

    return Rule(cast(Table, row.__table__).name, DELETED, setting, due, act, keys[0] if walk else None)


def _emptied(
    row: type[Base],
    setting: str,
    old: Callable[[datetime, Keep], ColumnElement[bool]],
    key: InstrumentedAttribute[Any],
    values: dict[str, Any],
    order: InstrumentedAttribute[Any] | None = None,
    walk: bool = False,
) -> Rule:
    async def act(session: AsyncSession, found: Keys) -> None:
        await session.execute(
            update(row).where(_these((key,), found)).values(values).execution_options(synchronize_session=False)
        )

    def due(now: datetime, keep: Keep) -> Select[*tuple[Any, ...]]:
        return select(key).where(old(now, keep)).order_by(order or key)

    return Rule(cast(Table, row.__table__).name, EMPTIED, setting, due, act, key if walk else None)


async def _empty_cases(session: AsyncSession, found: Keys) -> None:
    await cases.emptied(session, [key[0] for key in found])


def _old_cases(now: datetime, keep: Keep) -> Select[*tuple[Any, ...]]:
    over = (Case.state == cases.CLOSED) & (Case.stage_at < now - keep.cases) & (Case.question != "")
    return select(Case.id).where(over).order_by(Case.id)


def _gone_people(now: datetime, keep: Keep) -> ColumnElement[bool]:
    """Who left the bot long ago, never had a role and keeps nothing with us; the number of the chat stays."""
    role = exists().where(Grant.person_id == Person.id)
    profile = exists().where(Profile.person_id == Person.id)
    named = or_(Person.name != "", Person.username.is_not(None))
    return (Person.blocked_at < now - keep.profiles) & named & ~role & ~profile


def _long_over(now: datetime, keep: Keep) -> ColumnElement[bool]:
    over = TrainingClass.last_on < (now - keep.classes).date()
    shown = or_(Registration.phone.is_not(None), Registration.shared.is_not(None))
    return shown & Registration.class_id.in_(select(TrainingClass.id).where(over))


# In this order: what is emptied before it is deleted comes first.
RULES: tuple[Rule, ...] = (
    # A bare row stays for a while, so that an update that comes again is not answered again.
    _emptied(
        InboxRow,
        "hours",
        lambda now, keep: (
            InboxRow.state.in_(FINISHED) & (InboxRow.finished_at < now - keep.said) & InboxRow.payload.is_not(None)
        ),
        InboxRow.id,
        {"payload": None, "error": None, "chat_id": 0},
        order=InboxRow.finished_at,
    ),
    _emptied(
        OutboxRow,
        "hours",
        lambda now, keep: (
            OutboxRow.state.not_in(UNFINISHED)
            & (OutboxRow.finished_at < now - keep.said)
            & OutboxRow.content.is_not(None)
        ),
        OutboxRow.id,
        {"content": None, "asks": False, "error": None},
        order=OutboxRow.finished_at,
    ),
    _deleted(
        PaperRow,
        "hours",
        lambda now, keep: (PaperRow.created_at < now - keep.said) & ~PaperRow.stays & ~papers_in_line(PaperRow.id),
        PaperRow.id,
        order=PaperRow.created_at,
    ),
    _deleted(ReadSheet, "hours", lambda now, keep: ReadSheet.read_at < now - keep.said, ReadSheet.id),
    _deleted(Upload, "hours", lambda now, keep: Upload.sent_at < now - keep.said, Upload.id),
    _deleted(Look, "hours", lambda now, keep: Look.at < now - keep.said, Look.person_id),
    _deleted(AttendanceTry, "hours", lambda now, keep: AttendanceTry.since < now - keep.said, AttendanceTry.person_id),
    _deleted(
        ChatPace,
        "hours",
        lambda now, keep: (
            (ChatPace.free_at < (now - keep.said).timestamp()) & ChatPace.chat_id.not_in((pace.EVERYBODY, pace.PAID))
        ),
        ChatPace.chat_id,
    ),
    _deleted(
        Conversation,
        "dialogue_days",
        lambda now, keep: Conversation.touched_at < now - keep.dialogues,
        Conversation.person_id,
        Conversation.flow,
    ),
    _emptied(
        Question,
        "hours",
        lambda now, keep: (Question.asked_at < now - keep.said) & Question.text.is_not(None) & ~unanswered(),
        Question.id,
        {"text": None, "context": []},
        order=Question.asked_at,
    ),
    _deleted(
        Question,
        "question_days",
        lambda now, keep: Question.asked_at < now - keep.questions,
        Question.id,
        order=Question.asked_at,
    ),
    Rule("cases", EMPTIED, "case_days", _old_cases, _empty_cases),
    _deleted(
        Profile,
        "profile_days",
        lambda now, keep: Profile.used_at < now - keep.profiles,
        Profile.person_id,
        order=Profile.used_at,
    ),
    _emptied(Person, "profile_days", _gone_people, Person.id, {"name": "", "username": None}, walk=True),
    _emptied(Registration, "class_days", _long_over, Registration.id, {"phone": None, "shared": None}, walk=True),
    _emptied(
        Recipient,
        "broadcast_days",
        lambda now, keep: (
            Recipient.person_id.is_not(None)
            & Recipient.broadcast_id.in_(select(Broadcast.id).where(Broadcast.finished_at < now - keep.broadcasts))
        ),
        Recipient.id,
        {"person_id": None, "message_id": None},
        walk=True,
    ),
    # One that gave nobody a right; what gave one stays with the right.
    _deleted(
        Invitation,
        "invitation_days",
        lambda now, keep: (Invitation.expires_at < now - keep.invitations) & Invitation.accepted.is_not(True),
        Invitation.id,
    ),
    # Telegram keeps updates for a day: after weeks none comes again, and its numbers may begin anew.
    _deleted(
        InboxRow,
        "trace_days",
        lambda now, keep: (
            InboxRow.state.in_(FINISHED) & (InboxRow.finished_at < now - keep.traces) & InboxRow.payload.is_(None)
        ),
        InboxRow.id,
        walk=True,
    ),
    # A key or a topic keeps its force: what was sent once is never sent again.
    _deleted(
        OutboxRow,
        "trace_days",
        lambda now, keep: (
            OutboxRow.state.not_in(UNFINISHED)
            & (OutboxRow.finished_at < now - keep.traces)
            & OutboxRow.content.is_(None)
            & OutboxRow.dedup_key.is_(None)
            & OutboxRow.topic.is_(None)
            & ~exists().where(Reminder.outbox_id == OutboxRow.id)
        ),
        OutboxRow.id,
        walk=True,
    ),
)
