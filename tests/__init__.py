"""Tests: real database, real Telegram library, simulated Telegram."""
