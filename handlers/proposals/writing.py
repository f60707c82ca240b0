"""An officer writes a proposal: its questions one by one, and any single part anew."""

from dataclasses import replace
from typing import Any

from handlers import flow as engine
from handlers import questions
from handlers.flow import Flow
from handlers.proposals import cards, costing, home, papers
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn, localized
from handlers.words import said
from models import planning, proposals
from models.activities import LARGEST_TARGET
from models.dates import MONTH_OF
from models.deadlines import Month
from models.errors import Denied
from models.planning import ActivityType, kinds
from models.proposals import FIELDS, parts

PART_FLOW = "proposal-part"


async def new(turn: Turn) -> None:
    """Begin a proposal."""
    await engine.start(turn, NEW)


async def officers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_officer:
        raise Denied("access-denied")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    await officers_only(turn)
    year = await cards.year(turn)
    if year is None or not await planning.types(turn.session, year):
        raise Denied("proposals-no-year")
    provinces = sorted((await turn.rights()).provinces)
    seeds: dict[str, Any] = {"_year": year, "_indicators": bool(await planning.indicators(turn.session, year))}
    return seeds | ({"_province": provinces[0]} if len(provinces) == 1 else {})


def _next(answers: Answers, content: Content) -> Question | None:
    steps = [
        Question("type", questions.asked("proposals-ask-type", None, _types), _read_type, at_once=8),
        *(fields()[name] for name in ("name", "place", "volume", "participants")),
        *((fields()["indicator"],) if answers.get("_indicators") else ()),
        fields()["starts"],
        fields()["ends"],
        questions.confirm("confirm", "proposals-confirm", "proposals-confirm-yes", _read_back),
    ]
    if "_province" not in answers:
        steps.insert(0, questions.choice("province", "proposals-ask-province", _provinces))
    return questions.first_missing(answers, steps)


def fields() -> dict[str, Question]:
    """The questions for the fields, by name; they serve a new proposal and a changed one."""
    none = Choice("none", "proposals-none", None, word="none")
    volume = questions.whole("volume", "proposals-ask-volume", values=_unit)
    participants = questions.whole("participants", "proposals-ask-participants", choices=(none,))
    name = questions.text("name", "proposals-ask-name", most=200, values=_type_name)
    place = questions.text("place", "proposals-ask-place", most=200)
    return {
        "name": questions.checked(name, _needs_words),
        "place": questions.checked(place, _needs_words),
        "volume": questions.checked(volume, _sensible),
        "participants": questions.checked(participants, _sensible),
        "indicator": replace(questions.choice("indicator", "proposals-ask-indicator", _indicators), at_once=8),
        "starts": Question("starts", questions.asked("proposals-ask-starts", _year, _starts), _read_month),
        "ends": Question("ends", questions.asked("proposals-ask-ends", _year, _ends), _read_month),
    }


async def _type_of(turn: Turn, answers: Answers) -> ActivityType:
    number = answers.get("type")
    if "_proposal" in answers:
        number = (await proposals.seen(turn.session, turn.person, answers["_proposal"])).type_id
    found = await turn.session.get(ActivityType, int(number or 0))
    if found is None:
        raise Denied("proposals-type-gone")
    return found


async def _types(turn: Turn, answers: Answers) -> list[Choice]:
    found = await planning.types(turn.session, answers["_year"])
    return [Choice(str(one.id), localized(f"{one.name} ({one.code})"), one.id) for one in found]


def _read_type(incoming: Incoming, shown: Asked) -> Any:
    """A part of the name is enough where only one type has it."""
    text = incoming.text.casefold().strip()
    meant = [one for one in shown.choices if len(text) > 2 and text in _label(one).casefold()]
    return meant[0].meaning if len(meant) == 1 else Misread("question-choose")


def _label(choice: Choice) -> str:
    return choice.label if isinstance(choice.label, str) else choice.label["id"]


async def _provinces(turn: Turn, answers: Answers) -> list[Choice]:
    codes = sorted((await turn.rights()).provinces)
    return [Choice(code, localized(turn.content.provinces[code].name)) for code in codes]


async def _indicators(turn: Turn, answers: Answers) -> list[Choice]:
    found = await planning.indicators(turn.session, answers["_year"])
    choices = [Choice(str(one.id), localized(f"{one.code} {one.name}"), one.id) for one in found]
    return [*choices, Choice("none", "proposals-no-indicator", None, word="none")]


async def _type_name(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"type": (await _type_of(turn, answers)).name}


