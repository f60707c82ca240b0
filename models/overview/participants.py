"""What became of the people of an activity: chosen, present, and their newest answers three and twelve months later.

Answers are the people's own, given without their name to be seen. What they say is summed only over activities with at
least `FEW` of them, on every screen the same: else one person's answer could be read off, or be found by taking the
sum of one activity from that of its province.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.activities import Activity
from models.attendance import Attendance
from models.classes import CHOSEN, Registration, TrainingClass
from models.outcomes import Outcome
from models.overview.calendar import Calendar
from models.overview.sums import of_year

FEW = 3


@dataclass(frozen=True)
class Participants:
    """People, each counted once in an activity. `shown` of the `answered` are behind the last three numbers."""

    chosen: int = 0
    present: int = 0
    answered: int = 0
    shown: int = 0
    with_nib: int = 0
    producing: int = 0
    workers: int = 0

    def __add__(self, other: "Participants") -> "Participants":
        return Participants(
            self.chosen + other.chosen,
            self.present + other.present,
            self.answered + other.answered,
            self.shown + other.shown,
            self.with_nib + other.with_nib,
            self.producing + other.producing,
            self.workers + other.workers,
        )


@dataclass(frozen=True)
class Said:
    """The newest answer of somebody, None where they would rather not say."""

    moment: int
    has_nib: bool | None
    producing: bool | None
    workers: int | None


def summed(people: Sequence[tuple[bool, Said | None]]) -> Participants:
    """The people of one activity: whether they were present, and what they said last."""
    said = [one for present, one in people if present and one is not None]
    counts = Participants(len(people), sum(present for present, _ in people), len(said))
    if len(said) < FEW:
        return counts
    return replace(
        counts,
        shown=len(said),
        with_nib=sum(one.has_nib is True for one in said),
        producing=sum(one.producing is True for one in said),
        workers=sum(one.workers or 0 for one in said),
    )


async def participants_of(
    session: AsyncSession, scope: Sequence[str], calendar: Calendar, only: int | None = None
) -> dict[int, Participants]:
    """By activity of the calendar's year in these provinces; one without participants is not there."""
    grouped: dict[int, list[tuple[bool, Said | None]]] = {}
    for activity, present, moment, has_nib, producing, workers in await session.execute(_people(scope, calendar, only)):
        said = None if moment is None else Said(moment, has_nib, producing, workers)
        grouped.setdefault(activity, []).append((bool(present), said))
    return {activity: summed(group) for activity, group in grouped.items()}


def _people(scope: Sequence[str], calendar: Calendar, only: int | None) -> Select[Any]:
    """A row for each person in an activity: its id, whether they were there, and what they said last.

    One statement for a province or for all: a list of registrations would be longer than a database takes. Whoever had
    their name deleted and was there is still somebody, known by the registration alone.
    """
    mine = of_year(scope, calendar, only)
    classes = select(TrainingClass.id).join(Activity, Activity.id == TrainingClass.activity_id).where(*mine)
    there = (
        select(Attendance.registration_id.label("registration"))
        .where(Attendance.undone_at.is_(None), Attendance.class_id.in_(classes))
        .group_by(Attendance.registration_id)
        .subquery()
    )
    was_there = there.c.registration.is_not(None)
    who = func.coalesce(Registration.person_id, -Registration.id)
    alone = (TrainingClass.activity_id, who)
    newest = (Outcome.id.is_(None), Outcome.moment.desc(), Outcome.answered_at.desc(), Outcome.id.desc())
    every = (
        select(
            TrainingClass.activity_id.label("activity"),
            func.max(case((was_there, 1), else_=0)).over(partition_by=alone).label("present"),
            Outcome.moment, Outcome.has_nib, Outcome.producing, Outcome.workers,
            func.row_number().over(partition_by=alone, order_by=newest).label("nth"),
        )
        .select_from(Registration)
        .join(TrainingClass, TrainingClass.id == Registration.class_id)
        .join(Activity, Activity.id == TrainingClass.activity_id)
        .outerjoin(there, there.c.registration == Registration.id)
        .outerjoin(Outcome, and_(Outcome.registration_id == Registration.id, Outcome.answered_at.is_not(None)))
        .where(*mine)
        .where(or_(Registration.state == CHOSEN, and_(Registration.person_id.is_(None), was_there)))
        .subquery()
    )  # fmt: skip
    row = every.c
    found = select(row.activity, row.present, row.moment, row.has_nib, row.producing, row.workers)
    return found.where(row.nth == 1)
