"""The sentences of the bot: Project Fluent files, one per language, and the formats of numbers, money and dates."""

import html
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from bot.texts.checking import File, Files, mistakes
from models.numbers.spelled import spelled

LANGUAGES = ("id", "en")
OWN = Path(__file__).parent
KEPT = 2 * len(LANGUAGES)  # files as they were parsed: ours, and those of another folder
LOCALES = {"id": "id_ID", "en": "en_GB"}
CLOCKS = {"id_ID": "HH.mm", "en_GB": "HH:mm"}
# Fluent refuses longer values; lists of conditions are longer, so they are put in afterwards.
LONG = 500
# What people wrote is escaped before it is put in, so only markup of ours looks like this.
TAG = re.compile(r"<[^>]+>")
# Signs that turn the direction of writing would turn around our own words behind what people wrote.
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Values that name a thing: no. 3733, as it is typed after a command, never no. 3.733.
IDENTIFIERS = ("number", "report")
GAP = re.compile(r"\n{3,}")
ZONES = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}


class TextFaults(ValueError):
    """What is wrong with the files, a line for each mistake."""

    def __init__(self, found: Sequence[str]) -> None:
        super().__init__("\n".join(found))


class TextError(Exception):
    """A key is missing, or a sentence could not be put together."""


class Texts:
    """Every sentence in every language."""

    def __init__(self, directory: Path | None = None) -> None:
        """Raises TextFaults when there is anything wrong with the files."""
        self.folder = directory or OWN
        self.take(read(self.folder))

    def take(self, files: Files) -> None:
        """Speak these from now on."""
        self._bundles = {language: _bundle(language, files[language]) for language in LANGUAGES}
        self._fixed: dict[tuple[str, str], str] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._words = {language: self._common_words(language) for language in LANGUAGES}

    def keys(self, language: str) -> set[str]:
        return set(self._bundles[language]._messages)

    def format(self, language: str, key: str, values: Mapping[str, Any] | None = None) -> str:
        """The sentence as Telegram HTML; whatever people wrote is escaped.

        Raises TextError when the key, or a value that the sentence needs, is missing.
        """
        bundle = self._bundles[language if language in self._bundles else "id"]
        if not bundle.has_message(key):
            raise TextError(f"no text {key!r} in {language}")
        message = bundle.get_message(key)
        if message.value is None:
            raise TextError(f"the text {key!r} has no words in {language}")
        ready = {name: self._value(language, value) for name, value in (values or {}).items()}
        for name in IDENTIFIERS:
            if isinstance(ready.get(name), int):
                ready[name] = fluent_number(ready[name], useGrouping=False)
        long = {name: value for name, value in ready.items() if isinstance(value, str) and len(value) > LONG}
        words, errors = bundle.format_pattern(message.value, ready | {name: _stand_in(name) for name in long})
        if errors:
            raise TextError(f"the text {key!r} in {language}: {errors[0]}")
        for name, value in long.items():
            words = str(words).replace(_stand_in(name), value)
        # A value that is empty leaves no hole in the page.
        return GAP.sub("\n\n", str(words)).strip("\n ")

    def plain(self, language: str, key: str, values: Mapping[str, Any] | None = None) -> str:
        """The sentence without markup, for buttons and command lists; one without values is the same every time."""
        if values:
            return self._without_markup(language, key, values)
        if (language, key) not in self._fixed:
            self._fixed[language, key] = self._without_markup(language, key, None)
        return self._fixed[language, key]

    def names(self, label: str) -> frozenset[str]:
        """How a button with this text key and no values may be typed, in any language: by its long name too."""
        if label not in self._names:
            keys = {label, label.replace("-short-", "-")}
            self._names[label] = frozenset(normal(self.plain(language, key)) for language in LANGUAGES for key in keys)
        return self._names[label]

    def _without_markup(self, language: str, key: str, values: Mapping[str, Any] | None) -> str:
        return html.unescape(TAG.sub("", self.format(language, key, values)))

    def label(self, language: str, label: str | Mapping[str, str], values: Mapping[str, Any] | None = None) -> str:
        """The words on a button: a text key, or content in every language."""
        if isinstance(label, str):
            return self.plain(language, label, values)
        return label.get(language) or label["id"]

    def word(self, text: str) -> str | None:
        """The common word that was typed, in any language: "batal" and "cancel" are both `cancel`."""
        said = normal(text)
        for words in self._words.values():
            if said in words:
                return words[said]
        return None

    def _common_words(self, language: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for key in sorted(self.keys(language)):
            if key.startswith("words-"):
                for word in self.plain(language, key).split("|"):
                    found.setdefault(normal(word), key.removeprefix("words-"))
        return found

    def _value(self, language: str, value: Any) -> Any:
        if isinstance(value, str):
            return html.escape(value if value.isascii() else TURNING.sub("", value), quote=False)
        if isinstance(value, list | tuple):
            return "\n".join(str(self._value(language, one)) for one in value)
        if isinstance(value, Mapping):
            if "key" in value:
                return self.format(language, value["key"], value.get("values"))
            return html.escape(value.get(language) or value["id"], quote=False)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "yes" if value else "no"
        return value


def _stand_in(name: str) -> str:
    return f"\ue000{name}\ue001"


def normal(text: str) -> str:
    """A typed word without case, signs and surrounding space."""
    letters = (letter if letter.isalnum() else " " for letter in text.casefold())
    return " ".join("".join(letters).split())


def read(folder: Path) -> Files:
    """The files of a folder; raises TextFaults with every mistake. The code speaks all texts that come with it."""
    files = {language: _file(folder, language) for language in LANGUAGES}
    needed = files if folder == OWN else {language: _file(OWN, language) for language in LANGUAGES}
    if found := mistakes(files, needed):
        raise TextFaults(found)
    return files


def _file(folder: Path, language: str) -> File:
    path = folder / f"{language}.ftl"
    try:
        return _parsed(path, path.stat().st_mtime_ns)
    except (OSError, UnicodeDecodeError) as error:
        raise TextFaults((f"{path.name}: cannot be read: {error}",)) from None


def _bundle(language: str, file: File) -> FluentBundle:
    locale = LOCALES[language]
    functions: dict[str, Any] = {
        "MONEY": partial(_money, locale),
        "AMOUNT": partial(_amount, locale),
        "SPELT": lambda value: spelled(int(_raw(value)), language),
        "DAY": partial(_day, locale, "EEEE, d MMMM y"),
        "DAYS": partial(_days, locale),
        "SHORTDAY": partial(_day, locale, "d MMM y"),
        "MONTH": partial(_month, locale),
        "SHORTMONTH": partial(_month, locale, form="MMM y"),
        "DATE": partial(_date, locale),
        "MOMENT": partial(_moment, locale),
    }
    bundle = FluentBundle([locale.replace("_", "-")], functions=functions, use_isolating=False)
    bundle.add_resource(file.resource)
    return bundle


@lru_cache(KEPT)
def _parsed(path: Path, changed: int) -> File:
    """A file as it was at that moment; to parse one takes a second."""
    source = path.read_text(encoding="utf-8")
    return File(source, FluentResource(source))


def _raw(value: Any) -> Any:
    return getattr(value, "value", value)


def _money(locale: str, value: Any) -> str:
    return "Rp" + format_decimal(Decimal(str(_raw(value))), format="#,##0", locale=locale)


def _amount(locale: str, value: Any) -> str:
    return format_decimal(Decimal(str(_raw(value))), format="#,##0.##", locale=locale)


def _day(locale: str, pattern: str, value: Any) -> str:
    return format_date(date.fromisoformat(str(_raw(value))[:10]), pattern, locale=locale)


def _days(locale: str, first: Any, last: Any) -> str:
    """From the first day to the last, or the one day; what both have in common is said once."""
    begin, end = (date.fromisoformat(str(_raw(one))[:10]) for one in (first, last))
    if begin == end:
        return _day(locale, "EEEE, d MMMM y", first)
    short = "EEEE, d" if (begin.year, begin.month) == (end.year, end.month) else "EEEE, d MMMM"
    pattern = short if begin.year == end.year else "EEEE, d MMMM y"
    return f"{_day(locale, pattern, first)} – {_day(locale, 'EEEE, d MMMM y', last)}"


def _month(locale: str, value: Any, form: str = "MMMM y") -> str:
    year, month = str(_raw(value)).split("-")[:2]
    return format_date(date(int(year), int(month), 1), form, locale=locale)


def _date(locale: str, value: Any) -> str:
    """A date as exact as it is known: a year, a month or a day."""
    known = str(_raw(value))
    if known.count("-") == 2:
        return _day(locale, "d MMMM y", known)
    return _month(locale, known) if "-" in known else known


def _moment(locale: str, value: Any, zone: Any = "WIB") -> str:
    name = str(_raw(zone))
    moment = datetime.fromisoformat(str(_raw(value))).astimezone(ZoneInfo(ZONES[name]))
    return (
        f"{format_date(moment, 'd MMMM y', locale=locale)} {format_time(moment, CLOCKS[locale], locale=locale)} {name}"
    )
