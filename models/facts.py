"""The glossary of facts: what can be known about a person or a business, and how to ask for it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, PlainValidator, TypeAdapter, ValidationError
from pydantic import ValidationInfo as Info
from pydantic.dataclasses import dataclass as checked

from models import rules
from models.comparisons import KBLI, LISTING, NUMERIC, PAIRS
from models.mistakes import EXAMPLES, TEXT, explain
from models.rules import Answers as Answers
from models.rules import Derivation, Leaf, Mistake, Mistaken, Pair, Rule, Share, nearest

STRICT = ConfigDict(extra="forbid", arbitrary_types_allowed=True)
LANGUAGES = ("id", "en")
LABEL_LENGTH = 28
"""Of letters: what a phone shows of a button."""


def _localized(texts: dict[str, str]) -> dict[str, str]:
    if set(texts) != set(LANGUAGES) or not all(text.strip() for text in texts.values()):
        raise Mistaken([Mistake(f"needs a text in each of {', '.join(LANGUAGES)}", TEXT)])
    return texts


def _label(texts: Mapping[str, str]) -> Mapping[str, str]:
    for text in texts.values():
        if len(text) > LABEL_LENGTH or text.endswith("?"):
            wrong = f"{text!r} is no label: a noun phrase of at most {LABEL_LENGTH} letters, without question mark"
            raise Mistaken([Mistake(wrong, EXAMPLES["label"])])
    return texts


def _choice(data: object) -> object:
    # Written flat in TOML, { value = "ide", id = "…", en = "…" }, because people edit it.
    if isinstance(data, dict) and "value" in data:
        return {"value": data["value"], "label": {key: data[key] for key in data if key != "value"}}
    return data


def _rule(data: object, info: Info) -> Rule:
    return data if isinstance(data, Rule) else rules.parse(data, (info.context or {}).get("derived"))


def _is_code(text: str, digits: int) -> bool:
    return len(text) == digits and text.isascii() and text.isdigit()


def _day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


Localized = Annotated[Mapping[str, str], AfterValidator(_localized)]
"""The same words in every language: {"id": …, "en": …}."""
Label = Annotated[Localized, AfterValidator(_label)]
"""What is asked about, in a few words, where answers are listed or offered."""
Kind = Literal["yes_no", "choice", "choices", "integer", "money", "province", "text", "date"]
Asked = Literal["person", "office", "system"]


@checked(frozen=True, config=STRICT)
class Choice:
    """One allowed value and its words."""

    value: str
    label: Localized


@checked(frozen=True, config=STRICT)
class Fact:
    """One attribute: its type, its allowed values, the question that asks for it, and the `label` of its answer.

    `asked_when` is the rule under which the question makes sense; while it fails the question is never asked.
    Money is in whole rupiah, a date is an ISO text; `fresh_days` says how many days an answer may be reused (None:
    as long as kept). `can_change`: the person can bring the value about, such as getting an NIB; `grows`: time alone
    raises it by one each month or year, such as an age. A text with `digits` is a code of so many digits.
    """

    name: str
    kind: Kind
    label: Label
    question: Localized
    help: Localized
    asked_of: Asked = "person"
    personal: bool = False
    fresh_days: int | None = None
    choices: tuple[Annotated[Choice, BeforeValidator(_choice)], ...] = ()
    unit: Localized | None = None
    low: int | None = None
    high: int | None = None
    digits: int | None = None
    can_change: bool = False
    grows: Literal["month", "year"] | None = None
    asked_when: Annotated[Rule, PlainValidator(_rule)] | None = None
    derivation: Derivation | None = None

    def allows(self, value: object) -> bool:
        """Is this a value that an answer to this fact can have? (None, "tidak tahu", always is.)"""
        values = [choice.value for choice in self.choices]
        match self.kind:
            case _ if value is None:
                return True
            case "yes_no":
                return isinstance(value, bool)
            case "choice" | "province":
                return value in values
            case "choices":
                return isinstance(value, list | tuple) and all(
                    isinstance(one, str) and (one in values or not values) for one in value
                )
            case "integer" | "money":
                return type(value) is int and self._within(value)
            case "date":
                return isinstance(value, str) and _day(value)
        return isinstance(value, str) and (self.digits is None or _is_code(value, self.digits))

    def _within(self, number: int) -> bool:
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)


@dataclass(frozen=True)
class Glossary:
    """The facts by name, in the order of the file, which is the order in which equal questions are asked."""

    facts: Mapping[str, Fact]
    mistakes: tuple[Mistake, ...]
    faulty: frozenset[str] = frozenset()
    """Names that are told wrong above: whoever uses them does nothing wrong."""

    @property
    def derived(self) -> dict[str, Derivation]:
        return {name: fact.derivation for name, fact in self.facts.items() if fact.derivation is not None}


def read(tables: list[dict[str, Any]]) -> Glossary:
    """The glossary in these TOML tables, with everything that is wrong in them."""
    facts: dict[str, Fact] = {}
    mistakes: list[Mistake] = []
    faulty: set[str] = set()
    for table in tables:
        where = f"fact {table.get('name', '(no name)')}"
        try:
            derived = {name: one.derivation for name, one in facts.items() if one.derivation}
            fact = TypeAdapter(Fact).validate_python(_with_derivation(table), context={"derived": derived})
            mistakes += [replace(mistake, where=where) for mistake in _doubts(fact, facts, faulty)]
            facts[fact.name] = fact
        except Mistaken as wrong:
            mistakes += [replace(mistake, where=where) for mistake in wrong.mistakes]
            faulty.add(str(table.get("name")))
        except ValidationError as wrong:
            mistakes += [replace(mistake, where=where) for _, mistake in explain(wrong, {"": Fact, "choices": Choice})]
            faulty.add(str(table.get("name")))
    return Glossary(facts, tuple(mistakes), frozenset(faulty) - facts.keys())


def _with_derivation(table: dict[str, Any]) -> dict[str, Any]:
    """Cases are written as a list: derivation = [{ value = "IK", when = { … } }, …]."""
    if not isinstance(table.get("derivation"), list):
        return table
    cases = tuple((str(case.get("value")), rules.parse(case.get("when"))) for case in table["derivation"])
    return {**table, "asked_of": "system", "derivation": Derivation(cases)}


def _doubts(fact: Fact, earlier: Mapping[str, Fact], faulty: Collection[str]) -> Iterator[Mistake]:
    if fact.name in earlier:
        yield Mistake("this name is used twice")
    if fact.kind in ("choice", "province") and not fact.choices:
        yield Mistake("a choice needs its choices", EXAMPLES["choices"])
    needed = [fact.asked_when] if fact.asked_when else []
    cases = fact.derivation.cases if fact.derivation else ()
    needed += [when for _, when in cases]
    for rule in needed:
        # Only earlier facts: so no question can wait for itself.
        yield from misused(rule, earlier, faulty)
    if fact.derivation and {value for value, _ in fact.derivation.cases} != {one.value for one in fact.choices}:
        yield Mistake("the derivation must have a case for each choice", EXAMPLES["choices"])


def misused(rule: Rule, facts: Mapping[str, Fact], faulty: Collection[str] = ()) -> Iterator[Mistake]:
    """Facts that the rule names but nobody defined, values that their facts can never have, facts that do not compare.

    A name that is `faulty` is told elsewhere.
    """
    for name in sorted((rule.facts | {test.fact for test in rule.tests()}) - facts.keys() - {*faulty}):
        right = nearest(name, facts) or 'a name of facts.toml, above where it is used: "has_nib"'
        yield Mistake(f"unknown fact {name!r}", right)
    for test in rule.tests():
        fact = facts.get(test.fact)
        if fact is not None and not _fits(fact, test):
            allowed = ", ".join(choice.value for choice in fact.choices) or _range(fact)
            yield Mistake(f"{test.operator} {test.value!r} is impossible for {fact.name}", f"allowed: {allowed}")
    for leaf in rule.leaves():
        if len(leaf.names) == 2 and all(name in facts for name in leaf.names):
            yield from _mismatched(leaf, facts[leaf.names[0]], facts[leaf.names[1]])


def _range(fact: Fact) -> str:
    limits = [f"at least {fact.low}"] * (fact.low is not None) + [f"at most {fact.high}"] * (fact.high is not None)
    return " ".join([fact.kind, *limits])


def _mismatched(leaf: Leaf, one: Fact, other: Fact) -> Iterator[Mistake]:
    """Two facts that can never be compared so: a date with a number, a word with no list."""
    for fact in (one, other):
        if fact.derivation:
            yield Mistake(f"{fact.name} is derived and cannot be compared with another fact", f"fact: {one.name}")
    match leaf:
        case Share() if (one.kind, other.kind) != ("money", "integer"):
            right = '{ fact = "machine_value_idr", percent_fact = "call.rate", at_least = 5_000_000 }'
            yield Mistake(f"percent_fact needs money and a percentage, not {_kinds(one, other)}", right)
        case Pair(_, "one_of_fact", _) if other.kind != "choices" or one.kind not in ("text", "choice", "province"):
            right = '{ fact = "product_category", one_of_fact = "batch.topics" }'
            yield Mistake(f"one_of_fact needs one value and a list (choices), not {_kinds(one, other)}", right)
        case Pair(_, "one_of_fact" | "equals_fact" as operator, _) if _are_apart(one, other):
            yield Mistake(
                f"{operator}: {one.name} and {other.name} have no value in common", "facts of the same choices"
            )
        case Pair(_, "equals_fact", _) if one.kind != other.kind or one.kind == "choices":
            right = '{ fact = "surat_umk.year", equals_fact = "filing.year" }'
            yield Mistake(f"equals_fact needs two facts of one kind, not {_kinds(one, other)}", right)
        case Pair(_, "at_least_fact" | "at_most_fact" as operator, _) if one.kind != other.kind or one.kind not in (
            "integer",
            "money",
            "date",
        ):
            right = '{ fact = "machine_purchase_date", at_least_fact = "call.starts" }'
            yield Mistake(f"{operator} needs two numbers or two dates, not {_kinds(one, other)}", right)


def _kinds(one: Fact, other: Fact) -> str:
    return f"{one.name} ({one.kind}) and {other.name} ({other.kind})"


def _are_apart(one: Fact, other: Fact) -> bool:
    """Both have a fixed list of values, and nothing stands in both."""
    values = [{choice.value for choice in fact.choices} for fact in (one, other)]
    return all(values) and values[0].isdisjoint(values[1])


def _fits(fact: Fact, test: rules.Test) -> bool:
    """Could this comparison ever be made with a value of this fact?"""
    limits = test.value if isinstance(test.value, list) else [test.value]
    if test.operator in KBLI:
        return fact.kind == "text"
    if test.operator in NUMERIC:
        ordered = fact.kind in ("integer", "money") or (fact.kind == "date" and test.operator not in PAIRS)
        return ordered and all(fact.allows(limit) for limit in limits)
    if test.operator in LISTING:
        return isinstance(test.value, list) and all(fact.allows(one) for one in test.value)
    if test.operator == "includes":
        return fact.kind == "choices" and fact.allows([test.value])
    return fact.allows(test.value)
