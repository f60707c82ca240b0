"""`/siaran`: the ministry's desk of broadcasts; for everybody else, which news they want and whom it did not reach."""

from handlers import pages
from handlers.broadcasts import screens
from handlers.broadcasts.screens import DESK, MENU
from handlers.turn import Turn, localized
from handlers.words import said
from models import people, receipts
from models.broadcasts import TOPICS, Broadcast, composing, reading, steering, wording
from models.broadcasts.reading import Place
from models.outbox import Button
from models.people import ADMINISTRATOR, DIRECTOR, VERIFIER, Person

WRITE = Button("broadcasts-write", "flow.start:broadcasts")
FIRST_WORDS = 30
PLACES_MOST = 30


async def start(turn: Turn, argument: str) -> None:
    """The desk, or the own page."""
    if (await turn.rights()).is_ministry:
        await listed(turn, 0)
    else:
        await mine(turn)


async def listed(turn: Turn, number: int = 0) -> None:
    """All broadcasts, the newest first."""
    found = await composing.listed(turn.session, turn.person)
    page = pages.page(found, number)
    looks = [
        Button(
            "broadcasts-entry",
            f"broadcasts.card:{one.id}",
            {"number": one.id, "state": said("broadcasts-state", state=one.state), "body": _short(one)},
        )
        for one in page.part
    ]
    ways = (*page.ways(lambda other: f"broadcasts.list:{other}"), MENU)
    await turn.say("broadcasts-list", count=len(found), choices=(WRITE, *looks), ways=ways, **page.values)


def _short(row: Broadcast) -> str:
    words = " ".join(row.body.split())
    return words if len(words) <= FIRST_WORDS else words[: FIRST_WORDS - 1] + "…"


async def card(turn: Turn, number: int) -> None:
    """One of them."""
    await screens.card(turn, await composing.one(turn.session, turn.person, number))


async def preview(turn: Turn, number: int) -> None:
    """As its recipients see it."""
    await screens.preview(turn, await composing.one(turn.session, turn.person, number))


async def review(turn: Turn, number: int) -> None:
    """What a second person decides about: first the message itself, then to whom and how."""
    row = await composing.one(turn.session, turn.person, number)
    await screens.preview(turn, row)
    await screens.card(turn, row, fresh=True)


async def submit(turn: Turn, number: int) -> None:
    """The author asks for a second person."""
    row = await composing.submit(turn.session, turn.person, number, turn.now)
    for one in await approvers(turn):
        await turn.tell(
            one,
            "broadcasts-wanted",
            ways=(Button("broadcasts-look", f"new:broadcasts.review:{row.id}"),),
            number=row.id,
            who=turn.person.name,
        )
    await turn.say("broadcasts-submitted", number=row.id, ways=(DESK, MENU))


async def approvers(turn: Turn) -> list[Person]:
    """Everybody of the ministry but whoever asks."""
    found = {
        one.id: one
        for role in (VERIFIER, DIRECTOR, ADMINISTRATOR)
        for one in await people.holders(turn.session, role)
        if one.id != turn.person.id
    }
    return [found[number] for number in sorted(found)]


async def set_paid(turn: Turn, number: int, wanted: int) -> None:
    """Fast for Stars, or not."""
    await screens.card(turn, await composing.set_paid(turn.session, turn.person, number, wanted == 1))


async def recall(turn: Turn, number: int) -> None:
    await screens.card(turn, await composing.recall(turn.session, turn.person, number))


async def drop(turn: Turn, number: int) -> None:
    row = await composing.drop(turn.session, turn.person, number)
    await turn.say("broadcasts-dropped", number=row.id, ways=(DESK, MENU))


async def approve(turn: Turn, number: int, revision: int) -> None:
    """A second person agrees: it begins to go out, and both watch it."""
    row = await composing.approve(turn.session, turn.person, number, revision, screens.rules(turn), turn.now)
    receipt = receipts.line(turn.session, row.outbox_topic)
    await turn.say("broadcasts-approved", number=row.id, count=row.expected, receipt=receipt, ways=(DESK,))
    await steering.screens(turn.session, row, turn.now, sleeps=screens.asleep(turn, row))


