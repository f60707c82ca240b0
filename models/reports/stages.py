"""Stages (tahapan) of an activity with their weights, how far each is, and the progress that follows from it.

PCRO is the percentage of the stages towards an output that is done; the satker itself sets the activities and their
weights, which add up to 100 (SAKTI guide 2022, T). A month adds an increment, so weights may change later: what was
sent stays as it was sent, and whatever is left to 100 % is shared out over what the stages still leave open.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models import audit, people
from models.activities import Activity, seen_by
from models.db import Base, BigId
from models.errors import Denied, Refused
from models.people import Person
from models.reports.table import SUBMITTED, VERIFIED, Report

WHOLE = 100
MOST = 10  # stages of an activity, ours: they are buttons on a phone
NAME_MOST = 40
# What a stage may be, in percent of itself; nobody measures it finer, and points can always be typed.
STATES = (100, 50, 0)
# A proposal to begin with, ours: the three parts that every activity has.
USUAL = (("Persiapan", Decimal(20)), ("Pelaksanaan", Decimal(60)), ("Pelaporan", Decimal(20)))
ENTRY = re.compile(r"(.*?)[\s:=(-]*(\d{1,3}(?:[.,]\d{1,2})?)\s*%?\)?", re.DOTALL)
BETWEEN = re.compile(r"[\n;]|,(?!\d)")

Weights = Sequence[tuple[str, Decimal]]
Done = Mapping[int, int]


class Stage(Base):
    """`weight_hundredths` is in hundredths of a percentage point; one that was `dropped` is in earlier reports only."""

    __tablename__ = "activity_stages"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id"), index=True)
    place: Mapped[int]
    name: Mapped[str] = mapped_column(String(NAME_MOST))
    weight_hundredths: Mapped[int]
    dropped: Mapped[bool] = mapped_column(default=False)

    @property
    def weight(self) -> Decimal:
        """Percentage points that the stage is worth."""
        return Decimal(self.weight_hundredths) / 100


class StageMark(Base):
    """How far a stage was at the end of the month of a report: `done` is percent of the stage."""

    __tablename__ = "report_stages"

    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"), primary_key=True)
    stage_id: Mapped[int] = mapped_column(ForeignKey("activity_stages.id"), primary_key=True)
    done: Mapped[int]


@dataclass(frozen=True)
class Unclear:
    """Why a text is no list of weights: `problem`, with the piece concerned or the sum that came out."""

    problem: str
    piece: str = ""
    total: Decimal = Decimal(0)


def parse(said: str) -> Weights | Unclear:
    """ "Persiapan 20, Pelaksanaan 60, Pelaporan 20", one below the other or separated by commas."""
    pieces = [" ".join(one.split()) for one in BETWEEN.split(said)]
    found: list[tuple[str, Decimal]] = []
    for piece in (one for one in pieces if one):
        match = ENTRY.fullmatch(piece)
        name = match[1].strip(" .•") if match else ""
        if match is None or not any(letter.isalpha() for letter in name):
            return Unclear("piece", piece[:60])
        if len(name) > NAME_MOST:
            return Unclear("long", name[:60])
        if name.casefold() in (known.casefold() for known, _ in found):
            return Unclear("twice", name)
        found.append((name, Decimal(match[2].replace(",", "."))))
    return _problem(found) or found


def read(kept: Sequence[Sequence[str]]) -> Weights:
    """Weights as they were kept among answers."""
    return [(name, Decimal(weight)) for name, weight in kept]


def _problem(found: Weights) -> Unclear | None:
    if not found:
        return Unclear("piece")
    if len(found) > MOST:
        return Unclear("many")
    nothing = next((name for name, weight in found if weight <= 0), None)
    if nothing is not None:
        return Unclear("zero", nothing)
    total = sum((weight for _, weight in found), Decimal(0))
    return Unclear("sum", total=total) if total != WHOLE else None


async def put(session: AsyncSession, person: Person, activity_id: int, weights: Weights, now: datetime) -> None:
    """The office of the province sets the stages anew. One that keeps its name keeps how far it is."""
    activity = await seen_by(session, person, activity_id)
    if activity.province not in (await people.rights(session, person)).own:
        raise Denied("access-denied")
    if len({name.casefold() for name, _ in weights}) < len(weights) or _problem(weights) is not None:
        raise Refused("stages-wrong")
    rows = await session.scalars(
        select(Stage).where(Stage.activity_id == activity.id).order_by(Stage.id).with_for_update()
    )
    known = {one.name.casefold(): one for one in rows}
    for row in known.values():
        row.dropped = True
    for place, (name, weight) in enumerate(weights, 1):
        row = known.get(name.casefold()) or Stage(activity_id=activity.id)
        session.add(row)
        row.name, row.place, row.weight_hundredths, row.dropped = name, place, int(weight * 100), False
    await session.flush()
    await audit.note(
        session, person, "staged", f"activity:{activity.id}", now, weights=[str(weight) for _, weight in weights]
    )


async def of_activity(session: AsyncSession, activity_id: int) -> Sequence[Stage]:
    """The stages that count now, in the order of the office."""
    rows = await session.scalars(
        select(Stage).where(Stage.activity_id == activity_id, ~Stage.dropped).order_by(Stage.place)
    )
    return rows.all()


async def of_report(session: AsyncSession, report_id: int) -> dict[int, int]:
    """How far the stages were in a report; nothing where it was typed in points."""
    rows = await session.scalars(select(StageMark).where(StageMark.report_id == report_id))
    return {one.stage_id: one.done for one in rows}


async def before(session: AsyncSession, activity: Activity, period: str) -> dict[int, int]:
    """How far the stages were before a month: as the latest month that is in and was told in stages has it."""
    latest = await session.scalar(
        select(Report.id)
        .join(StageMark, StageMark.report_id == Report.id)
        .where(Report.activity_id == activity.id, Report.period < period, Report.state.in_((SUBMITTED, VERIFIED)))
        .order_by(Report.period.desc())
        .limit(1)
    )
    return await of_report(session, latest) if latest is not None else {}


def keep(session: AsyncSession, report_id: int, done: Done) -> None:
    session.add_all(StageMark(report_id=report_id, stage_id=stage, done=percent) for stage, percent in done.items())


def share(stages: Sequence[Stage], done: Done) -> Decimal:
    """The part of the whole that is done, by the weights: percent."""
    return sum((one.weight * done.get(one.id, 0) for one in stages), Decimal(0)) / WHOLE


def moved(stages: Sequence[Stage], before: Done, after: Done, progress: Decimal) -> Decimal:
    """The percentage points that a month adds when the stages come from `before` to `after`; below 0: a correction.

    `progress` is what was sent until then. It is the weighted share, unless weights were changed or points typed in
    between. Then the way from there to 100 is as long as the rest of the stages, and the way back to 0 as long as what
    is done of them: all done is always 100 %, nothing done 0 %, and no month that was sent changes.
    """
    was, now = share(stages, before), share(stages, after)
    if now == was:
        return Decimal(0)
    forth = (now - was) * (WHOLE - progress) / (WHOLE - was) if now > was else None
    return (forth if forth is not None else progress * now / was - progress).quantize(Decimal("0.01"), ROUND_HALF_UP)
