"""Kinds of pembinaan: those of a planning year as the ministry's sheet has them, else the usual five."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sqlalchemy import String, UniqueConstraint, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base, BigId

CONTENT = Path(__file__).parent.parent / "content" / "pembinaan.toml"
CODE = re.compile(r"[a-z0-9-]{1,16}")


class CoachingKind(Base):
    """A kind of pembinaan of one year; `english` where the sheet gives it. One that was `dropped` keeps its name."""

    __tablename__ = "coaching_kinds"
    __table_args__ = (UniqueConstraint("year", "code"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    year: Mapped[int]
    code: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(200))
    english: Mapped[str | None] = mapped_column(String(200))
    dropped: Mapped[bool] = mapped_column(default=False)


@dataclass(frozen=True)
class Kind:
    """What activities keep is `code`; `label` is the name in each language."""

    code: str
    label: Mapping[str, str]


@dataclass(frozen=True)
class Labels:
    """The names of all kinds of all years."""

    _by_year: Mapping[tuple[int, str], Mapping[str, str]]

    def of(self, year: int, code: str) -> Mapping[str, str]:
        """As that year names it, else the usual name, else any other year's, else the code itself."""
        usual = {one.code: one.label for one in usual_kinds()}
        others = {known: label for (_, known), label in self._by_year.items()}
        return self._by_year.get((year, code)) or usual.get(code) or others.get(code) or {"id": code, "en": code}


@cache
def usual_kinds() -> tuple[Kind, ...]:
    found = tomllib.loads(CONTENT.read_text(encoding="utf-8"))["kinds"]
    return tuple(Kind(one["code"], {"id": one["id"], "en": one["en"]}) for one in found)


async def of_year(session: AsyncSession, year: int) -> Sequence[Kind]:
    """The kinds to choose from in a year, in the order of the sheet."""
    rows = await session.scalars(
        select(CoachingKind).where(CoachingKind.year == year, ~CoachingKind.dropped).order_by(CoachingKind.id)
    )
    return [Kind(one.code, _label(one)) for one in rows] or usual_kinds()


async def labels(session: AsyncSession) -> Labels:
    rows = await session.scalars(select(CoachingKind).order_by(CoachingKind.year, CoachingKind.id))
    return Labels({(one.year, one.code): _label(one) for one in rows})


async def is_known(session: AsyncSession, code: str) -> bool:
    """True for a kind of any year: what was planned with it may still be approved."""
    if code in {one.code for one in usual_kinds()}:
        return True
    return await session.scalar(select(CoachingKind.id).where(CoachingKind.code == code).limit(1)) is not None


def _label(row: CoachingKind) -> Mapping[str, str]:
    return {"id": row.name, "en": row.english or row.name}
