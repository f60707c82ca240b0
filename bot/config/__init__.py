"""Typed settings from a TOML file and the environment; a wrong one stops the start and says why."""

from bot.config.loading import load
from bot.config.mistakes import ConfigError
from bot.config.settings import (
    Config,
    Content,
    Database,
    Files,
    Keep,
    Log,
    Pace,
    QuietHours,
    Sentry,
    Simulator,
    Telegram,
    Work,
)

__all__ = [
    "Config",
    "ConfigError",
    "Content",
    "Database",
    "Files",
    "Keep",
    "Log",
    "Pace",
    "QuietHours",
    "Sentry",
    "Simulator",
    "Telegram",
    "Work",
    "load",
]
