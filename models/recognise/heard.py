"""What was recognised: a fact with its value, or several values to choose from, and the words it was taken from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from models.facts import Fact

WANTED = "wanted"
"""Stands for what the person is looking for, a `programmes.Wish`; the glossary has no such fact."""


@dataclass(frozen=True)
class Heard:
    """One fact as the text tells it.

    Where the text may mean several values, or one that must be asked back ("sekitar 5 juta"), `value` is None and
    `alternatives` has them, likeliest first. `note` is "monthly" when the value is twelve times what was written.
    """

    fact: str
    value: object
    words: str
    alternatives: tuple[object, ...] = ()
    note: str = ""

    @property
    def meant(self) -> tuple[object, ...]:
        """Everything that it may be."""
        return self.alternatives if self.value is None else (self.value,)


def settle(found: Iterable[Heard], facts: Mapping[str, Fact]) -> tuple[Heard, ...]:
    """One entry for each fact, in the order of the glossary; wishes last, one by one.

    What was told twice and differently is offered as alternatives; "yes" and "no" of one thing are left out.
    """
    order = {name: place for place, name in enumerate(facts)}
    allowed = [kept for one in found for kept in _allowed(one, facts)]
    groups: dict[tuple[str, object], list[Heard]] = {}
    for one in sorted(allowed, key=lambda one: order.get(one.fact, len(order))):
        groups.setdefault((one.fact, one.value if one.fact == WANTED else ""), []).append(one)
    return tuple(whole for same in groups.values() for whole in _merged(same))


def _allowed(one: Heard, facts: Mapping[str, Fact]) -> Iterable[Heard]:
    if one.fact == WANTED:
        return [one]
    fact = facts.get(one.fact)
    if fact is None or fact.asked_of != "person":
        return []
    meant = tuple(value for value in one.meant if value is not None and fact.allows(value))
    if one.value is not None:
        return [one] if meant else []
    return [replace(one, alternatives=meant)] if meant else []


def _merged(same: list[Heard]) -> list[Heard]:
    exact = [one for one in same if one.value is not None]
    first = (exact or same)[0]
    if all(one.value == first.value for one in exact) and (exact or len(same) == 1):
        return [first]
    meant = tuple(dict.fromkeys(value for one in (exact or same) for value in one.meant))
    if any(isinstance(value, bool) for value in meant):
        return []
    words = ", ".join(dict.fromkeys(one.words for one in exact or same))
    return [Heard(first.fact, None, words, meant, first.note)]
