"""What a test of the chat page needs around the browser: a served simulator, its clock and a small bot."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from bot.simulator.__main__ import Server
from bot.simulator.app import create_app
from bot.simulator.telegram import Telegram

LONG_LABEL = "Laporkan kemajuan kegiatan bulan ini beserta foto bukti"
BUTTONS = [
    [{"text": "Ya", "callback_data": "yes"}, {"text": "Tidak tahu", "callback_data": "unknown"}],
    [
        {"text": LONG_LABEL, "callback_data": "alert"},
        {"text": "Saya belum tahu pasti", "callback_data": "no"},
    ],
]


class MovedByHand:
    """A clock that stands still until the page moves it."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 1, 4, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time

    async def advance(self, delta: timedelta) -> None:
        self.time += delta

    def next_deadline(self) -> datetime | None:
        return datetime(2026, 3, 6, 16, 59, tzinfo=UTC)


class SmallBot:
    """Answers whatever it hears, over the Bot API."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.pressed: list[str] = []

    async def call(self, method: str, **params: Any) -> Any:
        answer = await self.client.post(method, json=params, timeout=60)
        return answer.json()["result"]

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=30):
                offset = update["update_id"] + 1
                if "message" in update:
                    await self._hears(update["message"])
                if "inline_query" in update:
                    await self._is_asked_inline(update["inline_query"])
                if "callback_query" in update:
                    await self._is_pressed(update["callback_query"])

    async def _hears(self, message: dict[str, Any]) -> None:
        if "migrate_to_chat_id" in message:  # nothing can be said there any more
            return
        text = message.get("text") or ("foto" if "photo" in message else "berkas")
        await self.call(
            "sendMessage",
            chat_id=message["chat"]["id"],
            text=f"Anda berkata: {text}",
            reply_markup={"inline_keyboard": BUTTONS},
        )

    async def _is_asked_inline(self, query: dict[str, Any]) -> None:
        """Offers two answers; to words that nobody knows, only the way to the private chat."""
        words = query["query"]
        offered = [
            {
                "type": "article",
                "id": f"F{place}",
                "title": f"Jawaban {place}: {words}",
                "description": "Permenperin Nomor 1 (contoh)",
                "input_message_content": {"message_text": f"Isi jawaban {place}"},
            }
            for place in (1, 2)
        ]
        button = {"text": "Tanya langsung", "start_parameter": "inline"}
        results = [] if "asing" in words else offered
        await self.call("answerInlineQuery", inline_query_id=query["id"], results=results, button=button)

    async def _is_pressed(self, query: dict[str, Any]) -> None:
        data, message = query["data"], query["message"]
        self.pressed.append(data)
        alert = data == "alert"
        await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Dicatat", show_alert=alert)
        if data == "yes":
            where = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
            await self.call("editMessageText", **where, text="Anda memilih ya")


class Box:
    """A simulator at `url`, with three people and a bot."""

    def __init__(self, url: str, telegram: Telegram, clock: MovedByHand, bot: SmallBot) -> None:
        self.url = url
        self.telegram = telegram
        self.clock = clock
        self.bot = bot
        self.sari = telegram.add_person(first_name="Sari (demo)", label="Wirausaha", role="entrepreneur")
        self.budi = telegram.add_person(first_name="Budi (demo)", label="Petugas provinsi", role="officer")
        self.rina = telegram.add_person(first_name="Rina (demo)", label="Verifikator", role="verifier")

    def texts(self, person_id: int) -> list[str]:
        return [message.text for message in self.telegram.messages(person_id)]


@contextlib.asynccontextmanager
async def served() -> AsyncIterator[Box]:
    """A simulator on a free port, with its bot running."""
    clock = MovedByHand()
    telegram = Telegram(now=clock.now)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        serving = asyncio.create_task(
            (server := Server(telegram, create_app(telegram, clock), 0)).serve(sockets=[listener])
        )
        async with httpx.AsyncClient(base_url=f"{url}/bot{telegram.token}/") as client:
            bot = SmallBot(client)
            await bot.call("setMyCommands", commands=[{"command": "cek", "description": "Cek program"}])
            answering = asyncio.create_task(bot.run())
            yield Box(url, telegram, clock, bot)
            answering.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await answering
        server.should_exit = True
        async with asyncio.timeout(10):  # a server that does not stop is a failure, not an endless test
            await serving
