"""Whether a programme is open where the person is, and the way to hear of it when it is not."""

from typing import Any

from handlers.eligibility.looking import Seen, province_of
from handlers.eligibility.questions import said
from handlers.turn import Turn
from models import openings
from models.outbox import Button


async def lines(turn: Turn, found: Seen) -> list[Any]:
    """What the office has opened for this person, now or soon, to stand above the result."""
    board, name, province = await turn.board(), found.programme.id, province_of(found.answers)
    shown = [("now", one) for one in board.running(name, province)]
    shown += [("soon", one) for one in board.coming(name, province)]
    values = [{"when": when, **openings.said(one, turn.content.catalogue)} for when, one in shown]
    return [line for each in values for line in ("", said("eligibility-opened", **each))]


async def to_watch(turn: Turn, found: Seen) -> list[Button]:
    """A button to be told when it opens, for what opens at times and is not open here now."""
    name, province = found.programme.id, province_of(found.answers)
    if not openings.opens_at_times(found.programme) or (await turn.board()).running(name, province):
        return []
    return [Button("eligibility-watch", f"openings.watch:{name}:{province or ''}")]
