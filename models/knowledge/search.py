"""Which article answers a question, and how sure that is: by words and letters and how rare they are, no service."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from models.knowledge import clustering, confidence, likeness, spelling, terms
from models.knowledge.lexicon import Lexicon
from models.knowledge.likeness import ANSWER, Asked, Entry, grams_of, weighed
from models.knowledge.stems import stem
from models.knowledge.terms import SAME, Kept, Words, rarity, rarity_of
from models.knowledge.vocabulary import Vocabulary

Outcome = Literal["sure", "choose", "none"]
OFFERED, RANKED, CANDIDATES = 3, 10, 16
NEAR = 0.3
"""What it helps an article to be about what the person just looked at, if the question names nothing itself."""

ANY_TOPIC, OWN_TOPIC = 0.45, 0.7
"""The share of a word's articles in one topic up to which it names nothing, and from which it names that topic."""


class Searched(Protocol):
    """What search needs to know of an article."""

    @property
    def id(self) -> str: ...
    @property
    def question(self) -> str: ...
    @property
    def phrasings(self) -> tuple[str, ...]: ...
    @property
    def answer(self) -> str: ...
    @property
    def topic(self) -> str: ...
    @property
    def programmes(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Hit:
    """An article, and how well it fits: 0 is nothing in common, the question itself is above 1."""

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
    """Searches articles by what people type. It never changes; the order of the articles is of no account."""

    def __init__(self, articles: Iterable[Searched], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        every = {one.id: one for one in sorted(articles, key=lambda one: one.id)}
        spelt = {name: [lexicon.words(text) for text in (one.question, *one.phrasings)] for name, one in every.items()}
        self._owners = {_said(words): name for name in reversed(spelt) for words in spelt[name]}
        answers = {name: _answer(one, lexicon) for name, one in every.items()}
        self._grams = rarity(
            ([gram for words in some for word in words for gram in grams_of(word)] for some in spelt.values()),
            len(every),
        )
        self._words = _words(every.values(), spelt, answers, lexicon)
        self._entries = {name: self._entry(one, spelt[name], answers[name]) for name, one in every.items()}
        self._asking, self._answering, self._grouped = _postings(self._entries.values())
        self._topics = {one: self._topics_of(one) for one in {*self._asking, *self._answering}}

    @property
    def ids(self) -> Collection[str]:
        """The articles that it knows."""
        return self._entries.keys()

    def search(self, text: str, context: Collection[str] = ()) -> Found:
        """The articles that answer the text; `context` are programmes or articles that the person just looked at."""
        asked = self._asked(text)
        order = self._order(asked, context)
        ranked = tuple(Hit(entry.id, score) for score, entry, _ in order[:RANKED])
        outcome = confidence.outcome(asked, order)
        hits = {"sure": ranked[:1], "choose": ranked[:OFFERED], "none": ()}[outcome]
        return Found(outcome, hits, ranked)

    def ranked(self, text: str, context: Collection[str] = (), most: int = RANKED) -> tuple[Hit, ...]:
        """The likeliest articles, best first, however unlikely: for an officer who looks for one to cite."""
        return tuple(Hit(entry.id, score) for score, entry, _ in self._order(self._asked(text), context)[:most])

    def owner(self, phrase: str) -> str | None:
        """The article that already calls this phrase its own, however it is spelt."""
        return self._owners.get(_said(self._lexicon.words(phrase)))

    def clusters(self, texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
        """Which of these questions ask the same: their places, the largest cluster first."""
        return clustering.clusters(texts, self._words)

    def _asked(self, text: str) -> Asked:
        spelt = self._lexicon.words(text)
        found = self._words.terms(spelt)
        if asking := spelling.asking(text):
            found = terms.told(found, self._words.terms(self._lexicon.words(asking)))
        pointing: defaultdict[str, float] = defaultdict(float)
        for term in found:
            for topic, share in self._topics.get(term.stem, {}).items():
                pointing[topic] += term.weight * share
        total = sum(term.weight for term in found) or 1.0
        topics = {topic: weight / total for topic, weight in pointing.items()}
        kinds = likeness.kinds([stem(word) for word in spelt], self._words)
        return Asked(found, self._words, likeness.grams(spelt, lambda gram: self._grams.get(gram, 0.0)), kinds, topics)

    def _order(self, asked: Asked, context: Collection[str]) -> confidence.Order:
        near = self._near(context) if context else frozenset()
        help_ = NEAR * self._names_nothing(asked) if near else 0.0
        found = []
        for entry in self._candidates(asked, near):
            alike = asked.likeness(entry)
            found.append((weighed(alike) + help_ * (entry.id in near), entry, alike))
        return sorted(found, key=lambda one: (-one[0], one[1].id))

    def _names_nothing(self, asked: Asked) -> float:
        """1 for "syaratnya apa?", which fits any topic; 0 once a word belongs to one of them, as "nib" does."""
        heavy = [one.stem for one in asked.terms if one.stem not in self._lexicon.light]
        most = max((share for one in heavy for share in self._topics.get(one, {}).values()), default=0.0)
        return min(1.0, max(0.0, (OWN_TOPIC - most) / (OWN_TOPIC - ANY_TOPIC)))

    def _near(self, context: Collection[str]) -> frozenset[str]:
        """The articles that are about the programmes, or about what the articles of the context are about."""
        seen = [self._entries[name] for name in context if name in self._entries]
        programmes = set(context).union(*(entry.programmes for entry in seen))
        topics = {entry.topic for entry in seen}
        return frozenset(
            name
            for name, one in self._entries.items()
            if one.topic in topics or not programmes.isdisjoint(one.programmes)
        )

    def _candidates(self, asked: Asked, near: frozenset[str]) -> list[Entry]:
        """The articles worth a closer look: those that share the most words."""
        rough: dict[str, float] = {}
        for term in asked.terms:
            asking = self._asking.get(term.stem, frozenset())
            weight = term.weight * term.sure
            for name in asking:
                rough[name] = rough.get(name, 0.0) + weight
            for name in self._answering.get(term.stem, frozenset()) - asking:
                rough[name] = rough.get(name, 0.0) + weight * ANSWER
            for group in term.groups & self._grouped.keys():
                weight = SAME * min(term.weight, self._words.groups[group]) / len(term.groups)
                for name in self._grouped[group] - asking:
                    rough[name] = rough.get(name, 0.0) + weight
        for name in near & rough.keys():
            rough[name] += NEAR * asked.total
        order = sorted(rough, key=lambda name: (-rough[name], name))
        return [self._entries[name] for name in order[:CANDIDATES]]

    def _entry(self, article: Searched, spelt: Sequence[Sequence[str]], answer: frozenset[str]) -> Entry:
        texts = tuple(likeness.text(words, self._words, self._grams.__getitem__) for words in spelt)
        return Entry(
            article.id,
            article.topic,
            frozenset(article.programmes),
            texts,
            frozenset().union(*(one.stems for one in texts)),
            frozenset().union(*(one.groups for one in texts)),
            answer,
        )

    def _topics_of(self, one: str) -> Mapping[str, float]:
        """How far a stem belongs to each topic."""
        counts: defaultdict[str, float] = defaultdict(float)
        asking = self._asking.get(one, frozenset())
        for name in asking:
            counts[self._entries[name].topic] += 1
        for name in self._answering.get(one, frozenset()) - asking:
            counts[self._entries[name].topic] += ANSWER
        total = sum(counts.values()) + 0.5
        return {topic: count / total for topic, count in counts.items()}


Postings = Mapping[Kept, frozenset[str]]


def _postings(entries: Iterable[Entry]) -> tuple[Postings[str], Postings[str], Postings[int]]:
    """Which articles ask with a stem, answer with it, ask with a word of a group."""
    asking: dict[str, set[str]] = {}
    answering: dict[str, set[str]] = {}
    grouped: dict[int, set[str]] = {}
    for entry in entries:
        _post(asking, entry.stems, entry.id)
        _post(answering, entry.answer, entry.id)
        _post(grouped, entry.groups, entry.id)
    return _frozen(asking), _frozen(answering), _frozen(grouped)


def _post(postings: dict[Kept, set[str]], some: Iterable[Kept], name: str) -> None:
    for one in some:
        postings.setdefault(one, set()).add(name)


def _frozen(postings: Mapping[Kept, set[str]]) -> Postings[Kept]:
    return {one: frozenset(names) for one, names in postings.items()}


def _said(words: Sequence[str]) -> str:
    return " ".join(map(stem, words))


def _answer(article: Searched, lexicon: Lexicon) -> frozenset[str]:
    every = (article.question, *article.phrasings, article.answer)
    names = {stem(name) for text in every for name in terms.names_in(text)}
    return frozenset(map(stem, lexicon.words(article.answer))) | names


def _written(
    articles: Iterable[Searched], spelt: Mapping[str, Sequence[Sequence[str]]], lexicon: Lexicon
) -> Iterator[str]:
    """Every word of the articles as it is written there, as often as it stands in another one."""
    for one in articles:
        yield from {word for words in spelt[one.id] for word in words}.union(lexicon.words(one.answer))


def _words(
    articles: Iterable[Searched],
    spelt: Mapping[str, Sequence[Sequence[str]]],
    answers: Mapping[str, frozenset[str]],
    lexicon: Lexicon,
) -> Words:
    stems = [{stem(word) for words in some for word in words} for some in spelt.values()]
    groups = [{group for one in some for group in lexicon.groups.get(one, ())} for some in stems]
    asked, answered = rarity(stems, len(spelt)), rarity(answers.values(), len(spelt))
    anywhere = rarity([one | other for one, other in zip(stems, answers.values(), strict=True)], len(spelt))
    asked = {one: weight + terms.ANYWHERE * (anywhere[one] - weight) for one, weight in asked.items()}
    return Words(
        lexicon,
        Vocabulary([*_written(articles, spelt, lexicon), *answered, *lexicon.light, *lexicon.groups]),
        asked,
        answered,
        rarity(groups, len(spelt)),
        rarity_of(0, len(spelt)),
        frozenset(
            stem(name)
            for one in articles
            for text in (one.question, *one.phrasings, one.answer)
            for name in terms.short_names_in(text)
        ),
    )
