"""The glossary knows what an answer can be, asks in two languages, and reports every slip of an editor."""

from typing import Any

import pytest

from models import facts, provinces
from models.facts import Fact
from tests import once

FACTS = once.content().catalogue.facts
WORDS = {"id": "Satu?", "en": "One?"}
LABEL = {"id": "Satu", "en": "One"}


def table(**changes: Any) -> dict[str, Any]:
    return {"name": "has_nib", "kind": "yes_no", "label": LABEL, "question": WORDS, "help": WORDS, **changes}


def complaints(*tables: dict[str, Any]) -> list[str]:
    return [f"{mistake.where}: {mistake.what}" for mistake in facts.read(list(tables)).mistakes]


@pytest.mark.parametrize("fact", FACTS.values(), ids=list(FACTS))
def test_every_question_is_asked_in_both_languages_with_an_example(fact: Fact) -> None:
    """A question of the chat ends with a question mark and has help; a person's question shows an example."""
    for language in ("id", "en"):
        assert fact.question[language].strip()
        assert fact.help[language].strip()
        if fact.asked_of == "person":
            assert "?" in fact.question[language]
            assert fact.kind == "choice" or any(word in fact.help[language] for word in ("Contoh", "Example"))


@pytest.mark.parametrize("fact", FACTS.values(), ids=list(FACTS))
def test_every_label_is_short_and_its_own(fact: Fact) -> None:
    """A noun phrase that fits into a button; no other fact goes by the same words."""
    for language in ("id", "en"):
        label = fact.label[language]
        assert 0 < len(label.strip()) <= 28
        assert not label.endswith(("?", "."))
        assert [one.name for one in FACTS.values() if one.label[language] == label] == [fact.name]


def test_identity_numbers_are_never_asked_for() -> None:
    """NIK, PIN and OTP have no fact, so no flow can ever ask for them."""
    for fact in FACTS.values():
        assert not {"nik", "pin", "otp"} & set(fact.name.replace(".", "_").split("_"))


def test_provinces_are_the_same_38_as_in_the_list_of_provinces() -> None:
    """The glossary's codes and names are those of provinces.toml, in English too; English names are still read."""
    known = provinces.load()
    names = {code: province.name for code, province in known.items()}
    for language in ("id", "en"):
        assert {choice.value: choice.label[language] for choice in FACTS["province"].choices} == names
    for name, code in (("West Java", "32"), ("Central Kalimantan", "62"), ("Southwest Papua", "96")):
        assert known.named(name) == known[code]


@pytest.mark.parametrize(
    "name, value, allowed",
    [
        ("has_nib", True, True),
        ("has_nib", "ya", False),
        ("has_nib", None, True),
        ("workers", 19, True),
        ("workers", -1, False),
        ("workers", True, False),
        ("workers", 3.5, False),
        ("business_stage", "ide", True),
        ("business_stage", "mimpi", False),
        ("area_flags", ["papua"], True),
        ("area_flags", [], True),
        ("area_flags", ["kota"], False),
        ("area_flags", "papua", False),
        ("province", "32", True),
        ("province", 32, False),
        ("kbli", "10794", True),
        ("kbli", 10794, False),
        ("batch.topics", ["batik"], True),
    ],
)
def test_allowed_values(name: str, value: object, allowed: bool) -> None:
    """What is stored can be checked against the glossary; "tidak tahu" is always allowed."""
    assert FACTS[name].allows(value) is allowed


def test_office_and_system_facts_are_marked() -> None:
    """Nobody but the office is asked for quotas, and derived facts are nobody's to answer."""
    assert {name for name, fact in FACTS.items() if fact.asked_of == "office"} == {
        "nominated_by_dinas", "listed_by_dinas", "quota_left", "window_open", "batch.topics", "selfdeclare_list",
        "call.list", "call.starts", "call.ends", "call.rate",
    }  # fmt: skip
    derived = {"industry_class", "scale", "tkdn_class", "product_group"}
    assert {name for name, fact in FACTS.items() if fact.derivation} == derived
    assert all(FACTS[name].asked_of == "system" for name in (*derived, "sni_mandatory", "filing.year"))


def test_all_mistakes_are_found_at_once() -> None:
    """Unknown kind, missing language, missing choices, doubled name, a question waiting for a later fact."""
    found = complaints(
        table(kind="ja_nein"),
        table(name="stage", kind="choice"),
        table(name="risk", question={"id": "Apa?"}, colour="red"),
        table(name="late", asked_when={"fact": "later", "equals": True}),
        table(name="later"),
        table(name="later"),
        table(name="odd", asked_when={"fact": "later", "equals": "ya"}),
        table(name="wrong", asked_when={"fact": "later"}),
        table(name="size", kind="choice", choices=[{"value": "IK", **WORDS}],
              derivation=[{"value": "IB", "when": {"fact": "later", "equals": True}}]),
    )  # fmt: skip
    expected = [
        "has_nib: kind",
        "stage: a choice needs",
        "risk: question",
        "risk: colour",
        "late: unknown fact",
        "later: this name is used twice",
        "odd: equals 'ya' is impossible",
        "wrong: asked_when: not a rule",
        "size: the derivation must have",
    ]
    for part in expected:
        assert any(f"fact {part}" in complaint for complaint in found), (part, found)
    assert len(found) == len(expected)
