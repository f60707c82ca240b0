"""What is open where: administrators open programmes, people ask to be told of it and of days that matter to them."""

from handlers.dispatch import Action, Command
from handlers.openings import board, opening, watching

COMMANDS: dict[str, Command] = {"buka": board.start, "kabar": watching.start}
ACTIONS: dict[str, Action] = {
    "openings.list": board.listed,
    "openings.one": board.one,
    "openings.change": board.change,
    "openings.close": board.ask_to_close,
    "openings.closed": board.close,
    "openings.watch": watching.watch,
    "openings.place": watching.place,
    "openings.unwatch": watching.unwatch,
    "openings.kabar": watching.listed,
    "openings.remind": watching.remind,
    "openings.forget": watching.forget,
}
FLOWS = (opening.FLOW, watching.FLOW)
