"""Days as people write them, in Indonesian or English: "10 Desember", "Kamis, 10 Des 2026", "10/12/2026"."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "pebruari", "feb", "peb"),
    ("maret", "march", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("agustus", "august", "agu", "agt", "ags", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nopember", "nov", "nop"),
    ("desember", "december", "des", "dec"),
)
WEEKDAYS = (
    ("senin", "monday", "mon"),
    ("selasa", "tuesday", "tue"),
    ("rabu", "wednesday", "wed"),
    ("kamis", "thursday", "thu"),
    ("jumat", "jum'at", "friday", "fri"),
    ("sabtu", "saturday", "sat"),
    ("minggu", "ahad", "sunday", "sun"),
)
MONTH_OF = {name: number for number, names in enumerate(MONTHS, 1) for name in names}
WEEKDAY_OF = {name: number for number, names in enumerate(WEEKDAYS) for name in names}
# Day before month in every form but the ISO one: nobody in Indonesia writes 12/10 for the tenth of December.
FORMS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})([./ -])(?P<month>\d{1,2})(?:\2(?P<year>\d{4}|\d\d))?", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -]?(?P<name>[a-z]+)(?:[ -](?P<year>\d{4}))?", re.ASCII),
    re.compile(r"(?P<name>[a-z]+) (?P<day>\d{1,2})(?:st|nd|rd|th)?(?: (?P<year>\d{4}))?", re.ASCII),
)
# A sign or a word between two days; a hyphen also stands within one, so each is tried.
UNTIL = re.compile(r"[-–—]|\b(?:sampai(?: dengan)?|hingga|s\.?d\.?|s/d|to|until)(?= |\d)", re.IGNORECASE)


@dataclass(frozen=True)
class NotADay:
    """Why a text is no day: not read at all, a day that no month has, or (`day`) one of another weekday."""

    why: Literal["unreadable", "impossible", "weekday"]
    day: date | None = None


def read_day(text: str, start: date) -> date | NotADay:
    """The day that was written; without a year, the first such day from `start` on."""
    weekday, words = _parts(text)
    for form in FORMS:
        found = form.fullmatch(words)
        if found is not None:
            return _checked(found.groupdict(), weekday, start)
    return NotADay("unreadable")


def read_span(text: str, start: date) -> tuple[date, date] | NotADay:
    """The first and the last day of a span, or one day twice: "12 Des", "12-14 Desember", "30 Des s.d. 2 Jan 2027"."""
    single = read_day(text, start)
    if isinstance(single, date):
        return single, single
    for between in UNTIL.finditer(text):
        last = read_day(text[between.end() :], start)
        first = _before(text[: between.start()].strip(), last, start) if isinstance(last, date) else None
        if isinstance(last, date) and isinstance(first, date) and first <= last:
            return first, last
    return single


def _before(text: str, last: date, start: date) -> date | NotADay | None:
    """The first day of a span; a bare number lies in the month of the last one."""
    weekday, words = _parts(text)
    if not words.isascii() or not words.isdecimal():
        return read_day(text, start)
    day = _day(last.year, last.month, int(words))
    return NotADay("weekday", day) if day and weekday not in (None, day.weekday()) else day


def _parts(text: str) -> tuple[int | None, str]:
    """The weekday named in front, and the rest in lower case with single spaces."""
    words = text.casefold().replace(",", " ").replace("’", "'").split()
    weekday = WEEKDAY_OF.get(words[0]) if words else None
    if weekday is not None:
        words = words[1:]
    if words and words[0] in ("tanggal", "tgl", "tgl.", "the"):
        words = words[1:]
    return weekday, " ".join(words)


def _checked(parts: dict[str, str | None], weekday: int | None, start: date) -> date | NotADay:
    month = MONTH_OF.get(parts["name"] or "") if "name" in parts else int(parts["month"] or 0)
    if month is None:
        return NotADay("unreadable")
    day = _on(parts["year"], month, int(parts["day"] or 0), start)
    if day is None:
        return NotADay("impossible")
    return NotADay("weekday", day) if weekday not in (None, day.weekday()) else day


def _on(year: str | None, month: int, day: int, start: date) -> date | None:
    if year is not None:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    coming = (_day(start.year + more, month, day) for more in range(9))  # 29 February may be eight years away
    return next((one for one in coming if one is not None and one >= start), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
