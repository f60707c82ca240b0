"""What a file says about programmes: a row for each enterprise, and the counts of each province."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from models.programmes import State
from models.targeting.bits import Bits
from models.targeting.compile import STATES, Verdicts
from models.targeting.read import ID, PROVINCE, ROW

TOGETHER = 62  # yes-or-no columns that fit into one whole number
STATE = pl.Enum(STATES)
DIGITS = (len(STATES) - 1).bit_length()
MARK = "\N{SECTION SIGN}"  # between programme, kind and name in a helping column


@dataclass(frozen=True)
class Counts:
    """One programme in one province (None: in the whole country).

    `states` counts enterprises; `known_fit` those of perlu_data against whom nothing known stands. `fixes` counts
    the open repairs of those who would fit once they are made, `reasons` what rules out those not now eligible,
    `lacks` the facts missing of those undecided, and `settles` where that fact is the only one missing.
    """

    programme: str
    province: str | None
    states: Mapping[State, int]
    known_fit: int
    fixes: Mapping[str, int]
    reasons: Mapping[str, int]
    lacks: Mapping[str, int]
    settles: Mapping[str, int]

    @property
    def total(self) -> int:
        """All enterprises counted."""
        return sum(self.states.values())

    @property
    def settles_most(self) -> str | None:
        """The column which, once filled in, would settle most of the undecided."""
        ranked = sorted(self.lacks, key=lambda name: (-self.settles.get(name, 0), -self.lacks[name]))
        return ranked[0] if ranked and self.lacks[ranked[0]] else None


def verdict_columns(verdicts: Verdicts) -> dict[str, Bits]:
    """Everything that is said of one programme, by the names of helping columns."""
    here = verdicts.states
    named: dict[str, Mapping[str, Bits]] = {
        "state": {state: here[state] for state in STATES},
        "known_fit": {"": verdicts.known_fit},
        "undecided_fit": {"": verdicts.known_fit & here["perlu_data"]},
        "fix": verdicts.fixes,
        "fix_only": {name: bits & here["memenuhi_bersyarat"] for name, bits in verdicts.fixes.items()},
        "block": verdicts.blocks,
        "missing": verdicts.missing,
        "alone": verdicts.alone,
    }
    return _digits(verdicts) | {
        _name(verdicts.programme, kind, key): bits for kind, some in named.items() for key, bits in some.items()
    }


def judged(rows: pl.DataFrame, all_verdicts: Sequence[Verdicts]) -> pl.DataFrame:
    """The rows' numbers, ids and provinces with every verdict, as helping columns."""
    wanted = {name: bits for one in all_verdicts for name, bits in verdict_columns(one).items()}
    kept = [name for name in (ROW, ID, PROVINCE) if name in rows.columns]
    sheet = all_verdicts[0].known_fit.sheet
    return sheet.add(rows.lazy(), wanted).select(*kept, *wanted).collect()


def states(rows: pl.LazyFrame, all_verdicts: Sequence[Verdicts]) -> pl.LazyFrame:
    """Only the states, one column for each programme."""
    sheet = all_verdicts[0].known_fit.sheet
    judged_rows = sheet.add(rows, {name: bits for one in all_verdicts for name, bits in _digits(one).items()})
    return judged_rows.select(state(one.programme).alias(one.programme) for one in all_verdicts)


def _digits(verdicts: Verdicts) -> dict[str, Bits]:
    """The place of the state in `STATES` as binary digits: three columns to add up instead of five."""
    here = [verdicts.states[one] for one in STATES]
    return {
        _name(verdicts.programme, "digit", str(digit)): verdicts.known_fit.sheet.any_of(
            bits for place, bits in enumerate(here) if place >> digit & 1
        )
        for digit in range(DIGITS)
    }


def listed(found: pl.DataFrame, verdicts: Verdicts) -> pl.DataFrame:
    """One row for each enterprise: state, known_fit, ids of what to repair, names of the columns it lacks."""
    programme = verdicts.programme
    province = pl.col(PROVINCE) if PROVINCE in found.columns else pl.lit(None)
    return found.select(
        pl.col(ROW),
        pl.col(ID),
        province.cast(pl.String).alias(PROVINCE),
        pl.lit(programme).alias("programme"),
        state(programme),
        pl.col(_name(programme, "known_fit", "")).alias("known_fit"),
        spelt(found, programme, "fix", list(verdicts.fixes)).alias("to_fix"),
        spelt(found, programme, "missing", list(verdicts.missing)).alias("missing"),
    )


