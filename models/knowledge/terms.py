"""The words of a question or an article as search compares them: stems that weigh more the rarer they are."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log
from typing import TypeVar

from models.knowledge.lexicon import Lexicon
from models.knowledge.stems import stem
from models.knowledge.vocabulary import SLIP, Vocabulary

# Found by trying on questions of which one half was never looked at; none of them is delicate.
LIGHT, NUMBER, UNKNOWN = 0.35, 0.5, 0.7
"""What these words weigh, beside others that are as rare."""
SAME = 0.6
"""What a word of the same group counts, beside the word itself."""
OF_GROUP = 0.9
"""How far a word is as common as the group in which it stands: whoever says "bayar" might have said "biaya"."""
ANYWHERE = 1
INITIALS_SURE = 0.9
TOLD = 0.75
"""What a word of a story weighs that stands in no sentence that asks."""
NAME = re.compile(r"\b[A-Z][a-z]+(?: (?:dan |of |and )?[A-Z][a-z]+){2,5}")
SHORT_NAME = re.compile(r"\b[A-Z][A-Z0-9]{2,7}\b")
Kept = TypeVar("Kept", bound=Hashable)
NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a question. `sure` is below 1 where another word was written; `known` is false where nobody uses it."""

    stem: str
    weight: float
    groups: frozenset[int]
    sure: float = 1.0
    known: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """What articles are made of: how rare a stem, a group and the stems of the answers are, and the short names."""

    lexicon: Lexicon
    vocabulary: Vocabulary
    asked: Mapping[str, float]
    answered: Mapping[str, float]
    groups: Mapping[int, float]
    unknown: float
    short_names: frozenset[str]
    _weights: dict[str, float] = field(default_factory=dict)
    """Of the words that occur, worked out once."""

    def groups_of(self, one: str) -> frozenset[int]:
        return self.lexicon.groups.get(one, NOTHING)

    def weight(self, one: str) -> float:
        """How much a stem tells about which article is meant."""
        known = self._weights.get(one)
        if known is None:
            known = self._weighed(one)
            if one in self.vocabulary:
                self._weights[one] = known
        return known

    def _weighed(self, one: str) -> float:
        groups = [self.groups[group] for group in self.groups_of(one) if group in self.groups]
        if one in self.asked:
            weight = self.asked[one]
            if groups:
                weight += OF_GROUP * (min(weight, sum(groups) / len(groups)) - weight)
        else:
            weight = max((self.answered.get(one, 0.0), *groups)) or self.unknown * UNKNOWN
        if one in self.lexicon.light:
            return weight * LIGHT
        return weight * NUMBER if one[0].isdigit() else weight

    def weight_of_same(self, weight: float, groups: Iterable[int]) -> float:
        """What a word counts that is met only by another one of these groups."""
        return SAME * min(weight, max(self.groups.get(group, 0.0) for group in groups))

    def terms(self, words: Sequence[str]) -> tuple[Term, ...]:
        """The words of a question; those that no article has are led to one that may have been meant."""
        found: dict[str, Term] = {}
        for word in words:
            term = self._term(word)
            found.setdefault(term.stem, term)
        for initials in self._initials(words):
            found.setdefault(initials, self._made(initials, INITIALS_SURE))
        return tuple(found.values())

    def _term(self, word: str) -> Term:
        one = stem(word)
        if one in self.vocabulary or one in self.lexicon.groups or one in self.lexicon.light:
            return self._made(one)
        near = self.vocabulary.nearest(word) or self._short_name(word)
        return self._made(*near) if near else self._made(one, known=False)

    def _short_name(self, word: str) -> tuple[str, float] | None:
        """ "nbi" is NIB, "prit" PIRT: the same letters from the same first one on, if only one name has them."""
        near = [one for one in self.short_names if one[0] == word[0] and sorted(one) == sorted(word)]
        return (near[0], SLIP) if len(near) == 1 else None

    def _made(self, one: str, sure: float = 1.0, *, known: bool = True) -> Term:
        return Term(one, self.weight(one), self.groups_of(one), sure, known)

    def _initials(self, words: Sequence[str]) -> Iterator[str]:
        """ "one village one product" is asked where an article says OVOP."""
        for size in (3, 4, 5):
            for at in range(len(words) - size + 1):
                initials = "".join(word[0] for word in words[at : at + size])
                if initials in self.short_names:
                    yield initials


def told(every: Iterable[Term], asked: Iterable[Term]) -> tuple[Term, ...]:
    """The words of a story: what is only told before the question weighs less."""
    heavy = {one.stem for one in asked}
    return tuple(one if one.stem in heavy else replace(one, weight=one.weight * TOLD) for one in every)


def rarity(occurs: Iterable[Iterable[Kept]], articles: int) -> dict[Kept, float]:
    """For whatever occurs in articles: more, the fewer of them have it."""
    counts = Counter(one for some in occurs for one in set(some))
    return {one: rarity_of(count, articles) for one, count in counts.items()}


def rarity_of(count: int, articles: int) -> float:
    """What is in so many of the articles."""
    return log(1 + (articles + 1) / (count + 0.5))


def names_in(text: str) -> frozenset[str]:
    """The initials of the long names in a text: whoever asks for IFI means the Indonesia Food Innovation."""
    return frozenset("".join(re.findall(r"\b[A-Z]", name)).casefold() for name in NAME.findall(text))


def short_names_in(text: str) -> frozenset[str]:
    """What is written in capitals: OVOP, WUB."""
    return frozenset(name.casefold() for name in SHORT_NAME.findall(text))
