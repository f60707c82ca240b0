"""What one cell of a file means for a fact: exactly one thing, or a mistake; nothing is guessed."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from models.facts import Fact
from models.targeting.columns import BAR

Meaning = Callable[[str], object]
"""Takes the trimmed text of a cell; None where the text is not right."""
UNKNOWN = frozenset({"", "tidak tahu", "tidak_tahu"})
NONE_OF_THEM = "-"
YES_NO = {"ya": True, "true": True, "1": True, "tidak": False, "false": False, "0": False}
PLAIN = re.compile(r"0|[1-9][0-9]*")
DOTTED = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+")
RUPIAH = re.compile(r"(?:rp\.?|idr)\s*|,00?$", re.IGNORECASE)
SHOWN = 12


def meaning(fact: Fact) -> Meaning:
    """How this fact's cells are read."""
    match fact.kind:
        case "yes_no":
            return lambda text: YES_NO.get(text.casefold())
        case "choice" | "province":
            values = _values(fact)
            return lambda text: values.get(_plain(text))
        case "choices":
            return lambda text: _several(text, _values(fact))
        case "integer":
            return lambda text: _within(fact, _whole(text))
        case "money":
            return lambda text: _within(fact, _whole(RUPIAH.sub("", text)))
        case "date":
            return _day
    return lambda text: text if fact.allows(text) else None


def right(fact: Fact) -> str:
    """What would be right in a cell of this fact, for whoever mends the file."""
    values = ", ".join(choice.value for choice in fact.choices[:SHOWN])
    values += ", …" if len(fact.choices) > SHOWN else ""
    match fact.kind:
        case "yes_no":
            return "ya or tidak"
        case "province":
            return "the province's name, such as Papua (codes of Kemendagri only where BPS has the same)"
        case "choice":
            return f"one of {values}"
        case "choices":
            return (
                f"values parted by {BAR}, or - for none of them; of {values}" if values else f"values parted by {BAR}"
            )
        case "integer" | "money":
            limits = f" from {fact.low or 0}" + (f" to {fact.high}" if fact.high is not None else "")
            example = "1500000 or 1.500.000" if fact.kind == "money" else "1500 or 1.500"
            return f"a whole number{limits}, such as {example}"
        case "date":
            return "a date such as 2026-03-15"
    return f"{fact.digits} digits" if fact.digits else "a text"


def within(fact: Fact) -> tuple[int, int]:
    """The least and the greatest number that is right; without limits, what 64 bits hold."""
    return fact.low or 0, fact.high if fact.high is not None else 2**63 - 1


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _values(fact: Fact) -> Mapping[str, str]:
    """Each value by itself and by its words, unless two values share them."""
    found: dict[str, str | None] = {}
    for choice in fact.choices:
        for words in choice.label.values():
            other = found.setdefault(_plain(words), choice.value)
            found[_plain(words)] = choice.value if other == choice.value else None
    return {word: value for word, value in found.items() if value} | {
        _plain(choice.value): choice.value for choice in fact.choices
    }


def _several(text: str, values: Mapping[str, str]) -> str | None:
    if text == NONE_OF_THEM:
        return BAR
    parts = [part.strip() for part in text.split(BAR)]
    meant = [values.get(_plain(part)) if values else part for part in parts]
    return f"{BAR}{BAR.join(filter(None, meant))}{BAR}" if all(meant) else None


def _whole(text: str) -> int | None:
    if PLAIN.fullmatch(text):
        return int(text)
    return int(text.replace(".", "")) if DOTTED.fullmatch(text) else None


def _within(fact: Fact, number: int | None) -> int | None:
    least, most = within(fact)
    return number if number is not None and least <= number <= most else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
