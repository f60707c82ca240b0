"""Everything the bot says, kept as a key with values until it has left exactly as often as it should."""

from models.outbox.forgetting import empty_about, empty_of, papers_in_line
from models.outbox.leaving import Note, Parcel, anything_due, give_back, in_state, lease, note, recover
from models.outbox.line import amend, cancel, enqueue, move, postpone, withdraw
from models.outbox.messages import Button, Localized, Message, Result
from models.outbox.seen import Shown, find_sent, has_changed, last_said, latest_of, shown, topic_of
from models.outbox.tables import (
    BULK,
    CANCELLED,
    INSTANT,
    PAID,
    REFUSED,
    REMINDER,
    REPLY,
    SENT,
    UNFINISHED,
    UNKNOWN,
    OutboxRow,
)
from models.outbox.undelivered import Undelivered, send_again, undelivered

__all__ = [
    "BULK",
    "CANCELLED",
    "INSTANT",
    "PAID",
    "REFUSED",
    "REMINDER",
    "REPLY",
    "SENT",
    "UNFINISHED",
    "UNKNOWN",
    "Button",
    "Localized",
    "Message",
    "Note",
    "OutboxRow",
    "Parcel",
    "Result",
    "Shown",
    "Undelivered",
    "amend",
    "anything_due",
    "cancel",
    "empty_about",
    "empty_of",
    "enqueue",
    "find_sent",
    "give_back",
    "has_changed",
    "in_state",
    "last_said",
    "latest_of",
    "lease",
    "move",
    "note",
    "papers_in_line",
    "postpone",
    "recover",
    "send_again",
    "shown",
    "topic_of",
    "undelivered",
    "withdraw",
]
