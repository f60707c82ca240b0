"""Which questions ask the same, so that an editor reads them once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from models.knowledge.stems import stem
from models.knowledge.terms import Term, Words

ALIKE = 0.6
"""From how much of both questions in common they are taken for one."""


@dataclass
class _Cluster:
    """Questions that ask what the first of them asks."""

    terms: tuple[Term, ...]
    places: list[int] = field(default_factory=list)


def clusters(texts: Sequence[str], words: Words) -> tuple[tuple[int, ...], ...]:
    """The places of questions that ask the same, the largest cluster first; the order of the texts is of no account."""
    same: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        same.setdefault(" ".join(map(stem, words.lexicon.words(text))), []).append(place)
    found: list[_Cluster] = []
    by_stem: dict[str, list[_Cluster]] = {}
    for _, places in sorted(same.items(), key=lambda one: (-len(one[1]), one[0])):
        terms = words.terms(words.lexicon.words(texts[places[0]]))
        near = {id(one): one for term in terms for one in by_stem.get(term.stem, ())}.values()
        best = max(near, key=lambda one: _alike(terms, one.terms, words), default=None)
        if best is None or _alike(terms, best.terms, words) < ALIKE:
            best = _Cluster(terms)
            found.append(best)
            for term in terms:
                by_stem.setdefault(term.stem, []).append(best)
        best.places += places
    whole = (tuple(sorted(one.places)) for one in found)
    return tuple(sorted(whole, key=lambda places: (-len(places), places)))


def _alike(one: Sequence[Term], other: Sequence[Term], words: Words) -> float:
    """The smaller share of the two that the other one says too."""
    return min(_says(one, other, words), _says(other, one, words))


def _says(one: Sequence[Term], other: Sequence[Term], words: Words) -> float:
    stems = {term.stem for term in other}
    groups = frozenset[int]().union(*(term.groups for term in other))
    got = total = 0.0
    for term in one:
        total += term.weight
        if term.stem in stems:
            got += term.weight
        elif shared := term.groups & groups:
            got += words.weight_of_same(term.weight, shared)
    return got / total if total else 1.0
