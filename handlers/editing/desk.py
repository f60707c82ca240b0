"""`/artikel`: find an article, see it with its versions, take a change back."""

from handlers import pages, questions
from handlers.editing import screens
from handlers.editing.screens import DESK, MENU, card, editors_only, short
from handlers.flow import Flow
from handlers.questions import Answers, Question
from handlers.turn import Content, Turn, localized
from handlers.words import said
from models import articles, receipts
from models.articles.differences import between
from models.outbox import Button

FOUND = 6
SEARCH_MOST = 200


async def start(turn: Turn, argument: str) -> None:
    """`/artikel`: what waits and what can be done; `/artikel F007` one article, `/artikel nib` those about it."""
    await editors_only(turn)
    if argument.upper() in turn.content.knowledge.articles:
        await article(turn, argument.upper())
    elif argument:
        await _found(turn, argument)
    else:
        await home(turn)


async def home(turn: Turn) -> None:
    """The editors' desk."""
    await editors_only(turn)
    waiting = await articles.waiting(turn.session)
    choices = [
        *([Button("editing-waiting", "editing.waiting", {"count": len(waiting)})] if waiting else []),
        Button("editing-search", "flow.start:lookup"),
        Button("editing-new", "flow.start:article"),
        Button("editing-asked", "go:pertanyaan"),
        Button("editing-sheet", "editing.download"),
    ]
    count = len(turn.content.knowledge.articles)
    await turn.say("editing-home", count=count, waiting=len(waiting), choices=choices, ways=(MENU,))


async def article(turn: Turn, name: str) -> None:
    """One article and what can be done with it."""
    await editors_only(turn)
    found = turn.content.knowledge.articles.get(name)
    if found is None:
        await turn.say("editing-unknown", article=short(name, 20), ways=(DESK, MENU))
        return
    choices = (
        Button("editing-correct", f"flow.start:correction:{name}"),
        Button("editing-extend", f"flow.start:extension:{name}"),
        Button("editing-history", f"editing.history:{name}"),
        Button("editing-withdraw", f"flow.start:withdrawal:{name}"),
    )
    await turn.say("editing-card", choices=choices, ways=(DESK, MENU), **card(turn, found))


async def history(turn: Turn, name: str) -> None:
    """Every version of an article, newest first, with who wanted it and what became of it."""
    await editors_only(turn)
    versions = await articles.history(turn.session, name)
    live = await articles.live_number(turn.session, name)
    lines = [
        said(
            "editing-version-line",
            number=version.id,
            state="live" if version.id == live else version.state,
            who=person.name,
            at=version.proposed_at.isoformat(),
            why=short(version.why) or "none",
        )
        for version, person in versions
    ]
    choices = [
        Button("editing-version", f"editing.version:{version.id}", {"number": version.id})
        for version, _ in versions[: pages.MOST]
    ]
    await turn.say("editing-versions", article=name, lines=lines, count=len(lines), choices=choices, ways=(DESK, MENU))


async def version(turn: Turn, number: int) -> None:
    """One version; the live one can be taken back."""
    found = await articles.one(turn.session, turn.person, number)
    live = await articles.live_number(turn.session, found.article)
    back = Button("editing-back", f"editing.back:{number}")
    choices = [*([back] if live == number else []), Button("editing-history", f"editing.history:{found.article}")]
    values = screens.change(found, turn.content)
    if found.draft is not None:  # it may be live itself: then there is nothing to be told beside it
        values["lines"] = screens.lines(between(None, found.draft), turn.content)
    state = "live" if live == number else found.state
    await turn.say("editing-one-version", number=number, state=state, choices=choices, ways=(DESK, MENU), **values)


async def take_back(turn: Turn, number: int) -> None:
    """What was approved before it is live again within seconds."""
    found = await articles.take_back(turn.session, turn.person, number, turn.now)
    receipt = receipts.of_article(turn.session, found.article)
    await turn.say("editing-taken-back", article=found.article, number=number, receipt=receipt, ways=(DESK, MENU))


async def _found(turn: Turn, words: str) -> None:
    hits = turn.content.knowledge.index.search(words).hits[:FOUND]
    known = turn.content.knowledge.articles
    choices = [Button(localized(known[one.article_id].question), f"editing.article:{one.article_id}") for one in hits]
    again = Button("editing-search", "flow.start:lookup")
    key = "editing-found" if choices else "editing-nothing-found"
    await turn.say(key, words=short(words), choices=choices, ways=(again, DESK, MENU))


def _next(answers: Answers, content: Content) -> Question | None:
    return questions.first_missing(answers, (questions.text("words", "editing-ask-words", most=SEARCH_MOST),))


async def _look(turn: Turn, answers: Answers) -> None:
    name = str(answers["words"]).upper()
    await (article(turn, name) if name in turn.content.knowledge.articles else _found(turn, answers["words"]))


LOOKUP = Flow("lookup", _next, _look, allowed=editors_only)
