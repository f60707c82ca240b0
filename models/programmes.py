"""Programmes as values: conditions with words, kind, sources, certainty, and the dates for which they hold."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, PlainValidator, ValidationInfo
from pydantic.dataclasses import dataclass as checked

from models.facts import LANGUAGES, STRICT, Fact, Localized
from models.mistakes import EXAMPLES
from models.rules import Mistake, Mistaken, Rule
from models.rules.parsing import Reader

Certainty = Literal["Q", "R", "L", "UK", "UN"]
"""Q regulation text seen, R reported by others, L local or past or inferred, UK and UN unverified."""
Kind = Literal["gate", "fix", "prior", "state", "route", "info"]
State = Literal["belum_bisa", "perlu_data", "memenuhi_bersyarat", "konfirmasi_dinas", "memenuhi"]
Pembinaan = Literal["financing", "facilities", "product", "people", "market"]
"""The five kinds of pembinaan of Ditjen IKMA, as activities have them."""
Wish = Literal["training", "machine", "money", "licence", "market"]
"""What a person may be looking for: machine includes raw materials, licence includes certificates and brands."""
STRONG: frozenset[Certainty] = frozenset({"Q", "R"})
DECIDING: frozenset[Kind] = frozenset({"gate", "fix", "route", "state"})
# What may stand in lower case in a remark that is the same in every language: "Pasal 36 ayat (2)", "lampiran I".
CITING = frozenset({"pasal", "ayat", "angka", "huruf", "lampiran"})
MONTHS = frozenset(
    {"januari", "februari", "maret", "mei", "juni", "juli", "agustus", "oktober", "desember"}
)  # those whose English names differ
RIGHT_DATE = 'valid_from = "2025-12-12"  # or "2025-12", or "2025"'


def _rule(data: object, info: ValidationInfo) -> Rule:
    reader: Reader = (info.context or {}).get("reader") or Reader({})
    return data if isinstance(data, Rule) else reader.read(data)


def first_day(text: str) -> date:
    """The first day of a year, year-month or day such as 2025, 2025-12 or 2025-12-12."""
    year, month, day = [*map(int, text.split("-")), 1, 1][:3]
    return date(year, month, day)


def last_day(text: str) -> date:
    """The last day of it."""
    first = first_day(text)
    if len(text) == 4:
        return date(first.year, 12, 31)
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1) if len(text) == 7 else first


def _dated(text: str) -> str:
    try:
        first_day(text)
    except (ValueError, TypeError):
        raise Mistaken([Mistake(f"{text!r} is no date", RIGHT_DATE)]) from None
    if len(text) not in (4, 7, 10):
        raise Mistaken([Mistake(f"{text!r} is no date", RIGHT_DATE)])
    return text


Dated = Annotated[str, AfterValidator(_dated)]
"""A date as exact as it is known: a year, year-month or day."""


def _is_citation(text: str) -> bool:
    """Articles, numbers, years and names read the same in every language; other words do not."""
    words = re.findall(r"[^\W\d_]+", text)
    return all(word in CITING or (word[0].isupper() and word.casefold() not in MONTHS) for word in words)


def _remark(data: object) -> Mapping[str, str]:
    if isinstance(data, str):
        if _is_citation(data):
            return dict.fromkeys(LANGUAGES, data)
        raise Mistaken([Mistake(f"the remark {data!r} needs words in each language", EXAMPLES["sources"])])
    texts = data if isinstance(data, Mapping) else {}
    if set(texts) != set(LANGUAGES) or not all(isinstance(one, str) for one in texts.values()):
        right = EXAMPLES["sources"]
        raise Mistaken([Mistake(f"a remark needs a text in each of {', '.join(LANGUAGES)}", right)])
    return texts


Remark = Annotated[Mapping[str, str], PlainValidator(_remark)]
"""An article or a few words about a source, in every language; may be empty."""
Cited = tuple[str, Remark]
"""The id of a source and where in it, or what it says."""


@checked(frozen=True, config=STRICT)
class Source:
    """Where a condition comes from. `date` is as exact as known: a year, year-month or day, or empty."""

    id: str
    name: Localized
    kind: Literal["regulation", "office", "news", "guide"]
    address: tuple[str, ...] = ()
    date: str = ""


@checked(frozen=True, kw_only=True, config=STRICT)
class InForce:
    """What holds from one day to another, both inclusive and both as exact as known; without a limit: always."""

    valid_from: Dated | None = None
    valid_until: Dated | None = None

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day."""
        return (
            first_day(self.valid_from) if self.valid_from else date.min,
            last_day(self.valid_until) if self.valid_until else date.max,
        )

    def holds_on(self, day: date) -> bool:
        """Is it in force on this day?"""
        first, last = self.days
        return first <= day <= last


