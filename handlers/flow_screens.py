"""What a dialogue shows: its question with the buttons below it, the offers to go on, the answers to change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers import pages
from handlers.questions import Answers, Asked, Misread, Question, buttons
from handlers.turn import Turn
from models.conversations import Conversation
from models.outbox import Button

SEED = "_"  # an answer whose name begins so was not given by the person, who cannot step back to it
# The answers as they were before one of them is given anew; they come back when the person changes their mind.
BEFORE = f"{SEED}before"
# How many answers belong to an earlier stretch of the dialogue: one does not step back behind them.
FLOOR = f"{SEED}floor"


@dataclass(frozen=True)
class Put:
    """A question as it goes into a message: what is said, and the buttons below it."""

    said: Mapping[str, Any]
    choices: tuple[Button, ...]
    ways: tuple[Button, ...]


def put(
    conversation: Conversation, question: Question, shown: Asked, problem: Misread | None = None, number: int = 0
) -> Put:
    """A question with that page of its choices; below a problem it stands again, without what was read already."""
    flow, run = conversation.flow, conversation.run
    listed = [one for one in shown.choices if one.word is None]
    everywhere = [one for one in shown.choices if one.word is not None]  # such as "tidak tahu": it is on each page
    first = problem.choices if problem is not None else ()
    if first and {one.value for one in first} <= {one.value for one in listed}:
        listed = []  # only some of the choices can be meant
    page = pages.page(listed, number, question.at_once or max(1, len(listed)))
    offered = replace(shown, choices=(*first, *page.part, *everywhere))
    said: Mapping[str, Any] = {"key": shown.key, "values": dict(shown.values)}
    if problem is not None and shown.prompt is not None:
        said = {"key": shown.prompt, "values": {}}
    if page.last:
        said = {"key": "flow-paged", "values": {"question": said, **page.values}}
    turning = page.ways(lambda other: f"{flow}:-page:{other}:{run}")
    choices = buttons(offered, f"{flow}:{question.name}", run)
    return Put(said, choices, (*turning, *question.ways, *_ways(conversation, question)))


async def ask(turn: Turn, put: Put, problem: Misread | None) -> None:
    """The question, below what was wrong with the reply where something was."""
    if problem is None:
        await turn.say(put.said["key"], choices=put.choices, ways=put.ways, **put.said["values"])
        return
    wrong = {"key": problem.key, "values": dict(problem.values or {})}
    await turn.say("flow-misread", choices=put.choices, ways=put.ways, problem=wrong, question=put.said)


async def offer_to_go_on(turn: Turn, conversation: Conversation, argument: str) -> None:
    """A dialogue was left in the middle: go on with it, or begin it again with this argument."""
    flow, run = conversation.flow, conversation.run
    await turn.say(
        "flow-resume-offer",
        choices=(
            Button("flow-resume", f"{flow}:-resume:{argument}:{run}"),
            Button("flow-fresh", f"{flow}:-fresh:{argument}:{run}"),
        ),
        answered=len(given(conversation.answers)),
    )


async def cancelled(turn: Turn, conversation: Conversation) -> None:
    """A dialogue was left; the way back into it."""
    await turn.say("flow-cancelled", choices=(_resume(conversation), Button("common-menu", "start.menu")))


async def outdated(turn: Turn, flow: str, put: Put | None) -> None:
    """A button is old; the question that counts now, if there is one."""
    if put is None:
        await turn.say("flow-outdated", fresh=True, choices=(Button("flow-fresh", f"flow.start:{flow}"),))
        return
    await turn.say("flow-outdated-question", fresh=True, choices=put.choices, ways=put.ways, question=put.said)


async def changes(turn: Turn, conversation: Conversation, problem: Mapping[str, Any] | None) -> None:
    """Every answer given, each with a button to change it; `problem` says what was wrong with them."""
    flow, run = conversation.flow, conversation.run
    choices: Sequence[Button] = [
        Button(f"{flow}-label", f"{flow}:-change:{name}:{run}", {"question": name})
        for name in given(conversation.answers)
    ]
    ways = (_resume(conversation),)
    if problem is None:
        await turn.say("flow-change", choices=choices, ways=ways)
    else:
        await turn.say("flow-refused", choices=choices, ways=ways, problem=problem)


def given(answers: Answers) -> list[str]:
    """The names of the answers that the person gave, in their order."""
    return [name for name in answers if not name.startswith(SEED)]


def _resume(conversation: Conversation) -> Button:
    return Button("flow-resume", f"{conversation.flow}:-resume::{conversation.run}")


def _ways(conversation: Conversation, question: Question) -> tuple[Button, ...]:
    flow, run = conversation.flow, conversation.run
    ways = [Button("common-cancel", f"{flow}:-cancel::{run}"), Button("common-help", f"{flow}:-help::{run}")]
    answers = conversation.answers
    if BEFORE in answers or len(given(answers)) > answers.get(FLOOR, 0):
        ways.insert(0, Button("common-back", f"{flow}:-back::{run}"))
    if question.reviews:
        ways.insert(0, Button("flow-change-answer", f"{flow}:-change::{run}"))
    return tuple(ways)
