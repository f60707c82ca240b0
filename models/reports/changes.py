"""What an officer corrected: what was given back beside what came instead."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import attachments
from models.activities import Activity
from models.attachments import Attachment
from models.reports import findings
from models.reports.findings import EVIDENCE, FIGURES, FILE, NOTE, OBSTACLES, OUTPUT, PROGRESS, SPENT, Finding
from models.reports.table import Report


async def before(session: AsyncSession, report: Report) -> Report | None:
    """The revision that this one follows."""
    if report.revision == 1:
        return None
    found: Report | None = await session.scalar(
        select(Report).where(
            Report.activity_id == report.activity_id,
            Report.period == report.period,
            Report.revision == report.revision - 1,
        )
    )
    return found


async def lines(
    session: AsyncSession, report: Report, activity: Activity, files: Sequence[Attachment]
) -> list[dict[str, Any]]:
    """A line for each thing that was given back or is another now; none for a first revision."""
    old = await before(session, report)
    if old is None:
        return []
    wrong = await findings.of_report(session, old.id)
    old_files = await attachments.of_report(session, old.id)
    named = {one.field for one in wrong}
    others = [
        Finding(name, "none") for name in (*FIGURES, OBSTACLES) if name not in named and _differs(name, old, report)
    ]
    head = [] if old.reason is None else [_said("verification-before", reason=_reason(old.reason))]
    return head + [
        _said(
            "verification-change",
            part=findings.part(one.item, old, activity, old_files),
            reason=one.reason,
            words=one.words or "none",
            now=_now(one, report, activity, files, old_files),
        )
        for one in (*wrong, *others)
    ]


async def pairs(session: AsyncSession, report: Report) -> list[tuple[int, Finding, Attachment, list[Attachment]]]:
    """The files that were given back: place, why, the file, and what came instead."""
    old = await before(session, report)
    if old is None:
        return []
    old_files, files = await attachments.of_report(session, old.id), await attachments.of_report(session, report.id)
    wrong = {one.attachment_id: one for one in await findings.of_report(session, old.id) if one.field == FILE}
    return [
        (place, wrong[one.id], one, [new for new in files if new.replaces == one.id])
        for place, one in enumerate(old_files, 1)
        if one.id in wrong
    ]


def _now(
    one: Finding, report: Report, activity: Activity, files: Sequence[Attachment], old: Sequence[Attachment]
) -> dict[str, Any]:
    values: dict[str, Any] = {"item": one.field, "amount": 0, "unit": activity.unit, "text": "", "count": 0}
    if one.field == FILE:
        was = next(file.unique_id for file in old if file.id == one.attachment_id)
        instead = sum(file.replaces == one.attachment_id for file in files)
        kept = not instead and any(file.unique_id == was for file in files)
        values |= {"item": "kept" if kept else FILE, "count": instead}
    elif one.field == EVIDENCE:
        known = {file.unique_id for file in old}
        values["count"] = sum(file.unique_id not in known and file.replaces is None for file in files)
    elif one.field in (OBSTACLES, NOTE):
        text = report.obstacles if one.field == OBSTACLES else report.note
        values["text"] = text or _said("reporting-obstacles-none")
    else:
        values["amount"] = {SPENT: report.spent, PROGRESS: str(report.progress), OUTPUT: report.output}[one.field]
    return _said("verification-now", **values)


def _differs(name: str, old: Report, new: Report) -> bool:
    return bool(getattr(old, name) != getattr(new, name))


def _reason(reason: str) -> dict[str, Any]:
    return _said("verification-reason-words", reason=reason)


def _said(key: str, **values: Any) -> dict[str, Any]:
    return {"key": key, "values": values}
