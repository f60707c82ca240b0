"""A Telegram update becomes the plain `Incoming` value that handlers understand."""

from dataclasses import replace
from typing import Any

from telegram import Bot, ChatMemberUpdated, Message, Update
from telegram.constants import ChatType

from bot.texts import Texts
from handlers.turn import FileRef, Incoming

PLACES = (
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "channel_post",
    "edited_channel_post",
    "chat_member",
    "inline_query",
    "message_reaction",
    "poll_answer",
    "business_message",
    "chat_join_request",
)
OTHER = (
    "sticker",
    "voice",
    "video",
    "video_note",
    "audio",
    "animation",
    "location",
    "venue",
    "contact",
    "poll",
    "dice",
    "story",
)


def chat_of(payload: dict[str, Any]) -> int:
    """The chat in whose order an update is answered, from its raw form; 0 when it belongs to none."""
    for place in PLACES:
        part = payload.get(place)
        if not isinstance(part, dict):
            continue
        holder = part.get("message") if place == "callback_query" else part
        for source in ((holder or {}).get("chat"), part.get("from"), part.get("user")):
            if isinstance(source, dict) and isinstance(source.get("id"), int):
                return int(source["id"])
    return 0


def understand(payload: dict[str, Any], client: Bot | None, texts: Texts, masked: bool) -> Incoming:
    """What the person did. Whatever the bot has no use for becomes `ignored`."""
    update = Update.de_json(payload, client)
    found = _kind(update, texts)
    user = update.effective_user
    if user is None or user.is_bot:
        return replace(found, kind="ignored")
    return replace(found, name=user.full_name, username=user.username, language=user.language_code, masked=masked)


def _kind(update: Update, texts: Texts) -> Incoming:
    chat = update.effective_chat
    if chat is None or chat.type != ChatType.PRIVATE:
        return Incoming("ignored", chat.id if chat else 0)
    if update.my_chat_member:
        return Incoming(_membership(update.my_chat_member), chat.id)
    if update.callback_query:
        query = update.callback_query
        held = query.message if isinstance(query.message, Message) else None
        return Incoming(
            "button",
            chat.id,
            data=query.data or "",
            callback=query.id,
            pressed_message=held.message_id if held else None,
            pressed_media=bool(held and (held.photo or held.document)),
        )
    if update.edited_message:
        return Incoming("edited", chat.id)
    return _message(update.message, texts) if update.message else Incoming("ignored", chat.id)


def _membership(change: ChatMemberUpdated) -> Any:
    return "blocked" if change.new_chat_member.status in ("kicked", "left") else "unblocked"


def _message(message: Message, texts: Texts) -> Incoming:
    chat_id, album = message.chat.id, message.media_group_id
    words = message.text or message.caption or ""
    if message.photo:
        largest = message.photo[-1]
        file = FileRef("photo", largest.file_id, largest.file_unique_id, largest.file_size, width=largest.width)
        return Incoming("photo", chat_id, text=words, files=(file,), album=album)
    if message.document and not message.animation:
        sent = message.document
        file = FileRef("document", sent.file_id, sent.file_unique_id, sent.file_size, sent.file_name, sent.mime_type)
        return Incoming("document", chat_id, text=words, files=(file,), album=album)
    if message.text is not None:
        return _text(chat_id, message.text, texts)
    for name in OTHER:
        if getattr(message, name, None):
            return Incoming("other", chat_id, text="", what=name)
    return Incoming("ignored", chat_id)


def _text(chat_id: int, text: str, texts: Texts) -> Incoming:
    if text.startswith("/") and len(text) > 1 and not text[1].isspace():
        head, _, argument = text[1:].partition(" ")
        return Incoming("text", chat_id, text=text, command=head.split("@")[0].casefold(), argument=argument.strip())
    return Incoming("text", chat_id, text=text, word=texts.word(text))
