"""A Telegram update becomes the plain `Incoming` value that handlers understand."""

import re
from dataclasses import replace
from typing import Any

from telegram import Bot, CallbackQuery, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatType
from telegram.ext import filters

from bot.overheard import is_addressed, without_name
from bot.shapes import MALFORMED, Unreadable, checked, is_whole
from bot.texts import Texts
from handlers.turn import FileRef, Group, Incoming, InlineQuery, Kind, Place

AWAY = ("kicked", "left")

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
    "venue",  # which has a location, too
    "location",
    "contact",
    "poll",
    "dice",
    "story",
)
# What every message may have around what it says. A message of nothing else was an event, such as a pinned message.
ENVELOPE = {
    "message_id",
    "date",
    "from",
    "chat",
    "message_thread_id",
    "reply_to_message",
    "forward_origin",
    "effect_id",
}
# What a message of bare words has.
BARE = {"message_id", "date", "from", "chat", "text", "entities", "link_preview_options"}
# What holds messages, and what of a message nobody looks at here: least of all the buttons below one that was pressed.
HOLDERS = ("message", "callback_query", "reply_to_message")
UNREAD = ("reply_markup", "entities", "caption_entities", "link_preview_options")
NAME_MOST = 200
"""Letters that the column holds; Telegram's names have at most 64 and 64."""
# In a name they would be refused by a database, or turn around what stands behind it.
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def chat_of(payload: dict[str, Any]) -> int:
    """The chat in whose order an update is answered, from its raw form; 0 when it belongs to none.

    Raises ValueError for an id that is none.
    """
    for place in PLACES:
        part = payload.get(place)
        if not isinstance(part, dict):
            continue
        holder = part.get("message") if place == "callback_query" else part
        for source in ((holder or {}).get("chat"), part.get("from"), part.get("user")):
            if isinstance(source, dict) and "id" in source:
                return _id(source["id"])
    return 0


def sender_of(payload: dict[str, Any]) -> int:
    """Whose act an update is, from its raw form; 0 when nobody's."""
    for place in PLACES:
        part = payload.get(place)
        if isinstance(part, dict) and isinstance(part.get("from"), dict):
            return _id(part["from"].get("id", 0))
    return 0


def _id(number: Any) -> int:
    if not is_whole(number):
        raise ValueError("no id")
    return int(number)


def understand(payload: dict[str, Any], client: Bot, texts: Texts, masked: bool) -> Incoming:
    """What the person did. Whatever the bot has no use for becomes `ignored`; raises Unreadable."""
    try:
        return checked(_understood(payload, client, texts, masked))
    except MALFORMED as error:
        raise Unreadable(type(error).__name__) from error


def _understood(payload: dict[str, Any], client: Bot, texts: Texts, masked: bool) -> Incoming:
    if everyday := _everyday(payload, texts):
        found, sender = everyday
        user: User | None = User.de_json(sender, client)
    else:
        update = Update.de_json(_lean(payload), client)
        found, user = _kind(update, payload, client, texts), update.effective_user
    if found.kind == "migrated":
        return found  # Telegram's doing, whoever asked for it
    if user is None or user.is_bot:
        return replace(found, kind="ignored")
    return replace(
        found,
        sender_id=user.id,
        # A deleted account has no name, and the library then says None.
        name=UNPRINTABLE.sub("", user.full_name or "").strip()[:NAME_MOST] or user.username or "…",
        username=user.username,
        language=user.language_code,
        masked=masked,
    )


def _everyday(payload: dict[str, Any], texts: Texts) -> tuple[Incoming, dict[str, Any]] | None:
    """Bare words or a press in a private chat, and who it was, from their raw form; None for whatever has more to it.

    Nearly every update is one; to make the library's objects of it takes longer than to read and answer it.
    """
    if len(payload) != 2:
        return None
    match payload:
        case {
            "update_id": _,
            "message": {
                "message_id": int(number),
                "date": int(),
                "chat": {"type": "private", "id": int(chat)},
                "from": dict(sender),
                "text": str(words),
            } as said,
        } if said.keys() <= BARE:
            return replace(_text(chat, words, texts), message_id=number), sender
        case {
            "update_id": _,
            "callback_query": {
                "id": str(query),
                "from": dict(sender),
                "data": str(data),
                "message": {
                    "message_id": int(number),
                    "date": int(date),
                    "chat": {"type": "private", "id": int(chat)},
                } as held,
            },
        } if date:  # a message that is too old for Telegram to show has none
            media = bool(held.get("photo") or held.get("document"))
            pressed = Incoming("button", chat, data=data, callback=query, pressed_message=number, pressed_media=media)
            return pressed, sender
    return None


def _lean(part: Any) -> Any:
    """An update without what is not looked at here: most of the time that it takes to make objects of it."""
    if not isinstance(part, dict):
        return part
    return {name: _lean(one) if name in HOLDERS else one for name, one in part.items() if name not in UNREAD}


