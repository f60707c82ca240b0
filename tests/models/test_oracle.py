"""Two readings of the same facts, ours and one in plain Python, never differ on anybody, however little is known."""

import random
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from models.eligibility import check
from tests import once
from tests.models import oracle
from tests.models.oracle import BILLION, MILLION

WHOLE = once.content().catalogue
CATALOGUE = WHOLE.on(WHOLE.compiled)
YES_NO = (True, False)
PRODUCTS = ("makanan_kering", "makanan_siap_saji", "jamu_obat_tradisional", "kosmetik", "batik", "dagang")
# The values on both sides of every line that the facts draw.
VALUES: Mapping[str, tuple[Any, ...]] = {
    "sector_main": ("industri", "dagang", "jasa", "pertanian"),
    "kbli": ("09900", "10130", "33190", "34000", "47111"),
    "workers": (0, 5, 19, 20, 200),
    "investment_idr": (200 * MILLION, BILLION - 1, BILLION, 15 * BILLION, 15 * BILLION + 1, 20 * BILLION),
    "capital_idr": (0, BILLION, BILLION + 1, 5 * BILLION, 5 * BILLION + 1, 10 * BILLION, 10 * BILLION + 1),
    "annual_sales_idr": (
        0, 2 * BILLION, 2 * BILLION + 1, 4_800 * MILLION, 4_800 * MILLION + 1, 15 * BILLION, 15 * BILLION + 1,
        50 * BILLION, 50 * BILLION + 1,
    ),
    "business_stage": ("ide", "rintisan", "berjalan", "berhenti_sementara"),
    "business_age_months": (0, 5, 6, 7, 60),
    "province": ("31", "32", "34", "95", "96"),
    "regency": ("Sleman", "Malang", "Bandung"),
    "product_category": PRODUCTS,
    "batch.topics": ([], ["makanan_kering"], ["batik", "kosmetik"]),
    "selfdeclare_list": ([], ["makanan_kering", "makanan_siap_saji"], ["kosmetik", "jamu_obat_tradisional"]),
    "area_flags": ([], ["3t"], ["papua", "pascabencana"], ["perbatasan"], ["pascabencana"]),
    "docs": ([], ["proposal"], ["bill_of_materials"], ["bill_of_materials", "bukti_bayar"], ["bukti_bayar"]),
    "legal_form": ("perorangan", "kub", "cv"),
    "nib_risk": ("rendah", "menengah_rendah", "menengah_tinggi", "tinggi"),
    "has_std_cert": ("none", "self_declared", "verified"),
    "production_sites_count": (0, 1, 2),
    "outlets_count": (0, 1, 2),
    "tool_level": ("manual", "semi_otomatis", "otomatis"),
    "product_count": (1, 30, 31),
    "age": (17, 20, 21, 22, 70),
    "marital_status": ("belum_menikah", "menikah", "pernah_menikah"),
    "loan_amount_idr": tuple(n + more for n in (10 * MILLION, 50 * MILLION, 100 * MILLION, 500 * MILLION)
                             for more in (-1, 0, 1)),
}  # fmt: skip


def facts_of(programme: str) -> tuple[str, ...]:
    """Every fact that the oracle may look at, and those that decide whether a question makes sense."""
    looked_at = set[str]()

    class Spy(dict[str, Any]):
        def get(self, name: str, default: Any = None) -> Any:
            looked_at.add(name)
            return default

    for condition in oracle.PROGRAMMES[programme]:
        condition.truth(Spy())
        condition.asks(Spy())
    behind = {oracle.ONLY_IF[name][0] for name in looked_at if name in oracle.ONLY_IF}
    return tuple(sorted(looked_at | behind | {"has_nib", "product_category"}))


FACTS = {name: facts_of(name) for name in oracle.PROGRAMMES}


def people(programme: str, number: int, seed: int) -> Iterator[dict[str, Any]]:
    """Random profiles, from empty to complete; None is "tidak tahu". Most pass most lines, or nobody would get far."""
    dice = random.Random(f"{programme} {seed}")
    good = {name: GOOD.get(name, True) for name in FACTS[programme]}
    for _ in range(number):
        known, kindness = dice.random(), dice.random()
        person: dict[str, Any] = {}
        for name in FACTS[programme]:
            if dice.random() < known:
                random_value = dice.choice((*VALUES.get(name, YES_NO), None))
                person[name] = good[name] if dice.random() < kindness else random_value
        yield person


