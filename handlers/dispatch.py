"""Who answers: a command, a button, the dialogue in progress, or the knowledge base."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from inspect import Parameter, signature
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from handlers import flow as engine
from handlers import groups
from handlers.flow import Flow
from handlers.questions import Misread
from handlers.turn import Turn
from models import outbox, succession
from models.conversations import Conversation
from models.errors import Denied, Refused
from models.outbox import Button

# A button pressed twice within this time was meant once: an impatient finger, or a slow network.
SECOND_TAP = timedelta(seconds=20)
Command = Callable[[Turn, str], Awaitable[None]]
Action = Callable[..., Awaitable[None]]
Hook = Callable[[Turn], Awaitable[None]]
Note = Callable[[Turn, str], Awaitable[None]]
Listener = Callable[[Turn], Awaitable[bool]]
Move = Callable[[AsyncSession, int, int, datetime], Awaitable[None]]
# What no person waits for an answer to.
NOBODYS = ("ignored", "blocked", "unblocked", "migrated")


@dataclass(frozen=True)
class Contents:
    """The table of contents: every command, button and dialogue, and who answers what nobody else does.

    `otherwise` may find that a text is for a command, and returns its name. `aside` answers a question that somebody
    asks in the middle of a dialogue; False when the text is none.
    `links` answers the start links of Telegram: what stands before the first hyphen of `/start undang-Xy4…` says whose
    it is, and the whole of it is the argument. `listeners` are asked first about whatever is neither a command nor a
    pressed button, here and in groups; True when it was theirs.

    In a group everybody reads what is answered, so nothing of all this answers there. Only what is named for groups
    does: `group_commands` and `group_actions`, and `in_group` for whatever else was said to the bot; `membership`
    when it was taken in or put out (a turn of kind `joined` or `left`), `moved` (session, old id, new id, now; maybe
    twice) when a group has become a supergroup. `inline` offers results for words after the bot's name in any chat.
    `noted` stand before another button's meaning, with a word of their own (`broadcast:7:go:lapor`): the press is
    written down, then it does what it says.
    """

    commands: Mapping[str, Command]
    actions: Mapping[str, Action]
    flows: Mapping[str, Flow]
    otherwise: Callable[[Turn], Awaitable[str | None]]
    aside: Callable[[Turn], Awaitable[bool]]
    links: Mapping[str, Command] = field(default_factory=dict)
    listeners: Sequence[Listener] = ()
    group_commands: Mapping[str, Command] = field(default_factory=dict)
    group_actions: Mapping[str, Action] = field(default_factory=dict)
    in_group: Hook = groups.hint
    membership: Hook = groups.greet
    moved: Move = groups.nothing_to_move
    inline: Hook = groups.nothing_to_offer
    noted: Mapping[str, Note] = field(default_factory=dict)


async def answer(turn: Turn, contents: Contents) -> None:
    """Answer one update. Whatever happens here happens in one transaction, or not at all."""
    incoming = turn.incoming
    _drop_removed(turn, contents)
    if incoming.kind in NOBODYS:
        return
    if incoming.kind == "inline":
        await contents.inline(turn)
        return
    if incoming.group is not None:
        await _in_group(turn, contents)
        await turn.acknowledge()
        return
    if _is_second_tap(turn):
        await turn.acknowledge()
        return
    if incoming.masked:
        await turn.say("common-masked", fresh=True)
    if incoming.kind == "edited":
        await turn.say("common-edited")
    elif incoming.command is not None:
        await _command(turn, contents, incoming.command, incoming.argument)
    elif incoming.data is not None:
        await press(turn, contents, incoming.data)
    else:
        await _message(turn, contents)
    await turn.acknowledge()


def _is_second_tap(turn: Turn) -> bool:
    """True when a button was tapped twice: the first tap has changed its message, which says all there is to say.

    "Nothing has changed" as the last word would deny what the first tap has done.
    """
    incoming = turn.incoming
    if incoming.data is None or incoming.pressed_message is None:
        return False
    return outbox.has_changed(turn.seen, incoming.pressed_message, incoming.data, turn.now - SECOND_TAP)


async def refuse(turn: Turn, contents: Contents, refusal: Refused) -> None:
    """Explain why what was asked is not done; in a dialogue, offer the answers to change."""
    _drop_removed(turn, contents)
    if turn.incoming.kind == "inline":
        return  # nobody can be told anything there
    if turn.incoming.group is not None:
        await turn.say("common-refused", problem={"key": refusal.key, "values": refusal.values}, fresh=True)
        await turn.acknowledge()
        return
    dialogue = _dialogue(turn)
    problem = await _problem(turn, refusal)
    if dialogue is not None and isinstance(refusal, Denied):
        engine.give_up(dialogue)
    if dialogue is not None and not dialogue.finished:
        await engine.offer_changes(turn, contents.flows[dialogue.flow], dialogue, problem)
    else:
        await turn.say("common-refused", problem=problem, choices=(Button("common-menu", "start.menu"),), fresh=True)
    await turn.acknowledge()


async def _problem(turn: Turn, refusal: Refused) -> dict[str, Any]:
    """Why not; whoever has left an office hears whom to ask now that the old buttons do nothing."""
    problem = {"key": refusal.key, "values": refusal.values}
    left = await succession.ask_instead(turn.session, turn.person) if isinstance(refusal, Denied) else None
    if left is None:
        return problem
    province, heir = left
    name = turn.content.provinces[province].name
    return {"key": "succession-ask-instead", "values": {"problem": problem, "province": name, "heir": heir or "none"}}


async def _in_group(turn: Turn, contents: Contents) -> None:
    """Whoever is meant to answer in groups does; the dialogue that the person has in private is left alone."""
    incoming = turn.incoming
    if incoming.masked:
        await turn.say("common-masked", fresh=True)
    head, *rest = (incoming.data or "").split(":")
    if incoming.kind in ("joined", "left"):
        await contents.membership(turn)
    elif incoming.data is not None and head in contents.group_actions:
        if (fitting := _fitting(contents.group_actions[head], rest)) is not None:
            await contents.group_actions[head](turn, *fitting)
    elif incoming.command in contents.group_commands:
        await contents.group_commands[incoming.command or ""](turn, incoming.argument)
    elif not await _heard(turn, contents):
        await contents.in_group(turn)


async def _heard(turn: Turn, contents: Contents) -> bool:
    for listen in contents.listeners:
        if await listen(turn):
            return True
    return False


def _drop_removed(turn: Turn, contents: Contents) -> None:
    """A dialogue that a newer version no longer has must not hold anybody."""
    turn.conversations = {name: one for name, one in turn.conversations.items() if name in contents.flows}


def _dialogue(turn: Turn) -> Conversation | None:
    """The dialogue that the update belonged to; a command or a button of something else belongs to none."""
    incoming = turn.incoming
    data = incoming.matched if incoming.data is None else incoming.data
    if incoming.command is not None:
        return None
    return turn.active if data is None else turn.conversations.get(data.partition(":")[0])


async def press(turn: Turn, contents: Contents, data: str) -> None:
    """A button, pressed or typed. Its data comes from outside: everything in it is checked again."""
    head, *rest = data.split(":")
    if head in contents.noted and len(rest) > 1:
        await contents.noted[head](turn, rest[0])
        head, *rest = rest[1:]
    if head == "new" and rest:  # what stands in the pressed message is to stay
        turn.afresh()
        head, *rest = rest
    if head == "go" and rest and rest[0] in contents.commands:
        await _command(turn, contents, rest[0], ":".join(rest[1:]))
    elif head == "flow.start":
        flow = contents.flows.get(rest[0] if rest else "")
        await (engine.start(turn, flow, ":".join(rest[1:])) if flow else turn.say("common-button-unknown", fresh=True))
    elif head in contents.actions:
        await _act(turn, contents.actions[head], rest)
    elif head in contents.flows and len(rest) >= 3:
        name, *value, run = rest
        await engine.press(turn, contents.flows[head], name, ":".join(value), run)
    else:
        await turn.say("common-button-unknown", fresh=True)


async def _act(turn: Turn, action: Action, arguments: list[str]) -> None:
    fitting = _fitting(action, arguments)
    if fitting is None:
        await turn.say("common-button-unknown", fresh=True)
    else:
        await action(turn, *fitting)


def _fitting(action: Action, given: list[str]) -> list[str | int] | None:
    """The arguments of a button as the action wants them; None for a forged or very old button.

    What looks like a whole number is one, unless the action asks for text.
    """
    wanted = list(signature(action).parameters.values())[1:]
    least = sum(one.default is Parameter.empty for one in wanted)
    if not least <= len(given) <= len(wanted):
        return None
    fitting: list[str | int] = []
    for parameter, raw in zip(wanted, given, strict=False):
        is_number = raw.isascii() and raw.removeprefix("-").isdigit() and len(raw) < 18
        if parameter.annotation is int and not is_number:
            return None
        fitting.append(int(raw) if is_number and parameter.annotation is not str else raw)
    return fitting


async def _command(turn: Turn, contents: Contents, name: str, argument: str) -> None:
    active = turn.active
    if name in ("batal", "cancel") and active is not None:
        await engine.cancel(turn, contents.flows[active.flow], active)
    elif name == "start" and argument.partition("-")[0] in contents.links:
        await contents.links[argument.partition("-")[0]](turn, argument)
    elif name in contents.commands:
        await contents.commands[name](turn, argument)
    else:
        await turn.say("common-command-unknown", command=name)


async def _message(turn: Turn, contents: Contents) -> None:
    if await _heard(turn, contents):
        return
    active = turn.active
    if active is None:
        await _free(turn, contents)
        return
    flow = contents.flows[active.flow]
    if await engine.absorb(turn, flow, active):
        return
    word = turn.incoming.word
    if word == "cancel":
        await engine.cancel(turn, flow, active)
    elif word == "back":
        await engine.back(turn, flow, active)
    elif word == "help":
        await engine.explain(turn, flow, active)
    elif word == "menu":
        active.active = False
        await contents.commands["start"](turn, "")
    elif await _means_button(turn, flow, active):
        await press(turn, contents, turn.incoming.matched or "")
    elif not await engine.reads(turn, flow, active) and await contents.aside(turn):
        await engine.ask(turn, flow, active)
    else:
        await engine.reply(turn, flow, active)


async def _means_button(turn: Turn, flow: Flow, active: Conversation) -> bool:
    """True when what was typed names a button rather than being an answer: "2" may be an amount.

    So may the words on a button of something else, which came in between: "tidak" answers the question asked here.
    """
    incoming = turn.incoming
    if incoming.matched is None:
        return False
    question = flow.next_question(active.answers, turn.content)
    if question is None:
        return True
    name, _, rest = incoming.matched.partition(":")
    asks = rest.partition(":")[0]
    if name == flow.name and not (asks == question.name or asks.startswith("-")):
        return False  # the words of an earlier question, typed: no answer to this one, but no old button either
    if name == flow.name and not incoming.by_number:
        return True
    shown = await question.show(turn, active.answers)
    said = incoming.word is not None and any(one.word == incoming.word for one in shown.choices)
    return not said and isinstance(question.read(incoming, shown), Misread)


async def _free(turn: Turn, contents: Contents) -> None:
    incoming = turn.incoming
    if incoming.album and await _late_album(turn, contents):
        return
    if incoming.matched is not None:
        await press(turn, contents, incoming.matched)
    elif incoming.word in contents.commands:
        await contents.commands[incoming.word or ""](turn, "")
    elif incoming.text.casefold() in contents.commands:  # a command without its stroke
        await contents.commands[incoming.text.casefold()](turn, "")
    elif incoming.word in ("menu", "help"):
        await contents.commands["start" if incoming.word == "menu" else "bantuan"](turn, "")
    else:
        meant = await contents.otherwise(turn)
        if meant is not None:
            turn.incoming = replace(incoming, command=meant, argument=incoming.text)
            await contents.commands[meant](turn, incoming.text)


async def _late_album(turn: Turn, contents: Contents) -> bool:
    for name, conversation in turn.conversations.items():
        if await engine.absorb(turn, contents.flows[name], conversation):
            return True
    return False
