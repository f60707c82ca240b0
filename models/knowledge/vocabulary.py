"""Words that no article has, led to one that they may have been meant as: slips, dropped vowels, colloquial forms."""

import re
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
SLIP, SHORTENED, COLLOQUIAL = 0.8, 0.8, 0.9
"""How much a word that was led to another one still counts."""


class Vocabulary:
    """The stems that occur. `nearest` leads a word to one of them, with how sure that is."""

    def __init__(self, stems: Iterable[str]) -> None:
        self._stems = frozenset(stems)
        letters = sorted(one for one in self._stems if one.isalpha() and len(one) >= SHORTEST)
        self._of_length: dict[tuple[str, int], list[str]] = {}
        for one in letters:  # hardly anybody slips in the first letter, and "merah" is not meant as "murah"
            self._of_length.setdefault((one[0], len(one)), []).append(one)
        self._skeletons: dict[str, str] = {}
        for one in letters:
            self._skeletons.setdefault(VOWELS.sub("", one), one)
        self.nearest = lru_cache(maxsize=5_000)(self._nearest)

    def __contains__(self, word: str) -> bool:
        return word in self._stems

    def _nearest(self, word: str) -> tuple[str, float] | None:
        if not word.isalpha() or len(word) < SHORTEST:
            return self._shortened(word)
        for candidate in _colloquial(word):
            if candidate in self._stems:
                return candidate, COLLOQUIAL
        return self._shortened(word) or self._slip(word)

    def _shortened(self, word: str) -> tuple[str, float] | None:
        """ "dftr" is "daftar": all its consonants in their order, and hardly a vowel."""
        if len(word) >= 3 and len(VOWELS.findall(word)) <= len(word) // 4:
            meant = self._skeletons.get(VOWELS.sub("", word))
            if meant is not None and meant[0] == word[0]:
                return meant, SHORTENED
        return None

    def _slip(self, word: str) -> tuple[str, float] | None:
        most = (len(word) >= ONE_SLIP) + (len(word) >= TWO_SLIPS)
        sizes = range(len(word) - most, len(word) + most + 1)
        near = [one for size in sizes for one in self._of_length.get((word[0], size), ())]
        found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=most)
        return (found[0], SLIP) if found else None


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
