"""The classes of an office, who registered for one, and the same as a CPCL sheet."""

import asyncio
from collections.abc import Mapping
from typing import Any

from handlers import pages
from handlers.turn import Turn, localized
from handlers.words import answered, said
from models import papers
from models.classes import STATES, choosing, cpcl
from models.classes.choosing import Candidate
from models.outbox import Button

MENU = Button("common-menu", "start.menu")
CLASSES = Button("choosing-classes-button", "choosing.classes")
PLACE, BUSINESS, NIB = "regency", "product_category", "has_nib"


async def start(turn: Turn, argument: str) -> None:
    await classes(turn)


async def classes(turn: Turn, number: int = 0) -> None:
    """The classes of the officer's provinces, each with how many registered and how many are chosen."""
    found = await choosing.listed(turn.session, turn.person, turn.now.date())
    if not found:
        await turn.say("choosing-none", ways=(MENU,))
        return
    page = pages.page(found, number)
    lines = [
        said(
            "choosing-class",
            place=place,
            title=one.title,
            first=one.first_on.isoformat(),
            last=one.last_on.isoformat(),
            quota=one.quota,
            **{state: counts[state] for state in STATES},
        )
        for place, (one, counts) in enumerate(page.part, 1)
    ]
    await turn.say(
        "choosing-classes",
        lines=lines,
        paged=said("common-page", **page.values) if page.last else "",
        choices=[Button(localized(one.title), f"choosing.list:{one.id}") for one, _ in page.part],
        listed=True,
        ways=(*page.ways(lambda other: f"choosing.classes:{other}"), MENU),
    )


async def listed(turn: Turn, class_id: int, number: int = 0) -> None:
    """Everybody who registered for a class, with what the check says of whoever allowed the office to see it."""
    training = await choosing.of_office(turn.session, turn.person, class_id)
    found = await choosing.candidates(turn.session, training, turn.content.catalogue)
    page = pages.page(found, number)
    lines = [
        said(
            "choosing-line",
            place=place,
            name=name(one),
            state=one.registration.state,
            line=one.place or 0,
            result=result(one),
            alike="yes" if one.alike or one.elsewhere else "no",
        )
        for place, one in enumerate(page.part, 1)
    ]
    chosen = sum(one.registration.state == "chosen" for one in found)
    await turn.say(
        "choosing-list",
        title=training.title,
        quota=training.quota,
        chosen=chosen,
        count=len(found),
        lines=lines,
        paged=said("common-page", **page.values) if page.last else "",
        choices=[Button(localized(str(name(one))), f"choosing.one:{one.registration.id}") for one in page.part],
        listed=True,
        ways=(
            *page.ways(lambda other: f"choosing.list:{class_id}:{other}"),
            *([Button("choosing-file-button", f"choosing.file:{class_id}")] if found else []),
            Button("menu-hadir", f"attendance.day:{class_id}"),
            CLASSES,
            MENU,
        ),
    )


async def file(turn: Turn, class_id: int) -> None:
    """The list as a CPCL sheet, sent into the chat."""
    training = await choosing.seen(turn.session, turn.person, class_id)
    found = await choosing.candidates(turn.session, training, turn.content.catalogue)
    here = [one for one in found if one.registration.person_id is not None]
    words = [[_plain(turn, each) for each in _described(turn, one)] for one in here]
    content = await asyncio.to_thread(cpcl.sheet, training, here, words, turn.words("choosing-file-note"))
    await turn.say(
        "choosing-file",
        document=await papers.keep(turn.session, f"cpcl-kelas-{training.id}.xlsx", content, turn.now),
        title=training.title,
        count=len(here),
        ways=(Button("choosing-list-button", f"new:choosing.list:{class_id}"), MENU),
    )


def name(one: Candidate) -> Any:
    """The name that the person gave; whoever had everything deleted has none."""
    return one.registration.name or "–"


def result(one: Candidate) -> Any:
    """What the check says, as far as the person allowed the office to see answers."""
    verdict = one.verdict
    if verdict is None:
        return said("choosing-not-shared")
    fits = "yes" if verdict.looks_fit else "no"
    return said("eligibility-state", programme=verdict.programme, state=verdict.state, fits=fits)


def state(one: Candidate) -> Mapping[str, Any]:
    """Where the candidate stands, in words."""
    return said("choosing-state", state=one.registration.state, line=one.place or 0)


def shared(turn: Turn, one: Candidate, fact: str) -> Any:
    """What the person allowed the office to see of a fact; empty otherwise."""
    answer = (one.registration.shared or {}).get(fact)
    known = turn.content.catalogue.facts.get(fact)
    return "" if answer is None or known is None else answered(known, answer)


def _described(turn: Turn, one: Candidate) -> tuple[Any, ...]:
    told = [shared(turn, one, fact) for fact in (PLACE, BUSINESS, NIB)]
    return (*told, result(one), state(one))


def _plain(turn: Turn, words: Any) -> str:
    return turn.words("choosing-word", word=words)
