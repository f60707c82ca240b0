"""What has changed from one catalogue to another, in lines for an editor: + is new, - is gone, ~ is different."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from models.programmes import Catalogue, Programme
from models.rules import Derivation, Rule
from models.rules.written import written

Described = Mapping[str, str]
"""Every part of an entry in plain words, by its key."""
# Parts of a programme that are compared one by one, or not at all.
LISTS = frozenset({"conditions", "glossary", "notes", "examples", "contradictions"})


def between(old: Catalogue, new: Catalogue) -> Iterator[str]:
    """Programmes, facts, then sources; a single line when nothing has changed."""
    changed = [
        *_programmes(_every(old), _every(new)),
        *_entries("fact", _described(old.facts), _described(new.facts), ""),
        *_entries("source", _described(old.sources), _described(new.sources), ""),
    ]
    yield from changed or ["Nothing has changed."]


def _every(catalogue: Catalogue) -> dict[str, Programme]:
    return {**catalogue.programmes, **catalogue.references}


def _programmes(old: Mapping[str, Programme], new: Mapping[str, Programme]) -> Iterator[str]:
    for name in sorted(old.keys() | new.keys()):
        if name not in old:
            yield f"+ programme {name}: {new[name].name['id']} ({len(new[name].conditions)} conditions)"
        elif name not in new:
            yield f"- programme {name}: {old[name].name['id']}"
        elif lines := list(_programme(old[name], new[name], old, new)):
            yield f"~ programme {name}"
            yield from lines


def _programme(
    one: Programme, other: Programme, old: Mapping[str, Programme], new: Mapping[str, Programme]
) -> Iterator[str]:
    yield from _values(_plain(one), _plain(other), "    ")
    yield from _entries("condition", _conditions(one, old), _conditions(other, new), "  ")
    for kind, key in (("notes", "text"), ("contradictions", "topic"), ("examples", "who")):
        yield from _entries(kind.removesuffix("s"), _listed(one, kind, key), _listed(other, kind, key), "  ")


def _conditions(one: Programme, every: Mapping[str, Programme]) -> dict[str, Described]:
    """Its own ones; of several versions of an id the later are numbered."""
    other = every.get(one.shares or "")
    shared = {condition.id for condition in other.conditions} if other else set()
    found: dict[str, Described] = {}
    for condition in one.conditions:
        if condition.id not in shared:
            versions = sum(name.partition(" ")[0] == condition.id for name in found)
            found[f"{condition.id} (version {versions + 1})" if versions else condition.id] = _plain(condition)
    return found


def _listed(one: Programme, kind: str, key: str) -> dict[str, Described]:
    """Entries without an id go by their first words."""
    named = [(getattr(entry, key), entry) for entry in getattr(one, kind)]
    return {name if isinstance(name, str) else name["id"]: _plain(entry) for name, entry in named}


def _entries(kind: str, old: Mapping[str, Described], new: Mapping[str, Described], indent: str) -> Iterator[str]:
    for name in [*old, *(name for name in new if name not in old)]:
        if name not in old:
            yield f"{indent}+ {kind} {name}{_summary(new[name], name)}"
        elif name not in new:
            yield f"{indent}- {kind} {name}{_summary(old[name], name)}"
        elif lines := list(_values(old[name], new[name], indent + "    ")):
            yield f"{indent}~ {kind} {name}"
            yield from lines


def _summary(entry: Described, name: str) -> str:
    """The words of an entry, if they are not its name already, with what matters most about it."""
    words = next((entry[key] for key in ("text.id", "question.id", "name.id") if entry.get(key)), "")
    facts = ", ".join(entry[key] for key in ("kind", "certainty", "rule") if entry.get(key))
    return f": {words}" * (words not in ("", name)) + f" [{facts}]" * bool(facts)


def _values(old: Described, new: Described, indent: str) -> Iterator[str]:
    for key in [*old, *(key for key in new if key not in old)]:
        was, now = old.get(key, ""), new.get(key, "")
        if was != now:
            yield from (f"{indent}{key}", f"{indent}  was: {was or '–'}", f"{indent}  now: {now or '–'}")


def _described(entries: Mapping[str, Any]) -> dict[str, Described]:
    return {name: _plain(entry) for name, entry in entries.items()}


def _plain(entry: Any) -> dict[str, str]:
    """The parts of a dataclass in words; what is empty is left out."""
    found: dict[str, str] = {}
    for one in fields(entry):
        value = getattr(entry, one.name)
        if one.name in LISTS or value in (None, (), "", False):
            continue
        if isinstance(value, Mapping) and value.keys() == {"id", "en"}:
            found |= {f"{one.name}.{language}": words for language, words in value.items()}
        else:
            found[one.name] = _in_words(value)
    return found


def _cited(source: str, remark: Mapping[str, str]) -> str:
    words = " / ".join(dict.fromkeys(filter(None, remark.values())))
    return " ".join(filter(None, (source, words)))


def _in_words(value: Any) -> str:
    match value:
        case Rule():
            return written(value)
        case Derivation(cases):
            return "; ".join(f"{name} when {written(when)}" for name, when in cases)
        case Mapping():
            return ", ".join(f"{key} = {_in_words(one)}" for key, one in value.items())
        case list() | tuple() if value and isinstance(value[0], tuple):
            return "; ".join(_cited(*one) for one in value)
        case list() | tuple():
            return ", ".join(_in_words(one) for one in value)
    if hasattr(value, "label"):
        return f"{value.value} ({value.label['id']} / {value.label['en']})"
    return str(value)
