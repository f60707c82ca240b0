"""The same rules in zen-engine and OpenFisca-core: who judges partial answers rightly, and how fast.

A verdict here is whether a programme suits: every gate and route that a rule or an office states (Q, R) is met. Matters
that nobody can test (`manual`) are left out. Each peer gets the rules in its own language, written by this module, and
runs in an environment of its own: `bench.peer_zen` and `bench.peer_openfisca`. A definite verdict is wrong if another
way to answer what is missing, found by chance, leads to the opposite.
"""

import json
import random
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from models import cells
from models.eligibility import check
from models.facts import Fact
from models.programmes import Catalogue
from models.rules import Leaf, Manual, Pair, Rule, Share, Test
from models.rules.forms import All, AtLeast, DerivedTest, Group, Not

Person = Mapping[str, object]
COMPLETIONS = 40
SIGNS = {
    "equals": "==", "not_equals": "!=", "below": "<", "above": ">", "at_most": "<=", "at_least": ">=",
    "equals_fact": "==", "at_most_fact": "<=", "at_least_fact": ">=",
}  # fmt: skip


@dataclass(frozen=True)
class Judged:
    """How one engine did: of all verdicts, of those it could have known; times are milliseconds for one person."""

    name: str
    verdicts: int
    settled: int
    wrong: int
    errors: int
    unsure: int
    milliseconds: float


def suits(catalogue: Catalogue) -> dict[str, All]:
    """What must be met for each programme, as far as a machine can test it."""
    return {
        name: All(tuple(one.rule for one in programme.conditions if one.excludes and _testable(one.rule)))
        for name, programme in catalogue.programmes.items()
    }


def _testable(rule: Rule) -> bool:
    return not any(isinstance(leaf, Manual) for leaf in rule.leaves())


def partial_people(catalogue: Catalogue, people: Sequence[Person], seed: int) -> list[dict[str, object]]:
    """The same people with a random part of what is known of them; what the office knows is drawn for each."""
    dice = random.Random(seed)
    values = _values(catalogue)
    found = []
    for person in people:
        whole = dict(person)
        for name, fact in catalogue.facts.items():
            if fact.asked_of != "person" and values.get(name):
                whole[name] = dice.choice(values[name])
        share = dice.random()
        found.append({name: value for name, value in whole.items() if value is not None and dice.random() < share})
    return found


def _values(catalogue: Catalogue) -> dict[str, tuple[object, ...]]:
    leaves = [leaf for rule in suits(catalogue).values() for leaf in rule.leaves()]
    return cells.of_each(catalogue.facts, leaves)


def judged(catalogue: Catalogue, people: Sequence[Person], python: str, seed: int) -> Iterator[Judged | str]:
    """Ours and each peer, or a sentence about a peer that is not there."""
    rules = suits(catalogue)
    expected = [[rule.met(person) for rule in rules.values()] for person in people]
    # A verdict that another completion contradicts was not settled: for each side, was the other side possible?
    possible = _possible(catalogue, rules, people, expected, random.Random(seed))
    started = perf_counter()
    for person in people:
        for rule in rules.values():
            rule.met(person)
    yield _judge("Sinkron, the rules alone", expected, expected, possible, (perf_counter() - started) / len(people))
    started = perf_counter()
    for person in people[:200]:
        for programme in catalogue.programmes.values():
            check(programme, person)
    seconds = (perf_counter() - started) / len(people[:200])
    yield _judge("Sinkron, whole verdicts with reasons", expected, expected, possible, seconds)
    with tempfile.TemporaryDirectory() as folder:
        for number, peer in enumerate(PEERS):
            path = Path(folder) / f"{number}.json"
            path.write_text(json.dumps(_task(peer.dialect(catalogue.facts), rules, people)), encoding="utf-8")
            found = _run(peer, python, path)
            if isinstance(found, str):
                yield found
            else:
                yield _judge(peer.title, found["verdicts"], expected, possible, found["seconds"])


