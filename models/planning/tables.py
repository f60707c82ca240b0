"""The tables of planning years."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models import kro
from models.db import Base, BigId

# Three ceilings follow each other: spring, mid-year, October to November before the year (background knowledge).
STAGES = ("indicative", "budget", "allocation")


class Plan(Base):
    """A year that is being planned, or was; `loaded_by` is who loaded its sheet last."""

    __tablename__ = "plans"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    year: Mapped[int] = mapped_column(unique=True)
    loaded_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    loaded_at: Mapped[datetime]
    demo: Mapped[bool] = mapped_column(default=False)


class Ceiling(Base):
    """What a province may be given in a year, in whole rupiah: pagu indikatif, pagu anggaran, pagu alokasi."""

    __tablename__ = "ceilings"
    __table_args__ = (UniqueConstraint("year", "province"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    year: Mapped[int]
    province: Mapped[str] = mapped_column(String(2))
    indicative: Mapped[int | None] = mapped_column(BigInteger)
    budget: Mapped[int | None] = mapped_column(BigInteger)
    allocation: Mapped[int | None] = mapped_column(BigInteger)

    @property
    def stage(self) -> str | None:
        """The latest of the three that is known; it is the one that counts."""
        return next((name for name in reversed(STAGES) if getattr(self, name) is not None), None)

    @property
    def amount(self) -> int | None:
        return getattr(self, self.stage) if self.stage else None


class Indicator(Base):
    """An indicator of Renstra or RPJMN with its target of one year, in whole units."""

    __tablename__ = "indicators"
    __table_args__ = (UniqueConstraint("year", "code"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    year: Mapped[int]
    code: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))
    unit: Mapped[str] = mapped_column(String(40))
    target: Mapped[int] = mapped_column(BigInteger)
    dropped: Mapped[bool] = mapped_column(default=False)


class ActivityType(Base):
    """What may be proposed: KRO and RO code, kind of pembinaan, unit of output. `code` names the row in the sheet."""

    __tablename__ = "activity_types"
    __table_args__ = (UniqueConstraint("year", "code"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    year: Mapped[int]
    code: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(16))
    unit: Mapped[str] = mapped_column(String(40))
    output_code: Mapped[str | None] = mapped_column(String(20))
    dropped: Mapped[bool] = mapped_column(default=False)

    @property
    def output(self) -> str | None:
        """KRO and RO: of a column of their own, or the code of the type where it has their form."""
        return self.output_code or (self.code if kro.parts(self.code).is_usual else None)

    @property
    def priority(self) -> bool:
        """KRO codes that begin with Q are national priorities (public copies of the KRO reference, certainty C)."""
        return kro.is_priority(self.output)


class DocumentType(Base):
    """A supporting document (KAK, RAB, CPCL, …). Only one that the ministry's own sheet calls required holds a
    proposal up: no official list for Tugas Pembantuan was found, so what is not required is asked for, no more.
    """

    __tablename__ = "document_types"
    __table_args__ = (UniqueConstraint("year", "code"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    year: Mapped[int]
    code: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))
    required: Mapped[bool]
    kinds: Mapped[list[Any]]
    dropped: Mapped[bool] = mapped_column(default=False)
