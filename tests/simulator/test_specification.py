"""The box knows no method and no parameter that the real Bot API does not."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.simulator.methods import METHODS, unknown_parameters

SPECIFICATION = Path(__file__).parents[3] / "shared" / "botapi" / "api.json"


@pytest.fixture(scope="module")
def methods() -> Any:
    if not SPECIFICATION.exists():
        pytest.skip("the description of the Bot API (../shared/botapi/api.json) is not on this machine")
    return json.loads(SPECIFICATION.read_text())["methods"]


@pytest.mark.parametrize("name", sorted(METHODS))
def test_methods_and_parameters_are_real(methods: Any, name: str) -> None:
    """Every name is spelt as in the API, and its list of parameters is complete."""
    method = METHODS[name]
    assert method.name in methods
    real = {field["name"] for field in methods[method.name].get("fields", [])}
    assert method.parameters == real


def test_misspelt_parameters_can_be_found() -> None:
    """The real API ignores them silently; a test need not."""
    assert unknown_parameters("sendMessage", {"text": "x", "parse_mod": "HTML"}) == {"parse_mod"}
