"""Imports every module that declares a table, so that `Base.metadata` is complete."""

from models import (
    activities,
    attachments,
    audit,
    conversations,
    due_dates,
    inbox,
    invitations,
    outbox,
    pace,
    people,
    reports,
)

TABLES = (
    activities,
    attachments,
    audit,
    conversations,
    due_dates,
    inbox,
    invitations,
    outbox,
    pace,
    people,
    reports,
)
