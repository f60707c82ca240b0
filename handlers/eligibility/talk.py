"""The conversation of a check: what is asked next, when to pause with a first result, and how to go on from there."""

from typing import Any

from handlers import flow as engine
from handlers.eligibility import keeping, nearer, results, telling
from handlers.eligibility.looking import MENU, NAME, TO_RESULT, finished, nothing_yet, seen
from handlers.eligibility.questions import (
    ask_for,
    facts_in,
    named,
    said,
    still_open,
    to_ask,
    words_for,
)
from handlers.flow import Flow
from handlers.questions import Answers, Question
from handlers.turn import Content, Turn
from models import eligibility
from models.outbox import Button

FIRST_RESULT = 8
# Beside the answers, as seeds: the number of answers at which to pause, and the facts that alone are wanted now.
PAUSE = f"{engine.SEED}pause"
ONLY = f"{engine.SEED}only"
SHOW = f"{engine.SEED}show"


def next_question(answers: Answers, content: Content) -> Question | None:
    """What the person wants, then the fact expected to settle most; None for a pause or when all is settled."""
    if telling.HEARD in answers:
        return telling.confirmation()
    if "wanted" not in answers:
        return telling.wish(content)
    changed = _changed(answers, content)
    asked = changed or to_ask(answers, content, _only(answers, content))
    until_pause = answers.get(PAUSE, FIRST_RESULT + answers.get(keeping.USED, 0)) - len(facts_in(answers))
    if not asked or (ONLY not in answers and not changed and until_pause <= 0):
        return None
    left = len(asked) if ONLY in answers else max(1, min(until_pause, len(still_open(answers, content))))
    return ask_for(content.catalogue.facts[asked[0]], left, content.provinces, content.today, content.words)


def _changed(answers: Answers, content: Content) -> list[str]:
    """The answer that is to be changed: it is asked for at once, also when it settles nothing any more."""
    before = facts_in(answers.get(engine.BEFORE, {}))
    return (
        []
        if ONLY in answers
        else to_ask(answers, content, [name for name in before if name in content.catalogue.facts])
    )


def _only(answers: Answers, content: Content) -> list[str] | None:
    """The facts that alone are wanted now; of the many that a programme lacked, those that still matter to it."""
    only: list[str] | None = answers.get(ONLY)
    programme = content.catalogue.programmes.get(answers.get(SHOW, ""))
    if only is None or len(only) < 2 or programme is None:
        return only
    matter = eligibility.of_use(programme, facts_in(answers))
    return [name for name in only if name in matter]


def prune(answers: Answers, content: Content) -> Answers:
    """Drop what a changed answer has made pointless."""
    answers = keeping.unfolded(telling.unpacked(answers))
    kept = eligibility.prune(content.catalogue, facts_in(answers))
    return {name: value for name, value in answers.items() if name in kept or name not in content.catalogue.facts}


async def begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    """`/cek WUB` goes for one programme at once, a sentence for what it tells; kept answers are used."""
    seeds = await keeping.seeds(turn, named(argument, turn.content))
    told = telling.heard(turn.incoming.argument, turn.content) if "wanted" not in seeds else None
    return telling.unpacked({**seeds, "wanted": told}) if told else seeds


async def start(turn: Turn, argument: str) -> None:
    """`/cek`: a new check; a finished one can be looked at again first."""
    wanted = named(argument, turn.content)
    before = turn.conversations.get(NAME)
    story = None if wanted else telling.heard(argument, turn.content)
    if before is not None and not before.finished and facts_in(before.answers) and story:
        # A check was left in the middle: what is told now joins its answers, and is read back first.
        given = facts_in(before.answers)
        await engine.go_on(turn, FLOW, telling.unpacked({**given, PAUSE: len(given) + FIRST_RESULT, "wanted": story}))
        return
    if before is None or not before.finished or not facts_in(before.answers):
        await engine.start(turn, FLOW, wanted or "")
        return
    told = wanted or story
    if told:  # what was answered before still counts, also when it was not agreed to keep it
        more = {PAUSE: len(facts_in(before.answers)) + FIRST_RESULT}
        await engine.go_on(turn, FLOW, telling.unpacked({**before.answers, **more, "wanted": told}))
        return
    fresh = Button("eligibility-anew", f"{NAME}:-fresh::{before.run}")
    await turn.say("eligibility-again", choices=(Button("eligibility-look", "eligibility.result"), fresh), ways=(MENU,))


