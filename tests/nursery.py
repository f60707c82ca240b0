"""Processes of ours that start at once: forked from one that has imported everything and read the texts already.

That takes a process longer than most tests take. What is started here is as real as what a shell starts: it has a
number, an environment and pipes of its own, runs `python -m ...` from the first line, and dies by kill -9. That a start
from nothing works is shown by the tests of `scripts/run`.
"""

import asyncio
import multiprocessing
import os
import runpy
import sys
from collections.abc import Mapping
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path

ROOT = Path(__file__).parent.parent
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(
    [
        "tests.plugins.loaded",
        "bot.editing",
        "bot.evaluation",
        "bot.operator",
        "bot.simulate",
        "bot.target",
        "tests.warm",
    ]
)


class Process:
    """A running `python -m ...`; what tests use of asyncio's own class."""

    def __init__(self, process: ForkServerProcess, stdout: asyncio.StreamReader, stderr: asyncio.StreamReader) -> None:
        self._process = process
        self.stdout = stdout
        self.stderr = stderr

    @property
    def pid(self) -> int:
        return self._process.pid or 0

    @property
    def returncode(self) -> int | None:
        """None while it runs; 0 well, above 0 an error, below 0 the signal that ended it."""
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        """Raises ProcessLookupError when it has ended already."""
        if self._process.pid is None or self.returncode is not None:
            raise ProcessLookupError
        os.kill(self._process.pid, number)

    async def wait(self) -> int:
        while self.returncode is None:
            await asyncio.sleep(0.005)
        return self.returncode

    async def communicate(self) -> tuple[bytes, bytes]:
        """Wait for its end; what it had still to say on both pipes."""
        said, wrong, _ = await asyncio.gather(self.stdout.read(), self.stderr.read(), self.wait())
        return said, wrong


async def start(*arguments: str, env: Mapping[str, str] | None = None) -> Process:
    """`python -m` with these arguments, in our folder."""
    out, their_out = FORKS.Pipe(duplex=False)
    wrong, their_wrong = FORKS.Pipe(duplex=False)
    process = FORKS.Process(
        target=_live, args=(arguments, dict(env or os.environ), their_out, their_wrong), daemon=True
    )
    process.start()
    their_out.close()
    their_wrong.close()
    return Process(process, await _reader(out), await _reader(wrong))


async def run(*arguments: str, env: Mapping[str, str] | None = None) -> tuple[int, str, str]:
    """The same, to its end: exit code, and what it said on each pipe."""
    process = await start(*arguments, env=env)
    said, wrong = await process.communicate()
    return await process.wait(), said.decode(), wrong.decode()


def _live(arguments: tuple[str, ...], env: dict[str, str], out: Connection, wrong: Connection) -> None:
    """In the new process."""
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(env)
    for number, pipe in ((1, out), (2, wrong)):
        os.dup2(pipe.fileno(), number)
        pipe.close()
    sys.stdout, sys.stderr = open(1, "w", encoding="utf-8"), open(2, "w", encoding="utf-8", buffering=1)  # noqa: SIM115
    module, *sys.argv[1:] = arguments
    runpy.run_module(module, run_name="__main__", alter_sys=True)


async def _reader(pipe: Connection) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), pipe)
    return reader
