"""What a reminder says: one occasion in full, several as lines, most urgent first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.activities import Activity
from models.outbox import Button, Message
from models.people import HEAD, OFFICER
from models.reminders.steps import Step

NAMED = 10  # more activities than this are counted, not named
LINES_MOST = 20
TASKS = Button("reminders-tasks", "new:go:tugas")


@dataclass(frozen=True)
class Item:
    """One occasion for one person, as things stand: `missing` is not empty.

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
    lines = [{"key": "reminders-also", "values": {"kind": one.kind, "count": one.count}} for one in also]
    if all(one.role != OFFICER for one in items):
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
            Button("reminders-report-now", "new:reporting.now"),
            Button("reminders-later", f"reminders.later:{number}"),
            TASKS,
        ),
    )


def listed(items: Sequence[Item]) -> list[dict[str, Any]]:
    """A line for each occasion, with one last for those that are too many."""
    lines: list[dict[str, Any]] = [{"key": "reminders-line", "values": _line(one)} for one in items[:LINES_MOST]]
    if len(items) > LINES_MOST:
        lines.append({"key": "reminders-more-lines", "values": {"count": len(items) - LINES_MOST}})
    return lines


def named(missing: Sequence[Activity]) -> dict[str, Any]:
    """The activities of a reminder by name, with a last line for those that are too many to name."""
    lines: list[Any] = [{"key": "reminders-item", "values": {"name": one.name}} for one in missing[:NAMED]]
    if len(missing) > NAMED:
        lines.append({"key": "reminders-more", "values": {"count": len(missing) - NAMED}})
    return {"activities": lines, "count": len(missing)}


def received(values: Sequence[dict[str, Any]], at: str) -> Message:
    """What a reminder becomes once its work is done: no thanks, whoever sent it has had those."""
    lines = [{"key": "reminders-received-line", "values": one} for one in values[:LINES_MOST]]
    return Message("reminders-received", {"lines": lines, "at": at})


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
    return {
        "occasion": item.occasion,
        "province": item.step.province.name,
        "period": str(item.step.period),
        "days": item.days,
        "over": max(0, -item.days),
        "count": len(item.missing),
    }


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
    return Message("reminders-upward", values, ways=(Button("reminders-look", "new:go:pantau"),))


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
