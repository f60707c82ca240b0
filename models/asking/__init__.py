"""What to ask next: the fact whose answer is expected to leave least to ask about the programmes wanted.

Every answer that could be given next is tried at once. Each possible answer is one bit of a whole number, a rule's
outcome is a pair of such numbers, and the three-valued logic of `Rule.outcome` works on them as it does on one person.
What counts as left to ask is every pair of a programme and a fact that may still change the *result*: the state,
whether all that is known fits, and, while data is lacking, which facts are lacking. At first a programme that is open
counts like eight pairs more, and so does one whose state is "cannot tell yet": a person sees results early, and has no
more questions in the end for it (bench/README.md has the figures).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from models import cells
from models.facts import Answers, Fact
from models.programmes import Catalogue, Condition, Programme
from models.rules import Group, Leaf, Rule

MOST_KEPT = 50_000
FIRST_ANSWERS = 12
"""While a person has given fewer, verdicts that are settled soon are worth more than few questions in the end."""
EIGHTFOLD = 3


@dataclass(frozen=True)
class Plan:
    """What may be asked now, best first, and every fact that may still have to be asked at all."""

    questions: tuple[str, ...]
    open: frozenset[str]


class Planner:
    """Plans the questions about some programmes; made once for them and used for everybody.

    While a person has given fewer than `first_answers`, programmes that are settled soon come first.
    """

    def __init__(self, programmes: Sequence[Programme], first_answers: int = FIRST_ANSWERS) -> None:
        self._first_answers = first_answers
        glossary = programmes[0].glossary if programmes else {}
        self._programmes = [tuple(one for one in each.conditions if one.decides) for each in programmes]
        self._needs = [tuple(_behind(glossary, _named(some))) for some in self._programmes]
        self._opened: dict[tuple[object, ...], _Open] = {}
        leaves = [leaf for some in self._programmes for one in some for leaf in one.rule.leaves()]
        self._asked = _behind(glossary, {name for leaf in leaves for name in leaf.names})
        leaves += [leaf for fact in self._asked.values() if fact.asked_when for leaf in fact.asked_when.leaves()]
        self._cells: dict[str, tuple[object, ...]] = {}
        self._bits: dict[str, int] = {}
        self._tried: dict[int, _Tried] = {}
        self._equal: dict[int, Leaf] = {}
        self._all = self._lay_out(cells.of_each(self._asked, leaves))
        # Programmes ask for much the same: equal comparisons are worked out once.
        first: dict[str, Leaf] = {}
        for leaf in leaves:
            self._equal[id(leaf)] = first.setdefault(repr(leaf), leaf)
        for leaf in first.values():
            self._tried[id(leaf)] = self._try(leaf)

    def _lay_out(self, values: Mapping[str, tuple[object, ...]]) -> int:
        """Give each possible answer its bit; the lowest bit is the present, without any further answer."""
        place = 1
        for name, fact in self._asked.items():
            if fact.asked_of == "person":
                self._cells[name] = values.get(name, ())
                self._bits[name] = ((1 << len(self._cells[name])) - 1) << place
                place += len(self._cells[name])
        return (1 << place) - 1

    def _try(self, leaf: Leaf) -> "_Tried":
        if len(leaf.names) != 1 or leaf.names[0] not in self._bits:
            return _Tried()
        return _marked([leaf.holds(value) for value in self._cells[leaf.names[0]]], self._bits[leaf.names[0]])

    def plan(self, answers: Answers) -> Plan:
        """What to ask after these answers; a fact answered None ("tidak tahu") is not asked again."""
        sight = _Sight(self, answers)
        each = [self._open(place, sight) for place in range(len(self._programmes))]
        left = _Counter()
        for found in each:
            for bits in found.facts.values():
                left.add(bits)
            if len(answers) < self._first_answers:
                left.add(reduce(or_, found.facts.values(), 0), EIGHTFOLD)
                left.add(found.lacking, EIGHTFOLD)
        now_open = frozenset(name for found in each for name, bits in found.facts.items() if bits & 1)
        ready = sight.ready(now_open)
        ranked = sorted(ready, key=lambda name: left.mean(self._bits[name]))
        return Plan(tuple(ranked), now_open | sight.behind(now_open))

    def _open(self, place: int, sight: "_Sight") -> "_Open":
        """What one programme leaves open; an answer that does not concern it changes nothing there."""
        key = (place, *(_frozen(sight.answers.get(name, _NOT_ASKED)) for name in self._needs[place]))
        found = self._opened.get(key)
        if found is None:
            if len(self._opened) >= MOST_KEPT:
                self._opened.clear()
            found = self._opened[key] = sight.open(self._programmes[place])
        return found


_NOT_ASKED = object()


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def planner(catalogue: Catalogue, programmes: Sequence[str]) -> Planner:
    """The planner for these programmes of the catalogue, made at the first call."""
    wanted = tuple(name for name in programmes if name in catalogue.programmes)
    if wanted not in catalogue.worked_out:
        catalogue.worked_out[wanted] = Planner([catalogue.programmes[name] for name in wanted])
    found: Planner = catalogue.worked_out[wanted]
    return found


@dataclass(frozen=True)
class _Open:
    """The facts that may still change one programme's result, and where its state is "cannot tell yet"."""

    facts: Mapping[str, int]
    lacking: int


