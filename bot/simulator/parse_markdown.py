"""Reads `parse_mode=MarkdownV2` as strictly as Telegram, with the same complaints."""

from dataclasses import dataclass

from bot.simulator.entities import Entity, ParseError, link, ordered, units

_RESERVED = frozenset("_*[]()~`>#+-=|{}.!\n")
_TICKS = frozenset("`")
_NAMES = {  # how the complaints call the kinds
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "Pre",
    "text_link": "TextUrl",
    "blockquote": "BlockQuote",
    "custom_emoji": "CustomEmoji",
}
_MARKS = {
    "bold": "*",
    "italic": "_",
    "underline": "__",
    "strikethrough": "~",
    "spoiler": "||",
    "code": "`",
    "pre": "```",
    "text_link": "]",
    "custom_emoji": "]",
}


@dataclass(frozen=True)
class _Opened:
    kind: str
    offset: int
    place: int
    piece: int
    language: str = ""


def parse_markdown(markup: str) -> tuple[str, list[Entity]]:
    """Plain text and entities. ParseError speaks Telegram's words."""
    return _Reader(markup).read()


class _Reader:
    def __init__(self, markup: str) -> None:
        self._text = markup
        self._place = 0
        self._written: list[str] = []
        self._offset = 0
        self._opened: list[_Opened] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self._place < len(self._text):
            self._step()
        if self._opened and self._opened[-1].kind == "blockquote":
            self._close(self._opened.pop())
        if self._opened:
            raise self._unclosed()
        return "".join(self._written), ordered(self._entities)

    def _step(self) -> None:
        character = self._text[self._place]
        following = self._text[self._place + 1 : self._place + 2]
        inside = self._opened[-1].kind if self._opened else ""
        if character == "\\" and following and ord(following) <= 126:
            self._write(following, 2)
        elif character not in (_TICKS if inside in ("code", "pre") else _RESERVED):
            self._write(character, 1)
        elif self._ends(inside, character):
            self._end()
        else:
            self._begin(character)

    def _ends(self, inside: str, character: str) -> bool:
        if inside == "italic":
            return character == "_" and not self._text.startswith("__", self._place)
        if inside == "blockquote":
            return character == "\n" and not self._text.startswith("\n>", self._place)
        return bool(inside) and self._text.startswith(_MARKS[inside], self._place)

    def _write(self, text: str, step: int) -> None:
        self._written.append(text)
        self._offset += units(text)
        self._place += step

    def _begin(self, character: str) -> None:
        at, inside = self._place, self._opened[-1].kind if self._opened else ""
        if character == "\n":
            self._new_line(inside)
        elif character == "_" and self._text.startswith("__", at):
            self._open("underline", 2)
        elif character in "_*~[":
            self._open({"_": "italic", "*": "bold", "~": "strikethrough", "[": "text_link"}[character], 1)
        elif self._text.startswith("||", at):
            self._open("spoiler", 2)
        elif self._text.startswith("```", at):
            self._open_pre()
        elif character == "`":
            self._open("code", 1)
        elif self._text.startswith("![", at):
            self._open("custom_emoji", 2)
        elif character == ">" and at == 0:
            self._open("blockquote", 1)
        else:
            raise ParseError(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")

    def _new_line(self, inside: str) -> None:
        if inside and inside != "blockquote":
            raise self._unclosed()
        self._write("\n", 1)
        if self._text.startswith(">", self._place):
            if inside == "blockquote":
                self._place += 1
            else:
                self._open("blockquote", 1)

    def _open(self, kind: str, step: int, language: str = "") -> None:
        self._opened.append(_Opened(kind, self._offset, self._place, len(self._written), language))
        self._place += step

    def _open_pre(self) -> None:
        start = stop = self._place + 3
        while stop < len(self._text) and not self._text[stop].isspace() and self._text[stop] != "`":
            stop += 1
        named = stop > start and stop < len(self._text) and self._text[stop] != "`"
        self._open("pre", 3, self._text[start:stop] if named else "")
        self._place = stop if named else start
        if self._text.startswith(("\r\n", "\n\r"), self._place):
            self._place += 2
        elif self._text.startswith(("\n", "\r"), self._place):
            self._place += 1

    def _end(self) -> None:
        opened = self._opened.pop()
        url = ""
        if opened.kind == "blockquote":
            self._write("\n", 1)
        else:
            self._place += len(_MARKS[opened.kind])
        if opened.kind in ("text_link", "custom_emoji"):
            url = self._address(opened)
        self._close(opened, url)

    def _address(self, opened: _Opened) -> str:
        if not self._text.startswith("(", self._place):
            if opened.kind == "custom_emoji":
                raise ParseError("Custom emoji entity must contain a tg://emoji URL")
            return "".join(self._written[opened.piece :])
        begin = place = self._place + 1
        url = ""
        while place < len(self._text) and self._text[place] != ")":
            place += self._text[place] == "\\" and place + 1 < len(self._text)
            url += self._text[place]
            place += 1
        if place >= len(self._text):
            what = "a custom emoji URL" if opened.kind == "custom_emoji" else "a URL"
            raise ParseError(f"Can't find end of {what} at byte offset {self._byte(begin)}")
        self._place = place + 1
        return url

    def _close(self, opened: _Opened, url: str = "") -> None:
        size = self._offset - opened.offset
        entity: Entity | None = {"type": opened.kind, "offset": opened.offset, "length": size}
        if opened.kind == "text_link":
            entity = link(url, opened.offset, size)
        elif opened.kind == "custom_emoji":
            identifier = url.removeprefix("tg://emoji?id=")
            if not identifier.isdigit() or identifier == url:
                raise ParseError("Custom emoji entity must contain a tg://emoji URL")
            entity = {**(entity or {}), "custom_emoji_id": identifier}
        elif opened.language:
            entity = {**(entity or {}), "language": opened.language}
        if entity is not None and size:
            self._entities.append(entity)

    def _unclosed(self) -> ParseError:
        last = self._opened[-1]
        name = "PreCode" if last.language else _NAMES[last.kind]
        return ParseError(f"Can't find end of {name} entity at byte offset {self._byte(last.place)}")

    def _byte(self, place: int) -> int:
        return len(self._text[:place].encode())
