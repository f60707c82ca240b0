"""Reminders: what is done below them, what people set about them, and the administrators' book of them."""

from handlers.dispatch import Action, Command
from handlers.reminders import below, book, dates, home

COMMANDS: dict[str, Command] = {"pengingat": home.start}
ACTIONS: dict[str, Action] = {
    "reminders.later": below.later,
    "reminders.at": below.at,
    "reminders.notme": below.not_me,
    "reminders.give": below.give,
    "reminders.take": below.take,
    "reminders.decline": below.decline,
    "reminders.news": home.news,
    "reminders.topic": home.topic,
    "reminders.ledger": book.show,
    "reminders.arrived": book.arrived,
    "reminders.again": book.again,
    "reminders.all": book.every,
    "reminders.all-arrived": book.every_arrived,
    "reminders.all-again": book.every_again,
    "dates.list": dates.listed,
    "dates.forget": dates.forget,
    "dates.got": dates.got,
}
FLOWS = (home.FLOW, book.FLOW, dates.PAPER, dates.APPLIED)
