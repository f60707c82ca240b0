"""The nearest yes: the fewest acts that make a programme fit, what time alone mends, and what only the office knows.

"Fits" means that no condition read in a rule (Q) or reported by an office (R) fails or still lacks a repair that the
person could make. Acts come from the glossary (`can_change`), time from `grows`. The earliest day on which all of it
can be had is looked for first, then the fewest acts, then the order of the glossary; so nobody is told to wait for
what can be done today. Where waiting would save an act, that is told beside it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.eligibility import Verdict, check, prune
from models.facts import Answers
from models.nearest.acts import Change, Goal, Search, applied
from models.nearest.waiting import Told
from models.programmes import Catalogue, Condition, Programme

__all__ = ["Change", "Nearest", "Wait", "applied", "nearest", "suppose"]


@dataclass(frozen=True)
class Wait:
    """On this day the fact has surely grown to this value (years or months, as the glossary says)."""

    fact: str
    value: int
    on: date


@dataclass(frozen=True)
class Nearest:
    """What stands between a person and a programme.

    `changes` together with `waits` mend every condition that can be mended; `instead` are other waits, with which fewer
    changes would do. `steps` are repairs that no fact of the person settles, with their advice; `for_office` is what
    the office alone confirms. `unknown` are facts to tell first, `later` those that make sense only after the changes.
    Where something is `impossible`, nothing else is told: no work is asked of anybody for nothing.
    """

    programme: str
    changes: tuple[Change, ...] = ()
    waits: tuple[Wait, ...] = ()
    instead: tuple[Wait, ...] = ()
    steps: tuple[Condition, ...] = ()
    for_office: tuple[Condition, ...] = ()
    unknown: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    impossible: tuple[Condition, ...] = ()
    referred_to: str | None = None

    @property
    def on(self) -> date | None:
        """The first day on which it can fit; None when nothing has to be waited for."""
        return max((wait.on for wait in self.waits), default=None)


def nearest(
    programme: Programme, answers: Answers, today: date, since: Mapping[str, date] | None = None
) -> Nearest | None:
    """What would make it fit; None if it fits already.

    `programme` is the programme as in force (`Catalogue.on`). `since` says on which day a fact was told, if not today:
    an age told last year has grown meanwhile.
    """
    told = Told(programme, answers, today, since or {})
    before = check(programme, told.at(today))
    if before.state == "memenuhi":
        return None
    search = Search(programme, told.at(today))
    days = {day: told.at(day) for day in (today, *told.days_ahead(search.leaves))}
    wanted = [goal for goal in search.goals if any(search.fewest([goal], then) is not None for then in days.values())]
    mendable = [goal.condition for goal in wanted]
    blockers = tuple(item.condition for item in before.blockers)
    lost = tuple(condition for condition in blockers if condition not in mendable)
    found = None if lost else _earliest(search, wanted, days)
    if found is None:
        lost = lost or blockers
        return Nearest(
            programme.id, impossible=lost, referred_to=next((c.refers_to for c in lost if c.refers_to), None)
        )
    day, changes, kept = found
    after = check(programme, applied(programme.glossary, days[day], changes))
    sooner = [(later, search.fewest(kept, then)) for later, then in days.items() if later > day and changes]
    fewer = next(((later, acts) for later, acts in sooner if acts is not None and len(acts) < len(changes)), None)
    waits = _waits(search, told, kept, day, changes)
    instead = _waits(search, told, kept, *fewer) if fewer else ()
    instead = tuple(wait for wait in instead if wait not in waits)
    return _whole(programme, days[today], after, changes, waits, instead)


def suppose(
    programmes: Iterable[Programme], answers: Answers, changed: Answers
) -> list[tuple[Programme, Verdict, Verdict]]:
    """The programmes whose result or conditions these values would change, before and after. Stores nothing."""
    pairs = ((one, check(one, answers), check(one, _supposed(one, answers, changed))) for one in programmes)
    return [(one, before, after) for one, before, after in pairs if _seen(before) != _seen(after)]


def _supposed(programme: Programme, answers: Answers, changed: Answers) -> Answers:
    # What made sense only with the old value must not decide with the new one.
    return prune(Catalogue(programme.glossary, {}, {}), {**answers, **changed})


def _seen(verdict: Verdict) -> tuple[object, ...]:
    return verdict.state, verdict.known_fit, verdict.referred_to, [item.met for item in verdict.items]


def _earliest(
    search: Search, wanted: Sequence[Goal], days: Mapping[date, Answers]
) -> tuple[date, tuple[Change, ...], Sequence[Goal]] | None:
    """The first day on which everything wanted can be had at once, with the acts for it.

    Should repairs contradict each other, the last ones give way and stay open; None if gates do.
    """
    for day, then in days.items():
        acts = search.fewest(wanted, then)
        if acts is not None:
            return day, acts, wanted
    repairs = [goal for goal in wanted if not goal.condition.excludes]
    return _earliest(search, [goal for goal in wanted if goal is not repairs[-1]], days) if repairs else None


def _waits(search: Search, told: Told, goals: Sequence[Goal], day: date, changes: Sequence[Change]) -> tuple[Wait, ...]:
    """How far each fact must have grown by that day, one after the other: no further than is needed."""
    now, then = told.at(told.today), told.at(day)
    waits: list[Wait] = []
    for name in told.growing:
        for value in (now[name], *told.steps(search.leaves, name)):
            tried = applied(search.programme.glossary, {**then, name: value}, changes)
            if value == then[name] or all(search.fits(goal, tried) for goal in goals):
                break
        else:
            value = then[name]
        then[name] = value
        if isinstance(value, int) and value != now[name]:
            waits.append(Wait(name, value, told.on(name, value)))
    return tuple(waits)


def _whole(
    programme: Programme,
    now: Answers,
    after: Verdict,
    changes: tuple[Change, ...],
    waits: tuple[Wait, ...],
    instead: tuple[Wait, ...],
) -> Nearest:
    steps = tuple(item.condition for item in after.to_fix if item.applies)
    confirm = tuple(item.condition for item in after.to_confirm if item.condition not in steps)
    strong = [item for item in after.items if item.condition.decides and item.condition.is_strong]
    lacking = [name for name in programme.glossary if any(name in item.missing for item in strong)]
    asking = {name: programme.glossary[name].asked_when for name in lacking}
    later = tuple(name for name, when in asking.items() if when is not None and when.met(now) is False)
    unknown = tuple(name for name in lacking if name not in later)
    return Nearest(programme.id, changes, waits, instead, steps, confirm, unknown, later)
