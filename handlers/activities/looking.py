"""Activities as the ministry looks at them, and as officers see how their own stand."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from handlers import flow as engine
from handlers import pages, questions
from handlers.activities.creating import CREATE, MENU, read_province
from handlers.flow import Flow
from handlers.questions import Answers, Choice, Question
from handlers.turn import Content, Turn, localized
from models import activities, reports
from models.activities import Activity
from models.errors import Denied
from models.outbox import Button
from models.planning import kinds
from models.planning.kinds import Labels
from models.reports import Course

# More provinces than this are only listed: nobody looks through a longer keyboard.
BUTTONS_MOST = 10


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
    if choices:
        choices.append(Button("activities-coding", f"flow.start:coding:{code}"))
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
    names = await kinds.labels(turn.session)
    return [{"key": "activities-item", "values": _course(one, names)} for one in courses]


def _course(course: Course, names: Labels) -> dict[str, Any]:
    one, standing, latest = course.activity, course.standing, course.latest
    last: dict[str, Any] = {"key": "activities-last-none"}
    if latest is not None:
        values = {"report": latest.id, "period": latest.period, "state": latest.state}
        last = {"key": "activities-last", "values": values}
    return {
        "name": one.name,
        "kind": names.of(one.year, one.kind),
        "progress": str(standing.progress),
        "output": standing.output,
        "target": one.target,
        "unit": one.unit,
        "spent": standing.spent,
        "pagu": one.pagu,
        "absorbed": str(reports.absorption(one, standing.spent)),
        "last": last,
    }


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
    return questions.first_missing(answers, (Question("province", shown, read_province(content)),))


async def _looked(turn: Turn, answers: Answers) -> None:
    if answers["province"] == "new":
        await engine.start(turn, CREATE)
    else:
        await province(turn, answers["province"])


async def _lookers_only(turn: Turn) -> None:
    if not (await turn.rights()).is_ministry:
        raise Denied("access-denied")


LOOK = Flow("look", _look_next, _looked, allowed=_lookers_only)
