"""Says what is wrong with a setting: its name, its value unless secret, where it was given, an example."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.config.settings import Config

SECRETS: Final = frozenset(
    {
        ("telegram", "token"),
        ("telegram", "webhook_secret"),
        ("assistant", "key"),
        ("files", "bucket_secret"),
        ("sentry", "dsn"),
    }
)


class ConfigError(Exception):
    """The settings cannot be used; the text lists all mistakes, ready to be shown to the operator."""

    def __init__(self, mistakes: list[str]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(mistakes))


def explain(error: ValidationError, origins: Mapping[str, str]) -> list[str]:
    """Every mistake in the order of the settings; `origins` tells where a setting was given, by its name."""
    return [_mistake(one, origins) for one in error.errors(include_url=False)]


def sections() -> list[str]:
    """The names of the sections, in order."""
    return list(Config.model_fields)


def names() -> list[str]:
    """All settings as `section.name`, in order, spelled as in the file."""
    return [f"{section}.{name}" for section in sections() for name in fields(section)]


def fields(section: str) -> dict[str, FieldInfo]:
    """The settings of a section by the name they have in the file."""
    if section not in Config.model_fields:
        return {}
    kind = Config.model_fields[section].annotation
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        raise TypeError(f"section {section} is no model")
    return {field.alias or name: field for name, field in kind.model_fields.items()}


def example(section: str, name: str) -> str:
    """A right value, spelled as in the file."""
    field = fields(section)[name]
    return f"{name} = {spelled((field.examples or [field.default])[0])}"


def spelled(value: object) -> str:
    """A value as TOML writes it."""
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return f"{value:g}"
        case list() | tuple():
            return "[" + ", ".join(spelled(one) for one in value) + "]"
        case _:
            return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _mistake(one: ErrorDetails, origins: Mapping[str, str]) -> str:
    section, name = (*(str(part) for part in one["loc"][:2]), "")[:2]
    full = f"{section}.{name}" if name else section
    origin = _origin(full, section, origins)
    if one["type"] == "extra_forbidden":
        return f"{full}: there is no such setting ({origin}); {_nearest(section, name)}"
    if not name:
        right = f"[{section}], below it {example(section, next(iter(fields(section))))}"
        return f"{section}: is a section, not a setting ({origin}); for example: {right}"
    shown = "the value (not shown)" if (section, name) in SECRETS else _shown(one["input"])
    return f"{full}: {shown} {_wrong(one)} ({origin}); for example: {example(section, name)}"


def _origin(full: str, section: str, origins: Mapping[str, str]) -> str:
    within = (place for name, place in origins.items() if name.startswith(f"{section}."))
    return origins.get(full) or origins.get(section) or next(within, "default")


def _nearest(section: str, name: str) -> str:
    """Where the person may have wanted to go: the same name elsewhere, a similar one, or all there are."""
    last = name or section
    elsewhere = [other for other in names() if other.endswith(f".{last}")]
    similar = get_close_matches(last, list(fields(section)) or sections(), 1)
    if elsewhere or similar:
        return "did you mean " + (elsewhere or [f"{section}.{similar[0]}" if name else similar[0]])[0] + "?"
    return (
        f"known in [{section}]: " + ", ".join(fields(section))
        if fields(section)
        else "known sections: " + ", ".join(sections())
    )


def _shown(value: object) -> str:
    """The wrong value, without any password in it."""
    if isinstance(value, str):
        return spelled(re.sub(r"(?<=:)[^:@/\s]*(?=@)|(?<=password=)[^&\s]*", "***", value))
    return spelled(value) if isinstance(value, int | float | list | tuple) else repr(value)


def _wrong(one: ErrorDetails) -> str:
    """Pydantic's words, as the rest of a sentence about the value."""
    if one["type"] == "value_error":
        return str(one["ctx"]["error"])
    return re.sub(r"^Input ", "", one["msg"]) if one["msg"].startswith("Input ") else f"is wrong: {one['msg']}"
