"""Files that others edit are taken up while the bot runs, once they are sound; until then the last good ones stay."""

import asyncio
import contextlib
import hashlib
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Generic, TypeVar

import structlog

from models import outbox, people
from models.db import Database
from models.outbox import Message

log = structlog.get_logger()
Loaded = TypeVar("Loaded")
# Of the mistakes, as many as somebody reads on a phone; the commands show all.
LINES_SHOWN, LINE_MOST = 5, 240


@dataclass(frozen=True)
class News:
    """Something to tell the administrators; `key` is the same in every process that looks at the same files."""

    key: str
    kind: str
    mistakes: tuple[str, ...] = ()


class Watch(Generic[Loaded]):
    """Files of one kind: `load` reads them on a thread, `take` puts them to use; `faults` are what `load` raises."""

    def __init__(
        self,
        kind: str,
        folder: Path,
        pattern: str,
        load: Callable[[], Loaded],
        take: Callable[[Loaded], None],
        faults: tuple[type[Exception], ...],
    ) -> None:
        self._kind = kind
        self._folder = folder
        self._pattern = pattern
        self._load = load
        self._take = take
        self._faults = faults
        self._seen = self._files()
        self._broken: News | None = None
        self._news: News | None = None

    async def look(self) -> News | None:
        """Take up what has changed. News are told again at each look until `told` says that they have been."""
        files = self._files()
        if files != self._seen:
            try:
                loaded = await asyncio.to_thread(self._load)
            except self._faults as fault:
                if self._files() == files:  # else somebody is just writing: the next look sees the whole
                    self._refuse(files, mistakes(fault))
            else:
                if self._files() == files:
                    self._seen = files
                    self._take(loaded)
                    log.info(f"changed {self._kind}: in use")
                    self._mended()
        return self._news

    def told(self, news: News) -> None:
        """These news are on their way."""
        if self._news == news:
            self._news = None

    def _refuse(self, files: str, wrong: tuple[str, ...]) -> None:
        self._seen = files
        if self._broken is None or self._broken.mistakes != wrong:
            self._broken = self._news = News(f"{self._kind}-broken:{files}", self._kind, wrong)
            log.error(f"changed {self._kind}: broken, the last good one stays", mistakes=len(wrong), first=wrong[0])

    def _mended(self) -> None:
        if self._broken is not None:
            self._news = News(self._broken.key.replace("broken", "mended"), self._kind)
            self._broken = None

    def _files(self) -> str:
        """Stands for the files as they are now: each change of any of them makes it another."""
        mark = hashlib.sha256()
        for path in sorted(self._folder.rglob(self._pattern)):
            try:
                known = path.stat()
            except FileNotFoundError:  # removed just now
                continue
            mark.update(f"{path.relative_to(self._folder)} {known.st_size} {known.st_mtime_ns}\n".encode())
        return mark.hexdigest()[:16]


def mistakes(fault: Exception) -> tuple[str, ...]:
    """What is wrong, a line for each mistake."""
    return tuple(str(fault).splitlines()) or (type(fault).__name__,)


async def renew(watches: Sequence[Watch[Any]], database: Database, now: datetime) -> bool:
    """Take up what has changed; tell administrators when it is broken, and when it is right again. True: told."""
    found = [(watch, news) for watch in watches if (news := await watch.look()) is not None]
    for watch, news in found:
        shown = [line[:LINE_MOST] for line in news.mistakes[:LINES_SHOWN]]
        more = len(news.mistakes) - len(shown)
        values = {"kind": news.kind, "count": len(news.mistakes), "lines": shown, "more": more}
        broken = Message("admin-content-broken", values)
        message = broken if news.mistakes else Message("admin-content-mended", {"kind": news.kind})
        async with database.begin() as session:
            for one in await people.holders(session, people.ADMINISTRATOR):
                key = f"{news.key}:{one.id}"
                await outbox.enqueue(session, one.telegram_id, message, now, dedup_key=key)
        watch.told(news)
    return bool(found)


def at_hangup(act: Callable[[], object]) -> None:
    """Do this at SIGHUP, where the system has it; a terminal that is closed still ends what was started in it."""
    if sys.stdin is not None and sys.stdin.isatty():
        return
    with contextlib.suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, act)
