"""The table of monthly reports."""

from datetime import datetime, timedelta
from decimal import Decimal

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base, BigId
from models.reports.figures import Figures

SUBMITTED, VERIFIED, RETURNED = "submitted", "verified", "returned"


class Report(Base):
    """One month of one activity. A report that was given back is followed by a higher `revision` of the same month.

    `clock_from` is `submitted_at` less the time that earlier revisions waited for the ministry: its clock stands
    still while the officer corrects. `for_id` is for whom the officer reported (`delegations`). `first_by` is the
    first of two verifiers, where the month needs two.
    """

    __tablename__ = "reports"
    __table_args__ = (
        UniqueConstraint("activity_id", "period", "revision"),
        Index("ix_reports_period_state_activity_id", "period", "state", "activity_id"),  # the year of the overview
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id"), index=True)
    period: Mapped[str] = mapped_column(String(7))
    revision: Mapped[int] = mapped_column(default=1)
    officer_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    spent: Mapped[int] = mapped_column(BigInteger)
    progress_hundredths: Mapped[int]
    output: Mapped[int]
    obstacles: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text, default="")
    reference: Mapped[str | None] = mapped_column(String(2))
    explanation: Mapped[str | None] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(16), default=SUBMITTED, index=True)
    submitted_at: Mapped[datetime]
    clock_from: Mapped[datetime | None]
    for_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    first_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    first_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None] = mapped_column(Text)

    @property
    def progress(self) -> Decimal:
        """Percentage points added in this month."""
        return Decimal(self.progress_hundredths) / 100

    @property
    def waits_since(self) -> datetime:
        """The moment from which the ministry's time counts."""
        return self.clock_from or self.submitted_at

    @property
    def waited(self) -> timedelta:
        """How long the month has waited for the ministry until it was decided, all revisions together."""
        return (self.decided_at or self.submitted_at) - self.waits_since

    @property
    def figures(self) -> Figures:
        """What was entered, without the files."""
        return Figures(
            self.spent,
            self.progress,
            self.output,
            self.obstacles,
            note=self.note,
            reference=self.reference,
            explanation=self.explanation,
        )
