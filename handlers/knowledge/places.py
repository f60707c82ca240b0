"""Where a person's business stands, as far as they have told it."""

from handlers.turn import Turn
from models import profiles

CAPITAL = "31"  # its clock counts for whoever has not told where they are


async def province_of(turn: Turn) -> str | None:
    """The province of the last check, or of the answers that are kept."""
    for conversation in turn.conversations.values():
        told = conversation.answers.get("province")
        if isinstance(told, str) and told in turn.content.provinces:
            return told
    profile = await profiles.of(turn.session, turn.person)
    known = profile.values.get("province") if profile is not None else None
    return known if isinstance(known, str) and known in turn.content.provinces else None
