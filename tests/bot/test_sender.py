"""Every way in which Telegram can answer a message has its own outcome."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.outcome import MOST_ATTEMPTS, Outcome
from bot.sender import Sender
from bot.speech import Speech
from models import outbox, pace
from models.outbox import BULK, REMINDER, REPLY, Message, OutboxRow
from models.people import Person
from tests.world import FakePerson, World

HELLO = Message("start-menu")


async def say(world: World, person: FakePerson, lane: int = REPLY, message: Message = HELLO, **more: Any) -> int:
    """Put a message in line; the id of its row."""
    async with world.app.database.begin() as session:
        await outbox.enqueue(session, person.id, message, world.clock.now(), lane=lane, **more)
    return (await world.rows(person.id))[-1].id


async def fate(world: World, row_id: int) -> OutboxRow:
    async with world.app.database.begin() as session:
        return await session.get_one(OutboxRow, row_id)


def heard(person: FakePerson) -> int:
    """How many messages of the bot this person has."""
    return len(person.messages)


@pytest.mark.parametrize(
    "fault, lane, state, arrives",
    [
        ("429", REPLY, "waiting", False),
        ("429", REMINDER, "waiting", False),
        ("403", REPLY, "refused", False),
        ("400", REPLY, "refused", False),
        ("400", BULK, "refused", False),
        ("500", REPLY, "waiting", False),
        ("500", REMINDER, "waiting", False),
        ("502", REPLY, "waiting", False),
        ("502", REMINDER, "unknown", False),
        ("cut_before", REMINDER, "unknown", False),
        ("cut_after", REPLY, "waiting", True),
        ("cut_after", REMINDER, "unknown", True),
        ("cut_after", BULK, "unknown", True),
    ],
)
async def test_each_answer_of_telegram_has_its_outcome(
    world: World, fault: str, lane: int, state: str, arrives: bool
) -> None:
    """Permanent, temporary or unknown: an answer may come twice after a cut line, a reminder never."""
    siti = await world.person("Siti")
    before = heard(siti)
    world.telegram.faults.add(fault, method="sendMessage", seconds=7)
    row = await say(world, siti, lane)
    await world.app.sender.drain()
    assert (await fate(world, row)).state == state
    assert heard(siti) - before == arrives
    await world.later(minutes=2)
    final = await fate(world, row)
    assert final.state == ("sent" if state == "waiting" else state)
    assert heard(siti) - before == arrives + (state == "waiting")


@pytest.mark.parametrize("kind", ["photo", "document"])
@pytest.mark.parametrize("words", ["Dari Siti.", "Dari Siti.\n" + "Panjang sekali. " * 100 + "Habis."])
async def test_a_file_that_telegram_does_not_know_takes_no_words_with_it(world: World, kind: str, words: str) -> None:
    """As after a change of the token: what was said arrives, and that a file belongs to it."""
    siti = await world.person("Siti")
    message = replace(Message("common-refused", {"problem": words}), **{kind: "gone"})  # type: ignore[arg-type]
    row = await say(world, siti, message=message)
    await world.app.sender.drain()
    assert (await fate(world, row)).state == "sent"
    assert siti.text.startswith("⚠️ Berkas pesan ini tidak bisa dikirim")
    assert siti.text.endswith(words)


async def test_the_pause_that_telegram_asks_for_is_kept(world: World) -> None:
    """After a 429 with retry_after the chat is left alone that long, and other chats are not."""
    siti, budi = await world.person("Siti"), await world.person("Budi")
    world.telegram.faults.add("429", method="sendMessage", chat_id=siti.id, seconds=30)
    row = await say(world, siti)
    await world.app.sender.drain()
    later = await say(world, siti)
    other = await say(world, budi)
    await world.later(seconds=29)
    assert [(await fate(world, one)).state for one in (row, later, other)] == ["waiting", "waiting", "sent"]
    await world.later(seconds=2)
    assert [(await fate(world, one)).state for one in (row, later)] == ["sent", "sent"]


async def test_a_person_who_blocked_the_bot_is_not_written_to_until_they_write(world: World) -> None:
    """Blocking is noticed from Telegram's own word or from a refused message; writing again ends it."""
    siti = await world.person("Siti")
    world.telegram.block(siti.id)
    await world.settle()
    row = await say(world, siti, REMINDER)
    calls = world.telegram.calls_made
    await world.app.sender.drain()
    assert (await fate(world, row)).state == "refused"
    assert world.telegram.calls_made == calls  # not even tried
    world.telegram.unblock(siti.id)
    await siti.says("menu")
    await siti.sees("start-greeting")
    again = await say(world, siti, REMINDER)
    await world.settle()
    assert (await fate(world, again)).state == "sent"


