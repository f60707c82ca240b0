"""What to ask next: the fact whose answer is expected to leave least to ask about the programmes wanted.

Every answer that could be given next is tried at once (`models.asking.space`). What counts as left to ask is every pair
of a programme and a fact that may still change the *result*: the state, whether all that is known fits, and, while data
is lacking, which facts are lacking. At first a programme that is open counts like eight pairs more, and so does one
whose state is "cannot tell yet": a person sees results early, and has no more questions in the end for it
(bench/README.md has the figures).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from models.asking.counting import Counter
from models.asking.sight import Sight
from models.asking.space import Kept, Open, Space
from models.facts import Answers
from models.programmes import Catalogue, Programme

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
        self._programmes = [tuple(one for one in each.conditions if one.decides) for each in programmes]
        rules = [[one.rule for one in some] for some in self._programmes]
        self._space = Space(programmes[0].glossary if programmes else {}, [rule for some in rules for rule in some])
        self._needs = [self._space.behind(*some) for some in rules]
        self._opened = Kept[Open]()

    def plan(self, answers: Answers) -> Plan:
        """What to ask after these answers; a fact answered None ("tidak tahu") is not asked again."""
        sight = Sight(self._space, answers)
        each = [self._open(place, sight) for place in range(len(self._programmes))]
        left = Counter()
        for found in each:
            left.add_all(found.pairs)
            if len(answers) < self._first_answers:
                left.add(found.any, EIGHTFOLD)
                left.add(found.lacking, EIGHTFOLD)
        now_open = frozenset(name for found in each for name, bits in found.facts.items() if bits & 1)
        ready = sight.ready(now_open)
        ranked = sorted(ready, key=lambda name: left.mean(self._space.bits[name]))
        return Plan(tuple(ranked), now_open | sight.behind(now_open))

    def _open(self, place: int, sight: Sight) -> Open:
        """What one programme leaves open; an answer that does not concern it changes nothing there."""
        key = (place, *map(sight.told.__getitem__, self._needs[place]))
        found = self._opened.get(key)
        if found is None:
            found = self._opened[key] = sight.open(self._programmes[place])
        return found


def planner(catalogue: Catalogue, programmes: Sequence[str]) -> Planner:
    """The planner for these programmes of the catalogue, made at the first call."""
    wanted = tuple(name for name in programmes if name in catalogue.programmes)
    if wanted not in catalogue.worked_out:
        catalogue.worked_out[wanted] = Planner([catalogue.programmes[name] for name in wanted])
    found: Planner = catalogue.worked_out[wanted]
    return found
