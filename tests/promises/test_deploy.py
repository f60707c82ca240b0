"""The files for running the bot as a service name only what exists; nothing here starts systemd or a container."""

import configparser
import json
import re
import shlex
from typing import Any

from bot import config
from bot.__main__ import parser
from bot.config import Config
from tests.nursery import ROOT

DEPLOY = ROOT / "deploy"
VALUES = {"TELEGRAM_TOKEN": "123456789:" + "A" * 35, "POSTGRES_PASSWORD": "secret"}


def settings(env: dict[str, str]) -> Config:
    """What the bot makes of these variables; a name that it does not know is a mistake."""
    return config.load(None, env)


def test_the_systemd_unit_starts_a_command_that_exists() -> None:
    """Its command line is one of ours, and it gives the bot longer than the ten seconds it takes to stop."""
    unit = configparser.ConfigParser(interpolation=None)
    unit.read_string((DEPLOY / "sinkron.service").read_text(encoding="utf-8"))
    program, dash, module, *arguments = shlex.split(unit["Service"]["ExecStart"])
    assert program.startswith(unit["Service"]["WorkingDirectory"]) and (dash, module) == ("-m", "bot")
    assert parser().parse_args(arguments).act
    assert int(unit["Service"]["TimeoutStopSec"]) > 10
    assert unit["Service"]["EnvironmentFile"] in (ROOT / "docs" / "menjalankan.md").read_text(encoding="utf-8")


def test_the_container_holds_what_the_bot_imports() -> None:
    """Each copied name exists, all three rings are there, the settings are known, the command is one of ours."""
    lines = [line.split(maxsplit=1) for line in (DEPLOY / "Containerfile").read_text(encoding="utf-8").splitlines()]
    said = [(line[0], line[1]) for line in lines if line and not line[0].startswith("#")]
    copied = [name for word, rest in said if word == "COPY" for name in rest.split()[:-1]]
    assert [name for name in copied if not (ROOT / name).exists()] == []
    assert {"bot", "handlers", "models", "requirements.txt"} <= set(copied)
    env = dict(pair.split("=", 1) for pair in dict(said)["ENV"].split())
    made = settings(VALUES | env)
    assert str(made.files.directory).startswith(dict(said)["VOLUME"])
    assert dict(said)["VOLUME"] in made.database_url
    line = json.loads(dict(said)["ENTRYPOINT"]) + json.loads(dict(said)["CMD"])
    assert line[:3] == ["python", "-m", "bot"] and parser().parse_args(line[3:]).act


def test_the_compose_file_joins_the_bot_with_its_postgresql() -> None:
    """Parsed: the paths exist, the bot's settings are known, and both sides mean the same database and volumes."""
    whole = parsed((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    bot, database = whole["services"]["bot"], whole["services"]["db"]
    top = (DEPLOY / bot["build"]["context"]).resolve()
    assert top == ROOT.resolve() and (top / bot["build"]["dockerfile"]).is_file()
    env = {name: filled(value) for name, value in bot["environment"].items()}
    theirs = {name: filled(value) for name, value in database["environment"].items()}
    user, password, name = (theirs[f"POSTGRES_{one}"] for one in ("USER", "PASSWORD", "DB"))
    assert settings(env).database_url == f"postgresql+psycopg://{user}:{password}@db/{name}"
    assert bot["depends_on"]["db"]["condition"] == "service_healthy" and database["healthcheck"]["test"]
    named = {one.partition(":")[0] for service in (bot, database) for one in service["volumes"]}
    assert named == set(whole["volumes"])


def filled(value: str) -> str:
    return re.sub(r"\$\{(\w+)[^}]*\}", lambda found: VALUES[found[1]], value)


def parsed(text: str) -> dict[str, Any]:
    """The part of YAML that the file uses: mappings, and lists of words."""
    top: dict[str, Any] = {}
    open_: list[tuple[int, Any]] = [(-1, top)]
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        indent = len(line) - len(line.lstrip())
        while open_[-1][0] >= indent:
            open_.pop()
        inside = open_[-1][1]
        if line.lstrip().startswith("- "):
            inside.append(line.lstrip()[2:])
            continue
        name, colon, value = line.strip().partition(":")
        assert colon and name not in inside, line
        deeper: Any = [] if following.lstrip().startswith("- ") else {}
        inside[name] = value.strip() or deeper
        if not value.strip():
            open_.append((indent, deeper))
    return top