@dataclass(frozen=True)
class _Tried:
    """How one comparison comes out for each possible answer to its fact."""

    true: int = 0
    false: int = 0


def _marked(outcomes: Iterable[bool | None], where: int) -> _Tried:
    true = false = 0
    bit = where & -where
    for outcome in outcomes:
        true |= bit if outcome is True else 0
        false |= bit if outcome is False else 0
        bit <<= 1
    return _Tried(true, false)


def _named(conditions: Iterable[Condition]) -> set[str]:
    return {name for one in conditions for leaf in one.rule.leaves() for name in leaf.names}


def _behind(glossary: Mapping[str, Fact], names: Iterable[str]) -> dict[str, Fact]:
    """These facts and all that decide whether they make sense, in the order of the glossary."""
    found, pending = set[str](), set(names)
    while pending:
        name = pending.pop()
        found.add(name)
        when = glossary[name].asked_when
        pending |= (when.facts if when else frozenset()) - found
    return {name: fact for name, fact in glossary.items() if name in found}


@dataclass
class _Sight:
    """One person's answers with every possible next answer beside them."""

    planner: Planner
    answers: Answers
    seen: dict[int, tuple[int, int]] = field(default_factory=dict)
    reachable: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.whole = self.planner._all
        self.known, self.possible = _Known(self), _Possible(self)

    def askable(self, name: str) -> int:
        """Where the fact can still be asked for; questions lean on earlier facts only, so this comes to an end."""
        found = self.reachable.get(name)
        if found is None:
            fact, found = self.planner._asked[name], 0
            if fact.asked_of == "person" and name not in self.answers:
                sense = fact.asked_when.outcome(self.possible)[0] if fact.asked_when else self.whole
                found = sense & ~self.planner._bits[name] & self.whole
            self.reachable[name] = found
        return found

    def leaf(self, leaf: Leaf) -> tuple[int, int]:
        """Where the comparison is true and where it is false."""
        leaf = self.planner._equal[id(leaf)]
        found = self.seen.get(id(leaf))
        if found is None:
            found = self.seen[id(leaf)] = self._worked_out(leaf)
        return found

    def _worked_out(self, leaf: Leaf) -> tuple[int, int]:
        unknown = [name for name in leaf.names if self.answers.get(name) is None]
        if not unknown:
            met = leaf.met(self.answers)
            return (self.whole if met is True else 0, self.whole if met is False else 0)
        if len(unknown) > 1 or unknown[0] in self.answers or unknown[0] not in self.planner._bits:
            return 0, 0
        if len(leaf.names) == 1:
            tried = self.planner._tried[id(leaf)]
        else:
            name = unknown[0]
            outcomes = (leaf.met({**self.answers, name: value}) for value in self.planner._cells[name])
            tried = _marked(outcomes, self.planner._bits[name])
        return tried.true, tried.false

    def reach(self, leaf: Leaf) -> int:
        """Where everything that the comparison still lacks can be asked for."""
        reached = self.whole
        for name in leaf.names:
            if self.answers.get(name) is None:
                reached &= self.askable(name) | (0 if name in self.answers else self.planner._bits.get(name, 0))
        return reached if leaf.names else 0

    def open(self, conditions: Sequence[Condition]) -> _Open:
        """What may still change this programme's result."""
        outcomes = [one.rule.outcome(self.known) for one in conditions]
        excluded, against, all_may_fit = 0, 0, self.whole
        for one, (_, false) in zip(conditions, outcomes, strict=True):
            excluded |= false if one.excludes else 0
            against |= 0 if one.is_strong and one.kind == "fix" else false
        if excluded == self.whole:
            return _Open({}, 0)
        may = [one.rule.outcome(self.possible) for one in conditions]
        for may_hold, _ in may:
            all_may_fit &= may_hold
        found: dict[str, int] = {}
        rumoured: dict[str, int] = {}
        for one, (true, false), (_, may_fail) in zip(conditions, outcomes, may, strict=True):
            # An uncertain condition counts only if it may be the first to fail, or if everything may yet be met.
            counts = self.whole if one.is_strong else (~against & may_fail) | all_may_fit
            where = self.whole & counts & ~excluded & ~(true | false)
            if where:
                self._collect(one.rule, where, found if one.is_strong else rumoured)
        lacking = reduce(or_, found.values(), 0)
        for name, bits in rumoured.items():
            found[name] = found.get(name, 0) | bits
        return _Open(found, lacking)

    def _collect(self, rule: Rule, where: int, found: dict[str, int]) -> None:
        """Add the facts that may help to settle the rule, as far as it is open."""
        true, false = rule.outcome(self.known)
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

    def ready(self, names: Iterable[str]) -> list[str]:
        """The questions to put for these facts: first the one that tells whether another makes sense at all."""
        found = set(self._ready(names))
        return [name for name in self.planner._asked if name in found]

    def _ready(self, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            when = self.planner._asked[name].asked_when
            if when is None or when.met(self.answers):
                yield name
            else:
                yield from self._ready(self._deciding(when))

    def behind(self, names: Iterable[str]) -> frozenset[str]:
        """The questions that have to come before these."""
        found = set[str]()
        pending = set(names)
        while pending:
            when = self.planner._asked[pending.pop()].asked_when
            more = self._deciding(when) - found if when else set[str]()
            found |= more
            pending |= more
        return frozenset(found)

    def _deciding(self, when: Rule) -> frozenset[str]:
        found: dict[str, int] = {}
        self._collect(when, 1, found)
        return frozenset(found)


@dataclass(frozen=True)
class _Known:
    """What is known after each possible answer."""

    sight: _Sight
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

    sight: _Sight
    no = 0

    @property
    def yes(self) -> int:
        return self.sight.whole

    @property
    def sure(self) -> _Known:
        return self.sight.known

    def leaf(self, leaf: Leaf) -> tuple[int, int]:
        true, false = self.sight.leaf(leaf)
        both = self.sight.reach(leaf) & ~(true | false) & self.sight.whole
        return true | both, false | both


class _Counter:
    """Counts, for every bit at once, in how many of the numbers added it is set: one number for each binary digit."""

    def __init__(self) -> None:
        self._digits: list[int] = []

    def add(self, bits: int, place: int = 0) -> None:
        """Count these bits once, or two to the power of `place` times."""
        while bits:
            if place >= len(self._digits):
                self._digits += [0] * (place + 1 - len(self._digits))
            digit = self._digits[place]
            self._digits[place], bits = digit ^ bits, digit & bits
            place += 1

    def mean(self, where: int) -> float:
        """The mean count over these bits."""
        return sum((digit & where).bit_count() << place for place, digit in enumerate(self._digits)) / where.bit_count()
