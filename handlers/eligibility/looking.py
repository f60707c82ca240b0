"""A finished check, looked at: its answers, its verdicts, and what is said when there is none."""

from dataclasses import dataclass
from typing import Any

from handlers.eligibility.questions import facts_in, wanted_programmes
from handlers.questions import Answers
from handlers.turn import Content, Turn
from models import eligibility
from models.conversations import Conversation
from models.eligibility import Verdict
from models.outbox import Button
from models.programmes import Programme

NAME = "cek"  # short: it travels in every button, beside the longest value of a fact
MENU = Button("common-menu", "start.menu")
TO_RESULT = Button("eligibility-back-to-result", "eligibility.result")
TO_ANSWERS = Button("eligibility-change", "eligibility.change")


@dataclass(frozen=True)
class Seen:
    """One programme of a finished check."""

    answers: Answers
    programme: Programme
    verdict: Verdict

    @property
    def facts(self) -> dict[str, Any]:
        return facts_in(self.answers)


def verdicts(answers: Answers, content: Content) -> list[tuple[Programme, Verdict]]:
    """Every programme wanted with what the answers say of it."""
    known = facts_in(answers)
    return [(one, eligibility.check(one, known)) for one in wanted_programmes(answers, content)]


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
        return Seen(found.answers, wanted[name], eligibility.check(wanted[name], facts_in(found.answers)))
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