async def finish(turn: Turn, answers: Answers) -> None:
    """The result so far: of all programmes, or of the one about which something was to be told."""
    if nearer.TRIED in answers:
        await nearer.tried(turn, answers, answers[ONLY][0])
        return
    show = answers.get(SHOW)
    kept = {name: value for name, value in answers.items() if name not in (SHOW, ONLY)}
    turn.conversations[NAME].answers = kept
    looked = [str(one) for one in (show, answers.get("wanted")) if one in turn.content.catalogue.programmes]
    await turn.look(*looked[:1])
    if show and (found := await seen(turn, show)):
        await results.one(turn, found)
    elif not show:
        await results.overview(turn, kept)


async def again(turn: Turn) -> None:
    """The result again, from a button."""
    await page(turn, 0)


async def page(turn: Turn, number: int) -> None:
    """One page of the result."""
    found = await finished(turn)
    if found is not None:
        await results.overview(turn, found.answers, number)


async def deeper(turn: Turn) -> None:
    """Go on asking after the first result, until everything that can be settled is."""
    found = await finished(turn)
    if found is not None:
        left = len(still_open(found.answers, turn.content))
        await engine.go_on(turn, FLOW, {**found.answers, PAUSE: len(facts_in(found.answers)) + left})


async def missing(turn: Turn, name: str) -> None:
    """Ask everything that this programme still lacks, what was answered with "tidak tahu" included."""
    if found := await seen(turn, name):
        await _ask_only(turn, found.answers, name, found.verdict.missing)


async def tell(turn: Turn, name: str, fact: str) -> None:
    """Ask one fact that this programme lacks."""
    found = await seen(turn, name)
    if found is None:
        return
    if fact in found.verdict.missing or fact in nearer.lacking(turn, found):
        await _ask_only(turn, found.answers, name, (fact,))
    else:
        await results.one(turn, found)


async def _ask_only(turn: Turn, answers: Answers, name: str, facts: tuple[str, ...]) -> None:
    kept = {fact: value for fact, value in answers.items() if fact not in facts}
    before = {**answers, SHOW: name}
    await engine.go_on(turn, FLOW, {**kept, ONLY: list(facts), SHOW: name, engine.BEFORE: before})


async def trial(turn: Turn, fact: str) -> None:
    """Ask one answer anew, for one look at what it would change."""
    found = await finished(turn)
    if found is None:
        return
    if fact in facts_in(found.answers):
        others = {name: value for name, value in found.answers.items() if name != fact}
        tried = {**others, ONLY: [fact], nearer.TRIED: found.answers, engine.BEFORE: found.answers}
        await engine.go_on(turn, FLOW, tried)
    else:
        await nearer.trials(turn)


async def instead(turn: Turn, name: str) -> None:
    """Check another programme with the answers given so far; only what it needs besides is asked."""
    found = await finished(turn)
    if found is None:
        return
    if name in turn.content.catalogue.programmes:
        given = len(facts_in(found.answers))
        await engine.go_on(turn, FLOW, {**found.answers, "wanted": name, PAUSE: given + FIRST_RESULT})
    else:
        await turn.say("common-button-unknown", fresh=True)


async def change(turn: Turn) -> None:
    """Every answer given, with a button to change it."""
    found = turn.conversations.get(NAME)
    if found is None or not found.answers:
        await nothing_yet(turn)
        return
    found.answers = keeping.unfolded(found.answers)
    given = [(name, value) for name, value in found.answers.items() if not name.startswith(engine.SEED)]
    words = [(name, *words_for(turn, name, value)) for name, value in given]
    lines = [
        said("eligibility-said", place=place, label=label, answer=answer)
        for place, (_, label, answer) in enumerate(words, 1)
    ]
    choices = [
        Button("eligibility-given", f"{NAME}:-change:{name}:{found.run}", {"label": label}) for name, label, _ in words
    ]
    ways = (TO_RESULT,) if found.finished else (Button("flow-resume", f"{NAME}:-resume::{found.run}"),)
    await turn.say("eligibility-answers", lines=lines, choices=choices, listed=True, ways=ways)


FLOW = Flow(NAME, next_question, finish, begin, prune, keeps=True, changes=change)
