"""A rule is data; asked of a person's answers it says yes, no, or not known yet.

Three values follow Kleene: what is unknown is neither pass nor fail, and a rule is settled as soon as the
answers given settle it, whatever the missing ones may turn out to be. How the parts of a rule combine is written
once, in `outcome`; one person's answers, thousands of guesses at once and the columns of a file only differ in
what a single comparison yields.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import combinations
from typing import Any, Protocol, TypeAlias, TypeVar

from models.comparisons import OPERATORS, PAIRED

Answers: TypeAlias = Mapping[str, object]
"""Fact name to JSON value. A missing name was not asked; None means that the person said "tidak tahu"."""

# Anything with &, | and ~: whole numbers as sets of bits, or the columns of a table.
C = TypeVar("C", bound=Any)
C_co = TypeVar("C_co", bound=Any, covariant=True)


class Logic(Protocol[C_co]):
    """What a rule is worked out in: two constants, and what one comparison yields as (true, false).

    Neither true nor false means "not known". `C` combines with `&`, `|` and `~`. `sure` is the logic of what is known
    already: this one, unless it tells what may still come out, where true and false can both be.
    """

    @property
    def yes(self) -> C_co: ...

    @property
    def no(self) -> C_co: ...

    @property
    def sure(self) -> "Logic[C_co]": ...

    def leaf(self, leaf: "Leaf") -> tuple[C_co, C_co]: ...


class Rule(ABC):
    """What every form of rule can tell; `answerable` names the facts that may still become known."""

    @property
    @abstractmethod
    def facts(self) -> frozenset[str]:
        """Every fact that the rule could ever need."""

    @abstractmethod
    def outcome(self, logic: Logic[C]) -> tuple[C, C]:
        """Where the rule holds and where it fails."""

    @abstractmethod
    def useful(self, answers: Answers, answerable: Collection[str]) -> frozenset[str]:
        """The answerable facts that may still help to settle the rule; empty once it is settled."""

    @abstractmethod
    def leaves(self) -> Iterator["Leaf"]:
        """Every comparison that is made in the end; a derived value is taken apart."""

    def met(self, answers: Answers) -> bool | None:
        """True, False, or None while it is not known."""
        holds, fails = self.outcome(_OnePerson(answers))
        return True if holds else False if fails else None

    def can_be(self, outcome: bool, answers: Answers, answerable: Collection[str]) -> bool:
        """Could the rule come out so, once the answerable facts are answered? (Never too pessimistic.)"""
        return bool(self.outcome(_Possible(answers, answerable))[0 if outcome else 1])

    @abstractmethod
    def tests(self) -> Iterator["Test"]:
        """Every comparison with a fixed value as it is written, for checking against the glossary."""


@dataclass(frozen=True)
class _OnePerson:
    """One person's answers: -1 is yes and 0 no, so that `~` works."""

    answers: Answers
    yes = -1
    no = 0

    @property
    def sure(self) -> Logic[int]:
        return self

    def leaf(self, leaf: "Leaf") -> tuple[int, int]:
        met = leaf.met(self.answers)
        return (0, 0) if met is None else (-1, 0) if met else (0, -1)


@dataclass(frozen=True)
class _Possible:
    """What may still come out: both, while the facts of a comparison can be answered."""

    answers: Answers
    answerable: Collection[str]
    yes = -1
    no = 0

    @property
    def sure(self) -> Logic[int]:
        return _OnePerson(self.answers)

    def leaf(self, leaf: "Leaf") -> tuple[int, int]:
        met = leaf.met(self.answers)
        if met is not None:
            return (-1, 0) if met else (0, -1)
        return (-1, -1) if leaf.useful(self.answers, self.answerable) else (0, 0)


