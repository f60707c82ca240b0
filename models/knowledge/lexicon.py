"""The words of a trade: spellings of the chat, what is only polite, what means the same. Content, read once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as checked

from models.facts import STRICT
from models.knowledge.spelling import Phrase, Speller
from models.knowledge.stems import stem

OWN = Path(__file__).parents[1] / "content" / "knowledge" / "words.toml"


@checked(frozen=True, config=STRICT)
class Written:
    """`words.toml` as it is written; what each part is for stands there."""

    filler: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    same: tuple[tuple[str, ...], ...] = ()
    asks: Mapping[str, frozenset[str]] = field(default_factory=dict)
    chat: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Lexicon:
    """Puts what people type into the words of the articles. `groups` has, for a stem, the groups in which it stands."""

    speller: Speller
    light: frozenset[str]
    groups: Mapping[str, frozenset[int]]
    asks: Mapping[str, frozenset[str]]

    def words(self, text: str) -> tuple[str, ...]:
        """The words of a text in one spelling, without what is only polite."""
        return self.speller.words(text)

    def said(self, text: str) -> str:
        """The same for two texts that say the same words, however they are spelt."""
        return " ".join(map(stem, self.words(text)))


def made(tables: Mapping[str, Any]) -> Lexicon:
    """The lexicon of what stands in `words.toml`."""
    written = TypeAdapter(Written).validate_python(tables)
    phrases: dict[Phrase, Phrase] = {tuple(key.split()): tuple(meant.split()) for key, meant in written.chat.items()}
    speller = Speller(phrases, written.filler, written.names)
    groups: dict[str, set[int]] = {}
    for number, group in enumerate(written.same):
        for word in group:
            groups.setdefault(stem(word), set()).add(number)
    asks: dict[str, set[str]] = {}
    for kind, words in written.asks.items():
        for word in words:
            asks.setdefault(stem(word), set()).add(kind)
    light = frozenset(map(stem, written.light))
    return Lexicon(speller, light, _frozen(groups), _frozen(asks))


def _frozen(sets: Mapping[str, set[Any]]) -> Mapping[str, frozenset[Any]]:
    return {key: frozenset(some) for key, some in sets.items()}


@cache
def own() -> Lexicon:
    """The words that come with the bot."""
    return made(tomllib.loads(OWN.read_text(encoding="utf-8")))
