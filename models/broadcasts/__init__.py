"""Broadcasts: written by one person, approved by another, sent to each once behind every personal reply."""

from models.broadcasts.tables import (
    APPROVED,
    DONE,
    DRAFT,
    DROPPED,
    DUTY,
    PAUSED,
    SENDING,
    STOPPED,
    TOPICS,
    WAITING,
    Broadcast,
    Correction,
    Recipient,
    Segment,
)

__all__ = [
    "APPROVED",
    "DONE",
    "DRAFT",
    "DROPPED",
    "DUTY",
    "PAUSED",
    "SENDING",
    "STOPPED",
    "TOPICS",
    "WAITING",
    "Broadcast",
    "Correction",
    "Recipient",
    "Segment",
]
