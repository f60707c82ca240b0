"""Who is measured: how each bot is started, which dialogue is held with it, and where its answers can be looked up."""

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import ours
from bench.box import TOKEN
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


def _other(module: str, *, with_file: bool = False) -> Callable[[Setting], Sequence[str]]:
    def arguments(setting: Setting) -> Sequence[str]:
        file = ("--database", str(setting.file)) if with_file else ()
        return ("-m", f"bench.bots.{module}", "--address", setting.address, "--token", TOKEN, *file)

    return arguments


def _rows(setting: Setting) -> Stored:
    with closing(sqlite3.connect(setting.file)) as file:
        return {int(chat): json.loads(data) for chat, data in file.execute("SELECT chat, data FROM dialogues")}


def _url(setting: Setting) -> str:
    return setting.postgres or f"sqlite:///{setting.file}"


def _sinkron(name: str, title: str, *, six: bool = False, needs_postgres: bool = False) -> Candidate:
    started = ("-m", "bench.bots.sinkron_six") if six else ("-m", "bot", "run")
    return Candidate(
        name, title, OURS_SIX if six else OURS, lambda setting: started,
        env=lambda setting: ours.environment(setting.address, _url(setting), setting.directory),
        stored=lambda setting: ours.answers(_url(setting), "six" if six else "cek"),
        problems=lambda setting, sent: ours.problems(_url(setting), sent),
        needs_postgres=needs_postgres,
    )  # fmt: skip


CANDIDATES: tuple[Candidate, ...] = (
    _sinkron("sinkron-sqlite", "Sinkron, SQLite"),
    _sinkron("sinkron-postgres", "Sinkron, PostgreSQL", needs_postgres=True),
    _sinkron("sinkron-six-sqlite", "Sinkron, the six questions, SQLite", six=True),
    _sinkron("sinkron-six-postgres", "Sinkron, the six questions, PostgreSQL", six=True, needs_postgres=True),
    Candidate("ptb-echo", "PTB echo (Application), no state", ECHO, _other("ptb_echo")),
    Candidate(
        "ptb-dialogue", "PTB ConversationHandler, SQLite", SIX, _other("ptb_dialogue", with_file=True), stored=_rows
    ),
    Candidate("aiogram-memory", "aiogram FSM, memory", SIX, _other("aiogram_dialogue")),
    Candidate("aiogram-sqlite", "aiogram FSM, SQLite", SIX, _other("aiogram_dialogue", with_file=True), stored=_rows),
    Candidate("ceiling", "ceiling: no library, no state", SIX, _other("ceiling")),
)
