"""Reads the settings, environment before file before defaults, and remembers where each was given."""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from bot.config.mistakes import ConfigError, explain, sections
from bot.config.settings import Config

PREFIX: Final = "SINKRON_"
# Secrets that may stand in a file of their own: section, name, and what the file holds.
SECRETS: Final = (
    ("telegram", "token", "bot token"),
    ("telegram", "webhook_secret", "secret of the webhook"),
    ("assistant", "key", "key"),
    ("files", "bucket_secret", "secret key of the bucket"),
)


@dataclass(frozen=True)
class Given:
    """Values by section and name, where each was given, and what could not be read at all."""

    values: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    mistakes: list[str] = field(default_factory=list)


def load(path: Path | None = None, env: Mapping[str, str] | None = None) -> Config:
    """The settings of `path`, else of the file named by SINKRON_CONFIG, else of ./config.toml if it exists.

    `env` stands for the environment; None is the real one. Raises ConfigError with every mistake at once.
    """
    env = os.environ if env is None else env
    from_env = _secrets_from_files(_from_env(env))  # before merging: any token of the environment wins
    given = _secrets_from_files(_merged(from_env, _from_file(_chosen(path, env))))
    try:
        config = Config(**given.values)
    except ValidationError as error:
        raise ConfigError([*given.mistakes, *explain(error, given.origins)]) from None
    if given.mistakes:
        raise ConfigError(given.mistakes)
    return config


def _chosen(path: Path | None, env: Mapping[str, str]) -> Path | None:
    if path is not None:
        return path
    if named := env.get(f"{PREFIX}CONFIG"):
        return Path(named)
    usual = Path("config.toml")
    return usual if usual.exists() else None


def _from_file(path: Path | None) -> Given:
    if path is None:
        return Given()
    try:
        text = path.read_text(encoding="utf-8")
        return Given(tomllib.loads(text), dict(_places(text, path)))
    except OSError as error:
        raise ConfigError(
            [f"{path}: cannot be read ({error.strerror}); start with a copy of config.example.toml"]
        ) from None
    except UnicodeDecodeError:
        raise ConfigError([f"{path}: is no text in UTF-8; save it as UTF-8"]) from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([f'{path}: is no valid TOML: {error}; texts stand in quotes: level = "info"']) from None


def _places(text: str, path: Path) -> Iterator[tuple[str, str]]:
    """Name and place of each section and setting, found by a plain look at the lines."""
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\s*([\w.-]+)\s*\]", line):
            section = header[1]
            yield section, f"{path}, line {number}"
        elif setting := re.match(r"\s*([\w.-]+)\s*=", line):
            yield ".".join(filter(None, (section, setting[1]))), f"{path}, line {number}"


def _from_env(env: Mapping[str, str]) -> Given:
    given = Given()
    for variable, value in env.items():
        section, separator, name = variable.removeprefix(PREFIX).lower().partition("__")
        if not value or not variable.startswith(PREFIX):
            continue
        if separator:
            _put(given, section, name, value, f"environment variable {variable}")
        elif guess := next((one for one in sections() if section.startswith(f"{one}_")), None):
            right = f"{PREFIX}{guess}__{section.removeprefix(f'{guess}_')}".upper()
            given.mistakes.append(f"{variable}: two underscores stand between section and name; for example: {right}")
    if token := env.get("TELEGRAM_TOKEN"):
        _put(given, "telegram", "token", token, "environment variable TELEGRAM_TOKEN")
    return given


def _put(given: Given, section: str, name: str, value: str, origin: str) -> None:
    given.values.setdefault(section, {})[name] = value
    given.origins[f"{section}.{name}"] = origin


def _merged(first: Given, second: Given) -> Given:
    """What `first` gives wins over the same setting in `second`."""
    values = dict(second.values)
    for section, settings in first.values.items():
        below = values.get(section, {})
        values[section] = {**below, **settings} if isinstance(below, dict) else below
    return Given(values, second.origins | first.origins, [*first.mistakes, *second.mistakes])


def _secrets_from_files(given: Given) -> Given:
    for section, name, what in SECRETS:
        _secret_from_file(given, section, name, what)
    return given


def _secret_from_file(given: Given, section: str, name: str, what: str) -> None:
    values = given.values.get(section)
    if not isinstance(values, dict) or values.get(name) or not values.get(f"{name}_file"):
        return
    path = Path(str(values[f"{name}_file"]))
    setting = f"{section}.{name}_file"
    origin = given.origins.get(setting, "default")
    try:
        secret = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "no text in UTF-8"
        given.mistakes.append(f'{setting}: "{path}" cannot be read: {reason} ({origin})')
        return
    if not secret:
        given.mistakes.append(f'{setting}: "{path}" is empty; it must hold the {what} ({origin})')
    _put(given, section, name, secret, f"file {path}")
