"""A proposal goes back to its office: only the parts that are wrong, each with a reason."""

from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.flow import Flow
from handlers.proposals import cards, desk
from handlers.proposals.cards import MENU
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from models import proposals, receipts
from models.errors import Denied
from models.outbox import Button
from models.proposals import PARTS, REASONS, Remark, checklist, deciding, parts
from models.proposals.parts import OTHER

WORDS_MOST = 300


async def start(turn: Turn, number: int) -> None:
    """Begin to return a proposal; the card stays in view."""
    turn.afresh()
    await engine.start_afresh(turn, FLOW, str(number))


async def _verifiers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_verifier:
        raise Denied("access-denied")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    if not (argument.isascii() and argument.isdigit() and len(argument) < 18):
        await desk.queue(turn)
        return None
    proposal = await deciding.open_for_decision(turn.session, turn.person, int(argument))
    listed = await checklist.of(turn.session, proposal)
    names = [*PARTS, *(parts.of_document(one.wanted.id) for one in listed.items)]
    return {"_proposal": proposal.id, "_names": names, "_parts": []}


def _next(answers: Answers, content: Content) -> Question | None:
    which = Question("parts", questions.asked("proposals-ask-parts", _number, _choices), _read_parts)
    reasons = [_reason(one) for one in answers.get("parts", ())]
    return questions.first_missing(answers, (which, *reasons))


async def _number(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"number": str(answers["_proposal"]), "count": len(answers["_parts"])}


async def _choices(turn: Turn, answers: Answers) -> list[Choice]:
    """Every part to be ticked; the way on only once one is."""
    picked = [one for one in answers["_names"] if one in answers["_parts"]]
    found = [
        Choice(
            one,
            "proposals-pick",
            values={"part": await cards.part(turn, one), "picked": "yes" if one in picked else "no"},
            toggles=True,
        )
        for one in answers["_names"]
    ]
    done = Choice("done", "proposals-pick-done", picked, {"count": len(picked)}, word="done")
    return [*found, done] if picked else found


def _read_parts(incoming: Incoming, shown: Asked) -> Any:
    return Misread("proposals-pick-hint")


def _reason(part: str) -> Question:
    choices = [Choice(one, "proposals-reason", {"reason": one}, {"reason": one, "words": "none"}) for one in REASONS]

    async def values(turn: Turn, answers: Answers) -> dict[str, Any]:
        return {"part": await cards.part(turn, part)}

    return Question(f"reason-{part}", questions.asked("proposals-ask-reason", values, choices), _read_reason)


def _read_reason(incoming: Incoming, shown: Asked) -> Any:
    words = " ".join(incoming.text.split())
    if sum(letter.isalpha() for letter in words) < 5:
        return Misread("verification-reason-short")
    return {"reason": OTHER, "words": words[:WORDS_MOST]}


async def _finish(turn: Turn, answers: Answers) -> None:
    remarks = [
        Remark(one, answers[f"reason-{one}"]["reason"], answers[f"reason-{one}"].get("words", ""))
        for one in answers["parts"]
    ]
    proposal = await deciding.give_back(turn.session, turn.person, answers["_proposal"], remarks, turn.now)
    receipt = receipts.line(turn.session, proposals.subject(proposal))
    values = {**cards.brief(turn, proposal), "lines": await cards.remarks(turn, remarks), "receipt": receipt}
    mend = Button("proposals-mend-now", f"new:proposals.show:{proposal.id}", {"number": str(proposal.id)})
    for officer in await desk.officers(turn, proposal):
        await turn.tell(officer, "proposals-told-returned", ways=(mend, MENU), **values)
    await desk.tell_first(turn, proposal, values)
    left = len(await proposals.waiting(turn.session, turn.person))
    await turn.say("proposals-returned", **values, left=left, ways=(desk.QUEUE, MENU))


FLOW = Flow("proposal-return", _next, _finish, allowed=_verifiers_only, begin=_begin)