def _kind(update: Update, payload: dict[str, Any], client: Bot, texts: Texts) -> Incoming:
    if update.inline_query:
        asked = update.inline_query
        return Incoming("inline", asked.from_user.id, inline_query=InlineQuery(asked.id, asked.query.strip()))
    chat = update.effective_chat
    if chat is None or chat.type not in (ChatType.PRIVATE, ChatType.GROUP, ChatType.SUPERGROUP):
        return Incoming("ignored", chat.id if chat else 0)
    group = None if chat.type == ChatType.PRIVATE else Group(chat.id, chat.title or "")
    if update.my_chat_member:
        change = update.my_chat_member
        return Incoming(_membership(change) if group is None else _in_or_out(change), chat.id, group=group)
    if update.callback_query:
        return replace(_press(update.callback_query, chat.id), group=group, addressed=group is not None)
    if update.edited_message:  # somebody who shares where they are moves: Telegram tells it as an edit
        is_said = group is None and not update.edited_message.location
        return Incoming("edited" if is_said else "ignored", chat.id)
    if update.message is None:
        return Incoming("ignored", chat.id)
    if group is not None:
        return _said_in(group, update.message, payload["message"], client, texts)
    is_event = update.message.text is None and filters.StatusUpdate.ALL.check_update(update)
    if is_event or payload["message"].keys() <= ENVELOPE:
        return Incoming("ignored", chat.id)
    return _about(_message(update.message, texts), update.message, client)


def _press(query: CallbackQuery, chat_id: int) -> Incoming:
    held = query.message if isinstance(query.message, Message) else None
    return Incoming(
        "button",
        chat_id,
        data=query.data or "",
        callback=query.id,
        pressed_message=held.message_id if held else None,
        pressed_media=bool(held and (held.photo or held.document)),
    )


def _said_in(group: Group, message: Message, raw: dict[str, Any], client: Bot, texts: Texts) -> Incoming:
    """What was said in a group: the bot hears what is meant for it, and that the group has moved."""
    if message.migrate_to_chat_id:
        moved = replace(group, id=message.migrate_to_chat_id)
        return Incoming("migrated", moved.id, group=moved, migrated_from=group.id)
    if message.migrate_from_chat_id:
        return Incoming("migrated", group.id, group=group, migrated_from=message.migrate_from_chat_id)
    if not is_addressed(raw, client.username, client.id):
        return Incoming("ignored", group.id)
    said = _message(message, texts)
    words = without_name(said.text, client.username)
    said = _text(group.id, words, texts) if said.kind == "text" else replace(said, text=words)
    return replace(_about(said, message, client), group=group, addressed=True)


def _about(said: Incoming, message: Message, client: Bot) -> Incoming:
    """What else is known of a message: its number, what it replies to, and whether it only passes something on."""
    original = message.reply_to_message
    return replace(
        said,
        message_id=message.message_id,
        reply_to=original.message_id if original else None,
        replies_to_us=bool(original and original.from_user and original.from_user.id == client.id),
        forwarded=message.forward_origin is not None,
    )


def _in_or_out(change: ChatMemberUpdated) -> Kind:
    was, now = (one.status in AWAY for one in (change.old_chat_member, change.new_chat_member))
    if was == now:
        return "ignored"
    return "left" if now else "joined"


def _membership(change: ChatMemberUpdated) -> Kind:
    return "blocked" if change.new_chat_member.status in AWAY else "unblocked"


def _message(message: Message, texts: Texts) -> Incoming:
    chat_id, album = message.chat.id, message.media_group_id
    words = message.text or message.caption or ""
    if message.photo:
        largest = message.photo[-1]
        size, width, height = largest.file_size, largest.width, largest.height
        file = FileRef("photo", largest.file_id, largest.file_unique_id, size, width=width, height=height)
        return Incoming("photo", chat_id, text=words, files=(file,), album=album)
    if message.document and not message.animation:
        sent = message.document
        file = FileRef("document", sent.file_id, sent.file_unique_id, sent.file_size, sent.file_name, sent.mime_type)
        return Incoming("document", chat_id, text=words, files=(file,), album=album)
    if message.text is not None:
        return _text(chat_id, message.text, texts)
    what = next((name for name in OTHER if getattr(message, name, None)), "unknown")
    return Incoming("other", chat_id, what=what, place=_place(message))


def _place(message: Message) -> Place | None:
    found = message.location or (message.venue.location if message.venue else None)
    return Place(found.latitude, found.longitude, found.live_period is not None) if found else None


def _text(chat_id: int, text: str, texts: Texts) -> Incoming:
    if text.startswith("/") and len(text) > 1 and not text[1].isspace():
        head, *argument = text[1:].split(maxsplit=1)  # also where the rest stands on a line of its own
        command = head.split("@")[0].casefold()
        return Incoming("text", chat_id, text=text, command=command, argument="".join(argument).strip())
    return Incoming("text", chat_id, text=text, word=texts.word(text))
