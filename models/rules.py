"""A rule is data; asked of a person's answers it says yes, no, or not known yet.

Three values follow Kleene: what is unknown is neither pass nor fail, and a rule is settled as soon as the
answers given settle it, whatever the missing ones may turn out to be.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from models.comparisons import LISTING, NUMERIC, OPERATORS, PAIRS, listed

Answers: TypeAlias = Mapping[str, object]
"""Fact name to JSON value. A missing name was not asked; None means that the person said "tidak tahu"."""

RIGHT = '{ fact = "has_nib", equals = true }'


@dataclass(frozen=True)
class Mistake:
    """One thing wrong in a content file, for the editor: where, what, and how it would be right."""

    what: str
    example: str = ""
    where: str = ""
    file: str = ""


class Mistaken(ValueError):
    """Raised by `parse` with every mistake of one rule."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("; ".join(mistake.what for mistake in mistakes))
        self.mistakes = tuple(mistakes)


class Rule(ABC):
    """What every form of rule can tell; `answerable` names the facts that may still become known."""

    @property
    @abstractmethod
    def facts(self) -> frozenset[str]:
        """Every fact that the rule could ever need."""

    @abstractmethod
    def met(self, answers: Answers) -> bool | None:
        """True, False, or None while it is not known."""

    @abstractmethod
    def can_be(self, outcome: bool, answers: Answers, answerable: Collection[str]) -> bool:
        """Could the rule come out so, once the answerable facts are answered? (Never too pessimistic.)"""

    @abstractmethod
    def useful(self, answers: Answers, answerable: Collection[str]) -> frozenset[str]:
        """The answerable facts that may still help to settle the rule; empty once it is settled."""

    def tests(self) -> Iterator["Test"]:
        """Every comparison inside, for checking against the glossary."""
        return iter(())


@dataclass(frozen=True)
class Test(Rule):
    """One fact compared with a fixed value."""

    __test__ = False  # the word is the domain's; pytest must not collect it
    fact: str
    operator: str
    value: object

    @property
    def facts(self) -> frozenset[str]:
        return frozenset({self.fact})

    def holds(self, value: object) -> bool | None:
        return None if value is None else OPERATORS[self.operator](value, self.value)

    def met(self, answers: Answers) -> bool | None:
        return self.holds(answers.get(self.fact))

    def can_be(self, outcome: bool, answers: Answers, answerable: Collection[str]) -> bool:
        met = self.met(answers)
        return self.fact in answerable if met is None else met is outcome

    def useful(self, answers: Answers, answerable: Collection[str]) -> frozenset[str]:
        open_still = self.met(answers) is None and self.fact in answerable
        return self.facts if open_still else frozenset()

    def tests(self) -> Iterator["Test"]:
        yield self


@dataclass(frozen=True)
class Listed(Rule):
    """One fact looked up in another fact that is a list, such as the topics of a batch."""

    fact: str
    listing: str

    @property
    def facts(self) -> frozenset[str]:
        return frozenset({self.fact, self.listing})

    def met(self, answers: Answers) -> bool | None:
        value, listing = answers.get(self.fact), answers.get(self.listing)
        return None if value is None or listing is None else listed(value, listing)

    def _unknown(self, answers: Answers) -> frozenset[str]:
        return frozenset(name for name in self.facts if answers.get(name) is None)

    def can_be(self, outcome: bool, answers: Answers, answerable: Collection[str]) -> bool:
        met = self.met(answers)
        return self._unknown(answers) <= set(answerable) if met is None else met is outcome

    def useful(self, answers: Answers, answerable: Collection[str]) -> frozenset[str]:
        # Without the list, knowing the other side settles nothing: do not ask for it.
        unknown = self._unknown(answers)
        return unknown if unknown <= set(answerable) else frozenset()


@dataclass(frozen=True)
class All(Rule):
    """Met when every part is met; fails with the first part that fails."""

    parts: tuple[Rule, ...]

    @property
    def facts(self) -> frozenset[str]:
        return frozenset[str]().union(*(part.facts for part in self.parts))

    def met(self, answers: Answers) -> bool | None:
        outcomes = [part.met(answers) for part in self.parts]
        if False in outcomes:
            return False
        return None if None in outcomes else True

    def can_be(self, outcome: bool, answers: Answers, answerable: Collection[str]) -> bool:
        each = (part.can_be(outcome, answers, answerable) for part in self.parts)
        return all(each) if outcome else any(each)

    def useful(self, answers: Answers, answerable: Collection[str]) -> frozenset[str]:
        if self.met(answers) is not None:
            return frozenset()
        return frozenset[str]().union(*(part.useful(answers, answerable) for part in self.parts))

    def tests(self) -> Iterator[Test]:
        return (test for part in self.parts for test in part.tests())


@dataclass(frozen=True)
class Not(Rule):
    """The opposite of another rule; unknown stays unknown."""

    part: Rule

    @property
    def facts(self) -> frozenset[str]:
        return self.part.facts

    def met(self, answers: Answers) -> bool | None:
        outcome = self.part.met(answers)
        return None if outcome is None else not outcome

    def can_be(self, outcome: bool, answers: Answers, answerable: Collection[str]) -> bool:
        return self.part.can_be(not outcome, answers, answerable)

    def useful(self, answers: Answers, answerable: Collection[str]) -> frozenset[str]:
        return self.part.useful(answers, answerable)

    def tests(self) -> Iterator[Test]:
        return self.part.tests()