async def refuse(turn: Turn, number: int) -> None:
    """A second person says no."""
    row = await composing.refuse(turn.session, turn.person, number, turn.now)
    author = await turn.session.get(Person, row.author_id)
    if author is not None:
        look = Button("broadcasts-look", f"new:broadcasts.card:{row.id}")
        await turn.tell(author, "broadcasts-told-refused", ways=(look,), number=row.id, who=turn.person.name)
    await turn.say("broadcasts-refused", number=row.id, ways=(DESK, MENU))


async def pause(turn: Turn, number: int) -> None:
    await _screen(turn, await steering.pause(turn.session, turn.person, number, turn.now))


async def resume(turn: Turn, number: int) -> None:
    await _screen(turn, await steering.resume(turn.session, turn.person, number, turn.now))


async def stop(turn: Turn, number: int) -> None:
    """It cannot be taken up again: once more."""
    row = await steering.steered(turn.session, turn.person, number)
    yes = Button("broadcasts-stop-yes", f"broadcasts.stopped:{row.id}")
    no = Button("broadcasts-stop-no", f"broadcasts.card:{row.id}")
    turn.afresh()  # the screen above goes on showing how it goes
    await turn.say("broadcasts-stop-sure", number=row.id, choices=(yes, no))


async def stopped(turn: Turn, number: int) -> None:
    await _screen(turn, await steering.stop(turn.session, turn.person, number, turn.now))


async def _screen(turn: Turn, row: Broadcast) -> None:
    values = await steering.progress(turn.session, row, sleeps=screens.asleep(turn, row))
    await turn.say("broadcasts-progress", ways=steering.buttons(row), **steering.screen(values))


# Who has not read it; whom it did not reach.


async def unread(turn: Turn, number: int) -> None:
    """By province, the most first, with one nudge for all of them."""
    row, found = await reading.unread(turn.session, turn.person, number)
    lines = [_line(turn, one) for one in found[:PLACES_MOST]] or said("broadcasts-all-read")
    nudge = Button("broadcasts-nudge-button", f"broadcasts.nudge:{row.id}")
    can = steering.may_steer(row, turn.person) and row.finished_at and row.nudged_at is None and found
    await turn.say(
        "broadcasts-unread-list",
        number=row.id,
        count=sum(one.count for one in found),
        lines=lines,
        nudged="yes" if row.nudged_at else "no",
        choices=(*((nudge,) if can else ()), *_places(turn, found, f"broadcasts.unread-of:{row.id}")),
        ways=(Button("broadcasts-open-card", f"broadcasts.card:{row.id}"), DESK),
    )


async def unread_of(turn: Turn, number: int, province: str) -> None:
    await _named(turn, number, province, refused=False)


async def unreached(turn: Turn, number: int) -> None:
    """Whom Telegram refused, by province."""
    row, found = await reading.unreachable(turn.session, turn.person, number)
    await turn.say(
        "broadcasts-unreached-list",
        number=row.id,
        count=sum(one.count for one in found),
        lines=[_line(turn, one) for one in found[:PLACES_MOST]] or said("broadcasts-all-reached"),
        choices=_places(turn, found, f"broadcasts.unreached-of:{row.id}"),
        ways=(Button("broadcasts-open-card", f"broadcasts.card:{row.id}"), DESK),
    )


async def unreached_of(turn: Turn, number: int, province: str) -> None:
    await _named(turn, number, province, refused=True)


async def _named(turn: Turn, number: int, province: str, *, refused: bool) -> None:
    found = await reading.names(turn.session, turn.person, number, province, refused=refused)
    known = turn.content.provinces.get(province)
    back = f"broadcasts.{'unreached' if refused else 'unread'}:{number}"
    await turn.say(
        "broadcasts-names",
        number=number,
        province=known.name if known else "–",
        what="unreached" if refused else "unread",
        lines=[said("broadcasts-name", name=one) for one in found] or said("broadcasts-no-names"),
        ways=(Button("common-back", back), DESK),
    )


