"""What only the whole catalogue can show: names that lead nowhere, dates that overlap, rules that decide nothing."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from models import eligibility, facts
from models.catalogue import outcomes
from models.facts import Fact
from models.mistakes import EXAMPLES, Place
from models.programmes import DECIDING, Catalogue, Condition, Example, Note, Programme
from models.rules import All, Mistake, nearest

RIGHT_CASES = "cases of which exactly one holds for everybody, such as at_most = 19 and at_least = 20"
Found = tuple[str, Place, Mistake]
"""The programme's id, the place in its file, and what is wrong there."""
Wrong = tuple[str, Mistake]
"""The key within an entry, and what is wrong there."""


@dataclass(frozen=True)
class Named:
    """What seems to stand in the files, though it may be told wrong there: naming it is no mistake."""

    programmes: Collection[str]
    conditions: Collection[str]
    sources: Collection[str]
    faulty_facts: Collection[str]


@dataclass(frozen=True)
class Whole:
    """Everything that was read.

    `own` are the programmes without shared conditions, as their files have them. Nothing is concluded about what
    `leans` on something `broken`.
    """

    catalogue: Catalogue
    own: Mapping[str, Programme]
    named: Named
    broken: Collection[str]
    leans: Mapping[str, Collection[str]]

    @cached_property
    def owners(self) -> Mapping[str, set[str]]:
        """The programmes by the ids of their conditions."""
        found: dict[str, set[str]] = {}
        for name, programme in self.own.items():
            for condition in programme.conditions:
                found.setdefault(condition.id, set()).add(name)
        return found

    def behind(self, name: str) -> set[str]:
        """The programme and all on which it leans."""
        seen: set[str] = set()
        pending = {name}
        while pending:
            one = pending.pop()
            seen.add(one)
            shared = self.own[one].shares if one in self.own else None
            pending |= {*self.leans.get(one, ()), *([shared] if shared else ())} - seen
        return seen

    def stands(self, name: str, wrong: Collection[str] = ()) -> bool:
        """Is nothing wrong in that programme, nor in any on which it leans?"""
        return self.behind(name).isdisjoint({*self.broken, *wrong})


def doubts(whole: Whole) -> Iterator[Found]:
    """Everything wrong. What only looks wrong because something else is, waits until that is mended."""
    found = [one for name, programme in whole.own.items() for one in _of(name, programme, whole)]
    wrong = {name for name, _, _ in found}
    for name in sorted(whole.own, key=lambda name: len(whole.behind(name))):
        if whole.stands(name, wrong):
            one_sided = [(name, ("conditions", place, "rule"), one) for place, one in _one_sided(name, whole)]
            wrong |= {name} if one_sided else set()
            found += one_sided
    yield from found
    for name, programme in whole.catalogue.programmes.items():
        for place, example in enumerate(programme.examples):
            if all(whole.stands(one, wrong) for one in (name, *(example.others or {}))):
                no_longer = _does_not_hold(example, name, whole)
                yield from ((name, ("examples", place, key), one) for key, one in no_longer)


def of_facts(known: Mapping[str, Fact]) -> Iterator[tuple[str, Wrong]]:
    """Questions that would be put to nobody or always, and derived values that are two at once or none."""
    for name, fact in known.items():
        if fact.asked_when is not None:
            for outcome in sorted(outcomes.BOTH - outcomes.of(fact.asked_when, known)):
                wrong = f"can never be {str(outcome).lower()}, whatever anybody answers"
                yield name, ("asked_when", Mistake(wrong, EXAMPLES["asked_when"]))
        if fact.derivation is not None:
            wrong_cases = outcomes.of_cases([when for _, when in fact.derivation.cases], known)
            yield from ((name, ("derivation", Mistake(one, RIGHT_CASES))) for one in wrong_cases)


def _of(name: str, programme: Programme, whole: Whole) -> Iterator[Found]:
    for place, condition in enumerate(programme.conditions):
        wrong = [*_condition(name, condition, whole), *_same_id(name, place, programme, whole)]
        yield from ((name, ("conditions", place, key), one) for key, one in wrong)
    for place, note in enumerate(programme.notes):
        wrong = [*_unsourced(note, whole), *_backwards(note)]
        yield from ((name, ("notes", place, key), one) for key, one in wrong)
    yield from ((name, (key,), one) for key, one in [*_backwards(programme), *_lost(name, programme, whole)])
    for place, contradiction in enumerate(programme.contradictions):
        for unknown in (one for one in contradiction.conditions if one not in whole.named.conditions):
            right = f'conditions = ["{nearest(unknown, whole.owners) or "WUB-10"}"]'
            wrong_id = Mistake(f"a contradiction names unknown condition {unknown!r}", right)
            yield name, ("contradictions", place, "conditions"), wrong_id
    for place, example in enumerate(programme.examples):
        yield from ((name, ("examples", place, key), one) for key, one in _unanswerable(example, whole))


def _condition(name: str, condition: Condition, whole: Whole) -> Iterator[Wrong]:
    yield from (("rule", one) for one in _misused(name, condition, whole))
    yield from _unsourced(condition, whole)
    yield from _backwards(condition)
    if condition.refers_to and condition.refers_to not in whole.named.programmes:
        right = f'refers_to = "{nearest(condition.refers_to, whole.own) or "WUB"}"'
        yield "refers_to", Mistake(f"refers to unknown programme {condition.refers_to!r}", right)


