"""What differs between two states of an article, and its sentences one by one: for people to decide on."""

import re
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from models.articles import Draft, OwnSource

# A full stop ends a sentence when a space and a capital letter or a figure follow; so does the end of a line.
END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“\"(])|\n+")
# But not after such a word within a line.
ABBREVIATED = re.compile(r"\b(?:No|dll|dsb|dst|Rp|hlm|mis|a\.n|u\.p)\.$", re.IGNORECASE)


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
    return tuple(answer[start:end] for start, end in _places(answer))


def with_sentence(answer: str, place: int, sentence: str) -> str:
    """The answer with another sentence in that place (from 0); an empty one takes it out."""
    start, end = _places(answer)[place]
    if sentence:
        return answer[:start] + sentence + answer[end:]
    return " ".join(part for part in (answer[:start].rstrip(), answer[end:].lstrip()) if part)


def _places(answer: str) -> list[tuple[int, int]]:
    """Where each sentence begins and ends."""
    found, start = [], 0
    for gap in END.finditer(answer):
        goes_on = "\n" not in gap[0] and ABBREVIATED.search(answer[: gap.start()])
        if not goes_on:
            found.append((start, gap.start()))
            start = gap.end()
    return [(one, other) for one, other in (*found, (start, len(answer))) if answer[one:other].strip()]


def _said(value: Any) -> str:
    if isinstance(value, tuple):
        return "\n".join(map(_said, value))
    if isinstance(value, OwnSource):
        return ", ".join(part for part in (value.name, value.date, value.address) if part)
    if isinstance(value, date):
        return value.isoformat()
    return str(value or "")
