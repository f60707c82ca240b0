"""The nearest yes is the smallest set of acts, the earliest day, and never work for nothing."""

import random
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations

import pytest

from models import cells
from models.eligibility import Verdict, check
from models.facts import Answers, read
from models.nearest import Change, Nearest, Wait, applied, nearest, suppose
from models.programmes import Certainty, Condition, Kind, Programme
from models.rules import parse
from tests import once

TODAY = date(2026, 11, 22)
CATALOGUE = once.content().catalogue.on(TODAY)
WORDS = {"id": "Contoh.", "en": "Example."}


def small(*conditions: Condition, **fields: object) -> Programme:
    """A programme of a few conditions over a small glossary."""
    kinds: Mapping[str, dict[str, object]] = {
        "has_nib": {"kind": "yes_no", "can_change": True},
        "has_npwp": {"kind": "yes_no", "can_change": True},
        "has_sku": {"kind": "yes_no", "can_change": True},
        "certificate": {"kind": "yes_no", "can_change": True, "asked_when": {"fact": "has_nib", "equals": True}},
        "risk": {"kind": "yes_no", "asked_when": {"fact": "has_nib", "equals": True}},
        "level": {
            "kind": "choice",
            "can_change": True,
            "choices": [{"value": value, **WORDS} for value in ("low", "mid", "high")],
        },
        "docs": {
            "kind": "choices",
            "can_change": True,
            "choices": [{"value": value, **WORDS} for value in ("proposal", "label", "faktur")],
        },
        "letter.year": {"kind": "integer", "can_change": True, "asked_when": {"fact": "docs", "includes": "label"}},
        "filing.year": {"kind": "integer", "asked_of": "system"},
        "citizen": {"kind": "yes_no"},
        "months": {"kind": "integer", "low": 0, "high": 1200, "grows": "month"},
        "age": {"kind": "integer", "low": 0, "high": 120, "grows": "year"},
        "listed": {"kind": "yes_no", "asked_of": "office"},
    }
    glossary = read(
        [{"name": name, "label": WORDS, "question": WORDS, "help": WORDS, **kind} for name, kind in kinds.items()]
    )
    assert not glossary.mistakes
    names = "name", "purpose", "run_by", "validity", "documents", "how_to_apply", "benefits", "unknowns"
    texts = dict.fromkeys(names, WORDS)
    return Programme(id="T", conditions=conditions, glossary=glossary.facts, **texts, **fields)  # type: ignore[arg-type]


def needs(rule: object, kind: Kind = "gate", certainty: Certainty = "Q", refers_to: str | None = None) -> Condition:
    found = parse(rule)
    name = f"T-{abs(hash(repr(found))) % 10**6}"
    return Condition(id=name, text=WORDS, rule=found, kind=kind, certainty=certainty, refers_to=refers_to)


def is_true(fact: str, value: object = True) -> dict[str, object]:
    return {"fact": fact, "equals": value}


def asked(programme: Programme, answers: Answers, **fields: date) -> Nearest:
    found = nearest(programme, answers, TODAY, fields)
    assert found is not None
    return found


def test_who_fits_needs_nothing() -> None:
    """Nothing is proposed to somebody who fits already."""
    programme = small(needs(is_true("has_nib")))
    assert nearest(programme, {"has_nib": True}, TODAY) is None


def test_fewest_acts() -> None:
    """Two conditions that one act mends together take that one act, though each has another way."""
    one = needs({"any": [is_true("has_nib"), is_true("has_sku")]}, "fix")
    other = needs({"any": [is_true("has_npwp"), is_true("has_sku")]})
    found = asked(small(one, other), {"has_nib": False, "has_npwp": False, "has_sku": False})
    assert found.changes == (Change("has_sku", True),)


def test_ties_in_the_order_of_the_glossary() -> None:
    """Of two equal ways the one whose fact comes first in the glossary is told."""
    programme = small(needs({"any": [is_true("has_sku"), is_true("has_nib")]}, "fix"))
    assert asked(programme, {"has_nib": False, "has_sku": False}).changes == (Change("has_nib", True),)


def test_unknown_is_neither_assumed_nor_changed() -> None:
    """A fact that was not told, or answered "tidak tahu", is to be told first; no act is made up for it."""
    programme = small(needs(is_true("has_nib")), needs(is_true("has_sku"), "fix"))
    found = asked(programme, {"has_sku": None})
    assert (found.changes, found.unknown) == ((), ("has_nib", "has_sku"))


