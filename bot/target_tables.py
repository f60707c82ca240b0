"""What `target` shows on a terminal: a progress bar, and the counts of each province as tables of text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from models import provinces
from models.programmes import State
from models.targeting.compare import Change
from models.targeting.report import Counts

HEADS: Mapping[State, str] = {
    "memenuhi": "fits",
    "memenuhi_bersyarat": "once fixed",
    "konfirmasi_dinas": "ask office",
    "perlu_data": "unknown",
    "belum_bisa": "not now",
}
WIDTH = 40
TOP = 3
SHOWN = 60  # characters of a condition


class Bar:
    """A bar on a terminal; nothing elsewhere, so that a log stays short."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self._total, self._stream = total, stream
        self._is_shown = stream.isatty()

    def show(self, done: int) -> None:
        """So many rows are done."""
        if self._is_shown:
            filled = WIDTH * done // max(self._total, 1)
            self._stream.write(f"\r[{'#' * filled:<{WIDTH}}] {done} of {self._total} rows")
            self._stream.flush()

    def end(self) -> None:
        """All are done."""
        if self._is_shown:
            self._stream.write("\n")


def summary(counts: Sequence[Counts], words: Mapping[str, str]) -> Iterator[str]:
    """A table for each programme, then what stands in the way most often in the whole country."""
    for programme in dict.fromkeys(one.programme for one in counts):
        yield f"\n{programme}"
        heads = " ".join(f"{head:>10}" for head in HEADS.values())
        yield f"{'province':26} {heads}  to fix most, not now because, column that would settle most"
        for one in (one for one in counts if one.programme == programme):
            numbers = " ".join(f"{one.states[state]:>10}" for state in HEADS)
            yield f"{_province(one.province):26} {numbers}  {_first(one.fixes)}, {_first(one.reasons)}, {_settles(one)}"
        yield from _country(next(one for one in counts if one.programme == programme and one.province is None), words)


def changes(found: Sequence[Change]) -> Iterator[str]:
    """Who gains and who loses by the rules asked for, beside those of --against."""
    for programme in dict.fromkeys(one.programme for one in found):
        yield f"\n{programme}: compared with the other rules"
        yield f"{'province':26} {'gain':>10} {'lose':>10} {'of':>10}"
        for one in (one for one in found if one.programme == programme):
            yield f"{_province(one.province):26} {one.gains:>10} {one.loses:>10} {one.total:>10}"
            if one.province is None:
                for (before, after), many in sorted(one.moves.items(), key=lambda pair: -pair[1]):
                    yield f"  {before} > {after}: {many}"


def _country(counts: Counts, words: Mapping[str, str]) -> Iterator[str]:
    for title, some in (("to fix", counts.fixes), ("not now", counts.reasons)):
        for name, many in list(some.items())[:TOP]:
            yield f"  {title}: {many} × {name} {words.get(name, '')[:SHOWN]}"
    if counts.states["perlu_data"]:
        yield f"  unknown: {counts.known_fit} of {counts.states['perlu_data']} fit as far as is known"
    for name in sorted(counts.lacks, key=lambda name: (-counts.settles.get(name, 0), -counts.lacks[name]))[:TOP]:
        alone = counts.settles.get(name, 0)
        yield f"  lacking: {name} ({words.get(name, name)}) of {counts.lacks[name]}, and nothing else of {alone}"


def _province(code: str | None) -> str:
    if code is None:
        return "whole country"
    known = provinces.load()
    return (known[code].name if code in known else code)[:26] or "(not known)"


def _first(some: Mapping[str, int]) -> str:
    return next((f"{name} ({many})" for name, many in some.items()), "-")


def _settles(counts: Counts) -> str:
    return counts.settles_most or "-"
