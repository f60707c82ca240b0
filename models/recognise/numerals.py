"""The numbers of one clause, and what every reading of them needs: bounds, rough ones, the words quoted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.numbers import Ambiguous, Exact, Reading
from models.numbers.words import MAGNITUDES, MORPHEMES, tokens
from models.recognise.clauses import Part, Token, excerpt
from models.recognise.heard import Heard
from models.recognise.words import Words


@dataclass(frozen=True)
class Number:
    """A number in a clause: from which token up to which, as text of one spelling; `rough` when said so."""

    start: int
    end: int
    text: str
    rough: bool


class Clause:
    """A clause with its numbers."""

    def __init__(self, text: str, part: Part, words: Words) -> None:
        self.text, self.tokens, self.plain = text, part.tokens, part.words
        self.amounts, self.grammar = words.amounts, words.grammar
        self.told, self.wished = part.role == "told", part.role == "wished"
        self.numbers = tuple(_numbers(part.tokens, words))
        self.exact = tuple(number for number in self.numbers if not self.is_bound(number.start, number.end))
        """Those that are no bounds and no ranges."""

    def quote(self, start: int, end: int) -> str:
        """These tokens as they were written."""
        return excerpt(self.text, self.tokens[max(0, start) : end])

    def is_bound(self, start: int, end: int) -> bool:
        """ "Di atas 5 juta", "3-5 orang", "5 sampai 7 juta", "kurang dari 2 tahun"."""
        more = self.amounts.more
        before = self.plain[max(0, start - 2) : start]
        if before == ("kurang", "lebih"):
            return False
        near = before[-1:] if before[-1:] and before[-1] not in ("dari", "than") else before
        after = self.plain[end : end + 1]
        return not more.isdisjoint(near) or not self.amounts.ranges.isdisjoint(after)


def heard(fact: str, values: Sequence[int], words: str, exact: bool, note: str = "") -> Heard:
    """The value, or what must be asked back."""
    if exact and len(values) == 1:
        return Heard(fact, values[0], words, note=note)
    return Heard(fact, None, words, tuple(dict.fromkeys(values)), note)


def _numbers(found: Sequence[Token], words: Words) -> Iterator[Number]:
    """The numbers in a clause: digits, number words and magnitudes in a row."""
    at = 0
    while at < len(found):
        end = at
        while end < len(found) and _counts(found[end], end > at):
            end += 1
        if end > at and not all(token.word in MAGNITUDES for token in found[at:end]):
            before = {token.word for token in found[max(0, at - 2) : at]}
            text = " ".join(token.word for token in found[at:end])
            an = end < len(found) and found[end].word == "an"  # "umur 25-an"
            rough = an or not words.amounts.rough.isdisjoint(before) or before >= {"kurang", "lebih"}
            yield Number(at, end, text, rough)
        at = max(end, at + 1)


def _counts(token: Token, goes_on: bool) -> bool:
    if token.is_digits or (goes_on and token.word in ("m", "t", "koma")):
        return True
    return all(piece in MORPHEMES for piece in tokens(token.word, {})) and token.word.isalpha() and token.word != "se"


def meant(reading: Reading[int]) -> tuple[tuple[int, ...], bool]:
    """What a number may be, likeliest first, and whether it is sure."""
    match reading:
        case Exact(value):
            return (value,), True
        case Ambiguous(candidates):
            return candidates, False
    return (), False
