"""The line to Telegram over real sockets: each way in which a request fails is told apart, and says no secret."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import InputFile
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.client import Client, connect
from bot.line import Broke, Line, Patience, Unsent
from bot.outcome import classify, refused_by_server
from models.outbox import REMINDER, UNKNOWN, Parcel
from models.queue import WAITING

TOKEN = "123456:abcdefghijklmnopqrstuvwxyzABCDEFGHI"
PARCEL = Parcel(1, 1, REMINDER, "say", {}, 0, "id", False)
SHORT = Patience(0.3, 0.3)
Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def saying(status: str, body: str) -> Answer:
    """A server that reads a request and answers so."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read(reader)
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
        await writer.drain()

    return answer


async def read(reader: asyncio.StreamReader) -> bytes:
    """Head and body of one request."""
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.decode().lower().split("\r\n")
    length = next((int(line.split(":")[1]) for line in lines if line.startswith("content-length")), 0)
    return head + await reader.readexactly(length)


async def closing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Reads the request, and hangs up."""
    await read(reader)


async def half(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Hangs up in the middle of its answer."""
    await read(reader)
    writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"ok":')
    await writer.drain()


async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Reads the request, and says nothing."""
    await read(reader)
    await asyncio.sleep(30)


@asynccontextmanager
async def server(answer: Answer) -> AsyncIterator[str]:
    """A server at an address of its own, each connection for one request."""
    under_way: set[asyncio.Task[Any]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        under_way.add(task)
        try:
            await answer(reader, writer)
        except (asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.close()
            under_way.discard(task)

    running = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{running.sockets[0].getsockname()[1]}"
    finally:
        running.close()
        for task in under_way:
            task.cancel()


@asynccontextmanager
async def line(address: str, patience: Patience = SHORT, connections: int = 4) -> AsyncIterator[Client]:
    """A client over the real line, without the greeting with which a bot begins."""
    client = connect(TOKEN, f"{address}/bot", f"{address}/file/bot", timeout=patience.read, connections=connections)
    client._request = tuple(Line(connections, patience) for _ in range(2))  # type: ignore[assignment]
    for one in client._request:
        await one.initialize()
    yield client
    for one in client._request:
        await one.shutdown()


async def failing(client: Client) -> TelegramError:
    """How a message fails; its words never hold the token."""
    with pytest.raises(TelegramError) as failed:
        await client.send_message(1, "Halo")
    error: BaseException | None = failed.value
    while error is not None:
        assert TOKEN not in f"{error!r} {error}"
        assert "abcdefghijk" not in f"{error!r} {error}"
        error = error.__cause__
    return failed.value


@pytest.mark.parametrize(
    "answer, kind, state",
    [
        (closing, Broke, UNKNOWN),
        (half, Broke, UNKNOWN),
        (silent, TimedOut, UNKNOWN),
        (saying("200 OK", "<html>"), TelegramError, UNKNOWN),
        (saying("502 Bad Gateway", "<html>"), NetworkError, UNKNOWN),
        (saying("500 No", '{"ok":false,"description":"Internal Server Error"}'), NetworkError, WAITING),
        (saying("400 No", '{"ok":false,"description":"Bad Request: no"}'), BadRequest, "refused"),
        (saying("429 No", '{"ok":false,"description":"No","parameters":{"retry_after":3}}'), RetryAfter, WAITING),
        (saying("301 Moved\r\nLocation: http://127.0.0.1:9/", "{}"), NetworkError, WAITING),
    ],
)
async def test_each_way_of_failing_has_its_class(answer: Answer, kind: type[TelegramError], state: str) -> None:
    """A reminder is sent again only when it is known not to have arrived."""
    async with server(answer) as address, line(address) as client:
        error = await failing(client)
    assert type(error) is kind
    assert classify(PARCEL, error).state == state
    if state == UNKNOWN:
        assert not isinstance(error, Unsent)
        assert not (isinstance(error, NetworkError) and refused_by_server(error))


async def test_without_a_connection_nothing_has_left() -> None:
    """Nobody listens, no such host, nobody takes the connection, and a server that is not who it should be."""
    with socket.socket() as taken:  # bound, never listening
        taken.bind(("127.0.0.1", 0))
        refused = f"http://127.0.0.1:{taken.getsockname()[1]}"
        for address in (refused, "http://no-such-host.invalid"):
            async with line(address, Patience(5, 5)) as client:
                error = await failing(client)
            assert type(error) is Unsent, address
            assert classify(PARCEL, error).state == WAITING
    async with server(closing) as address, line(address.replace("http", "https")) as client:
        assert type(await failing(client)) is Unsent


async def test_without_a_free_connection_nothing_has_left() -> None:
    """All connections are busy for longer than one waits for them."""
    async with server(silent) as address, line(address, Patience(0.2, 2), connections=1) as client:
        busy = asyncio.create_task(client.send_message(1, "Halo"))
        await asyncio.sleep(0.05)
        error = await failing(client)
        assert type(error) is Unsent
        busy.cancel()


async def test_a_connection_that_breaks_is_not_tried_again_by_itself() -> None:
    """The library would repeat what it thinks may be repeated; a message may not."""
    asked = 0

    async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal asked
        for _ in range(2):  # the second on the same connection is read, and never answered
            await read(reader)
            asked += 1
            if asked == 1:
                writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 27\r\n\r\n{"ok":true,"result":"fine"}')

    async with server(once) as address, line(address) as client:
        assert await client._post("sendMessage", {"chat_id": 1}) == "fine"
        assert type(await failing(client)) is Broke
    assert asked == 2


async def test_words_and_files_arrive() -> None:
    """JSON, and with a file a form in which everything else stands too."""
    came: list[bytes] = []

    async def keep(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        came.append(await read(reader))
        writer.write(b'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 25\r\n\r\n{"ok":true,"result":true}')
        await writer.drain()

    async with server(keep) as address, line(address) as client:
        await client._post("sendMessage", {"chat_id": 7, "reply_markup": {"inline_keyboard": []}, "text": "é"})
        await client._post("sendDocument", {"chat_id": 7, "document": InputFile(b"%PDF", "surat.pdf")})
    head, _, body = came[0].partition(b"\r\n\r\n")
    assert b"application/json" in head
    assert body == b'{"chat_id": 7, "reply_markup": {"inline_keyboard": []}, "text": "\\u00e9"}'
    head, _, body = came[1].partition(b"\r\n\r\n")
    assert b"multipart/form-data" in head
    assert b'name="chat_id"' in body
    assert b'filename="surat.pdf"' in body
    assert b"application/pdf" in body
    assert b"%PDF" in body


async def test_a_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offices let nothing out but through theirs; what it refuses has not left."""
    came: list[bytes] = []

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        came.append(await read(reader))
        writer.write(b"HTTP/1.1 403 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()

    async with server(refuse) as proxy:
        monkeypatch.setenv("https_proxy", proxy.replace("//", "//oka:rahasia@"))
        monkeypatch.setenv("no_proxy", "no-such-host.invalid")
        for host in ("telegram.invalid", "no-such-host.invalid"):
            async with line(f"https://{host}", Patience(5, 5)) as client:
                assert type(await failing(client)) is Unsent
    assert len(came) == 1
    assert came[0].startswith(b"CONNECT telegram.invalid:443")
    assert b"Proxy-Authorization: Basic b2thOnJhaGFzaWE=" in came[0]
