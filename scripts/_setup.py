"""Makes .venv from a lock file: once, completely or not at all, and says what to do when it cannot.

Standard library and old syntax only: it runs on a bare machine, and on an old Python says which is needed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Iterator, NoReturn, Sequence

from _advice import NO_PYTHON, NO_VENV, UNREACHABLE, advice, stop

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "set-up.json"
UNFINISHED = VENV / "set-up.unfinished"
# Each holds all of the one before, in the same versions: scripts/lock sees to it.
LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-bench.txt")
OLDEST = (3, 11)
CANDIDATES = ("python3.13", "python3.12", "python3.11", "python3.14", "python3", "python")
# They would lead Python or pip away from .venv.
MISLEADING = (
    "PIP_USER",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_REQUIRE_VIRTUALENV",
    "PYTHONHOME",
    "VIRTUAL_ENV",
    "PYTHONDONTWRITEBYTECODE",  # every process of a test would compile everything again
)


def prepare(lock: str) -> Path:
    """Path of a Python that has everything in `lock`; sets it up first if it is not ready."""
    try:
        if not is_ready(lock):
            with alone():
                if not is_ready(lock):  # another set-up may have just done it
                    set_up(lock)
    except OSError as error:
        stop(f"The set-up failed: {error}\n\n{advice(str(error))}")
    return PYTHON


def become(command: list[str]) -> NoReturn:
    """Run the command in the checkout and in our place, so that signals reach it."""
    os.chdir(str(ROOT))
    if os.name == "nt":  # there exec returns to the shell at once
        raise SystemExit(subprocess.call(command, env=environment()))
    os.execve(command[0], command, environment())


def environment() -> dict[str, str]:
    """Our environment, without what misleads."""
    return {name: value for name, value in os.environ.items() if name not in MISLEADING}


def is_ready(lock: str) -> bool:
    """Whether .venv is complete, still in its place, of the same Python, and holds this very lock."""
    known = stamp()
    return (
        not UNFINISHED.exists()
        and known.get("root") == str(ROOT)
        and known.get("locks", {}).get(lock) == digest(lock)
        and known.get("python") == version(str(PYTHON))
    )


def stamp() -> dict[str, Any]:
    """What the last finished set-up wrote down."""
    try:
        return dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return {}


def digest(lock: str) -> str:
    """Fingerprint of a lock file."""
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


def version(python: str) -> str:
    """Such as 3.11, or nothing when this Python is missing, broken, or a shim with no Python behind it."""
    if not Path(python).exists():
        return ""
    done = run([python, "-ISc", "import sys; print('%d.%d' % sys.version_info[:2])"])
    return done.stdout.strip() if done.returncode == 0 else ""


def is_new_enough(found: str) -> bool:
    """Whether a version such as 3.11 will do."""
    return bool(found) and tuple(map(int, found.split("."))) >= OLDEST


def set_up(lock: str) -> None:
    """Make or mend .venv; an interrupted attempt leaves a mark, and the next one starts from nothing."""
    print(f"Setting up .venv from {lock}; the first time takes a minute or two ...", flush=True)
    known = stamp()
    python = version(str(PYTHON))
    moved = known.get("root", str(ROOT)) != str(ROOT)
    other = known.get("python", python) != python
    if moved or other or UNFINISHED.exists() or not is_new_enough(python):
        make_venv()
    UNFINISHED.touch()
    install(lock)
    held = {name: digest(name) for name in LOCKS[: LOCKS.index(lock) + 1]}
    written = {"root": str(ROOT), "python": version(str(PYTHON)), "locks": held}
    STAMP.write_text(json.dumps(written, indent=1), encoding="utf-8")
    UNFINISHED.unlink()


def make_venv() -> None:
    """An empty .venv by the best Python of this machine."""
    base = best_python()
    shutil.rmtree(str(VENV), ignore_errors=True)
    VENV.mkdir(exist_ok=True)
    UNFINISHED.touch()
    done = run([base, "-m", "venv", str(VENV)])
    if done.returncode or not version(str(PYTHON)):
        stop(f"The set-up failed. {base} -m venv says:\n{done.stdout.strip()}\n\n{advice(done.stdout)}")


def best_python() -> str:
    """The first Python that is new enough and can make virtual environments; stops when there is none."""
    folders = os.environ.get("PATH", "").split(os.pathsep)
    path = os.pathsep.join(folder for folder in folders if Path(folder) != PROGRAMS)
    ours = getattr(sys, "_base_executable", "") or sys.executable  # never the one in .venv: it will be removed
    found = [ours, *filter(None, (shutil.which(name, path=path) for name in CANDIDATES))]
    new_enough = [python for python in found if is_new_enough(version(python))]
    for python in new_enough:
        if run([python, "-c", "import ensurepip, venv"]).returncode == 0:
            return python
    if new_enough:
        stop(NO_VENV.format(python=new_enough[0], version=version(new_enough[0])))
    return stop(NO_PYTHON.format(wanted="{}.{}".format(*OLDEST), found=sys.version.split()[0]))


def install(lock: str) -> None:
    """Exactly what the lock holds, nothing built on the spot, nothing unpinned."""
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
    done = run([*pip, "--require-hashes", "--no-deps", "--only-binary=:all:", "-r", str(ROOT / lock)])
    if done.returncode == 0:
        return
    if stamp() and re.search(UNREACHABLE, done.stdout):
        UNFINISHED.unlink()  # pip downloads all before it installs any: what was there still works
    lines = [line for line in done.stdout.splitlines() if line.strip() and "Retrying" not in line]
    stop("\n".join(["The set-up failed. pip says:", *lines[-8:], "", advice(done.stdout)]))


def run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a command and keep what it says, both streams as one text."""
    return subprocess.run(
        command,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Only one set-up at a time; the lock is on this very file and goes with the process, however it ends."""
    with Path(__file__).open("rb") as this:
        if not locked(this.fileno(), wait=False):
            print("Another set-up is under way; waiting for it ...", flush=True)
            locked(this.fileno(), wait=True)
        yield


def locked(handle: int, wait: bool) -> bool:
    """Take the lock; False when another process holds it and we do not wait."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, 1 << 30, os.SEEK_SET)  # past the end: the file itself stays readable
            msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except (BlockingIOError, PermissionError):
        return False
    return True
