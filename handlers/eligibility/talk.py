"""Which programme fits, why, and what to do next: asks only what can still change a result."""

from typing import Any

from handlers import eligibility_screens as screens
from handlers import flow as engine
from handlers.eligibility_questions import (
    WANTED,
    ask_for,
    facts_in,
    measuring,
    said,
    wanted_programmes,
    words_for,
)
from handlers.flow import Flow
from handlers.questions import Answers, Question
from handlers.turn import Content, Turn
from models import eligibility
from models.conversations import Conversation
from models.eligibility import Verdict
from models.outbox import Button
from models.programmes import Programme

NAME = "eligibility"
MENU = Button("common-menu", "start.menu")
TO_RESULT = Button("eligibility-back-to-result", "eligibility.result")
TO_ANSWERS = Button("eligibility-change", "eligibility.change")


def next_question(answers: Answers, content: Content) -> Question | None:
    """What the person wants, then the fact that settles most, last what tells the size of a business."""
    if "wanted" not in answers:
        return WANTED
    wanted, known = wanted_programmes(answers, content), facts_in(answers)
    facts = content.catalogue.facts
    name = eligibility.next_fact(wanted, content.catalogue, known)
    sizes = frozenset[str]() if _is_ruled_out(wanted, known) else measuring(answers, content)
    if name is None:
        name = next((one for one in facts if one in sizes), None)
    if name is None:
        return None
    left = (eligibility.relevant(wanted, known) | sizes) & facts.keys()
    return ask_for(facts[name], len(left), content.provinces)


def prune(answers: Answers, content: Content) -> Answers:
    """Drop what a changed answer has made pointless."""
    kept = eligibility.prune(content.catalogue, facts_in(answers))
    return {name: value for name, value in answers.items() if name in kept or name not in content.catalogue.facts}


async def begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    """`/cek WUB` goes for one programme at once."""
    wanted = _named(argument, turn.content)
    return {"wanted": wanted} if wanted else {}


async def start(turn: Turn, argument: str) -> None:
    """`/cek`: a new check; a finished one can be looked at again first."""
    wanted = _named(argument, turn.content)
    before = turn.conversations.get(NAME)
    if before is None or not before.finished or not facts_in(before.answers) or wanted:
        await engine.start(turn, FLOW, wanted)
        return
    fresh = Button("eligibility-anew", f"{NAME}:-fresh::{before.run}")
    await turn.say("eligibility-again", choices=(Button("eligibility-look", "eligibility.result"), fresh), ways=(MENU,))


async def finish(turn: Turn, answers: Answers) -> None:
    """The result: of each programme in a line, or of the only one at once."""
    verdicts = _verdicts(turn, answers)
    if len(verdicts) == 1:
        await _show(turn, answers, *verdicts[0])
        return
    verdicts = screens.best_first(verdicts)
    lines = [
        said("eligibility-line", place=place, name=one.name, state=screens.state(verdict))
        for place, (one, verdict) in enumerate(verdicts, 1)
    ]
    choices = [Button(one.name, f"eligibility.show:{one.id}") for one, _ in verdicts]
    await turn.say("eligibility-result", lines=lines, choices=choices, ways=(TO_ANSWERS, MENU))


async def result(turn: Turn) -> None:
    """The result again, from a button."""
    found = await _finished(turn)
    if found is not None:
        await finish(turn, found.answers)


async def programme(turn: Turn, name: str) -> None:
    """One programme: its result, what stands against it, and what to do first."""
    if found := await _one(turn, name):
        await _show(turn, *found)


async def conditions(turn: Turn, name: str) -> None:
    """Every condition of a programme, in groups: not met, not known, met."""
    if found := await _one(turn, name):
        _, one, verdict = found
        await turn.say(
            "eligibility-conditions",
            name=one.name,
            lines=screens.conditions(verdict),
            choices=(Button("eligibility-sources", f"eligibility.sources:{one.id}"),),
            ways=(_back_to(one), MENU),
        )


async def sources(turn: Turn, name: str) -> None:
    """Where each condition comes from, how certain it is, and where sources disagree."""
    if found := await _one(turn, name):
        _, one, verdict = found
        lines = [*screens.sources(verdict, turn.content.catalogue), *screens.disputes(one)]
        ways = (Button("common-back", f"eligibility.conditions:{one.id}"), MENU)
        await turn.say("eligibility-source-list", name=one.name, lines=lines, ways=ways)


async def how(turn: Turn, name: str) -> None:
    """How to apply, with which documents, what one gets, and what nobody knows yet."""
    if found := await _one(turn, name):
        one = found[1]
        await turn.say(
            "eligibility-how-to",
            name=one.name,
            purpose=one.purpose,
            benefits=one.benefits,
            documents=one.documents,
            how=one.how_to_apply,
            run_by=one.run_by,
            validity=one.validity,
            unknowns=one.unknowns,
            ways=(_back_to(one), MENU),
        )


