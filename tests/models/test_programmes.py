"""The catalogue holds every condition with words and sources, and tells an editor all mistakes at once."""

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from models import programmes
from models.programmes import CatalogueErrors, Condition

CATALOGUE = programmes.load()
CONDITIONS = {one.id: one for programme in CATALOGUE.programmes.values() for one in programme.conditions}

# Every condition of sections 2 to 4.3 of the domain facts: its kind and its certainty.
EXPECTED = """
DEF-01 gate Q
DEF-02 gate R
DEF-03 gate R
DEF-04 gate R
DEF-05 route R
DEF-06 gate Q
DEF-07 gate Q
DEF-08 gate Q
DEF-09 info Q
DEF-10 gate R
DEF-11 info R
DEF-12 gate UK
LEG-01 fix R
LEG-02 info R
LEG-03 fix R
LEG-04 fix R
LEG-05 fix R
LEG-06 fix R
LEG-07 fix R
LEG-08 fix Q
LEG-09 info R
LEG-10 gate R
WUB-01 gate R
WUB-02 fix L
WUB-03 gate UK
WUB-04 gate UN
WUB-05 gate UN
WUB-06 route L
WUB-07 state R
WUB-08 route L
WUB-09 gate L
WUB-10 info R
WUB-11 fix L
WUB-12 fix R
WUB-13 gate L
WUB-14 state R
WUB-15 prior R
WUB-16 prior R
WUB-17 prior R
WUB-18 prior R
WUB-19 prior L
WUB-P1 gate R
WUB-P2 state R
KUB-01 fix R
KUB-02 fix R
KUB-03 fix R
KUB-04 gate R
KUB-05 gate UK
KUB-06 fix L
DAK-01 state R
DAK-02 gate L
DAK-03 gate UN
"""


def test_no_condition_is_missing_and_none_has_changed_its_kind() -> None:
    """All that the facts list, no more and no less; a rumour never becomes a rule by an edit."""
    expected = set(EXPECTED.strip().splitlines())
    found = {f"{one.id} {one.kind} {one.certainty}" for one in CONDITIONS.values()}
    assert found == expected


def test_the_programmes_and_their_sub_schemes() -> None:
    """Sections 2, 3, 4 and the three sub-schemes of WUB."""
    assert {one.id: one.part_of for one in CATALOGUE.programmes.values()} == {
        "DEF": None,
        "LEG": None,
        "WUB": None,
        "WUB-PPSE": "WUB",
        "WUB-KUB": "WUB",
        "DAKNF": "WUB",
    }


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
    """Each source has a name in both languages, and an address or the remark that its text was not seen."""
    for source in CATALOGUE.sources.values():
        assert source.address or "tidak terlihat" in source.name["id"]
        assert source.date == "" or re.fullmatch(r"\d{4}(-\d\d){0,2}", source.date)


def test_the_nib_contradiction_is_shown() -> None:
    """WUB-10 and WUB-11 say opposite things; people see both."""
    (shown,) = CATALOGUE.programmes["WUB"].contradictions
    assert shown.conditions == ("WUB-10", "WUB-11")
    assert all({"id", "en"} == set(text) for text in (shown.topic, shown.one, shown.other, shown.followed))


def test_every_programme_has_examples() -> None:
    """The examples run in test_eligibility; a programme without them would be unproved."""
    assert all(len(programme.examples) >= 3 for programme in CATALOGUE.programmes.values())


Edit = Callable[[str, str, str], None]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    copytree(Path(programmes.__file__).with_name("content"), folder)
    return folder


@pytest.fixture
def edit(content: Path) -> Edit:
    def replace(name: str, old: str, new: str) -> None:
        path = content / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


def mistakes(content: Path) -> list[str]:
    with pytest.raises(CatalogueErrors) as wrong:
        programmes.load(content)
    assert str(wrong.value).count("\n") == len(wrong.value.mistakes) - 1
    return [f"{one.file} | {one.where} | {one.what}" for one in wrong.value.mistakes]


