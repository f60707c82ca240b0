"""Runs: receives, sends, keeps time, speaks Telegram."""
