"""What somebody writes or sends becomes a part of a case: words, photos, documents; never an identity card."""

from collections.abc import Mapping
from typing import Any

from handlers.questions import Asked, Choice, Misread, Question, Values, asked
from handlers.turn import Incoming
from models import cases
from models.cases import Part

IDENTITY = "cases-identity"
ONLY = "cases-only-these"


def read(incoming: Incoming) -> Part | Misread:
    """The part, or why it is none. A file stays at Telegram: it is passed on by its number, and never fetched."""
    if any(cases.looks_like_identity(incoming.text, file.name) for file in incoming.files):
        return Misread(IDENTITY)
    text = incoming.text.strip()
    if len(text) > cases.MOST:
        return Misread("question-text-long", {"most": cases.MOST, "length": len(text)})
    if incoming.files:
        file = incoming.files[0]
        return Part(file.kind, text, file.file_id, incoming.album)
    if incoming.kind != "text":
        return Misread(ONLY)
    return Part(text=text) if text else Misread("question-text-missing")


def question(name: str, key: str, values: Values | None = None, choices: tuple[Choice, ...] = ()) -> Question:
    """A question that words or files answer; the further photos of an album join them."""

    def take(incoming: Incoming, shown: Asked) -> Any:
        part = read(incoming)
        return part if isinstance(part, Misread) else {"parts": [dump(part)]}

    def absorb(incoming: Incoming, answer: Any) -> Any:
        part = read(incoming)
        if isinstance(part, Misread) or not part.album or part.album != answer["parts"][-1]["album"]:
            return None
        return {"parts": [*answer["parts"], dump(part)]}

    return Question(name, asked(key, values, choices), take, absorb=absorb)


def dump(part: Part) -> dict[str, Any]:
    return {"kind": part.kind, "text": part.text, "file_id": part.file_id, "album": part.album}


def load(answer: Mapping[str, Any]) -> list[Part]:
    return [Part(**one) for one in answer["parts"]]