def test_an_act_may_need_another_first() -> None:
    """A certificate that only holders of an NIB are asked for takes the NIB as well."""
    found = asked(small(needs(is_true("certificate"), "fix")), {"has_nib": False})
    assert found.changes == (Change("has_nib", True), Change("certificate", True))


def test_what_can_only_be_told_after_the_changes() -> None:
    """Whether a certificate is needed at all shows only on the NIB: told later, not asked now, not demanded."""
    rule = {"any": [is_true("risk", False), is_true("certificate")]}
    found = asked(small(needs(is_true("has_nib"), "fix"), needs(rule, "fix")), {"has_nib": False})
    assert found.changes == (Change("has_nib", True),)
    assert (found.unknown, found.later) == ((), ("certificate", "risk"))


def test_documents_are_added_one_by_one() -> None:
    """A list keeps what is in it and only gains what is missing."""
    programme = small(needs({"all": [{"fact": "docs", "includes": one} for one in ("proposal", "label")]}, "fix"))
    found = asked(programme, {"docs": ["proposal", "faktur"]})
    assert found.changes == (Change("docs", "label"),)
    assert applied(programme.glossary, {"docs": ["proposal"]}, found.changes) == {"docs": ["proposal", "label"]}
    found = asked(programme, {"docs": []})
    assert found.changes == (Change("docs", "proposal"), Change("docs", "label"))


def test_a_value_that_follows_another_fact() -> None:
    """A letter must be of the year of filing: the document, and its year, are both told."""
    rule = {"all": [{"fact": "docs", "includes": "label"}, {"fact": "letter.year", "equals_fact": "filing.year"}]}
    found = asked(small(needs(rule, "fix")), {"docs": [], "filing.year": 2026})
    assert found.changes == (Change("docs", "label"), Change("letter.year", 2026))


def test_a_change_that_would_break_another_condition() -> None:
    """What mends one condition must not break one that holds."""
    high = needs({"fact": "level", "one_of": ["mid", "high"]})
    low = needs({"fact": "level", "none_of": ["mid"]})
    assert asked(small(high, low), {"level": "low"}).changes == (Change("level", "high"),)


def test_conditions_that_contradict_each_other() -> None:
    """Two gates that cannot hold at once are impossible, whatever each would take alone."""
    one, other = needs(is_true("level", "high")), needs({"fact": "level", "not_equals": "high"}, refers_to="LEG")
    found = asked(small(one, other), {"level": "low"})
    assert (found.impossible, found.changes) == ((one,), ())


def test_the_impossible_asks_for_nothing_else() -> None:
    """Where neither act nor time helps, no other work is asked for, and the better programme is named."""
    programme = small(needs(is_true("citizen"), refers_to="WUB"), needs(is_true("has_nib"), "fix"))
    found = asked(programme, {"citizen": False, "has_nib": False})
    assert [one.refers_to for one in found.impossible] == ["WUB"]
    assert (found.changes, found.steps, found.unknown, found.referred_to) == ((), (), (), "WUB")


def test_steps_and_the_office() -> None:
    """A repair without a fact is a step with its advice; what is uncertain or the office's is for the office."""
    manual, rumour = needs({"manual": "by hand"}, "fix"), needs(is_true("citizen"), "gate", "UK")
    listed = needs(is_true("listed"), "state")
    found = asked(small(manual, rumour, listed), {"citizen": False})
    assert (found.steps, found.for_office) == ((manual,), (rumour, listed))
    assert (found.changes, found.impossible) == ((), ())


def test_repair_that_nobody_can_bring_about_stays_a_step() -> None:
    """A failing repair whose fact no act changes rejects nobody: it is shown as a step."""
    fix = needs(is_true("citizen"), "fix")
    found = asked(small(fix), {"citizen": False})
    assert (found.steps, found.impossible) == ((fix,), ())


@pytest.mark.parametrize(
    "today, months, day",
    [
        (date(2026, 11, 22), 4, date(2027, 1, 22)),
        (date(2026, 12, 31), 4, date(2027, 3, 1)),  # no 31 February: never told too early
        (date(2027, 12, 31), 4, date(2028, 3, 1)),
    ],
)
def test_months_alone(today: date, months: int, day: date) -> None:
    """A business that is too young fits on the day on which it has surely run long enough."""
    found = nearest(small(needs({"fact": "months", "at_least": 6})), {"months": months}, today)
    assert found is not None
    assert (found.waits, found.on, found.changes) == ((Wait("months", 6, day),), day, ())