GOOD: Mapping[str, Any] = {
    "sector_main": "industri", "kbli": "10130", "workers": 5, "investment_idr": 200 * MILLION, "capital_idr": BILLION,
    "annual_sales_idr": BILLION, "business_stage": "rintisan", "business_age_months": 6, "province": "32",
    "regency": "Sleman", "product_category": "makanan_kering", "batch.topics": ["makanan_kering"],
    "selfdeclare_list": ["makanan_kering"], "area_flags": [], "legal_form": "kub",
    "docs": ["proposal", "bill_of_materials", "bukti_bayar"], "nib_risk": "rendah", "has_std_cert": "verified",
    "production_sites_count": 1, "outlets_count": 1, "tool_level": "manual", "product_count": 3, "age": 30,
    "marital_status": "menikah", "loan_amount_idr": 50 * MILLION, "is_branch_of_larger": False,
    "prior_same_training": False, "prior_machine_aid": False, "activity_only_packing": False,
    "nonhalal_contact": False, "uses_slaughtered_animal": False, "other_productive_credit": False,
    "kur_at_other_bank": False, "is_state_employee": False, "ever_commercial_credit": False,
}  # fmt: skip


def compare(programme: str, person: Mapping[str, Any]) -> None:
    """State, heading, and every single condition."""
    ours, theirs = check(CATALOGUE.programmes[programme], person), oracle.judge(programme, person)
    met = {item.condition.id: item.met for item in ours.items}
    assert {name: met.get(name, "missing") for name in theirs.met} == theirs.met, person
    assert (ours.state, ours.known_fit) == (theirs.state, theirs.known_fit), person


@pytest.mark.thorough
@pytest.mark.parametrize("programme", oracle.PROGRAMMES)
def test_ours_and_plain_python_never_differ(programme: str) -> None:
    """The same ticks and crosses, the same state and the same heading for a thousand people of each programme."""
    for person in people(programme, 1_000, seed=1):
        compare(programme, person)


@pytest.mark.long
@pytest.mark.parametrize("programme", oracle.PROGRAMMES)
def test_ours_and_plain_python_never_differ_on_a_hundred_thousand(programme: str) -> None:
    """The full size: a hundred thousand partial profiles over all programmes of the five groups."""
    for person in people(programme, 100_000 // len(oracle.PROGRAMMES) + 1, seed=2):
        compare(programme, person)


@pytest.mark.parametrize("programme", oracle.PROGRAMMES)
def test_every_condition_that_decides_is_in_both(programme: str) -> None:
    """None was forgotten by either reader: the same ids decide, of the same kind and certainty."""
    ours = {
        (one.id, one.kind, one.certainty) for one in CATALOGUE.programmes[programme].conditions
        if one.kind != "info" and one.ladder is None
    }  # fmt: skip
    theirs = {(one.id, one.kind, one.certainty) for one in oracle.PROGRAMMES[programme] if one.kind != "rung"}
    assert ours == theirs


def test_the_random_people_reach_every_state() -> None:
    """A comparison of people who are all rejected at once would prove nothing."""
    for programme in ("DEF", "WUB", "HAL", "KUR-MIKRO", "TKI"):
        states = {oracle.judge(programme, person).state for person in people(programme, 1_000, seed=1)}
        assert len(states) >= 3, (programme, states)


@pytest.mark.parametrize(
    "workers, investment, expected",
    [
        (19, BILLION - 1, "IK"),
        (19, BILLION, "IM"),
        (20, 200 * MILLION, "IM"),
        (20, 15 * BILLION, "IM"),
        (20, 15 * BILLION + 1, "IB"),
        (5, 20 * BILLION, "IM"),
    ],
)
def test_the_boundary_cases_of_the_facts(workers: int, investment: int, expected: str) -> None:
    """The size of an industry at every line, the odd one included: five workers and twenty billion are medium."""
    person = {"sector_main": "industri", "is_branch_of_larger": False, "owner_is_wni": True}
    person |= {"workers": workers, "investment_idr": investment}
    derivation = CATALOGUE.facts["industry_class"].derivation
    assert derivation is not None
    assert derivation.value(person) == expected
    rungs = {"DEF-02": expected == "IK", "DEF-05": expected != "IB"}
    met = {item.condition.id: item.met for item in check(CATALOGUE.programmes["DEF"], person).items}
    assert {name: met[name] for name in rungs} == rungs
    assert check(CATALOGUE.programmes["DEF"], person).state == ("belum_bisa" if expected == "IB" else "memenuhi")
    compare("DEF", person)
