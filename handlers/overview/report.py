"""One report: its figures, what became of it, and its photo."""

from typing import Any

from handlers.overview.looking import MENU
from handlers.turn import Turn
from handlers.words import said
from models import attachments, overview, receipts, reports
from models.activities import Activity
from models.outbox import Button
from models.reports import Report, findings, places


async def show(turn: Turn, number: int) -> None:
    """A report with its first photo or document; the message stays when one goes on from it."""
    report, activity = await _seen(turn, number)
    files = await attachments.of_report(turn.session, report.id)
    first = files[0] if files else None
    others = [Button("overview-files", f"overview.files:{report.id}", {"count": len(files) - 1})]
    await turn.say(
        "overview-report",
        photo=first.file_id if first and first.kind == "photo" else None,
        document=first.file_id if first and first.kind != "photo" else None,
        ways=(
            *(others if len(files) > 1 else ()),
            receipts.of_report(report.id),
            Button("overview-activity-button", f"new:overview.activity:{activity.id}"),
            Button(MENU.label, f"new:{MENU.data}"),
        ),
        **await _values(turn, report, activity),
        files=len(files),
        place=places.shown(await places.of_report(turn.session, report.id)),
    )


async def files(turn: Turn, number: int) -> None:
    """The further photos and documents of a report."""
    report, _ = await _seen(turn, number)
    found = await attachments.of_report(turn.session, report.id)
    for place, one in enumerate(found[1:], 2):
        photo, document = (one.file_id, None) if one.kind == "photo" else (None, one.file_id)
        values: dict[str, Any] = {"report": report.id, "place": place, "count": len(found)}
        await turn.say("verification-file", photo=photo, document=document, fresh=True, **values)


async def _seen(turn: Turn, number: int) -> tuple[Report, Activity]:
    scope = overview.visible(await turn.rights(), turn.content.provinces)
    return await overview.report_seen(turn.session, scope, number)


async def _values(turn: Turn, report: Report, activity: Activity) -> dict[str, Any]:
    before = await reports.standing(turn.session, activity.id, report.period)
    wrong = await _wrong(turn, report, activity) if report.state == reports.RETURNED else []
    tz = turn.content.provinces[activity.province].tz
    return {
        "report": report.id,
        "period": report.period,
        "name": activity.name,
        "province": turn.content.provinces[activity.province].name,
        "sent": report.submitted_at.astimezone(tz).date().isoformat(),
        "revision": report.revision,
        "state": report.state,
        "reason": [said("verification-reason-words", reason=report.reason or "parts"), *wrong],
        "progress_added": str(report.progress),
        "progress": str(before.progress + report.progress),
        "output_added": report.output,
        "output": before.output + report.output,
        "target": activity.target,
        "unit": activity.unit,
        "spent": report.spent,
        "pagu": activity.pagu,
        "absorbed": str(reports.absorption(activity, report.spent)),
        "note": report.note or said("overview-no-share"),
        "obstacles": report.obstacles or said("reporting-obstacles-none"),
    }


async def _wrong(turn: Turn, report: Report, activity: Activity) -> list[dict[str, Any]]:
    """What came back of a report, a line each; nothing when it was all of it."""
    files = await attachments.of_report(turn.session, report.id)
    return findings.lines(await findings.of_report(turn.session, report.id), report, activity, files)
