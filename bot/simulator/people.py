"""The acting side: what people do in their chat app, turned into messages and updates."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bot.simulator import groups
from bot.simulator.chats import Chat, Person, inline_buttons
from bot.simulator.entities import automatic
from bot.simulator.errors import Refusal

if TYPE_CHECKING:
    from bot.simulator.telegram import Telegram

Json = dict[str, Any]
_MESSAGES = ("message", "edited_message", "channel_post", "edited_channel_post")


def say(box: "Telegram", person_id: int, text: str, reply_to: int | None = None, chat_id: int | None = None) -> Json:
    """Write a text message, in the private chat or in a group; the message."""
    content: Json = {"text": text}
    if found := automatic(text, []):
        content["entities"] = found
    chat = box.chat(person_id if chat_id is None else chat_id)
    keyboard = chat.reply_keyboard or {}
    if keyboard.get("one_time_keyboard") and any(b["text"] == text for row in keyboard["keyboard"] for b in row):
        chat.reply_keyboard = None
    return speak(box, person_id, content, reply_to, chat_id)


def speak(
    box: "Telegram", person_id: int, content: Json, reply_to: int | None = None, chat_id: int | None = None
) -> Json:
    """Send any message of a person. Whoever blocked the bot unblocks it by writing to it, as the app does.

    In a group the bot gets it only if privacy mode lets it.
    """
    person, chat = box.person(person_id), box.chat(person_id if chat_id is None else chat_id)
    if not chat.is_private:
        groups.must_be_in(box, chat, person_id)
    elif chat.blocked:
        set_blocked(box, person_id, False)
    message: Json = {
        "message_id": box.next_message_id(),
        "from": person.as_user(),
        "chat": chat.info,
        "date": int(box.now().timestamp()),
        **content,
    }
    if reply_to is not None:
        if reply_to not in chat.messages:
            raise Refusal(f"there is no message {reply_to} to reply to")
        message["reply_to_message"] = box.quoted(chat.messages[reply_to])
    chat.started = True
    chat.put(message)
    chat.read()
    if chat.is_private or groups.bot_hears(box, chat, message):
        chat.arrived[message["message_id"]] = box.updates.add({"message": message})
    box.tell_message("message", chat, message)
    return message


def forward(box: "Telegram", person_id: int, content: Json, origin: Json | None, chat_id: int | None = None) -> Json:
    """Pass on what somebody else wrote, elsewhere or here; the message. `origin` is a User, None one who hides."""
    date = int(box.now().timestamp())
    if origin is None:
        told: Json = {"type": "hidden_user", "date": date, "sender_user_name": "Info Grup (demo)"}
    else:
        told = {"type": "user", "date": date, "sender_user": origin}
    return speak(box, person_id, content | {"forward_origin": told}, chat_id=chat_id)


def forward_message(box: "Telegram", person_id: int, source: Chat, message_id: int, chat_id: int | None = None) -> Json:
    """Pass on a message that the person can see."""
    message = source.messages.get(message_id)
    if not source.is_private and person_id not in source.members:
        raise Refusal(f"{person_id} is not in {source.info['title']}")
    if message is None or (source.is_private and source.id != person_id):
        raise Refusal(f"there is no message {message_id} to forward")
    content = {name: message[name] for name in _PASSED_ON if name in message}
    if not content:
        raise Refusal(f"message {message_id} cannot be forwarded")
    return forward(box, person_id, content, message.get("from"), chat_id)


_PASSED_ON = (
    "text", "entities", "caption", "caption_entities", "photo", "document", "sticker", "voice", "location", "contact",
)  # fmt: skip


def press(
    box: "Telegram", person_id: int, message_id: int, data: str, check: bool = True, chat_id: int | None = None
) -> str:
    """Press a button; the callback query's id. Refusal if it is not there, unless the press is forged."""
    person, chat = box.person(person_id), box.chat(person_id if chat_id is None else chat_id)
    if not chat.is_private:
        groups.must_be_in(box, chat, person_id)
    message = chat.messages.get(message_id)
    offered = [b for row in inline_buttons(message or {}) for b in row if b.get("callback_data") == data]
    if check and not offered:
        raise Refusal(f"message {message_id} has no button with data {data!r}")
    label = offered[0]["text"] if offered else None
    chat.journal.append(["press", message_id, data, label, person_id])
    chat.read()
    query = {
        "id": box.new_query(person_id),
        "from": person.as_user(),
        "message": message or {"chat": chat.info, "message_id": message_id, "date": 0},
        "chat_instance": str(abs(chat.id) * 7919),
        "data": data,
    }
    box.updates.add({"callback_query": query})
    box.changed()
    return str(query["id"])


