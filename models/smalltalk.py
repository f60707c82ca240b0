"""What people say to a bot besides asking it something: recognised when a message holds nothing else."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as checked

from models.facts import STRICT

Way = Literal["ask", "person", "data", "none"]
DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
# A longer message says more than small talk, whatever it begins with.
LONGEST = 120


@checked(frozen=True, config=STRICT)
class Talk:
    """One kind of small talk. `says`: what it may consist of; `like`: patterns of one word; `anywhere`: see `hint`.

    `open`: the same words may ask about what somebody has just looked at.
    """

    id: str
    way: Way
    says: tuple[str, ...]
    anywhere: tuple[str, ...] = ()
    like: tuple[str, ...] = ()
    open: bool = False


@checked(frozen=True, config=STRICT)
class Written:
    """`smalltalk.toml` as it is written."""

    fillers: tuple[str, ...]
    talks: tuple[Talk, ...]


@dataclass(frozen=True)
class SmallTalk:
    """Every kind of small talk, and how to know it."""

    talks: tuple[Talk, ...]
    fillers: frozenset[str]
    phrases: Mapping[tuple[str, ...], int]
    longest: int

    def heard(self, text: str) -> Talk | None:
        """The talk that this message is, if it is nothing else."""
        words = spoken(text)
        if not words or len(text) > LONGEST:
            return None
        found: list[int] = []
        at = 0
        while at < len(words):
            place, length = self._at(words, at)
            if length == 0:
                return None
            found += [] if place is None else [place]
            at += length
        return self.talks[min(found, default=len(self.talks) - 1)]

    def hint(self, text: str) -> Talk | None:
        """The talk that is known by single words in a message of which nothing else is understood."""
        said = f" {' '.join(spoken(text))} "
        for talk in self.talks:
            if any(f" {one} " in said for one in talk.anywhere):
                return talk
        return None

    def _at(self, words: Sequence[str], at: int) -> tuple[int | None, int]:
        """The longest phrase that begins here, and how many words it takes; none for a filler; 0 words: unknown."""
        for length in range(min(self.longest, len(words) - at), 0, -1):
            place = self.phrases.get(tuple(words[at : at + length]))
            if place is not None:
                return place, length
        for place, talk in enumerate(self.talks):
            if any(re.fullmatch(one, words[at]) for one in talk.like):
                return place, 1
        return None, int(words[at] in self.fillers)


def spoken(text: str) -> list[str]:
    """The words of a message without signs, pictures and drawn-out letters."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", "")
    return [DRAWN_OUT.sub(r"\1", word) for word in re.findall(r"[^\W_]+", plain)]


def load(path: Path) -> SmallTalk:
    """Read the file; ValueError with what is wrong in it."""
    written = TypeAdapter(Written).validate_python(tomllib.loads(path.read_text(encoding="utf-8")))
    phrases: dict[tuple[str, ...], int] = {}
    for place, talk in enumerate(written.talks):
        for phrase in (*talk.says, *talk.anywhere):
            known = phrases.setdefault(tuple(spoken(phrase)), place)
            if known != place:
                first = written.talks[known].id
                raise ValueError(f"{path.name}: {phrase!r} is said in {first!r} and in {talk.id!r}; leave one out")
    return SmallTalk(written.talks, _set(written.fillers), phrases, max(map(len, phrases), default=0))


def _set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for one in words for word in spoken(one))
