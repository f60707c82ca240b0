"""The methods of the Bot API that the box plays, found by their name in any case."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.simulator.methods import editing, identity, inline, media, receiving, sending, talking
from bot.simulator.methods.common import Spoken

__all__ = ["METHODS", "Method", "Spoken", "unknown_parameters"]


@dataclass(frozen=True)
class Method:
    """One method: how it is written, what it does, and all parameters the real one knows."""

    name: str
    call: Callable[..., Any]
    parameters: frozenset[str]


METHODS: dict[str, Method] = {
    name.lower(): Method(name, call, frozenset(parameters))
    for module in (editing, identity, inline, media, receiving, sending, talking)
    for name, (call, parameters) in module.METHODS.items()
}


def unknown_parameters(method: str, params: dict[str, Any]) -> set[str]:
    """Parameters that the real API would silently ignore: most often a misspelt name."""
    return set(params) - METHODS[method.lower()].parameters
