"""What most methods share: whom they write to, and how a message of the bot comes into a chat."""

from typing import Any

from bot.simulator import groups
from bot.simulator.chats import Chat
from bot.simulator.errors import bad_request, forbidden
from bot.simulator.keyboards import Keyboard, keyboard
from bot.simulator.limits import Formatted, formatted
from bot.simulator.params import Params
from bot.simulator.telegram import Telegram

Json = dict[str, Any]

ADDRESS = frozenset({"business_connection_id", "chat_id", "message_thread_id", "direct_messages_topic_id"})
SENDING = ADDRESS | {
    "disable_notification",
    "protect_content",
    "allow_paid_broadcast",
    "message_effect_id",
    "suggested_post_parameters",
    "reply_parameters",
    "reply_markup",
}
CAPTION = frozenset({"caption", "parse_mode", "caption_entities", "show_caption_above_media"})


class Spoken(str):
    """True with a description, as setWebhook answers."""

    __slots__ = ()


def find_chat(box: Telegram, params: Params) -> Chat:
    """The chat that chat_id names."""
    named = params.text("chat_id").strip()
    if not named:
        raise bad_request("chat_id is empty")
    number = int(named) if named.removeprefix("-").isdecimal() else 0
    chat = box.chats.get(number)
    if chat is None:
        raise bad_request("chat not found")
    return chat


def destination(box: Telegram, params: Params) -> Chat:
    """The chat that chat_id names, if the bot may write there."""
    chat = find_chat(box, params)
    if not chat.is_private:
        groups.refuse_bot(chat)
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if chat.is_private and not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    return chat


def read_text(box: Telegram, params: Params, name: str, entities: str) -> Formatted:
    """A text or caption parameter with its formatting."""
    given = params.json(entities, "can't parse entities: Can't parse entities JSON object")
    return formatted(params.text(name), params.text("parse_mode"), given, box.user)


def read_keyboard(params: Params) -> Keyboard | None:
    return keyboard(params.json("reply_markup", "can't parse reply keyboard markup JSON object"))


def replied(box: Telegram, chat: Chat, params: Params) -> Json:
    """The reply_to_message that reply_parameters ask for, or nothing."""
    wanted = params.json("reply_parameters", "can't parse reply parameters JSON object")
    if not wanted:
        return {}
    if "message_id" not in wanted:
        raise bad_request('can\'t find field "message_id"')
    original = chat.messages.get(int(wanted["message_id"]))
    if original is not None:
        return {"reply_to_message": box.quoted(original)}
    if wanted.get("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def new_message(box: Telegram, chat: Chat, params: Params, content: Json) -> Json:
    """The message as it will be stored; nothing happens yet."""
    message: Json = {
        "message_id": 0,
        "from": box.bot,
        "chat": chat.info,
        "date": int(box.now().timestamp()),
        **replied(box, chat, params),
        **content,
    }
    if params.flag("protect_content"):
        message["has_protected_content"] = True
    return message


def deliver(box: Telegram, params: Params, content: Json) -> Json:
    """Send one message: keyboard, chat, reply and pace are checked before anything happens."""
    markup = read_keyboard(params)
    chat = destination(box, params)
    message = new_message(box, chat, params, content)
    if box.pace is not None:
        box.pace.check(chat.id, box.now(), paid=params.flag("allow_paid_broadcast"))
    message["message_id"] = box.next_message_id()
    if markup is not None and markup.kind == "inline":
        message["reply_markup"] = markup.markup
    elif markup is not None:
        chat.reply_keyboard = None if markup.kind == "remove" else markup.markup
        chat.uneditable.add(message["message_id"])
    return box.post(chat, message)
