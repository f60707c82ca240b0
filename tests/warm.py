"""Imported last by the process that others are forked from: what is parsed here they need not parse again."""

from bot.texts import Texts
from tests.plugins import loaded

Texts()
loaded.keep()
