"""For administrators: how reminders stand, those that may be lost, and the one exception to quiet hours."""

from datetime import timedelta
from typing import Any

from handlers import pages, questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Turn
from handlers.words import said
from models.errors import Denied
from models.outbox import Button
from models.reminders import hours, ledger
from models.reminders.ledger import BOOK, Lost
from models.reminders.words import about

MENU = Button("common-menu", "start.menu")
STATES = ("planned", "leased", "sent", "done", "refused", "unknown", "dropped")
SHOWN = 5  # two buttons each
NAMED = 15  # more people than this are counted, not named
LASTS = (1, 3, 12)  # hours


async def show(turn: Turn, number: int = 0) -> None:
    """Counts of the last thirty days; by name those of which nobody knows whether they arrived."""
    await _show(turn, await ledger.lost(turn.session, turn.person), number)


async def arrived(turn: Turn, number: int) -> None:
    """The reader has it."""
    person = await ledger.arrived(turn.session, turn.person, number, turn.now)
    await _show_from(turn, number, said("reminders-arrived-noted", name=person.name))


async def again(turn: Turn, number: int) -> None:
    """The reader has it not."""
    person = await ledger.send_again(turn.session, turn.person, number, turn.now)
    await _show_from(turn, number, said("reminders-again-noted", name=person.name))


async def every(turn: Turn) -> None:
    """What deciding about all of them at once means, before anybody does."""
    found = (await ledger.lost(turn.session, turn.person))[: ledger.AT_ONCE]
    if not found:
        await show(turn)
        return
    last, count = found[-1].number, len(found)
    await turn.say(
        "reminders-all",
        count=count,
        names=[_name(turn, one) for one in found[:NAMED]],
        more=max(0, len(found) - NAMED),
        choices=(
            Button("reminders-all-arrived", f"reminders.all-arrived:{last}", {"count": count}),
            Button("reminders-all-again", f"reminders.all-again:{last}", {"count": count}),
        ),
        ways=(Button("common-back", "reminders.ledger"), MENU),
    )


async def every_arrived(turn: Turn, last: int) -> None:
    """All that the screen before spoke of have it."""
    count = await ledger.all_arrived(turn.session, turn.person, last, turn.now)
    await _show_from(turn, last, said("reminders-all-noted", what="arrived", count=count))


async def every_again(turn: Turn, last: int) -> None:
    """All that the screen before spoke of are sent it again."""
    count = await ledger.send_all_again(turn.session, turn.person, last, turn.now)
    await _show_from(turn, last, said("reminders-all-noted", what="again", count=count))


async def _show_from(turn: Turn, number: int, noted: Any) -> None:
    """The list goes on where something was decided."""
    found = await ledger.lost(turn.session, turn.person)
    await _show(turn, found, sum(one.number < number for one in found) // SHOWN, noted)


async def _show(turn: Turn, found: list[Lost], number: int, noted: Any = "") -> None:
    counts = await ledger.counts(turn.session, turn.person, turn.now)
    page = pages.page(found, number, SHOWN)
    choices = []
    for one in page.part:
        choices.append(Button("reminders-arrived", f"reminders.arrived:{one.number}", {"name": one.person.name}))
        choices.append(Button("reminders-again", f"reminders.again:{one.number}", {"name": one.person.name}))
    at_once = min(len(found), ledger.AT_ONCE)
    await turn.say(
        "reminders-book",
        noted=noted,
        states=[said("reminders-state", state=one, count=counts[one]) for one in STATES if counts.get(one)],
        lost=len(found),
        lines=[_line(turn, one) for one in page.part],
        paged=said("common-page", **page.values) if page.last else "",
        choices=choices,
        ways=(
            *page.ways(lambda other: f"reminders.ledger:{other}"),
            *((Button("reminders-all-button", "reminders.all", {"count": at_once}),) if at_once > 1 else ()),
            MENU,
        ),
    )


def _name(turn: Turn, one: Lost) -> dict[str, Any]:
    place = turn.content.provinces.get(one.province or "")
    return said("reminders-lost-name", name=one.person.name, province=place.name if place else "none")


def _line(turn: Turn, one: Lost) -> dict[str, Any]:
    what: Any = said("dates-list")
    if not one.occasions[0].startswith("date:"):
        what = about(one.occasions[0])
    more = len(set(one.occasions)) - 1
    return said("reminders-lost-line", name=one.person.name, at=one.at.isoformat(), about=what, more=more)


# The exception.


async def _administrators_only(turn: Turn) -> None:
    if not (await turn.rights()).is_administrator:
        raise Denied("access-denied")


def _next(answers: Answers, content: Content) -> Question | None:
    reason = questions.text("reason", "reminders-ask-override", most=200)
    steps = (
        questions.checked(reason, _needs_words),
        questions.choice("lasts", "reminders-ask-override-lasts", _lasts),
        questions.confirm("confirm", "reminders-confirm-override", "reminders-confirm-override-yes", _read_back),
    )
    return questions.first_missing(answers, steps)


async def _lasts(turn: Turn, answers: Answers) -> list[Choice]:
    return [Choice(str(one), "reminders-override-hours", one, {"hours": one}) for one in LASTS]


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"reason": answers["reason"], "hours": answers["lasts"]}


def _needs_words(reason: str, shown: Asked) -> Misread | None:
    enough = sum(letter.isalpha() for letter in reason) >= 8
    return None if enough else Misread("question-reason-short")


async def _finish(turn: Turn, answers: Answers) -> None:
    ends_at = turn.now + timedelta(hours=answers["lasts"])
    await hours.override(turn.session, turn.person, answers["reason"], ends_at, turn.now)
    await turn.say("reminders-overridden", at=ends_at.isoformat(), ways=(BOOK, MENU))


FLOW = Flow("override", _next, _finish, allowed=_administrators_only)
