"""A few values of each fact stand for all others: whatever a rule can come out as, it does so for one of them."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import cells
from models.catalogue import outcomes
from models.facts import Choice, Fact
from models.rules import Leaf, Rule, parse

WORDS = {"id": "Kata", "en": "Word"}
LISTED = tuple(Choice(value, WORDS) for value in ("p", "q", "r", "s"))
DAYS = [str(date(2026, 3, 1) + timedelta(days=place)) for place in range(8)]
NUMBERS = range(13)
CODES = [f"{division:02}110" for division in range(9, 16)]


def fact(name: str, kind: str, **more: object) -> Fact:
    return Fact(name=name, kind=kind, label=WORDS, question=WORDS, help=WORDS, **more)  # type: ignore[arg-type]


FACTS: Mapping[str, Fact] = {
    one.name: one
    for one in (
        fact("n", "integer", low=0, high=12),
        fact("m", "integer", low=3, high=40),
        fact("sure", "yes_no"),
        fact("pick", "choice", choices=LISTED),
        fact("list", "choices", choices=LISTED),
        fact("wanted", "choices", asked_of="office"),
        fact("day", "date"),
        fact("start", "date"),
        fact("code", "text"),
        fact("price", "money", low=0),
        fact("rate", "integer", low=0, high=100),
    )
}
LETTERS = [choice.value for choice in LISTED]
SUBSETS = [[*some] for size in range(5) for some in combinations(LETTERS, size)]
# Every value of each, as far as the rules below can see: brute force goes through all of them.
EVERY: Mapping[str, list[object]] = {
    "n": [*NUMBERS], "m": [*range(3, 41)], "sure": [True, False], "pick": [*LETTERS], "list": [*SUBSETS],
    "day": [*DAYS], "start": [*DAYS], "code": [*CODES, "batik", "-"],
    "price": [0, 1, 99, 100, 101, 400, 1000, 10**6], "rate": [*range(0, 101, 5)], "wanted": [[], ["batik"], [*CODES]],
}  # fmt: skip
COMPARISONS = ("below", "above", "at_most", "at_least", "equals", "not_equals")
LEAVES = st.one_of(
    st.builds(lambda op, limit: {"fact": "n", op: limit}, st.sampled_from(COMPARISONS), st.sampled_from(NUMBERS)),
    st.builds(lambda one, two: {"fact": "n", "between": sorted((one, two))}, *[st.sampled_from(NUMBERS)] * 2),
    st.builds(lambda op, some: {"fact": "n", op: some}, st.sampled_from(("one_of", "none_of")),
              st.lists(st.sampled_from(NUMBERS), min_size=1, max_size=3)),
    st.builds(lambda yes: {"fact": "sure", "equals": yes}, st.booleans()),
    st.builds(lambda op, some: {"fact": "pick", op: some}, st.sampled_from(("one_of", "none_of")),
              st.lists(st.sampled_from(LETTERS), min_size=1, max_size=3)),
    st.builds(lambda one: {"fact": "list", "includes": one}, st.sampled_from(LETTERS)),
    st.builds(lambda op, limit: {"fact": "day", op: limit}, st.sampled_from(COMPARISONS), st.sampled_from(DAYS)),
    st.builds(lambda one, two: {"fact": "code", "division_between": sorted((one, two))},
              *[st.integers(10, 14)] * 2),
    st.builds(lambda some: {"fact": "code", "division_one_of": some},
              st.lists(st.integers(10, 14), min_size=1, max_size=3)),
    st.builds(lambda op, some: {"fact": "code", op: some}, st.sampled_from(("one_of", "none_of")),
              st.lists(st.sampled_from(CODES), min_size=1, max_size=3)),
    st.builds(lambda op: {"fact": "n", op: "m"}, st.sampled_from(("equals_fact", "at_least_fact", "at_most_fact"))),
    st.builds(lambda op: {"fact": "day", op: "start"},
              st.sampled_from(("equals_fact", "at_least_fact", "at_most_fact"))),
    st.just({"fact": "code", "one_of_fact": "wanted"}),
    st.builds(lambda op, limit: {"fact": "price", "percent_fact": "rate", op: limit},
              st.sampled_from(("below", "above", "at_most", "at_least")), st.sampled_from([1, 5, 100])),
)  # fmt: skip
RULES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.fixed_dictionaries({"not": inner}),
        st.fixed_dictionaries({"all": st.lists(inner, min_size=1, max_size=3)}),
        st.fixed_dictionaries({"any": st.lists(inner, min_size=1, max_size=3)}),
        st.fixed_dictionaries({"at_least": st.just(2), "of": st.lists(inner, min_size=2, max_size=3)}),
    ),
    max_leaves=4,
)
SINGLES = LEAVES.filter(lambda data: not any(key.endswith("_fact") for key in data))


def met(rule: Rule, values: Mapping[str, tuple[object, ...] | list[object]]) -> Iterator[bool | None]:
    names = sorted({name for leaf in rule.leaves() for name in leaf.names})
    for chosen in product(*(values[name] for name in names)):
        yield rule.met(dict(zip(names, chosen, strict=True)))


@given(st.lists(SINGLES, min_size=1, max_size=5))
def test_no_way_to_come_out_is_left_out(data: list[dict[str, object]]) -> None:
    """For each fact alone: every combination of outcomes that any value has, one of the cells has too."""
    leaves: list[Leaf] = [leaf for one in data for leaf in parse(one).leaves()]
    for name, found in cells.of_each(FACTS, leaves).items():
        mine = [leaf for leaf in leaves if leaf.names == (name,)]
        seen = {tuple(leaf.holds(value) for leaf in mine) for value in found}
        assert all(FACTS[name].allows(value) for value in found)
        assert seen >= {tuple(leaf.holds(value) for leaf in mine) for value in EVERY[name]}
        assert len(seen) == len(found), "no two cells that nothing can tell apart"


@given(RULES)
def test_a_rule_comes_out_for_the_cells_as_it_does_for_all_values(data: dict[str, object]) -> None:
    """Also where two facts decide together: what any two values lead to, some two cells lead to."""
    rule = parse(data)
    leaves = list(rule.leaves())
    small = {name: values[:: max(1, len(values) // 4)] for name, values in EVERY.items()}
    assert set(met(rule, cells.of_each(FACTS, leaves))) >= set(met(rule, small))


@given(RULES)
def test_all_combinations_at_once_say_what_one_by_one_says(data: dict[str, object]) -> None:
    """`outcomes.of` works on whole numbers of bits; it finds exactly what trying each combination finds."""
    rule = parse(data)
    one_by_one = set(met(rule, cells.of_each(FACTS, list(rule.leaves()))))
    assert outcomes.of(rule, FACTS) == one_by_one - {None}


@pytest.mark.parametrize(
    "data, found",
    [
        ({"manual": "an officer decides"}, {True, False}),
        ({"always": True}, {True}),
        ({"any": [{"always": True}, {"manual": "x"}]}, {True}),
        ({"all": [{"fact": "n", "at_most": 3}, {"fact": "n", "at_least": 4}]}, {False}),
        ({"all": [{"fact": "n", "at_most": 3}, {"manual": "x"}]}, {True, False}),
        ({"all": [{"fact": "list", "includes": "p"}, {"fact": "list", "includes": "q"},
                  {"not": {"fact": "list", "includes": "r"}}]}, {True, False}),
        ({"fact": "n", "at_most": 12}, {True}),
        ({"fact": "n", "equals_fact": "m"}, {True, False}),
    ],
)  # fmt: skip
def test_how_a_rule_can_come_out_at_all(data: dict[str, object], found: set[bool]) -> None:
    """A contradiction is seen, a limit that everybody keeps is seen, and three values of one list go together."""
    assert outcomes.of(parse(data), FACTS) == found


def test_a_rule_too_large_to_try_is_not_judged_rashly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Taken to pieces: one impossible part makes the whole impossible, and otherwise both outcomes stay possible."""
    monkeypatch.setattr(outcomes, "MOST", 40)
    codes = [{"fact": "code", "one_of": [code]} for code in CODES]
    wide = [{"fact": "day", "at_most": DAYS[3]}, {"fact": "n", "one_of": [1, 4, 7]}, {"any": codes}]
    never = {"all": [{"fact": "m", "at_most": 4}, {"fact": "m", "at_least": 9}]}
    assert outcomes.of(parse({"all": wide}), FACTS) == {True, False}
    assert outcomes.of(parse({"all": [*wide, never]}), FACTS) == {False}
    assert outcomes.of(parse({"not": {"all": [*wide, never]}}), FACTS) == {True}
