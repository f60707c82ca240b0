"""The burst as aiogram's documents show it: one after another, a rest of 0.05 s, and again after a RetryAfter."""

import asyncio

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiogram.types import Message

from bench.bots import burst

REST = 0.05
tasks: set[asyncio.Task[None]] = set()
given = burst.arguments()


async def say(bot: Bot, chat: int) -> None:
    """One message; whoever cannot be reached is passed over."""
    try:
        await bot.send_message(chat, burst.WORDS)
    except TelegramRetryAfter as error:
        await asyncio.sleep(error.retry_after)
        await say(bot, chat)
    except TelegramAPIError:
        pass


async def fan_out(bot: Bot) -> None:
    for chat in burst.chats(given.chats):
        await say(bot, chat)
        await asyncio.sleep(REST / given.pace)
    given.done.touch()


async def hear(message: Message, bot: Bot) -> None:
    """Answer, or begin."""
    if message.text == burst.GO:
        task = asyncio.create_task(fan_out(bot))
        tasks.add(task)
    else:
        await message.answer(burst.PONG)


async def main() -> None:
    """Run until told to stop."""
    dispatcher = Dispatcher()
    dispatcher.message.register(hear)
    session = AiohttpSession(api=TelegramAPIServer.from_base(given.address))
    await dispatcher.start_polling(Bot(given.token, session=session))


if __name__ == "__main__":
    asyncio.run(main())
