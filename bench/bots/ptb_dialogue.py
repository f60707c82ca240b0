"""The six questions as python-telegram-bot's ConversationHandler, its state in an SQLite file.

The library calls its persistence once a minute; here it is called, and committed, after each update. The handler
returns the next state after it has replied, so the reply leaves before the commit: that is the library's design.
"""

import asyncio
import json
import sqlite3
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    DictPersistence,
    MessageHandler,
    PersistenceInput,
    filters,
)

from bench.bots import six
from bench.bots.sqlite import TABLE, opened

NAME = "six"
Answer = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, int]]
UPSERT_STATE = "INSERT INTO dialogues (chat, state) VALUES (?, ?) ON CONFLICT DO UPDATE SET state = excluded.state"
UPSERT_DATA = "INSERT INTO dialogues (chat, data) VALUES (?, ?) ON CONFLICT DO UPDATE SET data = excluded.data"


class SqlitePersistence(DictPersistence):
    """What the library keeps in dictionaries is also written to a file, one row per person."""

    def __init__(self, path: str) -> None:
        self._path = path
        with sqlite3.connect(path) as connection:
            connection.execute(TABLE)
            rows = connection.execute("SELECT chat, state, data FROM dialogues").fetchall()
        states = {json.dumps([chat, chat]): int(state) for chat, state, _ in rows if state is not None}
        super().__init__(
            PersistenceInput(bot_data=False, chat_data=False, callback_data=False),
            user_data_json=json.dumps({chat: json.loads(data) for chat, _, data in rows}),
            conversations_json=json.dumps({NAME: states}),
        )

    async def open(self) -> None:
        self._file = await opened(self._path)

    async def update_user_data(self, user_id: int, data: dict[Any, Any]) -> None:
        await super().update_user_data(user_id, data)
        await self._file.execute(UPSERT_DATA, (user_id, json.dumps(data)))

    async def update_conversation(self, name: str, key: tuple[int | str, ...], new_state: object | None) -> None:
        await super().update_conversation(name, key, new_state)
        await self._file.execute(UPSERT_STATE, (key[0], new_state))

    async def commit(self) -> None:
        await self._file.commit()

    async def close(self) -> None:
        await self._file.close()


class Durable(Application[Any, Any, Any, Any, Any, Any]):
    """Writes down after each update what it changed."""

    async def process_update(self, update: object) -> None:
        await super().process_update(update)
        await self.update_persistence()
        assert isinstance(self.persistence, SqlitePersistence)
        await self.persistence.commit()


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """The first question."""
    assert context.user_data is not None
    context.user_data.clear()
    return await _say(update, six.ask(0, {}), 0)


def answer_to(place: int) -> Answer:
    """The handler that takes the answer at a place and asks on."""

    async def take(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
        query, message = update.callback_query, update.message
        said = (query.data if query else message.text if message else None) or ""
        value = six.read(place, said)
        assert context.user_data is not None
        if value is None:
            return await _say(update, six.ask(place, context.user_data), place)
        context.user_data[six.QUESTIONS[place].name] = value
        if place + 1 < len(six.QUESTIONS):
            return await _say(update, six.ask(place + 1, context.user_data), place + 1)
        done = six.finished(context.user_data)
        context.user_data.clear()
        return await _say(update, done, ConversationHandler.END)

    return take


async def _say(update: Update, said: six.Said, state: int) -> int:
    rows = [[InlineKeyboardButton(label, callback_data=data)] for label, data in said.options]
    markup = InlineKeyboardMarkup(rows) if rows else None
    if update.callback_query is not None:
        query = update.callback_query
        await asyncio.gather(query.answer(), query.edit_message_text(said.text, reply_markup=markup))
    elif update.message is not None:
        await update.message.reply_text(said.text, reply_markup=markup)
    return state


def main() -> None:
    """Run until told to stop."""
    given = six.arguments()
    persistence = SqlitePersistence(given.database)

    async def opening(_: Application[Any, Any, Any, Any, Any, Any]) -> None:
        await persistence.open()

    async def closing(_: Application[Any, Any, Any, Any, Any, Any]) -> None:
        await persistence.close()

    application = (
        Application.builder().application_class(Durable).token(given.token).base_url(f"{given.address}/bot")
        .persistence(persistence).post_init(opening).post_shutdown(closing).build()
    )  # fmt: skip
    states: dict[object, list[Any]] = {
        place: [CallbackQueryHandler(answer_to(place)) if question.is_pressed
                else MessageHandler(filters.TEXT & ~filters.COMMAND, answer_to(place))]
        for place, question in enumerate(six.QUESTIONS)
    }  # fmt: skip
    application.add_handler(
        ConversationHandler(
            [CommandHandler("start", start)], states, fallbacks=[], allow_reentry=True, name=NAME, persistent=True
        )
    )
    if given.webhook:
        address = f"http://127.0.0.1:{given.webhook}/bot"
        application.run_webhook("127.0.0.1", given.webhook, "bot", webhook_url=address)
    else:
        application.run_polling()


if __name__ == "__main__":
    main()
