"""`/kabar`: what a person wants to hear of, programmes that open and days that come; each can be stopped."""

from datetime import date
from typing import Any

from handlers import flow as engine
from handlers import pages, questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Question
from handlers.turn import Content, Incoming, Turn
from handlers.words import said
from models import notices, openings, profiles, watchers
from models.notices import Notice
from models.outbox import Button, Message
from models.watchers import Watcher

NAME = "openings-place"
ANYWHERE = "anywhere"
# Beside the answer, as a seed: the programme to hear of.
WATCHED = f"{engine.SEED}programme"
MENU = Button("common-menu", "start.menu")
LIST = Button("openings-kabar", "go:kabar")


async def start(turn: Turn, argument: str) -> None:
    """`/kabar`: the list."""
    await listed(turn)


async def listed(turn: Turn, number: int = 0) -> None:
    """Everything that a person wants to hear of, in pages, each with a button to stop it."""
    every: list[Watcher | Notice] = [
        *await watchers.watched(turn.session, turn.person),
        *await notices.of(turn.session, turn.person),
    ]
    page = pages.page(every, number)
    lines = [_line(turn, one, place) for place, one in enumerate(page.part, 1)]
    await turn.say(
        "openings-wanted",
        count=len(every),
        lines=lines,
        paged=said("common-page", **page.values) if page.last else "",
        choices=[_to_stop(turn, one) for one in page.part],
        ways=(
            *page.ways(lambda other: f"openings.kabar:{other}"),
            Button("dates-list", "dates.list"),
            Button("menu-cek", "go:cek"),
            MENU,
        ),
    )


async def watch(turn: Turn, programme: str, province: str = "") -> None:
    """Tell me when this opens: at once where the province is known, else after the question for it."""
    if programme not in turn.content.catalogue.programmes:
        await turn.say("common-button-unknown", fresh=True)
        return
    province = province or await _kept_province(turn)
    if province in turn.content.provinces:
        await _watch(turn, programme, province)
    else:
        await engine.start(turn, FLOW, programme)


async def place(turn: Turn, programme: str) -> None:
    """For another province."""
    if programme in turn.content.catalogue.programmes:
        await engine.start(turn, FLOW, programme)
    else:
        await turn.say("common-button-unknown", fresh=True)


async def unwatch(turn: Turn, programme: str) -> None:
    """Tell me no more; a way back is offered."""
    found = await watchers.unwatch(turn.session, turn.person, programme, turn.now)
    known = turn.content.catalogue.programmes.get(programme)
    if known is None:
        await turn.say("openings-stopped-gone", ways=(LIST, MENU))
        return
    again = Button("openings-again", f"openings.watch:{programme}")
    was = "yes" if found else "no"
    await turn.say("openings-stopped", name=known.name, was=was, choices=(again,), ways=(LIST, MENU))


async def remind(turn: Turn, programme: str, fact: str, day: str, province: str = "") -> None:
    """Remind me on this day, on which time has mended a fact. A forged one concerns nobody but who pressed it."""
    known, on = turn.content.catalogue.programmes.get(programme), _day(day)
    if known is None or on is None or fact not in known.glossary or known.glossary[fact].grows is None:
        await turn.say("common-button-unknown", fresh=True)
        return
    where = province if province in turn.content.provinces else None
    line = Message("openings-reminder-line", {"name": dict(known.name), "fact": dict(known.glossary[fact].label)})
    await notices.remind(turn.session, turn.person, programme, fact, on, where, line, turn.now)
    await turn.say(
        "openings-reminding",
        name=known.name,
        day=on.isoformat(),
        zone=turn.content.provinces.zone_of(where) if where else watchers.WIB,
        choices=(Button("openings-remind-stop", f"openings.forget:{programme}:{fact}"),),
        ways=(Button("common-back", f"eligibility.nearest:{programme}"), LIST, MENU),
    )


async def forget(turn: Turn, programme: str, fact: str) -> None:
    """Remind me no more."""
    found = await notices.take_back(turn.session, turn.person, programme, fact)
    await turn.say("openings-remind-stopped", was="yes" if found else "no", ways=(LIST, MENU))


async def _watch(turn: Turn, programme: str, province: str | None) -> None:
    content = turn.content
    await watchers.watch(turn.session, turn.person, content.catalogue, content.provinces, programme, province, turn.now)
    name = content.catalogue.programmes[programme].name
    running = (await turn.board()).running(programme, province)
    lines = [said("eligibility-opened", when="now", **openings.said(one, content.catalogue)) for one in running]
    await turn.say(
        "openings-watching",
        name=name,
        where=_where(turn, province),
        lines=lines,
        choices=(
            Button("openings-other-place", f"openings.place:{programme}"),
            Button("openings-stop", f"openings.unwatch:{programme}"),
        ),
        ways=(*_back_to_result(turn, programme), LIST, MENU),
    )


def _back_to_result(turn: Turn, programme: str) -> list[Button]:
    """Most come from the result of a check, and go on reading there."""
    check = turn.conversations.get("cek")
    return [Button("common-back", f"eligibility.show:{programme}")] if check is not None and check.finished else []


async def _kept_province(turn: Turn) -> str:
    profile = await profiles.of(turn.session, turn.person)
    return str(profile.values.get("province") or "") if profile else ""


def _line(turn: Turn, one: Watcher | Notice, place: int) -> dict[str, Any]:
    if isinstance(one, Watcher):
        return said("openings-wanted-programme", place=place, name=_name(turn, one), where=_where(turn, one.province))
    line = {"key": one.key, "values": one.values}
    return said("openings-wanted-day", place=place, day=one.on_day.isoformat(), line=line)


def _to_stop(turn: Turn, one: Watcher | Notice) -> Button:
    if isinstance(one, Watcher):
        return Button("openings-stop-named", f"openings.unwatch:{one.programme}", {"name": _name(turn, one)})
    data = f"openings.forget:{one.programme}:{one.fact}"
    return Button("openings-stop-day", data, {"day": one.on_day.isoformat()})


def _name(turn: Turn, one: Watcher | Notice) -> Any:
    programme = turn.content.catalogue.programmes.get(one.programme)
    return programme.name if programme else one.programme


def _where(turn: Turn, province: str | None) -> dict[str, Any]:
    if province is None or province not in turn.content.provinces:
        return said("openings-everywhere")
    return said("openings-places", names=turn.content.provinces[province].name)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


# Asking for the province.


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    if argument in turn.content.catalogue.programmes:
        return {WATCHED: argument}
    await turn.say("common-button-unknown", fresh=True)
    return None


def _next(answers: Answers, content: Content) -> Question | None:
    anywhere = Choice(ANYWHERE, "openings-anywhere", None)

    async def values(turn: Turn, answers: Answers) -> dict[str, Any]:
        programme = content.catalogue.programmes.get(answers[WATCHED])
        return {"name": programme.name if programme else answers[WATCHED]}

    def read(incoming: Incoming, shown: Asked) -> Any:
        return questions.province(incoming.text, content.provinces)

    asked = questions.asked("openings-ask-place", values, (anywhere,))
    return questions.first_missing(answers, (Question("province", asked, read),))


async def _finish(turn: Turn, answers: Answers) -> None:
    await _watch(turn, answers[WATCHED], answers["province"])


FLOW = Flow(NAME, _next, _finish, _begin)
