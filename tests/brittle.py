"""A bot with one command that fails, until somebody mends it."""

from dataclasses import replace

from bot.worker import Worker
from handlers import CONTENTS
from handlers.turn import Turn
from models.errors import Refused
from tests.world import World

PAUSES = (1.0, 5.0, 20.0)


class Brittle:
    """`/rapuh`: says something, changes something, and then fails; or does not answer at all (`hangs`)."""

    def __init__(self, *, refuses: bool = False, error: Exception | None = None) -> None:
        self.is_mended = False
        self.tries = 0
        self._refuses = refuses
        self._error = error

    async def __call__(self, turn: Turn, argument: str) -> None:
        self.tries += 1
        await turn.say("settings-language")
        turn.person.language = "en"
        if self._refuses:
            raise Refused("admin-not-parked", number="7")
        if not self.is_mended:
            if self._error is not None:
                raise self._error
            raise LookupError(f"nothing fits {argument}")


def break_one_command(world: World, command: Brittle, *, patience: float = 30) -> None:
    """From now on the world's worker knows `/rapuh`."""
    app = world.app
    contents = replace(CONTENTS, commands={**CONTENTS.commands, "rapuh": command})
    app.workers = [
        Worker(
            app.database, app.client, app.texts, lambda: app.content, app.clock, pauses=PAUSES, batch=10,
            patience=patience, sender=app.sender, answered=app.puzzled.set, contents=contents,
        )
    ]  # fmt: skip
