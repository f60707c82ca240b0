"""A broadcast goes out: the next people are put in line in small batches, and what became of each is written down.

Only as many are in line as leave within seconds. So a pause is at once, a stop takes back little, no transaction is
large however many people there are, and whoever loses a right meanwhile gets nothing. Every verb may run twice and in
several processes: a broadcast is worked on by one at a time, and the unique pair of broadcast and person, with the
key of the message, forbids a second one.

Rejected: all recipients at the approval (tens of thousands of rows in one transaction, and a stop that must undo them).
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, String, cast, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox
from models.broadcasts import segments, wording
from models.broadcasts.segments import Member, Rules
from models.broadcasts.tables import (
    DONE,
    PAUSED,
    PLANNED,
    REFUSED,
    SENDING,
    SENT,
    STOPPED,
    UNKNOWN,
    WITHHELD,
    Broadcast,
    Recipient,
    Segment,
)
from models.db import written
from models.outbox import BULK, PAID, UNFINISHED, OutboxRow
from models.outbox.line import Letter, enqueue_many
from models.provinces import ZONES, Province
from models.queue import add_all_new
from models.reminders import Quiet, hours

BATCH = 100  # people in one transaction
# Messages of one broadcast in line: at 30 a second they last ten seconds, at the paid pace four.
WINDOW, PAID_WINDOW = 300, 4000
COLLECTED = 500
WIB = ZoneInfo(ZONES["WIB"])  # the time of whoever has no province
# A pause looks so far ahead: its sweep comes every few seconds.
SOON = timedelta(seconds=30)
FAR = datetime(9999, 1, 1, tzinfo=UTC)
OUTCOMES = {outbox.SENT: SENT, outbox.REFUSED: REFUSED, outbox.UNKNOWN: UNKNOWN, outbox.CANCELLED: WITHHELD}


async def feed(session: AsyncSession, rules: Rules, quiet: Quiet, now: datetime) -> int:
    """Put the next people of one broadcast in line; returns how many (0: nobody can be, for now)."""
    rows = await session.scalars(
        select(Broadcast)
        .where(Broadcast.state == SENDING, Broadcast.expanded_at.is_(None))
        .order_by(Broadcast.id)
        .with_for_update(skip_locked=True)
    )
    for row in rows:
        if is_quiet(row.segment, rules.provinces, quiet, now):
            continue
        room = (PAID_WINDOW if row.paid else WINDOW) - await _in_line(session, row, now)
        if room > 0 and (put := await _put(session, row, rules, min(room, BATCH), now)):
            return put
    return 0


def is_quiet(segment: Segment, provinces: Mapping[str, Province], quiet: Quiet, now: datetime) -> bool:
    """True while it is night for anybody of the segment: the whole of it waits, so that nobody is woken."""
    if segment.who == segments.MINISTRY:
        return quiet.holds(now.astimezone(WIB).time())
    codes = segment.provinces
    zones = {provinces[code].zone for code in codes if code in provinces} if codes else set(ZONES)
    return any(quiet.holds(now.astimezone(ZoneInfo(ZONES[zone])).time()) for zone in zones)


async def _in_line(session: AsyncSession, row: Broadcast, now: datetime) -> int:
    """Who sleeps longer than others holds nobody up."""
    mine = (OutboxRow.topic == row.outbox_topic) & OutboxRow.state.in_(UNFINISHED) & (OutboxRow.due_at <= now)
    return await session.scalar(select(func.count()).select_from(OutboxRow).where(mine)) or 0


async def _put(session: AsyncSession, row: Broadcast, rules: Rules, most: int, now: datetime) -> int:
    where = await segments.places(session, row.segment, rules, now)
    found = await segments.after(session, row.segment, row.topic, where, row.cursor, most)
    await _plan(session, row, rules, found, now)
    if len(found) < most:
        row.expanded_at = now
    if found:
        row.cursor = found[-1].id
    return len(found)


async def _plan(session: AsyncSession, row: Broadcast, rules: Rules, members: Sequence[Member], now: datetime) -> None:
    """Each with a row of their own and a message in line: in the own quiet hours of somebody, one that waits."""
    same = {"broadcast_id": row.id, "state": PLANNED, "planned_at": now, "version": row.correction}
    people = [same | {"person_id": one.id, "province": one.province} for one in members]
    await add_all_new(session, Recipient, people)
    own = await hours.own_of(session, [one.id for one in members])
    letters = []
    for one in members:
        place = rules.provinces.get(one.province or "")
        due = own[one.id].awake(now, place.tz if place else WIB) if one.id in own else now
        letters.append(Letter(one.telegram_id, row.key("to", one.id), due))
    lane = PAID if row.paid else BULK
    await enqueue_many(session, letters, wording.message(row), now, lane=lane, topic=row.outbox_topic)


async def collect(session: AsyncSession, now: datetime) -> int:
    """Write down what became of messages that have left; returns how many. An unknown one may be known later."""
    key: ColumnElement[str] = (
        literal("broadcast:")
        + cast(Recipient.broadcast_id, String)
        + literal(":to:")
        + cast(Recipient.person_id, String)
    )
    rows = await session.execute(
        select(Recipient.id, OutboxRow.state, OutboxRow.message_id)
        .join(OutboxRow, OutboxRow.dedup_key == key)
        .where(Recipient.state.in_([written(PLANNED), written(UNKNOWN)]), OutboxRow.state.in_(OUTCOMES))
        .where((Recipient.state == PLANNED) | (OutboxRow.state != outbox.UNKNOWN))
        .order_by(Recipient.id)
        .limit(COLLECTED)
        .with_for_update(of=Recipient, skip_locked=True)
    )
    found = rows.all()
    if found:
        changes = [
            {"id": number, "state": OUTCOMES[state], "message_id": message_id, "finished_at": now}
            for number, state, message_id in found
        ]
        await session.execute(update(Recipient), changes)
    return len(found)


async def finish(session: AsyncSession, now: datetime) -> int:
    """End broadcasts of which nothing is left to send; their screens then show it for the last time."""
    rows = await session.scalars(
        select(Broadcast)
        .where(Broadcast.state.in_((SENDING, STOPPED)), Broadcast.expanded_at.is_not(None))
        .where(Broadcast.finished_at.is_(None))
        .order_by(Broadcast.id)
        .with_for_update(skip_locked=True)
    )
    found = 0
    for row in rows:
        left = select(Recipient.id).where(Recipient.broadcast_id == row.id, Recipient.state == PLANNED).limit(1)
        if await session.scalar(left) is None:
            row.finished_at, row.shown_at = now, None
            row.state = DONE if row.state == SENDING else STOPPED
            found += 1
    return found


async def hold(session: AsyncSession, now: datetime) -> int:
    """What failed for a moment, or whose night ends, goes into line by itself: not while its broadcast is paused."""
    for row in await session.scalars(select(Broadcast).where(Broadcast.state == PAUSED)):
        await outbox.postpone(session, row.outbox_topic, FAR, before=now + SOON)
    return 0


async def counts(session: AsyncSession, row: Broadcast) -> dict[str, int]:
    """How many people of a broadcast are in which state, and how many have said that they read it."""
    rows = await session.execute(
        select(Recipient.state, func.count(), func.count(Recipient.read_at))
        .where(Recipient.broadcast_id == row.id)
        .group_by(Recipient.state)
    )
    found = dict.fromkeys((PLANNED, SENT, REFUSED, UNKNOWN, WITHHELD, "read"), 0)
    for state, number, read in rows.all():
        found[state] += number
        found["read"] += read
    return found


def minutes_left(row: Broadcast, found: Mapping[str, int], per_second: float) -> int:
    """About how many minutes the rest takes, at least one."""
    left = max(row.expected - sum(found[one] for one in (SENT, REFUSED, UNKNOWN)), 0)
    return max(1, round(timedelta(seconds=left / per_second) / timedelta(minutes=1)))
