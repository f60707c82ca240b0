"""Groups: who is in them, what the bot hears there, and how a group becomes a supergroup."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bot.simulator.chats import Chat
from bot.simulator.entities import cut
from bot.simulator.errors import ApiError, Refusal, forbidden

if TYPE_CHECKING:
    from bot.simulator.telegram import Telegram

Json = dict[str, Any]
FIRST_GROUP, FIRST_SUPERGROUP = -4_100_000_001, -1_002_100_000_001
AWAY = ("left", "kicked")
SERVICE = ("new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id", "new_chat_title")


def add_group(
    box: "Telegram", title: str, members: Sequence[int], *, is_supergroup: bool = False, with_bot: bool = True
) -> Chat:
    """A group of some people; the first of them made it and, if wanted, took the bot in."""
    if not title.strip() or not members:
        raise Refusal("a group needs a title and somebody in it")
    chat = Chat({"id": _free_id(box, is_supergroup), "type": _kind(is_supergroup), "title": title.strip()})
    chat.members = [box.person(number).id for number in dict.fromkeys(members)]
    chat.started = True
    chat.bot_status = "left"
    box.chats[chat.id] = chat
    if with_bot:
        set_bot(box, chat, members[0], "member")
    box.changed()
    box.tell("people")
    return chat


def find(box: "Telegram", number: int) -> Chat:
    """The group with this id; Refusal for a private chat."""
    chat = box.chat(number)
    if chat.is_private:
        raise Refusal(f"{number} is the private chat of a person, not a group")
    return chat


def set_bot(box: "Telegram", chat: Chat, by: int, status: str) -> None:
    """Somebody takes the bot in, makes it an administrator, or puts it out; the bot hears of it."""
    if status == chat.bot_status:
        return
    person = must_be_in(box, chat, by)
    was, chat.bot_status = chat.bot_status, status
    change = {
        "chat": chat.info,
        "from": person,
        "date": int(box.now().timestamp()),
        "old_chat_member": member(box.bot, was),
        "new_chat_member": member(box.bot, status),
    }
    box.updates.add({"my_chat_member": change})
    if (was in AWAY) != (status in AWAY):
        news = {"left_chat_member": box.bot} if status in AWAY else {"new_chat_members": [box.bot]}
        _announce(box, chat, person, news)
    box.changed()
    box.tell("people")


def set_member(box: "Telegram", chat: Chat, number: int, is_in: bool) -> None:
    """Somebody comes into a group, or leaves it."""
    person = box.person(number)
    if (number in chat.members) == is_in:
        return
    if is_in:
        chat.members.append(number)
        _announce(box, chat, person.as_user(), {"new_chat_members": [person.as_user()]})
    else:
        chat.members.remove(number)
        _announce(box, chat, person.as_user(), {"left_chat_member": person.as_user()})
    box.tell("people")


def migrate(box: "Telegram", chat: Chat, by: int) -> Chat:
    """The group becomes a supergroup: another chat with another id; both say so, and the old one takes nothing more."""
    if chat.info["type"] != "group" or chat.migrated_to is not None:
        raise Refusal("only a group can become a supergroup, and only once")
    person = must_be_in(box, chat, by)
    new = Chat({"id": _free_id(box, True), "type": "supergroup", "title": chat.info["title"]})
    new.members, new.started, new.bot_status = list(chat.members), True, chat.bot_status
    box.chats[new.id] = new
    _announce(box, chat, person, {"migrate_to_chat_id": new.id})
    chat.migrated_to = new.id
    _announce(box, new, person, {"migrate_from_chat_id": chat.id})
    box.tell("people")
    return new


def must_be_in(box: "Telegram", chat: Chat, number: int) -> Json:
    """The person as a User, if they may act in this group."""
    if number not in chat.members:
        raise Refusal(f"{number} is not in {chat.info['title']}")
    if chat.migrated_to is not None:
        raise Refusal(f"{chat.info['title']} has become the supergroup {chat.migrated_to}")
    return box.person(number).as_user()


def refuse_bot(chat: Chat) -> None:
    """What the Bot API says to a bot that may not write into a group."""
    if chat.migrated_to is not None:
        words = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiError(400, words, migrate_to_chat_id=chat.migrated_to)
    kind = "supergroup" if chat.info["type"] == "supergroup" else "group"
    if chat.bot_status == "kicked":
        raise forbidden(f"bot was kicked from the {kind} chat")
    if chat.bot_status == "left":
        raise forbidden(f"bot is not a member of the {kind} chat")


def bot_hears(box: "Telegram", chat: Chat, message: Json) -> bool:
    """Privacy mode: of what people say the bot gets commands, mentions, replies to it and what was sent via it."""
    if chat.bot_status in AWAY:
        return False
    if box.settings["can_read_all_group_messages"] or chat.bot_status == "administrator":
        return True
    if any(name in message for name in SERVICE) or message.get("via_bot"):
        return True
    replied = message.get("reply_to_message", {}).get("from", {})
    return bool(replied.get("id") == box.bot["id"]) or _names_bot(box, message)


def member(user: Json, status: str) -> Json:
    """A ChatMember of the Bot API."""
    shown: Json = {"user": user, "status": status}
    if status == "kicked":
        shown["until_date"] = 0
    if status == "administrator":
        shown |= dict.fromkeys(_RIGHTS, False)
    return shown


_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def _names_bot(box: "Telegram", message: Json) -> bool:
    words = message.get("text") or message.get("caption") or ""
    name = str(box.bot["username"]).casefold()
    for entity in message.get("entities") or message.get("caption_entities") or ():
        piece = cut(words, entity["offset"], entity["length"]).casefold()
        if entity["type"] == "mention" and piece == f"@{name}":
            return True
        if entity["type"] == "bot_command" and piece.partition("@")[2] in ("", name):
            return True
        if entity["type"] == "text_mention" and entity["user"]["id"] == box.bot["id"]:
            return True
    return False


def _announce(box: "Telegram", chat: Chat, sender: Json, news: Json) -> None:
    """A service message; the bot gets it if it is (or just was) in the group."""
    message = {
        "message_id": box.next_message_id(),
        "from": sender,
        "chat": chat.info,
        "date": int(box.now().timestamp()),
        **news,
    }
    chat.put(message)
    if chat.bot_status not in AWAY:
        chat.arrived[message["message_id"]] = box.updates.add({"message": message})
    box.tell_message("message", chat, message)


def _free_id(box: "Telegram", is_supergroup: bool) -> int:
    number = FIRST_SUPERGROUP if is_supergroup else FIRST_GROUP
    while number in box.chats:
        number -= 1
    return number


def _kind(is_supergroup: bool) -> str:
    return "supergroup" if is_supergroup else "group"
