"""Inline mode: what people ask after the bot's name in any chat, what it offers, and the result they send."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.simulator.errors import ApiError, Refusal, bad_request
from bot.simulator.keyboards import keyboard
from bot.simulator.limits import formatted, message_text
from bot.simulator.people import speak

if TYPE_CHECKING:
    from bot.simulator.telegram import Telegram

Json = dict[str, Any]
MAX_QUERY = 256
MAX_RESULTS = 50
KEPT = 1_000
MAX_ID = 64  # bytes of a result's id and of next_offset
_START = re.compile(r"^[A-Za-z0-9_-]{1,64}$")


@dataclass
class InlineQuery:
    """Words that wait for results; `results` is None until the bot has answered."""

    person_id: int
    text: str
    at: datetime
    results: list[Json] | None = None
    button: Json | None = None
    contents: dict[str, Json] = field(default_factory=dict)


def ask(box: "Telegram", person_id: int, text: str, chat_type: str = "sender") -> str:
    """Somebody writes words after the bot's name; the query's id. Refusal where inline mode is off."""
    if not box.settings["supports_inline_queries"]:
        raise Refusal("inline mode is off: nothing happens in the app (BotFather: /setinline)")
    person = box.person(person_id)
    number = box.new_number()
    box.inline_queries[number] = InlineQuery(person_id, text[:MAX_QUERY], box.now())
    if len(box.inline_queries) > KEPT:
        box.inline_queries.popitem(last=False)
    query = {"id": number, "from": person.as_user(), "query": text[:MAX_QUERY], "offset": "", "chat_type": chat_type}
    box.updates.add({"inline_query": query})
    box.changed()
    return number


def answer(query: InlineQuery, results: Any, button: Any, box: "Telegram") -> None:
    """Keep the results, or refuse them as the Bot API does."""
    if not isinstance(results, list):
        raise bad_request("can't parse inline query results JSON object")
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    contents: dict[str, Json] = {}
    for result in results:
        number = _checked_id(result)
        if number in contents:
            raise bad_request("RESULT_ID_DUPLICATE")
        contents[number] = _content(box, result)
    query.button = _button(button)
    query.results, query.contents = results, contents
    box.changed()


def choose(box: "Telegram", person_id: int, query_id: str, result_id: str, chat_id: int | None = None) -> Json:
    """Somebody sends one of the results into a chat: their message, sent via the bot."""
    query = box.inline_queries.get(query_id)
    if query is None or query.person_id != person_id or result_id not in query.contents:
        raise Refusal(f"there is no result {result_id!r} to send")
    sent = speak(box, person_id, query.contents[result_id] | {"via_bot": box.bot}, chat_id=chat_id)
    journal = box.chat(sent["chat"]["id"]).journal
    journal[-1] = ["inline", sent["message_id"], query.text, list(query.contents).index(result_id)]
    return sent


def _checked_id(result: Any) -> str:
    if not isinstance(result, dict):
        raise bad_request("can't parse inline query result: expected an Object")
    for name in ("type", "id"):
        if name not in result:
            raise bad_request(f"can't parse inline query result: Can't find field \"{name}\"")
    if result["type"] != "article":
        raise ApiError(400, "Bad Request: the box plays results of type article only")
    number = str(result["id"])
    if not 1 <= len(number.encode()) <= MAX_ID:
        raise bad_request("RESULT_ID_INVALID")
    return number


def _content(box: "Telegram", result: Json) -> Json:
    """The message that a result sends."""
    if not str(result.get("title") or "").strip():
        raise bad_request("can't parse inline query result: Can't find field \"title\"")
    given = result.get("input_message_content")
    if not isinstance(given, dict) or "message_text" not in given:
        raise bad_request("can't parse inline query result: Can't find field \"message_text\"")
    if not given["message_text"]:
        raise bad_request("message text is empty")
    words = message_text(
        formatted(given["message_text"], given.get("parse_mode") or "", given.get("entities"), box.user)
    )
    content: Json = {"text": words.text} | ({"entities": words.entities} if words.entities else {})
    markup = keyboard(result.get("reply_markup"))
    if markup is not None and markup.kind != "inline":
        raise bad_request("inline keyboard expected")
    return content | ({"reply_markup": markup.markup} if markup else {})


def _button(button: Any) -> Json | None:
    if not button:
        return None
    if not isinstance(button, dict) or not str(button.get("text") or "").strip():
        raise bad_request("can't parse inline query results button: Can't find field \"text\"")
    if not button.get("web_app") and not _START.match(str(button.get("start_parameter") or "")):
        raise bad_request("START_PARAM_INVALID" if button.get("start_parameter") else "START_PARAM_EMPTY")
    return dict(button)
