"""Result files, written batch by batch under another name, so that nobody takes half a result for a whole one."""

from pathlib import Path
from shutil import rmtree
from types import TracebackType
from typing import IO, Protocol

import polars as pl

from models.targeting.broken import Unreadable
from models.targeting.read import harmless

ENDINGS = (".csv", ".parquet")


class Output(Protocol):
    """A file under way: `done` gives it its name, leaving without it removes what was written."""

    def __enter__(self) -> "Output": ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def add(self, frame: pl.DataFrame) -> None:
        """Append these rows."""

    def done(self) -> None:
        """All rows are written."""


def open_output(path: Path) -> Output:
    """A CSV or Parquet file, by its ending."""
    if path.suffix.casefold() not in ENDINGS:
        raise Unreadable(f"{path.name}: a result is written as {' or '.join(ENDINGS)}")
    if not path.parent.is_dir():
        raise Unreadable(f"there is no folder {path.parent}")
    return _Csv(path) if path.suffix.casefold() == ".csv" else _Parquet(path)


class _Csv:
    """Text that a spreadsheet would run as a formula gets an apostrophe in front."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._partial = path.with_name(path.name + ".partial")
        self._file: IO[bytes] | None = None
        self._begun = False

    def __enter__(self) -> "_Csv":
        self._file = self._partial.open("wb")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()
        self._partial.unlink(missing_ok=True)

    def add(self, frame: pl.DataFrame) -> None:
        assert self._file
        harmless(frame).write_csv(self._file, include_header=not self._begun)
        self._begun = True

    def done(self) -> None:
        assert self._file
        self._file.close()
        self._partial.replace(self._path)


class _Parquet:
    """Polars cannot append to a Parquet file: each batch is a part, and the parts become one file at the end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._partial = path.with_name(path.name + ".partial")
        self._parts = path.with_name(path.name + ".parts")
        self._count = 0

    def __enter__(self) -> "_Parquet":
        rmtree(self._parts, ignore_errors=True)
        self._parts.mkdir()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        rmtree(self._parts, ignore_errors=True)
        self._partial.unlink(missing_ok=True)

    def add(self, frame: pl.DataFrame) -> None:
        frame.write_parquet(self._parts / f"{self._count:08}.parquet", compression="lz4", statistics=False)
        self._count += 1

    def done(self) -> None:
        if self._count:
            pl.scan_parquet(self._parts / "*.parquet").sink_parquet(self._partial)
            self._partial.replace(self._path)
