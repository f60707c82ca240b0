"""How a rule can come out at all: every combination of answers that its comparisons can tell apart, tried at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod

from models import cells
from models.facts import Fact
from models.rules import All, Leaf, Manual, Not, Rule

BOTH = frozenset({True, False})
MOST = 1 << 20


def of(rule: Rule, facts: Mapping[str, Fact]) -> frozenset[bool]:
    """The outcomes that some answers lead to; a rule too large to try is taken to pieces, and never judged rashly."""
    leaves = [leaf for leaf in rule.leaves() if not isinstance(leaf, Manual)]
    table = _Table(cells.of_each(facts, leaves))
    if table.size <= MOST:
        holds, fails = rule.outcome(table)
        return frozenset(outcome for outcome, bits in ((True, holds), (False, fails)) if bits)
    match rule:
        case Not(part):
            return frozenset(not outcome for outcome in of(part, facts))
        case All(parts):
            each = [of(part, facts) for part in parts]
            never = {True} if any(True not in one for one in each) else set[bool]()
            return BOTH - never - ({False} if all(False not in one for one in each) else set())
    return BOTH


def of_cases(cases: Sequence[Rule], facts: Mapping[str, Fact]) -> Iterator[str]:
    """What is wrong with cases of which exactly one should hold, whatever is answered."""
    leaves = [leaf for case in cases for leaf in case.leaves()]
    table = _Table(cells.of_each(facts, leaves))
    if table.size > MOST:
        return
    once = twice = 0
    nothing = table.yes
    for holds, fails in (case.outcome(table) for case in cases):
        twice |= once & holds
        once |= holds
        nothing &= fails
    if twice:
        yield f"two cases hold at once: {table.example(twice)}"
    if nothing:
        yield f"no case holds: {table.example(nothing)}"


@dataclass
class _Table:
    """Each combination of values is one bit of a whole number: a `Logic` for `Rule.outcome`."""

    values: Mapping[str, tuple[object, ...]]
    no: int = 0
    _strides: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        stride = 1
        for name, some in self.values.items():
            self._strides[name] = stride
            stride *= len(some)

    @property
    def size(self) -> int:
        return prod(len(some) for some in self.values.values())

    @property
    def yes(self) -> int:
        return (1 << self.size) - 1

    @property
    def sure(self) -> "_Table":
        return self

    def leaf(self, leaf: Leaf) -> tuple[int, int]:
        """Where the comparison holds and where it fails; an officer's decision may go either way everywhere."""
        if isinstance(leaf, Manual):
            return self.yes, self.yes
        true = false = 0
        for chosen in product(*(enumerate(self.values.get(name, ())) for name in leaf.names)):
            outcome = leaf.holds(*(value for _, value in chosen))
            if outcome is not None:
                where = self.yes
                for name, (place, _) in zip(leaf.names, chosen, strict=True):
                    where &= self._bits(name, place)
                true, false = (true | where, false) if outcome else (true, false | where)
        return true, false

    def example(self, where: int) -> str:
        """The first of these combinations, for people to read."""
        place = (where & -where).bit_length() - 1
        chosen = ((name, some[place // self._strides[name] % len(some)]) for name, some in self.values.items())
        return ", ".join(f"{name} = {value}" for name, value in chosen)

    def _bits(self, name: str, place: int) -> int:
        """The combinations in which this fact has the value of that place: a block of ones, again and again."""
        stride = self._strides[name]
        period, bits = stride * len(self.values[name]), ((1 << stride) - 1) << (place * stride)
        while period < self.size:
            bits |= bits << period
            period *= 2
        return bits & self.yes
