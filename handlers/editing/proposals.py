"""What waits for a second person: seen beside what people read now, approved or refused."""

from typing import Any

from handlers import pages, questions
from handlers.editing import screens
from handlers.editing.screens import DESK, MENU, editors_only, short
from handlers.flow import Flow
from handlers.questions import Answers, Question
from handlers.turn import Content, Turn
from handlers.words import said
from models import articles, people, receipts
from models.articles import PROPOSED, Version
from models.errors import Refused
from models.outbox import Button
from models.people import ADMINISTRATOR, VERIFIER, Person

REASON_MOST = 300


async def waiting(turn: Turn, number: int = 0) -> None:
    """What waits for a decision, in pages; what came with one sheet is one entry."""
    await editors_only(turn)
    entries: dict[tuple[str, int], list[Version]] = {}
    for version in await articles.waiting(turn.session):
        key = ("batch", version.batch) if version.batch else ("one", version.id)
        entries.setdefault(key, []).append(version)
    page = pages.page(list(entries.items()), number)
    choices = [_entry(*key, versions) for key, versions in page.part]
    ways = (*page.ways(lambda other: f"editing.waiting:{other}"), DESK, MENU)
    await turn.say("editing-waiting-list", count=len(entries), choices=choices, ways=ways, **page.values)


def _entry(kind: str, number: int, versions: list[Version]) -> Button:
    if kind == "batch":
        return Button("editing-waiting-batch", f"editing.batch:{number}", {"count": len(versions)})
    (version,) = versions
    question = version.draft.question if version.draft else version.article
    values = {"article": version.article, "question": short(question)}
    return Button("editing-waiting-one", f"editing.proposal:{number}", values)


async def show(turn: Turn, number: int) -> None:
    """One change, with who wants it and why."""
    found = await articles.one(turn.session, turn.person, number)
    author = await turn.session.get_one(Person, found.proposed_by)
    values = screens.change(found, turn.content)
    await turn.say(
        "editing-proposal",
        who=author.name,
        state=found.state,
        choices=_decisions(found, turn.person),
        ways=(DESK, MENU),
        **values,
    )


def _decisions(version: Version, person: Person) -> list[Button]:
    if version.state != PROPOSED:
        return []
    if version.proposed_by == person.id:
        return [Button("editing-recall", f"editing.recall:{version.id}")]
    approve = Button("editing-approve", f"editing.approve:{version.id}")
    return [approve, Button("editing-refuse", f"flow.start:refusal:{version.id}")]


async def approve(turn: Turn, number: int) -> None:
    """A second person agrees: people see it within seconds."""
    await editors_only(turn)
    found = await articles.approve(turn.session, turn.person, number, turn.now)
    receipt = receipts.of_article(turn.session, found.article)
    await _tell_author(turn, found, "editing-told-approved", receipt=receipt)
    back = Button("editing-back", f"editing.back:{number}")
    await turn.say(
        "editing-approved",
        article=found.article,
        asked=len(found.asked),
        receipt=receipt,
        choices=(back,),
        ways=(DESK, MENU),
    )


async def recall(turn: Turn, number: int) -> None:
    """The author thinks better of it."""
    found = await articles.one(turn.session, turn.person, number)
    if found.proposed_by == turn.person.id:
        found = await articles.refuse(turn.session, turn.person, number, "", turn.now)
        await turn.say("editing-recalled", article=found.article, ways=(DESK, MENU))
    else:
        await show(turn, number)


async def batch(turn: Turn, number: int) -> None:
    """All changes of one sheet."""
    await editors_only(turn)
    found = await articles.of_batch(turn.session, number)
    choices = [_entry("one", version.id, [version]) for version in found[: pages.MOST]]
    if found and found[0].proposed_by != turn.person.id:
        every = Button("editing-approve-all", f"editing.approve-batch:{number}:{len(found)}", {"count": len(found)})
        choices.insert(0, every)
    await turn.say("editing-batch", count=len(found), choices=choices, ways=(DESK, MENU))


async def approve_batch(turn: Turn, number: int, seen: int) -> None:
    """All changes of one sheet at once: exactly as many as were seen."""
    await editors_only(turn)
    found = await articles.of_batch(turn.session, number)
    if len(found) != seen:
        await batch(turn, number)
        return
    for version in found:
        await articles.approve(turn.session, turn.person, version.id, turn.now)
    lines = [
        said("editing-receipt", article=one.article, receipt=receipts.of_article(turn.session, one.article))
        for one in found
    ]
    if found:
        await _tell_author(turn, found[0], "editing-told-batch", count=len(found), lines=lines)
    await turn.say("editing-approved-batch", count=len(found), lines=lines, ways=(DESK, MENU))


async def announce(turn: Turn, version: Version, count: int = 1) -> None:
    """Tell the other editors that something waits for one of them."""
    look = f"editing.batch:{version.batch}" if version.batch else f"editing.proposal:{version.id}"
    told = {one.id: one for role in (VERIFIER, ADMINISTRATOR) for one in await people.holders(turn.session, role)}
    told.pop(turn.person.id, None)
    question = short(version.draft.question if version.draft else version.article)
    for one in told.values():
        await turn.tell(
            one,
            "editing-wanted",
            ways=(Button("editing-look", look),),
            dedup_key=f"article-wanted:{version.id}:{one.id}",
            article=version.article,
            question=question,
            who=turn.person.name,
            count=count,
        )


async def _tell_author(turn: Turn, version: Version, key: str, **values: Any) -> None:
    author = await turn.session.get_one(Person, version.proposed_by)
    if author.id != turn.person.id:
        await turn.tell(author, key, ways=(MENU,), article=version.article, **values)


# Refusing.


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    number = int(argument) if argument.isascii() and argument.isdigit() else 0
    found = await articles.one(turn.session, turn.person, number)
    if found.state != PROPOSED:
        raise Refused("editing-decided-already", state=found.state)
    return {"_version": found.id}


def _next(answers: Answers, content: Content) -> Question | None:
    reason = questions.text("reason", "editing-ask-reason", most=REASON_MOST)
    return questions.first_missing(answers, (reason,))


async def _refuse(turn: Turn, answers: Answers) -> None:
    found = await articles.refuse(turn.session, turn.person, answers["_version"], answers["reason"], turn.now)
    receipt = receipts.of_article(turn.session, found.article)
    await _tell_author(turn, found, "editing-told-refused", reason=answers["reason"], receipt=receipt)
    await turn.say("editing-refused", article=found.article, receipt=receipt, ways=(DESK, MENU))


REFUSAL = Flow("refusal", _next, _refuse, begin=_begin, allowed=editors_only)
