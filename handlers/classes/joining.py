"""Registering: a name, a phone number or none, and what of the kept check the office may see."""

from typing import Any

from handlers import questions
from handlers.classes.page import BACK, MENU, known, today
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from handlers.words import answered, said
from models import people, profiles, receipts
from models.classes import WITHDRAWN, registering
from models.errors import Refused
from models.outbox import Button

NAME = "joining"
# What an office needs to know of anybody, beside what the programme asks.
ALWAYS = ("province", "regency", "product_category", "has_nib")


async def _anybody(turn: Turn) -> None:
    """Everybody may register."""


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    training = await known(turn, int(argument) if argument.isdecimal() and len(argument) < 18 else 0)
    registering.check_open(training, today(turn, training))
    mine = await registering.own(turn.session, turn.person, training.id)
    if mine is not None and mine.state != WITHDRAWN:
        raise Refused("classes-registered-already", title=training.title)
    return {"_class": training.id, "_shareable": sorted(await _shareable(turn, training.programme))}


async def _shareable(turn: Turn, programme: str | None) -> dict[str, Any]:
    """The kept answers that matter for the class; none without a kept check."""
    profile = await profiles.of(turn.session, turn.person)
    if profile is None:
        return {}
    wanted = turn.content.catalogue.programmes.get(programme or "")
    names = {*ALWAYS, *(wanted.facts if wanted else ())}
    fresh = profiles.fresh_answers(profile, turn.content.catalogue, turn.content.today)
    return {name: value for name, value in fresh.items() if name in names}


def _next(answers: Answers, content: Content) -> Question | None:
    own = questions.checked(
        questions.text("name", "joining-ask-name", most=registering.NAME_MOST, choices=_own_name), _needs_letters
    )
    without = Choice("none", "joining-no-phone", None, word="none")
    phone = Question("phone", questions.asked("joining-ask-phone", None, (without,)), _read)
    share = questions.choice(
        "share",
        "joining-ask-share",
        (Choice("yes", "joining-share", True, word="yes"), Choice("no", "joining-share-not", False, word="no")),
        _told,
    )
    steps = [own, phone, *([share] if answers["_shareable"] else [])]
    review = questions.confirm("confirm", "joining-confirm", "joining-confirm-yes", _read_back)
    return questions.first_missing(answers, [*steps, review])


async def _own_name(turn: Turn, answers: Answers) -> list[Choice]:
    name = turn.person.name.strip()
    return [Choice("own", "joining-name", name, values={"name": name})] if len(name) > 1 else []


def _needs_letters(name: str, shown: Asked) -> Misread | None:
    return None if sum(letter.isalpha() for letter in name) >= 2 else Misread("joining-name-short")


def _read(incoming: Incoming, shown: Asked) -> Any:
    return registering.read_phone(incoming.text) or Misread("joining-phone-unclear", {"text": incoming.text[:30]})


async def _told(turn: Turn, answers: Answers) -> dict[str, Any]:
    """Every answer that would be shared, in words."""
    training = await known(turn, answers["_class"])
    shared = await _shareable(turn, training.programme)
    facts = turn.content.catalogue.facts
    lines = [
        said("choosing-told-fact", label=dict(facts[name].label), answer=answered(facts[name], value))
        for name, value in shared.items()
    ]
    return {"lines": lines}


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    training = await known(turn, answers["_class"])
    taken = await registering.taken(turn.session, training.id)
    return {
        "title": training.title,
        "name": answers["name"],
        "phone": answers["phone"] or "",
        "has_phone": "yes" if answers["phone"] else "no",
        "shared": "yes" if answers.get("share") else "no",
        "full": "yes" if taken >= training.quota else "no",
        "province": turn.content.provinces[training.province].name,
    }


async def _finish(turn: Turn, answers: Answers) -> None:
    training = await known(turn, answers["_class"])
    shared = await _shareable(turn, training.programme) if answers.get("share") else None
    row = await registering.register(
        turn.session,
        turn.person,
        training,
        answers["name"],
        answers["phone"],
        shared or None,
        today(turn, training),
        turn.now,
    )
    values = {**await _read_back(turn, answers), "receipt": receipts.line(turn.session, f"registration:{row.id}")}
    await turn.say(
        "joining-done", choices=(Button("classes-look", f"classes.page:{training.id}"),), ways=(BACK, MENU), **values
    )
    opener = await turn.session.get_one(people.Person, training.opened_by)
    if (await people.rights(turn.session, opener)).serves(training.province):
        key = f"class:{training.id}:first:{turn.now:%Y%m%d}"
        ways = (Button("choosing-list-button", f"choosing.list:{training.id}"),)
        await turn.tell(opener, "joining-news", title=training.title, ways=ways, dedup_key=key)


FLOW = Flow(NAME, _next, _finish, allowed=_anybody, begin=_begin)
