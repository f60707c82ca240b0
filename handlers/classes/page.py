"""A class as people see it, their own registrations, and the link with which an office invites."""

from datetime import date
from typing import Any

from handlers.turn import Turn, localized
from handlers.words import said
from models import attendance, classes, papers, profiles
from models.classes import CHOSEN, WITHDRAWN, Registration, TrainingClass, opening, registering
from models.drawing import qr
from models.errors import Denied
from models.outbox import Button
from models.provinces import Province

MENU = Button("common-menu", "start.menu")
BACK = Button("classes-button", "go:kelas")
LIST_MOST = 10


async def start(turn: Turn, argument: str) -> None:
    """Officers see how to open one and their classes; everybody else their own registrations and what is open."""
    if (await turn.rights()).is_officer:
        await turn.say(
            "classes-office",
            choices=(
                Button("classes-open", "flow.start:classes"),
                Button("choosing-classes-button", "choosing.classes"),
            ),
            ways=(MENU,),
        )
        return
    mine = [
        (one, training)
        for one, training in await classes.of_person(turn.session, turn.person)
        if training.last_on >= today(turn, training) or one.state == CHOSEN
    ]
    lines = [_own_line(place, one, training) for place, (one, training) in enumerate(mine[-LIST_MOST:], 1)]
    choices = [Button(localized(training.title), f"classes.page:{training.id}") for _, training in mine[-LIST_MOST:]]
    key = "classes-own" if mine else "classes-own-none"
    await turn.say(key, lines=lines, choices=choices, listed=True, ways=(Button("classes-near", "classes.here"), MENU))


async def here(turn: Turn) -> None:
    """What is open in the province that the person named in the kept check; without one it is asked for there."""
    profile = await profiles.of(turn.session, turn.person)
    code = str(profile.values.get("province", "")) if profile else ""
    if code not in turn.content.provinces:
        await turn.say("classes-where-unknown", ways=(Button("menu-cek", "go:cek"), BACK, MENU))
        return
    province = turn.content.provinces[code]
    found = await opening.open_in(turn.session, code, attendance.today(province, turn.now))
    lines = [_line(place, one) for place, one in enumerate(found[:LIST_MOST], 1)]
    choices = [Button(localized(one.title), f"classes.page:{one.id}") for one in found[:LIST_MOST]]
    key = "classes-here" if found else "classes-here-none"
    await turn.say(key, province=province.name, lines=lines, choices=choices, listed=True, ways=(BACK, MENU))


async def follow(turn: Turn, argument: str) -> None:
    """The link of a leaflet: it shows the class and gives nobody a right."""
    found = await opening.by_code(turn.session, argument)
    if found is None:
        await turn.say("classes-link-unknown", ways=(BACK, MENU))
        return
    await _show(turn, found)


async def show(turn: Turn, class_id: int) -> None:
    """A class that is open to be seen by anybody: it stands on leaflets."""
    await _show(turn, await known(turn, class_id))


async def known(turn: Turn, class_id: int) -> TrainingClass:
    found = await turn.session.get(TrainingClass, class_id)
    if found is None:
        raise Denied("classes-link-unknown")
    return found


async def _show(turn: Turn, training: TrainingClass) -> None:
    mine = await registering.own(turn.session, turn.person, training.id)
    taken = await registering.taken(turn.session, training.id)
    in_it = mine is not None and mine.state != WITHDRAWN
    serves = (await turn.rights()).serves(training.province)
    is_open = training.closed_at is None and training.until >= today(turn, training)
    choices: list[Button] = []
    if in_it and training.last_on >= today(turn, training):
        choices.append(Button("classes-leave", f"classes.leave:{training.id}"))
    elif is_open and not in_it:
        choices.append(Button("classes-join", f"flow.start:joining:{training.id}"))
    if serves:
        choices += [
            Button("choosing-list-button", f"choosing.list:{training.id}"),
            Button("classes-flyer", f"classes.flyer:{training.id}"),
            Button("classes-change", f"flow.start:classes:{training.id}"),
            Button("classes-close", f"classes.close:{training.id}"),
        ]
    await turn.say(
        "classes-page",
        **described(turn, training),
        taken=taken,
        full="yes" if taken >= training.quota else "no",
        mine=_state(mine),
        state="closed" if training.closed_at else "open" if is_open else "late",
        choices=choices,
        ways=(BACK, MENU),
    )


async def ask_to_leave(turn: Turn, class_id: int) -> None:
    """Once more, as the place is given away at once."""
    training = await known(turn, class_id)
    yes = Button("classes-leave-yes", f"classes.left:{training.id}")
    no = Button("classes-leave-no", f"classes.page:{training.id}")
    await turn.say("classes-leave-sure", title=training.title, choices=(yes, no), ways=(MENU,))


async def leave(turn: Turn, class_id: int) -> None:
    """Withdrawn; the place goes to whoever waits."""
    training = await known(turn, class_id)
    await registering.withdraw(turn.session, turn.person, class_id, turn.now)
    again = Button("classes-look", f"classes.page:{training.id}")
    await turn.say("classes-left", title=training.title, ways=(again, BACK, MENU))


async def flyer(turn: Turn, class_id: int) -> None:
    """The link with words to forward, and the same as a picture to print; for the office alone."""
    training = await known(turn, class_id)
    if not (await turn.rights()).serves(training.province):
        raise Denied("choosing-unknown")
    link = opening.link(turn.content.bot_username, training)
    await turn.say(
        "classes-forward",
        **described(turn, training),
        link=link,
        photo=await papers.keep(turn.session, f"kelas-{training.id}.png", qr.png(link), turn.now),
        ways=(Button("classes-look", f"new:classes.page:{training.id}"), MENU),
    )


def described(turn: Turn, training: TrainingClass) -> dict[str, Any]:
    """What stands on the page of a class."""
    programme = turn.content.catalogue.programmes.get(training.programme or "")
    return {
        "title": training.title,
        "place": training.place,
        "province": turn.content.provinces[training.province].name,
        "first": training.first_on.isoformat(),
        "last": training.last_on.isoformat(),
        "until": training.until.isoformat(),
        "quota": training.quota,
        "topics": [said("classes-item", name=one) for one in training.topics or ()],
        "has_topics": "yes" if training.topics else "no",
        "documents": [said("classes-item", name=one) for one in training.documents] or said("classes-no-documents"),
        "programme": dict(programme.name) if programme else "",
        "has_programme": "yes" if programme else "no",
        "note": training.note,
        "has_note": "yes" if training.note else "no",
    }


def today(turn: Turn, training: TrainingClass) -> date:
    """The day it is where the class is held."""
    return attendance.today(_province(turn, training), turn.now)


def _province(turn: Turn, training: TrainingClass) -> Province:
    return turn.content.provinces[training.province]


def _state(mine: Registration | None) -> str:
    return mine.state if mine is not None else "none"


def _own_line(place: int, one: Registration, training: TrainingClass) -> dict[str, Any]:
    return said(
        "classes-own-line", place=place, title=training.title, state=one.state, first=training.first_on.isoformat()
    )


def _line(place: int, one: TrainingClass) -> dict[str, Any]:
    return said(
        "classes-line", place=place, title=one.title, where=one.place, first=one.first_on.isoformat(),
        until=one.until.isoformat(),
    )  # fmt: skip
