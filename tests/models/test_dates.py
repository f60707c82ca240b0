"""Days as people write them are read in one way, or not at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.dates import NotADay, read_day, read_span

START = date(2026, 11, 3)
TENTH = date(2026, 12, 10)


@pytest.mark.parametrize(
    "text",
    [
        "10 Desember", "10 desember 2026", "10 Des", "10 Des 2026", "Kamis, 10 Desember 2026",
        "kamis 10 des", "tanggal 10 Desember", "tgl 10-12-2026", "10/12/2026", "10/12/26", "10.12.2026",
        "10-12-2026", "10/12", "2026-12-10", "10 December 2026", "December 10, 2026", "Dec 10",
        "Thursday, 10th December", "10-Des-2026",
        "  10   DESEMBER  ",
    ],
)  # fmt: skip
def test_everyday_forms_in_both_languages_are_read(text: str) -> None:
    """However an official writes the tenth of December, it is that day; the day comes before the month."""
    assert read_day(text, START) == TENTH


@pytest.mark.parametrize(
    "text, why",
    [
        ("besok", "unreadable"), ("", "unreadable"), ("10", "unreadable"), ("10 Desembur", "unreadable"),
        ("tanggal sepuluh", "unreadable"), ("10 12 2026 jam 8", "unreadable"), ("10/12-2026", "unreadable"),
        ("31 November", "impossible"), ("30/02/2027", "impossible"), ("13/13/2026", "impossible"),
        ("0 Desember", "impossible"), ("12/31/2026", "impossible"),
    ],
)  # fmt: skip
def test_what_is_no_day_says_why(text: str, why: str) -> None:
    """Nothing is guessed: a text that is not surely a day is refused with its reason."""
    assert read_day(text, START) == NotADay(why)  # type: ignore[arg-type]


def test_a_weekday_that_does_not_fit_is_a_mistake() -> None:
    """ "Jumat, 10 Desember 2026" is a Thursday: one of the two is a slip, so it is asked back."""
    assert read_day("Jumat, 10 Desember 2026", START) == NotADay("weekday", TENTH)


def test_without_a_year_the_next_such_day_is_meant() -> None:
    """In November "11 Januari" is next year's, and "3 November" is today."""
    assert read_day("11 Januari", START) == date(2027, 1, 11)
    assert read_day("3 November", START) == START
    assert read_day("29 Februari", START) == date(2028, 2, 29)


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("10 Desember", TENTH, TENTH),
        ("2026-12-10", TENTH, TENTH),
        ("10-12 Des 2026", TENTH, date(2026, 12, 12)),
        ("Kamis 10 – Sabtu 12 Desember 2026", TENTH, date(2026, 12, 12)),
        ("10 des sampai 14 des", TENTH, date(2026, 12, 14)),
        ("10-12-2026 s.d. 12-12-2026", TENTH, date(2026, 12, 12)),
        ("2026-12-10 - 2026-12-14", TENTH, date(2026, 12, 14)),
        ("10/12 s/d 14/12", TENTH, date(2026, 12, 14)),
        ("30 Des hingga 2 Jan", date(2026, 12, 30), date(2027, 1, 2)),
    ],
)
def test_a_span_of_days_is_read(text: str, first: date, last: date) -> None:
    assert read_span(text, START) == (first, last)


@pytest.mark.parametrize(
    "text", ["12-10 Desember", "Jumat 10 - Sabtu 12 Desember 2026", "besok sampai lusa", "10-", "s.d. 12 Des"]
)
def test_what_is_no_span_is_not_guessed(text: str) -> None:
    assert isinstance(read_span(text, START), NotADay)


@given(st.dates(date(2020, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    """What is written in full is read as the same day."""
    for form in ("%d/%m/%Y", "%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %d %b %Y"):
        assert read_day(day.strftime(form), START) == day
