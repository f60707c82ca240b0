"""Tells a Sentry server of errors: which, where in the code and how often, and nothing that a person said or is.

What may leave is listed here (`event`), instead of taking things out of what an SDK collects: the sentence of our own
log line, the types of the exceptions, and the places in the code. Never the message of an exception, a value of the
line, a local variable, an address, an id or the name of this machine. Why no SDK: docs/decisions/0010.
"""

import contextlib
import json
import logging
import queue
import sys
import threading
import time
import traceback
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

import httpx
import structlog

from bot import config, logs
from bot.config import Config
from bot.finding import Finding

ROOT = Path(__file__).parents[1]
CLIENT = "sinkron/1"
TIMEOUT_SECONDS = 5.0
WAITING_MOST = 100
CHAIN_MOST, FRAMES_MOST = 5, 50
AGAIN_SECONDS = 60.0
"""The same error is told once in this time."""
SEEN_MOST = 500
log = structlog.get_logger()


@dataclass(frozen=True)
class Door:
    """Where events go, as a DSN says: https://KEY@HOST/PROJECT."""

    address: str
    key: str

    @classmethod
    def of(cls, dsn: str) -> "Door":
        parts = urlsplit(dsn)
        before, _, project = parts.path.strip("/").rpartition("/")
        host = parts.netloc.rpartition("@")[2]
        return cls(
            f"{parts.scheme}://{host}/{before + '/' if before else ''}api/{project}/envelope/", parts.username or ""
        )

    def send(self, event: Mapping[str, Any]) -> httpx.Response:
        """One event, as an envelope with one item."""
        head = {"event_id": event["event_id"], "sent_at": datetime.now(UTC).isoformat(timespec="seconds")}
        body = "\n".join(json.dumps(one, separators=(",", ":")) for one in (head, {"type": "event"}, event)) + "\n"
        proof = f"Sentry sentry_version=7, sentry_client={CLIENT}, sentry_key={self.key}"
        headers = {"content-type": "application/x-sentry-envelope", "x-sentry-auth": proof}
        return httpx.post(self.address, content=body.encode(), headers=headers, timeout=TIMEOUT_SECONDS)


class Reporter(logging.Handler):
    """Takes log lines from ERROR on; a thread sends them, and nobody ever waits for it or fails with it."""

    def __init__(self, door: Door, environment: str) -> None:
        super().__init__(logging.ERROR)
        self._door = door
        self._environment = environment
        self._waiting: queue.Queue[Mapping[str, Any] | None] = queue.Queue(WAITING_MOST)
        self._told: dict[str, float] = {}
        self._is_lost = False
        self._thread = threading.Thread(target=self._run, name="sentry", daemon=True)
        self._thread.start()

    def emit(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(Exception):  # `handleError` would print the line, with all that it holds
            found = event(record, self._environment)
            if self._is_news(json.dumps([found["logger"], found["logentry"], found.get("exception")])):
                self._waiting.put_nowait(found)  # a full queue drops it

    def close(self) -> None:
        """Give what waits a moment to leave."""
        with contextlib.suppress(queue.Full):
            self._waiting.put_nowait(None)
        self._thread.join(TIMEOUT_SECONDS)
        super().close()

    def _is_news(self, what: str) -> bool:
        now = time.monotonic()
        if now - self._told.get(what, -AGAIN_SECONDS) < AGAIN_SECONDS:
            return False
        if len(self._told) >= SEEN_MOST:
            self._told.clear()
        self._told[what] = now
        return True

    def _run(self) -> None:
        while (found := self._waiting.get()) is not None:
            try:
                is_lost = not self._door.send(found).is_success
            except httpx.HTTPError:
                is_lost = True
            if is_lost and not self._is_lost:
                log.warning("the Sentry server does not take errors; they are in the log")
            self._is_lost = is_lost


def watch(settings: config.Sentry) -> None:
    """Tell the server of every error from now on, if there is one."""
    if settings.dsn is not None:
        logging.getLogger().addHandler(Reporter(Door.of(settings.dsn.get_secret_value()), settings.environment))


def check(settings: Config) -> Iterator[Finding]:
    """Send one event, if there is a server."""
    if settings.sentry.dsn is None:
        return
    record = logging.LogRecord("bot.sentry", logging.INFO, "", 0, {"event": "check: errors arrive here"}, None, None)
    try:
        answer = Door.of(settings.sentry.dsn.get_secret_value()).send(event(record, settings.sentry.environment))
        what, is_well = f"the server answers {answer.status_code}", answer.is_success
    except httpx.HTTPError as error:
        what, is_well = f"the server cannot be reached: {type(error).__name__}", False
    yield Finding("sentry", is_well, what, "copy sentry.dsn again from the project's settings, or leave it empty")


def event(record: logging.LogRecord, environment: str) -> dict[str, Any]:
    """All that is told of a log line."""
    line = record.msg if isinstance(record.msg, dict) else {}
    is_ours = record.name.split(".")[0] in ("bot", "handlers", "models", "__main__") and "event" in line
    found: dict[str, Any] = {
        "event_id": uuid.uuid4().hex,
        "timestamp": round(record.created, 3),
        "platform": "python",
        "level": record.levelname.lower(),
        "logger": record.name if is_ours else "library",
        # The sentence of our code; what a library says may hold anything.
        "logentry": {
            "formatted": logs.masked(str(line["event"])) if is_ours else f"an error of {_package(record.name)}"
        },
    }
    if environment:
        found["environment"] = environment
    values = [_told(error, trace) for error, trace in _chain(_exception(record, line))]
    return found | ({"exception": {"values": values[::-1]}} if values else {})


def _package(name: str) -> str:
    return name.split(".")[0]


def _exception(record: logging.LogRecord, line: Mapping[str, Any]) -> BaseException | None:
    info = record.exc_info or line.get("exc_info")
    if isinstance(info, BaseException):
        return info
    if isinstance(info, tuple):
        return info[1] if isinstance(info[1], BaseException) else None
    return sys.exc_info()[1] if info else None


def _chain(error: BaseException | None) -> list[tuple[BaseException, TracebackType | None]]:
    """The exception, what it came from, and what is inside a group; the newest first."""
    found: list[tuple[BaseException, TracebackType | None]] = []
    left = [error]
    while left and len(found) < CHAIN_MOST:
        one = left.pop(0)
        if one is None or any(one is known for known, _ in found):
            continue
        found.append((one, one.__traceback__))
        left += [*(one.exceptions if isinstance(one, BaseExceptionGroup) else ()), one.__cause__ or one.__context__]
    return found


def _told(error: BaseException, trace: TracebackType | None) -> dict[str, Any]:
    """Type and places. The message of an exception is never told: people's words stand in some."""
    frames = [
        {"filename": _where(Path(one.filename)), "function": one.name, "lineno": one.lineno, "in_app": _is_ours(one)}
        for one in traceback.extract_tb(trace)[-FRAMES_MOST:]
    ]
    kind = type(error)
    told = {"type": kind.__name__, "module": kind.__module__, "value": ""}
    return told | ({"stacktrace": {"frames": frames}} if frames else {})


def _is_ours(frame: traceback.FrameSummary) -> bool:
    path = Path(frame.filename)
    return path.is_relative_to(ROOT) and not {".venv", "site-packages"} & set(path.parts)


def _where(path: Path) -> str:
    """Without the folders of this machine, which may name somebody."""
    parts = path.parts
    if "site-packages" in parts:
        return "/".join(parts[len(parts) - parts[::-1].index("site-packages") :])
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
