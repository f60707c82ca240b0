"""The ministry's desk: the queue of proposals, the card, sendings compared, approval within the ceiling."""

from typing import Any

from handlers import pages
from handlers.proposals import cards
from handlers.proposals.cards import MENU
from handlers.turn import Turn
from handlers.words import said
from models import people, planning, proposals, receipts, succession
from models.errors import Denied
from models.outbox import Button
from models.people import Person
from models.proposals import SUBMITTED, Proposal, deciding, parts, twins

QUEUE = Button("proposals-queue-button", "proposals.queue")
NATIONAL = Button("proposals-national-button", "proposals.national")
SHOWN = 10


async def home(turn: Turn) -> None:
    """The queue for verifiers; the picture of the country for everybody of the ministry."""
    await queue(turn)


async def queue(turn: Turn, number: int = 0) -> None:
    """What waits, oldest first, in pages."""
    rights = await turn.rights()
    if not rights.is_ministry:
        raise Denied("access-denied")
    own = (Button("proposals-own-button", "proposals.own"),) if rights.own else ()
    sheet = (Button("planning-button", "planning.home"),) if planning.may_load(rights) else ()
    ways = (NATIONAL, *sheet, *own, MENU)
    year = await cards.year(turn)
    if year is None:
        await turn.say("proposals-desk-no-year", ways=(*sheet, *own, MENU))
        return
    found = await proposals.waiting(turn.session, turn.person)
    if not found:
        await turn.say("proposals-queue-empty", year=str(year), ways=ways)
        return
    page = pages.page(found, number, SHOWN)
    choices = [
        Button("proposals-queue-item", f"proposals.review:{one.id}", cards.brief(turn, one)) for one in page.part
    ]
    turning = page.ways(lambda other: f"proposals.queue:{other}")
    lines = [
        said("proposals-queue-line", place=place, **cards.brief(turn, one)) for place, one in enumerate(page.part, 1)
    ]
    await turn.say(
        "proposals-queue",
        count=len(found),
        lines=lines,
        choices=choices,
        listed=True,
        ways=(*turning, *ways),
        **page.values,
    )


async def show(turn: Turn, number: int) -> None:
    """The card; a verifier can decide a proposal that waits."""
    await _ministry_only(turn)
    proposal = await proposals.seen(turn.session, turn.person, number)
    decides = (await turn.rights()).is_verifier and proposal.state == SUBMITTED
    label = {"number": str(number)}
    choices = [
        *([Button("proposals-approve", f"proposals.approve:{number}", label)] if decides else ()),
        *([Button("proposals-return", f"proposals.return:{number}", label)] if decides else ()),
        Button("proposals-costs-look", f"proposals.lines:{number}"),
        Button("proposals-papers-button", f"proposals.papers:{number}"),
    ]
    if await proposals.before(turn.session, proposal) is not None:
        choices.append(Button("proposals-compare", f"proposals.compare:{number}"))
    choices += [
        Button(
            "proposals-twin-look",
            f"proposals.file:{one.other.id}:{one.type_id}:0",
            {"name": one.name, "number": str(one.other.id)},
        )
        for one in await twins.of(turn.session, proposal)
    ]
    record = Button("proposals-record-button", f"new:record.proposal:{number}:0", label)
    await turn.say("proposals-card", choices=choices, ways=(record, QUEUE, MENU), **await cards.card(turn, proposal))


async def compare(turn: Turn, number: int) -> None:
    """What was returned last beside what was sent since: only the parts that differ, and each remark with it."""
    proposal = await proposals.seen(turn.session, turn.person, number)
    before = await proposals.before(turn.session, proposal)
    back = Button("proposals-back-to", f"proposals.show:{number}", {"number": str(number)})
    if before is None:
        await turn.say("proposals-compare-none", number=str(number), ways=(back, MENU))
        return
    after = await proposals.version(turn.session, proposal, proposal.revision)
    found = parts.differences(before.content, after.content)
    files = [
        Button(
            "proposals-paper-old",
            f"proposals.file:{number}:{parts.document_of(one.part)}:{before.revision}",
            {"part": await cards.part(turn, one.part)},
        )
        for one in found
        if one.part.startswith(parts.DOC) and one.before
    ]
    await turn.say(
        "proposals-compared",
        **cards.brief(turn, proposal),
        before=before.revision,
        remarks=await cards.remarks(turn, [proposals.Remark(**one) for one in before.remarks]),
        lines=await cards.compared(turn, found),
        choices=files,
        ways=(back, MENU),
    )


