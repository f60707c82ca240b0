"""The rules of programmes as columns: the verdict of `eligibility.check` for every row of a table at once.

What is said there of one person is said here of columns, in the same order and the same words; a test compares
the two on random people. Whatever a table has no column for is a constant, so its comparisons cost nothing.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from models.facts import Fact
from models.programmes import Condition, Programme, State
from models.rules import Leaf, Manual, Rule
from models.rules.forms import Group
from models.targeting.bits import Bits, Sheet
from models.targeting.columns import compared

STATES: tuple[State, ...] = get_args(State)
Named = Mapping[str, Bits]
"""A column for each id of a condition, or for each name of a fact."""


@dataclass(frozen=True)
class Verdicts:
    """One programme's verdict on every row.

    `fixes` are the open repairs (`Verdict.to_fix`), `blocks` what rules the programme out, `missing` the facts
    that a row still lacks, `alone` those that are the only one it lacks.
    """

    programme: str
    states: Mapping[State, Bits]
    known_fit: Bits
    fixes: Named
    blocks: Named
    missing: Named
    alone: Named


@dataclass
class Rules:
    """Programmes compiled for tables that have these columns."""

    facts: Mapping[str, Fact]
    columns: Collection[str]
    sheet: Sheet = field(default_factory=Sheet)
    _asks: dict[str, dict[str, Bits]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.logic = _Columns(self.sheet, self.facts, frozenset(self.columns))
        self.answerable = _answerable(self.facts, self.logic)

    def verdicts(self, programme: Programme) -> Verdicts:
        """The same as `eligibility.check`, for every row."""
        no, any_of = self.sheet.no, self.sheet.any_of
        items = [self._item(one) for one in programme.conditions if one.decides]
        strong = [item for item in items if item.condition.is_strong]
        fixes = [item for item in strong if item.condition.kind == "fix"]
        blocks = {item.condition.id: item.false for item in strong if item.condition.excludes}
        missing = {name: any_of(item.missing.get(name, no) for item in strong) for name in self.facts}
        states = self._states(
            any_of(blocks.values()),
            any_of(missing.values()),
            any_of(~item.true for item in fixes),
            any_of(~item.true for item in items),
        )
        lacking = {name: states["perlu_data"] & bits for name, bits in missing.items() if bits.code != no.code}
        return Verdicts(
            programme.id,
            states,
            ~any_of(item.false for item in items if item not in fixes),
            {item.condition.id: ~item.true & ~item.waits for item in fixes},
            blocks,
            lacking,
            _alone(lacking, self.sheet),
        )

    def _states(self, excluded: Bits, waiting: Bits, to_fix: Bits, open_end: Bits) -> dict[State, Bits]:
        """Section 0.4: the first that applies."""
        rest = self.sheet.yes
        found: dict[State, Bits] = {}
        for state, here in zip(STATES, (excluded, waiting, to_fix, open_end, self.sheet.yes), strict=True):
            found[state], rest = rest & here, rest & ~here
        return found

    def _item(self, condition: Condition) -> "_Item":
        true, false = condition.rule.outcome(self.logic)
        missing: dict[str, Bits] = {}
        for name, useful in _useful(condition.rule, self.logic, self.answerable).items():
            _merge(missing, self._asked_for(name), useful)
        return _Item(condition, true, false, missing, self.sheet.any_of(missing.values()))

    def _asked_for(self, name: str) -> dict[str, Bits]:
        """The questions to put for this fact: first the one that tells whether another makes sense at all."""
        if name not in self._asks:
            when = self.facts[name].asked_when
            if when is None:
                self._asks[name] = {name: self.sheet.yes}
            else:
                makes_sense, _ = when.outcome(self.logic)
                questions = {name: makes_sense}
                for earlier, useful in _useful(when, self.logic, self.answerable).items():
                    _merge(questions, self._asked_for(earlier), ~makes_sense & useful)
                self._asks[name] = questions
        return self._asks[name]


@dataclass(frozen=True)
class _Item:
    condition: Condition
    true: Bits
    false: Bits
    missing: dict[str, Bits]
    waits: Bits


@dataclass(frozen=True)
class _Columns:
    """What one comparison yields as columns; nothing where the table lacks one that it needs."""

    sheet: Sheet
    facts: Mapping[str, Fact]
    columns: frozenset[str]

    @property
    def yes(self) -> Bits:
        return self.sheet.yes

    @property
    def no(self) -> Bits:
        return self.sheet.no

    @property
    def sure(self) -> "_Columns":
        return self

    def leaf(self, leaf: Leaf) -> tuple[Bits, Bits]:
        if isinstance(leaf, Manual) or not self.columns.issuperset(leaf.names):
            return self.no, self.no
        return self.sheet.outcomes(repr(leaf), lambda: compared(leaf, self.facts))

    def unknown(self, name: str) -> Bits:
        return self.sheet.empty(name) if name in self.columns else self.yes


@dataclass(frozen=True)
class _Possible:
    """What may still come out: both, while the facts of a comparison can be answered."""

    known: _Columns
    answerable: Named

    @property
    def yes(self) -> Bits:
        return self.known.yes

    @property
    def no(self) -> Bits:
        return self.known.no

    @property
    def sure(self) -> _Columns:
        return self.known

    def leaf(self, leaf: Leaf) -> tuple[Bits, Bits]:
        true, false = self.known.leaf(leaf)
        may = self.known.sheet.any_of(_useful(leaf, self.known, self.answerable).values())
        return true | may, false | may


def _answerable(facts: Mapping[str, Fact], logic: _Columns) -> dict[str, Bits]:
    """Where the person could still tell each fact."""
    found: dict[str, Bits] = {}
    for name, fact in facts.items():  # a question depends on earlier facts only
        if fact.asked_of != "person":
            continue
        when = fact.asked_when
        makes_sense = when.outcome(_Possible(logic, dict(found)))[0] if when else logic.yes
        found[name] = logic.unknown(name) & makes_sense
    return found


def _useful(rule: Rule, logic: _Columns, answerable: Named) -> dict[str, Bits]:
    """Where each fact may still help to settle the rule."""
    if isinstance(rule, Leaf):
        return _useful_for_one(rule, logic, answerable)
    assert isinstance(rule, Group)
    true, false = rule.outcome(logic)
    found: dict[str, Bits] = {}
    for part in rule.inner:
        _merge(found, _useful(part, logic, answerable), ~true & ~false)
    return found


def _useful_for_one(leaf: Leaf, logic: _Columns, answerable: Named) -> dict[str, Bits]:
    """Where the office's side is unknown, knowing the other settles nothing."""
    settles = logic.yes
    for name in leaf.names:
        settles = settles & (~logic.unknown(name) | answerable.get(name, logic.no))
    return {name: logic.unknown(name) & settles for name in leaf.names}


def _merge(into: dict[str, Bits], more: Named, where: Bits) -> None:
    for name, bits in more.items():
        here = bits & where
        into[name] = into[name] | here if name in into else here


def _alone(lacking: Named, sheet: Sheet) -> dict[str, Bits]:
    """Where each of them is the only one: yes here, and neither before nor after it in the list."""
    names = list(lacking)
    before, after = [sheet.no], [sheet.no]
    for name in names:
        before.append(before[-1] | lacking[name])
    for name in reversed(names):
        after.append(after[-1] | lacking[name])
    after.reverse()
    return {name: lacking[name] & ~before[place] & ~after[place + 1] for place, name in enumerate(names)}


def compile_all(
    programmes: Sequence[Programme], facts: Mapping[str, Fact], columns: Collection[str]
) -> tuple[Verdicts, ...]:
    """Verdicts of all these programmes on one sheet, for tables with these columns."""
    rules = Rules(facts, columns)
    return tuple(rules.verdicts(one) for one in programmes)
