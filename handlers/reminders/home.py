"""`/pengingat`: own quiet hours, and which news one wants; duties come in any case."""

import re
from typing import Any

from handlers import questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from handlers.words import said
from models.outbox import Button
from models.reminders import Quiet, hours

NAME = "quiet"
MENU = Button("common-menu", "start.menu")
HOME = Button("menu-pengingat", "go:pengingat")
RANGE = re.compile(
    r"(?:jam|dari|from|pukul)?\s*(\d{1,2})(?:[.:](\d\d))?\s*(?:-|–|—|s/?d|sampai|hingga|to|until)\s*"
    r"(?:jam|pukul)?\s*(\d{1,2})(?:[.:](\d\d))?",
    re.IGNORECASE | re.ASCII,
)
OFFERED = ((1200, 480), (1080, 420))  # 20.00–08.00, 18.00–07.00
USUAL = "usual"


async def start(turn: Turn, argument: str) -> None:
    await home(turn)


async def home(turn: Turn) -> None:
    """What holds now, and the ways to change it."""
    set_by_me = await hours.settings(turn.session, turn.person)
    rights = await turn.rights()
    ways = [MENU]
    if rights.is_administrator:
        ways = [
            Button("reminders-ledger", "reminders.ledger"),
            Button("reminders-override", "flow.start:override"),
            MENU,
        ]
    await turn.say(
        "reminders-home",
        **_clock(set_by_me.own or turn.content.quiet),
        own="yes" if set_by_me.own else "no",
        duties="yes" if rights.roles else "no",
        muted=[said("reminders-muted", topic=_words(one)) for one in hours.TOPICS if one in set_by_me.muted],
        count=len(set_by_me.muted),
        choices=[
            Button("dates-list", "dates.list"),
            Button("reminders-own-hours", "flow.start:quiet"),
            Button("reminders-news-button", "reminders.news"),
        ],
        ways=ways,
    )


async def news(turn: Turn) -> None:
    """Each topic of news with the button that turns it."""
    muted = (await hours.settings(turn.session, turn.person)).muted
    on = {topic: "no" if topic in muted else "yes" for topic in hours.TOPICS}
    await turn.say(
        "reminders-news",
        lines=[
            said("reminders-news-line", place=place, topic=_words(topic), on=on[topic])
            for place, topic in enumerate(on, 1)
        ],
        choices=[
            Button("reminders-topic-button", f"reminders.topic:{topic}", {"topic": topic, "on": on[topic]})
            for topic in on
        ],
        listed=True,
        ways=(HOME, MENU),
    )


async def topic(turn: Turn, name: str) -> None:
    """Turn news of a topic off, or on again."""
    if name in (await hours.settings(turn.session, turn.person)).muted:
        await hours.unmute(turn.session, turn.person, name)
    else:
        await hours.mute(turn.session, turn.person, name, turn.now)
    await news(turn)


def _words(topic: str) -> dict[str, Any]:
    return said("reminders-topic", topic=topic)


def _clock(quiet: Quiet) -> dict[str, Any]:
    return {
        "start": f"{quiet.start:%H.%M}",
        "until": f"{quiet.end:%H.%M}",
        "none": "yes" if quiet.start == quiet.end else "no",
    }


def _next(answers: Answers, content: Content) -> Question | None:
    shown = questions.asked("reminders-ask-hours", _usual, _choices)
    return questions.first_missing(answers, (Question("hours", shown, _read),))


async def _usual(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {**_clock(turn.content.quiet), "least": hours.LEAST // 60}


async def _choices(turn: Turn, answers: Answers) -> list[Choice]:
    found = [
        Choice(f"{one}-{two}", "reminders-hours", [one, two], _clock(Quiet(hours.at(one), hours.at(two))))
        for one, two in OFFERED
    ]
    return [*found, Choice(USUAL, "reminders-usual-hours", USUAL, _clock(turn.content.quiet))]


def _read(incoming: Incoming, shown: Asked) -> Any:
    found = RANGE.fullmatch(incoming.text.strip())
    if found is None:
        return Misread("reminders-hours-unclear", {"text": incoming.text[:40]})
    one, one_minute, two, two_minute = (int(part or 0) for part in found.groups())
    if one > 24 or two > 24 or one_minute > 59 or two_minute > 59:
        return Misread("reminders-hours-unclear", {"text": incoming.text[:40]})
    start, until = (one % 24) * 60 + one_minute, (two % 24) * 60 + two_minute
    if hours.awake_at_work(start, until) < hours.LEAST:
        return Misread("reminders-hours-too-many", {"hours": hours.LEAST // 60})
    return [start, until]


async def _finish(turn: Turn, answers: Answers) -> None:
    if answers["hours"] == USUAL:
        await hours.usual_hours(turn.session, turn.person)
    else:
        start, until = answers["hours"]
        await hours.set_hours(turn.session, turn.person, start, until, turn.now)
    own = (await hours.settings(turn.session, turn.person)).own
    await turn.say("reminders-hours-set", **_clock(own or turn.content.quiet), ways=(HOME, MENU))


FLOW = Flow(NAME, _next, _finish)
