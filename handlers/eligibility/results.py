"""What a finished check shows: all programmes at once, then one of them, then each of its conditions and sources."""

from collections.abc import Mapping
from typing import Any

from handlers import pages
from handlers.eligibility import opened, screens
from handlers.eligibility.looking import (
    DONE,
    MENU,
    TO_ANSWERS,
    TO_RESULT,
    TRY,
    Seen,
    finished,
    look,
    seen,
    suiting,
    verdicts,
)
from handlers.eligibility.questions import SIZE, facts_in, said, still_open, wanted_programmes
from handlers.questions import Answers
from handlers.turn import Turn
from models import eligibility
from models.outbox import Button
from models.programmes import Programme

PICTURE = Button("eligibility-picture", "eligibility.picture")
OTHERS = Button("eligibility-take", "eligibility.more")
AT_ONCE = 10
# More buttons than this for single questions would bury the rest of the screen.
MOST_MISSING = 4


async def overview(turn: Turn, answers: Answers, number: int = 0) -> None:
    """All programmes wanted, what fits first; the only one at once."""
    found = screens.best_first(await verdicts(turn, answers))
    if len(found) == 1:
        await one(turn, await look(turn, answers, found[0][0]))
        return
    page = pages.page(found, number, AT_ONCE)
    lines = [*(_notice(turn, answers) if number == 0 else ()), *screens.overview(found, page.part)]
    choices = [Button(programme.name, f"eligibility.show:{programme.id}") for programme, _ in page.part]
    left = len(still_open(answers, turn.content))
    deeper = [Button("eligibility-deeper", "eligibility.deeper", {"left": left})] if left else []
    await turn.say(
        "eligibility-result",
        lines=lines,
        left=left,
        paged=said("common-page", **page.values) if page.last else "",
        choices=choices,
        listed=True,  # else ten names twice would push the result itself off a phone's screen
        ways=(*page.ways(lambda other: f"eligibility.page:{other}"), *deeper, TO_ANSWERS, OTHERS, DONE, MENU),
        **screens.outcome([verdict for _, verdict in found]),
    )


def _notice(turn: Turn, answers: Answers) -> list[Any]:
    """What the definition of an IKM says against the business: without it, a large one would read of what may fit."""
    size = turn.content.catalogue.programmes.get(SIZE)
    blockers = eligibility.check(size, facts_in(answers)).blockers if size else ()
    advice = next((item.condition.advice for item in blockers if item.condition.advice), None)
    return [said("eligibility-notice", text=advice), ""] if advice else []


async def others(turn: Turn) -> None:
    """What only few do with a result: keep it as a picture, or try another answer."""
    if await finished(turn):
        await turn.say("eligibility-others", choices=(PICTURE, TRY), ways=(TO_RESULT, MENU))


async def programme(turn: Turn, name: str) -> None:
    """One programme: its result, what stands against it, and what to do first."""
    if found := await seen(turn, name):
        await turn.look(found.programme.id)
        await one(turn, found)


async def one(turn: Turn, found: Seen) -> None:
    """The first screen of one programme."""
    programme, verdict = found.programme, found.verdict
    better = await suiting(turn, found.answers, verdict.referred_to)
    choices = [
        *_to_tell(found),
        *_to_nearest(found),
        Button("eligibility-all-conditions", f"eligibility.conditions:{programme.id}"),
        Button("eligibility-how", f"eligibility.how:{programme.id}"),
        *await opened.to_watch(turn, found),
        *([Button("eligibility-better", f"eligibility.instead:{better.id}")] if better else []),
    ]
    alone = len(wanted_programmes(found.answers, turn.content)) == 1
    referred = ["", said("eligibility-referred", name=better.name)] if better else []
    keep = Button("eligibility-take", f"eligibility.take:{programme.id}")
    await turn.say(
        "eligibility-programme",
        name=programme.name,
        programme=programme.id,
        state=screens.state(verdict),
        lines=[*await opened.lines(turn, found), *screens.summary(programme, verdict, found.facts), *referred],
        choices=choices,
        ways=(TO_ANSWERS if alone else TO_RESULT, keep, DONE, MENU),
    )


async def conditions(turn: Turn, name: str) -> None:
    """Every condition of a programme, in groups: not met, not known, met."""
    if found := await seen(turn, name):
        await turn.say(
            "eligibility-conditions",
            name=found.programme.name,
            lines=screens.conditions(found.verdict),
            choices=(Button("eligibility-sources", f"eligibility.sources:{name}"),),
            ways=(_back_to(found.programme), MENU),
        )


async def sources(turn: Turn, name: str) -> None:
    """Where each condition comes from, how certain it is, and where sources disagree."""
    if found := await seen(turn, name):
        lines = [*screens.sources(found.verdict, turn.content.catalogue), *screens.disputes(found.programme)]
        ways = (Button("common-back", f"eligibility.conditions:{name}"), MENU)
        await turn.say("eligibility-source-list", name=found.programme.name, lines=lines, ways=ways)


async def how(turn: Turn, name: str) -> None:
    """How to apply, with which documents, what one gets, and what nobody knows yet."""
    if found := await seen(turn, name):
        programme = found.programme
        more = [Button("eligibility-facts", f"eligibility.facts:{name}")] if programme.notes else []
        await turn.say("eligibility-how-to", choices=more, ways=(_back_to(programme), MENU), **about(programme))


async def sheet(turn: Turn, name: str) -> None:
    """What a programme is, for whoever has not checked it."""
    programme = turn.content.catalogue.programmes.get(name)
    if programme is None:
        await turn.say("common-button-unknown", fresh=True)
        return
    await turn.look(programme.id)
    check = Button("knowledge-check", f"new:go:cek:{programme.id}")
    await turn.say("eligibility-how-to", choices=(check,), ways=(MENU,), **about(programme))


def about(programme: Programme) -> Mapping[str, Any]:
    """What is told of a programme apart from its conditions."""
    return {
        "name": programme.name,
        "purpose": programme.purpose,
        "benefits": programme.benefits,
        "documents": programme.documents,
        "how": programme.how_to_apply,
        "run_by": programme.run_by,
        "validity": programme.validity,
        "unknowns": programme.unknowns,
    }


async def facts(turn: Turn, name: str, number: int = 0) -> None:
    """What else is known, such as fees, rates and dates, each with its source."""
    if found := await seen(turn, name):
        page = pages.page(found.programme.notes, number)
        ways = page.ways(lambda other: f"eligibility.facts:{name}:{other}")
        await turn.say(
            "eligibility-fact-list",
            name=found.programme.name,
            lines=screens.notes(page.part, turn.content.catalogue),
            ways=(*ways, Button("common-back", f"eligibility.how:{name}"), MENU),
        )


def _to_tell(found: Seen) -> list[Button]:
    """A button for each fact that is lacking, or one for all of them where they are many."""
    programme, missing = found.programme, found.verdict.missing
    if len(missing) > MOST_MISSING:
        return [Button("eligibility-answer-missing", f"eligibility.missing:{programme.id}", {"count": len(missing)})]
    labels = {name: dict(programme.glossary[name].label) for name in missing}
    return [
        Button("eligibility-tell", f"eligibility.tell:{programme.id}:{name}", {"label": label})
        for name, label in labels.items()
    ]


def _to_nearest(found: Seen) -> list[Button]:
    if found.verdict.state in ("memenuhi", "perlu_data"):
        return []
    return [Button("eligibility-nearer", f"eligibility.nearest:{found.programme.id}")]


def _back_to(programme: Programme) -> Button:
    return Button("common-back", f"eligibility.show:{programme.id}")