def test_years_alone() -> None:
    """An age told on a past day counts from that day."""
    programme = small(needs({"fact": "age", "above": 20}))
    assert asked(programme, {"age": 18}).waits == (Wait("age", 21, date(2029, 11, 22)),)
    assert asked(programme, {"age": 18}, age=date(2025, 12, 1)).waits == (Wait("age", 21, date(2028, 12, 1)),)
    assert nearest(programme, {"age": 20}, TODAY, {"age": date(2025, 11, 22)}) is None
    assert nearest(programme, {"age": 20}, TODAY, {"age": date(2025, 11, 23)}) is not None


def test_too_old_is_not_mended_by_time() -> None:
    """Time makes nobody younger, and waiting for one thing must not make another fail."""
    young, running = needs({"fact": "age", "at_most": 45}), needs({"fact": "months", "at_least": 24})
    assert asked(small(young), {"age": 46}).impossible == (young,)
    assert asked(small(young, running), {"age": 44, "months": 12}).on == date(2027, 11, 22)
    assert asked(small(young, running), {"age": 44, "months": 0}).impossible == (running,)


def test_no_waiting_for_what_can_be_done_today() -> None:
    """An act that serves today comes first; that time would do as well is told beside it."""
    programme = small(needs({"any": [{"fact": "months", "at_least": 6}, is_true("has_sku")]}))
    found = asked(programme, {"months": 3, "has_sku": False})
    assert (found.changes, found.waits) == ((Change("has_sku", True),), ())
    assert found.instead == (Wait("months", 6, date(2027, 2, 22)),)


def test_waits_only_as_long_as_needed() -> None:
    """Each fact waits for itself; the day on which everything fits is the last of them."""
    programme = small(
        needs({"fact": "months", "at_least": 6}), needs({"fact": "age", "at_least": 18}), needs(is_true("has_nib"))
    )
    found = asked(programme, {"months": 5, "age": 17, "has_nib": False})
    assert found.waits == (Wait("months", 6, date(2026, 12, 22)), Wait("age", 18, date(2027, 11, 22)))
    assert (found.on, found.changes) == (date(2027, 11, 22), (Change("has_nib", True),))


def test_no_waiting_beyond_the_end_of_the_programme() -> None:
    """A programme that ends before the person is old enough is impossible for them."""
    rule = needs({"fact": "age", "at_least": 21})
    assert asked(small(rule, valid_until="2027"), {"age": 20}).waits
    assert asked(small(rule, valid_until="2027"), {"age": 19}).impossible == (rule,)


# ---- the real catalogue ----------------------------------------------------------------------------------------------


def people(number: int, seed: int) -> Iterator[dict[str, object]]:
    """People who told much or little, as a conversation would have it: no answer without its question."""
    chance = random.Random(seed)
    leaves = [leaf for one in CATALOGUE.programmes.values() for each in one.conditions for leaf in each.rule.leaves()]
    values = cells.of_each(CATALOGUE.facts, leaves)
    for _ in range(number):
        told: dict[str, object] = {}
        share = chance.choice((0.5, 0.9, 1.0))
        for name, fact in CATALOGUE.facts.items():
            makes_sense = fact.asked_when is None or fact.asked_when.met(told) is True
            if fact.asked_of == "person" and makes_sense and values.get(name) and chance.random() < share:
                told[name] = chance.choice(values[name])
        yield told


def open_strong(verdict: Verdict, programme: Programme, told: Answers) -> set[str]:
    """What strong conditions still ask for: failing, or open for want of what the person surely does not have yet."""
    lacking = {act.fact for act in acts_of(programme, told) if told.get(act.fact) is None}
    missing = [one for one in verdict.items if one.missing and {*one.missing} <= lacking]
    strong = [one for one in missing if one.condition.is_strong and one.condition.decides]
    return {one.condition.id for one in (*verdict.blockers, *verdict.to_fix, *strong)}


def acts_of(programme: Programme, told: Answers) -> list[Change]:
    """Everything that this person could bring about, read off the glossary alone."""
    found: list[Change] = []
    for name, fact in programme.facts.items():
        closed = fact.asked_when is not None and fact.asked_when.met(told) is False
        if fact.can_change and (told.get(name) is not None or closed):
            values = [True, False] if fact.kind == "yes_no" else [one.value for one in fact.choices]
            found += [Change(name, value) for value in values if value != told.get(name)]
    return found


