"""Strategies of asking, all held to the same rules: no idle question, none before it makes sense, stop when done.

What is open at all is what the planner says, so strategies differ in one thing only: which of the questions comes next.
A fixed order with skips takes the first of its facts that may be asked now.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import log2
from time import monotonic

from models import asking, cells
from models.eligibility import check
from models.facts import Answers
from models.programmes import Catalogue
from models.rules import Leaf

Person = Mapping[str, object]
Next = Callable[[Answers, asking.Plan], str]


@dataclass(frozen=True)
class Set:
    """Some programmes, and the people that ask about them."""

    catalogue: Catalogue
    names: tuple[str, ...]

    @cached_property
    def planner(self) -> asking.Planner:
        return asking.planner(self.catalogue, self.names)

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """Every fact that the person could be asked for, in the order of the glossary."""
        deciding = {
            name for one in self.names for condition in self.catalogue.programmes[one].conditions if condition.decides
            for name in condition.rule.facts
        }  # fmt: skip
        while (
            more := {name for one in deciding if (when := self.catalogue.facts[one].asked_when) for name in when.facts}
            - deciding
        ):
            deciding |= more
        return tuple(
            name for name, fact in self.catalogue.facts.items() if name in deciding and fact.asked_of == "person"
        )

    @cached_property
    def cells(self) -> Mapping[str, tuple[object, ...]]:
        leaves = [
            leaf for one in self.names for each in self.catalogue.programmes[one].conditions if each.decides
            for leaf in each.rule.leaves()
        ]  # fmt: skip
        whens = [self.catalogue.facts[name].asked_when for name in self.facts]
        leaves += [leaf for when in whens if when for leaf in when.leaves()]
        return cells.of_each(self.catalogue.facts, leaves)


def asked(some: Set, person: Person, choose: Next) -> list[str]:
    """The questions of a whole conversation, in order."""
    answers: dict[str, object] = {}
    while (plan := some.planner.plan(answers)).questions:
        name = choose(answers, plan)
        answers[name] = person.get(name)
    return list(answers)


def ours(answers: Answers, plan: asking.Plan) -> str:
    """What the bot asks."""
    return plan.questions[0]


def in_order(order: Sequence[str]) -> Next:
    """A fixed order with skips."""
    place = {name: number for number, name in enumerate(order)}
    return lambda answers, plan: min(plan.questions, key=lambda name: place[name])


def by_pairs(some: Set) -> Next:
    """The question after which the fewest pairs of a programme and an open fact are left on average."""
    planner = asking.Planner([some.catalogue.programmes[name] for name in some.names], first_answers=0)
    return lambda answers, plan: planner.plan(answers).questions[0]


def mean(some: Set, people: Sequence[Person], choose: Next) -> float:
    """Questions asked on average."""
    return sum(len(asked(some, person, choose)) for person in people) / len(people)


def best_order(some: Set, sample: Sequence[Person], seconds: float, seed: int) -> list[str]:
    """The best fixed order found within the time: from the mean place in our own talks, moving one fact at a time."""
    places: dict[str, list[int]] = defaultdict(list)
    for person in sample:
        talk = asked(some, person, ours)
        for name in some.facts:
            places[name].append(talk.index(name) if name in talk else len(some.facts))
    middle = {name: sum(found) / len(found) for name, found in places.items()}
    starts = [list(some.facts), sorted(some.facts, key=lambda name: middle[name])]
    best = min(starts, key=lambda order: mean(some, sample, in_order(order)))
    least, dice, until = mean(some, sample, in_order(best)), random.Random(seed), monotonic() + seconds
    while monotonic() < until:
        order = list(best)
        order.insert(dice.randrange(len(order)), order.pop(dice.randrange(len(order))))
        found = mean(some, sample, in_order(order))
        if found <= least:
            best, least = order, found
    return best


@dataclass
class ByInformation:
    """The question that tells most about the final states, judging by those of other people who answered alike.

    The gain is the sum over the programmes of what the answer takes from the entropy of the state. Once nobody of the
    sample is like this person, the order of the glossary decides.
    """

    some: Set
    others: Sequence[Person]
    _states: list[dict[str, int]] = field(default_factory=list)
    _answers: dict[str, dict[str, int]] = field(default_factory=dict)
    _singles: dict[str, list[tuple[object, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self.some.names:
            states: dict[str, int] = defaultdict(int)
            for place, person in enumerate(self.others):
                states[check(self.some.catalogue.programmes[name], person).state] |= 1 << place
            self._states.append(states)
        for name in self.some.facts:
            found: dict[str, int] = defaultdict(int)
            for place, person in enumerate(self.others):
                found[self._cell(name, person.get(name))] |= 1 << place
            self._answers[name] = found

    def _cell(self, name: str, value: object) -> str:
        """People of one cell answered the same as far as any rule can tell."""
        leaves = self._leaves.get(name, [])
        return repr([leaf.holds(value) for leaf in leaves] if value is not None and leaves else value)

    @cached_property
    def _leaves(self) -> dict[str, list[Leaf]]:
        found: dict[str, list[Leaf]] = defaultdict(list)
        programmes = self.some.catalogue.programmes
        rules = [one.rule for name in self.some.names for one in programmes[name].conditions if one.decides]
        rules += [when for name in self.some.facts if (when := self.some.catalogue.facts[name].asked_when)]
        for leaf in (leaf for rule in rules for leaf in rule.leaves() if len(leaf.names) == 1):
            found[leaf.names[0]].append(leaf)
        return found

    def __call__(self, answers: Answers, plan: asking.Plan) -> str:
        alike = (1 << len(self.others)) - 1
        for name, value in answers.items():
            alike &= self._answers[name].get(self._cell(name, value), 0)
        return min(plan.questions, key=lambda name: self._left(name, alike)) if alike else plan.questions[-1]

    def _left(self, name: str, alike: int) -> float:
        """The entropy left on average after the answer, over all programmes, times the number of people."""
        parts = [alike & people for people in self._answers[name].values() if alike & people]
        return sum(_entropy(part, states) for part in parts for states in self._states)


def _entropy(people: int, states: Mapping[str, int]) -> float:
    total = people.bit_count()
    counts = [count for one in states.values() if (count := (one & people).bit_count())]
    return sum(count * log2(total / count) for count in counts)


def optimum(some: Set, people: Sequence[Person]) -> float:
    """The mean of the best of all strategies for exactly these people: every order of questions is tried."""
    known: dict[frozenset[tuple[str, str]], int] = {}
    crowd = ByInformation(some, people)

    def least(answers: dict[str, object], alike: int) -> int:
        key = frozenset((name, crowd._cell(name, value)) for name, value in answers.items())
        if key not in known:
            plan = some.planner.plan(answers)
            options = [cost(answers, alike, name) for name in plan.questions]
            known[key] = alike.bit_count() + min(options) if options else 0
        return known[key]

    def cost(answers: dict[str, object], alike: int, name: str) -> int:
        total = 0
        for part in crowd._answers[name].values():
            if part & alike:
                one = people[((part & alike) & -(part & alike)).bit_length() - 1]
                total += least({**answers, name: one.get(name)}, part & alike)
        return total

    return least({}, (1 << len(people)) - 1) / len(people)
