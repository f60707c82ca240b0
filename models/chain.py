"""The record as a chain: how an entry is sealed to the one before it, and what a walk along it finds.

An entry's seal is the SHA-256 of its content, its number and the seal before it, as canonical JSON (keys in order, no
spaces, UTF-8). Whoever changes, takes out or puts in an entry breaks it there. Whoever writes the whole chain anew from
some entry on needs a head that was kept elsewhere to be found out: that is why one goes to the ministry head every day.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from models import codes

GENESIS = "0" * 64
# Of a seal, so much is sent and typed: 80 bits. Nobody finds another chain that has the same.
SHORT = 20
FAULTS_MOST = 50

Kind = Literal["changed", "missing", "inserted", "unlinked", "cut", "beyond", "head", "rewritten", "unknown"]


@dataclass(frozen=True)
class Content:
    """What an entry says. `salt` is chance: without it, who knows what was done could work out seals and codes."""

    at: datetime
    person: int | None
    verb: str
    subject: str
    details: Mapping[str, Any]
    salt: str

    def canonical(self, **more: Any) -> bytes:
        at = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        return _canonical({**vars(self), "at": at, "details": dict(self.details), **more})

    @property
    def code(self) -> str:
        """The code of its receipt. It is known before the entry has its place in the chain."""
        return codes.made_from(self.canonical())

    def seal(self, number: int, previous: str) -> str:
        return hashlib.sha256(self.canonical(number=number, previous=previous)).hexdigest()


@dataclass(frozen=True)
class Entry:
    """An entry as it is found in a database."""

    number: int
    content: Content
    previous: str
    digest: str
    code: str

    @property
    def fits(self) -> bool:
        """Its seal and code are those of its content."""
        return self.content.seal(self.number, self.previous) == self.digest and self.content.code == self.code


@dataclass(frozen=True)
class Head:
    """The number and the seal of the last entry; of one kept elsewhere maybe only the beginning of the seal."""

    number: int | None
    digest: str


@dataclass(frozen=True)
class Fault:
    """What was tampered with, from one number to another."""

    kind: Kind
    first: int
    last: int


class Walk:
    """Takes the entries in the order of their numbers, one after the other, and keeps only what is wrong."""

    def __init__(self, kept: Head | None = None) -> None:
        self.number, self.digest = 0, GENESIS
        self.faults: list[Fault] = []
        self.left_out = 0
        self._kept = kept
        self._met: str | None = None  # the seal of the entry that the kept head is about
        self._moved = 0  # by how much the entries' numbers are other ones than they were sealed with

    def take(self, entry: Entry) -> None:
        """The next entry."""
        if entry.number <= self.number:  # a second one, or one before the first
            self._found("inserted", entry.number)
            return
        if entry.number > self.number + 1:
            self._found("missing", self.number + 1, entry.number - 1)
        if entry.fits and not self._moved:
            if entry.number == self.number + 1 and entry.previous != self.digest:
                self._found("unlinked", entry.number)
        else:
            self._explain(entry)
        self.number, self.digest = entry.number, entry.digest
        if self._kept is not None and self._kept.number in (None, entry.number):
            self._meet(entry.digest, self._kept)

    def finish(self, head: Head | None) -> list[Fault]:
        """What is wrong, now that there are no more entries; `head` is the one that the database itself keeps."""
        if head is None or head.number is None:
            self._found("head", self.number)
        elif self.number != head.number + self._moved:
            gone = self.number < head.number + self._moved
            self._found("cut", self.number + 1, head.number) if gone else self._found(
                "beyond", head.number + 1, self.number
            )
        elif self.digest != head.digest:
            self._found("head", self.number)
        self._compare()
        return self.faults

    def _explain(self, entry: Entry) -> None:
        """Its seal does not fit: it was changed, or it was given another number because of one put in or taken out."""
        for moved in (self._moved, self._moved + 1, self._moved - 1):
            if entry.content.seal(entry.number - moved, entry.previous) == entry.digest:
                if moved > self._moved:
                    self._found("inserted", entry.number - 1)
                elif moved < self._moved:
                    self._found("missing", entry.number - self._moved)
                self._moved = moved
                if entry.content.code != entry.code:
                    self._found("changed", entry.number)
                return
        self._found("changed", entry.number)

    def _meet(self, digest: str, kept: Head) -> None:
        if kept.number is not None or digest.startswith(kept.digest):
            self._met = digest

    def _compare(self) -> None:
        kept = self._kept
        if kept is None or (self._met or "").startswith(kept.digest):
            return
        if kept.number is None:
            self._found("unknown", 0)
        elif kept.number > self.number:
            self._found("cut", self.number + 1, kept.number)
        else:
            self._found("rewritten", kept.number)

    def _found(self, kind: Kind, first: int, last: int | None = None) -> None:
        fault = Fault(kind, first, first if last is None else last)
        before = self.faults[-1] if self.faults else None
        if before is not None and before.kind == kind and before.last + 1 == fault.first and kind != "unlinked":
            self.faults[-1] = Fault(kind, before.first, fault.last)
        elif fault in self.faults:
            return
        elif len(self.faults) < FAULTS_MOST:
            self.faults.append(fault)
        else:
            self.left_out += 1


def short(digest: str) -> str:
    """The beginning of a seal, as people read it: five groups of four."""
    return " ".join(digest[start : start + 4] for start in range(0, SHORT, 4))


def plain(details: Mapping[str, Any]) -> dict[str, Any]:
    """The details as they come back from a database; words are refused: the record names nobody, for ever."""
    found: dict[str, Any] = json.loads(_canonical(dict(details)))
    if words := [name for name, value in found.items() if isinstance(value, str) and (" " in value or len(value) > 64)]:
        raise ValueError(f"the record holds ids, numbers and codes, no words: {', '.join(words)}")
    return found


def _canonical(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
