"""Where: a province by its name, alias or capital, and a kabupaten or kota kept as it was written.

The repository knows no list of kabupaten, so a name counts as one only where people say where they are ("di Garut"),
and a province is never guessed from it. A slip in a province's name is asked back.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from models.provinces import Province, Provinces
from models.recognise.clauses import Part, Token, excerpt
from models.recognise.heard import Heard
from models.recognise.words import Words

MOST_WORDS = 4  # of a province's name: "Daerah Khusus Ibukota Jakarta"
SURE_OF_SLIP = 8  # letters; "Sumba" is an island, no slip for "Sumbar"
KINDS = {"kabupaten": "Kabupaten", "kota": "Kota"}


def places(text: str, parts: Iterable[Part], words: Words, provinces: Provinces) -> Iterator[Heard]:
    """The province and the kabupaten or kota that the person tells."""
    for part in parts:
        planned = part.role == "wished" and not words.grammar.plan.isdisjoint(part.words)
        if part.role == "told" or planned:
            yield from _Place(text, part.tokens, words, provinces).find()


class _Place:
    """The places in the tokens of one clause."""

    def __init__(self, text: str, tokens: Sequence[Token], words: Words, provinces: Provinces) -> None:
        self._text, self._tokens, self._words, self._provinces = text, tokens, words, provinces

    def find(self) -> Iterator[Heard]:
        at = 0
        while at < len(self._tokens):
            if self._begins(at):
                start = at
                while at < len(self._tokens) and self._tokens[at].word in self._words.places.markers:
                    at += 1
                found, at = self._named(at, self._kind(start, at))
                yield from found
            else:
                at += 1
        if self._tokens and (province := self._province(0, len(self._tokens))):  # "Jawa Barat" and nothing else
            yield self._heard("province", province.code, 0, len(self._tokens))

    def _begins(self, at: int) -> bool:
        before = self._tokens[at - 1].word if at else ""
        marked = self._tokens[at].word in self._words.places.markers
        return marked and before not in self._words.places.not_before

    def _kind(self, start: int, end: int) -> str:
        return next((KINDS[token.word] for token in self._tokens[start:end] if token.word in KINDS), "")

    def _named(self, at: int, kind: str) -> tuple[list[Heard], int]:
        """What stands behind the markers, and where to go on."""
        for size in range(min(MOST_WORDS, len(self._tokens) - at), 0, -1):
            end, province = at + size, self._province(at, at + size)
            if province and not kind and not self._goes_on(end):
                return [self._heard("province", province.code, at, end)], end
        several = [] if kind else self._asked_back(at)
        end = at if several else self._name_ends(at, kind)
        if end == at:
            return several, at + 1
        name = " ".join(token.written if token.is_name else token.written.title() for token in self._tokens[at:end])
        found = [self._heard("regency", f"{kind} {name}".strip(), at, end)]
        home = self._capital(at, end) or (self._province(at, at + 1) if end > at + 1 or kind else None)
        more = next((size for size in range(MOST_WORDS, 0, -1) if self._province(end, end + size)), 0)
        if more and (after := self._province(end, end + more)):
            return [*found, self._heard("province", after.code, end, end + more)], end + more
        return [*found, *([self._heard("province", home.code, at, end)] if home else [])], end

    def _province(self, start: int, end: int) -> Province | None:
        tokens = self._tokens[start:end]
        if end > len(self._tokens) or not tokens:
            return None
        if any(one.end + 1 < other.start for one, other in pairwise(tokens)):
            return None
        return self._provinces.named(self._text[tokens[0].start : tokens[-1].end])

    def _capital(self, start: int, end: int) -> Province | None:
        name = excerpt(self._text, self._tokens[start:end]).casefold()
        return next((one for one in self._provinces.values() if one.capital.casefold() == name), None)

    def _goes_on(self, at: int) -> bool:
        """Is it only the beginning of another name, "Lampung Selatan", "Aceh Besar"?"""
        return at < len(self._tokens) and self._tokens[at].word in self._words.places.directions

    def _name_ends(self, start: int, kind: str) -> int:
        """Where the name of a kabupaten or kota ends; `start` where none begins."""
        at = start
        for size in (3, 2):
            if self._capital(start, start + size):
                return start + size
        if at == len(self._tokens) or not self._may_be_name(at, kind):
            return start
        at += 1
        if self._goes_on(at):
            return at + 1
        if at < len(self._tokens) and self._tokens[at].is_name and self._tokens[start].is_name:
            is_name = self._is_unknown(at) and not self._province(at, at + 1) and not self._province(at, at + 2)
            return at + 1 if is_name else at
        return at if self._tokens[start].is_name or kind or self._closes(at) else start

    def _may_be_name(self, at: int, kind: str) -> bool:
        token = self._tokens[at]
        listed = token.written.casefold() in self._words.places.not_place
        return not listed and token.written.isalpha() and len(token.written) >= 4 and self._is_unknown(at)

    def _is_unknown(self, at: int) -> bool:
        token = self._tokens[at]
        return (token.slip or token.word not in self._words.known) and token.written.isalpha()

    def _closes(self, at: int) -> bool:
        """A small-lettered name ("di garut") needs something known, a place or nothing behind it."""
        after = self._tokens[at : at + 1]
        return not after or not self._is_unknown(at) or any(self._province(at, at + size) for size in (1, 2, 3))

    def _asked_back(self, at: int) -> list[Heard]:
        """Part of several provinces' names ("sumatera"), or a slip in a long one."""
        for size in (3, 2, 1):
            tokens = self._tokens[at : at + size]
            name = excerpt(self._text, tokens)
            if len(tokens) == size and len(name) >= 4 and not self._words.known.issuperset(name.casefold().split()):
                found = self._provinces.find(name)
                begin = all(any(_starts(one, name) for one in each.names) for each in found)
                if (len(found) > 1 and begin) or (len(found) == 1 and size > 1 and len(name) >= SURE_OF_SLIP):
                    return [Heard("province", None, name, tuple(one.code for one in found))]
        return []

    def _heard(self, fact: str, value: object, start: int, end: int) -> Heard:
        return Heard(fact, value, excerpt(self._text, self._tokens[start:end]))


def _starts(name: str, with_: str) -> bool:
    return name.casefold().startswith(with_.casefold() + " ")
