"""The fewest acts with which conditions fit: tried by growing number, only on the rules that do not fit yet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from models import cells
from models.facts import Answers, Fact
from models.programmes import Condition, Programme
from models.rules import Test

MOST_ACTS = 12  # of facts that hang together; nobody can be asked for more, and a search must end


@dataclass(frozen=True)
class Change:
    """Bring it about that this fact has this value; for a list such as `docs`: that the value is in it."""

    fact: str
    value: object


def applied(glossary: Mapping[str, Fact], answers: Answers, changes: Iterable[Change]) -> dict[str, object]:
    """The answers once the changes are made; a list keeps its entries and gains new ones."""
    after = dict(answers)
    for change in changes:
        listed = glossary[change.fact].kind == "choices"
        after[change.fact] = [*_entries(after.get(change.fact)), change.value] if listed else change.value
    return after


@dataclass(frozen=True)
class Goal:
    """A condition that shall fit: the facts that can vary in it, those that acts change, and all that these lean on."""

    place: int
    condition: Condition
    varying: tuple[str, ...]
    movable: frozenset[str]
    tied: frozenset[str]


@dataclass
class Search:
    """The acts open to one person, for the strong conditions of one programme.

    Only what was told can be changed, and what makes no sense yet: who has no NIB has no certificate that needs one.
    What the person has not told is neither assumed nor changed.
    """

    programme: Programme
    answers: Answers
    seen: dict[tuple[object, ...], bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        glossary = self.programme.glossary
        strong = [one for one in self.programme.conditions if one.decides and one.is_strong and one.kind != "state"]
        self.leaves = [leaf for one in strong for leaf in one.rule.leaves()]
        named = _behind(glossary, {name for leaf in self.leaves for name in leaf.names})
        asking = [glossary[name].asked_when for name in named]
        self._every = [*self.leaves, *(leaf for when in asking if when for leaf in when.leaves())]
        self._order = {name: place for place, name in enumerate(glossary) if name in named}
        self._hidden = frozenset(name for name in named if self._is_hidden(glossary[name]))
        self._values = {name: self._others(glossary[name]) for name in self._order if self._is_open(glossary[name])}
        self.goals = [self._goal(place, one) for place, one in enumerate(strong)]

    def _goal(self, place: int, condition: Condition) -> Goal:
        names, movable = condition.rule.facts, self._values.keys()
        varying = tuple(name for name in names if name in movable or self.programme.glossary[name].grows)
        tied = _behind(self.programme.glossary, names & movable) & movable
        return Goal(place, condition, varying, names & movable, tied)

    def fits(self, goal: Goal, answers: Answers) -> bool:
        """Neither failing, nor open for want of something that the person does not have yet."""
        key = (goal.place, *(str(answers.get(name)) for name in goal.varying))
        if key not in self.seen:
            met = goal.condition.rule.met(answers)
            self.seen[key] = bool(met) if met is not None else not self._waits_for_acts(goal, answers)
        return self.seen[key]

    def _waits_for_acts(self, goal: Goal, answers: Answers) -> bool:
        """Open, and whatever else the person may tell, it takes something that they do not have yet."""
        rule, lacking = goal.condition.rule, self._hidden & goal.movable
        tellable = {name for name in rule.facts - lacking if self.programme.glossary[name].asked_of == "person"}
        return bool(rule.useful(answers, lacking)) and not rule.can_be(True, answers, tellable)

    def fewest(self, goals: Sequence[Goal], answers: Answers) -> tuple[Change, ...] | None:
        """The fewest acts with which all these conditions fit, ties in the order of the glossary; None if none do."""
        together: list[Change] = []
        for group in _groups(goals):
            acts = self._fewest(group, answers)
            if acts is None:
                return None
            together += acts
        return tuple(sorted(together, key=self._rank))

    def _fewest(self, goals: Sequence[Goal], answers: Answers) -> tuple[Change, ...] | None:
        layer: list[tuple[Change, ...]] = [()]
        for _ in range(MOST_ACTS + 1):
            unfit = {acts: self._unfit(goals, answers, acts) for acts in layer}
            done = [acts for acts, names in unfit.items() if names is None]
            if done:
                return min(done, key=lambda acts: [self._rank(one) for one in acts])
            layer = self._wider(unfit)
        return None

    def _wider(self, unfit: Mapping[tuple[Change, ...], frozenset[str] | None]) -> list[tuple[Change, ...]]:
        """One act more: whatever mends it all must change the first rule that does not fit, so only there."""
        wider = {
            tuple(sorted((*acts, act), key=self._rank)): None
            for acts, names in unfit.items()
            for act in self._acts(names or frozenset(), acts)
        }
        return list(wider)

    def _unfit(self, goals: Iterable[Goal], answers: Answers, acts: Iterable[Change]) -> frozenset[str] | None:
        """The changeable facts of the first rule that does not fit after these acts; None if everything fits."""
        after = applied(self.programme.glossary, answers, acts)
        for act in acts:  # no certificate for somebody who may not even be asked for one
            when = self.programme.glossary[act.fact].asked_when
            if when is not None and when.met(after) is False:
                return when.facts & self._values.keys()
        return next((goal.movable for goal in goals if not self.fits(goal, after)), None)

    def _acts(self, names: Iterable[str], acts: Sequence[Change]) -> Iterator[Change]:
        for name in names:
            if self.programme.glossary[name].kind == "choices" or name not in {act.fact for act in acts}:
                yield from (act for value in self._values[name] if (act := Change(name, value)) not in acts)

    def _rank(self, change: Change) -> tuple[int, int]:
        return self._order[change.fact], self._values[change.fact].index(change.value)

    def _is_hidden(self, fact: Fact) -> bool:
        """Never told, because the question makes no sense yet, but would after some act."""
        when, facts = fact.asked_when, self.programme.glossary
        if when is None or self.answers.get(fact.name) is not None or when.met(self.answers) is not False:
            return False
        lasting = {name: value for name, value in self.answers.items() if name in facts and not facts[name].can_change}
        return when.can_be(True, lasting, [name for name in when.facts if facts[name].can_change])

    def _is_open(self, fact: Fact) -> bool:
        known = self.answers.get(fact.name) is not None or fact.name in self._hidden
        return known and fact.can_change and fact.asked_of == "person"

    def _others(self, fact: Fact) -> tuple[object, ...]:
        """The values worth bringing about: one for each way in which the rules can turn out."""
        mine, has = [leaf for leaf in self._every if fact.name in leaf.names], self.answers.get(fact.name)
        if fact.kind == "choices":
            named = [leaf.value for leaf in mine if isinstance(leaf, Test) and fact.allows([leaf.value])]
            entries = [value for value in (choice.value for choice in fact.choices) if value in named]
            return tuple(value for value in entries if value not in _entries(has))
        partners = [self.answers.get(name) for leaf in mine for name in leaf.names if name != fact.name]
        values = dict.fromkeys([*cells.of(fact, mine), *(one for one in partners if type(one) is int)])
        return tuple(value for value in values if fact.allows(value) and value is not None and value != has)


def _entries(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else ()


def _behind(glossary: Mapping[str, Fact], names: Iterable[str]) -> frozenset[str]:
    """These facts and all that decide whether asking for them makes sense."""
    found, pending = set[str](), set(names)
    while pending:
        name = pending.pop()
        found.add(name)
        when = glossary[name].asked_when
        pending |= (when.facts if when else frozenset[str]()) - found
    return frozenset(found)


def _groups(goals: Iterable[Goal]) -> list[list[Goal]]:
    """The conditions that share no changeable fact are apart: each group is solved for itself."""
    groups: list[tuple[frozenset[str], list[Goal]]] = []
    for goal in goals:
        near = [group for group in groups if group[0] & goal.tied]
        names = goal.tied.union(*(names for names, _ in near))
        members = [one for _, some in near for one in some]
        groups = [group for group in groups if group not in near] + [(names, [*members, goal])]
    return [members for _, members in groups]
