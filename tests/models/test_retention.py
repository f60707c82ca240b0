"""What is kept for a time only goes when the time is over, not before, and nothing else with it."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import func, select

from bot.config import Keep as Settings
from bot.forgetting import forget
from models import retention
from models.activities import Activity
from models.attendance.tables import AttendanceTry
from models.broadcasts.tables import Broadcast, Recipient
from models.cases.tables import Case
from models.classes.tables import Registration, TrainingClass
from models.conversations import Conversation
from models.db import Base, Database
from models.inbox import InboxRow
from models.invitations import Invitation
from models.outbox import OutboxRow
from models.pace import EVERYBODY, ChatPace
from models.papers import PaperRow
from models.people import Grant, Person
from models.profiles import Profile
from models.questions import Look, Question
from models.reminders import Reminder
from models.retention import DELETED, EMPTIED, RULES, Keep, Rule
from models.uploads import ReadSheet, Upload

NOW = datetime(2028, 6, 1, 0, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
NUMBERS = count(1)


def person(**more: object) -> Person:
    return Person(**{"telegram_id": 5_000 + next(NUMBERS), "name": "Siti (demo)", "created_at": NOW, **more})


def update(at: datetime, payload: dict[str, object] | None, state: str = "done") -> InboxRow:
    number = next(NUMBERS)
    return InboxRow(
        update_id=number, chat_id=7, state=state, received_at=at, due_at=at, finished_at=at, payload=payload
    )


def message(at: datetime, content: dict[str, object] | None, **more: object) -> OutboxRow:
    kept = {"chat_id": 7, "state": "sent", "created_at": at, "due_at": at, "finished_at": at, "content": content}
    return OutboxRow(**{**kept, **more})


def question(one: Person, at: datetime, text: str | None, outcome: str = "sure") -> Question:
    return Question(person_id=one.id, text=text, context=[], outcome=outcome, offered=["a"], asked_at=at)


def case(one: Person, at: datetime, state: str = "closed") -> Case:
    return Case(
        person_id=one.id, topic="ask", question="apa?", state=state, at_desk=True,
        opened_at=at, stage_at=at, promised_at=at,
    )  # fmt: skip


def training(at: datetime, one: Person) -> list[Base]:
    activity = Activity(
        id=next(NUMBERS), province="32", name="x", kind="y", unit="orang", target=1, pagu=1, first_period="2026-01",
        created_at=at,
    )  # fmt: skip
    of = TrainingClass(
        id=next(NUMBERS), activity_id=activity.id, province="32", title="x", place="y", first_on=at.date(),
        last_on=at.date(), until=at.date(), quota=1, code=f"c{next(NUMBERS)}", opened_by=one.id, opened_at=at,
    )  # fmt: skip
    mine = Registration(
        class_id=of.id, person_id=one.id, name="Siti (demo)", phone="+62", shared={"a": 1}, registered_at=at
    )
    return [activity, of, mine]


def broadcast(at: datetime, one: Person) -> list[Base]:
    row = Broadcast(
        id=next(NUMBERS), author_id=1, state="done", who="all", topic="news", body="x", buttons=[], created_at=at,
        finished_at=at,
    )  # fmt: skip
    return [row, Recipient(broadcast_id=row.id, person_id=one.id, state="sent", message_id=5, planned_at=at)]


def invitation(at: datetime, *, accepted: bool | None) -> Invitation:
    return Invitation(digest=f"d{next(NUMBERS)}", role="editor", created_at=at, expires_at=at, accepted=accepted)


def paper(at: datetime, *, stays: bool = False) -> PaperRow:
    return PaperRow(id=next(NUMBERS), name="a.pdf", mime="application/pdf", content=b"x", created_at=at, stays=stays)


def reading(at: datetime, one: Person) -> ReadSheet:
    return ReadSheet(id=next(NUMBERS), person_id=one.id, purpose="x", content={}, read_at=at)


def upload(at: datetime, one: Person) -> Upload:
    return Upload(person_id=one.id, purpose="x", file_id="f", state="read", attempts=0, due_at=at, sent_at=at)


def profile(at: datetime, one: Person) -> Profile:
    return Profile(
        person_id=one.id, answers={}, wanted="x", verdicts={}, agreed_at=at, used_at=at, rules="r", rules_on=at.date()
    )


# For each rule: what is old at a moment, the time that the rule gives it, and what of the same age must stay.
Rows = Callable[[datetime, Person], Iterable[Base]]
KEEP = Keep()
CASES: dict[tuple[str, str], tuple[timedelta, Rows, Rows]] = {
    ("inbox", EMPTIED): (KEEP.said, lambda at, _: [update(at, {"a": 1})], lambda at, _: [update(at, {}, "waiting")]),
    ("outbox", EMPTIED): (
        KEEP.said,
        lambda at, _: [message(at, {"key": "x"})],
        lambda at, _: [message(at, {"key": "x"}, state="waiting"), message(at, {"key": "x"}, state="leased")],
    ),
    ("papers", DELETED): (KEEP.said, lambda at, _: [paper(at)], lambda at, _: in_line(at)),
    ("read_sheets", DELETED): (KEEP.said, lambda at, one: [reading(at, one)], lambda _at, _: []),
    ("uploads", DELETED): (KEEP.said, lambda at, one: [upload(at, one)], lambda _at, _: []),
    ("looks", DELETED): (
        KEEP.said, lambda at, one: [Look(person_id=one.id, subjects=["a"], at=at)], lambda _at, _: [],
    ),
    ("attendance_tries", DELETED): (
        KEEP.said, lambda at, one: [AttendanceTry(person_id=one.id, count=1, since=at)], lambda _at, _: [],
    ),
    ("pace", DELETED): (
        KEEP.said,
        lambda at, one: [ChatPace(chat_id=one.telegram_id, free_at=at.timestamp())],
        lambda at, _: [ChatPace(chat_id=EVERYBODY, free_at=at.timestamp())],
    ),
    ("conversations", DELETED): (
        KEEP.dialogues,
        lambda at, one: [Conversation(person_id=one.id, flow="a", answers={}, touched_at=at)],
        lambda _at, one: [Conversation(person_id=one.id, flow="b", answers={}, touched_at=NOW)],
    ),
    ("questions", EMPTIED): (
        KEEP.said,
        lambda at, one: [question(one, at, "apa?")],
        lambda at, one: [question(one, at, "apa?", "none"), question(one, at, "apa?", "thinking")],
    ),
    ("questions", DELETED): (KEEP.questions, lambda at, one: [question(one, at, None)], lambda _at, _: []),
    ("cases", EMPTIED): (KEEP.cases, lambda at, one: [case(one, at)], lambda at, one: [case(one, at, "taken")]),
    ("profiles", DELETED): (KEEP.profiles, lambda at, one: [profile(at, one)], lambda _at, _: []),
    ("persons", EMPTIED): (
        KEEP.profiles,
        lambda at, _: [person(blocked_at=at)],
        lambda at, _: [
            one := person(id=next(NUMBERS) + 900, blocked_at=at),
            Grant(person_id=one.id, role="officer", province="32", granted_at=at, revoked_at=at),
            person(),
        ],
    ),
    ("registrations", EMPTIED): (KEEP.classes, training, lambda _at, _: []),
    ("broadcast_people", EMPTIED): (KEEP.broadcasts, broadcast, lambda _at, _: []),
    ("invitations", DELETED): (
        KEEP.invitations,
        lambda at, _: [invitation(at, accepted=None), invitation(at, accepted=False)],
        lambda at, _: [invitation(at, accepted=True)],
    ),
    ("inbox", DELETED): (KEEP.traces, lambda at, _: [update(at, None)], lambda at, _: [update(at, None, "waiting")]),
    ("outbox", DELETED): (
        KEEP.traces,
        lambda at, _: [message(at, None)],
        lambda at, one: [
            message(at, None, dedup_key=f"k{next(NUMBERS)}"),
            message(at, None, topic="broadcast:1"),
            reminded := message(at, None, id=next(NUMBERS)),
            Reminder(person_id=one.id, occasion="x", step="y", moment=at, outbox_id=reminded.id),
        ],
    ),
}  # fmt: skip


def in_line(at: datetime) -> list[Base]:
    """A file that a message has still to carry, and one that belongs to a report."""
    wanted = paper(at)
    carries = message(at, {"key": "x", "document": f"made:{wanted.id}"}, state="waiting", finished_at=None)
    return [wanted, carries, paper(at, stays=True)]


def named(rule: Rule) -> str:
    return f"{rule.table}-{rule.fate}"


def test_every_rule_is_tried() -> None:
    """A new rule comes with rows that go and rows that stay."""
    assert {(rule.table, rule.fate) for rule in RULES} == set(CASES)
    assert {rule.setting for rule in RULES} == set(Settings.model_fields)


@pytest.mark.parametrize("rule", RULES, ids=named)
async def test_what_is_too_old_goes_and_nothing_else(database: Database, rule: Rule) -> None:
    """An hour before its time it stays, an hour after it goes; what must stay at any age does."""
    time, goes, stays = CASES[rule.table, rule.fate]
    async with database.begin() as session:
        old, new = person(), person()
        session.add_all([old, new])
        await session.flush()
        rows = [*goes(NOW - time - HOUR, old), *goes(NOW - time + HOUR, new), *stays(NOW - time - 100 * HOUR, old)]
        for row in rows:
            session.add(row)
            await session.flush()
    due = len([row for row in goes(NOW - time - HOUR, old) if row.__tablename__ == rule.table])
    async with database.begin() as session:
        assert await retention.count(session, rule, NOW, KEEP) == due
        before = await number(session, rule.table)
        assert await retention.batch(session, rule, NOW, KEEP) == due
        assert await retention.count(session, rule, NOW, KEEP) == 0
        assert await number(session, rule.table) == before - (due if rule.fate == DELETED else 0)


async def number(session: object, table: str) -> int:
    return int(await session.scalar(select(func.count()).select_from(Base.metadata.tables[table])))  # type: ignore[attr-defined]


async def test_two_processes_share_a_batch_and_neither_waits(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one has locked the other leaves out: on PostgreSQL both at once, on SQLite one after the other."""
    monkeypatch.setattr(retention, "BATCH", 3)
    rule = RULES[0]
    async with database.begin() as session:
        session.add_all([update(NOW - timedelta(days=9), {"a": 1}) for _ in range(5)])
    if database.is_sqlite:
        async with database.begin() as first:
            assert await retention.batch(first, rule, NOW, KEEP) == 3
        async with database.begin() as second:
            assert await retention.batch(second, rule, NOW, KEEP) == 2
        return
    async with database.begin() as first, database.begin() as second:
        assert await retention.batch(first, rule, NOW, KEEP) == 3
        assert await retention.batch(second, rule, NOW, KEEP) == 2


async def test_a_large_table_is_gone_through_in_pieces(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every piece and every batch in it, with a gap in the numbers; once a day is often enough for it."""
    monkeypatch.setattr(retention, "BATCH", 2)
    monkeypatch.setattr(retention, "STRETCH", 5)
    old = NOW - timedelta(days=100)
    async with database.begin() as session:
        for number in (*range(1, 9), *range(31, 34)):
            row = update(old, None)
            row.id = number
            session.add(row)
    assert await forget(database, KEEP, NOW, walk=False) == {}
    assert await forget(database, KEEP, NOW) == {"inbox": 11}
    assert await forget(database, KEEP, NOW) == {}
