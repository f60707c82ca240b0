"""Which article answers a question, and how sure that is."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from typing import Literal

from models.knowledge.articles import Article
from models.knowledge.lexicon import Lexicon

Outcome = Literal["sure", "choose", "none"]
OFFERED = 3


@dataclass(frozen=True)
class Hit:
    """An article, and how well it fits: 1 is the question itself, 0 nothing in common."""

    article_id: str
    score: float


@dataclass(frozen=True)
class Found:
    """`sure`: the first hit answers it. `choose`: one of the hits may. `none`: nothing here answers it.

    `ranked` are the likeliest articles whatever the outcome is, best first.
    """

    outcome: Outcome
    hits: tuple[Hit, ...] = ()
    ranked: tuple[Hit, ...] = ()


class Index:
    """Searches articles by what people type."""

    def __init__(self, articles: Iterable[Article], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._articles = sorted(articles, key=lambda one: one.id)
        self._texts = [(one, Counter(lexicon.words(text))) for one in self._articles for text in one.texts]
        self._owners = {lexicon.said(text): one.id for one in self._articles for text in one.texts}
        known = Counter(word for _, words in self._texts for word in words)
        self._weights = {word: log(1 + len(self._texts) / times) for word, times in known.items()}
        self._unknown = log(1 + len(self._texts))

    def search(self, text: str, context: Sequence[str] = ()) -> Found:
        """The articles that answer the text; `context` are programmes or articles that the person just looked at."""
        ranked = self.ranked(text, context)
        if not ranked or ranked[0].score < 0.35:
            return Found("none", (), ranked)
        if ranked[0].score > 0.7 and ranked[0].score > 1.2 * sum(hit.score for hit in ranked[1:2]):
            return Found("sure", ranked[:1], ranked)
        return Found("choose", ranked[:OFFERED], ranked)

    def ranked(self, text: str, context: Sequence[str] = (), most: int = 10) -> tuple[Hit, ...]:
        """The likeliest articles, best first, however unlikely: for an officer who looks for one to cite."""
        asked = self._lexicon.words(text)
        ideal = sum(self._weights.get(word, self._unknown) for word in set(asked)) or 1.0
        best: dict[str, float] = {}
        for article, words in self._texts:
            shared = sum(self._weights[word] for word in set(asked) if word in words)
            if shared:
                near = article.id in context or not set(article.programmes).isdisjoint(context)
                score = shared / ideal * (1.1 if near else 1.0)
                best[article.id] = max(best.get(article.id, 0.0), min(score, 1.0))
        order = sorted(best.items(), key=lambda one: (-one[1], one[0]))
        return tuple(Hit(*one) for one in order[:most])

    def owner(self, phrase: str) -> str | None:
        """The article that already calls this phrase its own, however it is spelt."""
        return self._owners.get(self._lexicon.said(phrase))

    def clusters(self, texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
        """Which of these questions ask the same: their places, largest group first."""
        groups: dict[str, list[int]] = {}
        for place, text in enumerate(texts):
            groups.setdefault(self._lexicon.said(text), []).append(place)
        return tuple(sorted((tuple(one) for one in groups.values()), key=lambda one: (-len(one), one)))
