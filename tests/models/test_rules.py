"""A rule says yes, no or not known; it never guesses, and it never forgets that an answer may still come."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.rules import All, Derivation, Mistaken, Rule, parse
from models.rules.parsing import Reader

A, B = {"fact": "a", "equals": True}, {"fact": "b", "equals": True}
TRUTH: tuple[bool | None, ...] = (True, False, None)


@pytest.mark.parametrize("a", TRUTH)
@pytest.mark.parametrize("b", TRUTH)
def test_three_values_follow_kleene(a: bool | None, b: bool | None) -> None:
    """All fails with one failure, any holds with one success, and otherwise the unknown stays unknown."""
    answers = {"a": a, "b": b}
    assert parse({"all": [A, B]}).met(answers) is (False if False in (a, b) else None if None in (a, b) else True)
    assert parse({"any": [A, B]}).met(answers) is (True if True in (a, b) else None if None in (a, b) else False)
    assert parse({"not": A}).met(answers) is (None if a is None else not a)


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("values", list(product(TRUTH, repeat=3)))
def test_at_least_counts_what_is_sure(number: int, values: tuple[bool | None, ...]) -> None:
    """Met when enough parts are met, failed when too few still can be, and not known in between."""
    rule = parse({"at_least": number, "of": [{"fact": name, "equals": True} for name in "abc"]})
    sure, possible = values.count(True), values.count(True) + values.count(None)
    expected = True if sure >= number else False if possible < number else None
    assert rule.met(dict(zip("abc", values, strict=True))) is expected


@pytest.mark.parametrize(
    "rule, value, met",
    [
        ({"equals": "ide"}, "ide", True),
        ({"equals": True}, 1, False),
        ({"not_equals": "ide"}, "rintisan", True),
        ({"below": 10}, 10, False),
        ({"below": 10}, 9, True),
        ({"above": 10}, 10, False),
        ({"above": 10}, 11, True),
        ({"at_most": 19}, 19, True),
        ({"at_most": 19}, 20, False),
        ({"at_least": 21}, 21, True),
        ({"at_least": 21}, 20, False),
        ({"above": 1, "at_most": 5}, 1, False),
        ({"above": 1, "at_most": 5}, 5, True),
        ({"between": [1, 3]}, 3, True),
        ({"between": [1, 3]}, 4, False),
        ({"one_of": ["Kab. Sleman"]}, "  kab.  SLEMAN", True),
        ({"one_of": ["ide", "rintisan"]}, "berjalan", False),
        ({"none_of": ["dagang"]}, "industri", True),
        ({"none_of": ["dagang"]}, "dagang", False),
        ({"includes": "papua"}, ["3t", "papua"], True),
        ({"includes": "papua"}, [], False),
        ({"includes": "papua"}, "papua", None),
        ({"division_between": [10, 33]}, "10794", True),
        ({"division_between": [10, 33]}, "33121", True),
        ({"division_between": [10, 33]}, "47111", False),
        ({"division_between": [10, 33]}, "keripik", None),
        ({"division_one_of": [10, 13]}, "13111", True),
        ({"division_one_of": [10, 13]}, "11010", False),
        ({"division_one_of": [10, 13]}, "keripik", None),
        ({"division_one_of": [10, 13]}, "1379", None),
        ({"at_least": "2025-12-12"}, "2025-12-12", True),
        ({"at_least": "2025-12-12"}, "2025-12-11", False),
        ({"above": "2025-12-12"}, "2025-12-12", False),
        ({"at_most": "2025-12-12"}, "2025-12-13", False),
        ({"below": "2025-12-12"}, "2025-12-11", True),
        ({"at_most": "2025-12-12"}, "besok", None),
        ({"at_most": "2025-12-12"}, 2025, None),
        ({"equals": "2025-12-12"}, "2025-12-12", True),
        ({"at_most": 19}, "sembilan", None),
        ({"at_most": 19}, True, None),
    ],
)
def test_comparisons(rule: dict[str, object], value: object, met: bool | None) -> None:
    """Each comparison at its boundary; an answer of the wrong type is not known rather than wrong."""
    assert parse({"fact": "x", **rule}).met({"x": value}) is met
    assert parse({"fact": "x", **rule}).met({}) is None
    assert parse({"fact": "x", **rule}).met({"x": None}) is None


def test_a_manual_rule_is_never_decided_by_the_chat() -> None:
    """Whatever is answered, a person decides; inside a choice it decides nothing by itself."""
    manual: dict[str, object] = {"manual": "an officer looks"}
    assert parse(manual).met({"a": True}) is None
    assert parse({"any": [A, manual]}).met({"a": True}) is True
    assert parse({"all": [A, manual]}).met({"a": False}) is False
    assert not parse(manual).can_be(True, {}, {"a"})
    assert parse({"always": True}).met({}) is True


def test_a_list_of_the_office_is_looked_up() -> None:
    """Topic and product meet; while the office's list is unknown, asking for the product would be useless."""
    rule = parse({"fact": "product", "one_of_fact": "topics"})
    assert rule.met({"product": "batik", "topics": ["batik", "tenun"]}) is True
    assert rule.met({"product": "batik", "topics": ["tenun"]}) is False
    assert rule.met({"product": "batik"}) is None
    assert rule.useful({}, {"product"}) == frozenset()
    assert rule.useful({"topics": ["tenun"]}, {"product"}) == {"product"}