def send_photo(
    box: "Telegram",
    person_id: int,
    content: bytes | Sequence[bytes],
    caption: str | None = None,
    chat_id: int | None = None,
    reply_to: int | None = None,
) -> list[Json]:
    """Send a photo, or several as an album whose first bears the caption; the messages."""
    pictures = [content] if isinstance(content, bytes) else list(content)
    items = [{"photo": box.files.add_photo(picture)} for picture in pictures]
    return _send_items(box, person_id, items, caption, chat_id, reply_to)


def send_documents(
    box: "Telegram",
    person_id: int,
    files: Sequence[tuple[bytes, str, str]],
    caption: str | None = None,
    chat_id: int | None = None,
    reply_to: int | None = None,
) -> list[Json]:
    """Send files (content, name, media type), several as an album whose last bears the caption."""
    items = [{"document": box.files.add_document(*file)} for file in files]
    return _send_items(box, person_id, items, caption, chat_id, reply_to, bearer=-1)


def _send_items(
    box: "Telegram",
    person_id: int,
    items: list[Json],
    caption: str | None,
    chat_id: int | None,
    reply_to: int | None,
    bearer: int = 0,
) -> list[Json]:
    if not items:
        raise Refusal("nothing to send")
    sent = []
    for album in _tens(items):
        group = {"media_group_id": box.new_group_id()} if len(album) > 1 else {}
        for item in album:
            words: Json = {}
            if caption and item is items[bearer]:
                found = automatic(caption, [])
                words = {"caption": caption} | ({"caption_entities": found} if found else {})
            sent.append(speak(box, person_id, {**item, **group, **words}, reply_to, chat_id))
    return sent


def _tens(items: list[Json]) -> list[list[Json]]:
    return [items[start : start + 10] for start in range(0, len(items), 10)]


def set_blocked(box: "Telegram", person_id: int, blocked: bool) -> None:
    """Block the bot or let it back in; the bot hears of it if anything changed."""
    person, chat = box.person(person_id), box.chat(person_id)
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    kicked: Json = {"user": box.bot, "status": "kicked", "until_date": 0}
    member: Json = {"user": box.bot, "status": "member"}
    change = {
        "chat": chat.info,
        "from": person.as_user(),
        "date": int(box.now().timestamp()),
        "old_chat_member": member if blocked else kicked,
        "new_chat_member": kicked if blocked else member,
    }
    box.updates.add({"my_chat_member": change})
    box.changed()
    box.tell("people")


def send_raw(box: "Telegram", update: Json) -> int:
    """Any update without its id; what a message needs (ids, date, chat) is filled in. The update's id."""
    kind = next(iter(update), "")
    content = update.get(kind)
    if not isinstance(content, dict):
        raise Refusal("an update is an object with one object inside, such as {'message': {…}}")
    if kind not in _MESSAGES:
        return box.updates.add(update)
    sender = content.get("from", {}).get("id", content.get("chat", {}).get("id", 0))
    known = box.persons.get(sender)
    filled: Json = {
        "message_id": content.get("message_id") or box.next_message_id(),
        "date": int(box.now().timestamp()),
        **({"from": known.as_user(), "chat": known.as_chat()} if known else {}),
        **content,
    }
    if "chat" not in filled:
        raise Refusal("a message needs a chat, or somebody of the box as its sender")
    chat = box.chats.setdefault(filled["chat"]["id"], Chat(filled["chat"]))
    chat.started = True
    chat.put(filled)
    number = box.updates.add({kind: filled})
    chat.arrived[filled["message_id"]] = number
    box.tell_message("edited" if kind.startswith("edited") else "message", chat, filled)
    return number


def new_person(box: "Telegram", wanted: Json) -> Person:
    """Somebody new, with a free id if none is asked for."""
    number = wanted.pop("id", None) or box.next_person_id()
    if number in box.chats:
        raise Refusal(f"{number} is somebody else already")
    return Person(id=number, **wanted)
