"""The box, a clock that a test moves, and a plain HTTP client on the bot's side."""

import asyncio
import io
import os
from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from PIL import Image
from starlette.applications import Starlette

from bot.simulator import Person, Telegram, create_app
from tests.simulator.transport import CutTransport

os.environ.setdefault("PTB_TIMEDELTA", "1")  # read when telegram is first imported

Json = dict[str, Any]
Call = Callable[..., Coroutine[Any, Any, Any]]


class MovableClock:
    """A clock as the bot would hand one in."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
        self.deadline: datetime | None = None

    def now(self) -> datetime:
        return self.time

    async def advance(self, delta: timedelta) -> None:
        self.time += delta

    async def next_deadline(self) -> datetime | None:
        return self.deadline


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
async def box(clock: MovableClock) -> AsyncIterator[Telegram]:
    telegram = Telegram(now=clock.now)
    yield telegram
    await telegram.close()


@pytest.fixture
def app(box: Telegram, clock: MovableClock) -> Starlette:
    return create_app(box, clock=clock)


@pytest.fixture
async def client(app: Starlette) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(transport=CutTransport(app=app), base_url="http://127.0.0.1:8081") as client:
        yield client


@pytest.fixture
def call(box: Telegram, client: httpx.AsyncClient) -> Call:
    """Call a method by JSON: the whole answer."""

    async def call(method: str, **params: Any) -> Any:
        response = await client.post(f"/bot{box.token}/{method}", json=params)
        answer = response.json()
        assert response.status_code == answer.get("error_code", 200)
        return answer

    return call


@pytest.fixture
def siti(box: Telegram) -> Person:
    """Somebody who has pressed Start already; the bot has seen it."""
    person = box.add_person(first_name="Siti", label="Petugas (demo)")
    box.open_link(person.id)
    box.updates.clear()
    return person


async def until(met: Callable[[], bool]) -> None:
    """Let the others work until something is so; ten seconds are more than enough."""
    async with asyncio.timeout(10):
        while not met():
            await asyncio.sleep(0)


def picture(width: int = 1600, height: int = 1200, kind: str = "JPEG", **more: Any) -> bytes:
    """A real picture."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, kind, **more)
    return file.getvalue()
