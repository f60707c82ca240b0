"""Started without a token, the bot and a local Telegram come up together, and keep everything for the next start."""

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from tests import nursery
from tests.processes import TOKEN

pytestmark = pytest.mark.process
KERIPIK = 700_000_101


def environment(directory: Path, **more: str) -> dict[str, str]:
    """Nothing of this machine's configuration; everything below one directory."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("SINKRON_", "TELEGRAM_"))}
    return clean | {
        "SINKRON_SIMULATOR__PORT": "0",
        "SINKRON_SIMULATOR__DATABASE_URL": f"sqlite:///{directory}/simulator.db",
        "SINKRON_FILES__DIRECTORY": str(directory / "files"),
        **more,
    }


@asynccontextmanager
async def running(directory: Path) -> AsyncIterator[tuple[httpx.AsyncClient, list[str]]]:
    """`run` without a token: a client for its page, and the lines it printed."""
    process = await nursery.start("bot", "run", env=environment(directory))
    said: list[str] = []
    try:
        async with asyncio.timeout(60):
            while "http://" not in "".join(said):
                said.append((await process.stdout.readline()).decode())
        address = next(word for word in said[-1].split() if word.startswith("http://"))
        async with httpx.AsyncClient(base_url=address, headers={"X-Simulator": "1"}, timeout=30) as http:
            yield http, said
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 60) == 0


async def answered(http: httpx.AsyncClient, person: int, count: int) -> list[str]:
    """What the bot has said to somebody, once it has said that much."""
    said: list[str] = []
    for _ in range(300):
        messages = (await http.get(f"/simulator/chats/{person}")).json()["messages"]
        said = [message["text"] for message in messages if message["from_bot"]]
        if len(said) >= count:
            return said
        await asyncio.sleep(0.1)
    raise AssertionError(f"only {said} was said")


async def test_without_a_token_the_simulator_starts_and_says_so(tmp_path: Path) -> None:
    """One line says that there is no token, one gives the address; people are there and the bot answers them."""
    async with running(tmp_path) as (http, said):
        assert "No bot token is set" in said[0]
        page = await http.get("/")
        assert "Simulator" in page.text
        people = (await http.get("/simulator/people")).json()["people"]
        assert {person["role"] for person in people} >= {"pengusaha", "officer", "verifier", "administrator"}
        assert all("(demo)" in person["first_name"] for person in people)
        await http.post(f"/simulator/chats/{KERIPIK}/start", json={})
        assert "Pembuat Keripik (demo)" in (await answered(http, KERIPIK, 1))[0]
        copied = ""
        async with asyncio.timeout(10):  # what a message was is known a moment after it is seen
            while 'sees("start-greeting"' not in copied:
                copied = (await http.get(f"/simulator/chats/{KERIPIK}/as-test")).text


async def test_a_second_start_keeps_everything(tmp_path: Path) -> None:
    """Chats, answers and the moved clock are there again, and the dialogue goes on where it was."""
    async with running(tmp_path) as (http, _):
        await http.post("/simulator/clock", json={"advance_seconds": 86400})
        moved = (await http.get("/simulator/clock")).json()["now"]
        for text in ("/start", "/cek", "1"):
            await http.post(f"/simulator/chats/{KERIPIK}/text", json={"text": text})
        before = await answered(http, KERIPIK, 3)
    async with running(tmp_path) as (http, _):
        assert (await http.get("/simulator/clock")).json()["now"] > moved
        assert await answered(http, KERIPIK, 3) == before
        await http.post(f"/simulator/chats/{KERIPIK}/text", json={"text": "Jawa Barat"})
        assert len(await answered(http, KERIPIK, 4)) == 4


async def test_a_new_person_does_not_hinder_the_next_start(tmp_path: Path) -> None:
    """Whoever was invented in the chat page is still there after a restart, among the demo people."""
    async with running(tmp_path) as (http, _):
        body = {"first_name": "Orang baru", "language_code": "id"}
        person = (await http.post("/simulator/people", json=body)).json()["id"]
        await http.post(f"/simulator/chats/{person}/start", json={})
        before = await answered(http, person, 1)
    async with running(tmp_path) as (http, _):
        assert await answered(http, person, 1) == before


async def test_the_clock_goes_to_the_next_deadline(tmp_path: Path) -> None:
    """The time machine stops at the next moment at which an officer is reminded, and the reminder arrives."""
    officer = 700_000_102
    async with running(tmp_path) as (http, _):
        await http.post(f"/simulator/chats/{officer}/start", json={})
        await answered(http, officer, 1)
        clock = (await http.get("/simulator/clock")).json()
        assert clock["can_move"]
        for _ in range(5):
            await http.post("/simulator/clock", json={"to": "next-deadline"})
        assert len(await answered(http, officer, 2)) >= 2


async def test_a_real_bot_never_starts_among_demo_people(tmp_path: Path) -> None:
    """With a token the same database is refused, and why is said."""
    async with running(tmp_path):
        pass
    env = environment(
        tmp_path, TELEGRAM_TOKEN=TOKEN, SINKRON_DATABASE__URL=f"sqlite:///{tmp_path}/simulator.db",
        SINKRON_TELEGRAM__BASE_URL="http://127.0.0.1:9/bot",
    )  # fmt: skip
    code, _, said = await asyncio.wait_for(nursery.run("bot", "run", env=env), 60)
    assert code == 1
    assert "simulated or demo people" in said
