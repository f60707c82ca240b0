"""The week in one message: what changed, who must act, and a button into each screen."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models import overview, people
from models.deadlines import Month, Rule
from models.offices import CAPITAL
from models.outbox import Button, Message
from models.overview import Calendar
from models.people import Person, Rights
from models.proposals import APPROVED, RETURNED, SUBMITTED
from models.provinces import Province, Provinces
from models.weeks.acting import Acting, Waiting, acting
from models.weeks.changes import Week, changes
from models.workdays import Workdays

OFFICES, NAMES, UNITS = 8, 10, 5  # more of these are counted, not named: a page is read on a phone
MENU = Button("common-menu", "start.menu")


async def page(
    session: AsyncSession,
    person: Person,
    rule: Rule,
    provinces: Provinces,
    workdays: Workdays,
    since: datetime,
    now: datetime,
    merged: int = 1,
) -> Message:
    """What changed for a person since a moment, in the provinces that they may see; `merged` weeks are told at once.

    The year is that of the month that is over: in January people still send December.
    """
    rights = await people.rights(session, person)
    scope = overview.visible(rights, provinces)
    here = place(rights, provinces)
    calendar = await _calendar(session, scope, rule, provinces, workdays, here, now)
    week = await changes(session, scope, calendar, since)
    who = await acting(session, scope, calendar, provinces)
    shown = list(who.offices)[:OFFICES]
    where = (
        provinces[scope[0]].name if len(scope) == 1 else {"key": "overview-where-all", "values": {"count": len(scope)}}
    )
    values = {
        "from": since.astimezone(here.tz).date().isoformat(),
        "to": now.astimezone(here.tz).date().isoformat(),
        "where": where,
        "year": str(calendar.year),
        "merged": merged,
        "changed": list(_changed(week, provinces)),
        "acts": list(_acts(who, shown, provinces)),
        "sums": _sums(week),
    }
    return Message(
        "week-page",
        values,
        choices=tuple(_into(code, calendar.year, provinces) for code in shown),
        ways=tuple(_ways(rights, scope, calendar.year, who)),
        listed=True,
    )


def place(rights: Rights, provinces: Provinces) -> Province:
    """Whose time somebody lives in: the own province's; the ministry's for whoever belongs to no office or several."""
    (code,) = rights.own if len(rights.own) == 1 else (CAPITAL,)
    return provinces[code]


async def _calendar(
    session: AsyncSession,
    scope: Sequence[str],
    rule: Rule,
    provinces: Provinces,
    workdays: Workdays,
    here: Province,
    now: datetime,
) -> Calendar:
    known = await overview.years(session, scope)
    year = Month.of(now.astimezone(here.tz).date()).previous().year
    if known and year not in known:
        year = min(max(year, known[0]), known[-1])
    return await overview.calendar(session, rule, provinces, workdays, year, now)


def _changed(week: Week, provinces: Mapping[str, Province]) -> Iterator[dict[str, Any]]:
    """A line for each thing that changed; one that says so when nothing did."""
    if week.is_still:
        yield _said("week-nothing")
        return
    if week.received or week.verified or week.returned:
        yield _said("week-reports", received=week.received, verified=week.verified, returned=week.returned)
    if week.became_late:
        yield _said("week-became-late", count=len(week.became_late), names=_names(week.became_late, provinces))
    if week.came_in:
        yield _said("week-came-in", count=len(week.came_in), names=_names(week.came_in, provinces))
    if week.spent:
        yield _said("week-spent", sign=_sign(week.spent), more=abs(week.spent))
    units = sorted(week.outputs.items(), key=lambda one: (-abs(one[1]), one[0]))
    for unit, more in units[:UNITS]:
        yield _said("week-output", sign=_sign(more), more=abs(more), unit=unit)
    if len(units) > UNITS:
        yield _said("week-output-more", count=len(units) - UNITS)
    if week.activities or week.pagu:
        yield _said("week-activities", count=week.activities, sign=_sign(week.pagu), pagu=abs(week.pagu))
    if week.proposals_sent or week.proposals_approved or week.proposals_returned:
        yield _said(
            "week-proposals",
            sent=week.proposals_sent,
            approved=week.proposals_approved,
            returned=week.proposals_returned,
        )


def _sums(week: Week) -> list[dict[str, Any]]:
    """How it stands now: the sums of `/pantau`, and the proposals by state where there are any."""
    after, share = week.after, week.after.absorbed
    lines = [
        _said(
            "week-sums",
            activities=after.activities,
            came=after.came,
            due=after.due,
            waiting=after.waiting,
            spent=after.spent,
            pagu=after.pagu,
            absorbed=_said("overview-no-share") if share is None else _said("overview-share", percent=str(share)),
        )
    ]
    if week.standing:
        counts = {state: week.standing.get(state, 0) for state in (SUBMITTED, RETURNED, APPROVED)}
        lines.append(_said("week-standing", **counts))
    return lines


def _acts(who: Acting, shown: Sequence[str], provinces: Mapping[str, Province]) -> Iterator[dict[str, Any]]:
    """The ministry's own part, then a numbered line for each office that has a button, and the number of the others."""
    if not who.ministry and not who.offices:
        yield _said("week-nobody")
    if who.ministry:
        yield _said("week-ministry", waits=_joined(who.ministry))
    for number, code in enumerate(shown, 1):
        # A button that stands alone bears no number, but its words.
        line = "week-office" if len(shown) > 1 else "week-office-only"
        yield _said(line, place=number, name=provinces[code].name, waits=_joined(who.offices[code]))
    if len(who.offices) > len(shown):
        yield _said("week-offices-more", count=len(who.offices) - len(shown))


def _joined(waits: Sequence[Waiting]) -> dict[str, Any]:
    head, *rest = waits
    line = _said("week-waits", kind=head.kind, count=head.count, days=head.days)
    return _said("week-and", one=line, more=_joined(rest)) if rest else line


def _names(codes: Sequence[str], provinces: Mapping[str, Province]) -> dict[str, Any]:
    names = ", ".join(provinces[code].name for code in codes[:NAMES])
    return _said("week-names", names=names, more=max(len(codes) - NAMES, 0))


def _into(code: str, year: int, provinces: Mapping[str, Province]) -> Button:
    name = provinces[code].name
    return Button({"id": name, "en": name}, f"new:overview.province:{code}:{year}")


def _ways(rights: Rights, scope: Sequence[str], year: int, who: Acting) -> Iterator[Button]:
    """On from the page, which stays to be read again."""
    if rights.is_verifier and any(one.kind == "verify" for one in who.ministry):
        yield Button("week-verify-button", "new:go:verifikasi")
    yield Button("week-proposals-button", "new:go:usulan")
    yield Button("week-overview-button", f"new:overview.all:{year}")
    if len(scope) > 1:
        yield Button("overview-map-button", f"new:overview.map:{year}")
    yield Button(MENU.label, f"new:{MENU.data}")


def _sign(amount: int) -> str:
    return "less" if amount < 0 else "more"


def _said(key: str, **values: Any) -> dict[str, Any]:
    return {"key": key, "values": values}
