"""The catalogue of programmes: conditions as data, each with words, kind, sources and certainty."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import PlainValidator, TypeAdapter, ValidationError, ValidationInfo
from pydantic.dataclasses import dataclass as checked

from models import facts, rules
from models.facts import STRICT, Fact, Glossary, Localized
from models.rules import Mistake, Rule

Certainty = Literal["Q", "R", "L", "UK", "UN"]
"""Q regulation text seen, R reported by others, L local or past or inferred, UK and UN unverified."""
Kind = Literal["gate", "fix", "prior", "state", "route", "info"]
State = Literal["belum_bisa", "perlu_data", "memenuhi_bersyarat", "konfirmasi_dinas", "memenuhi"]
Place = tuple[int | str, ...]
STRONG: frozenset[Certainty] = frozenset({"Q", "R"})
DECIDING: frozenset[Kind] = frozenset({"gate", "fix", "route", "state"})


def _rule(data: object, info: ValidationInfo) -> Rule:
    return data if isinstance(data, Rule) else rules.parse(data, (info.context or {}).get("derived"))


@checked(frozen=True, config=STRICT)
class Source:
    """Where a condition comes from. `date` is as exact as known: a year, year-month or day, or empty."""

    id: str
    name: Localized
    kind: Literal["regulation", "office", "news", "guide"]
    address: tuple[str, ...] = ()
    date: str = ""


@checked(frozen=True, config=STRICT)
class Condition:
    """One condition, said in one plain sentence; `sources` pairs a source's id with the article or a remark.

    A condition on a `ladder` says which rung a business stands on (IK or IM, mikro or kecil): rungs exclude
    one another, so none of them decides. `refers_to` is the programme that suits whoever fails this one.
    """

    id: str
    text: Localized
    rule: Annotated[Rule, PlainValidator(_rule)]
    kind: Kind
    certainty: Certainty
    sources: tuple[tuple[str, str], ...] = ()
    advice: Localized | None = None
    ladder: str | None = None
    refers_to: str | None = None

    @property
    def is_strong(self) -> bool:
        """Only what is read in a rule (Q) or reported by an office or press (R) may ever reject anyone."""
        return self.certainty in STRONG

    @property
    def decides(self) -> bool:
        """Does the outcome matter for the result at all? Priorities, information and rungs do not."""
        return self.kind in DECIDING and self.ladder is None


@checked(frozen=True, config=STRICT)
class Contradiction:
    """Two sources that disagree, shown to people together with what we follow."""

    topic: Localized
    one: Localized
    other: Localized
    followed: Localized
    conditions: tuple[str, ...] = ()


@checked(frozen=True, config=STRICT)
class Example:
    """A person's answers and the result that they must get; every example runs as a test."""

    who: str
    answers: dict[str, Any]
    state: State
    known_fit: bool | None = None
    derived: dict[str, str] | None = None


