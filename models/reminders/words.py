"""What a reminder says: one occasion in full, several as lines, most urgent first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from models import deadlines, provinces
from models.activities import Activity
from models.deadlines import Period, Rule
from models.outbox import Button, Message
from models.people import HEAD, OFFICER
from models.reminders.steps import DUTY, MINISTRY, Step, parse_occasion

NAMED = 10  # more activities than this are counted, not named
LINES_MOST = 20
TASKS = Button("reminders-tasks", "new:go:tugas")
ELSEWHERE = Button("elsewhere-list", "new:elsewhere.list")
ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True)
class Item:
    """One occasion for one person, as things stand: `missing` is not empty, but for a duty done elsewhere.

    `today` is the day at the place; `upward` who is told next and when. `by_wish`: the reader chose the
    hour; `in_spite`: why it comes in quiet hours or on a day off.
    """

    occasion: str
    step: Step
    role: str
    missing: tuple[Activity, ...]
    today: date
    upward: tuple[str, date] | None = None
    by_wish: bool = False
    in_spite: str | None = None

    @property
    def days(self) -> int:
        return (self.step.due.day - self.today).days

    @property
    def late_from(self) -> date | None:
        """The day on which it should have come, when that is over."""
        return self.step.day if self.step.day < self.today and not self.by_wish else None


@dataclass(frozen=True)
class Also:
    """What else waits in an office, beside the reports: a kind of `duties`, and how many."""

    kind: str
    count: int


def compose(items: Sequence[Item], also: Sequence[Also], number: int) -> Message:
    """The message of one morning; `number` is the ledger's of its first occasion, which the buttons bear."""
    items = sorted(items, key=lambda one: (one.days, one.occasion))
    is_officer = any(one.role == OFFICER for one in items)
    lines = [{"key": "reminders-also", "values": {"kind": one.kind, "count": one.count}} for one in also]
    reports = [one for one in items if one.step.rule is None]
    if len(items) == 1 and not reports:
        return _duty(items[0], number, lines)
    if reports and all(one.role != OFFICER for one in items):
        return _upward(items)
    if len(items) == 1:
        return Message(
            "reminders-report-due",
            {**_values(items[0]), "notes": [*lines, *_notes(items)]},
            ways=_ways(items[0], number, lines),
        )
    return Message(
        "reminders-morning",
        {"lines": listed(items), "count": len(items), "notes": [*lines, *_notes(items)]},
        ways=(
            *((Button("reminders-report-now", "new:reporting.now"),) if reports else ()),
            *((ELSEWHERE,) if len(reports) < len(items) else ()),
            *((Button("reminders-later", f"reminders.later:{number}"), TASKS) if is_officer else ()),
        ),
    )


def listed(items: Sequence[Item]) -> list[dict[str, Any]]:
    """A line for each occasion, with one last for those that are too many."""
    lines: list[dict[str, Any]] = [_line(one) for one in items[:LINES_MOST]]
    if len(items) > LINES_MOST:
        lines.append({"key": "reminders-more-lines", "values": {"count": len(items) - LINES_MOST}})
    return lines


def named(missing: Sequence[Activity]) -> dict[str, Any]:
    """The activities of a reminder by name, with a last line for those that are too many to name."""
    lines: list[Any] = [{"key": "reminders-item", "values": {"name": one.name}} for one in missing[:NAMED]]
    if len(missing) > NAMED:
        lines.append({"key": "reminders-more", "values": {"count": len(missing) - NAMED}})
    return {"activities": lines, "count": len(missing)}


def received(lines: Sequence[dict[str, Any]], at: str) -> Message:
    """What a reminder becomes once its work is done: no thanks, whoever sent it has had those.

    Of a duty done elsewhere nothing was received: somebody has said that it is done.
    """
    reports = sum(one["key"] == "reminders-received-line" for one in lines)
    values = {"lines": lines[:LINES_MOST], "at": at}
    if reports == len(lines):
        return Message("reminders-received", values)
    return Message("elsewhere-received", values | {"only": "no" if reports else "yes"})


def about(name: str) -> dict[str, Any]:
    """Which report or duty an occasion is, as a line of a list."""
    if not name.startswith(DUTY):
        month, code = parse_occasion(name)
        return {"key": "reminders-received-line", "values": {"period": str(month), "province": place(code)}}
    _, rule, period, where = name.split(":")
    found = _rules().get(rule)
    what: Any = dict(found.what) if found else rule
    known = deadlines.PERIODS[found.period].parse(period) if found else None
    values = {"what": what, "period": in_words(known) if known else period, "province": place(where)}
    return {"key": "elsewhere-about", "values": values}


