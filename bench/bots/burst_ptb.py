"""The burst with python-telegram-bot: all at once, or with its AIORateLimiter, one after another or all at once."""

import asyncio
import contextlib
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, Application, ContextTypes, MessageHandler, filters

from bench.bots import burst

given = burst.arguments()


async def hear(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer, or begin."""
    assert update.message is not None
    if update.message.text == burst.GO:
        context.application.create_task(fan_out(context.bot))
    else:
        await update.message.reply_text(burst.PONG)


async def fan_out(bot: Any) -> None:
    """What is not delivered is lost: these bots keep no list of what they owe."""

    async def say(chat: int) -> None:
        with contextlib.suppress(TelegramError):
            await bot.send_message(chat, burst.WORDS)

    if given.way == "each":
        for chat in burst.chats(given.chats):
            await say(chat)
    else:
        await asyncio.gather(*(say(chat) for chat in burst.chats(given.chats)))
    given.done.touch()


def main() -> None:
    """Run until told to stop."""
    builder: Any = Application.builder().token(given.token).base_url(f"{given.address}/bot").concurrent_updates(True)
    if given.way != "naive":
        builder = builder.rate_limiter(AIORateLimiter(overall_max_rate=30 * given.pace, max_retries=5))
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, hear))
    application.run_polling()


if __name__ == "__main__":
    main()
