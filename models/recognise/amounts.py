"""How many and how much: a number counts only where its clause names what it is of.

Every number takes the nearest name before it ("omzet 5jt sebulan"), else one right behind it ("5jt omzetnya"). Bounds
and ranges ("di bawah 5 juta", "3-5 karyawan") are left out, rough ones ("sekitar 5 juta") are asked back.
"""

from collections.abc import Iterable, Iterator, Sequence

from models.numbers import read_integer, read_money
from models.recognise.clauses import Part
from models.recognise.heard import Heard
from models.recognise.numerals import Clause, Number, heard, meant
from models.recognise.words import Words

LEAST_MONEY = 10_000  # "modal 20" means millions or nothing: never 20 rupiah


def amounts(text: str, parts: Iterable[Part], words: Words) -> Iterator[Heard]:
    """Money and workers that the person tells, and the loan that is wished for."""
    for part in parts:
        if part.role in ("told", "wished"):
            clause = _Amounts(text, part, words)
            for number in clause.exact:
                yield from clause.money(number)
            if part.role == "told":
                yield from clause.people()


class _Amounts(Clause):
    """The sums and the people of one clause."""

    def money(self, number: Number) -> Iterator[Heard]:
        """Sales, capital, investment, or the loan that is wished for, as the words around the sum say."""
        values, exact = meant(read_money(number.text))
        if not values or min(values) < LEAST_MONEY:
            return
        named, at = self._named(number)
        exact = exact and not number.rough
        if named in self.amounts.sales:
            yield from self._sales(values, number, at, exact) if self.told else ()
            return
        fact = self._sum_of(named)
        if fact:
            first, last = (number.start, number.end) if at is None else (min(number.start, at), max(number.end, at + 1))
            yield heard(fact, values, self.quote(first, last), exact)

    def _sum_of(self, named: str) -> str:
        amounts = self.amounts
        if self.wished:
            return "" if named in amounts.other or amounts.loan.isdisjoint(self.plain) else "loan_amount_idr"
        if named in amounts.capital and amounts.owed.isdisjoint(self.plain):
            return "capital_idr"
        return "investment_idr" if named in amounts.investment else ""

    def _sales(self, values: Sequence[int], number: Number, named: int | None, exact: bool) -> Iterator[Heard]:
        """A year's sales; a month's are taken twelve times. Without a period it may be both; of a day or week: none."""
        amounts = self.amounts
        near = self._near(number, named)
        said = {self.plain[at] for at in near}
        monthly, yearly = not amounts.monthly.isdisjoint(said), not amounts.yearly.isdisjoint(said)
        if not amounts.oddly.isdisjoint(said) or (monthly and yearly):
            return
        every = [at for at in near if self.plain[at] in amounts.monthly | amounts.yearly]
        places = [number.start, number.end - 1, *([] if named is None else [named]), *every]
        span = self.quote(min(places), max(places) + 1)
        if monthly:
            yield heard("annual_sales_idr", [12 * value for value in values], span, exact, "monthly")
        elif yearly:
            yield heard("annual_sales_idr", values, span, exact)
        else:
            yield Heard("annual_sales_idr", None, span, tuple(m * value for value in values for m in (1, 12)))

    def _near(self, number: Number, named: int | None) -> list[int]:
        """Where the period may stand: close by, and no part of another number ("sudah 2 tahun")."""
        first = min(number.start, number.start if named is None else named) - 2
        last = min((other.start for other in self.numbers if other.start >= number.end), default=len(self.plain))
        start = max((other.end + 1 for other in self.numbers if other.end <= number.start), default=0)
        return [at for at in range(max(first, start), min(last, number.end + 4)) if not number.start <= at < number.end]

    def _named(self, number: Number) -> tuple[str, int | None]:
        """The word that says what the number is of, and where it stands."""
        amounts = self.amounts
        names = amounts.sales | amounts.loan | amounts.capital | amounts.investment | amounts.other | amounts.age
        for at in range(number.start - 1, -1, -1):
            if any(other.start <= at < other.end for other in self.numbers):
                break
            if self.plain[at] in names:
                linked = set(self.plain[at + 1 : number.start]) <= amounts.link | amounts.rough | names
                return (self.plain[at], at) if linked else ("", None)
        for at in range(number.end, min(number.end + 3, len(self.plain))):
            if self.plain[at] in amounts.sales:
                return self.plain[at], at
        return "", None

    def people(self) -> Iterator[Heard]:
        """Workers, as a number or in a word."""
        for number in self.exact:
            yield from self._workers(number)
        yield from self._together()

    def _workers(self, number: Number) -> Iterator[Heard]:
        """ "3 orang karyawan", "karyawannya ada 3", "tenaga kerja: tiga orang"."""
        place = self._beside(number)
        values, exact = meant(read_integer(number.text))
        if place and values:
            # Nobody employed: the owner works alone, most likely. Asked back.
            exact = exact and not number.rough and 0 not in values
            yield heard("workers", [value or 1 for value in values], self.quote(*place), exact)

    def _beside(self, number: Number) -> tuple[int, int] | None:
        """From where to where the number and the workers that it counts stand."""
        amounts, plain = self.amounts, self.plain
        persons = number.end + bool(amounts.persons.intersection(plain[number.end : number.end + 1]))
        after = self._size(persons, amounts.workers)
        if after:
            return number.start, persons + after
        skipped = amounts.link | amounts.rough
        last = next((at for at in range(number.start - 1, -1, -1) if plain[at] not in skipped), -1)
        before = max((at for at in (last - 1, last) if self._size(at, amounts.workers) == last + 1 - at), default=-1)
        of_time = amounts.oddly | amounts.monthly | amounts.yearly
        is_count = persons == len(plain) or plain[persons] not in of_time
        return (before, persons) if before >= 0 and is_count else None

    def _size(self, at: int, phrases: Iterable[str]) -> int:
        """How many words of such a phrase stand here."""
        split = [tuple(phrase.split()) for phrase in phrases]
        return max((len(one) for one in split if at >= 0 and self.plain[at : at + len(one)] == one), default=0)

    def _together(self) -> Iterator[Heard]:
        """ "Berdua" is two who work; with somebody of the family, who counts only if paid, it may be one less."""
        amounts = self.amounts
        no = self.grammar.no | self.grammar.english_no
        for at, word in enumerate(self.plain):
            number = amounts.together.get(word)
            if number is not None:
                family = not amounts.family.words.isdisjoint(self.plain)
                span = self.quote(at, len(self.plain) if family else at + 1)
                yield heard("workers", (number, number - 1) if family and number > 1 else (number,), span, not family)
            elif word in no and self._employs(at):
                yield Heard("workers", None, self.quote(at, len(self.plain)), (1,))

    def _employs(self, at: int) -> bool:
        """ "Belum punya karyawan": asked back, for a partner may work too."""
        rest = next((to for to in range(at + 1, len(self.plain)) if self.plain[to] not in self.grammar.have), 0)
        return bool(rest) and bool(self._size(rest, self.amounts.workers)) and not self.numbers