@pytest.mark.parametrize(
    "operator, year, filing, met",
    [
        ("equals_fact", 2026, 2026, True),
        ("equals_fact", 2025, 2026, False),
        ("at_least_fact", 2026, 2026, True),
        ("at_least_fact", 2025, 2026, False),
        ("at_most_fact", 2026, 2026, True),
        ("at_most_fact", 2027, 2026, False),
        ("at_least_fact", "2026-05-01", "2026-05-01", True),
        ("at_least_fact", "2026-04-30", "2026-05-01", False),
        ("at_most_fact", "2026-05-02", "2026-05-01", False),
        ("at_least_fact", "2026-05-01", 2026, None),
        ("equals_fact", None, 2026, None),
        ("equals_fact", 2026, None, None),
    ],
)
def test_two_facts_are_compared(operator: str, year: object, filing: object, met: bool | None) -> None:
    """At the boundary, on days as on numbers; while one of both is not known, the outcome is not either."""
    rule = parse({"fact": "year", operator: "filing"})
    assert rule.met({"year": year, "filing": filing}) is met
    assert rule.facts == {"year", "filing"}
    assert rule.useful({}, {"year"}) == frozenset()
    assert rule.useful({"filing": 2026}, {"year"}) == {"year"}


@pytest.mark.parametrize(
    "amount, rate, met",
    [
        (20_000_000, 25, True),
        (19_999_999, 25, False),
        (20_000_001, 25, True),
        (5_000_000, 100, True),
        (0, 100, False),
        (None, 25, None),
        (20_000_000, None, None),
        ("20 juta", 25, None),
        (20_000_000, True, None),
    ],
)
def test_a_share_of_an_amount_is_compared_to_the_rupiah(amount: object, rate: object, met: bool | None) -> None:
    """25 percent of Rp19.999.999 is less than Rp5.000.000: no rounding helps anybody over the limit."""
    rule = parse({"fact": "price", "percent_fact": "rate", "at_least": 5_000_000})
    assert rule.met({"price": amount, "rate": rate}) is met
    assert rule.useful({"rate": 25}, {"price"}) == {"price"}
    assert rule.useful({}, {"price"}) == frozenset()


def test_another_programme_stands_for_its_rules() -> None:
    """`{ programme = … }` is whatever the reader says that suits it; a reader that knows none refuses."""
    asked: list[str] = []

    def suits(name: str) -> Rule:
        asked.append(name)
        return All((parse(A), parse(B)))

    rule = Reader({}, suits).read({"any": [{"programme": "PRT"}, {"fact": "c", "equals": True}]})
    assert asked == ["PRT"]
    assert rule.facts == {"a", "b", "c"}
    assert rule.met({"a": True, "b": True}) is True
    assert rule.met({"a": False, "c": False}) is False
    assert rule.met({"a": True}) is None
    with pytest.raises(Mistaken):
        parse({"programme": "PRT"})


