"""The participants of classes on a screen of the overview, and where those figures are from."""

from collections.abc import Mapping
from typing import Any

from handlers.overview.looking import View
from handlers.turn import Turn
from handlers.words import said
from models import overview
from models.overview import FEW, Participants


async def everywhere(turn: Turn, found: View) -> Participants:
    """The participants of all provinces that the person may see."""
    every = await overview.participants_of(turn.session, found.scope, found.calendar)
    return sum(every.values(), Participants())


async def read(turn: Turn, found: View, code: str, only: int | None = None) -> Participants:
    """The participants of a province that the person may see (checked by the caller), or of one of its activities."""
    every = await overview.participants_of(turn.session, [code], found.calendar, only)
    return sum(every.values(), Participants())


def shown(people: Participants) -> dict[str, Any] | str:
    """Two lines; nothing where there was no class."""
    return said("overview-people", **_values(people)) if people.chosen else ""


def source(people: Participants) -> dict[str, Any] | str:
    """The formula of each of those figures."""
    return said("overview-people-source", **_values(people)) if people.chosen else ""


def _values(people: Participants) -> Mapping[str, Any]:
    return {
        "chosen": people.chosen,
        "present": people.present,
        "answered": people.answered,
        "shown": people.shown,
        "hidden": people.answered - people.shown,
        "nib": people.with_nib,
        "producing": people.producing,
        "workers": people.workers,
        "few": FEW,
    }
