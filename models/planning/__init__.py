"""A planning year: its ceilings, indicators, activity types and wanted documents, as the ministry's sheet names them.

Nothing here is tied to one year: each year has rows of its own, and the newest loaded year is the one in planning.
What a later sheet no longer names is marked `dropped`: proposals made with it keep their meaning.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.people import Rights
from models.planning.tables import STAGES, ActivityType, Ceiling, DocumentType, Indicator, Plan

__all__ = ["STAGES", "ActivityType", "Ceiling", "DocumentType", "Indicator", "Plan"]

Row = TypeVar("Row", ActivityType, DocumentType, Indicator)


def may_load(rights: Rights) -> bool:
    """Only an administrator loads or changes a planning year."""
    return rights.is_administrator


async def current(session: AsyncSession) -> int | None:
    """The year in planning: the newest that was loaded; None before the first."""
    found: int | None = await session.scalar(select(Plan.year).order_by(Plan.year.desc()).limit(1))
    return found


async def types(session: AsyncSession, year: int) -> Sequence[ActivityType]:
    """The activity types that may be proposed for a year, by code."""
    return await _in_force(session, ActivityType, year)


async def indicators(session: AsyncSession, year: int) -> Sequence[Indicator]:
    """The indicators of Renstra and RPJMN with their targets of this year."""
    return await _in_force(session, Indicator, year)


async def documents(session: AsyncSession, year: int, kind: str) -> list[DocumentType]:
    """The supporting documents wanted for a kind of pembinaan; one without kinds is wanted for all of them."""
    return [one for one in await _in_force(session, DocumentType, year) if not one.kinds or kind in one.kinds]


async def every_document(session: AsyncSession, year: int) -> list[DocumentType]:
    """All documents wanted in a year, for whichever kind."""
    return list(await _in_force(session, DocumentType, year))


async def ceilings(session: AsyncSession, year: int) -> Mapping[str, Ceiling]:
    """The ceilings of a year, by province."""
    rows = await session.scalars(select(Ceiling).where(Ceiling.year == year).order_by(Ceiling.province))
    return {one.province: one for one in rows}


async def ceiling(session: AsyncSession, year: int, province: str, *, locked: bool = False) -> Ceiling | None:
    """The ceiling of a province; `locked`, nobody else allots from it until this transaction ends."""
    query = select(Ceiling).where(Ceiling.year == year, Ceiling.province == province)
    if locked:
        query = query.with_for_update().execution_options(populate_existing=True)
    found: Ceiling | None = await session.scalar(query)
    return found


async def _in_force(session: AsyncSession, table: type[Row], year: int) -> Sequence[Row]:
    rows = await session.scalars(select(table).where(table.year == year, ~table.dropped).order_by(table.id))
    return rows.all()