async def test_a_refused_message_marks_the_person_as_blocked(world: World) -> None:
    """When Telegram did not tell of the block, the first 403 does."""
    siti = await world.person("Siti")
    world.telegram.faults.add("403", method="sendMessage")
    await say(world, siti)
    await world.app.sender.drain()
    async with world.app.database.begin() as session:
        blocked_at = await session.scalar(select(Person.blocked_at).where(Person.telegram_id == siti.id))
    assert blocked_at == world.clock.now()


async def test_messages_of_a_chat_keep_their_order_when_one_has_to_wait(world: World) -> None:
    """A second answer never overtakes a first one that Telegram turned away for now."""
    siti = await world.person("Siti")
    world.telegram.faults.add("500", method="sendMessage")
    await say(world, siti, message=Message("settings-language"))
    await say(world, siti, message=Message("start-menu"))
    await world.app.sender.drain()
    await world.later(seconds=90)
    texts = [message.text for message in siti.messages][-2:]
    assert texts == ["Pilih bahasa. / Choose a language.", "Mau apa sekarang?"]


async def test_a_reminder_that_waits_holds_no_answer_back(world: World) -> None:
    """Only what is due counts for the order, and answers have a lane of their own."""
    siti = await world.person("Siti")
    tomorrow = world.clock.now().replace(day=world.clock.now().day + 1)
    await say(world, siti, REMINDER, due_at=tomorrow)
    row = await say(world, siti)
    await world.app.sender.drain()
    assert (await fate(world, row)).state == "sent"


async def test_a_key_is_used_once_only(world: World) -> None:
    """A second message with the same dedup key is not even stored, whatever became of the first."""
    siti = await world.person("Siti")
    await say(world, siti, REMINDER, dedup_key="once")
    await world.settle()
    before = len(await world.rows(siti.id))
    async with world.app.database.begin() as session:
        assert not await outbox.enqueue(session, siti.id, HELLO, world.clock.now(), dedup_key="once")
    assert len(await world.rows(siti.id)) == before


async def test_leases_of_a_dead_sender_are_freed(world: World) -> None:
    """An answer leaves again after the lease; a reminder becomes unknown and is left to the administrator."""
    siti = await world.person("Siti")
    answer, reminder = await say(world, siti), await say(world, siti, REMINDER)
    async with world.app.database.begin() as session:
        wall = world.clock.wall()
        taken = await outbox.lease(session, world.clock.now(), wall, 10, holder="the dead", seconds=60)
    assert [parcel.row_id for parcel in taken] == [answer, reminder]
    await world.later(seconds=59)
    assert (await fate(world, answer)).state == "leased"
    await world.later(seconds=2)
    assert (await fate(world, answer)).state == "sent"
    assert (await fate(world, reminder)).state == "unknown"


async def test_what_cannot_be_put_into_words_is_refused_and_holds_nobody_up(world: World) -> None:
    """A text that does not exist is a bug of ours: logged and parked, and the next message goes out."""
    siti = await world.person("Siti")
    bad, good = await say(world, siti, message=Message("no-such-text")), await say(world, siti)
    await world.settle()
    assert (await fate(world, bad)).state == "refused"
    assert "no-such-text" in ((await fate(world, bad)).error or "")
    assert (await fate(world, good)).state == "sent"


async def test_what_was_taken_back_while_on_its_way_is_not_tried_again(world: World) -> None:
    """The report came in while the reminder was leaving, and Telegram turned it away: that was its last try."""
    siti = await world.person("Siti")
    row = await say(world, siti, REMINDER, topic="report")
    world.telegram.faults.add("429", method="sendMessage", seconds=5)
    parcels = await world.app.sender._exchange([])
    async with world.app.database.begin() as session:
        assert await outbox.cancel(session, "report", world.clock.now()) == 0
    await world.app.sender._note([await world.app.sender._send(parcel) for parcel in parcels])
    assert (await fate(world, row)).state == "cancelled"


