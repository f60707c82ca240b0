"""What people send besides words and files: stickers, voice messages, places, contacts."""

import secrets
from typing import TYPE_CHECKING, Any

from bot.simulator.errors import Refusal
from bot.simulator.files import File

if TYPE_CHECKING:
    from bot.simulator.telegram import Telegram

Json = dict[str, Any]
KINDS = ("sticker", "voice", "location", "contact")
_STILL = b"RIFF\x1a\x00\x00\x00WEBPVP8L\r\x00\x00\x00/\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"
_SILENCE = b"OggS" + bytes(60)


def thing(box: "Telegram", kind: str) -> Json:
    """The part of a message that says what was sent."""
    if kind == "sticker":
        shown = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": "👍"}
        return {"sticker": _kept(box, kind, _STILL, "webp", "image/webp") | shown}
    if kind == "voice":
        return {"voice": _kept(box, kind, _SILENCE, "oga", "audio/ogg") | {"duration": 3, "mime_type": "audio/ogg"}}
    if kind == "location":
        return {"location": {"latitude": -6.2088, "longitude": 106.8456}}
    if kind == "contact":
        return {"contact": {"phone_number": "6281200000000", "first_name": "Kontak (demo)"}}
    raise Refusal(f"there is no {kind} to send, only {', '.join(KINDS)}")


def _kept(box: "Telegram", kind: str, content: bytes, extension: str, media_type: str) -> Json:
    identifier, unique = f"CAACAgUAAx{secrets.token_urlsafe(24)}", f"AgAD{secrets.token_urlsafe(8)}"
    described = {"file_id": identifier, "file_unique_id": unique, "file_size": len(content)}
    path = f"{kind}s/file_{len(box.files.by_id)}.{extension}"
    box.files.keep(File(identifier, unique, kind, path, "", media_type, content, {kind: described}))
    return described
