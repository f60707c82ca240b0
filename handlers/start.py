"""Greeting by role, the menu, and help."""

from typing import Any

from handlers import menu
from handlers.flow import Flow
from handlers.turn import Turn
from models.outbox import Button


async def greet(turn: Turn, argument: str) -> None:
    """`/start`: a greeting by role, with the menu."""
    await _menu(turn, "start-greeting")


async def show(turn: Turn) -> None:
    """The menu, from a button."""
    await _menu(turn, "start-menu")


async def help_(turn: Turn, argument: str) -> None:
    """`/bantuan`: what the bot does for this person and how to get around."""
    await turn.say("start-help", role=await role(turn), ways=(Button("common-menu", "start.menu"),))


async def cancel_nothing(turn: Turn, argument: str) -> None:
    """`/batal` when nothing is being filled in."""
    await _menu(turn, "start-nothing-to-cancel")


async def role(turn: Turn) -> str:
    """The most telling role, for choosing words."""
    rights = await turn.rights()
    for name, holds in (
        ("administrator", rights.is_administrator),
        ("director", rights.is_director),
        ("verifier", rights.is_verifier),
        ("head", rights.is_head),
        ("officer", rights.is_officer),
    ):
        if holds:
            return name
    return "citizen"


async def _menu(turn: Turn, key: str, **values: Any) -> None:
    rights = await turn.rights()
    provinces = " · ".join(turn.content.provinces[code].name for code in sorted(rights.own))
    values |= {"name": turn.person.name, "role": await role(turn), "province": provinces}
    await turn.say(key, choices=menu.buttons(rights), **values)


COMMANDS = {
    "start": greet,
    "menu": greet,
    "bantuan": help_,
    "help": help_,
    "batal": cancel_nothing,
    "cancel": cancel_nothing,
}
ACTIONS = {"start.menu": show}
FLOWS: tuple[Flow, ...] = ()
