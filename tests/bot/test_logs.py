"""Logs tell the operator what happened to which update, and never a secret."""

import io
import json
import logging
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pytest
import structlog

from bot import logs

TOKEN = "123456789:" + "AbC-dEf_gh" * 4
NIK = "3275081204900001"
log = structlog.get_logger("sinkron")


@dataclass
class Careless:
    """A value whose repr tells too much."""

    address: str


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What logging wrote; everything is as before after the test."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield io.StringIO()
    root.handlers[:], level = before
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.parametrize("format", ["console", "json"])
@pytest.mark.parametrize(
    "secret",
    [
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        TOKEN.replace(":", "%3A"),
        NIK,
        "327508 120490 0001",
        "3275-0812-0490-0001",
        int(NIK),
        "081234567890",
        "0812-3456-7890",
        "+62 812 345 6789",
        6281234567890,
        "+4915112345678",
    ],
    ids=str,
)
def test_a_secret_is_masked_wherever_it_stands(
    written: io.StringIO, secret: str | int, format: Literal["console", "json"]
) -> None:
    """In the event, in any value however deep, in an object, in an exception and its traceback."""
    logs.setup("info", format, written)
    log.info(f"got {secret}", value=secret, deep={"a": [{"b": (secret,)}]}, thing=Careless(str(secret)))
    logging.getLogger("telegram").warning("library says %s", secret)
    try:
        raise ValueError(secret)
    except ValueError:
        log.exception("failed")
        logging.getLogger("telegram").exception("failed in the library")
    digits = [part for part in str(secret).replace("%3A", ":").split(":") if any(map(str.isdigit, part))]
    assert "library says" in written.getvalue()
    assert "Traceback" in written.getvalue()
    for part in (str(secret), digits[-1]):
        assert part not in written.getvalue()


def test_what_is_no_secret_stays(written: io.StringIO) -> None:
    """Ids of updates and chats, amounts, times and durations are readable."""
    logs.setup("info", "json", written)
    values = {
        "update": 123456789,
        "chat": -1006281234567,
        "person": 6281234567,
        "amount": 1_250_000_000,
        "at": "2026-01-02 03:04:05.123456",
        "seconds": 0.8123456789,
        "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    }
    log.info("counted", **values)
    line = json.loads(written.getvalue())
    assert {name: line[name] for name in values} == values


@pytest.mark.parametrize("logger", ["sinkron", "telegram"])
def test_every_line_carries_the_ids_bound_around_it(written: io.StringIO, logger: str) -> None:
    """Ours and the libraries': the update's id is on the line, and gone after it."""
    logs.setup("info", "json", written)
    speak = log.info if logger == "sinkron" else logging.getLogger(logger).info
    with structlog.contextvars.bound_contextvars(update=7, message=3):
        speak("inside")
    speak("outside")
    inside, outside = map(json.loads, written.getvalue().splitlines())
    assert (inside["event"], inside["update"], inside["message"]) == ("inside", 7, 3)
    assert (outside["event"], "update" in outside) == ("outside", False)
    assert inside["logger"] == logger
    assert inside["timestamp"].endswith("Z")


def test_requests_to_telegram_are_not_logged(written: io.StringIO) -> None:
    """httpx tells every request with its address; its warnings still come through."""
    logs.setup("debug", "console", written)
    logging.getLogger("httpx").info("HTTP Request: POST")
    logging.getLogger("httpcore.connection").debug("connect_tcp")
    logging.getLogger("httpx").warning("something is odd")
    assert "Request" not in written.getvalue()
    assert "connect_tcp" not in written.getvalue()
    assert "something is odd" in written.getvalue()


def test_the_level_decides(written: io.StringIO) -> None:
    """What is less important than the level is not written, whoever says it; setup may be called again."""
    logs.setup("debug", "console", written)
    logs.setup("warning", "console", written)
    log.info("quiet")
    logging.getLogger("telegram").info("quiet")
    log.warning("loud")
    assert written.getvalue().count("quiet") == 0
    assert written.getvalue().count("loud") == 1


def test_lines_go_to_standard_error_unless_told_otherwise(
    written: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard output belongs to the answers of commands."""
    logs.setup()
    log.info("started")
    sys.stderr.flush()
    out, err = capsys.readouterr()
    assert "started" in err
    assert out == ""
