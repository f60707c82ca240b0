"""Sums over some activities, and the shares that are shown of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal


def percent(part: int | Decimal, whole: int | Decimal) -> Decimal | None:
    """The share in percent with two decimals; None of nothing."""
    return (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.01"), ROUND_HALF_UP) if whole else None


@dataclass(frozen=True)
class Output:
    """Units delivered, of so many that are the target."""

    made: int = 0
    target: int = 0

    def __add__(self, other: "Output") -> "Output":
        return Output(self.made + other.made, self.target + other.target)


@dataclass(frozen=True)
class Tally:
    """What some activities add up to.

    Reports count when they are in: sent or verified, not given back. `due` are the months whose last day is over;
    `came` those of them that are in; `on_time` those of them first sent by the end of that day: who was in time and
    then had to correct something was in time. `progress_hundredths` is summed over the activities. Output is added
    within a unit only: people and machines make no sum. `rows` reports from `first` to `last` were counted; `waiting`
    of them are not decided yet, `returned` are given back and not sent again.
    """

    activities: int = 0
    pagu: int = 0
    spent: int = 0
    progress_hundredths: int = 0
    due: int = 0
    came: int = 0
    on_time: int = 0
    waiting: int = 0
    returned: int = 0
    rows: int = 0
    first: str | None = None
    last: str | None = None
    outputs: Mapping[str, Output] = field(default_factory=dict)

    @property
    def missing(self) -> int:
        """Reports that are late."""
        return self.due - self.came

    @property
    def completeness(self) -> Decimal | None:
        return percent(self.came, self.due)

    @property
    def timeliness(self) -> Decimal | None:
        return percent(self.on_time, self.due)

    @property
    def absorbed(self) -> Decimal | None:
        """PPA, the share of the pagu that is spent."""
        return percent(self.spent, self.pagu)

    @property
    def progress(self) -> Decimal | None:
        """The mean over the activities, each of the same weight."""
        return percent(self.progress_hundredths, self.activities * 10_000)

    @property
    def gap(self) -> Decimal | None:
        """Progress minus PPA in percentage points: work that is paid for and not done is below nought."""
        if self.progress is None or self.absorbed is None:
            return None
        return self.progress - self.absorbed

    def __add__(self, other: "Tally") -> "Tally":
        units = {**self.outputs}
        for unit, output in other.outputs.items():
            units[unit] = units.get(unit, Output()) + output
        return Tally(
            self.activities + other.activities,
            self.pagu + other.pagu,
            self.spent + other.spent,
            self.progress_hundredths + other.progress_hundredths,
            self.due + other.due,
            self.came + other.came,
            self.on_time + other.on_time,
            self.waiting + other.waiting,
            self.returned + other.returned,
            self.rows + other.rows,
            min(filter(None, (self.first, other.first)), default=None),
            max(filter(None, (self.last, other.last)), default=None),
            units,
        )


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them together."""
    return sum(tallies, Tally())
