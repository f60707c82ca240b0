"""Whom a broadcast reaches, in small batches, once each, whatever dies in between; and what it costs."""

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox, people
from models.activities import Activity
from models.broadcasts import (
    DONE,
    DRAFT,
    DUTY,
    PAUSED,
    SENDING,
    STOPPED,
    Broadcast,
    Recipient,
    Segment,
    composing,
    correcting,
    reading,
    segments,
    sending,
    steering,
    wording,
)
from models.broadcasts.composing import Content
from models.broadcasts.segments import Rules
from models.db import Database
from models.errors import Denied, Refused
from models.outbox import BULK, REPLY, Message, OutboxRow
from models.people import ADMINISTRATOR, HEAD, OFFICER, VERIFIER, Grant, Person
from models.reminders import Quiet, hours
from tests import once

NOW = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)
LATER = NOW + timedelta(seconds=10)
OFFICERS = 46


def rules() -> Rules:
    content = once.content()
    return Rules(content.monthly, content.provinces, content.workdays)


async def person(session: AsyncSession, number: int, role: str, province: str | None) -> Person:
    found = Person(telegram_id=1000 + number, name=f"Orang {number}", language="id", created_at=NOW)
    session.add(found)
    await session.flush()
    session.add(Grant(person_id=found.id, role=role, province=province, granted_at=NOW))
    return found


@pytest.fixture
async def author(database: Database) -> Person:
    async with database.begin() as session:
        return await person(session, 0, ADMINISTRATOR, None)


async def written(
    session: AsyncSession, author: Person, segment: Segment, approver: Person | None = None, topic: str = DUTY
) -> Broadcast:
    """A broadcast that is on its way, or a draft without an approver."""
    row = await composing.draft(session, author, Content(segment, topic, "Halo.", None, [], True), NOW)
    if approver is not None:
        await composing.submit(session, author, row.id, NOW)
        await composing.approve(session, approver, row.id, row.revision, rules(), NOW)
    return row


async def officers(session: AsyncSession, many: int = OFFICERS) -> None:
    for number in range(1, many + 1):
        await person(session, number, OFFICER, "32" if number % 2 else "33")


async def fed(database: Database, now: datetime = NOW) -> int:
    """One batch, as one process puts it in line."""
    async with database.begin() as session:
        return await sending.feed(session, rules(), Quiet(), now)


async def leaves(database: Database, state: str = outbox.SENT, most: int = 1000) -> int:
    """What is in line leaves, with this outcome, and that is written down."""
    async with database.begin() as session:
        waiting = select(OutboxRow.id).where(OutboxRow.state == "waiting", OutboxRow.due_at <= LATER)
        ids = (await session.scalars(waiting.where(OutboxRow.lane == BULK).order_by(OutboxRow.id).limit(most))).all()
        for number in ids:
            left = {"state": state, "finished_at": NOW, "message_id": number}
            await session.execute(update(OutboxRow).where(OutboxRow.id == number).values(**left))
    while True:
        async with database.begin() as session:
            if not await sending.collect(session, NOW):
                return len(ids)


async def killed(database: Database) -> None:
    """A process that dies in the middle of a batch."""
    async with database.begin() as session:
        assert await sending.feed(session, rules(), Quiet(), NOW)
        raise RuntimeError("killed")


@pytest.fixture
def batches_of_ten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "BATCH", 10)


@pytest.mark.usefixtures("batches_of_ten")
async def test_killed_and_doubled_processes_send_to_each_once(database: Database, author: Person) -> None:
    """A process that dies in a batch leaves nothing of it; others at once share; a lost cursor doubles nobody."""
    async with database.begin() as session:
        budi = await person(session, 999, VERIFIER, None)
        await officers(session)
        await written(session, author, Segment("officers"), budi)
    assert await fed(database) == sending.BATCH
    with pytest.raises(RuntimeError, match="killed"):
        await killed(database)
    await asyncio.gather(fed(database), fed(database), fed(database))
    async with database.begin() as session:  # as if the memory of how far it was had been lost
        await session.execute(update(Broadcast).values(cursor=0, expanded_at=None))
    while await fed(database):
        await leaves(database, outbox.UNKNOWN, most=2)
        await leaves(database, outbox.REFUSED, most=3)
        await leaves(database)
    async with database.begin() as session:
        assert await sending.finish(session, NOW) == 1
        row = (await session.scalars(select(Broadcast))).one()
        found = await sending.counts(session, row)
        keys = (await session.scalars(select(OutboxRow.dedup_key).where(OutboxRow.lane == BULK))).all()
    assert row.state == DONE
    assert found["sent"] + found["refused"] + found["unknown"] == OFFICERS == row.expected
    assert found["unknown"] >= 2 and found["refused"] >= 3
    assert len(keys) == len(set(keys)) == OFFICERS


