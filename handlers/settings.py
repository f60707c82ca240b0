"""What people set for themselves: the language."""

from handlers import menu
from handlers.flow import Flow
from handlers.turn import Turn, localized
from models.outbox import Button
from models.people import LANGUAGES

NAMES = {"id": "Bahasa Indonesia", "en": "English"}


async def language(turn: Turn, argument: str) -> None:
    """`/bahasa`, or `/bahasa en` at once."""
    if argument.casefold() in LANGUAGES:
        await choose(turn, argument.casefold())
        return
    choices = [Button(localized(NAMES[code]), f"settings.language:{code}") for code in LANGUAGES]
    await turn.say("settings-language", choices=choices, ways=(Button("common-menu", "start.menu"),))


async def choose(turn: Turn, code: str) -> None:
    """Speak that language from now on, the command menu of this chat included."""
    if code not in LANGUAGES:
        await turn.say("common-button-unknown", fresh=True)
        return
    turn.person.language = code
    await turn.say("settings-language-chosen", ways=(Button("common-menu", "start.menu"),))
    await menu.changed(turn.session, turn.person, turn.now)


COMMANDS = {"bahasa": language, "language": language}
ACTIONS = {"settings.language": choose}
FLOWS: tuple[Flow, ...] = ()
