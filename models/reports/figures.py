"""The figures of a month: what may be entered, and what the official system refuses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from models.activities import Activity
from models.errors import Refused


@dataclass(frozen=True)
class Figures:
    """What an officer enters for a month: rupiah spent so far, percentage points and whole units added.

    `note` is the keterangan that every month must have; `reference` a code that explains unusual figures, with
    `explanation` in words where the code is 99 (fields of the SAKTI guide 2022, T). `stages` tells how far each stage
    is at the end of the month, in percent of the stage, where progress was told in stages; `place` where it
    was taken, as `places.rounded` has it.
    """

    spent: int
    progress: Decimal
    output: int
    obstacles: str | None = None
    files: tuple[Mapping[str, Any], ...] = ()
    note: str = ""
    reference: str | None = None
    explanation: str | None = None
    stages: Mapping[int, int] = field(default_factory=dict)
    place: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Standing:
    """Where an activity stands after some months: rupiah spent, percent done, units delivered.

    `latest_progress` and `latest_output` are what the last of these months added, `latest_reference` the code that
    explained it; `months` counts them.
    """

    spent: int = 0
    progress: Decimal = Decimal(0)
    output: int = 0
    latest_progress: Decimal = field(default=Decimal(0), compare=False)
    latest_output: int = field(default=0, compare=False)
    months: int = field(default=0, compare=False)
    latest_reference: str | None = field(default=None, compare=False)

    def after(self, figures: Figures) -> "Standing":
        """Where it stands when a further month is added."""
        return Standing(figures.spent, self.progress + figures.progress, self.output + figures.output)


@dataclass(frozen=True)
class Room:
    """What a month may add without leaving the limits: percentage points and whole units, the least and the most."""

    least_progress: Decimal
    most_progress: Decimal
    least_output: int
    most_output: int


def absorption(activity: Activity, spent: int) -> Decimal:
    """PPA, the share of the pagu that is spent: percent with two decimals (SAKTI guide 2022)."""
    return (Decimal(spent) * 100 / activity.pagu).quantize(Decimal("0.01"), ROUND_HALF_UP)


def check(room: Room, figures: Figures) -> None:
    """Refuse what the official system refuses: progress above 100 %, output above 3 × target, an empty keterangan.

    Source: validations 1, 2 and 4 of the SAKTI guide 2022 (T).
    """
    if figures.progress > room.most_progress:
        raise Refused("reporting-progress-over", room=str(room.most_progress))
    if figures.progress < room.least_progress:
        raise Refused("reporting-progress-under", least=str(room.least_progress))
    if figures.output > room.most_output:
        raise Refused("reporting-output-over", room=room.most_output)
    if figures.output < room.least_output:
        raise Refused("reporting-output-under", least=room.least_output)
    if not figures.note.strip():
        raise Refused("reporting-note-missing")
    if figures.spent < 0:
        raise ValueError("spending is counted from zero")
