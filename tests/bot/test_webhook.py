"""Updates that Telegram brings: only with the secret, stored before 200, answered once by any number of bots."""

import asyncio
import json
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import httpx
import pytest
from aiohttp import web
from sqlalchemy import select
from telegram import WebhookInfo

from bot.brake import Brake
from bot.client import ALLOWED
from bot.config import Telegram
from bot.doctor import way_in
from bot.webhook import HEADER, LARGEST_BYTES, Together, Webhook, secret_of
from models.db import Database
from models.inbox import InboxRow
from tests.bot.test_durability import CHATS, LONG, feed, gather, proved, until_answered, until_begun
from tests.databases import Postgres
from tests.processes import TOKEN, Bot, Simulator, free_port, simulator
from tests.world import World

SETTINGS = Telegram(
    token=TOKEN, webhook_url="http://127.0.0.1/hook", webhook_secret="rahasia-yang-panjang", webhook_port=0
)
RIGHT = {HEADER: "rahasia-yang-panjang"}
AWAY = "postgresql+psycopg://nobody@127.0.0.1:9/nothing"


def said(number: int, chat: int = 7) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "Siti (demo)", "language_code": "id"}
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "from": person}
    return {"update_id": number, "message": {**message, "text": "/bantuan"}}


@asynccontextmanager
async def webhook(world: World, database: Database) -> AsyncIterator[httpx.AsyncClient]:
    app = world.app
    hook = Webhook(database, app.client, app.clock, app.arrived.set, SETTINGS, Brake(0, 60))
    async with hook.listening() as port, httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as http:
        yield http


async def stored(database: Database) -> list[int]:
    async with database.begin() as session:
        return sorted((await session.scalars(select(InboxRow.update_id))).all())


async def test_only_whole_updates_with_the_secret_are_stored(world: World) -> None:
    """Strangers, wrong paths and what is no update change nothing; an update counts once, however often it comes."""
    deep = b'{"update_id": 1, "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    refused: list[tuple[int, str, dict[str, Any], bytes]] = [
        (401, "/hook", {}, json.dumps(said(1)).encode()),
        (401, "/hook", {HEADER: ""}, json.dumps(said(1)).encode()),
        (401, "/hook", {HEADER: RIGHT[HEADER] + "x"}, json.dumps(said(1)).encode()),
        (401, "/hook", {HEADER: "rahásia".encode()}, json.dumps(said(1)).encode()),
        (401, "/hook", {}, b"x" * (2 * LARGEST_BYTES)),
        (404, "/", RIGHT, json.dumps(said(1)).encode()),
        (404, "/hook/more", RIGHT, json.dumps(said(1)).encode()),
        (400, "/hook", RIGHT, b""),
        (400, "/hook", RIGHT, b"\xff{}"),
        (400, "/hook", RIGHT, b"[1]"),
        (400, "/hook", RIGHT, b'{"message": {}}'),
        (400, "/hook", RIGHT, b'{"update_id": true}'),
        (400, "/hook", RIGHT, b'{"update_id": 9223372036854775808}'),
        (400, "/hook", RIGHT, b'{"update_id": 1, "x": NaN}'),
        (400, "/hook", RIGHT, deep),
        (413, "/hook", RIGHT, b" " * (LARGEST_BYTES + 1)),
    ]
    async with webhook(world, world.app.database) as http:
        for status, path, headers, content in refused:
            answer = await http.post(path, headers=headers, content=content)
            assert answer.status_code == status, content[:50]
        assert (await http.get("/hook", headers=RIGHT)).status_code == 405
        assert await stored(world.app.database) == []
        many = [said(number, chat=number % 5 + 1) for number in range(1, 31)]
        answers = await asyncio.gather(*(http.post("/hook", headers=RIGHT, json=one) for one in [*many, *many]))
        assert {answer.status_code for answer in answers} == {200}
        assert await stored(world.app.database) == list(range(1, 31))
        odd = {"update_id": 31, "message": {"chat": "none"}}
        assert (await http.post("/hook", headers=RIGHT, json=odd)).status_code == 200  # set aside: it will be no other


