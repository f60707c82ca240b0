"""One candidate: what speaks for them, and what the office decides."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from handlers import questions
from handlers.choosing import listing
from handlers.flow import Flow
from handlers.questions import Answers, Choice, Question
from handlers.sourced import origin
from handlers.turn import Content, Turn
from handlers.words import said
from models import receipts
from models.classes import CHOSEN, REFUSED, WAITING, WITHDRAWN, TrainingClass, choosing
from models.classes.choosing import Candidate
from models.eligibility import Item
from models.errors import Denied
from models.outbox import Button

REASON_MOST = 300
CONDITIONS_MOST = 8
REFUSING = "refusing"
REASONS = ("choosing-reason-unfit", "choosing-reason-papers", "choosing-reason-earlier")


async def show(turn: Turn, registration_id: int) -> None:
    """The card of a candidate."""
    one = await choosing.one(turn.session, turn.person, registration_id, turn.content.catalogue)
    training = await choosing.of_office(turn.session, turn.person, one.registration.class_id)
    await _show(turn, training, one)


async def choose(turn: Turn, registration_id: int) -> None:
    """They take part, if there is a place."""
    await _decide(turn, registration_id, CHOSEN)


async def wait(turn: Turn, registration_id: int) -> None:
    """They move up when a place becomes free."""
    await _decide(turn, registration_id, WAITING)


async def saw(turn: Turn, registration_id: int, place: int) -> None:
    """The office has seen one of the documents that it wants; the document itself is never kept."""
    one = await choosing.one(turn.session, turn.person, registration_id, turn.content.catalogue)
    training = await choosing.of_office(turn.session, turn.person, one.registration.class_id)
    document = training.documents[place] if 0 <= place < len(training.documents) else ""
    await choosing.note_seen(turn.session, turn.person, registration_id, document, turn.now)
    await show(turn, registration_id)


async def _decide(turn: Turn, registration_id: int, state: str, reason: str = "") -> None:
    row = await choosing.decide(turn.session, turn.person, registration_id, state, turn.now, reason)
    following = await choosing.undecided(turn.session, row.class_id)
    await turn.say(
        "choosing-decided",
        name=row.name,
        state=state,
        told="yes" if row.person_id else "no",
        receipt=receipts.line(turn.session, f"registration:{row.id}"),
        choices=(
            [Button("choosing-next-button", f"choosing.one:{following.id}", {"name": following.name})]
            if following
            else []
        ),
        ways=(
            Button("choosing-list-button", f"choosing.list:{row.class_id}"),
            Button("choosing-card-button", f"choosing.one:{row.id}"),
            listing.MENU,
        ),
    )


async def _show(turn: Turn, training: TrainingClass, one: Candidate) -> None:
    row = one.registration
    await turn.say(
        "choosing-card",
        name=listing.name(one),
        title=training.title,
        state=listing.state(one),
        reason=row.reason,
        has_reason="yes" if row.reason else "no",
        registered=row.registered_at.date().isoformat(),
        phone=row.phone or "",
        has_phone="yes" if row.phone else "no",
        shared="yes" if one.verdict else "no",
        result=listing.result(one),
        told=_told(turn, one),
        conditions=_conditions(turn, one),
        documents=[
            said("choosing-document", place=place, name=name, seen="yes" if name in _seen(one) else "no")
            for place, name in enumerate(training.documents, 1)
        ],
        doubts=_doubts(one),
        choices=_buttons(training, one),
        ways=(Button("choosing-list-button", f"choosing.list:{training.id}"), listing.MENU),
    )


def _buttons(training: TrainingClass, one: Candidate) -> list[Button]:
    row = one.registration
    if row.state == WITHDRAWN:
        return []
    decide = [
        Button("choosing-choose", f"choosing.choose:{row.id}"),
        Button("choosing-wait", f"choosing.wait:{row.id}"),
        Button("choosing-refuse", f"flow.start:{REFUSING}:{row.id}"),
    ]
    states = (CHOSEN, WAITING, REFUSED)
    missing = [
        Button("choosing-saw", f"choosing.saw:{row.id}:{place}", {"name": name})
        for place, name in enumerate(training.documents)
        if name not in _seen(one)
    ]
    return [button for button, state in zip(decide, states, strict=True) if state != row.state] + missing


def _seen(one: Candidate) -> dict[str, datetime]:
    return {each["document"]: datetime.fromisoformat(each["at"]) for each in one.registration.seen}


def _told(turn: Turn, one: Candidate) -> list[Any]:
    """Everything of the check that the person allowed the office to see."""
    facts = turn.content.catalogue.facts
    return [
        said("choosing-told-fact", label=dict(facts[name].label), answer=listing.shared(turn, one, name))
        for name in (one.registration.shared or {})
        if name in facts
    ]


def _conditions(turn: Turn, one: Candidate) -> list[Any]:
    """What is not met or not known, each with how certain the rule is and where it comes from."""
    items: Sequence[Item] = one.verdict.items if one.verdict else ()
    open_ones = [each for each in items if each.applies and each.condition.decides and not each.met]
    lines = []
    for each in sorted(open_ones, key=lambda item: item.met is None)[:CONDITIONS_MOST]:
        condition = each.condition
        where = origin(condition.certainty, condition.sources, turn.content.source)
        met = "no" if each.met is False else "open"
        source = said("eligibility-note-source", **where)
        lines.append(said("choosing-condition", met=met, text=dict(condition.text), source=source))
    return lines


def _doubts(one: Candidate) -> list[Any]:
    """Other registrations that may be the same person, and other classes on the same days."""
    alike = [said("choosing-alike", name=name) for name in one.alike]
    return [*alike, *(said("choosing-elsewhere", title=title) for title in one.elsewhere)]


async def _officers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_officer:
        raise Denied("access-denied")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    number = int(argument) if argument.isdecimal() and len(argument) < 18 else 0
    one = await choosing.one(turn.session, turn.person, number, turn.content.catalogue)
    return {"_registration": one.registration.id, "_name": one.registration.name}


def _next(answers: Answers, content: Content) -> Question | None:
    why = questions.text("reason", "choosing-ask-reason", most=REASON_MOST, choices=_reasons, values=_named)
    return questions.first_missing(answers, [why])


async def _reasons(turn: Turn, answers: Answers) -> list[Choice]:
    """What offices say most often, to be tapped; any other reason is typed."""
    return [Choice(key.rpartition("-")[2], key, turn.words(key)) for key in REASONS]


async def _named(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"name": answers["_name"]}


async def _finish(turn: Turn, answers: Answers) -> None:
    await _decide(turn, answers["_registration"], REFUSED, answers["reason"])


REFUSE = Flow(REFUSING, _next, _finish, allowed=_officers_only, begin=_begin)
