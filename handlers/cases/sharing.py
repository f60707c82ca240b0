"""What an officer may see of a citizen who agrees: saved answers, the last check, the last questions; all in lines."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.turn import Turn
from handlers.words import answered, said
from models import eligibility, profiles, questions
from models.eligibility import Verdict
from models.programmes import Programme, State

CHECK, PROVINCE, WANTED = "cek", "province", "wanted"
# Nearest to a yes first: what an officer can help with.
STATES: tuple[State, ...] = ("memenuhi_bersyarat", "konfirmasi_dinas", "perlu_data", "belum_bisa", "memenuhi")
PROGRAMMES_MOST = 3
LINES_MOST = 6
ASKED_MOST = 3


async def province(turn: Turn) -> str | None:
    """Where the business stands, from the saved answers or else from the last check, also one in the middle."""
    profile = await profiles.of(turn.session, turn.person)
    check = turn.conversations.get(CHECK)
    told = (profile.values if profile else {}).get(PROVINCE) or (check.answers if check else {}).get(PROVINCE)
    return told if told in turn.content.provinces else None


async def lines(turn: Turn, about: int | None = None) -> dict[str, Any]:
    """The sections of a card, without what there is nothing of: the citizen sees them before anybody else does.

    `about` is the number of the question itself, where it was asked before.
    """
    checked = _check(turn)
    profile = await profiles.of(turn.session, turn.person)
    saved = profiles.fresh_answers(profile, turn.content.catalogue, turn.content.today) if profile else {}
    facts = {**{name: checked[name] for name in checked if name in turn.content.catalogue.facts}, **saved}
    unmet, missing = await _verdicts(turn, facts, checked.get(WANTED))
    found = {"facts": _facts(turn, facts), "check": unmet, "missing": missing, "asked": await _asked(turn, about)}
    return {name: part for name, part in found.items() if part}


def _check(turn: Turn) -> Mapping[str, Any]:
    """The answers of the last check that reached a result."""
    found = turn.conversations.get(CHECK)
    return found.answers if found is not None and found.finished else {}


def _facts(turn: Turn, facts: Mapping[str, Any]) -> list[Any]:
    known = turn.content.catalogue.facts
    return [
        said("cases-fact", label=dict(fact.label), answer=answered(fact, facts[name]))
        for name, fact in known.items()
        if name != PROVINCE and fact.asked_of == "person" and facts.get(name) is not None
    ]


async def _verdicts(turn: Turn, facts: Mapping[str, Any], wanted: Any) -> tuple[list[Any], list[Any]]:
    """What stands against the programmes that the person came for, and what a rule asks to be put in order."""
    if wanted is None:
        return [], []
    board, known = await turn.board(), turn.content.catalogue.programmes
    serving = [known[wanted]] if wanted in known else [one for one in known.values() if wanted in one.helps_with]
    judged = [
        (one, eligibility.check(one, {**facts, **board.facts(one, facts.get(PROVINCE))}))
        for one in serving or known.values()
    ]
    nearest = sorted(judged, key=lambda one: STATES.index(one[1].state))[:PROGRAMMES_MOST]
    unmet = [line for one, verdict in nearest for line in _programme(one, verdict)]
    missing = {
        item.condition.id: said("cases-to-fix", text=dict(item.condition.text))
        for _, verdict in nearest
        for item in verdict.to_fix
    }
    return unmet[:LINES_MOST], list(missing.values())[:LINES_MOST]


def _programme(programme: Programme, verdict: Verdict) -> Sequence[Any]:
    fits = "yes" if verdict.looks_fit else "no"
    state = said("eligibility-state", programme=programme.id, state=verdict.state, fits=fits)
    head = said("cases-checked", name=dict(programme.name), state=state)
    return [head, *(said("cases-unmet", text=dict(item.condition.text)) for item in verdict.blockers)]


async def _asked(turn: Turn, about: int | None) -> list[Any]:
    """The last three free questions, apart from the one that is handed over."""
    latest = await questions.latest(turn.session, turn.person, ASKED_MOST + 1)
    before = [one for one in latest if one.id != about]
    return [said("cases-asked-before", text=one.text) for one in before[:ASKED_MOST]]
