"""Writes a conversation down as a test, so that a bug found by hand becomes a failing test first."""

import inspect
import json
import unicodedata
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from keyword import iskeyword
from typing import Any

from bot.simulator.chats import Chat, is_from_bot
from bot.simulator.telegram import Telegram

Json = dict[str, Any]
Describe = Callable[[int, int], "str | Awaitable[str | None] | None"]

_HEAD = '''async def test_conversation({names}):
    """Say here what this conversation promises."""
'''
_SHORT = 100  # bytes of a file that a test may hold


async def as_test(box: Telegram, chat_id: int, describe: Describe | None = None) -> str:
    """A conversation, of one person or of a group, as a pytest conversation in the words of tests/world.py.

    An edited message stands where it was edited last; a group that became a supergroup is told from its beginning.
    """
    chats = _with_earlier(box, box.chat(chat_id))
    people = [chat_id] if chats[0].is_private else _who_acts(chats)
    writer = _Writer(box, _variables(box, people), describe)
    lines = [] if chats[0].is_private else [writer.found(chats[0])]
    for chat in chats:
        lines.extend(await writer.lines(chat))
    names = [*([] if chats[0].is_private else ["world"]), *writer.names.values()]
    body = "".join(f"    {line}\n" for line in lines)
    is_empty = all(line.startswith("#") for line in lines)
    return _HEAD.format(names=", ".join(names)) + body + ("    ...\n" if is_empty else "")


def _with_earlier(box: Telegram, chat: Chat) -> list[Chat]:
    """A supergroup with the group that it was before."""
    earlier = [one for one in box.chats.values() if one.migrated_to == chat.id]
    return [*earlier, chat]


def _who_acts(chats: list[Chat]) -> list[int]:
    """The people of a group, those who have left it included; first the one who made it."""
    wrote = [message["from"]["id"] for chat in chats for message in chat.messages.values() if not is_from_bot(message)]
    return list(dict.fromkeys([*wrote[:1], *(number for chat in chats for number in chat.members), *wrote]))


def _variables(box: Telegram, people: list[int]) -> dict[int, str]:
    names: dict[int, str] = {}
    for number in people:
        plain = _variable(box.person(number).first_name, "person")
        taken = {*names.values(), "world", "group"}
        names[number] = plain if plain not in taken else f"{plain}_{len(names) + 1}"
    return names


def _variable(name: str, otherwise: str) -> str:
    plain = unicodedata.normalize("NFKD", name.split(" ")[0]).encode("ascii", "ignore").decode().lower()
    return plain if plain.isidentifier() and not iskeyword(plain) else otherwise


