"""Methods about chats and who is in them."""

from typing import Any

from bot.simulator import groups
from bot.simulator.errors import bad_request
from bot.simulator.methods.common import destination, find_chat
from bot.simulator.params import Params
from bot.simulator.telegram import Telegram

Json = dict[str, Any]
_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def get_chat(box: Telegram, params: Params) -> Json:
    chat = find_chat(box, params)
    known = chat.info | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}
    if chat.pinned in chat.messages:
        known["pinned_message"] = box.quoted(chat.messages[chat.pinned])
    return known


def get_chat_member(box: Telegram, params: Params) -> Json:
    chat = find_chat(box, params)
    number = params.integer("user_id")
    user = box.user(number)
    if user is None or (chat.is_private and number not in (chat.id, box.bot["id"])):
        raise bad_request("invalid user_id specified" if number <= 0 else "PARTICIPANT_ID_INVALID")
    if chat.is_private or not chat.members:
        return {"user": user, "status": "member"}
    groups.refuse_bot(chat)
    if number == box.bot["id"]:
        return groups.member(user, chat.bot_status)
    return groups.member(user, "member" if number in chat.members else "left")


def get_chat_member_count(box: Telegram, params: Params) -> int:
    chat = find_chat(box, params)
    if chat.is_private:
        return 2
    groups.refuse_bot(chat)
    return len(chat.members) + 1


def leave_chat(box: Telegram, params: Params) -> bool:
    chat = find_chat(box, params)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    groups.refuse_bot(chat)
    chat.bot_status = "left"
    box.changed()
    return True


def pin_chat_message(box: Telegram, params: Params) -> bool:
    chat = destination(box, params)
    number = params.integer("message_id")
    if number not in chat.messages:
        raise bad_request("message to pin not found")
    chat.pinned = number
    box.changed()
    return True


def unpin_chat_message(box: Telegram, params: Params) -> bool:
    chat = destination(box, params)
    if chat.pinned is None or params.integer("message_id", chat.pinned) != chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned = None
    box.changed()
    return True


_MESSAGE = frozenset({"business_connection_id", "chat_id", "message_id"})
METHODS = {
    "getChat": (get_chat, frozenset({"chat_id"})),
    "getChatMemberCount": (get_chat_member_count, frozenset({"chat_id"})),
    "leaveChat": (leave_chat, frozenset({"chat_id"})),
    "getChatMember": (get_chat_member, frozenset({"chat_id", "user_id"})),
    "pinChatMessage": (pin_chat_message, _MESSAGE | {"disable_notification"}),
    "unpinChatMessage": (unpin_chat_message, _MESSAGE),
}