def _line(turn: Turn, place: Place) -> dict[str, object]:
    known = turn.content.provinces.get(place.province or "")
    return said("broadcasts-place", province=known.name if known else "none", count=place.count, of=place.of)


def _places(turn: Turn, found: list[Place], data: str) -> list[Button]:
    named = [one for one in found if one.province in turn.content.provinces]
    return [
        Button(localized(turn.content.provinces[one.province or ""].name), f"{data}:{one.province}")
        for one in named[:8]
    ]


async def nudge(turn: Turn, number: int) -> None:
    row = await reading.nudge(turn.session, turn.person, number, turn.now)
    await turn.say("broadcasts-nudged", number=row.id, ways=(DESK, MENU))


# For everybody.


async def mine(turn: Turn) -> None:
    """Which news the person wants; for an office, whom of it broadcasts do not reach."""
    hushed = await reading.muted(turn.session, turn.person)
    choices = [_toggle(topic, topic in hushed) for topic in TOPICS]
    office = [Button("broadcasts-away-button", "broadcasts.away")] if (await turn.rights()).own else []
    lines = [
        said(
            "broadcasts-topic",
            subject=said("broadcasts-topic-word", subject=topic),
            on="no" if topic in hushed else "yes",
        )
        for topic in TOPICS
    ]
    await turn.say("broadcasts-mine", lines=lines, choices=choices, ways=(*office, MENU))


def _toggle(topic: str, is_hushed: bool) -> Button:
    if is_hushed:
        return Button("broadcasts-unhush", f"broadcasts.unhush:{topic}", {"subject": topic})
    return Button("broadcasts-hush", f"broadcasts.hush:{topic}", {"subject": topic})


async def hush(turn: Turn, topic: str) -> None:
    await reading.mute(turn.session, turn.person, topic, turn.now)
    await mine(turn)


async def unhush(turn: Turn, topic: str) -> None:
    await reading.unmute(turn.session, turn.person, topic)
    await mine(turn)


async def away(turn: Turn) -> None:
    """The colleagues of the own office who have stopped the bot."""
    found = await reading.unreachable_of_office(turn.session, turn.person)
    lines = [said("broadcasts-name", name=one) for one in found] or said("broadcasts-all-reached")
    await turn.say("broadcasts-away", count=len(found), lines=lines, ways=(MENU,))


async def read(turn: Turn, number: int) -> None:
    """ "Sudah dibaca", below the broadcast or below the nudge."""
    found = await reading.read(turn.session, turn.person, number, turn.incoming.pressed_message, turn.now)
    if found is None:
        await turn.say("broadcasts-not-recipient", ways=(MENU,), fresh=True)
    elif found[1]:
        shown = wording.message(found[0], is_read=True)
        await turn.say(shown.key, ways=shown.ways, **dict(shown.values or {}))
    else:
        await turn.say("broadcasts-read-thanks", number=number)


async def mute(turn: Turn, number: int) -> None:
    """No more news of that topic, from below a message of it."""
    found = await reading.of(turn.session, turn.person, number)
    if found is None:
        await turn.say("broadcasts-not-recipient", ways=(MENU,), fresh=True)
        return
    await reading.pressed(turn.session, turn.person, number, turn.now)
    topic = found[0].topic
    await reading.mute(turn.session, turn.person, topic, turn.now)
    again = Button("broadcasts-unhush", f"broadcasts.unhush:{topic}", {"subject": topic})
    await turn.say("broadcasts-muted", subject=topic, ways=(again, MENU), fresh=True)


async def noted(turn: Turn, argument: str) -> None:
    """One of its own buttons was pressed."""
    if argument.isascii() and argument.isdigit() and len(argument) < 18:
        await reading.pressed(turn.session, turn.person, int(argument), turn.now)
