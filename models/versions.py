"""Which version of the rules a catalogue holds, and what differs between two versions of one programme."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

from models.eligibility import Verdict
from models.programmes import Catalogue, Condition, Programme

Texts = Mapping[str, Mapping[str, str]]
"""The sentence of each deciding condition, by its id."""
DIGEST = "digest"


@dataclass(frozen=True)
class Told:
    """A result as a person knows it: which conditions were not met and which were open, and by what version."""

    state: str
    known_fit: bool
    version: str
    unmet: tuple[str, ...] = ()
    open: tuple[str, ...] = ()

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> "Told":
        return cls(kept["state"], kept["known_fit"], kept["version"], tuple(kept["unmet"]), tuple(kept["open"]))

    def dump(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def says_the_same(self, other: "Told") -> bool:
        return (self.state, self.known_fit) == (other.state, other.known_fit)


@dataclass(frozen=True)
class Difference:
    """One condition that a new version changed: its sentence before and after; None where there was or is none."""

    kind: Literal["changed", "added", "gone", "judged"]
    before: Mapping[str, str] | None
    after: Mapping[str, str] | None


def digest(catalogue: Catalogue) -> str:
    """The same for two catalogues that give everybody the same results in the same words, in any process."""
    found = catalogue.worked_out.get(DIGEST)
    if found is None:
        rules = {name: (one.reference, one.conditions) for name, one in catalogue.programmes.items()}
        found = catalogue.worked_out[DIGEST] = _hashed((rules, catalogue.facts))
    return str(found)


def texts(programme: Programme) -> dict[str, dict[str, str]]:
    """The sentences that may later be shown as what held before."""
    return {one.id: dict(one.text) for one in _deciding(programme.conditions)}


def version(programme: Programme) -> str:
    """What names the sentences of a programme's conditions."""
    return _hashed(texts(programme))


def told(programme: Programme, verdict: Verdict) -> Told:
    """A verdict, as it is remembered until the rules change."""
    items = [item for item in verdict.items if item.condition.decides]
    return Told(
        verdict.state,
        verdict.known_fit,
        version(programme),
        tuple(item.condition.id for item in items if item.met is False),
        tuple(item.condition.id for item in items if item.met is None),
    )


def differences(before: Told, old: Texts, after: Told, new: Texts) -> list[Difference]:
    """What a new version changed, first where it changed the person's own standing."""
    names = [*new, *(name for name in old if name not in new)]
    moved = {name for name in names if _standing(before, name) != _standing(after, name)}
    found = [(name, _difference(old.get(name), new.get(name), name in moved)) for name in names]
    ordered = sorted(found, key=lambda one: one[0] not in moved)
    return [difference for _, difference in ordered if difference is not None]


def _difference(before: Mapping[str, str] | None, after: Mapping[str, str] | None, moved: bool) -> Difference | None:
    if before is None or after is None:
        return Difference("added" if before is None else "gone", before, after)
    if dict(before) != dict(after):
        return Difference("changed", before, after)
    return Difference("judged", before, after) if moved else None


def _standing(told: Told, name: str) -> str:
    return "unmet" if name in told.unmet else "open" if name in told.open else "met"


def _deciding(conditions: Iterable[Condition]) -> list[Condition]:
    return [one for one in conditions if one.decides]


def _hashed(value: object) -> str:
    return hashlib.sha256(json.dumps(_plain(value), sort_keys=True).encode()).hexdigest()[:32]


def _plain(value: object) -> object:
    """Any value of the catalogue as JSON that does not depend on the process."""
    if is_dataclass(value):
        return [type(value).__name__, *(_plain(getattr(value, field.name)) for field in fields(value))]
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(map(str, value))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(one) for one in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
