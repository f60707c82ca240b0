"""The words from which facts are recognised: content, read once and given to `recognise`."""

import tomllib
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, TypeAdapter
from rapidfuzz.distance import OSA

CONTENT = Path(__file__).parents[1] / "content" / "recognition.toml"
FORBID = ConfigDict(extra="forbid")
# A slip is mended only in long words that begin alike: a short one is soon another word.
LONG, VERY_LONG = 6, 11

Phrase = tuple[str, ...]
Phrases = dict[Phrase, int]
"""The phrases of a list of entries, each with the place of its entry."""


@dataclass(frozen=True)
class Grammar:
    """How people say yes, no, perhaps, and whom they speak of."""

    __pydantic_config__ = FORBID

    no: frozenset[str]
    english_no: frozenset[str]
    english: frozenset[str]
    yes: frozenset[str]
    have: frozenset[str]
    acts: frozenset[str]
    pending: frozenset[str]
    unsure: frozenset[str]
    filler: frozenset[str]
    and_: frozenset[str]
    breaks: frozenset[str]
    ask: frozenset[str]
    may: frozenset[str]
    whether: frozenset[str]
    others: frozenset[str]
    me: frozenset[str]
    wish: frozenset[str]
    plan: frozenset[str]
    make: frozenset[str]
    sell: frozenset[str]
    not_made: frozenset[str]


@dataclass(frozen=True)
class Places:
    """What stands before the name of a place, and what looks like one."""

    __pydantic_config__ = FORBID

    markers: frozenset[str]
    not_before: frozenset[str]
    not_place: frozenset[str]
    directions: frozenset[str]


@dataclass(frozen=True)
class Family:
    """People at home, who count as workers only if they are paid."""

    __pydantic_config__ = FORBID

    words: frozenset[str]


@dataclass(frozen=True)
class Amounts:
    """What a number may be of, and how often."""

    __pydantic_config__ = FORBID

    sales: frozenset[str]
    loan: frozenset[str]
    owed: frozenset[str]
    capital: frozenset[str]
    investment: frozenset[str]
    age: frozenset[str]
    other: frozenset[str]
    workers: frozenset[str]
    persons: frozenset[str]
    link: frozenset[str]
    more: frozenset[str]
    ranges: frozenset[str]
    rough: frozenset[str]
    monthly: frozenset[str]
    yearly: frozenset[str]
    oddly: frozenset[str]
    running: frozenset[str]
    since: frozenset[str]
    not_running: frozenset[str]
    born: frozenset[str]
    months: dict[str, int]
    together: dict[str, int]
    family: Family


@dataclass(frozen=True)
class Claim:
    """A thing that one has or does not have."""

    __pydantic_config__ = FORBID

    fact: str
    words: frozenset[str]
    pending: bool = False
    proof: frozenset[str] = frozenset()
    join: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Value:
    """A value that is said in so many words; `negated` is what it is when "tidak" stands before."""

    __pydantic_config__ = FORBID

    fact: str
    value: bool | str
    words: frozenset[str]
    near: frozenset[str] = frozenset()
    negated: bool | None = None
    wish: bool = False


@dataclass(frozen=True)
class Product:
    """Words for a product, and the categories that they may mean."""

    __pydantic_config__ = FORBID

    values: tuple[str, ...]
    words: frozenset[str]


@dataclass(frozen=True)
class Wish:
    """Words for something that a person may want."""

    __pydantic_config__ = FORBID

    wish: str
    words: frozenset[str]


@dataclass(frozen=True)
class Asking:
    """Words that turn a question about a thing into the wish for it."""

    __pydantic_config__ = FORBID

    words: frozenset[str]


@dataclass(frozen=True)
class Words:
    """Everything of recognition.toml."""

    __pydantic_config__ = FORBID

    chat: dict[str, str]
    grammar: Grammar
    places: Places
    amounts: Amounts
    asking: Asking
    claims: tuple[Claim, ...]
    values: tuple[Value, ...]
    products: tuple[Product, ...]
    wishes: tuple[Wish, ...]

    @cached_property
    def claimed(self) -> Phrases:
        return _phrases(self.claims)

    @cached_property
    def made(self) -> Phrases:
        return _phrases(self.products)

    @cached_property
    def wished(self) -> Phrases:
        return _phrases(self.wishes)

    @cached_property
    def said(self) -> Phrases:
        return _phrases(self.values)

    @cached_property
    def known(self) -> frozenset[str]:
        """Every single word of the content, which is therefore no slip and no name of a place."""
        listed = [phrase for some in (self.claimed, self.made, self.wished, self.said) for phrase in some]
        groups = [getattr(part, one.name) for part in (self.grammar, self.places, self.amounts) for one in fields(part)]
        loose = {word for group in groups if isinstance(group, frozenset | dict) for word in group}
        chat = {word for text in self.chat.values() for word in text.split()}
        return frozenset(word for phrase in listed for word in phrase) | loose | chat | self.amounts.family.words

    def plain(self, word: str) -> tuple[Phrase, bool]:
        """A word in the one spelling of the content, which may be several words; and whether a slip was mended."""
        lower = word.casefold().replace("’", "'")
        if lower in self.chat:
            return tuple(self.chat[lower].split()), False
        if lower in self.known or len(lower) < 3:
            return (lower,), False
        for ending in ("nya", "ku", "mu"):
            stem = lower.removesuffix(ending)
            if stem != lower and (stem in self.known or stem in self.chat):
                return self.plain(stem)
        mended = self._mended(lower)
        return (mended,), mended != lower

    def _mended(self, word: str) -> str:
        if len(word) < LONG or not word.isalpha():
            return word
        slips = 2 if len(word) >= VERY_LONG else 1
        near = [one for one in self._long if one[0] == word[0] and OSA.distance(one, word) <= slips]
        return near[0] if len(near) == 1 else word

    @cached_property
    def _long(self) -> tuple[str, ...]:
        listed = [phrase for some in (self.claimed, self.made, self.wished) for phrase in some if len(phrase) == 1]
        loose = self.amounts.sales | self.amounts.workers | self.grammar.make
        return tuple(sorted(one for one in {phrase[0] for phrase in listed} | loose if len(one) >= LONG - 1))


def load(path: Path = CONTENT) -> Words:
    """Read the words; a wrong or unknown field raises pydantic's ValidationError."""
    raw: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    raw["grammar"]["and_"] = raw["grammar"].pop("and")
    for value in raw["values"]:
        value["negated"] = value.pop("not", None)
    return TypeAdapter(Words).validate_python(raw)


def _phrases(entries: tuple[Claim, ...] | tuple[Value, ...] | tuple[Product, ...] | tuple[Wish, ...]) -> Phrases:
    listed: list[frozenset[str]] = [entry.words for entry in entries]
    return {tuple(phrase.split()): place for place, phrases in enumerate(listed) for phrase in phrases}
