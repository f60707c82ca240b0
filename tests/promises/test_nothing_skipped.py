"""Where CI=true, a browser or PostgreSQL test that is skipped is a failure; everywhere else it is a skip."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.process

ROOT = Path(__file__).parents[2]
SKIPPING = """
import pytest

@pytest.fixture
def server():
    pytest.skip("no server here")

@pytest.mark.postgres
def test_asks_for_a_server(server): ...

@pytest.mark.browser
@pytest.mark.skipif(True, reason="no browser here")
def test_asks_for_a_browser(): ...

@pytest.mark.skip(reason="unrelated")
def test_unrelated(): ...

@pytest.mark.browser
@pytest.mark.xfail(reason="known", strict=True)
def test_known_bug():
    assert False
"""
SKIPPING_AS_A_FILE = """
import pytest

pytestmark = pytest.mark.browser
pytest.skip("no browser here", allow_module_level=True)
"""


def outcome(text: str, folder: Path, ci: str) -> tuple[int, str]:
    """Exit code and output of a pytest of its own that runs this text."""
    (folder / "test_it.py").write_text(text, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n  browser\n  postgres\n", encoding="utf-8")
    options = ["-p", "tests.plugins.nothing_skipped", "-p", "no:cacheprovider", "-rA"]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(folder)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CI": ci, "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout


@pytest.mark.parametrize(
    "ci, code, counted",
    [("true", 1, "1 skipped, 1 xfailed, 2 errors"), ("", 0, "3 skipped, 1 xfailed")],
)
def test_a_needed_test_is_not_skipped(tmp_path: Path, ci: str, code: int, counted: str) -> None:
    """A skip by a fixture or by a mark counts; an unrelated skip and a known bug stay what they are."""
    returned, said = outcome(SKIPPING, tmp_path, ci)
    assert (returned, counted in said.splitlines()[-1]) == (code, True), said
    assert ("no server here" in said, "no browser here" in said) == (True, True)


@pytest.mark.parametrize("ci, code, counted", [("true", 2, "1 error"), ("", 5, "1 skipped")])
def test_a_needed_file_is_not_skipped(tmp_path: Path, ci: str, code: int, counted: str) -> None:
    """A file that skips itself as a whole counts too."""
    returned, said = outcome(SKIPPING_AS_A_FILE, tmp_path, ci)
    assert (returned, counted in said.splitlines()[-1]) == (code, True), said
