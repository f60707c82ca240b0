"""What is no text: each kind has its plain word, and a way on."""

from handlers.knowledge import answers
from handlers.knowledge.answers import MENU, TOPICS
from handlers.turn import Turn


async def reply(turn: Turn) -> None:
    """A photo or a document that nobody asked for is not kept; a sticker, a voice message, a place are thanked for."""
    incoming = turn.incoming
    choices = (TOPICS, *await answers.to_check(turn))
    if incoming.kind in ("photo", "document"):
        await turn.say("knowledge-file-unasked", choices=choices, ways=(*answers.person(turn), MENU))
    else:
        await turn.say("knowledge-other-kind", what=incoming.what, choices=choices, ways=(*answers.person(turn), MENU))
