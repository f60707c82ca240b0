"""Methods that send photos, documents and albums, and give files back."""

from typing import Any

from bot.simulator.errors import ApiError, bad_request
from bot.simulator.limits import MAX_ALBUM, MAX_PHOTO_BYTES, MAX_UPLOAD_BYTES, Formatted, caption, formatted
from bot.simulator.methods.common import CAPTION, SENDING, deliver, destination, new_message, read_text
from bot.simulator.params import Params, Upload
from bot.simulator.pictures import picture_size
from bot.simulator.telegram import Telegram

Json = dict[str, Any]
_MIX = "can't use the media of the specified type in the album"


def _upload(params: Params, value: str) -> Upload | None:
    return params.files.get(value.removeprefix("attach://")) if value.startswith("attach://") else None


def _media(box: Telegram, kind: str, value: str, upload: Upload | None) -> Json:
    """The photo or document part of a message, from an upload or a known file_id."""
    if upload is not None:
        return _stored(box, kind, upload)
    if not value:
        raise bad_request(f"there is no {kind} in the request")
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    known = box.files.by_id.get(value)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if known.kind != kind:
        raise bad_request(f"can't use file of type {known.kind.title()} as {kind.title()}")
    return known.described


def _stored(box: Telegram, kind: str, upload: Upload) -> Json:
    size = len(upload.content)
    if not size:
        raise bad_request("file must be non-empty")
    if size > MAX_UPLOAD_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "document":
        return {"document": box.files.add_document(upload.content, upload.name, upload.content_type)}
    if size > MAX_PHOTO_BYTES:
        raise bad_request(
            f"file of size {size} bytes is too big for a photo; the maximum size is {MAX_PHOTO_BYTES} bytes"
        )
    dimensions = picture_size(upload.content)
    if dimensions is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(dimensions) > 10_000 or max(dimensions) > 20 * min(dimensions):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return {"photo": box.files.add_photo(upload.content)}


def caption_content(words: Formatted) -> Json:
    """The caption part of a message."""
    words = caption(words)
    content: Json = {"caption": words.text} if words.text else {}
    return content | ({"caption_entities": words.entities} if words.entities else {})


def _send(box: Telegram, params: Params, kind: str) -> Json:
    words = caption_content(read_text(box, params, "caption", "caption_entities"))
    value = params.text(kind)
    destination(box, params)  # nothing is stored for a chat that cannot be written to
    return deliver(box, params, _media(box, kind, value, params.files.get(kind) or _upload(params, value)) | words)


def send_photo(box: Telegram, params: Params) -> Json:
    return _send(box, params, "photo")


def send_document(box: Telegram, params: Params) -> Json:
    return _send(box, params, "document")


def send_media_group(box: Telegram, params: Params) -> list[Json]:
    items = params.json("media", "can't parse media JSON object")
    if not isinstance(items, list):
        raise bad_request("expected an Array of InputMedia")
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > MAX_ALBUM:
        raise bad_request("too many messages to send as an album")
    chat = destination(box, params)
    contents = [_item(box, params, item) for item in items]
    if len({"photo" in content for content in contents}) > 1:
        raise bad_request(_MIX)
    group = box.new_group_id()
    messages = [new_message(box, chat, params, {"media_group_id": group, **content}) for content in contents]
    if box.pace is not None:
        box.pace.check(chat.id, box.now())
    return [box.post(chat, {**message, "message_id": box.next_message_id()}) for message in messages]


def _item(box: Telegram, params: Params, item: Any) -> Json:
    kind = item.get("type") if isinstance(item, dict) else None
    if kind not in ("photo", "document"):
        raise bad_request(f'can\'t parse InputMedia: type "{kind}" is unsupported')
    value = str(item.get("media", ""))
    upload = _upload(params, value)
    if not value or (value.startswith("attach://") and upload is None):
        raise bad_request("can't parse InputMedia: media not found")
    words = formatted(item.get("caption") or "", item.get("parse_mode") or "", item.get("caption_entities"), box.user)
    return _media(box, kind, value, upload) | caption_content(words)


def get_file(box: Telegram, params: Params) -> Json:
    return box.files.ready(params.text("file_id"))


METHODS = {
    "sendPhoto": (send_photo, SENDING | CAPTION | {"photo", "has_spoiler"}),
    "sendDocument": (
        send_document,
        (SENDING | CAPTION | {"document", "thumbnail", "disable_content_type_detection"})
        - {"show_caption_above_media"},
    ),
    "sendMediaGroup": (
        send_media_group,
        (SENDING | {"media"}) - {"reply_markup", "suggested_post_parameters"},
    ),
    "getFile": (get_file, frozenset({"file_id"})),
}
