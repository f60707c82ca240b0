"""What a verdict looks like on a phone: the result and the next steps first, every condition one tap deeper."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from handlers.eligibility.questions import said
from handlers.sourced import origin
from models.eligibility import Item, Verdict
from models.programmes import Catalogue, Condition, Note, Programme, State
from models.rules import Manual

Words = Mapping[str, Any]
# What a first screen holds of each kind; the rest stands on the next one.
MOST = 3
GROUPS = ("unmet", "open", "met", "first", "size", "note")
# The order of the result: what can be had at once, after some steps, through the office, perhaps, not now.
STATES: tuple[State, ...] = ("memenuhi", "memenuhi_bersyarat", "konfirmasi_dinas", "perlu_data", "belum_bisa")
MAY_FIT = STATES[:3]


def state(verdict: Verdict) -> Words:
    """The result in a few words."""
    fits = yes(verdict.looks_fit)
    return said("eligibility-state", programme=verdict.programme, state=verdict.state, fits=fits)


def best_first(found: Iterable[tuple[Programme, Verdict]]) -> list[tuple[Programme, Verdict]]:
    """What fits comes first, what is ruled out last; equals keep their order."""
    return sorted(found, key=lambda one: (STATES.index(standing(one[1])), not one[1].looks_fit, not one[1].known_fit))


def standing(verdict: Verdict) -> State:
    """Under which state a programme is listed: what is not certain to fit after its steps stands with what to ask."""
    doubtful = verdict.state == "memenuhi_bersyarat" and not verdict.looks_fit
    return "konfirmasi_dinas" if doubtful else verdict.state


def outcome(found: Sequence[Verdict]) -> dict[str, Any]:
    """What came out of a check, for its first sentence: how many programmes fit, and how many more may."""
    may = [one for one in found if one.state in MAY_FIT]
    asked = [one for one in may if standing(one) == "konfirmasi_dinas"]
    good, likely = len(may) - len(asked), sum(one.looks_fit for one in asked)
    unknown = any(one.state == "perlu_data" for one in found) or bool(may)
    what = "fits" if good else "maybe" if likely else "unknown" if unknown else "none"
    return {"outcome": what, "good": good, "maybe": likely}


def overview(found: Sequence[tuple[Programme, Verdict]], part: Sequence[tuple[Programme, Verdict]]) -> list[Any]:
    """The programmes of one page under the heading of their state, numbered as their buttons are."""
    counts = Counter(standing(verdict) for _, verdict in found)
    lines: list[Any] = []
    heading = None
    for place, (programme, verdict) in enumerate(part, 1):
        if standing(verdict) != heading:
            heading = standing(verdict)
            lines += ["", said("eligibility-group-of", state=heading, count=counts[heading])]
        fits = yes(verdict.looks_fit)
        lines.append(said("eligibility-line", place=place, name=programme.name, state=heading, fits=fits))
    return lines[1:]


def summary(one: Programme, verdict: Verdict, answers: Mapping[str, Any]) -> list[Any]:
    """What stands against it, what to do now, what is still to be told, and how many conditions are met."""
    groups = dict(grouped(verdict))
    unmet = [_unmet(item.condition) for item in groups.get("unmet", ())]
    missing = [_bullet(one.glossary[name].label) for name in verdict.missing]
    steps = [_bullet(advice) for advice in _steps(one, verdict)]
    counts = {name: len(groups.get(name, ())) for name in ("met", "unmet", "open")}
    return [
        *_section("measures", _measures(one, answers)),
        *_section("unmet", unmet),
        *_section("steps", steps),
        *_section("missing", missing, MOST + 1),  # as many as have a button each
        "",
        said("eligibility-counts", **counts),
    ]


def conditions(verdict: Verdict) -> list[Any]:
    """Every condition with its mark, under a heading that says the same in words, and what the person can do."""
    lines: list[Any] = []
    place = 0
    for name, items in grouped(verdict):
        lines += ["", said("eligibility-group", group=name, count=len(items))]
        advised: Any = None
        for item in items:
            place += 1
            lines.append(_condition(name, item, place))
            advice = advice_on(name, item)
            if advice is not None and advice != advised:  # neighbours often share their advice
                lines.append(advice)
            advised = advice
    return lines[1:]


def sources(verdict: Verdict, catalogue: Catalogue) -> list[Words]:
    """Where each condition comes from and how certain it is, numbered as the conditions are."""
    items = [item for _, group in grouped(verdict) for item in group]
    return [_source(item.condition, place, catalogue) for place, item in enumerate(items, 1)]


def notes(some: Iterable[Note], catalogue: Catalogue) -> list[Any]:
    """Further facts, each with its certainty and its source below it."""
    lines: list[Any] = []
    for one in some:
        lines += ["", _bullet(one.text), said("eligibility-note-source", **_origin(one, catalogue))]
    return lines[1:]


def disputes(one: Programme) -> list[Any]:
    """Where sources disagree, and which one is followed."""
    return [
        line
        for each in one.contradictions
        for line in (
            "",
            said("eligibility-contradiction", topic=each.topic, one=each.one, other=each.other, followed=each.followed),
        )
    ]


def grouped(verdict: Verdict) -> list[tuple[str, list[Item]]]:
    """The conditions that concern this person, what is wanting first; no group is empty."""
    applying = [item for item in verdict.items if item.applies]
    groups = [(name, [item for item in applying if _group(item) == name]) for name in GROUPS]
    return [(name, items) for name, items in groups if items]


def _group(item: Item) -> str:
    condition = item.condition
    if condition.decides:
        return "open" if item.met is None else "met" if item.met else "unmet"
    if condition.ladder:
        return "size"
    return "first" if condition.kind == "prior" and item.met else "note"


def _section(name: str, lines: list[Any], most: int = MOST) -> list[Any]:
    """A heading and the first few lines, or nothing at all."""
    if not lines:
        return []
    shown = lines[:most] if len(lines) <= most else lines[:MOST]
    more = [said("eligibility-more", count=len(lines) - len(shown))] if len(lines) > len(shown) else []
    return ["", said("eligibility-section", section=name), *shown, *more]


def _measures(one: Programme, answers: Mapping[str, Any]) -> list[Any]:
    """The rungs on which the business stands: its class, its scale."""
    ladders = dict.fromkeys(condition.ladder for condition in one.conditions if condition.ladder)
    lines = []
    for fact in (one.glossary[name] for name in ladders if name in one.glossary):
        value = fact.derivation.value(answers) if fact.derivation else None
        label = next((choice.label for choice in fact.choices if choice.value == value), None)
        if label is not None:
            lines.append(said("eligibility-measure", name=fact.label, value=label))
    return lines


def _steps(one: Programme, verdict: Verdict) -> list[Words]:
    """What to do first: about what rules it out, else about repairs, else how to apply."""
    found: list[Words] = []
    for item in verdict.blockers or _worth_a_step(verdict):
        if item.condition.advice is not None and item.condition.advice not in found:
            found.append(item.condition.advice)
    if found or verdict.state in ("perlu_data", "belum_bisa"):
        return found
    return [one.how_to_apply if verdict.known_fit else said("eligibility-ask-office")]


def _worth_a_step(verdict: Verdict) -> list[Item]:
    """Repairs known to be needed, or those still in doubt when there are none; then whatever else is not met."""
    unmet = [item for item in verdict.items if item.condition.decides and item.met is False]
    repairs = [item for item in verdict.to_fix if item.met is False and item.applies]
    if not repairs and verdict.state != "perlu_data":
        repairs = [item for item in verdict.to_fix if item.applies]
    return repairs + [item for item in unmet if item not in repairs]


def _bullet(text: Words) -> Words:
    return said("eligibility-bullet", text=text)


def _unmet(condition: Condition) -> Words:
    return said("eligibility-unmet", text=condition.text, certain=certain(condition))


def _condition(group: str, item: Item, place: int) -> Words:
    return said(
        "eligibility-condition",
        mark=group,
        place=place,
        text=item.condition.text,
        certain=certain(item.condition),
        office=yes(item.is_for_office),
    )


def advice_on(group: str, item: Item) -> Words | None:
    """What the person can do; for what may well be met already it is said with a "if not"."""
    if group not in ("unmet", "open"):
        return None
    if item.condition.advice is None:
        return said("eligibility-advice-none")
    doubtful = group == "open" and not isinstance(item.condition.rule, Manual)
    return said("eligibility-advice", advice=item.condition.advice, doubtful=yes(doubtful))


def _source(condition: Condition, place: int, catalogue: Catalogue) -> Words:
    return said("eligibility-source", place=place, **_origin(condition, catalogue))


def _origin(one: Condition | Note, catalogue: Catalogue) -> dict[str, Any]:
    return origin(one.certainty, one.sources, catalogue.sources.get)


def certain(condition: Condition) -> str:
    """Whether to call the rule unconfirmed; what was never found says so in its own sentence."""
    return yes(condition.is_strong or condition.certainty == "UN")


def yes(holds: bool) -> str:
    """As texts choose by it."""
    return "yes" if holds else "no"
