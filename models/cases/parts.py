"""One thing that either side says in a case: words, a photo, a document, or an article with its sources."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from models import masks
from models.errors import Refused

Kind = Literal["text", "photo", "document", "article"]
# Below Telegram's 4096, with room for what the bot writes around it: nothing of it is ever cut off.
MOST = 3000


@dataclass(frozen=True)
class Part:
    """`file_id` is a file at Telegram, passed on as it is and never fetched; `said` an article ready to be shown."""

    kind: Kind = "text"
    text: str = ""
    file_id: str | None = None
    album: str | None = None
    article: str | None = None
    said: Mapping[str, Any] | None = None


def looks_like_identity(*words: str | None) -> bool:
    """True when the caption or the name of a file says that it is an identity card."""
    return any(masks.IDENTITY.search((one or "").replace("_", " ")) for one in words)


def check(part: Part) -> None:
    """Refuse what is empty, or so long that some of it would be cut off."""
    if not part.text.strip() and not part.file_id and not part.article:
        raise Refused("question-text-missing")
    if len(part.text) > MOST:
        raise Refused("question-text-long", most=MOST, length=len(part.text))