def state(programme: str) -> pl.Expr:
    """The state of each row, from its helping columns."""
    digits = [pl.col(_name(programme, "digit", str(digit))) for digit in range(DIGITS)]
    return _chosen(digits, 0).alias("state")


def _chosen(digits: Sequence[pl.Expr], place: int) -> pl.Expr:
    """The state whose place ends in these binary digits."""
    if not digits:
        return pl.lit(STATES[place], STATE)
    *lower, highest = digits
    more = place + (1 << len(lower))
    without = _chosen(lower, place)
    return without if more >= len(STATES) else pl.when(highest).then(_chosen(lower, more)).otherwise(without)


def spelt(found: pl.DataFrame, programme: str, kind: str, names: Sequence[str]) -> pl.Series:
    """For each row the names whose columns are yes, parted by |; null where none is."""
    wholes = [
        _few_spelt(found, programme, kind, names[start : start + TOGETHER]) for start in range(0, len(names), TOGETHER)
    ]
    if not wholes:
        return pl.repeat(None, found.height, dtype=pl.String, eager=True)
    return wholes[0] if len(wholes) == 1 else _joined(wholes)


def _few_spelt(found: pl.DataFrame, programme: str, kind: str, names: Sequence[str]) -> pl.Series:
    # Rows share few combinations: each is spelt once, found again by the number that its columns make.
    bits = (pl.col(_name(programme, kind, name)).cast(pl.Int64) * 2**place for place, name in enumerate(names))
    codes = found.select(pl.sum_horizontal(bits).alias("code"))
    distinct = codes.unique()
    words = [_words(code, names) for code in distinct["code"]]
    spelt_out = distinct.with_columns(pl.Series("words", words, pl.String))
    return codes.join(spelt_out, on="code", how="left", maintain_order="left")["words"]


def _words(code: int, names: Sequence[str]) -> str | None:
    return "|".join(name for place, name in enumerate(names) if code >> place & 1) or None


def _joined(wholes: Sequence[pl.Series]) -> pl.Series:
    joined = pl.select(pl.concat_str(wholes, separator="|", ignore_nulls=True)).to_series()
    return joined.replace("", None)


@dataclass
class Tally:
    """Counts batch after batch; it never keeps rows, only one line of sums for each province."""

    verdicts: Sequence[Verdicts]
    sums: pl.DataFrame | None = None
    names: list[str] = field(default_factory=list)

    def add(self, found: pl.DataFrame) -> None:
        """Count these rows."""
        if PROVINCE not in found.columns:
            found = found.with_columns(pl.lit(None, pl.String).alias(PROVINCE))
        self.names = [name for name in found.columns if MARK in name]
        counted = found.group_by(pl.col(PROVINCE).cast(pl.String)).agg(pl.col(self.names).sum().cast(pl.Int64))
        both = counted if self.sums is None else pl.concat([self.sums, counted])
        self.sums = both.group_by(PROVINCE).agg(pl.col(self.names).sum())

    @property
    def total(self) -> int:
        """All enterprises counted."""
        return sum(self.counts()[-1].states.values()) if self.verdicts else 0

    def counts(self) -> tuple[Counts, ...]:
        """For each programme every province in order, then the whole country."""
        return tuple(one for verdicts in self.verdicts for one in self._of(verdicts))

    def _of(self, verdicts: Verdicts) -> Iterator[Counts]:
        if self.sums is not None:
            for row in self.sums.sort(PROVINCE, nulls_last=True).rows(named=True):
                yield _counts(verdicts, row[PROVINCE] or "", row)
        whole = {name: int(self.sums[name].sum()) for name in self.names} if self.sums is not None else {}
        yield _counts(verdicts, None, whole)


def _counts(verdicts: Verdicts, province: str | None, sums: Mapping[str, int]) -> Counts:
    def some(kind: str, names: Sequence[str]) -> dict[str, int]:
        found = {name: sums.get(_name(verdicts.programme, kind, name), 0) for name in names}
        return dict(sorted(((name, many) for name, many in found.items() if many), key=lambda pair: -pair[1]))

    return Counts(
        verdicts.programme,
        province,
        {one: sums.get(_name(verdicts.programme, "state", one), 0) for one in STATES},
        sums.get(_name(verdicts.programme, "undecided_fit", ""), 0),
        some("fix_only", list(verdicts.fixes)),
        some("block", list(verdicts.blocks)),
        some("missing", list(verdicts.missing)),
        some("alone", list(verdicts.alone)),
    )


def _name(programme: str, kind: str, key: str) -> str:
    return f"{programme}{MARK}{kind}{MARK}{key}"
