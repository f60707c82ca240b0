"""An administrator loads a planning year from a sheet: taken out, filled, sent back, read back, put in force."""

from handlers import questions
from handlers.flow import Flow
from handlers.proposals import cards
from handlers.proposals.cards import MENU
from handlers.questions import Answers, Question
from handlers.turn import Content, Turn
from models import papers, people, planning, uploads
from models.errors import Denied
from models.outbox import Button
from models.planning import incoming, kinds, sheets
from models.planning.usual import DOCUMENTS

LARGEST = 5_000_000


async def home(turn: Turn) -> None:
    """The year in planning in numbers, and its sheet."""
    await _administrators_only(turn)
    year = await cards.year(turn)
    choices = (Button("planning-download", "planning.download"), Button("planning-send", "flow.start:plan"))
    ways = (Button("proposals-queue-button", "proposals.queue"), MENU)
    if year is None:
        await turn.say("planning-none", choices=choices, ways=ways)
        return
    ceilings = await planning.ceilings(turn.session, year)
    known = [one.amount for one in ceilings.values() if one.amount is not None]
    await turn.say(
        "planning-home",
        year=str(year),
        provinces=len(known),
        total=sum(known),
        indicators=len(await planning.indicators(turn.session, year)),
        types=len(await planning.types(turn.session, year)),
        documents=len(await planning.every_document(turn.session, year)),
        choices=choices,
        ways=ways,
    )


async def download(turn: Turn) -> None:
    """The sheet of the year in planning, or an empty one for the next year with the documents in common use."""
    await _administrators_only(turn)
    year = await cards.year(turn)
    wanted = year or turn.content.today.year + 1
    documents = await planning.every_document(turn.session, wanted)
    if not documents:
        documents = [planning.DocumentType(code=code, name=name, required=False, kinds=[]) for code, name in DOCUMENTS]
    content = sheets.written(
        wanted,
        turn.content.provinces,
        await planning.ceilings(turn.session, wanted),
        await planning.indicators(turn.session, wanted),
        await planning.types(turn.session, wanted),
        documents,
        await kinds.of_year(turn.session, wanted),
    )
    made = await papers.keep(turn.session, f"perencanaan-{wanted}.xlsx", content, turn.now)
    send = Button("planning-send", "flow.start:plan")
    ways = (Button("planning-button", "planning.home"), MENU)
    await turn.say("planning-sheet-out", year=str(wanted), document=made, choices=(send,), ways=ways, fresh=True)


async def use(turn: Turn, upload: int) -> None:
    """The sheet is in force from now on; the offices are told when a year opens."""
    before = await cards.year(turn)
    content = await incoming.use(turn.session, turn.person, upload, turn.now)
    year = await cards.year(turn)
    told = await _tell(turn, str(year)) if year != before else 0
    ways = (Button("planning-button", "planning.home"), MENU)
    await turn.say("planning-in-force", told=told, ways=ways, **incoming.summary(content))


async def _tell(turn: Turn, year: str) -> int:
    officers = await people.holders(turn.session, people.OFFICER)
    for officer in officers:
        await turn.tell(officer, "planning-told-open", year=year, ways=(Button("menu-usulan", "go:usulan"),))
    return len(officers)


async def _administrators_only(turn: Turn) -> None:
    if not planning.may_load(await turn.rights()):
        raise Denied("access-denied")


def _next(answers: Answers, content: Content) -> Question | None:
    return questions.first_missing(answers, (questions.sheet("file", "planning-ask-sheet", most=LARGEST),))


async def _received(turn: Turn, answers: Answers) -> None:
    await uploads.want(turn.session, turn.person, incoming.PURPOSE, answers["file"], turn.now)
    await turn.say("editing-sheet-reading", ways=(MENU,))


FLOW = Flow("plan", _next, _received, allowed=_administrators_only)
