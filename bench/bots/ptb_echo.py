"""A bare echo on python-telegram-bot's Application with its defaults: one update after the other, nothing stored."""

from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from bench.bots import six


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say the same again."""
    assert update.message is not None and update.message.text is not None  # noqa: PT018 -- the filter saw to it
    await update.message.reply_text(update.message.text)


def main() -> None:
    """Run until told to stop."""
    given = six.arguments()
    application: Application[Any, Any, Any, Any, Any, Any] = (
        Application.builder().token(given.token).base_url(f"{given.address}/bot").build()
    )
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
