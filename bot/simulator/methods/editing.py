"""Methods that change or remove what was sent, and answer pressed buttons."""

from datetime import timedelta
from typing import Any

from bot.simulator.chats import Chat, is_from_bot
from bot.simulator.errors import bad_request
from bot.simulator.limits import alert_text
from bot.simulator.methods.common import CAPTION, destination, read_keyboard, read_text
from bot.simulator.methods.media import caption_content
from bot.simulator.methods.sending import text_content
from bot.simulator.params import Params
from bot.simulator.telegram import QUERY_LIVES, Telegram

Json = dict[str, Any]
_DELETABLE = timedelta(hours=48)
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_TARGET = frozenset({"business_connection_id", "chat_id", "message_id", "inline_message_id", "reply_markup"})


def _target(box: Telegram, params: Params, needed: str | None) -> tuple[Chat, Json]:
    if not params.text("chat_id") and params.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = destination(box, params)
    number = params.integer("message_id")
    if not number:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(number)
    if message is None:
        raise bad_request("message to edit not found")
    if not is_from_bot(message) or number in chat.uneditable:
        raise bad_request("message can't be edited")
    if needed == "text" and "text" not in message:
        raise bad_request("there is no text in the message to edit")
    if needed == "caption" and not ("photo" in message or "document" in message):
        raise bad_request("there is no caption in the message to edit")
    return chat, message


def _change(box: Telegram, params: Params, chat: Chat, message: Json, content: Json, gone: frozenset[str]) -> Json:
    markup = read_keyboard(params)
    if markup is not None and markup.kind != "inline":
        raise bad_request("inline keyboard expected")
    gone |= {"reply_markup", "edit_date"}
    changed = {name: value for name, value in message.items() if name not in gone} | content
    if markup is not None and markup.markup["inline_keyboard"]:
        changed["reply_markup"] = markup.markup
    if changed == {name: value for name, value in message.items() if name != "edit_date"}:
        raise bad_request(_SAME)
    return box.post(chat, changed | {"edit_date": int(box.now().timestamp())})


def edit_text(box: Telegram, params: Params) -> Json:
    content = text_content(box, params)
    chat, message = _target(box, params, "text")
    gone = frozenset({"text", "entities", "link_preview_options"})
    return _change(box, params, chat, message, content, gone)


def edit_caption(box: Telegram, params: Params) -> Json:
    content = caption_content(read_text(box, params, "caption", "caption_entities"))
    chat, message = _target(box, params, "caption")
    return _change(box, params, chat, message, content, frozenset({"caption", "caption_entities"}))


def edit_reply_markup(box: Telegram, params: Params) -> Json:
    chat, message = _target(box, params, None)
    return _change(box, params, chat, message, {}, frozenset())


def delete_message(box: Telegram, params: Params) -> bool:
    chat = destination(box, params)
    number = params.integer("message_id")
    if not number:
        raise bad_request("message identifier is not specified")
    _delete(box, chat, number)
    return True


def delete_messages(box: Telegram, params: Params) -> bool:
    chat = destination(box, params)
    numbers = params.json("message_ids", "can't parse message_ids JSON object")
    if not isinstance(numbers, list) or not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > 100:
        raise bad_request("too many message identifiers specified")
    for number in map(int, numbers):
        if number in chat.messages:  # what is not there is skipped, as the real API does
            _delete(box, chat, number)
    return True


def _delete(box: Telegram, chat: Chat, number: int) -> None:
    message = chat.messages.get(number)
    if message is None:
        raise bad_request("message to delete not found")
    if message["date"] < (box.now() - _DELETABLE).timestamp():
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[number]
    box.changed()
    box.tell("deleted", chat.id, message_id=number)


def answer_callback_query(box: Telegram, params: Params) -> bool:
    text = alert_text(params.text("text"))
    number = params.text("callback_query_id")
    query = box.queries.get(number)
    if query is None or query.answers or box.now() - query.at > QUERY_LIVES:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    answer = {
        "text": text or None,
        "show_alert": params.flag("show_alert"),
        "url": params.text("url") or None,
    }
    query.answers.append(answer)
    box.tell("callback_answer", query.person_id, query_id=number, **answer)
    return True


METHODS = {
    "editMessageText": (
        edit_text,
        _TARGET | {"text", "parse_mode", "entities", "link_preview_options", "rich_message"},
    ),
    "editMessageCaption": (edit_caption, _TARGET | CAPTION),
    "editMessageReplyMarkup": (edit_reply_markup, _TARGET),
    "deleteMessage": (delete_message, frozenset({"chat_id", "message_id"})),
    "deleteMessages": (delete_messages, frozenset({"chat_id", "message_ids"})),
    "answerCallbackQuery": (
        answer_callback_query,
        frozenset({"callback_query_id", "text", "show_alert", "url", "cache_time"}),
    ),
}
