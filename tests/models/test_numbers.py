"""Everyday Indonesian numbers are read exactly or asked back, and never guessed wrongly."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from babel.numbers import format_compact_currency, format_currency, format_decimal, format_percent
from hypothesis import example, given
from hypothesis import strategies as st

from models.numbers import (
    LIMIT,
    Ambiguous,
    Exact,
    NotANumber,
    Reading,
    is_fraction,
    read_integer,
    read_money,
    read_percent,
    written,
)


@pytest.mark.parametrize(
    "text, rupiah",
    [
        ("45000000", 45_000_000),
        ("45.000.000", 45_000_000),
        ("45,000,000", 45_000_000),
        ("45 000 000", 45_000_000),
        ("45 000", 45_000),
        ("1.500", 1500),
        ("1.250.000,00", 1_250_000),
        ("1,250,000.00", 1_250_000),
        ("45000.00", 45_000),
        ("Rp1.250.000,00", 1_250_000),
        ("Rp. 45.000.000,-", 45_000_000),
        ("Rp 45.000,--", 45_000),
        ("IDR 45.000", 45_000),
        ("45.000 rupiah saja", 45_000),
        ("Rp\u00a02\u00a0jt", 2_000_000),
        ("RP 2 JT.", 2_000_000),
        ("45jt", 45_000_000),
        ("1500rb", 1_500_000),
        ("100k", 100_000),
        ("1,5 juta", 1_500_000),
        ("12.5 juta", 12_500_000),
        ("0,125 miliar", 125_000_000),
        ("2 M", 2_000_000_000),
        ("2,5M", 2_500_000_000),
        ("2m 500jt", 2_500_000_000),  # juta and then juta again would be no number
        ("45 million", 45_000_000),
        ("Rp 45 Million", 45_000_000),
        ("45 millions", 45_000_000),
        ("1.5 billion", 1_500_000_000),
        ("1,5 billion", 1_500_000_000),  # an Indonesian comma before an English word
        ("1.5bn", 1_500_000_000),
        ("1,250.5 million", 1_250_500_000),
        ("2 thousand", 2000),
        ("1 million 250 thousand", 1_250_000),
        ("1 trillion rupiah", 1_000_000_000_000),
        ("1 T", 1_000_000_000_000),
        ("3 milyar", 3_000_000_000),
        ("1 juta 250 ribu", 1_250_000),
        ("1jt250rb", 1_250_000),
        ("1 juta 250.000", 1_250_000),
        ("2 juta dua ratus ribu", 2_200_000),
        ("satu setengah juta", 1_500_000),
        ("1 setengah juta", 1_500_000),
        ("1½ juta", 1_500_000),
        ("1 1/2 juta", 1_500_000),
        ("1/2 juta", 500_000),
        ("setengah miliar", 500_000_000),
        ("tiga perempat juta", 750_000),
        ("dua tiga perempat juta", 2_750_000),
        ("seperempat juta", 250_000),
        ("satu koma lima juta", 1_500_000),
        ("se-juta", 1_000_000),
        ("sejuta", 1_000_000),
        ("seribu", 1000),
        ("seribu lima ratus", 1500),
        ("dua ratus lima puluh ribu", 250_000),
        ("dua-ratus-lima-puluh ribu", 250_000),
        ("duaratus limapuluh ribu", 250_000),
        ("2 ratus 50 ribu", 250_000),
        ("total Rp 45 juta ya", 45_000_000),
        ("nihil", 0),
        ("Rp 0", 0),
        ("٤٥ juta", 45_000_000),
        ("\uff14\uff15jt", 45_000_000),
        ("4\u200b5jt", 45_000_000),
    ],
)
def test_money_is_read_as_meant(text: str, rupiah: int) -> None:
    """Digits, short forms, words and mixtures of everyday chat give whole rupiah."""
    assert read_money(text) == Exact(rupiah)


@pytest.mark.parametrize(
    "text, candidates",
    [
        ("1.5", (1_500_000, 1_500_000_000, 15)),  # a decimal point, or a slip
        ("1,5", (1_500_000, 1_500_000_000)),
        ("1/2", (500_000, 500_000_000)),
        ("45,000", (45_000, 45)),  # thousands in foreign writing, decimals in Indonesian
        ("45.00", (45, 4500)),
        ("4500.000", (4500, 4_500_000)),
        ("1.234,567", (1_234_567, 1234, 1235)),
        ("1.500 juta", (1_500_000_000, 1_500_000)),
        ("1.500 rb", (1_500_000, 1500)),
        ("1,250 miliar", (1_250_000_000, 1_250_000_000_000)),
        ("1.500 million", (1_500_000, 1_500_000_000)),  # in English the dot is the decimal sign
        ("1,250 billion", (1_250_000_000_000, 1_250_000_000)),
        ("45m", (45_000_000, 45_000_000_000)),  # million in English, miliar in Indonesian
        ("1.5 m", (1_500_000, 1_500_000_000)),
        ("1m 250rb", (1_250_000, 1_000_250_000)),
        ("around 5 million", (5_000_000,)),
        ("dua juta lima ratus", (2_000_500, 2_500_000)),  # on paper, and when spoken
        ("2 juta 500", (2_000_500, 2_500_000)),
        ("sejuta setengah", (1_500_000,)),
        ("1.250.000,50", (1_250_000, 1_250_001)),  # sen are not dropped silently
        ("1/3 juta", (333_333, 333_334)),
        ("25 100", (25_100,)),  # perhaps two numbers
        ("sekitar 5 juta", (5_000_000,)),
        ("kurang lebih 5 juta", (5_000_000,)),
        ("kira-kira 5jt", (5_000_000,)),
        ("±5jt", (5_000_000,)),
        ("5 jutaan", (5_000_000,)),
        ("5 juta lebih", (5_000_000,)),
    ],
)
def test_money_with_two_meanings_is_asked_back(text: str, candidates: tuple[int, ...]) -> None:
    """What a careful colleague would ask about is not decided here; the likeliest comes first."""
    assert read_money(text) == Ambiguous(candidates)


NO_NUMBERS = (
    "", " ", "rp", "-", "juta", "jutaan", "ratusan juta", "belum tahu",  # no digits, no amount
    "1.2.3", "1.5.000", "12.34.567", "1,,5", "(5", "--5", "5 /", "½½", "²", "10²", "² juta", "1e6", "0x10",
    "20-25", "20 - 25", "5 sampai 6 juta", "25 dari 30", "20/25", "45 juta dan 5 ribu",  # two numbers
    "lebih dari 5 juta", "over 5 million", "hundreds of millions", "million",
    "di bawah 5 juta", "kurang 5 juta", "5 juta kurang",  # bounds
    "250 ribu 1 juta", "1 juta 2 juta", "5 ribu juta", "1 juta 2,5", "1 ribu 2000",  # no falling magnitudes
    "setengah dua", "satu dua tiga", "dua satu", "se", "puluh", "lima belas puluh", "seratus seratus",
    "satu koma", "1/2/2026", "31/12/26", "01-10-2026", "081234567890", "0812 3456 7890", "3273010101900001",
    "9" * 16, "x" * 10_000, "9" * 10_000, "satu " * 30,
)  # fmt: skip


@pytest.mark.parametrize("text", NO_NUMBERS, ids=range(len(NO_NUMBERS)))
def test_what_is_not_one_number_is_none(text: str) -> None:
    """Ranges, bounds, dates, phone and identity numbers, half sentences: nothing is picked out."""
    assert read_money(text, negatives=True) == NotANumber()
    assert read_integer(text, negatives=True) == NotANumber()


@pytest.mark.parametrize(
    "text, count",
    [
        ("25", 25),
        ("25 orang", 25),
        ("25orang", 25),
        ("dua puluh lima", 25),
        ("duapuluhlima peserta", 25),
        ("dua belas tenaga kerja", 12),
        ("sepuluh", 10),
        ("sebelas", 11),
        ("seratus", 100),
        ("seratus satu unit", 101),
        ("1.500", 1500),
        ("1.500 UMKM", 1500),
        ("1,5 ribu", 1500),
        ("2 thousand", 2000),
        ("ada 3 sentra", 3),
        ("05", 5),
        ("+3", 3),
        ("nol", 0),
    ],
)
def test_counts_are_read_with_the_thing_counted(text: str, count: int) -> None:
    """Officers write the number alone or with its unit."""
    assert read_integer(text) == Exact(count)


@pytest.mark.parametrize(
    "text, candidates",
    [
        ("1.5", (1, 2, 15)),
        ("1,5", (1, 2)),
        ("10,5 orang", (10, 11)),
        ("45,000", (45_000, 45)),
        ("sekitar 25 orang", (25,)),
    ],
)
def test_counts_are_whole_or_asked_back(text: str, candidates: tuple[int, ...]) -> None:
    """Half a person is a question: 50 orang, bukan 10,5 orang."""
    assert read_integer(text) == Ambiguous(candidates)


@pytest.mark.parametrize("text", ["2 tahun", "25%", "Rp 25", "2 M", "2 m", "3 kg", "25 dari 30", "setengah", "1/2"])
def test_another_measure_is_no_count(text: str) -> None:
    """Two years are not two months, a metre is no miliar: a foreign unit is never dropped."""
    assert read_integer(text) == NotANumber()


def test_the_caller_names_other_units() -> None:
    """Where months are asked for, "12 bulan" is an answer and "12 orang" is not."""
    assert read_integer("12 bulan", units=frozenset({"bulan"})) == Exact(12)
    assert read_integer("12 orang", units=frozenset({"bulan"})) == NotANumber()


@pytest.mark.parametrize(
    "text, percent",
    [
        ("25", "25"),
        ("25%", "25"),
        ("25 %", "25"),
        ("25 persen", "25"),
        ("25prosen", "25"),
        ("12.5 percent", "12.5"),
        ("dua puluh lima persen", "25"),
        ("12,5", "12.5"),
        ("12,50 %", "12.5"),
        ("12.5", "12.5"),  # 125 is no progress
        ("1.5%", "1.5"),  # complete with its sign
        ("0,25%", "0.25"),
        ("setengah persen", "0.5"),
        ("dua setengah persen", "2.5"),
        ("nol koma dua lima persen", "0.25"),
        ("3 persen poin", "3"),
        ("seratus", "100"),
        ("0", "0"),
    ],
)
def test_percent_is_read_as_meant(text: str, percent: str) -> None:
    """25 and 25 % are the same; decimals keep their digits."""
    assert read_percent(text) == Exact(Decimal(percent))


@pytest.mark.parametrize(
    "text, candidates",
    [
        ("1.5", ("1.5", "15")),
        ("1.500", ("1.5", "1500")),
        ("1.500%", ("1.5", "1500")),
        ("0,25", ("0.25", "25")),  # a share as in a spreadsheet
        ("0.5", ("0.5", "50")),
        ("1/2", ("0.5", "50")),
        ("setengah", ("0.5", "50")),
        ("sekitar 25%", ("25",)),
        ("1/3 persen", ("0.33",)),
    ],
)
def test_percent_with_two_meanings_is_asked_back(text: str, candidates: tuple[str, ...]) -> None:
    """One digit decides between two and twenty percent, so it is asked."""
    assert read_percent(text) == Ambiguous(tuple(Decimal(one) for one in candidates))


@pytest.mark.parametrize("text", ["45 jt", "1,5 juta", "Rp 25", "25 orang", "20/25", "25-30%", "", "%", "persen"])
def test_what_is_no_percent_is_none(text: str) -> None:
    """Money, people, shares and ranges are not percent."""
    assert read_percent(text, negatives=True) == NotANumber()


@pytest.mark.parametrize("text", ["-3", "\u22123", "– 3", "minus tiga", "min 3", "negatif 3", "(3)", "-3 orang"])
def test_a_minus_is_never_overlooked(text: str) -> None:
    """A correction may be negative; where it may not, it is refused rather than read without its sign."""
    assert read_integer(text, negatives=True) == Exact(-3)
    assert read_integer(text) == NotANumber()


@pytest.mark.parametrize("text", ["-Rp 500", "Rp -500", "Rp-500", "(Rp 500)", "Rp (500)", "minus Rp500"])
def test_negative_sums_have_their_sign_on_either_side(text: str) -> None:
    """As people, banks and accountants write them."""
    assert read_money(text, negatives=True) == Exact(-500)
    assert read_money(text) == NotANumber()


def test_negative_questions_are_negative_too() -> None:
    """A candidate keeps the sign."""
    assert read_percent("-1.5", negatives=True) == Ambiguous((Decimal("-1.5"), Decimal(-15)))


# Round trips

RUPIAH = st.integers(0, 10**12)


@given(RUPIAH)
def test_formatted_sums_are_read_back(rupiah: int) -> None:
    """What the bot shows can be sent back: plain, with Rp and sen, negative."""
    assert read_money(format_decimal(rupiah, locale="id_ID")) == Exact(rupiah)
    assert read_integer(format_decimal(rupiah, locale="id_ID")) == Exact(rupiah)
    assert read_money(format_currency(rupiah, "IDR", locale="id_ID")) == Exact(rupiah)
    assert read_money(format_currency(-rupiah, "IDR", locale="id_ID"), negatives=True) == Exact(-rupiah)


@given(st.integers(10, 9_999), st.sampled_from([10**5, 10**8, 10**11]))
def test_short_sums_are_read_back(tenths: int, scale: int) -> None:
    """ "Rp1,5 jt", as in a card, is a million and a half."""
    rupiah = tenths * scale
    short = format_compact_currency(rupiah, "IDR", locale="id_ID", fraction_digits=1)
    assert read_money(short) == Exact(rupiah)


@given(st.decimals(0, 100, places=3))
def test_formatted_percent_is_read_back(percent: Decimal) -> None:
    """Up to three decimals, with the sign of percent and (from one on) without."""
    assert read_percent(format_percent(percent / 100, "#,##0.###%", locale="id_ID")) == Exact(percent)
    if percent >= 1:
        assert read_percent(format_decimal(percent, "0.###", locale="id_ID")) == Exact(percent)


UNITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
SCALES = [
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (1000, "ribu"),
    (100, "ratus"),
    (10, "puluh"),
]


def spelled(number: int) -> str:
    """A number in Indonesian words, by the rules of the school book."""
    if number < 10:
        return UNITS[number]
    if 10 < number < 20:
        return ("se" if number == 11 else f"{UNITS[number - 10]} ") + "belas"
    scale, word = next((scale, word) for scale, word in SCALES if number >= scale)
    count, rest = divmod(number, scale)
    head = f"se{word}" if count == 1 and scale <= 1000 else f"{spelled(count)} {word}"
    return f"{head} {spelled(rest)}" if rest else head


def test_the_speller_of_these_tests_can_spell() -> None:
    """The yardstick itself, on numbers known by heart."""
    assert spelled(1_111_111) == "satu juta seratus sebelas ribu seratus sebelas"
    assert spelled(219_020) == "dua ratus sembilan belas ribu dua puluh"
    assert spelled(10**12) == "satu triliun"
    assert [spelled(number) for number in (10, 11, 20, 100)] == ["sepuluh", "sebelas", "dua puluh", "seratus"]


NUMBERS = (
    RUPIAH | st.integers(0, 10_000) | st.builds(lambda a, b: a * 10**6 + b, st.integers(1, 999), st.integers(0, 999))
)


@given(NUMBERS)
def test_spelled_numbers_are_read_back(number: int) -> None:
    """Any number in words is itself.

    One shape is asked back, with the number itself first: millions or more and then hundreds or less without
    ribu ("dua juta lima ratus"), because in speech that often leaves the ribu out.
    """
    without_ribu = number > 10**6 and 0 < number % 10**6 < 1000
    for read in (read_money, read_integer):
        for text in (spelled(number), spelled(number).upper()):
            found = read(text)
            if without_ribu:
                assert isinstance(found, Ambiguous)
                assert found.candidates[0] == number
            else:
                assert found == Exact(number)


@given(NUMBERS)
def test_words_may_run_together(number: int) -> None:
    """ "duapuluhlima" is as good as "dua puluh lima"."""
    assert read_integer(spelled(number).replace(" ", "")) == read_integer(spelled(number))


@pytest.mark.parametrize(
    "text", ["1.5", "1,5", "0,25", "-0.5", "1.500", "45,000", "1/2", "2 juta 500", "1.500%", "45m"]
)
def test_a_candidate_can_be_chosen(text: str) -> None:
    """A button carries a candidate as text; read again it is exact, even "0,25", unclear when typed."""
    readers: tuple[Callable[..., Reading[Any]], ...] = (read_money, read_integer, read_percent)
    for read in readers:
        found = read(text, negatives=True)
        for candidate in found.candidates if isinstance(found, Ambiguous) else ():
            assert read(written(candidate), negatives=True) == Exact(candidate)


ALPHABET = st.sampled_from(
    [*"0123456789.,-/ %()", " juta", " ribu", " million", "m", "rb", "jt", "se", "dua", " puluh", "setengah", "rp"]
)


@given(st.text(max_size=40) | st.lists(ALPHABET, max_size=12).map("".join))
def test_any_text_is_survived_and_stays_in_bounds(text: str) -> None:
    """Whatever is typed gives a reading: no negative where none may be, nothing beyond the limit."""
    for read in (read_money, read_integer, read_percent):
        found = read(text)
        values = (found.value,) if isinstance(found, Exact) else getattr(found, "candidates", ())
        assert all(0 <= value < LIMIT for value in values)
        assert not isinstance(found, Ambiguous) or found.candidates


GROUPED = st.from_regex(r"[1-9]\d{0,2}([.,]\d{3}){0,20}([.,]\d{1,40})?%?", fullmatch=True)


@example("1.234.567.890.123.456.789.012.345.678.901,5")
@given(GROUPED | st.text("0123456789., %", max_size=60))
def test_digits_with_separators_are_survived_however_many(digits: str) -> None:
    """A number too large to be meant is refused; it is never rounded first."""
    for read in (read_money, read_integer, read_percent):
        found = read(digits, negatives=True)
        values = (found.value,) if isinstance(found, Exact) else getattr(found, "candidates", ())
        assert all(abs(value) < LIMIT for value in values)


@pytest.mark.parametrize(
    "text, only",
    [("10,5", True), ("10,5 orang", True), ("sepuluh setengah", True), ("1/2", True), ("1.5", False), ("10", False),
     ("1.500", False), ("banyak", False)],
)  # fmt: skip
def test_what_can_only_be_a_decimal_number(text: str, only: bool) -> None:
    """A comma before a short part has no other meaning in Indonesian; a dot may be a slip."""
    assert is_fraction(text) is only
