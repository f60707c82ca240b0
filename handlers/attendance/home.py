"""`/hadir`: with a code it is entered; without one officers see their classes, and everybody else is asked for it."""

from handlers.attendance import arriving, desk
from handlers.turn import Turn


async def start(turn: Turn, argument: str) -> None:
    if argument.strip():
        await arriving.enter(turn, argument)
    elif (await turn.rights()).is_officer:
        await desk.listed(turn)
    else:
        await arriving.here(turn)
