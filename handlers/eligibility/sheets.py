"""What a result looks like on paper: sections of marked entries, to be drawn, printed, or sent as words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from handlers.eligibility import screens
from handlers.eligibility.looking import Seen
from handlers.eligibility.questions import said
from handlers.turn import Content
from models.drawing import Mark
from models.eligibility import Item, Verdict
from models.programmes import Programme, State
from models.provinces import Province

Words = Mapping[str, Any]
STATE_MARKS: Mapping[State, Mark] = {
    "memenuhi": "yes",
    "memenuhi_bersyarat": "partly",
    "konfirmasi_dinas": "ask",
    "perlu_data": "unknown",
    "belum_bisa": "no",
}
GROUP_MARKS: Mapping[str, Mark] = {"unmet": "no", "open": "unknown", "met": "yes", "first": "yes"}
ARROW = " → "


@dataclass(frozen=True)
class Entry:
    """One marked line, with what is said below it."""

    mark: Mark
    text: Words
    below: Words | None = None


@dataclass(frozen=True)
class Section:
    """Entries under a heading; `small` for what only few will read."""

    heading: Words
    entries: tuple[Entry, ...]
    small: bool = False


def overview(found: Sequence[tuple[Programme, Verdict]]) -> list[Section]:
    """Every programme under its state."""
    sections = []
    for state in screens.STATES:
        entries = tuple(_programme(one, verdict) for one, verdict in found if screens.standing(verdict) == state)
        if entries:
            sections.append(Section(said("eligibility-state-of", state=state, count=len(entries)), entries))
    return sections


def short(found: Seen) -> list[Section]:
    """One programme on a picture: what stands against it, how to go on, and what is met."""
    groups = dict(_conditions(found.verdict))
    if "open" in groups:  # what to do if they should not be met would fill the picture
        entries = tuple(replace(one, below=None) for one in groups["open"].entries)
        groups["open"] = replace(groups["open"], entries=entries)
    before = [groups[name] for name in ("unmet", "open") if name in groups]
    return [*before, _steps(found.programme, "none"), *([groups["met"]] if "met" in groups else [])]


def checklist(found: Seen, content: Content) -> list[Section]:
    """One programme to take to the office: what is missing, papers, steps, office, then every condition and source."""
    groups = dict(_conditions(found.verdict))
    documents = (Entry("box", found.programme.documents),)
    sources = tuple(Entry("none", one) for one in screens.sources(found.verdict, content.catalogue))
    return [
        *(groups.pop(name) for name in ("unmet", "open") if name in groups),
        Section(_heading("documents"), documents),
        _steps(found.programme, "box"),
        Section(_heading("office"), tuple(_offices(found, content))),
        *groups.values(),
        *([Section(_heading("sources"), sources, small=True)] if sources else []),
    ]


def _programme(one: Programme, verdict: Verdict) -> Entry:
    fits = screens.yes(verdict.looks_fit)
    state = screens.standing(verdict)
    return Entry(STATE_MARKS[state], said("eligibility-name-of", name=one.name, state=state, fits=fits))


def _conditions(verdict: Verdict) -> Iterator[tuple[str, Section]]:
    """The conditions in their groups, numbered as they are on the screen."""
    places = count(1)
    for name, items in screens.grouped(verdict):
        entries = [_condition(name, item, next(places)) for item in items]
        yield name, Section(said("eligibility-group", group=name, count=len(items)), _once_advised(entries))


def _condition(group: str, item: Item, place: int) -> Entry:
    text = said(
        "eligibility-condition-words",
        place=place,
        text=item.condition.text,
        certain=screens.certain(item.condition),
        office=screens.yes(item.is_for_office),
    )
    return Entry(GROUP_MARKS.get(group, "dot"), text, screens.advice_on(group, item))


def _once_advised(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Neighbours often share their advice: it is said below the first of them."""
    before = [None, *(one.below for one in entries)]
    return tuple(
        replace(one, below=None) if one.below == earlier else one for one, earlier in zip(entries, before, strict=False)
    )


def _steps(programme: Programme, mark: Mark) -> Section:
    """How to apply; a chain of steps becomes a list, if it is one in every language."""
    chains = {language: text.split(ARROW) for language, text in programme.how_to_apply.items()}
    lengths = {len(chain) for chain in chains.values()}
    if lengths in ({1}, set()) or len(lengths) > 1:
        return Section(_heading("steps"), (Entry(mark, programme.how_to_apply),))
    steps = [{language: _begun(chain[place]) for language, chain in chains.items()} for place in range(lengths.pop())]
    entries = [
        Entry(mark, said("eligibility-paper-step", place=place, text=step)) for place, step in enumerate(steps, 1)
    ]
    return Section(_heading("steps"), tuple(entries))


def _begun(step: str) -> str:
    """A step begins with a capital, but the name of a site stays as it is."""
    first = step.partition(" ")[0].rstrip(".,;:")
    return step[:1].upper() + step[1:] if first.isalpha() and first.islower() else step


def _offices(found: Seen, content: Content) -> Iterator[Entry]:
    """Whom to ask: who runs it, and the office of the province where the business stands."""
    yield Entry("dot", found.programme.run_by)
    province = _province(found, content)
    if province is not None and province.office:
        yield Entry("dot", said("eligibility-paper-office", office=province.office))
    else:
        yield Entry("dot", said("eligibility-paper-office-unknown"))


def _province(found: Seen, content: Content) -> Province | None:
    names = [name for name, fact in content.catalogue.facts.items() if fact.kind == "province"]
    code = next((found.facts[name] for name in names if found.facts.get(name)), None)
    return content.provinces.get(code) if code else None


def _heading(part: str) -> Words:
    return said("eligibility-paper-heading", part=part)
