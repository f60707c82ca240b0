"""Recurring duties: which report is due when, by rules kept as data, and on which days to remind of it.

A computed date is a default: authorities publish other dates, and a published one replaces it (elsewhere).
"""

import calendar
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar, Literal, Self

from pydantic import ConfigDict, TypeAdapter

from models.workdays import Workdays

CONTENT = Path(__file__).with_name("content") / "deadlines.toml"
ID_MOST = 24  # of an id that stands in a button, with a period and a place
MONTHLY_REPORT = "CAPUT-M"  # the rule of this product's own monthly report

Localized = Mapping[str, str]  # by language: "id", "en"
Words = str | Localized  # plain where every language says the same, or where only operators read it
Told = Literal["office", "ministry", "administrators"]  # whom of ours a duty concerns
Certainty = Literal["T", "N", "C", "B"]  # text of a rule, news, third party, background
Of = Literal["first month of period", "last month of period", "month after period", "second month after period"]
STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, order=True)
class Period:
    """A stretch of whole months that a report is about; ordered and counted within its kind."""

    year: int
    number: int

    kind: ClassVar[str]
    months: ClassVar[int]
    written: ClassVar[str]
    pattern: ClassVar[str]

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 12 // self.months:
            raise ValueError(f"a year has no {self.kind} number {self.number}")

    def __str__(self) -> str:
        return self.written.format(self)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` wrote; ValueError for anything else."""
        found = re.fullmatch(cls.pattern, text, re.ASCII)
        if found is None:
            raise ValueError(f"{text!r} is not a {cls.kind}")
        return cls(int(found["year"]), int(found.groupdict().get("number", 1)))

    @classmethod
    def of(cls, day: date) -> Self:
        """The period in which a day lies."""
        return cls(day.year, (day.month - 1) // cls.months + 1)

    def next(self) -> Self:
        return self._moved(1)

    def previous(self) -> Self:
        return self._moved(-1)

    @property
    def first_day(self) -> date:
        return date(self.year, (self.number - 1) * self.months + 1, 1)

    @property
    def last_day(self) -> date:
        return _last_day(self.year, self.number * self.months)

    def _moved(self, by: int) -> Self:
        a_year = 12 // self.months
        year, number = divmod(self.year * a_year + self.number - 1 + by, a_year)
        return type(self)(year, number + 1)


class Month(Period):
    kind, months, written, pattern = (
        "month",
        1,
        "{0.year:04}-{0.number:02}",
        r"(?P<year>\d{4})-(?P<number>\d\d)",
    )


class Quarter(Period):
    """A triwulan (TW)."""

    kind, months, written, pattern = (
        "quarter",
        3,
        "{0.year:04}-TW{0.number}",
        r"(?P<year>\d{4})-TW(?P<number>\d)",
    )


class Semester(Period):
    kind, months, written, pattern = (
        "semester",
        6,
        "{0.year:04}-S{0.number}",
        r"(?P<year>\d{4})-S(?P<number>\d)",
    )


class Year(Period):
    kind, months, written, pattern = "year", 12, "{0.year:04}", r"(?P<year>\d{4})"

    def __init__(self, year: int, number: int = 1) -> None:
        super().__init__(year, number)


@dataclass(frozen=True, order=True)
class Event:
    """Something that happened on a day, from which a duty runs."""

    day: date

    kind: ClassVar[str] = "event"

    def __str__(self) -> str:
        return self.day.isoformat()


Occasion = Period | Event
PERIODS: Mapping[str, type[Period]] = {one.kind: one for one in (Month, Quarter, Semester, Year)}


@dataclass(frozen=True)
class NthWorkingDay:
    """The n-th working day of a month; `of` a list names the calendar month for each period of a year."""

    __pydantic_config__ = STRICT

    nth_working_day: int
    of: Of | tuple[int, ...]

    def falls_on(self, period: Occasion, workdays: Workdays) -> date:
        return workdays.nth_working_day(*_month(self.of, period), self.nth_working_day)


@dataclass(frozen=True)
class CalendarDay:
    """A day of a month whether worked or not; "last" is the last."""

    __pydantic_config__ = STRICT

    day: int | Literal["last"]
    of: Of | tuple[int, ...]

    def falls_on(self, period: Occasion, _: Workdays) -> date:
        year, month = _month(self.of, period)
        return _last_day(year, month) if self.day == "last" else date(year, month, self.day)


@dataclass(frozen=True)
class WorkingDaysAfter:
    """A number of working days after an event, whose own day is not counted."""

    __pydantic_config__ = STRICT

    working_days_after_event: int

    def falls_on(self, event: Occasion, workdays: Workdays) -> date:
        return workdays.nth_working_day_after(_event(event).day, self.working_days_after_event)


@dataclass(frozen=True)
class DaysAfter:
    """A number of days of 24 hours after an event, worked or not."""

    __pydantic_config__ = STRICT

    days_after_event: int

    def falls_on(self, event: Occasion, _: Workdays) -> date:
        return _event(event).day + timedelta(days=self.days_after_event)


@dataclass(frozen=True)
class Rule:
    """A recurring duty. Without `due` no date can be computed: it is published, or was not found.

    `certainty` is that of the duty, `due_certainty` that of its date where it differs. `numbers` limits the
    rule to some periods of a year (TW II: 2), `years` to some years. `milestones` are percent of the pagu
    to be spent by the date, one for all periods or one for each. `told` are those who may be reminded of it, once an
    administrator has switched that on (`reminders.elsewhere`).
    """

    __pydantic_config__ = STRICT

    id: str
    who: Localized
    to_whom: Localized
    what: Localized
    period: Literal["month", "quarter", "semester", "year", "event"]
    basis: Words
    source: Words
    certainty: Certainty
    due: NthWorkingDay | CalendarDay | WorkingDaysAfter | DaysAfter | None = None
    due_certainty: Certainty | None = None
    numbers: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    milestones: tuple[int, ...] = ()
    conflicts_with: tuple[str, ...] = ()
    note: Words | None = None
    told: Told | None = None

    def applies_to(self, occasion: Occasion) -> bool:
        """Whether a date can be computed for this period or event."""
        if self.due is None or occasion.kind != self.period:
            return False
        year, number = (occasion.day.year, 1) if isinstance(occasion, Event) else (occasion.year, occasion.number)
        return (not self.years or year in self.years) and (not self.numbers or number in self.numbers)

    def periods(self, year: int) -> tuple[Period, ...]:
        """The periods of a year that have a computed date; none for events, which come unforeseen."""
        kind = PERIODS.get(self.period)
        if kind is None:
            return ()
        every = (kind(year, number) for number in range(1, 12 // kind.months + 1))
        return tuple(period for period in every if self.applies_to(period))


def load(path: Path = CONTENT) -> tuple[Rule, ...]:
    """Read the rules; a wrong or unknown field raises pydantic's ValidationError, a doubled id ValueError."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    rules = TypeAdapter(tuple[Rule, ...]).validate_python(raw["rule"])
    if len({rule.id for rule in rules}) < len(rules):
        raise ValueError(f"two rules of {path.name} have the same id")
    for rule in rules:
        if rule.told is not None and (fault := _not_to_be_told(rule)):
            raise ValueError(f"{path.name}: {rule.id} has `told`, but {fault}")
    return rules


def due_on(rule: Rule, period: Occasion, workdays: Workdays) -> date:
    """The computed last day of a duty; ValueError where the rule has none for this period."""
    if rule.due is None or not rule.applies_to(period):
        raise ValueError(f"{rule.id} has no computed date for {period}")
    return rule.due.falls_on(period, workdays)


def reminder_days(due: date, workdays: Workdays, before: Iterable[int] = (7, 3, 1, 0)) -> tuple[date, ...]:
    """The days on which to remind, in order: calendar days before the last day, and the day itself.

    A step on a day off moves to the working day before it; steps that then meet are one.
    """
    steps = (workdays.working_day_before(due - timedelta(days=days)) for days in before)
    return tuple(sorted(set(steps)))


def in_language(words: Words, language: str = "en") -> str:
    """What a file says, for who reads one language."""
    return words if isinstance(words, str) else words[language]


def _not_to_be_told(rule: Rule) -> str | None:
    """Why nobody can be reminded of a rule by its date."""
    if rule.id == MONTHLY_REPORT:
        return "it is the report of this bot, of which everybody is reminded anyway"
    if rule.due is None or rule.period == "event":
        return "it has no date that can be computed for a period: give it `due`, or leave `told` out"
    if not re.fullmatch(rf"[A-Z0-9-]{{1,{ID_MOST}}}", rule.id):
        return f"its id must fit into a button: at most {ID_MOST} capitals, digits and hyphens"
    return None


def _month(of: Of | tuple[int, ...], period: Occasion) -> tuple[int, int]:
    """The year and month in which a rule counts."""
    if isinstance(period, Event):
        raise TypeError("a month is counted from a period, not from an event")
    if not isinstance(of, str):
        return period.year, of[period.number - 1]
    if of == "first month of period":
        return period.first_day.year, period.first_day.month
    months_after = {"last month of period": 0, "month after period": 1, "second month after period": 2}[of]
    year, month = divmod(period.last_day.year * 12 + period.last_day.month - 1 + months_after, 12)
    return year, month + 1


def _event(occasion: Occasion) -> Event:
    if not isinstance(occasion, Event):
        raise TypeError("this duty runs from an event, not from a period")
    return occasion


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
