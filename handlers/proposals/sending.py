"""A proposal leaves the office: what lacks is said exactly, everything is shown once more, a slip can be undone."""

from typing import Any

from handlers.proposals import cards, home
from handlers.proposals.cards import LIST, MENU
from handlers.turn import Turn
from handlers.words import said
from models import people, proposals, receipts
from models.outbox import Button
from models.proposals import Proposal, checklist, deciding, parts


async def ask(turn: Turn, number: int) -> None:
    """Show what will be sent; or, when it cannot be sent yet, exactly what lacks, with a button for each."""
    proposal = await proposals.open_for_writing(turn.session, turn.person, number)
    listed = await checklist.of(turn.session, proposal)
    back = Button("proposals-back-to", f"proposals.show:{number}", {"number": str(number)})
    if not listed.is_sendable:
        await turn.say(
            "proposals-lacking",
            number=str(number),
            count=listed.count,
            most=listed.most,
            bar=cards.bar(listed.count, listed.most),
            lines=cards.lacking(listed),
            choices=await _fill(turn, proposal),
            ways=(back, MENU),
        )
        return
    await turn.say(
        "proposals-send-confirm",
        **await cards.card(turn, proposal),
        warnings=await _warnings(turn, proposal),
        choices=(Button("proposals-send-yes", f"proposals.send-now:{number}", {"number": str(number)}),),
        ways=(back, MENU),
    )


async def _fill(turn: Turn, proposal: Proposal) -> list[Button]:
    """A button for each thing that lacks and may be given now."""
    listed = await checklist.of(turn.session, proposal)
    names = [parts.of_document(one.wanted.id) for one in listed.lacking]
    wanted = names if listed.has_costs else [parts.COSTS, *names]
    return [
        Button("proposals-mend", f"proposals.change:{proposal.id}:{one}", {"part": await cards.part(turn, one)})
        for one in await proposals.open_parts(turn.session, proposal)
        if one in wanted
    ]


async def _warnings(turn: Turn, proposal: Proposal) -> list[dict[str, Any]]:
    """What refuses nobody and is better known before: wanted papers, parts returned and unchanged, the ceiling."""
    listed = await checklist.of(turn.session, proposal)
    found = [said("proposals-warning-lacks", name=one.wanted.name) for one in listed.lacking]
    before = await proposals.before(turn.session, proposal)
    if before is not None:
        now = parts.content(proposal, listed)
        changed = {one.part for one in parts.differences(before.content, now)}
        same = [one["part"] for one in before.remarks if one["part"] not in changed]
        found += [said("proposals-warning-same", part=await cards.part(turn, one)) for one in same]
    room = await deciding.room(turn.session, proposal.year, proposal.province)
    if room.ceiling is not None and proposal.total > room.left:
        found.append(said("proposals-warning-ceiling", over=proposal.total - room.left, left=room.left))
    return found or [said("proposals-warning-none")]


async def send(turn: Turn, number: int) -> None:
    """Sent: the ministry is told, and the office knows what comes next."""
    proposal = await proposals.send(turn.session, turn.person, number, turn.now)
    values = cards.brief(turn, proposal)
    look = (Button("proposals-look", f"new:proposals.review:{number}", {"number": str(number)}),)
    for verifier in await people.holders(turn.session, people.VERIFIER):
        await turn.tell(verifier, "proposals-told-sent", ways=look, **values)
    recall = (Button("proposals-recall", f"proposals.recall:{number}", {"number": str(number)}),)
    receipt = receipts.line(turn.session, proposals.subject(proposal))
    await turn.say("proposals-sent", receipt=receipt, choices=recall, ways=(LIST, MENU), **values)


async def recall(turn: Turn, number: int) -> None:
    """Back in the office's hands before the ministry has decided."""
    await proposals.recall(turn.session, turn.person, number, turn.now)
    await home.show(turn, number)


async def drop(turn: Turn, number: int) -> None:
    """Given up, with a way to have it back."""
    proposal = await proposals.drop(turn.session, turn.person, number, turn.now)
    back = (Button("proposals-restore", f"proposals.restore:{number}", {"number": str(number)}),)
    await turn.say("proposals-dropped", choices=back, ways=(LIST, MENU), **home.values(proposal))


async def restore(turn: Turn, number: int) -> None:
    await proposals.restore(turn.session, turn.person, number, turn.now)
    await home.show(turn, number)