def _quoted(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


@dataclass
class _Writer:
    """Writes line after line; `names` are the variables of people."""

    box: Telegram
    names: dict[int, str]
    describe: Describe | None
    albums: set[str] = field(default_factory=set)

    def found(self, chat: Chat) -> str:
        """How the group came to be."""
        members = ", ".join(self.names[number] for number in self.names if number in chat.members)
        kind = ", is_supergroup=True" if chat.info["type"] == "supergroup" else ""
        return f"group = await world.group({_quoted(chat.info['title'])}, [{members}]{kind})"

    async def lines(self, chat: Chat) -> list[str]:
        edited_at = {entry[1]: place for place, entry in enumerate(chat.journal) if entry[0] == "edited"}
        written: list[str] = []
        for place, (kind, number, *more) in enumerate(chat.journal):
            message = chat.messages.get(number)
            if kind == "press":
                written.append(self._press(chat, number, *more))
            elif message is None or edited_at.get(number, place) != place:
                continue
            elif kind == "inline":
                written.extend(self._chose(chat, message, *more))
            elif is_from_bot(message):
                written.append(await self._saw(chat, message))
            else:
                written.extend(self._did(chat, place, message))
        return written

    def _press(self, chat: Chat, number: int, data: str, label: str | None, by: int | None = None) -> str:
        did = f"presses({_quoted(label)}" if label is not None else f"forges({_quoted(data)}, {number}"
        return f"await {self._name(by or chat.id)}.{did}{self._where(chat)})"

    def _chose(self, chat: Chat, message: Json, words: str, place: int) -> list[str]:
        name = self._name(message["from"]["id"])
        return [
            f"results = await {name}.asks_inline({_quoted(words)})",
            f"await {name}.chooses(results[{place}]{self._where(chat)})",
        ]

    def _did(self, chat: Chat, place: int, message: Json) -> list[str]:
        """What a person did; the later parts of an album are part of its first line."""
        name = self._name(message["from"]["id"])
        if news := self._news(chat, place, message, name):
            return [news] if news != "-" else []
        album = message.get("media_group_id")
        if album in self.albums:
            return []
        if album:
            self.albums.add(album)
        did = self._sent(chat, place, message)
        if did is None:
            return [f"# {name} sent something that a test cannot say yet (message {message['message_id']})"]
        return [f"await {name}.{did}{self._where(chat)})".replace("(, ", "(")]

    def _news(self, chat: Chat, place: int, message: Json, name: str) -> str | None:
        """What a group says of itself; "-" is what the lines before say already."""
        if "migrate_to_chat_id" in message:
            return f"await group.becomes_supergroup({name})"
        if "migrate_from_chat_id" in message:
            return "-"
        for kind, does in (("new_chat_members", "takes_bot_in"), ("left_chat_member", "puts_bot_out")):
            if kind in message:
                who = message[kind][0] if kind == "new_chat_members" else message[kind]
                is_bot = who["id"] == self.box.bot["id"]
                is_first = place == 0 and kind == "new_chat_members"
                return "-" if is_first or not is_bot else f"await group.{does}({name})"
        return None

    def _sent(self, chat: Chat, place: int, message: Json) -> str | None:
        """The verb and its arguments, without the closing bracket."""
        if "forward_origin" in message:
            return f"forwards({_quoted(message['text'])}" if "text" in message else None
        if "reply_to_message" in message and "text" in message:
            return f"replies({self._original(chat, place, message)}, {_quoted(message['text'])}"
        caption = f", caption={_quoted(message['caption'])}" if message.get("caption") else ""
        if "photo" in message:
            album = message.get("media_group_id")
            count = sum(other.get("media_group_id") == album for other in chat.messages.values()) if album else 1
            return f"sends_photo({f', count={count}' if count > 1 else ''}{caption}"
        if "document" in message:
            return f"sends_document({self._file(message['document'])}{caption}"
        if "location" in message:
            where = message["location"]
            return f"sends_location({where['latitude']}, {where['longitude']}"
        for kind in ("sticker", "voice", "contact"):
            if kind in message:
                return f"sends_{kind}("
        return f"says({_quoted(message['text'])}" if "text" in message else None

    def _file(self, document: Json) -> str:
        kept = self.box.files.by_id.get(document["file_id"])
        content = kept.content if kept and len(kept.content) <= _SHORT else b"put the file here"
        kind = document.get("mime_type") or "application/octet-stream"
        return f"{content!r}, {_quoted(document.get('file_name', 'file'))}, {_quoted(kind)}"

    def _original(self, chat: Chat, place: int, message: Json) -> str:
        """The message replied to, counted from the newest of the bot's or of the people's at that moment."""
        number = message["reply_to_message"]["message_id"]
        ours = is_from_bot(message["reply_to_message"])
        before = [entry[1] for entry in chat.journal[:place] if entry[0] in ("message", "inline")]
        alike = [one for one in before if is_from_bot(chat.messages.get(one) or {}) == ours and one in chat.messages]
        back = len(alike) - alike.index(number) if number in alike else 1
        return f"{self._place(chat)}.{'messages' if ours else 'words'}[-{back}]"

    async def _saw(self, chat: Chat, message: Json) -> str:
        if self.describe is not None:
            told = self.describe(chat.id, message["message_id"])
            told = await told if inspect.isawaitable(told) else told
            if told:
                return f"await {self._place(chat)}.{told}"
        words = (message.get("text") or message.get("caption") or "").strip()
        return f"{self._place(chat)}.sees_text({_quoted(words.splitlines()[0] if words else '')})"

    def _name(self, number: int) -> str:
        return self.names.get(number, "person")

    def _place(self, chat: Chat) -> str:
        return self._name(chat.id) if chat.is_private else "group"

    @staticmethod
    def _where(chat: Chat) -> str:
        return "" if chat.is_private else ", in_group=group"
