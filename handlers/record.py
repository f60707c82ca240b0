"""Receipts and the record in plain words: what a code says, and who changed a report or an activity."""

import re
from typing import Any

from handlers import pages
from handlers.flow import Flow
from handlers.menu import office
from handlers.turn import Turn
from handlers.words import said
from models import audit, codes, receipts
from models.activities import Activity
from models.outbox import Button
from models.proposals import Proposal
from models.receipts import Doer, Line

MENU = Button("common-menu", "start.menu")
EXAMPLE = "K7M3P-Q2RT8"  # nobody's: its check sign is wrong
SHOWN = 10  # a line each
# What is said of these does not fit the words for reports: their verbs mean something else.
OTHERS = ("opening", "deadline", "invitation", "class", "registration", "staff_group", "article", "broadcast",
          "duty", "switch")  # fmt: skip
HALVES = re.compile(r"[A-Za-z0-9]{5}\s?[-–—]\s?[A-Za-z0-9]{5}")


async def check(turn: Turn, argument: str) -> None:
    """`/tanda K7M3P-…`: what was decided, when, by which office, and whether the chain vouches for it."""
    code = codes.read(argument)
    if code is None:
        await turn.say("record-hint", example=EXAMPLE, ways=(MENU,))
    elif not codes.is_right(code):
        await turn.say("record-mistyped", code=codes.spelt(code), ways=(MENU,))
    else:
        await _answer(turn, code)


async def listen(turn: Turn) -> bool:
    """A code alone means the same. In the middle of a dialogue only one that there is for this person."""
    incoming = turn.incoming
    code = codes.read(incoming.text) if incoming.kind == "text" and incoming.group is None else None
    if code is None or (not codes.is_right(code) and not HALVES.fullmatch(incoming.text.strip())):
        return False
    if turn.active is not None and await receipts.find(turn.session, turn.person, code) is None:
        return False
    await check(turn, incoming.text)
    return True


async def of_report(turn: Turn, report: int, number: int) -> None:
    """ "Who changed this?" of a report."""
    await _history(turn, "report", report, number)


async def of_activity(turn: Turn, activity: int, number: int) -> None:
    """The same of an activity and all its reports."""
    await _history(turn, "activity", activity, number)


async def of_proposal(turn: Turn, proposal: int, number: int) -> None:
    """The same of a proposal."""
    await _history(turn, "proposal", proposal, number)


async def _answer(turn: Turn, code: str) -> None:
    found = await receipts.find(turn.session, turn.person, code)
    if found is None:
        await turn.say("record-unknown", code=codes.spelt(code), ways=(MENU,))
        return
    await turn.say(
        "record-said",
        code=codes.spelt(code),
        what=_with_activity(turn, found),
        at=found.row.at.isoformat(),
        zone=_zone(turn, found.activity),
        by=_by(turn, found.doer),
        whole="yes" if await audit.vouched(turn.session, found.row) else "no",
        ways=(MENU,),
    )


async def _history(turn: Turn, kind: str, number: int, page_number: int) -> None:
    activity, found = await receipts.history(turn.session, turn.person, kind, number)
    about = {"activity": activity.name, "province": turn.content.provinces[activity.province].name}
    title = said("record-of-activity", **about)
    if kind == "report" and found and found[0].report:
        title = said("record-of-report", number=str(number), period=found[0].report.period, **about)
    if not found:
        await turn.say("record-history-none", about=title, ways=(MENU,))
        return
    page = pages.page(found, page_number, SHOWN)
    zone = _zone(turn, activity)
    lines = [
        said("record-line", at=one.row.at.isoformat(), zone=zone, by=_by(turn, one.doer), what=_what(turn, one))
        for one in page.part
    ]
    ways = (*page.ways(lambda other: f"record.{kind}:{number}:{other}"), MENU)
    await turn.say("record-history", about=title, lines=lines, ways=ways, **page.values)


def _with_activity(turn: Turn, found: Line) -> dict[str, Any]:
    if found.report is None or found.activity is None:
        return _what(turn, found)
    return said(
        "record-about",
        what=_what(turn, found),
        activity=found.activity.name,
        period=found.report.period,
        province=turn.content.provinces[found.activity.province].name,
    )


def _what(turn: Turn, found: Line) -> dict[str, Any]:
    if isinstance(found.activity, Proposal):
        revision = found.row.details.get("revision", 1)
        return said("record-what-proposal", verb=found.row.verb, number=found.number, revision=revision)
    kind = found.row.subject.partition(":")[0]
    if kind in OTHERS:
        details = found.row.details
        verb = "moved-up" if details.get("moved_up") else found.row.verb
        day = details.get("day", "2000-01-01")
        rule = turn.content.duties.get(str(details.get("rule")))
        title: Any = dict(rule.what) if rule is not None else found.title
        return said("record-what-other", verb=f"{kind}-{verb}", number=found.number, title=title, day=day)
    role, province = found.row.details.get("role"), str(found.row.details.get("province"))
    name = turn.content.provinces[province].name if province in turn.content.provinces else None
    return said(
        "record-what",
        verb=found.row.verb,
        number=found.number,
        revision=found.row.details.get("revision", 1),
        office=office(str(role or "none"), name),
        name=found.whose,
        first=found.first,
        two="yes" if found.row.details.get("first") else "no",
        parts=found.row.details.get("parts", 0),
    )


def _by(turn: Turn, doer: Doer) -> dict[str, Any]:
    province = turn.content.provinces[doer.province].name if doer.province else ""
    return said("record-by", office=doer.office, province=province, name=doer.name)


def _zone(turn: Turn, activity: Activity | Proposal | None) -> str:
    return turn.content.provinces.zone_of(activity.province) if activity else "WIB"


COMMANDS = {"tanda": check}
ACTIONS = {"record.report": of_report, "record.activity": of_activity, "record.proposal": of_proposal}
FLOWS: tuple[Flow, ...] = ()
LISTENERS = (listen,)
