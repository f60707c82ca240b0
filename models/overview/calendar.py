"""The last days of a year's monthly reports as each office was told them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from sqlalchemy.ext.asyncio import AsyncSession

from models import due_dates
from models.deadlines import Month, Rule
from models.provinces import Provinces, local_time
from models.workdays import Workdays


@dataclass(frozen=True)
class Asked:
    """What of a calendar goes into a statement: calendars that have it in common share the statement (`sums`).

    `moment` is that of a past calendar. `over` are province, month and end of every last day that has passed.
    """

    year: int
    moment: datetime | None
    provinces: int
    over: tuple[tuple[str, str, datetime], ...]


@dataclass(frozen=True)
class Calendar:
    """`days` are the last days by province and month; a report is in time until the end of that day, in local time.

    One that `is_past` gives sums as they stood at its `now`, whatever was sent or decided since.
    """

    year: int
    now: datetime
    days: Mapping[tuple[str, str], date]
    ends: Mapping[tuple[str, str], datetime]
    is_past: bool = False

    def at(self, moment: datetime) -> "Calendar":
        """The same year as it stood at an earlier moment, with the last days that are known today."""
        return replace(self, now=moment, is_past=True)

    @cached_property
    def provinces(self) -> int:
        """How many provinces it is about."""
        return len({code for code, _ in self.ends})

    @property
    def moment(self) -> datetime | None:
        """The moment at which a past calendar stands still."""
        return self.now if self.is_past else None

    @cached_property
    def over(self) -> tuple[tuple[str, str, datetime], ...]:
        """Province, month and end of every last day that has passed: what is due, and what is late if not in."""
        return tuple((code, period, end) for (code, period), end in self.ends.items() if end <= self.now)

    @cached_property
    def asked(self) -> Asked:
        return Asked(self.year, self.moment, self.provinces, self.over)

    @cached_property
    def _periods_over(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for code, period, _ in self.over:
            found.setdefault(code, []).append(period)
        return {code: tuple(periods) for code, periods in found.items()}

    def due(self, province: str, first_period: str) -> int:
        """How many reports of an activity that began with this month are due by now."""
        return sum(period >= first_period for period in self._periods_over.get(province, ()))

    def is_over(self, province: str, period: str) -> bool:
        return self.ends[province, period] <= self.now

    def months(self, first_period: str) -> tuple[str, ...]:
        """The months of the year that such an activity reports."""
        every = (str(Month(self.year, number)) for number in range(1, 13))
        return tuple(period for period in every if period >= first_period)


async def calendar(
    session: AsyncSession, rule: Rule, provinces: Provinces, workdays: Workdays, year: int, now: datetime
) -> Calendar:
    """The last days of a year: the computed ones, or those published for all or for one province (`due_dates`)."""
    published = await due_dates.published(session, rule)
    days: dict[tuple[str, str], date] = {}
    local = {one.province for one in workdays.local}
    for number in range(1, 13):
        month = Month(year, number)
        usual = due_dates.falls_on(published, rule, month, None, workdays).day
        for code in provinces:
            own = (str(month), code) in published or code in local
            days[code, str(month)] = due_dates.falls_on(published, rule, month, code, workdays).day if own else usual
    ends = {
        (code, period): local_time(provinces[code], day + timedelta(days=1), time(0))
        for (code, period), day in days.items()
    }
    return Calendar(year, now, days, ends)
