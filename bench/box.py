"""The simulator in a process of its own, seen by the people who act in it."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Final

import aiohttp

from bench.processes import Broken, Program, running

Json = dict[str, Any]
TOKEN: Final = "123456789:" + "B" * 35
COMES_UP_WITHIN = 120.0  # seconds


class Box:
    """Telegram in a box, over HTTP."""

    def __init__(self, address: str, program: Program, http: aiohttp.ClientSession) -> None:
        self.address = address
        self.program = program
        self._http = http

    async def person(self, number: int) -> int:
        """Let somebody in; the id of the new chat."""
        return int((await self._post("/simulator/people", {"first_name": f"Person {number}"}))["id"])

    async def say(self, chat: int, text: str) -> None:
        await self._post(f"/simulator/chats/{chat}/text", {"text": text})

    async def press(self, chat: int, message: int, data: str) -> None:
        await self._post(f"/simulator/chats/{chat}/press", {"message_id": message, "data": data})

    async def crowd(self) -> list[int]:
        """The chats of everybody who was here from the start."""
        return [int(person["id"]) for person in (await self._get("/simulator/people"))["people"]]

    async def strict(self, limits: dict[str, int]) -> None:
        """From now on answer 429 to whoever is faster."""
        await self._post("/simulator/pace", dict(limits))

    async def slow(self, seconds: float) -> None:
        """From now on let every request take so many seconds longer."""
        await self._post("/simulator/faults", {"kind": "slow", "times": 10**9, "seconds": seconds})

    async def strictly(self) -> Json:
        """How many messages were taken and refused since then, and when the first and the last came."""
        return await self._get("/simulator/pace")

    async def listen(self, hear: Callable[[Json], None], connected: asyncio.Event) -> None:
        """Hand over every message that the bot sends or changes, as it happens."""
        async with self._http.get("/simulator/events", timeout=aiohttp.ClientTimeout(total=None)) as stream:
            async for line in stream.content:
                connected.set()
                # The people's own messages come by here too: only the bot's are worth reading.
                if line.startswith(b"data: ") and b'"from_bot": true' in line:
                    hear(json.loads(line[6:])["message"])
        raise Broken("the simulator hung up: the driver was too slow to listen")

    async def until_polled(self, bot: Program) -> None:
        """Wait until the bot asks for updates, or has said where to bring them."""
        async with asyncio.timeout(COMES_UP_WITHIN):
            begun = ("getUpdates", "setWebhook")
            while not any(call["method"] in begun for call in (await self._get("/simulator/calls"))["calls"]):
                bot.check()
                await asyncio.sleep(0.05)

    async def until_fetched(self) -> int:
        """Wait, for a little, until the bot has confirmed every update; how many it has not."""
        pending = 1
        for _ in range(100):
            pending = (await self._get("/simulator/health"))["pending_updates"]
            if not pending:
                break
            await asyncio.sleep(0.05)
        return int(pending)

    async def until_up(self) -> None:
        async with asyncio.timeout(COMES_UP_WITHIN):
            while True:
                self.program.check()
                with suppress(aiohttp.ClientConnectionError):
                    await self._get("/simulator/health")
                    return
                await asyncio.sleep(0.05)

    async def _get(self, path: str) -> Json:
        async with self._http.get(path) as answer:
            return dict(await answer.json())

    async def _post(self, path: str, body: Json) -> Json:
        async with self._http.post(path, json=body) as answer:
            if answer.status != 200:
                raise Broken(f"the simulator refused {path} {body}: {await answer.text()}")
            return dict(await answer.json())


@asynccontextmanager
async def simulator(directory: Path, more: Sequence[str] = ()) -> AsyncIterator[Box]:
    """A fresh simulator on a free port; `more` are further options of it."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    arguments = ("-m", "bot.simulator", "--port", str(port), "--token", TOKEN, *more)
    # Shorter than the server keeps an idle connection: one that it is just closing must not be used again.
    connections = aiohttp.TCPConnector(limit=1000, keepalive_timeout=2)
    async with (
        running("simulator", arguments, directory) as program,
        aiohttp.ClientSession(address, connector=connections, headers={"X-Simulator": "1"}) as http,
    ):
        box = Box(address, program, http)
        await box.until_up()
        yield box


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
