"""A verdict follows from the answers; only what can still change it is asked; rumours never reject anyone."""

import math
import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import programmes
from models.eligibility import Verdict, at_most_left, check, next_fact, prune, relevant
from models.facts import Answers, Fact
from models.programmes import Example, Programme

CATALOGUE = programmes.load()
ALL = tuple(CATALOGUE.programmes.values())
DEF, LEG, WUB = (CATALOGUE.programmes[name] for name in ("DEF", "LEG", "WUB"))
EXAMPLES = [(programme, example) for programme in ALL for example in programme.examples]
BILLION = 1_000_000_000
# The values at which something changes, and one beside each.
NUMBERS: Mapping[str, tuple[object, ...]] = {
    "workers": (19, 20),
    "investment_idr": (BILLION - 1, BILLION, 15 * BILLION, 15 * BILLION + 1),
    "capital_idr": (BILLION, BILLION + 1, 5 * BILLION, 10 * BILLION, 10 * BILLION + 1),
    "annual_sales_idr": (2 * BILLION, 2 * BILLION + 1, 15 * BILLION, 50 * BILLION, 50 * BILLION + 1),
    "kbli": ("10794", "47111"),
    "regency": ("Sleman", "Kota Bandung"),
    "province": ("31", "32", "34"),
    "product_category": ("batik", "dagang"),
    "area_flags": ([], ["papua"], ["3t", "pascabencana"]),
    "docs": ([], ["proposal"]),
    "batch.topics": (["batik"], []),
}


def values(fact: Fact) -> tuple[object, ...]:
    found = NUMBERS.get(fact.name) or tuple(choice.value for choice in fact.choices) or (True, False)
    assert all(fact.allows(value) for value in found)
    return found


def base_facts(programme: Programme, asked_of: str | None = None) -> list[Fact]:
    """The facts that a programme can hear of, the ones behind its questions included."""
    behind = {name for fact in programme.facts.values() if fact.asked_when for name in fact.asked_when.facts}
    names = programme.facts.keys() | behind
    return [fact for name, fact in programme.glossary.items() if name in names and asked_of in (None, fact.asked_of)]


@st.composite
def partial(draw: st.DrawFn, name: str) -> dict[str, object]:
    facts = draw(st.lists(st.sampled_from(base_facts(CATALOGUE.programmes[name])), unique_by=lambda fact: fact.name))
    return {fact.name: draw(st.sampled_from((None, *values(fact)))) for fact in facts}


Answered = dict[str, object]
# A programme is drawn by its id: hypothesis prints what it draws.
NAMES = st.sampled_from(sorted(CATALOGUE.programmes))
SITUATIONS = NAMES.flatmap(lambda name: st.tuples(st.just(name), partial(name)))
TALKS = NAMES.flatmap(lambda name: st.tuples(st.just(name), partial(name), partial(name)))


def result(programme: Programme, answers: Answers) -> tuple[str, bool]:
    verdict = check(programme, answers)
    return verdict.state, verdict.known_fit


def interview(wanted: tuple[Programme, ...], person: Answers, start: Answers) -> Iterator[dict[str, object]]:
    """The answers after each question of a whole conversation, the start included."""
    answers = dict(start)
    yield dict(answers)
    while (name := next_fact(wanted, CATALOGUE, answers)) is not None:
        assert name not in answers, "asked twice"
        answers[name] = person.get(name)
        yield dict(answers)


@pytest.mark.parametrize("programme, example", EXAMPLES, ids=lambda one: getattr(one, "who", getattr(one, "id", "")))
def test_examples_of_the_catalogue(programme: Programme, example: Example) -> None:
    """Each example of the content files gets the result that its author expects."""
    verdict = check(programme, example.answers)
    assert verdict.state == example.state
    assert example.known_fit in (None, verdict.known_fit)
    for name, value in (example.derived or {}).items():
        derivation = programme.glossary[name].derivation
        assert derivation is not None
        assert derivation.value(example.answers) == value


TYPICAL: Answers = {
    "province": "32", "business_stage": "ide", "sector_main": "industri", "prior_same_training": False,
    "can_attend_full": True, "owner_is_wni": True, "domicile_in_area": True, "has_nib": False,
}  # fmt: skip


def test_a_new_entrepreneur_has_a_result_after_seven_questions() -> None:
    """The state is known after one answer, all that can be known after seven, in Jakarta after eight."""
    steps = list(interview((WUB,), TYPICAL, {}))
    assert len(steps) - 1 == 7
    assert [check(WUB, step).state for step in steps[:2]] == ["perlu_data", "memenuhi_bersyarat"]
    assert check(WUB, steps[-1]).known_fit
    assert len(list(interview((WUB,), {**TYPICAL, "province": "31"}, {}))) - 1 == 8


def test_someone_whom_wub_suits_less_is_not_asked_everything() -> None:
    """A running business hears after two questions that it does not quite fit, and is not rejected."""
    *_, last = interview((WUB,), {**TYPICAL, "business_stage": "berjalan"}, {})
    verdict = check(WUB, last)
    assert list(last) == ["province", "business_stage"]
    assert (verdict.state, verdict.known_fit) == ("memenuhi_bersyarat", False)


