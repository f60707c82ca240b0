"""One kind of data about a person, and the names of the kinds that can be deleted."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models.people import Person

ACCOUNT, PROFILE, DIALOGUES, MESSAGES, NAME = "account", "profile", "dialogues", "messages", "name"
WISHES, QUESTIONS, CASES, REGISTRATIONS = "wishes", "questions", "cases", "registrations"
OUTCOMES, ATTENDANCE, BROADCASTS = "outcomes", "attendance", "broadcasts"


@dataclass(frozen=True)
class Kept:
    """One kind of data about a person. `stays`: it belongs to the office and is not the person's to delete.

    `entries` are the data themselves; where there are none, `count` says how many there are.
    """

    kind: str
    count: int
    newest: datetime | None
    stays: bool = False
    entries: tuple[Mapping[str, Any], ...] = ()


def kept(kind: str, entries: Sequence[Mapping[str, Any]], moments: Sequence[datetime], *, stays: bool = True) -> Kept:
    """One kind of data from its entries and their moments."""
    return Kept(kind, len(entries), max(moments, default=None), stays, tuple(entries))


def iso(moment: datetime | None) -> str | None:
    """A moment as it stands in the export."""
    return moment.isoformat(timespec="seconds") if moment else None


Finder = Callable[[AsyncSession, Person], Awaitable[Kept]]
