"""The content files of eligibility: read, checked as a whole, and told to an editor with every mistake at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from models import facts
from models.catalogue.doubts import Named, Whole, doubts, of_facts
from models.catalogue.folder import Folder
from models.facts import Glossary, Localized
from models.mistakes import Place, explain
from models.programmes import Catalogue, Condition, Contradiction, Example, Note, Programme, Source
from models.rules import All, Mistake, Mistaken, Rule, nearest
from models.rules.parsing import Reader

FACTS, SOURCES = "facts.toml", "sources.toml"
SECTIONS = {
    "": Programme, "conditions": Condition, "notes": Note, "examples": Example, "contradictions": Contradiction,
}  # fmt: skip


class CatalogueErrors(ValueError):
    """The content has mistakes; `mistakes` names all of them at once."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(map(in_a_line, mistakes)))


def in_a_line(mistake: Mistake) -> str:
    """File, line, whose entry, what is wrong, what is right."""
    place = f"{mistake.file}:{mistake.line}" if mistake.line else mistake.file
    right = f" (right: {mistake.example})" if mistake.example else ""
    return f"{place}: {mistake.where}: {mistake.what}{right}"


def load(directory: Path | None = None) -> Catalogue:
    """Read and check a content folder, by default our own; `CatalogueErrors` if anything is wrong."""
    return _Loading(Folder(directory or own_folder())).catalogue()


def own_folder() -> Path:
    """The content that comes with the bot."""
    return Path(__file__).parents[1] / "content"


