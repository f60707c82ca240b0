"""What the chat page and outside tests get to see of people, conversations and faults."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.simulator.chats import Chat, Person, view
from bot.simulator.faults import Fault
from bot.simulator.groups import SERVICE

if TYPE_CHECKING:
    from bot.simulator.telegram import Telegram

Json = dict[str, Any]
TYPING = timedelta(seconds=5)
_EXTRAS = (
    "media_group_id",
    "caption_entities",
    "location",
    "contact",
    "sticker",
    "voice",
    "has_protected_content",
)


def message_for_page(box: "Telegram", chat: Chat, raw: Json) -> Json:
    """A message with plain keys; `text` is null where there is none, `status` tells if the bot fetched it."""
    message = view(raw)
    shown: Json = {
        "id": message.id,
        "chat_id": message.chat_id,
        "from_bot": message.from_bot,
        "date": message.date.isoformat(),
        "text": message.text or None,
        "html": message.html,
        "entities": message.entities,
        "photo": message.photo,
        "document": message.document,
        "caption": message.caption,
        "buttons": [[vars(button) for button in row] for row in message.buttons],
        "edited_at": message.edited_at.isoformat() if message.edited_at else None,
        "reply_to": message.reply_to,
    }
    shown |= {name: raw[name] for name in _EXTRAS if name in raw}
    shown |= _around(raw)
    if not message.from_bot:
        update = chat.arrived.get(message.id)
        is_heard = chat.is_private or update is not None
        shown["status"] = "unheard" if not is_heard else "sent" if update in box.updates.pending else "fetched"
    return shown


def _around(raw: Json) -> Json:
    """Who wrote, where it came from, and what a group says of itself."""
    sender, origin = raw.get("from", {}), raw.get("forward_origin")
    shown: Json = {"from_id": sender.get("id"), "from_name": sender.get("first_name", "")}
    if origin is not None:
        shown["forwarded_from"] = origin.get("sender_user_name") or origin.get("sender_user", {}).get("first_name", "")
    if "via_bot" in raw:
        shown["via_bot"] = raw["via_bot"]["username"]
    for name in SERVICE:
        if name in raw:
            about = raw[name][0] if isinstance(raw[name], list) else raw[name]
            shown["service"] = {"kind": name, "name": about.get("first_name") if isinstance(about, dict) else about}
    return shown


def group_for_page(chat: Chat) -> Json:
    return {
        "id": chat.id,
        "title": chat.info["title"],
        "type": chat.info["type"],
        "members": chat.members,
        "bot_status": chat.bot_status,
        "migrated_to": chat.migrated_to,
        "unread": chat.unread(),
    }


def person_for_page(box: "Telegram", person: Person) -> Json:
    chat = box.chat(person.id)
    return {
        "id": person.id,
        "first_name": person.first_name,
        "username": person.username,
        "label": person.label,
        "role": person.role,
        "language_code": person.language_code,
        "blocked": chat.blocked,
        "unread": chat.unread(),
    }


def chat_for_page(box: "Telegram", chat: Chat) -> Json:
    """A whole conversation as its person sees it."""
    person = box.persons.get(chat.id)
    language = person.language_code if person else ""
    return {
        "messages": [message_for_page(box, chat, message) for message in chat.messages.values()],
        "commands": box.profile.commands_for(chat.id, language),
        "menu_button": box.profile.menu_button(chat.id),
        "description": box.profile.word("description", language),
        "typing": chat.typing_until is not None and box.now() < chat.typing_until,
        "reply_keyboard": chat.reply_keyboard,
        "started": chat.started,
        "pinned": chat.pinned,
    }


def fault_for_page(fault: Fault) -> Json:
    return dict(vars(fault))