async def approve(turn: Turn, number: int) -> None:
    """The first tap: what is left of the ceiling before and after."""
    proposal = await deciding.open_for_decision(turn.session, turn.person, number)
    room = await deciding.room(turn.session, proposal.year, proposal.province)
    back = Button("proposals-back-to", f"proposals.review:{number}", {"number": str(number)})
    if room.ceiling is None or proposal.total > room.left:
        await deciding.approve(turn.session, turn.person, number, turn.now)  # refuses, and says by how much
    await turn.say(
        "proposals-approve-confirm",
        **cards.brief(turn, proposal),
        room=cards.room(room),
        after=room.left - proposal.total,
        choices=(Button("proposals-approve-yes", f"proposals.approve-now:{number}", {"number": str(number)}),),
        ways=(back, QUEUE, MENU),
    )


async def approve_now(turn: Turn, number: int) -> None:
    """The second tap: allotted, an activity from now on; the office is told at once. Of two the first only consents."""
    activity = await deciding.approve(turn.session, turn.person, number, turn.now, turn.two_above)
    proposal = await proposals.seen(turn.session, turn.person, number)
    receipt = receipts.line(turn.session, proposals.subject(proposal))
    values = {**cards.brief(turn, proposal), "receipt": receipt}
    left = len(await proposals.waiting(turn.session, turn.person))
    if activity is None:
        await _consented(turn, proposal, values, left)
        return
    told = {**values, "starts": proposal.starts}
    for officer in await officers(turn, proposal):
        await turn.tell(officer, "proposals-told-approved", ways=(Button("menu-kegiatan", "go:kegiatan"), MENU), **told)
    await tell_first(turn, proposal, values)
    room = await deciding.room(turn.session, proposal.year, proposal.province)
    await turn.say("proposals-approved", **told, room=cards.room(room), left=left, ways=(QUEUE, MENU))


async def _consented(turn: Turn, proposal: Proposal, values: dict[str, Any], left: int) -> None:
    """The office hears that one more is needed, and every other verifier is asked."""
    involved = {turn.person.id, *await deciding.senders(turn.session, proposal)}
    others = [one for one in await people.holders(turn.session, people.VERIFIER) if one.id not in involved]
    review = Button("proposals-review", f"proposals.review:{proposal.id}", {"number": str(proposal.id)})
    for other in others:
        await turn.tell(other, "proposals-second-asked", ways=(review,), by=turn.person.name, **values)
    for officer in await officers(turn, proposal):
        await turn.tell(officer, "proposals-told-consented", ways=(MENU,), **values)
    await turn.say("proposals-consented", others=len(others), left=left, ways=(QUEUE, MENU), **values)


async def tell_first(turn: Turn, proposal: Proposal, values: dict[str, Any]) -> None:
    """The first of two verifiers hears what the second has decided."""
    latest = await proposals.version(turn.session, proposal, proposal.revision)
    if latest.first_by in (None, turn.person.id):
        return
    first = await turn.session.get_one(Person, latest.first_by)
    if (await people.rights(turn.session, first)).is_verifier:
        about = {**cards.brief(turn, proposal), "receipt": values["receipt"]}
        await turn.tell(
            first, "proposals-told-first", ways=(MENU,), outcome=proposal.state, by=turn.person.name, **about
        )


async def officers(turn: Turn, proposal: Proposal) -> list[Person]:
    """Who sent it, or has that person's work now; else everybody of the province."""
    return await succession.told(turn.session, proposal.province, proposal.officer_id)


async def _ministry_only(turn: Turn) -> None:
    if not (await turn.rights()).is_ministry:
        raise Denied("access-denied")
