"""What became of the people of an activity: chosen, present, and their newest answers three and twelve months later.

Answers are the people's own, given without their name to be seen. What they say is summed only over activities with at
least `FEW` of them, on every screen the same: else one person's answer could be read off, or be found by taking the
sum of one activity from that of its province.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import or_, select
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


@dataclass
class _Someone:
    present: bool = False
    said: Said | None = None


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
    mine = of_year(scope, calendar, only)
    rows = await session.execute(
        select(TrainingClass.activity_id, Registration.id, Registration.person_id, Registration.state)
        .join(TrainingClass, TrainingClass.id == Registration.class_id)
        .join(Activity, Activity.id == TrainingClass.activity_id)
        .where(*mine, or_(Registration.state == CHOSEN, Registration.person_id.is_(None)))
    )
    found = rows.all()
    there = set(await _present(session, [number for _, number, _, _ in found]))
    # Whoever had their name deleted and was there is still somebody, known by the registration alone.
    who = {
        number: (activity, -number if person is None else person)
        for activity, number, person, state in found
        if state == CHOSEN or number in there
    }
    people = {key: _Someone() for key in who.values()}
    for number in there:
        people[who[number]].present = True
    for outcome in await _answers(session, list(who)):
        someone = people[who[outcome.registration_id]]
        said = Said(outcome.moment, outcome.has_nib, outcome.producing, outcome.workers)
        if someone.said is None or someone.said.moment <= said.moment:
            someone.said = said
    grouped: dict[int, list[tuple[bool, Said | None]]] = {}
    for (activity, _), someone in people.items():
        grouped.setdefault(activity, []).append((someone.present, someone.said))
    return {activity: summed(group) for activity, group in grouped.items()}


async def _present(session: AsyncSession, registrations: Sequence[int]) -> Sequence[int]:
    rows = await session.scalars(
        select(Attendance.registration_id)
        .distinct()
        .where(Attendance.registration_id.in_(registrations), Attendance.undone_at.is_(None))
    )
    return rows.all()


async def _answers(session: AsyncSession, registrations: Sequence[int]) -> Sequence[Outcome]:
    rows = await session.scalars(
        select(Outcome)
        .where(Outcome.registration_id.in_(registrations), Outcome.answered_at.is_not(None))
        .order_by(Outcome.answered_at)
    )
    return rows.all()