async def test_no_more_are_taken_than_may_be_under_way(world: World) -> None:
    """What has left makes room for as many others, and a hold for everybody lets none follow."""
    for person in [await world.person(f"Orang {place}") for place in range(6)]:
        await say(world, person)
    sender = world.app.sender
    sender._most, sender._pacing.limits = 2, pace.Limits(overall_per_second=30, chat_per_second=0)
    first = await sender._exchange([])
    second = await sender._exchange([Outcome(parcel, "sent", 1) for parcel in first])
    assert [len(first), len(second)] == [2, 2]
    sender._pacing._told_off = dict.fromkeys((1, 2), world.clock.wall())
    assert await sender._exchange([Outcome(parcel, "waiting", again_after=5, hold=5) for parcel in second]) == []
    await world.clock.advance(timedelta(seconds=6))
    assert len(await sender._exchange([])) == 2


async def test_an_answer_is_not_tried_for_ever(world: World) -> None:
    """After half an hour of refusals an answer is given up, and what waits behind it goes out."""
    siti = await world.person("Siti")
    stuck, behind = await say(world, siti), await say(world, siti)
    world.telegram.faults.add("500", method="sendMessage", times=MOST_ATTEMPTS + 1)
    for _ in range(MOST_ATTEMPTS + 2):
        await world.later(seconds=61)
    assert (await fate(world, stuck)).state == "unknown"
    assert (await fate(world, behind)).state == "sent"


async def test_one_slow_chat_holds_up_nobody_else(world: World) -> None:
    """While a request hangs, messages of others leave as their moment comes."""
    siti, budi = await world.person("Siti"), await world.person("Budi")
    world.telegram.faults.add("slow", method="sendMessage", chat_id=siti.id, seconds=1.5)
    hanging = await say(world, siti)
    wanted, stop = asyncio.Event(), asyncio.Event()
    sending = asyncio.create_task(world.app.sender.run(wanted, stop, 60))
    while (await fate(world, hanging)).state != "leased":
        await asyncio.sleep(0.01)
    async with world.app.database.begin() as session:
        await pace.set_free(session, {budi.id: world.clock.wall() + 1})
    paced = await say(world, budi)
    wanted.set()
    await asyncio.sleep(0.1)
    await world.clock.advance(timedelta(seconds=2))  # its moment has come; nothing wakes the sender for it
    async with asyncio.timeout(1):
        while (await fate(world, paced)).state != "sent":
            await asyncio.sleep(0.02)
    assert (await fate(world, hanging)).state == "leased"
    stop.set()
    wanted.set()
    await sending
    assert (await fate(world, hanging)).state == "sent"


async def test_a_crowd_is_answered_at_once_however_far_telegram_is(world: World) -> None:
    """With the settings as they come: nobody's answer waits until others have arrived."""
    people = [await world.stranger(f"Orang {number}") for number in range(200)]
    world.telegram.faults.add("slow", method="sendMessage", seconds=60, times=200)
    async with world.app.database.begin() as session:
        for person in people:
            await outbox.enqueue(session, person.id, HELLO, world.clock.now())
    wanted, stop = asyncio.Event(), asyncio.Event()
    sending = asyncio.create_task(world.app.sender.run(wanted, stop, 60))
    async with asyncio.timeout(20):
        while world.telegram.calls_made < len(people):
            await asyncio.sleep(0.05)
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)


@pytest.mark.parametrize("lane, state", [(REPLY, "waiting"), (REMINDER, "unknown")])
async def test_a_request_never_outlives_its_lease(world: World, lane: int, state: str) -> None:
    """A line that trickles for minutes is given up first: else another sender takes the message and both send it."""
    siti = await world.person("Siti")
    world.telegram.faults.add("slow", method="sendMessage", chat_id=siti.id, seconds=30)
    row = await say(world, siti, lane=lane)
    sender = Sender(
        world.app.database, world.app.client, Speech(world.app.texts), world.clock, pace.Limits(0, 0, 0), most=1,
        lease_seconds=0.2,
    )  # fmt: skip
    async with asyncio.timeout(5):
        await sender.drain()
    assert (await fate(world, row)).state == state


async def test_nothing_at_all_is_sent_to_whoever_blocked_the_bot(world: World) -> None:
    """Cards and verdicts travel in the lane of answers; they too stay home."""
    siti = await world.person("Siti")
    world.telegram.block(siti.id)
    await world.settle()
    row = await say(world, siti)
    calls = world.telegram.calls_made
    await world.app.sender.drain()
    assert (await fate(world, row)).state == "refused"
    assert world.telegram.calls_made == calls
