"""What goes around and is not quite so: which known rumour a message is about, and what is true of it."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as checked

from models.facts import STRICT, Localized
from models.knowledge import Lexicon
from models.knowledge.spelling import Speller
from models.knowledge.stems import stem

Verdict = Literal["true", "outdated", "false", "unknown"]
WORDS_AT_ONCE = 40
"""As many are put into one spelling at a time; what is passed on may be long."""


@checked(frozen=True, config=STRICT)
class Rumour:
    """A claim with its verdict. `needs`: of each group one must be said; `fee`: it is about paying or a code."""

    id: str
    verdict: Verdict
    certainty: Literal["Q", "R", "L", "UN"]
    claim: Localized
    answer: Localized
    needs: tuple[tuple[str, ...], ...]
    sources: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    fee: bool = False


@checked(frozen=True, config=STRICT)
class Written:
    """`rumours.toml` as it is written."""

    asks: tuple[str, ...]
    appeals: tuple[str, ...]
    rumours: tuple[Rumour, ...]


@dataclass(frozen=True)
class Rumours:
    """Every known rumour by its id, and the words with which people ask about one or pass one on."""

    known: Mapping[str, Rumour]
    asks: tuple[str, ...]
    appeals: tuple[str, ...]
    spelling: Speller

    def asked(self, text: str) -> bool:
        """True when somebody asks whether something is so, or has pasted an appeal to pass it on."""
        said = self._said(text)
        return self._any(self.asks, said) or sum(self._any((one,), said) for one in self.appeals) > 1

    def appeal(self, text: str) -> bool:
        """True when a text urges people to do something at once: forwarded, that is enough."""
        return self._any(self.appeals, self._said(text))

    def about(self, text: str) -> Rumour | None:
        """The rumour that the text is about: the one that asks for most of its words."""
        said = self._said(text)
        fitting = [
            one
            for one in self.known.values()
            if all(self._any(group, said) for group in one.needs) and not self._any(one.unless, said)
        ]
        return max(fitting, key=lambda one: len(one.needs), default=None)

    def _said(self, text: str) -> str:
        typed = text.split()
        parts = [typed[start : start + WORDS_AT_ONCE] for start in range(0, len(typed), WORDS_AT_ONCE)]
        return f" {' '.join(stem(word) for part in parts for word in self.spelling.words(' '.join(part)))} "

    def _any(self, phrases: Iterable[str], said: str) -> bool:
        return any(self._spelt[one] in said for one in phrases)

    @cached_property
    def _spelt(self) -> Mapping[str, str]:
        """Every phrase of the file in the one spelling, worked out once."""
        groups = [group for one in self.known.values() for group in (*one.needs, one.unless)]
        return {phrase: self._said(phrase) for group in (self.asks, self.appeals, *groups) for phrase in group}


def load(path: Path, lexicon: Lexicon, sources: Iterable[str]) -> Rumours:
    """Read the file; ValueError with what is wrong in it."""
    written = TypeAdapter(Written).validate_python(tomllib.loads(path.read_text(encoding="utf-8")))
    known = {one.id: one for one in written.rumours}
    every_word = replace(lexicon.speller, filler=frozenset())  # "admin" is polite in a question, and a fee here
    listed = set(sources)
    lost = [f"{one.id}: {source}" for one in written.rumours for source in one.sources if source not in listed]
    unsourced = [one.id for one in written.rumours if not one.sources and one.certainty != "UN"]
    twice = len(known) < len(written.rumours)
    if lost or unsourced or twice:
        raise ValueError(
            f"{path.name}: unknown sources {lost or 'none'}, without a source {unsourced or 'none'}, "
            f"{'an id is used twice' if twice else 'no id is used twice'}"
        )
    return Rumours(known, written.asks, written.appeals, every_word)