async def test_what_cannot_be_stored_takes_nobody_with_it(database: Database) -> None:
    """What arrives during a commit shares the next one; when that fails, each is stored alone."""
    batches: list[list[int]] = []

    async def store(updates: list[dict[str, Any]]) -> None:
        batches.append([update["update_id"] for update in updates])
        await asyncio.sleep(0)
        if 3 in batches[-1]:
            raise ValueError

    together = Together(store, database)
    outcomes = await asyncio.gather(*(together.keep({"update_id": n}) for n in range(5)), return_exceptions=True)
    assert batches == [[0], [1, 2, 3, 4], [1], [2], [3], [4]]
    assert [type(outcome) for outcome in outcomes] == [type(None)] * 3 + [ValueError, type(None)]


async def test_without_a_database_telegram_is_asked_to_repeat(world: World) -> None:
    """503 until it can be stored: Telegram keeps what was not answered by 200."""
    async with webhook(world, Database(AWAY)) as http:
        answers = await asyncio.gather(*(http.post("/hook", headers=RIGHT, json=said(n)) for n in (1, 2)))
    assert [(answer.status_code, answer.headers["Retry-After"]) for answer in answers] == [(503, "5")] * 2


def test_the_secret_is_made_from_the_token_unless_given() -> None:
    """All processes of a bot have the same one without a setting, and it does not show the token."""
    made = secret_of(Telegram(token=TOKEN))
    assert made == secret_of(Telegram(token=TOKEN)) != secret_of(Telegram(token=TOKEN + "x"))
    assert len(made) == 64 and TOKEN.partition(":")[2] not in made
    assert secret_of(SETTINGS) == RIGHT[HEADER]


@pytest.mark.parametrize(
    "configured, info, is_well, mend",
    [
        (False, {}, True, ""),
        (False, {"url": "https://other.id/12:token"}, False, "long polling removes it"),
        (True, {"url": ""}, False, "start `run`"),
        (True, {"url": "https://other.id/12:token"}, False, "stop every other bot"),
        (True, {"allowed_updates": ["message"]}, False, "start `run` again"),
        (True, {"max_connections": 1}, False, "start `run` again"),
        (True, {}, True, ""),
        (True, {"last_error_message": "Wrong response from the webhook: 502 Bad Gateway"}, True, ""),
        (True, {"pending": 2, "last_error_message": "Wrong response from the webhook: 401"}, False, "webhook_secret"),
        (True, {"pending": 2, "last_error_message": "Wrong response: 502 Bad Gateway"}, False, "webhook_port"),
        (True, {"pending": 2, "last_error_message": "SSL error {certificate verify failed}"}, False, "certificate"),
        (True, {"pending": 2, "last_error_message": "Connection timed out"}, False, "open to the internet"),
        (True, {"pending": 2, "last_error_message": "Something new"}, False, "docs/webhook.md"),
    ],
)
def test_check_compares_the_setting_with_what_telegram_says(
    configured: bool, info: dict[str, Any], is_well: bool, mend: str
) -> None:
    """Whatever does not agree is named with what to do, and no foreign address is shown."""
    known: dict[str, Any] = {"url": SETTINGS.webhook_url, "max_connections": 40, "allowed_updates": ALLOWED}
    shown = {**(known if configured else {"url": ""}), **info}
    hook = WebhookInfo(
        has_custom_certificate=False,
        pending_update_count=shown.pop("pending", 0),
        last_error_date=datetime(2026, 11, 28, 8, tzinfo=UTC) if "last_error_message" in shown else None,
        **shown,
    )
    found = way_in(SETTINGS if configured else Telegram(token=TOKEN), hook)
    assert found.is_well == is_well
    assert is_well or mend in found.mend
    assert "token" not in found.what


