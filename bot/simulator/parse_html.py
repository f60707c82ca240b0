"""Reads `parse_mode=HTML` as strictly as Telegram, with the same complaints at the same byte offsets."""

import re
from dataclasses import dataclass

from bot.simulator.entities import Entity, ParseError, link, ordered, units

_SPECIAL = re.compile(rb"[<&]")
_REFERENCE = re.compile(rb"&(?:#x(?P<hex>[0-9a-fA-F]+)|#(?P<dec>[0-9]+)|(?P<name>[a-zA-Z]+))")
_NAMES = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
_WORD = re.compile(rb"[^ \t\r\n\x0b\0>]*")
_ATTRIBUTE = re.compile(rb"[^ \t\r\n\x0b\0=>]*")
_SPACE = re.compile(rb"[ \t\r\n\x0b]*")
_TOKEN = re.compile(rb"[a-zA-Z0-9.\-]*")
_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_ARGUMENTS = {
    ("a", "href"): "",
    ("code", "class"): "language-",
    ("span", "class"): "tg-",
    ("tg-emoji", "emoji-id"): "",
}


@dataclass(frozen=True)
class _Opened:
    tag: str
    argument: str
    offset: int
    piece: int


def parse_html(markup: str) -> tuple[str, list[Entity]]:
    """Plain text and entities. ParseError speaks Telegram's words."""
    if "<" not in markup and "&" not in markup:
        return markup, []
    return _Reader(markup).read()


