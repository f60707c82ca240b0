"""Imported last by the process that others are forked from: what is parsed here they need not parse again."""

from bot import content
from bot.texts import Texts
from tests.plugins import loaded

Texts()
content.load("")  # the processes load it anew; what that imports late, and the days of the calendars, they have
loaded.keep()
