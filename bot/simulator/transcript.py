"""Writes a conversation down as a test, so that a bug found by hand becomes a failing test first."""

import inspect
import json
import unicodedata
from collections.abc import Awaitable, Callable
from keyword import iskeyword
from typing import Any

from bot.simulator.chats import Chat, is_from_bot
from bot.simulator.telegram import Telegram

Json = dict[str, Any]
Describe = Callable[[int, int], "str | Awaitable[str | None] | None"]

_HEAD = '''async def test_conversation({name}):
    """Say here what this conversation promises."""
'''


async def as_test(box: Telegram, chat_id: int, describe: Describe | None = None) -> str:
    """A person's conversation as a pytest conversation; an edited message stands where it was edited last."""
    chat = box.chat(chat_id)
    name = _variable(box.person(chat_id).first_name)
    edited_at = {entry[1]: place for place, entry in enumerate(chat.journal) if entry[0] == "edited"}
    albums: set[str] = set()
    lines = []
    for place, (kind, number, *more) in enumerate(chat.journal):
        message = chat.messages.get(number)
        if kind == "press":
            lines.append(_press(chat, number, *more))
        elif message is not None and edited_at.get(number, place) == place:
            said = await _saw(message, describe) if is_from_bot(message) else _did(chat, message, albums)
            lines.extend([said] if said else [])
    body = "".join(f"    await {name}.{line}\n" for line in lines if not line.startswith("#"))
    return _HEAD.format(name=name) + (body or "    ...\n")


def _variable(first_name: str) -> str:
    plain = unicodedata.normalize("NFKD", first_name.split(" ")[0]).encode("ascii", "ignore").decode().lower()
    return plain if plain.isidentifier() and not iskeyword(plain) else "person"


def _quoted(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _press(chat: Chat, number: int, data: str, label: str | None) -> str:
    if label is not None:
        return f"presses({_quoted(label)})"
    return f"forges({number}, {_quoted(data)})"


def _did(chat: Chat, message: Json, albums: set[str]) -> str | None:
    """What a person did; the later parts of an album are part of its first line."""
    caption = f"caption={_quoted(message['caption'])}" if message.get("caption") else ""
    group = message.get("media_group_id")
    if group in albums:
        return None
    if group:
        albums.add(group)
    if "photo" in message:
        count = sum(other.get("media_group_id") == group for other in chat.messages.values()) if group else 1
        return f"sends_photo({', '.join(filter(None, [str(count) if count > 1 else '', caption]))})"
    if "document" in message:
        name = _quoted(message["document"].get("file_name", "file"))
        return f"sends_document({', '.join(filter(None, [name, caption]))})"
    if "location" in message:
        place = message["location"]
        return f"sends_location({place['latitude']}, {place['longitude']})"
    return f"says({_quoted(message['text'])})" if "text" in message else None


async def _saw(message: Json, describe: Describe | None) -> str:
    if describe is not None:
        told = describe(message["chat"]["id"], message["message_id"])
        told = await told if inspect.isawaitable(told) else told
        if told:
            return str(told)
    words = (message.get("text") or message.get("caption") or "").strip()
    return f"sees_text({_quoted(words.splitlines()[0] if words else '')})"
