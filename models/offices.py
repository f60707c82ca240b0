"""When an office is open, and the moment after so many office hours: what "answered by" means."""

import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, model_validator

from models.provinces import Province, Provinces, Zone
from models.workdays import Workdays

CONTENT = Path(__file__).with_name("content") / "offices.toml"
FRIDAY = 4
CAPITAL = "31"  # the ministry sits there
# No office is closed for longer; a calendar that says so is wrong, and a count must end.
LONGEST = timedelta(days=60)

Stretch = tuple[datetime, datetime]


@dataclass(frozen=True)
class Hours:
    """The hours of a day with one break; the Friday break is another one."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    start: time
    end: time
    break_start: time
    break_minutes: int
    friday_break_start: time
    friday_break_minutes: int

    def stretches(self, day: date, province: Province) -> tuple[Stretch, Stretch]:
        """Before and after the break, as moments in UTC."""
        friday = day.weekday() == FRIDAY
        pause = _moment(day, self.friday_break_start if friday else self.break_start, province)
        length = timedelta(minutes=self.friday_break_minutes if friday else self.break_minutes)
        return (_moment(day, self.start, province), pause), (pause + length, _moment(day, self.end, province))


@dataclass(frozen=True)
class Limits:
    """How many office hours a question may wait until it is taken, and from then until it is answered."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    take_hours: float
    answer_hours: float

    @property
    def take(self) -> timedelta:
        return timedelta(hours=self.take_hours)

    @property
    def answer(self) -> timedelta:
        return timedelta(hours=self.answer_hours)


@dataclass(frozen=True)
class Offices:
    """The offices of all provinces and the ministry's desk (None): one calendar, three clocks."""

    ordinary: Hours
    ramadan: Hours
    limits: Limits
    workdays: Workdays
    provinces: Provinces

    def place(self, code: str | None) -> Province:
        """The province whose clock an office goes by."""
        return self.provinces[code if code is not None and code in self.provinces else CAPITAL]

    def zone(self, code: str | None) -> Zone:
        return self.place(code).zone

    def is_open(self, code: str | None, now: datetime) -> bool:
        """Somebody may be at the desk now."""
        province = self.place(code)
        return any(start <= now < end for start, end in self._stretches(province, _day(now, province)))

    def after(self, code: str | None, moment: datetime, length: timedelta) -> datetime:
        """The moment at which the office has been open for so long since then; breaks and days off do not count."""
        province = self.place(code)
        left, day = length, _day(moment, province)
        last = day + LONGEST + length
        while day <= last:
            for start, end in self._stretches(province, day):
                begun = max(start, moment)
                if begun < end and end - begun >= left:
                    return begun + left
                left -= max(end - begun, timedelta())
            day += timedelta(days=1)
        raise ValueError(f"no office hours within {LONGEST.days} days of {moment.date()}")

    def to_take(self, code: str | None, since: datetime) -> datetime:
        """By when somebody should have taken what came in then."""
        return self.after(code, since, self.limits.take)

    def to_answer(self, code: str | None, since: datetime) -> datetime:
        """By when what somebody took then should be answered."""
        return self.after(code, since, self.limits.answer)

    def promised(self, code: str | None, since: datetime) -> datetime:
        """By when a person who asks then has an answer: the end of both stages."""
        return self.after(code, since, self.limits.take + self.limits.answer)

    def _stretches(self, province: Province, day: date) -> tuple[Stretch, ...]:
        if not self.workdays.within(province.code).is_working_day(day):
            return ()
        return (self.ramadan if self.workdays.in_ramadan(day) else self.ordinary).stretches(day, province)


@dataclass(frozen=True)
class _File:
    __pydantic_config__ = ConfigDict(extra="forbid")

    source: str
    ordinary: Hours
    ramadan: Hours
    limits: Limits

    @model_validator(mode="after")
    def _sensible(self) -> "_File":
        for hours in (self.ordinary, self.ramadan):
            if not hours.start < hours.friday_break_start <= hours.break_start < hours.end:
                raise ValueError("an office opens, has its break (on Fridays no later), and closes, in this order")
        if min(self.limits.take_hours, self.limits.answer_hours) <= 0:
            raise ValueError("the limits are more than nought hours")
        return self


def load(provinces: Provinces, workdays: Workdays, path: Path = CONTENT) -> Offices:
    """Read the hours; a wrong or unknown field raises pydantic's ValidationError."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    found = TypeAdapter(_File).validate_python(raw)
    return Offices(found.ordinary, found.ramadan, found.limits, workdays, provinces)


def _day(moment: datetime, province: Province) -> date:
    return moment.astimezone(province.tz).date()


def _moment(day: date, at: time, province: Province) -> datetime:
    return datetime.combine(day, at, tzinfo=province.tz).astimezone(UTC)
