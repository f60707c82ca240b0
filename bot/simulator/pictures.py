"""Reads just enough of a picture: what it is, how large, and how to drop what Telegram drops."""

import struct

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png", "png"),
    (b"\xff\xd8\xff", "image/jpeg", "jpg"),
    (b"GIF87a", "image/gif", "gif"),
    (b"GIF89a", "image/gif", "gif"),
)
_JPEG_SIZES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})


def picture_type(content: bytes) -> tuple[str, str] | None:
    """Media type and extension of a picture, None for anything else."""
    for signature, media_type, extension in _SIGNATURES:
        if content.startswith(signature):
            return media_type, extension
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp", "webp"
    return None


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, None where the picture cannot be read."""
    known = picture_type(content)
    try:
        if known is None:
            return None
        if known[1] == "png":
            return struct.unpack(">II", content[16:24])
        if known[1] == "gif":
            return struct.unpack("<HH", content[6:10])
        return _webp_size(content) if known[1] == "webp" else _jpeg_size(content)
    except (struct.error, IndexError):
        return None


def without_metadata(content: bytes) -> bytes:
    """A JPEG without EXIF and comments, as photos leave Telegram; other pictures unchanged."""
    if not content.startswith(b"\xff\xd8"):
        return content
    kept, place = [content[:2]], 2
    for marker, begin, end in _jpeg_segments(content):
        if not (0xE1 <= marker <= 0xEF or marker == 0xFE):
            kept.append(content[begin:end])
        place = end
    return b"".join(kept) + content[place:]


def _jpeg_segments(content: bytes) -> list[tuple[int, int, int]]:
    segments, place = [], 2
    while place + 4 <= len(content) and content[place] == 0xFF and content[place + 1] != 0xDA:
        end = place + 2 + int.from_bytes(content[place + 2 : place + 4], "big")
        segments.append((content[place + 1], place, end))
        place = end
    return segments


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    for marker, begin, _ in _jpeg_segments(content):
        if marker in _JPEG_SIZES:
            height, width = struct.unpack(">HH", content[begin + 5 : begin + 9])
            return width, height
    return None


def _webp_size(content: bytes) -> tuple[int, int] | None:
    kind = content[12:16]
    if kind == b"VP8X":
        return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    width, height = struct.unpack("<HH", content[26:30])
    return width & 0x3FFF, height & 0x3FFF
