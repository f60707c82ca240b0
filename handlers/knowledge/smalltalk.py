"""Small talk is answered shortly and fittingly, with a way on."""

from handlers.knowledge import answers
from handlers.knowledge.answers import MENU, TOPICS
from handlers.knowledge.places import CAPITAL, province_of
from handlers.turn import Turn
from models.outbox import Button
from models.smalltalk import Talk

# The hours at which Indonesians change their greeting.
PARTS = ((11, "morning"), (15, "noon"), (18, "afternoon"), (24, "evening"))
NIGHT_ENDS = 4


async def reply(turn: Turn, talk: Talk) -> None:
    """The reply to one kind of small talk, in one of its variants."""
    place = turn.content.provinces[await province_of(turn) or CAPITAL]
    local = turn.now.astimezone(place.tz)
    await turn.say(
        f"knowledge-talk-{talk.id}",
        choices=await _choices(turn, talk),
        ways=() if talk.way == "none" else (MENU,),
        name=turn.person.name,
        variant=turn.now.second % 2,
        part=_part(local.hour),
        now=turn.now.isoformat(),
        day=local.date().isoformat(),
        zone=place.zone,
        person="yes" if answers.person(turn) else "no",
    )


async def _choices(turn: Turn, talk: Talk) -> tuple[Button, ...]:
    if talk.way == "person":
        return (*answers.person(turn), TOPICS)
    if talk.way == "data":
        return (Button("menu-dataku", "go:dataku"), TOPICS)
    return () if talk.way == "none" else (TOPICS, *await answers.to_check(turn))


def _part(hour: int) -> str:
    return "evening" if hour < NIGHT_ENDS else next(name for until, name in PARTS if hour < until)
