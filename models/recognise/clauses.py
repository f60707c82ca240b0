"""A text taken apart: words in one spelling, clauses, and who says what of whom: told, wished for, or only asked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from models.masks import mask
from models.recognise.words import Phrases, Words

# Phone numbers, and unbroken numbers longer than any sum that people write without dots: NIB, NPWP, accounts.
PRIVATE = re.compile(
    r"(?<![\d.,])(?:\+?62|0)[\s-]?8[\d\s-]{7,}\d|(?<![\d.,])\d{11,}|\d{2}\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}"
)
TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]|\n")
SENTENCE, CLAUSE = frozenset(".!?\n"), frozenset(",;()…")
ABBREVIATED = frozenset(
    ("kabupaten", "provinsi", "rp", "kec", "jl", "no", "kep", "pt", "cv", "dll", "ds", "kel", "d", "i", "n", "t", "b")
)
LONGEST = 1000
"""Characters; what stands behind them is not listened to."""

Role = Literal["told", "wished", "asked", "unsure", "others"]


@dataclass(frozen=True)
class Token:
    """One word in the spelling of the content, where it stands in the text, and whether a `slip` was mended in it."""

    word: str
    start: int
    end: int
    written: str
    slip: bool = False

    @property
    def is_digits(self) -> bool:
        return self.word[0].isdecimal()

    @property
    def is_name(self) -> bool:
        return self.written[0].isupper()


@dataclass(frozen=True)
class Part:
    """Words that belong together, in the role that they play; `sentence` numbers the sentences."""

    tokens: tuple[Token, ...]
    role: Role
    sentence: int

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(token.word for token in self.tokens)


def readable(text: str) -> str:
    """The text without identity numbers, codes and phone numbers; every other character keeps its place."""
    hidden = mask(text[:LONGEST])[0]
    return PRIVATE.sub(lambda found: "•" * len(found[0]), hidden)


def parts(text: str, words: Words) -> tuple[Part, ...]:
    """The parts of a readable text, in order."""
    found: list[Part] = []
    about_others = False
    for number, clause, asked in _clauses(_tokens(text, words), words):
        about_others = _about_others([token.word for token in clause], words, about_others)
        found += (Part(some, role, number) for some, role in _roles(clause, asked, about_others, words))
    return tuple(part for part in found if part.tokens)


def matches(tokens: Sequence[Token], phrases: Phrases) -> Iterator[tuple[int, int, int]]:
    """Where phrases stand (from, up to) and the place of their entry; the longest first, none within another."""
    longest = max(map(len, phrases), default=0)
    at = 0
    while at < len(tokens):
        for size in range(min(longest, len(tokens) - at), 0, -1):
            entry = phrases.get(tuple(token.word for token in tokens[at : at + size]))
            if entry is not None:
                yield at, at + size, entry
                at += size
                break
        else:
            at += 1


def excerpt(text: str, tokens: Sequence[Token]) -> str:
    """The words as they were written."""
    return " ".join(text[tokens[0].start : tokens[-1].end].split()) if tokens else ""


def _tokens(text: str, words: Words) -> list[Token]:
    found: list[Token] = []
    for one in TOKEN.finditer(text):
        written = one[0]
        if written[0].isalpha():
            plain, slip = words.plain(written)
            found += (Token(word, one.start(), one.end(), written, slip) for word in plain)
        elif written != "-" or text[one.end() :].lstrip()[:1].isdecimal():  # "di-PHK" is two words, "3-5" a range
            found.append(Token(written, one.start(), one.end(), written))
    return found


def _clauses(tokens: Sequence[Token], words: Words) -> Iterator[tuple[int, tuple[Token, ...], bool]]:
    """The number of the sentence, the tokens of a clause, and whether a question mark ends it."""
    number, clause = 0, list[Token]()
    for place, token in enumerate(tokens):
        ends_sentence = token.word in SENTENCE and not _abbreviates(tokens, place)
        if ends_sentence or token.word in CLAUSE or token.word in words.grammar.breaks:
            yield number, tuple(clause), token.word == "?"
            clause = []
            number += ends_sentence
        elif token.word not in SENTENCE:
            clause.append(token)
    yield number, tuple(clause), False


def _abbreviates(tokens: Sequence[Token], place: int) -> bool:
    before = tokens[place - 1] if place else None
    return (
        tokens[place].word == "."
        and before is not None
        and before.word in ABBREVIATED
        and before.end == tokens[place].start
    )


def _about_others(clause: Sequence[str], words: Words, before: bool) -> bool:
    """Is it about somebody else? Who is named first counts, until "saya" comes back."""
    for at, word in enumerate(clause):
        pair = " ".join(clause[at : at + 2])
        if pair in words.amounts.workers:
            continue
        if word in words.grammar.others or pair in words.grammar.others:
            # "Istri" and the like belong to "berdua sama istri", where somebody was spoken of before.
            return at == 0 or before or clause[at - 1] not in ("sama", "dan", "dengan", "bareng", "bersama")
        if word in words.grammar.me:
            return False
    return before


def _roles(
    clause: tuple[Token, ...], asked: bool, about_others: bool, words: Words
) -> Iterator[tuple[tuple[Token, ...], Role]]:
    grammar, plain = words.grammar, [token.word for token in clause]
    if about_others:
        yield clause, "others"
        return
    if not grammar.whether.isdisjoint(plain):
        yield clause, "unsure"
        return
    question = next((at for at, word in enumerate(plain) if word in grammar.ask), len(plain))
    if asked or (plain and plain[-1] in ("tidak", "kah")):
        question = min(question, next((at for at, word in enumerate(plain) if word in grammar.may), len(plain)))
        if asked and question == len(plain):
            question = 0
    told, rest = clause[:question], clause[question:]
    if any(word in grammar.no for word in plain[question + 1 : question + 2]):  # "sudah ada NIB apa belum"
        yield told, "unsure"
    else:
        wish = _wish(told, words)
        yield told[:wish], "told"
        denied = bool(told[wish:]) and told[wish].word in grammar.no
        yield told[wish:], "unsure" if denied else "wished"
    yield rest, "asked"


def _wish(tokens: Sequence[Token], words: Words) -> int:
    """Where the wish begins; one that is denied ("tidak butuh modal") is none, nor does anything follow from it."""
    for at, token in enumerate(tokens):
        if token.word in words.grammar.wish:
            return at - 1 if at and tokens[at - 1].word in words.grammar.no else at
    return len(tokens)