@checked(frozen=True, config=STRICT)
class Programme:
    """One programme or sub-scheme, as its file tells it; `glossary` holds all facts and who knows them."""

    id: str
    name: Localized
    purpose: Localized
    run_by: Localized
    validity: Localized
    documents: Localized
    how_to_apply: Localized
    benefits: Localized
    unknowns: Localized
    conditions: tuple[Condition, ...]
    glossary: Mapping[str, Fact] = field(repr=False)
    examples: tuple[Example, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    part_of: str | None = None

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts that its conditions can ever need, in the order of the glossary."""
        needed = frozenset[str]().union(*(condition.rule.facts for condition in self.conditions))
        return {name: fact for name, fact in self.glossary.items() if name in needed}


@dataclass(frozen=True)
class Catalogue:
    """Everything that was loaded; a value, so a broken new one can never damage the old one."""

    facts: Mapping[str, Fact]
    programmes: Mapping[str, Programme]
    sources: Mapping[str, Source]


class CatalogueErrors(ValueError):
    """The content has mistakes; `mistakes` names all of them at once."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(map(_line, mistakes)))


def _line(mistake: Mistake) -> str:
    right = f" (right: {mistake.example})" if mistake.example else ""
    return f"{mistake.file}: {mistake.where}: {mistake.what}{right}"


def load(directory: Path | None = None) -> Catalogue:
    """Read and check a content folder, by default our own; `CatalogueErrors` if anything is wrong."""
    folder = directory or Path(__file__).with_name("content")
    mistakes: list[Mistake] = []
    glossary = facts.read(_tables(folder / "facts.toml", "facts", mistakes))
    mistakes += [replace(mistake, file="facts.toml") for mistake in glossary.mistakes]
    sources = _sources(_tables(folder / "sources.toml", "sources", mistakes), mistakes)
    programmes: dict[str, tuple[str, Programme]] = {}
    files = sorted((folder / "programmes").glob("*.toml"))
    if not files:
        mistakes.append(Mistake("no programme here", "programmes/wub.toml", "folder", "programmes"))
    for path in files:
        programme = _programme(path, glossary, mistakes)
        if programme is not None:
            programmes[programme.id] = (path.name, programme)
    mistakes += _doubts(programmes, glossary, sources)
    if mistakes:
        raise CatalogueErrors(mistakes)
    return Catalogue(glossary.facts, {name: programme for name, (_, programme) in programmes.items()}, sources)


def _toml(path: Path, mistakes: list[Mistake]) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        mistakes.append(Mistake("this file is missing", where="file", file=path.name))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        mistakes.append(Mistake(f"not TOML: {wrong}", 'name = { id = "…", en = "…" }', "file", path.name))
    return {}


def _tables(path: Path, name: str, mistakes: list[Mistake]) -> list[dict[str, Any]]:
    tables = _toml(path, mistakes).get(name, [])
    return [table for table in tables if isinstance(table, dict)] if isinstance(tables, list) else []


def _sources(tables: list[dict[str, Any]], mistakes: list[Mistake]) -> dict[str, Source]:
    sources: dict[str, Source] = {}
    for table in tables:
        where = f"source {table.get('id', '(no id)')}"
        try:
            source = TypeAdapter(Source).validate_python(table)
        except ValidationError as wrong:
            mistakes += [replace(one, where=where, file="sources.toml") for one in facts.explain(wrong)]
            continue
        if source.id in sources:
            mistakes.append(Mistake("this id is used twice", 'id = "S04"', where, "sources.toml"))
        sources[source.id] = source
    return sources


def _programme(path: Path, glossary: Glossary, mistakes: list[Mistake]) -> Programme | None:
    """The programme of one file; of a faulty one only what is sound, so that the rest is still checked."""
    data = _toml(path, mistakes)
    if not data:
        return None
    try:
        return _validated(data, glossary)
    except ValidationError as wrong:
        for error, found in zip(wrong.errors(), facts.explain_each(wrong), strict=True):
            where = _where(data, error["loc"])
            mistakes += [replace(one, where=where, file=path.name) for one in found]
        sound = _sound(data, [error["loc"] for error in wrong.errors()])
    try:
        return _validated(sound, glossary)
    except ValidationError:
        return None


def _validated(data: Mapping[str, Any], glossary: Glossary) -> Programme:
    whole = {**data, "glossary": glossary.facts}
    return TypeAdapter(Programme).validate_python(whole, context={"derived": glossary.derived})


def _sound(data: Mapping[str, Any], faults: Sequence[Place]) -> dict[str, Any]:
    """The same file without its faulty entries, and with stand-ins for its faulty texts."""
    sound: dict[str, Any] = {}
    for key, value in data.items():
        faulty = {place[1] for place in faults if place[0] == key and len(place) > 1}
        if isinstance(value, list):
            sound[key] = [one for index, one in enumerate(value) if index not in faulty]
        elif not any(place[0] == key for place in faults):
            sound[key] = value
    texts = [name for name, one in Programme.__dataclass_fields__.items() if one.type is Localized]
    return {name: {"id": "-", "en": "-"} for name in texts} | sound


def _where(data: Mapping[str, Any], place: Place) -> str:
    """An editor looks for a condition's id, not for its position."""
    match place:
        case (str(section), int(index), *_):
            entry = data[section][index]
            name = entry.get("id") or entry.get("who") if isinstance(entry, dict) else None
            return str(name or f"{section}[{index}]")
    return str(data.get("id", "programme"))


def _doubts(
    programmes: Mapping[str, tuple[str, Programme]], glossary: Glossary, sources: Mapping[str, Source]
) -> Iterator[Mistake]:
    """What only the whole can show: names that lead nowhere, ids used twice, answers nobody could give."""
    ids = Counter(one.id for _, programme in programmes.values() for one in programme.conditions)
    for file, programme in programmes.values():
        for condition in programme.conditions:
            wrong = [*facts.misused(condition.rule, glossary.facts), *_unsourced(condition, sources)]
            if ids[condition.id] > 1:
                wrong.append(Mistake("this id is used twice", 'id = "WUB-01"'))
            if condition.refers_to and condition.refers_to not in programmes:
                wrong.append(Mistake(f"refers to unknown programme {condition.refers_to!r}", 'refers_to = "WUB"'))
            yield from (replace(one, where=condition.id, file=file) for one in wrong)
        yield from (replace(one, file=file) for one in _misreferred(programme, programmes, ids))


def _unsourced(condition: Condition, sources: Mapping[str, Source]) -> Iterator[Mistake]:
    for source, _ in condition.sources:
        if source not in sources:
            yield Mistake(f"unknown source {source!r}", facts.EXAMPLES["sources"])
    if not condition.sources and condition.certainty not in ("UK", "UN"):
        yield Mistake(f"certainty {condition.certainty} needs a source", facts.EXAMPLES["sources"])


def _misreferred(programme: Programme, programmes: Mapping[str, object], ids: Mapping[str, int]) -> Iterator[Mistake]:
    if programme.part_of and programme.part_of not in programmes:
        yield Mistake(f"part of unknown programme {programme.part_of!r}", 'part_of = "WUB"', programme.id)
    for contradiction in programme.contradictions:
        for unknown in (one for one in contradiction.conditions if not ids[one]):
            yield Mistake(f"a contradiction names unknown condition {unknown!r}", "WUB-10", programme.id)
    for example in programme.examples:
        for name, value in example.answers.items():
            fact = programme.glossary.get(name)
            if fact is None or not fact.allows(value):
                yield Mistake(f"nobody can answer {name} = {value!r}", "has_nib = true", example.who)