def hooked(telegram: Simulator, url: str, folder: Path, public: int, own: int) -> Bot:
    """A bot that listens on its own port, behind what Telegram knows as the public one."""
    address = f"http://127.0.0.1:{public}/telegram"
    more = {"SINKRON_TELEGRAM__WEBHOOK_URL": address, "SINKRON_TELEGRAM__WEBHOOK_PORT": str(own)}
    return Bot(telegram, url, folder, more=more)


@pytest.mark.process
async def test_a_conversation_through_a_webhook(tmp_path: Path, sqlite_template: Any) -> None:
    """Real HTTP both ways: people are answered, strangers are not, `check` agrees, and polling takes it away again."""
    url, port = sqlite_template.copy(tmp_path / "hook.db"), free_port()
    database = Database(url)
    async with simulator() as telegram:
        person = await telegram.person("Orang (demo)")
        await telegram.says(person, "/start")  # said before the start: it is brought, too
        bot = hooked(telegram, url, tmp_path, port, port)
        await bot.start(until=b"the webhook is set")
        for text in ("/bahasa", "English", "/cek LEG", "yes"):
            await telegram.says(person, text)
        await until_answered(database, 5)
        assert "question" in (await telegram.messages(person))[-1]["text"]
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as http:
            for headers in ({}, {HEADER: "x" * 64}):
                assert (await http.post("/telegram", headers=headers, json=said(1))).status_code == 401
        assert len(await stored(database)) == 5
        _, told = await bot.command("check")
        assert "it is set; 0 updates wait" in told
        second = hooked(telegram, sqlite_template.copy(tmp_path / "other.db"), tmp_path, port, port)
        await second.start()
        code, why = await second.ends()
        assert code == 1 and "a port of its own" in why
        assert await bot.stop() == 0
        await telegram.says(person, "back")  # said while nobody is there
        polling = Bot(telegram, url, tmp_path)
        await polling.start()
        await until_answered(database, 6)
        assert await polling.stop() == 0
        info = (await telegram.http.get(f"/bot{TOKEN}/getWebhookInfo")).json()["result"]
        assert info["url"] == ""
    await database.close()


@asynccontextmanager
async def balancer(port: int, behind: list[int]) -> AsyncIterator[list[int]]:
    """A proxy that passes requests on by turns, and no more to one that is gone. Gives who answered 200."""
    alive = list(range(len(behind)))
    answered: list[int] = []

    async def passed_on(request: web.Request) -> web.Response:
        alive.append(place := alive.pop(0))
        headers = {name: request.headers[name] for name in (HEADER, "Content-Type")}
        address = f"http://127.0.0.1:{behind[place]}{request.path}"
        try:
            async with http.post(address, headers=headers, data=await request.read()) as answer:
                if answer.status == 200:
                    answered.append(place)
                return web.Response(status=answer.status)
        except aiohttp.ClientError:
            alive.remove(place)
            return web.Response(status=502)

    app = web.Application()
    app.router.add_post("/telegram", passed_on)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    async with aiohttp.ClientSession() as http:
        yield answered
    await runner.cleanup()


@pytest.mark.long
@pytest.mark.process
@pytest.mark.postgres
async def test_two_bots_behind_a_balancer_and_one_is_killed(tmp_path: Path, postgres_server: Postgres) -> None:
    """Updates go to two processes by turns, one dies by kill -9: each is answered once and in its order."""
    public, ports = free_port(), [free_port(), free_port()]
    with postgres_server.database() as url:
        database = Database(url)
        async with simulator() as telegram, balancer(public, ports) as answered:
            scripts = await gather(telegram, database, CHATS if LONG else 4)
            bots = [hooked(telegram, url, tmp_path, public, own) for own in ports]
            for bot in bots:
                await bot.start(until=b"the webhook is set")
            feeding = asyncio.create_task(feed(telegram, scripts, random.Random(7)))
            await until_begun(database, 14)
            await bots[0].kill()
            assert min(answered.count(0), answered.count(1)) >= 5  # both had their share
            await feeding
            await until_answered(database, sum(len(script) for script in scripts.values()))
            assert await bots[1].stop() == 0
            await proved(telegram, database, scripts)
        await database.close()
