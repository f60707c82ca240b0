"""A person's mistake, explained to them in words: never a bug, never logged as one."""

from typing import Any


class Refused(Exception):
    """Raised by a verb that will not do what was asked; `key` names the message that explains why."""

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Denied(Refused):
    """Refused for good: no other answer would help, so a dialogue that meets it ends."""
