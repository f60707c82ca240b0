"""Facts from an everyday sentence: "saya bikin keripik di Garut, 3 karyawan, belum ada NIB, omzet 5jt sebulan".

Nothing is guessed. What may mean two things is offered, or left out; what is asked ("harus punya NIB?"), supposed
("kalau sudah punya"), or about somebody else ("teman saya") is not the person's. Identity and phone numbers are taken
out first. Everything heard must be read back and confirmed before it is an answer.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from models.facts import Fact
from models.provinces import Provinces
from models.recognise.amounts import amounts
from models.recognise.claims import claims
from models.recognise.clauses import Part, excerpt, matches, parts, readable
from models.recognise.heard import WANTED, Heard, settle
from models.recognise.places import places
from models.recognise.times import times
from models.recognise.words import Words, load

__all__ = ["WANTED", "Heard", "Words", "load", "recognise"]

NO_INDUSTRY = frozenset(("makanan_siap_saji", "dagang", "jasa_lain", "jasa_bengkel_servis"))
"""Categories that may be made without being a making of goods."""


def recognise(
    text: str, words: Words, facts: Mapping[str, Fact], provinces: Provinces, today: date
) -> tuple[Heard, ...]:
    """What the text tells, one entry for each fact in the order of the glossary, wishes last.

    `words` are those of `load()`, made once. Only values that `Fact.allows` come out.
    """
    plain = readable(text)
    told = parts(plain, words)
    found = [
        *_products(plain, told, words),
        *places(plain, told, words, provinces),
        *_values(plain, told, words),
        *claims(plain, told, words),
        *amounts(plain, told, words),
        *times(plain, told, words, today),
        *_wishes(plain, told, words),
    ]
    return settle(found, facts)


def _products(text: str, told: Iterable[Part], words: Words) -> Iterator[Heard]:
    """What is made: said of oneself, or planned. Who only sells it may make it or trade in it."""
    grammar = words.grammar
    for part in told:
        planned = part.role == "wished" and not grammar.plan.isdisjoint(part.words)
        if part.role != "told" and not planned:
            continue
        for start, end, entry in matches(part.tokens, words.made):
            values, before = words.products[entry].values, part.words[max(0, start - 2) : start]
            if not values or not grammar.not_made.isdisjoint(before):
                continue
            maker = _maker(part, start, end, words)
            quoted, slip = excerpt(text, part.tokens[start:end]), any(one.slip for one in part.tokens[start:end])
            if maker is None and not grammar.sell.isdisjoint(part.words[:start]):
                values = (*values, "dagang")
            sure = len(values) == 1 and not slip
            yield Heard("product_category", values[0] if sure else None, quoted, () if sure else values)
            if maker is not None and not NO_INDUSTRY.intersection(values):
                yield Heard("sector_main", "industri", excerpt(text, part.tokens[maker:end]))


def _maker(part: Part, start: int, end: int, words: Words) -> int | None:
    """Where it is said that the product is made; "buat" at a distance means "for", and a service makes none."""
    if "jasa" in part.words:
        return None
    makers = [at for at in range(end) if part.words[at] in words.grammar.make]
    makers = [at for at in makers if part.words[at] != "buat" or at + 1 == start]
    return makers[-1] if makers else None


def _values(text: str, told: Iterable[Part], words: Words) -> Iterator[Heard]:
    """What is said in so many words, such as "kena PHK"."""
    for part in told:
        for start, end, entry in matches(part.tokens, words.said):
            value = words.values[entry]
            near = value.near.isdisjoint(part.words) if value.near else False
            if (part.role != "told" and not (part.role == "wished" and value.wish)) or near:
                continue
            denied = not words.grammar.no.isdisjoint(part.words[max(0, start - 2) : start])
            meant = value.negated if denied else value.value
            if meant is not None:
                first = max(0, start - 1) if denied else start
                yield Heard(value.fact, meant, excerpt(text, part.tokens[first:end]))


def _wishes(text: str, told: Iterable[Part], words: Words) -> Iterator[Heard]:
    """What is wanted: named after "mau", "butuh", "cari", or asked for ("gimana cara urus NIB")."""
    for part in told:
        asks = part.role == "asked" and not words.asking.words.isdisjoint(part.words)
        if part.role != "wished" and not asks:
            continue
        for start, end, entry in matches([one for one in part.tokens if not one.slip], words.wished):
            yield Heard(WANTED, words.wishes[entry].wish, excerpt(text, part.tokens[start:end]))
