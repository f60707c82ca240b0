"""All articles as a spreadsheet, out and in: what differs is shown, nothing is live before a second person agrees."""

from handlers import questions
from handlers.editing import proposals
from handlers.editing.screens import DESK, MENU, editors_only
from handlers.flow import Flow
from handlers.questions import Answers, Question
from handlers.turn import Content, Turn
from models import articles, papers, uploads
from models.articles import incoming
from models.articles.sheets import written
from models.outbox import Button

NAME = "artikel.xlsx"
LARGEST = 5_000_000


async def download(turn: Turn) -> None:
    """The sheet with every article as people see it now."""
    await editors_only(turn)
    drafts = incoming.drafts(turn.content.knowledge)
    made = await papers.keep(turn.session, NAME, written(drafts), turn.now)
    send = Button("editing-sheet-send", "flow.start:sheet")
    await turn.say(
        "editing-sheet-out", count=len(drafts), document=made, choices=(send,), ways=(DESK, MENU), fresh=True
    )


def _next(answers: Answers, content: Content) -> Question | None:
    return questions.first_missing(answers, (questions.sheet("file", "editing-ask-sheet", most=LARGEST),))


async def _received(turn: Turn, answers: Answers) -> None:
    await uploads.want(turn.session, turn.person, incoming.PURPOSE, answers["file"], turn.now)
    await turn.say("editing-sheet-reading", ways=(MENU,))


async def send_batch(turn: Turn, number: int) -> None:
    """The changes of a sheet go before the others."""
    await editors_only(turn)
    found = await articles.send_batch(turn.session, turn.person, number, turn.now)
    if found:
        await proposals.announce(turn, found[0], len(found))
    await turn.say("editing-sheet-sent", count=len(found), ways=(DESK, MENU))


async def drop_batch(turn: Turn, number: int) -> None:
    """Nothing of a sheet is wanted after all."""
    await editors_only(turn)
    count = await articles.drop_batch(turn.session, turn.person, number)
    await turn.say("editing-sheet-dropped", count=count, ways=(DESK, MENU))


SHEET = Flow("sheet", _next, _received, allowed=editors_only)