def test_without_an_nib_nobody_asks_what_is_written_on_it() -> None:
    """LEG does not ask for the risk level of an NIB that does not exist; low risk needs no certificate."""
    no_nib = list(interview((LEG,), {"has_nib": False, "has_siinas": False, "has_sni": False}, {}))[-1]
    assert set(no_nib) == {"has_nib", "has_siinas", "has_sni"}
    low = {"has_nib": True, "nib_risk": "rendah", "has_siinas": False, "has_sni": False}
    assert "has_std_cert" not in list(interview((LEG,), low, {}))[-1]


@pytest.mark.parametrize(
    "risk, certificate, failing",
    [
        ("rendah", "none", set()),
        ("menengah_rendah", "none", {"LEG-03"}),
        ("menengah_rendah", "self_declared", set()),
        ("menengah_tinggi", "self_declared", {"LEG-04"}),
        ("menengah_tinggi", "verified", set()),
        ("tinggi", "none", set()),
    ],
)
def test_only_the_licence_for_ones_own_risk_is_asked_for(risk: str, certificate: str, failing: set[str]) -> None:
    """LEG-03 to LEG-05 are alternatives: a low risk is not failed by the rules for higher ones."""
    items = check(LEG, {"has_nib": True, "nib_risk": risk, "has_std_cert": certificate}).items
    alternatives = {
        item.condition.id: item.met for item in items if item.condition.id in ("LEG-03", "LEG-04", "LEG-05")
    }
    assert {name for name, met in alternatives.items() if met is False} == failing
    assert alternatives["LEG-05"] is (None if risk == "tinggi" else True)


def test_one_rung_of_each_ladder_applies() -> None:
    """A small industry sees DEF-02 ticked and no crosses at the other rungs; unknown rungs all stay open."""
    small = {item.condition.id: item for item in check(DEF, {"workers": 5, "investment_idr": 1_000_000}).items}
    assert [small[name].applies for name in ("DEF-02", "DEF-03", "DEF-04")] == [True, False, False]
    assert small["DEF-02"].met is True
    assert all(item.applies for item in check(DEF, {}).items)


def test_what_to_fix_and_what_the_office_confirms() -> None:
    """Repairs are listed; what only the office knows, or no rule says for sure, the office confirms."""
    verdict = check(WUB, TYPICAL)
    assert [item.condition.id for item in verdict.to_fix] == ["WUB-12"]
    assert {item.condition.id for item in verdict.to_confirm} == {
        "WUB-04",
        "WUB-05",
        "WUB-07",
        "WUB-12",
        "WUB-14",
    }
    assert verdict.blockers == ()
    assert [item.condition.id for item in check(DEF, {"is_branch_of_larger": True}).blockers] == ["DEF-10"]


def test_whoever_does_not_fit_hears_of_the_programme_that_suits() -> None:
    """WUB × PPSE sends people to the regular WUB, a second training to machines for a group."""
    assert check(CATALOGUE.programmes["WUB-PPSE"], {"in_dtsen_poor": False}).referred_to == "WUB"
    assert check(WUB, {"prior_same_training": True}).referred_to == "WUB-KUB"
    assert check(WUB, TYPICAL).referred_to is None


def test_tidak_tahu_stays_open_and_is_not_asked_again() -> None:
    """The fact remains among the missing ones, so it can be told later, but the talk goes on."""
    answers = {"has_nib": None, "has_siinas": False, "has_sni": None}
    assert next_fact((LEG,), CATALOGUE, answers) is None
    verdict = check(LEG, answers)
    assert verdict.state == "perlu_data"
    assert verdict.missing == ("has_nib", "has_sni")


def test_changing_an_earlier_answer_brings_back_only_what_it_touches() -> None:
    """From "no NIB" to "NIB" only the risk is asked; back again, what was written on it is forgotten."""
    no_nib = {"has_nib": False, "has_siinas": False, "has_sni": False}
    with_nib = prune(CATALOGUE, {**no_nib, "has_nib": True})
    assert with_nib == {**no_nib, "has_nib": True}
    assert relevant((LEG,), with_nib) == {"nib_risk", "has_std_cert"}
    assert next_fact((LEG,), CATALOGUE, with_nib) == "nib_risk"
    filled = {**with_nib, "nib_risk": "menengah_rendah", "has_std_cert": "none"}
    assert prune(CATALOGUE, {**filled, "has_nib": False}) == no_nib
    assert prune(CATALOGUE, filled) == filled
    assert prune(CATALOGUE, {"nib_risk": "rendah"}) == {"nib_risk": "rendah"}, "known before its question"


def test_preferred_facts_come_first_while_they_matter() -> None:
    """A caller may start with what the person spoke of; what no longer matters is not asked for its sake."""
    assert next_fact((WUB,), CATALOGUE, {}, ["sector_main"]) == "sector_main"
    assert next_fact((WUB,), CATALOGUE, {}, ["workers"]) == "province"
    assert next_fact((WUB, DEF, LEG), CATALOGUE, {}) == next_fact((WUB, DEF, LEG), CATALOGUE, {})


