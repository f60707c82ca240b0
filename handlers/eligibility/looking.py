"""A finished check, looked at: its answers, its verdicts, and what is said when there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from handlers.eligibility.questions import facts_in, wanted_programmes
from handlers.questions import Answers
from handlers.turn import Turn
from models import eligibility
from models.conversations import Conversation
from models.eligibility import Verdict
from models.outbox import Button
from models.programmes import Programme

NAME = "cek"  # short: it travels in every button, beside the longest value of a fact
PROVINCE = "province"
MENU = Button("common-menu", "start.menu")
TO_RESULT = Button("eligibility-back-to-result", "eligibility.result")
DONE = Button("eligibility-done", "eligibility.done")
TO_ANSWERS = Button("eligibility-change", "eligibility.change")
TRY = Button("eligibility-trials", "eligibility.trials")


@dataclass(frozen=True)
class Seen:
    """One programme of a finished check; `office` is what the office knows of it, such as that it is open."""

    answers: Answers
    programme: Programme
    verdict: Verdict
    office: Mapping[str, Any] = field(default_factory=dict)

    @property
    def facts(self) -> dict[str, Any]:
        return {**facts_in(self.answers), **self.office}


def province_of(answers: Answers) -> str | None:
    """Where the business stands, if that was told."""
    return answers.get(PROVINCE)


async def look(turn: Turn, answers: Answers, programme: Programme) -> Seen:
    """One programme by the answers of the person, and by what the office knows, which nobody else can answer."""
    office = (await turn.board()).facts(programme, province_of(answers))
    return Seen(answers, programme, eligibility.check(programme, {**facts_in(answers), **office}), office)


async def suiting(turn: Turn, answers: Answers, name: str | None) -> Programme | None:
    """The programme that would suit better, unless the answers rule it out as well."""
    other = turn.content.catalogue.programmes.get(name or "")
    if other is None or (await look(turn, answers, other)).verdict.state == "belum_bisa":
        return None
    return other


async def verdicts(turn: Turn, answers: Answers) -> list[tuple[Programme, Verdict]]:
    """Every programme wanted with what the answers say of it."""
    found = [await look(turn, answers, one) for one in wanted_programmes(answers, turn.content)]
    return [(one.programme, one.verdict) for one in found]


async def finished(turn: Turn) -> Conversation | None:
    """The check whose result can be shown; otherwise the person is told where they stand."""
    found = turn.conversations.get(NAME)
    if found is None or "wanted" not in found.answers:
        await nothing_yet(turn)
    elif found.finished:
        return found
    else:
        resume = Button("flow-resume", f"{NAME}:-resume::{found.run}")
        await turn.say("eligibility-unfinished", choices=(resume,), ways=(MENU,), fresh=True)
    return None


async def seen(turn: Turn, name: str) -> Seen | None:
    """A programme of the finished check; one that was not part of it is offered instead."""
    found = await finished(turn)
    if found is None:
        return None
    wanted = {one.id: one for one in wanted_programmes(found.answers, turn.content)}
    if name in wanted:
        return await look(turn, found.answers, wanted[name])
    other = turn.content.catalogue.programmes.get(name)
    if other is None:
        await turn.say("common-button-unknown", fresh=True)
    else:
        offer = Button("eligibility-instead", f"eligibility.instead:{other.id}", {"name": other.name})
        await turn.say("eligibility-not-checked", name=other.name, choices=(offer,), ways=(TO_RESULT, MENU), fresh=True)
    return None


async def nothing_yet(turn: Turn) -> None:
    """There is no check to look at; how to begin one."""
    await turn.say("eligibility-nothing", choices=(Button("menu-cek", "go:cek"),), ways=(MENU,), fresh=True)
