"""An office is open in its own local time; breaks, Ramadan, holidays and collective leave do not count."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from models import offices, provinces
from models.provinces import ZONES
from models.workdays import Workdays

OFFICES = offices.load(provinces.load(), Workdays())
JABAR, SULSEL, PAPUA, DESK = "32", "73", "91", None


def at(text: str, zone: str = "WIB") -> datetime:
    """A moment as the clocks of a zone show it."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONES[zone]))


@pytest.mark.parametrize(
    "moment, is_open",
    [
        ("2026-11-03 07:29", False),
        ("2026-11-03 07:30", True),
        ("2026-11-03 12:30", False),  # break
        ("2026-11-03 13:00", True),
        ("2026-11-03 16:00", False),
        ("2026-11-06 11:45", False),  # Friday: the break is longer
        ("2026-11-06 12:59", False),
        ("2026-11-06 13:00", True),
        ("2026-11-07 10:00", False),  # Saturday
        ("2026-12-24 10:00", False),  # collective leave
        ("2026-12-25 10:00", False),  # Christmas
        ("2026-02-19 07:45", False),  # the first of Ramadan 1447: from 08:00
        ("2026-02-19 12:15", False),
        ("2026-02-19 12:30", True),  # its break is half an hour
        ("2026-02-19 15:30", False),
        ("2026-02-18 15:30", True),  # the day before
        ("2026-02-20 12:15", False),  # a Friday in Ramadan: an hour
        ("2026-02-20 12:30", True),
    ],
)
def test_hours(moment: str, is_open: bool) -> None:
    """Perpres 21/2023, with the settings of offices.toml where it says nothing."""
    assert OFFICES.is_open(JABAR, at(moment)) is is_open


def test_each_office_goes_by_its_own_clock() -> None:
    """Half past seven in Jayapura is half past five in Jakarta; the desk goes by Jakarta's time."""
    early = at("2026-11-03 07:30", "WIT")
    assert [OFFICES.is_open(code, early) for code in (PAPUA, SULSEL, JABAR, DESK)] == [True, False, False, False]
    assert OFFICES.is_open(DESK, at("2026-11-03 07:30"))
    assert [OFFICES.zone(code) for code in (PAPUA, SULSEL, JABAR, DESK, "nowhere")] == [
        "WIT", "WITA", "WIB", "WIB", "WIB"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "asked, hours, answered",
    [
        ("2026-11-03 09:00", 2, "2026-11-03 11:00"),
        ("2026-11-03 11:00", 2, "2026-11-03 14:00"),  # over the break
        ("2026-11-03 12:10", 1, "2026-11-03 14:00"),  # asked in the break
        ("2026-11-03 15:00", 1, "2026-11-03 16:00"),  # to the last minute
        ("2026-11-03 15:00", 2, "2026-11-04 08:30"),
        ("2026-11-03 22:00", 1, "2026-11-04 08:30"),
        ("2026-11-06 15:00", 2, "2026-11-09 08:30"),  # over a weekend
        ("2026-12-23 15:00", 2, "2026-12-28 08:30"),  # over Christmas and its leave
        ("2026-03-17 14:00", 2, "2026-03-25 08:30"),  # from Ramadan over Idul Fitri into ordinary hours
        ("2026-11-03 09:00", 20, "2026-11-05 15:00"),
    ],
)
def test_so_many_office_hours_later(asked: str, hours: int, answered: str) -> None:
    """Only open hours count."""
    assert OFFICES.after(JABAR, at(asked), timedelta(hours=hours)) == at(answered)


def test_the_promise_is_both_stages() -> None:
    """Taken within four hours, answered within four more: by the same time of the next working day at the latest."""
    assert OFFICES.promised(JABAR, at("2026-11-03 09:00")) == at("2026-11-04 09:30")
    assert OFFICES.to_take(JABAR, at("2026-11-03 08:00")) == at("2026-11-03 12:00")
    assert OFFICES.to_answer(JABAR, at("2026-11-03 12:00")) == at("2026-11-04 08:30")


@pytest.mark.parametrize(
    "day, fasting",
    [("2025-02-28", False), ("2025-03-01", True), ("2025-03-30", True), ("2025-03-31", False), ("2026-02-18", False),
     ("2026-02-19", True), ("2026-03-20", True), ("2026-03-21", False), ("2026-03-22", False), ("2027-02-15", True)],
)  # fmt: skip
def test_ramadan_is_the_month_before_idul_fitri(day: str, fasting: bool) -> None:
    """As the calendar of working days has it: no table of ours to grow old."""
    assert Workdays().in_ramadan(date.fromisoformat(day)) is fasting


@pytest.mark.parametrize(
    "line, wrong",
    [("take_hours = 4.0", "take_hours = 0.0"), ("start = 07:30:00", "start = 17:30:00"), ("source =", "origin =")],
)
def test_a_file_that_makes_no_sense_is_refused(tmp_path: Path, line: str, wrong: str) -> None:
    """An office that closes before it opens, a limit of nothing, a misspelt name."""
    text = offices.CONTENT.read_text(encoding="utf-8")
    assert line in text
    changed = tmp_path / "offices.toml"
    changed.write_text(text.replace(line, wrong, 1), encoding="utf-8")
    with pytest.raises(ValueError, match="validation error"):
        offices.load(provinces.load(), Workdays(), changed)


def test_a_calendar_without_a_working_day_ends_the_count() -> None:
    """Rather an error than a count that never ends."""
    off = frozenset(date(2026, 11, 3) + timedelta(days=place) for place in range(90))
    closed = offices.load(provinces.load(), Workdays(extra_off=off))
    with pytest.raises(ValueError, match="no office hours"):
        closed.to_take(JABAR, at("2026-11-03 09:00"))
