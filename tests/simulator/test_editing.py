"""Edits, deletions and answers to pressed buttons behave, and fail, as the real ones."""

from datetime import timedelta
from typing import Any

import pytest

from bot.simulator import Person, Refusal, Telegram
from tests.simulator.conftest import Call, MovableClock

YES = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def _sent(call: Call, siti: Person, **more: Any) -> int:
    return int((await call("sendMessage", chat_id=siti.id, text="satu", **more))["result"]["message_id"])


async def test_an_edit_changes_text_and_buttons(box: Telegram, call: Call, siti: Person) -> None:
    """The message shows its new state; buttons not given again disappear."""
    number = await _sent(call, siti, reply_markup=YES)
    edited = await call("editMessageText", chat_id=siti.id, message_id=number, text="dua")
    assert edited["result"]["edit_date"]
    message = box.messages(siti.id)[-1]
    assert (message.id, message.text, message.buttons) == (number, "dua", [])
    await call("editMessageReplyMarkup", chat_id=siti.id, message_id=number, reply_markup=YES)
    assert box.messages(siti.id)[-1].buttons[0][0].data == "y"


async def test_an_edit_that_changes_nothing_is_refused(call: Call, siti: Person) -> None:
    """The same content and buttons again are refused, also after a real edit."""
    number = await _sent(call, siti, reply_markup=YES)
    same = {"chat_id": siti.id, "message_id": number, "text": "satu", "reply_markup": YES}
    assert (await call("editMessageText", **same))["description"] == NOT_MODIFIED
    await call("editMessageText", **(same | {"text": "dua"}))
    assert (await call("editMessageText", **(same | {"text": "dua"})))["description"] == NOT_MODIFIED


@pytest.mark.parametrize(
    "method,params,words",
    [
        ("editMessageText", {"text": "x", "message_id": 999}, "message to edit not found"),
        ("editMessageText", {"text": "x"}, "message identifier is not specified"),
        ("editMessageText", {"text": "x", "message_id": 1}, "message can't be edited"),
        ("editMessageText", {"message_id": 2}, "message text is empty"),
        (
            "editMessageCaption",
            {"caption": "x", "message_id": 2},
            "there is no caption in the message to edit",
        ),
        ("deleteMessage", {"message_id": 999}, "message to delete not found"),
    ],
)
async def test_a_bad_edit_is_refused(call: Call, siti: Person, method: str, params: dict[str, Any], words: str) -> None:
    """Message 1 is the person's, message 2 a text of the bot."""
    await _sent(call, siti)
    answer = await call(method, chat_id=siti.id, **params)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}


async def test_old_messages_stay(box: Telegram, call: Call, clock: MovableClock, siti: Person) -> None:
    """A message can be deleted for 48 hours."""
    first, second = await _sent(call, siti), await _sent(call, siti)
    assert (await call("deleteMessage", chat_id=siti.id, message_id=first))["result"] is True
    clock.time += timedelta(hours=48, seconds=1)
    answer = await call("deleteMessage", chat_id=siti.id, message_id=second)
    assert answer["description"] == "Bad Request: message can't be deleted for everyone"
    assert box.messages(siti.id)[-1].id == second


async def test_a_press_is_answered_once_and_soon(box: Telegram, call: Call, clock: MovableClock, siti: Person) -> None:
    """A query takes one answer within 15 seconds."""
    number = await _sent(call, siti, reply_markup=YES)
    query = box.press(siti.id, number, "y")
    update = (await call("getUpdates"))["result"][-1]["callback_query"]
    assert (update["id"], update["data"], update["message"]["message_id"]) == (query, "y", number)
    assert (await call("answerCallbackQuery", callback_query_id=query, text="Baik"))["result"] is True
    assert [answer["text"] for answer in box.callback_answers(query)] == ["Baik"]
    assert (await call("answerCallbackQuery", callback_query_id=query))["description"] == TOO_OLD
    late = box.press(siti.id, number, "y")
    clock.time += timedelta(seconds=16)
    assert (await call("answerCallbackQuery", callback_query_id=late))["description"] == TOO_OLD
    assert (await call("answerCallbackQuery", callback_query_id="1"))["description"] == TOO_OLD


async def test_a_press_is_checked_unless_forged(box: Telegram, call: Call, siti: Person) -> None:
    """Nobody presses a button that is not there; a forger may."""
    number = await _sent(call, siti, reply_markup=YES)
    with pytest.raises(Refusal):
        box.press(siti.id, number, "n")
    with pytest.raises(Refusal):
        box.press(siti.id, 999, "y")
    box.press(siti.id, 999, "verify:1", check=False)
    forged = (await call("getUpdates"))["result"][-1]["callback_query"]
    assert forged["data"] == "verify:1"
    assert forged["message"] == {"chat": siti.as_chat(), "message_id": 999, "date": 0}