def _possible(
    catalogue: Catalogue, rules: Mapping[str, Rule], people: Sequence[Person],
    expected: Sequence[Sequence[bool | None]], dice: random.Random,
) -> list[list[set[bool]]]:  # fmt: skip
    """The outcomes that completions of each person's answers were seen to have."""
    values = _values(catalogue)
    found = []
    for person in people:
        seen: list[set[bool]] = [set() for _ in rules]
        for _ in range(COMPLETIONS):
            whole = {name: dice.choice(some) for name, some in values.items() if some} | dict(person)
            for place, rule in enumerate(rules.values()):
                met = rule.met(whole)
                seen[place] |= {met} if met is not None else set()
        found.append(seen)
    return found


def _judge(
    name: str, verdicts: Sequence[Sequence[bool | str | None]], expected: Sequence[Sequence[bool | None]],
    possible: Sequence[Sequence[set[bool]]], seconds: float,
) -> Judged:  # fmt: skip
    rows = [
        (mine, known, seen)
        for row in zip(verdicts, expected, possible, strict=True)
        for mine, known, seen in zip(*row, strict=True)
    ]
    return Judged(
        name=name,
        verdicts=len(rows),
        settled=sum(known is not None for _, known, _ in rows),
        wrong=sum(isinstance(mine, bool) and (not mine) in seen for mine, _, seen in rows),
        errors=sum(mine == "error" and known is not None for mine, known, _ in rows),
        unsure=sum(mine is None and known is not None for mine, known, _ in rows),
        milliseconds=seconds * 1000,
    )


