"""A line between the bot and Telegram that can be cut: every connection breaks at once, and none can be made."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from tests.processes import free_port


class Wire:
    """What comes in at our port goes on to another one, and back."""

    def __init__(self, to: int) -> None:
        self.port = free_port()
        self._to = to
        self._ends: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None

    async def mend(self) -> None:
        self._server = await asyncio.start_server(self._connect, "127.0.0.1", self.port, reuse_address=True)

    def cut(self) -> None:
        if self._server is not None:
            self._server.close()
        for end in self._ends:
            end.transport.abort()

    async def _connect(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            far, on = await asyncio.open_connection("127.0.0.1", self._to)
            await asyncio.gather(self._carry(near, on), self._carry(far, back))

    async def _carry(self, source: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
        self._ends.add(to)
        try:
            while some := await source.read(65536):
                to.write(some)
                await to.drain()
        except OSError:
            pass
        finally:
            self._ends.discard(to)
            to.close()


@asynccontextmanager
async def wire(address: str) -> AsyncIterator[Wire]:
    """A line to this address, not cut yet."""
    made = Wire(urlsplit(address).port or 80)
    await made.mend()
    try:
        yield made
    finally:
        made.cut()
