"""Structured logs: every line carries the ids bound around it, no token, NIK or phone number leaves."""

import logging
import re
import sys
from collections import Counter
from collections.abc import Mapping
from typing import Final, TextIO

import structlog
from structlog.typing import EventDict, Processor

SECRETS: Final = (
    # Telegram's tokens, also as a part of an address
    (re.compile(r"\d{5,}(?::|%3[Aa])[\w-]{30,}", re.ASCII), "<token>"),
    # NIK: 16 digits, in one piece or in the groups people write
    (re.compile(r"(?<!\d)(?:\d{6}[ .-]?\d{6}[ .-]?\d{4}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4})(?!\d)"), "<nik>"),
    # telephone: an Indonesian mobile number, or any number with its country
    (re.compile(r"(?<![\d.])(?:\+?62[ .-]?|0)8\d{2}[ .-]?\d{3,4}[ .-]?\d{3,5}(?!\d)"), "<phone>"),
    (re.compile(r"\+\d{8,15}(?!\d)"), "<phone>"),
)
# They tell of every request (with the token in its address) and of every run of a job.
TALKATIVE: Final = (
    "httpx",
    "httpcore",
    "apscheduler",
    "aiosqlite",
    "asyncio",
    "alembic",
    "psycopg",
    "uvicorn.access",
    "uvicorn.error",
)
WITH_HANDLERS_OF_THEIR_OWN: Final = ("uvicorn", "uvicorn.error", "uvicorn.access")
# How often something went wrong since the start, by level and kind: a sentence of the code, never a value.
COUNTS: Final[Counter[tuple[str, str]]] = Counter()
COUNTED: Final = ("warning", "error", "critical")


def _count(_logger: object, _method: str, values: EventDict) -> EventDict:
    level = str(values.get("level"))
    if level in COUNTED:
        is_ours = str(values.get("logger", "")).startswith("bot.")
        COUNTS[level, str(values["event"]) if is_ours else "library"] += 1
    return values


SHARED: Final[tuple[Processor, ...]] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    _count,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)


def setup(level: str = "info", format: str = "console", stream: TextIO | None = None) -> None:
    """Send every log line of ours and of the libraries to `stream` (None: standard error).

    `level` is debug, info, warning or error; `format` is console or json. May be called again.
    """
    stream = stream or sys.stderr
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_renderers(format, stream),
            ],
            foreign_pre_chain=[*SHARED, structlog.stdlib.ExtraAdder()],
        )
    )
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in WITH_HANDLERS_OF_THEIR_OWN:
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


def masked(text: str) -> str:
    """The same text without tokens, identity numbers and telephone numbers."""
    for pattern, instead in SECRETS:
        text = pattern.sub(instead, text)
    return text


def _renderers(format: str, stream: TextIO) -> list[Processor]:
    if format == "json":
        with_traceback = structlog.processors.format_exc_info
        return [_mask_values, with_traceback, structlog.processors.JSONRenderer(), _mask_line]
    # The plain formatter never shows local variables: they hold what people wrote.
    plain = structlog.dev.plain_traceback
    render = structlog.dev.ConsoleRenderer(colors=stream.isatty(), exception_formatter=plain)
    return [_mask_values, render, _mask_line]


def _mask_values(_logger: object, _method: str, values: EventDict) -> EventDict:
    """Numbers too, and while they are still values: a number masked later would break the JSON around it."""
    return {name: _masked_value(value) for name, value in values.items()}


def _masked_value(value: object) -> object:
    match value:
        case bool() | float() | None:
            return value
        case int() | str():
            safe = masked(str(value))
            return value if safe == str(value) else safe
        case Mapping():
            return {key: _masked_value(one) for key, one in value.items()}
        case list() | tuple() | set() | frozenset():
            return [_masked_value(one) for one in value]
        case _:
            return value


def _mask_line(_logger: object, _method: str, line: object) -> str:
    """Last of all, on the finished line: tracebacks and whatever an object's own repr says pass here too."""
    return masked(str(line))
