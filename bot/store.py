"""Where photos and documents lie: a folder, which several machines may share, or a bucket that speaks S3.

What lies there has the hash of its content as its name, so writing twice is writing once. The verbs block: they are
called from threads.
"""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from bot.config import Files

MARK = "sinkron-store"
"""A file with the number of the store: processes that see another number see other files."""


class Missing(OSError):
    """There is nothing of this name."""


@dataclass(frozen=True)
class Kept:
    """Something that lies there; `changed_at` is when it was written last."""

    name: str
    changed_at: datetime


class Store(Protocol):
    """Raises OSError when it cannot do what it is asked."""

    where: str

    def put(self, name: str, content: bytes) -> None:
        """Write, all of it or nothing; what is there already counts as written now."""

    def get(self, name: str) -> bytes:
        """Raises Missing."""

    def has(self, name: str) -> bool:
        """Whether it is there."""

    def delete(self, name: str) -> None:
        """Whether it was there or not."""

    def all(self) -> Iterator[Kept]:
        """Everything, in the order of the names."""

    def close(self) -> None:
        """It is not needed any more."""


def open_store(files: Files) -> Store:
    """The bucket, where one is configured, else the folder."""
    if files.bucket_url:
        from bot.bucket import Bucket

        return Bucket.of(files)
    return Folder(files.directory)


class Folder:
    """Files below a folder: `ab/abcd….jpg`."""

    def __init__(self, directory: Path) -> None:
        self.where = str(directory)
        self._directory = directory

    def put(self, name: str, content: bytes) -> None:
        place = self._directory / name
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Written beside and moved: a kill in the middle leaves no half file under a good name. Always written, so that
        # whoever looks for files that nobody refers to sees that this one is new.
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as half:
            try:
                half.write(content)
                half.flush()
                os.fsync(half.fileno())
            except OSError:  # a full disk must not be filled further by every attempt
                Path(half.name).unlink()
                raise
        Path(half.name).replace(place)

    def get(self, name: str) -> bytes:
        try:
            return (self._directory / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            raise Missing(f"there is no {name} in {self.where}") from None

    def has(self, name: str) -> bool:
        return (self._directory / name).is_file()

    def delete(self, name: str) -> None:
        (self._directory / name).unlink(missing_ok=True)

    def all(self) -> Iterator[Kept]:
        for path in sorted(self._directory.rglob("*")) if self._directory.is_dir() else ():
            with contextlib.suppress(FileNotFoundError):  # whoever deletes it meanwhile wanted that
                if path.is_file() and not path.is_symlink():
                    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
                    yield Kept(path.relative_to(self._directory).as_posix(), changed)

    def close(self) -> None:
        """Nothing is open between two calls."""
