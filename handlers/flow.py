"""The engine of dialogues: answers are stored, the next question is derived from them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from handlers import flow_screens as screens
from handlers.flow_screens import given
from handlers.questions import Answers, Choice, Misread, Question, candidate
from handlers.turn import Content, Turn
from models.conversations import Conversation

Next = Callable[[Answers, Content], Question | None]
# An answer that begins with this was put there when the flow began; the person did not give it and cannot step back
# to it.
SEED = screens.SEED
BEFORE, FLOOR = screens.BEFORE, screens.FLOOR
CONFIRM = "confirm"
# The argument of a command travels in the data of a button, which is short.
ARGUMENT_MOST = 24


async def _anybody(turn: Turn) -> None:
    pass


async def _nothing(turn: Turn, argument: str) -> dict[str, Any] | None:
    return {}


def _unchanged(answers: Answers, content: Content) -> Answers:
    return answers


@dataclass(frozen=True)
class Flow:
    """A dialogue: what comes next is a pure function of the answers; `finish` acts on them.

    `allowed` raises Denied for whoever has no right to it, at every entry: a right may have ended since the last one.
    `begin` returns what is known beforehand, or None after having said why the dialogue cannot start.
    `prune` drops answers that a changed earlier answer made pointless. A flow that `keeps` its answers can be looked at
    and changed after it has finished. `changes` lists the answers to choose from where their names alone say too
    little.
    """

    name: str
    next_question: Next
    finish: Callable[[Turn, Answers], Awaitable[None]]
    begin: Callable[[Turn, str], Awaitable[dict[str, Any] | None]] = _nothing
    prune: Callable[[Answers, Content], Answers] = _unchanged
    keeps: bool = False
    changes: Callable[[Turn], Awaitable[None]] | None = None
    allowed: Callable[[Turn], Awaitable[None]] = _anybody


async def start(turn: Turn, flow: Flow, argument: str = "") -> None:
    """Begin a dialogue, or offer to go on with one that was left in the middle."""
    await flow.allowed(turn)
    found = turn.conversations.get(flow.name)
    argument = argument if len(argument.encode()) <= ARGUMENT_MOST else ""
    if found is not None and not found.finished and given(found.answers):
        await screens.offer_to_go_on(turn, found, argument)
        return
    await start_afresh(turn, flow, argument)


async def start_afresh(turn: Turn, flow: Flow, argument: str = "") -> None:
    """Begin a dialogue from the first question; other dialogues wait with their answers."""
    seeds = await flow.begin(turn, argument)
    if seeds is None:
        return
    conversation = _activate(turn, flow)
    conversation.run = max(conversation.run + 1, int(turn.now.timestamp()))
    conversation.answers, conversation.finished = seeds, False
    await ask(turn, flow, conversation)


async def resume(turn: Turn, flow: Flow, conversation: Conversation) -> None:
    """Take up a dialogue that was left in the middle, at its first open question."""
    await flow.allowed(turn)
    _activate(turn, flow)
    await ask(turn, flow, conversation)


async def go_on(turn: Turn, flow: Flow, answers: Answers) -> None:
    """Take up a dialogue that was finished, with these answers: what they leave open is asked."""
    conversation = _activate(turn, flow)
    conversation.finished = False
    _touch(turn, conversation, {**answers, FLOOR: len(given(answers))})
    await ask(turn, flow, conversation)


async def ask(
    turn: Turn, flow: Flow, conversation: Conversation, problem: Misread | None = None, page: int = 0
) -> None:
    """Put the next question (with that page of its choices), or finish when there is none."""
    await flow.allowed(turn)
    question = flow.next_question(conversation.answers, turn.content)
    if question is None:
        conversation.active, conversation.finished = False, True
        answers = {name: value for name, value in conversation.answers.items() if name not in (BEFORE, FLOOR)}
        conversation.answers = answers if flow.keeps else {}
        await flow.finish(turn, answers)
        return
    shown = await question.show(turn, conversation.answers)
    await screens.ask(turn, screens.put(conversation, question, shown, problem, page), problem)


async def reply(turn: Turn, flow: Flow, conversation: Conversation) -> None:
    """Read what was typed or sent as the answer to the current question."""
    question = flow.next_question(conversation.answers, turn.content)
    if question is None:
        await ask(turn, flow, conversation)
        return
    shown = await question.show(turn, conversation.answers)
    word = turn.incoming.word
    words = (word, "unknown") if word == "skip" else (word,)  # to skip a question is to say that one does not know
    meant = next((one for one in shown.choices if one.word is not None and one.word in words), None)
    if meant is not None:
        await _choose(turn, flow, conversation, question, meant)
        return
    answer = question.read(turn.incoming, shown)
    if isinstance(answer, Misread):
        await ask(turn, flow, conversation, answer)
    else:
        if turn.incoming.files and question.absorb is None:
            await turn.say("question-file-left")  # only the words below it were asked for
        await take(turn, flow, conversation, question, answer)


async def reads(turn: Turn, flow: Flow, conversation: Conversation) -> bool:
    """True when what was typed or sent is an answer to the current question, whatever else it may be."""
    question = flow.next_question(conversation.answers, turn.content)
    if question is None or turn.incoming.word is not None:
        return True
    return not isinstance(question.read(turn.incoming, await question.show(turn, conversation.answers)), Misread)


async def press(turn: Turn, flow: Flow, name: str, value: str, run: str) -> None:
    """A button of this flow: an answer, or a way out. One of another run or question is old, and is said to be."""
    await flow.allowed(turn)
    conversation = turn.conversations.get(flow.name)
    if conversation is None or str(conversation.run) != run:
        await outdated(turn, flow, conversation)
    elif name.startswith("-"):
        await _leave(turn, flow, conversation, name, value)
    else:
        await _press_answer(turn, flow, conversation, name, value)


async def take(turn: Turn, flow: Flow, conversation: Conversation, question: Question, answer: Any) -> None:
    """Store an answer and go on. What was complete before stays at hand until it is complete again."""
    others, before = dict(conversation.answers), conversation.answers.get(BEFORE)
    if before is not None and flow.next_question(before, turn.content) is not None:
        del others[BEFORE]
    answers = dict(flow.prune({**others, question.name: answer}, turn.content))
    _touch(turn, conversation, answers)
    await ask(turn, flow, conversation)


async def outdated(turn: Turn, flow: Flow, conversation: Conversation | None) -> None:
    """Say that a button is old, and show the one that counts now; or the way back to a dialogue that waits."""
    put = None
    if conversation is not None and _waits(conversation) and given(conversation.answers):
        await screens.offer_to_go_on(turn, conversation, "")
        return
    if conversation is not None and conversation.active:
        question = flow.next_question(conversation.answers, turn.content)
        if question is not None:
            put = screens.put(conversation, question, await question.show(turn, conversation.answers))
    await screens.outdated(turn, flow.name, put)


async def absorb(turn: Turn, flow: Flow, conversation: Conversation) -> bool:
    """Take a late part of an answer already given; True when the update was one."""
    if not turn.incoming.files:
        return False
    for question in _answered(flow, conversation, turn.content):
        more = question.absorb(turn.incoming, conversation.answers[question.name]) if question.absorb else None
        if more is not None:
            conversation.answers = {**conversation.answers, question.name: more}
            if not turn.incoming.album:  # an album's parts come at once: one answer to all of them is enough
                await ask(turn, flow, conversation)
            return True
    return False


async def back(turn: Turn, flow: Flow, conversation: Conversation) -> None:
    """Take the last answer back and ask again; or leave an answer as it was before it was to be changed.

    Answers of an earlier stretch stay: whoever goes back from the first question of this one did not mean those.
    """
    answers = conversation.answers
    names = given(answers)
    if len(names) > answers.get(FLOOR, 0):
        _touch(turn, conversation, {k: v for k, v in answers.items() if k != names[-1]})
    elif BEFORE in answers:
        _touch(turn, conversation, answers[BEFORE])
    await ask(turn, flow, conversation)


async def cancel(turn: Turn, flow: Flow, conversation: Conversation) -> None:
    """Leave the dialogue; the answers wait, in case it was a slip."""
    before = conversation.answers.get(BEFORE)
    if before is not None and flow.next_question(before, turn.content) is None:
        _touch(turn, conversation, before)
        await ask(turn, flow, conversation)  # there was a result: it is what one comes back to
        return
    conversation.active = False
    _touch(turn, conversation, before or conversation.answers)
    await screens.cancelled(turn, conversation)


def give_up(conversation: Conversation) -> None:
    """End a dialogue whose matter is gone; its answers are of no use any more."""
    conversation.active, conversation.finished, conversation.answers = False, True, {}


async def explain(turn: Turn, flow: Flow, conversation: Conversation) -> None:
    """Help on the current question, with the question again below it."""
    question = flow.next_question(conversation.answers, turn.content)
    if question is not None and question.help is not None:
        helped = Misread(question.help["key"], question.help.get("values"))
    else:
        helped = Misread(f"{flow.name}-help", {"question": question.name if question else "end"})
    await ask(turn, flow, conversation, helped)


async def offer_changes(
    turn: Turn, flow: Flow, conversation: Conversation, problem: Mapping[str, Any] | None = None
) -> None:
    """Show every answer given, each with a button to change it; `problem` says what was wrong with them."""
    if flow.changes is not None and problem is None:
        await flow.changes(turn)
        return
    await screens.changes(turn, conversation, problem)


async def _leave(turn: Turn, flow: Flow, conversation: Conversation, name: str, value: str) -> None:
    if name == "-fresh":
        await start_afresh(turn, flow, value)
        return
    if conversation.finished and not flow.keeps:
        await outdated(turn, flow, conversation)
        return
    if name == "-cancel":
        await cancel(turn, flow, conversation)
        return
    if conversation.finished and name in ("-back", "-help", "-page"):
        await outdated(turn, flow, conversation)
        return
    _activate(turn, flow)
    if name == "-back":
        await back(turn, flow, conversation)
    elif name == "-help":
        await explain(turn, flow, conversation)
    elif name == "-page":
        await ask(turn, flow, conversation, page=int(value) if value.isascii() and value.isdigit() else 0)
    elif name == "-change" and value:
        before = conversation.answers.get(BEFORE, conversation.answers)
        left = {k: v for k, v in before.items() if k != value or k.startswith(SEED)}
        await go_on(turn, flow, left if left == before else {**left, BEFORE: before})
    elif name == "-change":
        await offer_changes(turn, flow, conversation)
    else:
        await ask(turn, flow, conversation)


async def _press_answer(turn: Turn, flow: Flow, conversation: Conversation, name: str, value: str) -> None:
    """The answer of a button. Whoever presses one of a dialogue that waits has come back to it; what would be sent by
    it is read once more first.
    """
    question = flow.next_question(conversation.answers, turn.content)
    if conversation.finished or question is None or question.name != name:
        await outdated(turn, flow, conversation)
        return
    if _waits(conversation):
        _activate(turn, flow)
        if name == CONFIRM:
            await ask(turn, flow, conversation)
            return
    shown = await question.show(turn, conversation.answers)
    offered = next((one for one in shown.choices if one.value == value), None)
    chosen = offered or candidate(turn, question, shown, value)
    if chosen is None:
        await outdated(turn, flow, conversation)
    else:
        await _choose(turn, flow, conversation, question, chosen)


async def _choose(turn: Turn, flow: Flow, conversation: Conversation, question: Question, chosen: Choice) -> None:
    if not chosen.toggles:
        await take(turn, flow, conversation, question, chosen.meaning)
        return
    picked = conversation.answers.get(SEED + question.name, [])
    changed = [one for one in picked if one != chosen.value] if chosen.value in picked else [*picked, chosen.value]
    if chosen.group is not None:
        changed = [*(one for one in picked if not one.startswith(chosen.group)), chosen.value]
    _touch(turn, conversation, {**conversation.answers, SEED + question.name: changed})
    await ask(turn, flow, conversation)


def _waits(conversation: Conversation) -> bool:
    """Left in the middle for another dialogue, or for a while."""
    return not conversation.active and not conversation.finished


def _answered(flow: Flow, conversation: Conversation, content: Content) -> list[Question]:
    """The questions behind the answers given, found by replaying them in order."""
    found, answers = [], {name: value for name, value in conversation.answers.items() if name.startswith(SEED)}
    for _ in conversation.answers:
        question = flow.next_question(answers, content)
        if question is None or question.name not in conversation.answers:
            break
        found.append(question)
        answers[question.name] = conversation.answers[question.name]
    return found


def _activate(turn: Turn, flow: Flow) -> Conversation:
    for other in turn.conversations.values():
        other.active = False
    conversation = turn.conversations.get(flow.name)
    if conversation is None:
        conversation = Conversation(
            person_id=turn.person.id,
            flow=flow.name,
            run=0,
            answers={},
            active=True,
            finished=False,
            touched_at=turn.now,
        )
        turn.session.add(conversation)
        turn.conversations[flow.name] = conversation
    conversation.active, conversation.touched_at = True, turn.now
    return conversation


def _touch(turn: Turn, conversation: Conversation, answers: dict[str, Any]) -> None:
    conversation.answers, conversation.touched_at = answers, turn.now
