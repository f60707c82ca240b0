"""A shared location beside the evidence of a month: taken in passing, never asked for, never in the way."""

from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.flow import Flow
from handlers.questions import Answers, Choice, Misread, Question
from handlers.turn import Incoming, Turn
from models.conversations import Conversation
from models.reports import places

PLACE = "_place"
FAR = "place"  # whether a place outside of Indonesia is meant


def steps(answers: Answers) -> tuple[Question, ...]:
    """Whether a place outside of Indonesia is meant; it may be a slip of the finger on the map."""
    found = answers.get(PLACE)
    if found is None or not places.is_far(found):
        return ()

    async def values(turn: Turn, answers: Answers) -> dict[str, Any]:
        return {"place": places.shown(answers[PLACE])}

    choices = (
        Choice("no", "reporting-place-drop", "no", word="no"),
        Choice("yes", "reporting-place-use", "yes", word="yes"),
    )
    return (questions.choice(FAR, "reporting-ask-place", choices, values),)


def of(answers: Answers) -> Any:
    """The place that goes with the report; None when there is none, or it was a slip."""
    return None if answers.get(FAR) == "no" else answers.get(PLACE)


async def take(turn: Turn, flow: Flow, left: Conversation | None) -> bool:
    """A location that comes while a month is being reported belongs to it; the question asked stands again below."""
    found = turn.incoming.place
    known = left is not None and left.active and ("activity" in left.answers or "_activity" in left.answers)
    if found is None or left is None or not known:
        return False
    kept = {name: value for name, value in left.answers.items() if name != FAR}
    left.answers = {**kept, PLACE: places.rounded(found.latitude, found.longitude, _source(turn.incoming))}
    is_far = places.is_far(left.answers[PLACE])
    said = Misread("reporting-place-kept", {"source": _source(turn.incoming)})
    await engine.ask(turn, flow, left, None if is_far else said)
    return True


def _source(incoming: Incoming) -> str:
    if incoming.forwarded or incoming.what == "venue":
        return places.PASSED_ON
    return places.LIVE if incoming.place and incoming.place.live else places.OWN
