"""The fewest answers that prove every verdict of a person, for somebody who knows all of them beforehand.

No strategy can ask less. The set is found by whole-number programming (HiGHS in scipy): one variable for each fact that
is asked and one for each part of a rule that is thereby settled. Where the encoding is looser than the planner
(a rule that may no longer fail counts as closed), it is so downwards: the figure is a proven lower bound. It is exact
wherever the planner, told only these facts, has nothing left to ask; how often that is so is told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from models.facts import Answers, Fact
from models.programmes import Condition, Programme
from models.rules import Leaf, Rule
from models.rules.forms import All, AtLeast, DerivedTest, Group, Not

Sum = Mapping[int, float]
NEVER, ALWAYS = -1, -2


def fewest(programmes: Sequence[Programme], facts: Mapping[str, Fact], person: Answers) -> list[str]:
    """A smallest set of facts whose answers prove what can be proved about this person."""
    model = _Model(facts, person)
    for programme in programmes:
        model.close(programme)
    return model.solved()


@dataclass
class _Model:
    """Variables are numbers; `NEVER` and `ALWAYS` stand for what is certain before anything is asked."""

    facts: Mapping[str, Fact]
    person: Answers
    asked: dict[str, int] = field(default_factory=dict)
    count: int = 0
    rows: list[tuple[Sum, float]] = field(default_factory=list)
    known: dict[tuple[str, int], int] = field(default_factory=dict)
    _kept: list[Rule] = field(default_factory=list)

    def new(self) -> int:
        self.count += 1
        return self.count - 1

    def ask(self, name: str) -> int:
        """This fact is asked; what decides whether the question makes sense must be settled before."""
        if self.facts[name].asked_of != "person" or name not in self.person:
            return NEVER
        if name not in self.asked:
            self.asked[name] = self.new()
            when = self.facts[name].asked_when
            if when is not None:
                self.at_most(self.asked[name], [self.proved(when)])
        return self.asked[name]

    def at_most(self, one: int, others: Sequence[int], times: int = 1) -> None:
        """`one` needs so many of the others."""
        certain = sum(other == ALWAYS for other in others)
        if one < 0 or certain >= times:
            return
        row: dict[int, float] = {one: times - certain}
        for other in others:
            if other >= 0:
                row[other] = row.get(other, 0) - 1
        self.rows.append((row, 0))

    def some(self, parts: Sequence[int], times: int = 1) -> int:
        """Settled as soon as so many of these are."""
        parts = [part for part in parts if part != NEVER]
        certain = sum(part == ALWAYS for part in parts)
        if certain >= times:
            return ALWAYS
        if len(parts) < times:
            return NEVER
        if len(parts) == 1:
            return parts[0]
        found = self.new()
        self.at_most(found, parts, times)
        return found

    def every(self, parts: Sequence[int]) -> int:
        """Settled once all of these are."""
        parts = [part for part in dict.fromkeys(parts) if part != ALWAYS]
        if NEVER in parts:
            return NEVER
        if len(parts) < 2:
            return parts[0] if parts else ALWAYS
        found = self.new()
        for part in parts:
            self.at_most(found, [part])
        return found

    def _remembered(self, what: str, rule: Rule, found: int) -> int:
        self._kept.append(rule)  # so that no other rule can get its id
        self.known[what, id(rule)] = found
        return found

    def proved(self, rule: Rule) -> int:
        """The rule has come out as it does for this person; `NEVER` if it stays open whatever is asked."""
        key = ("proved", id(rule))
        if key in self.known:
            return self.known[key]
        met = rule.met(self.person)
        found = NEVER
        match rule:
            case _ if met is None:
                pass
            case Leaf():
                found = self.every([self.ask(name) for name in rule.names])
            case Not(part):
                found = self.proved(part)
            case All(parts):
                inner = [self.proved(part) for part in parts if part.met(self.person) is met]
                found = self.every(inner) if met else self.some(inner)
            case AtLeast(number, parts):
                inner = [self.proved(part) for part in parts if part.met(self.person) is met]
                found = self.some(inner, number if met else len(parts) - number + 1)
            case DerivedTest(test, derivation):
                mine = [case for value, case in derivation.cases if test.holds(value) is met]
                theirs = [case for value, case in derivation.cases if test.holds(value) is not met]
                holds = [self.proved(case) for case in mine if case.met(self.person)]
                out = self.every([self.proved(case) for case in theirs])
                found = self.some([*holds, out])
        return self._remembered(*key[:1], rule, found)

    def useless(self, name: str) -> int:
        """The fact needs no asking any more: asked already, or its question makes no sense."""
        fact, asked = self.facts[name], self.ask(name)
        if fact.asked_of != "person":
            return ALWAYS
        when = fact.asked_when
        senseless = NEVER if when is None or when.met(self.person) else self.cannot(when, True)
        return self.some([asked, senseless])

    def cannot(self, rule: Rule, outcome: bool) -> int:
        """The rule can no longer come out so."""
        key = (f"cannot {outcome}", id(rule))
        if key in self.known:
            return self.known[key]
        met = rule.met(self.person)
        found = NEVER
        match rule:
            case Leaf():
                away = self.leaf_closed(rule)
                found = away if met is not outcome else self._only_senseless(rule)
            case Not(part):
                found = self.cannot(part, not outcome)
            case All(parts):
                inner = [self.cannot(part, outcome) for part in parts]
                found = self.some(inner) if outcome else self.every(inner)
            case _:
                # Looser than the planner: one useless fact behind it may be enough.
                leaves = [leaf for leaf in rule.leaves() if leaf.names]
                found = self.some([self.leaf_closed(leaf) for leaf in leaves]) if leaves else ALWAYS
        return self._remembered(key[0], rule, found)

    def _only_senseless(self, leaf: Leaf) -> int:
        """The comparison would come out so; it can't only if one of its questions has lost its sense."""
        if not leaf.names or any(self.facts[name].asked_of != "person" for name in leaf.names):
            return ALWAYS
        whens = [(self.facts[name].asked_when, name) for name in leaf.names]
        return self.some(
            [self.cannot(when, True) for when, _ in whens if when is not None and not when.met(self.person)]
        )

    def leaf_closed(self, leaf: Leaf) -> int:
        """Nothing more is asked for this comparison: settled, or something that it lacks cannot be had."""
        if not leaf.names:
            return ALWAYS
        gone = [ALWAYS if self.facts[name].asked_of != "person" else NEVER for name in leaf.names]
        for name in leaf.names:
            when = self.facts[name].asked_when
            if when is not None and not when.met(self.person):
                gone.append(self.cannot(when, True))
            if self.person.get(name) is None:
                gone.append(self.ask(name))
        return self.some([*gone, self.every([self.ask(name) for name in leaf.names])])

    def closed(self, rule: Rule) -> int:
        """Nothing more is asked for this rule."""
        if isinstance(rule, Group):
            return self.some([self.proved(rule), self.every([self.closed(part) for part in rule.inner])])
        assert isinstance(rule, Leaf)
        return self.leaf_closed(rule)

    def close(self, programme: Programme) -> None:
        """Nothing more is asked for this programme: it is ruled out, or every condition that counts is closed."""
        deciding = [one for one in programme.conditions if one.decides]
        failing = [one for one in deciding if one.rule.met(self.person) is False]
        ruled_out = self.some([self.proved(one.rule) for one in failing if one.excludes])
        against = self.some([self.proved(one.rule) for one in failing if not (one.is_strong and one.kind == "fix")])
        rest = self.every([self._counted(one, against) for one in deciding])
        found = self.some([ruled_out, rest])
        if found >= 0:
            self.rows.append(({found: -1}, -1))
        assert found != NEVER

    def _counted(self, one: Condition, against: int) -> int:
        closed = self.closed(one.rule)
        return closed if one.is_strong else self.some([closed, against, self.cannot(one.rule, False)])

    def solved(self) -> list[str]:
        """The facts of a smallest solution."""
        if not self.asked:
            return []
        numbers = [number for number, (row, _) in enumerate(self.rows) for _ in row]
        columns = [column for row, _ in self.rows for column in row]
        values = [value for row, _ in self.rows for value in row.values()]
        limits = np.array([limit for _, limit in self.rows], dtype=float)
        matrix = csr_array((values, (numbers, columns)), shape=(len(self.rows), self.count))
        cost = np.zeros(self.count)
        cost[list(self.asked.values())] = 1
        found = milp(
            cost, constraints=LinearConstraint(matrix, ub=limits), bounds=Bounds(0, 1), integrality=np.ones(self.count)
        )
        assert found.success, found.message
        return [name for name, number in self.asked.items() if found.x[number] > 0.5]
