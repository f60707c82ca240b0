"""The set-up makes .venv once and completely, mends what was interrupted, says what to do if it cannot."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.process
ROOT = Path(__file__).parents[2]
PREPARE = "import _setup; print(_setup.prepare('requirements.txt'))"
READY = "import _setup; print(_setup.is_ready('requirements.txt'))"
SETTING_UP = "Setting up .venv"


def checkout(folder: Path) -> Path:
    """The scripts alone, in a folder with a space in its name; they need no package."""
    root = folder / "a checkout"
    shutil.copytree(ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "requirements.txt").write_text("# nothing needed\n", encoding="utf-8")
    return root


def python(root: Path, code: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run code beside the scripts of this checkout, from somewhere else."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=root.parent.parent,
        env={**os.environ, "PYTHONPATH": str(root / "scripts"), **env},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that is set up."""
    root = checkout(tmp_path_factory.mktemp("ready"))
    made = python(root, PREPARE)
    assert made.returncode == 0, made.stderr
    assert SETTING_UP in made.stdout
    return root


def test_the_second_start_does_nothing_and_takes_no_time(ready: Path) -> None:
    """What is ready is used as it is, within a second."""
    seconds = []
    for _ in range(3):  # the other tests of this machine may be in the way
        before = time.monotonic()
        again = python(ready, PREPARE)
        seconds.append(time.monotonic() - before)
        assert SETTING_UP not in again.stdout
        assert Path(again.stdout.strip()).is_relative_to(ready / ".venv")
    assert min(seconds) < 1


def test_whatever_changed_is_noticed(ready: Path, tmp_path: Path) -> None:
    """A new lock, an unfinished set-up, another folder: none of them is ready."""
    assert "True" in python(ready, READY).stdout
    lock, unfinished = ready / "requirements.txt", ready / ".venv/set-up.unfinished"
    lock.write_text("# something else needed\n", encoding="utf-8")
    assert "False" in python(ready, READY).stdout
    lock.write_text("# nothing needed\n", encoding="utf-8")
    unfinished.touch()
    assert "False" in python(ready, READY).stdout
    unfinished.unlink()
    shutil.copytree(ready, tmp_path / "moved", symlinks=True)
    assert "False" in python(tmp_path / "moved", READY).stdout
    assert "True" in python(ready, READY).stdout


def test_an_interrupted_set_up_is_mended_by_the_next(ready: Path, tmp_path: Path) -> None:
    """The next start begins from nothing: half a package never stays."""
    root = checkout(tmp_path)
    shutil.copytree(ready / ".venv", root / ".venv", symlinks=True)
    half = root / ".venv/half-a-package"
    half.touch()
    (root / ".venv/set-up.unfinished").touch()
    mended = python(root, PREPARE)
    assert mended.returncode == 0, mended.stderr
    assert not half.exists()
    assert "True" in python(root, READY).stdout


def test_without_the_index_it_says_what_to_do_and_keeps_what_works(ready: Path) -> None:
    """Offline with a new lock: a message, and the old lock still starts."""
    lock = ready / "requirements.txt"
    lock.write_text(f"sinkron-ikm-needs-this==1 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    nowhere = {
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PIP_RETRIES": "1",
        "PIP_CONFIG_FILE": os.devnull,
    }
    offline = python(ready, PREPARE, **nowhere, PIP_FIND_LINKS="", PIP_EXTRA_INDEX_URL="", NO_PROXY="127.0.0.1")
    assert offline.returncode == 1
    assert "could not be reached" in offline.stderr
    assert "HTTPS_PROXY" in offline.stderr
    assert "Traceback" not in offline.stderr
    lock.write_text("# nothing needed\n", encoding="utf-8")
    assert "True" in python(ready, READY).stdout


@pytest.mark.skipif(os.name == "nt", reason="plays broken Pythons with shell scripts")
@pytest.mark.parametrize(
    "script, said",
    [
        ("echo 3.9", "Sinkron needs Python 3.11 or newer"),
        ('case "$*" in *ensurepip*) exit 1;; esac; echo 3.12', "sudo apt-get install python3.12-venv"),
        ("exit 127", "Sinkron needs Python 3.11 or newer"),
    ],
)
def test_without_a_fitting_python_it_says_which_one_is_needed(tmp_path: Path, script: str, said: str) -> None:
    """Too old, without venv, or only a shim: the message says what to install."""
    only = tmp_path / "bin/python3"
    only.parent.mkdir()
    only.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    only.chmod(0o755)
    code = f"import sys; sys._base_executable = {str(only)!r}; {PREPARE}"
    failed = python(checkout(tmp_path), code, PATH=str(only.parent))
    assert failed.returncode == 1
    assert said in failed.stderr
    assert "Traceback" not in failed.stderr


@pytest.mark.skipif(os.name == "nt", reason="the lock is of another kind there")
def test_two_set_ups_at_once_wait_for_each_other(ready: Path) -> None:
    """The second waits until the first is done, and then has nothing to do."""
    hold = "import _setup, sys\nwith _setup.alone():\n    print('holding', flush=True); sys.stdin.read()"
    env = {**os.environ, "PYTHONPATH": str(ready / "scripts")}
    with subprocess.Popen(
        [sys.executable, "-c", hold], env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "holding\n"
        wait = "import _setup\nwith _setup.alone():\n    print('my turn')"
        with subprocess.Popen([sys.executable, "-c", wait], env=env, stdout=subprocess.PIPE, text=True) as second:
            assert second.stdout is not None
            assert "waiting" in second.stdout.readline()
            assert second.poll() is None
            first.communicate("")
            assert second.stdout.readline() == "my turn\n"
