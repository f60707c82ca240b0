"""`python -m bot target`: the programmes' rules over a file of enterprises, province by province."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from threading import Event
from zoneinfo import ZoneInfo

import polars as pl

from bot import target_tables as tables
from bot.config import Config
from bot.run import CannotStart
from bot.target_options import ALL, maybe_day
from models import catalogue, provinces
from models.catalogue import CatalogueErrors
from models.programmes import Catalogue, Programme
from models.targeting import read, report
from models.targeting.broken import Unreadable
from models.targeting.compare import AFTER, BEFORE, NOT_THERE, STANDING, Comparison
from models.targeting.compile import Verdicts, compile_all
from models.targeting.read import Batch, Enterprises
from models.targeting.write import Output, open_output

JAKARTA = ZoneInfo("Asia/Jakarta")  # the ministry's day


async def target(config: Config, options: argparse.Namespace) -> int:
    """Exit code 1 when the file cannot be used. Bad rows are told, and are no failure."""
    options.content = config.content.folder
    stop = Event()
    work = asyncio.ensure_future(asyncio.to_thread(_target, options, stop.is_set))
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        stop.set()  # the thread ends after the batch under way and removes its half-written files
        with suppress(_Stopped):
            await work
        raise
    except (Unreadable, CatalogueErrors, OSError) as wrong:
        raise CannotStart(str(wrong)) from None


class _Stopped(Exception):
    """The operator does not want the rest."""


@dataclass(frozen=True)
class _Rules:
    """One version of the rules, ready for one file."""

    opened: Enterprises
    verdicts: Mapping[str, Verdicts]

    def judged(self, batch: Batch) -> pl.DataFrame:
        return report.judged(batch.rows, list(self.verdicts.values())) if self.verdicts else batch.rows


def _target(options: argparse.Namespace, stopped: Callable[[], bool]) -> int:
    ours, programmes, other = _versions(options)
    rules = _ready(ours, programmes, options)
    others = _ready(other, [one for one in programmes if one in other.programmes], options) if other else None
    _tell_columns(rules)
    tally, comparison = report.Tally(list(rules.verdicts.values())), Comparison()
    bad_path = options.bad or options.out.with_name(options.out.name + ".bad.csv")
    bar = tables.Bar(rules.opened.length, sys.stderr)
    with ExitStack() as files:
        out, bad = files.enter_context(open_output(options.out)), _Bad(bad_path, files)
        for batches in read.batches([one.opened for one in (rules, others) if one]):
            if stopped():
                raise _Stopped
            bad.add(batches[0].bad)
            found = rules.judged(batches[0])
            tally.add(found)
            earlier = others.judged(batches[1]) if others else None
            for rows in _rows(found, rules, earlier, others):
                out.add(rows)
                if others:
                    comparison.add(rows)
            bar.show(batches[0].read)
        bar.end()
        out.done()
        bad.done()
    _tell(tally, comparison if others else None, programmes, ours)
    print(f"\n{tally.total} enterprises judged, {bad.rows} rows left out" + (f" (see {bad_path})" if bad.rows else ""))
    return 0


def _versions(options: argparse.Namespace) -> tuple[Catalogue, list[str], Catalogue | None]:
    loaded = catalogue.load(options.content)
    day = options.on or datetime.now(JAKARTA).date()
    ours, other = loaded.on(day), None
    if options.against:
        since = maybe_day(options.against)
        other = loaded.on(since) if since else catalogue.load(_folder(options.against)).on(day)
    return ours, _named(options.programme, ours), other


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise CannotStart(f"--against {text}: neither a date such as 2024-06-01 nor a folder of content files")
    return Path(text)


def _named(wanted: Sequence[str], rules: Catalogue) -> list[str]:
    if ALL in wanted:
        return list(rules.programmes)
    names = list(dict.fromkeys(name.upper() for name in wanted))
    for name in names:
        if name not in rules.programmes:
            near = get_close_matches(name, rules.programmes, 3, 0.3)
            raise CannotStart(f"no programme {name} on that day; {' or '.join(near or rules.programmes)}?")
    return names


def _ready(rules: Catalogue, names: Sequence[str], options: argparse.Namespace) -> _Rules:
    programmes: list[Programme] = [rules.programmes[name] for name in names]
    opened = read.open_file(options.file, programmes, rules.facts, options.id, {read.PROVINCE: _doubtful_codes()})
    return _Rules(opened, {one.programme: one for one in compile_all(programmes, rules.facts, list(opened.used))})


def _rows(
    found: pl.DataFrame, rules: _Rules, earlier: pl.DataFrame | None, others: _Rules | None
) -> Iterator[pl.DataFrame]:
    for name, verdicts in rules.verdicts.items():
        rows = report.listed(found, verdicts)
        if others is None or earlier is None:
            yield rows
            continue
        there = name in others.verdicts
        before = (
            earlier.select(report.state(name))[AFTER]
            if there
            else pl.Series([NOT_THERE]).new_from_index(0, rows.height)
        )
        yield rows.with_columns(pl.col(AFTER).cast(STANDING), before.cast(pl.String).cast(STANDING).alias(BEFORE))


def _doubtful_codes() -> frozenset[str]:
    """In Papua a bare number is one province to Kemendagri and another to BPS: only the name is certain."""
    return frozenset(one.code for one in provinces.load().values() if one.code != one.bps_code)


class _Bad:
    """The side file; there is none while nothing is bad."""

    def __init__(self, path: Path, files: ExitStack) -> None:
        self.rows = 0
        self._path, self._files = path, files
        self._file: Output | None = None
        open_output(path)  # refused now, not when the first bad row comes
        path.unlink(missing_ok=True)  # that of an earlier run would mislead

    def add(self, bad: pl.DataFrame) -> None:
        if bad.height:
            self._file = self._file or self._files.enter_context(open_output(self._path))
            self._file.add(bad)
            self.rows += bad[read.ROW].n_unique()

    def done(self) -> None:
        if self._file:
            self._file.done()


def _tell_columns(rules: _Rules) -> None:
    for one in rules.opened.unused:
        meant = f"; did you mean {one.nearest!r}?" if one.nearest else ""
        print(f"Column {one.column!r} {one.why} and is not used{meant}", file=sys.stderr)


def _tell(tally: report.Tally, comparison: Comparison | None, programmes: Sequence[str], rules: Catalogue) -> None:
    words = {one.id: one.text["en"] for name in programmes for one in rules.programmes[name].conditions}
    words |= {name: fact.label["en"] for name, fact in rules.facts.items()}
    for line in tables.summary(tally.counts(), words):
        print(line)
    for line in tables.changes(comparison.changes(programmes)) if comparison else ():
        print(line)
