"""Activities of provinces: the ministry looks at them and adds new ones; officers see how their own stand."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from handlers import flow as engine
from handlers import pages, questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn, localized
from models import activities, people, reports
from models.activities import KINDS, LARGEST_PAGU, LARGEST_TARGET, Activity
from models.deadlines import Month
from models.errors import Denied
from models.outbox import Button
from models.reports import Course

UNITS = ("orang", "IKM", "WUB", "unit", "sentra", "produk", "sertifikat", "dokumen", "kegiatan", "paket")
MENU = Button("common-menu", "start.menu")
# More provinces than this are only listed: nobody looks through a longer keyboard.
BUTTONS_MOST = 10
# Whether an activity is a national priority is asked where it is confirmed: hardly any is, and nobody needs a tap more.
PRIORITY = (
    Choice("yes", "activities-confirm-yes", True, word="yes"),
    Choice("priority", "activities-confirm-priority", word="priority"),  # stays below the other
)


async def start(turn: Turn, argument: str) -> None:
    """`/kegiatan`: all provinces for the ministry, their own activities for officers."""
    rights = await turn.rights()
    if not rights.is_ministry:
        await own(turn)
        return
    named = questions.province(argument, turn.content.provinces) if argument else None
    await (province(turn, named) if isinstance(named, str) else engine.start(turn, LOOK))


async def province(turn: Turn, code: str, number: int = 0) -> None:
    """The activities of one province, each with how it stands, in pages."""
    rights = await turn.rights()
    if code not in turn.content.provinces or not rights.sees(code):
        raise Denied("access-denied")
    name = turn.content.provinces[code].name
    found = await activities.of_provinces(turn.session, [code])
    choices = [Button("activities-add-here", f"activities.add:{code}")] if activities.may_create(rights) else []
    ways = (Button("activities-all", "go:kegiatan"), MENU)
    if not found:
        await turn.say("activities-province-none", province=name, choices=choices, ways=ways)
        return
    page = pages.page(found, number)
    await turn.say(
        "activities-province",
        province=name,
        count=len(found),
        items=await _items(turn, page.part),
        choices=choices,
        ways=(*page.ways(lambda other: f"activities.province:{code}:{other}"), *ways),
        **page.values,
    )


async def add(turn: Turn, code: str) -> None:
    """A new activity, the province chosen already."""
    await engine.start(turn, CREATE, code)


async def own(turn: Turn, number: int = 0) -> None:
    """The activities of the own provinces of an officer or a head of office, in pages."""
    rights = await turn.rights()
    if not rights.own:
        raise Denied("access-denied")
    found = await activities.of_provinces(turn.session, rights.own)
    names = " · ".join(turn.content.provinces[code].name for code in sorted(rights.own))
    if not found:
        await turn.say("activities-own-none", province=names, ways=(MENU,))
        return
    page = pages.page(found, number)
    reporting = (Button("menu-lapor", "go:lapor"),) if rights.is_officer else ()
    staging = Button("activities-stages", "go:tahapan")
    ways = (*page.ways(lambda other: f"activities.own:{other}"), *reporting, staging, MENU)
    items = await _items(turn, page.part)
    await turn.say("activities-own", province=names, count=len(found), items=items, ways=ways, **page.values)


async def _items(turn: Turn, found: Sequence[Activity]) -> list[dict[str, Any]]:
    courses = await reports.courses(turn.session, found)
    return [{"key": "activities-item", "values": _course(one)} for one in courses]


def _course(course: Course) -> dict[str, Any]:
    one, standing, latest = course.activity, course.standing, course.latest
    last: dict[str, Any] = {"key": "activities-last-none"}
    if latest is not None:
        values = {"report": latest.id, "period": latest.period, "state": latest.state}
        last = {"key": "activities-last", "values": values}
    return {
        "name": one.name,
        "kind": _kind(one.kind),
        "progress": str(standing.progress),
        "output": standing.output,
        "target": one.target,
        "unit": one.unit,
        "spent": standing.spent,
        "pagu": one.pagu,
        "absorbed": str(reports.absorption(one, standing.spent)),
        "last": last,
    }


def _kind(kind: str) -> dict[str, Any]:
    return {"key": "activities-kind", "values": {"kind": kind}}


# Looking: a dialogue of one question, so that the name of any province may be typed.


async def _all(turn: Turn, answers: Answers) -> dict[str, Any]:
    found = await reports.courses(turn.session, await activities.everywhere(turn.session))
    lines = [_line(turn.content.provinces[code].name, group) for code, group in _by_province(found).items()]
    shown = lines or [{"key": "activities-none"}]
    return {"count": len(found), "provinces": len(lines), "lines": shown}


def _by_province(courses: Sequence[Course]) -> dict[str, list[Course]]:
    groups: dict[str, list[Course]] = {}
    for one in courses:
        groups.setdefault(one.activity.province, []).append(one)
    return groups


def _line(name: str, group: Sequence[Course]) -> dict[str, Any]:
    pagu, spent = sum(one.activity.pagu for one in group), sum(one.standing.spent for one in group)
    progress = sum((one.standing.progress for one in group), Decimal(0)) / len(group)
    values = {
        "province": name,
        "count": len(group),
        "progress": f"{progress:.2f}",
        "absorbed": f"{Decimal(spent) * 100 / pagu:.2f}",
        "waiting": sum(one.latest is not None and one.latest.state == reports.SUBMITTED for one in group),
    }
    return {"key": "activities-line", "values": values}


async def _look_choices(turn: Turn, answers: Answers) -> list[Choice]:
    codes = dict.fromkeys(one.province for one in await activities.everywhere(turn.session))
    named = [Choice(code, localized(turn.content.provinces[code].name)) for code in codes]
    add_ = [Choice("new", "activities-add")] if activities.may_create(await turn.rights()) else []
    return [*(named if len(named) <= BUTTONS_MOST else ()), *add_]


def _look_next(answers: Answers, content: Content) -> Question | None:
    shown = questions.asked("activities-overview", _all, _look_choices, "activities-overview-prompt")
    return questions.first_missing(answers, (Question("province", shown, _read_province(content)),))


async def _looked(turn: Turn, answers: Answers) -> None:
    if answers["province"] == "new":
        await engine.start(turn, CREATE)
    else:
        await province(turn, answers["province"])


async def _lookers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_ministry:
        raise Denied("access-denied")


async def _ministry_only(turn: Turn) -> None:
    if not activities.may_create(await turn.rights()):
        raise Denied("access-denied")


def _read_province(content: Content) -> questions.Read:
    def read(incoming: Incoming, shown: Asked) -> Any:
        return questions.province(incoming.text, content.provinces)

    return read


# Creating.


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    return {"province": argument} if argument in turn.content.provinces else {}


def _steps(content: Content) -> tuple[Question, ...]:
    kinds = [Choice(one, "activities-kind", values={"kind": one}) for one in KINDS]
    units = [Choice(one, localized(one)) for one in UNITS]
    return (
        Question("province", questions.asked("activities-ask-province", None, ()), _read_province(content)),
        questions.checked(questions.text("name", "activities-ask-name", most=200), _needs_words),
        questions.choice("kind", "activities-ask-kind", kinds),
        questions.checked(questions.text("unit", "activities-ask-unit", most=40, choices=units), _needs_letters),
        questions.checked(questions.whole("target", "activities-ask-target", values=_unit), _sensible_target),
        questions.checked(questions.money("pagu", "activities-ask-pagu", least=1000), _sensible_pagu),
        questions.choice("first", "activities-ask-first", _months),
        Question("confirm", questions.asked("activities-confirm", _read_back, PRIORITY), _read_confirm, reviews=True),
    )


def _next(answers: Answers, content: Content) -> Question | None:
    return questions.first_missing(answers, _steps(content))


def _read_confirm(incoming: Incoming, shown: Asked) -> Any:
    return Misread("question-confirm")


def _needs_words(name: str, shown: Asked) -> Misread | None:
    return None if sum(letter.isalpha() for letter in name) >= 5 else Misread("activities-name-short")


def _needs_letters(unit: str, shown: Asked) -> Misread | None:
    return None if any(letter.isalpha() for letter in unit) else Misread("activities-unit-wrong")


def _sensible_target(target: int, shown: Asked) -> Misread | None:
    sensible = 0 < target <= LARGEST_TARGET
    return None if sensible else Misread("activities-target-wrong", {"most": LARGEST_TARGET})


def _sensible_pagu(pagu: int, shown: Asked) -> Misread | None:
    return None if 0 < pagu <= LARGEST_PAGU else Misread("activities-pagu-wrong")


async def _unit(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"unit": answers["unit"]}


async def _months(turn: Turn, answers: Answers) -> list[Choice]:
    this = Month.of(turn.now.astimezone(turn.content.provinces[answers["province"]].tz).date())
    months = sorted({this.previous(), this, Month(this.year, 1)}, reverse=True)
    return [Choice(str(month), "activities-month", values={"period": str(month)}) for month in months]


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    return _described(answers, turn.content)


def _described(answers: Mapping[str, Any], content: Content) -> dict[str, Any]:
    return {
        "province": content.provinces[answers["province"]].name,
        "name": answers["name"],
        "kind": _kind(answers["kind"]),
        "unit": answers["unit"],
        "target": answers["target"],
        "pagu": answers["pagu"],
        "first": answers["first"],
    }


async def _create(turn: Turn, answers: Answers) -> None:
    created = await activities.create(
        turn.session,
        turn.person,
        province=answers["province"],
        name=answers["name"],
        kind=answers["kind"],
        unit=answers["unit"],
        target=answers["target"],
        pagu=answers["pagu"],
        first_period=answers["first"],
        priority=answers["confirm"] == "priority",
        now=turn.now,
    )
    told = await _tell_officers(turn, created, _described(answers, turn.content))
    await turn.say(
        "activities-created",
        name=created.name,
        province=turn.content.provinces[created.province].name,
        told=told,
        choices=(
            Button("activities-see-province", f"activities.province:{created.province}"),
            Button("activities-add-another", f"activities.add:{created.province}"),
        ),
        ways=(MENU,),
    )


async def _tell_officers(turn: Turn, created: Activity, values: Mapping[str, Any]) -> int:
    officers = await people.holders(turn.session, people.OFFICER, created.province)
    for officer in officers:
        await turn.tell(officer, "activities-told", ways=(Button("menu-kegiatan", "go:kegiatan"),), **values)
    return len(officers)


CREATE = Flow("activities", _next, _create, allowed=_ministry_only, begin=_begin)
LOOK = Flow("look", _look_next, _looked, allowed=_lookers_only)
COMMANDS = {"kegiatan": start}
ACTIONS = {"activities.province": province, "activities.own": own, "activities.add": add}
FLOWS = (CREATE, LOOK)
