"""The tables of attendance: codes shown in class, who was present on which day, and in which report they counted."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base, BigId

CODE, TICKED = "code", "ticked"
LIST = "attendance:"  # how the attendance list of a report is known among its files; no file of Telegram has a colon


class AttendanceCode(Base):
    """A code that an officer showed to a class on one of its days; it is good until `ends_at`."""

    __tablename__ = "attendance_codes"
    __table_args__ = (Index("ix_attendance_codes_class_id_day", "class_id", "day"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    class_id: Mapped[int] = mapped_column(ForeignKey("classes.id"))
    day: Mapped[date]
    code: Mapped[str] = mapped_column(String(8), index=True)
    made_by: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    made_at: Mapped[datetime]
    ends_at: Mapped[datetime]


class Attendance(Base):
    """Somebody registered was present on a day: by typing the code (`code`) or as an officer noted it (`ticked`).

    What was a mistake stays with who undid it and when, and counts no more. `noted_by` is None for those who typed the
    code themselves.
    """

    __tablename__ = "attendance"
    __table_args__ = (
        Index(
            "uq_attendance_counted",
            "registration_id",
            "day",
            unique=True,
            sqlite_where=text("undone_at IS NULL"),
            postgresql_where=text("undone_at IS NULL"),
        ),
        Index("ix_attendance_class_id_day", "class_id", "day"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    class_id: Mapped[int] = mapped_column(ForeignKey("classes.id"))
    registration_id: Mapped[int] = mapped_column(ForeignKey("registrations.id"))
    day: Mapped[date]
    how: Mapped[str] = mapped_column(String(8))
    noted_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    noted_at: Mapped[datetime]
    undone_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    undone_at: Mapped[datetime | None]


class AttendanceTry(Base):
    """How many codes somebody has typed in vain since a moment: nobody finds a code by trying."""

    __tablename__ = "attendance_tries"

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), primary_key=True, autoincrement=False)
    count: Mapped[int]
    since: Mapped[datetime]


class Counted(Base):
    """A participant who is in the output of a report; one registration is in one report at most.

    Where the report was given back, the participant is free again for its next revision.
    """

    __tablename__ = "attendance_counted"

    registration_id: Mapped[int] = mapped_column(ForeignKey("registrations.id"), primary_key=True, autoincrement=False)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"), index=True)
