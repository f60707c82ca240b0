"""The files of the box: what was uploaded by either side, under Telegram-like identifiers."""

import mimetypes
import secrets
from dataclasses import dataclass
from typing import Any

from bot.simulator.errors import bad_request
from bot.simulator.limits import MAX_DOWNLOAD_BYTES
from bot.simulator.pictures import picture_size, picture_type, without_metadata

Json = dict[str, Any]
_SIDES = (90, 320, 1280)  # longest side of the three sizes in which a photo is kept, in pixels
_UNREADABLE = (1280, 960)  # a person's phone never sends a broken photo; tests may


@dataclass(frozen=True)
class File:
    """One stored file; `path` is what getFile tells, `kind` is photo or document."""

    id: str
    unique_id: str
    kind: str
    path: str
    name: str
    media_type: str
    content: bytes
    described: Json  # PhotoSize list or Document as the API shows it


class Files:
    """Everything uploaded. Identifiers are random, as a bot may keep them longer than the box lives."""

    def __init__(self) -> None:
        self.by_id: dict[str, File] = {}
        self.by_path: dict[str, File] = {}

    def keep(self, file: File) -> File:
        self.by_id[file.id] = file
        self.by_path[file.path] = file
        return file

    def add_photo(self, content: bytes) -> list[Json]:
        """Keep a photo, without its metadata; the PhotoSize list, smallest first."""
        content = without_metadata(content)
        width, height = picture_size(content) or _UNREADABLE
        media_type, extension = picture_type(content) or ("image/jpeg", "jpg")
        sizes: list[Json] = []
        for number, side in enumerate(_SIDES):
            scale = min(1.0, side / max(width, height))
            last = number == len(_SIDES) - 1
            sizes.append(
                {
                    "file_id": f"AgACAgUAAx{secrets.token_urlsafe(24)}",
                    "file_unique_id": f"AQAD{secrets.token_urlsafe(8)}",
                    "width": width if last and scale == 1.0 else max(1, round(width * scale)),
                    "height": height if last and scale == 1.0 else max(1, round(height * scale)),
                    "file_size": len(content),
                }
            )
        for size in sizes:
            path = f"photos/file_{len(self.by_id)}.{extension}"
            made = File(
                size["file_id"],
                size["file_unique_id"],
                "photo",
                path,
                "",
                media_type,
                content,
                {"photo": sizes},
            )
            self.keep(made)
        return sizes

    def add_document(self, content: bytes, name: str, media_type: str) -> Json:
        """Keep a document; how the API describes it."""
        media_type = media_type or mimetypes.guess_type(name)[0] or "application/octet-stream"
        identifier = f"BQACAgUAAx{secrets.token_urlsafe(24)}"
        unique = f"AgAD{secrets.token_urlsafe(8)}"
        described: Json = {"file_id": identifier, "file_unique_id": unique, "file_size": len(content)}
        described |= {"mime_type": media_type} | ({"file_name": name} if name else {})
        extension = mimetypes.guess_extension(media_type) or ".bin"
        suffix = f".{name.rpartition('.')[2]}" if "." in name else extension
        path = f"documents/file_{len(self.by_id)}{suffix if suffix[1:].isalnum() else extension}"
        self.keep(File(identifier, unique, "document", path, name, media_type, content, {"document": described}))
        return described

    def ready(self, file_id: str) -> Json:
        """What getFile answers."""
        file = self.by_id.get(file_id)
        if file is None:
            raise bad_request("invalid file_id" if file_id else "file_id not specified")
        if len(file.content) > MAX_DOWNLOAD_BYTES:
            raise bad_request("file is too big")
        return {
            "file_id": file.id,
            "file_unique_id": file.unique_id,
            "file_size": len(file.content),
            "file_path": file.path,
        }
