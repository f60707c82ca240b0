"""The planner keeps its promises: right about what is open, ranking as it says, remembering nothing of anybody."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from models import asking, cells
from models.asking import EIGHTFOLD, FIRST_ANSWERS, Plan, Planner, space
from models.facts import Answers
from models.programmes import Condition, Programme
from models.rules import Test, any_of
from tests import once
from tests.conftest import LONG

WHOLE = once.content().catalogue
CATALOGUE = WHOLE.on(WHOLE.compiled)
FACTS = CATALOGUE.facts
NAMES = tuple(CATALOGUE.programmes)
PAIRS = [tuple(sorted(random.Random(seed).sample(NAMES, 2))) for seed in range(10 if LONG else 4)]
WANTED = pytest.mark.parametrize("wanted", [*((name,) for name in NAMES), *PAIRS], ids="+".join)


class Plainly:
    """The same plan without any cleverness: one person, one programme, one possible answer after the other."""

    def __init__(self, wanted: tuple[str, ...]) -> None:
        self.programmes = [CATALOGUE.programmes[name] for name in wanted]
        leaves = [leaf for one in self.programmes for each in deciding(one) for leaf in each.rule.leaves()]
        names = {name for leaf in leaves for name in leaf.names}
        while more := {other for name in names if (when := FACTS[name].asked_when) for other in when.facts} - names:
            names |= more
        leaves += [
            leaf for name in FACTS if name in names and (when := FACTS[name].asked_when) for leaf in when.leaves()
        ]
        self.values = cells.of_each({name: fact for name, fact in FACTS.items() if name in names}, leaves)

    def plan(self, answers: Answers) -> Plan:
        still = frozenset(name for one in self.programmes for name in still_open(one, answers))
        ready = [name for name in FACTS if name in first_of(still, answers)]
        return Plan(tuple(sorted(ready, key=lambda name: self.left(name, answers))), behind(still, answers))

    def left(self, name: str, answers: Answers) -> float:
        """What is left on average after the answer."""
        more = 2**EIGHTFOLD if len(answers) < FIRST_ANSWERS else 0
        counts = [
            len(found) + more * bool(found) + more * bool(still_open(one, then, strong_only=True))
            for value in self.values[name] for one in self.programmes
            for then in [{**answers, name: value}] for found in [still_open(one, then)]
        ]  # fmt: skip
        return sum(counts) / len(self.values[name])


def deciding(programme: Programme) -> list[Condition]:
    return [one for one in programme.conditions if one.decides]


def askable(answers: Answers) -> set[str]:
    """What may still be asked: not asked yet, known to the person, and it makes or may come to make sense."""
    found: set[str] = set()
    for name, fact in FACTS.items():
        sense = fact.asked_when is None or fact.asked_when.can_be(True, answers, found)
        if fact.asked_of == "person" and name not in answers and sense:
            found.add(name)
    return found


def still_open(programme: Programme, answers: Answers, *, strong_only: bool = False) -> set[str]:
    """The facts that may still change the state, the heading, or what is missing; the strong: those it lacks."""
    could, rules = askable(answers), deciding(programme)
    met = {one.id: one.rule.met(answers) for one in rules}
    if any(met[one.id] is False for one in rules if one.excludes):
        return set()
    against = any(met[one.id] is False for one in rules if not (one.is_strong and one.kind == "fix"))
    all_may_fit = all(one.rule.can_be(True, answers, could) for one in rules)
    return {
        name for one in rules
        if met[one.id] is None and (one.is_strong or not strong_only)
        and (one.is_strong or all_may_fit or (not against and one.rule.can_be(False, answers, could)))
        for name in one.rule.useful(answers, could)
    }  # fmt: skip


def first_of(names: frozenset[str], answers: Answers) -> set[str]:
    """The questions that can be put now: those behind the others first."""
    found: set[str] = set()
    for name in names:
        when = FACTS[name].asked_when
        now = when is None or when.met(answers)
        found |= {name} if now or when is None else first_of(when.useful(answers, askable(answers)), answers)
    return found


def behind(names: frozenset[str], answers: Answers) -> frozenset[str]:
    """These and every question that has to come before."""
    before = frozenset(
        other for name in names if (when := FACTS[name].asked_when) for other in when.useful(answers, askable(answers))
    )
    return names if before <= names else behind(names | before, answers)


def situations(reference: Plainly, wanted: tuple[str, ...], number: int) -> Iterator[dict[str, object]]:
    """From nothing known to nearly all, the office's facts included; None is "tidak tahu"."""
    dice = random.Random("+".join(wanted))
    yield {}
    for _ in range(number):
        known = dice.random()
        yield {
            name: dice.choice((*values, None)) for name, values in reference.values.items()
            if values and dice.random() < known
        }  # fmt: skip