@checked(frozen=True, kw_only=True, config=STRICT)
class Condition(InForce):
    """One condition, said in one plain sentence; `sources` pairs a source's id with a remark.

    A condition on a `ladder` says which rung a business stands on (IK or IM, mikro or kecil): rungs exclude
    one another, so none of them decides. `refers_to` is the programme that suits whoever fails this one.
    A value that changed is several conditions of one id whose dates do not overlap. `one_sided` says why a rule
    that everybody meets (or nobody) is right nevertheless.
    """

    id: str
    text: Localized
    rule: Annotated[Rule, PlainValidator(_rule)]
    kind: Kind
    certainty: Certainty
    sources: tuple[Cited, ...] = ()
    advice: Localized | None = None
    ladder: str | None = None
    refers_to: str | None = None
    one_sided: str | None = None

    @property
    def is_strong(self) -> bool:
        """Only what is read in a rule (Q) or reported by an office or press (R) may ever reject anyone."""
        return self.certainty in STRONG

    @property
    def decides(self) -> bool:
        """Does the outcome matter for the result at all? Priorities, information and rungs do not."""
        return self.kind in DECIDING and self.ladder is None

    @property
    def excludes(self) -> bool:
        """May failing it rule the programme out? Only a sourced gate or route does."""
        return self.decides and self.is_strong and self.kind in ("gate", "route")


@checked(frozen=True, kw_only=True, config=STRICT)
class Note(InForce):
    """One more fact worth reading, such as a fee, a rate of one year or a date: with its source, like a condition."""

    text: Localized
    certainty: Certainty
    sources: tuple[Cited, ...] = ()


@checked(frozen=True, config=STRICT)
class Contradiction:
    """Two sources that disagree, shown to people together with what we follow."""

    topic: Localized
    one: Localized
    other: Localized
    followed: Localized
    conditions: tuple[str, ...] = ()


@checked(frozen=True, config=STRICT)
class Example:
    """A person's answers and the result that they must get on a day (by default the day the facts were compiled).

    `others` are the states that the same person must get in other programmes. Every example runs at each load.
    """

    who: str
    answers: dict[str, Any]
    state: State
    known_fit: bool | None = None
    derived: dict[str, str] | None = None
    others: dict[str, State] | None = None
    on: date | None = None


@checked(frozen=True, kw_only=True, config=STRICT)
class Programme(InForce):
    """One programme or sub-scheme, as its file tells it; `glossary` holds all facts and who knows them.

    `kinds` are the kinds of pembinaan that it belongs to, `helps_with` what a person may want from it. `shares` is
    the programme whose conditions apply as well. A `reference` is background that gives no verdict.
    """

    id: str
    name: Localized
    purpose: Localized
    run_by: Localized
    validity: Localized
    documents: Localized
    how_to_apply: Localized
    benefits: Localized
    unknowns: Localized
    conditions: tuple[Condition, ...]
    glossary: Mapping[str, Fact] = field(repr=False)
    kinds: tuple[Pembinaan, ...] = ()
    helps_with: tuple[Wish, ...] = ()
    notes: tuple[Note, ...] = ()
    examples: tuple[Example, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    part_of: str | None = None
    shares: str | None = None
    reference: bool = False

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts that its conditions can ever need, in the order of the glossary."""
        needed = frozenset[str]().union(*(condition.rule.facts for condition in self.conditions))
        return {name: fact for name, fact in self.glossary.items() if name in needed}

    @cached_property
    def asked(self) -> Mapping[str, Fact]:
        """Its facts, and all that decide whether asking for them makes sense, in the order of the glossary."""
        found, pending = set[str](), set(self.facts)
        while pending:
            name = pending.pop()
            found.add(name)
            when = self.glossary[name].asked_when
            pending |= (when.facts if when else frozenset[str]()) - found
        return {name: fact for name, fact in self.glossary.items() if name in found}

    @property
    def dated(self) -> Iterator[InForce]:
        """Everything in it that may have dates."""
        yield from (self, *self.conditions, *self.notes)

    def on(self, day: date) -> "Programme":
        """The programme with only what is in force on this day."""
        conditions = tuple(one for one in self.conditions if one.holds_on(day))
        return replace(self, conditions=conditions, notes=tuple(one for one in self.notes if one.holds_on(day)))


@dataclass(frozen=True)
class Catalogue:
    """Everything that was loaded; a value, so a broken new one can never damage the old one.

    `programmes` are those that can be checked, `references` background without a verdict; `compiled` is the day on
    which the facts were put together.
    """

    facts: Mapping[str, Fact]
    programmes: Mapping[str, Programme]
    sources: Mapping[str, Source]
    references: Mapping[str, Programme] = field(default_factory=dict)
    compiled: date = date.min
    worked_out: dict[object, Any] = field(default_factory=dict, repr=False, compare=False)
    """What was derived from it once, such as a planner of questions; never changes what it says."""

    def on(self, day: date) -> "Catalogue":
        """The catalogue as it is in force on this day; the same value for all days between two changes."""
        place = bisect_right(self.changes, day)
        if place not in self.worked_out:
            self.worked_out[place] = replace(
                self,
                programmes={name: one.on(day) for name, one in self.programmes.items() if one.holds_on(day)},
                references={name: one.on(day) for name, one in self.references.items() if one.holds_on(day)},
                worked_out={},
            )
        found: Catalogue = self.worked_out[place]
        return found

    @cached_property
    def changes(self) -> list[date]:
        """The days on which something begins to hold or no longer holds, in order."""
        every = [*self.programmes.values(), *self.references.values()]
        periods = [one.days for programme in every for one in programme.dated]
        days = {first for first, _ in periods} | {last + timedelta(days=1) for _, last in periods if last < date.max}
        return sorted(days)