class Leaf(Rule):
    """A single comparison of one or two facts."""

    names: tuple[str, ...]

    @abstractmethod
    def holds(self, *values: Any) -> bool | None:
        """The outcome for these values of its facts, in the order of `names`; None where they do not fit."""

    @property
    def facts(self) -> frozenset[str]:
        return frozenset(self.names)

    def outcome(self, logic: Logic[C]) -> tuple[C, C]:
        return logic.leaf(self)

    def met(self, answers: Answers) -> bool | None:
        values = [answers.get(name) for name in self.names]
        return None if None in values else self.holds(*values)

    def useful(self, answers: Answers, answerable: Collection[str]) -> frozenset[str]:
        # Where the office's side is unknown, knowing the other settles nothing: do not ask for it.
        unknown = frozenset(name for name in self.names if answers.get(name) is None)
        return unknown if unknown and unknown <= set(answerable) else frozenset()

    def leaves(self) -> Iterator["Leaf"]:
        yield self

    def tests(self) -> Iterator["Test"]:
        return iter(())


@dataclass(frozen=True)
class Test(Leaf):
    """One fact compared with a fixed value."""

    __test__ = False  # the word is the domain's; pytest must not collect it
    fact: str
    operator: str
    value: object

    @property
    def names(self) -> tuple[str, ...]:  # type: ignore[override]
        return (self.fact,)

    def holds(self, *values: object) -> bool | None:
        return None if values[0] is None else OPERATORS[self.operator](values[0], self.value)

    def met(self, answers: Answers) -> bool | None:
        return self.holds(answers.get(self.fact))

    def tests(self) -> Iterator["Test"]:
        yield self


@dataclass(frozen=True)
class Pair(Leaf):
    """One fact compared with another: looked up in a list, or equal, or not before or after it."""

    fact: str
    operator: str
    other: str

    @property
    def names(self) -> tuple[str, ...]:  # type: ignore[override]
        return (self.fact, self.other)

    def holds(self, *values: object) -> bool | None:
        return PAIRED[self.operator](values[0], values[1])


@dataclass(frozen=True)
class Share(Leaf):
    """A rate (a fact, in percent) of an amount (another) compared with a fixed amount."""

    amount: str
    rate: str
    operator: str
    limit: int

    @property
    def names(self) -> tuple[str, ...]:  # type: ignore[override]
        return (self.amount, self.rate)

    def holds(self, *values: Any) -> bool | None:
        amount, rate = values
        if not all(isinstance(one, int) and not isinstance(one, bool) for one in values):
            return None
        # In hundredths on both sides, so that no rupiah is lost to a fraction.
        return OPERATORS[self.operator](amount * rate, self.limit * 100)


@dataclass(frozen=True)
class Manual(Leaf):
    """A person decides this (or nothing is known to test); the chat can only explain it."""

    why: str
    names = ()

    def holds(self, *values: object) -> bool | None:
        return None


class Group(Rule):
    """A rule made of other rules."""

    @property
    @abstractmethod
    def inner(self) -> tuple[Rule, ...]:
        """The rules that it is made of."""

    @cached_property
    def facts(self) -> frozenset[str]:
        return frozenset[str]().union(*(part.facts for part in self.inner))

    def useful(self, answers: Answers, answerable: Collection[str]) -> frozenset[str]:
        if self.met(answers) is not None:
            return frozenset()
        return frozenset[str]().union(*(part.useful(answers, answerable) for part in self.inner))

    def leaves(self) -> Iterator[Leaf]:
        return (leaf for part in self.inner for leaf in part.leaves())

    def tests(self) -> Iterator[Test]:
        return (test for part in self.inner for test in part.tests())


@dataclass(frozen=True)
class All(Group):
    """Met when every part is met; fails with the first part that fails."""

    parts: tuple[Rule, ...]

    @property
    def inner(self) -> tuple[Rule, ...]:
        return self.parts

    def outcome(self, logic: Logic[C]) -> tuple[C, C]:
        holds, fails = logic.yes, logic.no
        for part in self.parts:
            true, false = part.outcome(logic)
            holds, fails = holds & true, fails | false
        return holds, fails


@dataclass(frozen=True)
class Not(Group):
    """The opposite of another rule; unknown stays unknown."""

    part: Rule

    @property
    def inner(self) -> tuple[Rule, ...]:
        return (self.part,)

    def outcome(self, logic: Logic[C]) -> tuple[C, C]:
        holds, fails = self.part.outcome(logic)
        return fails, holds


