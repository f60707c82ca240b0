"""What the documents say is what the product does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import parser
from handlers import CONTENTS
from tests.nursery import ROOT

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]


def commands() -> set[str]:
    """The operator's commands, as the parser knows them."""
    actions = next(action for action in parser()._actions if action.choices and action.dest != "config")
    assert actions.choices is not None
    return set(actions.choices)


@pytest.mark.process
def test_help_lists_every_command() -> None:
    """`python -m bot --help` names each one with a line of help."""
    said = subprocess.run(
        [sys.executable, "-m", "bot", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert all(re.search(rf"^ +{re.escape(name)} +\S", said, re.MULTILINE) for name in commands())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_documents_name_only_what_exists(document: Path) -> None:
    """Commands of the operator, commands of the chat, scripts, files and pictures: all there."""
    text = document.read_text(encoding="utf-8")
    named = set(re.findall(r"python -m bot (?!\.)([a-z][a-z-]*)", text))
    assert named <= commands()
    assert set(re.findall(r"`/([a-z]+)`", text)) <= set(CONTENTS.commands)
    assert all((ROOT / "scripts" / name).exists() for name in re.findall(r"scripts/([a-z]+)", text))
    linked = [*re.findall(r"\]\((?!http)([^)#]+)\)", text), *re.findall(r'src="([^"]+)"', text)]
    assert [path for path in linked if not (document.parent / path).exists()] == []


def test_the_readme_lists_every_operators_command() -> None:
    """None is a secret."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in text for name in commands())


def test_every_command_of_a_menu_is_answered() -> None:
    """What Telegram's menu offers exists, and has words in every language."""
    from handlers import menu
    from models.people import ROLES, Rights

    everything = menu.commands(Rights(frozenset(ROLES), frozenset({"32"})))
    assert set(everything) <= set(CONTENTS.commands)
