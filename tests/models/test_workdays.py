"""Working days are counted as the offices count them: no weekends, no holidays, no collective leave."""

from datetime import date
from pathlib import Path

import pytest

from models import workdays as calendar
from models.workdays import LocalDay, Workdays


@pytest.mark.parametrize(
    "day, works",
    [
        (date(2026, 10, 1), True),
        (date(2026, 10, 3), False),  # Saturday
        (date(2026, 10, 4), False),  # Sunday
        (date(2026, 8, 17), False),  # Independence Day
        (date(2026, 3, 18), False),  # collective leave before Nyepi
        (date(2026, 12, 24), False),  # collective leave of Christmas
        (date(2026, 3, 25), True),  # the first day after the leave of Idul Fitri
    ],
)
def test_offices_rest_on_weekends_holidays_and_collective_leave(day: date, works: bool) -> None:
    """Collective leave is a day off like a holiday, although the calendar leaves it out by default."""
    assert Workdays().is_working_day(day) is works


@pytest.mark.parametrize(
    "year, month, n, day",
    [
        (2026, 10, 1, date(2026, 10, 1)),
        (2026, 10, 5, date(2026, 10, 7)),
        (2026, 5, 1, date(2026, 5, 4)),  # the first is Labour Day, then a weekend
        (2027, 1, 5, date(2027, 1, 11)),  # New Year on a Friday, Isra Mikraj on Tuesday the fifth
        (2026, 12, 22, date(2027, 1, 4)),  # a month with too few working days runs into the next
    ],
)
def test_the_nth_working_day_of_a_month(year: int, month: int, n: int, day: date) -> None:
    """Counting starts at the first of the month and at one."""
    assert Workdays().nth_working_day(year, month, n) == day


def test_the_day_of_an_event_is_not_counted() -> None:
    """Five working days after a Monday's signature end on the next Monday."""
    workdays = Workdays()
    assert workdays.nth_working_day_after(date(2026, 10, 5), 5) == date(2026, 10, 12)
    assert workdays.nth_working_day_after(date(2026, 10, 3), 5) == date(2026, 10, 9)


@pytest.mark.parametrize("n", [0, -1])
def test_there_is_no_working_day_before_the_first(n: int) -> None:
    """A rule that counts from nought is a mistake in the content, not a date."""
    with pytest.raises(ValueError, match="counted from 1"):
        Workdays().nth_working_day(2026, 10, n)


def test_the_nearest_working_day_on_either_side() -> None:
    """A working day is its own neighbour; a long holiday is stepped over whole."""
    workdays = Workdays()
    assert workdays.working_day_before(date(2026, 10, 7)) == date(2026, 10, 7)
    assert workdays.working_day_before(date(2026, 3, 24)) == date(2026, 3, 17)
    assert workdays.working_day_from(date(2026, 10, 7)) == date(2026, 10, 7)
    assert workdays.working_day_from(date(2026, 3, 18)) == date(2026, 3, 25)


def test_local_exceptions_move_the_count() -> None:
    """A governor's holiday delays the count; a day worked in spite of the calendar wins over all."""
    thursday, christmas_leave = date(2026, 10, 1), date(2026, 12, 24)
    assert Workdays(extra_off=frozenset({thursday})).nth_working_day(2026, 10, 5) == date(2026, 10, 8)
    assert Workdays(extra_on=frozenset({christmas_leave})).is_working_day(christmas_leave)
    assert Workdays(frozenset({thursday}), frozenset({thursday})).is_working_day(thursday)


def test_days_off_have_names_and_years_without_leave_say_so() -> None:
    """People are told why a day is off, and that the dates of a year without decree are provisional."""
    workdays = Workdays()
    assert workdays.day_off(date(2026, 8, 17)) == "Hari Kemerdekaan Republik Indonesia"
    assert workdays.day_off(date(2026, 10, 3)) is None
    assert workdays.knows_leave_of(2026)
    assert workdays.knows_leave_of(2027)
    assert not workdays.knows_leave_of(2040)


def local(day: date, works: bool, province: str | None = None) -> LocalDay:
    return LocalDay(day, works, "SK Gubernur", "administrator", province)


def test_an_exception_counts_where_it_was_made() -> None:
    """Bali rests on a day on which the others work; its own exception wins over the one for everybody."""
    thursday, friday, leave = date(2026, 10, 1), date(2026, 10, 2), date(2026, 12, 24)
    workdays = Workdays.of(
        [local(thursday, False, "51"), local(friday, False), local(friday, True, "51"), local(leave, True)]
    )
    bali, java = workdays.within("51"), workdays.within("32")
    assert [one.is_working_day(thursday) for one in (workdays, bali, java)] == [True, False, True]
    assert [one.is_working_day(friday) for one in (workdays, bali, java)] == [False, True, False]
    assert all(one.is_working_day(leave) for one in (workdays, bali, java))
    assert (java.nth_working_day(2026, 10, 1), bali.nth_working_day(2026, 10, 1)) == (thursday, friday)
    assert bali.within("32") == java
    assert [one.day for one in workdays.exceptions("32", thursday, leave)] == [friday, leave]


ROW = """
[[exception]]
day = 2026-10-01
works = false
province = "51"
reason = "SK Gubernur"
author = "administrator"
"""


def test_exceptions_are_read_from_content(tmp_path: Path) -> None:
    """The shipped file has none; a row becomes an exception of its province."""
    assert calendar.load({"51"}) == Workdays()
    file = tmp_path / "workdays.toml"
    file.write_text(ROW)
    assert calendar.load({"51"}, file).local == (local(date(2026, 10, 1), False, "51"),)


@pytest.mark.parametrize(
    "text",
    [
        ROW.replace("51", "5x"),
        ROW + ROW,
        ROW.replace("works", "work"),
        ROW.replace("SK Gubernur", "  "),
        ROW.replace('author = "administrator"', ""),
        ROW.replace("[[exception]]", "[[exceptions]]"),
    ],
)
def test_an_exception_that_cannot_be_stops_the_start(tmp_path: Path, text: str) -> None:
    """An unknown province, a doubled day, a slip, no reason, nobody who decided it."""
    file = tmp_path / "workdays.toml"
    file.write_text(text)
    with pytest.raises(ValueError):
        calendar.load({"51"}, file)
