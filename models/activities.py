"""Activities (kegiatan) of a province: what is to be delivered, with which ceiling, from which month on."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.ext.hybrid import hybrid_method
from sqlalchemy.orm import Mapped, mapped_column

from models import audit, kro, people
from models.db import Base, BigId
from models.errors import Denied, Refused
from models.people import Person, Rights
from models.planning import kinds

LARGEST_TARGET = 1_000_000
LARGEST_PAGU = 10**14  # a hundred trillion rupiah; more than any programme of a ministry


class Activity(Base):
    """`target` counts whole units of output, `pagu` is whole rupiah, `first_period` a month written 2026-10.

    It belongs to one budget year, as the DIPA does, and its last month is December: the year after is another activity.

    A `priority` activity serves a national priority (KRO codes that begin with Q): its progress and spending must lie
    closer together. `output_code` is kegiatan, KRO and RO as far as they are known, `kind` a kind of pembinaan
    (`planning.kinds`).
    """

    __tablename__ = "activities"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    province: Mapped[str] = mapped_column(String(2), index=True)
    name: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(16))
    unit: Mapped[str] = mapped_column(String(40))
    target: Mapped[int]
    pagu: Mapped[int] = mapped_column(BigInteger)
    first_period: Mapped[str] = mapped_column(String(7))
    created_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    created_at: Mapped[datetime]
    demo: Mapped[bool] = mapped_column(default=False)
    priority: Mapped[bool] = mapped_column(default=False)
    output_code: Mapped[str | None] = mapped_column(String(20))

    @property
    def year(self) -> int:
        """The budget year."""
        return int(self.first_period[:4])

    @hybrid_method
    def reports(self, period: str) -> bool:
        """Whether a month, written 2026-10, is one of those that it reports; also as a condition on rows."""
        return (self.first_period <= period) & (self.first_period >= f"{period[:4]}-01")


async def create(
    session: AsyncSession,
    creator: Person,
    *,
    province: str,
    name: str,
    kind: str,
    unit: str,
    target: int,
    pagu: int,
    first_period: str,
    now: datetime,
    priority: bool = False,
    output_code: str | None = None,
) -> Activity:
    """The ministry adds an activity to a province."""
    if not may_create(await people.rights(session, creator)):
        raise Denied("access-denied")
    if not await kinds.is_known(session, kind):
        raise ValueError(f"{kind!r} is no kind of pembinaan")
    if not 0 < target <= LARGEST_TARGET:
        raise Refused("activities-target-wrong", most=LARGEST_TARGET)
    if not 0 < pagu <= LARGEST_PAGU:
        raise Refused("activities-pagu-wrong")
    activity = Activity(
        province=province,
        name=name,
        kind=kind,
        unit=unit,
        target=target,
        pagu=pagu,
        first_period=first_period,
        created_by=creator.id,
        created_at=now,
        priority=priority or kro.is_priority(output_code),
        output_code=output_code,
    )
    session.add(activity)
    await session.flush()
    await audit.note(session, creator, "created", f"activity:{activity.id}", now, province=province, pagu=pagu)
    return activity


async def name_output(
    session: AsyncSession, person: Person, activity_id: int, code: str | None, now: datetime
) -> Activity:
    """The ministry gives the code of the output, or takes a wrong one away; a class with Q makes it a priority."""
    if not may_create(await people.rights(session, person)):
        raise Denied("access-denied")
    activity = await seen_by(session, person, activity_id)
    activity.output_code = code
    activity.priority = activity.priority or kro.is_priority(code)
    await audit.note(session, person, "changed", f"activity:{activity.id}", now)
    return activity


def may_create(rights: Rights) -> bool:
    """The ministry creates activities: verifiers and administrators."""
    return rights.is_verifier or rights.is_administrator


async def of_provinces(session: AsyncSession, provinces: Sequence[str] | frozenset[str]) -> Sequence[Activity]:
    """The activities of some provinces, oldest first."""
    rows = await session.scalars(select(Activity).where(Activity.province.in_(provinces)).order_by(Activity.id))
    return rows.all()


async def everywhere(session: AsyncSession) -> Sequence[Activity]:
    rows = await session.scalars(select(Activity).order_by(Activity.province, Activity.id))
    return rows.all()


async def seen_by(session: AsyncSession, person: Person, activity_id: int) -> Activity:
    """An activity, if this person may see it: an office sees its own province's only, and is not told of others."""
    activity = await session.get(Activity, activity_id)
    rights = await people.rights(session, person)
    if activity is None or not rights.sees(activity.province):
        raise Denied("reporting-activity-unknown")
    return activity