async def missing(turn: Turn, name: str) -> None:
    """Ask again what was answered with "tidak tahu" and would settle this programme."""
    if found := await _one(turn, name):
        answers, _, verdict = found
        kept = {fact: value for fact, value in answers.items() if fact not in verdict.missing}
        await engine.go_on(turn, FLOW, kept)


async def instead(turn: Turn, name: str) -> None:
    """Check another programme with the answers given so far; only what it needs besides is asked."""
    found = await _finished(turn)
    if found is None:
        return
    if name in turn.content.catalogue.programmes:
        await engine.go_on(turn, FLOW, {**found.answers, "wanted": name})
    else:
        await turn.say("common-button-unknown", fresh=True)


async def change(turn: Turn) -> None:
    """Every answer given, with a button to change it."""
    found = turn.conversations.get(NAME)
    if found is None or not found.answers:
        await _nothing_yet(turn)
        return
    given = [(name, value) for name, value in found.answers.items() if not name.startswith(engine.SEED)]
    words = [(name, *words_for(turn, name, value)) for name, value in given]
    lines = [
        said("eligibility-said", place=place, question=asked, answer=answer)
        for place, (_, asked, answer) in enumerate(words, 1)
    ]
    choices = [
        Button("eligibility-given", f"{NAME}:-change:{name}:{found.run}", {"answer": answer})
        for name, _, answer in words
    ]
    ways = (TO_RESULT,) if found.finished else (Button("flow-resume", f"{NAME}:-resume::{found.run}"),)
    await turn.say("eligibility-answers", lines=lines, choices=choices, ways=ways)


async def _show(turn: Turn, answers: Answers, one: Programme, verdict: Verdict) -> None:
    others = turn.content.catalogue.programmes
    better = others.get(verdict.referred_to or "")
    choices = [
        *([Button("eligibility-answer-missing", f"eligibility.missing:{one.id}")] if verdict.missing else []),
        Button("eligibility-all-conditions", f"eligibility.conditions:{one.id}"),
        Button("eligibility-how", f"eligibility.how:{one.id}"),
        *([Button("eligibility-instead", f"eligibility.instead:{better.id}")] if better else []),
    ]
    ways = [TO_ANSWERS, MENU]
    if len(wanted_programmes(answers, turn.content)) > 1:
        ways.insert(0, TO_RESULT)
    await turn.say(
        "eligibility-programme",
        name=one.name,
        programme=one.id,
        state=screens.state(verdict),
        lines=screens.summary(one, verdict, facts_in(answers)),
        choices=choices,
        ways=ways,
        referred=said("eligibility-referred", name=better.name) if better else "",
    )


async def _finished(turn: Turn) -> Conversation | None:
    """The check whose result can be shown; otherwise the person is told where they stand."""
    found = turn.conversations.get(NAME)
    if found is None or "wanted" not in found.answers:
        await _nothing_yet(turn)
    elif found.finished:
        return found
    elif found.active:
        await engine.outdated(turn, FLOW, found)
    else:
        await engine.start(turn, FLOW)
    return None


async def _one(turn: Turn, name: str) -> tuple[Answers, Programme, Verdict] | None:
    """A programme of the finished check; one that was not part of it is offered instead."""
    found = await _finished(turn)
    if found is None:
        return None
    for one, verdict in _verdicts(turn, found.answers):
        if one.id == name:
            return found.answers, one, verdict
    other = turn.content.catalogue.programmes.get(name)
    if other is None:
        await turn.say("common-button-unknown", fresh=True)
    else:
        offer = Button("eligibility-instead", f"eligibility.instead:{other.id}")
        await turn.say("eligibility-not-checked", name=other.name, choices=(offer,), ways=(TO_RESULT, MENU), fresh=True)
    return None


async def _nothing_yet(turn: Turn) -> None:
    await turn.say("eligibility-nothing", choices=(Button("menu-cek", "go:cek"),), ways=(MENU,), fresh=True)


def _verdicts(turn: Turn, answers: Answers) -> list[tuple[Programme, Verdict]]:
    return [(one, eligibility.check(one, facts_in(answers))) for one in wanted_programmes(answers, turn.content)]


def _is_ruled_out(wanted: list[Programme], known: Answers) -> bool:
    return all(eligibility.check(one, known).state == "belum_bisa" for one in wanted)


def _named(argument: str, content: Content) -> str:
    """The programme that was named, or an empty text: what people type goes no further."""
    name = argument.strip().upper()
    return name if name in content.catalogue.programmes else ""


def _back_to(one: Programme) -> Button:
    return Button("common-back", f"eligibility.show:{one.id}")


FLOW = Flow(NAME, next_question, finish, begin, prune, keeps=True, changes=change)
COMMANDS = {"cek": start, "check": start}
ACTIONS = {
    "eligibility.result": result,
    "eligibility.show": programme,
    "eligibility.conditions": conditions,
    "eligibility.sources": sources,
    "eligibility.how": how,
    "eligibility.missing": missing,
    "eligibility.instead": instead,
    "eligibility.change": change,
}
FLOWS = (FLOW,)
