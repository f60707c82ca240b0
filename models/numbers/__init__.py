"""Numbers as people write them in Indonesian chat: read exactly, or given back as a question, never guessed.

Indonesian writing has a dot for thousands and a comma for decimals, but phones, banks and spreadsheets mix
both. What has one honest reading is `Exact`. What has several is `Ambiguous`, likeliest first; a single
candidate means "did you mean". Ranges, bounds ("di atas 5 juta"), dates, phone numbers are `NotANumber`.
A negative number is `NotANumber` too, unless the caller lets `negatives` in, to use or to refuse by name.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import partial
from math import ceil, floor
from typing import Generic, TypeVar

from models.numbers import words
from models.numbers.words import ROUGH, Amount, Unreadable

N = TypeVar("N", int, Decimal)  # rupiah and pieces are int, percent is Decimal

LIMIT = 10**15  # no sum here reaches a thousand trillion; sixteen digits are an identity number
PERCENT_LIMIT = 10**4
LONGEST = 200  # characters; a longer text is not an answer to "how many"
JUTA, MILIAR = 10**6, 10**9

SHORT = {"rb": "ribu", "k": "ribu", "jt": "juta"}
MONEY_SHORT = {**SHORT, "M": "miliar", "mlyr": "miliar", "t": "triliun", "mn": "million", "bn": "billion"}
SMALL_M = tuple({**MONEY_SHORT, "m": meant} for meant in ("juta", "miliar"))  # English million, Indonesian miliar
BEFORE = frozenset(
    ("sebesar", "sebanyak", "total", "totalnya", "jumlah", "jumlahnya", "ada", "adalah", "hanya", "baru")
)
AFTER = frozenset(("saja", "aja", "ya"))
ROUGHLY = frozenset((ROUGH, "sekitar", "hampir", "kurleb", "perkiraan", "lebih", "about", "around", "~", "±"))
CURRENCY = frozenset(("rp", "idr", "rupiah", "perak"))
PERCENT = frozenset(("%", "persen", "prosen", "pct", "percent"))
COUNTED = frozenset(
    (
        "orang",
        "org",
        "peserta",
        "karyawan",
        "pekerja",
        "tenaga",
        "kerja",
        "pegawai",
        "unit",
        "buah",
        "pcs",
        "set",
        "paket",
        "dokumen",
        "laporan",
        "kegiatan",
        "lokasi",
        "produk",
        "ikm",
        "umkm",
        "ukm",
        "perusahaan",
        "usaha",
        "kelompok",
        "sentra",
        "wub",
        "tpl",
        "upl",
        "merek",
        "sertifikat",
        "alat",
        "mesin",
        "kali",
    )
)
MINUS = re.compile(r"(?P<currency>rp|idr)?\s*(?:(?P<minus>-|(?:minus|min|negatif)\b)|\+)\s*(?=\S)")
BRACKETS = re.compile(r"(?P<currency>rp|idr)?\s*\(\s*(?P<inner>[^()]+?)\s*\)")


@dataclass(frozen=True)
class Exact(Generic[N]):
    """The text has one reading."""

    value: N


@dataclass(frozen=True)
class Ambiguous(Generic[N]):
    """The text must be asked back; these may be meant, likeliest first."""

    candidates: tuple[N, ...]


@dataclass(frozen=True)
class NotANumber:
    """Nothing in the text can be taken for the number asked for."""


Reading = Exact[N] | Ambiguous[N] | NotANumber


def read_money(text: str, *, negatives: bool = False) -> Reading[int]:
    """Whole rupiah: "Rp 2 jt", "1.250.000,00", "satu setengah juta", "2 M" (miliar), "1.5 billion".

    A decimal number without magnitude ("1,5") asks for juta or miliar, and so does "45m"; sen are asked about, not
    dropped.
    """
    found = _amount(text, SMALL_M, BEFORE | CURRENCY, AFTER | CURRENCY)
    return _finish(found, negatives, LIMIT, _rupiah) if found else NotANumber()


def read_integer(text: str, *, negatives: bool = False, units: frozenset[str] = COUNTED) -> Reading[int]:
    """A whole count, with or without one of the `units` behind it: "25 orang", "dua puluh lima", "1.500".

    Other words behind the number are refused, because "2 tahun" is no answer to "how many months".
    """
    found = _amount(text, (SHORT,), BEFORE, AFTER | units)
    return _finish(found, negatives, LIMIT, _pieces) if found else NotANumber()


def read_percent(text: str, *, negatives: bool = False) -> Reading[Decimal]:
    """Percent as a Decimal: "25", "25 %", "12,5 persen", "dua puluh lima". 25 is 25 %, not 2500 %.

    Without a percent sign "1.5" (1,5 or 15?) and "0,25" (0,25 % or 25 %?) are asked back.
    """
    marked = any(mark in text.casefold() for mark in PERCENT)
    found = _amount(text, ({},), BEFORE, AFTER | PERCENT | {"poin"}, whole=False, complete=marked)
    if not found:
        return NotANumber()
    return _finish(found, negatives, PERCENT_LIMIT, _percent if marked else _percent_or_share)


def is_fraction(text: str) -> bool:
    """True when a text can only mean a number with decimals ("10,5 orang"); "1.5" may also be a slip for 15."""
    found = _amount(text, (SHORT,), BEFORE, AFTER | COUNTED)
    return found is not None and all(value.denominator > 1 for value in found.amount.values)


def written(number: int | Decimal) -> str:
    """A number as text that reads only one way, whichever was asked for: 1500000, "0,25%"."""
    return str(number) if isinstance(number, int) else f"{number:f}%".replace(".", ",")


@dataclass(frozen=True)
class _Found:
    amount: Amount
    negative: bool


def _amount(
    text: str,
    shorts: Sequence[Mapping[str, str]],
    before: frozenset[str],
    after: frozenset[str],
    *,
    whole: bool = True,
    complete: bool = False,
) -> _Found | None:
    """The amount in a text with the words around it taken off; None where the text is not one number.

    Each of `shorts` says what the short forms may mean; the amount has the readings of all of them.
    """
    if len(text) > LONGEST:
        return None
    unsigned, negative = _unsigned(words.tidy(text).replace("kurang lebih", ROUGH))
    read = partial(_read, before=before, after=after, whole=whole, complete=complete)
    amounts = [amount for short in shorts if (amount := read(words.tokens(unsigned, short)))]
    if not amounts:
        return None
    values = dict.fromkeys(value for amount in amounts for value in amount.values)
    return _Found(Amount(tuple(values), all(amount.sure for amount in amounts)), negative)


def _read(
    pieces: Sequence[str], *, before: frozenset[str], after: frozenset[str], whole: bool, complete: bool
) -> Amount | None:
    start, end = 0, len(pieces)
    while start < end and pieces[start] in before | ROUGHLY:
        start += 1
    while end > start and pieces[end - 1] in after | ROUGHLY:
        end -= 1
    rough = ROUGHLY.intersection((*pieces[:start], *pieces[end:]))
    try:
        amount = words.read(pieces[start:end], whole=whole, complete=complete)
    except Unreadable:
        return None
    return Amount(amount.values, amount.sure and not rough)


def _unsigned(text: str) -> tuple[str, bool]:
    """Take off a minus sign or word, a plus, or an accountant's brackets."""
    brackets = BRACKETS.fullmatch(text)
    if brackets:
        return f"{brackets['currency'] or ''} {brackets['inner']}".strip(), True
    sign = MINUS.match(text)
    if not sign:
        return text, False
    return f"{sign['currency'] or ''} {text[sign.end() :]}".strip(), bool(sign["minus"])


