"""Judging a file gives each row the verdict that the chat would give, and tells exactly what it could not read."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import polars as pl
import pytest

from models import cells, eligibility
from models.facts import Answers
from models.programmes import Catalogue, Programme
from models.rules import Leaf, parse
from models.targeting import columns, compare, read, report
from models.targeting.bits import Sheet
from models.targeting.broken import Unreadable
from models.targeting.compile import STATES, Verdicts, compile_all
from models.targeting.write import open_output
from tests import once

SEED = 20261122
CHUNK = 5_000
LOADED = once.content().catalogue
RULES = LOADED.on(LOADED.compiled)
FACTS = RULES.facts
Seen = tuple[str, bool, list[str], list[str], list[str], list[str]]


def random_people(rules: Catalogue, count: int, seed: int = SEED) -> list[dict[str, object]]:
    """Partial profiles on both sides of every limit; some know nearly nothing, some nearly all."""
    chance = Random(seed)
    leaves = [leaf for one in rules.programmes.values() for it in one.conditions for leaf in it.rule.leaves()]
    leaves += [leaf for fact in rules.facts.values() if fact.asked_when for leaf in fact.asked_when.leaves()]
    values = cells.of_each(rules.facts, leaves)
    people: list[dict[str, object]] = []
    for _ in range(count):
        known = chance.random()
        asked = {name: [*some, None] if chance.random() < 0.1 else some for name, some in values.items() if some}
        people.append({name: chance.choice(some) for name, some in asked.items() if chance.random() < known})
    return people


def in_chat(programme: Programme, answers: Answers) -> Seen:
    verdict = eligibility.check(programme, answers)
    alone = list(verdict.missing) if len(verdict.missing) == 1 else []
    return (
        verdict.state,
        verdict.known_fit,
        [item.condition.id for item in verdict.to_fix],
        [item.condition.id for item in verdict.blockers],
        list(verdict.missing),
        alone,
    )


def in_bulk(people: Sequence[Answers], rules: Catalogue) -> dict[str, list[Seen]]:
    """The verdicts of every programme, one for each person."""
    frame = columns.table(people, rules.facts).with_row_index(read.ROW).with_columns(pl.lit("-").alias(read.ID))
    verdicts = compile_all(list(rules.programmes.values()), rules.facts, frame.columns)
    rows = report.judged(frame, verdicts).rows(named=True)
    return {one.programme: [seen(one, row) for row in rows] for one in verdicts}


def seen(verdicts: Verdicts, row: Mapping[str, bool]) -> Seen:
    def yes(kind: str, names: Sequence[str]) -> list[str]:
        return [name for name in names if row[f"{verdicts.programme}{report.MARK}{kind}{report.MARK}{name}"]]

    (state,) = yes("state", STATES)
    known_fit = bool(yes("known_fit", [""]))
    some = [yes(kind, list(names)) for kind, names in (
        ("fix", verdicts.fixes), ("block", verdicts.blocks), ("missing", verdicts.missing), ("alone", verdicts.alone),
    )]  # fmt: skip
    return (state, known_fit, *some)  # type: ignore[return-value]


def differences(people: Sequence[dict[str, object]], rules: Catalogue) -> list[str]:
    found = in_bulk(people, rules)
    return [
        f"{name}: chat {in_chat(programme, answers)}, bulk {found[name][place]}, answers {answers}"
        for name, programme in rules.programmes.items()
        for place, answers in enumerate(people)
        if found[name][place] != in_chat(programme, answers)
    ]


@pytest.mark.thorough
def test_a_row_gets_the_verdict_of_the_chat() -> None:
    """State, known_fit, repairs, reasons and what is missing: the same for every programme on partial profiles."""
    people = [{}, *random_people(RULES, 150)]
    assert {state for some in in_bulk(people, RULES).values() for state, *_ in some} == set(STATES)
    assert differences(people, RULES)[:3] == []


@pytest.mark.long
@pytest.mark.parametrize("chunk", range(100_000 // CHUNK))
def test_a_hundred_thousand_rows_get_the_verdict_of_the_chat(chunk: int) -> None:
    """The same on 100,000 people."""
    assert differences(random_people(RULES, CHUNK, SEED + 1 + chunk), RULES)[:3] == []


@pytest.mark.parametrize("day", LOADED.changes)
def test_older_and_newer_rules_agree_as_well(day: date) -> None:
    """On each day on which something changes, the chat and the file follow the same rules."""
    assert differences(random_people(LOADED.on(day), 4), LOADED.on(day))[:3] == []


@pytest.mark.thorough
def test_every_example_of_the_catalogue_holds_in_bulk() -> None:
    """What an editor promises of a person is true of a row, with the file's other columns in between."""
    for day in {one.on or LOADED.compiled for it in LOADED.programmes.values() for one in it.examples}:
        rules = LOADED.on(day)
        examples = [
            (name, one)
            for name, programme in rules.programmes.items()
            for one in programme.examples
            if (one.on or LOADED.compiled) == day
        ]
        found = in_bulk([one.answers for _, one in examples], rules)
        for place, (name, example) in enumerate(examples):
            for other, state in {name: example.state, **(example.others or {})}.items():
                assert found[other][place][0] == state, f"{name}: {example.who}"
            if example.known_fit is not None:
                assert found[name][place][1] is example.known_fit, f"{name}: {example.who}"


