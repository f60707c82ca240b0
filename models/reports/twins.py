"""Pictures of a report that stand in another report already: of another month, activity or province."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import attachments, outbox, people, pictures
from models.activities import Activity
from models.attachments import Attachment
from models.outbox import Button, Message
from models.provinces import Provinces
from models.reports.table import RETURNED, SUBMITTED, Report

SHOWN = 5
MENU = Button("common-menu", "start.menu")


@dataclass(frozen=True)
class Twin:
    """A file of a report, counted from 1, and the earlier one that is the same, with its report."""

    file: Attachment
    place: int
    earlier: Attachment
    report: Report
    activity: Activity

    def values(self, provinces: Provinces) -> dict[str, Any]:
        return {
            "place": self.place,
            "number": self.report.id,
            "province": provinces[self.activity.province].name,
            "period": self.report.period,
            "activity": self.activity.name,
        }


async def of_report(session: AsyncSession, report: Report, files: Sequence[Attachment]) -> list[Twin]:
    """The earlier files that are the same, of reports that are in; for whoever may see all provinces."""
    pairs = [pair for pair in await pictures.like(session, files) if pair[1].id < pair[0].id]
    rows = await session.execute(
        select(Report, Activity)
        .join(Activity, Activity.id == Report.activity_id)
        .where(Report.id.in_({earlier.report_id for _, earlier in pairs}), Report.state != RETURNED)
    )
    known = {one.id: (one, activity) for one, activity in rows.all()}
    places = {one.id: place for place, one in enumerate(files, 1)}
    found = [
        Twin(file, places[file.id], earlier, *known[earlier.report_id])
        for file, earlier in pairs
        if earlier.report_id in known
    ]
    return [one for one in found if (one.report.activity_id, one.report.period) != (report.activity_id, report.period)][
        :SHOWN
    ]


async def tell(session: AsyncSession, attachment_id: int, provinces: Provinces, now: datetime) -> int:
    """A file has been fetched and looked at: verifiers hear, once for a report, what their card could not show yet."""
    file = await session.get_one(Attachment, attachment_id, populate_existing=True)
    report = await session.get_one(Report, file.report_id)
    if report.state != SUBMITTED:
        return 0
    files = await attachments.of_report(session, report.id)
    found = [one for one in await of_report(session, report, files) if one.file.id == file.id]
    new = [one for one in found if one.earlier.unique_id != file.unique_id]  # the others stood on the card at once
    if not new:
        return 0
    line = {"key": "verification-twin", "values": new[0].values(provinces)}
    ways = (Button("verification-twins", f"verification.twins:{report.id}", {"report": report.id}), MENU)
    message = Message("verification-twin-found", {"report": report.id, "line": line}, ways=ways)
    told = 0
    for verifier in await people.holders(session, people.VERIFIER):
        key = f"twin:{report.id}:{verifier.id}"
        told += await outbox.enqueue(session, verifier.telegram_id, message, now, dedup_key=key)
    return told
