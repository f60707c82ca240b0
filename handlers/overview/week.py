"""`/pekan`: what changed in the last seven days and who must act, as it is sent to the ministry head on Mondays."""

from handlers.turn import Turn
from models import weeks


async def start(turn: Turn, argument: str) -> None:
    """For whoever sees `/pantau`, about the same provinces: the ministry all, an office its own."""
    content = turn.content
    here = weeks.place(await turn.rights(), content.provinces)
    since = weeks.week_before(here, turn.now.astimezone(here.tz).date())
    message = await weeks.page(
        turn.session, turn.person, content.monthly, content.provinces, content.workdays, since, turn.now
    )
    await turn.say(
        message.key, choices=message.choices, ways=message.ways, listed=message.listed, **(message.values or {})
    )