@pytest.mark.parametrize(
    "rule",
    [
        {"fact": "kbli", "division_between": [10, 33]},
        {"fact": "kbli", "division_one_of": [10, 13]},
        {"fact": "kbli", "equals": " 10794 "},
        {"fact": "regency", "one_of": ["kab.  garut", "X"]},
        {"fact": "docs", "includes": "proposal"},
        {"fact": "docs", "one_of": [["proposal", "label"]]},
        {"fact": "product_category", "one_of_fact": "batch.topics"},
        {"fact": "product_category", "none_of": ["batik", "tenun"]},
        {"fact": "workers", "between": [3, 19]},
        {"fact": "workers", "one_of": [1, 19]},
        {"fact": "workers", "not_equals": 19},
        {"fact": "workers", "equals": True},
        {"fact": "surat_umk.year", "equals_fact": "filing.year"},
        {"fact": "machine_purchase_date", "at_least_fact": "call.starts"},
        {"fact": "machine_purchase_date", "below": "2026-01-01"},
        {"fact": "machine_purchase_date", "one_of": ["2026-01-01"]},
        {"fact": "machine_value_idr", "percent_fact": "call.rate", "at_least": 5_000_000},
        {"fact": "has_nib", "not_equals": True},
        {"at_least": 2, "of": [{"fact": "has_nib", "equals": True}, {"fact": "workers", "below": 3}, {"manual": "-"}]},
    ],
    ids=str,
)
def test_every_form_of_rule_says_of_a_column_what_it_says_of_a_person(rule: object) -> None:
    """Also forms that no programme uses today, and values that do not fit."""
    people: list[dict[str, object]] = [
        {},
        {"kbli": "10794", "regency": "Kab. Garut", "docs": ["proposal", "label"], "workers": 19, "has_nib": True},
        {"kbli": "1079", "regency": "", "docs": [], "workers": 3, "has_nib": False, "product_category": "batik"},
        {"kbli": "34000", "docs": ["label"], "workers": 20, "product_category": "batik", "batch.topics": ["batik"]},
        {"kbli": " 13999 ", "product_category": "tenun", "batch.topics": [], "workers": 1},
        {"surat_umk.year": 2026, "filing.year": 2026, "machine_value_idr": 20_000_000, "call.rate": 25},
        {"surat_umk.year": 2025, "filing.year": 2026, "machine_value_idr": 19_999_999, "call.rate": 25},
        {
            "machine_purchase_date": "2026-01-01",
            "call.starts": "2026-01-01",
            "machine_value_idr": 10**15,
            "call.rate": 100,
        },
        {"machine_purchase_date": "2025-12-31", "call.starts": "2026-01-01"},
    ]
    template = next(iter(RULES.programmes.values()))
    condition = replace(template.conditions[0], id="X", rule=parse(rule), kind="gate", certainty="R", ladder=None)
    one = replace(template, id="P", conditions=(condition,))
    assert differences(people, replace(RULES, programmes={"P": one})) == []