def _finish(found: _Found, negatives: bool, limit: int, convert: Callable[[Fraction], tuple[N, ...]]) -> Reading[N]:
    if found.negative and not negatives:
        return NotANumber()
    bounded = [value for value in found.amount.values if value < limit]  # a decimal cannot round what is larger
    meant = [number for value in bounded for number in convert(value) if number < limit]
    candidates = tuple(-number if found.negative else number for number in dict.fromkeys(meant))
    if not candidates:
        return NotANumber()
    exact = found.amount.sure and [Fraction(number) for number in meant] == list(found.amount.values)
    return Exact(candidates[0]) if exact and len(candidates) == 1 else Ambiguous(candidates)


def _rupiah(value: Fraction) -> tuple[int, ...]:
    """Whole rupiah; a small decimal number must mean juta or miliar, a larger one has sen."""
    if value < 1000 and value.denominator > 1:
        return tuple(floor(value * scale) for scale in (JUTA, MILIAR))
    return tuple(dict.fromkeys((floor(value), ceil(value))))


def _pieces(value: Fraction) -> tuple[int, ...]:
    return tuple(dict.fromkeys((floor(value), ceil(value)))) if value >= 1 or not value else ()


def _percent(value: Fraction) -> tuple[Decimal, ...]:
    number = Decimal(value.numerator) / Decimal(value.denominator)
    return (number if Fraction(number) == value else round(number, 2),)  # a third is asked back as 0,33


def _percent_or_share(value: Fraction) -> tuple[Decimal, ...]:
    return _percent(value) + (_percent(value * 100) if 0 < value < 1 else ())
