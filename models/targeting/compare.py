"""What if the rules were others: the same rows under two rule versions, who gains and who loses."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import polars as pl

from models.programmes import State
from models.targeting.compile import STATES
from models.targeting.read import PROVINCE

NOT_THERE: Literal["tidak_ada"] = "tidak_ada"
"""The programme is not part of that rule version."""
Standing: TypeAlias = State | Literal["tidak_ada"]
OPEN: frozenset[Standing] = frozenset({"memenuhi", "memenuhi_bersyarat", "konfirmasi_dinas"})
"""Nothing known keeps the enterprise out, and nothing more has to be asked of it."""
STANDING = pl.Enum([*STATES, NOT_THERE])
BEFORE = "state_before"
AFTER = "state"


@dataclass(frozen=True)
class Change:
    """One programme in one province (None: the whole country) under the other rules and under ours.

    `gains`: the programme was closed or undecided for them, now it is open. `loses`: the other way round.
    `moves` counts every pair of states that differ.
    """

    programme: str
    province: str | None
    total: int
    moves: dict[tuple[Standing, Standing], int]

    @property
    def gains(self) -> int:
        """For how many enterprises the programme opens."""
        return sum(many for (before, after), many in self.moves.items() if after in OPEN and before not in OPEN)

    @property
    def loses(self) -> int:
        """For how many it closes, or is no longer certain."""
        return sum(many for (before, after), many in self.moves.items() if before in OPEN and after not in OPEN)


class Comparison:
    """Counts batch after batch, like a `Tally`."""

    def __init__(self) -> None:
        self._sums: pl.DataFrame | None = None

    def add(self, rows: pl.DataFrame) -> None:
        """Rows with province, programme, state_before and state."""
        keys = [pl.col("programme"), pl.col(PROVINCE), pl.col(BEFORE), pl.col(AFTER)]
        counted = rows.group_by(keys).agg(pl.len().cast(pl.Int64).alias("many"))
        both = counted if self._sums is None else pl.concat([self._sums, counted])
        self._sums = both.group_by("programme", PROVINCE, BEFORE, AFTER).agg(pl.col("many").sum())

    def changes(self, programmes: Sequence[str]) -> tuple[Change, ...]:
        """For each programme every province in order, then the whole country."""
        found: list[Change] = []
        for programme in programmes:
            rows = self._rows(programme)
            provinces = sorted({str(row[0] or "") for row in rows})
            found += [_change(programme, one, [row for row in rows if (row[0] or "") == one]) for one in provinces]
            found.append(_change(programme, None, rows))
        return tuple(found)

    def _rows(self, programme: str) -> list[tuple[str | None, Standing, Standing, int]]:
        if self._sums is None:
            return []
        return self._sums.filter(pl.col("programme") == programme).select(PROVINCE, BEFORE, AFTER, "many").rows()


def _change(programme: str, province: str | None, rows: Sequence[tuple[str | None, Standing, Standing, int]]) -> Change:
    moves: dict[tuple[Standing, Standing], int] = {}
    for _, before, after, many in rows:
        if before != after:
            moves[before, after] = moves.get((before, after), 0) + many
    return Change(programme, province, sum(many for *_, many in rows), moves)
