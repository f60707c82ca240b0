"""How the bot introduces itself in Telegram: command lists, descriptions and the menu button, in each language."""

from telegram import BotCommandScopeDefault, MenuButtonCommands

from bot.client import Client
from bot.speech import commands
from bot.texts import LANGUAGES, Texts
from handlers import menu
from models.people import Rights


async def introduce(client: Client, texts: Texts) -> None:
    """Set everything for people without a role; the first language is also the one for all others."""
    everybody = menu.commands(Rights(frozenset(), frozenset()))
    scope = BotCommandScopeDefault()
    for language in (None, *LANGUAGES):
        spoken = language or LANGUAGES[0]
        await client.set_my_commands(commands(texts, everybody, spoken), scope=scope, language_code=language)
        await client.set_my_description(texts.plain(spoken, "bot-description"), language_code=language)
        await client.set_my_short_description(texts.plain(spoken, "bot-short-description"), language_code=language)
    await client.set_chat_menu_button(menu_button=MenuButtonCommands())
