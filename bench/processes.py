"""Programs that are measured: started, watched for the processor time they use, stopped cleanly."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # published without types

ROOT = Path(__file__).parent.parent
STOPS_WITHIN = 20.0  # seconds


class Broken(Exception):
    """A measurement that cannot go on, and why."""


@dataclass(frozen=True)
class Program:
    """A running process and the file that holds what it says."""

    process: asyncio.subprocess.Process
    log: Path

    def check(self) -> None:
        """Raise Broken with its last words when the program has ended by itself."""
        if self.process.returncode is not None:
            words = self.log.read_text(encoding="utf-8", errors="replace")[-2000:]
            raise Broken(f"{self.log.stem} ended with exit code {self.process.returncode}:\n{words}")


@asynccontextmanager
async def running(
    name: str, arguments: Sequence[str], directory: Path, env: Mapping[str, str] | None = None
) -> AsyncIterator[Program]:
    """A Python program in a process of its own, until the block ends; then it may finish what is under way."""
    log = directory / f"{name}.log"
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, cwd=ROOT, env={**os.environ, **(env or {})}, stdout=output, stderr=output
        )  # fmt: skip
    try:
        yield Program(process, log)
    finally:
        await _stop(process)


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), STOPS_WITHIN)
    except TimeoutError:
        process.kill()
        await process.wait()


def cpu_seconds(pid: int) -> float:
    """Processor time that a process and those it started (a database server's) have used so far."""
    family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
    return sum(_own_seconds(process) for process in family)


def _own_seconds(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:  # it ended meanwhile
        return 0.0
    return float(times.user + times.system)