def any_of(parts: Sequence[Rule]) -> Rule:
    """Met when one part is met: the mirror image of All, so the three values are defined once."""
    return Not(All(tuple(Not(part) for part in parts)))


@dataclass(frozen=True)
class Manual(Rule):
    """A person decides this (or nothing is known to test); the chat can only explain it."""

    why: str

    @property
    def facts(self) -> frozenset[str]:
        return frozenset()

    def met(self, answers: Answers) -> bool | None:
        return None

    def can_be(self, outcome: bool, answers: Answers, answerable: Collection[str]) -> bool:
        return False

    def useful(self, answers: Answers, answerable: Collection[str]) -> frozenset[str]:
        return frozenset()


@dataclass(frozen=True)
class Derivation:
    """A value that follows from other facts: the one whose case holds. Cases must exclude one another."""

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
class DerivedTest(Rule):
    """A comparison of a derived value: settled as soon as every value still possible agrees."""

    test: Test
    derivation: Derivation

    @property
    def facts(self) -> frozenset[str]:
        return self.derivation.facts

    def met(self, answers: Answers) -> bool | None:
        outcomes = {self.test.holds(value) for value in self.derivation.possible(answers)}
        return outcomes.pop() if len(outcomes) == 1 else None

    def can_be(self, outcome: bool, answers: Answers, answerable: Collection[str]) -> bool:
        met = self.met(answers)
        if met is not None:
            return met is outcome
        return any(
            when.can_be(True, answers, answerable)
            for value, when in self.derivation.cases
            if self.test.holds(value) is outcome
        )

    def useful(self, answers: Answers, answerable: Collection[str]) -> frozenset[str]:
        if self.met(answers) is not None:
            return frozenset()
        return frozenset[str]().union(*(when.useful(answers, answerable) for _, when in self.derivation.cases))

    def tests(self) -> Iterator[Test]:
        yield self.test


def parse(data: object, derived: Mapping[str, Derivation] | None = None) -> Rule:
    """The rule that a TOML or JSON table describes; `Mistaken` lists everything wrong in it."""
    known = derived or {}
    if not isinstance(data, Mapping):
        raise Mistaken([Mistake(f"a rule is a table, not {data!r}", RIGHT)])
    match dict(data):
        case {"all": parts, **rest} if not rest:
            return All(_each(parts, known))
        case {"any": parts, **rest} if not rest:
            return any_of(_each(parts, known))
        case {"not": part, **rest} if not rest:
            return Not(parse(part, known))
        case {"always": True, **rest} if not rest:
            return All(())
        case {"manual": str(why), **rest} if not rest:
            return Manual(why)
        case {"fact": str(fact), "one_of_fact": str(listing), **rest} if not rest:
            return Listed(fact, listing)
        case {"fact": str(fact), **comparisons} if comparisons:
            return _tests(fact, comparisons, known)
    raise Mistaken([Mistake(f"not a rule: {sorted(map(str, data))}", RIGHT)])


def _each(parts: object, derived: Mapping[str, Derivation]) -> tuple[Rule, ...]:
    if not isinstance(parts, list) or not parts:
        raise Mistaken([Mistake("all and any need a list of rules", f"all = [{RIGHT}]")])
    rules: list[Rule] = []
    mistakes: list[Mistake] = []
    for part in parts:
        try:
            rules.append(parse(part, derived))
        except Mistaken as wrong:
            mistakes.extend(wrong.mistakes)
    if mistakes:
        raise Mistaken(mistakes)
    return tuple(rules)


def _tests(fact: str, comparisons: Mapping[str, object], derived: Mapping[str, Derivation]) -> Rule:
    mistakes = [wrong for operator, value in comparisons.items() for wrong in _wrong(fact, operator, value)]
    if mistakes:
        raise Mistaken(mistakes)
    tests = [Test(fact, operator, value) for operator, value in comparisons.items()]
    rules: list[Rule] = [DerivedTest(test, derived[fact]) for test in tests] if fact in derived else [*tests]
    return rules[0] if len(rules) == 1 else All(tuple(rules))


def _wrong(fact: str, operator: str, value: object) -> Iterator[Mistake]:
    limits = value if isinstance(value, list) else []
    if operator not in OPERATORS:
        yield Mistake(f"unknown comparison {operator!r} of {fact}", f"one of {', '.join(OPERATORS)}")
    elif operator in LISTING and not limits:
        yield Mistake(f"{operator} of {fact} needs a list of values", f'{operator} = ["ide", "rintisan"]')
    elif operator in PAIRS and (len(limits) != 2 or not all(type(limit) is int for limit in limits)):
        yield Mistake(f"{operator} of {fact} needs two whole numbers", f"{operator} = [10, 33]")
    elif operator in PAIRS and limits[0] > limits[1]:
        yield Mistake(f"{operator} of {fact} is empty: {limits}", f"{operator} = [10, 33]")
    elif operator in NUMERIC - PAIRS and type(value) is not int:
        yield Mistake(f"{operator} of {fact} needs a whole number, not {value!r}", f"{operator} = 19")
