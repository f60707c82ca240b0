"""The catalogue holds every condition with words and sources, and tells an editor all mistakes at once."""

import re
from pathlib import Path

import pytest

from models.programmes import Condition
from tests import once

CATALOGUE = once.content().catalogue
EVERY = (*CATALOGUE.programmes.values(), *CATALOGUE.references.values())
CONDITIONS = {one.id: one for programme in EVERY for one in programme.conditions}

# Each condition of the domain facts with its kind and its certainty.
EXPECTED = Path(__file__).with_name("conditions.txt").read_text(encoding="utf-8").split("\n")[:-1]


def test_no_condition_is_missing_and_none_has_changed_its_kind() -> None:
    """All that the facts list, no more and no less; a rumour never becomes a rule by an edit."""
    found = {f"{one.id} {one.kind} {one.certainty}" for one in CONDITIONS.values()}
    assert len(EXPECTED) == 205
    assert set(EXPECTED) - found == set()
    assert found - set(EXPECTED) == set()


def test_the_programmes_and_their_sub_schemes() -> None:
    """The sub-schemes hang on their programme, the kinds of KUR share its conditions, background gives no verdict."""
    parts = {one.id: one.part_of for one in CATALOGUE.programmes.values() if one.part_of}
    kur = {f"KUR-{name}": "KUR" for name in ("SUPERMIKRO", "MIKRO", "KECIL", "KHUSUS")}
    assert parts == {"WUB-PPSE": "WUB", "WUB-KUB": "WUB", "DAKNF": "WUB", "BBK-PPBB": "BBK", **kur}
    assert {one.id: one.shares for one in CATALOGUE.programmes.values() if one.shares} == kur
    assert set(CATALOGUE.references) == {"NBR"}
    kinds = {one.id for one in CATALOGUE.programmes["KUR-MIKRO"].conditions}
    assert kinds > {one.id for one in CATALOGUE.programmes["KUR"].conditions}


def test_the_catalogue_of_a_day_holds_what_was_in_force_then() -> None:
    """Each version of a condition holds on its own days only; between two changes nothing is made anew."""
    dated = [
        (name, one) for name, programme in CATALOGUE.programmes.items() for one in programme.conditions
        if one.valid_from or one.valid_until
    ]  # fmt: skip
    assert dated
    for name, condition in dated:
        for day in (*condition.days, CATALOGUE.compiled):
            then = CATALOGUE.on(day).programmes.get(name)
            assert then is None or (condition in then.conditions) is condition.holds_on(day)
    for programme in CATALOGUE.on(CATALOGUE.compiled).programmes.values():
        ids = [condition.id for condition in programme.conditions]
        assert len(ids) == len(set(ids)), "one version of each on any day"
    assert CATALOGUE.on(CATALOGUE.compiled) is CATALOGUE.on(CATALOGUE.compiled)


@pytest.mark.parametrize("condition", CONDITIONS.values(), ids=list(CONDITIONS))
def test_each_condition_is_one_plain_sentence_with_its_source(condition: Condition) -> None:
    """Both languages, one full stop; what may reject or demand has a source and says what can be done."""
    for language in ("id", "en"):
        text = condition.text[language]
        assert text.endswith(".")
        assert not re.search(r"\.\s+[A-Z]", text)
    if condition.is_strong:
        assert condition.sources
    if condition.is_strong and condition.kind in ("gate", "fix", "route") and condition.ladder is None:
        assert condition.advice


def test_nothing_is_asked_or_said_in_one_language_only() -> None:
    """English and Indonesian differ: an untranslated copy is a missing translation."""
    for condition in CONDITIONS.values():
        assert condition.text["id"] != condition.text["en"]
        assert condition.advice is None or condition.advice["id"] != condition.advice["en"]


def test_sources_can_be_looked_up() -> None:
    """Each source has a name in both languages, and an address or the remark that its text was not seen.

    Those on how government works (G…) were noted by number, office or newspaper only.
    """
    for source in CATALOGUE.sources.values():
        assert source.address or "tidak terlihat" in source.name["id"] or source.id.startswith("G")
        assert source.date == "" or re.fullmatch(r"\d{4}(-\d\d){0,2}", source.date)


def test_the_nib_contradiction_is_shown() -> None:
    """WUB-10 and WUB-11 say opposite things; people see both."""
    (shown,) = CATALOGUE.programmes["WUB"].contradictions
    assert shown.conditions == ("WUB-10", "WUB-11")
    assert all({"id", "en"} == set(text) for text in (shown.topic, shown.one, shown.other, shown.followed))


def test_every_programme_has_examples() -> None:
    """The examples run in test_eligibility; a programme without them would be unproved."""
    assert all(len(programme.examples) >= 3 for programme in CATALOGUE.programmes.values())