def in_words(period: Period) -> dict[str, Any]:
    """A period of any kind, to stand within a message."""
    number = ROMAN[period.number - 1] if period.number <= len(ROMAN) else ""
    values = {"kind": period.kind, "period": str(period), "number": number, "year": str(period.year)}
    return {"key": "elsewhere-period", "values": values}


def place(code: str) -> Any:
    """The name of a province, or that it is the ministry's, or everybody's."""
    found = _provinces().get(code)
    return found.name if found else {"key": "elsewhere-place", "values": {"place": code}}


@cache
def _provinces() -> provinces.Provinces:
    return provinces.load()


@cache
def _rules() -> dict[str, Rule]:
    return {rule.id: rule for rule in deadlines.load()}


def _values(item: Item) -> dict[str, Any]:
    due = item.step.due
    return {
        "province": item.step.province.name,
        "period": str(item.step.period),
        "due": due.day.isoformat(),
        "days": item.days,
        "over": max(0, -item.days),
        "published": "yes" if due.published else "no",
        "reason": due.reason or "",
        **named(item.missing),
    }


def _line(item: Item) -> dict[str, Any]:
    values = {
        "occasion": item.occasion,
        "province": item.step.province.name,
        "period": str(item.step.period),
        "days": item.days,
        "over": max(0, -item.days),
        "count": len(item.missing),
    }
    rule = item.step.rule
    return {"key": "reminders-line", "values": values} if rule is None else _duty_line(item, rule)


def _duty_line(item: Item, rule: Rule) -> dict[str, Any]:
    values = {
        "occasion": item.occasion,
        "what": dict(rule.what),
        "period": in_words(item.step.period),
        "province": place(item.step.office or MINISTRY),
        "days": item.days,
        "sure": certainty(rule, published=item.step.due.published),
    }
    return {"key": "elsewhere-line", "values": values}


def certainty(rule: Rule, *, published: bool) -> str:
    """How sure a date is; a published one is as sure as who published it."""
    return "P" if published else rule.due_certainty or rule.certainty


def _duty(item: Item, number: int, also: Sequence[Any]) -> Message:
    """The reminder of one duty that is done elsewhere."""
    rule, due = item.step.rule, item.step.due
    assert rule is not None
    values = {
        **_duty_line(item, rule)["values"],
        "to_whom": dict(rule.to_whom),
        "due": due.day.isoformat(),
        "reason": due.reason or "",
        "notes": [*also, *_notes([item])],
    }
    button = f"{rule.id}:{item.step.period}:{item.step.office or MINISTRY}"
    later = (Button("reminders-later", f"reminders.later:{number}"),) if item.role == OFFICER else ()
    ways = (
        Button("elsewhere-done", f"new:elsewhere.done:{button}"),
        *later,
        Button("elsewhere-look", f"new:elsewhere.card:{button}"),
        *((TASKS,) if also else ()),
    )
    return Message("elsewhere-due", values, ways=ways)


def _ways(item: Item, number: int, also: Sequence[Any]) -> tuple[Button, ...]:
    only = item.missing[0].id if len(item.missing) == 1 else 0
    return (
        Button("reminders-report-now", f"new:reporting.now:{only}"),
        Button("reminders-nil", f"new:reporting.nil:{only}"),
        Button("reminders-later", f"reminders.later:{number}"),
        Button("reminders-not-me", f"reminders.notme:{number}"),
        *((TASKS,) if also else ()),
    )


def _upward(items: Sequence[Item]) -> Message:
    who = "head" if items[0].role == HEAD else "ministry"
    values = {"who": who, "lines": listed(items), "count": len(items), "notes": _notes(items)}
    others = (ELSEWHERE,) if any(one.step.rule is not None for one in items) else ()
    return Message("reminders-upward", values, ways=(Button("reminders-look", "new:go:pantau"), *others))


def _notes(items: Sequence[Item]) -> list[dict[str, Any]]:
    """Who is told next, and that this comes late."""
    found = []
    first = items[0]
    # From the day before the last one on, so that nobody is taken by surprise.
    if first.upward is not None and first.days <= 1:
        role, day = first.upward
        who, soon = "head" if role == HEAD else "ministry", "yes" if (day - first.today).days == 1 else "no"
        found.append({"key": "reminders-upward-next", "values": {"who": who, "day": day.isoformat(), "soon": soon}})
    if first.in_spite is not None:
        found.append({"key": "reminders-in-spite", "values": {"reason": first.in_spite}})
    since = min((one.late_from for one in items if one.late_from is not None), default=None)
    if since is not None:
        found.append({"key": "reminders-late", "values": {"day": since.isoformat()}})
    return found
