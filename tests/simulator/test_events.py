"""The page hears of everything as it happens, and is let go when the box stops."""

import asyncio
import json
from typing import Any

from bot.simulator import Person, Telegram
from bot.simulator.events import stream
from tests.simulator.conftest import Call


def _data(event: str) -> Any:
    return json.loads(event.removeprefix("data: "))


async def test_events_follow_the_greeting(box: Telegram, call: Call, siti: Person) -> None:
    """Messages, edits, typing, answers and deletions, in order, each with its chat."""
    events = stream(box)
    assert (await anext(events)).startswith("event: hello\n")
    first = asyncio.ensure_future(anext(events))
    await asyncio.sleep(0)
    await call("sendChatAction", chat_id=siti.id, action="typing")
    sent = await call("sendMessage", chat_id=siti.id, text="satu")
    number = sent["result"]["message_id"]
    await call("editMessageText", chat_id=siti.id, message_id=number, text="dua")
    query = box.press(siti.id, number, "x", check=False)
    await call("answerCallbackQuery", callback_query_id=query, text="Baik", show_alert=True)
    await call("deleteMessage", chat_id=siti.id, message_id=number)
    told = [_data(await first), *[_data(await anext(events)) for _ in range(4)]]
    assert [e["type"] for e in told] == ["typing", "message", "edited", "callback_answer", "deleted"]
    assert {e["chat_id"] for e in told} == {siti.id}
    assert (told[1]["message"]["text"], told[2]["message"]["text"]) == ("satu", "dua")
    assert (told[3]["text"], told[3]["show_alert"], told[4]["message_id"]) == ("Baik", True, number)
    await events.aclose()  # type: ignore[attr-defined]
    assert not box._listeners


async def test_silence_is_kept_alive_and_stopping_ends_it(box: Telegram) -> None:
    """A quiet stream sends comments; a stopped box ends it."""
    events = stream(box, keep_alive=0.01)
    await anext(events)
    assert (await anext(events)).startswith(":")
    box.stop()
    assert [event async for event in events] == []
