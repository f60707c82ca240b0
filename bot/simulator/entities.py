"""Formatting is kept as entities over plain text, measured in UTF-16 units as Telegram does."""

import re
from html import escape
from typing import Any

from bot.simulator.links import checked_link, linked_user

Entity = dict[str, Any]

_AUTOMATIC = re.compile(
    r"(?P<url>https?://[^\s<>\"'»”]*[^\s<>\"'»”.,:;!?)\]])"
    r"|(?<![\w.@+-])(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/@])(?P<mention>@[a-zA-Z]\w{3,31})\b"
    r"|(?<![\w/<>])(?P<bot_command>/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z]\w{3,31})?)(?![\w/])"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)",
)
_CLOSED = frozenset({"code", "pre", "text_link", "text_mention"})
_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="tg-spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
}


class ParseError(ValueError):
    """Formatting that Telegram cannot read; the text is Telegram's own."""


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, offset: int, length: int) -> str:
    """The piece of a text that an entity covers."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def ordered(entities: list[Entity]) -> list[Entity]:
    """By beginning, the longer before the shorter, the outer before the inner."""
    latest_first = entities[::-1]  # parsers close the inner before the outer
    return sorted(latest_first, key=lambda entity: (entity["offset"], -entity["length"]))


def link(url: str, offset: int, length: int) -> Entity | None:
    """The entity of a link, or None where Telegram silently drops an address it cannot use."""
    person = linked_user(url)
    if person is not None:
        return {"type": "text_mention", "offset": offset, "length": length, "user": {"id": person}}
    try:
        return {"type": "text_link", "offset": offset, "length": length, "url": checked_link(url)}
    except ValueError:
        return None


def automatic(text: str, taken: list[Entity]) -> list[Entity]:
    """Commands, mentions, hashtags and addresses that Telegram finds by itself."""
    if not any(sign in text for sign in "/@#"):
        return []
    closed = [(e["offset"], e["offset"] + e["length"]) for e in taken if e["type"] in _CLOSED]
    found = []
    for match in _AUTOMATIC.finditer(text):
        kind = match.lastgroup or ""
        begin, size = units(text[: match.start()]), units(match[0])
        if not any(begin < end and start < begin + size for start, end in closed):
            found.append({"type": kind, "offset": begin, "length": size})
    return found


def to_html(text: str, entities: list[Entity]) -> str:
    """The text as harmless HTML: everything escaped, only Telegram's own tags added."""
    if not entities:
        return escape(text, quote=False)
    raw = text.encode("utf-16-le", "surrogatepass")
    marks = sorted({0, len(raw) // 2, *(e["offset"] for e in entities), *(e["offset"] + e["length"] for e in entities)})
    written: list[str] = []
    open_now: list[Entity] = []
    for here, there in zip(marks, [*marks[1:], marks[-1]], strict=True):
        while any(e["offset"] + e["length"] <= here for e in open_now):
            written.append(_tags(open_now.pop(), text)[1])
        wanted = [e for e in entities if e["offset"] <= here < e["offset"] + e["length"]]
        for entity in wanted:
            if entity not in open_now:
                open_now.append(entity)
                written.append(_tags(entity, text)[0])
        written.append(escape(raw[2 * here : 2 * there].decode("utf-16-le", "replace"), quote=False))
    return "".join(written)


def _tags(entity: Entity, text: str) -> tuple[str, str]:
    kind = entity["type"]
    if kind == "text_link":
        return f'<a href="{escape(entity["url"])}">', "</a>"
    if kind == "url":
        return f'<a href="{escape(cut(text, entity["offset"], entity["length"]))}">', "</a>"
    if kind == "pre":
        language = entity.get("language")
        inner = f'<code class="language-{escape(language)}">' if language else ""
        return f"<pre>{inner}", "</code></pre>" if language else "</pre>"
    return _TAGS.get(kind, ("", ""))
