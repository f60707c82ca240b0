"""Over a real socket: cut connections, the event stream, and a server that stops at once."""

import asyncio
import socket
from collections.abc import AsyncIterator

import httpx
import pytest

from bot.simulator import Person, Telegram, create_app
from bot.simulator.__main__ import Server
from tests.simulator.conftest import until


@pytest.fixture
async def server(box: Telegram) -> AsyncIterator[Server]:
    """The simulator on a free port; it stops at once, whoever is still connected."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Server(box, create_app(box), port)
    running = asyncio.create_task(server._serve())
    await until(lambda: server.started)
    yield server
    server.should_exit = True
    try:
        async with asyncio.timeout(5):
            await asyncio.shield(running)
    finally:
        server.force_exit = True  # a server that hangs fails its test, and no more
        await running


@pytest.fixture
def address(server: Server) -> str:
    return f"http://127.0.0.1:{server.config.port}"


@pytest.mark.parametrize("kind,arrived", [("cut_before", 0), ("cut_after", 1)])
async def test_a_cut_connection_is_a_network_error(
    box: Telegram, address: str, siti: Person, kind: str, arrived: int, caplog: pytest.LogCaptureFixture
) -> None:
    """The client sees no answer at all, not a page with status 500; the server does not complain."""
    box.faults.add(kind)
    before = len(box.messages(siti.id))
    async with httpx.AsyncClient(base_url=address) as client:
        with pytest.raises(httpx.RemoteProtocolError):
            await client.post(f"/bot{box.token}/sendMessage", data={"chat_id": str(siti.id), "text": "x"})
        assert (await client.get(f"/bot{box.token}/getMe")).json()["ok"]
    assert len(box.messages(siti.id)) - before == arrived
    assert not caplog.records


async def test_a_page_and_a_reader_do_not_hold_up_the_server(box: Telegram, server: Server, address: str) -> None:
    """An open event stream and a waiting getUpdates end cleanly when the server stops."""
    async with httpx.AsyncClient(base_url=address, timeout=20) as client:
        reading = asyncio.create_task(client.get(f"/bot{box.token}/getUpdates", params={"timeout": 50}))
        async with client.stream("GET", "/simulator/events") as response:
            lines = response.aiter_lines()
            assert (await anext(lines), response.headers["content-type"][:17]) == (
                "event: hello",
                "text/event-stream",
            )
            await until(lambda: box.updates.has_reader)
            server.should_exit = True
            async with asyncio.timeout(5):
                assert [line async for line in lines if line and not line.startswith("data: {}")] == []
        assert (await reading).json() == {"ok": True, "result": []}
