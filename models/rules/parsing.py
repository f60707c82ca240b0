"""Reading rules: a TOML or JSON table becomes a rule, or every mistake in it is told at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from models.comparisons import LISTING, NUMERIC, OPERATORS, PAIRED, PAIRS
from models.rules.forms import All, AtLeast, Derivation, DerivedTest, Manual, Not, Pair, Rule, Share, Test, any_of

RIGHT = '{ fact = "has_nib", equals = true }'
FORMS = ("all", "any", "not", "at_least", "of", "always", "manual", "programme", "fact", "percent_fact")


@dataclass(frozen=True)
class Mistake:
    """One thing wrong in a content file, for the editor: where (with the line, if known), what, and the right form."""

    what: str
    example: str = ""
    where: str = ""
    file: str = ""
    line: int = 0


class Mistaken(ValueError):
    """Raised by `parse` with every mistake of one rule."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("; ".join(mistake.what for mistake in mistakes))
        self.mistakes = tuple(mistakes)


@dataclass(frozen=True)
class Reader:
    """Reads rules that may name derived facts and, through `suits`, other programmes."""

    derived: Mapping[str, Derivation]
    suits: Callable[[str], Rule] | None = None

    def read(self, data: object) -> Rule:
        """The rule that the table describes; `Mistaken` lists everything wrong in it."""
        if not isinstance(data, Mapping):
            raise Mistaken([Mistake(f"a rule is a table, not {data!r}", RIGHT)])
        match dict(data):
            case {"all": parts, **rest} if not rest:
                return All(self._each(parts))
            case {"any": parts, **rest} if not rest:
                return any_of(self._each(parts))
            case {"at_least": number, "of": parts, **rest} if not rest:
                return self._at_least(number, parts)
            case {"not": part, **rest} if not rest:
                return Not(self.read(part))
            case {"always": True, **rest} if not rest:
                return All(())
            case {"manual": str(why), **rest} if not rest:
                return Manual(why)
            case {"programme": str(name), **rest} if not rest and self.suits:
                return self.suits(name)
            case {"fact": str(fact), **comparisons} if comparisons:
                return self._comparisons(fact, comparisons)
        raise Mistaken([Mistake(f"not a rule: {sorted(map(str, data))}", _nearest_form(data) or RIGHT)])

    def _each(self, parts: object) -> tuple[Rule, ...]:
        if not isinstance(parts, list) or not parts:
            raise Mistaken([Mistake("all, any and of need a list of rules", f"all = [{RIGHT}]")])
        rules: list[Rule] = []
        mistakes: list[Mistake] = []
        for part in parts:
            try:
                rules.append(self.read(part))
            except Mistaken as wrong:
                mistakes.extend(wrong.mistakes)
        if mistakes:
            raise Mistaken(mistakes)
        return tuple(rules)

    def _at_least(self, number: object, parts: object) -> Rule:
        rules = self._each(parts)
        if type(number) is not int or not 1 <= number <= len(rules):
            raise Mistaken([Mistake(f"at_least = {number!r} of {len(rules)} rules", f"at_least = 1, of = [{RIGHT}]")])
        return AtLeast(number, rules)

    def _comparisons(self, fact: str, comparisons: Mapping[str, object]) -> Rule:
        match dict(comparisons):
            case {"percent_fact": str(rate), **rest} if len(rest) == 1:
                return _share(fact, rate, *rest.items())
        mistakes = [wrong for operator, value in comparisons.items() for wrong in _wrong(fact, operator, value)]
        if mistakes:
            raise Mistaken(mistakes)
        rules = [self._comparison(fact, operator, value) for operator, value in comparisons.items()]
        return rules[0] if len(rules) == 1 else All(tuple(rules))

    def _comparison(self, fact: str, operator: str, value: object) -> Rule:
        if operator in PAIRED:
            return Pair(fact, operator, str(value))
        test = Test(fact, operator, value)
        return DerivedTest(test, self.derived[fact]) if fact in self.derived else test


def parse(data: object, derived: Mapping[str, Derivation] | None = None) -> Rule:
    """The rule that a TOML or JSON table describes; `Mistaken` lists everything wrong in it."""
    return Reader(derived or {}).read(data)


def nearest(word: str, known: Iterable[str]) -> str:
    """What was probably meant by a mistyped word, or nothing."""
    return next(iter(get_close_matches(word, [*known], 1, 0.6)), "")


def _nearest_form(data: Mapping[Any, object]) -> str:
    """`{ al = [..] }` was meant to be `all`."""
    found = [nearest(str(key), FORMS) for key in data if key not in (*FORMS, *OPERATORS, *PAIRED)]
    return next(filter(None, found), "")


def _share(amount: str, rate: str, comparison: tuple[str, object]) -> Rule:
    operator, limit = comparison
    if operator not in NUMERIC - PAIRS or type(limit) is not int:
        right = '{ fact = "machine_value_idr", percent_fact = "call.rate", at_least = 5_000_000 }'
        raise Mistaken([Mistake(f"a share is compared with one whole number, not {operator} = {limit!r}", right)])
    return Share(amount, rate, operator, limit)


def _wrong(fact: str, operator: str, value: object) -> Iterator[Mistake]:
    limits = value if isinstance(value, list) else []
    if operator in PAIRED:
        if not isinstance(value, str):
            yield Mistake(f"{operator} of {fact} names another fact", f'{operator} = "filing.year"')
    elif operator not in OPERATORS:
        known = [*OPERATORS, *PAIRED]
        yield Mistake(
            f"unknown comparison {operator!r} of {fact}", nearest(operator, known) or f"one of {', '.join(known)}"
        )
    elif operator in LISTING and not limits:
        yield Mistake(f"{operator} of {fact} needs a list of values", f'{operator} = ["ide", "rintisan"]')
    elif operator in PAIRS and (len(limits) != 2 or not all(type(limit) is int for limit in limits)):
        yield Mistake(f"{operator} of {fact} needs two whole numbers", f"{operator} = [10, 33]")
    elif operator in PAIRS and limits[0] > limits[1]:
        yield Mistake(f"{operator} of {fact} is empty: {limits}", f"{operator} = [10, 33]")
    elif operator in NUMERIC - PAIRS and type(value) is not int and not _is_day(value):
        yield Mistake(f"{operator} of {fact} needs a whole number or a date, not {value!r}", f"{operator} = 19")


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False
