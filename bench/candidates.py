"""Who is measured: how each bot is started, which dialogue is held with it, and where its answers can be looked up."""

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bench import ours
from bench.box import TOKEN, free_port
from bench.dialogues import ECHO, OURS, OURS_SIX, SIX, Script

Stored = dict[int, dict[str, Any]]


@dataclass(frozen=True)
class Setting:
    """One start of one bot: where Telegram is, a folder of its own, and a PostgreSQL database where it wants one."""

    address: str
    directory: Path
    postgres: str = ""

    @property
    def file(self) -> Path:
        return self.directory / "bot.db"


@dataclass(frozen=True)
class Candidate:
    """One row of the table. `stored` gives the answers by chat as the bot has kept them, `problems` what is amiss."""

    name: str
    title: str
    script: Script
    arguments: Callable[[Setting], Sequence[str]]
    env: Callable[[Setting], Mapping[str, str]] = lambda setting: {}
    stored: Callable[[Setting], Stored] | None = None
    problems: Callable[[Setting, int], list[str]] = lambda setting, sent: []
    needs_postgres: bool = False
    more: tuple[Callable[[Setting], Mapping[str, str]], ...] = ()
    """The settings of further processes on the same database."""
    needs: str = ""
    """A package without which it is left out."""


def _other(module: str, *, with_file: bool = False, webhook: bool = False) -> Callable[[Setting], Sequence[str]]:
    port = ("--webhook", str(free_port())) if webhook else ()

    def arguments(setting: Setting) -> Sequence[str]:
        file = ("--database", str(setting.file)) if with_file else ()
        return ("-m", f"bench.bots.{module}", "--address", setting.address, "--token", TOKEN, *file, *port)

    return arguments


def _rows(setting: Setting) -> Stored:
    with closing(sqlite3.connect(setting.file)) as file:
        return {int(chat): json.loads(data) for chat, data in file.execute("SELECT chat, data FROM dialogues")}


def _url(setting: Setting) -> str:
    return setting.postgres or f"sqlite:///{setting.file}"


def _sinkron(
    name: str, title: str, *, six: bool = False, needs_postgres: bool = False, webhook: bool = False, processes: int = 1
) -> Candidate:
    started = ("-m", "bench.bots.sinkron_six") if six else ("-m", "bot", "run")
    ports = [free_port() if webhook else 0 for _ in range(processes)]

    def env(setting: Setting, port: int) -> Mapping[str, str]:
        plain = ours.environment(setting.address, _url(setting), setting.directory)
        # All of them name the first one's port to Telegram: there is no balancer here.
        return plain | (ours.webhook(ports[0], port) if webhook else {})

    return Candidate(
        name, title, OURS_SIX if six else OURS, lambda setting: started,
        env=lambda setting: env(setting, ports[0]),
        more=tuple(partial(env, port=port) for port in ports[1:]),
        stored=lambda setting: ours.answers(_url(setting), "six" if six else "cek"),
        problems=lambda setting, sent: ours.problems(_url(setting), sent),
        needs_postgres=needs_postgres,
    )  # fmt: skip


CANDIDATES: tuple[Candidate, ...] = (
    _sinkron("sinkron-sqlite", "Sinkron, SQLite"),
    _sinkron("sinkron-postgres", "Sinkron, PostgreSQL", needs_postgres=True),
    _sinkron("sinkron-six-sqlite", "Sinkron, the six questions, SQLite", six=True),
    _sinkron("sinkron-six-postgres", "Sinkron, the six questions, PostgreSQL", six=True, needs_postgres=True),
    _sinkron("sinkron-six-webhook-sqlite", "Sinkron, the six, webhook, SQLite", six=True, webhook=True),
    _sinkron(
        "sinkron-six-webhook-postgres",
        "Sinkron, the six, webhook, PostgreSQL",
        six=True,
        webhook=True,
        needs_postgres=True,
    ),
    _sinkron(
        "sinkron-six-two", "Sinkron, the six, two processes, PostgreSQL", six=True, processes=2, needs_postgres=True
    ),
    _sinkron(
        "sinkron-six-webhook-two",
        "Sinkron, the six, webhook, two processes, PostgreSQL",
        six=True,
        webhook=True,
        processes=2,
        needs_postgres=True,
    ),
    Candidate("ptb-echo", "PTB echo (Application), no state", ECHO, _other("ptb_echo")),
    Candidate(
        "ptb-dialogue", "PTB ConversationHandler, SQLite", SIX, _other("ptb_dialogue", with_file=True), stored=_rows
    ),
    Candidate("aiogram-memory", "aiogram FSM, memory", SIX, _other("aiogram_dialogue")),
    Candidate("aiogram-sqlite", "aiogram FSM, SQLite", SIX, _other("aiogram_dialogue", with_file=True), stored=_rows),
    Candidate(
        "ptb-webhook",
        "PTB ConversationHandler, webhook, SQLite",
        SIX,
        _other("ptb_dialogue", with_file=True, webhook=True),
        stored=_rows,
        needs="tornado",
    ),
    Candidate(
        "aiogram-webhook",
        "aiogram FSM, webhook, SQLite",
        SIX,
        _other("aiogram_dialogue", with_file=True, webhook=True),
        stored=_rows,
    ),
    Candidate("ceiling", "ceiling: no library, no state", SIX, _other("ceiling")),
)
