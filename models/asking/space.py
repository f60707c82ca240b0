"""What can be answered next: each possible answer is one bit of a whole number.

A rule's outcome is a pair of such numbers, and the three-valued logic of `Rule.outcome` works on them as it does on one
person.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from models import cells
from models.asking.counting import Counter
from models.facts import Fact
from models.rules import Leaf, Rule

T = TypeVar("T")
MOST_KEPT = 20_000


class Space:
    """The facts behind some rules, the bit that each possible answer to them has, and how rules stood before."""

    def __init__(self, glossary: Mapping[str, Fact], rules: Collection[Rule]) -> None:
        self._glossary = glossary
        leaves = [leaf for rule in rules for leaf in rule.leaves()]
        self.asked = _behind(glossary, {name for leaf in leaves for name in leaf.names})
        whens = [fact.asked_when for fact in self.asked.values() if fact.asked_when]
        leaves += [leaf for rule in whens for leaf in rule.leaves()]
        self.values: dict[str, tuple[object, ...]] = {}
        self.bits: dict[str, int] = {}
        self.whole = self._lay_out(cells.of_each(self.asked, leaves))
        # Programmes ask for much the same: equal comparisons, and equal rules, are worked out once.
        first: dict[str, Leaf] = {}
        self.equal = {id(leaf): first.setdefault(repr(leaf), leaf) for leaf in leaves}
        self.tried = {id(leaf): self._try(leaf) for leaf in first.values()}
        needs = {repr(rule): self.behind(rule) for rule in (*rules, *whens)}
        number = {text: place for place, text in enumerate(needs)}
        self.numbered = {id(rule): (number[repr(rule)], needs[repr(rule)]) for rule in (*rules, *whens)}
        self.looked = Kept[Outlook]()

    def _lay_out(self, values: Mapping[str, tuple[object, ...]]) -> int:
        """Give each possible answer its bit; the lowest bit is the present, without any further answer."""
        place = 1
        for name, fact in self.asked.items():
            if fact.asked_of == "person":
                self.values[name] = values.get(name, ())
                self.bits[name] = ((1 << len(self.values[name])) - 1) << place
                place += len(self.values[name])
        return (1 << place) - 1

    def _try(self, leaf: Leaf) -> tuple[int, int]:
        """How a comparison comes out for each possible answer to its only fact."""
        if len(leaf.names) != 1 or leaf.names[0] not in self.bits:
            return 0, 0
        return marked([leaf.holds(value) for value in self.values[leaf.names[0]]], self.bits[leaf.names[0]])

    def behind(self, *rules: Rule) -> tuple[str, ...]:
        """Every fact on which these rules, and whether to ask for them, can depend."""
        return tuple(_behind(self._glossary, {name for rule in rules for leaf in rule.leaves() for name in leaf.names}))


def _behind(glossary: Mapping[str, Fact], names: Iterable[str]) -> dict[str, Fact]:
    """These facts and all that decide whether they make sense, in the order of the glossary."""
    found, pending = set[str](), set(names)
    while pending:
        name = pending.pop()
        found.add(name)
        when = glossary[name].asked_when
        pending |= (when.facts if when else frozenset()) - found
    return {name: fact for name, fact in glossary.items() if name in found}


def marked(outcomes: Iterable[bool | None], where: int) -> tuple[int, int]:
    """Outcomes one after the other as bits of `where`: true, and false."""
    true = false = 0
    bit = where & -where
    for outcome in outcomes:
        true |= bit if outcome is True else 0
        false |= bit if outcome is False else 0
        bit <<= 1
    return true, false


class Kept(dict[tuple[object, ...], T]):
    """What was worked out for some answers; forgotten as a whole when there is too much of it."""

    def __setitem__(self, key: tuple[object, ...], value: T) -> None:
        if len(self) >= MOST_KEPT:
            self.clear()
        super().__setitem__(key, value)


@dataclass(frozen=True)
class Outlook:
    """How a rule stands after each possible answer, how it may still end, and where which facts may settle it."""

    true: int
    false: int
    may_hold: int
    may_fail: int
    facts: Mapping[str, int]


@dataclass(frozen=True)
class Open:
    """The facts that may still change one programme's result, and where its state is "cannot tell yet".

    `pairs` counts these facts, `any` is where there is one at all.
    """

    facts: Mapping[str, int]
    lacking: int
    pairs: Counter
    any: int
