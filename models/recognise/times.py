"""How old and how long: the person's age, and the months for which the business runs."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from models.numbers import Exact, read_integer, read_percent
from models.recognise.clauses import Part
from models.recognise.heard import Heard
from models.recognise.numerals import Clause, Number, heard, meant
from models.recognise.words import Words

YOUNGEST = 10  # years; a smaller number behind "umur" is a child's, or the business's
MONTHS = (
    ("jan",), ("feb",), ("mar",), ("apr",), ("mei", "may"), ("jun",), ("jul",), ("agu", "aug", "agt"), ("sep",),
    ("okt", "oct"), ("nov", "nop"), ("des", "dec"),
)  # fmt: skip
YEARS, MONTH = "tahun", "bulan"


def times(text: str, parts: Iterable[Part], words: Words, today: date) -> Iterator[Heard]:
    """The ages that the person tells."""
    for part in parts:
        if part.role == "told":
            clause = _Times(text, part, words)
            for number in clause.exact:
                yield from clause.age(number)
            yield from clause.running(today)
            yield from clause.born(today)


class _Times(Clause):
    """The ages of one clause."""

    def age(self, number: Number) -> Iterator[Heard]:
        """ "Umur 25", "25 tahun umurnya", "saya 25 tahun"."""
        before, after = self.plain[: number.start], self.plain[number.end :]
        years, months = after[:1] == (YEARS,), after[:1] == (MONTH,)
        ends = after[1:2] if years else ()
        stands = self._age_stands(before)
        called = years and (not self.amounts.age.isdisjoint(ends) or (before[-1:] == ("saya",) and len(after) == 1))
        values, exact = meant(read_integer(number.text))
        if values and min(values) >= YOUNGEST and (called or (stands >= 0 and not months)):
            start = stands if stands >= 0 else number.start - 1
            span = self.quote(start, number.end + years + (called and bool(ends)))
            yield heard("age", values, span, exact and not number.rough)

    def _age_stands(self, before: Sequence[str]) -> int:
        """Where "umur" stands in "umur 25", "usia saya sudah 25"; -1 in "umur usaha 2 tahun"."""
        at = next((at for at in range(len(before) - 1, -1, -1) if before[at] in self.amounts.age), -1)
        between = {"saya", "sudah", "baru", "sekarang", ":", "="} | self.amounts.rough
        of_others = at > 0 and before[at - 1] in self.amounts.workers
        return at if set(before[at + 1 :]) <= between and not of_others else -1

    def running(self, today: date) -> Iterator[Heard]:
        """How long the business runs, in months."""
        found = self._duration()
        if found is None:
            yield from self._since(today)
            return
        start, end, months, sure = found
        rest = {*self.plain[:start], *self.plain[end:]}
        beyond = self.amounts.ranges.intersection(self.plain[end : end + 1])
        if self._is_of_business(rest) and not beyond and not rest & self.grammar.no:
            yield heard("business_age_months", (months,), self.quote(start - 1, end), sure)

    def _is_of_business(self, rest: set[str]) -> bool:
        """Do the other words of the clause speak of a business that runs, and of nothing else that lasts?"""
        amounts = self.amounts
        if {"umur", "usaha"} <= rest:
            return not rest & amounts.not_running - {"umur"}
        if rest & (amounts.not_running | amounts.sales | amounts.other | amounts.loan | {"per", "/"}):
            return False
        bare = rest <= amounts.since | {"saya", "usaha", "kira", "an", "ini"}
        return bool(rest & amounts.running or (bare and rest & amounts.since))

    def _duration(self) -> tuple[int, int, int, bool] | None:
        """ "2 tahun 3 bulan": from where to where, in months, and whether it is meant exactly."""
        start, end, months, sure = -1, -1, Decimal(0), True
        for at, word in enumerate(self.plain):
            number = next((one for one in self.numbers if one.end == at), None)
            if word in self.amounts.months and not number and not self.is_bound(at, at + 1):
                begins, amount, unit = at, Decimal(self.amounts.months[word]), 1
            elif number and word in (YEARS, MONTH):
                read = read_percent(f"{number.text} %")
                if not isinstance(read, Exact) or number not in self.exact:
                    return None
                begins, amount, unit = number.start, read.value, 12 if word == YEARS else 1
                sure = sure and not number.rough
            else:
                continue
            if start >= 0 and begins != end:
                return None
            start, end, months = (start if start >= 0 else begins), at + 1, months + amount * unit
        whole = months == int(months)
        return (start, end, int(months), sure) if start >= 0 and whole else None

    def _since(self, today: date) -> Iterator[Heard]:
        """ "Sejak Maret 2024": one of two numbers of months, for the day is not told. A year alone says too little."""
        for at in range(len(self.plain) - 1):
            month = next((n for n, names in enumerate(MONTHS, 1) if self.plain[at].startswith(names)), 0)
            year = self.plain[at + 1]
            starts = at and self.plain[at - 1] in ("sejak", "dari", "mulai", "since", "semenjak")
            if starts and month and len(year) == 4 and year.isdecimal():
                months = (today.year - int(year)) * 12 + today.month - month
                blocked = not self.amounts.not_running.isdisjoint(self.plain)
                if months >= 1 and not blocked:
                    span = self.quote(at - 1, at + 2)
                    yield Heard("business_age_months", None, span, (months, months - 1))

    def born(self, today: date) -> Iterator[Heard]:
        """The year of birth leaves two ages."""
        for at, word in enumerate(self.plain):
            if word in self.amounts.born:
                rest = [to for to in range(at + 1, min(at + 6, len(self.plain))) if len(self.plain[to]) == 4]
                years = [to for to in rest if self.plain[to].isdecimal() and int(self.plain[to]) > 1900]
                if years:
                    age = today.year - int(self.plain[years[0]])
                    if age > YOUNGEST:
                        yield Heard("age", None, self.quote(at, years[0] + 1), (age, age - 1))
