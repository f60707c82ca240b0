"""A month in one line: any order of the parts and any way of writing the amounts gives the same figures."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reporting.shortcuts import fill
from handlers.turn import Incoming
from models.activities import Activity
from models.reports.line import Line, named, parse

# A new activity: nothing spent, done or delivered yet.
NEW = {
    "name": "Bimtek WUB pangan", "unit": "orang", "progress": "0", "output": 0,
    "least_progress": "0", "most_progress": "100", "least_output": 0, "most_output": 3000,
}  # fmt: skip
RUNNING = NEW | {
    "progress": "30", "output": 5,
    "least_progress": "-30", "most_progress": "70", "least_output": -5, "most_output": 2995,
}  # fmt: skip
TENS = ("", "", "dua puluh", "tiga puluh", "empat puluh", "lima puluh", "enam puluh", "tujuh puluh", "delapan puluh",
        "sembilan puluh")  # fmt: skip
ONES = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")


def spelt(number: int) -> str:
    """A number below a hundred in words."""
    if number < 12:
        return ONES[number]
    if number < 20:
        return f"{ONES[number - 10]} belas"
    return f"{TENS[number // 10]} {ONES[number % 10]}".strip()


def moneys(millions: int) -> st.SearchStrategy[str]:
    dotted = f"{millions * 1_000_000:,}"
    return st.sampled_from(
        [
            f"{millions}jt", f"{millions} jt", f"{millions} juta", f"Rp{millions} juta", f"Rp {millions}jt",
            f"{spelt(millions)} juta", f"{millions * 1000}rb", f"{millions * 1000} ribu", f"{millions}.000 rb",
            dotted.replace(",", "."), f"Rp{dotted.replace(',', '.')}", f"Rp {dotted.replace(',', '.')},-", dotted,
            dotted.replace(",", " "), f"realisasi {millions} juta", f"{millions} million",
        ]
    )  # fmt: skip


def percents(tenths: int) -> st.SearchStrategy[str]:
    whole, part = divmod(tenths, 10)
    said = f"{whole},{part}" if part else str(whole)
    forms = [f"{said}%", f"{said} %", f"{said} persen", f"progres {said}%", f"progres: {said}%", f"+{said}%",
             f"{whole}.{part}%"]  # fmt: skip
    return st.sampled_from([*forms, f"{spelt(whole)} persen"] if not part else forms)


def counts(people: int) -> st.SearchStrategy[str]:
    return st.sampled_from(
        [f"{people} orang", f"{people}orang", f"{spelt(people)} orang", f"+{people} orang", f"output {people} orang",
         f"{people} peserta", f"{people} Orang"]
    )  # fmt: skip


# "8.000 rb" may be eight million or eight thousand: it is asked about, never read as something else.
UNSURE = "000 rb"


@given(data=st.data())
def test_any_order_and_any_writing_give_the_same_figures(data: st.DataObject) -> None:
    """Whatever stands where, with whatever between: the same three figures, or one of them asked about."""
    millions, tenths, people = (data.draw(st.integers(1, most)) for most in (99, 999, 99))
    written = [data.draw(moneys(millions)), data.draw(percents(tenths)), data.draw(counts(people))]
    parts = data.draw(st.permutations([*written, data.draw(st.sampled_from(["bimtek", "wub pangan", ""]))]))
    text = data.draw(st.sampled_from([" ", "  ", ", ", "; ", "\n", " - ", " dan "])).join(one for one in parts if one)
    found = fill(Incoming("text", 1), parse(text), NEW)
    expected: dict[str, Any] = {"spent": millions * 1_000_000, "output": people}
    if UNSURE in written[0]:
        assert found["_said"] == {"spent": written[0]}
        del expected["spent"], found["_said"]
    assert Decimal(found.pop("progress")) == Decimal(tenths) / 10, text
    assert found == expected, text


@pytest.mark.parametrize(
    "text, found",
    [
        ("60% 45jt 20 orang", {"_basis": {"progress": {"value": "60", "before": "30"},
                                          "output": {"value": "20", "before": "5"}}, "spent": 45_000_000}),
        ("+20% +3 orang", {"progress": "20", "output": 3}),
        ("jadi 60% total 20 orang", {"progress": "30", "output": 15}),
        ("80% 3 orang", {"progress": "50", "output": 3}),  # 110 % and three of five cannot be
        ("20% 45 juta", {"progress": "20", "spent": 45_000_000}),  # less than it was is no total
        ("-5% minus 2 orang", {"progress": "-5", "output": -2}),
        ("+90%", {"_said": {"progress": "90%"}}),  # above a hundred: the question says so
        ("1.5", {}),
        ("+1.5 persen 1.5 +2 orang", {"progress": "1.5", "output": 2, "_said": {"spent": "1.5"}}),
        ("60jt +25% +8", {"spent": 60_000_000, "progress": "25", "output": 8}),
        ("60jt +25% -2", {"spent": 60_000_000, "progress": "25", "output": -2}),
        ("10,5 orang", {"_said": {"output": "10,5 orang"}}),
        ("45m", {"_said": {"spent": "45m"}}),
        ("sekitar 45 juta", {"_said": {"spent": "sekitar 45 juta"}}),
        ("45", {}),
    ],
)  # fmt: skip
def test_what_a_line_leaves_open_is_asked(text: str, found: dict[str, Any]) -> None:
    """Total or added, unclear numbers, too much: never guessed."""
    assert fill(Incoming("text", 1), parse(text).placed(), RUNNING) == found


@pytest.mark.parametrize(
    "text, pieces, words",
    [
        ("bimtek 60% 45jt 20 orang", ("60%", "45jt", "20 orang"), ("bimtek",)),
        ("3 450jt 60% 20 orang", ("60%", "450jt", "20 orang"), ("3",)),
        ("seribu dua ratus orang 500 ribu 5 persen", ("5 persen", "500 ribu", "seribu dua ratus orang"), ()),
        ("1000rb dua puluh satu orang 5%", ("5%", "1000rb", "dua puluh satu orang"), ()),
        ("1000rb seratus dua puluh orang 5%", ("5%", "1000rb", "seratus dua puluh orang"), ()),
        ("2 juta 5 ribu 20 orang 5%", ("5%", "2 juta 5 ribu", "20 orang"), ()),
        ("500 ribu 20 orang 5%", ("5%", "500 ribu", "20 orang"), ()),
        ("1 juta 250 ribu 20 orang 5%", ("5%", "1 juta 250 ribu", "20 orang"), ()),
        ("wub 2026 60% 45 000 000 5 kelas", ("60%", "45 000 000", "5 kelas"), ("wub", "2026")),
    ],
)
def test_figures_that_stand_side_by_side_are_parted(text: str, pieces: tuple[str, ...], words: tuple[str, ...]) -> None:
    """Each with its own marks, the rest left as words."""
    parsed = parse(text, ["kelas"])
    assert tuple(parsed.pieces[name].text for name in ("progress", "spent", "output")) == pieces
    assert parsed.words == words


def test_a_lone_number_is_only_placed_where_it_can_belong() -> None:
    """One number, one figure missing; a year that belongs to the name is none."""
    assert parse("60% 45jt 20").placed().pieces["output"].text == "20"
    assert parse("wub 2026 60% 45jt").placed("WUB 2026").pieces.keys() == {"progress", "spent"}
    assert parse("60% 20 30").placed() == Line(parse("60%").pieces, ("20", "30"), ("20", "30"))


@given(text=st.text(max_size=220))
def test_no_text_breaks_it(text: str) -> None:
    """Anything may be typed after /lapor; a hundred numbers are no line, and cost no time."""
    assert parse("1 " * 100).pieces == {}
    fill(Incoming("text", 1), parse(text).placed("Bimtek"), RUNNING)


def activity(number: int, name: str) -> Activity:
    return Activity(
        id=number, province="32", name=name, kind="people", unit="orang", target=1, pagu=1, first_period="2026-08",
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip


@pytest.mark.parametrize(
    "said, found",
    [
        ("bimtek", [1, 2]),
        ("bimtek pangan", [1]),
        ("bimtk pangn", [1]),
        ("kerajinan", [2]),
        ("pam", [3]),
        ("kegiatan 2026", [3]),
        ("seminar", []),
        ("", []),
    ],
)
def test_activities_are_named_by_words_of_their_names(said: str, found: list[int]) -> None:
    """Slips and beginnings are enough; the most words win; nothing alike is nothing."""
    every = [activity(1, "Bimtek WUB pangan"), activity(2, "Bimtek WUB kerajinan"), activity(3, "Pameran IKM 2026")]
    assert [one.id for one in named(said.split(), every)] == found
