"""The figures of a month: what may be entered, what the official system refuses, and what is unusual about them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from models.activities import Activity
from models.errors import Refused


@dataclass(frozen=True)
class Figures:
    """What an officer enters for a month: rupiah spent so far, percentage points and whole units added."""

    spent: int
    progress: Decimal
    output: int
    obstacles: str | None = None
    files: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class Standing:
    """Where an activity stands after some months: rupiah spent, percent done, units delivered."""

    spent: int = 0
    progress: Decimal = Decimal(0)
    output: int = 0

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


def concerns(activity: Activity, before: Standing, figures: Figures) -> list[str]:
    """What is unusual about the figures and must be looked at before they are sent; names from the official checks.

    Source: validations of the SAKTI guide *Capaian Output* 2022 (output above target, gap of 20 points either way), and
    two of our own that only ask: spending above the pagu, spending below the month before.
    """
    found = []
    progress, absorbed = before.progress + figures.progress, absorption(activity, figures.spent)
    if before.output + figures.output > activity.target:
        found.append("output-above-target")
    if progress - absorbed > 20:
        found.append("progress-far-ahead")
    if absorbed - progress > 20:
        found.append("progress-far-behind")
    if figures.spent > activity.pagu:
        found.append("spent-above-pagu")
    if figures.spent < before.spent:
        found.append("spent-below-before")
    return found


def check(room: Room, figures: Figures) -> None:
    """Refuse what the official system refuses (SAKTI guide 2022: progress above 100 %, output above 3 × target)."""
    if figures.progress > room.most_progress:
        raise Refused("reporting-progress-over", room=str(room.most_progress))
    if figures.progress < room.least_progress:
        raise Refused("reporting-progress-under", least=str(room.least_progress))
    if figures.output > room.most_output:
        raise Refused("reporting-output-over", room=room.most_output)
    if figures.output < room.least_output:
        raise Refused("reporting-output-under", least=room.least_output)
    if figures.spent < 0:
        raise ValueError("spending is counted from zero")