def _run(peer: "Peer", python: str, path: Path) -> dict[str, Any] | str:
    command = [python, "-m", f"bench.{peer.module}", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        return f"{peer.title}: left out, {error}"
    if done.returncode:
        return f"{peer.title}: left out, {python} says: {done.stderr.strip().splitlines()[-1]}"
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _task(dialect: "Dialect", rules: Mapping[str, Rule], people: Sequence[Person]) -> dict[str, Any]:
    written = {name: dialect.write(rule) for name, rule in rules.items()}
    return {"rules": written, "people": [dialect.person(one) for one in people], "inputs": dialect.inputs}


class Dialect:
    """A rule in another language. `inputs` are the names it uses, with their type."""

    and_, or_, not_ = " and ", " or ", "not "
    true, false = "true", "false"

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self.facts = facts
        self.inputs: dict[str, str] = {}
        self.made: list[tuple[str, Leaf]] = []

    def write(self, rule: Rule) -> str:
        match rule:
            case DerivedTest(test, derivation):
                return self._some([self.write(case) for value, case in derivation.cases if test.holds(value)])
            case Not(part):
                return f"({self.not_}({self.write(part)}))"
            case All(parts):
                return "(" + (self.and_.join(map(self.write, parts)) or self.true) + ")"
            case AtLeast(number, parts):
                return f"(({' + '.join(map(self.counted, map(self.write, parts)))}) >= {number})"
            case Leaf():
                return self.leaf(rule)
        assert isinstance(rule, Group)
        raise TypeError(rule)

    def _some(self, parts: Sequence[str]) -> str:
        return "(" + (self.or_.join(parts) or self.false) + ")"

    def counted(self, part: str) -> str:
        return f"({part} ? 1 : 0)"

    def leaf(self, leaf: Leaf) -> str:
        match leaf:
            case Test(fact, operator, value):
                return self.test(fact, operator, value)
            case Pair(fact, "one_of_fact", other):
                return self.pair(leaf, fact, other)
            case Pair(fact, operator, other):
                return f"({self.name(fact)} {SIGNS[operator]} {self.name(other)})"
            case Share(amount, rate, operator, limit):
                return f"({self.name(amount)} * {self.name(rate)} {SIGNS[operator]} {limit * 100})"
        raise TypeError(leaf)

    def test(self, fact: str, operator: str, value: object) -> str:
        """One comparison with a fixed value."""
        name = self.division(fact) if operator.startswith("division") else self.name(fact)
        match operator, value:
            case "between" | "division_between", [low, high]:
                return f"(({name} >= {low}){self.and_}({name} <= {high}))"
            case "one_of" | "division_one_of", _:
                return self.listed(name, value)
            case "none_of", _:
                return f"({self.not_}{self.listed(name, value)})"
            case "includes", _:
                return self.includes(fact, str(value))
        return f"({name} {SIGNS[operator]} {self.constant(fact, value)})"

    def name(self, fact: str) -> str:
        kind = self.facts[fact].kind
        types = {"yes_no": "bool", "integer": "number", "money": "number", "date": "number"}
        self.inputs[plain(fact)] = types.get(kind, "list" if kind == "choices" else "text")
        return self.read(plain(fact))

    def division(self, fact: str) -> str:
        self.inputs[f"{plain(fact)}_division"] = "number"
        return self.read(f"{plain(fact)}_division")

    def read(self, name: str) -> str:
        return name

    def constant(self, fact: str, value: object) -> str:
        if self.facts[fact].kind == "date":
            return str(date.fromisoformat(str(value)).toordinal())
        return json.dumps(value) if not isinstance(value, bool) else self.true if value else self.false

    def listed(self, name: str, allowed: object) -> str:
        return f"({name} in {json.dumps(allowed)})"

    def includes(self, fact: str, value: str) -> str:
        return f"({json.dumps(value)} in {self.name(fact)})"

    def pair(self, leaf: Pair, fact: str, other: str) -> str:
        return f"({self.name(fact)} in {self.name(other)})"

    def person(self, person: Person) -> dict[str, object]:
        """What is known, as this language wants it: days and divisions are numbers."""
        found: dict[str, object] = {}
        for name, value in person.items():
            is_day = name in self.facts and self.facts[name].kind == "date"
            found[plain(name)] = date.fromisoformat(str(value)).toordinal() if is_day else value
            if name == "kbli":
                found["kbli_division"] = int(str(value)[:2])
        return {name: value for name, value in found.items() if name in self.inputs}


class Zen(Dialect):
    """zen-engine's expressions, as one writes them."""


class GuardedZen(Zen):
    """The same, each comparison yielding nothing while a fact is missing: zen has no three-valued `and`."""

    def leaf(self, leaf: Leaf) -> str:
        written = super().leaf(leaf)
        missing = " or ".join(f"{self.name(name)} == null" for name in leaf.names)
        return f"({missing} ? null : {written})"


class Fisca(Dialect):
    """Formulas for OpenFisca-core: numpy on one array per input. It has no lists, so each value of one is an input."""

    and_, or_, not_ = " & ", " | ", "~"
    true, false = "yes()", "~yes()"

    def counted(self, part: str) -> str:
        return f"({part}).astype(int)"

    def read(self, name: str) -> str:
        return f"of({name!r})"

    def constant(self, fact: str, value: object) -> str:
        return str(value) if isinstance(value, bool) else super().constant(fact, value)

    def listed(self, name: str, allowed: object) -> str:
        return f"np.isin({name}, {allowed!r})"

    def includes(self, fact: str, value: str) -> str:
        self.inputs[f"{plain(fact)}_has_{value}"] = "bool"
        return self.read(f"{plain(fact)}_has_{value}")

    def pair(self, leaf: Pair, fact: str, other: str) -> str:
        name = f"{plain(fact)}_in_{plain(other)}"
        self.inputs[name] = "bool"
        self.made.append((name, leaf))
        return self.read(name)

    def person(self, person: Person) -> dict[str, object]:
        found = super().person(person)
        for name, value in person.items():
            for one in value if isinstance(value, list) else ():
                found[f"{plain(name)}_has_{one}"] = True
        for name, leaf in self.made:
            found[name] = leaf.met(person) is True
        return {name: value for name, value in found.items() if name in self.inputs}


@dataclass(frozen=True)
class Peer:
    """An engine, the module that runs it, and how its rules are written."""

    title: str
    module: str
    dialect: type[Dialect]


PEERS = (
    Peer("zen-engine, rules as one writes them", "peer_zen", Zen),
    Peer("zen-engine, every comparison guarded", "peer_zen", GuardedZen),
    Peer("OpenFisca-core", "peer_openfisca", Fisca),
)


def plain(name: str) -> str:
    """A name that every language takes."""
    return name.replace(".", "_")
