"""What the bot does in groups and inline unless a feature takes it on: point to the private chat, keep silent."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from handlers.turn import Turn
from models.outbox import Button


async def hint(turn: Turn) -> None:
    """Whoever speaks to the bot in a group is shown the way to the private chat; a forged button gets no word."""
    if turn.incoming.kind != "button":
        await turn.say("group-write-privately", ways=(private_chat(turn),))


async def greet(turn: Turn) -> None:
    """Taken into a group, the bot says once how it is spoken to; put out of it, it is gone."""
    if turn.incoming.kind == "joined":
        await turn.say("group-joined", name=f"@{turn.content.bot_username}", ways=(private_chat(turn),))


async def nothing_to_move(session: AsyncSession, old: int, new: int, now: datetime) -> None:
    """No feature keeps anything of a group."""


async def nothing_to_offer(turn: Turn) -> None:
    """No feature answers words after the bot's name: an empty list, with the way to the private chat."""
    await turn.offer((), way=Button("group-private-chat", "inline"))


def private_chat(turn: Turn) -> Button:
    """The way out of a group."""
    return Button("group-private-chat", url=f"https://t.me/{turn.content.bot_username}?start=grup")
