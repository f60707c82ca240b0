"""Telegram in a box: plays the Bot API over HTTP as strictly as the real one, with people who act in it."""

from bot.simulator.app import create_app
from bot.simulator.chats import Button, Message, Person
from bot.simulator.errors import Cut, Refusal
from bot.simulator.telegram import Call, Telegram

__all__ = ["Button", "Call", "Cut", "Message", "Person", "Refusal", "Telegram", "create_app"]
