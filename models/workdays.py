"""Which days the offices of Indonesia work, and the n-th working day of a month or after an event."""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Annotated

import holidays
from pydantic import ConfigDict, StringConstraints, TypeAdapter

CONTENT = Path(__file__).with_name("content") / "workdays.toml"
DAY = timedelta(days=1)
SATURDAY = 5
RAMADAN = 30  # days; where it has 29, the first of these is still Sya'ban
IDUL_FITRI = "Hari Raya Idul Fitri"


@cache
def _calendar() -> holidays.HolidayBase:
    # Collective leave (cuti bersama) sits in the category "government"; the default would leave it out.
    return holidays.country_holidays("ID", categories=("public", "government"), language="id")


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3)]


@dataclass(frozen=True)
class LocalDay:
    """A day on which a province (None: every one) works or rests against the calendar; `author` is a role."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    day: date
    works: bool
    reason: Words
    author: Words
    province: str | None = None


@dataclass(frozen=True)
class Workdays:
    """The working days of the central government's offices, with local exceptions.

    Monday to Friday (Perpres 21/2023), without national holidays and collective leave (yearly SKB 3
    Menteri, from the package `holidays`). `extra_off` are further days off, such as a governor's local
    holiday. `extra_on` are days worked although the calendar says off, such as leave declared too late to
    count; they win. `local` are the exceptions of provinces, which count only `within` them.
    """

    extra_off: frozenset[date] = frozenset()
    extra_on: frozenset[date] = frozenset()
    local: tuple[LocalDay, ...] = ()
    _holidays: holidays.HolidayBase = field(default_factory=_calendar, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, exceptions: Collection[LocalDay]) -> "Workdays":
        """The calendar with what was decided for everybody; the rest waits for `within`."""
        return cls(local=tuple(exceptions)).within(None)

    def within(self, province: str | None) -> "Workdays":
        """The working days of one province. Its own exception wins over one for everybody."""
        if not self.local:
            return self
        counted = {one.day: one.works for one in self.local if one.province is None}
        counted |= {one.day: one.works for one in self.local if one.province is not None and one.province == province}
        off = {day for day, works in counted.items() if not works}
        on = {day for day, works in counted.items() if works}
        decided = {one.day for one in self.local}  # by this table alone: another province's days do not stay
        return Workdays((self.extra_off - decided) | off, (self.extra_on - decided) | on, self.local)

    def exceptions(self, province: str | None, first: date, last: date) -> tuple[LocalDay, ...]:
        """The exceptions of a province, or of everybody, from a day to a day, both included."""
        return tuple(one for one in self.local if one.province in (None, province) and first <= one.day <= last)

    def is_working_day(self, day: date) -> bool:
        if day in self.extra_on:
            return True
        return day.weekday() < SATURDAY and day not in self.extra_off and day not in self._holidays

    def nth_working_day(self, year: int, month: int, n: int) -> date:
        """The n-th working day from the first of a month, `n` from 1; it may fall into a later month."""
        return self.nth_working_day_after(date(year, month, 1) - DAY, n)

    def nth_working_day_after(self, day: date, n: int) -> date:
        """The n-th working day after a day, which itself is not counted (an event's own day never is)."""
        if n < 1:
            raise ValueError(f"working days are counted from 1, not from {n}")
        for _ in range(n):
            day = self.working_day_from(day + DAY)
        return day

    def working_day_before(self, day: date) -> date:
        """The nearest working day on or before a day."""
        while not self.is_working_day(day):
            day -= DAY
        return day

    def working_day_from(self, day: date) -> date:
        """The nearest working day on or after a day."""
        while not self.is_working_day(day):
            day += DAY
        return day

    def in_ramadan(self, day: date) -> bool:
        """Whether Idul Fitri, as the calendar has it, is one of the next thirty days."""
        ahead = (self._holidays.get(day + place * DAY) or "" for place in range(1, RAMADAN + 1))
        return any(name.startswith(IDUL_FITRI) for names in ahead for name in names.split("; "))

    def day_off(self, day: date) -> str | None:
        """The Indonesian name of the holiday or leave on a day; None on other days, weekends too."""
        return self._holidays.get(day)

    def knows_leave_of(self, year: int) -> bool:
        """Whether the calendar has the collective leave of a year; until then dates are provisional."""
        return bool(holidays.country_holidays("ID", years=year, categories=("government",)))


def load(provinces: Collection[str], path: Path = CONTENT) -> Workdays:
    """The calendar with the local exceptions of a file; ValueError (pydantic's or ours) for one that cannot be."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    if set(raw) - {"exception"}:
        raise ValueError(f"{path.name}: only [[exception]] is known here")
    found = TypeAdapter(tuple[LocalDay, ...]).validate_python(raw.get("exception", ()))
    for one in found:
        if one.province is not None and one.province not in provinces:
            raise ValueError(f"{path.name}: {one.day} is for province {one.province!r}, which has no such code")
    if len({(one.day, one.province) for one in found}) < len(found):
        raise ValueError(f"{path.name}: a day is there twice for the same place")
    return Workdays.of(found)
