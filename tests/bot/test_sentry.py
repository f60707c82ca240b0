"""An error arrives at a Sentry server with its place in the code, and with nothing that a person said or is."""

import json
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import structlog
from pydantic import SecretStr

from bot import config, logs, sentry
from bot.config import Config
from tests.brittle import Brittle, break_one_command
from tests.world import World

TOKEN = "123456789:" + "AbC-dEf_gh" * 4
SAID = "kerupuk ikan milik Bu Siti"
log = structlog.get_logger("bot.worker")


@dataclass
class Server:
    """What a project got: headers and the three lines of each envelope."""

    dsn: str = ""
    status: int = 200
    got: list[tuple[str, dict[str, str], list[Any]]] = field(default_factory=list)
    arrived: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def event(self) -> dict[str, Any]:
        """The next event, when it has come."""
        assert self.arrived.acquire(timeout=10)
        path, headers, lines = self.got[-1]
        assert path == "/vantage/api/42/envelope/"
        assert "sentry_key=public" in headers["x-sentry-auth"] and "sentry_version=7" in headers["x-sentry-auth"]
        head, item, event = lines
        assert item == {"type": "event"} and head["event_id"] == event["event_id"]
        return dict(event)


@contextmanager
def sentry_server() -> Iterator[Server]:
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            headers = {name.lower(): value for name, value in self.headers.items()}
            server.got.append((self.path, headers, [json.loads(line) for line in body.splitlines()]))
            self.send_response(server.status)
            self.send_header("Content-Length", "0")
            self.end_headers()
            server.arrived.release()

        def log_message(self, format: str, *values: object) -> None:
            """Tests print nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    thread = threading.Thread(target=listening.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    server.dsn = f"http://public@127.0.0.1:{listening.server_address[1]}/vantage/42"
    try:
        yield server
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    """A server, and logging that tells it of errors; everything is as before after the test."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    with sentry_server() as opened:
        logs.setup("info", "json")
        sentry.watch(config.Sentry(dsn=SecretStr(opened.dsn), environment="uji"))
        yield opened
        for handler in root.handlers:
            if isinstance(handler, sentry.Reporter):
                handler.close()
    root.handlers[:], level = before
    root.setLevel(level)
    structlog.reset_defaults()


def careless(words: str) -> None:
    """Fails with what somebody said in a local variable, in the message and in the cause."""
    inside = words
    try:
        raise KeyError(inside)
    except KeyError as error:
        raise ValueError(f"cannot understand {words} of 3275081204900001 with {TOKEN}") from error


def test_an_error_tells_its_place_and_no_word_of_anybody(server: Server) -> None:
    """Sentence, types, functions and lines arrive; message, values, locals, ids, token and machine do not."""
    structlog.contextvars.bind_contextvars(update_id=777123, chat_id=5550001)
    try:
        careless(SAID)
    except ValueError:
        log.exception("an update could not be answered", text=SAID, person="Siti", telegram_id=5550001)
    finally:
        structlog.contextvars.clear_contextvars()
    event = server.event()
    assert event["logentry"] == {"formatted": "an update could not be answered"}
    assert (event["level"], event["logger"], event["environment"]) == ("error", "bot.worker", "uji")
    kinds = [one["type"] for one in event["exception"]["values"]]
    assert kinds == ["KeyError", "ValueError"]
    frame = event["exception"]["values"][-1]["stacktrace"]["frames"][-1]
    assert frame["function"] == "careless" and frame["filename"] == "tests/bot/test_sentry.py" and frame["in_app"]
    sent = json.dumps(server.got)
    for secret in (SAID, "Siti", "5550001", "777123", "3275081204900001", TOKEN, "AbC-dEf", "cannot understand"):
        assert secret not in sent
    assert set(event) == {
        "event_id", "timestamp", "platform", "level", "logger", "logentry", "environment", "exception",
    }  # fmt: skip


def test_a_library_is_named_and_not_quoted(server: Server) -> None:
    """What others log may hold anything."""
    logging.getLogger("somelib.inner").error("wrong value: %s", SAID)
    event = server.event()
    assert event["logentry"] == {"formatted": "an error of somelib"} and event["logger"] == "library"
    assert SAID not in json.dumps(server.got)


def test_the_same_error_is_told_once_in_a_minute_and_a_warning_never(server: Server) -> None:
    """A thousand failures in a row are one event; nobody waits for the server."""
    log.warning("something is late")
    for _ in range(1000):
        log.error("the same")
    log.error("another")
    server.event()
    server.event()
    assert [lines[2]["logentry"]["formatted"] for _, _, lines in server.got] == ["the same", "another"]


async def test_a_failing_conversation_arrives_without_its_words(world: World, server: Server) -> None:
    """The real way: an update that nothing can answer, all its pauses, parked."""
    break_one_command(world, Brittle())
    siti = await world.person("Siti Rahasia")
    await siti.says("/rapuh", SAID)
    event = server.event()
    assert event["exception"]["values"][-1]["stacktrace"]["frames"]
    sent = json.dumps(server.got)
    assert "Siti" not in sent and SAID not in sent and str(siti.id) not in sent


@pytest.mark.parametrize("status, is_well", [(200, True), (403, False)])
def test_check_sends_one_event(server: Server, status: int, is_well: bool) -> None:
    """Whether the DSN is right is known before the first error."""
    server.status = status
    settings = Config(sentry=config.Sentry(dsn=SecretStr(server.dsn)))
    finding = next(iter(sentry.check(settings)))
    assert finding.is_well is is_well and str(status) in finding.what
    assert server.event()["level"] == "info"
    assert list(sentry.check(Config())) == []


def test_a_server_that_is_away_is_said_once_and_harms_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    """Errors are in the log anyway."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    logs.setup("info", "json")
    away = sentry.Reporter(sentry.Door.of("http://public@127.0.0.1:9/42"), "")
    root.addHandler(away)
    for number in range(3):
        logging.getLogger(f"lib{number}").error("x")
    away.close()
    root.handlers[:], level = before
    root.setLevel(level)
    structlog.reset_defaults()
    assert capsys.readouterr().err.count("does not take errors") == 1
