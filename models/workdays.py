"""Which days the offices of Indonesia work, and the n-th working day of a month or after an event."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import holidays

DAY = timedelta(days=1)
SATURDAY = 5
RAMADAN = 30  # days; where it has 29, the first of these is still Sya'ban
IDUL_FITRI = "Hari Raya Idul Fitri"


def _calendar() -> holidays.HolidayBase:
    # Collective leave (cuti bersama) sits in the category "government"; the default would leave it out.
    return holidays.country_holidays("ID", categories=("public", "government"), language="id")


@dataclass(frozen=True)
class Workdays:
    """The working days of the central government's offices, with local exceptions.

    Monday to Friday (Perpres 21/2023), without national holidays and collective leave (yearly SKB 3
    Menteri, from the package `holidays`). `extra_off` are further days off, such as a governor's local
    holiday. `extra_on` are days worked although the calendar says off, such as leave declared too late to
    count; they win.
    """

    extra_off: frozenset[date] = frozenset()
    extra_on: frozenset[date] = frozenset()
    _holidays: holidays.HolidayBase = field(default_factory=_calendar, init=False, repr=False, compare=False)

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
