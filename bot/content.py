"""Loads what the bot knows from its content files, once, before anybody is answered."""

from handlers.turn import Content
from models import catalogue, deadlines, provinces
from models.workdays import Workdays

MONTHLY = "CAPUT-M"


def load(bot_username: str) -> Content:
    """Programmes, provinces, deadlines and the calendar. Raises what their loaders raise, with every mistake named."""
    rules = {rule.id: rule for rule in deadlines.load()}
    return Content(catalogue.load(), provinces.load(), rules[MONTHLY], Workdays(), bot_username)