def sensible(programme: Programme, after: Answers, acts: tuple[Change, ...]) -> bool:
    asking = [programme.glossary[act.fact].asked_when for act in acts]
    single = [act.fact for act in acts if programme.glossary[act.fact].kind != "choices"]
    return len(single) == len(set(single)) and all(when is None or when.met(after) is not False for when in asking)


@pytest.mark.parametrize("name", sorted(CATALOGUE.programmes))
def test_smallest_by_brute_force(name: str) -> None:
    """For made-up people: the changes do mend it, and no smaller set of acts does, whichever they are."""
    programme = CATALOGUE.programmes[name]
    for told in people(12, seed=len(name)):
        found = nearest(programme, told, TODAY)
        if found is None or found.impossible:
            continue
        grown = {**told, **{wait.fact: wait.value for wait in found.waits}}
        left = {one.id for one in (*found.steps, *found.for_office)}
        after = check(programme, applied(programme.glossary, grown, found.changes))
        assert not after.blockers
        assert open_strong(after, programme, told) <= left
        for size in range(min(len(found.changes), 3)):
            for acts in combinations(acts_of(programme, told), size):
                tried = applied(programme.glossary, grown, acts)
                if sensible(programme, tried, acts):
                    assert not open_strong(check(programme, tried), programme, told) <= left, acts


@pytest.mark.parametrize("name", [name for name, one in CATALOGUE.programmes.items() if "age" in one.facts])
def test_earliest_by_brute_force(name: str) -> None:
    """On no earlier month does any set of acts mend it."""
    programme = CATALOGUE.programmes[name]
    for told in people(40, seed=7):
        found = nearest(programme, told, TODAY)
        if found is None or found.on is None:
            continue
        months = (found.on - TODAY).days // 31
        for earlier in range(0, months, max(1, months // 4)):
            age, running = told.get("age"), told.get("business_age_months")
            grown = {**told}
            grown |= {"age": age + earlier // 12} if isinstance(age, int) else {}
            grown |= {"business_age_months": running + earlier} if isinstance(running, int) else {}
            acts = acts_of(programme, told)
            for tried in combinations(acts, len(found.changes)):
                after = applied(programme.glossary, grown, tried)
                assert check(programme, after).blockers or not sensible(programme, after, tried)


@pytest.mark.thorough
def test_impossible_is_impossible() -> None:
    """What is called impossible fails after every set of three acts, now and in forty years."""
    for programme in CATALOGUE.programmes.values():
        for told in people(2, seed=11):
            found = nearest(programme, told, TODAY)
            for later in (0, 40) if found and found.impossible else ():
                grown = {**told}
                if isinstance(age := told.get("age"), int):
                    grown["age"] = age + later
                if isinstance(months := told.get("business_age_months"), int):
                    grown["business_age_months"] = months + 12 * later
                for acts in combinations(acts_of(programme, told), 2):
                    assert check(programme, applied(programme.glossary, grown, acts)).blockers


def test_suppose_shows_what_would_change_and_stores_nothing() -> None:
    """Only programmes whose result changes are given, before and after; the answers stay as they are."""
    told = {"sector_main": "industri", "has_nib": False}
    kept = dict(told)
    found = {one.id: (before, after) for one, before, after in suppose(CATALOGUE.programmes.values(), told, {})}
    assert found == {}
    found = {
        one.id: (before, after)
        for one, before, after in suppose(CATALOGUE.programmes.values(), told, {"has_nib": True})
    }
    before, after = found["LEG"]
    assert "LEG-01" in {one.condition.id for one in before.to_fix}
    assert "LEG-01" not in {one.condition.id for one in after.to_fix}
    assert "WUB-P" not in found
    assert told == kept


def test_suppose_forgets_what_no_longer_makes_sense() -> None:
    """Without an NIB there is no KBLI code on it: the old answer must not decide."""
    gate = needs({"any": [is_true("certificate"), is_true("citizen")]})
    programme, told = small(gate), {"has_nib": True, "certificate": True}
    [(_, before, after)] = suppose([programme], told, {"has_nib": False})
    assert (before.items[0].met, after.items[0].met) == (True, None)


def test_a_day_is_only_told_when_something_waits() -> None:
    """No date stands beside what can be done at once."""
    found = asked(small(needs(is_true("has_nib"))), {"has_nib": False})
    assert found.on is None
    assert found.waits == ()
