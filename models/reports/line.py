"""A month in one line: "bimtek 60% 45jt 20 orang" is taken apart into the activity's words and the figures.

Nothing is decided about a figure here: its words are handed on as they were written, so that the question it answers
reads them by its own rules, and asks back what is unclear.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from rapidfuzz import fuzz

from models import numbers
from models.activities import Activity
from models.numbers import COUNTED, CURRENCY, MONEY_SHORT, PERCENT, ROUGHLY, words

SPENT, PROGRESS, OUTPUT = "spent", "progress", "output"
ADDED, TOTAL = "added", "total"
LABELS = {
    "realisasi": SPENT, "progres": PROGRESS, "progress": PROGRESS, "fisik": PROGRESS, "output": OUTPUT,
}  # fmt: skip
BASES = {
    "+": ADDED,
    "tambah": ADDED,
    "bertambah": ADDED,
    "naik": ADDED,
    "total": TOTAL,
    "menjadi": TOTAL,
    "jadi": TOTAL,
}
SIGNS = ("-", "−", "minus", "min", "negatif")
SHORT = {**MONEY_SHORT, "m": "juta"}
MAGNITUDES = frozenset(words.MAGNITUDES)
NUMBER_WORDS = frozenset((*words.MORPHEMES, "/"))
SEPARATORS = ("", "-", "–", "—", "/", "|", "&")  # a minus that stands alone parts figures; "-2" and "minus 2" are less
LONGEST_LINE, MOST_WORDS, LONGEST_SPAN = 200, 40, 9  # characters, words, and words of one amount with its unit
RESTS = ("ratus", "setengah", "/")  # "dua juta lima ratus" may mean two and a half million
BIG = 100_000  # a lone number from here on is rupiah; no output of a month is as large
ALIKE = 80  # of 100: how near a typed word must be to one of a name ("bimtk")
LINKS = frozenset(("dan", "kegiatan", "lapor", "laporan", "bulan", "ini"))


@dataclass(frozen=True)
class Piece:
    """The words of one figure; `basis` tells whether what the month added was written, or the total, or neither."""

    text: str
    basis: str | None = None


@dataclass(frozen=True)
class Line:
    """`words` are all that is no figure; `strays` those of them that are lone numbers."""

    pieces: Mapping[str, Piece]
    words: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()

    def placed(self, name: str = "") -> "Line":
        """With a lone number that can only be the missing figure taken for it, unless the activity's name has it."""
        left = [one for one in self.strays if one not in name.split()]
        missing = [one for one in (SPENT, PROGRESS, OUTPUT) if one not in self.pieces]
        if len(left) == 1 and len(missing) == 1:
            basis = ADDED if left[0].startswith(("+", "-")) else None
            return Line({**self.pieces, missing[0]: Piece(left[0], basis)}, self.words)
        return Line(self.pieces, self.words, tuple(left))


@dataclass(frozen=True)
class _Found:
    field: str
    piece: Piece
    sure: bool
    length: int


@dataclass(frozen=True)
class _Way:
    """One way to part the line; the better covers more words with figures, surely, with fewer, and output without
    thousands where it can be."""

    found: tuple[_Found, ...] = ()
    taken: tuple[int, ...] = field(default=())

    @property
    def merit(self) -> tuple[int, int, int, int]:
        counted = [one for one in self.found if one.field == OUTPUT]
        longer = sum(-one.length if MAGNITUDES.intersection(_pieces(one.piece.text)) else one.length for one in counted)
        return len(self.taken), sum(one.sure for one in self.found) - len(self.found), -len(self.found), longer


def parse(text: str, units: Iterable[str] = ()) -> Line:
    """The figures in a text; `units` are words of the activities' own units ("kelas")."""
    tokens = [stripped for one in text.split() if (stripped := one.strip(";:").rstrip(",.")) not in SEPARATORS]
    if len(text) > LONGEST_LINE or len(tokens) > MOST_WORDS:
        return Line({}, tuple(tokens))
    way = _best(tokens, COUNTED | {word for unit in units for word in unit.casefold().split()})
    rest = [token for place, token in enumerate(tokens) if place not in way.taken]
    strays = tuple(one for one in rest if _is_lone_number(one))
    return Line({one.field: one.piece for one in way.found}, tuple(rest), strays)


def named(said: Sequence[str], activities: Sequence[Activity]) -> list[Activity]:
    """The activities whose names hold the most of these words, slips allowed; none when no word is of a name."""
    wanted = [one for word in said if len(one := word.casefold()) > 1 and one not in LINKS]
    hits = {one.id: sum(_holds(one.name, word) for word in wanted) for one in activities}
    most = max(hits.values(), default=0)
    return [one for one in activities if most and hits[one.id] == most]


def _holds(name: str, word: str) -> bool:
    return any(
        part.startswith(word) if len(word) < 4 or word.isdecimal() else fuzz.ratio(part[: len(word) + 1], word) >= ALIKE
        for part in name.casefold().split()
    )


