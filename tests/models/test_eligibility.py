"""A verdict follows from the answers; only what can still change it is asked; rumours never reject anyone."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise, product
from math import prod
from pathlib import Path
from shutil import copytree

import pytest

from models import asking, catalogue, cells
from models.catalogue import CatalogueErrors
from models.eligibility import Verdict, check, prune
from models.facts import Answers, Fact
from models.programmes import Programme
from models.rules import Leaf
from tests import once

WHOLE = once.content().catalogue
CATALOGUE = WHOLE.on(WHOLE.compiled)
NAMES = tuple(CATALOGUE.programmes)
DEF, LEG, WUB = (CATALOGUE.programmes[name] for name in ("DEF", "LEG", "WUB"))
ONES = [(name,) for name in NAMES]
TRIPLES = [tuple(sorted(random.Random(seed).sample(NAMES, 3))) for seed in range(12)]
WANTED = pytest.mark.parametrize("wanted", [*ONES, *TRIPLES], ids="+".join)
EACH = pytest.mark.parametrize("name", NAMES)
Answered = dict[str, object]


def leaves_of(programmes: Mapping[str, Programme]) -> list[Leaf]:
    whens = [fact.asked_when for fact in CATALOGUE.facts.values() if fact.asked_when]
    rules = [one.rule for programme in programmes.values() for one in programme.conditions]
    return [leaf for rule in (*rules, *whens) for leaf in rule.leaves()]


# One value for everything that any rule of any programme can tell apart.
VALUES = cells.of_each(CATALOGUE.facts, leaves_of(CATALOGUE.programmes))


def base_facts(wanted: tuple[str, ...], asked_of: str | None = None) -> list[Fact]:
    """The facts that these programmes can hear of, the ones behind their questions included."""
    names = {name for one in wanted for name in CATALOGUE.programmes[one].facts}
    while (
        more := {other for name in names if (when := CATALOGUE.facts[name].asked_when) for other in when.facts} - names
    ):
        names |= more
    return [
        fact for name, fact in CATALOGUE.facts.items()
        if name in names and name in VALUES and asked_of in (None, fact.asked_of)
    ]  # fmt: skip


def somebody(wanted: tuple[str, ...], dice: random.Random) -> Answered:
    """Random answers from none to all; None is "tidak tahu". Answers to questions without sense are left out."""
    known = dice.random()
    facts = [fact for fact in base_facts(wanted) if dice.random() < known]
    return prune(CATALOGUE, {fact.name: dice.choice((*VALUES[fact.name], None)) for fact in facts})


def people(wanted: tuple[str, ...], number: int) -> Iterator[tuple[Answered, Answered, random.Random]]:
    """What somebody has told so far, what somebody would answer, and the dice for the rest."""
    dice = random.Random("+".join(wanted))
    for _ in range(number):
        would = {fact.name: dice.choice((*VALUES[fact.name], None)) for fact in base_facts(wanted)}
        yield somebody(wanted, dice), would, dice


def plan(wanted: tuple[str, ...], answers: Answers) -> asking.Plan:
    return asking.planner(CATALOGUE, wanted).plan(answers)


def first(wanted: tuple[str, ...], answers: Answers) -> str | None:
    return next(iter(plan(wanted, answers).questions), None)


def results(wanted: tuple[str, ...], answers: Answers) -> list[tuple[str, bool]]:
    return [(verdict.state, verdict.known_fit) for verdict in verdicts(wanted, answers)]


def verdicts(wanted: tuple[str, ...], answers: Answers) -> list[Verdict]:
    return [check(CATALOGUE.programmes[name], answers) for name in wanted]


def interview(wanted: tuple[str, ...], person: Answers, start: Answers) -> list[Answered]:
    """The answers after each question of a whole conversation, the start included."""
    steps = [dict(start)]
    while (name := first(wanted, steps[-1])) is not None:
        assert name not in steps[-1], "asked twice"
        assert CATALOGUE.facts[name].asked_of == "person"
        steps.append({**steps[-1], name: person.get(name)})
    return steps


def test_an_untrue_example_is_caught(tmp_path: Path) -> None:
    """The examples of the files run whenever the catalogue is loaded: one that does not hold stops it."""
    content = copytree(catalogue.own_folder(), tmp_path / "content")
    path = content / "programmes" / "leg.toml"
    text = path.read_text(encoding="utf-8")
    assert 'state = "perlu_data"' in text
    path.write_text(text.replace('state = "perlu_data"', 'state = "belum_bisa"', 1), encoding="utf-8")
    with pytest.raises(CatalogueErrors, match=r"leg\.toml.*LEG gives perlu_data, not belum_bisa"):
        catalogue.load(content)


TYPICAL: Answers = {
    "province": "32", "business_stage": "ide", "sector_main": "industri", "prior_same_training": False,
    "can_attend_full": True, "owner_is_wni": True, "domicile_in_area": True, "has_nib": False,
}  # fmt: skip


def test_a_new_entrepreneur_has_a_result_after_seven_questions() -> None:
    """All that can be known is known after seven answers, in Jakarta eight; the state needs the province only."""
    steps = interview(("WUB",), TYPICAL, {})
    assert len(steps) - 1 == 7
    states = [check(WUB, step).state for step in steps if "province" in step]
    assert set(states) == {"memenuhi_bersyarat"}
    assert check(WUB, steps[-1]).known_fit
    assert len(interview(("WUB",), {**TYPICAL, "province": "31", "has_nib": True}, {})) - 1 == 8


def test_someone_whom_wub_suits_less_is_not_asked_everything() -> None:
    """A running business hears after two questions that it does not quite fit, and is not rejected."""
    told = {"province": "32", "business_stage": "berjalan"}
    assert plan(("WUB",), told) == asking.Plan((), frozenset())
    verdict = check(WUB, told)
    assert (verdict.state, verdict.known_fit) == ("memenuhi_bersyarat", False)


def test_without_an_nib_nobody_asks_what_is_written_on_it() -> None:
    """LEG does not ask for the risk level of an NIB that does not exist; low risk needs no certificate."""
    no_nib = {"has_nib": False, "has_siinas": False, "has_sni": False}
    assert plan(("LEG",), no_nib) == asking.Plan((), frozenset())
    with_nib = plan(("LEG",), {**no_nib, "has_nib": True})
    assert with_nib.questions[0] == "nib_risk"
    assert with_nib.open == {"nib_risk", "has_std_cert"}
    assert "has_std_cert" not in plan(("LEG",), {**no_nib, "has_nib": True, "nib_risk": "rendah"}).open


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
    assert first(("LEG",), answers) is None
    verdict = check(LEG, answers)
    assert verdict.state == "perlu_data"
    assert verdict.missing == ("has_nib", "has_sni")


def test_changing_an_earlier_answer_brings_back_only_what_it_touches() -> None:
    """From "no NIB" to "NIB" only the risk is asked; back again, what was written on it is forgotten."""
    no_nib = {"has_nib": False, "has_siinas": False, "has_sni": False}
    with_nib = prune(CATALOGUE, {**no_nib, "has_nib": True})
    assert with_nib == {**no_nib, "has_nib": True}
    assert plan(("LEG",), with_nib).open == {"nib_risk", "has_std_cert"}
    filled = {**with_nib, "nib_risk": "menengah_rendah", "has_std_cert": "none"}
    assert prune(CATALOGUE, {**filled, "has_nib": False}) == no_nib
    assert prune(CATALOGUE, filled) == filled
    assert prune(CATALOGUE, {"nib_risk": "rendah"}) == {"nib_risk": "rendah"}, "known before its question"


@WANTED
def test_a_changed_answer_leads_where_it_would_have_led_at_once(wanted: tuple[str, ...]) -> None:
    """After going back nothing of the old answer is left: verdict and plan are those of the answers that remain."""
    for _, would, dice in people(wanted, 4):
        told = interview(wanted, would, {})[-1]
        if not told:
            continue
        name = dice.choice(sorted(told))
        changed = prune(CATALOGUE, {**told, name: dice.choice(VALUES[name])})
        assert told.keys() - changed.keys() <= {one for one, fact in CATALOGUE.facts.items() if fact.asked_when}
        again = dict(sorted(changed.items()))
        assert verdicts(wanted, changed) == verdicts(wanted, again)
        assert plan(wanted, changed) == plan(wanted, again)
        assert not plan(wanted, changed).open & changed.keys()


@WANTED
def test_the_order_of_answers_never_matters(wanted: tuple[str, ...]) -> None:
    """The same answers in any order give the same verdict and the same plan."""
    for answers, _, dice in people(wanted, 8):
        shuffled = list(answers.items())
        dice.shuffle(shuffled)
        assert verdicts(wanted, dict(shuffled)) == verdicts(wanted, answers)
        assert plan(wanted, dict(shuffled)) == plan(wanted, answers)


@pytest.mark.thorough
@EACH
def test_more_answers_never_overturn_what_is_settled(name: str) -> None:
    """Not now stays not now, fits stays fits, a tick stays, and "does not quite fit" is not taken back."""
    programme = CATALOGUE.programmes[name]
    for answers, would, _ in people((name,), 100):
        before = check(programme, answers)
        after = check(programme, {**would, **{fact: value for fact, value in answers.items() if value is not None}})
        if before.state in ("belum_bisa", "memenuhi"):
            assert after.state == before.state
        assert before.known_fit or not after.known_fit
        for old, new in zip(before.items, after.items, strict=True):
            assert old.met is None or new.met is old.met


@EACH
def test_uncertain_conditions_alone_never_reject_or_demand(name: str) -> None:
    """With every certainty lowered to L, UK or UN, no answers at all lead to more than "ask the office"."""
    programme = CATALOGUE.programmes[name]
    for certainty in ("L", "UK", "UN"):
        lowered = tuple(replace(one, certainty=certainty) for one in programme.conditions)
        for answers, _, _ in people((name,), 15):
            verdict = check(replace(programme, conditions=lowered), answers)
            assert verdict.state in ("konfirmasi_dinas", "memenuhi")


@EACH
def test_a_rejection_names_a_sourced_condition(name: str) -> None:
    """ "Not now" always comes with a gate or route of certainty Q or R that is known to fail."""
    for answers, _, _ in people((name,), 30):
        verdict = check(CATALOGUE.programmes[name], answers)
        assert (verdict.state == "belum_bisa") is bool(verdict.blockers)
        for item in verdict.blockers:
            assert item.condition.certainty in ("Q", "R")
            assert item.condition.sources
            assert item.met is False


@EACH
def test_both_languages_show_the_same_conditions(name: str) -> None:
    """Whatever is shown in Indonesian can be shown in English: every word of each item, and none of them empty."""
    for answers, _, _ in people((name,), 3):
        for item in check(CATALOGUE.programmes[name], answers).items:
            shown = [item.condition.text, *([item.condition.advice] if item.condition.advice else [])]
            assert all(text.keys() == {"id", "en"} and all(text.values()) for text in shown)


def completed(facts: list[Fact], answers: Answers, value: Mapping[str, object]) -> Answered:
    """These answers and more of them, as far as a question makes sense."""
    found = dict(answers)
    for fact in facts:
        if fact.name not in found and fact.name in value and (not fact.asked_when or fact.asked_when.met(found)):
            found[fact.name] = value[fact.name]
    return found


def choices(facts: list[Fact], most: int, dice: random.Random) -> Iterator[Answered]:
    """Every way to answer these questions, or `most` of them by chance."""
    options = [(None, *VALUES[fact.name]) for fact in facts]
    names = [fact.name for fact in facts]
    if prod(map(len, options)) <= most:
        yield from (dict(zip(names, picks, strict=True)) for picks in product(*options))
    else:
        yield from (dict(zip(names, map(dice.choice, options), strict=True)) for _ in range(most))


@pytest.mark.thorough
@WANTED
def test_what_is_not_asked_could_not_have_changed_the_result(wanted: tuple[str, ...]) -> None:
    """Brute force: when the questions end, no answer to any other question changes a state or heading."""
    for start, would, dice in people(wanted, 10):
        last = interview(wanted, would, start)[-1]
        ended = results(wanted, last)
        unasked = [fact for fact in base_facts(wanted, "person") if fact.name not in last]
        for value in choices(unasked, 40, dice):
            assert results(wanted, completed(unasked, last, value)) == ended


@pytest.mark.thorough
@WANTED
def test_what_is_no_longer_open_cannot_change_the_result_either(wanted: tuple[str, ...]) -> None:
    """Brute force in the middle of a talk: whatever the open questions bring, all others may be answered anyhow."""
    for start, _, dice in people(wanted, 16):
        still = plan(wanted, start).open
        unasked = [fact for fact in base_facts(wanted, "person") if fact.name not in start]
        others = [fact for fact in unasked if fact.name not in still]
        for asked in choices([fact for fact in unasked if fact.name in still], 4, dice):
            told = completed(unasked, start, asked)
            for value in choices(others, 4, dice):
                assert results(wanted, completed(unasked, start, {**asked, **value})) == results(wanted, told)


@WANTED
def test_each_question_can_change_the_result_and_the_count_falls(wanted: tuple[str, ...]) -> None:
    """No idle question: some answer changes a state, a heading or what is missing; the promised number holds."""
    for start, would, _ in people(wanted, 6):
        steps = interview(wanted, would, start)
        plans = [plan(wanted, step) for step in steps]
        assert plans[-1].open == frozenset()
        assert all(later.open < earlier.open for earlier, later in pairwise(plans))
        for step, each in zip(steps[:-1], plans, strict=False):
            assert can_matter(wanted, step, each.questions[0], each.open)


def can_matter(wanted: tuple[str, ...], answers: Answers, asked: str, still: frozenset[str]) -> bool:
    """Do two answers to this question lead to different results, alone or together with one other open answer?"""
    facts = base_facts(wanted, "person")
    sides: list[Answered] = [{}]
    sides += [{name: value} for name in still - {asked} for value in VALUES[name]]
    return any(
        outcomes(wanted, completed(facts, answers, {**side, asked: value}))
        != outcomes(wanted, completed(facts, answers, side))
        for side in sides for value in VALUES[asked]
    )  # fmt: skip


def outcomes(wanted: tuple[str, ...], answers: Answers) -> list[tuple[object, ...]]:
    return [(one.state, one.known_fit, one.missing) for one in verdicts(wanted, answers)]


def test_many_programmes_share_their_questions() -> None:
    """All programmes together ask each fact once, and far fewer than the sum of them alone."""
    person = {fact.name: VALUES[fact.name][0] for fact in base_facts(NAMES, "person")}
    together = interview(NAMES, person, {})[-1]
    alone = sum(len(interview((name,), person, {})[-1]) for name in NAMES)
    assert len(together) < alone / 2
    assert all(first((name,), together) is None for name in NAMES)


def test_what_makes_no_sense_for_a_person_is_no_step() -> None:
    """Batik has no ingredients whose halal certificate could be asked for: such a condition does not apply."""
    halal = CATALOGUE.programmes["HAL"]
    batik = {item.condition.id: item.applies for item in check(halal, {"product_category": "batik"}).items}
    chips = {item.condition.id: item.applies for item in check(halal, {"product_category": "makanan_kering"}).items}
    assert not batik["HAL-04"] and chips["HAL-04"]
    assert batik["HAL-01"]


CHIPS: Answered = {"product_category": "makanan_kering", "production_site": "rumah", "tool_level": "manual",
                   "storage": "suhu_ruang", "shelf_life_days": 60, "business_stage": "berjalan",
                   "annual_sales_idr": 60_000_000, "has_nib": True, "has_npwp": True}  # fmt: skip


@pytest.mark.parametrize(
    "name, answers, expected",
    [
        ("PRT", CHIPS, True),
        ("BMD", CHIPS, False),  # of the one gate only BPOM's list could tell: no ✓ beside the PIRT that does fit
        ("S4I", {**CHIPS, "sector_main": "industri"}, False),
        ("WUB-KUB", {"in_kub": True, "has_nib": True, "docs": [], "prior_machine_aid": False}, True),
        ("WUB", {"province": "32", "sector_main": "industri"}, True),
    ],
)
def test_something_speaks_for_a_likely_fit(name: str, answers: Answers, expected: bool) -> None:
    """That nothing known stands against a programme is no reason to call it likely."""
    verdict = check(CATALOGUE.programmes[name], answers)
    assert verdict.known_fit
    assert verdict.looks_fit is expected
