"""Chat spelling: "brpp sih syarat2 nya bikin P-IRT??" becomes "berapa syarat buat pirt"."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

LONGEST = 1000
"""Characters; a question is asked within them, and nobody can make a search slow."""
MOST_WORDS = 60
Phrase = tuple[str, ...]
TOKEN = re.compile(r"[^\W\d_]+(?:\d+[^\W\d_]*)*|\d+(?:[.,]\d+)*")
TWICE = re.compile(r"\b([^\W\d_]{3,})[-\u2010\u2011\u2013\s]+\1(?:an|nya)?\b")
ELONGATED = re.compile(r"([^\W\d_])\1{2,}")
SQUARED = re.compile(r"([^\W\d_]{2,})2(?:an|nya|ny|ku|mu|kah)?")
SENTENCE = re.compile(r"[^.?!\n]+(?:\.(?=\S)[^.?!\n]+)*[.?!\n]?")
CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
ENDINGS = ("nya", "kah", "lah", "ny", "ku", "mu", "an")


@dataclass(frozen=True)
class Speller:
    """`phrases` puts words, or several in a row, into one spelling; `filler` is dropped."""

    phrases: Mapping[Phrase, Phrase]
    filler: frozenset[str]
    names: Mapping[str, str] = field(default_factory=dict)
    """What is written in capitals and, in small letters, means something else: TP is no "tapi"."""

    def words(self, text: str) -> Phrase:
        """The words in one spelling, at most `MOST_WORDS` of them."""
        raw = self._replaced(TOKEN.findall(readable(self._named(text[:LONGEST]))))
        single = [word for token in raw for word in self._known(token)]
        plain = [word for word in single if word not in self.filler]
        found = [word for word in self._replaced(plain or single) if word not in self.filler]
        return tuple(found or plain or single)[:MOST_WORDS]

    def _named(self, text: str) -> str:
        """With short names written out; in a text that shouts from end to end, capitals tell nothing."""
        if not self.names or text.isupper():
            return text
        return CAPITALS.sub(lambda found: self.names.get(found[0], found[0]), text)

    @cached_property
    def _longest(self) -> Mapping[str, int]:
        """The length of the longest phrase of several words that begins with a word."""
        found: dict[str, int] = {}
        for phrase in self.phrases:
            if len(phrase) > 1:
                found[phrase[0]] = max(found.get(phrase[0], 0), len(phrase))
        return found

    def _replaced(self, words: Sequence[str]) -> Sequence[str]:
        return words if self._longest.keys().isdisjoint(words) else tuple(self._in_phrases(words))

    def _in_phrases(self, words: Sequence[str]) -> Iterator[str]:
        """Phrases of several words, the longest first."""
        at = 0
        while at < len(words):
            size, meant = self._phrase(words, at)
            yield from meant
            at += size

    def _phrase(self, words: Sequence[str], at: int) -> tuple[int, Sequence[str]]:
        for size in range(self._longest.get(words[at], 1), 1, -1):
            meant = self.phrases.get(tuple(words[at : at + size]))
            if meant is not None and at + size <= len(words):
                return size, meant
        return 1, words[at : at + 1]

    @cached_property
    def _known(self) -> Callable[[str], Phrase]:
        """Words come again and again; whole texts are never kept."""
        return lru_cache(maxsize=20_000)(self._spelt)

    def _spelt(self, token: str) -> Phrase:
        """One token: as it is known, else without "2", else without its ending."""
        if meant := self.phrases.get((token,)):
            return meant
        if squared := SQUARED.fullmatch(token):
            return self._spelt(squared[1])
        if token in self.filler:
            return (token,)
        for ending in ENDINGS:
            base = token.removesuffix(ending)
            if base != token and (meant := self.phrases.get((base,))):
                return meant
        return (token,)


def asking(text: str) -> str:
    """Of a story those sentences that ask: with a question mark, else the last one. Empty if all is asked."""
    sentences = [one for one in SENTENCE.findall(text[:LONGEST]) if len(one.split()) > 1]
    asked = [one for one in sentences if one.endswith("?")] or sentences[-1:]
    return " ".join(asked) if len(asked) < len(sentences) else ""


def readable(text: str) -> str:
    """Lower case, without accents, invisible letters, and letters or words that are drawn out or said twice."""
    plain = text[:LONGEST].casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain).casefold()
        plain = "".join(one for one in plain if unicodedata.category(one) not in ("Mn", "Cf", "Me"))
    return TWICE.sub(r"\1", ELONGATED.sub(r"\1", plain))
