"""What `python -m bot target` can be told; apart from the command, which loads a large library."""

import argparse
from datetime import date
from pathlib import Path

ALL = "all"


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    command.add_argument("file", type=Path, help="CSV or Parquet, columns named like facts (empty: not known)")
    command.add_argument("--programme", action="append", required=True, metavar="ID", help=f"may be repeated; or {ALL}")
    command.add_argument("--out", type=Path, required=True, help="CSV or Parquet: a row per enterprise and programme")
    command.add_argument("--on", type=_day, metavar="DATE", help="the rules of this day (default: today)")
    command.add_argument("--bad", type=Path, metavar="FILE", help="rows that cannot be read (default: OUT.bad.csv)")
    command.add_argument("--id", metavar="COLUMN", help="the column that names an enterprise (default: id)")
    command.add_argument("--against", metavar="DATE|FOLDER", help="what if: compare with the rules there")


def maybe_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _day(text: str) -> date:
    found = maybe_day(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2026-11-22")
    return found
