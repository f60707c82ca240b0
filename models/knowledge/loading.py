"""The files of articles: read, checked as a whole, and told to an editor with every mistake at once."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from models.catalogue import CatalogueErrors, own_folder
from models.catalogue.folder import Folder
from models.knowledge import lexicon
from models.knowledge.articles import Article, Topic
from models.knowledge.lexicon import Lexicon
from models.knowledge.shelves import Knowledge
from models.mistakes import explain
from models.programmes import Catalogue
from models.rules import Mistake, nearest

KNOWLEDGE, WORDS = "knowledge", "words.toml"
SECTIONS = {"": Topic, "articles": Article}
Found = tuple[str, Mistake]
"""The key within an article, and what is wrong there."""


def load(catalogue: Catalogue | None, directory: Path | None = None) -> Knowledge:
    """Read and check the articles of a content folder, by default our own; `CatalogueErrors` if anything is wrong.

    What they name is looked up in the catalogue; without one (it is broken itself) it is taken on trust.
    """
    return _Loading(Folder(directory or own_folder()), catalogue).knowledge()


@dataclass
class _Loading:
    """One attempt to read all articles."""

    folder: Folder
    catalogue: Catalogue | None
    topics: dict[str, Topic] = field(default_factory=dict)
    places: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Where each article stands: its file, and which one it is there."""

    def knowledge(self) -> Knowledge:
        words = self._words()
        files = sorted(path.name for path in (self.folder.path / KNOWLEDGE).glob("*.toml") if path.name != WORDS)
        articles: dict[str, Article] = {}
        for file in (f"{KNOWLEDGE}/{name}" for name in files):
            for place, article in self._topic(file):
                if article.id in self.places:
                    other = self.places[article.id][0]
                    twice = Mistake(f"the id {article.id!r} is used twice, also in {other}", 'id = "F001"', article.id)
                    self.folder.wrong(twice, file, ("articles", place, "id"))
                else:
                    articles[article.id], self.places[article.id] = article, (file, place)
        self._doubt(articles, words)
        if self.folder.mistakes:
            raise CatalogueErrors(sorted(self.folder.mistakes, key=lambda one: (one.file, one.line)))
        return Knowledge(articles, self.topics, words)

    def _words(self) -> Lexicon:
        file = f"{KNOWLEDGE}/{WORDS}"
        try:
            return lexicon.made(self.folder.read(file))
        except ValidationError as wrong:
            for path, mistake in explain(wrong, {"": lexicon.Written}):
                self.folder.wrong(mistake, file, path)
            return lexicon.made({})

    def _topic(self, file: str) -> Iterator[tuple[int, Article]]:
        """The sound articles of one file with their places in it."""
        tables = self.folder.read(file)
        if not tables:
            return
        faulty: set[object] = set()
        try:
            topic: Topic | None = TypeAdapter(Topic).validate_python(tables)
        except ValidationError as wrong:
            for path, mistake in explain(wrong, SECTIONS):
                self.folder.wrong(mistake, file, path)
            faulty = {error["loc"][1] for error in wrong.errors() if error["loc"][0] == "articles" and error["loc"][1:]}
            topic = _what_is_sound(tables, faulty)
        if topic is None:
            return
        if topic.topic in self.topics:
            twice = Mistake(f"the topic {topic.topic!r} has another file", 'topic = "nib"', "file")
            self.folder.wrong(twice, file, ("topic",))
        self.topics.setdefault(topic.topic, replace(topic, articles=topic.filed))
        places = [place for place in range(len(tables["articles"])) if place not in faulty] if topic.articles else []
        yield from zip(places, topic.filed, strict=True)

    def _doubt(self, articles: Mapping[str, Article], words: Lexicon) -> None:
        named = {name for file, ids in self.folder.ids.items() if file != f"{KNOWLEDGE}/{WORDS}" for name in ids}
        spoken: dict[str, str] = {}
        for article in articles.values():
            file, place = self.places[article.id]
            for key, mistake in (*_lost(article, named, self.catalogue), *_twice(article, words, spoken)):
                self.folder.wrong(replace(mistake, where=article.id), file, ("articles", place, key))


def _what_is_sound(tables: Mapping[str, Any], faulty: Collection[object]) -> Topic | None:
    entries = tables.get("articles", [])
    sound = [one for place, one in enumerate(entries) if place not in faulty] if isinstance(entries, list) else []
    try:
        return TypeAdapter(Topic).validate_python({**tables, "articles": sound})
    except ValidationError:
        return None


def _lost(article: Article, articles: Collection[str], catalogue: Catalogue | None) -> Iterator[Found]:
    """What it names and nobody knows."""
    if article.valid_from and article.valid_until and article.valid_until < article.valid_from:
        yield "valid_until", Mistake("ends before it begins", "valid_from = 2025-01-01, valid_until = 2026-12-31")
    if not article.sources and article.certainty != "UN":
        yield "sources", Mistake(f"certainty {article.certainty} needs a source", 'sources = ["S14"]')
    for other in article.see_also:
        if other not in articles or other == article.id:
            right = nearest(other, set(articles) - {article.id}) or "F001"
            what = "names itself" if other == article.id else f"unknown article {other!r}"
            yield "see_also", Mistake(what, f'see_also = ["{right}"]')
    if catalogue is not None:
        known = {*catalogue.programmes, *catalogue.references}
        for name in article.programmes:
            if name not in known:
                right = nearest(name, known) or "WUB"
                yield "programmes", Mistake(f"unknown programme {name!r}", f'programmes = ["{right}"]')
        for name in article.sources:
            if name not in catalogue.sources:
                yield "sources", Mistake(f"unknown source {name!r}", 'sources = ["S14"]')


def _twice(article: Article, words: Lexicon, spoken: dict[str, str]) -> Iterator[Found]:
    """Whoever types what two articles call their own could be given either answer."""
    for place, text in enumerate(article.texts):
        said = words.said(text)
        other = spoken.setdefault(said, article.id)
        key = "phrasings" if place else "question"
        if other != article.id:
            yield key, Mistake(f"{text!r} is asked by {other} too", "other words, or one article")
        elif said in {words.said(one) for one in article.texts[:place]}:
            yield key, Mistake(f"{text!r} says the same words twice", "words that nobody has used before")
