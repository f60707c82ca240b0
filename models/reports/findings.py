"""What a verifier found wrong with a report: the fields and files that come back, each with a reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import attachments
from models.activities import Activity
from models.attachments import Attachment
from models.db import Base, BigId
from models.errors import Denied
from models.reports.table import Report

SPENT, PROGRESS, OUTPUT, OBSTACLES, NOTE = "spent", "progress", "output", "obstacles", "note"
FILE, EVIDENCE = "file", "evidence"  # one of the files; evidence that is not there
FIGURES = (SPENT, PROGRESS, OUTPUT)
FIELDS = (*FIGURES, OBSTACLES, NOTE, EVIDENCE)
WRONG, MISSING, OUTDATED, UNREADABLE, DUPLICATE = "wrong", "missing", "outdated", "unreadable", "duplicate"
# Which reasons make sense for what; a number is never unreadable.
REASONS = {
    **dict.fromkeys((*FIGURES, OBSTACLES, NOTE), (WRONG, MISSING, OUTDATED)),
    FILE: (WRONG, UNREADABLE, OUTDATED, DUPLICATE),
    EVIDENCE: (MISSING,),
}


class FindingRow(Base):
    """`field` is one of FIELDS, or FILE with the `attachment_id`; `words` are the verifier's own."""

    __tablename__ = "report_findings"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"), index=True)
    field: Mapped[str] = mapped_column(String(16))
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachments.id"))
    reason: Mapped[str] = mapped_column(String(16))
    words: Mapped[str | None] = mapped_column(Text)


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong; `item` is what stands for it in buttons and answers: `spent`, `file7`."""

    field: str
    reason: str
    words: str | None = None
    attachment_id: int | None = None

    @property
    def item(self) -> str:
        return f"{FILE}{self.attachment_id}" if self.attachment_id is not None else self.field


async def add(session: AsyncSession, report_id: int, wrong: Sequence[Finding]) -> None:
    """Note what is wrong, each thing once; a file of another report is refused."""
    own = {one.id for one in await attachments.of_report(session, report_id)}
    for one in {finding.item: finding for finding in wrong}.values():
        is_file = one.field == FILE
        if one.reason not in REASONS.get(one.field, ()) or is_file != (one.attachment_id is not None):
            raise ValueError(f"{one} is no finding")
        if is_file and one.attachment_id not in own:
            raise Denied("reporting-unknown", report=report_id)
        session.add(
            FindingRow(
                report_id=report_id,
                field=one.field,
                attachment_id=one.attachment_id,
                reason=one.reason,
                words=one.words,
            )
        )
    await session.flush()


async def of_report(session: AsyncSession, report_id: int) -> list[Finding]:
    rows = await session.scalars(select(FindingRow).where(FindingRow.report_id == report_id).order_by(FindingRow.id))
    return [Finding(row.field, row.reason, row.words, row.attachment_id) for row in rows]


def part(item: str, report: Report, activity: Activity, files: Sequence[Attachment]) -> dict[str, Any]:
    """A field or file in words, with what was reported there."""
    place = next((place for place, one in enumerate(files, 1) if f"{FILE}{one.id}" == item), 0)
    amount: Any = {SPENT: report.spent, PROGRESS: str(report.progress), OUTPUT: report.output}.get(item, 0)
    name = files[place - 1].kind if place else item
    return {
        "key": "verification-part",
        "values": {"item": name, "place": place, "amount": amount, "unit": activity.unit},
    }


def lines(
    wrong: Iterable[Finding], report: Report, activity: Activity, files: Sequence[Attachment]
) -> list[dict[str, Any]]:
    """A line each: what, and why."""
    return [
        {
            "key": "verification-finding",
            "values": {
                "part": part(one.item, report, activity, files),
                "reason": one.reason,
                "words": one.words or "none",
            },
        }
        for one in wrong
    ]
