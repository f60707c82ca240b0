"""How alike a question and an article are: every article prepared once, then a handful of shares between 0 and 1."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import sqrt
from typing import NamedTuple

from models.knowledge.stems import stem
from models.knowledge.terms import Term, Words

ANSWER = 0.35
"""What a word counts that stands only in the answer, when articles are gathered and topics are told apart."""
MOST_GRAMS = 600
Grams = Mapping[str, float]


class Likeness(NamedTuple):
    """What a question and an article have in common; weighed together they are the score of a hit."""

    asked: float
    """How much of the question the article's nearest text says."""
    said: float
    """How much of that text the question says."""
    letters: float = 0.0
    """How alike both are letter by letter: what slips and endings leave."""
    anywhere: float = 0.0
    """How much of the question all texts of the article say together."""
    answered: float = 0.0
    """How much of the question its texts and its answer say, word by word."""
    only_answered: float = 0.0
    """How much of it only the answer says."""
    topic: float = 0.0
    """How much of the question points to the article's topic."""
    kind: float = 0.0
    """Whether both ask the same kind of thing: how, how much, when."""


ASKED, SAID, LETTERS = 0.33, 0.38, 0.07
"""What these count; the first two also decide which of an article's texts is the nearest one."""
WEIGHTS = Likeness(ASKED, SAID, LETTERS, 0.35, 0.3, 0.22, 0.17, 0.12)
NOTHING = Likeness(0.0, 0.0)


def weighed(likeness: Likeness) -> float:
    """One figure for all."""
    return sum([one * weight for one, weight in zip(likeness, WEIGHTS, strict=True)])


@dataclass(frozen=True, slots=True)
class Text:
    """One way of asking. `same` are the stems with groups, and what each counts when only those are met."""

    stems: frozenset[str]
    groups: frozenset[int]
    kinds: frozenset[str]
    weights: Mapping[str, float]
    same: tuple[tuple[str, frozenset[int], float], ...]
    total: float
    grams: Grams
    norm: float


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as search sees it."""

    id: str
    topic: str
    programmes: frozenset[str]
    texts: tuple[Text, ...]
    stems: frozenset[str]
    groups: frozenset[int]
    answer: frozenset[str]


@dataclass(frozen=True)
class Asked:
    """A question taken apart, to be compared with many articles."""

    terms: tuple[Term, ...]
    words: Words
    grams: Grams
    kinds: frozenset[str]
    topics: Mapping[str, float]
    """How much of it points to each topic."""

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(term.stem for term in self.terms)

    @cached_property
    def _counts(self) -> Mapping[str, float]:
        return {term.stem: term.weight * term.sure for term in self.terms}

    @cached_property
    def _grouped(self) -> Sequence[Term]:
        return [term for term in self.terms if term.groups]

    @cached_property
    def groups(self) -> frozenset[int]:
        return frozenset().union(*(term.groups for term in self.terms))

    @cached_property
    def total(self) -> float:
        return sum(term.weight for term in self.terms) or 1.0

    @cached_property
    def norm(self) -> float:
        return _norm(self.grams)

    @property
    def unknown(self) -> float:
        """The share of it that nobody here has ever said."""
        return sum(term.weight for term in self.terms if not term.known) / self.total

    def unmet(self, entry: Entry) -> float:
        """The share of its heaviest word of which the article knows nothing at all."""
        heard = entry.stems | entry.answer
        unmet = (one.weight for one in self.terms if one.stem not in heard and one.groups.isdisjoint(entry.groups))
        return max(unmet, default=0.0) / self.total

    def likeness(self, entry: Entry) -> Likeness:
        """Compare it with an article."""
        likeness, nearest = self._nearest(entry.texts)
        exact = self.stems & entry.stems
        texts = sum([self._counts[one] for one in exact]) / self.total
        only_answered = sum([self._counts[one] for one in (self.stems - exact) & entry.answer]) / self.total
        both = self.kinds | nearest.kinds
        return likeness._replace(
            letters=self._letters(nearest),
            anywhere=self._said_by(exact, self.groups & entry.groups),
            answered=texts + only_answered,
            only_answered=only_answered,
            topic=self.topics.get(entry.topic, 0.0),
            kind=len(self.kinds & nearest.kinds) / len(both) if both else 0.0,
        )

    def _nearest(self, texts: Sequence[Text]) -> tuple[Likeness, Text]:
        best, score, nearest = NOTHING, -1.0, texts[0]
        for one in texts:
            exact, shared = self.stems & one.stems, self.groups & one.groups
            asked, said = self._said_by(exact, shared), self._says(one, exact, shared)
            if (near := asked * ASKED + said * SAID) > score:
                best, score, nearest = Likeness(asked, said), near, one
        return best, nearest

    def _said_by(self, exact: frozenset[str], shared: frozenset[int]) -> float:
        """How much of the question is said by a text that shares these stems and groups."""
        got = sum([self._counts[one] for one in exact])
        if shared:
            for term in self._grouped:
                if term.stem not in exact and not term.groups.isdisjoint(shared):
                    got += self.words.weight_of_same(term.weight, term.groups & shared)
        return got / self.total

    def _says(self, text: Text, exact: frozenset[str], shared: frozenset[int]) -> float:
        got = sum([text.weights[one] for one in exact])
        if shared:
            for one, groups, as_same in text.same:
                if one not in exact and not groups.isdisjoint(shared):
                    got += as_same
        return got / text.total

    def _letters(self, text: Text) -> float:
        grams, others = self.grams, text.grams
        return sum([grams[gram] * others[gram] for gram in grams.keys() & others.keys()]) / (text.norm * self.norm)


def grams(words: Sequence[str], weight: Callable[[str], float]) -> Grams:
    """The threes and fours of letters within words, as often as they stand and as rare as they are."""
    counts: Counter[str] = Counter()
    for word in words:
        counts.update(grams_of(word))
        if len(counts) > MOST_GRAMS:
            break
    return {gram: count * weight(gram) for gram, count in counts.items()}


@lru_cache(maxsize=20_000)
def grams_of(word: str) -> tuple[str, ...]:
    """The threes and fours of letters of one word, its two ends marked by blanks."""
    padded = f" {word} "
    return tuple([padded[at : at + size] for size in (3, 4) for at in range(len(padded) - size + 1)])


def text(spelt: Sequence[str], words: Words, weight: Callable[[str], float]) -> Text:
    """One way of asking, prepared."""
    stems = tuple(dict.fromkeys(map(stem, spelt)))
    weights = {one: words.weight(one) for one in stems}
    grouped = {one: groups for one in stems if (groups := words.groups_of(one))}
    found = grams(spelt, weight)
    return Text(
        frozenset(stems),
        frozenset().union(*(words.groups_of(one) for one in stems)),
        kinds(stems, words),
        weights,
        tuple((one, groups, words.weight_of_same(weights[one], groups)) for one, groups in grouped.items()),
        sum(weights.values()) or 1.0,
        found,
        _norm(found),
    )


def kinds(stems: Sequence[str], words: Words) -> frozenset[str]:
    """What kinds of thing are asked."""
    return frozenset(kind for one in stems for kind in words.lexicon.asks.get(one, ()))


def _norm(some: Grams) -> float:
    return sqrt(sum(weight * weight for weight in some.values())) or 1.0