@pytest.mark.thorough
@WANTED
def test_what_is_open_is_what_a_plain_search_finds(wanted: tuple[str, ...]) -> None:
    """The same facts are open, the ones behind them included, whatever is known and in whatever nonsense order."""
    planner, reference = asking.planner(CATALOGUE, wanted), Plainly(wanted)
    for answers in situations(reference, wanted, 12 if LONG else 3):
        assert planner.plan(answers).open == reference.plan(answers).open


@pytest.mark.thorough
@WANTED
def test_the_best_question_leaves_least_to_ask(wanted: tuple[str, ...]) -> None:
    """The whole ranking, tried answer by answer: pairs left on average, unsettled programmes counting more at first."""
    planner, reference = asking.planner(CATALOGUE, wanted), Plainly(wanted)
    for answers in situations(reference, wanted, 1):
        assert planner.plan(answers) == reference.plan(answers)


@pytest.mark.long
def test_the_best_question_leaves_least_to_ask_of_the_whole_catalogue() -> None:
    """The same for all programmes together, at the start and in the middle of a talk."""
    planner, reference = asking.planner(CATALOGUE, NAMES), Plainly(NAMES)
    for answers in situations(reference, NAMES, 3):
        assert planner.plan(answers) == reference.plan(answers)


def test_a_rumour_that_may_still_be_met_is_asked_about_where_everything_else_may_be_too() -> None:
    """A rumour that cannot fail makes "fits" of "ask the office", unless something else stands against it."""
    rumour = CATALOGUE.programmes["WUB"].conditions[1]
    office_or_nib = any_of([Test("quota_left", "equals", True), Test("has_nib", "equals", True)])
    gate = replace(rumour, id="X-1", kind="gate", certainty="L", rule=office_or_nib)
    other = replace(gate, id="X-2", rule=Test("owner_is_wni", "equals", True))
    programme = replace(CATALOGUE.programmes["WUB"], conditions=(gate, other))
    planner = Planner([programme])
    assert planner.plan({"owner_is_wni": True}).questions == ("has_nib",)
    assert planner.plan({"owner_is_wni": None}) == Plan((), frozenset())
    assert planner.plan({"owner_is_wni": False}) == Plan((), frozenset())


def test_later_the_number_of_questions_alone_counts() -> None:
    """After the first answers the ranking changes as promised: an open programme counts no more than its facts."""
    wanted = ("DEF", "TKI", "WUB")
    reference, differ = Plainly(wanted), 0
    for answers in situations(reference, wanted, 30):
        early, late = (Planner(reference.programmes, count).plan(answers) for count in (1_000, 0))
        assert early.open == late.open
        assert asking.planner(CATALOGUE, wanted).plan(answers) == (early if len(answers) < FIRST_ANSWERS else late)
        differ += early != late
    assert differ


@pytest.mark.parametrize("most", [space.MOST_KEPT, 3])
def test_what_was_worked_out_for_others_never_changes_a_plan(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked about many people in turn, again and again, and with its memory full, it says what a new planner says."""
    monkeypatch.setattr(space, "MOST_KEPT", most)
    wanted = ("DEF", "HAL", "KUR-MIKRO", "LEG", "WUB")
    programmes = [CATALOGUE.programmes[name] for name in wanted]
    several, dice = list(situations(Plainly(wanted), wanted, 25)), random.Random(1)
    fresh = [Planner(programmes).plan(answers) for answers in several]
    planner = Planner(programmes)
    for place in dice.choices(range(len(several)), k=100):
        assert planner.plan(several[place]) == fresh[place]


def test_a_talk_of_the_whole_catalogue_ends_and_its_count_falls() -> None:
    """With 32 programmes at once too, each answer leaves fewer questions than before, "tidak tahu" too."""
    planner, dice = asking.planner(CATALOGUE, NAMES), random.Random(2)
    values = Plainly(NAMES).values
    for _ in range(5):
        answers: dict[str, object] = {}
        plan = planner.plan(answers)
        while plan.questions:
            answers[plan.questions[0]] = dice.choice((*values[plan.questions[0]], None))
            before, plan = plan, planner.plan(answers)
            assert plan.open < before.open
        assert plan == Plan((), frozenset())


def test_unknown_programmes_and_none_at_all_ask_nothing() -> None:
    """A programme that is no longer there leaves the others as they are."""
    assert asking.planner(CATALOGUE, ()).plan({}) == Plan((), frozenset())
    assert asking.planner(CATALOGUE, ("GONE",)).plan({}) == Plan((), frozenset())
    assert asking.planner(CATALOGUE, ("GONE", "LEG")).plan({}) == asking.planner(CATALOGUE, ("LEG",)).plan({})
    assert asking.planner(CATALOGUE, ("LEG",)) is asking.planner(CATALOGUE, ("LEG",))
