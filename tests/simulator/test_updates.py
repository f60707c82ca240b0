"""getUpdates confirms, waits, conflicts and forgets like the real one."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.simulator import Person, Refusal, Telegram
from bot.simulator.updates import Updates
from tests.simulator.conftest import Call, MovableClock, until


def _texts(answer: Any) -> list[str]:
    return [update["message"]["text"] for update in answer["result"]]


async def test_an_offset_confirms_everything_below(box: Telegram, call: Call, siti: Person) -> None:
    """Without an offset the same updates come again; below it they are forgotten."""
    for text in "abc":
        box.say(siti.id, text)
    first = await call("getUpdates", limit=2)
    assert (_texts(first), _texts(await call("getUpdates"))) == (["a", "b"], ["a", "b", "c"])
    assert _texts(await call("getUpdates", offset=first["result"][-1]["update_id"] + 1)) == ["c"]
    assert _texts(await call("getUpdates")) == ["c"]


async def test_a_negative_offset_counts_from_the_end(box: Telegram, call: Call, siti: Person) -> None:
    """-1 leaves only the newest."""
    for text in "abc":
        box.say(siti.id, text)
    assert _texts(await call("getUpdates", offset=-1)) == ["c"]
    assert _texts(await call("getUpdates")) == ["c"]


async def test_a_long_poll_wakes_at_once(box: Telegram, call: Call, siti: Person) -> None:
    """Whoever waits hears of an update when it arrives, not when the time is over."""
    waiting = asyncio.create_task(call("getUpdates", timeout=50))
    await until(lambda: box.updates.has_reader)
    box.say(siti.id, "halo")
    async with asyncio.timeout(2):
        assert _texts(await waiting) == ["halo"]


async def test_a_newer_reader_ends_the_older(box: Telegram, call: Call, siti: Person) -> None:
    """Two readers are one too many: the older hears of the conflict."""
    older = asyncio.create_task(call("getUpdates", timeout=50))
    await until(lambda: box.updates.has_reader)
    newer = asyncio.create_task(call("getUpdates", timeout=50))
    answer = await older
    assert (answer["error_code"], answer["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    box.say(siti.id, "halo")
    assert _texts(await newer) == ["halo"]


async def test_stopping_ends_a_long_poll(box: Telegram, call: Call) -> None:
    """A server that closes need not wait for its readers."""
    waiting = asyncio.create_task(call("getUpdates", timeout=50))
    await until(lambda: box.updates.has_reader)
    box.stop()
    async with asyncio.timeout(2):
        assert (await waiting)["result"] == []


async def test_unfetched_updates_expire_after_a_day(
    box: Telegram, call: Call, clock: MovableClock, siti: Person
) -> None:
    """Telegram keeps them 24 hours."""
    box.say(siti.id, "lama")
    clock.time += timedelta(hours=20)
    box.say(siti.id, "baru")
    clock.time += timedelta(hours=5)
    assert _texts(await call("getUpdates")) == ["baru"]


async def test_only_wanted_kinds_arrive(box: Telegram, call: Call, siti: Person) -> None:
    """allowed_updates holds from then on, until it is given again."""
    await call("getUpdates", allowed_updates=["message"])
    box.block(siti.id)
    assert (await call("getUpdates"))["result"] == []
    await call("getUpdates", allowed_updates=[])
    box.unblock(siti.id)
    assert "my_chat_member" in (await call("getUpdates"))["result"][0]


async def test_a_delivered_update_can_come_twice(box: Telegram, call: Call, siti: Person) -> None:
    """The same id again, before newer ones, even when it was confirmed; then never again."""
    box.say(siti.id, "a")
    number = (await call("getUpdates"))["result"][0]["update_id"]
    box.say(siti.id, "b")
    box.requeue(number)
    twice = await call("getUpdates", offset=number + 1)
    assert _texts(twice) == ["a", "b"]
    assert twice["result"][0]["update_id"] == number
    assert _texts(await call("getUpdates", offset=number + 1)) == ["b"]
    with pytest.raises(Refusal):
        box.requeue(1)


async def test_updates_can_come_out_of_order(box: Telegram, call: Call, siti: Person) -> None:
    """A shuffled queue is handed out in another order, and nothing is lost to an offset."""
    for text in "abcdefgh":
        box.say(siti.id, text)
    box.shuffle(7)
    first = await call("getUpdates", limit=4)
    last = max(update["update_id"] for update in first["result"])
    second = await call("getUpdates", offset=last + 1)
    seen = _texts(first) + _texts(second)
    assert (sorted(seen), seen == list("abcdefgh")) == (list("abcdefgh"), False)


def test_ids_grow_over_restarts(clock: MovableClock) -> None:
    """A box that kept no state never hands out an id of an earlier one."""
    first = Updates(clock.now)
    last = [first.add({"message": {}}) for _ in range(3)][-1]
    assert Updates(clock.now).next_id >= last


async def test_group_messages_open_the_group(box: Telegram, call: Call) -> None:
    """Any update can be made by hand; the bot may answer where it was spoken to."""
    group = {"id": -100123, "title": "Dinas (demo)", "type": "supergroup"}
    sender = {"id": 9, "is_bot": False, "first_name": "Budi"}
    number = box.send_raw({"message": {"chat": group, "from": sender, "text": "/start"}})
    assert (await call("getUpdates"))["result"][0]["update_id"] == number
    assert (await call("sendMessage", chat_id=-100123, text="x"))["result"]["chat"] == group
