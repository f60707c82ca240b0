"""Imports every module that declares a table, so that `Base.metadata` is complete."""

from models import activities, attachments, audit, conversations, inbox, outbox, pace, people, reminders, reports

TABLES = (activities, attachments, audit, conversations, inbox, outbox, pace, people, reminders, reports)