def _best(tokens: Sequence[str], units: frozenset[str]) -> _Way:
    spans = {
        (start, end): _figure(tokens[start:end], units)
        for start in range(len(tokens))
        if _may_begin(tokens[start])
        for end in range(start + 1, min(start + LONGEST_SPAN, len(tokens)) + 1)
    }

    @cache
    def best(start: int, used: frozenset[str]) -> _Way:
        if start >= len(tokens):
            return _Way()
        ways = [best(start + 1, used)]
        for end in range(start + 1, len(tokens) + 1):
            found = spans.get((start, end))
            if found is not None and found.field not in used:
                rest = best(end, used | {found.field})
                ways.append(_Way((found, *rest.found), (*range(start, end), *rest.taken)))
        return max(ways, key=lambda way: way.merit)

    return best(0, frozenset())


def _figure(tokens: Sequence[str], units: frozenset[str]) -> _Found | None:
    """What these words are as one figure: its marks say which, or the word before it."""
    length, label, basis = len(tokens), None, None
    while tokens and (head := tokens[0].casefold()) in LABELS.keys() | BASES.keys():
        label, basis = LABELS.get(head, label), BASES.get(head, basis)
        tokens = tokens[1:]
    if not tokens or not _is_number(tokens):
        return None
    text = " ".join(tokens)
    basis = basis or (ADDED if text.startswith(("+", *SIGNS)) else None)
    kind = _marked(tokens, units) or label
    if kind is None or label not in (None, kind):
        return None
    sure = _reads(kind, text, units)
    return None if sure is None else _Found(kind, Piece(text, basis), sure, length)


def _marked(tokens: Sequence[str], units: frozenset[str]) -> str | None:
    text = " ".join(tokens)
    ordered = _pieces(text)
    pieces = set(ordered)
    if pieces & PERCENT:
        return None if pieces & MAGNITUDES else PROGRESS
    if ordered[-1] in units:
        return OUTPUT
    if pieces & MAGNITUDES and (_is_grouped(tokens) or _runs_on(ordered)):
        return None
    if pieces & (CURRENCY | MAGNITUDES):
        return SPENT
    reading = numbers.read_money(text)
    return SPENT if isinstance(reading, numbers.Exact) and reading.value >= BIG else None


def _reads(kind: str, text: str, units: frozenset[str]) -> bool | None:
    """True when the figure reads one way, False when it must be asked about, None when it is none."""
    if kind == PROGRESS:
        percent = numbers.read_percent(text, negatives=True)
        return None if isinstance(percent, numbers.NotANumber) else isinstance(percent, numbers.Exact)
    if kind == SPENT:
        money = numbers.read_money(text, negatives=True)
        return None if isinstance(money, numbers.NotANumber) else isinstance(money, numbers.Exact)
    counted = numbers.read_integer(text, negatives=True, units=units)
    if isinstance(counted, numbers.NotANumber):
        return None
    if isinstance(counted, numbers.Exact):
        return True if counted.value < BIG else None  # "500 ribu 20 orang" are two figures
    return None if MAGNITUDES.intersection(_pieces(text)) else False  # so are "8.000 rb 20 orang"


def _runs_on(pieces: Sequence[str]) -> bool:
    """True for "45jt 20" and "1000rb dua puluh": two figures; "2 juta 500" and "sejuta setengah" are asked about."""
    rest = pieces[max(place for place, one in enumerate(pieces) if one in MAGNITUDES) + 1 :]
    figures = [one for one in rest if one.isdecimal() or one in NUMBER_WORDS]
    return bool(figures) and not any(len(one) > 2 if one.isdecimal() else one in RESTS for one in figures)


def _is_grouped(tokens: Sequence[str]) -> bool:
    """True for "3 450jt": the number of an activity before an amount, never thousands parted by a space."""
    return any(one.isdecimal() and two[:3].isdecimal() and not two[3:4].isdecimal() for one, two in pairwise(tokens))


def _is_number(tokens: Sequence[str]) -> bool:
    """True when the words begin like a number and a figure is among them."""
    head = tokens[0].casefold()
    begins = head in ROUGHLY or head in SIGNS or head in CURRENCY or _is_numeral(head)
    return begins and any(_is_numeral(one) for one in tokens)


def _may_begin(token: str) -> bool:
    said = token.casefold()
    return said in LABELS or said in BASES or said in ROUGHLY or said in SIGNS or said in CURRENCY or _is_numeral(said)


def _is_numeral(token: str) -> bool:
    if any(character.isdecimal() for character in token) or "½" in token:
        return True
    pieces = _pieces(token)
    return bool(pieces) and all(one in NUMBER_WORDS for one in pieces)


def _is_lone_number(token: str) -> bool:
    digits = token[1:] if token.startswith(("+", "-")) else token
    return digits[:1].isdecimal() and not isinstance(numbers.read_integer(digits), numbers.NotANumber)


def _pieces(text: str) -> list[str]:
    return words.tokens(words.tidy(text), SHORT)