def test_all_mistakes_of_all_files_are_listed_at_once(content: Path, edit: Edit) -> None:
    """File, condition id, what is wrong: for a dozen different slips in one reading, and nothing besides."""
    wub = "programmes/wub.toml"
    edit(
        wub,
        'rule = { fact = "domicile_in_area", equals = true }',
        'rule = { fact = "domicil", equals = true }',
    )
    edit(wub, '["ide", "rintisan"]', '["ide", "impian"]')
    edit(wub, 'text.en = "You have not joined a similar training before."\n', "")
    edit(
        wub,
        'kind = "state"\ncertainty = "R"\nsources = [["S27"',
        'kind = "status"\ncertainty = "R"\nsources = [["S27"',
    )
    edit(wub, 'sources = [["S31", "DKI 2024"]]', 'sources = [["S999", "DKI 2024"]]')
    edit(wub, 'sources = [["S50", "tercatat 2020"]]', "sources = []")
    edit(wub, 'refers_to = "WUB-KUB"', 'refers_to = "WUB-CUB"')
    edit(wub, 'conditions = ["WUB-10", "WUB-11"]', 'conditions = ["WUB-10", "WUB-99"]')
    edit(wub, 'answers = { province = "32", business_stage = "berjalan" }', 'answers = { province = "99" }')
    edit("programmes/leg.toml", 'id = "LEG-02"', 'id = "LEG-01"')
    edit("programmes/leg.toml", 'run_by.en = "Ministry', 'ran_by.en = "Ministry')
    edit("programmes/wub-kub.toml", "includes", "contains")
    edit("facts.toml", 'name = "laid_off"\nkind = "yes_no"', 'name = "laid_off"\nkind = "bool"')
    edit("sources.toml", 'kind = "guide"', 'kind = "blog"')
    found = mistakes(content)
    expected = [
        "wub.toml | WUB-02 | unknown fact 'domicil'",
        "wub.toml | WUB-06 | one_of ['ide', 'impian'] is impossible for business_stage",
        "wub.toml | WUB-09 | conditions.8.text",
        "wub.toml | WUB-07 | conditions.6.kind",
        "wub.toml | WUB-11 | unknown source 'S999'",
        "wub.toml | WUB-19 | certainty L needs a source",
        "wub.toml | WUB | a contradiction names unknown condition 'WUB-99'",
        "no longer headed as fitting | nobody can answer province = '99'",
        "leg.toml | LEG-01 | this id is used twice",
        "leg.toml | LEG | run_by",
        "leg.toml | LEG | ran_by",
        "wub-kub.toml | KUB-02 | conditions.1.rule: unknown comparison 'contains' of docs",
        "facts.toml | fact laid_off | kind",
        "sources.toml | source S06 | kind",
    ]
    for part in expected:
        assert any(part in one for one in found), (part, found)


def test_a_broken_file_is_named_with_its_place(content: Path, edit: Edit) -> None:
    """Not even TOML: the file and the line are told, and the other files are still checked."""
    edit("programmes/def.toml", 'kind = "gate"', "kind = gate")
    edit("programmes/daknf.toml", 'part_of = "WUB"', 'part_of = "WUP"')
    found = mistakes(content)
    assert any("def.toml | file | not TOML" in one and "line" in one for one in found)
    assert any("daknf.toml | DAKNF | part of unknown programme 'WUP'" in one for one in found)


def test_an_empty_folder_is_not_an_empty_catalogue(tmp_path: Path) -> None:
    """A wrong path must stop the start, not make every programme vanish."""
    assert len(mistakes(tmp_path)) == 3


def test_each_mistake_shows_what_is_right(content: Path, edit: Edit) -> None:
    """An editor who does not know the language sees an example to copy."""
    edit(
        "programmes/wub.toml",
        'rule = { fact = "quota_left", equals = true }',
        'rule = { fact = "quota_left" }',
    )
    with pytest.raises(CatalogueErrors, match=r'WUB-14.*right: \{ fact = "has_nib", equals = true \}'):
        programmes.load(content)
