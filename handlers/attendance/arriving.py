"""A participant is in class and types the code that is shown there."""

from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Misread, Question
from handlers.turn import Content, Incoming, Turn
from models import attendance
from models.attendance import codes
from models.outbox import Button

NAME = "attendance"
WORD = "hadir"
# A word that may be a mistyped code; "hadir semua" in the middle of something else is none.
LONGEST_TRY = 6
MENU = Button("common-menu", "start.menu")
AGAIN = Button("attendance-again", "attendance.here")


async def here(turn: Turn) -> None:
    """ "Saya hadir": the code is asked for."""
    await engine.start_afresh(turn, FLOW)


async def listen(turn: Turn) -> bool:
    """ "hadir K7M3", the command without its stroke, also in the middle of something else."""
    incoming = turn.incoming
    if incoming.group is not None or incoming.kind != "text":
        return False
    head, _, rest = incoming.text.strip().partition(" ")
    if head.casefold() != WORD or not rest:
        return False
    is_code = codes.read(rest) is not None
    is_try = turn.active is None and " " not in rest.strip() and len(rest.strip()) <= LONGEST_TRY
    if not (is_code or is_try):
        return False
    await enter(turn, rest)
    return True


async def enter(turn: Turn, text: str) -> None:
    """What became of the code: each answer says what to do next."""
    asked = turn.conversations.get(NAME)
    if asked is not None and not asked.finished:
        engine.give_up(asked)  # typed with its word although it was asked for: nothing is left to ask
    entered = await attendance.enter(turn.session, turn.person, text, turn.content.provinces, turn.now)
    training, day = entered.training, entered.code.day.isoformat() if entered.code else ""
    await turn.say(
        "attendance-entered",
        outcome=entered.outcome,
        title=training.title if training else "",
        day=day,
        most=codes.WRONG_MOST,
        ways=(*(() if entered.outcome in ("noted", "already", "too-many") else (AGAIN,)), MENU),
    )


def _next(answers: Answers, content: Content) -> Question | None:
    def read(incoming: Incoming, shown: Asked) -> Any:
        text = incoming.text.strip()
        if text.casefold().startswith(f"{WORD} "):
            text = text[len(WORD) :]
        found = codes.read(text)
        return Misread("attendance-code-shape", {"length": codes.LENGTH}) if found is None else found

    asked = questions.asked("attendance-ask-code", None, ())
    return questions.first_missing(answers, (Question("code", asked, read),))


async def _finish(turn: Turn, answers: Answers) -> None:
    await enter(turn, answers["code"])


FLOW = Flow(NAME, _next, _finish)
