"""Photos around the questions: an album that came with a line, and photos too small to read."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from handlers import questions
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Incoming, Turn
from models.conversations import Conversation

SENT = "_photos"  # came with a line, while it is not known yet which activity they are for
SMALL = "small"
KEEP = Choice("keep", "reporting-small-keep", "keep", word="skip")
EVIDENCE = questions.evidence("evidence", "reporting-ask-evidence", choices=())


def steps(answers: Answers) -> tuple[Question, ...]:
    """A kind question about photos that came too small to read, once; they count in any case."""
    if SMALL not in answers and next(_small(answers), None) is None:
        return ()

    async def values(turn: Turn, answers: Answers) -> dict[str, Any]:
        width, height = next(_small(answers))
        return {"width": width, "height": height}

    again = questions.evidence(SMALL, "reporting-ask-small", choices=(KEEP,), values=values)
    return (replace(again, help={"key": "reporting-help", "values": {"question": SMALL}}),)


async def sent(turn: Turn) -> dict[str, Any]:
    """The photos that a line came with; what cannot be evidence is said, and the line counts without it."""
    if not turn.incoming.files:
        return {}
    found = EVIDENCE.read(turn.incoming, Asked("", {}))
    if isinstance(found, Misread):
        await turn.say(found.key, **(found.values or {}))
        return {}
    return {SENT: found}


def settle(answers: Answers) -> dict[str, Any]:
    """Photos that came with a line are the evidence, once it is known of what."""
    found = dict(answers)
    known = "activity" in found or "_activity" in found
    return found | {"evidence": found.pop(SENT)} if SENT in found and known else found


def joins(incoming: Incoming, left: Conversation | None) -> bool:
    """True when this is a further photo of an album whose caption was a line: it joins in silence.

    The question for evidence may still be far away then, and nothing else would take the photo.
    """
    if left is None or left.finished or incoming.album is None or EVIDENCE.absorb is None:
        return False
    for name in (SENT, "evidence"):
        before = left.answers.get(name)
        if isinstance(before, Mapping) and before.get("album") == incoming.album:
            more = EVIDENCE.absorb(incoming, before)
            if more is not None:
                left.answers = {**left.answers, name: more}
                return True
    return False


def _small(answers: Answers) -> Iterator[tuple[int, int]]:
    """The sides of photos too small to read, in whichever answer they came."""
    for answer in answers.values():
        files = answer.get("files", ()) if isinstance(answer, Mapping) else ()
        yield from ((one["small"][0], one["small"][1]) for one in files if "small" in one)