def any_of(parts: Sequence[Rule]) -> Rule:
    """Met when one part is met: the mirror image of All, so the three values are defined once."""
    return Not(All(tuple(Not(part) for part in parts)))


@dataclass(frozen=True)
class AtLeast(Group):
    """Met when so many of the parts are met; fails when too few can be."""

    number: int
    parts: tuple[Rule, ...]

    @property
    def inner(self) -> tuple[Rule, ...]:
        return self.parts

    def outcome(self, logic: Logic[C]) -> tuple[C, C]:
        outcomes = [part.outcome(logic) for part in self.parts]
        enough = [[true for true, _ in some] for some in combinations(outcomes, self.number)]
        too_few = [[false for _, false in some] for some in combinations(outcomes, len(outcomes) - self.number + 1)]
        return _some_all(enough, logic), _some_all(too_few, logic)


def _some_all(groups: Sequence[Sequence[C]], logic: Logic[C]) -> C:
    wholes = [reduce(lambda one, other: one & other, group, logic.yes) for group in groups]
    return reduce(lambda one, other: one | other, wholes, logic.no)


@dataclass(frozen=True)
class Derivation:
    """A value that follows from other facts: the one whose case holds. Cases exclude one another and leave none out."""

    cases: tuple[tuple[str, Rule], ...]

    @property
    def facts(self) -> frozenset[str]:
        return frozenset[str]().union(*(when.facts for _, when in self.cases))

    def possible(self, answers: Answers) -> tuple[str, ...]:
        """The values that the answers so far do not rule out."""
        outcomes = [(value, when.met(answers)) for value, when in self.cases]
        certain = tuple(value for value, met in outcomes if met)
        return certain or tuple(value for value, met in outcomes if met is None)

    def value(self, answers: Answers) -> str | None:
        """The derived value, or None while more than one (or none) is possible."""
        possible = self.possible(answers)
        return possible[0] if len(possible) == 1 else None


@dataclass(frozen=True)
class DerivedTest(Group):
    """A comparison of a derived value: settled as soon as every value still possible agrees."""

    test: Test
    derivation: Derivation

    @property
    def inner(self) -> tuple[Rule, ...]:
        return tuple(when for _, when in self.derivation.cases)

    @cached_property
    def _cases(self) -> tuple[tuple[bool, Rule], ...]:
        """Whether each case passes the test, and when it holds."""
        return tuple((bool(self.test.holds(value)), when) for value, when in self.derivation.cases)

    def outcome(self, logic: Logic[C]) -> tuple[C, C]:
        passing: list[tuple[C, C]] = []
        failing: list[tuple[C, C]] = []
        for passes, when in self._cases:
            (passing if passes else failing).append(when.outcome(logic))
        # By a case that holds, or by elimination: every case of the other side is ruled out, and not all of this one.
        # That they "may still be ruled out" says nothing against this side: only what is sure does.
        (pass_true, pass_out), (fail_true, fail_out) = _either(passing, logic), _either(failing, logic)
        no_pass, no_fail = (pass_out, fail_out) if logic.sure is logic else self._sides_out(logic.sure)
        return pass_true | (fail_out & ~no_pass), fail_true | (pass_out & ~no_fail)

    def _sides_out(self, logic: Logic[C]) -> tuple[C, C]:
        """Where all cases that pass the test are ruled out, and where all that fail it are."""
        out = [(passes, when.outcome(logic)) for passes, when in self._cases]
        passing, failing = [one for holds, one in out if holds], [one for holds, one in out if not holds]
        return _either(passing, logic)[1], _either(failing, logic)[1]

    def tests(self) -> Iterator[Test]:
        yield self.test


def _either(outcomes: Sequence[tuple[C, C]], logic: Logic[C]) -> tuple[C, C]:
    """Where one of these cases holds, and where all of them are ruled out."""
    holds, out = logic.no, logic.yes
    for true, false in outcomes:
        holds, out = holds | true, out & false
    return holds, out