def _misused(name: str, condition: Condition, whole: Whole) -> Iterator[Mistake]:
    """What is wrong in its own words; `{ programme = … }` brings rules in that are told where they stand."""
    elsewhere = {
        mistake
        for other in whole.behind(name) - {name}
        for each in (whole.own[other].conditions if other in whole.own else ())
        for mistake in facts.misused(each.rule, whole.catalogue.facts, whole.named.faulty_facts)
    }
    for mistake in facts.misused(condition.rule, whole.catalogue.facts, whole.named.faulty_facts):
        if mistake not in elsewhere:
            yield mistake


def _one_sided(name: str, whole: Whole) -> Iterator[tuple[int, Mistake]]:
    """A rule that no answers can meet, or none can fail, is a slip of the pen."""
    for place, one in enumerate(whole.own[name].conditions):
        says_nothing = one.kind == "info" or (one.rule == All(()) and one.kind not in DECIDING)
        if not one.one_sided and not says_nothing:
            for outcome in sorted(outcomes.BOTH - outcomes.of(one.rule, whole.catalogue.facts)):
                wrong = f"can never be {str(outcome).lower()}, whatever anybody answers"
                yield place, Mistake(wrong, 'one_sided = "why it is right"')


def _same_id(name: str, place: int, programme: Programme, whole: Whole) -> Iterator[Wrong]:
    condition = programme.conditions[place]
    if others := sorted(whole.owners[condition.id] - {name}):
        yield "id", Mistake(f"this id is used twice, also in {', '.join(others)}", 'id = "WUB-01"')
    first, last = condition.days
    for other in programme.conditions[:place]:
        if other.id == condition.id and other.days[0] <= last and first <= other.days[1]:
            what = f"another version of {condition.id!r} holds on the same days"
            yield "id", Mistake(what, 'an id of its own, or valid_until = "2024" there and valid_from = "2025" here')


def _backwards(one: Condition | Note | Programme) -> Iterator[Wrong]:
    if one.days[0] > one.days[1]:
        yield "valid_until", Mistake("ends before it begins", 'valid_from = "2025", valid_until = "2026"')


def _unsourced(one: Condition | Note, whole: Whole) -> Iterator[Wrong]:
    for source, _ in one.sources:
        if source not in whole.named.sources:
            yield "sources", Mistake(f"unknown source {source!r}", EXAMPLES["sources"])
    if not one.sources and one.certainty not in ("UK", "UN"):
        yield "sources", Mistake(f"certainty {one.certainty} needs a source", EXAMPLES["sources"])


def _lost(name: str, programme: Programme, whole: Whole) -> Iterator[Wrong]:
    """A programme that it belongs to does not exist, or is itself in the end."""
    for key in ("part_of", "shares"):
        other, seen = getattr(programme, key), [name]
        if other and other not in whole.named.programmes:
            right = f'{key} = "{nearest(other, whole.named.programmes) or "WUB"}"'
            yield key, Mistake(f"{key} names unknown programme {other!r}", right)
        while other in whole.own and other not in seen:
            seen.append(other)
            other = getattr(whole.own[other], key)
        if other == name:
            yield key, Mistake(f"{key} leads back to itself: {' → '.join([*seen, name])}", f"no {key} in one of them")


def _unanswerable(example: Example, whole: Whole) -> Iterator[Wrong]:
    for name, value in example.answers.items():
        fact = whole.catalogue.facts.get(name)
        if name in whole.named.faulty_facts:
            continue
        if fact is None:
            yield "answers", Mistake(f"unknown fact {name!r}", nearest(name, whole.catalogue.facts) or "has_nib = true")
        elif fact.derivation:
            yield "answers", Mistake(f"{name!r} is derived, nobody answers it", f'derived = {{ {name} = "…" }}')
        elif not fact.allows(value):
            allowed = ", ".join(choice.value for choice in fact.choices) or fact.kind
            yield "answers", Mistake(f"nobody can answer {name} = {value!r}", f"allowed: {allowed}")
    for other in (other for other in example.others or {} if other not in whole.named.programmes):
        yield "others", Mistake(f"others names unknown programme {other!r}", 'others = { LEG = "memenuhi" }')
    for name in (name for name in example.derived or {} if name not in whole.named.faulty_facts):
        if name not in whole.catalogue.facts or not whole.catalogue.facts[name].derivation:
            yield "derived", Mistake(f"{name!r} is no derived fact", 'derived = { industry_class = "IK" }')


def _does_not_hold(example: Example, name: str, whole: Whole) -> Iterator[Wrong]:
    then = whole.catalogue.on(example.on or whole.catalogue.compiled).programmes
    for other, state in {name: example.state, **(example.others or {})}.items():
        key = "state" if other == name else "others"
        if other in whole.catalogue.references:
            yield key, Mistake(f"{other} is background and gives no verdict", 'others = { LEG = "memenuhi" }')
            continue
        if other not in then:
            yield key, Mistake(f"{other} is not in force on that day", f'on = "{whole.catalogue.compiled}"')
            continue
        verdict = eligibility.check(then[other], example.answers)
        if verdict.state != state:
            right = f'{other} = "{verdict.state}"' if other != name else f'state = "{verdict.state}"'
            yield key, Mistake(f"does not hold: {other} gives {verdict.state}, not {state}", right)
        elif other == name and example.known_fit not in (None, verdict.known_fit):
            fits = str(verdict.known_fit).lower()
            yield "known_fit", Mistake(f"does not hold: known_fit is {fits}", f"known_fit = {fits}")
    for fact, value in (example.derived or {}).items():
        derivation = whole.catalogue.facts[fact].derivation
        found = derivation.value(example.answers) if derivation else None
        if found != value:
            right = f'derived = {{ {fact} = "{found}" }}' if found else "nothing: it is not known"
            yield "derived", Mistake(f"does not hold: {fact} is {found!r}, not {value!r}", right)
