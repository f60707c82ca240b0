"""Supporting documents (data dukung): the checklist with a state for each, sent as a photo or file, looked at again."""

from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.flow import Flow
from handlers.proposals import cards, home
from handlers.proposals.cards import MENU
from handlers.questions import Answers, Question
from handlers.turn import Content, Turn
from handlers.words import said
from models import proposals
from models.errors import Denied
from models.outbox import Button
from models.planning import DocumentType
from models.proposals import Proposal, checklist, parts


async def show(turn: Turn, number: int) -> None:
    """The checklist, with a button for each document that may be sent now and one for each that is there."""
    proposal = await proposals.seen(turn.session, turn.person, number)
    await _show(turn, proposal, "proposals-papers")


async def _show(turn: Turn, proposal: Proposal, key: str, **values: Any) -> None:
    listed = await checklist.of(turn.session, proposal)
    serves = (await turn.rights()).serves(proposal.province)
    open_now = set(await proposals.open_parts(turn.session, proposal)) if serves else set()
    choices = [
        Button("proposals-paper-send", f"proposals.paper:{proposal.id}:{one.wanted.id}", {"name": one.wanted.name})
        for one in sorted(listed.items, key=lambda one: one.is_there)
        if parts.of_document(one.wanted.id) in open_now
    ]
    looks = [
        Button("proposals-paper-look", f"proposals.file:{proposal.id}:{one.wanted.id}:0", {"name": one.wanted.name})
        for one in listed.items
        if one.document is not None
    ]
    back = Button("proposals-back-to", f"proposals.show:{proposal.id}", {"number": str(proposal.id)})
    await turn.say(
        key,
        number=str(proposal.id),
        name=proposal.name,
        choices=[*choices, *looks],
        ways=(back, MENU),
        **cards.complete(listed),
        **values,
    )


async def look(turn: Turn, number: int, type_id: int, revision: int) -> None:
    """The file of a document, as it is now or (by the number of a sending) as it was sent then."""
    proposal = await proposals.seen(turn.session, turn.person, number)
    wanted = await turn.session.get(DocumentType, type_id)
    file: dict[str, Any] | None = None
    if revision:
        kept = (await proposals.version(turn.session, proposal, revision)).content
        file = kept.get(parts.of_document(type_id))
    elif found := await checklist.document(turn.session, proposal, type_id):
        file = {"kind": found.kind, "file_id": found.file_id}
    if wanted is None or file is None:
        raise Denied("proposals-unknown")
    photo, document = (file["file_id"], None) if file["kind"] == "photo" else (None, file["file_id"])
    back = Button("proposals-back-to", f"new:proposals.show:{number}", {"number": str(number)})
    await turn.say(
        "proposals-paper",
        photo=photo,
        document=document,
        name=wanted.name,
        number=str(number),
        ways=(back,),
        fresh=True,
    )


async def ask(turn: Turn, number: int, type_id: int) -> None:
    """Ask for one document."""
    await engine.start_afresh(turn, FLOW, f"{number}.{type_id}")


async def _officers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_officer:
        raise Denied("access-denied")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    number, _, type_id = argument.partition(".")
    if not all(one.isascii() and one.isdigit() and len(one) < 18 for one in (number, type_id)):
        await home.start(turn, "")
        return None
    await proposals.open_for_writing(turn.session, turn.person, int(number), parts.of_document(int(type_id)))
    return {"_proposal": int(number), "_type": int(type_id)}


async def _values(turn: Turn, answers: Answers) -> dict[str, Any]:
    wanted = await turn.session.get_one(DocumentType, answers["_type"])
    return {"name": wanted.name, "code": wanted.code.upper()}


def _next(answers: Answers, content: Content) -> Question | None:
    return questions.first_missing(answers, (questions.evidence("file", "proposals-ask-paper", (), _values),))


async def _received(turn: Turn, answers: Answers) -> None:
    number, file = answers["_proposal"], answers["file"]["files"][0]
    await proposals.attach(turn.session, turn.person, number, answers["_type"], file, turn.now)
    proposal = await proposals.seen(turn.session, turn.person, number)
    wanted = await turn.session.get_one(DocumentType, answers["_type"])
    width, height = file.get("small", (0, 0))
    small = said("proposals-paper-small", width=width, height=height) if width else ""
    await _show(turn, proposal, "proposals-paper-in", paper=wanted.name, small=small)


FLOW = Flow("proposal-paper", _next, _received, allowed=_officers_only, begin=_begin)
