"""Words that no article has, led to one that they may have been meant as: slips, dropped vowels, colloquial forms."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from models.knowledge.stems import stem

VOWELS = re.compile(r"[aiueo]")
COLLOQUIAL_ENDINGS = ("inya", "in", "nya", "ny", "an", "kan", "i")
NASALS = (
    ("ny", "s"),
    ("ng", "k"),
    ("ng", ""),
    ("n", "t"),
    ("m", "p"),
    ("n", ""),
    ("m", ""),
    ("di", ""),
    ("ke", ""),
    ("ter", ""),
)
SHORTEST, ONE_SLIP, TWO_SLIPS = 4, 6, 9
SHORTENED_FROM = 3
SLIP, SHORTENED, COLLOQUIAL = 0.8, 0.8, 0.9
"""How much a word that was led to another one still counts."""


class Vocabulary:
    """The words that occur. `nearest` leads a word to the stem of one of them, with how sure that is.

    Slips are looked for in whole words, not only in stems: "trmasuk" lacks a letter of its prefix. Of several that may
    be meant it is the one that is used the most.
    """

    def __init__(self, words: Iterable[str]) -> None:
        every = Counter(words)
        self._stems = frozenset(map(stem, every))
        usual = sorted(every, key=lambda one: (-every[one], one))
        letters = [one for one in dict.fromkeys((*usual, *sorted(self._stems))) if one.isalpha()]
        self._of_length: dict[tuple[str, int], list[str]] = {}
        self._skeletons: dict[str, list[str]] = {}
        for one in letters:  # hardly anybody slips in the first letter, and "merah" is not meant as "murah"
            if len(one) >= SHORTEST:
                self._of_length.setdefault((one[0], len(one)), []).append(one)
                self._skeletons.setdefault(VOWELS.sub("", one), []).append(one)
        self.nearest = lru_cache(maxsize=5_000)(self._nearest)

    def __contains__(self, word: str) -> bool:
        return word in self._stems

    def _nearest(self, word: str) -> tuple[str, float] | None:
        if not word.isalpha():
            return None
        if len(word) >= SHORTEST:
            for candidate in _colloquial(word):
                if candidate in self._stems:
                    return candidate, COLLOQUIAL
        for base in _bases(word):
            if found := self._shortened(base) or self._slip(base):
                return found
        return None

    def _shortened(self, word: str) -> tuple[str, float] | None:
        """ "dftr" is "daftar", "hri" is "hari": all its consonants in their order, and fewer vowels."""
        if len(word) >= SHORTENED_FROM:
            for meant in self._skeletons.get(VOWELS.sub("", word), ()):
                if meant[0] == word[0] and _left_out(word, meant):
                    return stem(meant), SHORTENED
        return None

    def _slip(self, word: str) -> tuple[str, float] | None:
        most = (len(word) >= ONE_SLIP) + (len(word) >= TWO_SLIPS)
        sizes = range(len(word) - most, len(word) + most + 1)
        near = [one for size in sizes for one in self._of_length.get((word[0], size), ())]
        found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=most) if most else None
        return (stem(found[0]), SLIP) if found else None


def _left_out(word: str, meant: str) -> bool:
    """Is the word what is left of the other one when letters are left out?"""
    rest = iter(meant)
    return len(word) < len(meant) and all(letter in rest for letter in word)


def _bases(word: str) -> Iterator[str]:
    """The word, and what it is without a colloquial ending: "dibayrin" may be "dibayar"."""
    yield word
    yield from (
        base for one in COLLOQUIAL_ENDINGS if word.endswith(one) and len(base := word.removesuffix(one)) >= SHORTEST
    )


def _colloquial(word: str) -> Iterator[str]:
    """ "ngurusin" may be "urus", "nyari" "cari"."""
    for base in (word, *(word.removesuffix(one) for one in COLLOQUIAL_ENDINGS if word.endswith(one))):
        if len(base) >= 3:
            yield stem(base)
            for nasal, letter in NASALS:
                if base.startswith(nasal) and len(base) > len(nasal) + 2:
                    yield stem(letter + base.removeprefix(nasal))
            if base.startswith("ny"):
                yield stem("c" + base.removeprefix("ny"))
