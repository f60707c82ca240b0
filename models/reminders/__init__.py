"""Reminders: who is due when, once each, one message of a morning, and never after the work is done."""

from models.reminders import acts, elsewhere, hours, ledger, personal
from models.reminders.done import work_done
from models.reminders.quiet import MORNING, Quiet
from models.reminders.steps import last_closed_month, moments, occasion, parse_occasion, periods
from models.reminders.sweep import by_province, next_moment, sweep
from models.reminders.tables import Handing, Reminder
from models.reminders.taking_back import take_back
from models.reminders.undoing import undo_future

__all__ = [
    "MORNING", "Handing", "Quiet", "Reminder", "acts", "by_province", "elsewhere", "hours", "last_closed_month",
    "ledger", "moments", "next_moment", "occasion", "parse_occasion", "periods", "personal", "sweep", "take_back",
    "undo_future", "work_done",
]  # fmt: skip
