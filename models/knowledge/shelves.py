"""All articles as one value: what holds on a day, what editors changed, and the index to search them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from models.knowledge.articles import Article, Topic
from models.knowledge.lexicon import Lexicon
from models.knowledge.search import Index
from models.programmes import Source


@dataclass(frozen=True)
class Knowledge:
    """Articles by their ids, topics by theirs, and the words that people use for the same thing.

    `own_sources` came with articles from the chat, under ids that the catalogue does not have.
    """

    articles: Mapping[str, Article]
    topics: Mapping[str, Topic]
    words: Lexicon
    own_sources: Mapping[str, Source] = field(default_factory=dict)
    _worked_out: dict[frozenset[str], "Knowledge"] = field(default_factory=dict, repr=False, compare=False)
    _days: dict[date, "Knowledge"] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def index(self) -> Index:
        """Searches these articles; made at the first question."""
        return Index(self.articles.values(), self.words)

    def on(self, day: date) -> "Knowledge":
        """What is in force on this day; the same value, with its index, until an article begins or ends."""
        if self._days.get(day) is None:
            self._days.clear()  # every update asks for the same day
            self._days[day] = self._in_force(day)
        return self._days[day]

    def _in_force(self, day: date) -> "Knowledge":
        out = frozenset(name for name, one in self.articles.items() if not one.holds_on(day))
        if not out:
            return self
        if out not in self._worked_out:
            self._worked_out.clear()  # the day before yesterday is never asked for again
            held = {name: one for name, one in self.articles.items() if name not in out}
            self._worked_out[out] = replace(self, articles=held, _worked_out={}, _days={})
        return self._worked_out[out]

    def changed(
        self, articles: Mapping[str, Article | None], sources: Mapping[str, Source] | None = None
    ) -> "Knowledge":
        """With these articles instead of, or besides, those of the same ids; None takes one away."""
        if not articles:
            return self
        merged = {**self.articles, **articles}
        kept = {name: one for name, one in merged.items() if one}
        return replace(
            self, articles=kept, own_sources={**self.own_sources, **(sources or {})}, _worked_out={}, _days={}
        )
