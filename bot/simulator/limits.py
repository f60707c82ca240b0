"""What Telegram accepts as texts, captions and files, with its own words where it refuses."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.simulator.entities import Entity, ParseError, automatic, ordered, units
from bot.simulator.errors import bad_request
from bot.simulator.links import accepted_link
from bot.simulator.parse_html import parse_html
from bot.simulator.parse_markdown import parse_markdown

MAX_TEXT = 4096  # UTF-16 units after parsing
MAX_CAPTION = 1024
MAX_ALERT = 200
MAX_ALBUM = 10
MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_UPLOAD_BYTES = 50 * 1024 * 1024
MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024

_PARSERS: dict[str, Callable[[str], tuple[str, list[Entity]]]] = {
    "": lambda text: (text, []),
    "none": lambda text: (text, []),
    "html": parse_html,
    "markdownv2": parse_markdown,
}
_ENTITY_TYPES = frozenset(
    {
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
    }
)
_ENTITY_NEEDS = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}
_CONTROLS = {code: " " for code in range(32) if code not in (10, 13)} | {13: None}

FindUser = Callable[[int], "dict[str, Any] | None"]


@dataclass(frozen=True)
class Formatted:
    """Text as it will be shown, with its entities."""

    text: str
    entities: list[Entity]


def formatted(text: str, parse_mode: str, entities: Any, find_user: FindUser) -> Formatted:
    """Parse, check, find links and commands, trim; explicit entities count only without a parse mode."""
    parser = _PARSERS.get(parse_mode.lower())
    if parser is None:
        raise bad_request("unsupported parse_mode")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error
    text = text.translate(_CONTROLS)
    explicit = _checked_entities(entities, units(text)) if entities and parse_mode.lower() in ("", "none") else []
    try:
        plain, found = parser(text)
    except ParseError as error:
        raise bad_request(f"can't parse entities: {error}") from error
    found = [kept for entity in [*found, *explicit] if (kept := _known(entity, find_user))]
    return _trimmed(plain, ordered([*automatic(plain, found)[::-1], *found[::-1]]))


def message_text(content: Formatted) -> Formatted:
    """The content, if it may be the text of a message."""
    if not content.text:
        raise bad_request("text must be non-empty")
    if units(content.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return content


def caption(content: Formatted) -> Formatted:
    """The content, if it may be a caption."""
    if units(content.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return content


def _known(entity: Entity, find_user: FindUser) -> Entity | None:
    if entity["type"] != "text_mention":
        return entity
    user = find_user(entity["user"].get("id", 0))
    return {**entity, "user": user} if user else None


def _checked_entities(entities: Any, size: int) -> list[Entity]:
    if not isinstance(entities, list):
        raise bad_request("can't parse entities: Expected an Array of MessageEntity")
    return [_checked_entity(entity, size) for entity in entities]


def _checked_entity(entity: Any, size: int) -> Entity:
    if not isinstance(entity, dict):
        raise bad_request("can't parse MessageEntity: Expected an Object")
    if entity.get("type") not in _ENTITY_TYPES:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    for name in ("offset", "length", *filter(None, [_ENTITY_NEEDS.get(entity["type"])])):
        if name not in entity:
            raise bad_request(f"can't parse MessageEntity: Can't find field \"{name}\"")
    offset, length = entity["offset"], entity["length"]
    if not 0 <= offset <= 1_000_000:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if length < 0:
        raise bad_request(f"receive an entity with incorrect length {length}")
    if offset >= size:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + length > size:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
            f"at UTF-16 offset {offset + length}"
        )
    if entity["type"] == "text_link":
        return {**entity, "url": accepted_link(entity["url"], "entity")}
    return dict(entity)


def _trimmed(text: str, entities: list[Entity]) -> Formatted:
    kept = text.strip()
    if kept == text:
        return Formatted(text, [entity for entity in entities if entity["length"] > 0])
    skipped, end = units(text[: len(text) - len(text.lstrip())]), units(kept)
    moved = []
    for entity in entities:
        begin = max(entity["offset"] - skipped, 0)
        stop = min(entity["offset"] + entity["length"] - skipped, end)
        if stop > begin:
            moved.append({**entity, "offset": begin, "length": stop - begin})
    return Formatted(kept, moved)


def alert_text(text: str) -> str:
    """The text of a callback answer: at most 200 units."""
    if units(text) > MAX_ALERT:
        raise bad_request("MESSAGE_TOO_LONG")
    return text
