"""Every sentence exists in every language, asks for the same values, and is used by somebody."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from bot.texts import LANGUAGES, normal
from handlers import CONTENTS
from tests import once

ROOT = Path(__file__).parent.parent.parent
SOURCES = [path for ring in ("bot", "handlers", "models") for path in (ROOT / ring).rglob("*.py")]
KEY = re.compile(r"[a-z]+(-[a-z0-9]+)+")
# The calls whose texts are keys, and which of their arguments is one.
SPEAKING = {
    "say": 0, "tell": 1, "Refused": 0, "Misread": 0, "Button": 0, "Message": 0, "Asked": 0, "choice": 1, "text": 1,
    "money": 1, "whole": 1, "percent": 1, "evidence": 1, "Choice": 1,
}  # fmt: skip


class Placeholders(Visitor):
    """The values that a message needs."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802 -- the library's name
        self.names.add(node.id.name)


@cache
def messages(language: str) -> dict[str, fluent.Message]:
    source = (ROOT / "bot" / "texts" / f"{language}.ftl").read_text(encoding="utf-8")
    entries = FluentParser().parse(source).body
    junk = [entry.content for entry in entries if isinstance(entry, fluent.Junk)]
    assert not junk, f"{language}.ftl cannot be read from here on: {(junk[0] or '')[:200]}"
    found = [entry for entry in entries if isinstance(entry, fluent.Message)]
    names = [entry.id.name for entry in found]
    assert len(names) == len(set(names)), f"written twice: {[name for name in names if names.count(name) > 1]}"
    return {entry.id.name: entry for entry in found}


def placeholders(message: fluent.Message) -> set[str]:
    visitor = Placeholders()
    visitor.visit(message)
    return visitor.names


def keys_in(path: Path) -> set[str]:
    """The keys that a module names in the calls that speak."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = SPEAKING.get(name)
            argument = node.args[place] if place is not None and len(node.args) > place else None
            found |= {one for one in _strings(argument) if KEY.fullmatch(one)}
        elif isinstance(node, ast.Dict):
            pairs = zip(node.keys, node.values, strict=True)
            keys = [value for key, value in pairs if isinstance(key, ast.Constant) and key.value == "key"]
            found |= {one for value in keys for one in _strings(value) if KEY.fullmatch(one)}
    return found


def _strings(node: ast.AST | None) -> list[str]:
    if isinstance(node, ast.IfExp):
        return _strings(node.body) + _strings(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def test_every_language_has_every_text_with_the_same_values() -> None:
    """A missing or misspelt sentence is found here, not by a person."""
    first, *others = (messages(language) for language in LANGUAGES)
    for other in others:
        assert set(first) == set(other)
        uneven = {key for key in first if placeholders(first[key]) != placeholders(other[key])}
        assert not uneven


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_text_that_is_spoken_exists(path: Path) -> None:
    """No code names a text that nobody wrote."""
    missing = keys_in(path) - set(messages("id"))
    assert not missing


def test_no_text_is_left_over() -> None:
    """Every text is named in the code, or its beginning is (`menu-…`)."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    built = set(re.findall(r'f"([a-z-]+-)\{', code)) | set(re.findall(r'"(question-[a-z]+)"', code)) | {"words-"}
    built |= {f"{name}-{end}" for name in CONTENTS.flows for end in ("help", "label")}
    unused = {
        key for key in messages("id") if f'"{key}"' not in code and not any(key.startswith(start) for start in built)
    }
    assert not unused


def test_no_common_word_means_two_things() -> None:
    """ "ya" is yes in every language; a word that meant two things would be read wrong by half of the people."""
    texts = once.texts()
    meanings: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for key in texts.keys(language):
            if key.startswith("words-"):
                for word in texts.plain(language, key).split("|"):
                    meanings.setdefault(normal(word), set()).add(key)
    assert not {word: keys for word, keys in meanings.items() if len(keys) > 1}


def test_no_sentence_stands_in_python() -> None:
    """What people read lives in the texts; handlers and models hold none."""
    sentence = re.compile(r"[A-Z][a-z]+ [a-z]+ [a-z]+.*[.!?]$")
    found = []
    for path in SOURCES:
        if path.relative_to(ROOT).parts[0] == "bot":
            continue  # log lines and the operator's commands are short English
        tree = ast.parse(path.read_text(encoding="utf-8"))
        documentation = {
            node.body[0].value for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            and node.body and isinstance(node.body[0], ast.Expr)
        }  # fmt: skip
        documentation |= {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        found += [
            (path.name, node.value) for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in documentation
            and sentence.match(node.value)
        ]  # fmt: skip
    assert not found