async def test_what_was_unknown_and_is_known_later_is_written_down(database: Database, author: Person) -> None:
    """A sender that was thought dead says that it had sent it; what stays unknown is not looked at for ever."""
    async with database.begin() as session:
        budi = await person(session, 999, VERIFIER, None)
        await officers(session, 2)
        await written(session, author, Segment("officers"), budi)
    await fed(database)
    await leaves(database, outbox.UNKNOWN)
    async with database.begin() as session:
        row = (await session.scalars(select(Broadcast))).one()
        assert (await sending.counts(session, row))["unknown"] == 2
        first = (await session.scalars(select(OutboxRow).where(OutboxRow.lane == BULK).limit(1))).one()
        first.state, first.message_id = outbox.SENT, 7
    async with database.begin() as session:
        assert await sending.collect(session, LATER) == 1
        assert await sending.collect(session, LATER) == 0
        found = await sending.counts(session, row)
    assert (found["sent"], found["unknown"]) == (1, 1)


async def test_only_a_window_is_in_line_and_rights_are_read_when_it_is_ones_turn(
    database: Database, author: Person, monkeypatch: pytest.MonkeyPatch, batches_of_ten: None
) -> None:
    """A pause holds all that is in line, a stop takes back no more than that, and who left the office gets nothing."""
    monkeypatch.setattr(sending, "WINDOW", 15)
    async with database.begin() as session:
        budi = await person(session, 999, VERIFIER, None)
        await officers(session)
        row = await written(session, author, Segment("officers"), budi)
    assert [await fed(database) for _ in range(3)] == [10, 5, 0], "no more before some have left"
    async with database.begin() as session:
        await steering.pause(session, budi, row.id, NOW)
        await session.execute(update(Grant).where(Grant.role == OFFICER).values(revoked_at=NOW))
        assert (await session.get_one(Broadcast, row.id)).state == PAUSED
    assert await leaves(database) == 0 == await fed(database)
    async with database.begin() as session:
        await steering.resume(session, author, row.id, NOW)
    assert await leaves(database, most=10) == 10
    assert await fed(database) == 0, "their rights have ended"
    async with database.begin() as session:
        with pytest.raises(Refused, match="not-yours"):
            await steering.stop(session, await person(session, 998, VERIFIER, None), row.id, NOW)
        await steering.stop(session, budi, row.id, NOW)
    await leaves(database)
    async with database.begin() as session:
        await sending.finish(session, NOW)
        found = await session.get_one(Broadcast, row.id)
        assert (found.state, found.finished_at is not None) == (STOPPED, True)
        counts = await sending.counts(session, found)
    assert (counts["sent"], counts["withheld"], counts["planned"]) == (10, 5, 0)


async def test_a_reply_overtakes_and_sleepers_hold_nobody_up(database: Database, author: Person) -> None:
    """The lane of bulk is the last; in the night of one of its zones nothing leaves; own quiet hours put off one."""
    async with database.begin() as session:
        budi = await person(session, 999, VERIFIER, None)
        dina = await person(session, 1, HEAD, "32")
        sari = await person(session, 2, HEAD, "33")
        await hours.set_hours(session, sari, 20 * 60, 10 * 60, NOW)  # until 10:00; it is 9:00 in Java
        await written(session, author, Segment("heads", ("32", "33")), budi)
        papua = await written(session, author, Segment("heads", ("95",)), None)
    night = NOW.replace(hour=12)  # 21:00 in Jayapura, 19:00 in Jakarta
    assert not sending.is_quiet(Segment("heads", ("32",)), rules().provinces, Quiet(), night)
    assert sending.is_quiet(papua.segment, rules().provinces, Quiet(), night)
    assert sending.is_quiet(Segment("heads"), rules().provinces, Quiet(), night)
    assert await fed(database) == 2
    async with database.begin() as session:
        await outbox.enqueue(session, dina.telegram_id, Message("start-menu"), NOW, lane=REPLY)
    async with database.begin() as session:
        parcels = await outbox.lease(session, NOW, NOW.timestamp(), 10, holder="x", seconds=60)
        assert [(one.chat_id, one.lane) for one in parcels] == [(dina.telegram_id, REPLY), (dina.telegram_id, BULK)]
        due = await session.scalar(select(OutboxRow.due_at).where(OutboxRow.chat_id == sari.telegram_id))
        assert due == NOW.replace(hour=3)