@dataclass
class _Loading:
    """One attempt to make a catalogue of a folder. Every file is read before any programme is understood."""

    folder: Folder
    files: dict[str, str] = field(default_factory=dict)
    read: dict[str, Programme | None] = field(default_factory=dict)
    reading: list[str] = field(default_factory=list)
    leans: dict[str, set[str]] = field(default_factory=dict)

    def catalogue(self) -> Catalogue:
        glossary = self._glossary()
        sources, compiled = self._sources()
        self._find_programmes()
        for name in self.files:
            self._programme(name, glossary)
        own = {name: one for name, one in self.read.items() if one is not None}
        full = {name: replace(one, conditions=_shared(one, own)) for name, one in own.items()}
        whole = Catalogue(
            facts=glossary.facts,
            programmes={name: one for name, one in full.items() if not one.reference},
            sources=sources,
            references={name: one for name, one in full.items() if one.reference},
            compiled=compiled,
        )
        if not {FACTS, SOURCES} & self.folder.unread:  # else everything would look unknown
            self._doubt(whole, own, glossary)
        if self.folder.mistakes:
            raise CatalogueErrors(sorted(self.folder.mistakes, key=lambda one: (one.file, one.line)))
        return whole

    def _doubt(self, whole: Catalogue, own: Mapping[str, Programme], glossary: Glossary) -> None:
        files = {one.file for one in self.folder.mistakes}
        no_ground = FACTS in files or whole.compiled == date.min
        broken = {name for name, file in self.files.items() if file in files or no_ground} | (
            self._named() - own.keys()
        )
        ids = self.folder.ids
        conditions = set[str]().union(*(ids[file] for file in ids if file not in (FACTS, SOURCES)))
        named = Named(self._named(), conditions - own.keys(), ids.get(SOURCES, set()), glossary.faulty)
        everything = Whole(whole, own, named, broken, self.leans)
        for name, path, mistake in doubts(everything):
            self.folder.wrong(mistake, self.files[name], path)

    def _glossary(self) -> Glossary:
        entries = _entries(self.folder.read(FACTS), "facts")
        glossary = facts.read(entries)
        places = {f"fact {entry.get('name', '(no name)')}": place for place, entry in enumerate(entries)}
        for mistake in glossary.mistakes:
            key = mistake.what.partition(":")[0].partition(".")[0]
            self.folder.wrong(mistake, FACTS, ("facts", places.get(mistake.where, 0), key))
        if not glossary.mistakes:
            for name, (key, mistake) in of_facts(glossary.facts):
                where = f"fact {name}"
                self.folder.wrong(replace(mistake, where=where), FACTS, ("facts", places[where], key))
        return glossary

    def _sources(self) -> tuple[dict[str, Source], date]:
        tables = self.folder.read(SOURCES)
        sources: dict[str, Source] = {}
        for place, entry in enumerate(_entries(tables, "sources")):
            where = f"source {entry.get('id', '(no id)')}"
            try:
                source = TypeAdapter(Source).validate_python(entry)
                if source.id in sources:
                    twice = Mistake("this id is used twice", 'id = "S04"', where)
                    self.folder.wrong(twice, SOURCES, ("sources", place, "id"))
                sources[source.id] = source
            except ValidationError as wrong:
                for path, mistake in explain(wrong, {"": Source}):
                    self.folder.wrong(replace(mistake, where=where), SOURCES, ("sources", place, *path))
        return sources, self._compiled(tables)

    def _compiled(self, tables: Mapping[str, Any]) -> date:
        try:
            return date.fromisoformat(str(tables.get("compiled")))
        except ValueError:
            wrong = Mistake("needs the day on which the facts were put together", 'compiled = "2026-11-22"', "file")
            if tables:
                self.folder.wrong(wrong, SOURCES, ("compiled",))
            return date.min

    def _find_programmes(self) -> None:
        names = [f"programmes/{path.name}" for path in sorted((self.folder.path / "programmes").glob("*.toml"))]
        if not names:
            none = Mistake("no programme here", "programmes/wub.toml", "folder", "programmes")
            self.folder.mistakes.append(none)
        for file in names:
            tables = self.folder.read(file)
            name = str(tables.get("id", Path(file).stem.upper()))
            if name in self.files:
                self.folder.wrong(Mistake(f"the id {name!r} is used twice", 'id = "WUB"'), file, ("id",))
            elif tables:
                self.files[name] = file

    def _named(self) -> set[str]:
        """The programmes that the folder seems to hold, those included that cannot be read."""
        return {Path(file).stem.upper() for file in self.folder.ids if file not in (FACTS, SOURCES)} | self.files.keys()

    def _programme(self, name: str, glossary: Glossary) -> Programme | None:
        """The programme; of a faulty file only what is sound, so that the rest is still checked."""
        if name in self.read:
            return self.read[name]
        file = self.files[name]
        data = {"id": name} | self.folder.tables[file]
        self.reading.append(name)
        try:
            programme: Programme | None = self._validated(data, glossary)
        except ValidationError as wrong:
            for path, mistake in explain(wrong, SECTIONS):
                self.folder.wrong(mistake, file, path)
            programme = self._what_is_sound(data, [error["loc"] for error in wrong.errors()], glossary)
        finally:
            self.reading.remove(name)
        if "id" not in self.folder.tables[file]:
            self.folder.wrong(Mistake("id: is missing", f'id = "{name}"'), file, ("id",))
        self.read[name] = programme
        return programme

    def _what_is_sound(self, data: Mapping[str, Any], faults: Sequence[Place], glossary: Glossary) -> Programme | None:
        try:
            return self._validated(_sound(data, faults), glossary)
        except ValidationError:
            return None

    def _validated(self, data: Mapping[str, Any], glossary: Glossary) -> Programme:
        reader = Reader(glossary.derived, lambda name: self._suits(name, glossary))
        return TypeAdapter(Programme).validate_python(
            {**data, "glossary": glossary.facts}, context={"reader": reader, "derived": glossary.derived}
        )

    def _suits(self, name: str, glossary: Glossary) -> Rule:
        """Nothing sourced speaks against that programme; what could be repaired does not count."""
        if name not in self.files and name in self._named():
            return All(())
        if name not in self.files:
            right = nearest(name, self.files) or "PRT"
            raise Mistaken([Mistake(f"unknown programme {name!r}", f'{{ programme = "{right}" }}')])
        if name in self.reading:
            circle = " → ".join([*self.reading[self.reading.index(name) :], name])
            raise Mistaken([Mistake(f"programme {name!r} waits for itself: {circle}", "the conditions of one of them")])
        self.leans.setdefault(self.reading[-1], set()).add(name)
        found: list[Rule] = []
        for one in self._with_whom_it_shares(name, glossary):
            found += [each.rule for each in one.conditions if each.excludes and each.valid_until is None]
        return All(tuple(found))

    def _with_whom_it_shares(self, name: str, glossary: Glossary) -> Iterable[Programme]:
        seen: set[str] = set()
        while name in self.files and name not in seen and name not in self.reading:
            seen.add(name)
            one = self._programme(name, glossary)
            if one is None:
                return
            yield one
            name = one.shares or ""


def _shared(one: Programme, own: Mapping[str, Programme], *seen: str) -> tuple[Condition, ...]:
    """Its conditions, after those of the programme whose conditions it shares."""
    other = own.get(one.shares or "")
    return one.conditions if other is None or one.id in seen else (*_shared(other, own, *seen, one.id), *one.conditions)


def _entries(tables: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    entries = tables.get(name, [])
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _sound(data: Mapping[str, Any], faults: Sequence[Place]) -> dict[str, Any]:
    """The same file without its faulty entries, and with stand-ins for its faulty texts."""
    sound: dict[str, Any] = {}
    for key, value in data.items():
        faulty = {place[1] for place in faults if place[0] == key and len(place) > 1}
        if isinstance(value, list) and (key,) not in faults:
            sound[key] = [one for index, one in enumerate(value) if index not in faulty]
        elif not any(place[0] == key for place in faults):
            sound[key] = value
    texts = [name for name, one in Programme.__dataclass_fields__.items() if one.type is Localized]
    return {name: {"id": "-", "en": "-"} for name in texts} | {"conditions": []} | sound
