"""The glossary of facts: what can be known about a person or a business, and how to ask for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, PlainValidator, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked

from models import rules
from models.comparisons import LISTING, NUMERIC
from models.rules import Answers as Answers
from models.rules import Derivation, Mistake, Mistaken, Rule

STRICT = ConfigDict(extra="forbid", arbitrary_types_allowed=True)
LANGUAGES = ("id", "en")
TEXT = '{ id = "Sudah punya NIB?", en = "Do you have an NIB?" }'
EXAMPLES: Mapping[str, str] = {
    "kind": 'kind = "yes_no"',
    "choices": 'choices = [{ value = "ide", id = "Masih rencana", en = "Still a plan" }]',
    "question": f"question = {TEXT}",
    "help": 'help = { id = "Contoh: ya", en = "Example: yes" }',
    "text": f"text = {TEXT}",
    "rule": f"rule = {rules.RIGHT}",
    "asked_when": f"asked_when = {rules.RIGHT}",
    "certainty": 'certainty = "R"  # Q, R, L, UK or UN',
    "sources": 'sources = [["S04", "Pasal 35"]]',
    "state": 'state = "perlu_data"',
}


def _localized(texts: dict[str, str]) -> dict[str, str]:
    if set(texts) != set(LANGUAGES) or not all(text.strip() for text in texts.values()):
        raise Mistaken([Mistake(f"needs a text in each of {', '.join(LANGUAGES)}", TEXT)])
    return texts


def _choice(data: object) -> object:
    # Written flat in TOML, { value = "ide", id = "…", en = "…" }, because people edit it.
    if isinstance(data, dict) and "value" in data:
        return {"value": data["value"], "label": {key: data[key] for key in data if key != "value"}}
    return data


def _rule(data: object) -> Rule:
    return data if isinstance(data, Rule) else rules.parse(data)


Localized = Annotated[Mapping[str, str], AfterValidator(_localized)]
"""The same words in every language: {"id": …, "en": …}."""
Kind = Literal["yes_no", "choice", "choices", "integer", "money", "province", "text"]
Asked = Literal["person", "office", "system"]


@checked(frozen=True, config=STRICT)
class Choice:
    """One allowed value and its words."""

    value: str
    label: Localized


@checked(frozen=True, config=STRICT)
class Fact:
    """One attribute: its type, its allowed values, and the question that asks for it.

    `asked_when` is the rule under which the question makes sense; while it fails the question is never asked.
    Money is in whole rupiah; `fresh_days` says how many days an answer may be reused (None: as long as kept).
    """

    name: str
    kind: Kind
    question: Localized
    help: Localized
    asked_of: Asked = "person"
    personal: bool = False
    fresh_days: int | None = None
    choices: tuple[Annotated[Choice, BeforeValidator(_choice)], ...] = ()
    unit: Localized | None = None
    low: int | None = None
    high: int | None = None
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
        return isinstance(value, str)

    def _within(self, number: int) -> bool:
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)


@dataclass(frozen=True)
class Glossary:
    """The facts by name, in the order of the file, which is the order in which equal questions are asked."""

    facts: Mapping[str, Fact]
    mistakes: tuple[Mistake, ...]

    @property
    def derived(self) -> dict[str, Derivation]:
        return {name: fact.derivation for name, fact in self.facts.items() if fact.derivation is not None}


def read(tables: list[dict[str, Any]]) -> Glossary:
    """The glossary in these TOML tables, with everything that is wrong in them."""
    facts: dict[str, Fact] = {}
    mistakes: list[Mistake] = []
    for table in tables:
        where = f"fact {table.get('name', '(no name)')}"
        try:
            fact = TypeAdapter(Fact).validate_python(_with_derivation(table))
            mistakes += [replace(mistake, where=where) for mistake in _doubts(fact, facts)]
            facts[fact.name] = fact
        except Mistaken as wrong:
            mistakes += [replace(mistake, where=where) for mistake in wrong.mistakes]
        except ValidationError as wrong:
            mistakes += [replace(mistake, where=where) for mistake in explain(wrong)]
    return Glossary(facts, tuple(mistakes))


def _with_derivation(table: dict[str, Any]) -> dict[str, Any]:
    """Cases are written as a list: derivation = [{ value = "IK", when = { … } }, …]."""
    if not isinstance(table.get("derivation"), list):
        return table
    cases = tuple((str(case.get("value")), rules.parse(case.get("when"))) for case in table["derivation"])
    return {**table, "asked_of": "system", "derivation": Derivation(cases)}


def _doubts(fact: Fact, earlier: Mapping[str, Fact]) -> Iterator[Mistake]:
    if fact.name in earlier:
        yield Mistake("this name is used twice")
    if fact.kind in ("choice", "province") and not fact.choices:
        yield Mistake("a choice needs its choices", EXAMPLES["choices"])
    needed = [fact.asked_when] if fact.asked_when else []
    cases = fact.derivation.cases if fact.derivation else ()
    needed += [when for _, when in cases]
    for rule in needed:
        # Only earlier facts: so no question can wait for itself.
        yield from misused(rule, earlier)
    if fact.derivation and {value for value, _ in fact.derivation.cases} != {one.value for one in fact.choices}:
        yield Mistake("the derivation must have a case for each choice", EXAMPLES["choices"])


def misused(rule: Rule, facts: Mapping[str, Fact]) -> Iterator[Mistake]:
    """Facts that the rule names but nobody defined, and values that their facts can never have."""
    for name in sorted((rule.facts | {test.fact for test in rule.tests()}) - facts.keys()):
        yield Mistake(f"unknown fact {name!r}", 'a name of facts.toml, above where it is used: "has_nib"')
    for test in rule.tests():
        fact = facts.get(test.fact)
        if fact is not None and not _fits(fact, test):
            allowed = ", ".join(choice.value for choice in fact.choices) or fact.kind
            yield Mistake(f"{test.operator} {test.value!r} is impossible for {fact.name}", f"allowed: {allowed}")


def _fits(fact: Fact, test: rules.Test) -> bool:
    """Could this comparison ever be made with a value of this fact?"""
    if test.operator in NUMERIC:
        limits = test.value if isinstance(test.value, list) else [test.value]
        return fact.kind in ("integer", "money") and all(fact.allows(limit) for limit in limits)
    if test.operator in LISTING:
        return isinstance(test.value, list) and all(fact.allows(one) for one in test.value)
    if test.operator == "includes":
        return fact.kind == "choices" and fact.allows([test.value])
    return fact.kind == "text" if test.operator == "division_between" else fact.allows(test.value)


def explain(wrong: ValidationError) -> Iterator[Mistake]:
    """What pydantic found, in the words of an editor."""
    return (mistake for mistakes in explain_each(wrong) for mistake in mistakes)


def explain_each(wrong: ValidationError) -> Iterator[list[Mistake]]:
    """The mistakes behind each of pydantic's errors: one rule can hold several."""
    for error in wrong.errors():
        inner = error.get("ctx", {}).get("error")
        names = [str(part) for part in error["loc"] if isinstance(part, int) or "[" not in part]
        place = ".".join(names)
        example = next((EXAMPLES[name] for name in reversed(names) if name in EXAMPLES), "")
        if isinstance(inner, Mistaken):
            yield [replace(one, what=f"{place}: {one.what}") for one in inner.mistakes]
        else:
            yield [Mistake(f"{place}: {error['msg']}", example)]
