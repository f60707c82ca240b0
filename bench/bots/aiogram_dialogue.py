"""The six questions as aiogram's state machine: six states, a handler each, state in memory or in an SQLite file."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import aiosqlite
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from bench.bots import six
from bench.bots.sqlite import opened

UPSERT = (
    "INSERT INTO dialogues (chat, state, data) VALUES (?, ?, ?) "
    "ON CONFLICT DO UPDATE SET state = excluded.state, data = excluded.data"
)
Event = Message | CallbackQuery
Handler = Callable[[Event, FSMContext], Awaitable[None]]


class Six(StatesGroup):
    """One state per question."""

    sector = State()
    has_nib = State()
    product = State()
    workers = State()
    money = State()
    right = State()


STATES = (Six.sector, Six.has_nib, Six.product, Six.workers, Six.money, Six.right)


class SqliteStorage(BaseStorage):
    """aiogram brings no SQL storage; this is the smallest one.

    Data waits in memory for the state that is set next, so that an update costs one statement and one commit.
    """

    def __init__(self, file: aiosqlite.Connection) -> None:
        self._file = file
        self._data: dict[int, dict[str, Any]] = {}

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        data = self._data.pop(key.chat_id, None)
        data = await self.get_data(key) if data is None else data
        await self._file.execute(UPSERT, (key.chat_id, name, json.dumps(data)))
        await self._file.commit()

    async def get_state(self, key: StorageKey) -> str | None:
        row = await self._row("state", key)
        return None if row is None else row[0]

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        self._data[key.chat_id] = dict(data)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        if key.chat_id in self._data:
            return dict(self._data[key.chat_id])
        row = await self._row("data", key)
        return {} if row is None else dict(json.loads(row[0]))

    async def close(self) -> None:
        await self._file.close()

    async def _row(self, column: str, key: StorageKey) -> Any:
        query = f"SELECT {column} FROM dialogues WHERE chat = ?"  # noqa: S608 -- one of our own columns
        async with self._file.execute(query, (key.chat_id,)) as found:
            return await found.fetchone()


async def start(message: Message, state: FSMContext) -> None:
    """The first question."""
    await state.set_data({})
    await state.set_state(STATES[0])
    await _say(message, six.ask(0, {}))


def answer_to(place: int) -> Handler:
    """The handler that takes the answer at a place and asks on."""

    async def take(event: Event, state: FSMContext) -> None:
        said = event.data if isinstance(event, CallbackQuery) else event.text
        value = six.read(place, said or "")
        if value is None:
            await _say(event, six.ask(place, await state.get_data()))
            return
        answers = await state.update_data({six.QUESTIONS[place].name: value})
        if place + 1 < len(six.QUESTIONS):
            await state.set_state(STATES[place + 1])
            await _say(event, six.ask(place + 1, answers))
        else:
            await state.set_data({})
            await state.set_state(None)
            await _say(event, six.finished(answers))

    return take


async def _say(event: Event, said: six.Said) -> None:
    rows = [[InlineKeyboardButton(text=label, callback_data=data)] for label, data in said.options]
    markup = InlineKeyboardMarkup(inline_keyboard=rows) if rows else None
    if isinstance(event, Message):
        await event.answer(said.text, reply_markup=markup)
    elif isinstance(event.message, Message):
        bot = event.bot
        assert bot is not None
        await asyncio.gather(bot(event.answer()), bot(event.message.edit_text(said.text, reply_markup=markup)))


async def main() -> None:
    """Run until told to stop."""
    given = six.arguments()
    storage = SqliteStorage(await opened(given.database)) if given.database else MemoryStorage()
    dispatcher = Dispatcher(storage=storage)
    dispatcher.message.register(start, CommandStart())
    for place, question in enumerate(six.QUESTIONS):
        observer = dispatcher.callback_query if question.is_pressed else dispatcher.message
        observer.register(answer_to(place), StateFilter(STATES[place]))
    session = AiohttpSession(api=TelegramAPIServer.from_base(given.address))
    bot = Bot(given.token, session=session)
    if given.webhook:
        await listen(dispatcher, bot, given.webhook)
    else:
        await dispatcher.start_polling(bot)


async def listen(dispatcher: Dispatcher, bot: Bot, port: int) -> None:
    """As its documents show it, without a proxy."""
    application = web.Application()
    SimpleRequestHandler(dispatcher, bot).register(application, "/bot")
    setup_application(application, dispatcher, bot=bot)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await bot.set_webhook(f"http://127.0.0.1:{port}/bot")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