async def _unit(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"unit": (await _type_of(turn, answers)).unit}


async def _year(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"year": str(answers["_year"]), "first": int(str(answers.get("starts", "0000-01"))[5:])}


async def _starts(turn: Turn, answers: Answers) -> list[Choice]:
    return _months(answers["_year"], 1)


async def _ends(turn: Turn, answers: Answers) -> list[Choice]:
    return _months(answers["_year"], int(answers["starts"][5:]))


def _months(year: int, first: int) -> list[Choice]:
    months = [str(Month(year, number)) for number in range(first, 13)]
    return [Choice(one, "activities-month-short", values={"period": one}) for one in months]


def _read_month(incoming: Incoming, shown: Asked) -> Any:
    """ "Maret", "Mar 2027"; not before the first month that is offered."""
    named = [MONTH_OF[word] for word in incoming.text.casefold().replace(",", " ").split() if word in MONTH_OF]
    if len(named) != 1:
        return Misread("proposals-month-unclear")
    month = str(Month(int(shown.values["year"]), named[0]))
    return month if any(one.value == month for one in shown.choices) else Misread("proposals-month-early")


def _needs_words(text: str, shown: Asked) -> Misread | None:
    return None if sum(letter.isalpha() for letter in text) >= 4 else Misread("proposals-words-short")


def _sensible(count: int, shown: Asked) -> Misread | None:
    return None if 0 < count <= LARGEST_TARGET else Misread("activities-target-wrong", {"most": LARGEST_TARGET})


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    of = await _type_of(turn, answers)
    number = answers.get("indicator")
    found = [one for one in await planning.indicators(turn.session, answers["_year"]) if one.id == number]
    count = answers["participants"]
    return {
        "province": turn.content.provinces[answers.get("_province") or answers["province"]].name,
        "type": of.name,
        "kind": (await kinds.labels(turn.session)).of(of.year, of.kind),
        "unit": of.unit,
        "name": answers["name"],
        "place": answers["place"],
        "volume": answers["volume"],
        "participants": "none" if count is None else count,
        "indicator": f"{found[0].code} {found[0].name}" if found else said("proposals-no-indicator"),
        "starts": answers["starts"],
        "ends": answers["ends"],
    }


def _prune(answers: Answers, content: Content) -> Answers:
    """An end before a changed beginning is asked anew."""
    if "starts" in answers and str(answers.get("ends", "9999")) < str(answers["starts"]):
        return {name: value for name, value in answers.items() if name != "ends"}
    return answers


async def _create(turn: Turn, answers: Answers) -> None:
    given = {name: answers.get(name) for name in FIELDS} | {"schedule": [answers["starts"], answers["ends"]]}
    province = answers.get("_province") or answers["province"]
    made = await proposals.create(turn.session, turn.person, province, answers["type"], given, turn.now)
    await costing.ask(turn, made.id)


# One part anew.


async def change(turn: Turn, number: int, part: str) -> None:
    """Ask one part of a proposal: a field, the costs, or a document."""
    await proposals.open_for_writing(turn.session, turn.person, number, part)
    document = parts.document_of(part)
    if document is not None:
        await papers.ask(turn, number, document)
    elif part == parts.COSTS:
        await costing.ask(turn, number)
    else:
        await engine.start_afresh(turn, PART, f"{number}.{part}")


async def _begin_part(turn: Turn, argument: str) -> dict[str, Any] | None:
    number, _, part = argument.partition(".")
    if not (number.isascii() and number.isdigit() and part in FIELDS):
        await home.start(turn, "")
        return None
    proposal = await proposals.open_for_writing(turn.session, turn.person, int(number), part)
    return {"_proposal": proposal.id, "_part": part, "_year": proposal.year}


def _next_part(answers: Answers, content: Content) -> Question | None:
    names = ("starts", "ends") if answers["_part"] == "schedule" else (answers["_part"],)
    return questions.first_missing(answers, [fields()[one] for one in names])


async def _change(turn: Turn, answers: Answers) -> None:
    part = answers["_part"]
    value = [answers["starts"], answers["ends"]] if part == "schedule" else answers[part]
    await proposals.change(turn.session, turn.person, answers["_proposal"], part, value, turn.now)
    await home.show(turn, answers["_proposal"])


NEW = Flow("proposal", _next, _create, allowed=officers_only, begin=_begin, prune=_prune)
PART = Flow(PART_FLOW, _next_part, _change, allowed=officers_only, begin=_begin_part, prune=_prune)
