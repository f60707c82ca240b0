"""What of an update is the bot's business: decided before anything is written, so that nothing overheard is kept."""

import re
from typing import Any

Json = dict[str, Any]
MESSAGES = ("message", "edited_message", "channel_post", "edited_channel_post")
# What happens to a group, told in it; no words of anybody.
EVENTS = ("migrate_to_chat_id", "migrate_from_chat_id")
# Of the message that somebody replied to; whoever wrote it did not write to us.
OF_A_REPLY = ("message_id", "date", "chat")
# Words of others that come along with a message.
OF_OTHERS = ("quote", "external_reply", "pinned_message", "via_bot")


def only_ours(update: Json, username: str, bot_id: int) -> Json | None:
    """The update without what others said; None when it is not meant for the bot."""
    for place in MESSAGES:
        message = update.get(place)
        if isinstance(message, dict):
            if not _is_meant(place, message, username, bot_id):
                return None
            return {**update, place: _without_others(message)}
    return update


def is_addressed(message: Json, username: str, bot_id: int) -> bool:
    """True for a command or a mention with the bot's name, and for a reply to one of its messages."""
    if replies_to(message, bot_id):
        return True
    words, entities = message.get("text"), message.get("entities")
    if words is None:
        words, entities = message.get("caption") or "", message.get("caption_entities")
    return any(_names(entity, words, username, bot_id) for entity in entities or ())


def replies_to(message: Json, bot_id: int) -> bool:
    """True when a message replies to one of the bot's."""
    original = message.get("reply_to_message") or {}
    return bool((original.get("from") or {}).get("id") == bot_id)


def without_name(words: str, username: str) -> str:
    """The words without the bot's name, which only said for whom they are."""
    return re.sub(rf"(?<!\S)@{re.escape(username)}\b[,.:;!?]*[ \t]*", "", words, flags=re.IGNORECASE).strip()


def _is_meant(place: str, message: Json, username: str, bot_id: int) -> bool:
    if (message.get("via_bot") or {}).get("id") == bot_id:
        return False  # an answer of ours that somebody sent on: no question
    if (message.get("chat") or {}).get("type") == "private":
        return True
    if place != "message" or message.get("sender_chat"):
        return False  # corrected afterwards, a channel's post, or somebody who hides who they are
    return any(event in message for event in EVENTS) or is_addressed(message, username, bot_id)


def _without_others(message: Json) -> Json:
    kept = {name: value for name, value in message.items() if name not in OF_OTHERS}
    if isinstance(original := kept.get("reply_to_message"), dict):
        author = {"id": (original.get("from") or {}).get("id", 0), "is_bot": True, "first_name": ""}
        kept["reply_to_message"] = {name: original[name] for name in OF_A_REPLY if name in original} | {"from": author}
    if isinstance(origin := kept.get("forward_origin"), dict):  # that it was forwarded, not from whom
        kept["forward_origin"] = {"type": "hidden_user", "date": origin.get("date", 0), "sender_user_name": ""}
    return kept


def _names(entity: Json, words: str, username: str, bot_id: int) -> bool:
    kind = entity.get("type")
    if kind == "text_mention":
        return bool((entity.get("user") or {}).get("id") == bot_id)
    if kind not in ("mention", "bot_command"):
        return False
    named = _piece(words, entity.get("offset", 0), entity.get("length", 0)).casefold()
    return named.partition("@")[2] == username.casefold()


def _piece(words: str, offset: int, length: int) -> str:
    """What an entity covers: Telegram counts in UTF-16."""
    raw = words.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")
