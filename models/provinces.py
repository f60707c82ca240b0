"""The 38 provinces: codes, names people use for them, offices, and their local time."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import ConfigDict, TypeAdapter
from rapidfuzz.distance import OSA

CONTENT = Path(__file__).with_name("content") / "provinces.toml"
Zone = Literal["WIB", "WITA", "WIT"]
ZONES: Mapping[str, str] = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}
# How many slips a name of up to this length may hold. Short forms differ by one letter (NTB, NTT): none.
SLIPS = ((3, 0), (7, 1), (12, 2))
MOST_SLIPS = 3


@dataclass(frozen=True)
class Province:
    """A province; `code` is Kemendagri's, `office` its office of industry, known as `office_certainty` says.

    In Papua the same number means another province as `code` than as `bps_code`: never mix them.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")

    code: str
    bps_code: str
    iso: str
    name: str
    aliases: tuple[str, ...]
    capital: str
    zone: Zone
    office_certainty: str
    office: str | None = None
    treasury_prefix: str | None = None
    satker_seen: str | None = None
    note: str | None = None

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(ZONES[self.zone])

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True)
class Words:
    """How people shorten words inside a name (`short`), and what they put before it (`before`)."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    short: dict[str, str]
    before: frozenset[str]

    def plain(self, text: str) -> str:
        """Lower case, short forms written out: "Kep. Riau" is "kepulauan riau", "N.T.B." is "ntb"."""
        letters = r"\b(?:[^\W\d_][.\s]+)+[^\W\d_]\b"
        joined = re.sub(letters, lambda found: re.sub(r"[.\s]", "", found[0]), text.casefold())
        return " ".join(self.short.get(word, word) for word in re.findall(r"\w+", joined))

    def without_lead(self, plain: str) -> str:
        words = plain.split()
        while len(words) > 1 and words[0] in self.before:
            words.pop(0)
        return " ".join(words)


class Provinces(Mapping[str, Province]):
    """All provinces by their Kemendagri code, in the order of the codes, and the search by name."""

    def __init__(self, provinces: Iterable[Province], words: Words) -> None:
        self._by_code = {province.code: province for province in provinces}
        self._words = words
        self._names = tuple((words.plain(name), one) for one in self._by_code.values() for name in one.names)

    def __getitem__(self, code: str) -> Province:
        return self._by_code[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_code)

    def __len__(self) -> int:
        return len(self._by_code)

    def zone_of(self, code: str) -> Zone:
        return self[code].zone

    def named(self, text: str) -> Province | None:
        """The province that bears exactly this name or alias (any case, dots, short forms)."""
        return next(iter(self._exact(self._forms(text))), None)

    def find(self, text: str) -> tuple[Province, ...]:
        """The provinces a person may mean, likeliest first; empty when none.

        Exact names and aliases win over everything, so "Riau" and "Papua" are never their longer neighbours.
        Then come capitals, then names that begin with these words ("sumatera"), then slips of the keyboard.
        More than one, or one that is not `named`, should be asked back.
        """
        forms = self._forms(text)
        return self._exact(forms) or self._capital(forms) or self._beginning(forms) or self._misspelt(forms)

    def _forms(self, text: str) -> tuple[str, ...]:
        plain = self._words.plain(text)
        return tuple(dict.fromkeys((plain, self._words.without_lead(plain)))) if plain else ()

    def _exact(self, forms: tuple[str, ...]) -> tuple[Province, ...]:
        return _distinct(one for form in forms for name, one in self._names if name == form)

    def _capital(self, forms: tuple[str, ...]) -> tuple[Province, ...]:
        return tuple(one for one in self.values() if self._words.plain(one.capital) in forms)

    def _beginning(self, forms: tuple[str, ...]) -> tuple[Province, ...]:
        return _distinct(one for form in forms for name, one in self._names if name.startswith(form + " "))

    def _misspelt(self, forms: tuple[str, ...]) -> tuple[Province, ...]:
        near = [
            (slips, one)
            for form in forms
            for name, one in self._names
            if (slips := OSA.distance(name, form)) <= _slips_allowed(min(len(name), len(form)))
        ]
        return _distinct(one for _, one in sorted(near, key=lambda found: found[0]))


def load(path: Path = CONTENT) -> Provinces:
    """Read the provinces; a wrong or unknown field raises pydantic's ValidationError."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    provinces = TypeAdapter(tuple[Province, ...]).validate_python(raw["province"])
    return Provinces(provinces, TypeAdapter(Words).validate_python(raw["words"]))


def local_time(province: Province, day: date, at: time) -> datetime:
    """The moment, in UTC, at which the clocks of a province show this time of this day."""
    return datetime.combine(day, at, tzinfo=province.tz).astimezone(UTC)


def _slips_allowed(length: int) -> int:
    return next((slips for longest, slips in SLIPS if length <= longest), MOST_SLIPS)


def _distinct(provinces: Iterable[Province]) -> tuple[Province, ...]:
    return tuple({province.code: province for province in provinces}.values())
