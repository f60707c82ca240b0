"""The rows of a sheet beside what is in the database: which can be sent, which are in already, which are wrong."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import activities
from models.activities import Activity
from models.deadlines import Month
from models.reports import SUBMITTED, VERIFIED, OpenMonth, Report, Room, reportable, room, standing
from models.reports.checks import NEED_REFERENCE, concerns
from models.reports.figures import Figures, Standing
from models.reports.sheet_pages import Line
from models.reports.sheets import EXAMPLES, NAME, NUMBER, OUTPUT, PERIOD, PROGRESS, REFERENCE, Faulty, Filled
from models.spreadsheets import Wrong


@dataclass(frozen=True)
class Ready:
    """A row that can be sent as it is; `unusual` is what will be asked about once, for all rows together."""

    activity: Activity
    before: Standing
    filled: Filled
    unusual: tuple[str, ...]


@dataclass(frozen=True)
class Judged:
    """What becomes of the rows; `known` are those whose report is in with just these figures."""

    ready: tuple[Ready, ...]
    known: int
    faulty: tuple[Faulty, ...]


async def lines(session: AsyncSession, last: Mapping[str, Month]) -> list[Line]:
    """The rows to be filled; a month that was given back is corrected in the chat, which asks just what was wrong."""
    return [
        Line(one.activity, one.period, await standing(session, one.activity.id, one.period))
        for one in await reportable(session, last)
        if one.returned is None
    ]


async def judge(session: AsyncSession, rows: Sequence[Filled], last: Mapping[str, Month]) -> Judged:
    """Look at each row as one of these provinces' activities; of any other activity nothing is said."""
    own = {one.id: one for one in await activities.of_provinces(session, list(last))}
    open_now = {one.activity.id: one for one in await reportable(session, last)}
    sent = await _sent(session, [one.number for one in rows if one.number in own])
    ready: list[Ready] = []
    faulty: list[Faulty] = []
    seen: set[int] = set()
    known = 0
    for one in rows:
        activity = own.get(one.number)
        before = sent.get((one.number, one.period))
        if one.number in seen:
            faulty.append(_faulty(one, NUMBER, "twice"))
        elif activity is None:
            faulty.append(_faulty(one, NUMBER, "not-yours"))
        elif not _is_named(one, activity):
            faulty.append(_faulty(one, NAME, "other-name", activity.name))
        elif before is not None:
            is_same = _plain(before.figures) == _plain(one.figures)
            known += is_same
            faulty += [] if is_same else [_faulty(one, PERIOD, "sent")]
        elif (wrong := _month(one, open_now.get(activity.id))) is not None:
            faulty.append(Faulty(one.row, (wrong,)))
        else:
            stands = await standing(session, activity.id, one.period)
            unusual = tuple(concerns(activity, stands, one.figures))
            bad = tuple(_refused(one, await room(session, activity, one.period), unusual))
            if bad:
                faulty.append(Faulty(one.row, bad))
            else:
                ready.append(Ready(activity, stands, one, unusual))
        seen.add(one.number)
    return Judged(tuple(ready), known, tuple(faulty))


def _refused(one: Filled, left: Room, unusual: Sequence[str]) -> Iterator[Wrong]:
    """What the official system refuses, and what it takes only with a reference code."""
    cells, figures = one.row, one.figures
    if figures.progress > left.most_progress:
        yield cells[PROGRESS].wrong("over", _written(left.most_progress))
    if figures.progress < left.least_progress:
        yield cells[PROGRESS].wrong("under", _written(left.least_progress))
    if figures.output > left.most_output:
        yield cells[OUTPUT].wrong("over", str(left.most_output))
    if figures.output < left.least_output:
        yield cells[OUTPUT].wrong("under", str(left.least_output))
    asks = [name for name in unusual if name in NEED_REFERENCE]
    if asks and figures.reference is None:
        cell = cells[REFERENCE]
        yield Wrong(cell.name, f"needs-{asks[0]}", cell.text, EXAMPLES[REFERENCE])


def _month(one: Filled, expected: OpenMonth | None) -> Wrong | None:
    """What is wrong with the month of a row; None where it is the open one."""
    cell = one.row[PERIOD]
    if expected is None:
        return cell.wrong("closed")
    if expected.period != one.period:
        return cell.wrong("other-month", expected.period)
    return cell.wrong("returned") if expected.returned is not None else None


def _is_named(one: Filled, activity: Activity) -> bool:
    """Sorting one column of a sheet alone brings figures beside the wrong activity: number and name must fit."""
    said, name = (" ".join(text.split()).casefold() for text in (one.row[NAME].text, activity.name))
    return said == name


def _faulty(one: Filled, column: str, kind: str, right: str = "") -> Faulty:
    return Faulty(one.row, (one.row[column].wrong(kind, right),))


def _plain(figures: Figures) -> tuple[Any, ...]:
    return figures.spent, figures.progress, figures.output


def _written(points: Decimal) -> str:
    return f"{points.normalize():f}".replace(".", ",")


async def _sent(session: AsyncSession, numbers: Sequence[int]) -> dict[tuple[int, str], Report]:
    """The reports of some activities that are in, by activity and month."""
    rows = await session.scalars(
        select(Report).where(Report.activity_id.in_(numbers), Report.state.in_((SUBMITTED, VERIFIED)))
    )
    return {(one.activity_id, one.period): one for one in rows}
