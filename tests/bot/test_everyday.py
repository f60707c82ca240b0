"""Bare words and presses are read without the library's objects, and mean the same as with them."""

from typing import Any

import pytest
from telegram import Bot

from bot import incoming
from bot.incoming import understand
from bot.texts import Texts

CLIENT = Bot("1:a")
SARI = {"id": 7, "is_bot": False, "first_name": "Sari", "last_name": "D\u202eewi", "username": "sari"}
CHAT = {"id": 7, "type": "private", "first_name": "Sari"}
HELD = {"message_id": 4, "date": 1_764_000_000, "chat": CHAT, "text": "Ya?", "reply_markup": {"inline_keyboard": []}}
SAID = {"message_id": 5, "date": 1_764_000_000, "chat": CHAT, "from": SARI, "text": "Batal"}
PRESS = {"id": "99", "from": SARI, "chat_instance": "1", "data": "cek:has_nib:yes:3", "message": HELD}
GROUP = {"id": -5, "type": "group", "title": "Dinas"}
EVERYDAY = [
    {"update_id": 1, "message": SAID},
    {"update_id": 1, "message": SAID | {"text": "/cek DEF"}},
    {"update_id": 1, "message": SAID | {"from": {"id": 8, "is_bot": True, "first_name": "x"}}},
    {"update_id": 1, "message": SAID | {"entities": [{"type": "url", "offset": 0, "length": 3}]}},
    {"update_id": 1, "callback_query": PRESS},
    {"update_id": 1, "callback_query": PRESS | {"data": ""}},
    {
        "update_id": 1,
        "callback_query": PRESS
        | {"message": HELD | {"photo": [], "document": {"file_id": "1", "file_unique_id": "2"}}},
    },
]
MORE = [
    {"update_id": 1, "message": SAID | {"reply_to_message": HELD | {"from": SARI | {"id": 1}}}},
    {"update_id": 1, "message": SAID | {"chat": GROUP}},
    {"update_id": 1, "message": {name: one for name, one in SAID.items() if name != "from"}},
    {"update_id": 1, "message": SAID, "edited_message": SAID},
    {"update_id": 1, "callback_query": PRESS | {"message": HELD | {"date": 0}}},
    {"update_id": 1, "callback_query": PRESS | {"message": HELD | {"chat": GROUP}}},
    {"update_id": 1, "callback_query": {name: one for name, one in PRESS.items() if name != "message"}},
]


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts()


@pytest.mark.parametrize("payload", EVERYDAY)
def test_an_everyday_update_means_the_same_without_the_objects_of_the_library(
    payload: dict[str, Any], texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A field that nobody knows leaves it to the library."""
    by_the_library = understand(payload | {"of_tomorrow": True}, CLIENT, texts, masked=True)
    monkeypatch.delattr("telegram.Update.de_json")
    assert understand(payload, CLIENT, texts, masked=True) == by_the_library


@pytest.mark.parametrize("payload", MORE)
def test_whatever_has_more_to_it_is_left_to_the_library(payload: dict[str, Any], texts: Texts) -> None:
    assert incoming._everyday(payload, texts) is None
