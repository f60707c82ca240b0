"""A report as it is put before people: every figure beside where the activity stood, and what is unusual about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models import attachments, attendance
from models.activities import Activity
from models.outbox import Button
from models.people import Person
from models.provinces import Provinces
from models.reports import Report, changes, decisions, places, standing, twins
from models.reports.checks import OTHER, concerns, gap_limit
from models.reports.figures import Figures, Standing, absorption


@dataclass(frozen=True)
class Card:
    """What a verifier needs to decide: the values of the message, its buttons, and the first photo or document."""

    values: dict[str, Any]
    buttons: tuple[Button, ...]
    photo: str | None
    document: str | None


def compared(activity: Activity, before: Standing, figures: Figures) -> dict[str, Any]:
    """Old beside new, cumulative; `absorbed` is the PPA in percent, `gap` progress minus PPA in percentage points."""
    after = before.after(figures)
    absorbed = absorption(activity, figures.spent)
    unusual = concerns(activity, before, figures)
    return {
        "name": activity.name,
        "unit": activity.unit,
        "target": activity.target,
        "pagu": activity.pagu,
        "spent_before": before.spent,
        "spent": figures.spent,
        "spent_added": figures.spent - before.spent,
        "progress_before": str(before.progress),
        "progress_added": str(figures.progress),
        "progress": str(after.progress),
        "output_before": before.output,
        "output_added": figures.output,
        "output": after.output,
        "absorbed": str(absorbed),
        "gap": str(after.progress - absorbed),
        "obstacles": figures.obstacles or {"key": "reporting-obstacles-none"},
        "unusual": len(unusual),
        "note": figures.note or "–",
        "concerns": _concerns(activity, unusual, figures) or [{"key": "reporting-no-concern"}],
    }


def _concerns(activity: Activity, unusual: Sequence[str], figures: Figures) -> list[dict[str, Any]]:
    """What is unusual, a line each, and the reference that explains it."""
    limit = str(gap_limit(activity))
    lines: list[dict[str, Any]] = [
        {"key": "reporting-concern", "values": {"concern": name, "limit": limit}} for name in unusual
    ]
    if figures.reference is None:
        return lines
    words: Any = {"key": "reporting-reference", "values": {"reference": f"code-{figures.reference}"}}
    if figures.reference == OTHER:
        words = figures.explanation or ""
    return [*lines, {"key": "reporting-reference-given", "values": {"reference": figures.reference, "words": words}}]


async def card(session: AsyncSession, report: Report, activity: Activity, provinces: Provinces, limit: int = 0) -> Card:
    """The card of a report that waits for a decision; `limit` is the sum above which two must verify, 0 for none."""
    before = await standing(session, activity.id, report.period)
    files = await attachments.of_report(session, report.id)
    same = await twins.of_report(session, report, files)
    values = compared(activity, before, report.figures)
    values["concerns"] = [
        *await _second(session, report, limit),
        *await _attended(session, report, activity),
        *await changes.lines(session, report, activity, files),
        *({"key": "verification-twin", "values": one.values(provinces)} for one in same),
        *values["concerns"],
    ]
    values |= {
        "report": report.id,
        "province": provinces[activity.province].name,
        "period": report.period,
        "officer": await _sender(session, report),
        "revision": report.revision,
        "files": len(files),
        "place": places.shown(await places.of_report(session, report.id)),
    }
    first = files[0] if files else None
    pairs = await changes.pairs(session, report)
    return Card(
        values,
        _buttons(report.id, files=len(files), twins=len(same), pairs=len(pairs)),
        photo=first.file_id if first and first.kind == "photo" else None,
        document=first.file_id if first and first.kind != "photo" else None,
    )


async def _sender(session: AsyncSession, report: Report) -> Any:
    """Who sent it, and in whose place."""
    officer = await session.get_one(Person, report.officer_id)
    if report.for_id is None:
        return officer.name
    giver = await session.get_one(Person, report.for_id)
    return {"key": "reporting-in-place", "values": {"name": officer.name, "giver": giver.name}}


def attended(count: int, reported: int, unit: str) -> dict[str, Any]:
    """Where the output comes from: so many on the attendance lists, and whether the officer reports as many."""
    return {
        "key": "reporting-attended",
        "values": {"count": count, "reported": reported, "same": "yes" if count == reported else "no", "unit": unit},
    }


async def _attended(session: AsyncSession, report: Report, activity: Activity) -> list[dict[str, Any]]:
    there = len(await attendance.counted(session, report.id))
    return [attended(there, report.output, activity.unit)] if there else []


async def _second(session: AsyncSession, report: Report, limit: int) -> list[dict[str, Any]]:
    """Who has consented already, or that two must."""
    if not await decisions.needs_two(session, report, limit):
        return []
    if report.first_by is None or report.first_at is None:
        return [{"key": "verification-two", "values": {"limit": limit}}]
    first = await session.get_one(Person, report.first_by)
    return [{"key": "verification-first", "values": {"by": first.name, "at": report.first_at.isoformat()}}]


def _buttons(report_id: int, *, files: int, twins: int, pairs: int) -> tuple[Button, ...]:
    """Every label carries the number of the report: whoever types it cannot hit another one."""
    number = {"report": report_id}
    found = [
        Button("verification-verify", f"verification.verify:{report_id}", number),
        Button("verification-give-back", f"verification.return:{report_id}", number),
    ]
    if files > 1:
        more = number | {"count": files - 1}
        found.append(Button("verification-files", f"verification.files:{report_id}", more))
    if pairs:
        found.append(Button("verification-compare", f"verification.compare:{report_id}", number))
    if twins:
        found.append(Button("verification-twins", f"verification.twins:{report_id}", number))
    return tuple(found)
