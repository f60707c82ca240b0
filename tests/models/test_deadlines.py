"""Every computed deadline is the one the offices work with, and reminders fall on working days."""

from datetime import date, timedelta
from pathlib import Path

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from models import deadlines
from models.deadlines import (
    MONTHLY_REPORT,
    PERIODS,
    Event,
    Month,
    Period,
    Quarter,
    Rule,
    Semester,
    Year,
    due_on,
    reminder_days,
)
from models.workdays import Workdays

WORKDAYS = Workdays()


@pytest.fixture(scope="module")
def rules() -> dict[str, Rule]:
    return {rule.id: rule for rule in deadlines.load()}


# Periods


@pytest.mark.parametrize(
    "period, text",
    [
        (Month(2026, 10), "2026-10"),
        (Month(2026, 1), "2026-01"),
        (Quarter(2026, 3), "2026-TW3"),
        (Semester(2026, 2), "2026-S2"),
        (Year(2026), "2026"),
    ],
)
def test_a_period_is_read_back_as_written(period: Period, text: str) -> None:
    """What is stored in a column gives the same period again."""
    assert str(period) == text
    assert type(period).parse(text) == period


@pytest.mark.parametrize(
    "kind, text",
    [
        (Month, "2026-13"),
        (Month, "2026-00"),
        (Month, "2026-1"),
        (Month, "2026-TW1"),
        (Month, "\uff12\uff10\uff12\uff16-10"),
        (Month, "2026-10\n"),
        (Quarter, "2026-TW5"),
        (Semester, "2026-S3"),
        (Year, "26"),
    ],
)
def test_what_is_no_period_is_refused(kind: type[Period], text: str) -> None:
    """A forged or mistyped period never becomes a neighbour."""
    with pytest.raises(ValueError):
        kind.parse(text)


