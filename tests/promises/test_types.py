"""Every line is typed, strictly."""

import subprocess
import sys

import pytest

from tests.nursery import ROOT


@pytest.mark.process
def test_types_hold() -> None:
    """What mypy has to say; here, because beside other tests it costs nobody time."""
    said = subprocess.run([sys.executable, "-m", "mypy"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr
