"""One person's answers, and every possible next answer beside them: how the rules stand, and what is left to ask."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from models.asking.counting import Counter
from models.asking.space import Open, Outlook, Space, marked
from models.facts import Answers
from models.programmes import Condition
from models.rules import Group, Leaf, Not, Rule


@dataclass
class Sight:
    """One person's answers with every possible next answer beside them."""

    space: Space
    answers: Answers
    told: Mapping[str, object] = field(init=False)
    _seen: dict[int, tuple[int, int]] = field(default_factory=dict)
    _reachable: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.whole = self.space.whole
        self._known, self._possible = _Known(self), _Possible(self)
        self.told = {name: _frozen(self.answers.get(name, _NOT_ASKED)) for name in self.space.asked}

    def askable(self, name: str) -> int:
        """Where the fact can still be asked for; questions lean on earlier facts only, so this comes to an end."""
        found = self._reachable.get(name)
        if found is None:
            fact, found = self.space.asked[name], 0
            if fact.asked_of == "person" and name not in self.answers:
                sense = self.look(fact.asked_when).may_hold if fact.asked_when else self.whole
                found = sense & ~self.space.bits[name] & self.whole
            self._reachable[name] = found
        return found

    def leaf(self, leaf: Leaf) -> tuple[int, int]:
        """Where the comparison is true and where it is false."""
        leaf = self.space.equal[id(leaf)]
        found = self._seen.get(id(leaf))
        if found is None:
            found = self._seen[id(leaf)] = self._worked_out(leaf)
        return found

    def _worked_out(self, leaf: Leaf) -> tuple[int, int]:
        unknown = [name for name in leaf.names if self.answers.get(name) is None]
        if not unknown:
            met = leaf.met(self.answers)
            return (self.whole if met is True else 0, self.whole if met is False else 0)
        if len(unknown) > 1 or unknown[0] in self.answers or unknown[0] not in self.space.bits:
            return 0, 0
        if len(leaf.names) == 1:
            return self.space.tried[id(leaf)]
        name = unknown[0]
        outcomes = (leaf.met({**self.answers, name: value}) for value in self.space.values[name])
        return marked(outcomes, self.space.bits[name])

    def reach(self, leaf: Leaf) -> int:
        """Where everything that the comparison still lacks can be asked for."""
        reached = self.whole
        for name in leaf.names:
            if self.answers.get(name) is None:
                reached &= self.askable(name) | (0 if name in self.answers else self.space.bits.get(name, 0))
        return reached if leaf.names else 0

    def look(self, rule: Rule) -> Outlook:
        """How a rule stands; most answers concern few rules, so most of it is known from the question before."""
        number, needs = self.space.numbered[id(rule)]
        key = (number, *map(self.told.__getitem__, needs))
        found = self.space.looked.get(key)
        if found is None:
            facts: dict[str, int] = {}
            self._collect(rule, self.whole, facts)
            found = Outlook(*rule.outcome(self._known), *rule.outcome(self._possible), facts)
            self.space.looked[key] = found
        return found

    def _collect(self, rule: Rule, where: int, found: dict[str, int]) -> None:
        """Add the facts that may help to settle the rule, as far as it is open."""
        while isinstance(rule, Not):  # which is open wherever its part is
            rule = rule.part
        true, false = rule.outcome(self._known)
        where &= ~(true | false)
        if not where:
            return
        if isinstance(rule, Leaf):
            where &= self.reach(rule)
            for name in rule.names if where else ():
                if bits := where & self.askable(name):
                    found[name] = found.get(name, 0) | bits
        elif isinstance(rule, Group):
            for part in rule.inner:
                self._collect(part, where, found)

    def open(self, conditions: Sequence[Condition]) -> Open:
        """What may still change the result of a programme with these conditions."""
        parts = [(one, self.look(one.rule)) for one in conditions]
        excluded, against, all_may_fit = 0, 0, self.whole
        for one, outlook in parts:
            excluded |= outlook.false if one.excludes else 0
            against |= 0 if one.is_strong and one.kind == "fix" else outlook.false
            all_may_fit &= outlook.may_hold
        if excluded == self.whole:
            return Open({}, 0, Counter(), 0)
        found: dict[str, int] = {}
        rumoured: dict[str, int] = {}
        for one, outlook in parts:
            # An uncertain condition counts only if it may be the first to fail, or if everything may yet be met.
            counts = self.whole if one.is_strong else (~against & outlook.may_fail) | all_may_fit
            where = counts & ~excluded
            into = found if one.is_strong else rumoured
            for name, bits in outlook.facts.items():
                if bits & where:
                    into[name] = into.get(name, 0) | (bits & where)
        lacking = reduce(or_, found.values(), 0)
        for name, bits in rumoured.items():
            found[name] = found.get(name, 0) | bits
        pairs = Counter()
        for bits in found.values():
            pairs.add(bits)
        return Open(found, lacking, pairs, reduce(or_, found.values(), 0))

    def ready(self, names: Iterable[str]) -> list[str]:
        """The questions to put for these facts: first the one that tells whether another makes sense at all."""
        found = set(self._ready(names))
        return [name for name in self.space.asked if name in found]

    def _ready(self, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            when = self.space.asked[name].asked_when
            if when is None or self.look(when).true & 1:
                yield name
            else:
                yield from self._ready(self._deciding(when))

    def behind(self, names: Iterable[str]) -> frozenset[str]:
        """The questions that have to come before these."""
        found = set[str]()
        pending = set(names)
        while pending:
            when = self.space.asked[pending.pop()].asked_when
            more = self._deciding(when) - found if when else set[str]()
            found |= more
            pending |= more
        return frozenset(found)

    def _deciding(self, when: Rule) -> frozenset[str]:
        return frozenset(name for name, bits in self.look(when).facts.items() if bits & 1)


_NOT_ASKED = object()


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


@dataclass(frozen=True)
class _Known:
    """What is known after each possible answer."""

    sight: Sight
    no = 0

    @property
    def yes(self) -> int:
        return self.sight.whole

    @property
    def sure(self) -> "_Known":
        return self

    def leaf(self, leaf: Leaf) -> tuple[int, int]:
        return self.sight.leaf(leaf)


@dataclass(frozen=True)
class _Possible:
    """What may still come out after each possible answer, once everything that can be asked has been."""

    sight: Sight
    no = 0

    @property
    def yes(self) -> int:
        return self.sight.whole

    @property
    def sure(self) -> _Known:
        return self.sight._known

    def leaf(self, leaf: Leaf) -> tuple[int, int]:
        true, false = self.sight.leaf(leaf)
        both = self.sight.reach(leaf) & ~(true | false) & self.sight.whole
        return true | both, false | both
