"""The tables of proposals, of what was sent, and of their supporting documents."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base, BigId

DRAFT, SUBMITTED, RETURNED, APPROVED, DROPPED = "draft", "submitted", "returned", "approved", "dropped"
MISSING, RECEIVED, UNREADABLE, EXPIRED, ACCEPTED = "missing", "received", "unreadable", "expired", "accepted"


class Proposal(Base):
    """An activity that a province wants (usulan). `volume` counts whole units of output, `total` is whole rupiah and
    always the sum of `costs`; `starts` and `ends` are months written 2027-03; `revision` counts the sendings.
    """

    __tablename__ = "proposals"
    __table_args__ = (Index("ix_proposals_year_province", "year", "province"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    year: Mapped[int]
    province: Mapped[str] = mapped_column(String(2))
    type_id: Mapped[int] = mapped_column(ForeignKey("activity_types.id"))
    indicator_id: Mapped[int | None] = mapped_column(ForeignKey("indicators.id"))
    name: Mapped[str] = mapped_column(String(200))
    place: Mapped[str] = mapped_column(String(200))
    volume: Mapped[int]
    participants: Mapped[int | None]
    starts: Mapped[str] = mapped_column(String(7))
    ends: Mapped[str] = mapped_column(String(7))
    costs: Mapped[list[Any]]
    total: Mapped[int] = mapped_column(BigInteger, default=0)
    state: Mapped[str] = mapped_column(String(16), default=DRAFT, index=True)
    revision: Mapped[int] = mapped_column(default=0)
    officer_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    created_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("activities.id"))
    demo: Mapped[bool] = mapped_column(default=False)


class Version(Base):
    """A proposal as it was sent, and what was decided about it; `remarks` are a part, a reason and words each.

    `first_by` is the first of two verifiers, where the sum needs two; a new sending needs two anew.
    """

    __tablename__ = "proposal_versions"
    __table_args__ = (UniqueConstraint("proposal_id", "revision"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposals.id"))
    revision: Mapped[int]
    content: Mapped[dict[str, Any]]
    sent_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    sent_at: Mapped[datetime]
    outcome: Mapped[str | None] = mapped_column(String(16))
    remarks: Mapped[list[Any]]
    first_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    first_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    decided_at: Mapped[datetime | None]


class Document(Base):
    """The file for one wanted document of a proposal. `file_state` tells whether it is still to be fetched, has been,
    or never will be; `state` is what the office and the ministry see. `likeness` are the signs of a picture.
    """

    __tablename__ = "proposal_documents"
    __table_args__ = (
        UniqueConstraint("proposal_id", "type_id"),
        Index(
            "ix_proposal_documents_wanted",
            "due_at",
            sqlite_where=text("file_state = 'wanted'"),
            postgresql_where=text("file_state = 'wanted'"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposals.id"))
    type_id: Mapped[int] = mapped_column(ForeignKey("document_types.id"))
    state: Mapped[str] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(16))
    file_id: Mapped[str] = mapped_column(Text)
    unique_id: Mapped[str] = mapped_column(String(64))
    sent_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    sent_at: Mapped[datetime]
    file_state: Mapped[str] = mapped_column(String(16))
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime]
    sha256: Mapped[str | None] = mapped_column(String(64))
    mime: Mapped[str | None] = mapped_column(String(80))
    size: Mapped[int | None]
    likeness: Mapped[str | None] = mapped_column(String(32))
