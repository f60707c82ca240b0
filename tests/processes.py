"""Real processes for tests that kill them: a simulator, and bots that talk to it over HTTP."""

import asyncio
import contextlib
import json
import os
import signal
import socket
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx

from tests import nursery

TOKEN = "123456789:" + "T" * 35


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Simulator:
    """A simulator in a process of its own, and the people in it."""

    def __init__(self, address: str, http: httpx.AsyncClient, pid: int = 0) -> None:
        self.address = address
        self.http = http
        self.pid = pid

    async def person(self, name: str) -> int:
        answer = await self.http.post("/simulator/people", json={"first_name": name, "language_code": "id"})
        return int(answer.raise_for_status().json()["id"])

    async def says(self, person: int, text: str) -> None:
        (await self.http.post(f"/simulator/chats/{person}/text", json={"text": text})).raise_for_status()

    async def press(self, person: int, message: int, data: str) -> None:
        body = {"message_id": message, "data": data}
        (await self.http.post(f"/simulator/chats/{person}/press", json=body)).raise_for_status()

    async def fault(self, kind: str, **options: Any) -> None:
        (await self.http.post("/simulator/faults", json={"kind": kind, **options})).raise_for_status()

    async def messages(self, person: int) -> list[dict[str, Any]]:
        """What the bot said in this chat, oldest first."""
        found = (await self.http.get(f"/simulator/chats/{person}")).raise_for_status().json()["messages"]
        return [message for message in found if message["from_bot"]]


@asynccontextmanager
async def simulator(
    port: int | None = None, token: str = TOKEN, more: Sequence[str] = (), *, module: str = "bot.simulator"
) -> AsyncIterator[Simulator]:
    port = port or free_port()
    process = await nursery.start(module, "--port", str(port), "--token", token, *more)
    address = f"http://127.0.0.1:{port}"
    try:
        async with httpx.AsyncClient(base_url=address, headers={"X-Simulator": "1"}, timeout=30) as http:
            await _until_up(http)
            yield Simulator(address, http, process.pid)
    finally:
        await _kill(process)


class Bot:
    """A bot in a process of its own: started, killed without warning, started again."""

    def __init__(
        self,
        telegram: Simulator,
        url: str,
        directory: Path,
        *,
        token: str = TOKEN,
        more: Mapping[str, str] | None = None,
        module: str = "bot",
        altered: Mapping[str, float] | None = None,
    ) -> None:
        """`altered` are constants of the code, as tests/altered.py takes them."""
        self._module = "tests.altered" if altered else module
        self._env = os.environ | {
            "TELEGRAM_TOKEN": token,
            "SINKRON_TELEGRAM__BASE_URL": f"{telegram.address}/bot",
            "SINKRON_TELEGRAM__BASE_FILE_URL": f"{telegram.address}/file/bot",
            "SINKRON_DATABASE__URL": url.replace("+aiosqlite", "").replace("+psycopg", ""),
            "SINKRON_FILES__DIRECTORY": str(directory / "files"),
            "SINKRON_PACE__OVERALL_PER_SECOND": "0",
            "SINKRON_PACE__CHAT_PER_SECOND": "0",
            "SINKRON_WORK__LEASE_SECONDS": "5",
            "SINKRON_CONFIG": "",
            "ALTERED": json.dumps(altered or {}),
            **(more or {}),
        }
        self._process: nursery.Process | None = None

    async def start(self, *, until_running: bool = False, until: bytes = b"") -> None:
        """Start it; with `until_running`, come back when it says that it runs; with `until`, when it says that."""
        self._process = await nursery.start(self._module, "run", env=self._env)
        if awaited := b"the bot is running" if until_running else until:
            await self.until(awaited)

    async def until(self, awaited: bytes) -> bytes:
        """Until it says this; the whole line."""
        assert self._process is not None
        while line := await self._process.stderr.readline():
            if awaited in line:
                return line
        raise AssertionError(f"the bot ended before it said {awaited.decode()}")

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    async def kill(self) -> None:
        """kill -9: no clean-up of any kind."""
        if self._process is not None:
            await _kill(self._process)

    def signal(self, number: int) -> None:
        """SIGSTOP, SIGCONT, SIGHUP."""
        assert self._process is not None
        self._process.send_signal(number)

    async def stop(self) -> int:
        """SIGTERM: everything under way is finished first; the exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(self._process.communicate(), 60)
        return self._process.returncode or 0

    async def ends(self) -> tuple[int, str]:
        """Wait until it stops by itself; exit code and what it said."""
        assert self._process is not None
        _, said = await asyncio.wait_for(self._process.communicate(), 60)
        return self._process.returncode or 0, said.decode()

    async def command(self, *arguments: str) -> tuple[int, str]:
        """An operator's command on the same database: exit code and what it printed."""
        code, said, wrong = await asyncio.wait_for(nursery.run("bot", *arguments, env=self._env), 60)
        return code, said + wrong


async def _kill(process: nursery.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.send_signal(signal.SIGKILL)
    await process.communicate()


async def _until_up(http: httpx.AsyncClient) -> None:
    for _ in range(600):
        with contextlib.suppress(httpx.TransportError):
            if (await http.get("/simulator/health")).is_success:
                return
        await asyncio.sleep(0.05)
    raise AssertionError("the simulator does not come up")