@given(SITUATIONS, st.randoms(use_true_random=False))
def test_the_order_of_answers_never_matters(situation: tuple[str, Answered], dice: random.Random) -> None:
    """The same answers in any order give the same verdict and the same next question."""
    programme, answers = CATALOGUE.programmes[situation[0]], situation[1]
    shuffled = list(answers.items())
    dice.shuffle(shuffled)
    assert check(programme, dict(shuffled)) == check(programme, answers)
    assert next_fact((programme,), CATALOGUE, dict(shuffled)) == next_fact((programme,), CATALOGUE, answers)


@given(TALKS)
def test_more_answers_never_overturn_what_is_settled(talk: tuple[str, Answered, Answered]) -> None:
    """Not now stays not now, fits stays fits, a tick stays, and "does not quite fit" is not taken back."""
    name, answers, more = talk
    programme = CATALOGUE.programmes[name]
    before = check(programme, answers)
    after = check(programme, {**more, **{name: value for name, value in answers.items() if value is not None}})
    if before.state in ("belum_bisa", "memenuhi"):
        assert after.state == before.state
    assert before.known_fit or not after.known_fit
    for old, new in zip(before.items, after.items, strict=True):
        assert old.met is None or new.met is old.met


@given(SITUATIONS)
def test_uncertain_conditions_alone_never_reject_or_demand(
    situation: tuple[str, Answered],
) -> None:
    """With every certainty lowered to L, UK or UN, no answers at all lead to more than "ask the office"."""
    programme, answers = CATALOGUE.programmes[situation[0]], situation[1]
    for certainty in ("L", "UK", "UN"):
        lowered = [replace(condition, certainty=certainty) for condition in programme.conditions]
        verdict = check(replace(programme, conditions=tuple(lowered)), answers)
        assert verdict.state in ("konfirmasi_dinas", "memenuhi")


@given(SITUATIONS)
def test_a_rejection_names_a_sourced_condition(situation: tuple[str, Answered]) -> None:
    """ "Not now" always comes with a gate or route of certainty Q or R that is known to fail."""
    verdict = check(CATALOGUE.programmes[situation[0]], situation[1])
    assert (verdict.state == "belum_bisa") is bool(verdict.blockers)
    for item in verdict.blockers:
        assert item.condition.certainty in ("Q", "R")
        assert item.condition.sources
        assert item.met is False


def completions(programme: Programme, answers: Answers, most: int, dice: random.Random) -> Iterator[Answered]:
    """Every way to answer what was not asked (or `most` by chance), as far as a question makes sense."""
    unasked = [one for one in base_facts(programme, "person") if one.name not in answers]
    options = [(None, *values(fact)) for fact in unasked]
    few = math.prod(map(len, options)) <= most
    picks = product(*options) if few else ([dice.choice(one) for one in options] for _ in range(most))
    for pick in picks:
        completed = dict(answers)
        for fact, value in zip(unasked, pick, strict=True):
            if fact.asked_when is None or fact.asked_when.met(completed):
                completed[fact.name] = value
        yield completed


@settings(deadline=None)
@given(TALKS, st.integers(0, 9))
def test_what_is_not_asked_could_not_have_changed_the_result(talk: tuple[str, Answered, Answered], seed: int) -> None:
    """Brute force: when the questions end, no answer to any other question changes state or heading."""
    name, start, person = talk
    programme = CATALOGUE.programmes[name]
    *_, last = interview((programme,), person, prune(CATALOGUE, start))
    ended = result(programme, last)
    for completed in completions(programme, last, 60, random.Random(seed)):
        assert result(programme, completed) == ended


@settings(deadline=None)
@given(TALKS)
def test_each_question_can_change_the_result_and_the_count_falls(
    talk: tuple[str, Answered, Answered],
) -> None:
    """No idle question: some answer changes state, heading or what is missing; the promised number holds."""
    name, start, person = talk
    programme = CATALOGUE.programmes[name]
    steps = list(interview((programme,), person, prune(CATALOGUE, start)))
    promised = [at_most_left((programme,), CATALOGUE, step) for step in steps]
    assert promised[-1] == 0
    assert all(later < earlier for earlier, later in pairwise(promised))
    for step in steps[:-1]:
        asked = next_fact((programme,), CATALOGUE, step)
        assert asked is not None
        fact = CATALOGUE.facts[asked]
        assert fact.asked_of == "person"
        before = outcome(check(programme, step))
        assert any(outcome(check(programme, {**step, asked: value})) != before for value in values(fact))


def outcome(verdict: Verdict) -> tuple[object, ...]:
    return verdict.state, verdict.known_fit, verdict.missing


def test_many_programmes_share_their_questions() -> None:
    """All six programmes together ask each fact once, and fewer than the sum of them alone."""
    person = {fact.name: values(fact)[0] for fact in CATALOGUE.facts.values() if fact.asked_of == "person"}
    together = list(interview(ALL, person, {}))[-1]
    alone = sum(len(list(interview((programme,), person, {}))[-1]) for programme in ALL)
    assert len(together) < alone
    for programme in ALL:
        assert next_fact((programme,), CATALOGUE, together) is None