async def test_who_is_meant(database: Database, author: Person) -> None:
    """By role, province, whose month is late, and who muted the topic; each person once; nobody of another province."""
    numbers = count(1)
    async with database.begin() as session:
        both = await person(session, next(numbers), OFFICER, "32")
        session.add(Grant(person_id=both.id, role=HEAD, province="32", granted_at=NOW))
        muter = await person(session, next(numbers), OFFICER, "33")
        await person(session, next(numbers), OFFICER, "95")
        await hours.mute(session, muter, "events", NOW)
        session.add(
            Activity(province="33", name="Bimtek", kind="people", unit="orang", target=20, pagu=10**8,
                     first_period="2026-08", created_at=NOW)
        )  # fmt: skip
        await session.flush()

        async def meant(segment: Segment, topic: str = DUTY) -> int:
            where = await segments.places(session, segment, rules(), NOW)
            return (await segments.count(session, segment, topic, where)).count

        assert await meant(Segment("offices")) == 3
        assert await meant(Segment("offices", ("32", "33"))) == 2
        assert await meant(Segment("officers"), "events") == 2
        assert await meant(Segment("ministry")) == 1
        assert await meant(Segment("watchers")) == 0
        assert await segments.late(session, rules(), NOW) == {"33"}
        assert await meant(Segment("officers", None, None, late=True)) == 1
        assert await meant(Segment("officers", ("32",), None, late=True)) == 0
        where = await segments.places(session, Segment("offices"), rules(), NOW)
        found = await segments.count(session, Segment("offices"), DUTY, where)
        assert {one.province for one in found.samples} == {"32", "33", "95"}


async def test_who_may_write_approve_and_correct(database: Database, author: Person) -> None:
    """Roles of the ministry, two of them; a right that has ended is no right; what was seen is what is approved."""
    async with database.begin() as session:
        oka = await person(session, 1, OFFICER, "32")
        budi = await person(session, 2, VERIFIER, None)
        row = await written(session, author, Segment("officers"))
        with pytest.raises(Denied):
            await written(session, oka, Segment("officers"))
        with pytest.raises(Refused, match="gone"):
            await composing.one(session, budi, row.id)
        await composing.submit(session, author, row.id, NOW)
        for who, revision, why in ((author, 1, "second-person"), (budi, 7, "changed"), (oka, 1, "access-denied")):
            with pytest.raises(Refused, match=why):
                await composing.approve(session, who, row.id, revision, rules(), NOW)
        with pytest.raises(Refused, match="decided"):
            await composing.drop(session, author, row.id)
        await composing.approve(session, budi, row.id, 1, rules(), NOW)
        assert row.state == SENDING
        fix = await correcting.propose(session, budi, row.id, "Halo lagi.", NOW)
        with pytest.raises(Refused, match="second-person"):
            await correcting.decide(session, budi, fix.id, True, NOW)
        await session.execute(update(Grant).where(Grant.person_id == author.id).values(revoked_at=NOW))
        session.info.pop(people.RIGHTS, None)
        with pytest.raises(Denied):
            await correcting.decide(session, author, fix.id, True, NOW)
        assert row.body == "Halo." and row.state != DRAFT
        assert await reading.of(session, oka, row.id) is None, "nothing has been put in line for him yet"
    assert await fed(database) == 1
    async with database.begin() as session:
        recipients = select(func.count()).select_from(Recipient)
        assert await session.scalar(recipients) == 1


@given(st.integers(0, 10_000_000))
def test_the_price_is_a_tenth_of_a_star_for_each(recipients: int) -> None:
    """0.1 Star for each message (Bot API 10.1), to the tenth, never rounded away."""
    whole, _, tenth = wording.stars(recipients).partition(".")
    assert int(whole) * 10 + int(tenth or 0) == recipients
