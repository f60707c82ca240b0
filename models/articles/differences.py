"""What differs between two states of an article, and its sentences one by one: for people to decide on."""

import re
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from models.articles import Draft, OwnSource

# A full stop ends a sentence when a space and a capital letter or a figure follow, but not after such words.
SHORT = r"(?<!\bNo)(?<!\bdll)(?<!\bdsb)(?<!\bRp)(?<!\bPT)(?<!\bCV)(?<!\bpts)(?<!\bhlm)(?<!\bmis)"
END = re.compile(rf"(?<=[.!?])(?<!\.\.){SHORT}\s+(?=[A-Z0-9“\"(])|\n+")
ABBREVIATED = re.compile(r"\b(?:No|dll|dsb|Rp|hlm|mis|dst|a\.n|u\.p)\.$", re.IGNORECASE)


@dataclass(frozen=True)
class Difference:
    """One part of an article before and after, in plain text; empty where there is none."""

    part: str
    before: str
    after: str


def between(before: Draft | None, after: Draft | None) -> tuple[Difference, ...]:
    """The parts that differ, in the order of an article."""
    found = []
    for one in fields(Draft):
        old, new = (_said(getattr(draft, one.name)) if draft else "" for draft in (before, after))
        if old != new:
            found.append(Difference(one.name, old, new))
    return tuple(found)


def sentences(answer: str) -> tuple[str, ...]:
    """The sentences of an answer, in order."""
    found: list[str] = []
    for part in END.split(answer):
        if found and ABBREVIATED.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part.strip():
            found.append(part.strip())
    return tuple(found)


def with_sentence(answer: str, place: int, sentence: str) -> str:
    """The answer with another sentence in that place (from 0); an empty one takes it out."""
    before = sentences(answer)[place]
    start = answer.index(before)
    end = start + len(before)
    if sentence:
        return answer[:start] + sentence + answer[end:]
    return " ".join(part for part in (answer[:start].rstrip(), answer[end:].lstrip()) if part)


def _said(value: Any) -> str:
    if isinstance(value, tuple):
        return "\n".join(map(_said, value))
    if isinstance(value, OwnSource):
        return ", ".join(part for part in (value.name, value.date, value.address) if part)
    if isinstance(value, date):
        return value.isoformat()
    return str(value or "")
