"""Verdicts on programmes.

The states are those of the domain's section 0.4, the first that applies. Only Q and R conditions reject or
ask for a repair; L, UK and UN ones can at most send a person to the office. Priorities, information and rungs
of a ladder never count.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.facts import Answers, Fact
from models.programmes import Catalogue, Condition, Programme, State
from models.rules import Manual


@dataclass(frozen=True)
class Item:
    """One condition for one person: met, not met, or None while it is not known.

    `missing` are the facts that this person could still tell to settle it. `applies` is False for a rung of a
    ladder on which the business does not stand, and for what makes no sense for the person: neither tick nor cross.
    """

    condition: Condition
    met: bool | None
    missing: tuple[str, ...] = ()
    applies: bool = True

    @property
    def is_for_office(self) -> bool:
        """Open, and nothing the person could answer would settle it: the office confirms it."""
        return self.condition.decides and self.met is None and not self.missing


@dataclass(frozen=True)
class Verdict:
    """What a programme's conditions say about one person's answers.

    `known_fit`: nothing known stands against it ("sejauh yang diketahui cocok"), apart from Q or R repairs,
    which the state already tells. `referred_to` is the programme that suits better. `missing` keeps facts
    answered "tidak tahu": they stay open, though they are not asked again.
    """

    programme: str
    state: State
    known_fit: bool
    items: tuple[Item, ...]
    referred_to: str | None
    missing: tuple[str, ...]

    @property
    def blockers(self) -> tuple[Item, ...]:
        """What rules the programme out now."""
        return tuple(item for item in self.items if _excludes(item))

    @property
    def looks_fit(self) -> bool:
        """`known_fit`, and something speaks for it too: not all that would is left to the office to say.

        A maker of chips who has told everything is no likely case for an MD, nor a carpenter for Startup4Industry.
        """
        deciding = [item for item in self.items if item.condition.decides]
        gates = [item for item in deciding if item.condition.excludes]
        if self.state == "konfirmasi_dinas":
            return self.known_fit and any(item.met for item in deciding)
        doubted = [item for item in gates if item.is_for_office]
        if self.state == "memenuhi_bersyarat" and doubted:
            judged = all(isinstance(item.condition.rule, Manual) for item in doubted)  # somebody's judgement or promise
            return self.known_fit and any(item.met for item in (deciding if judged else gates))
        return self.known_fit

    @property
    def to_fix(self) -> tuple[Item, ...]:
        """Repairs that a rule asks for and that are not known to be done."""
        return tuple(item for item in self.items if _strong(item, "fix") and not item.met and not item.missing)

    @property
    def to_confirm(self) -> tuple[Item, ...]:
        """What the office has to confirm: it alone knows, or the rule itself is uncertain."""
        deciding = (item for item in self.items if item.condition.decides and not item.met)
        return tuple(item for item in deciding if item.is_for_office or _is_uncertain(item.condition))


def check(programme: Programme, answers: Answers) -> Verdict:
    """The verdict; a function of the answers alone, whatever their order."""
    glossary = programme.asked
    could_answer = _answerable(glossary, answers, again=True)
    ladders = _ladders_known(programme, answers)
    items = tuple(_item(one, glossary, answers, could_answer, ladders) for one in programme.conditions)
    failing = [item.condition for item in items if item.met is False and item.condition.decides]
    state = _state(items)
    lacking = {name for item in items if _strong(item) for name in item.missing}
    return Verdict(
        programme=programme.id,
        state=state,
        known_fit=not any(not (one.is_strong and one.kind == "fix") for one in failing),
        items=items,
        referred_to=next((one.refers_to for one in failing if one.refers_to), None),
        missing=tuple(name for name in glossary if name in lacking and state == "perlu_data"),
    )


def _item(
    condition: Condition,
    glossary: Mapping[str, Fact],
    answers: Answers,
    could_answer: frozenset[str],
    ladders: frozenset[str],
) -> Item:
    met = condition.rule.met(answers)
    useful = condition.rule.useful(answers, could_answer) if met is None else frozenset[str]()
    missing = _askable(useful, glossary, answers, could_answer) if useful else ()
    return Item(condition, met, missing, _applies(condition, met, glossary, answers, ladders))


def of_use(programme: Programme, answers: Answers) -> frozenset[str]:
    """Every fact that may still matter to the state, whoever can tell it, with the questions that come before it."""
    strong = [one for one in programme.conditions if one.decides and one.is_strong]
    if any(one.excludes and one.rule.met(answers) is False for one in strong):
        return frozenset()
    pending = {name for one in strong for name in one.rule.useful(answers, programme.asked.keys())}
    found = set[str]()
    while pending:
        name = pending.pop()
        found.add(name)
        when = programme.asked[name].asked_when
        pending |= (when.facts if when else frozenset[str]()) - found
    return frozenset(found)


def prune(catalogue: Catalogue, answers: Answers) -> dict[str, object]:
    """The answers that still make sense after an earlier one changed.

    Those whose question no longer applies are dropped; all others stay, so only questions that the change has opened
    come again.
    """
    kept = dict(answers)
    for name, fact in catalogue.facts.items():  # a question depends on earlier facts only: one pass is enough
        if fact.asked_when is not None and fact.asked_when.met(kept) is False:
            kept.pop(name, None)
    return kept


def _state(items: Sequence[Item]) -> State:
    """Section 0.4. A repair that only the office can see counts as open, not as missing."""
    if any(_excludes(item) for item in items):
        return "belum_bisa"
    if any(_strong(item) and item.missing for item in items):
        return "perlu_data"
    if any(_strong(item, "fix") and not item.met for item in items):
        return "memenuhi_bersyarat"
    if any(item.condition.decides and not item.met for item in items):
        return "konfirmasi_dinas"
    return "memenuhi"


def _strong(item: Item, kind: str | None = None) -> bool:
    condition = item.condition
    return condition.decides and condition.is_strong and kind in (None, condition.kind)


def _is_uncertain(condition: Condition) -> bool:
    return condition.kind == "state" or not condition.is_strong


def _excludes(item: Item) -> bool:
    return item.condition.excludes and item.met is False


def _applies(
    condition: Condition, met: bool | None, glossary: Mapping[str, Fact], answers: Answers, ladders: frozenset[str]
) -> bool:
    """Not another rung of a known ladder, and not about something that this person has nothing to do with.

    Whoever makes batik is not asked whether the ingredients are halal; to list it as a step would be absurd.
    """
    if condition.ladder in ladders:
        return met is True
    if met is not None:
        return True
    unknown = [glossary[name] for name in condition.rule.facts if answers.get(name) is None]
    beside = [fact for fact in unknown if fact.asked_when is not None and fact.asked_when.met(answers) is False]
    return not unknown or len(beside) < len(unknown)


def _ladders_known(programme: Programme, answers: Answers) -> frozenset[str]:
    return frozenset(one.ladder for one in programme.conditions if one.ladder and one.rule.met(answers))


def _answerable(glossary: Mapping[str, Fact], answers: Answers, *, again: bool) -> frozenset[str]:
    """Facts that the person could still tell; with `again`, also those once answered "tidak tahu"."""
    found: set[str] = set()
    for name, fact in glossary.items():
        is_open = answers.get(name) is None if again else name not in answers
        makes_sense = fact.asked_when is None or fact.asked_when.can_be(True, answers, found)
        if fact.asked_of == "person" and is_open and makes_sense:
            found.add(name)
    return frozenset(found)


def _askable(
    names: frozenset[str], glossary: Mapping[str, Fact], answers: Answers, answerable: frozenset[str]
) -> tuple[str, ...]:
    """The questions to put for these facts: first the one that tells whether another makes sense at all."""
    found: set[str] = set()
    for name in names:
        when = glossary[name].asked_when
        if when is None or when.met(answers):
            found.add(name)
        else:
            found.update(_askable(when.useful(answers, answerable), glossary, answers, answerable))
    return tuple(name for name in glossary if name in found)