def test_useful_facts_are_those_that_can_still_settle_it() -> None:
    """Settled rules need nothing; unanswerable facts are never named."""
    rule = parse({"all": [A, {"any": [B, {"fact": "c", "equals": True}]}]})
    assert rule.facts == {"a", "b", "c"}
    assert rule.useful({}, {"a", "b", "c"}) == {"a", "b", "c"}
    assert rule.useful({"b": True}, {"a", "b", "c"}) == {"a"}
    assert rule.useful({"a": False}, {"b", "c"}) == frozenset()
    assert rule.useful({}, {"c"}) == {"c"}


SIZE = Derivation(
    (
        ("IK", parse({"all": [{"fact": "n", "at_most": 19}, {"fact": "m", "below": 100}]})),
        ("IM", parse({"any": [{"all": [{"fact": "n", "at_most": 19}, {"fact": "m", "at_least": 100}]},
                              {"all": [{"fact": "n", "at_least": 20}, {"fact": "m", "at_most": 900}]}]})),
        ("IB", parse({"all": [{"fact": "n", "at_least": 20}, {"fact": "m", "above": 900}]})),
    )
)  # fmt: skip


def test_a_derived_value_is_settled_by_what_cannot_be_otherwise() -> None:
    """With few workers the class is small or medium whatever the investment: not large is already certain."""
    not_large = parse({"fact": "size", "not_equals": "IB"}, {"size": SIZE})
    small = parse({"fact": "size", "equals": "IK"}, {"size": SIZE})
    assert SIZE.possible({"n": 5}) == ("IK", "IM")
    assert SIZE.value({"n": 5}) is None
    assert SIZE.value({"n": 5, "m": 99}) == "IK"
    assert not_large.met({"n": 5}) is True
    assert not_large.useful({"n": 5}, {"m"}) == frozenset()
    assert small.met({"n": 5}) is None
    assert small.useful({"n": 5}, {"m"}) == {"m"}
    assert not_large.met({"n": 20}) is None
    assert not_large.met({"n": 20, "m": 901}) is False
    assert not small.can_be(True, {"n": 20}, {"m"})
    assert small.facts == {"n", "m"}


def test_where_no_case_of_a_derived_value_fits_nothing_is_known_of_it() -> None:
    """A gap between the cases says neither yes nor no, so it rejects nobody."""
    cases = {"kind": Derivation((
        ("new", parse({"all": [{"fact": "a", "equals": True}, {"fact": "b", "equals": True}]})),
        ("old", parse({"all": [{"fact": "a", "equals": True}, {"fact": "b", "equals": False}]})),
    ))}  # fmt: skip
    for test in ({"equals": "new"}, {"not_equals": "new"}):
        assert parse({"fact": "kind", **test}, cases).met({"a": False}) is None


LEAVES = st.sampled_from(
    [{"fact": name, "equals": True} for name in "abcd"]
    + [{"manual": "x"}, {"always": True}, {"fact": "a", "equals_fact": "b"}, {"fact": "kind", "equals": "both"}]
)
KIND = Derivation(
    (
        ("both", parse({"all": [{"fact": "c", "equals": True}, {"fact": "d", "equals": True}]})),
        ("one", parse({"at_least": 1, "of": [
            {"all": [{"fact": "c", "equals": True}, {"fact": "d", "equals": False}]},
            {"all": [{"fact": "c", "equals": False}, {"fact": "d", "equals": True}]}]})),
        ("none", parse({"all": [{"fact": "c", "equals": False}, {"fact": "d", "equals": False}]})),
    )
)  # fmt: skip
RULES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.fixed_dictionaries({"not": inner}),
        st.fixed_dictionaries({"all": st.lists(inner, min_size=1, max_size=3)}),
        st.fixed_dictionaries({"any": st.lists(inner, min_size=1, max_size=3)}),
        st.fixed_dictionaries({"at_least": st.just(2), "of": st.lists(inner, min_size=2, max_size=4)}),
    ),
    max_leaves=7,
)


ANSWERS = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(TRUTH))


def completions(answers: dict[str, bool | None], missing: list[str]) -> Iterator[dict[str, bool | None]]:
    for values in product(TRUTH, repeat=len(missing)):
        yield {**answers, **dict(zip(missing, values, strict=True))}