class _Reader:
    def __init__(self, markup: str) -> None:
        self._data = markup.encode() + b"\0"
        self._pieces: list[str] = []
        self._offset = 0
        self._opened: list[_Opened] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        place, end = 0, len(self._data) - 1
        while place < end:
            found = _SPECIAL.search(self._data, place, end)
            stop = found.start() if found else end
            self._write(self._data[place:stop].decode())
            place = stop if found is None else self._step(stop)
        if self._opened:
            raise ParseError(f'Can\'t find end tag corresponding to start tag "{self._opened[-1].tag}"')
        for entity in self._entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return "".join(self._pieces), ordered(self._entities)

    def _step(self, place: int) -> int:
        if self._data[place] == ord("&"):
            character, place = _character(self._data, place)
            self._write(character)
            return place
        if self._data[place + 1] == ord("/"):
            return self._end(place)
        return self._start(place)

    def _write(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._offset += units(text)

    def _start(self, begin: int) -> int:
        place = _matched(_WORD, self._data, begin + 1)
        if self._data[place] == 0:
            raise ParseError(f"Unclosed start tag at byte offset {begin}")
        tag = self._data[begin + 1 : place].decode(errors="replace").lower()
        if tag not in _TYPES:
            raise ParseError(f'Unsupported start tag "{tag}" at byte offset {begin}')
        argument = ""
        while self._data[place] != ord(">"):
            name, value, place = self._attribute(tag, begin, place)
            prefix = _ARGUMENTS.get((tag, name))
            if prefix is not None and value.startswith(prefix):
                argument = value.removeprefix(prefix)
            elif (tag, name) == ("blockquote", "expandable"):
                argument = "expandable"
        if tag == "span" and argument != "spoiler":
            raise ParseError(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self._opened.append(_Opened(tag, argument, self._offset, len(self._pieces)))
        return place + 1

    def _attribute(self, tag: str, begin: int, place: int) -> tuple[str, str, int]:
        place = _matched(_SPACE, self._data, place)
        if self._data[place] == ord(">"):
            return "", "", place
        stop = _matched(_ATTRIBUTE, self._data, place)
        if stop == place:
            if self._data[place] == 0:
                raise ParseError(f"Unclosed start tag at byte offset {begin}")
            raise ParseError(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        name = self._data[place:stop].decode(errors="replace")
        place = _matched(_SPACE, self._data, stop)
        if self._data[place] != ord("="):
            if self._data[place] == 0:
                raise ParseError(f'Unclosed start tag "{tag}" at byte offset {begin}')
            return name, "", place
        place = _matched(_SPACE, self._data, place + 1)
        if self._data[place] == 0:
            raise ParseError(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value, place = self._value(begin, place)
        return name, value, place

    def _value(self, begin: int, place: int) -> tuple[str, int]:
        quote = self._data[place]
        if quote not in (ord("'"), ord('"')):
            stop = _matched(_TOKEN, self._data, place)
            if self._data[stop : stop + 1] not in (b" ", b"\t", b"\r", b"\n", b">", b"\0"):
                raise ParseError(f"Unexpected end of name token at byte offset {place}")
            value = self._data[place:stop].decode().lower()
        else:
            stop = self._data.find(quote, place + 1)
            if stop < 0:
                raise ParseError(f"Unclosed start tag at byte offset {begin}")
            value = _unescaped(self._data[place + 1 : stop])
            stop += 1
        if self._data[stop] == 0:
            raise ParseError(f"Unclosed start tag at byte offset {begin}")
        return value, stop

    def _end(self, begin: int) -> int:
        if not self._opened:
            raise ParseError(f"Unexpected end tag at byte offset {begin}")
        stop = _matched(_WORD, self._data, begin + 2)
        found = self._data[begin + 2 : stop].decode(errors="replace").lower()
        place = _matched(_SPACE, self._data, stop)
        if self._data[place] != ord(">"):
            raise ParseError(f"Unclosed end tag at byte offset {begin}")
        expected = self._opened[-1].tag
        if found and found != expected:
            raise ParseError(f'Unmatched end tag at byte offset {begin}, expected "</{expected}>", found "</{found}>"')
        opened = self._opened.pop()
        if self._offset > opened.offset:
            self._close(opened)
        return place + 1

    def _close(self, opened: _Opened) -> None:
        kind, begin, size = _TYPES[opened.tag], opened.offset, self._offset - opened.offset
        entity: Entity | None = {"type": kind, "offset": begin, "length": size}
        last = self._entities[-1] if self._entities else {}
        same = (last.get("offset"), last.get("length")) == (begin, size)
        if kind == "text_link":
            entity = link(opened.argument or "".join(self._pieces[opened.piece :]), begin, size)
        elif kind == "custom_emoji":
            entity = {**_custom_emoji(opened.argument), "offset": begin, "length": size}
        elif kind == "blockquote" and opened.argument:
            entity = {"type": "expandable_blockquote", "offset": begin, "length": size}
        elif kind == "pre" and same and last.get("language"):
            last["type"], entity = "pre", None
        elif kind == "code" and same and last.get("type") == "pre" and opened.argument:
            last["language"], entity = opened.argument, None
        elif kind == "code" and opened.argument:
            entity = {"type": kind, "offset": begin, "length": size, "language": opened.argument}
        if entity is not None:
            self._entities.append(entity)


def _custom_emoji(identifier: str) -> Entity:
    if not identifier.isdigit() or not 0 < int(identifier) < 2**63:
        raise ParseError("Invalid custom emoji identifier specified")
    return {"type": "custom_emoji", "custom_emoji_id": identifier}


def _matched(pattern: re.Pattern[bytes], data: bytes, place: int) -> int:
    found = pattern.match(data, place)
    return found.end() if found else place


def _unescaped(value: bytes) -> str:
    written, place = "", 0
    while (found := value.find(b"&", place)) >= 0:
        character, after = _character(value, found)
        written += value[place:found].decode() + character
        place = after
    return written + value[place:].decode()


def _character(data: bytes, place: int) -> tuple[str, int]:
    """The character that a reference stands for, and where to go on; a lone & stands for itself."""
    found = _REFERENCE.match(data, place)
    if found is None:
        return "&", place + 1
    if found["name"] is not None:
        character = _NAMES.get(found["name"])
    else:
        code = int(found["hex"], 16) if found["hex"] is not None else int(found["dec"])
        character = chr(code) if 0 < code < 0x10FFFF and len(found[0]) < 10 else None
    if character is None:
        return "&", place + 1
    if "\ud800" <= character <= "\udfff":
        raise ParseError(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return character, found.end() + (data[found.end() : found.end() + 1] == b";")
