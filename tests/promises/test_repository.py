"""The repository names no registry and no machine, and its lock files pin everything by hash alone."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-bench.txt")
# Put together here, so that this file does not name what it forbids.
REGISTRIES = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "yarn" + "pkg.com",
    "jsdel" + "ivr.net",
    "unp" + "kg.com",
    "cdn" + "js.",
    "golang" + ".org",
    "crates" + ".io",
    "ana" + "conda.org",
)
HOMES = ("work", "tmp", "root", r"home/\w+", r"Users/\w+", r"mnt/\w+")
FORBIDDEN = re.compile(
    "|".join(map(re.escape, REGISTRIES)) + rf"|(?<![\w.~/:\\-])/(?:{'|'.join(HOMES)})/|\b[A-Z]:\\Users\\"
)
REQUIREMENT = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def of_the_repository() -> list[Path]:
    """Every file that is in git, or would be with the next `git add`."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip(f"this is no git checkout: {listed.stderr.strip()}")
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def pinned(lock: str) -> dict[str, str]:
    """Version by name."""
    return dict(REQUIREMENT.findall((ROOT / lock).read_text(encoding="utf-8")))


def test_no_file_names_a_registry_or_a_path_of_some_machine() -> None:
    """Whoever clones the repository uses an index and folders of their own."""
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in of_the_repository()
        for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1)
        if FORBIDDEN.search(line)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "line, is_forbidden",
    [
        ("see https://" + "py" + "pi.org/simple", True),
        ('open("/' + 'tmp/x")', True),
        ("/" + "home/siti/bot", True),
        ("C:" + "\\Users\\siti", True),
        ("data/" + "tmp/x and https://example.org/" + "work/", False),
        ("/var/lib/sinkron/data and /run/secrets/token", False),
    ],
)
def test_the_search_itself_finds_what_it_should(line: str, is_forbidden: bool) -> None:
    """A search that finds nothing anywhere would be worthless."""
    assert bool(FORBIDDEN.search(line)) is is_forbidden


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_holds_versions_and_hashes_and_nothing_else(lock: str) -> None:
    """No index, no address, no local file; each package has at least one hash."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = [line for line in text.replace("\\\n", " ").splitlines() if line and not line.startswith("#")]
    entry = re.compile(r"[a-z0-9-]+==\S+( +; [^:]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert len(entries) == len(pinned(lock)) > 0
    assert [line for line in entries if not entry.fullmatch(line)] == []


@pytest.mark.parametrize("smaller, larger", [*pairwise(LOCKS)])
def test_what_is_tested_is_what_runs(smaller: str, larger: str) -> None:
    """A larger lock holds all of a smaller one in the same versions."""
    assert pinned(smaller).items() <= pinned(larger).items()


@pytest.mark.parametrize("lock, extras", [*zip(LOCKS, [(), ("test",), ("test", "bench")], strict=True)])
def test_the_locks_are_not_older_than_the_project_file(lock: str, extras: tuple[str, ...]) -> None:
    """Every dependency of pyproject.toml is in the lock; else run scripts/lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + [one for extra in extras for one in project["optional-dependencies"][extra]]
    names = {normal(re.split(r"[\[<>=~!; ]", one)[0]) for one in wanted}
    assert names <= set(pinned(lock))


@pytest.mark.thorough
def test_the_product_declares_what_it_imports() -> None:
    """A package that is only here because a tool for tests brought it is missing where the bot runs."""
    ours = {"bot", "handlers", "models"}
    files = [path for room in sorted(ours) for path in (ROOT / room).rglob("*.py")]
    imported = {name for path in files for name in top_imports(path)} - ours - sys.stdlib_module_names
    packages, locked = packages_distributions(), set(pinned("requirements.txt"))
    missing = {name for name in imported if not locked & set(map(normal, packages.get(name, [])))}
    assert not missing, f"add to the dependencies of pyproject.toml, then run scripts/lock: {missing}"


def top_imports(path: Path) -> set[str]:
    """The first part of every module that a file imports."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    from_ = {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    return {name.partition(".")[0] for name in plain | from_}


def normal(name: str) -> str:
    """A package's name as lock files spell it."""
    return name.lower().replace(".", "-").replace("_", "-")