@given(RULES, ANSWERS)
def test_what_is_settled_stays_whatever_is_answered(data: dict[str, object], answers: dict[str, bool | None]) -> None:
    """Brute force: yes or no on partial answers is yes or no for every completion, and nothing more is asked."""
    rule = parse(data, {"kind": KIND})
    before = rule.met(answers)
    missing = sorted(name for name in "abcd" if answers.get(name) is None)
    if before is not None:
        assert rule.useful(answers, missing) == frozenset()
        assert {rule.met(full) for full in completions(answers, missing)} == {before}


@given(RULES, ANSWERS, st.sets(st.sampled_from("abcd")))
@example({"fact": "kind", "equals": "both"}, {}, {"c"})  # failed without d: a derived value may be ruled out in part
def test_useful_leaves_out_nothing_that_could_settle_it(
    data: dict[str, object], answers: dict[str, bool | None], answerable: set[str]
) -> None:
    """Brute force: outcomes stay within `can_be`, and without the facts that are not useful they are the same."""
    rule = parse(data, {"kind": KIND})
    missing = sorted(name for name in answerable if answers.get(name) is None)
    useful = rule.useful(answers, missing)
    assert useful <= set(missing)
    for full in completions(answers, missing):
        met = rule.met(full)
        assert met is None or rule.can_be(met, answers, missing)
        assert met is rule.met({name: value for name, value in full.items() if name in useful or name in answers})


@given(RULES, RULES, ANSWERS)
def test_the_laws_of_kleene(one: dict[str, object], two: dict[str, object], answers: dict[str, bool | None]) -> None:
    """Twice not is nothing, order is nothing, and `any` is `all` seen in the mirror, for every three values."""

    def met(data: dict[str, object]) -> bool | None:
        return parse(data, {"kind": KIND}).met(answers)

    assert met({"not": {"not": one}}) is met(one)
    assert met({"all": [one, two]}) is met({"all": [two, one]})
    assert met({"any": [one, two]}) is met({"not": {"all": [{"not": one}, {"not": two}]}})
    assert met({"at_least": 1, "of": [one, two]}) is met({"any": [one, two]})
    assert met({"at_least": 2, "of": [one, two]}) is met({"all": [one, two]})
    assert met({"all": [one, {"any": [one, two]}]}) is met(one)
    assert met({"all": [one, {"always": True}]}) is met(one)


def test_every_mistake_of_a_rule_is_told_with_an_example() -> None:
    """An editor sees all mistakes of a rule at once, not one per attempt."""
    with pytest.raises(Mistaken) as wrong:
        parse(
            {
                "all": [
                    {"fact": "a", "atleast": 3},
                    {"any": []},
                    {"fact": "b", "at_most": "19"},
                    {"between": 1},
                    "x",
                ]
            }
        )
    texts = [mistake.what for mistake in wrong.value.mistakes]
    assert len(texts) == 5
    assert all(mistake.example for mistake in wrong.value.mistakes)
    assert "unknown comparison 'atleast' of a" in texts[0]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"fact": "a"},
        {"fact": "a", "between": [3, 1]},
        {"fact": "a", "between": [1]},
        {"fact": "a", "one_of": []},
        {"fact": "a", "one_of": "ide"},
        {"all": [A], "any": [B]},
        {"not": [A]},
        {"always": False},
        {"at_least": 0, "of": [A]},
        {"at_least": 3, "of": [A, B]},
        {"at_least": True, "of": [A, B]},
        {"at_least": 1, "of": []},
        {"fact": "a", "at_most": "besok"},
        {"fact": "a", "division_one_of": []},
        {"fact": "a", "equals_fact": 3},
        {"fact": "a", "percent_fact": "b"},
        {"fact": "a", "percent_fact": "b", "equals": 3},
        {"fact": "a", "percent_fact": "b", "at_least": "3"},
        {"fact": "a", "percent_fact": "b", "at_least": 3, "at_most": 5},
    ],
)
def test_what_is_not_a_rule_is_refused(data: dict[str, object]) -> None:
    """Half a rule would be silently always or never met."""
    with pytest.raises(Mistaken):
        parse(data)


def test_the_comparisons_are_listed_for_checking() -> None:
    """Nothing inside a rule escapes the check against the glossary."""
    found = parse({"all": [A, {"not": B}, {"fact": "size", "equals": "IK"}]}, {"size": SIZE}).tests()
    assert [test.fact for test in found] == ["a", "b", "size"]
