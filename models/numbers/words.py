"""Number words and short forms, alone or with digits: "satu setengah juta", "1 jt 250 rb", "1.5 billion"."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from models.numbers.literals import Values, readings

NAMES = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
DIGITS = {word: value for value, word in enumerate(NAMES, start=1)}
ENGLISH = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
MAGNITUDES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, **ENGLISH}
FRACTION_SLASH = "\u2044"
PARTS = {"pertiga": 3, "perempat": 4}
SCALES = ("puluh", "belas", "ratus")
SPELLINGS = {
    "milyar": "miliar",
    "milliar": "miliar",
    "trilyun": "triliun",
    "trilliun": "triliun",
    "millions": "million",
    "billions": "billion",
    "nihil": "nol",
    "separuh": "setengah",
    "separo": "setengah",
    "stengah": "setengah",
    "ampat": "empat",
    "lapan": "delapan",
}
ROUGH = "kira"  # stands for any word that makes a number rough
MORPHEMES = (*DIGITS, *MAGNITUDES, *PARTS, *SCALES, *SPELLINGS, "setengah", "se", "nol", "koma")
MORPHEME = re.compile("|".join(sorted(MORPHEMES, key=len, reverse=True)))
TOKEN = re.compile(
    r"(?<![\d/.,])\d{1,2}/\d{1,2}(?![\d/.,])"  # a fraction, not a date
    r"|\d{1,3}(?: \d{3})+(?![\d.,])"  # thousands parted by spaces
    r"|\d+(?:[.,]\d+)*|[a-z]+|\S"
)


LETTERS = re.compile(r"[^\W\d_]+")


class Unreadable(ValueError):
    """The words are not one number."""


@dataclass(frozen=True)
class Amount:
    """The readings of a text, likeliest first; not `sure` when people also say it with another meaning."""

    values: Values
    sure: bool


def tidy(text: str) -> str:
    """Lower case, ASCII digits of any script, single spaces, plain signs; "½" and "se-juta" taken apart.

    An M that stands alone stays large: "2 M" is written for miliar, while "2m" may be a million in English.
    """
    text = LETTERS.sub(_lower, "".join(_plain(character) for character in text))
    text = re.sub(r"\.(?=\s|$)|(?<=[a-z])\.", " ", text)  # full stops and "Rp.", "jt."
    text = re.sub(r"(?<=\d)\s*[.,]\s*-+(?=\s|$|\))", "", text)  # 45.000,-
    text = re.sub(r"(?<=[a-z])-(?=[a-z])|[,!]+\s*$", " ", text)
    return " ".join(text.split())


def tokens(text: str, short: Mapping[str, str]) -> list[str]:
    """The pieces of a tidy text: digits as written, number words in one spelling, other words as they are."""
    found: list[str] = []
    for token in TOKEN.findall(text):
        word = short.get(token, token)
        stem = _morphemes(word.removesuffix("an"))
        rough = word.endswith("an") and stem[-1] in (*MAGNITUDES, *SCALES)  # "5 jutaan"
        found += [*stem, ROUGH] if rough else _morphemes(word)
    return found


def read(pieces: Sequence[str], *, whole: bool, complete: bool) -> Amount:
    """The amount that the pieces make up, all of them; Unreadable otherwise. See `literals.readings`."""
    parser = _Parser(tuple(pieces), whole, complete)
    amount = parser.amount()
    if parser.at < len(parser.pieces) or not amount.values:
        raise Unreadable(" ".join(pieces))
    return amount


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Pd" or character == "−":
        return "-"
    if category in ("Cf", "Mn"):
        return ""
    form = unicodedata.normalize("NFKC", character)
    if category == "No":  # ½ is a half after what stands before it; ² is no digit of the number
        return f" {form.replace(FRACTION_SLASH, '/')} " if FRACTION_SLASH in form else character
    return form


def _lower(letters: re.Match[str]) -> str:
    return letters[0] if letters[0] == "M" else letters[0].lower()


def _morphemes(word: str) -> list[str]:
    """Take "duapuluhlima" apart; a word that is not made of number words alone stays whole."""
    pieces = MORPHEME.findall(word)
    whole = pieces and "".join(pieces) == word
    return [SPELLINGS.get(piece, piece) for piece in pieces] if whole else [word]


@dataclass
class _Parser:
    """Reads pieces from left to right: parts with falling magnitudes, added up."""

    pieces: tuple[str, ...]
    whole: bool
    complete: bool
    at: int = 0

    def amount(self) -> Amount:
        values, sure = self._part()
        last = self._magnitude()
        if last is None:
            return Amount(values, sure)
        values = tuple(value * last for value in values)
        while self._next():
            part, certain = self._part()
            sure = sure and certain
            magnitude = self._magnitude()
            if magnitude is None:
                return _with_rest(values, part, last, sure)
            if magnitude >= last:
                raise Unreadable("magnitudes must fall")
            values = tuple(value + more * magnitude for value, more in product(values, part))
            last = magnitude
        return Amount(values, sure)

    def _part(self) -> tuple[Values, bool]:
        """What stands before a magnitude: digits, words or a fraction, and whether it is sure."""
        fraction = self._fraction()
        if fraction:
            return (fraction,), True
        sure = True
        if self._next()[:1].isdecimal() and self._next(1) not in SCALES:
            literal = self._take()
            complete = self.complete or self._next() in (*MAGNITUDES, "setengah")
            values = readings(literal, whole=self.whole, complete=complete)
            if self._next() in ENGLISH:  # the dot is the decimal sign there: "1.500 million"
                values = values[::-1]
            sure = literal.count(" ") != 1 or literal.endswith("000")  # "25 100" may be two numbers
        elif self._next() == "se" and self._next(1) in MAGNITUDES:
            self._take()
            return (Fraction(1),), True
        else:
            values = (Fraction(self._words()),)
        return self._with_decimals(values), sure

    def _with_decimals(self, values: Values) -> Values:
        if self._next() == "koma":
            self._take()
            more = Fraction("0." + self._digits_spoken())
        else:
            more = self._fraction()
        if more and any(value.denominator > 1 for value in values):
            raise Unreadable("two decimal parts")
        return tuple(value + more for value in values)

    def _digits_spoken(self) -> str:
        spoken = ""
        while (piece := self._next()) in DIGITS or piece == "nol" or (piece.isdecimal() and not spoken):
            spoken += str(DIGITS.get(piece, 0)) if not piece.isdecimal() else piece
            self._take()
        if not spoken:
            raise Unreadable("nothing after koma")
        return spoken

    def _fraction(self) -> Fraction:
        """A part below one ("setengah", "1/2", "tiga perempat"); 0 if none stands here."""
        piece = self._next()
        if piece == "setengah":
            self._take()
            return Fraction(1, 2)
        if "/" in piece and piece != "/":
            above, below = map(int, self._take().split("/"))
        elif self._next(1) in PARTS:
            below = PARTS[self._next(1)]
            above = self._times(self._next(1))
        else:
            return Fraction(0)
        if not 0 < above < below or below not in (2, 3, 4, 5, 8, 10):
            raise Unreadable("not an everyday fraction")  # 20/25 may be a share, 1/12 a date
        return Fraction(above, below)

    def _words(self) -> int:
        """A number below a thousand in words; digits may stand in for a word ("2 ratus 50")."""
        start = self.at
        if self._next() == "nol":
            self._take()
            return 0
        total = 100 * self._times("ratus")
        teens = self._times("belas")
        tens = 0 if teens else self._times("puluh")
        total += 10 + teens if teens else 10 * tens + self._ones(most=9 if tens else 99)
        if self.at == start:
            raise Unreadable("no number")
        return total

    def _times(self, scale: str) -> int:
        """The digit before a scale, both taken: "lima ratus", "seratus", "5 ratus"; 0 if none is here."""
        piece = self._next()
        digit = int(piece) if len(piece) == 1 and piece.isdecimal() else DIGITS.get(piece, piece == "se")
        if self._next(1) != scale or not digit:
            return 0
        self.at += 2
        return int(digit)

    def _ones(self, most: int) -> int:
        piece = self._next()
        value = int(piece) if piece.isdecimal() and len(piece) <= 2 else DIGITS.get(piece, 0)
        if not 0 < value <= most:
            return 0
        self._take()
        return value

    def _magnitude(self) -> int | None:
        magnitude = MAGNITUDES.get(self._next())
        self.at += magnitude is not None
        return magnitude

    def _next(self, ahead: int = 0) -> str:
        at = self.at + ahead
        return self.pieces[at] if at < len(self.pieces) else ""

    def _take(self) -> str:
        self.at += 1
        return self.pieces[self.at - 1]


def _with_rest(values: Values, rest: Values, last: int, sure: bool) -> Amount:
    """Add a rest without magnitude. "Dua juta lima ratus" is 2.000.500 on paper and 2.500.000 in speech."""
    if any(not 0 <= part < last or (part > 1 and part.denominator > 1) for part in rest):
        raise Unreadable("a rest is smaller than what stands before it")
    found: list[Fraction] = []
    for value, part in product(values, rest):
        if part.denominator == 1:
            found.append(value + part)
        if part.denominator > 1:  # "sejuta setengah"
            found.append(value + part * last)
        elif last > MAGNITUDES["ribu"] and 0 < part < 1000:
            found.append(value + part * last / 1000)
    return Amount(tuple(found), sure and all(part.denominator == 1 for part in rest))