@pytest.mark.parametrize("lists", [1, 3, columns.MOST_LISTS + 1], ids=["one list", "a few", "many"])
def test_an_offices_list_is_found_wherever_it_stands(lists: int) -> None:
    """Few lists are just compared; many, and one that only a late row has, are read as well."""
    topics = [["batik"], ["tenun", "batik"], []]
    topics += [["anyaman", str(number)] for number in range(lists)]
    usual: list[dict[str, object]] = [
        {"product_category": product, "batch.topics": topics[place % lists]}
        for place, product in enumerate(["batik", "tenun", None] * (columns.LOOKED_AT // 3 + 1))
    ]
    late: list[dict[str, object]] = [{"product_category": "anyaman", "batch.topics": ["anyaman"]}, {}]
    leaf = parse({"fact": "product_category", "one_of_fact": "batch.topics"})
    assert isinstance(leaf, Leaf)
    for people in (usual, [*usual, *late]):  # asked of the whole column at once, which polars itself may cut to pieces
        found = columns.table(people, FACTS).select(columns.compared(leaf, FACTS).alias("met"))
        assert found["met"].to_list() == [leaf.met(one) for one in people]


def test_equal_parts_are_worked_out_once() -> None:
    """What is constant disappears, and what is equal is one column."""
    sheet = Sheet()
    (one, _), (other, _) = (sheet.outcomes(name, lambda name=name: pl.col(name)) for name in "ab")  # type: ignore[misc]
    assert (one & other) == (other & one) == ~(~one | ~other)
    assert (one & ~one) == sheet.no and (one | sheet.yes) == sheet.yes and (one & sheet.yes) == one
    frame = pl.DataFrame({"a": [True, True, False, False], "b": [True, False, True, False]})
    wanted = {"both": one & other, "either": one | other, "no": sheet.no, "yes": sheet.yes}
    found = sheet.add(frame.lazy(), wanted).collect()
    assert found["both"].to_list() == [True, False, False, False]
    assert found["either"].to_list() == [True, True, True, False]
    assert found["no"].to_list() == [False] * 4 and found["yes"].to_list() == [True] * 4


def opened(path: Path, text: str, id_column: str | None = None) -> read.Enterprises:
    path.write_text(text, encoding="utf-8")
    return read.open_file(path, list(RULES.programmes.values()), FACTS, id_column)


def cells_read(path: Path, column: str, *texts: str) -> tuple[list[object], list[str]]:
    """The values of the rows that could be read, and the cells that could not."""
    ((batch,),) = read.batches(
        [opened(path / "file.tsv", f"id\t{column}\n" + "".join(f"x\t{text}\n" for text in texts))]
    )
    return batch.rows[column].to_list(), batch.bad["value"].to_list()


@pytest.mark.parametrize(
    "column, right, wrong",
    [
        ("has_nib", {"ya": True, "Tidak": False, "TRUE": True, "0": False, "": None, "tidak tahu": None}, ["y", "2"]),
        ("workers", {"19": 19, " 1.500 ": 1500, "0": 0}, ["1,5", "1.5", "20.0", "007", "-1", "100001", "dua", "1e3"]),
        ("annual_sales_idr", {"2000000": 2_000_000, "Rp 2.000.000,00": 2_000_000}, ["2 jt", "1.50", "9" * 21]),
        ("business_stage", {"ide": "ide", "IDE": "ide"}, ["idee"]),
        ("province", {"32": "32", "jawa  barat": "32"}, ["jabar", "99"]),
        ("docs", {"proposal|label": "|proposal|label|", "-": "|", " label ": "|label|"}, ["proposal,label", "label|"]),
        ("kbli", {"10794": "10794", "01111": "01111"}, ["1079", "107.94", "C10794"]),
        ("machine_purchase_date", {"2026-03-15": date(2026, 3, 15)}, ["15/03/2026", "2026-02-30", "20260315"]),
    ],
)  # fmt: skip
def test_a_cell_means_one_thing_or_is_told(
    column: str, right: dict[str, object], wrong: list[str], tmp_path: Path
) -> None:
    """Indonesian and plain digits, ya and tidak, values or their words; whatever else is not guessed."""
    values, bad = cells_read(tmp_path, column, *right, *wrong)
    assert values == list(right.values())
    assert bad == wrong


def test_a_bad_row_is_told_with_its_number_column_and_what_would_be_right(tmp_path: Path) -> None:
    """Somebody can find the row and mend it; the others are judged."""
    text = "id;workers;has_nib\na;5;ya\nb;lima;mungkin\nc;;tidak\n"
    ((batch,),) = read.batches([opened(tmp_path / "a.csv", text)])
    assert batch.rows[read.ID].to_list() == ["a", "c"]
    assert batch.bad.select("row", "column", "value").rows() == [(2, "has_nib", "mungkin"), (2, "workers", "lima")]
    assert all(batch.bad["right"].str.contains("ya or tidak|whole number"))


def test_parquet_brings_its_own_types(tmp_path: Path) -> None:
    """Numbers with gaps, dates, lists and booleans of a Parquet file need no detour over text."""
    path = tmp_path / "a.parquet"
    pl.DataFrame(
        {
            "has_nib": [True, None, False],
            "workers": [20.0, float("nan"), 1.5],
            "docs": [["label"], [], None],
            "machine_purchase_date": [date(2026, 1, 1), None, None],
            "province": [32, None, 33],
        }
    ).write_parquet(path)
    ((batch,),) = read.batches([read.open_file(path, list(RULES.programmes.values()), FACTS)])
    assert batch.rows["has_nib"].to_list() == [True, None]
    assert batch.rows["workers"].to_list() == [20, None]
    assert batch.rows["docs"].to_list() == ["|label|", "|"]
    assert batch.rows["province"].to_list() == ["32", None]
    assert batch.bad.select("row", "column", "value").rows() == [(3, "workers", "1.5")]


def test_a_column_that_is_no_fact_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    """A slip in a name must not silently make everybody unknown."""
    unused = opened(tmp_path / "a.csv", "ID,has_nibb,Workers,nama_perusahaan,scale\n").unused
    assert [(one.column, one.nearest) for one in unused] == [
        ("has_nibb", "has_nib"), ("nama_perusahaan", None), ("scale", None),
    ]  # fmt: skip
    assert "worked out from" in unused[2].why


@pytest.mark.parametrize(
    "content, why",
    [
        (b"", "empty"),
        (b"nama\nx\n", "no column of the file"),
        (b"id,workers\n1,2\n1,2,secret\n", "row 2 has 3 cells, the first line names 2"),
        (b"id,regency\n1,caf\xe9\n", "UTF-8"),
        (b'id,regency\n1,"secret\n', "quotation mark"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(content: bytes, why: str, tmp_path: Path) -> None:
    """One sentence for the operator, never a traceback and never what stands in the cells."""
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(Unreadable, match=why) as caught:
        list(read.batches([read.open_file(path, list(RULES.programmes.values()), FACTS)]))
    assert "secret" not in str(caught.value)


def test_other_files_are_refused_by_their_ending(tmp_path: Path) -> None:
    """A spreadsheet has to be saved as CSV first; a text file that calls itself Parquet is found out."""
    for name, why in (("a.xlsx", "neither"), ("a.parquet", "damaged")):
        (tmp_path / name).write_text("workers\n1\n")
        with pytest.raises(Unreadable, match=why):
            read.open_file(tmp_path / name, list(RULES.programmes.values()), FACTS)


def test_text_of_the_file_is_never_a_formula(tmp_path: Path) -> None:
    """A spreadsheet that opens the result runs nothing."""
    frame = pl.DataFrame({"id": ["=1+1", "@x", " -2", "+3", "\tx", "a=b", None], "row": [1, 2, 3, 4, 5, 6, 7]})
    path = tmp_path / "out.csv"
    with open_output(path) as out:
        out.add(frame)
        out.done()
    ids = [line.split(",")[0] for line in path.read_text().splitlines()[1:]]
    assert ids == ["'=1+1", "'@x", "' -2", "'+3", "'\tx", "a=b", ""]


@pytest.mark.parametrize("name", ["out.csv", "out.parquet"])
def test_half_a_result_is_never_taken_for_a_whole_one(name: str, tmp_path: Path) -> None:
    """Until all is written the name is free, and what ends before leaves nothing behind."""
    with open_output(tmp_path / name) as out:
        out.add(pl.DataFrame({"a": [1]}))
        assert not (tmp_path / name).exists()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.thorough
def test_the_counts_are_those_of_the_rows() -> None:
    """Province by province and in the whole country: states, repairs, reasons, what is missing."""
    people = [
        {**one, "province": chosen}
        for one, chosen in zip(random_people(RULES, 200), ["32", "33", None] * 67, strict=False)
    ]
    frame = columns.table(people, FACTS).with_row_index(read.ROW).with_columns(pl.lit("-").alias(read.ID))
    verdicts = compile_all(list(RULES.programmes.values()), FACTS, frame.columns)
    tally = report.Tally(verdicts)
    for half in (frame[:90], frame[90:]):
        tally.add(report.judged(half, verdicts))
    for one in tally.counts():
        here = [who for who in people if one.province in (None, who["province"] or "")]
        expected = [eligibility.check(RULES.programmes[one.programme], who) for who in here]
        assert one.total == len(here)
        for state in STATES:
            assert one.states[state] == sum(verdict.state == state for verdict in expected)
        lacks = [verdict.missing for verdict in expected]
        assert one.lacks == {name: sum(name in some for some in lacks) for name in one.lacks}
        assert one.settles == {name: sum((name,) == some for some in lacks) for name in one.settles}
        repairs = [[it.condition.id for it in its.to_fix] for its in expected if its.state == "memenuhi_bersyarat"]
        assert one.fixes == {name: sum(name in some for some in repairs) for name in one.fixes}
        reasons = [[it.condition.id for it in its.blockers] for its in expected]
        assert one.reasons == {name: sum(name in some for some in reasons) for name in one.reasons}
        assert sum(one.lacks.values()) == sum(map(len, lacks))
        assert sum(one.reasons.values()) == sum(map(len, reasons))
        assert sum(one.fixes.values()) == sum(map(len, repairs))


def test_what_if_tells_who_gains_and_who_loses() -> None:
    """Open means that nothing known keeps it closed and nothing more is asked; each province by itself."""
    rows = pl.DataFrame(
        {
            "programme": ["A", "A", "A", "A", "B"],
            "province": ["32", "32", None, "33", "32"],
            compare.BEFORE: ["belum_bisa", "memenuhi", "perlu_data", "memenuhi", compare.NOT_THERE],
            compare.AFTER: ["memenuhi_bersyarat", "memenuhi", "belum_bisa", "perlu_data", "memenuhi"],
        },
        schema_overrides={compare.BEFORE: compare.STANDING, compare.AFTER: compare.STANDING},
    )
    comparison = compare.Comparison()
    comparison.add(rows[:2])
    comparison.add(rows[2:])
    found = {(one.programme, one.province): (one.gains, one.loses, one.total) for one in comparison.changes(["A", "B"])}
    assert found == {
        ("A", ""): (0, 0, 1), ("A", "32"): (1, 0, 2), ("A", "33"): (0, 1, 1), ("A", None): (1, 1, 4),
        ("B", "32"): (1, 0, 1), ("B", None): (1, 0, 1),
    }  # fmt: skip
