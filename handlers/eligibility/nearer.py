"""How near a programme is: the fewest changes that would make it fit, what time alone mends, and trying an answer."""

from collections.abc import Iterable, Mapping
from typing import Any

from handlers import flow as engine
from handlers.eligibility.looking import MENU, NAME, TO_RESULT, Seen, finished, look, province_of, seen, suiting
from handlers.eligibility.questions import facts_in, said, wanted_programmes, words_for
from handlers.eligibility.screens import state
from handlers.questions import Answers
from handlers.turn import Turn
from models import nearest
from models.nearest import Change, Nearest, Wait
from models.outbox import Button
from models.programmes import Condition, Programme

# Beside the answers, as a seed: what they were before one of them was tried otherwise.
TRIED = f"{engine.SEED}tried"
MOST = 4


async def nearer(turn: Turn, name: str) -> None:
    """What would make this programme fit."""
    found = await seen(turn, name)
    if found is None:
        return
    way = nearest.nearest(found.programme, found.facts, turn.content.today)
    choices = [_to_tell(found, fact) for fact in (way.unknown if way else ())[:MOST]]
    if way is not None and way.changes and not way.unknown:  # what is not known could undo what is supposed
        choices.append(Button("eligibility-suppose", f"eligibility.suppose:{name}"))
    better = await suiting(turn, found.answers, way.referred_to) if way else None
    if better is not None:
        choices.append(Button("eligibility-instead", f"eligibility.instead:{better.id}", {"name": better.name}))
    waits = (*way.waits, *way.instead) if way else ()
    choices += [_to_remind(name, wait, province_of(found.answers)) for wait in waits]
    await turn.say(
        "eligibility-nearest",
        name=found.programme.name,
        lines=_lines(turn, found.programme, way) if way else [said("eligibility-nearest-fits")],
        choices=choices,
        ways=(Button("common-back", f"eligibility.show:{name}"), MENU),
    )


def lacking(turn: Turn, found: Seen) -> tuple[str, ...]:
    """The facts to tell before the way to this programme is sure."""
    way = nearest.nearest(found.programme, found.facts, turn.content.today)
    return way.unknown if way else ()


async def suppose(turn: Turn, name: str) -> None:
    """Every programme as it would be once those changes are made; nothing is stored."""
    found = await seen(turn, name)
    if found is None:
        return
    way = nearest.nearest(found.programme, found.facts, turn.content.today)
    changed = nearest.applied(found.programme.glossary, facts_in(found.answers), way.changes) if way else {}
    lines = [_in_words(turn, change.fact, change.value) for change in (way.changes if way else ())]
    await _compared(turn, found.answers, changed, lines, Button("common-back", f"eligibility.nearest:{name}"))


async def trials(turn: Turn) -> None:
    """Which answer to try otherwise."""
    found = await finished(turn)
    if found is None:
        return
    words = [(name, words_for(turn, name, value)) for name, value in facts_in(found.answers).items()]
    choices = [Button("eligibility-given", f"eligibility.try:{name}", {"label": label}) for name, (label, _) in words]
    lines = [
        said("eligibility-said", place=place, label=label, answer=answer)
        for place, (_, (label, answer)) in enumerate(words, 1)
    ]
    await turn.say("eligibility-try", lines=lines, choices=choices, listed=True, ways=(TO_RESULT, MENU))


async def tried(turn: Turn, answers: Answers, name: str) -> None:
    """What another answer would change; the answers are again as they were."""
    before = answers[TRIED]
    turn.conversations[NAME].answers = before
    changed = {name: answers.get(name)}
    await _compared(turn, before, changed, [_in_words(turn, name, answers.get(name))], TO_RESULT)


async def _compared(turn: Turn, answers: Answers, changed: Answers, supposed: list[Any], way: Button) -> None:
    wanted = wanted_programmes(answers, turn.content)
    lines: list[Any] = []
    known = [(one, (await look(turn, answers, one)).facts) for one in wanted]
    found = [each for one, facts in known for each in nearest.suppose([one], facts, changed)]
    for programme, before, after in found:
        if (before.state, before.known_fit) != (after.state, after.known_fit):
            lines += ["", said("eligibility-would-be", name=programme.name, before=state(before), after=state(after))]
    await turn.say(
        "eligibility-supposed",
        supposed=supposed,
        lines=lines[1:] or [said("eligibility-would-be-same")],
        ways=(way, Button("eligibility-try-other", "eligibility.trials"), MENU),
    )


def _lines(turn: Turn, programme: Programme, way: Nearest) -> list[Any]:
    """First what cannot be mended, or else what to tell, to do, to wait for, and what the office confirms."""
    return [
        *_section("impossible", [said("eligibility-bullet", text=one.text) for one in way.impossible]),
        *_section("unknown", [said("eligibility-bullet", text=programme.glossary[name].label) for name in way.unknown]),
        *_section("changes", [line for one in way.changes for line in _change(turn, programme, one)]),
        *_section("waits", [_wait(programme, one) for one in way.waits]),
        *_section("instead", [_wait(programme, one) for one in way.instead]),
        *_section("steps", [said("eligibility-bullet", text=advice) for advice in _advice(way.steps)]),
        *_section("office", [said("eligibility-bullet", text=one.text) for one in way.for_office]),
    ][1:]


def _section(name: str, lines: list[Any]) -> list[Any]:
    if not lines:
        return []
    more = [said("eligibility-more", count=len(lines) - MOST)] if len(lines) > MOST else []
    return ["", said("eligibility-nearest-section", section=name), *lines[:MOST], *more]


def _change(turn: Turn, programme: Programme, change: Change) -> list[Any]:
    """What to bring about, and how."""
    concerned = (one for one in programme.conditions if change.fact in one.rule.facts and one.decides)
    how = [said("eligibility-advice", advice=advice, doubtful="no") for advice in _advice(concerned)][:1]
    return [_in_words(turn, change.fact, change.value), *how]


def _wait(programme: Programme, wait: Wait) -> Mapping[str, Any]:
    fact = programme.glossary[wait.fact]
    number = said("eligibility-number", number=wait.value, unit=dict(fact.unit) if fact.unit else "")
    return said("eligibility-wait", label=fact.label, number=number, day=wait.on.isoformat())


def _to_tell(found: Seen, fact: str) -> Button:
    label = dict(found.programme.glossary[fact].label)
    return Button("eligibility-tell", f"eligibility.tell:{found.programme.id}:{fact}", {"label": label})


def _to_remind(name: str, wait: Wait, province: str | None) -> Button:
    """A button to be reminded on the day until which one has to wait."""
    data = f"openings.remind:{name}:{wait.fact}:{wait.on:%Y%m%d}:{province or ''}"
    return Button("eligibility-remind", data, {"day": wait.on.isoformat()})


def _in_words(turn: Turn, name: str, value: Any) -> Mapping[str, Any]:
    listed = turn.content.catalogue.facts[name].kind == "choices" and isinstance(value, str)
    label, answer = words_for(turn, name, [value] if listed else value)
    return said("eligibility-change-to", label=label, answer=answer)


def _advice(conditions: Iterable[Condition]) -> list[Any]:
    found: list[Any] = []
    for one in conditions:
        if one.advice is not None and one.advice not in found:
            found.append(one.advice)
    return found
