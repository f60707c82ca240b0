"""Knows: people, programmes, reports, rules, reminders, queues, history."""