@given(st.sampled_from(sorted(PERIODS)), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_periods_follow_each_other_without_gap(kind: str, day: date) -> None:
    """The day after the last day opens the next period; previous undoes next; order is the order of time."""
    period = PERIODS[kind].of(day)
    assert period.first_day <= day <= period.last_day
    assert period.next().first_day == period.last_day + timedelta(days=1)
    assert period.next().previous() == period
    assert period.previous() < period < period.next()
    assert PERIODS[kind].parse(str(period)) == period


# Dates


def days(text: str) -> list[date]:
    return [date.fromisoformat(day) for day in text.split()]


def months(year: int) -> list[Period]:
    return [Month(year, number) for number in range(1, 13)]


TW = [Quarter(2026, number) for number in range(1, 5)] + [Quarter(2027, number) for number in range(1, 4)]
AFTER_QUARTER_5 = "2026-04-08 2026-07-07 2026-10-07 2027-01-11 2027-04-07 2027-07-07 2027-10-07"
AFTER_QUARTER_10 = "2026-04-15 2026-07-14 2026-10-14 2027-01-18 2027-04-14 2027-07-14 2027-10-14"
AFTER_QUARTER_14 = "2026-04-21 2026-07-20 2026-10-20 2027-01-22 2027-04-20 2027-07-20 2027-10-20"
AFTER_MONTHS_OF_2026 = """
    2026-02-06 2026-03-06 2026-04-08 2026-05-08 2026-06-08 2026-07-07
    2026-08-07 2026-09-07 2026-10-07 2026-11-06 2026-12-07 2027-01-11"""
AFTER_MONTHS_OF_2027 = """
    2027-02-08 2027-03-05 2027-04-07 2027-05-10 2027-06-08 2027-07-07
    2027-08-06 2027-09-07 2027-10-07 2027-11-05 2027-12-07 2028-01-07"""
SEVENTH_AFTER_MONTHS_OF_2026 = """
    2026-02-10 2026-03-10 2026-04-10 2026-05-12 2026-06-10 2026-07-09
    2026-08-11 2026-09-09 2026-10-09 2026-11-10 2026-12-09 2027-01-13"""


@pytest.mark.parametrize(
    "rule, periods, expected",
    [
        ("PP39-SKPD-PROV", TW, AFTER_QUARTER_5),
        ("PP39-SKPD-KAB", TW, AFTER_QUARTER_5),
        ("PP39-TP-PROV", TW, AFTER_QUARTER_5),
        ("PP39-KL-A", TW, AFTER_QUARTER_5),
        ("PP39-BAPPEDA-KAB", TW, AFTER_QUARTER_10),
        ("PP39-KL-B", TW, AFTER_QUARTER_10),
        ("PP39-BAPPEDA-PROV", TW, AFTER_QUARTER_14),
        ("PP39-KL-C", TW, AFTER_QUARTER_14),
        ("CAPUT-M", months(2026), AFTER_MONTHS_OF_2026),
        ("CAPUT-M", months(2027), AFTER_MONTHS_OF_2027),
        ("CAPUT-M-2026", months(2026), SEVENTH_AFTER_MONTHS_OF_2026),
        ("RPD-Q", [Quarter(2026, n) for n in range(1, 5)], "2026-02-13 2026-04-15 2026-07-14 2026-10-14"),
        ("RPD-Q", [Quarter(2027, n) for n in range(1, 5)], "2027-02-15 2027-04-14 2027-07-14 2027-10-14"),
    ],
)
def test_the_table_of_computed_dates_holds(
    rules: dict[str, Rule], rule: str, periods: list[Period], expected: str
) -> None:
    """The dates computed when the rules were collected, for 2026 and 2027, are computed here too."""
    assert [due_on(rules[rule], period, WORKDAYS) for period in periods] == days(expected)


@pytest.mark.parametrize(
    "rule, period, expected",
    [
        ("TARGET-RO-Q", Quarter(2026, 1), date(2026, 1, 15)),
        ("LPJ-M", Month(2026, 12), date(2027, 1, 10)),  # a Sunday: calendar days stay
        ("CAPUT-LATE", Month(2027, 1), date(2027, 2, 28)),
        ("LKKL-S1", Semester(2026, 1), date(2026, 7, 31)),
        ("LKKL-TAHUN", Year(2027), date(2028, 2, 29)),
        ("LKJ-TAHUN", Year(2026), date(2027, 2, 28)),
        ("IKMA-TW2", Quarter(2026, 2), date(2026, 6, 30)),
        ("IKPA-SERAP", Quarter(2026, 4), date(2026, 12, 31)),
        ("GUP", Month(2026, 2), date(2026, 2, 28)),
        ("IKI", Month(2026, 10), date(2026, 10, 23)),
        ("HOLIDAY-DATA", Year(2026), date(2026, 10, 31)),
        ("KONTRAK", Event(date(2026, 10, 5)), date(2026, 10, 12)),
        ("SPM-LS", Event(date(2026, 3, 16)), date(2026, 4, 16)),  # across Nyepi, Idul Fitri and Good Friday
        ("PDP-BREACH", Event(date(2026, 10, 2)), date(2026, 10, 5)),  # a weekend does not stop the clock
        ("PDP-RESTRICT", Event(date(2026, 10, 2)), date(2026, 10, 5)),
    ],
)
def test_the_other_rules_fall_where_they_say(
    rules: dict[str, Rule], rule: str, period: Period | Event, expected: date
) -> None:
    """Calendar days, ends of months, lists of months, and duties that run from an event."""
    assert due_on(rules[rule], period, WORKDAYS) == expected


# What the evidence says about counting (official dates of 2022 and 2025)


def leave(year: int) -> frozenset[date]:
    """The collective leave of a year."""
    return frozenset(holidays.country_holidays("ID", years=year, categories=("government",)))


def test_collective_leave_is_no_working_day(rules: dict[str, Rule]) -> None:
    """KPPN Tanjung published 22 April 2025 as 10th working day of April; that fits only without leave.

    Counting cuti bersama (2, 3, 4, 7 April) as worked would give 15 April.
    """
    rpd = rules["RPD-Q"]
    assert due_on(rpd, Quarter(2025, 2), WORKDAYS) == date(2025, 4, 22)
    assert due_on(rpd, Quarter(2025, 2), Workdays(extra_on=leave(2025))) == date(2025, 4, 15)


@pytest.mark.parametrize("quarter, official", [(3, date(2025, 7, 14)), (4, date(2025, 10, 14))])
def test_months_without_leave_tell_nothing(rules: dict[str, Rule], quarter: int, official: date) -> None:
    """July and October 2025 began without leave: both ways of counting give the published date."""
    for workdays in (WORKDAYS, Workdays(extra_on=leave(2025))):
        assert due_on(rules["RPD-Q"], Quarter(2025, quarter), workdays) == official


def test_leave_declared_too_late_was_counted_as_worked(rules: dict[str, Rule]) -> None:
    """The published 10 May 2022 counts 4 to 6 May as worked: their leave had been declared late.

    The computed default is 13 May. This is why an authority's published date replaces it, and why
    `extra_on` exists.
    """
    caput, april = rules["CAPUT-M"], Month(2022, 4)
    assert due_on(caput, april, WORKDAYS) == date(2022, 5, 13)
    assert due_on(caput, april, Workdays(extra_on=leave(2022))) == date(2022, 5, 10)


def test_the_rest_of_2022_is_the_same_either_way(rules: dict[str, Rule]) -> None:
    """The eight published dates for May to December 2022 fit both ways: no leave fell into those weeks."""
    either = [
        [due_on(rules["CAPUT-M"], Month(2022, number), workdays) for number in range(5, 13)]
        for workdays in (WORKDAYS, Workdays(extra_on=leave(2022) | leave(2023)))
    ]
    assert either[0] == either[1]


def test_policy_may_move_a_date_beyond_any_rule(rules: dict[str, Rule]) -> None:
    """TW I 2025 was moved to 28 February by Inpres 1/2025; the rule gives 14 February either way."""
    for workdays in (WORKDAYS, Workdays(extra_on=leave(2025))):
        assert due_on(rules["RPD-Q"], Quarter(2025, 1), workdays) == date(2025, 2, 14)


# The rules as data


def test_every_rule_is_whole(rules: dict[str, Rule]) -> None:
    """All 40 duties are there, in both languages, with basis and source; conflicts name each other."""
    assert len(rules) == 40
    for rule in rules.values():
        for words in (rule.who, rule.to_whom, rule.what):
            assert set(words) == {"id", "en"}, rule.id
            assert all(text.strip() for text in words.values()), rule.id
        assert rule.basis, rule.id
        assert rule.source, rule.id
        assert all(rule.id in rules[other].conflicts_with for other in rule.conflicts_with)
        assert rule.due or rule.note, f"{rule.id} has no date and does not say why"


SECTION_A = """
    PP39-SKPD-PROV PP39-SKPD-KAB PP39-TP-PROV PP39-BAPPEDA-KAB PP39-BAPPEDA-PROV PP39-KL-A PP39-KL-B PP39-KL-C EMONEV
    CAPUT-M CAPUT-M-2026 CAPUT-LATE CAPUT-Q1 RPD-Q TARGET-RO-Q LPJ-M REKON-M LKKL-S1 LKKL-TAHUN LKJ-TAHUN DKTP-PP19
    DKTP-OLD IKMA-TW2 IKMA-TW4 IKPA-SERAP IKPA-REVISI IKPA-DEVIASI KONTRAK SPM-LS GUP LLAT RAKOR-SINKRON RAKOR-ALOKASI
    RAKOR-DIPA BMN-S SIINAS IKI PDP-BREACH PDP-RESTRICT HOLIDAY-DATA"""
UNDATED = """
    EMONEV CAPUT-Q1 REKON-M DKTP-PP19 DKTP-OLD IKPA-REVISI IKPA-DEVIASI LLAT RAKOR-SINKRON RAKOR-ALOKASI RAKOR-DIPA
    BMN-S SIINAS"""


def test_the_rules_are_those_of_the_collection(rules: dict[str, Rule]) -> None:
    """Every duty that was collected is kept, also those for which no date can be computed."""
    assert set(rules) == set(SECTION_A.split())
    assert {rule.id for rule in rules.values() if rule.due is None} == set(UNDATED.split())


def test_every_rule_with_a_date_computes_it(rules: dict[str, Rule]) -> None:
    """No rule fails on any period of three years; milestones are one, or one for each period."""
    for rule in rules.values():
        for year in (2026, 2027, 2028):
            for period in rule.periods(year):
                assert due_on(rule, period, WORKDAYS) >= date(year, 1, 1)
                assert len(rule.milestones) in (0, 1, 12 // period.months)
        if rule.period == "event" and rule.due:
            assert due_on(rule, Event(date(2026, 10, 5)), WORKDAYS) > date(2026, 10, 5)


def test_the_monthly_report_is_the_fifth_working_day(rules: dict[str, Rule]) -> None:
    """The product's own rule is there, read in an official text, and at odds with the 2026 one only."""
    rule = rules[MONTHLY_REPORT]
    assert rule.certainty == "T"
    assert rule.conflicts_with == ("CAPUT-M-2026",)
    assert len(rule.periods(2026)) == 12


@pytest.mark.parametrize(
    "rule, period",
    [
        ("EMONEV", Quarter(2026, 1)),  # no date was found
        ("CAPUT-M", Quarter(2026, 1)),  # a month is meant
        ("CAPUT-M-2026", Month(2027, 1)),  # said of 2026 only
        ("LKKL-S1", Semester(2026, 2)),
        ("KONTRAK", Month(2026, 1)),
        ("CAPUT-M", Event(date(2026, 10, 5))),
    ],
)
def test_no_date_is_made_up(rules: dict[str, Rule], rule: str, period: Period | Event) -> None:
    """Where a rule says nothing, there is an error and no date."""
    assert not rules[rule].applies_to(period)
    with pytest.raises(ValueError, match=rule):
        due_on(rules[rule], period, WORKDAYS)


@pytest.mark.parametrize(
    "old, new",
    [
        ('of = "month after period"', 'of = "month before period"'),
        ("nth_working_day = 5", "nth_workday = 5"),
        ('certainty = "T"', 'certainty = "X"'),
        ('period = "quarter"', 'periode = "quarter"'),
    ],
)
def test_a_slip_in_the_content_stops_the_start(tmp_path: Path, old: str, new: str) -> None:
    """A rule that cannot be understood is an error at loading, not a missing reminder later."""
    broken = tmp_path / "deadlines.toml"
    broken.write_text(deadlines.CONTENT.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(ValidationError):
        deadlines.load(broken)


def test_a_doubled_id_stops_the_start(tmp_path: Path) -> None:
    """Two rules under one name would remind twice."""
    broken = tmp_path / "deadlines.toml"
    text = deadlines.CONTENT.read_text(encoding="utf-8")
    broken.write_text(text.replace('id = "PP39-SKPD-KAB"', 'id = "PP39-SKPD-PROV"'), encoding="utf-8")
    with pytest.raises(ValueError, match="same id"):
        deadlines.load(broken)


@pytest.mark.parametrize(
    "rule, why",
    [
        ("EMONEV", "EMONEV has `told`, but it has no date that can be computed"),
        ("KONTRAK", "KONTRAK has `told`, but it has no date that can be computed for a period"),
        (MONTHLY_REPORT, "it is the report of this bot"),
    ],
)
def test_people_are_told_only_of_what_has_a_date(tmp_path: Path, rule: str, why: str) -> None:
    """A rule with `told` could be switched on in the chat, and then somebody would wait for a reminder in vain."""
    broken = tmp_path / "deadlines.toml"
    text = deadlines.CONTENT.read_text(encoding="utf-8")
    broken.write_text(text.replace(f'id = "{rule}"\n', f'id = "{rule}"\ntold = "office"\n'), encoding="utf-8")
    with pytest.raises(ValueError, match=why):
        deadlines.load(broken)


def test_what_people_are_told_is_in_both_languages(rules: dict[str, Rule]) -> None:
    """Basis, source and note of such a rule stand on its card; where one word is the same everywhere it is plain."""
    told = [rule for rule in rules.values() if rule.told is not None]
    assert {rule.told for rule in told} == {"office", "ministry", "administrators"}
    for words in [words for rule in told for words in (rule.basis, rule.source, rule.note)]:
        assert words is None or isinstance(words, str) or set(words) == {"id", "en"}
    assert not [rule.id for rule in told if isinstance(rule.note, str)]


# Reminders


@pytest.mark.parametrize(
    "due, expected",
    [
        # Wednesday: 7 days before is a Wednesday, 3 days a Sunday and moves to Friday
        ("2026-10-07", "2026-09-30 2026-10-02 2026-10-06 2026-10-07"),
        # Monday: 3 days before is a Friday, 1 day before a Sunday that moves to the same Friday
        ("2026-12-07", "2026-11-30 2026-12-04 2026-12-07"),
        # 8 April 2026: Sunday 5 April and Good Friday 3 April are off
        ("2026-04-08", "2026-04-01 2026-04-02 2026-04-07 2026-04-08"),
        # A published date on the first day after Idul Fitri: leave from 18 to 24 March
        ("2026-03-25", "2026-03-17 2026-03-25"),
        # A last day on a Sunday: the day itself moves too, and meets the day before
        ("2027-01-10", "2026-12-31 2027-01-07 2027-01-08"),
    ],
)
def test_reminders_go_out_on_working_days(due: str, expected: str) -> None:
    """7, 3, 1 and 0 days before; what falls on a day off moves ahead; days that meet are one."""
    assert list(reminder_days(date.fromisoformat(due), WORKDAYS)) == days(expected)


def test_other_steps_may_be_asked_for() -> None:
    """The steps are an argument; their order does not matter."""
    assert list(reminder_days(date(2026, 10, 7), WORKDAYS, before=(0, 14))) == days("2026-09-23 2026-10-07")


@given(st.dates(date(2024, 1, 1), date(2027, 12, 31)), st.sets(st.integers(0, 60)))
def test_reminders_are_never_late_nor_on_a_day_off(due: date, before: set[int]) -> None:
    """Whatever the date and the steps: working days, none after the last day, sorted, no doubles."""
    found = reminder_days(due, WORKDAYS, before)
    assert all(WORKDAYS.is_working_day(day) and day <= due for day in found)
    assert list(found) == sorted(set(found))
    assert len(found) <= len(before)
