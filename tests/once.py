"""What tests only read, loaded once in a process: it takes seconds, and nothing changes it."""

from functools import cache

from bot import content as own
from bot.texts import Texts
from handlers.turn import Content


@cache
def texts() -> Texts:
    """The words of the bot."""
    return Texts()


@cache
def content() -> Content:
    """The content that comes with the bot."""
    return own.load("SinkronIKMBot")
